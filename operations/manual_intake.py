"""Stores what came by post, fax or by hand as a message, like mail.

In: files, what they are for and whom they are from; or an .eml file that says both itself. Out: a stored message, which a
worker reads and files. Adding the same files again changes nothing.

Failures: `WrongUsage` with one sentence for an unknown opening or cycle.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import parseaddr
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from sqlalchemy import delete, select

from domain.corrections import FiledByHand
from domain.errors import WrongUsage
from domain.suggestions import did_you_mean
from domain.text import clean
from ingest.fetching.deduplicate import content_digest
from ingest.fetching.split_messages import split_digest
from ingest.office import Office
from operations.backup import put_anew
from operations.changes import Added as AddedFiles
from operations.changes import Attribution, record
from operations.corrections import likely_cycle
from operations.read_files import is_message
from parsers.mail.message_around import message_around
from storage.database import RECORDS
from storage.models import ErasedMessageRow, MessageRow, MessageState


class Channel(StrEnum):
    """How it came."""

    EMAIL = "email"
    POST = "post"
    FAX = "fax"


@dataclass(frozen=True, slots=True)
class HandedFile:
    """A file by its name, which is no path, and what it holds."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class HandedIn:
    """Files that a person files as one message. Without an opening and a sender it is one .eml file, which says both."""

    files: Sequence[Path | HandedFile]  # in the order of their pages
    received: datetime
    opening: str | None = None  # its key
    sender: str | None = None  # `Name <address>`, a name, or '' where nothing says it
    cycle: str | None = None  # like `summer 2027`; else as written, or the next
    channel: Channel = Channel.EMAIL


@dataclass(frozen=True, slots=True)
class Added:
    """The message that was stored; it is not new when the same files were filed before."""

    message: int
    is_new: bool
    act: str = ""  # the key by which it is taken back


def add(office: Office, handed_in: HandedIn, who: str) -> Added:
    """Stores these files as one message that is to be read. Raises WrongUsage."""
    order = None
    files = [
        each if isinstance(each, HandedFile) else HandedFile(each.name, each.read_bytes()) for each in handed_in.files
    ]
    if handed_in.opening is not None and handed_in.sender is not None:
        order = _order(office, handed_in.opening, handed_in.cycle, handed_in.sender, handed_in.received)
    elif len(files) != 1 or not is_message(Path(files[0].name), files[0].content):
        raise WrongUsage(
            "say what it is for and whom it is from: --opening and --from; only an .eml file says so itself"
        )
    raw = _raw(files, handed_in.sender or "", handed_in.channel)
    digest, message_id = content_digest(raw)
    blob = sha256(raw).hexdigest()
    with office.database.lock(RECORDS, wait=True, shared=True):
        put_anew(office.blobs, blob, raw)  # also over a damaged copy
        with office.database.begin() as session:
            # A person hands it over: whatever was erased before, it is wanted now.
            session.execute(delete(ErasedMessageRow).where(ErasedMessageRow.content_digest == digest))
            known = session.scalars(select(MessageRow).where(MessageRow.content_digest == digest)).one_or_none()
            if known is not None:
                return Added(known.id, is_new=False)
            row = MessageRow(
                raw_sha256=blob,
                content_digest=digest,
                header_message_id=message_id,
                split_digest=split_digest(raw),
                size=len(raw),
                channel=handed_in.channel.value,
                received_at=handed_in.received,
                kept_at=office.now(),
                state=MessageState.KEPT,
                ordered=order,
            )
            session.add(row)
            session.flush()
            change, by = AddedFiles(tuple(clean(each.name) for each in files)), Attribution(who, "", office.now())
            record(session, "added", by, change, message=row.id)
            return Added(row.id, is_new=True, act=by.act)


def _order(office: Office, key: str, cycle: str | None, sender: str, received: datetime) -> FiledByHand:
    opening = office.openings.get(key)
    if opening is None:
        known = office.openings.openings
        there_are = f"there are {', '.join(known)}{did_you_mean(key, known)}"
        raise WrongUsage(f"opening: there is no opening “{key}”; {there_are}")
    if cycle is not None and opening.cycle(cycle) is None:
        raise WrongUsage(f"cycle: “{cycle}” is no cycle of {key}{likely_cycle(cycle, opening)}")
    name, email = parseaddr(sender)
    if "@" not in email:
        name, email = sender.strip(), ""
    coming = opening.next_cycle(received)
    return FiledByHand(key, cycle, coming.key if coming else None, name or None, email or None)


def _raw(files: Sequence[HandedFile], sender: str, channel: str) -> bytes:
    contents = [(each.name, each.content) for each in files]
    if channel == "email" and len(contents) == 1 and is_message(Path(files[0].name), contents[0][1]):
        return contents[0][1]
    digest = sha256(b"".join(content for _, content in contents) + sender.encode()).hexdigest()[:24]
    return message_around(contents, message_id=f"<{channel}.{digest}@by-hand.invalid>")
