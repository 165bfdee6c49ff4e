"""Full-text search over applications, messages and files, on either database.

In: a session and what a person typed. Out: one page of hits: first those in names and addresses, then all others; the newest
first in both. Each has its snippet, and says which application, message, document and page it is of.

Failures: none of its own; words without letters or digits find nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ARRAY, BigInteger, ColumnElement, String, and_, column, false, func, not_, select, table, text
from sqlalchemy.orm import Session

from domain.text import clean
from storage import queries
from storage.models import (
    ApplicationMessageRow,
    AttachmentRow,
    DocumentRow,
    MessageRow,
    SearchEntryRow,
    SearchKind,
)
from storage.models.search import NAMES_INDEX, SEARCH_INDEX
from storage.search_index import PAGE_END, received_at
from storage.search_words import Piece, Term, first_place, for_fts5, for_postgresql, snippet, terms_of
from storage.summaries import ApplicationSummary

ON_A_PAGE = 30
MOST_NAMED = 300
FEW = 1_000  # entries that are sorted at once
INDEX, OF_NAMES = (
    table(name, column("rowid", BigInteger), column(name, String)) for name in (SEARCH_INDEX, NAMES_INDEX)
)


class HitKind(StrEnum):
    """What was found."""

    APPLICATION = "application"
    MESSAGE = "message"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class SearchPage:
    """At most so many hits, after the place that the page before ended with."""

    most: int = ON_A_PAGE
    after: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the words stand. `page`: of the document's file, from 1."""

    kind: HitKind
    application: int | None
    message: int | None
    document: int | None
    page: int | None
    title: str  # the applicant, the subject, the file's name
    document_kind: str  # a domain.catalogue.kinds.Kind; '' where it is no document
    sender: str  # of a message
    received_at: datetime
    by_name: bool  # the words stand in a name or an address
    snippet: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Hits:
    """One page of hits; `next`: where the next one begins, '' when this is the last."""

    hits: tuple[Hit, ...]
    applications: Mapping[int, ApplicationSummary] = field(default_factory=dict)
    next: str = ""


# In names; of all words as they were typed; where the last one is the beginning of another. A page ends in one of the three.
NAMES, WORDS, BEGINNINGS = "n", "w", "b"
MOST_DIGITS = 19  # of a number with 64 bits


def search(session: Session, words: str, page: SearchPage = SearchPage()) -> Hits:
    """One page of what the words find."""
    terms = terms_of(words)
    if not terms:
        return Hits(())
    where, after = _place(page.after)
    parts = (NAMES, WORDS, BEGINNINGS) if terms[-1].begins else (NAMES, WORDS)
    _use_indexes(session)
    wanted = page.most + 1
    found: list[tuple[int, str]] = []
    for part in parts[parts.index(where) if where in parts else 0 :]:
        if len(found) < wanted:
            begin = after if part == where else None
            found += [(number, part) for number in _numbers(session, terms, part, begin, wanted - len(found))]
    shown = found[: page.most]
    last = f"{shown[-1][1]}{shown[-1][0]}" if len(found) > len(shown) else ""
    by_name: dict[int, bool] = {}
    for number, part in shown:
        by_name.setdefault(number, part == NAMES)
    hits = _hits(session, by_name, terms)
    numbers = list(dict.fromkeys(each.application for each in hits if each.application is not None))
    there = {each.id: each for each in queries.applications(session, numbers=numbers)} if numbers else {}
    return Hits(tuple(hits), there, last)


def applications_named(session: Session, words: str, most: int = 2) -> tuple[int, ...]:
    """The applications in whose names and addresses the words stand, the newest first."""
    terms = terms_of(words)
    if not terms:
        return ()
    _use_indexes(session)
    entries = _numbers(session, terms, NAMES, None, MOST_NAMED)
    if len(entries) == MOST_NAMED:  # many have the name, or one has written very often
        return ()
    chosen = select(SearchEntryRow.application_id).where(
        SearchEntryRow.id.in_(entries), SearchEntryRow.application_id.is_not(None)
    )
    return tuple(filter(None, session.scalars(chosen.order_by(SearchEntryRow.id.desc()).limit(most))))


def is_message_with(session: Session, words: str) -> ColumnElement[bool]:
    """The condition on messages that the words stand in their sender, subject or own words; without words none has them."""
    terms = terms_of(words)
    if not terms:
        return false()
    entries = select(SearchEntryRow.message_id).where(SearchEntryRow.kind == SearchKind.MESSAGE)
    if session.connection().dialect.name == "sqlite":
        matches = INDEX.c[SEARCH_INDEX].bool_op("match")(for_fts5(terms))
        entries = entries.where(SearchEntryRow.id.in_(select(INDEX.c.rowid).where(matches)))
    else:
        query = func.to_tsquery("simple", for_postgresql(terms))
        entries = entries.where(SearchEntryRow.lexemes.bool_op("@@")(query))
    return MessageRow.id.in_(entries)


def _place(after: str) -> tuple[str, int | None]:
    """Where a page begins; anything else than a place that a page gave is the beginning."""
    if after[:1] in (NAMES, WORDS, BEGINNINGS) and after[1:].isdecimal() and len(after) <= MOST_DIGITS + 1:
        return after[0], int(after[1:])
    return NAMES, None


def _numbers(session: Session, terms: Sequence[Term], part: str, after: int | None, most: int) -> Sequence[int]:
    """The entries with the words in their names, or with some of them outside of those; the newest first.

    A word as it was typed is looked for before longer ones that begin with it: those take an index of every such word.
    """
    on_sqlite = session.connection().dialect.name == "sqlite"
    number: Any = SearchEntryRow.id
    if on_sqlite:
        number = OF_NAMES.c.rowid if part == NAMES else INDEX.c.rowid
    matches = _on_sqlite(terms, part) if on_sqlite else _on_postgresql(terms, part)
    if after is not None:
        matches = and_(matches, number < after)
    if not on_sqlite:
        few = _of_few(session, terms, part, matches, most)
        if few is not None:
            return few
    return session.scalars(select(number).where(matches).order_by(number.desc()).limit(most)).all()


def _of_few(
    session: Session, terms: Sequence[Term], part: str, matches: ColumnElement[bool], most: int
) -> Sequence[int] | None:
    """On PostgreSQL the same of words that stand together in few entries; None: they stand in many.

    PostgreSQL guesses how many entries have a word that its statistics do not name, and would look for few of them through all;
    and whether words stand next to each other its index does not say, so that is looked up in the few that have them all.
    """
    words = [Term((word,), begins=term.begins and word is term.words[-1]) for term in terms for word in term.words]
    at_all = words if part != WORDS else _as_typed(words)
    column_of = SearchEntryRow.names_lexemes if part == NAMES else SearchEntryRow.lexemes
    has_all = column_of.bool_op("@@")(func.to_tsquery("simple", for_postgresql(at_all)))
    candidates = select(SearchEntryRow.id).where(has_all).limit(FEW).cte("candidates")
    count = select(func.count()).select_from(candidates).scalar_subquery()
    found = select(SearchEntryRow.id).where(SearchEntryRow.id.in_(select(candidates.c.id)), matches, count < FEW)
    numbers = func.array(
        found.order_by(SearchEntryRow.id.desc()).limit(most).scalar_subquery(), type_=ARRAY(BigInteger)
    )
    row = session.execute(select(count, numbers)).one()
    return list(row[1]) if row[0] < FEW else None


def _use_indexes(session: Session) -> None:
    """Lets PostgreSQL look for words in their index, until the end of the transaction; it takes them for more frequent than they are."""
    if session.connection().dialect.name != "sqlite":
        session.execute(text("set local enable_seqscan = off"))


def _as_typed(terms: Sequence[Term]) -> Sequence[Term]:
    return [*terms[:-1], replace(terms[-1], begins=False)]


def _on_sqlite(terms: Sequence[Term], part: str) -> ColumnElement[bool]:
    query, typed = for_fts5(terms), for_fts5(_as_typed(terms))
    match part:
        case "n":
            return OF_NAMES.c[NAMES_INDEX].bool_op("match")(query)
        case "w":
            said = f"({typed}) NOT ({{names}} : ({typed}))"
        case _:
            said = f"({query}) NOT ({typed}) NOT ({{names}} : ({query}))"
    return INDEX.c[SEARCH_INDEX].bool_op("match")(said)


def _on_postgresql(terms: Sequence[Term], part: str) -> ColumnElement[bool]:
    query, typed = (func.to_tsquery("simple", for_postgresql(each)) for each in (terms, _as_typed(terms)))
    names, words = SearchEntryRow.names_lexemes.bool_op("@@"), SearchEntryRow.lexemes.bool_op("@@")
    match part:
        case "n":
            return names(query)
        case "w":
            return and_(words(typed), not_(names(typed)))
        case _:
            return and_(words(query), not_(words(typed)), not_(names(query)))


def _hits(session: Session, found: Mapping[int, bool], terms: Sequence[Term]) -> list[Hit]:
    """The entries as hits, in this order."""
    of_entry = SearchEntryRow
    columns = of_entry.id, of_entry.kind, of_entry.application_id, of_entry.message_id, of_entry.attachment_id
    chosen = select(*columns, of_entry.names, of_entry.words).where(of_entry.id.in_(list(found)))
    rows = {row.id: row for row in session.execute(chosen)}
    about = _About(session, [row.message_id for row in rows.values() if row.message_id is not None])
    hits = []
    for number, by_name in found.items():
        row = rows.get(number)
        if row is not None:
            hits.append(_hit(row, about, terms, by_name=by_name))
    return hits


class _About:
    """What the hits of a page are of, looked up for all of them at once."""

    def __init__(self, session: Session, messages: Sequence[int]) -> None:
        chosen = select(MessageRow.id, MessageRow.subject, MessageRow.sender).where(MessageRow.id.in_(messages))
        self.messages = {row.id: row for row in session.execute(chosen)} if messages else {}
        self.files = _files(session, messages) if messages else {}
        self.applications: defaultdict[int, list[int]] = defaultdict(list)
        self.documents: defaultdict[int, list[DocumentRow]] = defaultdict(list)
        if messages:
            link = ApplicationMessageRow
            of_messages = select(link.message_id, link.application_id).where(link.message_id.in_(messages))
            for message, application in session.execute(of_messages.order_by(link.application_id)):
                self.applications[message].append(application)
            for row in session.scalars(select(DocumentRow).where(DocumentRow.message_id.in_(messages))):
                self.documents[row.message_id].append(row)

    def document(self, message: int, path: str, page: int) -> tuple[DocumentRow | None, int]:
        """The document that this page of a file is of, the one that counts before older ones, and the page in it."""
        of_file = [row for row in self.documents[message] if path in (row.attachment, *row.joined)]
        on_page = [row for row in of_file if row.joined or _is_within(row, page)]
        row = min(on_page or of_file, key=lambda row: (row.superseded_by_id is not None, row.id), default=None)
        if row is not None and path in row.joined:
            return row, row.joined.index(path) + 1
        return row, page


def _files(session: Session, messages: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Path and name of each file of these messages, by its number."""
    of_file = AttachmentRow.id, AttachmentRow.path, AttachmentRow.filename
    chosen = select(*of_file).where(AttachmentRow.message_id.in_(messages))
    return {row.id: (row.path, row.filename) for row in session.execute(chosen)}


def _is_within(row: DocumentRow, page: int) -> bool:
    return (row.first_page or 1) <= page <= (row.last_page or page)


def _hit(row: Any, about: _About, terms: Sequence[Term], *, by_name: bool) -> Hit:
    match row.kind:
        case SearchKind.APPLICATION:
            return _hit_of_application(row, terms, by_name=by_name)
        case SearchKind.MESSAGE:
            return _hit_of_message(row, about, terms, by_name=by_name)
        case _:
            return _hit_of_file(row, about, terms)


def _hit_of_application(row: Any, terms: Sequence[Term], *, by_name: bool) -> Hit:
    name = row.names.partition("\n")[0]
    return Hit(
        HitKind.APPLICATION,
        row.application_id,
        message=None,
        document=None,
        page=None,
        title=name,
        document_kind="",
        sender="",
        received_at=received_at(row.id),
        by_name=by_name,
        snippet=snippet(row.names.replace("\n", " · ") if by_name else row.words.replace("\n", " · "), terms),
    )


def _hit_of_message(row: Any, about: _About, terms: Sequence[Term], *, by_name: bool) -> Hit:
    message = about.messages.get(row.message_id or 0)
    subject, _, words = row.words.partition("\n")
    in_subject = first_place(words, terms) is None
    applications = about.applications[row.message_id or 0]
    return Hit(
        HitKind.MESSAGE,
        applications[0] if applications else None,
        row.message_id,
        document=None,
        page=None,
        title=clean(message.subject) if message is not None else subject,
        document_kind="",
        sender=clean(message.sender) if message is not None else row.names,
        received_at=received_at(row.id),
        by_name=by_name,
        snippet=snippet(row.names if by_name else subject if in_subject else words, terms),
    )


def _hit_of_file(row: Any, about: _About, terms: Sequence[Term]) -> Hit:
    message = row.message_id or 0
    place = first_place(row.words, terms) or 0
    path, filename = about.files.get(row.attachment_id or 0, ("", ""))
    document, page = about.document(message, path, row.words.count(PAGE_END, 0, place) + 1)
    applications = about.applications[message]
    return Hit(
        HitKind.DOCUMENT,
        document.application_id if document is not None else applications[0] if applications else None,
        row.message_id,
        document.id if document is not None else None,
        page,
        title=clean(filename),
        document_kind=document.kind if document is not None else "",
        sender="",
        received_at=received_at(row.id),
        by_name=False,
        snippet=snippet(row.words, terms),
    )
