"""From a subject to the opening and its cycle, forgivingly.

In: the subject, the mail's own words (for when the subject is silent), the openings and the time of receipt. Out: an
`OpeningMatch`; what is in doubt is None, with the doubt in words.

A season and year count as stated; a season alone is the round whose deadline is next, unless the last one's deadline has
passed so lately that it is plainly meant (then the application is late, not early); without a season it is the next round.

Failures: none for any text; very long ones are cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import lru_cache

from rapidfuzz import fuzz

from config.openings import Cycle, Opening, OpeningKind, Openings, Season
from parsers.naming import folded, telling_names
from parsers.values import Evidence, OpeningMatch

SUBJECT_CHARACTERS = 1_000
BODY_CHARACTERS = 4_000
PREFIX = re.compile(
    r"^(?:(?:re|fwd?|fw|aw|wg|tr|rv|res|enc|sv|vs|antw|rif|r|i|réf|ref|reenviado|transf)(?:\s*\[\d+\])?\s*[:：]\s*|\[[^\]]{1,40}\]\s*|\(fwd\)\s*)+",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)|['’](\d{2})(?!\d)")
# A name may be misspelt by a letter or two; a short one hardly.
CLOSE, CLOSE_SHORT, SHORT = 86.0, 92.0, 10
# A round is still meant for so long after its deadline, when only its season is named: half the distance to the next.
STILL_MEANT = timedelta(days=75)
INTERN_WORDS = frozenset(
    "intern interns internship internships interning stage stagiaire pasantia pasante practicas becario".split()
)
MEMBER_WORDS = frozenset("membership member members adhesion membresia".split())
# These stand beside “intern” without applying for anything.
FORMER = re.compile(
    r"\b(?:former|ex|previous|old|ancienne?|anterior|antigu[oa])[\s-]+(?:intern|stagiaire|pasante|becari)", re.I
)


def match(subject: str, body: str, openings: Openings, received: datetime) -> OpeningMatch:
    """What the message is about, by its subject or else by its own words. `received` is aware."""
    cleaned = PREFIX.sub("", subject[:SUBJECT_CHARACTERS].strip())
    by_key = _by_key(subject, openings)
    opening, words = by_key or _by_name(cleaned, openings)
    if opening is not None:
        return _with_cycle(opening, cleaned, body, received, [Evidence("subject", None, words or cleaned)], named=True)
    in_body, passage = _in_body(body, openings)
    seasonal = _only_season(cleaned, openings)
    if in_body is not None:
        evidence = [Evidence("body", None, passage)]
        return _with_cycle(in_body, cleaned, body, received, evidence, named=False)
    if seasonal is not None:
        evidence = [Evidence("subject", None, cleaned[:200])]
        return _with_cycle(seasonal, cleaned, body, received, evidence, named=False)
    return OpeningMatch(doubt="neither the subject nor the mail names an opening.")


def _by_key(subject: str, openings: Openings) -> tuple[Opening, str] | None:
    for opening in openings.openings.values():
        for key in opening.keys:
            if re.search(rf"(?<![\w-]){re.escape(key)}(?![\w-])", subject[:SUBJECT_CHARACTERS], re.IGNORECASE):
                return opening, key
    return None


def _by_name(text: str, openings: Openings) -> tuple[Opening | None, str]:
    """The opening whose name stands in the text, or whose kind of thing is the only one of its kind."""
    plain = folded(text)
    scored = sorted(((_likeness(plain, opening), key) for key, opening in openings.openings.items()), reverse=True)
    if scored and scored[0][0] > 0 and (len(scored) == 1 or scored[0][0] > scored[1][0]):
        return openings[scored[0][1]], text[:200]
    return _by_word(plain, text, openings)


def _likeness(plain: str, opening: Opening) -> float:
    """How well the best of an opening's names fits, 0 when none does. Longer names weigh more."""
    best = 0.0
    for name in _names(opening):
        needed = CLOSE_SHORT if len(name) < SHORT else CLOSE
        if name in f" {plain} " and f" {name} " in f" {plain} ":
            score = 100.0
        else:
            score = max(fuzz.partial_ratio(name, plain) if len(plain) >= len(name) else 0.0, _by_tokens(name, plain))
        if score >= needed:
            best = max(best, score + len(name) / 2)
    return best


def _by_tokens(name: str, plain: str) -> float:
    """All words of the name, in any order, among those of the text."""
    words = name.split()
    present = plain.split()
    if len(words) < 2 or not present:
        return 0.0
    return min(max(fuzz.ratio(word, other) for other in present) for word in words) if len(present) < 60 else 0.0


@lru_cache(maxsize=64)
def _names(opening: Opening) -> tuple[str, ...]:
    own = dict.fromkeys(folded(name) for name in (opening.name, *opening.subject_names))
    return tuple(name for name in own if len(name.split()) > 1)


def _by_word(plain: str, text: str, openings: Openings) -> tuple[Opening | None, str]:
    """“Internship” alone means the internship, when the office has only one."""
    if FORMER.search(text):
        return None, ""
    words = set(plain.split())
    for kind, known in ((OpeningKind.INTERNSHIP, INTERN_WORDS), (OpeningKind.MEMBERSHIP, MEMBER_WORDS)):
        of_kind = [opening for opening in openings.openings.values() if opening.kind is kind]
        near = any(
            fuzz.ratio(word, other) >= CLOSE for word in words if len(word) > 7 for other in known if len(other) > 7
        )
        if len(of_kind) == 1 and (words & known or near):
            return of_kind[0], text[:200]
    return None, ""


def _in_body(body: str, openings: Openings) -> tuple[Opening | None, str]:
    """The opening that the mail's own words name, with the sentence that names it."""
    for sentence in re.split(r"(?<=[.!?])\s+|\n{2,}", body[:BODY_CHARACTERS]):
        plain = folded(sentence)
        if len(plain) < SHORT:
            continue
        named = [
            opening
            for opening in openings.openings.values()
            if any(
                fuzz.partial_ratio(name, plain) >= CLOSE for name in telling_names(opening) if len(plain) >= len(name)
            )
        ]
        if len(named) == 1:
            return named[0], sentence.strip()[:200]
    words = set(folded(body[:BODY_CHARACTERS]).split())
    applying = words & {
        "apply",
        "applying",
        "application",
        "candidature",
        "postuler",
        "solicitud",
        "postular",
        "candidatura",
    }
    of_kind = [opening for opening in openings.openings.values() if opening.kind is OpeningKind.INTERNSHIP]
    if applying and words & INTERN_WORDS and len(of_kind) == 1:
        return of_kind[0], "the mail applies for an internship"
    return None, ""


def _only_season(text: str, openings: Openings) -> Opening | None:
    """A subject that names nothing but a season means the only opening with seasons."""
    seasonal = [opening for opening in openings.openings.values() if opening.cycles]
    words = folded(text).split()
    if len(seasonal) == 1 and len(words) <= 6 and _seasons(text, seasonal[0]):
        return seasonal[0]
    return None


def _seasons(text: str, opening: Opening) -> list[Season]:
    """The seasons that a text names."""
    words = folded(text).split()
    return [
        season
        for season in opening.cycles
        if any(
            word == name or (len(name) >= 5 and len(word) >= 5 and fuzz.ratio(word, name) >= CLOSE)
            for name in (folded(name) for name in (season.season, *season.names))
            for word in words
        )
    ]


def _with_cycle(
    opening: Opening, subject: str, body: str, received: datetime, evidence: Sequence[Evidence], *, named: bool
) -> OpeningMatch:
    if not opening.cycles:
        return OpeningMatch(opening.key, None, named, tuple(evidence))
    cycle, doubt = _cycle(opening, subject, received)
    if cycle is None and not doubt:
        stated = _season_sentence(body, opening)
        if stated:
            cycle, doubt = _cycle(opening, stated, received)
            evidence = [*evidence, Evidence("body", None, stated[:200])]
    if cycle is None and not doubt:
        cycle = opening.next_cycle(received)
    return OpeningMatch(opening.key, cycle.key if cycle else None, named, tuple(evidence), doubt)


def _season_sentence(body: str, opening: Opening) -> str:
    """The first of the mail's sentences that names exactly one season beside the word internship."""
    for sentence in re.split(r"(?<=[.!?])\s+|\n{2,}", body[:BODY_CHARACTERS]):
        if set(folded(sentence).split()) & INTERN_WORDS and len(_seasons(sentence, opening)) == 1:
            return sentence
    return ""


def _cycle(opening: Opening, text: str, received: datetime) -> tuple[Cycle | None, str]:
    """The cycle that a text states, or None; with the doubt, if it states something that cannot be."""
    seasons = _seasons(text, opening)
    years = sorted({int(full or f"20{short}") for full, short in YEAR.findall(text)})
    if len(seasons) > 1:
        return None, f"several seasons are named: “{text[:100]}”."
    day = received.astimezone(opening.zone)
    if not seasons:
        return _by_year(opening, years, received)
    season = seasons[0]
    plausible = [year for year in years if day.year - 1 <= year <= day.year + 2]
    if len(plausible) == 1:
        return season.cycle(plausible[0], opening.zone), ""
    if len(plausible) > 1:
        return None, f"several years are named: “{text[:100]}”."
    if years:
        return None, f"the year {years[0]} is far from the day of receipt."
    coming = opening.next_cycle(received, season.season)
    past = season.cycle(coming.year - 1, opening.zone) if coming else None
    if past and timedelta(0) <= received - past.closes < STILL_MEANT:
        return past, ""
    return coming, ""


def _by_year(opening: Opening, years: Sequence[int], received: datetime) -> tuple[Cycle | None, str]:
    """A year without a season: the next round of that year, if one is still open."""
    coming = opening.next_cycle(received)
    if not years or (coming and coming.year in years):
        return coming if years else None, ""
    open_rounds = [
        cycle
        for year in years
        for season in opening.cycles
        if (cycle := season.cycle(year, opening.zone)).closes > received
    ]
    day = received.astimezone(opening.zone)
    if open_rounds and max(years) <= day.year + 2:
        return min(open_rounds, key=lambda cycle: cycle.closes), ""
    return None, ""
