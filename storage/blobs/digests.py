"""The name of a stored file, the SHA-256 of its bytes, and whether the two still fit.

Failures: `BlobDamaged` when they do not.
"""

from __future__ import annotations

import re
from hashlib import sha256

from domain.errors import PostroomError

_DIGEST = re.compile(r"[0-9a-f]{64}")


class BlobDamaged(PostroomError):
    """Stored bytes are missing, or no longer what their name says."""


def is_digest(name: str) -> bool:
    """Whether this is a SHA-256 in hexadecimal, and so no way out of the store."""
    return _DIGEST.fullmatch(name) is not None


def verified(digest: str, content: bytes) -> bytes:
    """The content, if its digest is this one. Raises BlobDamaged."""
    if sha256(content).hexdigest() != digest:
        raise BlobDamaged(f"the stored file {digest} has changed since it was kept")
    return content


def missing(digest: str) -> BlobDamaged:
    """What is raised for a digest that is not there."""
    return BlobDamaged(f"the stored file {digest} is missing" if digest else "there is no stored file")
