"""What the buttons of the cards do.

In: a request with the card's thing (`of`, such as `a26`) and the answer (`act`, such as `kind 12 cv`). Out: the sentence for the notice
and the undo.

Failures: `Refused` and `WrongUsage` as the acts themselves; `NotFound` for an answer that there is not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta

from sqlalchemy.orm import Session

from domain.actions import Correctable
from domain.catalogue.facts import FactName
from domain.catalogue.kinds import Kind
from domain.errors import WrongUsage
from domain.numbers import LETTERS, Numbered, TypedNumber, application_no, message_no, whole_number
from operations import corrections, doubts, outbox, review, snoozes
from operations.changes import Attribution
from operations.corrections import Correction, DocumentCorrection, ValueCorrection
from operations.lookup import find_application
from web.notices import Notice, Undo
from web.request import NotFound, PageRequest
from web.texts import N_, gettext, weekday
from web.words import noun

READ_AGAIN = N_("The mail is read again now; this takes a moment.")
Act = Callable[[PageRequest, Session, int, str, Attribution], Notice]
MORNING = time(6)  # what was put off is there again when the day begins


def do(request: PageRequest, session: Session, of: TypedNumber, act: str, by: Attribution) -> Notice:
    """Does what a button says. Raises Refused, WrongUsage or NotFound."""
    word, _, rest = act.partition(" ")
    known = ACTS.get((of.of, word))
    if known is None:
        raise NotFound(gettext("There is no such answer."))
    return known(request, session, of.number, rest, by)


def _undo(of: Numbered, number: int, by: Attribution) -> Undo:
    return Undo(by.act, f"{LETTERS[of]}{number}")


def _correct(request: PageRequest, session: Session, number: int, by: Attribution, *said: Correction) -> None:
    corrections.correct(session, request.office.filing_context, number, said, by)


def _of_application(number: int, sentence: str, by: Attribution) -> Notice:
    return Notice(f"{sentence} ({application_no(number)})", _undo(Numbered.APPLICATION, number, by))


def _of_message(number: int, sentence: str, by: Attribution) -> Notice:
    return Notice(f"{message_no(number)}: {sentence}", _undo(Numbered.MESSAGE, number, by))


def _number(rest: str) -> int:
    number = whole_number(rest)
    if number is None:
        raise NotFound(gettext("There is no such answer."))
    return number


def _opening(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
    key, _, cycle = rest.partition(" ")
    said = [ValueCorrection(Correctable.OPENING, key)]
    if cycle:
        said.append(ValueCorrection(Correctable.CYCLE, cycle))
    _correct(request, session, number, by, *said)
    opening = request.office.openings[key]
    return _of_application(
        number, gettext("It is for %(name)s.", name=", ".join(filter(None, (opening.name, cycle)))), by
    )


def _cycle(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
    _correct(request, session, number, by, ValueCorrection(Correctable.CYCLE, rest))
    return _of_application(number, gettext("It is for %(name)s.", name=rest), by)


def _kind(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
    document, _, word = rest.partition(" ")
    kind = next((each for each in Kind if each == word), None)
    if kind is None:
        raise WrongUsage(gettext("Choose what the document is."))
    _correct(request, session, number, by, DocumentCorrection(_number(document), kind))
    return _of_application(number, gettext("It is the %(kind)s.", kind=noun(kind)), by)


def _chosen_kind(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
    return _kind(request, session, number, f"{rest} {request.text(f'kind-{rest}')}", by)


def _fact(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
    name, _, value = rest.partition(" ")
    fact = next((each for each in FactName if each == name), None)
    if fact is None:
        raise NotFound(gettext("There is no such fact."))
    _correct(request, session, number, by, ValueCorrection(Correctable(fact.value), value or None))
    return _of_application(number, f"{fact.entry.name}: {value or 'not stated'}.", by)


def _chosen_fact(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
    value = request.text(f"fact-{rest}")
    if not value:
        raise WrongUsage(gettext("Choose a day first."))
    return _fact(request, session, number, f"{rest} {value}", by)


def _person(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
    del rest
    name, email = request.text("name"), request.text("email")
    if not name and not email:
        raise WrongUsage(gettext("Write a name or an address."))
    said = [
        ValueCorrection(what, value) for what, value in ((Correctable.NAME, name), (Correctable.EMAIL, email)) if value
    ]
    _correct(request, session, number, by, *said)
    return _of_application(number, gettext("The applicant is %(name)s.", name=name or email), by)


def _looked(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
    doubts.look_at_doubt(session, request.office.filing_context, number, rest, by)
    return _of_application(number, gettext("Looked at."), by)


def _join(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
    review.merge(session, request.office.filing_context, number, _number(rest), by)
    return _of_application(number, gettext("Joined to %(number)s.", number=application_no(int(rest))), by)


def _join_to(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
    del rest
    said = request.text("join")
    if not said:
        raise WrongUsage(gettext("Write the name of the applicant, or the number of the application."))
    return _join(request, session, number, str(find_application(session, said)), by)


def _apart(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
    doubts.keep_apart(session, request.office.filing_context, number, _number(rest), by)
    return _of_application(number, gettext("Kept apart from %(number)s.", number=application_no(int(rest))), by)


def _genuine(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
    del request, number
    review.judge_sender(session, _number(rest), genuine=True, by=by)
    return _of_message(int(rest), gettext("genuine. The mail is read again now; this takes a moment."), by)


def _forged(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
    del request, number
    review.judge_sender(session, _number(rest), genuine=False, by=by)
    return _of_message(
        int(rest), gettext("forged, and set aside. The mail is read again now; this takes a moment."), by
    )


def _none(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
    del request, number
    review.declare(session, _number(rest), application=False, by=by)
    return _of_message(int(rest), gettext("not an application. The mail is read again now; this takes a moment."), by)


def _decided(status: str, said: str) -> Act:
    def decide(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
        del rest
        review.decide(session, request.office.filing_context, number, status, by)
        return _of_application(number, gettext(said), by)

    return decide


def _application(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
    del request, rest
    review.declare(session, number, application=True, by=by)
    return _of_message(number, gettext("it is an application. The mail is read again now; this takes a moment."), by)


def _seen(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
    del request, rest
    review.mark_seen(session, [number], by)
    return _of_message(number, "seen.", by)


def _answered(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
    del request, rest
    review.mark_answered(session, number, by)
    return _of_message(number, gettext("marked as answered."), by)


def _retry(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
    del request, rest
    change = review.retry(session, number, by)
    return _of_message(
        number, gettext("it is fetched again by the next pass.") if change.fetched_first else gettext(READ_AGAIN), by
    )


def _send(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
    del request, rest
    outbox.release(session, number, by)
    return Notice(gettext("The mail is sent at the next turn of the outbox."), _undo(Numbered.MAIL, number, by))


def _cancel(request: PageRequest, session: Session, number: int, rest: str, by: Attribution) -> Notice:
    del request, rest
    outbox.cancel(session, number, by)
    return Notice(gettext("The mail is not sent."), _undo(Numbered.MAIL, number, by))


def put_off(request: PageRequest, session: Session, of: TypedNumber, by: Attribution, until: str) -> Notice:
    """Puts a thing off until `tomorrow`, next `week`, or the day of the field. Raises WrongUsage."""
    morning = _morning(request, until)
    snoozes.snooze(session, of, morning, by)
    said = gettext(
        "Put off until %(day)s. It comes back by itself.", day=weekday(morning.astimezone(request.zone).date())
    )
    return Notice(said, _undo_of(of, by))


def put_back(session: Session, of: TypedNumber, by: Attribution) -> Notice:
    """Puts a thing on the list again."""
    snoozes.wake(session, of, by)
    return Notice(gettext("It is on the list again."), _undo_of(of, by))


def _undo_of(of: TypedNumber, by: Attribution) -> Undo:
    return _undo(of.of or Numbered.APPLICATION, of.number, by)


def _morning(request: PageRequest, until: str) -> datetime:
    today = request.now.astimezone(request.zone).date()
    match until:
        case "tomorrow":
            day = today + timedelta(days=1)
        case "week":
            day = today + timedelta(days=7 - today.weekday())
        case _:
            try:
                day = datetime.strptime(request.text("until"), "%Y-%m-%d").date()  # noqa: DTZ007 - a day of the office
            except ValueError:
                raise WrongUsage(gettext("Choose the day on which it is to come back.")) from None
    return datetime.combine(day, MORNING, request.zone)


ACTS: Mapping[tuple[Numbered | None, str], Act] = {
    (Numbered.APPLICATION, "opening"): _opening,
    (Numbered.APPLICATION, "cycle"): _cycle,
    (Numbered.APPLICATION, "kind"): _kind,
    (Numbered.APPLICATION, "kind-of"): _chosen_kind,
    (Numbered.APPLICATION, "fact"): _fact,
    (Numbered.APPLICATION, "fact-of"): _chosen_fact,
    (Numbered.APPLICATION, "person"): _person,
    (Numbered.APPLICATION, "looked"): _looked,
    (Numbered.APPLICATION, "join"): _join,
    (Numbered.APPLICATION, "join-to"): _join_to,
    (Numbered.APPLICATION, "apart"): _apart,
    (Numbered.APPLICATION, "genuine"): _genuine,
    (Numbered.APPLICATION, "forged"): _forged,
    (Numbered.APPLICATION, "none"): _none,
    (Numbered.APPLICATION, "withdraw"): _decided("withdrawn", N_("Withdrawn.")),
    (Numbered.APPLICATION, "accept"): _decided("accepted", N_("Accepted.")),
    (Numbered.APPLICATION, "decline"): _decided("declined", N_("Declined.")),
    (Numbered.APPLICATION, "complete"): _decided("complete", N_("Complete.")),
    (Numbered.APPLICATION, "incomplete"): _decided("incomplete", N_("Incomplete.")),
    (Numbered.MESSAGE, "application"): _application,
    (Numbered.MESSAGE, "seen"): _seen,
    (Numbered.MESSAGE, "answered"): _answered,
    (Numbered.MESSAGE, "retry"): _retry,
    (Numbered.MAIL, "send"): _send,
    (Numbered.MAIL, "cancel"): _cancel,
}
