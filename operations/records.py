"""Looks up what an act is about, and refuses with a sentence what is not there.

In: a session and a number. Out: the row.

Failures: `Refused` with one sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from domain.actions import ListApplications, ListMessages
from domain.errors import PostroomError
from domain.numbers import application_no, message_no
from ingest.office import Office
from storage.blobs.digests import BlobDamaged
from storage.blobs.store import Blobs
from storage.models import ApplicationRow, MessageRow, OutgoingRow


class Refused(PostroomError):
    """What a person asked for cannot be done; the sentence says why."""


def application_of(session: Session, number: int) -> ApplicationRow:
    """The application with this number. Raises Refused."""
    row = session.get(ApplicationRow, number)
    if row is None:
        raise Refused(f"there is no application {application_no(number)}; ", ListApplications(), " shows all")
    return row


def unmerged_application(session: Session, number: int) -> ApplicationRow:
    """The application with this number, which is no part of another one. Raises Refused."""
    row = application_of(session, number)
    if row.merged_into_id is not None:
        raise Refused(
            f"application {application_no(number)} is part of application {application_no(row.merged_into_id)}"
        )
    return row


def message_of(session: Session, number: int) -> MessageRow:
    """The message with this number. Raises Refused."""
    row = session.get(MessageRow, number)
    if row is None:
        raise Refused(f"there is no message {message_no(number)}; ", ListMessages(), " shows all")
    return row


def outgoing_of(session: Session, number: int) -> OutgoingRow:
    """The outgoing mail with this number. Raises Refused."""
    row = session.get(OutgoingRow, number)
    if row is None:
        raise Refused(f"there is no mail {number}")
    return row


def stored_file(blobs: Blobs, digest: str) -> bytes:
    """A file as it came. Raises Refused when the store has lost it."""
    try:
        return blobs.get(digest)
    except BlobDamaged as error:
        raise Refused(f"{error}; “reconcile” looks for it in the mailbox and the backup") from error


@dataclass(frozen=True, slots=True)
class RawMessage:
    """A mail as it came, byte for byte, and when the office's server received it."""

    content: bytes
    received_at: datetime


def raw_message(office: Office, number: int) -> RawMessage:
    """The mail with this number as it came. Raises Refused; BlobDamaged when the store has lost it."""
    with office.database.read() as session:
        row = message_of(session, number)
    return RawMessage(office.blobs.get(row.raw_sha256), row.received_at)
