"""Who applies for what, gathered from messages: documents, findings, and what a person corrected."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import Boolean, Float, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from domain.applications import Fact, MergedSubmission, Submission
from domain.corrections import CorrectedValue, StoredValue
from domain.documents import Measures
from domain.findings import Evidence
from domain.folding import NAMELESS, sort_name
from storage.models.base import Base, state_column
from storage.models.states import ApplicationStatus, Intent
from storage.stored import Stored

if TYPE_CHECKING:
    from storage.models.mail import MessageRow


class ApplicantRow(Base):
    """The person, or for membership the organisation, that applies."""

    __tablename__ = "applicants"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text, default="")
    email: Mapped[str] = mapped_column(String(320), default="")  # as written; what is written to
    matching_email: Mapped[str] = mapped_column(String(320), default="", index=True)
    phone: Mapped[str] = mapped_column(String(100), default="")
    language: Mapped[str] = mapped_column(String(10), default="")
    sort_name: Mapped[str] = mapped_column(String(100), default=NAMELESS, index=True)  # where a list by names has it

    applications: Mapped[list[ApplicationRow]] = relationship(back_populates="applicant")

    @validates("name", "email")
    def _note_sort_name(self, key: str, value: str) -> str:
        """Follows the name, or the address of one whose name is not known."""
        held = {"name": self.name, "email": self.email} | {key: value}
        self.sort_name = sort_name(held["name"] or held["email"] or "")
        return value


class ApplicationRow(Base):
    """Applicant × opening × cycle."""

    __tablename__ = "applications"
    __table_args__ = (
        Index(None, "opening", "cycle", "received_at"),
        Index(None, "opening", "received_at"),
        Index(None, "opening", "status"),
        Index(None, "cycle", "received_at"),
        Index(None, "merged_into_id"),
        Index(None, "applicant_id", "opening", "cycle"),
        Index(None, "status", "received_at"),
        Index(None, "stage", "received_at"),
        Index(None, "received_at"),
        Index(None, "late", "received_at"),
        Index(None, "channel", "received_at"),
        Index(None, "completed_at"),
        Index(None, "created_at"),
        Index(None, "thread_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    applicant_id: Mapped[int] = mapped_column(ForeignKey("applicants.id"))
    opening: Mapped[str | None] = mapped_column(String(100))  # None: unknown, waits for a person
    cycle: Mapped[str | None] = mapped_column(String(100))
    channel: Mapped[str] = mapped_column(String(10), default="email")
    received_at: Mapped[datetime]  # of the first message
    completed_at: Mapped[datetime | None]
    late: Mapped[bool] = mapped_column(Boolean, default=False)
    suppress_notifications: Mapped[bool] = mapped_column(Boolean, default=False)
    status: Mapped[ApplicationStatus] = mapped_column(
        state_column(ApplicationStatus), default=ApplicationStatus.INCOMPLETE
    )
    decision: Mapped[str] = mapped_column(Text, default="")  # what a person decided and why
    decided_at: Mapped[datetime | None]
    facts: Mapped[dict[str, Fact]] = mapped_column(
        Stored(dict[str, Fact]), default=dict
    )  # availability, dates, form.KEY
    thread_id: Mapped[str] = mapped_column(String(40), default="")  # secret part of our own Message-IDs
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("applications.id"))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    # The key of a stage of its opening (`interview`) that a person set, and since when; None: none yet.
    stage: Mapped[str | None] = mapped_column(String(80))
    stage_since: Mapped[datetime | None]
    taken_by_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"), index=True)

    applicant: Mapped[ApplicantRow] = relationship(back_populates="applications")
    messages: Mapped[list[ApplicationMessageRow]] = relationship(
        back_populates="application", cascade="all, delete-orphan"
    )
    documents: Mapped[list[DocumentRow]] = relationship(
        back_populates="application", cascade="all, delete-orphan", order_by="DocumentRow.id"
    )
    findings: Mapped[list[FindingRow]] = relationship(
        back_populates="application", cascade="all, delete-orphan", order_by="FindingRow.id"
    )


class ApplicationMessageRow(Base):
    """Which messages an application was gathered from, and what each was to it."""

    __tablename__ = "application_messages"

    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True, index=True)
    intent: Mapped[str] = mapped_column(String(20), default="application")  # an Intent
    # What this message says about this applicant: which submission of the message's reading, counted from 0. An application
    # is all of these together, so that reading one message again never needs the others read again.
    submission: Mapped[int] = mapped_column(default=0)
    # In its place, what an earlier reading said, when the newest one finds this applicant no more.
    former_submission: Mapped[Submission | None] = mapped_column(Stored(Submission))
    # What the same message says besides that is of this application too; None: nothing.
    merged_submissions: Mapped[tuple[MergedSubmission, ...] | None] = mapped_column(
        Stored(tuple[MergedSubmission, ...])
    )

    @property
    def is_contribution(self) -> bool:
        """Whether the applicant's side wrote it: the office's own mail says nothing about the application."""
        return self.intent not in (Intent.ANSWER, Intent.NOTE)

    application: Mapped[ApplicationRow] = relationship(back_populates="messages")
    message: Mapped[MessageRow] = relationship(back_populates="applications")


class DocumentRow(Base):
    """A run of pages with one kind."""

    __tablename__ = "documents"

    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"), index=True)
    attachment: Mapped[str | None] = mapped_column(Text)  # path; None: the mail's body
    sha256: Mapped[str] = mapped_column(String(64), default="")
    filename: Mapped[str] = mapped_column(Text, default="")
    kind: Mapped[str] = mapped_column(String(20))
    confidence: Mapped[float] = mapped_column(Float)
    reasons: Mapped[tuple[str, ...]] = mapped_column(Stored(tuple[str, ...]))
    read_first_page: Mapped[int | None]  # as read: names the document when a person corrects its pages
    first_page: Mapped[int | None]
    last_page: Mapped[int | None]
    pages: Mapped[int | None]
    body_pages: Mapped[int | None]
    words: Mapped[int]
    language: Mapped[str | None] = mapped_column(String(10))
    text_source: Mapped[str] = mapped_column(String(10))
    measures: Mapped[Measures] = mapped_column(Stored(Measures), default=Measures)
    received_at: Mapped[datetime]
    superseded_by_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id", ondelete="SET NULL"), index=True)
    joined: Mapped[tuple[str, ...]] = mapped_column(Stored(tuple[str, ...]), default=())  # in page order
    thumbnail: Mapped[str | None] = mapped_column(
        String(64)
    )  # the blob of its first page's picture; None: not made yet

    application: Mapped[ApplicationRow] = relationship(back_populates="documents")


class FindingRow(Base):
    """One checked requirement of an application, as last assessed."""

    __tablename__ = "findings"

    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    code: Mapped[str] = mapped_column(String(60), index=True)
    severity: Mapped[str] = mapped_column(String(20))
    sentence: Mapped[str] = mapped_column(Text)
    evidence: Mapped[tuple[Evidence, ...]] = mapped_column(Stored(tuple[Evidence, ...]))
    values: Mapped[dict[str, str]] = mapped_column(Stored(dict[str, str]))

    application: Mapped[ApplicationRow] = relationship(back_populates="findings")


class CorrectionRow(Base):
    """A person's word about one thing. It is applied after every reading."""

    __tablename__ = "corrections"

    id: Mapped[int] = mapped_column(primary_key=True)
    message_id: Mapped[int | None] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"), index=True)
    application_id: Mapped[int | None] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), index=True)
    target: Mapped[str] = mapped_column(String(200))  # `opening`, `cycle`, `applicant.name`, `document:1.2/cv.pdf:1` …
    value: Mapped[CorrectedValue] = mapped_column(Stored(StoredValue))
    why: Mapped[str] = mapped_column(Text, default="")
    who: Mapped[str] = mapped_column(String(200), default="")
    at: Mapped[datetime]
