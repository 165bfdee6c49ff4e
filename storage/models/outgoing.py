"""What goes out: mail, and the days that were reported."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Date, ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from domain.outgoing import Cause, NoCause, StoredCause
from storage.models.base import Base, state_column
from storage.models.states import OutgoingState
from storage.stored import Stored


class OutgoingRow(Base):
    """One e-mail to be sent, written in the same transaction as its cause. Its key makes it exist once."""

    __tablename__ = "outgoing"
    __table_args__ = (
        Index(None, "state", "next_attempt_at"),
        Index(None, "state", "id"),
        Index(None, "kind", "created_at"),
        Index(None, "kind", "sent_at"),
        Index(None, "sent_at"),
        Index(None, "message_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(300), unique=True)  # `notification:12`, `nightly:2026-11-24` …
    kind: Mapped[str] = mapped_column(String(30))
    application_id: Mapped[int | None] = mapped_column(ForeignKey("applications.id", ondelete="SET NULL"), index=True)
    message_id: Mapped[int | None] = mapped_column(ForeignKey("messages.id", ondelete="SET NULL"))  # what it answers
    recipient: Mapped[str] = mapped_column(String(320))
    subject: Mapped[str] = mapped_column(Text)
    header_message_id: Mapped[str] = mapped_column(String(300), unique=True)
    envelope_sender: Mapped[str] = mapped_column(String(320), default="")  # '' is the null sender, RFC 3834 section 3.3
    # None until rendered: what a mail says is settled when it is sent, from `cause`, so that filing need not wait for it.
    content: Mapped[bytes | None] = mapped_column(LargeBinary)
    cause: Mapped[Cause] = mapped_column(Stored(StoredCause), default=NoCause)
    state: Mapped[OutgoingState] = mapped_column(state_column(OutgoingState), default=OutgoingState.QUEUED)
    attempts: Mapped[int] = mapped_column(default=0)
    next_attempt_at: Mapped[datetime]
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    reply: Mapped[str] = mapped_column(Text, default="")  # the server's last answer


class DraftRow(Base):
    """A letter that a person is writing, about an application or a message; each person has one of each."""

    __tablename__ = "drafts"
    __table_args__ = (Index(None, "application_id"), Index(None, "message_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[int | None] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))
    message_id: Mapped[int | None] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"))
    who: Mapped[str] = mapped_column(String(200))  # `#12`: the number of the person; up to version 0.6 their name
    language: Mapped[str] = mapped_column(String(10))
    template: Mapped[str] = mapped_column(String(80), default="")  # of a language, or the key of a stage
    subject: Mapped[str] = mapped_column(Text, default="")
    text: Mapped[str] = mapped_column(Text, default="")
    updated_at: Mapped[datetime]


class ReportRow(Base):
    """A day that was reported: the row and its outgoing mail are one transaction, so each day is reported once."""

    __tablename__ = "reports"

    day: Mapped[date] = mapped_column(Date, primary_key=True)
    made_at: Mapped[datetime]
