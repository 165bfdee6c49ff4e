"""The second factor: codes of an authenticator app (TOTP, RFC 6238), and recovery codes for a lost phone.

In: a session, a person, and a code as it was typed. Out: whether it is right. No code is taken twice: the time step of the last
one is stored (RFC 6238 section 5.2), and a recovery code is struck out.

Failures: `WrongUsage` with a sentence for a code that does not fit.
"""

from __future__ import annotations

import hmac
import secrets
from datetime import datetime

import pyotp
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from domain.errors import WrongUsage
from operations.access.digests import digest_of
from operations.changes import Attribution, record
from storage.models import RecoveryCodeRow, UserRow

STEP_SECONDS = 30
CODES = 10
# Without letters and digits that are read for one another; 10 of 31 are 49 bits.
LETTERS, LENGTH = "abcdefghjkmnpqrstuvwxyz23456789", 10
WRONG_CODE = "This code is not right. Codes change every 30 seconds, and each is taken once; wait for the next one."


def prepare(session: Session, user: UserRow) -> str:
    """A new secret for the app, which counts once a code of it was given; the one that is being set up stays."""
    if user.totp_confirmed_at is not None:
        raise WrongUsage("The second factor is set up already. Remove it first.")
    if user.totp_secret is None:
        user.totp_secret = pyotp.random_base32()
        session.flush()
    return user.totp_secret


def address_for_app(user: UserRow, office: str) -> str:
    """What the QR code says to the app (otpauth://…)."""
    return pyotp.TOTP(user.totp_secret or "").provisioning_uri(name=user.email, issuer_name=office.replace(":", " "))


def confirm(session: Session, user: UserRow, code: str, by: Attribution) -> tuple[str, ...]:
    """Begins to ask for the second factor; recovery codes, which are shown once. Raises WrongUsage for a wrong code."""
    if user.totp_confirmed_at is not None or user.totp_secret is None:
        raise WrongUsage("There is no second factor to confirm.")
    if not _takes_code(user, code, by.at):
        raise WrongUsage(WRONG_CODE)
    user.totp_confirmed_at = by.at
    record(session, "second factor set up", by, user=user.id, email=user.email)
    return _new_codes(session, user)


def renew_codes(session: Session, user: UserRow, by: Attribution) -> tuple[str, ...]:
    """New recovery codes in place of the old ones. Raises WrongUsage where there is no second factor."""
    if user.totp_confirmed_at is None:
        raise WrongUsage("There is no second factor.")
    record(session, "recovery codes renewed", by, user=user.id, email=user.email)
    return _new_codes(session, user)


def remove(session: Session, user: UserRow, by: Attribution) -> None:
    """Asks for no second factor any more."""
    if user.totp_confirmed_at is not None:
        record(session, "second factor removed", by, user=user.id, email=user.email)
    user.totp_secret = user.totp_confirmed_at = user.totp_step = None
    session.execute(delete(RecoveryCodeRow).where(RecoveryCodeRow.user_id == user.id))


def takes(session: Session, user: UserRow, code: str, now: datetime) -> bool:
    """Whether this is the person's code of now, or an unused recovery code; either is used up by it."""
    if user.totp_confirmed_at is None:
        return False
    return _takes_code(user, code, now) or _takes_recovery_code(session, user, code, now)


def codes_left(session: Session, user: int) -> int:
    """How many recovery codes a person has."""
    left = RecoveryCodeRow.user_id == user, RecoveryCodeRow.used_at.is_(None)
    return session.scalar(select(func.count()).select_from(RecoveryCodeRow).where(*left)) or 0


def _takes_code(user: UserRow, code: str, now: datetime) -> bool:
    typed = "".join(code.split())
    app = pyotp.TOTP(user.totp_secret or "")
    step = int(now.timestamp()) // STEP_SECONDS
    for each in (step, step - 1, step + 1):  # clocks differ
        fits = hmac.compare_digest(typed.encode(), app.generate_otp(each).encode())
        if fits and (user.totp_step is None or each > user.totp_step):
            user.totp_step = each
            return True
    return False


def _takes_recovery_code(session: Session, user: UserRow, code: str, now: datetime) -> bool:
    typed = "".join(each for each in code.lower() if each.isalnum())
    chosen = select(RecoveryCodeRow).where(
        RecoveryCodeRow.user_id == user.id,
        RecoveryCodeRow.code_hash == digest_of(typed),
        RecoveryCodeRow.used_at.is_(None),
    )
    row = session.scalars(chosen).first()
    if row is None:
        return False
    row.used_at = now
    session.flush()
    return True


def _new_codes(session: Session, user: UserRow) -> tuple[str, ...]:
    session.execute(delete(RecoveryCodeRow).where(RecoveryCodeRow.user_id == user.id))
    codes = ["".join(secrets.choice(LETTERS) for _ in range(LENGTH)) for _ in range(CODES)]
    session.add_all(RecoveryCodeRow(user_id=user.id, code_hash=digest_of(each), used_at=None) for each in codes)
    session.flush()
    return tuple(f"{each[:5]}-{each[5:]}" for each in codes)
