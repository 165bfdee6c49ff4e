"""The coordinator's notification of an application: who, what for, what is there, what is missing, what to decide.

In: an application. Out: a row in the outbox, one for each application or one for each hour, and later the mail, which
says how things stand when it is sent. What came in is shown as text; dangerous or infected files are never sent along.

Failures: none of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import chain, islice
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.actions import (
    Correctable,
    CorrectApplication,
    CorrectDocument,
    DocumentAspect,
    JudgeSender,
    MergeApplication,
    NextAction,
    ShowApplication,
    command_line,
)
from domain.applications import Fact
from domain.catalogue.facts import FactName
from domain.catalogue.kinds import Kind
from domain.documents import extent
from domain.message_ids import make_message_id
from notify.messages.compose import Enclosure, Picture, compose, day_of, domain_of, one_line
from notify.messages.queueing import enqueue
from storage.blobs.digests import BlobDamaged
from storage.blobs.store import Blobs
from storage.models import AttachmentRow, MessageRow, OutgoingRow
from storage.queries import Application, DocumentSummary, FindingSummary, application
from storage.secret import secret_of

Thumbnail = Callable[[bytes, int, int], bytes | None]

THUMBNAILS, THUMBNAIL_WIDTH = 6, 168  # shown half as wide, so that they are sharp on fine screens
ENCLOSED_AS = re.compile(r"application/(?:pdf|rtf|msword|vnd\.[a-z0-9.-]+)|image/(?:png|jpeg|tiff|gif)")
NEVER_ENCLOSED = frozenset({"dangerous", "infected"})
PDF = "application/pdf"
BUNDLED = 100  # applications in one mail of an hour: it shows no more of them, and reads all to compose it
MIB = 1 << 20
# What a person corrects to resolve a doubt of this code.
CORRECTED_VALUES = {
    "opening_unknown": (Correctable.OPENING,),
    "cycle_unknown": (Correctable.CYCLE,),
    "applicant_unknown": (Correctable.NAME, Correctable.EMAIL),
}
CORRECTED_DOCUMENTS = {"kind_unknown": DocumentAspect.KIND, "pages_unknown": DocumentAspect.PAGES}
CORRECTED_FACTS = {fact.replace("_", " "): Correctable(fact) for fact in FactName}


@dataclass(frozen=True, slots=True)
class View:
    """An application as the templates show it."""

    number: int
    name: str
    email: str
    phone: str
    opening: str
    cycle: str
    late: bool
    channel: str
    received: str
    status: str
    findings: Sequence[Any]
    documents: Sequence[dict[str, Any]]
    facts: Sequence[dict[str, Any]]
    doubts: Sequence[dict[str, str]]
    wrote: str = ""  # with a change: the words of the mail that made it


def queue(
    session: Session, application_row: Any, settings: Settings, now: datetime, *, changed: bool
) -> OutgoingRow | None:
    """Writes the notification of a new or changed application; None when the coordinator wants none."""
    if settings.notify.coordinator == "off" or settings.office.coordinator is None:
        return None
    if settings.notify.coordinator == "hourly":
        return _into_the_hour(session, application_row.id, settings, now)
    number = application_row.id
    key = f"notification:{number}" if not changed else f"notification:{number}:{_newest_message(application_row)}"
    name = application_row.applicant.name or application_row.applicant.email or "unknown applicant"
    what = " ".join(filter(None, (_opening_name(settings, application_row.opening), application_row.cycle)))
    subject = f"{'Changed: ' if changed else ''}{name}: {what or 'opening unknown'}{' (late)' if application_row.late else ''}"
    return enqueue(
        session,
        settings,
        key=key,
        kind="notification",
        recipient=settings.office.coordinator,
        subject=subject,
        now=now,
        cause={"applications": [number], "changed": changed},
        thread=application_row.thread_id,
        application_id=number,
    )


def _newest_message(application_row: Any) -> int:
    return max((link.message_id or link.message.id for link in application_row.messages), default=0)


def _into_the_hour(session: Session, number: int, settings: Settings, now: datetime) -> OutgoingRow | None:
    """Adds the application to this hour's mail, which goes out when the hour is over; to a further one when it is full."""
    hour = now.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    key = f"notification:{hour:%Y-%m-%dT%H}"
    this_hours = or_(OutgoingRow.key == key, OutgoingRow.key.startswith(f"{key}:"))
    parts = session.scalars(select(OutgoingRow).where(this_hours).order_by(OutgoingRow.id)).all()
    for row in parts:
        if number in row.cause["applications"]:
            return row
    if parts and len(parts[-1].cause["applications"]) < BUNDLED:
        parts[-1].cause = parts[-1].cause | {"applications": [*parts[-1].cause["applications"], number]}
        return parts[-1]
    local = hour.astimezone(settings.zone)
    part = max((_part(row.key) for row in parts), default=0) + 1  # an erasure may have left a gap
    return enqueue(
        session,
        settings,
        key=key if part == 1 else f"{key}:{part}",
        kind="notification",
        recipient=settings.office.coordinator,
        subject=f"Applications of {local:%A}, {day_of(local)}, {local:%H}:00{f' ({part})' if part > 1 else ''}",
        now=now,
        cause={"applications": [number], "changed": False},
        due=hour + timedelta(hours=1),
    )


def _part(key: str) -> int:
    """Which of its hour's mails has this key: `notification:2027-03-09T14`, `notification:2027-03-09T14:2`."""
    return int(key.split(":")[2]) if key.count(":") > 1 else 1


def content(
    session: Session, blobs: Blobs, settings: Settings, row: OutgoingRow, now: datetime, thumbnail: Thumbnail
) -> bytes | None:
    """The mail of a row, as things stand now."""
    found = [each for number in row.cause["applications"] if (each := application(session, number)) is not None]
    if not found:
        return None
    files = _Files(session, blobs)
    single = len(found) == 1
    pictures = dict(islice(chain.from_iterable(_pictures(each, files, thumbnail) for each in found), THUMBNAILS))
    enclosures, listed = _enclosures(found, files, settings)
    answers = []
    if row.cause.get("changed") and single:
        thread = row.header_message_id.split(".")[1]
        answers = [make_message_id(thread, f"notification:{found[0].id}", domain_of(settings), secret_of(session))]
    changed = row.cause.get("changed", False)
    words = {
        "subject": row.subject,
        "office": settings.office_name,
        "changed": changed,
        "applications": [
            replace(view(each, settings, pictures), wrote=_newest_words(session, each) if changed else "")
            for each in found
        ],
        "listed": listed,
    }
    return compose(
        settings,
        "notification",
        words,
        recipient=settings.outgoing.redirect_all_to or row.recipient,
        subject=row.subject,
        message_id=row.header_message_id,
        now=now,
        answers=answers,
        pictures=[Picture(f"page-{document}", png) for document, png in pictures.items()],
        enclosures=enclosures,
    )


WROTE_CHARACTERS = 800


def _newest_words(session: Session, found: Application) -> str:
    """What its newest mail says, without what it quotes: a question in it is for the coordinator to answer."""
    newest = max((each.id for each in found.messages), default=None)
    message = session.get(MessageRow, newest) if newest is not None else None
    body = message.reading.mail.body if message is not None and message.reading is not None else ""
    own = [line for line in body.splitlines() if not line.lstrip().startswith(">")]
    return one_line(" ".join(own), WROTE_CHARACTERS)


def view(found: Application, settings: Settings, pictures: Container[int] = ()) -> View:
    """What the templates show of an application; `pictures`: the documents whose first page is shown."""
    received = found.received_at.astimezone(settings.zone)
    places = found.places
    return View(
        number=found.id,
        name=found.applicant_name or "unknown",
        email=found.applicant_email,
        phone=found.applicant_phone,
        opening=_opening_name(settings, found.opening) or "unknown",
        cycle=found.cycle or "",
        late=found.late,
        channel=found.channel,
        received=f"{day_of(received)}, {received:%H:%M}",
        status=found.status,
        findings=found.findings,
        documents=[
            _document(each) | {"cid": f"page-{each.id}" if each.id in pictures else ""}
            for each in found.documents
            if each.superseded_by_id is None
        ],
        facts=[_fact(name, fact, places) for name, fact in found.facts.items()],
        doubts=[
            {"sentence": each.sentence, "command": command_line(next_action(each, found))}
            for each in found.findings
            if each.severity == "doubt"
        ],
    )


def next_action(doubt: FindingSummary, found: Application) -> NextAction:
    """What a person does to resolve a doubt; to look at the application where looking has to come first."""
    fact = str(doubt.values.get("fact", "")).replace("_", " ").replace("-", " ")
    if doubt.code in {"fact_unclear", "facts_disagree"} and fact in CORRECTED_FACTS:
        return CorrectApplication(found.id, (CORRECTED_FACTS[fact],))
    if doubt.code in CORRECTED_VALUES:
        return CorrectApplication(found.id, CORRECTED_VALUES[doubt.code])
    if doubt.code in CORRECTED_DOCUMENTS:
        called = doubt.values.get("filename")
        documents = [each.id for each in found.documents if each.filename == called and each.superseded_by_id is None]
        number = documents[0] if len(documents) == 1 else None
        return CorrectDocument(found.id, number, CORRECTED_DOCUMENTS[doubt.code])
    if doubt.code == "sender_unproven":
        return JudgeSender(int(doubt.values["message"]))
    if doubt.code == "only_recommendation":
        return MergeApplication(found.id)
    return ShowApplication(found.id)


def _fact(name: str, fact: Fact, places: Mapping[str, str]) -> dict[str, Any]:
    """A stated fact with the words it came from, and where they stand."""
    return {
        "name": FactName(name).entry.name
        if name in set(FactName)
        else name.removeprefix("form.").replace("_", " ").capitalize(),
        "value": fact.value or ("unclear" if fact.evidence else "not stated"),
        "evidence": [replace(each, document=places.get(each.document, each.document)) for each in fact.evidence],
    }


def _opening_name(settings: Settings, key: str | None) -> str:
    opening = settings.openings.get(key)
    return opening.name if opening else key or ""


def _document(line: DocumentSummary) -> dict[str, Any]:
    pages = extent(line.pages, line.words, pages_matter=Kind(line.kind).entry.pages_matter)
    if line.attachment is None:
        pages = f"{line.words} words"
    elif line.body_pages is not None and line.body_pages != line.pages:
        pages += f" ({line.body_pages} of body)"
    run = f", from page {line.first_page}" if line.first_page and line.first_page > 1 else ""
    return {
        "kind": Kind(line.kind).entry.name,
        "filename": line.filename or ("the mail's own text" if line.attachment is None else line.attachment),
        "pages": pages + run,
        "confidence": round(line.confidence * 100),
        "reasons": "; ".join(line.reasons),
    }


class _Files:
    """The stored files of an application's documents."""

    def __init__(self, session: Session, blobs: Blobs) -> None:
        self._session, self._blobs = session, blobs

    def rows(self, found: Application) -> Iterator[tuple[DocumentSummary, AttachmentRow]]:
        """Each file once, with the first document in it."""
        seen: set[str] = set()
        for document in found.documents:
            if document.superseded_by_id is not None or document.attachment is None or document.sha256 in seen:
                continue
            chosen = select(AttachmentRow).where(
                AttachmentRow.message_id == document.message_id, AttachmentRow.path == document.attachment
            )
            row = self._session.scalars(chosen).one_or_none()
            if row is not None:
                seen.add(document.sha256)
                yield document, row

    def content(self, digest: str) -> bytes | None:
        """The file's bytes; None when the store has lost them, which `reconcile` tells."""
        try:
            return self._blobs.get(digest)
        except BlobDamaged:
            return None


def _pictures(found: Application, files: _Files, thumbnail: Thumbnail) -> Iterator[tuple[int, bytes]]:
    """First pages, small: the document's number and a PNG. Nothing dangerous is opened again."""
    unsafe = unsafe_files(found)
    for document, row in files.rows(found):
        if row.media_type != PDF or row.path in unsafe:
            continue
        stored = files.content(row.sha256)
        png = thumbnail(stored, document.first_page or 1, THUMBNAIL_WIDTH) if stored else None
        if png:
            yield document.id, png


def unsafe_files(found: Application) -> set[str]:
    """Paths of the files that are never handed on."""
    return {evidence.document for each in found.findings if each.code in NEVER_ENCLOSED for evidence in each.evidence}


def _enclosures(
    found: Sequence[Application], files: _Files, settings: Settings
) -> tuple[list[Enclosure], list[dict[str, str]]]:
    """Files sent along, as far as the office's bound goes, and names and links of those that are not.

    With the files of several applications each bears its applicant's name.
    """
    left = int(settings.notify.attach_documents_mib * MIB)
    enclosed: list[Enclosure] = []
    listed: list[dict[str, str]] = []
    for each in found:
        unsafe = unsafe_files(each)
        whose = f"{each.applicant_name or each.applicant_email or 'unknown'} - " if len(found) > 1 else ""
        for document, row in files.rows(each):
            name = whose + (row.filename or f"{document.kind}-{document.id}")
            stored = files.content(row.sha256) if row.path not in unsafe and row.size <= left else None
            if stored is None:
                link = settings.notify.link.replace("{sha256}", row.sha256) if row.path not in unsafe else ""
                listed.append({"name": name, "link": link})
                continue
            left -= row.size
            # Anything but documents and pictures is sent as a file, not as a part that mail programs open.
            known = row.media_type if ENCLOSED_AS.fullmatch(row.media_type) else "application/octet-stream"
            maintype, _, subtype = known.partition("/")
            enclosed.append(Enclosure(name, stored, maintype, subtype))
    return enclosed, listed
