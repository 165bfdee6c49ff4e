"""What a person can do next, as a mail says it: a link to the desk where there is one, else a command.

In: an action, and where people reach the desk (`[web] url`; '' where it is not served). Out: a step, which a text shows as an address
or a command line, and a page as a link or as code.

Failures: none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from config.settings import Settings
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
    command_line,
)
from domain.desk_pages import desk_page, desk_path

_QUOTED_COMMAND = re.compile(r"`postroom (?!login )[^`]*`")  # no page signs in to a mailbox, so that command stays


@dataclass(frozen=True, slots=True)
class Step:
    """What to do next. `label`: what the link is called; '' for a command."""

    words: str
    label: str = ""

    def __str__(self) -> str:
        return self.words

    def __html__(self) -> Markup:
        if self.label:
            return Markup('<a href="{}">{}</a>').format(self.words, self.label)
        return Markup("<code>{}</code>").format(self.words)


def desk_of(settings: Settings) -> str:
    """Where people reach the desk, without a slash at the end; '' where mails are not to link there."""
    return settings.web.url if settings.web is not None else ""


def step(action: NextAction, desk: str) -> Step:
    """The action's page on the desk, or its command line where there is no desk."""
    if not desk:
        return Step(command_line(action))
    return Step(f"{desk}{desk_path(action)}", _label(action))


def without_commands(said: str, desk: str) -> str:
    """A sentence of an error, in which a command stands between backticks, for those who have a desk."""
    return _QUOTED_COMMAND.sub(f"{desk}{desk_path(CheckHealth())}", said) if desk else said


def _label(action: NextAction) -> str:
    """What the link says: what is done there."""
    page = desk_page(action)
    match action:
        case ListApplications():
            return "All of them"
        case ShowApplication():
            return f"Open {page}"
        case CorrectApplication(None):
            return "the applications"
        case CorrectApplication() | CorrectDocument():
            return f"Correct it at {page}"
        case MergeApplication():
            return f"Compare the two at {page}"
        case Decide():
            return f"Decide on {page}"
        case ListMessages():
            return "All such messages"
        case RetryMessage():
            return f"Look at {page} and read it again"
        case DeclareApplication() | MarkSeen():
            return f"Look at {page}"
        case JudgeSender():
            return f"Say who wrote {page}"
        case MarkAnswered():
            return f"Say so at {page}"
        case ListOutgoing():
            return "The outbox"
        case ReleaseMail():
            return "Look at the mail and send it again"
        case MakePass() | CheckHealth() | Reconcile() | SignInTo():
            return "What is wrong, and what to do"
        case AddUser():
            return "Invite people"
