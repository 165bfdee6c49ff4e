"""Pages from templates, and the answers that handlers give.

In: a request and values. Out: Starlette's responses. Templates escape all text by themselves; a value that a template
does not get is an error and no empty place.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, RedirectResponse, Response

from domain.numbers import application_no, message_no
from domain.users import Role
from domain.version import VERSION
from storage.to_do import count_waiting
from web.notices import COOKIE, SECONDS, Notice, Undo, read, signed
from web.request import PageRequest
from web.search_marks import found_words, is_in, marked
from web.texts import OfRequest, capital, day, day_of, decimal, gettext, moment, ngettext, number, spoken
from web.words import kind_name, named, noun, sentence, stated, value

ROOM = Path(__file__).parent
HTMX = "htmx-2.0.11.min.js"


@cache
def templates() -> Environment:
    """The desk's templates: those of pages stand beside their handlers."""
    environment = Environment(
        loader=FileSystemLoader([ROOM / "templates", ROOM]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.policies["ext.i18n.trimmed"] = True  # line breaks and spaces of a template are none of its text
    # New style: a sentence is filled with the values of `{% trans %}` and `_()`, which are escaped. The sentence itself is not.
    environment.install_gettext_translations(OfRequest(), newstyle=True)  # type: ignore[attr-defined]
    environment.filters |= {
        "application_no": application_no,
        "message_no": message_no,
        "size": size_in_words,
        "age": age_in_words,
        "day": day,
        "moment": moment,
        "number": number,
        "capital": capital,
        "marked": marked,
        "has_words": is_in,
        "stated": stated,
        "kind_name": kind_name,
        "named": named,
        "noun": noun,
        "sentence": sentence,
        "value": value,
        "day_of": day_of,
    }
    environment.globals |= {
        "Role": Role,
        "htmx": HTMX,
        "waiting_count": waiting_count,
        "spoken": spoken,
        "postroom_version": VERSION,
    }
    return environment


def waiting_count(request: PageRequest) -> int:
    """How many things wait for a person: what stands beside “To do” on every page."""
    with request.read() as session:
        return count_waiting(session, request.now)


def render(request: PageRequest, template: str, status: int = 200, **values: Any) -> Response:
    """A page. Templates get `request`, `user`, `zone`, `now`, `office` (its name), `notice`, `found_words` and these values."""
    notice = read(cookie, request.office.secret) if (cookie := request.http.cookies.get(COOKIE)) else None
    page = templates().get_template(template)
    common = {
        "request": request,
        "user": request.signed_in,
        "zone": request.zone,
        "now": request.now,
        "office": request.office.settings.office_name,
        "notice": notice,
        "found_words": found_words(request),
    }
    text = page.render(common | values)
    response = HTMLResponse(text, status)
    if notice is not None:
        response.delete_cookie(COOKIE, path="/", httponly=True, samesite="lax")
    return response


Answer = Callable[[], Response]
"""A page that is made once the transaction is over that found what it shows: no writer waits for it, and it counts what waits then."""


def page(request: PageRequest, template: str, status: int = 200, **values: Any) -> Answer:
    """The page that `render` gives, made when the answer is called."""
    return partial(render, request, template, status, **values)


def after(
    request: PageRequest, path: str, said: str = "", undo: Undo | None = None, *, is_warning: bool = False
) -> Answer:
    """What `see_other` gives, as an answer."""
    return partial(see_other, request, path, said, undo, is_warning=is_warning)


def see_other(
    request: PageRequest, path: str, said: str = "", undo: Undo | None = None, *, is_warning: bool = False
) -> Response:
    """What follows an act: the page at `path` (of the desk), which shows this sentence once (303, RFC 9110 section 15.4.4)."""
    response = RedirectResponse(local_path(path), 303)
    return with_notice(request, response, Notice(said, undo, is_warning)) if said else response


def with_notice(request: PageRequest, response: Response, notice: Notice) -> Response:
    """This response, after which the next page shows the notice once."""
    value = signed(notice, request.office.secret)
    secure = request.http.url.scheme == "https"
    response.set_cookie(COOKIE, value, max_age=SECONDS, path="/", httponly=True, samesite="lax", secure=secure)
    return response


def local_path(path: str, default: str = "/") -> str:
    """The path, where it is one of the desk; another server's address becomes the default."""
    parts = urlsplit(path)
    is_local = path.startswith("/") and not path.startswith("//") and "\\" not in path and path.isprintable()
    return path if is_local and not parts.scheme and not parts.netloc else default


def age_in_words(moment: datetime, now: datetime) -> str:
    """How long ago, in one unit: `3 days`."""
    passed = max(now - moment, timedelta())
    if passed >= timedelta(days=1):
        return ngettext("%(num)s day", "%(num)s days", passed.days)
    if passed >= timedelta(hours=1):
        return ngettext("%(num)s hour", "%(num)s hours", passed.seconds // 3600)
    return ngettext("%(num)s minute", "%(num)s minutes", max(1, passed.seconds // 60))


def size_in_words(size: int) -> str:
    """Bytes for people: `340 kB`."""
    if size < 1_000:
        return ngettext("%(num)s byte", "%(num)s bytes", size)
    if size < 1_000_000:
        return gettext("%(size)s kB", size=number(round(size / 1_000)))
    return gettext("%(size)s MB", size=decimal(size / 1_000_000))
