"""What other programs are told of applications."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base, state_column
from storage.models.states import OutgoingState


class DeliveryRow(Base):
    """One event for one receiver, written in the transaction of its cause.

    It says nothing of the applicant, and goes with the application, from which is made what is sent.
    """

    __tablename__ = "webhook_deliveries"
    __table_args__ = (Index(None, "state", "next_attempt_at"), Index(None, "application_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(80), unique=True)  # the header `webhook-id`: the same at each attempt
    url: Mapped[str] = mapped_column(Text)
    event: Mapped[str] = mapped_column(String(40))
    application_id: Mapped[int] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"))
    status: Mapped[str] = mapped_column(String(20))  # of the application, when it happened
    state: Mapped[OutgoingState] = mapped_column(state_column(OutgoingState), default=OutgoingState.QUEUED)
    attempts: Mapped[int] = mapped_column(default=0)
    next_attempt_at: Mapped[datetime]
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    reply: Mapped[str] = mapped_column(Text, default="")  # why the last attempt failed
