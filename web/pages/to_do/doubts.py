"""The question that a doubt of an application asks, and its likeliest answers.

In: a doubt (a finding), the application that it is about, and the office's openings. Out: a `Question`. A code without answers of its
own is looked at: that it has been, and asks nothing, is its answer.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta

from config.cycles import Cycle
from config.openings import Opening, Openings
from domain.catalogue.facts import FactName
from domain.catalogue.kinds import Kind
from domain.numbers import application_no
from ingest.filing.words_on_doubts import looked_at_target
from storage.summaries import FindingSummary
from storage.to_do import WaitingThing
from storage.to_do_details import ToDoDetails
from web.pages.to_do.answers import Answer, Field, Question
from web.texts import N_, day_in_words, gettext
from web.words import kind_name, noun, sentence, stated, value

HOLDS = N_("It holds for good, and the application is checked again.")
WORDS = 300  # characters of a piece of evidence
JUST_CLOSED = timedelta(days=60)  # a round that closed so recently may still be meant

Make = Callable[[FindingSummary, WaitingThing, ToDoDetails, Openings], Question]


def question_of(doubt: FindingSummary, thing: WaitingThing, details: ToDoDetails, openings: Openings) -> Question:
    """What is asked about this doubt."""
    return QUESTIONS.get(doubt.code, _looked_at)(doubt, thing, details, openings)


def _words(doubt: FindingSummary) -> tuple[str, ...]:
    """The words that the doubt comes from, where they are more than its sentence says."""
    said = (each.words.strip()[:WORDS] for each in doubt.evidence)
    return tuple(dict.fromkeys(each for each in said if each and each not in doubt.sentence))


def _looked_at_answer(doubt: FindingSummary, label: str, *, is_first: bool = False) -> Answer:
    return Answer(f"looked {looked_at_target(doubt.code, doubt.values)}", label, is_first=is_first)


def _looked_at(doubt: FindingSummary, thing: WaitingThing, details: ToDoDetails, openings: Openings) -> Question:
    del details, openings
    answers = (
        _looked_at_answer(doubt, gettext("Looked at: it asks nothing")),
        Answer("", gettext("Open the application"), href=f"/applications/{thing.number}"),
    )
    return Question(
        sentence(doubt), _words(doubt), answers, gettext("This doubt stays as a note. Nobody is written to.")
    )


def _opening(doubt: FindingSummary, thing: WaitingThing, details: ToDoDetails, openings: Openings) -> Question:
    rounds: list[tuple[Opening, Cycle | None]] = []
    for opening in openings.openings.values():
        coming: list[Cycle | None] = [*_rounds(opening, thing.since)]
        rounds += [(opening, cycle) for cycle in coming or [None]]
    answers = [
        Answer(
            f"opening {opening.key} {cycle.key if cycle else ''}".strip(),
            ", ".join(filter(None, (opening.name, _named(cycle, thing.since)))),
            is_first=not place,
        )
        for place, (opening, cycle) in enumerate(rounds)
    ]
    return Question(sentence(doubt), _words(doubt), (*answers, *_none(thing, details)), gettext(HOLDS))


def _cycle(doubt: FindingSummary, thing: WaitingThing, details: ToDoDetails, openings: Openings) -> Question:
    del details
    opening = openings.get(thing.opening)
    rounds = _rounds(opening, thing.since) if opening is not None else []
    answers = tuple(
        Answer(f"cycle {each.key}", _named(each, thing.since), is_first=not place) for place, each in enumerate(rounds)
    )
    return Question(sentence(doubt), _words(doubt), answers, gettext(HOLDS))


def _rounds(opening: Opening, received: datetime) -> list[Cycle]:
    """The rounds that may be meant: each season's next one, then what closed just before."""
    coming = [found for each in opening.cycles if (found := opening.next_cycle(received, each.season)) is not None]
    coming.sort(key=lambda each: each.deadline)
    before = [
        found
        for each in opening.cycles
        for year in (received.year - 1, received.year, received.year + 1)
        if received - JUST_CLOSED <= (found := each.cycle(year, opening.zone)).closes <= received
    ]
    return [*coming, *before]


def _named(cycle: Cycle | None, received: datetime) -> str:
    if cycle is None:
        return ""
    when = day_in_words(cycle.deadline)
    if cycle.closes <= received:
        return gettext("%(round)s (its deadline was %(day)s)", round=cycle.key, day=when)
    return gettext("%(round)s (its deadline is %(day)s)", round=cycle.key, day=when)


def _none(thing: WaitingThing, details: ToDoDetails) -> Iterator[Answer]:
    """That it is no application, where it is one mail."""
    own = details.messages.get(thing.number, ())
    if len(own) == 1:
        yield Answer(f"none {own[0]}", gettext("Not an application"))


def _person(doubt: FindingSummary, thing: WaitingThing, details: ToDoDetails, openings: Openings) -> Question:
    del openings
    fields = (
        Field(
            "name",
            gettext("Name of the applicant"),
            value="" if thing.title in (thing.email, "unknown") else thing.title,
        ),
        Field("email", gettext("Address"), "email", thing.email),
    )
    save = Answer("person", gettext("Save who applies"), is_first=True)
    return Question(sentence(doubt), _words(doubt), tuple(_none(thing, details)), gettext(HOLDS), fields, save)


def _kind(doubt: FindingSummary, thing: WaitingThing, details: ToDoDetails, openings: Openings) -> Question:
    place = doubt.evidence[0] if doubt.evidence else None
    document = next(
        (
            each
            for each in details.documents.get(thing.number, ())
            if place is not None
            and (each.attachment or "body", each.first_page) == (place.document, place.page)
            and place.message in (None, each.message_id)
        ),
        None,
    )
    if document is None:
        return _looked_at(doubt, thing, details, openings)
    lacking = {each.code.removesuffix("_missing") for each in details.findings.get(thing.number, ())}
    opening = openings.get(thing.opening)
    asked = list(dict.fromkeys(opening.required_kinds)) if opening is not None else []
    usual = asked or [Kind.CV, Kind.COVER_LETTER, Kind.WRITING_SAMPLE]
    likely = sorted(usual, key=lambda each: each.value not in lacking)
    answers = tuple(
        Answer(
            f"kind {document.id} {each}",
            gettext("It is the %(kind)s", kind=noun(each)),
            is_first=not i,
        )
        for i, each in enumerate(likely)
    )
    others = [each for each in Kind if each not in (*likely, Kind.UNKNOWN)]
    field = Field(
        f"kind-{document.id}",
        gettext("Another kind"),
        options=[("", gettext("Choose…")), *((each.value, kind_name(each)) for each in others)],
    )
    save = Answer(f"kind-of {document.id}", gettext("Set"))
    return Question(sentence(doubt), _words(doubt), answers, gettext(HOLDS), (field,), save)


def _same_person(doubt: FindingSummary, thing: WaitingThing, details: ToDoDetails, openings: Openings) -> Question:
    number = doubt.values.get("number", "")
    other = details.others.get(int(number)) if number.isdecimal() else None
    if other is None:
        return _looked_at(doubt, thing, details, openings)
    opening = openings.get(other.opening)
    applied = " ".join(filter(None, (opening.name if opening else other.opening, other.cycle)))
    who = f"{application_no(other.number)}, {other.name or gettext('no name')} <{other.email or gettext('no address')}>, {applied}"
    join = Answer(
        f"join {other.number}", gettext("Same person: join to %(number)s", number=application_no(other.number))
    )
    apart = Answer(f"apart {other.number}", gettext("Different people: keep apart"))
    is_likely = doubt.code != "applicants_share_address"  # another name: rather two people
    answers = (join, apart) if is_likely else (apart, join)
    return Question(
        sentence(doubt),
        (
            gettext(
                "Here: %(number)s, %(name)s <%(email)s>",
                number=application_no(thing.number),
                name=thing.title,
                email=thing.email or gettext("no address"),
            ),
            gettext("There: %(who)s", who=who),
        ),
        (
            Answer(answers[0].act, answers[0].label, is_first=True),
            answers[1],
            Answer(
                "",
                gettext("Look at %(number)s", number=application_no(other.number)),
                href=f"/applications/{other.number}",
            ),
        ),
        gettext(
            "Join: %(number)s takes over its mail. Keep apart: it is not asked again. Nobody is written to.",
            number=application_no(other.number),
        ),
    )


def _sender(doubt: FindingSummary, thing: WaitingThing, details: ToDoDetails, openings: Openings) -> Question:
    message = doubt.values.get("message", "")
    if not message.isdecimal():
        return _looked_at(doubt, thing, details, openings)
    answers = (
        Answer("", gettext("Read the mail"), href=f"/messages/{message}", is_first=True),
        Answer(f"genuine {message}", gettext("Genuine")),
        Answer(f"forged {message}", gettext("Forged")),
    )
    effect = gettext(
        "Genuine: it counts as the applicant's own. Forged: it is set aside. The mail is read again; this takes a moment."
    )
    return Question(sentence(doubt), _words(doubt), answers, effect)


def _wish(doubt: FindingSummary, thing: WaitingThing, details: ToDoDetails, openings: Openings) -> Question:
    del openings
    answers = (_looked_at_answer(doubt, gettext("It is an application")), *_none(thing, details))
    return Question(
        sentence(doubt),
        _words(doubt),
        answers,
        gettext("Not an application: it is set aside. The mail is read again; this takes a moment."),
    )


def _recommendation(doubt: FindingSummary, thing: WaitingThing, details: ToDoDetails, openings: Openings) -> Question:
    del openings
    field = Field("join", gettext("Whose is it? Name or number of the application"))
    answers = (_looked_at_answer(doubt, gettext("It stays as it is")), *_none(thing, details))
    save = Answer("join-to", gettext("Join"), is_first=True)
    effect = gettext("Join: the other application takes over this mail. Nobody is written to.")
    return Question(sentence(doubt), _words(doubt), answers, effect, (field,), save)


def _withdrawal(doubt: FindingSummary, thing: WaitingThing, details: ToDoDetails, openings: Openings) -> Question:
    del thing, details, openings
    answers = (
        Answer("withdraw", gettext("Withdrawn"), is_first=True),
        _looked_at_answer(doubt, gettext("Not withdrawn: it goes on")),
    )
    return Question(
        sentence(doubt), _words(doubt), answers, gettext("Withdrawn: it records the status. Nobody is written to.")
    )


def _fact(doubt: FindingSummary, thing: WaitingThing, details: ToDoDetails, openings: Openings) -> Question:
    name = doubt.values.get("fact", "").replace(" ", "_")
    fact = next((each for each in FactName if each == name), None)
    if fact is None:
        return _looked_at(doubt, thing, details, openings)
    values = dict.fromkeys(each for key in ("one", "other") if (each := doubt.values.get(key)))
    known = list(values) or list(fact.entry.values)
    answers = tuple(
        Answer(f"fact {fact} {each}", f"{stated(fact.entry.name)}: {value(each)}") for each in known if each
    )
    not_stated = Answer(f"fact {fact}", gettext("Not stated"))
    if fact.entry.values:
        return Question(sentence(doubt), _words(doubt), (*answers, not_stated), gettext(HOLDS))
    field, save = (
        Field(f"fact-{fact}", gettext("%(name)s date", name=stated(fact.entry.name)), "date"),
        Answer(f"fact-of {fact}", gettext("Save")),
    )
    return Question(sentence(doubt), _words(doubt), (*answers, not_stated), gettext(HOLDS), (field,), save)


QUESTIONS: Mapping[str, Make] = {
    "opening_unknown": _opening,
    "cycle_unknown": _cycle,
    "applicant_unknown": _person,
    "kind_unknown": _kind,
    "applicants_share_address": _same_person,
    "same_person_elsewhere": _same_person,
    "answers_other_thread": _same_person,
    "sender_unproven": _sender,
    "nobody_applies": _wish,
    "only_recommendation": _recommendation,
    "withdrawal_asked": _withdrawal,
    "fact_unclear": _fact,
    "facts_disagree": _fact,
}
