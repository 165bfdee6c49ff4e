"""The cookie of a session: a random token, which no script can read and no other site sends.

In: a response and a token. Out: the cookie on it. Where people reach the desk by https its name begins with `__Host-`, which lets a
browser take it from this host alone, over https alone (RFC 6265bis section 4.1.3.2); on loopback it is plain.

Failures: none.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from config.settings import Settings
from config.web import Web
from operations.access.sessions import LONGEST

NAME = "postroom"


def is_https(settings: Settings) -> bool:
    """Whether people reach the desk by https."""
    return (settings.web or Web()).base_url.startswith("https:")


def name_of(settings: Settings) -> str:
    """The cookie's name."""
    return f"__Host-{NAME}" if is_https(settings) else NAME


def token_of(http: Request, settings: Settings) -> str | None:
    """The token that a request brings; None: none."""
    return http.cookies.get(name_of(settings)) or None


def give(response: Response, settings: Settings, token: str) -> Response:
    """Puts a session's token on a response."""
    response.set_cookie(
        name_of(settings),
        token,
        max_age=int(LONGEST.total_seconds()),
        path="/",
        secure=is_https(settings),
        httponly=True,
        samesite="lax",
    )
    return response


def take(response: Response, settings: Settings) -> Response:
    """Takes the token away from the browser."""
    response.delete_cookie(name_of(settings), path="/", secure=is_https(settings), httponly=True, samesite="lax")
    return response
