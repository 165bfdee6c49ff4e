"""Sets the stage of an application, with its letter or without: `/applications/{id}/stage`.

In: a request; the stage in the query, or in the form with the letter's fields. Out: the stages to choose from, the letter filled in,
its preview, or what follows the act.

Failures: `NotFound`; `Conflict` where somebody else has changed the stage or the decision since the page was opened.
"""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.responses import Response

from config.stages import Stage
from domain.users import Role
from operations.letter_templates import Template, stage_words
from operations.stages import set_stage
from web.errors import Conflict
from web.notices import Undo
from web.pages.answer.writing import About, about_application, act, acting, begun, opening_of, write_page
from web.rendering import Answer, after, page
from web.request import NotFound, PageRequest
from web.routing import get, post
from web.texts import gettext
from web.words import stated

NO_STAGE = "none"


def show(request: PageRequest) -> Response:
    """The stages to choose from, or the letter of the chosen one."""
    with request.read() as session:
        about = about_application(session, request.number("id"), "stage")
        answer = _show(session, request, about)
    return answer()


def _show(session: Session, request: PageRequest, about: About) -> Answer:
    if "stage" not in request.query:
        return _choose(request, about)
    stage = _stage(request, about, request.query["stage"])
    words = stage_words(opening_of(request, about), stage.key) if stage is not None else {}
    if stage is None or not words:
        return _choose(request, about, request.query["stage"])
    template = Template(f"stage:{stage.key}", stage.name, words, stage.key)
    form = begun(request, about, template, request.query.get("language", ""))
    return write_page(session, request, about, form, stage=stage.key)


def _choose(request: PageRequest, about: About, chosen: str = "") -> Answer:
    opening = opening_of(request, about)
    stages = opening.stages if opening is not None else ()
    return page(
        request,
        "pages/stage/choose.html",
        about=about,
        opening=opening,
        stages=stages,
        chosen=chosen or about.who.stage,
    )


def _stage(request: PageRequest, about: About, key: str) -> Stage | None:
    """The stage with this key; None for none. Raises NotFound."""
    if key in ("", NO_STAGE):
        return None
    opening = opening_of(request, about)
    found = opening.stage(key) if opening is not None else None
    if found is None:
        raise NotFound(gettext("The opening of this application does not have this stage."))
    return found


def change(request: PageRequest) -> Response:
    """Sets the stage, alone or with its letter."""
    with acting(request) as session:
        about = about_application(session, request.number("id"), "stage")
        stage = _stage(request, about, request.text("stage"))
        if request.text("do") in ("send", "without"):
            _unchanged(request, about)
        if request.text("do") == "without":
            answer = _set_alone(session, request, about, stage)
        else:
            answer = act(request, about, session, stage=stage.key if stage is not None else None)
    return answer()


def _unchanged(request: PageRequest, about: About) -> None:
    """Raises Conflict where the stage or the status is another one than the page showed."""
    if "was" not in request.form:
        return
    now = about.who.stage or "", about.who.status
    if now != (request.text("was"), request.text("was_status")):
        opening = opening_of(request, about)
        stage = opening.stage(about.who.stage) if opening is not None else None
        status = stated(about.who.status)
        stands = f"“{stage.name}”, {status}" if stage is not None else status
        raise Conflict(
            gettext(
                "Somebody has changed this application since you opened the page: it is %(stands)s now. Go back and "
                "look at it again.",
                stands=stands,
            )
        )


def _set_alone(session: Session, request: PageRequest, about: About, stage: Stage | None) -> Answer:
    by = request.by(request.text("why"))
    number = request.number("id")
    changed = set_stage(session, request.office.filing_context, number, stage.key if stage is not None else None, by)
    said = (
        gettext("The stage is “%(name)s”. Nobody was written to.", name=stage.name)
        if stage is not None
        else gettext("The stage was taken away.")
    )
    if changed is None:
        return after(request, about.back, gettext("The application has this stage already."))
    return after(request, about.back, said, Undo(by.act, about.of))


ROUTES = (
    get("/applications/{id:int}/stage", show, Role.COORDINATOR),
    post("/applications/{id:int}/stage", change, Role.COORDINATOR),
)
