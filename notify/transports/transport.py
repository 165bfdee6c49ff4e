"""What a way for mail to go out offers, whichever it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from storage.models import OutgoingState


@dataclass(frozen=True, slots=True)
class Answer:
    """What a transport says of one mail."""

    outcome: OutgoingState  # SENT, QUEUED (later) or DEAD
    reply: str = ""


class Transport(Protocol):
    """A way for mail to go out."""

    def connect(self) -> None:
        """Makes sure that mail can be handed over. Raises Transient or Fatal."""

    def send(self, row_key: str, sender: str, recipient: str, content: bytes) -> Answer:
        """Hands over one mail. Raises Transient when the connection breaks, Fatal when the server refuses the login."""

    def close(self) -> None:
        """Ends the connection."""
