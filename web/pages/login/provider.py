"""Signing in by an account that the office has elsewhere: to the provider, and back.

In: a request. Out: the provider's address; and when the browser comes back, a session for a person who was invited. What has to be known
until then stands in a signed cookie, for ten minutes, and serves one attempt.

Failures: a page with a sentence where the provider does not answer, says no, or the person was not invited.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from starlette.responses import RedirectResponse, Response

from config.web import Oidc, Web
from domain.errors import PostroomError
from domain.users import Role
from net import openid
from operations.access.providers import NotInvited, come_in
from web.auth.coming_in import browser_of, let_in
from web.auth.cookie import is_https
from web.rendering import local_path, render
from web.request import NotFound, PageRequest
from web.routing import get
from web.texts import capital, gettext

log = structlog.get_logger()

COOKIE, PATH, BACK = "postroom-provider", "/login/provider", "/login/provider/back"
LASTS = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Pending:
    """An attempt that is under way in a browser."""

    state: str
    nonce: str
    verifier: str
    wanted: str
    until: str


def to_provider(request: PageRequest) -> Response:
    """Sends the browser to the provider."""
    oidc = _provider(request)
    try:
        attempt = openid.begin(oidc, _back(request))
    except PostroomError as error:
        return _failed(request, oidc, error)
    until = (request.now + LASTS).isoformat()
    wanted = local_path(request.query.get("next", ""))
    pending = Pending(attempt.state, attempt.nonce, attempt.verifier, wanted, until)
    response = RedirectResponse(attempt.address, 303)
    response.set_cookie(
        COOKIE,
        _signed(pending, request.office.secret),
        max_age=int(LASTS.total_seconds()),
        path=PATH,
        secure=is_https(request.office.settings),
        httponly=True,
        samesite="lax",
    )
    return response


def back(request: PageRequest) -> Response:
    """Takes the browser that comes back from the provider."""
    oidc = _provider(request)
    pending = _read(request.http.cookies.get(COOKIE, ""), request.office.secret, request.now)
    response = _back_from(request, oidc, pending)
    response.delete_cookie(COOKIE, path=PATH, secure=is_https(request.office.settings), httponly=True, samesite="lax")
    return response


def _back_from(request: PageRequest, oidc: Oidc, pending: Pending | None) -> Response:
    query = request.query
    state, issuer = query.get("state", ""), query.get("iss")
    if pending is None or not hmac.compare_digest(pending.state.encode(), state.encode()):
        return _say(request, oidc, gettext("This sign-in was not begun here, or took longer than ten minutes."), 403)
    if issuer is not None and issuer != oidc.issuer:  # RFC 9207 section 2.4
        return _say(request, oidc, gettext("The answer came from another provider."), 403)
    if "code" not in query:
        log.info("sign-in by the provider", error=query.get("error", "")[:60])
        return _say(request, oidc, gettext("%(name)s did not let you in, or you went back.", name=oidc.name), 403)
    try:
        who = openid.finish(oidc, _back(request), query["code"], pending.nonce, pending.verifier, request.now)
        with request.begin() as session:
            comes = come_in(session, who.subject, who.email, browser_of(request), request.now)
    except (openid.NotIdentified, NotInvited) as error:
        log.warning("sign-in by the provider", error=str(error))
        return _say(request, oidc, f"{error}.", 403)
    except PostroomError as error:
        return _failed(request, oidc, error)
    return let_in(request, comes, pending.wanted)


def _failed(request: PageRequest, oidc: Oidc, error: PostroomError) -> Response:
    log.error("sign-in by the provider", error=str(error))
    return _say(
        request,
        oidc,
        gettext("%(name)s does not answer as it should just now. The log of postroom says why.", name=oidc.name),
        503,
    )


def _say(request: PageRequest, oidc: Oidc, sentence: str, status: int) -> Response:
    return render(request, "pages/login/provider.html", status, provider=oidc.name, sentence=capital(sentence))


def _provider(request: PageRequest) -> Oidc:
    web = request.office.settings.web
    if web is None or web.oidc is None:
        raise NotFound(gettext("This desk has no other way to sign in than by address and password."))
    return web.oidc


def _back(request: PageRequest) -> str:
    return f"{(request.office.settings.web or Web()).base_url}{BACK}"


def _signed(pending: Pending, secret: bytes) -> str:
    fields = [getattr(pending, name) for name in Pending.__slots__]
    value = base64.urlsafe_b64encode(json.dumps(fields).encode()).decode()
    return f"{value}.{_signature(value, secret)}"


def _read(cookie: str, secret: bytes, now: datetime) -> Pending | None:
    """The attempt of a cookie; None when it is not one of ours, or too old."""
    value, _, signature = cookie.partition(".")
    if not hmac.compare_digest(signature.encode(), _signature(value, secret).encode()):
        return None
    pending = Pending(*json.loads(base64.urlsafe_b64decode(value)))
    return pending if now < datetime.fromisoformat(pending.until) else None


def _signature(value: str, secret: bytes) -> str:
    return hmac.new(secret, b"provider:" + value.encode(), hashlib.sha256).hexdigest()


ROUTES = (get(PATH, to_provider, Role.ANYBODY), get(BACK, back, Role.ANYBODY))
