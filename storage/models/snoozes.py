"""What people put off until a day."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from domain.numbers import Numbered, TypedNumber
from storage.models.base import Base


class SnoozeRow(Base):
    """An application, a message or an outgoing mail (one of the three) that waits for a person only from then on."""

    __tablename__ = "snoozes"

    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[int | None] = mapped_column(ForeignKey("applications.id", ondelete="CASCADE"), unique=True)
    message_id: Mapped[int | None] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"), unique=True)
    outgoing_id: Mapped[int | None] = mapped_column(ForeignKey("outgoing.id", ondelete="CASCADE"), unique=True)
    until: Mapped[datetime] = mapped_column(index=True)
    who: Mapped[str] = mapped_column(String(200))

    @classmethod
    def of(cls, of: TypedNumber, until: datetime, who: str) -> SnoozeRow:
        """That this is put off until then."""
        row = cls(until=until, who=who)
        match of.of:
            case Numbered.MESSAGE:
                row.message_id = of.number
            case Numbered.MAIL:
                row.outgoing_id = of.number
            case _:
                row.application_id = of.number
        return row
