"""The pages for what went wrong: each says what happened and what to do.

In: a request and an exception. Out: a response with its status. Where a part of a page asked (by htmx), the page stays with all that was
typed on it: what went wrong is said where acts are said, and nothing is said to a part that asks by itself now and then.

Failures: none.
"""

from __future__ import annotations

from dataclasses import dataclass
from secrets import token_hex

import structlog
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from structlog.contextvars import get_contextvars

from domain.errors import PostroomError, Transient, WrongUsage
from ingest.office import Office
from operations.records import Refused
from web.notices import Notice
from web.rendering import templates
from web.request import NotFound, is_part
from web.security import Forbidden, TooLarge
from web.sentences import sentence_of
from web.texts import N_, gettext

log = structlog.get_logger()
RETRY_SECONDS = 10


class Conflict(Exception):
    """Somebody else changed it meanwhile. The text is a sentence for the page."""


@dataclass(frozen=True, slots=True)
class TooMany(Exception):
    """Too many tries; another one counts only after so many seconds."""

    sentence: str
    seconds: int

    def __str__(self) -> str:
        return self.sentence


TITLES = {
    400: N_("The request cannot be read"),
    403: N_("Not allowed"),
    404: N_("Not found"),
    405: N_("Not possible here"),
    409: N_("Not done"),
    413: N_("Too large"),
    422: N_("Not done"),
    429: N_("Too many tries"),
    500: N_("An internal error"),
    503: N_("Not available just now"),
}
GO_BACK = N_("Go back and try again.")
SENTENCES = {
    400: N_("The browser sent something that the desk does not understand. Go back and try again."),
    404: N_("There is no such page. It may have been erased, or the address is not complete."),
    405: N_("This address takes no such request. Go back and use the page's buttons."),
}


def answer(request: Request, office: Office, error: Exception) -> Response:
    """The page for what a handler raised. An internal error is logged with the number that the page names."""
    match error:
        case NotFound():
            return error_page(request, office, 404, str(error))
        case Forbidden():
            return error_page(request, office, 403, str(error))
        case TooLarge():
            return error_page(request, office, 413, str(error))
        case TooMany(sentence, seconds):
            return error_page(request, office, 429, sentence, retry=seconds)
        case WrongUsage():
            return error_page(request, office, 422, sentence_of(error))
        case Refused():
            return error_page(request, office, 409, sentence_of(error))
        case Conflict():
            return error_page(request, office, 409, str(error))
        case PostroomError():
            log.warning("desk", path=request.url.path, error=str(error))
            said = sentence_of(error)
            if isinstance(error, Transient) and not is_part(request):
                said = f"{said} {gettext('This page tries again by itself.')}"
            return error_page(request, office, 503, said, retry=RETRY_SECONDS)
    number = get_contextvars().get("request") or token_hex(4)  # all records of this request bear it
    log.error("internal error at the desk", path=request.url.path, number=number, exc_info=error)
    sentence = gettext(
        "Nothing was changed. Please say what you did, and this number: %(number)s. The log has the rest.",
        number=number,
    )
    return error_page(request, office, 500, sentence)


def error_page(request: Request, office: Office, status: int, sentence: str = "", retry: int | None = None) -> Response:
    """The page of a status, with one sentence."""
    headers = {"Retry-After": str(retry)} if retry is not None else {}
    said = sentence or gettext(SENTENCES.get(status, GO_BACK))
    if is_part(request):
        notice = templates().get_template("notice.html").render(notice=Notice(said, is_warning=True))
        where = {"HX-Retarget": "#status", "HX-Reswap": "none" if request.method == "GET" else "innerHTML"}
        return HTMLResponse(notice, status, headers | where)
    text = (
        templates()
        .get_template("error.html")
        .render(
            office=office.settings.office_name,
            status=status,
            title=gettext(TITLES.get(status, TITLES[409])),
            sentence=said,
            retry=retry if status == 503 and request.method == "GET" else None,
        )
    )
    return HTMLResponse(text, status, headers)
