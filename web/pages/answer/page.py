"""Answers an applicant or an enquirer: `/applications/{id}/answer` and `/messages/{id}/answer`.

In: a request; the template and language in the query, or the letter's fields in the form. Out: the page to write on, the preview,
or what follows sending. What a person has written so far is saved while writing.

Failures: `NotFound`; what is wrong with a field stands beside it.
"""

from __future__ import annotations

from functools import partial

from sqlalchemy.orm import Session
from starlette.responses import HTMLResponse, Response

from domain.users import Role
from operations.letter_templates import Template, templates
from storage.drafts import Draft, drop_draft, save_draft
from storage.letters import asked
from web.pages.answer.writing import (
    About,
    about_application,
    about_message,
    act,
    acting,
    begun,
    drafts_of,
    opening_of,
    typed,
    write_page,
)
from web.rendering import Answer, after, see_other
from web.request import PageRequest
from web.routing import get, post
from web.texts import clock, gettext


def to_applicant(request: PageRequest) -> Response:
    """The page to write to an applicant on."""
    with request.read() as session:
        answer = _write(session, request, about_application(session, request.number("id")))
    return answer()


def to_sender(request: PageRequest) -> Response:
    """The page to write to the sender of a message on; of an applicant's own message it is the applicant's."""
    number = request.number("id")
    with request.read() as session:
        about = about_message(session, number)
        message = asked(session, number)
        if message is not None and len(message.applications) == 1:
            return see_other(request, f"/applications/{message.applications[0]}/answer")
        answer = _write(session, request, about)
    return answer()


def _write(session: Session, request: PageRequest, about: About) -> Answer:
    known = templates(opening_of(request, about), of_message=not about.is_applicant)
    wanted = request.query.get("template", "")
    written = drafts_of(session, about)
    own = next((each for each in written if each.user == request.user.id), None) if not wanted else None
    template = next((each for each in known if each.key == wanted), None) or _usual(known, about)
    form = begun(request, about, template, request.query.get("language", ""), own)
    return write_page(session, request, about, form, saved=own, written=written)


def _usual(known: tuple[Template, ...], about: About) -> Template:
    """What is missing where that is all there is to say; else an answer."""
    asks = about.who.needs_answer or about.who.status != "incomplete"
    usual = "answer" if asks else "missing"
    return next((each for each in known if each.key == usual), known[0])


def act_on_applicant(request: PageRequest) -> Response:
    """Saves, shows or sends what was written to an applicant."""
    with acting(request) as session:
        answer = _act(session, request, about_application(session, request.number("id")))
    return answer()


def act_on_sender(request: PageRequest) -> Response:
    """Saves, shows or sends what was written to the sender of a message."""
    with acting(request) as session:
        answer = _act(session, request, about_message(session, request.number("id")))
    return answer()


def _act(session: Session, request: PageRequest, about: About) -> Answer:
    match request.text("do"):
        case "draft":
            return _save(session, request, about)
        case "discard":
            drop_draft(session, request.user.id, application=about.who.application, message=about.message)
            return after(request, about.back, gettext("The draft is discarded."))
    return act(request, about, session)


def _save(session: Session, request: PageRequest, about: About) -> Answer:
    """Saves what has been written so far."""
    form = typed(request)
    user, language, template = request.user, form.language[:10], form.template[:80]
    draft = Draft(user.id, user.name, language, template, form.subject, form.text, request.now)
    save_draft(session, draft, application=about.who.application, message=about.message)
    said = gettext("Saved at %(time)s", time=clock(request.now.astimezone(request.zone)))
    if request.is_htmx:
        return partial(HTMLResponse, said)
    return after(request, about.path, gettext("%(said)s. The letter is kept here until you send it.", said=said))


ROUTES = (
    get("/applications/{id:int}/answer", to_applicant, Role.COORDINATOR),
    post("/applications/{id:int}/answer", act_on_applicant, Role.COORDINATOR),
    get("/messages/{id:int}/answer", to_sender, Role.COORDINATOR),
    post("/messages/{id:int}/answer", act_on_sender, Role.COORDINATOR),
)
