"""What lets postroom into a mailbox without a password."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class GrantRow(Base):
    """An OAuth 2 grant. Its tokens are encrypted with a key that no database and no backup holds."""

    __tablename__ = "grants"
    __table_args__ = (UniqueConstraint("sign_in", "account"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    sign_in: Mapped[str] = mapped_column(String(80))  # its NAME in the settings
    account: Mapped[str] = mapped_column(String(320))  # whose it is, as the settings name them
    signed_in_as: Mapped[str] = mapped_column(String(320))  # who the provider says it is; '' where it does not say
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    signed_in_at: Mapped[datetime]
    refreshed_at: Mapped[datetime]  # the last time that the provider gave a token
    ends_at: Mapped[datetime | None]  # when the provider says that it ends
    began_at: Mapped[
        datetime | None
    ]  # a refresh was begun whose answer is not stored; once it has ended: asked for last
    ended_at: Mapped[datetime | None]  # the provider refused it, since then
    ended_why: Mapped[str] = mapped_column(Text, default="")
