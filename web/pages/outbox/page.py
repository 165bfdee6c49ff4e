"""The outbox: what waits, was held, failed, has left or was taken back; each mail as it goes out, and what can be done with it.

In: a request; which tab, and where the page begins. Out: the list, a mail, the page to change a letter on, or what follows an act.

Failures: `NotFound`; `Refused` for mail that has left.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from types import MappingProxyType

from sqlalchemy.orm import Session
from starlette.responses import Response

from config.letters import fill_text
from domain.text import clean, clean_lines
from domain.users import Role
from notify.outbox.contents import page_of
from operations import webhooks
from operations.changes import Attribution, Queued
from operations.letter_templates import Words, wrong_words
from operations.letters import Prepared, prepare_again, rewrite
from operations.outbox import cancel, hold, preview, release
from operations.records import Refused
from storage.models import OutgoingState
from storage.outbox import counts, history_of, leaves_at, outbox_page, outgoing_mail
from storage.summaries import OutgoingMail
from storage.webhooks import untold
from web.files import made_page
from web.notices import Undo
from web.pages.answer.writing import UNCONFIRMED
from web.rendering import render, see_other
from web.request import NotFound, PageRequest
from web.routing import Handler, get, post
from web.texts import N_, gettext, ngettext
from web.words import stated

ON_A_PAGE = 50
NO_ERRORS: Mapping[str, str] = MappingProxyType({})
WAITING = (OutgoingState.QUEUED, OutgoingState.SENDING)
TABS: Mapping[str, tuple[str, tuple[OutgoingState, ...]]] = {
    "waiting": (N_("Waiting"), WAITING),
    "held": (N_("Held back"), (OutgoingState.HELD,)),
    "failed": (N_("Failed"), (OutgoingState.DEAD,)),
    "sent": (N_("Sent"), (OutgoingState.SENT,)),
    "cancelled": (N_("Taken back"), (OutgoingState.CANCELLED,)),
}
COUNTED = tuple(state for name, (_, states) in TABS.items() if name != "sent" for state in states)
NOTHING = {
    "waiting": N_("Nothing waits to be sent. Letters that you write stand here until they leave."),
    "held": N_("Nothing is held back."),
    "failed": N_("Nothing has failed. Mail that a server refuses for good stands here."),
    "sent": N_("Nothing has been sent yet."),
    "cancelled": N_("Nothing was taken back."),
}
KINDS = {
    "letter": N_("letter"),
    "acknowledgement": N_("acknowledgement"),
    "reminder": N_("reminder"),
    "unreadable": N_("answer to an unreadable message"),
    "form": N_("the form"),
    "thanks": N_("thanks to a referee"),
    "notification": N_("notification"),
    "nightly": N_("nightly report"),
    "alert": N_("alert"),
    "account": N_("account at the desk"),
    "copy": N_("copy for a colleague"),
}
ACTS: Mapping[str, tuple[Callable[[Session, int, Attribution], Queued], str]] = {
    "hold": (hold, N_("The mail to %(to)s is held back.")),
    "cancel": (cancel, N_("The mail to %(to)s was taken back; it stays under “Taken back”.")),
}


def show_list(request: PageRequest) -> Response:
    """A page of the outbox."""
    name = request.query.get("state", "waiting")
    if name not in TABS:
        raise NotFound(gettext("The outbox has no such part."))
    before, after = request.query_number("before"), request.query_number("after")
    with request.read() as session:
        found = outbox_page(session, TABS[name][1], ON_A_PAGE, before=before, after=after)
        counted = counts(session, COUNTED)
        not_told = untold(session) if name == "failed" else ()
    tabs = [
        (key, gettext(title), sum(counted.get(each, 0) for each in states) if key != "sent" else 0)
        for key, (title, states) in TABS.items()
    ]
    base = f"/outbox?state={name}"
    return render(
        request,
        "pages/outbox/list.html",
        tab=name,
        tabs=tabs,
        found=found,
        untold=not_told,
        kinds={key: gettext(kind) for key, kind in KINDS.items()},
        nothing=gettext(NOTHING[name]),
        leaves=[leaves_at(each, request.now) for each in found.rows],
        previous=f"{base}&after={found.rows[0].id}" if found.newer and found.rows else None,
        following=f"{base}&before={found.rows[-1].id}" if found.older and found.rows else None,
        redirected=request.office.settings.outgoing.redirect_all_to,
    )


def _mail(session: Session, request: PageRequest) -> OutgoingMail:
    found = outgoing_mail(session, request.number("id"))
    if found is None:
        raise NotFound(gettext("There is no such mail. It may have been erased."))
    return found


def show(request: PageRequest) -> Response:
    """One mail, as it goes out or went."""
    with request.read() as session:
        mail = _mail(session, request)
        history = history_of(session, mail)
        said, content = _content(session, request, mail)
    body = content.get_body(("plain",)) if content is not None else None
    text = str(body.get_content()) if body is not None else ""
    html = content.get_body(("html",)) if content is not None else None
    return render(
        request,
        "pages/outbox/mail.html",
        mail=mail,
        kind=stated(KINDS.get(mail.kind, mail.kind)),
        history=[each for each in history if each.what],
        leaves=leaves_at(mail, request.now),
        unsaid=said,
        headers=[(name, str(content[name])) for name in ("From", "To", "Cc", "Reply-To", "Date") if content[name]]
        if content is not None
        else [],
        enclosed=[str(each.get_filename()) for each in content.iter_attachments()] if content is not None else [],
        text=clean_lines(text),
        has_html=html is not None,
        goes_to=request.office.settings.outgoing.sent_to(mail.recipient),
    )


def _content(session: Session, request: PageRequest, mail: OutgoingMail) -> tuple[str, EmailMessage | None]:
    """Why a mail cannot be shown, or the mail."""
    office = request.office
    try:
        raw = preview(session, office.blobs, office.settings, mail.id, request.now, lambda *_: None)
    except Refused as error:
        return f"{error}.", None
    found: EmailMessage = message_from_bytes(raw, policy=default)
    return "", found


def show_html(request: PageRequest) -> Response:
    """A mail's HTML, for the frame that shows it."""
    with request.read() as session:
        said, content = _content(session, request, _mail(session, request))
    html = page_of(content) if content is not None else ""
    if not html:
        raise NotFound(said or gettext("This mail has no HTML."))
    return made_page(html)


def _act(name: str) -> Handler:
    def handler(request: PageRequest) -> Response:
        act, said = ACTS[name]
        by = request.by()
        with request.begin() as session:
            mail = _mail(session, request)
            act(session, mail.id, by)
        return _back(request, mail, gettext(said, to=mail.recipient), by)

    handler.__doc__ = f"{name.capitalize()}s a mail that has not left."
    return handler


def let_go(request: PageRequest) -> Response:
    """Releases a mail that was held back, or tries one again that failed."""
    by = request.by()
    with request.begin() as session:
        mail = _mail(session, request)
        release(session, mail.id, by, request.office.settings)
    minutes = request.office.settings.outgoing.pause_minutes
    said = (
        ngettext(
            "The mail to %(to)s leaves in %(num)s minute.",
            "The mail to %(to)s leaves in %(num)s minutes.",
            minutes,
            to=mail.recipient,
        )
        if mail.letter is not None and minutes
        else gettext("The mail to %(to)s leaves at the next turn of the outbox.", to=mail.recipient)
    )
    return _back(request, mail, said, by)


def _back(request: PageRequest, mail: OutgoingMail, said: str, by: Attribution) -> Response:
    return see_other(request, request.text("next") or f"/outbox/{mail.id}", said, Undo(by.act, f"o{mail.id}"))


def edit(request: PageRequest) -> Response:
    """The page to change a letter on that has not left."""
    with request.read() as session:
        mail = _mail(session, request)
        words = Words(mail.subject, mail.letter.text if mail.letter is not None else "")
        prepared = prepare_again(session, request.office.settings, mail.id, words, request.now)
    return _edit(request, mail, words, prepared)


def _edit(
    request: PageRequest, mail: OutgoingMail, words: Words, prepared: Prepared, errors: Mapping[str, str] = NO_ERRORS
) -> Response:
    status = 422 if errors else 200
    minutes = request.office.settings.outgoing.pause_minutes
    return render(
        request,
        "pages/outbox/edit.html",
        status,
        mail=mail,
        words=words,
        prepared=prepared,
        errors=errors,
        pause=minutes,
    )


def save(request: PageRequest) -> Response:
    """Changes a letter. What would not go out as it stands in the fields is shown there first."""
    typed = request.form.get("text", "")
    words = Words(request.text("subject"), clean_lines(typed) if isinstance(typed, str) else "")
    settings, by = request.office.settings, request.by()
    with request.begin() as session:
        mail = _mail(session, request)
        prepared = prepare_again(session, settings, mail.id, words, request.now)
        if errors := wrong_words(words):
            return _edit(request, mail, words, prepared, errors)
        as_typed = prepared.subject == clean(words.subject) and prepared.text == fill_text(words.text, {})
        if not as_typed or request.text("seen") != prepared.frame:
            why = gettext("This is what would be sent now. Look at it and at whom it goes to, then save it once more.")
            return _edit(request, mail, Words(prepared.subject, prepared.text), prepared, {"text": why})
        sure = request.numbers("sure")
        if prepared.refused or (prepared.doubts and prepared.number not in sure):
            return _edit(request, mail, words, prepared, {"sure": prepared.refused or UNCONFIRMED})
        rewrite(session, settings, mail.id, prepared, {prepared.digest}, sure, by)
    said = gettext("The letter to %(recipient)s is changed.", recipient=prepared.recipient)
    return see_other(request, f"/outbox/{mail.id}", said, Undo(by.act, f"o{mail.id}"))


def tell_again(request: PageRequest) -> Response:
    """Has another program told again."""
    with request.begin() as session:
        webhooks.tell_again(session, request.number("id"), request.by())
    return see_other(request, "/outbox?state=failed", gettext("It is told again at the next turn."))


ROUTES = (
    get("/outbox", show_list, Role.COORDINATOR),
    get("/outbox/{id:int}", show, Role.COORDINATOR),
    get("/outbox/{id:int}/page", show_html, Role.COORDINATOR),
    get("/outbox/{id:int}/edit", edit, Role.COORDINATOR),
    post("/outbox/{id:int}/edit", save, Role.COORDINATOR),
    post("/outbox/{id:int}/hold", _act("hold"), Role.COORDINATOR),
    post("/outbox/{id:int}/cancel", _act("cancel"), Role.COORDINATOR),
    post("/outbox/{id:int}/release", let_go, Role.COORDINATOR),
    post("/outbox/{id:int}/retry", let_go, Role.COORDINATOR),
    post("/outbox/webhooks/{id:int}/retry", tell_again, Role.COORDINATOR),
)
