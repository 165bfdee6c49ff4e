"""What monitoring reads of an office: mailboxes, queues, ends of messages and mails, reading, workers, backups.

In: an opened office. Out: families of numbers (Prometheus, "metric types"); labels are names of the settings and words of short lists,
never anything of a person.

Failures: those of the database.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.version import VERSION
from ingest.office import Office
from notify.reports.health import WORKER
from operations.status import Status, Waiting, status
from storage import counters
from storage.counters import counted
from storage.models import HealthRow, LedgerRow, LedgerState, MailboxRow, MessageRow, MessageState, OutgoingRow


class Kind(StrEnum):
    """Of a family: a gauge goes up and down, a counter only grows."""

    GAUGE = "gauge"
    COUNTER = "counter"


@dataclass(frozen=True, slots=True)
class Family:
    """Numbers of one name. `rows`: the values of the labels, and the number."""

    name: str
    says: str
    kind: Kind
    labels: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], float], ...]


def metrics(office: Office) -> tuple[Family, ...]:
    """All of them. Raises Transient or Fatal when the database does not work."""
    found = status(office)
    now = office.now()
    with office.database.read() as session:
        return (
            _one("postroom_build_info", "The version that answers.", ("version",), [((VERSION,), 1)]),
            *_mailboxes(session, office.settings.mailboxes),
            *_queues(found, now),
            *_ends(session),
            *_counted(counted(session)),
            *_machine(session, found),
        )


def _one(name: str, says: str, labels: Sequence[str], rows: Iterable[tuple[tuple[str, ...], float]]) -> Family:
    return Family(name, says, Kind.GAUGE, tuple(labels), tuple(rows))


def _mailboxes(session: Session, wanted: Mapping[str, object]) -> Iterable[Family]:
    """Those of the settings: of one that was left out nobody wants to hear that it is not asked."""
    listed = select(LedgerRow.mailbox_id, func.count()).where(LedgerRow.state == LedgerState.LISTED)
    waiting = {number: count for number, count in session.execute(listed.group_by(LedgerRow.mailbox_id))}  # noqa: C416 - rows
    rows = [row for row in session.scalars(select(MailboxRow).order_by(MailboxRow.name)) if row.name in wanted]
    contacts = [((row.name,), row.last_contact_at.timestamp()) for row in rows if row.last_contact_at is not None]
    yield _one(
        "postroom_mailbox_last_contact_timestamp_seconds",
        "When the mailbox was last looked into without a failure, in seconds since 1970.",
        ("mailbox",),
        contacts,
    )
    failing = [((row.name,), float(row.failing_since is not None)) for row in rows]
    yield _one("postroom_mailbox_failing", "1 while looking into the mailbox fails.", ("mailbox",), failing)
    left = [((row.name,), float(waiting.get(row.id, 0))) for row in rows]
    yield _one("postroom_mailbox_unfetched_messages", "Messages that are listed and not fetched.", ("mailbox",), left)


def _queues(found: Status, now: datetime) -> Iterable[Family]:
    queues: dict[str, Waiting] = {
        "to_be_read": found.to_be_read,
        "being_read": found.being_read,
        "to_be_filed": found.to_be_filed,
        "failed_unseen": found.failed,
        "mail_to_be_sent": found.to_be_sent,
        "mail_being_sent": found.being_sent,
        "mail_given_up": found.given_up,
        "webhooks_given_up": found.untold,
    }
    counts = [((name,), float(each.count)) for name, each in queues.items()]
    yield _one("postroom_queue_items", "How many wait, by what for.", ("state",), counts)
    ages = [((name,), _age(each.oldest, now)) for name, each in queues.items()]
    says = "For how long the oldest has waited, in seconds; 0 where none does."
    yield _one("postroom_queue_oldest_age_seconds", says, ("state",), ages)


def _age(since: datetime | None, now: datetime) -> float:
    return 0.0 if since is None else max(0.0, (now - since).total_seconds())


def _ends(session: Session) -> Iterable[Family]:
    """What became of all that is kept. What is erased is not counted any more, so these are gauges."""
    ends = select(MessageRow.state, MessageRow.reason, func.count()).group_by(MessageRow.state, MessageRow.reason)
    by_end: dict[tuple[str, ...], float] = {(state.value, ""): 0.0 for state in MessageState}
    for state, reason, count in session.execute(ends):
        end = (state.value, reason if state is MessageState.SET_ASIDE else "")
        by_end[end] = by_end.get(end, 0.0) + count
    says = "Messages that are kept, by where they ended, and why they were set aside."
    yield _one("postroom_messages", says, ("state", "reason"), sorted(by_end.items()))
    sent = select(OutgoingRow.state, func.count()).group_by(OutgoingRow.state)
    mails = [((state.value,), float(count)) for state, count in session.execute(sent)]
    yield _one("postroom_mails", "Outgoing mails, by where they ended.", ("state",), sorted(mails))


def _counted(known: Mapping[str, Mapping[str, float]]) -> Iterable[Family]:
    for name, of, label, says in (
        (
            "postroom_stage_seconds",
            counters.STAGE_SECONDS,
            "stage",
            "Seconds of work by stage, of all processes together.",
        ),
        ("postroom_reader_deaths", counters.READER_DEATHS, "cause", "Reading processes that died, by cause."),
    ):
        rows = tuple(((key,), value) for key, value in known.get(of, {}).items())
        yield Family(name, says, Kind.COUNTER, (label,), rows)
    read = known.get(counters.MESSAGES_READ, {}).get("", 0.0)
    yield Family("postroom_messages_read", "Messages that were read, also anew.", Kind.COUNTER, (), (((), read),))


def _machine(session: Session, found: Status) -> Iterable[Family]:
    alive = sum(each.is_alive and not each.is_quiet for each in found.workers)
    workers = [(("works",), float(alive)), (("died_or_hangs",), float(len(found.workers) - alive))]
    yield _one("postroom_workers", "Processes that read at this moment.", ("state",), workers)
    last = session.get(HealthRow, WORKER)
    passes = [] if last is None else [((), last.at.timestamp())]
    yield _one("postroom_last_pass_timestamp_seconds", "When a pass last came to its end, since 1970.", (), passes)
    yield Family(
        "postroom_passes", "Passes that came to their end.", Kind.COUNTER, (), (((), float(last.count if last else 0)),)
    )
    backup = [] if found.last_backup is None else [((), found.last_backup.timestamp())]
    yield _one("postroom_last_backup_timestamp_seconds", "When a backup was last made, since 1970.", (), backup)
    parts = [float(not each.ok) for each in found.parts]
    yield _one("postroom_troubles", "Parts that do not work, as the status names them.", (), [((), sum(parts))])
