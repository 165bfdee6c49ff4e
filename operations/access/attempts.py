"""How often one may try a password, a code, or to have a mail sent: counted in the database, so for all processes together.

In: what is tried, for which account and from which address. Out: nothing, or `TooMany` with the time when one may try again.
An attempt is written before it is made and taken away when it succeeds, so that many at once are counted too.

Failures: `TooMany`.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network
from types import MappingProxyType

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from domain.errors import PostroomError
from operations.access.digests import digest_of
from storage.models import Attempt, AttemptRow

__all__ = ["MOST", "WITHIN", "Attempt", "TooMany", "begin", "forget", "forget_all"]

WITHIN = timedelta(minutes=15)
# Of one account, and from one network address, behind which a whole office may sit.
MOST = MappingProxyType({Attempt.SIGN_IN: (10, 50), Attempt.RESET: (3, 20)})


class TooMany(PostroomError):
    """Too many attempts. `again_at`: when one may try again (UTC)."""

    def __init__(self, again_at: datetime) -> None:
        super().__init__("too many attempts")
        self.again_at = again_at


def begin(session: Session, kind: Attempt, account: str, address: str, now: datetime) -> int:
    """Counts an attempt that is about to be made; its number. Raises TooMany, and then counts nothing."""
    digest, network = digest_of(account.casefold()), _network_of(address)
    whole_account, whole_address = MOST[kind]
    waits = [
        _free_at(session, kind, AttemptRow.account == digest, whole_account, now),
        _free_at(session, kind, AttemptRow.address == network, whole_address, now),
    ]
    if later := [each for each in waits if each is not None]:
        raise TooMany(max(later))
    row = AttemptRow(kind=kind, account=digest, address=network, at=now)
    session.add(row)
    session.flush()
    return row.id


def _network_of(address: str) -> str:
    """What one person has: an address of IPv4, or the /64 of one of IPv6 (RFC 6177)."""
    try:
        known = ip_address(address.partition("%")[0])
    except ValueError:
        return address[:64]
    if isinstance(known, IPv6Address):
        return str(known.ipv4_mapped or ip_network((known, 64), strict=False))
    return str(known)


def _free_at(session: Session, kind: Attempt, whose: object, most: int, now: datetime) -> datetime | None:
    """When the oldest of the last attempts is forgotten, if there were too many; None: now."""
    lately = AttemptRow.at.between(now - WITHIN, now + WITHIN)  # a clock that ran ahead locks nobody out for long
    chosen = select(AttemptRow.at).where(AttemptRow.kind == kind, whose, lately)  # type: ignore[arg-type]
    times = session.scalars(chosen.order_by(AttemptRow.at.desc()).limit(most)).all()
    return times[-1] + WITHIN if len(times) == most else None


def forget(session: Session, number: int) -> None:
    """Takes one attempt away: the password was right, but a code is owed before the account's others are forgotten."""
    session.execute(delete(AttemptRow).where(AttemptRow.id == number))


def forget_all(session: Session, kind: Attempt, account: str) -> None:
    """Forgets the failed attempts of an account whose person has come in."""
    digest = digest_of(account.casefold())
    session.execute(delete(AttemptRow).where(AttemptRow.kind == kind, AttemptRow.account == digest))
