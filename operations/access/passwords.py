"""Passwords: which are good enough, and their argon2 hashes.

In: a password as it was typed. Out: its hash, or whether it is the right one. For an account that does not exist or has no
password the same work is done, so that the time of an answer says nothing. A hash takes 64 MiB: few are made at once.

Failures: `WrongUsage` with a sentence for a password that is too weak.
"""

from __future__ import annotations

import threading
import unicodedata
from functools import cache

from pwdlib import PasswordHash

from domain.errors import WrongUsage

# NIST SP 800-63B section 5.1.1.2 asks for 8 at the least, and for 64 to be allowed.
SHORTEST, LONGEST = 10, 200
DIFFERENT = 5  # characters: `aaaaaaaaaa` and `1212121212` are guessed first
AT_ONCE = threading.BoundedSemaphore(2)


@cache
def _argon2() -> PasswordHash:
    return PasswordHash.recommended()


@cache
def _hash_of_nobody() -> str:
    return _argon2().hash("no account has this password")


def check_strength(password: str, *, name: str, email: str) -> None:
    """Raises WrongUsage with one sentence when a password is too easy to guess."""
    if len(password) < SHORTEST:
        raise WrongUsage(
            f"This password is too short. Use at least {SHORTEST} characters; several words are easy to keep in mind."
        )
    if len(password) > LONGEST:
        raise WrongUsage(f"This password is too long. Use at most {LONGEST} characters.")
    folded = password.casefold()
    known = {
        email.casefold(),
        email.casefold().partition("@")[0],
        "".join(name.casefold().split()),
        "postroom",
        "password",
    }
    without = folded
    for each in sorted(known - {""}, key=len, reverse=True):
        without = without.replace(each, "")
    if len(set(folded)) < DIFFERENT or len(set(without.strip("0123456789!?.-_ "))) < DIFFERENT - 2:
        raise WrongUsage("This password is easy to guess. Use words that have nothing to do with your name or address.")


def hashed(password: str) -> str:
    """The argon2id hash of a password, with its salt and its cost."""
    with AT_ONCE:
        return _argon2().hash(_normal(password))


def is_right(password: str, stored: str | None) -> bool:
    """Whether this is the password of a stored hash. Without one (None) the same work is done, and the answer is no."""
    with AT_ONCE:
        right = _argon2().verify(_normal(password[:LONGEST]), stored if stored is not None else _hash_of_nobody())
    return right and stored is not None


def _normal(password: str) -> str:
    """The same characters whatever keyboard they come from (NIST SP 800-63B section 5.1.1.2)."""
    return unicodedata.normalize("NFKC", password)
