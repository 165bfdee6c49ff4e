"""Random tokens, of which the database holds the digest alone.

In: nothing, or a token. Out: a token of 32 random bytes, or its SHA-256. A token is random enough that its digest needs no salt.

Failures: none.
"""

from __future__ import annotations

import hashlib
import secrets

TOKEN_BYTES = 32


def new_token() -> str:
    """A new token, for a cookie or an address: letters, digits, `-` and `_`."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def digest_of(token: str) -> str:
    """What is stored of a token."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
