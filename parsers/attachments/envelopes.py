"""Envelopes that need no key: what S/MIME and OpenPGP sign or compress without encrypting it.

In: bytes. Out: the content that was signed, as the file or the MIME entity that it is.

Failures: none for any bytes; what can't be taken out is a problem `file_unread`.
"""

from __future__ import annotations

import re

from domain.findings import Problem
from parsers.attachments import cms, pgp
from parsers.attachments.unpacking import Budget, Opened, within

# A MIME entity (RFC 8551 section 3.1) begins with its own head.
ENTITY = re.compile(
    rb"\A\s{0,20}(?:[!-9;-~]{1,76}:[^\n]{0,1000}\n(?:[ \t][^\n]{0,1000}\n){0,50}){0,20}?(?:content-type|mime-version)[ \t]*:",
    re.I,
)
SUFFIX = re.compile(r"\.(?:p7m|p7s|gpg|pgp|asc|sig)$", re.IGNORECASE)  # `cv.pdf.p7m`


def content_of(content: bytes, most: int) -> bytes | None:
    """What is in the envelope, up to `most` bytes; None for what is none or needs a key."""
    found = cms.opened(content, most)
    if found is not None:
        return found.content
    message = pgp.opened(content, most)
    return message.content if message is not None else None


def entity_of(content: bytes, most: int) -> bytes | None:
    """The MIME entity in the envelope; None where there is another thing or nothing in it."""
    inner = content_of(content, most)
    return inner if inner is not None and ENTITY.match(inner) else None


def open_signed(content: bytes, path: str, budget: Budget) -> Opened:
    """The one file in the envelope, without a name."""
    most = budget.limits.unpacked_bytes - budget.bytes_
    inner = content_of(content, most)
    if inner is None:
        why = "what is signed in it cannot be taken out."
        yield Problem("file_unread", why, path)
        return
    yield from within(iter([("message.eml" if ENTITY.match(inner) else "", inner)]), path, budget)


def name_of_content(filename: str) -> str:
    """What the file in an envelope of this name is called: `cv.pdf` in `cv.pdf.p7m`."""
    return SUFFIX.sub("", filename)
