"""Whether somebody can come full time or part time, as a text states it.

In: a sentence. Out: `full time`, `part time`, both, or nothing. Hours and days of a week count as their share of it; a
job, studies or past work of full time say nothing about the stay, and what is denied is not stated.

Failures: none.
"""

from __future__ import annotations

import re

from domain.catalogue.facts import BOTH, FULL, PART
from parsers.classification.prefilter import Seldom
from parsers.languages.normalise import small

HYPHENS = str.maketrans("\u2010\u2011", "--")

FULL_TIME = re.compile(
    r"full[\s–-]{0,2}time|temps[\s-]plein|plein[\s-]temps|temps[\s-]complet|tiempo[\s-]completo|jornada[\s-]completa|horario completo|dedicación (?:completa|exclusiva|plena)|"
    r"\bfull availability\b|\bfully available\b|\bevery (?:weekday|working day)\b|\bnine to five\b|\b9(?::00|\s?am|h)?\s?(?:to|-|–|à|a)\s?(?:5|17)(?::00|\s?pm|h)?\b|"
    r"\b(?:entièrement|pleinement|totalement) disponible\b|\bdisponibilité (?:totale|complète)\b|"
    r"\bdisponibilidad (?:total|completa|plena)\b|\b(?:totalmente|plenamente) disponible\b|\bplena disponibilidad\b|"
    r"\b(?:monday|mon\.?)\s*(?:to|through|thru|until|-|–)\s*fri(?:day)?\b|\bdu lundi au vendredi\b|\bde lunes a viernes\b|(?-i:\bF/?T\b)|\b(?:à|at|al)\s100\s?%",
    re.IGNORECASE,
)
PART_TIME = re.compile(
    r"part[\s–-]{0,2}time|temps[\s-]partiel|\bmi[\s-]temps|tiempo[\s-]parcial|horario parcial|medio[\s-]tiempo|medias?[\s-]jornadas?|half[\s-](?:days?|time)\b|\bdemi-journées?\b|"
    r"\bmedio día\b|\b(?:a few|several|some|quelques|algun[oa]s)\s+(?:hours|days|heures|jours|horas|días)\s+(?:a|per|each|par|por|a la)\s+(?:week|semaine|semana)\b|"
    r"\b(?:every|each|in the|only|some|three|two|four)\s+(?:mornings?|afternoons?|evenings?)\b|\b(?:mornings|afternoons|evenings|weekends) only\b|"
    r"\b(?:tous les|le|les|chaque)\s+(?:matins?|après-midis?)\b|\b(?:por|todas) las (?:mañanas|tardes)\b|"
    r"\b(?:monday|mon\.?)\s*(?:to|through|thru|until|-|–)\s*(?:tue|wed|thu)\w*|(?-i:(?<!\d\s)(?<![AP]M\s)\bP/?T\b)|\b(?:à|at|al)\s[2-8]\d\s?%",
    re.IGNORECASE,
)
DAY = r"(?:mon|tues?|wednes|thurs?|fri)days?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|lunes|martes|mi[eé]rcoles|jueves|viernes"
# `full or part time`: the word of time stands once.
EITHER = re.compile(
    r"\bfull(?:[\s-]+|[\s-]*/[\s-]*)(?:or|and)?[\s-]*part[\s-]?time|\bpart(?:[\s-]+|[\s-]*/[\s-]*)(?:or|and)?[\s-]*full[\s-]?time|"
    r"\btemps (?:plein|complet) (?:ou|et) partiel|\btemps partiel (?:ou|et) (?:plein|complet)|"
    r"\btiempo (?:completo|parcial) [oy] (?:parcial|completo)\b",
    re.IGNORECASE,
)
SOME_DAYS = re.compile(
    rf"\b(?:{DAY})(?:\s*,\s*(?:{DAY}))*\s*(?:,?\s*(?:and|or|et|ou|y|o|e)|&|,|/)\s*(?:{DAY})\b", re.IGNORECASE
)
FIGURES = {
    word: number
    for number, words in (
        (10, "ten dix diez"), (12, "twelve douze doce"), (15, "fifteen quinze quince"), (16, "sixteen seize dieciséis"),
        (18, "eighteen dix-huit dieciocho"), (20, "twenty vingt veinte"), (24, "twenty-four vingt-quatre veinticuatro"),
        (25, "twenty-five vingt-cinq veinticinco"), (30, "thirty trente treinta"), (35, "thirty-five trente-cinq"),
        (40, "forty quarante cuarenta"),
    )
    for word in words.split()
}  # fmt: skip
NUMBER = rf"\d{{1,2}}(?:[.,]\d)?|{'|'.join(sorted(FIGURES, key=len, reverse=True))}"
HOURS = re.compile(
    rf"(?<![\d.,])(?P<least>{NUMBER})(?:\s*(?:-|–|to|or|à|a|ou|o)\s*(?P<most>{NUMBER}))?\+?[\s-]*(?:hours?|hrs?|hs|h|heures|horas)\.?\s*"
    r"(?:(?:of\s+work\s+|de\s+travail\s+|de\s+trabajo\s+)?(?:a|per|each|every|/|par|por|à la|a la)\s*(?:week|wk|semaine|semana)|weekly|hebdomadaires|semanales)\b",
    re.IGNORECASE,
)
DAYS = re.compile(
    r"\b(?P<days>[1-5]|one|two|three|four|five|un|deux|trois|quatre|cinq|uno|dos|tres|cuatro|cinco)\s+(?:full\s+|whole\s+|entire\s+)?"
    r"(?:days?|jours?|días?)\s*(?:(?:a|per|each|every|/|par|por|à la|a la)\s*(?:week|wk|semaine|semana)|weekly)\b",
    re.IGNORECASE,
)
# Without one of these a text states nothing; it spares nearly all texts the patterns above.
MAY_STATE = Seldom(
    re.compile(
        r"time|temps|tiempo|jornada|completa|h(?:ou)?rs?\b|\d ?hs?\b|heures|horas|days?\b|jours|días|lundi|lunes|mon\.|half|(?-i:\b[FP]/?T\b)|"
        r"\bfull|disponib|morning|afternoon|evening|weekend|matin|midi|mañana|tarde|nine to|\b9|%|medio|demi|dedicaci",
        re.IGNORECASE,
    ),
    "time|temps|tiempo|jornada|completa|hour|hr|heures|horas|day|jours|días|lundi|lunes|mon.|half|full|disponib|"
    "morning|afternoon|evening|weekend|matin|midi|mañana|tarde|nine to|9|%|medio|demi|dedicaci",
    re.compile(r"[FP]/?T|\d ?[hH]"),
)
WHOLE_WEEK = frozenset({"5", "five", "cinq", "cinco"})
FULL_HOURS, MOST_PART_HOURS = 35, 29

TIME = r"(?:full|part)[\s-]?time"
# A label that offers both (`Full-time / part-time:`) states what stands behind it; hours for a call state nothing.
LABEL_OF_BOTH = re.compile(
    r"(?:full[\s-]?time|temps[\s-]plein|tiempo completo)\s*(?:/|or|ou|o)\s*(?:part[\s-]?time|temps[\s-]partiel|tiempo parcial)\s*[:?]\s*(?=\S)",
    re.IGNORECASE,
)
TO_CALL = re.compile(
    r"\b(?:call|reach(?:able)?|contact(?:ed|er|ar)?|phone|ring|open|office hours|joindre|joignable|appeler|llam\w+|localizable)\b[^.;]*",
    re.IGNORECASE,
)
NOT_THE_STAY = re.compile(
    rf"\b(?:i|yo)\s+(?:currently\s+|now\s+)?(?:study|work|teach|am studying|am working|am employed)\s+{TIME}|\b(?:je travaille|j['’]étudie)\s+à\s+(?:temps plein|plein temps|temps partiel)|"
    r"\b(?:trabajo|estudio)\s+a\s+tiempo (?:completo|parcial)\b|"
    rf"\bas an?\s+{TIME}[\s-]\w+|\b(?:my|current|present)\s+(?:\w+\s+){{0,2}}?(?:job|work|studies|employment)\s+(?:is|was)\s+(?:\w+\s+)?{TIME}|"
    rf"{TIME}\s+(?:\w+\s+){{0,2}}?(?:job|student|studies|employment|employee|faculty|degree|programme?|course|enrol\w+)\b|"
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
    sentence = sentence.translate(HYPHENS)
    stated = UNTICKED.sub(" ", sentence) if TICKED.search(sentence) else sentence
    stated = TO_CALL.sub(_without_weekdays, LABEL_OF_BOTH.sub(" ", stated))
    stated = DENIED.sub(" ", NOT_THE_STAY.sub(" ", stated))
    if EITHER.search(stated):
        return BOTH
    full = bool(FULL_TIME.search(stated))
    part = bool(PART_TIME.search(stated) or SOME_DAYS.search(stated))
    for match in HOURS.finditer(stated):
        least, most = _hours(match["least"]), _hours(match["most"] or match["least"])
        full |= most >= FULL_HOURS
        part |= most <= MOST_PART_HOURS and least > 0
    for match in DAYS.finditer(stated):
        whole = small(match["days"]) in WHOLE_WEEK
        full, part = full or whole, part or not whole
    return BOTH if full and part else FULL if full else PART if part else None


def _without_weekdays(about_a_call: re.Match[str]) -> str:
    return FULL_TIME.sub(lambda found: found.group() if "time" in small(found.group()) else " ", about_a_call.group())


def _hours(written: str) -> float:
    return FIGURES.get(small(written)) or float(written.replace(",", "."))
