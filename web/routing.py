"""A route of the desk: a path, what answers it, and who may.

In: a method, a path of Starlette (`/messages/{id:int}`), a plain function, and the role that it needs. Out: a `Route`, which
the application turns into Starlette's own. Every route names its role, so that a test can walk all of them with all roles.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from starlette.responses import Response

from domain.users import Role
from web.request import PageRequest

Handler = Callable[[PageRequest], Response]


@dataclass(frozen=True, slots=True)
class Upload:
    """How much one request may bring. Bytes are counted while they stream in, and what is too much is refused (413)."""

    bytes: int = 2 << 20  # the longest letter that is typed, many times over
    files: int = 0
    fields: int = 3_000  # a list's chosen rows


FORM = Upload()


@dataclass(frozen=True, slots=True)
class Route:
    """One route of the desk."""

    method: str
    path: str
    handler: Handler
    role: Role
    upload: Upload = FORM


def get(path: str, handler: Handler, role: Role) -> Route:
    """A page that is looked at; it changes nothing that people decide."""
    return Route("GET", path, handler, role)


def post(path: str, handler: Handler, role: Role, upload: Upload = FORM) -> Route:
    """An act."""
    return Route("POST", path, handler, role, upload)
