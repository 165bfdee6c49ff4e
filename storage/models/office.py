"""What the office's programs know of themselves: events, signs of life, secrets, and what was erased."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, Float, ForeignKey, Index, Integer, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class EventRow(Base):
    """What happened: who changed what and why. Never changed itself."""

    __tablename__ = "events"
    __table_args__ = (Index(None, "at"), Index(None, "message_id", "application_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(String(200), default="postroom")
    what: Mapped[str] = mapped_column(
        String(60)
    )  # `kept`, `filed`, `set_aside`, `failed`, `corrected`, `decided`, `sent` …
    why: Mapped[str] = mapped_column(Text, default="")
    message_id: Mapped[int | None] = mapped_column(ForeignKey("messages.id", ondelete="SET NULL"))
    application_id: Mapped[int | None] = mapped_column(ForeignKey("applications.id", ondelete="SET NULL"), index=True)
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)


OUTGOING = "outgoing mail"  # its row in the table of health, while the server refuses all mail of the office


class HealthRow(Base):
    """The worker's own signs of life."""

    __tablename__ = "health"
    __table_args__ = (CheckConstraint("name <> ''", name="named"),)

    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    at: Mapped[datetime]
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    count: Mapped[int] = mapped_column(Integer, default=0)


class CounterRow(Base):
    """A number that only grows, of all processes together since the office began: seconds of work, messages, deaths of readers."""

    __tablename__ = "counters"

    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    label: Mapped[str] = mapped_column(String(60), primary_key=True, default="")  # of which kind, from a short list
    value: Mapped[float] = mapped_column(Float, default=0.0)


class WorkerRow(Base):
    """A process that reads: its leases are void once it is dead, which the lock of its key tells."""

    __tablename__ = "workers"

    key: Mapped[str] = mapped_column(String(32), primary_key=True)
    name: Mapped[str] = mapped_column(String(200))  # the host and the number of the process
    version: Mapped[str] = mapped_column(String(40), default="")
    started_at: Mapped[datetime]
    seen_at: Mapped[datetime]  # its newest sign of life


class SecretRow(Base):
    """What only this office's programs know, by name."""

    __tablename__ = "secrets"

    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[bytes] = mapped_column(LargeBinary)


class ErasedMessageRow(Base):
    """A message that was erased: all that is left of it, so that it is not taken in again where it still lies."""

    __tablename__ = "erased_messages"

    content_digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    at: Mapped[datetime]


class DiscardedBlobRow(Base):
    """A stored file that is to be removed, unless a record names it: written with its cause, done after it."""

    __tablename__ = "discarded_blobs"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
