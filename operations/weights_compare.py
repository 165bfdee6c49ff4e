"""What other weights would change: all kept mail is read by those in use and by the others, and nothing is changed.

In: an opened office, and the content of a file of weights. Out: each document that would be of another kind or other pages, and how
many of the kinds that people corrected each of the two gets right. What a person corrected would not change, and is counted only
there.

Failures: those of the readers. A message that cannot be read is named, not hidden.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from sqlalchemy import select

from domain.catalogue.kinds import Kind
from domain.documents import Document
from domain.numbers import message_no
from domain.reading import Reading
from ingest.fetching.split_messages import whole_message
from ingest.office import Office
from ingest.reader.pool import Unreadable
from operations.corrections_export import name_in_file
from operations.said_kinds import SaidKind, corrected_kinds
from parsers.classification.office_weights import OfficeWeights
from storage.blobs.digests import BlobDamaged
from storage.document_files import document_files
from storage.models import ApplicationMessageRow, DocumentRow, MessageRow, MessageState

AT_ONCE = 16
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Seen:
    """What a document is by one of the two, and how sure it is."""

    kind: Kind
    confidence: float
    first_page: int | None
    last_page: int | None


@dataclass(frozen=True, slots=True)
class ChangedDocument:
    """A document that would be of another kind or other pages. None `before`: it is found only then; no `after`: only now."""

    document: int | None  # None: no record was made of it as it is read now
    message: int
    applications: tuple[int, ...]
    filename: str
    before: Seen | None
    after: tuple[Seen, ...]  # several: its pages would be parted

    @property
    def is_of_another_kind(self) -> bool:
        """Whether the kind changes, and not the pages alone."""
        return {each.kind for each in self.after} != ({self.before.kind} if self.before else set())


@dataclass(slots=True)
class Score:
    """Of so many documents whose kind people corrected, how many the two get right, with their pages."""

    corrected: int = 0
    right_now: int = 0
    right_then: int = 0


@dataclass(slots=True)
class Comparison:
    """What the two say of how many documents. `unseen`: the part of `corrected` that the other weights have not learnt from."""

    documents: int = 0
    changed: list[ChangedDocument] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    corrected: Score = field(default_factory=Score)
    unseen: Score = field(default_factory=Score)


Place = tuple[str | None, int]  # a page of a file; 0 where pages are unknown


@dataclass(frozen=True, slots=True)
class _Message:
    """A filed message: whose it is, the numbers of its documents as they were read, and those that people corrected."""

    id: int
    digest: str
    received: datetime
    applications: tuple[int, ...]
    numbers: Mapping[tuple[str | None, int | None], int]
    said: Sequence[SaidKind]


def compared(office: Office, content: bytes, weights: OfficeWeights) -> Comparison:
    """Reads all filed mail by the weights in use and by these. Raises as reading does."""
    found = Comparison()
    messages, learnt = _messages(office, weights)
    with office.readers() as now, office.readers(content) as then:
        for start in range(0, len(messages), AT_ONCE):
            asked = []
            for each in messages[start : start + AT_ONCE]:
                try:
                    kept = office.blobs.get(each.digest)
                except BlobDamaged:
                    found.unread.append(f"message {message_no(each.id)}: its file is lost or damaged")
                    continue
                raw = whole_message(office.database, office.blobs, each.id, each.received, kept)
                asked.append((each, now.read(raw, each.received), then.read(raw, each.received)))
            for message, one, other in asked:
                _take_in(found, message, one.result(), other.result(), learnt)
    return found


def _messages(office: Office, weights: OfficeWeights) -> tuple[list[_Message], set[int]]:
    """All filed mail in the order of receipt; and the numbers of the corrected documents that were learnt from."""
    with office.database.read() as session:
        said = corrected_kinds(session)
        files = {each.id: document_files(session, each.id) for each in said} if weights.learnt else {}
        of_message = _grouped((each.message_id, each) for each in said)
        chosen = select(ApplicationMessageRow.message_id, ApplicationMessageRow.application_id)
        applications = _grouped(session.execute(chosen.order_by(ApplicationMessageRow.application_id)))
        numbers: dict[int, dict[tuple[str | None, int | None], int]] = defaultdict(dict)
        documents = select(DocumentRow.message_id, DocumentRow.attachment, DocumentRow.read_first_page, DocumentRow.id)
        for message, attachment, first, number in session.execute(documents.order_by(DocumentRow.id.desc())):
            numbers[message][attachment, first] = number
        filed = select(MessageRow.id, MessageRow.raw_sha256, MessageRow.received_at).where(
            MessageRow.state == MessageState.FILED, MessageRow.headers_only.is_(False)
        )
        messages = [
            _Message(number, digest, at, tuple(applications[number]), numbers[number], of_message[number])
            for number, digest, at in session.execute(filed.order_by(MessageRow.received_at, MessageRow.id))
        ]
    learnt = {number for number, each in files.items() if each and name_in_file(office, each) in weights.learnt}
    return messages, learnt


def _grouped(pairs: Iterable[tuple[int, T]]) -> defaultdict[int, list[T]]:
    groups: defaultdict[int, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups


def _take_in(
    found: Comparison, message: _Message, now: Reading | Unreadable, then: Reading | Unreadable, learnt: set[int]
) -> None:
    """Adds what one message says."""
    if isinstance(now, Unreadable) or isinstance(then, Unreadable):
        why = now.why if isinstance(now, Unreadable) else then.why if isinstance(then, Unreadable) else ""
        found.unread.append(f"message {message_no(message.id)} could not be read: {why}")
        return
    before, after = _documents(now), _documents(then)
    said = {each.id: _places(each) for each in message.said}
    for each in message.said:
        right = [
            any(other.kind is each.kind and _places(other) == said[each.id] for other in read)
            for read in (before, after)
        ]
        for score in (found.corrected,) if each.id in learnt else (found.corrected, found.unseen):
            score.corrected += 1
            score.right_now += right[0]
            score.right_then += right[1]
    found.documents += len(before)
    by_people: set[Place] = set().union(*said.values())
    found.changed += _changes(message, before, after, by_people)


def _documents(reading: Reading) -> list[Document]:
    return [each for submission in reading.submissions for each in submission.documents]


def _changes(
    message: _Message, before: Sequence[Document], after: Sequence[Document], by_people: set[Place]
) -> Iterator[ChangedDocument]:
    same = {(each.kind, _places(each)) for each in before} & {(each.kind, _places(each)) for each in after}
    later = [each for each in after if (each.kind, _places(each)) not in same and not _places(each) & by_people]
    earlier = [each for each in before if (each.kind, _places(each)) not in same and not _places(each) & by_people]
    for each in earlier:
        now = [other for other in later if _places(other) & _places(each)]
        yield _changed(message, each, _seen(each), now)
    known = set().union(*(_places(each) for each in earlier))
    for each in later:
        if not _places(each) & known:
            yield _changed(message, each, None, [each])


def _changed(message: _Message, of: Document, before: Seen | None, after: Sequence[Document]) -> ChangedDocument:
    number = message.numbers.get((of.attachment, of.first_page)) if before else None
    return ChangedDocument(number, message.id, message.applications, of.filename, before, tuple(map(_seen, after)))


def _seen(document: Document) -> Seen:
    return Seen(document.kind, document.confidence, document.first_page, document.last_page)


def _places(document: Document | SaidKind) -> frozenset[Place]:
    """The pages that are the document's."""
    if document.joined:
        return frozenset((path, 1) for path in document.joined)
    if document.first_page is None or document.last_page is None:
        return frozenset({(document.attachment, 0)})
    return frozenset((document.attachment, page) for page in range(document.first_page, document.last_page + 1))
