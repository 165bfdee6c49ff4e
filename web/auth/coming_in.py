"""What the pages that sign people in share: the browser that asks, the answer with its cookie, and the limit of tries.

In: a request. Out: values for `operations.access`, and responses.

Failures: `TooMany` (429) with the time when one may try again.
"""

from __future__ import annotations

from urllib.parse import quote

import structlog
from starlette.responses import Response

from domain.users import Role
from operations.access import attempts
from operations.access.attempts import Attempt
from operations.access.signing_in import Browser, ComesIn
from web.auth import cookie
from web.errors import TooMany
from web.rendering import local_path, see_other
from web.request import PageRequest
from web.texts import gettext, moment

log = structlog.get_logger()

START_PAGES = {Role.REVIEWER: "/committee", Role.COORDINATOR: "/", Role.ADMIN: "/"}


def count_attempt(request: PageRequest, kind: Attempt, account: str) -> int:
    """Counts an attempt before it is made; its number. Raises TooMany."""
    try:
        with request.begin() as session:
            return attempts.begin(session, kind, account, address_of(request), request.now)
    except attempts.TooMany as error:
        log.warning("too many attempts", kind=str(kind), address=address_of(request))
        seconds = max(1, round((error.again_at - request.now).total_seconds()) + 1)
        sentences = [
            gettext("This was tried too often, and for safety no more tries are taken for now."),
            gettext("Try again after %(time)s.", time=moment(error.again_at, request.zone)),
        ]
        if kind is Attempt.SIGN_IN:
            sentences.append(gettext("A new password by mail lets you in at once: /password."))
        raise TooMany(
            " ".join(sentences),
            seconds,
        ) from error


def browser_of(request: PageRequest) -> Browser:
    """The browser that asks."""
    agent = request.http.headers.get("User-Agent", "")
    return Browser(agent, address_of(request), cookie.token_of(request.http, request.office.settings))


def address_of(request: PageRequest) -> str:
    """The network address that a request comes from; behind a proxy that the settings name, the one that it says."""
    return request.http.client.host if request.http.client is not None else ""


def let_in(request: PageRequest, who: ComesIn, wanted: str, said: str = "") -> Response:
    """Gives the cookie, and shows the page that was wanted, or asks for the code first."""
    path = with_next("/login/code", wanted) if who.owes_code else start_page(who.user.role, wanted)
    response = see_other(request, path, "" if who.owes_code else said)
    return cookie.give(response, request.office.settings, who.token)


def start_page(role: Role, wanted: str = "/") -> str:
    """The page that was wanted, or the first one of this role."""
    path = local_path(wanted)
    return START_PAGES[role] if path == "/" else path


def with_next(path: str, wanted: str) -> str:
    """A path that remembers the page that was wanted."""
    wanted = local_path(wanted)
    return path if wanted == "/" else f"{path}?next={quote(wanted, safe='')}"
