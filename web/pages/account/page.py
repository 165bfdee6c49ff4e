"""A person's own account: name, password, second factor, sessions, tokens of programs.

In: a request of somebody who is signed in. Out: the page, or what follows an act. Recovery codes and tokens are shown once, in the
answer to the act that makes them.

Failures: `TooMany` after too many wrong passwords.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import segno
from sqlalchemy.orm import Session
from starlette.responses import Response

from domain.errors import WrongUsage
from domain.users import Role, Scope
from operations.access import api_tokens, attempts, passwords, second_factor, sessions
from operations.access.attempts import Attempt
from operations.people import person_of, rename, set_notifications, set_password
from storage.people import person
from web.auth import cookie
from web.auth.browsers import browser_in_words
from web.auth.coming_in import count_attempt
from web.auth.current_user import session_of
from web.rendering import render, see_other
from web.request import NotFound, PageRequest
from web.routing import get, post
from web.texts import N_, gettext, ngettext

NO_ERRORS: Mapping[str, str] = MappingProxyType({})
WRONG_PASSWORD = N_("This is not your password.")
SCOPES = {Scope.READ: N_("look at what you may see"), Scope.WRITE: N_("do what you may do")}


def account(request: PageRequest) -> Response:
    """The page."""
    return _page(request)


def _page(request: PageRequest, errors: Mapping[str, str] = NO_ERRORS, **typed: object) -> Response:
    with request.read() as session:
        me = person(session, request.user.id)
        if me is None:
            raise NotFound(gettext("There is no account of yours at this desk."))
        values = {
            "me": me,
            "name": me.name,
            "has_password": person_of(session, me.id).password_hash is not None,
            "sessions": sessions.sessions_of(session, me.id, request.now),
            "tokens": api_tokens.tokens_of(session, me.id),
            "codes_left": second_factor.codes_left(session, me.id) if me.has_second_factor else 0,
            "token_name": "",
        }
    current = session_of(request.http, request.office)
    return render(
        request,
        "pages/account/account.html",
        422 if errors else 200,
        errors=errors,
        current=current.number if current is not None else None,
        scopes=SCOPES,
        browser_in_words=browser_in_words,
        shortest=passwords.SHORTEST,
        **(values | typed),
    )


def change_name(request: PageRequest) -> Response:
    """Takes another name."""
    name = request.text("name")
    try:
        with request.begin() as session:
            rename(session, person_of(session, request.user.id), name, request.by())
    except WrongUsage as error:
        return _page(request, {"name": str(error)}, name=name)
    return see_other(request, "/account", gettext("Your name is changed."))


def choose_notifications(request: PageRequest) -> Response:
    """Takes whether the person wants copies of the coordinator's mail."""
    wanted = request.text("notifications") == "yes"
    try:
        with request.begin() as session:
            row = person_of(session, request.user.id)
            set_notifications(session, request.office.settings, row, request.by(), wanted=wanted)
    except WrongUsage as error:
        return _page(request, {"notifications": str(error)})
    return see_other(
        request,
        "/account",
        (
            gettext("You get copies of the coordinator’s mail from now on.")
            if wanted
            else gettext("You get no copies of the coordinator’s mail from now on.")
        ),
    )


def change_password(request: PageRequest) -> Response:
    """Takes a new password; the other sessions end, and this one gets another token."""
    new = str(request.form.get("new_password", ""))
    error = _wrong_password(request, "current_password")
    if error:
        return _page(request, {"current_password": error})
    try:
        passwords.check_strength(new, name=request.user.name, email=request.user.email)
    except WrongUsage as weak:
        return _page(request, {"new_password": str(weak)})
    digest = passwords.hashed(new)
    current = session_of(request.http, request.office)
    with request.begin() as session:
        row = person_of(session, request.user.id)
        set_password(session, row, digest, request.by(), but=current.number if current is not None else None)
        token = sessions.renew(session, current.number) if current is not None else None
    response = see_other(request, "/account", gettext("Your password is changed, and your other sessions have ended."))
    return cookie.give(response, request.office.settings, token) if token is not None else response


def _wrong_password(request: PageRequest, field: str) -> str:
    """Why the person's password in this field is not right; '' when it is, or when they have none."""
    with request.read() as session:
        stored = person_of(session, request.user.id).password_hash
    if stored is None:
        return ""
    attempt = count_attempt(request, Attempt.SIGN_IN, request.user.email)
    if not passwords.is_right(str(request.form.get(field, "")), stored):
        return gettext(WRONG_PASSWORD)
    with request.begin() as session:
        attempts.forget(session, attempt)
    return ""


def begin_second_factor(request: PageRequest) -> Response:
    """Makes the secret that the app is to learn."""
    with request.begin() as session:
        second_factor.prepare(session, person_of(session, request.user.id))
    return see_other(request, "/account/second-factor")


def set_up_second_factor(request: PageRequest) -> Response:
    """The page with the QR code, and the field for the first code."""
    return _set_up(request)


def _set_up(request: PageRequest, error: str = "") -> Response:
    with request.read() as session:
        row = person_of(session, request.user.id)
        if row.totp_secret is None or row.totp_confirmed_at is not None:
            return see_other(request, "/account#second-factor")
        address = second_factor.address_for_app(row, request.office.settings.office_name)
        secret = row.totp_secret
    return render(
        request,
        "pages/account/second_factor.html",
        422 if error else 200,
        errors={"code": error} if error else {},
        # Dark on light whatever the page's colours, since cameras read it so.
        picture=segno.make(address).svg_data_uri(scale=5, border=4, dark="#000000", light="#ffffff"),
        secret=" ".join(secret[at : at + 4] for at in range(0, len(secret), 4)),
        address=address,
    )


def confirm_second_factor(request: PageRequest) -> Response:
    """Takes the first code; shows the recovery codes, once."""
    count_attempt(request, Attempt.SIGN_IN, request.user.email)
    try:
        with request.begin() as session:
            codes = second_factor.confirm(
                session, person_of(session, request.user.id), request.text("code"), request.by()
            )
            attempts.forget_all(session, Attempt.SIGN_IN, request.user.email)
    except WrongUsage as error:
        return _set_up(request, str(error))
    return render(request, "pages/account/codes.html", codes=codes, is_new=True)


def renew_codes(request: PageRequest) -> Response:
    """New recovery codes, shown once."""
    error = _wrong_password(request, "password_for_codes")
    if error:
        return _page(request, {"password_for_codes": error})
    with request.begin() as session:
        codes = second_factor.renew_codes(session, person_of(session, request.user.id), request.by())
    return render(request, "pages/account/codes.html", codes=codes, is_new=False)


def remove_second_factor(request: PageRequest) -> Response:
    """Asks for no second factor any more; the password is asked for once more."""
    error = _wrong_password(request, "password_to_remove")
    if error:
        return _page(request, {"password_to_remove": error})
    with request.begin() as session:
        second_factor.remove(session, person_of(session, request.user.id), request.by())
    return see_other(
        request, "/account#second-factor", gettext("The second factor is removed: your password alone lets you in.")
    )


def end_session(request: PageRequest) -> Response:
    """Ends one session of the person's own."""
    with request.begin() as session:
        if not sessions.end_one(session, request.user.id, request.number("id")):
            raise NotFound(gettext("There is no such session of yours; perhaps it has ended already."))
    return see_other(request, "/account#sessions", gettext("That session has ended."))


def end_other_sessions(request: PageRequest) -> Response:
    """Ends all sessions but this one."""
    current = session_of(request.http, request.office)
    with request.begin() as session:
        ended = sessions.end_all(session, request.user.id, but=current.number if current is not None else None)
    return see_other(
        request, "/account#sessions", ngettext("%(num)s other session ended.", "%(num)s other sessions ended.", ended)
    )


def make_token(request: PageRequest) -> Response:
    """A token for a program, shown once."""
    name = request.text("token_name")
    try:
        with request.begin() as session:
            token = _new_token(session, request, name)
    except WrongUsage as error:
        field = "token_name" if not name else "scopes"
        return _page(request, {field: str(error)}, token_name=name)
    return render(request, "pages/account/token.html", token=token, name=name)


def _new_token(session: Session, request: PageRequest, name: str) -> str:
    row = person_of(session, request.user.id)
    return api_tokens.create(session, row, name, request.texts("scopes"), request.by())


def revoke_token(request: PageRequest) -> Response:
    """Ends a token of the person's own."""
    with request.begin() as session:
        name = api_tokens.revoke(session, request.user.id, request.number("id"), request.by())
    return see_other(request, "/account#tokens", gettext("The token “%(name)s” works no longer.", name=name))


ROUTES = (
    get("/account", account, Role.REVIEWER),
    post("/account/name", change_name, Role.REVIEWER),
    post("/account/notifications", choose_notifications, Role.COORDINATOR),
    post("/account/password", change_password, Role.REVIEWER),
    get("/account/second-factor", set_up_second_factor, Role.REVIEWER),
    post("/account/second-factor", begin_second_factor, Role.REVIEWER),
    post("/account/second-factor/confirm", confirm_second_factor, Role.REVIEWER),
    post("/account/second-factor/codes", renew_codes, Role.REVIEWER),
    post("/account/second-factor/remove", remove_second_factor, Role.REVIEWER),
    post("/account/sessions/{id:int}/end", end_session, Role.REVIEWER),
    post("/account/sessions/end-others", end_other_sessions, Role.REVIEWER),
    post("/account/tokens", make_token, Role.REVIEWER),
    post("/account/tokens/{id:int}/revoke", revoke_token, Role.REVIEWER),
)
