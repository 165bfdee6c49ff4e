"""How conversations are held with an office: all of them at once, through one real mailbox, mail after mail.

A conversation is a few mails of a few people and perhaps a person's word in between. What has to come of it is written as
`"a b | c"`: the mails a and b are one application, c another one; a mail that is in none is set aside.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from ingest.office import Office
from operations import review
from operations.changes import Attribution
from operations.corrections import TARGETS, ValueCorrection, correct
from operations.reprocess import replay
from storage.models import ApplicationMessageRow, ApplicationRow, DocumentRow, FindingRow, MessageRow, OutgoingRow
from worker.jobs import one_pass, read_kept

FIRST = datetime(2026, 2, 2, 15, tzinfo=UTC)
WHO, WHY = "Sam", "said on the telephone"
CORRECTABLE = {target: what for what, target in TARGETS.items()}


class Outcome(StrEnum):
    """How a conversation ended."""

    RIGHT = "right"
    TWO_RECORDS = "two records for one application"
    WRONG_MERGE = "wrong merge"
    OTHER = "another difference"


@dataclass(frozen=True)
class Mail:
    """One mail. `raw` makes it from what it may answer: the Message-IDs of the conversation by the mails' names, ours as `our a`."""

    name: str
    raw: Callable[[dict[str, str]], bytes]
    day: int = 0  # after the conversation's first


@dataclass(frozen=True)
class Word:
    """A person's word: `merge b a`, `split b`, `correct a cycle=fall 2026`, `no-application a`, `application a`, `replay`."""

    says: str


@dataclass(frozen=True)
class Conversation:
    """What was said, and what has to come of it. `aside` and `codes` go by the name of a mail."""

    name: str
    said: Sequence[Mail | Word]
    homes: str
    aside: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)  # a finding that the mail's application must have
    kinds: dict[str, str] = field(default_factory=dict)  # the documents that count, of the mail's first application
    old: dict[str, int] = field(default_factory=dict)  # how many documents were superseded and are still there
    cycle: dict[str, str] = field(default_factory=dict)
    email: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Ended:
    """What came of a conversation; `said` is the difference in words."""

    name: str
    outcome: Outcome
    said: str = ""


def message_id(conversation: Conversation, mail: str) -> str:
    """The Message-ID of a mail, its own in every conversation."""
    return f"<{mail}.{'-'.join(conversation.name.lower().split())}@mail.example.org>"


class Talk:
    """All conversations with one office. `deliver` puts a mail into its mailbox as received then."""

    def __init__(
        self, conversations: Sequence[Conversation], office: Office, deliver: Callable[[bytes, datetime], None]
    ):
        self._conversations, self._office, self._deliver = conversations, office, deliver
        self._numbers: dict[tuple[str, str], int] = {}

    def held(self) -> list[Ended]:
        """Holds them all, step by step, and says what came of each."""
        for step in range(max(len(each.said) for each in self._conversations)):
            said = [(each, each.said[step]) for each in self._conversations if step < len(each.said)]
            for conversation, mail in said:
                if isinstance(mail, Mail):
                    self._send(conversation, mail)
            one_pass(self._office)
            self._know_numbers()
            for conversation, word in said:
                if isinstance(word, Word):
                    self._say(conversation, *word.says.split(" ", 2))
        with self._office.database.read() as session:
            return [self._ended(session, each) for each in self._conversations]

    def _send(self, conversation: Conversation, mail: Mail) -> None:
        known = {each.name: message_id(conversation, each.name) for each in conversation.said if isinstance(each, Mail)}
        with self._office.database.read() as session:
            for name in list(known):
                known |= {f"our {name}": ours for ours in self._answers(session, conversation, name)}
        head, end, body = mail.raw(known).partition(b"\r\n\r\n")
        own = f"\r\nMessage-ID: {known[mail.name]}".encode()
        raw = re.sub(rb"(?i)\r\nMessage-ID:[^\r\n]*", b"", head) + own + end + body
        self._deliver(raw, FIRST + timedelta(days=mail.day, hours=len(self._numbers) % 7))

    def _answers(self, session: Session, conversation: Conversation, mail: str) -> Iterator[str]:
        """The Message-IDs of what we wrote to the applicant about a mail."""
        number = self._numbers.get((conversation.name, mail))
        yield from session.scalars(
            select(OutgoingRow.header_message_id).where(
                OutgoingRow.message_id == number, OutgoingRow.kind == "acknowledgement"
            )
        )

    def _know_numbers(self) -> None:
        with self._office.database.read() as session:
            numbers = {row.header_message_id: row.id for row in session.scalars(select(MessageRow))}
        for conversation in self._conversations:
            for mail in conversation.said:
                if isinstance(mail, Mail) and (number := numbers.get(message_id(conversation, mail.name))):
                    self._numbers[conversation.name, mail.name] = number

    def _say(self, conversation: Conversation, act: str, mail: str = "", rest: str = "") -> None:
        """Does what a person says, as the command does it."""
        office = self._office
        by = Attribution(WHO, WHY, office.now())
        number = self._numbers.get((conversation.name, mail), 0)
        if act == "replay":
            own = [number for (name, _), number in self._numbers.items() if name == conversation.name]
            list(replay(office, own, dry_run=False))
            return
        with office.database.begin() as session:
            home = self._homes(session, number)[:1]
            if act == "merge":
                into = self._homes(session, self._numbers[conversation.name, rest])[0]
                review.merge(session, office.filing_context, home[0], into, by)
            elif act == "split":
                review.split(session, office.filing_context, home[0], number, by)
            elif act == "correct":
                target, _, value = rest.partition("=")
                correct(session, office.filing_context, home[0], [ValueCorrection(CORRECTABLE[target], value)], by)
            elif act == "decide":
                review.decide(session, office.filing_context, home[0], rest, by)
            else:
                review.declare(session, number, application=act == "application", by=by)
        if act in ("application", "no-application"):
            read_kept(office, [number])

    def _homes(self, session: Session, message: int) -> list[int]:
        """The applications that a message is part of."""
        chosen = select(ApplicationMessageRow.application_id).where(ApplicationMessageRow.message_id == message)
        return sorted(session.scalars(chosen))

    def _ended(self, session: Session, conversation: Conversation) -> Ended:
        mails = [each.name for each in conversation.said if isinstance(each, Mail)]
        wanted = sorted(tuple(group.split()) for group in conversation.homes.split("|") if group.split())
        members: dict[int, list[str]] = {}
        for mail in mails:
            for home in self._homes(session, self._numbers.get((conversation.name, mail), 0)):
                members.setdefault(home, []).append(mail)
        homes = sorted(tuple(group) for group in members.values())
        if homes != wanted:
            return Ended(
                conversation.name, _difference(homes, wanted), f"{_written(homes)} instead of {_written(wanted)}"
            )
        said = "; ".join(self._differences(session, conversation, members))
        return Ended(conversation.name, Outcome.OTHER if said else Outcome.RIGHT, said)

    def _differences(
        self, session: Session, conversation: Conversation, members: dict[int, list[str]]
    ) -> Iterator[str]:
        home = {mail: number for number, mails in sorted(members.items(), reverse=True) for mail in mails}
        for mail, reason in conversation.aside.items():
            row = session.get(MessageRow, self._numbers.get((conversation.name, mail), 0))
            if row is None or (row.state, row.reason) != ("set_aside", reason):
                yield f"{mail}: {row and (row.state.value, row.reason, row.explanation)} instead of {reason}"
        for mail, code in conversation.codes.items():
            found = set(session.scalars(select(FindingRow.code).where(FindingRow.application_id == home[mail])))
            if any((each.lstrip("-") in found) is each.startswith("-") for each in code.split()):
                yield f"{mail}: {', '.join(sorted(found))} instead of {code}"
        for mail, kinds in conversation.kinds.items():
            found_kinds = " ".join(
                sorted(each.kind for each in _documents(session, home[mail]) if not each.superseded_by_id)
            )
            if found_kinds != kinds:
                yield f"{mail}: {found_kinds} instead of {kinds}"
        for mail, count in conversation.old.items():
            old = sum(each.superseded_by_id is not None for each in _documents(session, home[mail]))
            if old != count:
                yield f"{mail}: {old} superseded instead of {count}"
        for mail, wanted in (conversation.cycle | conversation.email).items():
            row_ = session.get_one(ApplicationRow, home[mail])
            got = row_.applicant.email if "@" in wanted else f"{row_.cycle or row_.opening or 'unknown'}"
            if got != wanted:
                yield f"{mail}: {got} instead of {wanted}"


Homes = Sequence[tuple[str, ...]]


def _difference(homes: Homes, wanted: Homes) -> Outcome:
    """How bad it is that the mails are not where they should be."""
    strangers = _pairs(homes) - _pairs(wanted)
    shared = any(0 < _count(homes, mail) < _count(wanted, mail) for group in wanted for mail in group)
    if strangers or shared:
        return Outcome.WRONG_MERGE
    return Outcome.TWO_RECORDS if len(homes) > len(wanted) else Outcome.OTHER


def _pairs(homes: Homes) -> set[frozenset[str]]:
    return {frozenset((one, other)) for group in homes for one in group for other in group}


def _count(homes: Homes, mail: str) -> int:
    return sum(mail in group for group in homes)


def _documents(session: Session, application: int) -> Sequence[DocumentRow]:
    return session.scalars(select(DocumentRow).where(DocumentRow.application_id == application)).all()


def _written(homes: Sequence[tuple[str, ...]]) -> str:
    return " | ".join(" ".join(group) for group in homes) or "nothing"
