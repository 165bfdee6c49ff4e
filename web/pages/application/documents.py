"""The left side of an application's page: its documents, one of them opened at a page.

In: an application with its stored files, and the address's `document`, `page`, `zoom`, `text`, `show` and `arrange`. Out: a `Pane`
for documents.html. Without `show` nothing is read or drawn here: pictures come by themselves. With it the words of one page are
found, which is done when a page is opened, and kept.

Failures: none; what cannot be shown is a sentence in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.catalogue.kinds import Kind
from domain.findings import Evidence
from domain.users import Role
from parsers.documents.marked_text import Piece, marked
from storage.document_files import kinds_thought
from storage.summaries import Application, DocumentSummary, FiledMessage
from web.pages.application.address import ZOOMS, Address
from web.pages.application.arranging import Arranging, arranging
from web.pages.application.evidence import FINDING, SUBJECT, document_of, evidence_named
from web.pages.application.kinds import likely_kinds
from web.pages.application.opened import Files, Opened, name_of
from web.pages.application.opened import opened as opened_at
from web.request import PageRequest
from web.search_marks import found_words
from web.words import extent

# As people read an application.
ORDER = (
    Kind.COVER_LETTER,
    Kind.CV,
    Kind.WRITING_SAMPLE,
    Kind.MEMBERSHIP_FORM,
    Kind.TRANSCRIPT,
    Kind.RECOMMENDATION,
    Kind.PORTFOLIO,
    Kind.OTHER,
    Kind.UNKNOWN,
)


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document in the list."""

    document: DocumentSummary
    href: str
    name: str  # of its file, or “in the mail”
    extent: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The documents of one kind, and older ones that newer ones took the place of."""

    kind: Kind
    lines: tuple[DocumentLine, ...]
    older: tuple[DocumentLine, ...]


@dataclass(frozen=True, slots=True)
class Pane:
    """The left side. `shown`: the evidence that is asked for, `is_found`: and its place is marked."""

    application: int
    version: int
    may_correct: bool
    groups: tuple[Group, ...]
    opened: Opened | None
    shown: Evidence | None
    is_found: bool
    searched: str  # words of a search; where no evidence is shown they are marked
    mail: tuple[Piece, ...] | None  # a mail's own words, when an evidence stands there and in no document
    mail_of: FiledMessage | None
    zoom: int
    zooms: tuple[tuple[int, str], ...]  # and where each leads
    larger: str
    smaller: str
    with_text: bool
    text_toggle: str
    here: str  # address of this page
    arrange: str  # address of where documents begin and end
    arranging: Arranging | None  # and what it shows, when it is asked for
    kinds: tuple[Kind, ...]  # that the opened document may be, the likeliest first
    new_kinds: tuple[Kind, ...]  # that a new document of its file may be


def documents_pane(request: PageRequest, found: Application, files: Files) -> Pane:
    """The left side of an application's page, as its address asks for."""
    name = request.query.get("show", "")
    evidence = evidence_named(found, name) if name else None
    current = _current(request, found, evidence)
    address = Address(request, found, current)
    here = evidence if evidence is not None and document_of(found, evidence) is current else None
    opened = opened_at(request, found, files, current, here, address) if current is not None else None
    message = _mail_of(found, evidence) if evidence is not None and opened is None else None
    mail = _marked_mail(message, evidence) if message is not None and evidence is not None else None
    is_found = bool(
        (opened is not None and (opened.places or any(each.is_marked for each in opened.pieces or ())))
        or any(each.is_marked for each in mail or ())
    )
    if not is_found and name.startswith(FINDING):
        evidence = None  # a finding names a document too by its file's name or its length, which stand on no page
    zoom = address.zoom
    around = sorted(ZOOMS)
    at = around.index(zoom)
    may_correct = request.user.role >= Role.COORDINATOR and not found.merged_into_id
    return Pane(
        application=found.id,
        version=found.version,
        may_correct=may_correct,
        groups=tuple(_groups(found, current, address)),
        opened=opened,
        shown=evidence,
        is_found=is_found,
        searched=found_words(request) if evidence is None else "",
        mail=mail,
        mail_of=message,
        zoom=zoom,
        zooms=tuple((each, address.to(zoom=each)) for each in around),
        larger=address.to(zoom=around[at + 1]) if at + 1 < len(around) else "",
        smaller=address.to(zoom=around[at - 1]) if at else "",
        with_text=address.with_text,
        text_toggle=address.to(text=0 if address.with_text else 1),
        here=address.to(),
        arrange=address.to(arrange=1),
        arranging=(
            arranging(request, found, current, opened.originals, address)
            if may_correct and current is not None and opened is not None and request.query.get("arrange") == "1"
            else None
        ),
        kinds=_kinds(request, found, current) if current is not None else (),
        new_kinds=likely_kinds(found, None, request.office.openings.get(found.opening)),
    )


def _kinds(request: PageRequest, found: Application, current: DocumentSummary) -> tuple[Kind, ...]:
    thought: Sequence[Kind] = ()
    if current.kind == Kind.UNKNOWN:
        with request.read() as session:
            thought = kinds_thought(session, current)
    return likely_kinds(found, current, request.office.openings.get(found.opening), thought)


def _current(request: PageRequest, found: Application, evidence: Evidence | None) -> DocumentSummary | None:
    """The document that is asked for; without a word the first one that counts; none where an evidence stands in none."""
    asked = request.query.get("document", "")
    for each in found.documents:
        if str(each.id) == asked:
            return each
    if evidence is not None:
        return document_of(found, evidence)
    counting = [each for each in found.documents if each.superseded_by_id is None]
    return min(counting, key=lambda each: (ORDER.index(Kind(each.kind)), each.id), default=None)


def _groups(found: Application, current: DocumentSummary | None, address: Address) -> Iterator[Group]:
    for kind in ORDER:
        documents = [each for each in found.documents if each.kind == kind]
        if documents:
            lines = [(each, _line(each, current, address)) for each in documents]
            yield Group(
                kind,
                tuple(line for each, line in lines if each.superseded_by_id is None),
                tuple(line for each, line in lines if each.superseded_by_id is not None),
            )


def _line(document: DocumentSummary, current: DocumentSummary | None, address: Address) -> DocumentLine:
    kind = Kind(document.kind)
    return DocumentLine(
        document,
        address.to(anew=True, document=document.id),
        name_of(document),
        extent(document.pages, document.words, pages_matter=kind.entry.pages_matter),
        document is current,
    )


def _mail_of(found: Application, evidence: Evidence) -> FiledMessage | None:
    """The mail that an evidence stands in: the one that it names, else the first."""
    return next((each for each in found.messages if evidence.message in (None, each.id)), None)


def _marked_mail(message: FiledMessage, evidence: Evidence) -> tuple[Piece, ...]:
    text = message.subject if evidence.document == SUBJECT else message.words
    return marked(text, evidence.words)
