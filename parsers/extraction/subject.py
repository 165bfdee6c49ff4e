"""From a subject to the opening and its cycle, forgivingly.

In: the subject, the mail's own words (for when the subject is silent), the openings and the time of receipt. Out: an
`OpeningMatch`; what is in doubt is None, with the doubt in words. Which round is meant is told in cycles.py.

Failures: none for any text; very long ones are cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from config.cycles import Cycle
from config.openings import Opening, Openings, is_within
from domain.applications import OpeningMatch
from domain.findings import Evidence
from parsers.extraction import cycles
from parsers.extraction.displayed_names import without_name
from parsers.languages.normalise import GENERAL, close, folded, unmangled
from parsers.languages.vocabulary import one_of, words

SUBJECT_CHARACTERS = 1_000
BODY_CHARACTERS = 4_000
# Of answers and forwards, by mail programs in many languages.
PREFIX = re.compile(
    r"^(?:(?:re|fwd?|fw|aw|wg|tr|rv|res|enc|sv|vs|antw|antwort|rif|r|i|réf|rép|ref|reenviado|transf|external|spam)"
    r"(?:\s*\[\d+\])?\s*[:：]\s*|\(fwd\)\s*|\*+spam\*+\s*)+",
    re.IGNORECASE,
)
BRACKETS = re.compile(r"\[([^\]\[]{1,40})\]")
LIST_NAME = re.compile(r"[\w.]+(?:-[\w.]+)+")
PASSAGE = 200  # characters shown of a sentence
GLUED_WORDS, GLUED_LETTERS = 60, 10
SHORT_WORDS = 12  # of a subject; a sentence of a mail has more
NEAR = 30  # characters between a house and the word for its internship
SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n{2,}")

# Words of openings mean something else beside words like these.
NO_OPENING = re.compile(one_of("openings.no_opening"), re.IGNORECASE)
# Members are everywhere; only who speaks of becoming one applies for membership.
MEMBER = re.compile(rf"\b{one_of('openings.member')}\b(?:['’]s?)?", re.IGNORECASE)
BECOMING = re.compile(rf"\b{one_of('openings.becoming')}\b", re.IGNORECASE)
APPLYING = frozenset(map(folded, words("openings.applying")))
FILLERS = frozenset(map(folded, words("openings.fillers")))  # beside a season these say nothing else
SEASONS = "|".join(map(re.escape, words("cycles.summer", "cycles.fall", "cycles.winter", "cycles.spring")))
APART = re.compile(r"\s[-–—|/]\s|[:,;(_]")  # between a season and a name
NO_NAMES = frozenset(map(folded, words("openings.no_names")))
CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w&.'’-]*")
# Capitals that are no other organisation: degrees, mail's own abbreviations, fields of study, and what one sends or asks.
NEUTRAL = frozenset(map(folded, words("openings.neutral")))

TELLING, GENERAL_NAME, WORD = 3, 2, 1


@dataclass(frozen=True, slots=True)
class _Named:
    """What a text names: an opening and how plainly, or why it names none."""

    opening: Opening | None = None
    plainness: int = 0
    doubt: str = ""


@dataclass(frozen=True, eq=False, slots=True)
class _Vocabulary:
    """The words that name openings. `names` has, for each opening, the names with how plainly each tells."""

    openings: tuple[Opening, ...]
    names: tuple[tuple[tuple[tuple[str, ...], int], ...], ...]
    words: frozenset[str]
    own: frozenset[str]  # which name no other organisation
    others: re.Pattern[str] | None  # organisations of the same field


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
    return _Vocabulary(openings, tuple(names), words, words | seasons | NEUTRAL | of_office, _any_of(others))


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


def match(subject: str, body: str, openings: Openings, received: datetime, name: str = "") -> OpeningMatch:
    """What the message is about, by its subject or else by its own words. `received` is aware.

    `name`: the applicant's, which may be that of a season (Summer Jones).
    """
    subject = unmangled(subject[:SUBJECT_CHARACTERS]).strip()
    cleaned = _cleaned(subject, openings)
    of_round = without_name(cleaned, name)
    keyed, key = _by_key(subject, openings)
    named = _Named(keyed, TELLING) if keyed else _named(cleaned, openings)
    if named.opening is not None:
        evidence = [Evidence("subject", None, key or cleaned[:200])]
        return _with_cycle(named.opening, of_round, body, received, evidence, named=True)
    in_body, passage = _in_body(body, openings)
    if in_body is not None:
        return _with_cycle(in_body, of_round, body, received, [Evidence("body", None, passage)], named=False)
    seasonal = _only_season(of_round, openings)
    if seasonal is not None and not named.doubt:
        return _with_cycle(seasonal, of_round, body, received, [Evidence("subject", None, cleaned[:200])], named=False)
    return OpeningMatch(doubt=named.doubt or "neither the subject nor the mail names an opening.")


def _cleaned(subject: str, openings: Openings) -> str:
    """Without the prefixes of answers and forwards, and without tags that say nothing about the mail."""

    def kept(tag: re.Match[str]) -> str:
        says = not LIST_NAME.fullmatch(tag[1]) and (
            _named(tag[1], openings).opening
            or any(cycles.seasons(each, folded(tag[1]).split()) for each in openings.openings.values())
        )
        return f" {tag[1]} " if says else " "

    untagged = BRACKETS.sub(kept, subject).strip()
    return PREFIX.sub("", untagged).strip() if untagged else ""


def _by_key(subject: str, openings: Openings) -> tuple[Opening | None, str]:
    for opening in openings.openings.values():
        for key in opening.keys:
            if is_within(key, subject):
                return opening, key
    return None, ""


def _named(text: str, openings: Openings) -> _Named:
    """The one opening that a text names most plainly."""
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
    named = [opening for rank, opening in found if rank == best]
    if not best:
        return _Named()
    if len(named) > 1:
        return _Named(doubt=f"several openings are named: “{text[:100]}”.")
    if other := _elsewhere(meant, best, named[0].positions, vocabulary):
        return _Named(doubt=f"it names a position in another organisation: “{other}”.")
    return _Named(named[0], best)


@lru_cache(maxsize=4_096)
def _meant_by(token: str, words: frozenset[str]) -> tuple[str, ...]:
    return tuple(word for word in words if close(token, word))


def _runs_together(name: tuple[str, ...], glued: str) -> bool:
    """Whether a name stands in the text without its spaces, or with others (`internshipapplication`, `intern ship`)."""
    joined = "".join(name)
    return len(joined) >= GLUED_LETTERS and joined in glued


def _elsewhere(text: str, plainness: int, nouns: tuple[str, ...], vocabulary: _Vocabulary) -> str:
    """The other organisation whose position (of these nouns) a text names, or ''."""
    if not nouns:
        return ""
    positions = _positions_of(nouns)
    shouted = text.isupper()
    for place in positions.at.finditer(text):
        words = place[1].split() if shouted else CAPITALISED.findall(place[1])
        if words and place[1][0].isupper() and not vocabulary.own.issuperset(folded(" ".join(words)).split()):
            return place[1][:60]
    if plainness < TELLING and not shouted:
        for before in positions.behind_acronym.finditer(text):
            if folded(before[1]) not in vocabulary.own:
                return before[1]
    other = vocabulary.others.search(text) if vocabulary.others and plainness < TELLING else None
    return other.group() if other and _is_near_the_word(other, text, positions) else ""


def _is_near_the_word(other: re.Match[str], text: str, positions: _Positions) -> bool:
    """Whether the position that a text speaks of is this organisation's: in a short text, or near the word in a long one."""
    around = text[max(0, other.start() - NEAR) : other.end() + NEAR]
    return len(text.split()) <= SHORT_WORDS or positions.alone.search(around) is not None


def _sentences(body: str) -> Iterator[str]:
    return (sentence for sentence in SENTENCE_END.split(body[:BODY_CHARACTERS]) if sentence.strip())


def _passage(sentence: str, opening: Opening) -> str:
    """What is shown of a sentence: the words around the last one that says for what it applies."""
    shown = " ".join(sentence.split())
    places = [found.start() for found in re.finditer(r"[^\W_]+", shown) if folded(found.group()) in words_of(opening)]
    begin = max(0, places[-1] - PASSAGE // 2) if places and len(shown) > PASSAGE else 0
    return f"{'…' if begin else ''}{shown[begin : begin + PASSAGE]}"


def _in_body(body: str, openings: Openings) -> tuple[Opening | None, str]:
    """The opening that the mail's own words name, or apply for, with the sentence that does."""
    applied: tuple[Opening | None, str] = (None, "")
    for sentence in _sentences(body):
        named = _named(sentence, openings)
        if named.opening is None:
            continue
        if named.plainness == TELLING:
            return named.opening, _passage(sentence, named.opening)
        if applied[0] is None and not (APPLYING | {"intern"}).isdisjoint(folded(sentence).split()):
            applied = named.opening, _passage(sentence, named.opening)
    return applied


def _only_season(text: str, openings: Openings) -> Opening | None:
    """A subject that names nothing but a season, and perhaps a person, means the only opening with seasons."""
    seasonal = [opening for opening in openings.openings.values() if opening.cycles]
    tokens = cycles.TOKEN.findall(folded(text))
    if len(seasonal) != 1 or not cycles.seasons(seasonal[0], tokens):
        return None
    names = {word for season in seasonal[0].cycles for name in cycles.names_of(season) for word in name}
    rest = [
        word
        for word in cycles.TOKEN.findall(text)
        if not word.isdecimal() and not any(close(folded(word), name) for name in names) and folded(word) not in FILLERS
    ]
    person = len(rest) in (2, 3, 4) and all(word[0].isupper() and folded(word) not in NO_NAMES for word in rest)
    set_apart = APART.search(text) or any(token.isdecimal() for token in tokens) or not APPLYING.isdisjoint(tokens)
    return seasonal[0] if not rest or (person and set_apart) else None


def _with_cycle(
    opening: Opening, subject: str, body: str, received: datetime, evidence: Sequence[Evidence], *, named: bool
) -> OpeningMatch:
    if not opening.cycles:
        return OpeningMatch(opening.key, None, named, tuple(evidence))
    cycle, doubt = cycles.stated(opening, subject, received)
    if cycle is None and not doubt:
        cycle, sentence = _in_sentences(opening, body, received)
        if cycle is not None:
            evidence = [*dict.fromkeys([*evidence, Evidence("body", None, _passage(sentence, opening))])]
    is_assumed = cycle is None and not doubt
    if is_assumed:
        cycle = opening.next_cycle(received)
    return OpeningMatch(opening.key, cycle.key if cycle else None, named, tuple(evidence), doubt, is_assumed)


def with_letter(match_: OpeningMatch, in_letter: OpeningMatch) -> OpeningMatch:
    """What subject and mail name, and where they are silent what a letter or form names."""
    if match_.opening is None:
        return in_letter if in_letter.opening else match_
    if match_.cycle_assumed and in_letter.opening == match_.opening and in_letter.cycle and not in_letter.cycle_assumed:
        evidence = (*match_.evidence, *in_letter.evidence)
        return replace(match_, cycle=in_letter.cycle, evidence=evidence, cycle_assumed=False)
    return match_


def with_period(match_: OpeningMatch, opening: Opening | None, start: str | None) -> OpeningMatch:
    """In doubt where nothing names a round and the stated start (ISO 8601) is not of the one that was assumed."""
    if opening is None or start is None or not match_.cycle_assumed:
        return match_
    meant = cycles.of_period(opening, date.fromisoformat(start))
    if meant is None or meant.key == match_.cycle:
        return match_
    doubt = f"no season is named; {match_.cycle} closes next, but a stay from {start} is of {meant.key}."
    return replace(match_, cycle=None, doubt=doubt, cycle_assumed=False)


PAST = re.compile(rf"\b{one_of('openings.past')}\b", re.IGNORECASE)


def _in_sentences(opening: Opening, body: str, received: datetime) -> tuple[Cycle | None, str]:
    """The round that the mail's own words name beside the internship, and that is not one of the past."""
    for sentence in _sentences(body):
        tokens = folded(cycles.NO_ROUND.sub(" ", sentence)).split()
        is_past = PAST.search(sentence) is not None and APPLYING.isdisjoint(tokens)
        if is_past or words_of(opening).isdisjoint(tokens):
            continue
        cycle, _ = cycles.stated(opening, _beside_the_word(sentence, opening, tokens), received)
        if cycle is not None and cycles.seasons(opening, tokens) and received - cycle.closes < cycles.STILL_MEANT:
            return cycle, sentence
    return None, ""


def _beside_the_word(sentence: str, opening: Opening, tokens: Sequence[str]) -> str:
    """Of several seasons that stand apart, the one next to the internship (`the spring internship, as my summer is taken`)."""
    places = [place for _, place in cycles.seasons(opening, tokens)]
    if len(places) < 2 or max(places) - min(places) < 4:
        return sentence
    words = [place for place, token in enumerate(tokens) if token in words_of(opening)]
    beside = [place for place in places if any(abs(place - word) == 1 for word in words)]
    return " ".join(tokens[beside[0] : beside[0] + 3]) if len(beside) == 1 else sentence
