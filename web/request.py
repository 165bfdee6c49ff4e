"""What the handler of a page gets: the request, the office, who asks, and the form.

In: Starlette's request with its form read. Out: one value with what pages ask for.

Failures: `NotFound` for a thing that is not there, which becomes the page 404.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session
from starlette.datastructures import FormData, QueryParams, UploadFile
from starlette.requests import Request

from domain.numbers import LARGEST, application_no, message_no, whole_number
from domain.users import User
from ingest.office import Office
from operations.changes import Attribution
from operations.document_pages import DocumentPages
from web.texts import gettext


class NotFound(Exception):
    """There is no such thing, or none that this person may see. The text is a sentence for the page."""


def no_application(number: int) -> NotFound:
    """There is no application with this number."""
    return NotFound(
        gettext("There is no application %(number)s. It may have been erased.", number=application_no(number))
    )


def no_message(number: int) -> NotFound:
    """There is no message with this number."""
    return NotFound(gettext("There is no message %(number)s. It may have been erased.", number=message_no(number)))


def is_part(http: Request) -> bool:
    """Whether a part of a page asks, and not a whole page."""
    return http.headers.get("HX-Request") == "true"


def asks_by_itself(http: Request) -> bool:
    """Whether a page asks now and then for what is new, and nobody has done anything."""
    return is_part(http) and http.method == "GET"


@dataclass(frozen=True, slots=True)
class PageRequest:
    """A request to a page of the desk, and what its handler works with."""

    http: Request
    office: Office
    form: FormData
    signed_in: User | None

    @property
    def user(self) -> User:
        """Who asks; only for routes that need a role."""
        assert self.signed_in is not None
        return self.signed_in

    @property
    def query(self) -> QueryParams:
        """What stands behind the question mark."""
        return self.http.query_params

    @property
    def path(self) -> str:
        """The path with its query: where this page is."""
        query = self.http.url.query
        return f"{self.http.url.path}?{query}" if query else self.http.url.path

    @property
    def zone(self) -> ZoneInfo:
        """The office's time zone."""
        return self.office.openings.zone

    @property
    def now(self) -> datetime:
        """The time, in UTC."""
        return self.office.now()

    @property
    def is_htmx(self) -> bool:
        """Whether a part of a page asks, and not a whole page."""
        return is_part(self.http)

    @property
    def pages(self) -> DocumentPages:
        """The pages of documents, drawn in the sandbox."""
        pages: DocumentPages = self.http.app.state.document_pages
        return pages

    def number(self, name: str) -> int:
        """A number of the path. Raises NotFound for one that no database can hold."""
        number = int(self.http.path_params[name])
        if number > LARGEST:
            raise NotFound(gettext("There is nothing with this number."))
        return number

    def query_number(self, name: str, digits: int = 9) -> int | None:
        """A number behind the question mark, of at most so many digits; None where there is none."""
        return whole_number(self.query.get(name, ""), digits)

    def word(self, name: str) -> str:
        """A word of the path."""
        return str(self.http.path_params[name])

    def text(self, name: str) -> str:
        """A field of the form without the space around it; empty when it is not there."""
        value = self.form.get(name, "")
        return value.strip() if isinstance(value, str) else ""

    def texts(self, name: str) -> tuple[str, ...]:
        """All fields of the form with this name."""
        return tuple(each for each in self.form.getlist(name) if isinstance(each, str))

    def numbers(self, name: str) -> tuple[int, ...]:
        """All fields of the form with this name that are numbers a database can hold."""
        return tuple(number for each in self.texts(name) if (number := whole_number(each)) is not None)

    def files(self, name: str) -> tuple[UploadFile, ...]:
        """The files that were chosen in this field."""
        return tuple(each for each in self.form.getlist(name) if isinstance(each, UploadFile) and each.filename)

    def read(self) -> AbstractContextManager[Session]:
        """A session that reads."""
        return self.office.database.read()

    def begin(self) -> AbstractContextManager[Session]:
        """A session that writes, committed at the end of the block."""
        return self.office.database.begin()

    def by(self, why: str = "") -> Attribution:
        """That this person acts, why, and that it is now."""
        return Attribution(self.user.name, why, self.now, self.user.id)
