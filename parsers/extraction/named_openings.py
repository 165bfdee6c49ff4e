"""Which opening a text names, and how plainly; or that it names a position in another organisation.

In: a subject or a sentence, and the office's openings. Out: a `Named`.

Failures: none for any text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from config.openings import Opening, Openings
from domain.catalogue.reasons import Reason
from parsers.extraction import cycles
from parsers.extraction.displayed_names import without_name
from parsers.extraction.other_organisations import is_ordinary, named_beside
from parsers.languages.normalise import GENERAL, close, folded
from parsers.languages.vocabulary import one_of, words

# Words of openings mean something else beside words like these.
NO_OPENING = re.compile(one_of("openings.no_opening"), re.IGNORECASE)
# Who speaks about internships and applies for none: a paper of one that is over, a contract, a school, a salesman.
ABOUT = re.compile(one_of("openings.about"), re.IGNORECASE)
ABOUT_OTHERS = re.compile(one_of("openings.about_others"), re.IGNORECASE)  # where the office is not named
OF_APPLYING = re.compile(rf"\b(?!{one_of('openings.call')}\b)(?:appl[iy]|bewerb|bewirb|candidat|postul)", re.IGNORECASE)
# Members are everywhere; only who speaks of becoming one applies for membership.
MEMBER = re.compile(rf"\b{one_of('openings.member')}\b(?:['’]s?)?", re.IGNORECASE)
MEMBER_OF = re.compile(
    rf"\b(?i:{one_of('openings.member_of')})\s+(?i:{one_of('openings.article')}\s*)?"
    rf"((?:[A-ZÀ-Þ][\w&.'’-]*)(?:\s+(?i:{one_of('openings.within_names')}\s+)*[A-ZÀ-Þ][\w&.'’-]*)*)"
)
BEING = re.compile(rf"\b{one_of('openings.being')}\s+(?:\w+\s+){{0,2}}\Z", re.IGNORECASE)
BECOMING = re.compile(rf"\b{one_of('openings.becoming')}\b", re.IGNORECASE)
SEASONS = "|".join(map(re.escape, words("cycles.summer", "cycles.fall", "cycles.winter", "cycles.spring")))
OWN_ACRONYM = re.compile(r"\b(?=\w{4})(?:[a-z]*[A-Z]){3,}\w*")  # of four letters or more, which `NYC` has not
CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w&.'’-]*")
NEAR = 30  # characters between a house and the word for its internship
SHORT_WORDS = 12  # of a subject; a sentence of a mail has more
GLUED_WORDS, GLUED_LETTERS = 60, 10
# Capitals that are no other organisation: degrees, mail's own abbreviations, fields of study, and what one sends or asks.
NEUTRAL = frozenset(map(folded, words("openings.neutral")))

SALUTATION = re.compile(one_of("pages.salutation"), re.IGNORECASE)
GREETING_CHARACTERS = 100

TELLING, GENERAL_NAME, WORD = 3, 2, 1


@dataclass(frozen=True, slots=True)
class Named:
    """What a text names: an opening and how plainly, or why it names none."""

    opening: Opening | None = None
    plainness: int = 0
    doubt: str = ""
    other: str = ""  # the organisation whose position it names


@dataclass(frozen=True, eq=False, slots=True)
class _Vocabulary:
    """The words that name openings. `names` has, for each opening, the names with how plainly each tells."""

    openings: tuple[Opening, ...]
    names: tuple[tuple[tuple[tuple[str, ...], int], ...], ...]
    words: frozenset[str]
    own: frozenset[str]  # which name no other organisation
    acronyms: frozenset[str]  # of the office, which name nothing else
    others: re.Pattern[str] | None  # organisations of the same field


def named_opening(text: str, openings: Openings, name: str | None = None) -> Named:
    """The one opening that a text names most plainly.

    `name` is the applicant's where the text is a subject, '' where nobody knows it: words beside a position may be theirs, or
    another organisation's.
    """
    vocabulary = _vocabulary(openings)
    meant = NO_OPENING.sub(" ", text)
    if not BECOMING.search(meant):
        meant = MEMBER.sub(" ", meant)
    tokens = folded(meant).split()
    present = {word for token in tokens for word in _meant_by(token, vocabulary.words)}
    glued = "".join(tokens) if len(tokens) < GLUED_WORDS else ""
    found = []
    for opening, names in zip(vocabulary.openings, vocabulary.names, strict=True):
        plain = [rank for name, rank in names if present.issuperset(name) or _runs_together(name, glued)]
        found.append((max(plain, default=0), opening))
    best = max((rank for rank, _ in found), default=0)
    is_ours = best == TELLING or not vocabulary.acronyms.isdisjoint(tokens)
    if (
        (best or name is not None)
        and (about := _about(meant, name or "", is_ours=is_ours))
        and not OF_APPLYING.search(meant)
    ):
        return Named(doubt=Reason.ONLY_SPEAKS_OF_IT.said(text=about))
    named = [opening for rank, opening in found if rank == best]
    if not best:
        removed = NO_OPENING.search(text)
        return Named(doubt=Reason.FOR_NOTHING.said(text=removed.group().strip()[:60]) if removed else "")
    if len(named) > 1:
        return Named(doubt=Reason.SEVERAL_OPENINGS.said(text=text[:100]))
    other = _elsewhere(meant, best, named[0].positions, vocabulary)
    if not other and name is not None and best < TELLING:
        other = named_beside(meant, frozenset(map(folded, named[0].positions)), vocabulary.own, name)
    if other:
        return Named(doubt=Reason.ELSEWHERE.said(text=other), other=other)
    return Named(named[0], best)


def _about(text: str, name: str, *, is_ours: bool) -> str:
    """The words by which a text speaks about a position and applies for none, or ''. The applicant's own name is none of them."""
    unnamed = without_name(text, name)
    found = ABOUT.search(unnamed) or (None if is_ours else ABOUT_OTHERS.search(unnamed))
    return found.group().strip()[:60] if found else ""


def greeted(body: str, openings: Openings) -> str:
    """The other organisation of the field that the first line of a mail greets (`Dear Example Watch team,`), or ''."""
    line = body.lstrip()[:GREETING_CHARACTERS].split("\n", 1)[0].split(",", 1)[0]
    others = _vocabulary(openings).others
    found = others.search(line) if others and SALUTATION.match(line) else None
    return found.group() if found else ""


def _vocabulary(openings: Openings) -> _Vocabulary:
    own = (openings.office, *openings.own_names)
    return _vocabulary_of(tuple(openings.openings.values()), own, openings.other_organisations)


@lru_cache(maxsize=8)
def _vocabulary_of(openings: tuple[Opening, ...], own: tuple[str, ...], others: tuple[str, ...]) -> _Vocabulary:
    names = []
    for opening in openings:
        written = dict.fromkeys(tuple(folded(name).split()) for name in (opening.name, *opening.subject_names))
        shared = {word for each in openings if each is not opening for word in words_of(each)}
        alone = {(word,): WORD for word in words_of(opening) - shared if opening.words}
        names.append(tuple(({name: _plainness(name) for name in written} | alone).items()))
    words = frozenset(word for each in names for name, _ in each for word in name)
    seasons = {word for each in openings for season in each.cycles for name in cycles.names_of(season) for word in name}
    of_office = {word for name in own for word in folded(name).split()}
    acronyms = frozenset(folded(word) for name in own for word in OWN_ACRONYM.findall(name))
    return _Vocabulary(openings, tuple(names), words, words | seasons | NEUTRAL | of_office, acronyms, _any_of(others))


@lru_cache(maxsize=64)
def words_of(opening: Opening) -> frozenset[str]:
    """The single words, folded, that say for what somebody applies: the opening's words and one-word names."""
    names = [folded(name) for name in (*opening.words, opening.name, *opening.subject_names)]
    return frozenset(name for name in names if " " not in name)


def _any_of(names: Sequence[str]) -> re.Pattern[str] | None:
    """A pattern for any of these names, the longest first; None for no name."""
    alternatives = [r"\s+".join(map(re.escape, name.split())) for name in sorted(names, key=len, reverse=True)]
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b", re.IGNORECASE) if alternatives else None


@dataclass(frozen=True, slots=True)
class _Positions:
    """Patterns for a position in another organisation: alone, `internship at X`, `X internship`."""

    alone: re.Pattern[str]
    at: re.Pattern[str]
    behind_acronym: re.Pattern[str]


@lru_cache(maxsize=64)
def _positions_of(nouns: tuple[str, ...]) -> _Positions:
    noun = f"(?:{'|'.join(map(re.escape, sorted(nouns, key=len, reverse=True)))})"
    return _Positions(
        alone=re.compile(rf"\b{noun}\b", re.IGNORECASE),
        at=re.compile(
            rf"\b{noun}\s+(?:[^\W_]+\s+){{0,2}}?{one_of('openings.at')}(?:\s+|(?<=['’]))(?:{one_of('openings.article')}\s*)?"
            rf"((?:[A-ZÀ-Þ][\w&.'’-]*)(?:\s+(?:{one_of('openings.within_names')}\s+)*[A-ZÀ-Þ][\w&.'’-]*)*)",
            re.IGNORECASE,
        ),
        behind_acronym=re.compile(rf"\b([A-Z][A-Z0-9]*[A-Z])(?:\s+[A-Z][a-z]+)?\s+(?:(?:{SEASONS})\s+)?(?i:{noun})\b"),
    )


def _plainness(name: tuple[str, ...]) -> int:
    """How plainly a name tells: with a word of its own, by what kind of thing it is, or hardly."""
    return WORD if len(name) == 1 else GENERAL_NAME if GENERAL.issuperset(name) else TELLING


@lru_cache(maxsize=4_096)
def _meant_by(token: str, words: frozenset[str]) -> tuple[str, ...]:
    return tuple(word for word in words if close(token, word))


def _runs_together(name: tuple[str, ...], glued: str) -> bool:
    """Whether a name stands in the text without its spaces, or with others (`internshipapplication`, `intern ship`)."""
    joined = "".join(name)
    return len(joined) >= GLUED_LETTERS and joined in glued


def _elsewhere(text: str, plainness: int, nouns: tuple[str, ...], vocabulary: _Vocabulary) -> str:
    """The other organisation whose position (of these nouns) or membership a text names, or ''."""
    if not nouns:
        return _member_elsewhere(text, vocabulary)
    positions = _positions_of(nouns)
    shouted = text.isupper()
    for place in positions.at.finditer(text):
        words = place[1].split() if shouted else CAPITALISED.findall(place[1])
        if words and place[1][0].isupper() and not vocabulary.own.issuperset(folded(" ".join(words)).split()):
            return place[1][:60]
    if plainness < TELLING and not shouted:
        for before in positions.behind_acronym.finditer(text):
            if folded(before[1]) not in vocabulary.own and not is_ordinary(before[1]):
                return before[1]
    other = vocabulary.others.search(text) if vocabulary.others and plainness < TELLING else None
    return other.group() if other and _is_near_the_word(other, text, positions) else ""


def _member_elsewhere(text: str, vocabulary: _Vocabulary) -> str:
    """The other organisation of which somebody speaks of becoming a member (`a member of the Chamber of Commerce`), or ''."""
    # Who is a member of something else may still apply here.
    places = (place for place in MEMBER_OF.finditer(text) if not BEING.search(text[: place.start()]))
    found = ("" if text.isupper() else place[1] for place in places)
    return next((each[:60] for each in found if each and not vocabulary.own.issuperset(folded(each).split())), "")


def _is_near_the_word(other: re.Match[str], text: str, positions: _Positions) -> bool:
    """Whether the position that a text speaks of is this organisation's: in a short text, or near the word in a long one."""
    around = text[max(0, other.start() - NEAR) : other.end() + NEAR]
    return len(text.split()) <= SHORT_WORDS or positions.alone.search(around) is not None
