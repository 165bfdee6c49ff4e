"""The HTML of a message's own words, and the pictures inside the message that it shows.

In: the raw message and bounds. Out: the first text/html part that is no attachment (RFC 2046 section 5.1.4), and pictures by their
Content-ID (RFC 2392). Nothing is fetched and nothing is made safe here.

Failures: none; a message without such a part has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import Message

from parsers.limits import DEFAULT_LIMITS, Limits
from parsers.mail.bounded import parse
from parsers.mail.leaf import text_of

MOST_CHARACTERS = 1 << 20
PICTURE_BYTES = 300_000
MOST_PICTURES = 20
# What a picture begins with (PNG, JPEG, GIF); other types are not shown.
PICTURES = {b"\x89PNG\r\n": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture inside a message."""

    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class HtmlWords:
    """HTML as it was sent, and the pictures that belong to it, by their Content-ID."""

    html: str
    pictures: Mapping[str, Picture] = field(default_factory=dict)


def html_of(raw: bytes, limits: Limits = DEFAULT_LIMITS) -> HtmlWords | None:
    """The HTML of a message, at most MOST_CHARACTERS of it."""
    message, _ = parse(raw, limits)
    html: str | None = None
    pictures: dict[str, Picture] = {}
    for part in message.walk():
        if part.is_multipart():
            continue
        if html is None and part.get_content_type() == "text/html" and part.get_content_disposition() != "attachment":
            html = text_of(part)[0][:MOST_CHARACTERS]
        elif len(pictures) < MOST_PICTURES and part.get_content_maintype() == "image":
            pictures |= _picture(part)
    return HtmlWords(html, pictures) if html is not None else None


def _picture(part: Message) -> dict[str, Picture]:
    name = str(part.get("Content-ID", "")).strip().strip("<>")
    content = part.get_payload(decode=True)
    if not name or not isinstance(content, bytes) or len(content) > PICTURE_BYTES:
        return {}
    kind = next((kind for begin, kind in PICTURES.items() if content.startswith(begin)), None)
    return {name: Picture(kind, content)} if kind is not None else {}
