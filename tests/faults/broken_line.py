"""Mail through a line that breaks at any byte: one turn with the fault, one without, and the same records as if nothing had happened.

In: a mailbox or a receiver behind a `Proxy`, and faults. Out: for each fault what differs, in a sentence, or nothing.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import select, update

from config.settings import Settings
from config.settings_tables import AfterFiling, Mailbox
from domain.errors import PostroomError
from ingest.fetching.fetch import after_filing, collect
from ingest.mailboxes import open_mailbox
from notify.messages.queueing import enqueue
from notify.outbox import sending
from storage.blobs.store import open_blobs
from storage.database import Database
from storage.models import LedgerRow, LedgerState, MessageRow, MessageState, OutgoingRow, OutgoingState
from tests.servers.dovecot import Account
from tests.servers.proxy import Does, Fault, Instead, Proxy, Way
from tests.servers.smtp import Receiver

# The commands that a turn says, and what servers answer when they will not or cannot.
IMAP_COMMANDS = "LOGIN", "EXAMINE", "NOOP", "UID SEARCH", "UID FETCH", "LOGOUT"
SMTP_COMMANDS = "ehlo", "mail", "rcpt", "data", "quit"
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
OFFICE, COORDINATOR = "internships@office.example.org", "coordinator@office.example.org"
# What a sentence of trouble must not hold, and how long it may be.
SENTENCE_LENGTH = 500

VARYING = 40  # octets at the end of what the server says: Dovecot tells milliseconds

Fresh = Callable[[], Database]
AnyFault = Fault | Instead


@dataclass
class Tried:
    """What became of one fault: how long both turns took, the sentence of the first one, and what differs in the end."""

    fault: AnyFault | None
    happened: int
    seconds: float
    sentence: str
    differs: str = ""


def points(length: int, most: int) -> Iterator[int]:
    """At most so many places in a conversation of this length, evenly apart, its first and last byte among them."""
    if length <= most:
        yield from range(length)
        return
    yield from sorted({round(number * (length - 1) / (most - 1)) for number in range(most)})


@dataclass
class Collecting:
    """A mailbox behind a line, and databases to keep its mail in. Each try gets a fresh one."""

    line: Proxy
    account: Callable[[], Account]  # with the mail in it; a fresh one for each try where the mailbox is changed
    fresh: Fresh
    more: dict[str, object] = field(default_factory=dict)  # settings of the mailbox
    impatience: float = 0.3  # seconds that the turn with the fault waits for an answer
    undisturbed: dict[str, list[tuple[object, ...]]] = field(default_factory=dict)
    lengths: dict[Way, int] = field(default_factory=dict)

    def look(self) -> None:
        """One try without any fault: how long the conversation is, and what comes of it."""
        database, self._box = self.fresh(), self.account()
        self.line.watch()
        with TemporaryDirectory() as folder:
            sentence = self._turn(database, Path(folder), 60)
        assert not sentence, sentence
        self.undisturbed = self._records(database)
        self.lengths = {way: len(said) for way, said in self.line.delivered.items()}
        self.lengths[Way.BACK] -= VARYING
        database.close()

    def tried(self, fault: AnyFault) -> Tried:
        """One turn with the fault, and one without."""
        database = self.fresh()
        if "after_filing" in self.more:
            self._box = self.account()
        self.line.watch(fault)
        began = time.monotonic()
        with TemporaryDirectory() as folder:
            waits = isinstance(fault, Fault) and fault.does in (Does.STALL, Does.DRIP)
            sentence = self._turn(database, Path(folder), self.impatience if waits else 60)
            happened = self.line.happened
            self.line.watch()
            again = self._turn(database, Path(folder), 60)
        seconds = time.monotonic() - began
        differs = "; ".join(filter(None, (wrong_sentence(sentence, "mailbox in: "), again))) or difference(
            self.undisturbed, self._records(database)
        )
        database.close()
        return Tried(fault, happened, seconds, sentence, differs)

    def _turn(self, database: Database, folder: Path, timeout: float) -> str:
        """One turn of the mailbox; what it keeps counts as filed. Returns the sentence of its trouble, '' for none."""
        mailbox = Mailbox.model_validate(
            self._box.settings(**{"timeout_seconds": timeout, "port": self.line.port} | self.more)
        )
        settings = Settings(mailboxes={"in": mailbox})
        blobs = open_blobs(str(folder / "blobs"))
        try:
            with open_mailbox("in", mailbox) as source:
                for batch in collect("in", source, database, blobs, settings, lambda: NOON):
                    with database.begin() as session:
                        filed = update(MessageRow).where(MessageRow.id.in_(batch))
                        session.execute(filed.values(state=MessageState.FILED))
                if mailbox.after_filing is not AfterFiling.LEAVE:
                    after_filing("in", source, database, mailbox)
        except PostroomError as error:
            return str(error)
        return ""

    def _records(self, database: Database) -> dict[str, list[tuple[object, ...]]]:
        with database.read() as session:
            messages = session.execute(
                select(
                    MessageRow.id,
                    MessageRow.raw_sha256,
                    MessageRow.state,
                    MessageRow.suppress_notifications,
                    MessageRow.headers_only,
                    MessageRow.received_at,
                )
            ).all()
            ledger = session.execute(
                select(
                    LedgerRow.uid, LedgerRow.message_id, LedgerRow.suppress_notifications, LedgerRow.after_filing_done
                ).where(LedgerRow.state == LedgerState.KEPT)
            ).all()
        digests = {row.id: row.raw_sha256 for row in messages}
        return {
            "messages": sorted(tuple(row)[1:] for row in messages),
            "ledger": sorted(
                (row.uid, digests.get(row.message_id, ""), row.suppress_notifications, row.after_filing_done)
                for row in ledger
            ),
            "server": sorted(self._on_the_server()),
        }

    def _on_the_server(self) -> Iterator[tuple[object, ...]]:
        """What lies in which folder, and with which flags."""
        with self._box.client() as client:
            for *_, name in client.list_folders():
                client.select_folder(name, readonly=True)
                for told in client.fetch(client.search("ALL"), ["BODY.PEEK[]", "FLAGS"]).values():
                    flags = sorted(flag for flag in told[b"FLAGS"] if flag != b"\\Recent")
                    yield name, sha256(told[b"BODY[]"]).hexdigest(), tuple(flags)


def wrong_sentence(sentence: str, begins: str | tuple[str, ...]) -> str:
    """What is wrong with a sentence of trouble, '' when nothing is."""
    if not sentence or (
        sentence.startswith(begins)
        and len(sentence) < SENTENCE_LENGTH
        and sentence.isprintable()
        and "\n" not in sentence
    ):
        return ""
    return f"this is no sentence for people: {sentence!r}"


def difference(wanted: dict[str, list[tuple[object, ...]]], found: dict[str, list[tuple[object, ...]]]) -> str:
    said = []
    for name, rows in wanted.items():
        lost, more = Counter(rows) - Counter(found[name]), Counter(found[name]) - Counter(rows)
        if lost or more:
            said.append(f"{name}: lost {sorted(lost.elements(), key=str)}, more {sorted(more.elements(), key=str)}")
    return "; ".join(said)


def no_picture(content: bytes, page: int, width: int) -> None:
    """The outbox asks for pictures of documents; its mails here have none."""


@dataclass
class Sending:
    """A receiver behind a line, and an outbox with some mails that are due."""

    line: Proxy
    receiver: Receiver
    fresh: Fresh
    folder: Path
    mails: int = 3
    more: dict[str, Any] = field(default_factory=dict)  # settings of [outgoing]
    impatience: float = 0.3

    def look(self) -> None:
        """One try without any fault: how long the conversation is."""
        tried = self.tried(None)
        assert not tried.differs, tried.differs
        assert not tried.sentence, tried.sentence

    def tried(self, fault: AnyFault | None) -> Tried:
        """One turn with the fault, and one without some hours later.

        Every mail has to arrive; one that arrives again does so as the same mail, and only when its 250 was not heard.
        """
        database = self.fresh()
        self.receiver.envelopes.clear()
        self._queue(database)
        self.line.watch(fault)
        began = time.monotonic()
        waits = isinstance(fault, Fault) and fault.does in (Does.STALL, Does.DRIP)
        sentence = self._turn(database, NOON, self.impatience if waits else 60)
        happened = self.line.happened
        if fault is None:
            self.lengths = {way: len(said) for way, said in self.line.delivered.items()}
        accepted, heard = len(self.receiver.envelopes), self.line.delivered[Way.BACK].count(b"250 taken\r\n")
        self.line.watch()
        again = self._turn(database, NOON + timedelta(hours=3), 60)
        seconds = time.monotonic() - began
        differs = "; ".join(
            filter(
                None, (wrong_sentence(sentence, "outgoing mail: "), again, self._difference(database, accepted - heard))
            )
        )
        database.close()
        return Tried(fault, happened, seconds, sentence, differs)

    def _settings(self, timeout: float) -> Settings:
        outgoing = self.receiver.settings(port=self.line.port, timeout_seconds=timeout) | self.more
        office = {"coordinator": COORDINATOR, "address": OFFICE}
        return Settings(office=office, storage={"folder": self.folder}, outgoing=outgoing)

    def _queue(self, database: Database) -> None:
        """Puts mails into the outbox that are composed already, as after a first attempt."""
        settings = self._settings(60)
        with database.begin() as session:
            for number in range(self.mails):
                said = {"key": f"down:{number}", "subject": f"Alert {number}", "now": NOON}
                row = enqueue(session, settings, kind="alert", recipient=COORDINATOR, **said)
                assert row is not None
                head = f"From: {OFFICE}\r\nTo: {COORDINATOR}\r\nMessage-ID: {row.header_message_id}\r\n"
                row.content = f"{head}Subject: Alert {number}\r\n\r\n.A line of its own.\r\n".encode()

    def _turn(self, database: Database, now: datetime, timeout: float) -> str:
        settings = self._settings(timeout)
        blobs = open_blobs(settings.storage.blobs_url)
        try:
            sending.send_due(database, blobs, settings, lambda: now, no_picture)
        except PostroomError as error:
            return str(error)
        return ""

    def _difference(self, database: Database, unheard: int) -> str:
        with database.read() as session:
            rows = session.execute(select(OutgoingRow.header_message_id, OutgoingRow.state, OutgoingRow.content)).all()
        arrived = Counter(bytes(each.original_content or b"") for each in self.receiver.envelopes)
        wanted = {bytes(row.content) for row in rows}
        repeated = sum(arrived.values()) - len(arrived)
        said = [f"{row.header_message_id} is {row.state}" for row in rows if row.state is not OutgoingState.SENT]
        if set(arrived) != wanted:
            said.append(f"{len(wanted - set(arrived))} mails are lost, {len(set(arrived) - wanted)} are none of ours")
        if repeated > unheard:
            said.append(f"{repeated} mails came again, and {unheard} were not heard to be taken")
        return "; ".join(said)


def sweep(subject: Collecting | Sending, faults: Iterable[AnyFault]) -> Sequence[Tried]:
    """Tries these faults one after the other."""
    return [subject.tried(fault) for fault in faults]


def imap_answers(commands: Sequence[str] = IMAP_COMMANDS) -> Iterator[Instead]:
    """What a server answers when it will not or cannot, or has lost its way, to each command and to the second of its kind."""
    for words in commands:
        for skip in (0, 1) if words.startswith("UID FETCH") else (0,):
            yield Instead(words, "{tag} NO not now", skip=skip)
            yield Instead(words, "{tag} BAD what is this?", skip=skip)
            yield Instead(words, "* BYE going down", hangs_up=True, skip=skip)
            yield Instead(words, "* BYE going down\r\n{tag} NO too late", hangs_up=True, skip=skip)
            yield Instead(words, "* \x00\xff (((\r\n{tag} OK done", skip=skip)
            yield Instead(words, "* 1 EXPUNGE\r\n* 2 EXISTS\r\n* 2 FETCH (FLAGS (\\Seen))\r\n{tag} OK done", skip=skip)


def smtp_answers() -> Iterator[Instead]:
    """What a receiver answers for the time being, or because it has lost its way, to each command and to the second of its kind."""
    for words in SMTP_COMMANDS:
        for skip in (0, 1) if words not in ("ehlo", "quit") else (0,):
            yield Instead(words, "451 4.7.1 greylisted, come again", skip=skip)
            yield Instead(words, "421 4.3.2 going down", hangs_up=True, skip=skip)
            yield Instead(words, "what?", skip=skip)
            yield Instead(words, "250-and\r\n250-so", hangs_up=True, skip=skip)


def failures(tried: Sequence[Tried]) -> list[str]:
    """A sentence for each that did not end as if nothing had happened.

    A fault that did not happen says that the conversation was not the one that was looked at.
    """
    return [
        f"{each.fault}: {each.differs or 'it did not happen'}" for each in tried if each.differs or not each.happened
    ]
