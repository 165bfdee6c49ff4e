"""Postroom among machines that answer everything: how much it writes, to whom, and what becomes of what they send.

In: rounds, in each of which every machine sends one mail: its answer to what it got, or, when it got nothing, another one.
Out: what was sent, and what broke a rule, in sentences.

The machines do what RFC 3834 forbids: they answer null senders and automatic mail, to the From field, without a word
in the head that says so. Some write from a new address each time, some send back what they got.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from aiosmtpd.smtp import Envelope
from sqlalchemy import func, select

from config.settings import Settings
from ingest.office import Office
from notify.messages.queueing import ONCE_A_DAY
from notify.outbox.sending import AUTOMATIC_PER_HOUR
from storage.models import LedgerRow, LedgerState, MessageRow, MessageState, OutgoingRow, OutgoingState
from tests.faults.warm_office import warm_office, warm_readers
from tests.mail.messages import OFFICE, bounce, message
from tests.mail.sample_mailbox import TODAY
from tests.servers.dovecot import Account
from tests.servers.smtp import Receiver
from worker.jobs import one_pass

COORDINATOR = "coordinator@office.example.org"
SUBJECT = "ICRtoP Internship Summer 2026"
APPLIES = "Dear coordinator,\n\nI apply for the internship; my documents are attached.\n\nKind regards\n"
STEP, PASSES_A_DAY = timedelta(minutes=5), 25

Answer = Callable[[int, str, EmailMessage | None], bytes]  # (its number, its address, what it got) -> what it sends


def _ticket(number: int, address: str, got: EmailMessage | None) -> bytes:
    """A ticket system: a new address each time, which nothing gives away."""
    local, _, domain = address.partition("@")
    sender = f"Ticket {number} <{local}.{number}@{domain}>"
    return message(
        f"{SUBJECT} [ticket {number}]", sender, APPLIES + f"Ticket {number}", message_id=f"<t{number}@{domain}>"
    )


def _rude(number: int, address: str, got: EmailMessage | None) -> bytes:
    """An automatic answer that looks like a person's mail."""
    subject = f"Re: {got['Subject']}" if got else SUBJECT
    head = {"In_Reply_To": str(got["Message-ID"])} if got and number % 2 else {}
    return message(
        subject, f"Rudy Answers <{address}>", f"{APPLIES}Rudy ({number})", message_id=f"<r{number}@{address}>", **head
    )


def _away(number: int, address: str, got: EmailMessage | None) -> bytes:
    """A decent automatic answer (RFC 3834 section 5), sent though nobody should."""
    subject = f"Automatic reply: {got['Subject'] if got else SUBJECT}"
    head = {"Auto_Submitted": "auto-replied"}
    return message(
        subject, f"A. Way <{address}>", f"I am away. ({number})", message_id=f"<a{number}@{address}>", **head
    )


def _refuses(number: int, address: str, got: EmailMessage | None) -> bytes:
    """A server that returns everything, to the From field, in its own words or those of RFC 3464."""
    subject = str(got["Subject"]) if got else SUBJECT
    if number % 2:
        return bounce(f"{subject} ({number})", address)
    words = f"Your mail to {address} could not be delivered. ({number})"
    return message(
        f"Undeliverable: {subject}",
        f"Postmaster <postmaster@{address.partition('@')[2]}>",
        words,
        message_id=f"<b{number}@{address}>",
    )


def _list(number: int, address: str, got: EmailMessage | None) -> bytes:
    """A mailing list to which somebody subscribed the office."""
    head = {"List_Id": f"<list.{address.partition('@')[2]}>", "Precedence": "list"}
    return message(
        SUBJECT, f"The list <{address}>", f"{APPLIES}({number})", message_id=f"<l{number}@{address}>", **head
    )


def _returns(number: int, address: str, got: EmailMessage | None) -> bytes:
    """A forwarder that leads back into the mailbox: what postroom wrote, as it was; or something in the office's name."""
    if got is None:
        return message(SUBJECT, f"The office <{OFFICE}>", f"{APPLIES}({number})", message_id=f"<o{number}@{address}>")
    return f"Received: from {address} by mx.example.org; a way round ({number})\r\n".encode() + got.as_bytes()


def _coordinator(number: int, address: str, got: EmailMessage | None) -> bytes:
    """The coordinator is away, and the coordinator's program says so to everybody."""
    subject = f"Out of office: {got['Subject'] if got else SUBJECT}"
    return message(
        subject, f"Coordinator <{COORDINATOR}>", f"Back on Monday. ({number})", message_id=f"<c{number}@{address}>"
    )


KINDS: tuple[tuple[Answer, int], ...] = (
    (_ticket, 28), (_rude, 8), (_away, 4), (_refuses, 4), (_list, 3), (_returns, 2), (_coordinator, 1),
)  # fmt: skip
MACHINES = sum(count for _, count in KINDS)


@dataclass
class Machine:
    """One of them."""

    answer: Answer
    address: str
    got: EmailMessage | None = None
    sent: int = 0

    def sends(self, number: int) -> bytes:
        got, self.got = self.got, None
        self.sent += 1
        return self.answer(number, self.address, got)


def machines() -> list[Machine]:
    """All that postroom talks to."""
    return [
        Machine(answer, f"{answer.__name__[1:]}{number}@machines.example.org")
        for answer, count in KINDS
        for number in range(count)
    ]


@dataclass
class Storm:
    """What has come of it."""

    rounds: int = 0  # a mail of a machine, and what postroom made of it
    history: int = 0  # mails that lay there at the first pass
    written_for_history: int = 0
    automatic: int = 0
    most_in_an_hour: int = 0
    braked_days: int = 0
    told_of_the_brake: int = 0
    broken: list[str] = field(default_factory=list)


def storm(folder: Path, database_url: str, account: Account, receiver: Receiver, rounds: int) -> Storm:
    """Lets them talk for so many rounds, five minutes apart, with a night after every two hours."""
    settings = Settings(
        office={"coordinator": COORDINATOR, "address": OFFICE},
        storage={"folder": folder / "var", "database": database_url},
        mailboxes={"applications": account.settings()},
        outgoing=receiver.settings(),
        notify={"acknowledge": True, "coordinator": "hourly", "nightly": False},
    )
    everyone, found, clock = machines(), Storm(), [TODAY]
    with warm_readers(settings) as readers, warm_office(settings, lambda: clock[0], readers) as office:
        account.deliver(
            *(each.sends(number) for number, each in enumerate(everyone)), received=clock[0] - timedelta(days=1)
        )
        one_pass(office)
        found.history, found.written_for_history = len(everyone), len(receiver.envelopes)
        heard = 0
        for turn in range(1, -(-rounds // MACHINES) + 1):
            clock[0] += STEP if turn % PASSES_A_DAY else timedelta(hours=22)
            for envelope in receiver.envelopes[heard:]:
                _hand_over(_parsed(envelope), str(envelope.rcpt_tos[0]), everyone)
            heard = len(receiver.envelopes)
            account.deliver(*(each.sends(turn * MACHINES + n) for n, each in enumerate(everyone)), received=clock[0])
            one_pass(office)
        clock[0] += STEP
        one_pass(office)  # what the last round made the coordinator be told goes out
        found.rounds = sum(each.sent for each in everyone) - found.history
        _judge(office, receiver, found)
    return found


def _parsed(envelope: Envelope) -> EmailMessage:
    return message_from_bytes(bytes(envelope.content or b""), policy=default)  # type: ignore[return-value]


def _hand_over(mail: EmailMessage, recipient: str, everyone: Sequence[Machine]) -> None:
    for each in everyone:
        local = each.address.partition("@")[0]
        if recipient in (each.address, COORDINATOR if each.answer is _coordinator else "") or recipient.startswith(
            f"{local}."
        ):
            each.got = mail


def _judge(office: Office, receiver: Receiver, found: Storm) -> None:
    """Holds what was sent against the rules."""
    with office.database.read() as session:
        rows = session.scalars(select(OutgoingRow).where(OutgoingRow.kind.in_(ONCE_A_DAY))).all()
        states = Counter(session.scalars(select(MessageRow.state)))
        unkept = session.scalar(select(func.count()).where(LedgerRow.state != LedgerState.KEPT))
        alerts = session.scalars(select(OutgoingRow).where(OutgoingRow.key.startswith("brake:"))).all()
    zone = office.settings.zone
    daily = Counter((row.recipient.lower(), row.kind, row.created_at.astimezone(zone).date()) for row in rows)
    sent = sorted(row.sent_at for row in rows if row.sent_at is not None)
    found.automatic = len(sent)
    found.most_in_an_hour = max((_within_an_hour(sent, first) for first in range(len(sent))), default=0)
    found.told_of_the_brake = sum(row.state is OutgoingState.SENT for row in alerts)
    hours = Counter(
        moment.astimezone(zone).date()
        for first, moment in enumerate(sent)
        if _within_an_hour(sent, first) >= AUTOMATIC_PER_HOUR
    )
    found.braked_days = len(hours)
    own = {OFFICE, COORDINATOR}
    arrived = [(each, _parsed(each)) for each in receiver.envelopes if each.rcpt_tos[0] != COORDINATOR]
    nobodys = ("away", "list", "returns", "refuses", "postmaster", "mailer-daemon")
    broken = {
        f"{found.written_for_history} mails were written for history": found.written_for_history,
        "an address got two of a kind on one day": any(count > 1 for count in daily.values()),
        f"{found.most_in_an_hour} automatic mails in an hour": found.most_in_an_hour > AUTOMATIC_PER_HOUR,
        "the coordinator was not told of the brake once for each day": found.told_of_the_brake != found.braked_days,
        "the office wrote to itself": any(row.recipient.lower() in own for row in rows),
        "automatic mail, a list or nobody was answered": any(row.recipient.lower().startswith(nobodys) for row in rows),
        "automatic mail has a sender": any(envelope.mail_from not in ("", "<>", None) for envelope, _ in arrived),
        "automatic mail does not say so": any(mail["Auto-Submitted"] != "auto-replied" for _, mail in arrived),
        f"{len(arrived)} automatic mails arrived instead of {len(sent)}": len(arrived) != len(sent),
        f"{found.rounds + found.history} mails came, and {states.total()} are kept: {dict(states)}": (
            states.total() != found.rounds + found.history or states[MessageState.KEPT] or states[MessageState.FAILED] or unkept
        ),
    }  # fmt: skip
    found.broken = [said for said, is_so in broken.items() if is_so]


def _within_an_hour(sent: Sequence[datetime], first: int) -> int:
    """How many of these moments, in their order, lie in the hour that begins with the `first`."""
    end = first
    while end < len(sent) and sent[end] - sent[first] < timedelta(hours=1):
        end += 1
    return end - first
