"""What the search field finds, by applications.

In: `q`, what was typed; `after`, where the page begins; `all`, to see every place even where only one applicant has the name.
Out: the list; or at once the application or message whose number was typed, or the only applicant of that name.

Failures: none of its own; a number that nothing has is searched for as a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from sqlalchemy.orm import Session
from starlette.responses import RedirectResponse, Response

from domain.numbers import Numbered, typed_number
from domain.users import Role
from storage import queries
from storage.search import Hit, HitKind, Hits, SearchPage, applications_named, search
from storage.search_words import terms_of
from storage.summaries import ApplicationSummary
from web.rendering import render
from web.request import PageRequest
from web.routing import get
from web.search_marks import with_words


@dataclass(slots=True)
class Group:
    """The hits of one application, or of one message that is of none."""

    application: ApplicationSummary | None
    hits: list[Hit] = field(default_factory=list)


def find(request: PageRequest) -> Response:
    """The page, or what is meant by a number or a name."""
    typed = " ".join(request.query.get("q", "").split())
    after = request.query.get("after", "")
    is_asked = bool(terms_of(typed))
    with request.read() as session:
        if typed and not after and "all" not in request.query:
            meant = _meant(session, typed)
            if meant:
                return RedirectResponse(meant, 303)
        found = search(session, typed, SearchPage(after=after)) if is_asked else Hits(())
    following = f"/search?{urlencode({'q': typed, 'after': found.next, 'all': 1})}" if found.next else None
    first = f"/search?{urlencode({'q': typed, 'all': 1})}" if after else None
    return render(
        request,
        "pages/search/search.html",
        typed=typed,
        is_asked=is_asked,
        groups=grouped(found.hits, found),
        following=following,
        first=first,
        path_of=lambda hit: with_words(path_of(hit), typed),
    )


def _meant(session: Session, typed: str) -> str | None:
    """The page of the only thing that is meant: by its number, or an applicant's name that only one has."""
    number = typed_number(typed)
    if number is not None and number.of is not None:  # a bare number may be a year, or part of a telephone number
        if number.of is Numbered.APPLICATION and _is_application(session, number.number):
            return f"/applications/{number.number}"
        if number.of is Numbered.MESSAGE and queries.messages(session, numbers=[number.number]):
            return f"/messages/{number.number}"
        return None
    named = applications_named(session, typed)
    return f"/applications/{named[0]}" if len(named) == 1 else None


def _is_application(session: Session, number: int) -> bool:
    return bool(queries.applications(session, numbers=[number])) or queries.merged_into(session, number) is not None


def grouped(hits: Sequence[Hit], found: Hits) -> list[Group]:
    """The hits by their applications, in the order in which these first come; a message of none stands alone."""
    groups: dict[tuple[str, int | None], Group] = {}
    for hit in hits:
        of = found.applications.get(hit.application) if hit.application is not None else None
        key = ("application", of.id) if of is not None else ("message", hit.message)
        groups.setdefault(key, Group(of)).hits.append(hit)
    return list(groups.values())


def path_of(hit: Hit) -> str:
    """The page of a hit; a document opens at the page on which the words stand."""
    if hit.kind is HitKind.MESSAGE or hit.application is None:
        return f"/messages/{hit.message}"
    if hit.document is not None:
        return f"/applications/{hit.application}?document={hit.document}&page={hit.page}#document"
    return f"/applications/{hit.application}"


ROUTES = (get("/search", find, Role.COORDINATOR),)
