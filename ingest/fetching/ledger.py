"""What a mailbox lists is written into the ledger: what is new, and what of it is backlog.

In: an open mailbox and the ledger. Out: rows of the ledger, in one transaction, so that backlog is known from new mail
whatever happens. A mailbox that was renumbered, restored or moved is listed anew.

Failures: `Transient` and `Fatal` of the mailbox and the database; the ledger is then as it was.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import and_, func, insert, select, update
from sqlalchemy.orm import Session, aliased

from config.settings_tables import Mailbox
from ingest.fetching.deduplicate import erased_uid
from ingest.fetching.store import Clock, Place
from ingest.mailboxes.source import Item, KnownItem, RestoredMailbox, Source, same_place
from storage.database import Database
from storage.events import record_event
from storage.models import LedgerRow, LedgerState, MailboxRow, MessageRow

# So many that are listed at once, and were received before the mailbox was first looked at, are no application that somebody
# moved there: an old mailbox was moved to a new server, or one that was being repaired shows all of itself again.
BULK_ARRIVAL = 20
SETTING_UP = timedelta(days=1)  # then people move in what is to be answered
MOVING = timedelta(days=1)  # so long after a bulk arrival, fewer are the rest of it
MOST_BYTES = 2**31 - 1  # what the column holds; any such size is over the bound, and servers may give a larger one


def list_new(name: str, source: Source, database: Database, mailbox: Mailbox, now: Clock) -> Place:
    """Writes what is new into the ledger, in one transaction, so that backlog is known from new mail whatever happens."""
    with database.begin() as session:
        mailbox_id = mailbox_row(session, name).id
        rows = session.execute(
            select(LedgerRow.uid, LedgerRow.id, LedgerRow.state).where(
                LedgerRow.mailbox_id == mailbox_id, LedgerRow.validity == source.validity
            )
        ).all()
    # What was gone and is listed again was never gone: a server that is being repaired shows an empty folder.
    gone = {row.uid: row.id for row in rows if row.state is LedgerState.GONE}
    known = frozenset(row.uid for row in rows) - gone.keys()
    # The server takes its time, and no other writer of the database should wait for it.
    try:
        runs = source.list(known, lambda uids: _known_items(database, mailbox_id, source.validity, uids))
        found = [item for run in runs for item in run if erased_uid(item.uid) not in known]
    except RestoredMailbox:
        _forget_uids(name, source.validity, database, now())
        gone = {}
        found = [item for run in source.list(frozenset()) for item in run]
    at = now()
    with database.begin() as session:
        row = session.get_one(MailboxRow, mailbox_id)
        elsewhere = row.first_listed_at is not None and not same_place(row.validity, source.validity)
        suppress = mailbox.history == "silent" and (row.first_listed_at is None or elsewhere)
        new = [_ledger_values(row, source, item, at, suppress) for item in found if item.uid not in gone]
        if new:
            session.execute(insert(LedgerRow), new)
        back = [
            {"id": gone[item.uid], "state": LedgerState.LISTED, "attempts": 0} for item in found if item.uid in gone
        ]
        if back:
            session.execute(update(LedgerRow), back)
        if row.first_listed_at is not None and row.validity != source.validity:
            _renumber(session, row, source.validity, at, elsewhere=elsewhere)
        row.validity = source.validity
        row.first_listed_at = row.first_listed_at or at
        # Backlog that was not fetched before its folder was renumbered is known by its time alone.
        if mailbox.history != "silent":
            return Place(row.id, None, None)
        renumbered = any(
            session.scalar(select(least_or_most(LedgerRow.validity)).where(LedgerRow.mailbox_id == row.id))
            not in (None, row.validity)
            for least_or_most in (func.min, func.max)
        )
        return Place(row.id, row.first_listed_at if renumbered else None, row.first_listed_at - SETTING_UP)


def _known_items(database: Database, mailbox_id: int, validity: str, uids: Sequence[str]) -> Mapping[str, KnownItem]:
    """What the ledger and the messages know of these items.

    The size is the one of the listing; servers that tell a wrong one then may tell the right one once it was fetched. The
    time is that of the first delivery, so it is certain only of a message that has come once and in no other way.
    """
    copy = aliased(LedgerRow)
    copies = select(func.count()).where(copy.message_id == MessageRow.id).scalar_subquery()
    once = and_(copies == 1, MessageRow.kept_at >= LedgerRow.listed_at, MessageRow.headers_only.is_(False))
    chosen = (
        select(
            LedgerRow.uid,
            LedgerRow.size,
            MessageRow.size.label("kept_size"),
            MessageRow.received_at,
            once.label("once"),
        )
        .outerjoin(MessageRow, MessageRow.id == LedgerRow.message_id)
        .where(LedgerRow.mailbox_id == mailbox_id, LedgerRow.validity == validity, LedgerRow.uid.in_(uids))
    )
    with database.read() as session:
        return {
            row.uid: KnownItem(_sizes(row.size, row.kept_size), row.received_at if row.once else None)
            for row in session.execute(chosen)
        }


def _sizes(listed: int | None, kept: int | None) -> frozenset[int]:
    """Empty when the mailbox gave none, or more than the ledger holds."""
    if listed is None or listed >= MOST_BYTES:
        return frozenset()
    return frozenset({listed} if kept is None else {listed, kept})


def _forget_uids(name: str, validity: str, database: Database, now: datetime) -> None:
    """The uids so far belong to a time that is over, as if the mailbox had said so itself."""
    number, _, place = validity.rpartition("@")
    over = f"{number} until {now:%Y-%m-%dT%H:%M:%S}"
    with database.begin() as session:
        row = mailbox_row(session, name)
        times = set(session.scalars(select(LedgerRow.validity).where(LedgerRow.mailbox_id == row.id).distinct()))
        # A pass that was cut off is given again within the second, and a clock may be set back.
        names = (f"{over}{f' ({count})' if count else ''}@{place}" for count in itertools.count())
        over = next(each for each in names if each not in times)
        same = update(LedgerRow).where(LedgerRow.mailbox_id == row.id, LedgerRow.validity == validity)
        session.execute(same.values(validity=over))
        row.validity = over


def _ledger_values(row: MailboxRow, source: Source, item: Item, at: datetime, suppress: bool) -> dict[str, object]:
    return {
        "mailbox_id": row.id,
        "validity": source.validity,
        "uid": item.uid,
        "size": item.size if item.size is None else min(item.size, MOST_BYTES),
        "listed_at": at,
        "suppress_notifications": suppress,
        "state": LedgerState.LISTED,
    }


def _renumber(session: Session, row: MailboxRow, validity: str, now: datetime, *, elsewhere: bool) -> None:
    """The old uids mean nothing any more; what they named is listed again. In another folder, all of it is backlog."""
    session.execute(
        update(LedgerRow)
        .where(LedgerRow.mailbox_id == row.id, LedgerRow.validity != validity)
        .where(LedgerRow.state == LedgerState.LISTED)
        .values(state=LedgerState.GONE, error="the folder was renumbered before it was fetched")
    )
    before, after = _number(row.validity), _number(validity)
    why = f"UIDVALIDITY of {row.name} changed from {before} to {after}; all is listed again"
    if before.startswith(f"{after} until "):
        why = f"{row.name} was restored to an earlier day and gives UIDs again; all is listed again"
    if elsewhere:
        why = f"{row.name} is another folder now; all is listed again"
    record_event(session, "renumbered", now=now, why=why)


def _number(validity: str) -> str:
    return validity.rpartition("@")[0]


def mailbox_row(session: Session, name: str) -> MailboxRow:
    """The row of a configured mailbox, made when it is new."""
    row = session.scalars(select(MailboxRow).where(MailboxRow.name == name)).one_or_none()
    if row is None:
        row = MailboxRow(name=name, validity="", failure="")
        session.add(row)
        session.flush()
    return row
