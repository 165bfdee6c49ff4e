"""Whether what a mailbox lists and does not give is one message's trouble, or the whole mailbox's.

In: what was asked for and not given, and how it was refused. Out: what is to be asked for alone; a message that was refused
alone too often becomes a failed one, which people see.

A refusal of one message says little: servers that are overloaded refuse each FETCH in the same words as others do a damaged
message. So a message that was given before is asked for once more. Is it refused too, the mailbox is in trouble; is it
given, the message is. Where none was given yet, several messages that are refused one after the other tell it.

Failures: `MailboxRefuses` when the mailbox gives nothing at all; no attempt is counted on any message then.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from domain.errors import Transient
from ingest.fetching.store import Listed, Turn, head_only, write_failed
from ingest.mailboxes.source import Fetched, ItemRefused, MailboxRefuses
from storage.database import RECORDS
from storage.events import record_event
from storage.models import LedgerRow, LedgerState, MessageRow

# What a mailbox does not give after so many times waits for a person, and no longer for the mailbox.
FETCH_ATTEMPTS = 3
# So many different messages, and none given: the mailbox gives nothing. Fewer where the server says that it will pass.
REFUSED_IN_A_ROW, REFUSED_FOR_NOW = 3, 2
PROBES = 3  # messages that were given before, and may be gone from the mailbox since
PROBE_BYTES = 1 << 20  # the largest one that is asked for again


@dataclass(frozen=True, slots=True)
class _Refused:
    """One message that was asked for alone and not given."""

    listed: Listed
    why: str
    passing: bool
    wait: timedelta


@dataclass(slots=True)
class Refusals:
    """The refusals of one turn. `given` is the last message that the mailbox gave in it."""

    turn: Turn
    given: str | None = None
    _undecided: list[_Refused] = field(default_factory=list)

    def note_given(self, fetched: Iterable[Listed]) -> None:
        """The mailbox gives something: what was refused before is those messages' own trouble."""
        for each in fetched:
            small = each.size is not None and each.size <= PROBE_BYTES
            self.given = each.uid if small or self.given is None else self.given
            self._count_undecided()

    def judge(
        self, missed: Sequence[Listed], error: ItemRefused | None, *, others: bool, alone: bool | None = None
    ) -> list[Listed]:
        """Decides on what was listed and not given; its attempts are counted already. Returns what is to be asked for alone.

        `alone`: it was the only one that was asked for. Raises MailboxRefuses.
        """
        alone = len(missed) == 1 if alone is None else alone
        try:
            present = self.turn.source.present()
        except Transient as trouble:
            count_attempt(missed, -1, str(trouble), self.turn)
            raise
        _note_gone([each for each in missed if each.uid not in present], self.turn)
        left = [each for each in missed if each.uid in present]
        count_attempt(left, -1, "", self.turn)
        if not alone:
            return left
        why = str(error) if error else f"{self.turn.name} lists it and does not give it"
        for each in left:
            refused = _Refused(each, why, error is not None and error.passing, error.wait if error else timedelta())
            self._decide(refused, present, others=others)
        return []

    def works(self) -> bool:
        """Whether the mailbox gives other messages in this turn, and the connection holds for them."""
        if self.given is not None:
            return True
        try:
            return self._gives_what_it_gave(self.turn.source.present()) is True
        except Transient:
            return False

    def _decide(self, refused: _Refused, present: frozenset[str], *, others: bool) -> None:
        gives = self._gives_what_it_gave(present)
        if gives is True:
            _count_against(refused, self.turn)
            return
        self._undecided.append(refused)
        enough = REFUSED_FOR_NOW if refused.passing else REFUSED_IN_A_ROW
        if gives is False or (others and len(self._undecided) >= enough):
            self._refuses_everything()

    def _gives_what_it_gave(self, present: frozenset[str]) -> bool | None:
        """Whether the mailbox gives a message that it gave before; None where there is none to ask for."""
        for uid in self._given_before(present):
            try:
                return any(True for _ in self.turn.source.fetch([uid]))
            except MailboxRefuses:
                raise
            except Transient:
                return False
        return None

    def _given_before(self, present: frozenset[str]) -> list[str]:
        if self.given in present:
            return [self.given]
        chosen = (
            select(LedgerRow.uid)
            .join(MessageRow, MessageRow.id == LedgerRow.message_id)
            .where(LedgerRow.mailbox_id == self.turn.place.id, LedgerRow.validity == self.turn.source.validity)
            .where(LedgerRow.state == LedgerState.KEPT, MessageRow.headers_only.is_(False))
            .where(MessageRow.size <= PROBE_BYTES)
            .order_by(LedgerRow.id.desc())
            .limit(50)
        )
        with self.turn.database.read() as session:
            return [uid for uid in session.scalars(chosen) if uid in present][:PROBES]

    def end(self) -> None:
        """All was asked for: decides on what is left. Raises MailboxRefuses."""
        if len(self._undecided) > 1 or any(each.passing for each in self._undecided):
            self._refuses_everything()
        self._count_undecided()

    def _count_undecided(self) -> None:
        undecided, self._undecided = self._undecided, []
        for each in undecided:
            _count_against(each, self.turn)

    def _refuses_everything(self) -> None:
        undecided, self._undecided = self._undecided, []
        for each in undecided:  # they come after the others next time, so that each pass asks for some others
            count_attempt([each.listed], 0, each.why, self.turn)
        last = undecided[-1]
        raise MailboxRefuses(
            f"{last.why}; it gives no message at all just now", wait=max(each.wait for each in undecided)
        )


def _note_gone(gone: Sequence[Listed], turn: Turn) -> None:
    with turn.database.begin() as session:
        for each in gone:
            _end_as_gone(session, each, turn)


def _end_as_gone(session: Session, each: Listed, turn: Turn) -> None:
    row = session.get_one(LedgerRow, each.id)
    if row.message_id is not None:
        row.attempts = FETCH_ATTEMPTS
        return
    row.state, row.error = LedgerState.GONE, ""
    said = f"{each.uid} vanished from {turn.name} before it could be fetched"
    record_event(session, "vanished", now=turn.now(), why=said, uid=each.uid)


def _count_against(refused: _Refused, turn: Turn) -> None:
    each = refused.listed
    count_attempt([each], 1, refused.why, turn)
    if each.attempts + 1 >= FETCH_ATTEMPTS:
        head = None
        with suppress(Transient):
            head = turn.source.fetch_head(each.uid)
        give_up(each, refused.why, turn, head)


def count_attempt(batch: Sequence[Listed], by: int, error: str, turn: Turn) -> None:
    """Adds to the attempts of these rows of the ledger, and notes why."""
    if not batch:
        return
    with turn.database.begin() as session:
        session.execute(
            update(LedgerRow)
            .where(LedgerRow.id.in_([each.id for each in batch]))
            .values(attempts=LedgerRow.attempts + by, error=error)
        )


def give_up(listed: Listed, why: str, turn: Turn, head: Fetched | None) -> None:
    """Makes a failed message of it, that people see and can ask for again."""
    given = head_only(head or Fetched(listed.uid, b"", turn.now()), listed.size)
    sentence = f"It could not be fetched, {listed.attempts + 1} times: {why}"
    with turn.database.lock(RECORDS, wait=True, shared=True):
        blob = turn.blobs.put(given.message.raw)
        with turn.database.begin() as session:
            if listed.message_id is None:
                write_failed(session, listed, given, blob, turn, why=sentence)
            row = session.get_one(LedgerRow, listed.id)
            row.attempts, row.error = max(FETCH_ATTEMPTS, listed.attempts + 1), why
