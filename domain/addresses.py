"""E-mail addresses: what one looks like in a text, and when two are the same mailbox.

In: words. Out: what looks like an address, or an address for comparing.

Failures: none.
"""

from __future__ import annotations

import re

EMAIL = re.compile(r"[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,24}")
# Of a directory inside an organisation: X.500 (Exchange, also in the shape that it has outside, IMCEAEX-…) and Lotus Notes.
INTERNAL = re.compile(r"IMCEA[A-Z]*-|[^@]*(?:^|[/_])(?:cn|ou?)=|[^@]*/[^@]*@[^.]*$|[^@]*@[^.\[]*$", re.IGNORECASE)
GMAIL = {"gmail.com", "googlemail.com"}


def matching_address(email: str) -> str:
    """An address for comparing, never for writing to: small letters, no plus-tag, Gmail's dots and two names as one."""
    local, _, domain = email.strip().casefold().rpartition("@")
    local = local.partition("+")[0] or local
    if domain in GMAIL:
        local, domain = local.replace(".", ""), "gmail.com"
    return f"{local}@{domain}" if domain else local


def is_internal_address(email: str) -> bool:
    """Whether this is the name of a directory inside an organisation, which no mail from outside reaches."""
    return INTERNAL.match(email) is not None
