"""Signing in: address and password, then the code of the second factor; and signing out.

In: a request. Out: the forms, or a session's cookie and the page that was wanted. What is wrong with an address and a password is
never said, and the same work is done for an address that nobody has.

Failures: `TooMany` after too many tries.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from starlette.responses import Response

from domain.actions import AddUser, command_line
from domain.users import Role
from operations.access import passwords, sessions, signing_in
from operations.access.attempts import Attempt
from operations.access.second_factor import WRONG_CODE
from storage.people import has_people
from web.auth import cookie
from web.auth.coming_in import browser_of, count_attempt, let_in, start_page, with_next
from web.auth.current_user import session_of
from web.rendering import render, see_other
from web.request import PageRequest
from web.routing import get, post
from web.texts import N_, gettext

NO_ERRORS: Mapping[str, str] = MappingProxyType({})
WRONG = N_("This address and this password do not belong together. Please look at both again.")


def login(request: PageRequest) -> Response:
    """The form; for who is signed in already, the page that was wanted."""
    wanted = request.query.get("next", "")
    if request.signed_in is not None:
        return see_other(request, start_page(request.user.role, wanted))
    with request.read() as session:
        is_empty = not has_people(session)
    return _form(request, wanted, is_empty=is_empty)


def _form(
    request: PageRequest, wanted: str, email: str = "", errors: Mapping[str, str] = NO_ERRORS, *, is_empty: bool = False
) -> Response:
    status = 422 if errors else 200
    web = request.office.settings.web
    provider = web.oidc.name if web is not None and web.oidc is not None else ""
    way = with_next("/login/provider", wanted)
    first = command_line(AddUser()) if is_empty else ""
    values = {"first": first, "wanted": wanted, "email": email, "errors": errors, "provider": provider, "way": way}
    return render(request, "pages/login/login.html", status, **values)


def sign_in(request: PageRequest) -> Response:
    """Takes address and password."""
    email, wanted = request.text("email"), request.text("next")
    password = str(request.form.get("password", ""))
    errors = {
        name: sentence
        for name, value, sentence in (
            ("email", email, gettext("Write your e-mail address.")),
            ("password", password, gettext("Write your password.")),
        )
        if not value
    }
    if errors:
        return _form(request, wanted, email, errors)
    attempt = count_attempt(request, Attempt.SIGN_IN, email)
    with request.read() as session:
        stored = signing_in.stored_password(session, email, request.now)
    if not passwords.is_right(password, stored):
        return _form(request, wanted, email, {"email": gettext(WRONG)})
    with request.begin() as session:
        who = signing_in.come_in(session, email, stored, browser_of(request), attempt, request.now)
    return let_in(request, who, wanted) if who is not None else _form(request, wanted, email, {"email": gettext(WRONG)})


def ask_for_code(request: PageRequest) -> Response:
    """The form for the code, when the password was right."""
    wanted = request.query.get("next", "")
    found = session_of(request.http, request.office)
    if found is None:
        return see_other(request, with_next("/login", wanted))
    if not found.owes_code:
        return see_other(request, start_page(found.user.role, wanted))
    return _code_form(request, wanted)


def _code_form(request: PageRequest, wanted: str, error: str = "") -> Response:
    errors = {"code": error} if error else {}
    return render(request, "pages/login/code.html", 422 if error else 200, wanted=wanted, errors=errors)


def take_code(request: PageRequest) -> Response:
    """Takes the code of the second factor, or a recovery code."""
    wanted, code = request.text("next"), request.text("code")
    found = session_of(request.http, request.office)
    if found is None or not found.owes_code:
        return see_other(request, with_next("/login", wanted))
    if not code:
        return _code_form(request, wanted, gettext("Write the code that your app shows."))
    count_attempt(request, Attempt.SIGN_IN, found.user.email)
    with request.begin() as session:
        taken = signing_in.take_code(session, found.number, code, request.now)
    if taken is None:
        return _code_form(request, wanted, WRONG_CODE)
    token, left = taken
    is_of_app = "".join(code.split()).isdigit()
    said = (
        ""
        if is_of_app
        else gettext("That recovery code is used up; %(left)s are left. Your account page makes new ones.", left=left)
    )
    response = see_other(request, start_page(found.user.role, wanted), said)
    return cookie.give(response, request.office.settings, token)


def logout(request: PageRequest) -> Response:
    """Ends the session."""
    token = cookie.token_of(request.http, request.office.settings)
    if token is not None:
        with request.begin() as session:
            sessions.end(session, token)
    return cookie.take(see_other(request, "/login", gettext("You are signed out.")), request.office.settings)


ROUTES = (
    get("/login", login, Role.ANYBODY),
    post("/login", sign_in, Role.ANYBODY),
    get("/login/code", ask_for_code, Role.ANYBODY),
    post("/login/code", take_code, Role.ANYBODY),
    post("/logout", logout, Role.ANYBODY),
)
