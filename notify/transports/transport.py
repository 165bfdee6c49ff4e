"""What a way for mail to go out offers, whichever it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from storage.models import OutgoingState


class Blame(StrEnum):
    """Whom a refusal is about."""

    RECIPIENT = "recipient"
    MAIL = "mail"  # this one mail, its size for instance
    SENDER = "sender"  # all mail of the office: its login, address, quota or network
    PASSING = "passing"  # nobody: it passes by itself
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a transport says of one mail."""

    outcome: OutgoingState  # SENT, QUEUED (later) or DEAD
    reply: str = ""
    blame: Blame = Blame.RECIPIENT  # where it is refused
    wait: timedelta | None = None  # the server asks for this pause before any further mail; the mail was not taken


class Transport(Protocol):
    """A way for mail to go out."""

    is_own_folder: bool  # nothing leaves the office

    @property
    def describes(self) -> str:
        """Where mail goes, as `check` says it."""

    def connect(self) -> None:
        """Makes sure that mail can be handed over. Raises Transient or Fatal."""

    def would_take(self, sender: str, recipient: str) -> Answer:
        """Whether mail from and to these would be taken, as far as it can be known without sending any. Raises as `send`."""

    def send(self, row_key: str, sender: str, recipient: str, content: bytes) -> Answer:
        """Hands over one mail. Raises Transient when the connection breaks, Fatal when the server refuses the login.

        `net.errors.Unanswered`, a Transient: it may have been taken, and a second one would not be recognised.
        """

    def find_sent(self, recipient: str, content: bytes) -> Answer | None:
        """What has become of a mail whose last attempt had no end: None for one to send (again). Raises as `send`."""

    def close(self) -> None:
        """Ends the connection."""
