"""What a person can do next, as a value: correct this document, decide, release that mail.

In: the numbers of what it is about. Out: a `NextAction`, which findings' doubts, errors, mails and reports name; and its
form in words, a command line (`command_line`). Where on the desk it is done stands in domain/desk_pages.py.

Failures: none.
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, get_args

from domain.numbers import application_no, message_no


class Correctable(StrEnum):
    """What a person can correct of an application, beside its documents and its form."""

    OPENING = "opening"
    CYCLE = "cycle"
    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    AVAILABILITY = "availability"
    START_DATE = "start_date"
    END_DATE = "end_date"
    ACADEMIC_CREDIT = "academic_credit"


class DocumentAspect(StrEnum):
    """What a person can correct of a document."""

    KIND = "kind"
    PAGES = "pages"


@dataclass(frozen=True, slots=True)
class ListApplications:
    """Look at the list of applications, of one status, opening and cycle or of all; `after`: the page after this one.

    `limit`: so many on a page; None: as many as usual.
    """

    status: str | None = None
    opening: str | None = None
    cycle: str | None = None
    after: int | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class ShowApplication:
    """Look at one application."""

    application: int


@dataclass(frozen=True, slots=True)
class CorrectApplication:
    """Correct values of an application; without a number, of any."""

    application: int | None = None
    values: tuple[Correctable, ...] = ()


@dataclass(frozen=True, slots=True)
class CorrectDocument:
    """Correct what a document is; without its number, one that the person chooses."""

    application: int
    document: int | None
    aspect: DocumentAspect


@dataclass(frozen=True, slots=True)
class MergeApplication:
    """Join an application to another; None where the person chooses which."""

    application: int
    into: int | None = None


@dataclass(frozen=True, slots=True)
class Decide:
    """Record the decision on an application."""

    application: int


@dataclass(frozen=True, slots=True)
class ListMessages:
    """Look at the list of messages, of one state or of all; `after` and `limit` as for `ListApplications`."""

    state: str | None = None
    after: int | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class RetryMessage:
    """Read a failed message again."""

    message: int


@dataclass(frozen=True, slots=True)
class DeclareApplication:
    """Say that a message that was set aside is an application."""

    message: int


@dataclass(frozen=True, slots=True)
class MarkSeen:
    """Say that a message that was set aside or failed has been looked at, and asks nothing."""

    message: int


@dataclass(frozen=True, slots=True)
class JudgeSender:
    """Say whether a message is genuine or forged."""

    message: int


@dataclass(frozen=True, slots=True)
class MarkAnswered:
    """Say that a message that asks something has been answered."""

    message: int


@dataclass(frozen=True, slots=True)
class ListOutgoing:
    """Look at the outbox, at one state of it or at all; `after` and `limit` as for `ListApplications`."""

    state: str | None = None
    after: int | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class ReleaseMail:
    """Send a mail that was held or given up."""

    mail: int


@dataclass(frozen=True, slots=True)
class MakePass:
    """Fetch, read, file and send once."""


@dataclass(frozen=True, slots=True)
class CheckHealth:
    """Try everything that the office is connected to."""


@dataclass(frozen=True, slots=True)
class AddUser:
    """Invite a person to the desk."""


@dataclass(frozen=True, slots=True)
class SignInTo:
    """Sign in to a mailbox by OAuth 2; `smtp`: to the account that sends mail."""

    login: str


@dataclass(frozen=True, slots=True)
class Reconcile:
    """Compare the records with the mailboxes and the stored files."""

    remove_unneeded: bool = False


NextAction: TypeAlias = (
    ListApplications
    | ShowApplication
    | CorrectApplication
    | CorrectDocument
    | MergeApplication
    | Decide
    | ListMessages
    | RetryMessage
    | DeclareApplication
    | MarkSeen
    | JudgeSender
    | MarkAnswered
    | ListOutgoing
    | ReleaseMail
    | MakePass
    | CheckHealth
    | Reconcile
    | AddUser
    | SignInTo
)
NEXT_ACTIONS: tuple[type[NextAction], ...] = get_args(NextAction)

# One sentence for people in which next actions stand.
Sentence: TypeAlias = tuple[str | NextAction, ...]


def command_line(action: NextAction) -> str:
    """The command that does it; “…” stands for what the person has to fill in."""
    return f"postroom {_arguments(action)}"


def _arguments(action: NextAction) -> str:
    match action:
        case ListApplications(status, opening, cycle, after, limit):
            last = None if after is None else application_no(after)
            return _with_options("list", opening=opening, cycle=cycle, status=status, limit=limit, after=last)
        case ShowApplication(application):
            return f"show {application_no(application)}"
        case CorrectApplication(application, values):
            options = (f"--{each.replace('_', '-')} …" for each in values)
            return " ".join(["correct", *([application_no(application)] if application is not None else []), *options])
        case CorrectDocument(application, document, aspect):
            return (
                f"correct {application_no(application)} --document {'…' if document is None else document} --{aspect} …"
            )
        case MergeApplication(application, into):
            other = "…" if into is None else application_no(into)
            return f"correct {application_no(application)} --merge-into {other}"
        case Decide(application):
            return f"decide {application_no(application)} …"
        case ListMessages(state, after, limit):
            last = None if after is None else message_no(after)
            return _with_options("messages", state=state, limit=limit, after=last)
        case RetryMessage(message):
            return f"retry {message_no(message)}"
        case DeclareApplication(message):
            return f"correct {message_no(message)} --application"
        case MarkSeen(message):
            return f"messages {message_no(message)} --seen"
        case JudgeSender(message):
            return f"correct {message_no(message)} --sender …"
        case MarkAnswered(message):
            return f"answered {message_no(message)}"
        case ListOutgoing(state, after, limit):
            return _with_options("outbox", state=state, limit=limit, after=after)
        case ReleaseMail(mail):
            return f"outbox release {mail}"
        case MakePass():
            return "once"
        case CheckHealth():
            return "check"
        case AddUser():
            return "user add EMAIL"
        case SignInTo(login):
            return f"login {shlex.quote(login)}"
        case Reconcile(remove_unneeded):
            return "reconcile --remove-unneeded" if remove_unneeded else "reconcile"


def _with_options(command: str, **options: object) -> str:
    """A command with those options that have a value."""
    said = (f"--{name} {shlex.quote(str(value))}" for name, value in options.items() if value is not None)
    return " ".join((command, *said))


def in_words(sentence: Sentence) -> str:
    """A sentence as text, each next action in it as its command line between backticks."""
    return "".join(each if isinstance(each, str) else f"`{command_line(each)}`" for each in sentence)
