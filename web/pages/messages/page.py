"""One message: the writer's words first, its files, what it became, and what can be done with it.

In: a request. Out: the page; the HTML of the mail for its sandboxed frame; the mail and its files as downloads, each of which leaves
its event.

Failures: `NotFound` for a message or file that is not there; `Refused` for what is infected, or lost.
"""

from __future__ import annotations

from typing import Any

from starlette.responses import HTMLResponse, Response

from domain.authentication import Verdict
from domain.catalogue.codes import SET_ASIDE_REASONS
from domain.mail import Role as PartRole
from domain.numbers import message_no
from domain.reading import Reading, words_of
from domain.text import clean_lines
from domain.users import Role
from operations.changes_in_words import event_in_words
from operations.records import Refused, stored_file
from parsers.mail.html_of import html_of
from storage.events import ORIGINAL_READ, record_event
from storage.message_pages import MessageDetails
from web.files import untrusted
from web.html_mail import POLICY, html_mail
from web.pages.messages import acts
from web.pages.messages.acts import details_of
from web.pages.messages.listing import show_list
from web.rendering import render
from web.request import NotFound, PageRequest
from web.routing import get, post
from web.texts import N_, gettext
from web.words import stated

WORDS_CHARACTERS = 50_000
SURE = {
    Verdict.PASS: ("good", N_("The checks of the mail server say that it comes from this address.")),
    Verdict.FAIL: ("bad", N_("The checks of the mail server say that it does not come from this address.")),
    Verdict.NONE: ("doubt", N_("Nothing proves that it comes from this address, and nothing says that it does not.")),
    Verdict.UNKNOWN: ("", N_("Whether it comes from this address was not checked by a server whose word counts.")),
}
STATES = {
    "kept": N_("It waits to be read, which takes a moment."),
    "filed": N_("It is filed."),
    "set_aside": N_("It was set aside."),
    "failed": N_("It could not be read or filed."),
}


def show(request: PageRequest) -> Response:
    """The page of a message."""
    with request.read() as session:
        found = details_of(session, request.number("id"))
    reading = found.reading
    words = clean_lines(words_of(reading)).strip()[:WORDS_CHARACTERS] if reading is not None else ""
    whole = clean_lines(reading.mail.body).strip()[:WORDS_CHARACTERS] if reading is not None else ""
    return render(
        request,
        "pages/messages/show.html",
        found=found,
        head=found.head,
        reading=reading,
        headers=reading.mail.headers if reading is not None else None,
        words=words,
        whole=whole if whole != words else "",
        has_html=reading is not None and _has_html(reading),
        sure=SURE.get(Verdict(found.head.authentication), SURE[Verdict.UNKNOWN]),
        state=STATES[found.head.state],
        reason=stated(SET_ASIDE_REASONS.get(found.head.reason, found.head.reason)),
        acts=[*acts.acts_of(found)],
        can_be_attached=_can_be_attached(found),
        history=[(each, event_in_words(each, ())) for each in found.events],
    )


def _has_html(reading: Reading) -> bool:
    return any(
        each.media_type == "text/html" and each.role is not PartRole.DOCUMENT and not each.owner
        for each in reading.mail.attachments
    )


def _can_be_attached(found: MessageDetails) -> bool:
    is_own = found.head.reason in ("own_mail", "partial", "joined_part")
    return not (found.is_infected or found.headers_only or is_own) and found.head.state in ("filed", "set_aside")


def html(request: PageRequest) -> Response:
    """The HTML of the mail, sanitised, for the frame on its page."""
    found, raw = _raw(request)
    words = html_of(raw)
    if words is None or found.reading is None:
        return HTMLResponse(f"<p>{gettext('This mail has no HTML.')}", headers={"Content-Security-Policy": POLICY})
    return html_mail(words)


def raw_mail(request: PageRequest) -> Response:
    """The mail byte for byte, as a download."""
    found, raw = _raw(request)
    _note_read(request, found.head.id)
    return untrusted(raw, f"{message_no(found.head.id)}.eml", "message/rfc822")


def file(request: PageRequest) -> Response:
    """A file of the mail, as a download."""
    with request.read() as session:
        found = details_of(session, request.number("id"))
    part = found.file(request.number("file"))
    if part is None or not part.is_stored:
        raise NotFound(gettext("There is no such file; what is not kept by itself comes with the whole mail."))
    _refuse_infected(found)
    content = stored_file(request.office.blobs, part.sha256)
    _note_read(request, found.head.id, file=part.filename)
    return untrusted(content, part.filename or f"{message_no(found.head.id)}-file", part.media_type)


def _raw(request: PageRequest) -> tuple[MessageDetails, bytes]:
    with request.read() as session:
        found = details_of(session, request.number("id"))
    _refuse_infected(found)
    return found, stored_file(request.office.blobs, found.raw_sha256)


def _refuse_infected(found: MessageDetails) -> None:
    if found.is_infected:
        raise Refused(gettext("The virus scanner found something in this mail. It is kept aside and never handed on."))


def _note_read(request: PageRequest, number: int, file: str = "") -> None:
    details: dict[str, Any] = {"file": file} if file else {}
    with request.begin() as session:
        record_event(session, ORIGINAL_READ, now=request.now, who=request.user.name, message_id=number, **details)


ROUTES = (
    get("/messages", show_list, Role.COORDINATOR),
    get("/messages/{id:int}", show, Role.COORDINATOR),
    get("/messages/{id:int}/html", html, Role.COORDINATOR),
    get("/messages/{id:int}/raw", raw_mail, Role.COORDINATOR),
    get("/messages/{id:int}/files/{file:int}", file, Role.COORDINATOR),
    get("/messages/{id:int}/preview", acts.preview, Role.COORDINATOR),
    get("/messages/{id:int}/attach", acts.ask_where, Role.COORDINATOR),
    post("/messages/{id:int}/attach", acts.attach_to, Role.COORDINATOR),
    post("/messages/{id:int}/notes", acts.note, Role.COORDINATOR),
    *(post(f"/messages/{{id:int}}/{name}", acts.doing(name), Role.COORDINATOR) for name in acts.ACTS),
)
