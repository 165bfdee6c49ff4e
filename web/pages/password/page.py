"""Choosing a password by a one-time link, and asking for such a link when the old one is forgotten.

In: a request. Out: the forms, or a session. Whether an address is known is never said, and the answer does not wait for it.

Failures: `TooMany` after too many tries. A link that does not work any more is a page that says what to do (410).
"""

from __future__ import annotations

import structlog
from starlette.background import BackgroundTask
from starlette.responses import Response

from domain.errors import PostroomError, WrongUsage
from domain.users import Role, User
from operations.access import links, passwords, sessions, signing_in
from operations.access.attempts import Attempt
from operations.people import NAME_CHARACTERS, ask_for_reset
from operations.records import Refused
from web.auth.coming_in import browser_of, count_attempt, let_in
from web.rendering import render, see_other
from web.request import PageRequest
from web.routing import get, post
from web.texts import gettext

log = structlog.get_logger()


def forgotten(request: PageRequest) -> Response:
    """The form that asks for a link."""
    return render(request, "pages/password/forgotten.html", email="", errors={}, is_sent="sent" in request.query)


def send_link(request: PageRequest) -> Response:
    """Sends a link by mail, if the address is known; the page is the same if not."""
    email = request.text("email")
    if "@" not in email:
        errors = {"email": gettext("Write your e-mail address, for instance ada@example.org.")}
        return render(request, "pages/password/forgotten.html", 422, email=email, errors=errors, is_sent=False)
    count_attempt(request, Attempt.RESET, email)
    response = see_other(request, "/password?sent")
    response.background = BackgroundTask(_send, request, email)  # after the answer, whose time says nothing then
    return response


def _send(request: PageRequest, email: str) -> None:
    try:
        with request.begin() as session:
            ask_for_reset(session, request.office.settings, email, request.now)
    except PostroomError as error:
        log.warning("a new password was asked for", error=str(error))


def choose(request: PageRequest) -> Response:
    """The form behind a link."""
    try:
        owner = _owner(request)
    except Refused:
        return _gone(request)
    return _form(request, owner)


def _owner(request: PageRequest) -> User:
    with request.read() as session:
        return sessions.as_user(links.owner_of(session, request.word("token"), request.now))


def _form(request: PageRequest, owner: User, name: str | None = None, status: int = 200, **errors: str) -> Response:
    return render(
        request,
        "pages/password/choose.html",
        status,
        owner=owner,
        name=owner.name if name is None else name,
        errors=errors,
        is_invitation=request.http.url.path.startswith("/invitation/"),
        shortest=passwords.SHORTEST,
    )


def _gone(request: PageRequest) -> Response:
    return render(request, "pages/password/gone.html", 410, sentence=links.GONE)


def set_password(request: PageRequest) -> Response:
    """Takes the password, and lets its owner in."""
    name = request.text("name")
    password = str(request.form.get("password", ""))
    try:
        owner = _owner(request)
        passwords.check_strength(password, name=name or owner.name, email=owner.email)
        digest = passwords.hashed(password)
        with request.begin() as session:
            who = signing_in.come_in_by_link(
                session, request.word("token"), digest, name, browser_of(request), request.now
            )
    except Refused:
        return _gone(request)
    except WrongUsage as error:
        return _form(request, owner, name, 422, **{"name" if len(name) > NAME_CHARACTERS else "password": str(error)})
    return let_in(request, who, "/", gettext("Welcome, %(name)s. Your password is set.", name=who.user.name))


ROUTES = (
    get("/password", forgotten, Role.ANYBODY),
    post("/password", send_link, Role.ANYBODY),
    get("/password/{token}", choose, Role.ANYBODY),
    post("/password/{token}", set_password, Role.ANYBODY),
    get("/invitation/{token}", choose, Role.ANYBODY),
    post("/invitation/{token}", set_password, Role.ANYBODY),
)
