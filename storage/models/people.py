"""Who uses the desk: people, their sessions, one-time links, second factors and tokens of programs.

Tokens and codes are stored as SHA-256 alone; passwords by argon2. A row goes with its person.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Enum, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from domain.users import Role
from storage.models.base import Base, state_column

DIGEST = 64  # characters of a SHA-256


class LinkPurpose(StrEnum):
    """What a one-time link is for."""

    INVITATION = "invitation"
    PASSWORD = "password"  # noqa: S105 - the name of a purpose


class Attempt(StrEnum):
    """What is counted, so that nobody tries it without end."""

    SIGN_IN = "sign_in"
    RESET = "reset"  # a mail that was asked for


class UserRow(Base):
    """A person who may use the desk."""

    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    email: Mapped[str] = mapped_column(String(254), unique=True)  # casefolded
    role: Mapped[Role] = mapped_column(
        Enum(Role, native_enum=False, length=20, values_callable=lambda roles: [each.word for each in roles])
    )
    password_hash: Mapped[str | None] = mapped_column(Text)  # None: invited, or signs in elsewhere alone
    totp_secret: Mapped[str | None] = mapped_column(String(64))
    totp_confirmed_at: Mapped[datetime | None]  # None: the second factor is not asked for
    totp_step: Mapped[int | None]  # of the last code that was taken: none is taken twice
    provider_subject: Mapped[str | None] = mapped_column(
        String(400), unique=True
    )  # who they are at the office's provider
    wants_notifications: Mapped[bool]
    created_at: Mapped[datetime]
    last_seen_at: Mapped[datetime | None]
    disabled_at: Mapped[datetime | None]  # from then on; may lie ahead


class WebSessionRow(Base):
    """A browser that is signed in, or that has given the password and still owes the code."""

    __tablename__ = "web_sessions"

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(DIGEST), unique=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime] = mapped_column(index=True)
    owes_code: Mapped[bool]  # the password was right, the second factor is not given yet
    user_agent: Mapped[str] = mapped_column(String(200))
    address: Mapped[str] = mapped_column(String(64))
    user: Mapped[UserRow] = relationship()


class OneTimeLinkRow(Base):
    """A link that lets a person set a password, once."""

    __tablename__ = "one_time_links"

    token_hash: Mapped[str] = mapped_column(String(DIGEST), primary_key=True)
    purpose: Mapped[LinkPurpose] = mapped_column(state_column(LinkPurpose))
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)
    used_at: Mapped[datetime | None]
    user: Mapped[UserRow] = relationship()


class RecoveryCodeRow(Base):
    """A code that takes the place of the second factor, once."""

    __tablename__ = "recovery_codes"

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    code_hash: Mapped[str] = mapped_column(String(DIGEST))
    used_at: Mapped[datetime | None]


class AttemptRow(Base):
    """An attempt that failed, or has not ended yet. Accounts are digests: what was typed may be anybody's address."""

    __tablename__ = "attempts"
    __table_args__ = (Index(None, "kind", "account", "at"), Index(None, "kind", "address", "at"))

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[Attempt] = mapped_column(state_column(Attempt))
    account: Mapped[str] = mapped_column(String(DIGEST))
    address: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(index=True)


class ApiTokenRow(Base):
    """A key by which a program of this person uses the desk's API."""

    __tablename__ = "api_tokens"

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(DIGEST), unique=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(String(100))
    scopes: Mapped[list[Any]]
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    user: Mapped[UserRow] = relationship()
