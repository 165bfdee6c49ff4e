"""How postroom itself is doing: mailboxes, the work itself, the worker, outgoing mail, the virus scanner, the disk, the backup.

In: a session. Out: one line for each, with what a person reads. Times are written in the office's zone.

Failures: none of its own.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.actions import in_words
from domain.dates import moment_in_words
from domain.text import counted
from sign_in.ends import next_step, soon
from storage.grants import all_of
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
from storage.troubles import standing_of

WORKER = "pass"  # the row in the table of health that each pass leaves at its end
ASLEEP = timedelta(hours=3)  # without a pass: longer than any pass and any pause that an office configures
BACKUP = "backup"  # the row that each backup leaves
PROOF = "proof of the backup"  # the row that each proof of a backup leaves
BACKUP_IS_OLD = timedelta(days=8)  # a weekly one that was left out
NIGHTLY_IS_OLD = timedelta(hours=36)  # one that the worker makes each night
SIGN_IN = "sign-in of"  # the first words of one that ends
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
    return health_of(session, health_rows(session), settings, now)


def health_rows(session: Session) -> dict[str, HealthRow]:
    """The table of health by names; it is small."""
    return {row.name: row for row in session.scalars(select(HealthRow))}


def health_of(
    session: Session, known: Mapping[str, HealthRow], settings: Settings, now: datetime
) -> tuple[Health, ...]:
    """The same where the table of health is read already."""
    return (
        *_mailboxes(session, settings),
        *_sign_ins(session, settings, now),
        *_troubles(known, settings),
        *_machine(session, known, settings, now),
        *_backup(known, settings, now),
    )


def _troubles(known: Mapping[str, HealthRow], settings: Settings) -> Iterator[Health]:
    """What stalls or has died."""
    for each in standing_of(known.values()):
        yield Health(each.name, ok=False, says=f"since {moment_in_words(each.since, settings.zone)}: {each.failure}")


def _mailboxes(session: Session, settings: Settings) -> Iterator[Health]:
    listed = select(LedgerRow.mailbox_id, func.count()).where(LedgerRow.state == LedgerState.LISTED)
    backlogs = {number: count for number, count in session.execute(listed.group_by(LedgerRow.mailbox_id))}  # noqa: C416 - rows
    for row in session.scalars(select(MailboxRow).order_by(MailboxRow.name)):
        backlog = backlogs.get(row.id, 0)
        contact = moment_in_words(row.last_contact_at, settings.zone) if row.last_contact_at else "never"
        if row.failing_since is not None:
            since = moment_in_words(row.failing_since, settings.zone)
            yield Health(row.name, ok=False, says=f"failing since {since}: {row.failure}")
        else:
            says = f"last contact {contact}" + (f", {counted(backlog, 'message')} still to fetch" if backlog else "")
            says += f", still being written: {', '.join(sorted(row.unfinished)[:3])}" if row.unfinished else ""
            yield Health(row.name, not backlog, says)


def _sign_ins(session: Session, settings: Settings, now: datetime) -> Iterator[Health]:
    """The sign-ins that end soon, or have ended."""
    if not settings.sign_in:
        return
    for each in soon(settings, all_of(session), now):
        says = in_words((f"{each.in_words(now, settings)}", *next_step(each)))
        yield Health(f"{SIGN_IN} {each.login}", ok=False, says=says)


def _machine(session: Session, known: Mapping[str, HealthRow], settings: Settings, now: datetime) -> Iterator[Health]:
    """The worker, outgoing mail, the virus scanner and the disk."""
    before = known.get(WORKER)  # this pass has not left its row yet
    if before is not None:
        since = moment_in_words(before.at, settings.zone)
        slept = now - before.at > ASLEEP
        yield Health("worker", not slept, f"did not work from {since} until now" if slept else f"last pass {since}")
    unsent = select(func.count(), func.min(OutgoingRow.created_at)).where(
        OutgoingRow.state.in_((OutgoingState.QUEUED, OutgoingState.SENDING)), OutgoingRow.attempts > 0
    )
    count, oldest = session.execute(unsent).one()
    refused = known.get(OUTGOING)
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
    silent = known.get(SCANNER)
    if silent is not None:
        kept = session.scalar(select(func.count()).where(MessageRow.state == MessageState.KEPT)) or 0
        waiting = f"{counted(kept, 'message')} {'waits' if kept == 1 else 'wait'}"
        since = moment_in_words(silent.at, settings.zone)
        yield Health(SCANNER, ok=False, says=f"since {since}, {waiting}: {silent.details['failure']}")
    if settings.storage.folder.exists():
        free = shutil.disk_usage(settings.storage.folder).free
        yield Health("disk", free >= ENOUGH_SPACE, f"{free / 10**9:,.0f} GB free")


def _backup(known: Mapping[str, HealthRow], settings: Settings, now: datetime) -> Iterator[Health]:
    """The newest backup and its proof; nothing where none was made from here and the worker is to make none."""
    made, proof, folder = known.get(BACKUP), known.get(PROOF), settings.backup.folder
    if made is None:
        if folder is not None:
            yield Health(
                "backup",
                ok=True,
                says=f"none yet; one is made into {folder} soon after the worker starts, then each night at {settings.backup.at:%H:%M}",
            )
        return
    says = f"made {moment_in_words(made.at, settings.zone)}"
    if proof is not None and proof.at >= made.at and proof.details.get("ok"):
        says += f"; read whole and loaded as a proof: {proof.details['holds']}"
    elif proof is not None and proof.details.get("ok"):
        says += f"; the last one that was proved is of {moment_in_words(proof.at, settings.zone)}"
    else:
        says += "; it was not proved"
    yield Health("backup", now - made.at <= (BACKUP_IS_OLD if folder is None else NIGHTLY_IS_OLD), says)
