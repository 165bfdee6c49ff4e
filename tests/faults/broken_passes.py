"""Whole passes, from the mailbox to the mail that goes out, on lines that break at any byte.

In: an office's mailbox and receiver, each behind a `Proxy`, and a fault on one of the two. Out: what differs from a run
that nothing disturbed, in a sentence, or nothing.
"""

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import select

from config.settings import Settings
from ingest.office import Office
from ingest.pass_result import PassResult
from ingest.reader.pool import Readers
from storage.models import ApplicantRow, ApplicationRow, DocumentRow, LedgerRow, MessageRow, OutgoingRow
from tests.faults.broken_line import COORDINATOR, OFFICE, AnyFault, Tried, difference, wrong_sentence
from tests.faults.warm_office import warm_office
from tests.mail.messages import message
from tests.mail.sample_mailbox import TODAY
from tests.servers.dovecot import Account
from tests.servers.proxy import Proxy, Way
from tests.servers.smtp import Receiver
from worker.jobs import one_pass

DESK = {"coordinator": COORDINATOR, "address": OFFICE}
Records = dict[str, list[tuple[object, ...]]]


def application(number: int, email: str = "") -> bytes:
    """A small mail that applies and sends its documents later."""
    email = email or f"applicant{number}@example.org"
    words = "I apply for the internship; my documents are attached."
    return message(
        "ICRtoP Internship Summer 2026", f"Applicant {number} <{email}>", words, message_id=f"<{number}@example.org>"
    )


@dataclass
class Passing:
    """An office between two lines. Each try gets an account and a database of its own."""

    mailbox_line: Proxy
    receiver_line: Proxy
    account: Callable[[], Account]
    receiver: Receiver
    database_url: Callable[[], str]
    readers: Readers
    undisturbed: Records = field(default_factory=dict)
    lengths: dict[str, dict[Way, int]] = field(default_factory=dict)

    def look(self) -> None:
        """One try without any fault: how long both conversations are, and what comes of them."""
        tried, records = self._try(self.mailbox_line, None)
        assert not tried.sentence, tried.sentence
        self.undisturbed = records

    def tried(self, line: Proxy, fault: AnyFault) -> Tried:
        """One pass with the fault on this line, and another one some hours later without."""
        tried, records = self._try(line, fault)
        said = [tried.differs, difference(self.undisturbed, records)]
        tried.differs = "; ".join(filter(None, said))
        return tried

    def _try(self, line: Proxy, fault: AnyFault | None) -> tuple[Tried, Records]:
        clock = [TODAY]
        self.receiver.envelopes.clear()
        with (
            TemporaryDirectory() as folder,
            warm_office(self._settings(Path(folder)), lambda: clock[0], self.readers) as office,
        ):
            for each in (self.mailbox_line, self.receiver_line):
                each.watch(fault if each is line else None)
            began = time.monotonic()
            first = one_pass(office)
            happened = line.happened
            if fault is None:
                lines = {"mailbox": self.mailbox_line, "receiver": self.receiver_line}
                self.lengths = {
                    name: {way: len(said) for way, said in on.delivered.items()} for name, on in lines.items()
                }
            clock[0] += timedelta(hours=3)
            again = one_pass(office)
            seconds = time.monotonic() - began
            records = self._records(office)
        return Tried(fault, happened, seconds, "; ".join(first.troubles), self._wrong(first, again)), records

    def _settings(self, folder: Path) -> Settings:
        mailbox = self.account().settings(port=self.mailbox_line.port, history="answer")
        return Settings(
            office=DESK,
            storage={"folder": folder, "database": self.database_url()},
            mailboxes={"applications": mailbox},
            outgoing=self.receiver.settings(port=self.receiver_line.port),
            notify={"acknowledge": True, "nightly": False},
        )

    def _wrong(self, first: PassResult, again: PassResult) -> str:
        """At most one sentence for the trouble, none after it, and a mail that came again is the same mail."""
        said = [wrong_sentence(each, ("mailbox applications: ", "outgoing mail: ")) for each in first.troubles]
        said += again.troubles
        if len(first.troubles) > 1:
            said.append(f"{len(first.troubles)} sentences for one trouble: {first.troubles}")
        ids = {str(mail["Message-ID"]) for mail in self.receiver.messages}
        contents = Counter(bytes(each.content or b"") for each in self.receiver.envelopes)
        if len(contents) != len(ids) or contents.total() > len(ids) + 1:
            said.append(
                f"{contents.total()} mails arrived, of which {len(contents)} differ, under {len(ids)} Message-IDs"
            )
        return "; ".join(filter(None, said))

    def _records(self, office: Office) -> Records:
        arrived = {(str(mail["To"]), str(mail["Subject"])) for mail in self.receiver.messages}
        with office.database.read() as session:
            tables = {
                "messages": select(
                    MessageRow.raw_sha256, MessageRow.state, MessageRow.reason, MessageRow.suppress_notifications
                ),
                "ledger": select(LedgerRow.uid, LedgerRow.state, LedgerRow.suppress_notifications),
                "applications": select(ApplicantRow.email, ApplicationRow.cycle, ApplicationRow.status).join(
                    ApplicationRow
                ),
                "documents": select(DocumentRow.sha256, DocumentRow.kind, DocumentRow.superseded_by_id),
                "outgoing": select(OutgoingRow.kind, OutgoingRow.recipient, OutgoingRow.subject, OutgoingRow.state),
            }
            found = {
                name: sorted((tuple(row) for row in session.execute(query)), key=str) for name, query in tables.items()
            }
        return found | {"arrived": sorted(arrived)}
