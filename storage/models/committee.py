"""What a committee works with: the rounds that were handed over to it, their applications, and what each member wrote."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain.committee import Vote
from storage.models.base import Base, state_column


class CommitteeRoundRow(Base):
    """A round that was handed over to the committee: an opening's cycle, or an opening without cycles."""

    __tablename__ = "committee_rounds"
    __table_args__ = (UniqueConstraint("opening", "cycle"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    opening: Mapped[str] = mapped_column(String(100))
    cycle: Mapped[str] = mapped_column(String(100), default="")  # empty: the opening has no cycles
    opened_at: Mapped[datetime]
    opened_by: Mapped[str] = mapped_column(String(200))
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[str] = mapped_column(String(200), default="")


class CommitteeApplicationRow(Base):
    """An application that the committee sees."""

    __tablename__ = "committee_applications"

    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), primary_key=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("committee_rounds.id", ondelete="CASCADE"), index=True)
    added_at: Mapped[datetime]


class ReviewRow(Base):
    """What a member of the committee wrote on an application: words, a vote, or a conflict of interest."""

    __tablename__ = "reviews"
    __table_args__ = (UniqueConstraint("application_id", "user_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"), index=True)
    name: Mapped[str] = mapped_column(String(200))  # of the member, who may leave the desk
    vote: Mapped[Vote | None] = mapped_column(state_column(Vote))
    comment: Mapped[str] = mapped_column(Text, default="")
    at: Mapped[datetime]
