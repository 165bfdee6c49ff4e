"""The acts of an application's page: correct, decide, merge, split, note, take.

In: the form of the act. It brings the version of the application that its page showed (`version`); when a colleague has changed
it since, nothing is done and both are shown. Out: the page again, with what was done and the button that takes it back.

Failures: those of the operations, as pages with their sentence; a value that cannot be is said on the page of the act.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session
from starlette.responses import Response

from domain.actions import Correctable
from domain.errors import WrongUsage
from domain.numbers import TypedNumber, application_no, message_no
from operations import notes, review
from operations.changes import Attribution
from operations.corrections import Correction, FieldCorrection, ValueCorrection, correct
from operations.lookup import find_application
from operations.records import Refused
from storage.application import application
from storage.desk import changes_after, neighbours
from storage.summaries import Application
from web.notices import Undo
from web.pages.application.shown import Wrong, show
from web.pages.application.view import words_of_events
from web.rendering import render, see_other
from web.request import PageRequest, no_application
from web.sentences import sentence_of
from web.texts import gettext
from web.words import stated

Act = Callable[[Session, Attribution], str]


def correct_value(request: PageRequest) -> Response:
    """Corrects one value: a fact, the name, the address, a field of the form."""
    what, value = request.text("what"), request.text("value") or None
    corrections = (_correction(what, value),)

    def act(session: Session, by: Attribution) -> str:
        correct(session, request.office.filing_context, request.number("id"), corrections, by)
        name = stated(what.removeprefix("form."))
        return (
            gettext("Corrected: %(name)s is %(value)s.", name=name, value=value)
            if value is not None
            else gettext("Corrected: %(name)s is not stated.", name=name)
        )

    wanted = f"{stated(what.removeprefix('form.'))}: {value or gettext('not stated')}"
    return done(request, act, wanted=wanted, form=what, typed=value or "")


def _correction(what: str, value: str | None) -> Correction:
    if what.startswith("form."):
        return FieldCorrection(what.removeprefix("form."), value)
    try:
        return ValueCorrection(Correctable(what), value)
    except ValueError as error:
        raise WrongUsage(gettext("what: “%(what)s” is nothing that can be corrected", what=what)) from error


def correct_round(request: PageRequest) -> Response:
    """Says which opening and cycle the application is for."""
    opening, _, cycle = request.text("round").partition("|")
    corrections = [ValueCorrection(Correctable.OPENING, opening), ValueCorrection(Correctable.CYCLE, cycle or None)]
    said = ", ".join(filter(None, (opening, cycle)))

    def act(session: Session, by: Attribution) -> str:
        known = _application(session, request.number("id"))
        changed = [
            each for each, old in zip(corrections, (known.opening, known.cycle), strict=True) if each.value != old
        ]
        if changed:
            correct(session, request.office.filing_context, known.id, changed, by)
        return (
            gettext("It is for %(said)s now.", said=said)
            if changed
            else gettext("It is for %(said)s already.", said=said)
        )

    return done(request, act, wanted=gettext("for %(said)s", said=said), form="round", typed=request.text("round"))


def decide(request: PageRequest) -> Response:
    """Records the decision; nobody is written to. With `then` = next the next application of the round follows."""
    number, status = request.number("id"), request.text("status")

    def act(session: Session, by: Attribution) -> str:
        review.decide(session, request.office.filing_context, number, status, by)
        return gettext(
            "%(number)s is %(status)s. Nobody was written to.", number=application_no(number), status=stated(status)
        )

    return done(request, act, wanted=stated(status), why=request.text("why"), form="decide")


def ask_merge(request: PageRequest) -> Response:
    """Shows two applications side by side before they are joined."""
    number, said = request.number("id"), request.query.get("into", "").strip()
    error, other = "", None
    with request.read() as session:
        found = _application(session, number)
        if said:
            try:
                other = application(session, find_application(session, said), history=False)
                if other is not None and other.id == number:
                    other, error = None, gettext("This is the application itself; name the other one.")
            except (WrongUsage, Refused) as problem:
                error = sentence_of(problem)
    return render(
        request,
        "pages/application/merge.html",
        422 if error else 200,
        found=found,
        other=other,
        said=said,
        error=error,
        version=request.query.get("version", ""),
    )


def merge(request: PageRequest) -> Response:
    """Joins the application to another one, whose page follows."""
    number = request.number("id")
    into = next(iter(request.numbers("into")), 0)

    def act(session: Session, by: Attribution) -> str:
        review.merge(session, request.office.filing_context, number, into, by)
        return gettext(
            "%(number)s is part of %(number2)s now.", number=application_no(number), number2=application_no(into)
        )

    return done(
        request, act, wanted=gettext("joined to %(number)s", number=application_no(into)), path=f"/applications/{into}"
    )


def split(request: PageRequest) -> Response:
    """Gives one message an application of its own."""
    number, message = request.number("id"), next(iter(request.numbers("message")), 0)

    def act(session: Session, by: Attribution) -> str:
        change = review.split(session, request.office.filing_context, number, message, by)
        return gettext(
            "%(number)s is an application of its own now: %(number2)s.",
            number=message_no(message),
            number2=application_no(change.into),
        )

    return done(request, act, wanted=gettext("%(number)s an application of its own", number=message_no(message)))


def note(request: PageRequest) -> Response:
    """Adds a note; notes of two people do not exclude each other."""

    def act(session: Session, by: Attribution) -> str:
        notes.note_on_application(session, request.number("id"), request.text("text"), by)
        return gettext("Noted.")

    return done(request, act, wanted="", form="text", typed=request.text("text"))


def take(request: PageRequest) -> Response:
    """Says that this person works on it, or that nobody does."""
    user = request.user.id if request.text("take") == "yes" else None

    def act(session: Session, by: Attribution) -> str:
        notes.take(session, request.number("id"), user, by)
        return gettext("It is yours.") if user is not None else gettext("Nobody has taken it now.")

    return done(request, act, wanted=gettext("taken"))


def done(
    request: PageRequest, act: Act, *, wanted: str, why: str = "", path: str = "", form: str = "", typed: str = ""
) -> Response:
    """Does it, unless a colleague has changed the application since its page was made.

    `wanted`: what, in words; '' for what always may. `form`: that which is shown again when its value cannot be taken.
    """
    number, by = request.number("id"), request.by(why)
    try:
        with request.begin() as session:
            if wanted and (conflict := _conflict(request, session, number, wanted)) is not None:
                return conflict
            said = act(session, by)
            following = _following(session, number) if request.text("then") == "next" else None
    except WrongUsage as error:
        if not form:
            raise
        return show(request, Wrong(form, typed, sentence_of(error).partition(": ")[2] or sentence_of(error)))
    undo = Undo(by.act, application_no(number))
    if following is not None:
        return see_other(request, f"/applications/{following}", said, undo)
    return see_other(request, path or request.text("next") or f"/applications/{number}", said, undo)


def _following(session: Session, number: int) -> int | None:
    found = _application(session, number)
    return neighbours(session, found).older


def _conflict(request: PageRequest, session: Session, number: int, wanted: str) -> Response | None:
    """The page that shows a colleague's change beside what was wanted; None: there is none."""
    seen = next(iter(request.numbers("version")), None)
    if seen is None:
        return None
    newer = changes_after(session, TypedNumber(number), seen, request.user.name)
    if not newer:
        return None
    found = _application(session, number)
    again = [(key, value) for key, value in request.form.multi_items() if key != "version" and isinstance(value, str)]
    return render(
        request,
        "pages/application/conflict.html",
        409,
        found=found,
        changes=words_of_events(newer, found.documents),
        wanted=wanted,
        again=again,
        action=request.http.url.path,
    )


def _application(session: Session, number: int) -> Application:
    found = application(session, number, history=False)
    if found is None:
        raise no_application(number)
    return found
