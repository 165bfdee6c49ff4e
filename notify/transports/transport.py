"""What a way for mail to go out offers, whichever it is."""

from __future__ import annotations

from dataclasses import dataclass
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


class Transport(Protocol):
    """A way for mail to go out."""

    def connect(self) -> None:
        """Makes sure that mail can be handed over. Raises Transient or Fatal."""

    def would_take(self, sender: str, recipient: str) -> Answer:
        """Whether mail from and to these would be taken, as far as it can be known without sending any. Raises as `send`."""

    def send(self, row_key: str, sender: str, recipient: str, content: bytes) -> Answer:
        """Hands over one mail. Raises Transient when the connection breaks, Fatal when the server refuses the login."""

    def close(self) -> None:
        """Ends the connection."""
