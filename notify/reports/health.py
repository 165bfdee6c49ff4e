"""How postroom itself is doing: mailboxes, the worker, outgoing mail, the virus scanner, the disk.

In: a session. Out: one line for each, with what a person reads. Times are written in the office's zone.

Failures: none of its own.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.dates import moment_in_words
from domain.text import counted
from storage.models import (
    OUTGOING,
    HealthRow,
    LedgerRow,
    LedgerState,
    MailboxRow,
    MessageRow,
    MessageState,
    OutgoingRow,
    OutgoingState,
)

WORKER = "pass"  # the row in the table of health that each pass leaves at its end
ASLEEP = timedelta(hours=3)  # without a pass: longer than any pass and any pause that an office configures
SCANNER = "virus scanner"  # its row in the table of health, while it does not answer
ENOUGH_SPACE = 2 * 10**9  # bytes: some thousand applications with their files


@dataclass(frozen=True, slots=True)
class Health:
    """How one part of postroom is doing, a mailbox for instance."""

    name: str
    ok: bool
    says: str


def health(session: Session, settings: Settings, now: datetime) -> tuple[Health, ...]:
    """Each part's health, mailboxes first."""
    return (*_mailboxes(session, settings), *_machine(session, settings, now))


def _mailboxes(session: Session, settings: Settings) -> Iterator[Health]:
    for row in session.scalars(select(MailboxRow).order_by(MailboxRow.name)):
        backlog = session.scalar(
            select(func.count()).where(LedgerRow.mailbox_id == row.id, LedgerRow.state == LedgerState.LISTED)
        )
        contact = moment_in_words(row.last_contact_at, settings.zone) if row.last_contact_at else "never"
        if row.failing_since is not None:
            since = moment_in_words(row.failing_since, settings.zone)
            yield Health(row.name, ok=False, says=f"failing since {since}: {row.failure}")
        else:
            says = f"last contact {contact}" + (f", {counted(backlog, 'message')} still to fetch" if backlog else "")
            says += f", still being written: {', '.join(sorted(row.unfinished)[:3])}" if row.unfinished else ""
            yield Health(row.name, not backlog, says)


def _machine(session: Session, settings: Settings, now: datetime) -> Iterator[Health]:
    """The worker, outgoing mail, the virus scanner and the disk."""
    before = session.get(HealthRow, WORKER)  # this pass has not left its row yet
    if before is not None:
        since = moment_in_words(before.at, settings.zone)
        slept = now - before.at > ASLEEP
        yield Health("worker", not slept, f"did not work from {since} until now" if slept else f"last pass {since}")
    unsent = select(func.count(), func.min(OutgoingRow.created_at)).where(
        OutgoingRow.state.in_((OutgoingState.QUEUED, OutgoingState.SENDING)), OutgoingRow.attempts > 0
    )
    count, oldest = session.execute(unsent).one()
    refused = session.get(HealthRow, OUTGOING)
    if refused is not None:
        since = moment_in_words(refused.at, settings.zone)
        yield Health(OUTGOING, ok=False, says=f"refused since {since}, and it waits: {refused.details['failure']}")
    elif count:
        since = moment_in_words(oldest, settings.zone)
        yield Health(
            "outgoing mail",
            now - oldest < timedelta(hours=4),
            f"{counted(count, 'mail')} tried and not taken yet, the oldest of {since}",
        )
    else:
        yield Health("outgoing mail", ok=True, says="none is held up")
    silent = session.get(HealthRow, SCANNER)
    if silent is not None:
        kept = session.scalar(select(func.count()).where(MessageRow.state == MessageState.KEPT)) or 0
        waiting = f"{counted(kept, 'message')} {'waits' if kept == 1 else 'wait'}"
        since = moment_in_words(silent.at, settings.zone)
        yield Health(SCANNER, ok=False, says=f"since {since}, {waiting}: {silent.details['failure']}")
    if settings.storage.folder.exists():
        free = shutil.disk_usage(settings.storage.folder).free
        yield Health("disk", free >= ENOUGH_SPACE, f"{free / 10**9:,.0f} GB free")
