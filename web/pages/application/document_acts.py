"""What a person says of a document: its kind, its pages, where it begins, what it is a part of.

In: the form of the act with the version of the application that its page showed. Out: the page again, with what was done and the
button that takes it back; or a colleague's newer change beside what was wanted.

Failures: those of operations/corrections.py, as pages with their sentence.
"""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.responses import Response

from domain.catalogue.kinds import Kind
from domain.errors import WrongUsage
from domain.numbers import whole_number
from operations.changes import Attribution
from operations.corrections import Correction, DocumentCorrection, PagesCorrection, correct
from operations.page_runs import BeginsCorrection, BelongsCorrection
from web.pages.application.acts import done
from web.request import PageRequest
from web.texts import gettext
from web.words import noun


def set_kind(request: PageRequest) -> Response:
    """Says which kind of document it is."""
    kind = _kind(request)
    return _correct(
        request, DocumentCorrection(_number(request), kind), gettext("It is the %(kind)s.", kind=noun(kind))
    )


def set_pages(request: PageRequest) -> Response:
    """Says which pages of its file a document is."""
    first, last = (_page(request, name) for name in ("first", "last"))
    return _correct(
        request,
        DocumentCorrection(_number(request), pages=(first, last)),
        gettext("It is pages %(first)s–%(last)s.", first=first, last=last),
    )


def begins(request: PageRequest) -> Response:
    """Lets a new document begin at a page of the file."""
    page, kind = _page(request, "page"), _kind(request)
    said = gettext("A document begins at page %(page)s: the %(kind)s.", page=page, kind=noun(kind))
    return _correct(request, BeginsCorrection(_number(request), page, kind), said)


def belongs(request: PageRequest) -> Response:
    """Makes a document part of the one before it in the same file."""
    return _correct(
        request, BelongsCorrection(_number(request)), gettext("Its pages belong to the document before them now.")
    )


def join(request: PageRequest) -> Response:
    """Joins files as further pages of a document; none: each of its files becomes a document of its own."""
    others = request.numbers("other")
    if not others and request.text("part") != "yes":
        raise WrongUsage(gettext("other: choose the files that are further pages of this document"))
    said = gettext("They are one document now.") if others else gettext("Each file is a document of its own now.")
    return _correct(request, PagesCorrection(_number(request), others), said)


def _correct(request: PageRequest, correction: Correction, said: str) -> Response:
    def act(session: Session, by: Attribution) -> str:
        correct(session, request.office.filing_context, request.number("id"), [correction], by)
        return said

    return done(request, act, wanted=said)


def _number(request: PageRequest) -> int:
    return request.number("document")


def _page(request: PageRequest, name: str) -> int:
    said = request.text(name)
    page = whole_number(said, 5)
    if page is None:
        raise WrongUsage(gettext("%(name)s: “%(said)s” is no number of a page", name=name, said=said))
    return page


def _kind(request: PageRequest) -> Kind:
    said = request.text("kind")
    kind = next((each for each in Kind if each == said and each is not Kind.UNKNOWN), None)
    if kind is None:
        raise WrongUsage(gettext("kind: “%(said)s” is no kind of document; choose one", said=said))
    return kind
