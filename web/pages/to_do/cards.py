"""The card of a waiting thing: its questions, each with the likeliest answers as buttons.

In: a waiting thing with its details, and the office's openings. Out: values that the template shows. The answer of a button is a
word and what it is about (`kind 12 cv`), which acts.py does.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from config.openings import Openings
from domain.catalogue.codes import SET_ASIDE_REASONS
from domain.numbers import Numbered, application_no
from storage.to_do import WaitingThing
from storage.to_do_details import ToDoDetails
from web.pages.committee.page import address
from web.pages.to_do.answers import Answer, Question
from web.pages.to_do.doubts import question_of
from web.pages.to_do.groups import place_of
from web.texts import gettext, ngettext
from web.words import named, stated

FILES_NAMED = 8


@dataclass(frozen=True, slots=True)
class Card:
    """A waiting thing as it is shown. `words`: what its writer wrote."""

    thing: WaitingThing
    href: str
    about: str
    questions: Sequence[Question]
    words: str = ""
    link: tuple[str, str] | None = None  # another page of it: path and label
    documents: str = ""  # what an applicant sent
    version: int = 0  # the number of its newest event, by which an answer knows whether somebody changed it since

    @property
    def numbered(self) -> Sequence[tuple[Question, Sequence[tuple[int, Answer]]]]:
        """The questions with their answers, these counted over the whole card: the keys 1 to 9."""
        count, found = 0, []
        for each in self.questions:
            found.append((each, [(count + place, answer) for place, answer in enumerate(each.answers, 1)]))
            count += len(each.answers)
        return found


def card_of(thing: WaitingThing, details: ToDoDetails, openings: Openings) -> Card:
    """The card of a thing."""
    match thing.of:
        case Numbered.MESSAGE:
            card = _message(thing, details)
        case Numbered.MAIL:
            return _mail(thing)
        case _:
            card = _application(thing, details, openings)
    return replace(card, version=details.versions[thing.key])


def _application(thing: WaitingThing, details: ToDoDetails, openings: Openings) -> Card:
    opening = openings.get(thing.opening)
    about = thing.detail.replace(thing.opening or "\0", opening.name, 1) if opening is not None else named(thing.detail)
    href = f"/applications/{thing.number}"
    if thing.for_committee:
        body = opening.decided_by if opening is not None else gettext("committee")
        answers = (
            Answer("accept", gettext("The %(body)s accepted it", body=body)),
            Answer("decline", gettext("The %(body)s declined it", body=body)),
        )
        effect = gettext("It records the decision. Nobody is written to.")
        cycle = thing.detail.removeprefix(thing.opening or "").strip()
        committee = address(thing.opening or "", cycle)
        question = Question(
            gettext("Complete. It awaits the decision of the %(body)s.", body=body), answers=answers, effect=effect
        )
        return Card(thing, href, about, (question,), link=(committee, gettext("The committee's list")))
    doubts = [each for each in details.findings.get(thing.number, ()) if each.severity == "doubt"]
    doubts.sort(key=lambda each: place_of(each.code))
    questions = tuple(question_of(each, thing, details, openings) for each in doubts)
    if not questions:
        answers = (
            Answer("complete", gettext("It is complete"), is_first=True),
            Answer("incomplete", gettext("It is incomplete")),
        )
        questions = (
            Question(gettext("It waits for a decision."), answers=answers, effect=gettext("It sets the status.")),
        )
    own = details.messages.get(thing.number, ())
    # Of who withdraws, the last words; else the first.
    words = details.words.get(own[-1 if "withdrawal_asked" in thing.codes else 0], "") if own else ""
    return Card(thing, href, about, questions, words, documents=_files(thing, details))


def _files(thing: WaitingThing, details: ToDoDetails) -> str:
    """What the applicant sent, in one line."""
    own = details.documents.get(thing.number, ())
    named = [f"{each.filename or gettext('the mail itself')} ({stated(each.kind)})" for each in own]
    if len(named) <= FILES_NAMED:
        return ", ".join(named)
    more = len(named) - FILES_NAMED
    return ngettext(
        "%(names)s and %(num)s more", "%(names)s and %(num)s more", more, names=", ".join(named[:FILES_NAMED])
    )


def _message(thing: WaitingThing, details: ToDoDetails) -> Card:
    href, filed = f"/messages/{thing.number}", details.filed.get(thing.number)
    about = named(thing.detail)
    if filed is not None:
        about = gettext(
            "%(about)s (application %(number)s, %(name)s)",
            about=about,
            number=application_no(filed.number),
            name=filed.name or filed.email,
        )
    question = Question(_why(thing), answers=tuple(_of_message(thing, href)), effect=_effect(thing), evidence=())
    link = (f"/applications/{filed.number}", gettext("The application")) if filed is not None else None
    return Card(thing, href, about, (question,), details.words.get(thing.number, ""), link)


def _why(thing: WaitingThing) -> str:
    if thing.failed:
        return thing.why or gettext("It could not be read.")
    if thing.asks:
        return gettext("It seems to wait for an answer.")
    reason = stated(SET_ASIDE_REASONS.get(thing.reason, thing.reason))
    return thing.why or gettext("Set aside: %(reason)s.", reason=reason)


def _effect(thing: WaitingThing) -> str:
    if thing.failed:
        return gettext(
            "Retry: the mail is read again; this takes a moment. Seen: it leaves this list, and stays among the messages."
        )
    if thing.asks:
        return gettext("Marking it sends nothing.")
    return gettext(
        "Seen: it leaves this list, and stays among the messages. An application: the mail is read again; this takes a moment."
    )


def _of_message(thing: WaitingThing, href: str) -> Iterator[Answer]:
    if thing.failed:
        yield Answer("retry", gettext("Retry"), is_first=True)
        yield Answer("seen", gettext("Seen"))
    elif thing.asks:
        yield Answer("", gettext("Answer"), href=f"{href}/answer", is_first=True)
        yield Answer("answered", gettext("Mark as answered"))
        if thing.reason:
            yield Answer("application", gettext("It is an application"))
    elif thing.reason in ("infected", "partial"):
        yield Answer("seen", gettext("Seen"), is_first=True)
    else:
        yield Answer("seen", gettext("Not an application: seen"), is_first=True)
        yield Answer("application", gettext("It is an application"))


def _mail(thing: WaitingThing) -> Card:
    said = (
        gettext("The mail server said: “%(why)s”", why=thing.why) if thing.why else gettext("It was tried too often.")
    )
    answers = (Answer("send", gettext("Send again"), is_first=True), Answer("cancel", gettext("Do not send")))
    effect = gettext(
        "Send again: it goes out at the next turn of the outbox. Do not send: it stays in the outbox as cancelled."
    )
    return Card(thing, f"/outbox/{thing.number}", thing.detail, (Question(said, answers=answers, effect=effect),))
