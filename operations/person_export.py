"""Everything that is held about one person, as an archive for that person (GDPR, articles 15 and 20).

In: a session, the stored files and a `Scope`. Out: a zip archive: `index.html` to be read, `data.json` to be processed, the
mails that the person wrote as they came, the files, and the mails that were sent to the person.

Nothing of other people is in it:
- A mail that also holds another person's application is left out; the files of this person that came in it are in.
- A mail that somebody else wrote (a referee, a colleague, a parent) is named with its day, and its text is left out. So are
  recommendations, which their writers gave in confidence, and mails within the office, which repeat the records.
- Decisions and their reasons are about the person and are in, also corrections and their reasons. Who of the office made them
  is not, nor a sentence that names another applicant.

Failures: none; a file that the store has lost, or that may be dangerous, is named in what was left out.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.addresses import matching_address
from domain.catalogue.kinds import Kind
from domain.numbers import application_no, message_no
from notify.messages.enclosures import is_unsafe
from notify.messages.queueing import ONCE_A_DAY
from operations.erasure_scope import Scope, mentions
from operations.export import file_name_of, files_of, plain_name, words_of_mail
from operations.person_page import page
from storage import queries
from storage.application import application
from storage.blobs.digests import BlobDamaged
from storage.blobs.store import Blobs
from storage.events import POSTROOM
from storage.models import ApplicantRow, MessageRow, OutgoingRow
from storage.summaries import Application, DocumentSummary, EventSummary, as_json

THE_OFFICE = "the office"
NAMES_OTHERS = "(left out: it names another person)"
MOMENT_OF_ARCHIVE = (1980, 1, 1, 0, 0, 0)  # the earliest that zip can write: the same records give the same bytes
# What an event says of its act; anything else in it (numbers of other applications, keys) is the program's.
SHOWN_DETAILS = ("target", "value", "old", "status", "files", "intent")


@dataclass(slots=True)
class PersonExport:
    """The archive, how much is in it, and what was left out and why, in sentences."""

    content: bytes = b""
    applications: int = 0
    mails: int = 0
    files: int = 0
    left_out: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Archive:
    """What goes into the archive, by its name there."""

    session: Session
    blobs: Blobs
    scope: Scope
    others: frozenset[str]  # names and addresses of other applicants, small letters
    files: dict[str, bytes]
    done: PersonExport

    def put(self, name: str, content: bytes) -> str:
        self.files[name] = content
        return name

    def stored(self, digest: str, what: str) -> bytes | None:
        try:
            return self.blobs.get(digest)
        except BlobDamaged:
            self.done.left_out.append(f"{what} is lost or damaged")
            return None

    def without_others(self, words: str) -> str:
        return NAMES_OTHERS if words and mentions(self.others, words) else words


def export_person(session: Session, blobs: Blobs, settings: Settings, scope: Scope) -> PersonExport:
    """The archive of everything that is held about the people of this scope, who are one."""
    archive = _Archive(session, blobs, scope, _other_people(session, scope), {}, PersonExport())
    found = [application(session, number) for number in sorted(scope.applications)]
    applications = [_application(archive, each) for each in found if each is not None]
    messages = list(_messages(archive))
    mails = list(_mails(archive))
    data = {
        "office": settings.office_name,
        "addresses": sorted(scope.addresses),
        "applications": applications,
        "messages": messages,
        "mails_sent": mails,
        "left_out": archive.done.left_out,
    }
    archive.put("data.json", json.dumps(data, ensure_ascii=False, indent=1, default=_iso).encode())
    archive.put("index.html", page(data, settings.zone).encode())
    archive.done.applications = len(applications)
    archive.done.content = _zipped(archive.files)
    return archive.done


def _other_people(session: Session, scope: Scope) -> frozenset[str]:
    rows = session.scalars(select(ApplicantRow).where(ApplicantRow.id.not_in(scope.applicants))).all()
    names = {" ".join(row.name.lower().split()) for row in rows}
    addresses = {each for row in rows for each in (row.matching_email, row.email.lower())}
    return frozenset(({name for name in names if " " in name} | addresses) - {""} - scope.words - scope.addresses)


def _application(archive: _Archive, found: Application) -> dict[str, Any]:
    known = as_json(found)
    kept = ("id", "applicant_name", "applicant_email", "applicant_phone", "language", "opening", "cycle", "status")
    more = ("late", "channel", "received_at", "completed_at", "decided_at", "merged_into_id", "facts")
    return {key: known[key] for key in (*kept, *more)} | {
        "decision": archive.without_others(found.decision),
        "checks": [
            {"sentence": each.sentence, "severity": each.severity}
            for each in found.findings
            if "number" not in each.values and not mentions(archive.others, each.sentence)
        ],
        "documents": list(_documents(archive, found)),
        "corrections": [
            {
                "target": each.target,
                "value": each.value,
                "why": archive.without_others(each.why),
                "at": each.at.isoformat(),
            }
            for each in found.corrections
        ],
        "history": [_event(archive, each) for each in found.events],
    }


def _event(archive: _Archive, event: EventSummary) -> dict[str, Any]:
    details = {key: event.details[key] for key in SHOWN_DETAILS if key in event.details}
    if mentions(archive.others, details):
        details = {}
    who = POSTROOM if event.who == POSTROOM else THE_OFFICE
    return {
        "at": event.at.isoformat(),
        "by": who,
        "what": event.what,
        "why": archive.without_others(event.why),
        "details": details,
    }


def _documents(archive: _Archive, found: Application) -> Iterator[dict[str, Any]]:
    written: dict[str, str] = {}  # digest -> name: a file that holds several documents is written once
    for document in found.documents:
        name = _file_of(archive, found, document, written)
        said = {key: getattr(document, key) for key in ("kind", "pages", "body_pages", "words", "language", "filename")}
        yield said | {"file": name, "superseded": document.superseded_by_id is not None}


def _file_of(archive: _Archive, found: Application, document: DocumentSummary, written: dict[str, str]) -> str | None:
    what = f"“{document.filename or document.kind}” of application {application_no(found.id)}"
    if document.kind == Kind.RECOMMENDATION and not _wrote(archive, document.message_id):
        archive.done.left_out.append(f"{what} is another person's recommendation")
        return None
    if document.attachment is not None and document.sha256 in written:
        return written[document.sha256]
    folder = f"files/{application_no(found.id)}-{plain_name(found.applicant_name or 'unknown')}"
    taken = {name.removeprefix(f"{folder}/") for name in archive.files if name.startswith(f"{folder}/")}
    if document.attachment is None:
        if document.message_id in archive.scope.shared or not _wrote(archive, document.message_id):
            archive.done.left_out.append(f"{what} stands in a mail that is also another person's")
            return None
        content = words_of_mail(archive.session, document).encode()
    elif document.attachment and is_unsafe(found, document.message_id, document.attachment):
        archive.done.left_out.append(f"{what} may be dangerous")
        return None
    else:
        return _put_files(archive, document, folder, taken, what, written)
    archive.done.files += 1
    return archive.put(f"{folder}/{file_name_of(archive.session, document, taken)}", content)


def _put_files(
    archive: _Archive, document: DocumentSummary, folder: str, taken: set[str], what: str, written: dict[str, str]
) -> str | None:
    """Stores the file of a document, or each that is a page of it; the name of the first."""
    stem = file_name_of(archive.session, document, taken)
    for name, _, digest in files_of(archive.session, document, stem):
        content = archive.stored(digest, what)
        if content is not None:
            archive.done.files += 1
            written[digest] = archive.put(f"{folder}/{name}", content)
    return written.get(document.sha256)


def _wrote(archive: _Archive, message: int) -> bool:
    """Whether the person wrote the message."""
    row = archive.session.get(MessageRow, message)
    addresses = {matching_address(each) for each in archive.scope.addresses}
    return row is not None and row.sender_email in addresses


def _messages(archive: _Archive) -> Iterator[dict[str, Any]]:
    numbers = sorted(archive.scope.messages | archive.scope.shared)
    for each in sorted(queries.messages(archive.session, numbers=numbers), key=lambda each: each.id):
        held: dict[str, Any] = {
            "number": message_no(each.id),
            "received_at": each.received_at.isoformat(),
            "state": each.state,
        }
        if each.id in archive.scope.shared:
            archive.done.left_out.append(f"message {message_no(each.id)} also holds another person's application")
            yield held | {"written_by": "several people", "file": None}
        elif each.reason == "infected":
            archive.done.left_out.append(f"message {message_no(each.id)} holds a virus")
            yield held | {"written_by": "you", "file": None}
        elif not _wrote(archive, each.id):
            yield held | {"written_by": THE_OFFICE if each.channel != "email" else "somebody else", "file": None}
        else:
            row = archive.session.get_one(MessageRow, each.id)
            content = archive.stored(row.raw_sha256, f"message {message_no(each.id)}")
            name = archive.put(f"mails/{message_no(each.id)}.eml", content) if content is not None else None
            archive.done.mails += name is not None
            why = archive.without_others(each.explanation)
            yield held | {"written_by": "you", "subject": each.subject, "reason": each.reason, "why": why, "file": name}


def _mails(archive: _Archive) -> Iterator[dict[str, Any]]:
    """The mails to the person, whole; of those within the office about the person, that they are there."""
    scope = archive.scope
    chosen = select(OutgoingRow).order_by(OutgoingRow.id)
    for row in archive.session.scalars(chosen):
        to_person = row.recipient.lower() in scope.addresses and row.kind in ONCE_A_DAY
        about_person = row.application_id in scope.applications or row.message_id in scope.messages
        if not to_person and not about_person:
            continue
        held = {"kind": row.kind, "state": row.state.value, "made_at": row.created_at, "sent_at": row.sent_at}
        if not to_person:
            yield held | {"to": THE_OFFICE, "subject": None, "file": None}
            continue
        name = archive.put(f"sent/o{row.id}.eml", row.content) if row.content else None
        archive.done.mails += name is not None
        yield held | {"to": row.recipient, "subject": row.subject, "file": name}


def _iso(value: object) -> str:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def _zipped(files: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in _in_order(list(files)):
            archive.writestr(zipfile.ZipInfo(name, MOMENT_OF_ARCHIVE), files[name], zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _in_order(names: Sequence[str]) -> list[str]:
    """What is to be read first stands first."""
    return sorted(names, key=lambda name: (name != "index.html", name != "data.json", name))
