"""The one way in which what came in by mail leaves the desk: never as something that a browser would run.

In: bytes, a file's name, and the type that was read from the bytes. Out: a response. Pictures that the reader made are
`made_picture`; everything else is `untrusted`, always a download.

Failures: none.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse

from domain.text import clean

# Types that a browser does not run; all others are bytes. HTML and SVG are not among them.
ALLOWED = frozenset(
    {
        "application/pdf",
        "application/zip",
        "application/msword",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/rtf",
        "image/gif",
        "image/heic",
        "image/jpeg",
        "image/png",
        "image/tiff",
        "image/webp",
        "message/rfc822",
        "text/csv",
        "text/plain",
    }
)
POLICY = "default-src 'none'; sandbox"


def untrusted(content: bytes | Iterable[bytes], name: str, media_type: str) -> Response:
    """A download of something that came in, or that was made of it."""
    kind = media_type if media_type in ALLOWED else "application/octet-stream"
    headers = {
        "Content-Disposition": disposition(name),
        "Content-Security-Policy": POLICY,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }
    if isinstance(content, bytes):
        return Response(content, media_type=kind, headers=headers)
    return StreamingResponse(content, media_type=kind, headers=headers)


def disposition(name: str) -> str:
    """The header of a download: the name in ASCII, and whole (RFC 6266 appendix D, RFC 8187)."""
    shown = clean(name).replace("/", "_").replace("\\", "_") or "file"
    plain = "".join(each if each.isascii() and each not in '"%' else "_" for each in shown)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(shown, safe='')}"


def made_picture(request: Request, content: bytes, media_type: str) -> Response:
    """A picture that the reader drew (PNG, WebP or JPEG); 304 when the browser has it."""
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {
        "Cache-Control": "private, max-age=3600",
        "Content-Security-Policy": POLICY,
        "ETag": tag,
        "X-Content-Type-Options": "nosniff",
    }
    if request.headers.get("If-None-Match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=media_type, headers=headers)


OWN_PAGE = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'"


def made_page(html: str) -> Response:
    """The HTML of a mail that the office itself sends, for a sandboxed frame of the desk: no script, nothing from elsewhere."""
    return HTMLResponse(html, headers={"Content-Security-Policy": OWN_PAGE, "Cache-Control": "private, no-store"})
