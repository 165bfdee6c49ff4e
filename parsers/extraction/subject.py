"""From a subject to the opening and its cycle, forgivingly.

In: the subject, the mail's own words (for when the subject is silent), the openings and the time of receipt. Out: an
`OpeningMatch`; what is in doubt is None, with the doubt in words. cycles.py finds which round is meant.

Failures: none for any text; very long ones are cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from config.cycles import Cycle
from config.openings import Opening, Openings, is_within
from domain.applications import OpeningMatch
from domain.catalogue.reasons import Reason
from domain.findings import Evidence
from parsers.extraction import cycles
from parsers.extraction.date_words import in_figures
from parsers.extraction.displayed_names import without_name
from parsers.extraction.named_openings import TELLING, Named, greeted, named_opening, words_of
from parsers.extraction.other_organisations import is_ordinary
from parsers.languages.normalise import close, folded, unmangled
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
SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n{2,}")
APPLYING = frozenset(map(folded, words("openings.applying")))
FILLERS = frozenset(map(folded, words("openings.fillers")))  # beside a season these say nothing else
APART = re.compile(r"\s[-–—|/]\s|[:,;(_]")  # between a season and a name
PAST = re.compile(rf"\b{one_of('openings.past')}\b", re.IGNORECASE)
YOURS = re.compile(rf"\b{one_of('openings.yours')}\b", re.IGNORECASE)
NO_NAMES = frozenset(map(folded, words("openings.no_names")))


def match_letter(subject: str, text: str, openings: Openings, received: datetime, name: str = "") -> OpeningMatch:
    """What a letter or form names. Its round is the one that the subject of its mail states, if that states one."""
    in_letter, passage = _in_body(text, openings)
    if in_letter is None:
        return OpeningMatch(doubt=Reason.NO_OPENING.said())
    of_round = without_name(_cleaned(unmangled(subject[:SUBJECT_CHARACTERS]).strip(), openings), name)
    return _with_cycle(in_letter, of_round, text, received, [Evidence("body", None, passage)], named=False)


def match(subject: str, body: str, openings: Openings, received: datetime, name: str = "") -> OpeningMatch:
    """What the message is about, by its subject or else by its own words. `received` is aware.

    `name`: the applicant's, which may be that of a season (Summer Jones).
    """
    subject = unmangled(subject[:SUBJECT_CHARACTERS]).strip()
    cleaned = _cleaned(subject, openings)
    of_round = without_name(cleaned, name)
    keyed, key = _by_key(subject, openings)
    named = Named(keyed, TELLING) if keyed else named_opening(cleaned, openings, name)
    if named.opening is not None and named.plainness < TELLING and (other := _other_in_body(body, openings)):
        return OpeningMatch(doubt=Reason.APPLIES_ELSEWHERE.said(text=other))
    if named.opening is not None:
        evidence = [Evidence("subject", None, key or cleaned[:200])]
        return _with_cycle(named.opening, of_round, body, received, evidence, named=True)
    in_body, passage = _in_body(body, openings)
    if in_body is not None:
        return _with_cycle(in_body, of_round, body, received, [Evidence("body", None, passage)], named=False)
    seasonal = _only_season(of_round, openings)
    if seasonal is not None and not named.doubt:
        return _with_cycle(seasonal, of_round, body, received, [Evidence("subject", None, cleaned[:200])], named=False)
    return OpeningMatch(doubt=named.doubt or Reason.NO_OPENING.said())


def _cleaned(subject: str, openings: Openings) -> str:
    """Without the prefixes of answers and forwards, and without tags that say nothing about the mail."""

    def kept(tag: re.Match[str]) -> str:
        says = not LIST_NAME.fullmatch(tag[1]) and (
            named_opening(tag[1], openings).opening
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
        named = named_opening(sentence, openings)
        if named.opening is None or _is_past(sentence):
            continue
        if named.plainness == TELLING:
            return named.opening, _passage(sentence, named.opening)
        if applied[0] is None and not (APPLYING | {"intern"}).isdisjoint(folded(sentence).split()):
            applied = named.opening, _passage(sentence, named.opening)
    return applied


def _other_in_body(body: str, openings: Openings) -> str:
    """The other organisation that the mail greets or applies to, where nothing in it names the office."""
    named = (
        named_opening(sentence, openings).other
        for sentence in _sentences(body)
        if not (APPLYING.isdisjoint(folded(sentence).split()) or YOURS.search(sentence) or PAST.search(sentence))
    )
    other = greeted(body, openings) or next(filter(None, named), "")
    is_ours = other and any(named_opening(each, openings).plainness == TELLING for each in _sentences(body))
    return "" if is_ours else other


def _is_past(sentence: str) -> bool:
    """Whether a sentence tells of a position that its writer once had."""
    return PAST.search(sentence) is not None and APPLYING.isdisjoint(folded(sentence).split())


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
    person = len(rest) in (2, 3, 4) and all(
        word[0].isupper() and not (folded(word) in NO_NAMES or is_ordinary(word)) for word in rest
    )
    set_apart = APART.search(text) or any(token.isdecimal() for token in tokens) or not APPLYING.isdisjoint(tokens)
    return seasonal[0] if not rest or (person and set_apart) else None


def _with_cycle(
    opening: Opening, subject: str, body: str, received: datetime, evidence: Sequence[Evidence], *, named: bool
) -> OpeningMatch:
    if not opening.cycles:
        return OpeningMatch(opening.key, None, named, tuple(evidence))
    cycle, doubt = cycles.stated(opening, subject, received)
    if cycle is not None:
        doubt = _other_round(opening, cycle, body, received)
        cycle = None if doubt else cycle
    elif not doubt:
        cycle, sentence, doubt = _in_sentences(opening, body, received)
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
    doubt = Reason.OTHER_SEASON.said(next=match_.cycle, start=start, meant=meant.key)
    return replace(match_, cycle=None, doubt=doubt, cycle_assumed=False)


def _in_sentences(opening: Opening, body: str, received: datetime) -> tuple[Cycle | None, str, str]:
    """The round that the mail's own words name beside the internship, with the sentence; or the doubt, where they name several."""
    named = list(_rounds_of(opening, body, received))
    if len({cycle.key for cycle, _ in named}) > 1:
        rounds = ", ".join(dict.fromkeys(cycle.key for cycle, _ in named))
        return None, "", Reason.SEVERAL_ROUNDS.said(rounds=rounds)
    return (*named[0], "") if named else (None, "", "")


def _other_round(opening: Opening, stated: Cycle, body: str, received: datetime) -> str:
    """The doubt where the subject states a round and the mail applies for another one."""
    for cycle, sentence in _rounds_of(opening, body, received):
        other = cycle.key != stated.key and (cycle.season != stated.season or cycles.YEAR.search(sentence))
        if other and not APPLYING.isdisjoint(folded(sentence).split()):
            return Reason.OTHER_ROUND.said(subject=stated.key, mail=cycle.key)
    return ""


def _rounds_of(opening: Opening, body: str, received: datetime) -> Iterator[tuple[Cycle, str]]:
    """The rounds that sentences about the internship name, and that are none of the past."""
    for sentence in _sentences(body):
        meant = cycles.NO_ROUND.sub(" ", sentence)
        tokens = folded(meant).split()
        if _is_past(sentence) or words_of(opening).isdisjoint(tokens):
            continue
        if not cycles.seasons(opening, tokens):
            cycle = cycles.by_period(opening, in_figures(meant), received)
            if cycle is not None and not APPLYING.isdisjoint(tokens):
                yield cycle, sentence
            continue
        for part in _beside_the_word(sentence, opening, tokens):
            cycle, _ = cycles.stated(opening, part, received)
            if cycle is not None and received - cycle.closes < cycles.STILL_MEANT:
                yield cycle, sentence


def _beside_the_word(sentence: str, opening: Opening, tokens: Sequence[str]) -> list[str]:
    """What of a sentence names rounds: of several seasons the words of each that stands at the internship.

    `The spring internship, as my summer is taken` names one, `the summer or, if that is full, the fall internship` two.
    """
    places = sorted(place for _, place in cycles.seasons(opening, tokens))
    if len(places) < 2:
        return [sentence]
    words = [place for place, token in enumerate(tokens) if token in words_of(opening)]
    beside = [place for place in places if any(abs(place - word) == 1 for word in words)]
    if len(beside) == 1 and max(places) - min(places) < APART_IN_WORDS:
        beside = places  # `the summer or fall internship`
    return [" ".join(tokens[place : place + 3]) for place in beside] or [sentence]


APART_IN_WORDS = 4
