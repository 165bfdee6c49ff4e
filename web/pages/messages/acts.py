"""What can be done with a message: each act with what it will do, and how it is done.

In: a request to `/messages/{id}/ACT`. Out: the message's page with the notice and its undo; before that, where a person asks, the page
that says what will become of the message.

Failures: `Refused` as the acts themselves; `NotFound` for a message or an act that is not there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session
from starlette.responses import Response

from domain.errors import WrongUsage
from domain.numbers import application_no, message_no, whole_number
from operations import notes, review
from operations.attaching import attach
from operations.changes import Attribution
from operations.foresight import foresee
from operations.records import Refused
from storage.message_pages import MessageDetails, message_details
from storage.queries import applications
from storage.summaries import ApplicationSummary
from web.notices import Undo
from web.rendering import render, see_other
from web.request import NotFound, PageRequest, no_message
from web.routing import Handler
from web.texts import N_, capital, gettext

READ_AGAIN = N_("It is read again now; this takes a moment.")
MOST_FOUND = 20
Done = Callable[[Session, int, Attribution], object]


@dataclass(frozen=True, slots=True)
class Act:
    """Something that can be done. `effect`: what it will do; `can_be_foreseen`: the mail can be read to say it exactly."""

    label: str
    effect: str
    said: str
    do: Done
    can_be_foreseen: bool = False


ACTS: Mapping[str, Act] = {
    "answered": Act(
        N_("Mark as answered"),
        N_("It leaves the list of questions. Nothing is sent."),
        N_("Marked as answered."),
        review.mark_answered,
    ),
    "seen": Act(
        N_("Seen"),
        N_("It leaves To do and the nightly report, and stays here."),
        N_("Seen."),
        lambda session, number, by: review.mark_seen(session, [number], by),
    ),
    "retry": Act(
        N_("Read again"),
        N_("It is read and filed anew by the rules of now."),
        READ_AGAIN,
        review.retry,
    ),
    "application": Act(
        N_("It is an application"),
        N_("It is read and filed as an application; its writer gets an acknowledgement where the office sends them."),
        N_("It is an application. It is read again now; this takes a moment."),
        lambda session, number, by: review.declare(session, number, application=True, by=by),
        can_be_foreseen=True,
    ),
    "not-application": Act(
        N_("Not an application"),
        N_("It is set aside; an application that is this mail alone ends with it. Nobody is written to."),
        N_("Not an application. It is read again now; this takes a moment."),
        lambda session, number, by: review.declare(session, number, application=False, by=by),
        can_be_foreseen=True,
    ),
    "genuine": Act(
        N_("The sender is genuine"),
        N_("It counts as written by the person whose address it bears."),
        N_("The sender is genuine. It is read again now; this takes a moment."),
        lambda session, number, by: review.judge_sender(session, number, genuine=True, by=by),
        can_be_foreseen=True,
    ),
    "forged": Act(
        N_("The sender is forged"),
        N_("It is set aside; an application that is this mail alone ends with it. Nobody is written to."),
        N_("The sender is forged; the mail is set aside. It is read again now; this takes a moment."),
        lambda session, number, by: review.judge_sender(session, number, genuine=False, by=by),
        can_be_foreseen=True,
    ),
}


def acts_of(found: MessageDetails) -> Iterator[tuple[str, Act]]:
    """What can be done with this message, the likeliest first."""
    head = found.head
    if head.waits_for_answer:
        yield "answered", ACTS["answered"]
    if head.state == "failed":
        yield "retry", ACTS["retry"]
    if found.seen_at is None and head.state in ("failed", "set_aside"):
        yield "seen", ACTS["seen"]
    if found.is_infected or head.state == "kept":
        return
    if head.state == "set_aside" and head.reason not in ("own_mail", "partial", "joined_part"):
        yield "application", ACTS["application"]
    if head.state == "filed":
        yield "not-application", ACTS["not-application"]
        yield "genuine", ACTS["genuine"]
        yield "forged", ACTS["forged"]
    if head.state in ("set_aside", "filed") and not found.headers_only:
        yield "retry", ACTS["retry"]


def doing(name: str) -> Handler:
    """The handler that does it."""
    chosen = ACTS[name]

    def act(request: PageRequest) -> Response:
        number, by = request.number("id"), request.by(request.text("why"))
        with request.begin() as session:
            details_of(session, number)
            chosen.do(session, number, by)
        return see_other(request, f"/messages/{number}", gettext(chosen.said), Undo(by.act, message_no(number)))

    return act


def details_of(session: Session, number: int) -> MessageDetails:
    """The message. Raises NotFound."""
    found = message_details(session, number)
    if found is None:
        raise no_message(number)
    return found


def note(request: PageRequest) -> Response:
    """Notes something on the message."""
    number, by = request.number("id"), request.by()
    with request.begin() as session:
        details_of(session, number)
        try:
            notes.note_on_message(session, number, request.text("text"), by)
        except WrongUsage as error:
            said = capital(str(error).removeprefix("text: "))
            return see_other(request, f"/messages/{number}#notes", f"{said}.", is_warning=True)
    return see_other(request, f"/messages/{number}#notes", gettext("Noted."), Undo(by.act, message_no(number)))


def preview(request: PageRequest) -> Response:
    """What an act will do: where the message goes, and who is written to. The mail is read for it."""
    number, name = request.number("id"), request.query.get("act", "")
    to = _application(request.query.get("to", ""))
    by = request.by()
    with request.read() as session:
        found = details_of(session, number)
    if name == "attach" and to is not None:
        label, path = gettext("Attach it to %(number)s", number=application_no(to)), f"/messages/{number}/attach"
        foreseen = foresee(request.office, number, lambda session: attach(session, number, to, by))
    elif name in ACTS and ACTS[name].can_be_foreseen and _can_be_read(found):
        chosen = ACTS[name]
        label, path = gettext(chosen.label), f"/messages/{number}/{name}"
        foreseen = foresee(request.office, number, lambda session: chosen.do(session, number, by))
    else:
        raise NotFound(gettext("There is nothing to look at before this."))
    return render(request, "pages/messages/preview.html", found=found, label=label, path=path, to=to, foreseen=foreseen)


def _can_be_read(found: MessageDetails) -> bool:
    if found.is_infected or found.headers_only:
        raise Refused(gettext("This message is never read."))
    return True


def ask_where(request: PageRequest) -> Response:
    """Looks for the application that the message belongs to, by a name, an address or a number."""
    return _where(request, request.query.get("name", "").replace("\0", "").strip())


def _where(request: PageRequest, said: str, error: str = "") -> Response:
    number, is_wrong = request.number("id"), bool(error)
    with request.read() as session:
        found = details_of(session, number)
        rows = _candidates(session, found, said)
    there = {each.id for each in found.filed}
    rows = tuple(each for each in rows if each.id not in there)
    if said and not rows and not error:
        error = gettext("No application has “%(said)s” in its name or address, or this number.", said=said)
    errors = {"name": error} if error else {}
    return render(
        request,
        "pages/messages/attach.html",
        status=422 if is_wrong else 200,
        found=found,
        rows=rows[:MOST_FOUND],
        more=max(len(rows) - MOST_FOUND, 0),
        said=said,
        errors=errors,
    )


def _candidates(session: Session, found: MessageDetails, said: str) -> tuple[ApplicationSummary, ...]:
    """The applications that are meant; without words those of the sender's own address."""
    named = _application(said)
    if named is not None:
        return applications(session, numbers=[named])
    sender = found.reading.mail.headers.sender if found.reading is not None else None
    words = said or (sender.email if sender is not None else "")
    return applications(session, text=words) if words else ()


def _application(said: str) -> int | None:
    return whole_number(said.strip().casefold().removeprefix("a"))


def attach_to(request: PageRequest) -> Response:
    """Attaches the message to the chosen application."""
    number, to = request.number("id"), _application(request.text("to"))
    if to is None:
        return _where(request, "", gettext("Choose the application that it belongs to."))
    by = request.by()
    with request.begin() as session:
        details_of(session, number)
        attach(session, number, to, by)
    said = gettext("It belongs to %(number)s. It is read again now; this takes a moment.", number=application_no(to))
    return see_other(request, f"/messages/{number}", said, Undo(by.act, message_no(number)))
