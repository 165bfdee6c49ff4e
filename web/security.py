"""What every request and every answer of the desk has to pass: the host it calls, where it comes from, its size, the headers.

In: ASGI scopes and Starlette's requests. Out: refusals, and headers.

Failures: `Forbidden` for an act that another site's page sent, `TooLarge` for one that brings too much.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from config.web import Web
from web.texts import gettext

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    # With no-referrer a browser sends “Origin: null”, and the check below would refuse our own forms.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "private, no-store",
    "Vary": "HX-Request",
}
FOR_HTTPS = {"Strict-Transport-Security": "max-age=31536000"}


class Forbidden(Exception):
    """This request may not do that. The text is a sentence for the page."""


class TooLarge(Exception):
    """The request brings more than its route takes. The text is a sentence for the page."""


class SecurityHeaders:
    """ASGI middleware that puts the headers on every answer that does not bring its own."""

    def __init__(self, app: ASGIApp, web: Web) -> None:
        self._app = app
        self._headers = dict(HEADERS) | (FOR_HTTPS if web.base_url.startswith("https:") else {})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_with_headers)


def check_origin(request: Request, web: Web) -> None:
    """Refuses an act that another site's page sent.

    A browser says where it comes from: by Sec-Fetch-Site (W3C Fetch Metadata) where the desk is on HTTPS or this machine, else
    by Origin (RFC 6454 section 7). A request that says neither is a program's; with a session's cookie it is refused too.
    Raises Forbidden.
    """
    headers = request.headers
    site, origin = headers.get("Sec-Fetch-Site"), headers.get("Origin")
    if site is not None and site != "same-origin":
        raise Forbidden(gettext("This came from a page of another site, so nothing was done."))
    if origin is not None and origin.lower() not in _origins(headers, request.url.scheme, web):
        raise Forbidden(
            gettext(
                "This came from a page of another address than the desk has, so nothing was done. Open the desk at "
                "%(base_url)s.",
                base_url=web.base_url,
            )
        )
    if site is None and origin is None and headers.get("Cookie"):
        raise Forbidden(gettext("The browser does not say which page this came from, so nothing was done."))


def _origins(headers: Headers, scheme: str, web: Web) -> frozenset[str]:
    """The desk's own origins: as the settings name it, and as this request calls it, whose host has been checked."""
    own = urlsplit(web.base_url)
    return frozenset({f"{own.scheme}://{own.netloc}", f"{scheme}://{headers.get('Host', '').lower()}"})


def bounded(request: Request, most: int) -> Request:
    """The same request, whose body is counted while it comes. Reading more than `most` bytes raises TooLarge."""
    said = request.headers.get("Content-Length", "")
    if said.isdigit() and int(said) > most:
        raise TooLarge(_too_large(most))
    receive, arrived = request.receive, 0

    async def counted() -> Message:
        nonlocal arrived
        message = await receive()
        arrived += len(message.get("body", b""))
        if arrived > most:
            raise TooLarge(_too_large(most))
        return message

    return Request(request.scope, counted)


def _too_large(most: int) -> str:
    return gettext("That is more than %(size)s MiB, which is all that this page takes at once.", size=most // (1 << 20))
