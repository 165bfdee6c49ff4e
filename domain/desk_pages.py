"""Where on the desk that is done which a person can do next: the page's address and its name.

In: a `NextAction` (domain/actions.py). Out: a path with its filters, and what sentences and mails call the page.

Failures: none.
"""

from __future__ import annotations

from enum import StrEnum
from urllib.parse import urlencode

from domain.actions import (
    AddUser,
    CheckHealth,
    CorrectApplication,
    CorrectDocument,
    Decide,
    DeclareApplication,
    JudgeSender,
    ListApplications,
    ListMessages,
    ListOutgoing,
    MakePass,
    MarkAnswered,
    MarkSeen,
    MergeApplication,
    NextAction,
    Reconcile,
    ReleaseMail,
    RetryMessage,
    ShowApplication,
    SignInTo,
)
from domain.numbers import application_no, message_no


class DeskPage(StrEnum):
    """A page that is not about one thing, by the name that the desk gives it, in English."""

    APPLICATIONS = "Applications"
    MESSAGES = "Messages"
    OUTBOX = "Outbox"
    PEOPLE = "People"
    HEALTH = "Is everything working?"


# The parts of the desk's outbox, by the states of mail whose names differ from theirs.
OUTBOX_PARTS = {"dead": "failed", "queued": "waiting", "sending": "waiting"}


def desk_page(action: NextAction) -> DeskPage | str:
    """What the page is called where it is done; that of one application or message by its number, such as `a3`."""
    name, _ = _page_of(action)
    return name


def desk_path(action: NextAction) -> str:
    """The page of the desk where it is done."""
    _, path = _page_of(action)
    return path


def _page_of(action: NextAction) -> tuple[DeskPage | str, str]:
    """The name and the path of the page."""
    match action:
        case ListApplications(status, opening, cycle):
            return DeskPage.APPLICATIONS, _with_query("/applications", opening=opening, cycle=cycle, status=status)
        case (
            ShowApplication(application)
            | CorrectApplication(int(application))
            | CorrectDocument(application)
            | MergeApplication(application)
            | Decide(application)
        ):
            return application_no(application), f"/applications/{application}"
        case CorrectApplication():  # of none that is known
            return DeskPage.APPLICATIONS, "/applications"
        case ListMessages(state):
            return DeskPage.MESSAGES, _with_query("/messages", state=state)
        case (
            RetryMessage(message)
            | DeclareApplication(message)
            | MarkSeen(message)
            | JudgeSender(message)
            | MarkAnswered(message)
        ):
            return message_no(message), f"/messages/{message}"
        case ListOutgoing(state):
            part = OUTBOX_PARTS.get(state, state) if state is not None else None
            return DeskPage.OUTBOX, _with_query("/outbox", state=part)
        case ReleaseMail(mail):
            return DeskPage.OUTBOX, f"/outbox/{mail}"
        case MakePass() | CheckHealth() | Reconcile() | SignInTo():
            return DeskPage.HEALTH, "/health"
        case AddUser():
            return DeskPage.PEOPLE, "/people"


def _with_query(path: str, **filters: str | None) -> str:
    """A page with those filters that have a value."""
    query = urlencode({name: value for name, value in filters.items() if value is not None})
    return f"{path}?{query}" if query else path
