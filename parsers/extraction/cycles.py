"""Which round of an opening a text means: its season and year, or the months of the availability period.

In: a text, an opening with seasons, and the time of receipt. Out: the cycle, or a doubt in words, or neither when the
text states nothing. A season and year count as stated, past ones too; a season alone is the round whose deadline is next,
unless the last one's deadline has passed so lately that it is plainly meant (then the application is late, not early).

Failures: none for any text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise

from config.cycles import Cycle, Season
from config.openings import Opening
from domain.catalogue.reasons import Reason
from parsers.extraction.availability_period import JOINING
from parsers.extraction.date_words import in_figures
from parsers.extraction.dates import DATE, Found, dates
from parsers.languages import vocabulary
from parsers.languages.normalise import close, folded, small
from parsers.languages.vocabulary import one_of

# A round is still meant for so long after its deadline, when only its season is named: half the distance to the next.
STILL_MEANT = timedelta(days=75)
# Who names the round of last year so shortly before the deadline of this one has written the wrong year: a third of a year.
CLOSES_SOON = timedelta(days=122)
# An availability period is meant to begin after the round's deadline: so much later at least, or it may be the round before.
SETTLING = timedelta(days=28)
# A period that begins in these days around a deadline is of its round if it goes on for so long after it (`August to December`).
JUST_BEFORE, GOES_ON = timedelta(days=7), timedelta(days=90)
# A round that closed so long ago is over, whatever the year that is written: the next one of its season has closed too.
LONG_OVER = timedelta(days=365)
# What lies so near the day of receipt is the date of the mail, not of an availability period.
WRITING = timedelta(days=14)
# Years that somebody may apply for, seen from the day of receipt.
YEARS_BACK, YEARS_AHEAD = 1, 2

TOKEN = re.compile(r"\d+|[^\W\d_]+")
NO_ROUND = re.compile(one_of("cycles.no_round"), re.IGNORECASE)
# Terms of universities that lie over two rounds.
TWO_ROUNDS = re.compile(one_of("cycles.two_rounds"), re.IGNORECASE)
OR = re.compile(rf"\s*,?\s*(?:{one_of('dates.or')})\s*", re.IGNORECASE)  # between two periods
# What the languages call the seasons: an office need not, and one that it does not have is no round of it.
SEASONS = ("summer", "fall", "winter", "spring")
NAMES = {
    season: frozenset(map(folded, vocabulary.words(f"cycles.{season}") | vocabulary.words_of_rounds(season)))
    for season in SEASONS
}
YEAR_LINKS = vocabulary.words("cycles.year_links")
LINKS = frozenset(vocabulary.phrases("dates.and", "dates.or"))  # between two years
ACADEMIC_YEAR = re.compile(r"(?<!\d)(20\d\d)\s*[-–/]\s*(?:20)?(\d\d)(?!\d|[-/.]\d)")
YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)|['’](\d\d)(?!\d)")
CODE = re.compile(r"(?<![^\W_])([a-z]{2})[\s'’]?((?:20)?\d\d)(?!\w)", re.IGNORECASE)
DEADLINE = re.compile(rf"\b{one_of('cycles.deadline')}\b", re.IGNORECASE)
FULL_DATE_PARTS = ("iso", "a", "day1", "day2")


def stated(opening: Opening, text: str, received: datetime) -> tuple[Cycle | None, str]:
    """The cycle that a text states, or None; with the doubt, if it states something that cannot be."""
    text = _spelled_out(opening, in_figures(NO_ROUND.sub(" ", text)))
    tokens = _tokens(text)
    named = seasons(opening, tokens)
    undated = _without_dates(text)
    years = sorted({int(full or f"20{short}") for full, short in YEAR.findall(undated)})
    if len(named) > 1:
        return None, Reason.SEVERAL_SEASONS.said(text=text[:100].strip())
    if named:
        season, place = named[0]
        if impossible := _impossible_year(tokens, place):
            return None, Reason.NO_SUCH_YEAR.said(year=impossible)
        return _of_season(opening, season, _years_beside(tokens, place) or years, undated, received)
    if other := _foreign_season(opening, tokens):
        return None, Reason.NO_SUCH_ROUND.said(season=other)
    if (term := TWO_ROUNDS.search(text)) and by_period(opening, text, received) is None:
        return None, Reason.OVER_TWO_ROUNDS.said(text=term.group())
    if ACADEMIC_YEAR.search(undated):
        return None, Reason.ROUNDS_OF_A_YEAR.said(text=text[:100].strip())
    if by_deadline := _by_deadline(opening, text, received):
        return by_deadline, ""
    by_months, doubt = _by_months(opening, text, received)
    return (by_months, doubt) if by_months or doubt else _by_year(opening, years, received)


def _tokens(text: str) -> list[str]:
    return TOKEN.findall(folded(text))


def _spelled_out(opening: Opening, text: str) -> str:
    """The text with the codes of universities as seasons and years: `SU27`, `FA 2026`."""
    begins = Counter(small(season.season[:2]) for season in opening.cycles)
    codes = {small(each.season[:2]): each.season for each in opening.cycles if begins[small(each.season[:2])] == 1}
    return CODE.sub(
        lambda code: f"{codes[small(code[1])]} {code[2]}" if small(code[1]) in codes else code.group(), text
    )


def _impossible_year(tokens: Sequence[str], place: int) -> str:
    """The number behind a season that is meant as a year and is none (`summer 20267`), or ''."""
    behind = next((token for token in tokens[place + 1 : place + 3] if token not in YEAR_LINKS), "")
    is_meant = behind.isdecimal() and (len(behind) == 4 or (behind.startswith("20") and len(behind) in (3, 5, 6)))
    return behind if is_meant and _year(behind) is None else ""


def seasons(opening: Opening, tokens: Sequence[str]) -> list[tuple[Season, int]]:
    """The seasons that stand among these words, each with the place where it stands first."""
    found: list[tuple[Season, int]] = []
    numbers = {at for at, token in enumerate(tokens) if token.isdecimal()}
    for season in opening.cycles:
        single, several = _names(season)
        places = (
            at
            for at, token in enumerate(tokens)
            if _is_one_of(token, single)
            or (at + 1 in numbers and _is_short_slip(token, tokens[at + 1], single))
            or any(len(tokens) - at >= len(name) and all(map(close, tokens[at:], name)) for name in several)
        )
        place = next(places, None)
        if place is not None:
            found.append((season, place))
    return found


@lru_cache(maxsize=64)
def _names(season: Season) -> tuple[frozenset[str], tuple[tuple[str, ...], ...]]:
    """What a season is called in one word, and in several."""
    names = names_of(season)
    return frozenset(name[0] for name in names if len(name) == 1), tuple(name for name in names if len(name) > 1)


@lru_cache(maxsize=4_096)
def _is_one_of(token: str, names: frozenset[str]) -> bool:
    return any(close(token, name) for name in names)


def _is_short_slip(token: str, number: str, names: frozenset[str]) -> bool:
    """Whether a word before a year is the name of a season with a doubled letter written once (`fal 2027`)."""
    return _year(number) is not None and any(
        token == re.sub(r"(.)\1", r"\1", name) for name in names if len(name) == len(token) + 1
    )


@lru_cache(maxsize=64)
def names_of(season: Season) -> tuple[tuple[str, ...], ...]:
    """What a season is called, by the office and in the languages, folded and in words: (`first`, `semester`)."""
    own = [tuple(_tokens(name)) for name in (season.season, *season.names)]
    return tuple(dict.fromkeys((*own, *((name,) for name in sorted(NAMES.get(season.season, ()))))))


def _foreign_season(opening: Opening, tokens: Sequence[str]) -> str:
    own = {word for season in opening.cycles for name in names_of(season) for word in name}
    others = frozenset().union(*NAMES.values()) - own
    return next((token for token in tokens if token in others), "")


def _years_beside(tokens: Sequence[str], place: int) -> list[int]:
    """The year that stands right behind a season (`fall 2026`, `summer of 26`) or before it."""
    behind = [token for token in tokens[place + 1 : place + 4] if token not in YEAR_LINKS][:3]
    if len(behind) > 1 and behind[0] == "20" and len(behind[1]) == 2:
        behind = ["".join(behind[:2]), *behind[2:]]  # `20 27`
    if behind and (year := _year(behind[0])):
        second = _year(behind[2]) if len(behind) > 2 and behind[1] in LINKS else None
        return sorted({year, second or year})
    before = _year(tokens[place - 1]) if place and len(tokens[place - 1]) == 4 else None
    return [before] if before else []


def _year(token: str) -> int | None:
    if not token.isdecimal() or len(token) not in (2, 4):
        return None
    year = int(token) if len(token) == 4 else 2000 + int(token)
    return year if 2000 <= year < 2100 and (len(token) == 4 or int(token) > 19) else None


def _without_dates(text: str) -> str:
    """The text without its full dates: their years are of days, not of rounds."""
    return DATE.sub(lambda match: " " if any(match[part] for part in FULL_DATE_PARTS) else match.group(), text)


def _of_season(
    opening: Opening, season: Season, years: Sequence[int], text: str, received: datetime
) -> tuple[Cycle | None, str]:
    day = received.astimezone(opening.zone)
    academic = ACADEMIC_YEAR.search(text)
    if academic and int(academic[2]) == (int(academic[1]) + 1) % 100:
        first = int(academic[1])
        rounds = [season.cycle(year, opening.zone) for year in (first, first + 1)]
        return next(each for each in rounds if date(first, 7, 1) <= each.deadline < date(first + 1, 7, 1)), ""
    plausible = [year for year in years if day.year - YEARS_BACK <= year <= day.year + YEARS_AHEAD]
    if len(plausible) == 1:
        return _still_possible(season.cycle(plausible[0], opening.zone), season, opening, received)
    if len(plausible) > 1:
        return None, Reason.SEVERAL_YEARS.said(years=", ".join(map(str, plausible)))
    if years:
        return None, Reason.FAR_YEAR.said(year=years[0])
    coming = opening.next_cycle(received, season.season)
    past = season.cycle(coming.year - 1, opening.zone) if coming else None
    if past and timedelta(0) <= received - past.closes < STILL_MEANT:
        return past, ""
    return coming, ""


def _still_possible(
    stated_round: Cycle, season: Season, opening: Opening, received: datetime
) -> tuple[Cycle | None, str]:
    """A round that is stated with its year; in doubt where it is long over and the next year's closes soon.

    People write the wrong year, and nobody is called late by guess.
    """
    closed = stated_round.deadline
    if received - stated_round.closes > LONG_OVER:
        return None, f"{stated_round.key} closed on {closed.day} {closed:%B %Y}, more than a year ago."
    coming = opening.next_cycle(received, season.season)
    is_long_over = received - stated_round.closes >= STILL_MEANT
    if coming is None or coming.year == stated_round.year or not is_long_over or coming.closes - received > CLOSES_SOON:
        return stated_round, ""
    return None, f"{stated_round.key} closed on {closed.day} {closed:%B %Y}; {coming.key} is probably meant."


def _by_deadline(opening: Opening, text: str, received: datetime) -> Cycle | None:
    """The round whose deadline a text names as such (`deadline April 1`)."""
    if not DEADLINE.search(text):
        return None
    today = received.astimezone(opening.zone).date()
    rounds = [season.cycle(today.year + years, opening.zone) for season in opening.cycles for years in (-1, 0, 1, 2)]
    named = {each.first for each in dates(text, today) if each.first == each.last}
    return next((each for each in rounds if each.deadline in named), None)


def _by_months(opening: Opening, text: str, received: datetime) -> tuple[Cycle | None, str]:
    """The round of an availability period that is named by its months (`June–August`)."""
    ahead = _ahead(opening, text, received)
    if not ahead:
        return None, ""
    if _are_of_two_rounds(opening, text, ahead):
        return None, Reason.SEVERAL_PERIODS.said(text=text[:100].strip())
    cycle = _of_range(opening, text, ahead)
    return cycle, "" if cycle else Reason.OF_TWO_ROUNDS.said(text=ahead[0].words)


def by_period(opening: Opening, text: str, received: datetime) -> Cycle | None:
    """The round of a period whose two ends a text names (`from June to August 2027`), or None."""
    ahead = _ahead(opening, text, received)
    return _of_range(opening, text, ahead) if len(ahead) == 2 and _is_range(text, *ahead) else None


def _ahead(opening: Opening, text: str, received: datetime) -> list[Found]:
    today = received.astimezone(opening.zone).date()
    return [each for each in dates(text, today) if each.first and each.first > today + WRITING]


def _is_range(text: str, first: Found, last: Found) -> bool:
    return JOINING.match(text[first.end : last.start]) is not None


def _are_of_two_rounds(opening: Opening, text: str, found: Sequence[Found]) -> bool:
    """Whether periods between which somebody may choose (`June or September`) are of different rounds."""
    return any(
        OR.fullmatch(text, one.end, other.start) is not None
        and one.first is not None
        and other.first is not None
        and of_period(opening, one.first) != of_period(opening, other.first)
        for one, other in pairwise(found)
    )


def _of_range(opening: Opening, text: str, found: Sequence[Found]) -> Cycle | None:
    first = found[0].first
    if first is None:
        return None
    end = found[1].last if len(found) > 1 and _is_range(text, found[0], found[1]) else None
    return of_period(opening, first, end)


def of_period(opening: Opening, start: date, end: date | None = None) -> Cycle | None:
    """The round for an availability period that begins then: the one whose deadline was the last before it, if well before it.

    Of a period that begins about a deadline only its end tells the round, if it is known.
    """
    rounds = [season.cycle(start.year + years, opening.zone) for season in opening.cycles for years in (-1, 0, 1)]
    about = next((each for each in rounds if -JUST_BEFORE <= start - each.deadline < SETTLING), None)
    if about is not None:
        return about if end is not None and end - about.deadline >= GOES_ON else None
    return max((each for each in rounds if each.deadline < start), key=lambda each: each.deadline, default=None)


def _by_year(opening: Opening, years: Sequence[int], received: datetime) -> tuple[Cycle | None, str]:
    """A year without a season: the next round of that year, if one is still open."""
    if not years:
        return None, ""
    day = received.astimezone(opening.zone)
    near = [year for year in years if year <= day.year + YEARS_AHEAD]
    rounds = [season.cycle(year, opening.zone) for year in near for season in opening.cycles]
    if len(near) > 1:
        return None, Reason.SEVERAL_YEARS.said(years=", ".join(map(str, near)))
    still_open = [each for each in rounds if each.closes > received]
    if still_open:
        return min(still_open, key=lambda each: each.closes), ""
    if near:
        return None, Reason.ALL_OVER.said(year=near[-1])
    return None, Reason.FAR_YEAR.said(year=years[0])
