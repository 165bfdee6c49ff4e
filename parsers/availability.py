"""Whether somebody can come full time or part time, as a text states it.

In: a sentence. Out: `full time`, `part time`, both, or nothing. Hours and days of a week count as their share of it; a
job, studies or past work of full time say nothing about the stay, and what is denied is not stated.

Failures: none.
"""

from __future__ import annotations

import re

FULL, PART, BOTH = "full time", "part time", "full time or part time"

FULL_TIME = re.compile(
    r"full[\s-]?time|temps[\s-]plein|plein[\s-]temps|temps[\s-]complet|tiempo completo|jornada completa|dedicación completa|"
    r"\b(?:monday|mon\.?)\s*(?:to|through|thru|until|-|–)\s*fri(?:day)?\b|\bdu lundi au vendredi\b|\bde lunes a viernes\b",
    re.IGNORECASE,
)
PART_TIME = re.compile(
    r"part[\s-]?time|temps[\s-]partiel|\bmi[\s-]temps|tiempo parcial|medio tiempo|media jornada|half[\s-]days?\b",
    re.IGNORECASE,
)
DAY = r"(?:mon|tues?|wednes|thurs?|fri)days?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|lunes|martes|mi[eé]rcoles|jueves|viernes"
SOME_DAYS = re.compile(
    rf"\b(?:{DAY})(?:\s*,\s*(?:{DAY}))*\s*(?:,?\s*(?:and|or|et|ou|y|o|e)|&|,|/)\s*(?:{DAY})\b", re.IGNORECASE
)
HOURS = re.compile(
    r"\b(?P<least>\d{1,2})(?:\s*(?:-|–|to|à|a)\s*(?P<most>\d{1,2}))?\s*(?:hours?|hrs?|h|heures|horas)\.?\s*"
    r"(?:(?:of\s+work\s+)?(?:a|per|each|every|/|par|por|à la|a la)\s*(?:week|wk|semaine|semana)|weekly|hebdomadaires|semanales)\b",
    re.IGNORECASE,
)
DAYS = re.compile(
    r"\b(?P<days>[1-5]|one|two|three|four|five|un|deux|trois|quatre|cinq|uno|dos|tres|cuatro|cinco)\s+(?:full\s+|whole\s+|entire\s+)?"
    r"(?:days?|jours?|días?)\s*(?:a|per|each|every|/|par|por|à la|a la)\s*(?:week|wk|semaine|semana)\b",
    re.IGNORECASE,
)
# Without one of these a text states nothing; it spares nearly all texts the patterns above.
MAY_STATE = re.compile(
    r"time|temps|tiempo|jornada|completa|h(?:ou)?rs?\b|\dh|heures|horas|days?\b|jours|días|lundi|lunes|mon\.|half",
    re.IGNORECASE,
)
WHOLE_WEEK = frozenset({"5", "five", "cinq", "cinco"})
FULL_HOURS, MOST_PART_HOURS = 35, 29

TIME = r"(?:full|part)[\s-]?time"
NOT_THE_STAY = re.compile(
    rf"\bas an?\s+{TIME}[\s-]\w+|{TIME}\s+(?:\w+\s+){{0,2}}?(?:job|student|studies|employment|employee|faculty|degree|programme?|course|enrol\w+)\b|"
    r"\b(?:étudiante?|études|emploi|salariée?|estudiante|estudios|empleo)\s+(?:\w+\s+){0,2}?(?:à|a|de)\s+(?:temps (?:plein|partiel|complet)|tiempo (?:completo|parcial))|"
    r"\b(?:worked|employed|working since|have been working|served|volunteered|taught|ai travaillé|travaillais|trabajé|trabajaba|he trabajado)\b"
    rf"[^.;]*?(?:{TIME}|temps (?:plein|partiel|complet)|tiempo (?:completo|parcial)|medio tiempo|mi-temps|media jornada)",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"\b(?:cannot|can't|can not|could not|couldn't|unable to|not able to|not available|not|won't be able to|no puedo|no podría|no estoy|no|ne peux pas|"
    r"ne pourrai pas|ne suis pas|pas)\b(?!\s+only)\s+(?:[^\W_]+\s+){0,3}?(?:à\s+|a\s+|de\s+)?"
    r"(?:full[\s-]?time|part[\s-]?time|temps[\s-](?:plein|partiel|complet)|plein[\s-]temps|mi[\s-]temps|tiempo (?:completo|parcial)|medio tiempo|jornada completa|media jornada)",
    re.IGNORECASE,
)
UNTICKED = re.compile(r"(?:[☐□❏◻]|\(\s*\)|\[\s*\]|_{2,})\s*(?:[^\W_]+[\s-]?){1,3}", re.IGNORECASE)
TICKED = re.compile(r"[☒☑✓✔✗✘■]|[(\[]\s*[xX✓✔]\s*[)\]]")


def availability(sentence: str) -> str | None:
    """What a sentence states, None when it states nothing."""
    stated = UNTICKED.sub(" ", sentence) if TICKED.search(sentence) else sentence
    stated = DENIED.sub(" ", NOT_THE_STAY.sub(" ", stated))
    full = bool(FULL_TIME.search(stated))
    part = bool(PART_TIME.search(stated) or SOME_DAYS.search(stated))
    for match in HOURS.finditer(stated):
        least, most = int(match["least"]), int(match["most"] or match["least"])
        full |= most >= FULL_HOURS
        part |= most <= MOST_PART_HOURS and least > 0
    for match in DAYS.finditer(stated):
        whole = match["days"].lower() in WHOLE_WEEK
        full, part = full or whole, part or not whole
    return BOTH if full and part else FULL if full else PART if part else None
