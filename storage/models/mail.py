"""What came in: mailboxes, their items, messages and the files inside them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Boolean, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from domain.corrections import FiledByHand
from domain.reading import Reading
from storage.models.base import Base, state_column
from storage.models.states import LedgerState, MessageState
from storage.stored import Stored

if TYPE_CHECKING:
    from storage.models.applications import ApplicationMessageRow, CorrectionRow


class MailboxRow(Base):
    """A configured mailbox, and how it is doing."""

    __tablename__ = "mailboxes"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200), unique=True)
    validity: Mapped[str] = mapped_column(String(200), default="")  # UIDVALIDITY, RFC 9051 section 2.3.1.1
    first_listed_at: Mapped[datetime | None]  # None: what is there now is history
    last_contact_at: Mapped[datetime | None]
    failing_since: Mapped[datetime | None]
    failure: Mapped[str] = mapped_column(Text, default="")
    down_alerted_at: Mapped[datetime | None]
    next_attempt_at: Mapped[datetime | None]  # it refuses everything, and is left alone until then
    unfinished: Mapped[dict[str, Any]] = mapped_column(default=dict)  # files that are still written, and since when


class LedgerRow(Base):
    """One item of a mailbox: what was listed, and the message it became."""

    __tablename__ = "ledger"
    __table_args__ = (
        UniqueConstraint("mailbox_id", "validity", "uid"),
        Index(None, "mailbox_id", "state", "validity"),
        Index(None, "mailbox_id", "listed_at"),
        Index(None, "mailbox_id", "message_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    mailbox_id: Mapped[int] = mapped_column(ForeignKey("mailboxes.id"))
    validity: Mapped[str] = mapped_column(String(200))
    uid: Mapped[str] = mapped_column(String(500))
    size: Mapped[int | None]
    listed_at: Mapped[datetime]
    suppress_notifications: Mapped[bool] = mapped_column(Boolean, default=False)  # history: nobody is written to
    state: Mapped[LedgerState] = mapped_column(state_column(LedgerState), default=LedgerState.LISTED)
    message_id: Mapped[int | None] = mapped_column(ForeignKey("messages.id"), index=True)
    after_filing_done: Mapped[bool] = mapped_column(Boolean, default=False)
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str] = mapped_column(Text, default="")

    mailbox: Mapped[MailboxRow] = relationship()
    message: Mapped[MessageRow | None] = relationship(back_populates="ledger")


class MessageRow(Base):
    """One raw message, kept byte for byte, and what has become of it."""

    __tablename__ = "messages"
    __table_args__ = (
        UniqueConstraint("content_digest"),
        Index(None, "state", "received_at"),
        Index(None, "channel", "received_at"),
        Index(None, "state", "kept_at"),
        Index(None, "state", "reason", "seen_at", "answered_at"),
        Index(None, "needs_answer", "answered_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    raw_sha256: Mapped[str] = mapped_column(String(64), index=True)  # the blob
    # Message-ID, head fields of the sender and body: the same for two deliveries of one mail, whose Received lines differ.
    content_digest: Mapped[str] = mapped_column(String(64))
    header_message_id: Mapped[str | None] = mapped_column(String(1000), index=True)
    size: Mapped[int]
    headers_only: Mapped[bool] = mapped_column(Boolean, default=False)  # oversized: its body was not fetched
    channel: Mapped[str] = mapped_column(String(10), default="email")  # email | post | fax
    received_at: Mapped[datetime] = mapped_column(index=True)  # by the office's server (INTERNALDATE)
    kept_at: Mapped[datetime]
    suppress_notifications: Mapped[bool] = mapped_column(Boolean, default=False)
    state: Mapped[MessageState] = mapped_column(state_column(MessageState), default=MessageState.KEPT)
    reason: Mapped[str] = mapped_column(String(60), default="")  # set aside: a code of SET_ASIDE_REASONS
    explanation: Mapped[str] = mapped_column(Text, default="")  # a sentence: why set aside, or the error
    attempts: Mapped[int] = mapped_column(default=0)  # counted before reading, so that a killer is set aside
    next_attempt_at: Mapped[datetime | None]
    read_at: Mapped[datetime | None]
    seen_at: Mapped[datetime | None]  # a person has looked at it: no longer in the report
    subject: Mapped[str] = mapped_column(Text, default="")
    sender: Mapped[str] = mapped_column(Text, default="")  # as shown: name and address
    sender_email: Mapped[str] = mapped_column(String(320), default="", index=True)  # for matching
    reading: Mapped[Reading | None] = mapped_column(Stored(Reading))  # the newest; None: never read
    ordered: Mapped[FiledByHand | None] = mapped_column(Stored(FiledByHand))  # of `postroom add`
    needs_answer: Mapped[bool] = mapped_column(Boolean, default=False)
    answered_at: Mapped[datetime | None]  # the office answered it, or a person marked it as answered
    authentication: Mapped[str] = mapped_column(String(10), default="")  # 'pass', 'fail' …; '': unknown
    authentication_server: Mapped[str | None] = mapped_column(
        String(255)
    )  # whose result stands topmost; None: not read
    # One of the parts of a message that its sender's program split: the digest of the id that they share; None: it is whole.
    split_digest: Mapped[str | None] = mapped_column(String(64), index=True)
    # The reading before the last one that a person asked for, so that its undo brings it back.
    former_reading: Mapped[Reading | None] = mapped_column(Stored(Reading), deferred=True)
    leased_by: Mapped[str | None] = mapped_column(String(32), index=True)  # the key of the worker that reads it now
    lease_until: Mapped[datetime | None]  # then another may read it, even if that worker still runs

    ledger: Mapped[list[LedgerRow]] = relationship(back_populates="message")
    attachments: Mapped[list[AttachmentRow]] = relationship(
        back_populates="message", cascade="all, delete-orphan", order_by="AttachmentRow.id"
    )
    applications: Mapped[list[ApplicationMessageRow]] = relationship(
        back_populates="message", cascade="all, delete-orphan"
    )
    corrections: Mapped[list[CorrectionRow]] = relationship(viewonly=True, order_by="CorrectionRow.id")


class UnfiledReadingRow(Base):
    """What was read of a kept message, until it is filed. One of the three is there."""

    __tablename__ = "unfiled_readings"

    message_id: Mapped[int] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True)
    reading: Mapped[Reading | None] = mapped_column(Stored(Reading))
    unreadable: Mapped[str] = mapped_column(Text, default="")  # why no reader could read it, a sentence
    infected: Mapped[str] = mapped_column(Text, default="")  # what the virus scanner found in it
    at: Mapped[datetime]


class AttachmentRow(Base):
    """A leaf part of a message."""

    __tablename__ = "attachments"
    __table_args__ = (UniqueConstraint("message_id", "path"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"))
    path: Mapped[str] = mapped_column(Text)
    filename: Mapped[str] = mapped_column(Text, default="")
    media_type: Mapped[str] = mapped_column(String(200))
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    role: Mapped[str] = mapped_column(String(20))
    ignored_reason: Mapped[str] = mapped_column(Text, default="")
    pages: Mapped[int | None]

    message: Mapped[MessageRow] = relationship(back_populates="attachments")
