"""What people keep of lists: views with a name, and which applications each has read."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class SavedViewRow(Base):
    """A list of applications by its filters, under a name; of one person, or of everybody at the desk."""

    __tablename__ = "saved_views"

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int | None] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), index=True
    )  # None: everybody
    name: Mapped[str] = mapped_column(String(80))
    query: Mapped[str] = mapped_column(Text)  # as it stands behind the question mark
    at: Mapped[datetime]


class ApplicationReadRow(Base):
    """A person has read an application as it was then; a new mail of the applicant makes it unread again."""

    __tablename__ = "application_reads"

    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    application_id: Mapped[int] = mapped_column(
        ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    at: Mapped[datetime]
