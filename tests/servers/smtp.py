"""A real SMTP receiver on a free loopback port, which can be told to refuse."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.servers.dovecot import free_port


@dataclass
class Receiver:
    """What was received, and what is answered. `answers`: recipient -> a reply instead of 250."""

    port: int
    envelopes: list[Envelope] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    after_data: Callable[[Envelope], str] | None = None

    @property
    def messages(self) -> list[EmailMessage]:
        """The mail that was taken."""
        return [message_from_bytes(bytes(each.content or b""), policy=default) for each in self.envelopes]  # type: ignore[misc]

    def to(self, recipient: str) -> list[EmailMessage]:
        """The mail that this recipient got."""
        return [mail for mail, envelope in zip(self.messages, self.envelopes, strict=True) if recipient in envelope.rcpt_tos]

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]) -> str:
        refusal = self.answers.get(address)
        if refusal:
            return refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.after_data is not None:
            return self.after_data(envelope)
        self.envelopes.append(envelope)
        return "250 taken"

    def settings(self, **more: Any) -> dict[str, Any]:
        """What stands in an office's [outgoing] for it."""
        return {"transport": "smtp", "host": "127.0.0.1", "port": self.port, "security": "none", "per_minute": 100_000, **more}


@pytest.fixture
def smtp() -> Iterator[Receiver]:
    """A receiver of this test's own."""
    receiver = Receiver(free_port())
    controller = Controller(receiver, hostname="127.0.0.1", port=receiver.port)
    controller.start()
    yield receiver
    controller.stop()
