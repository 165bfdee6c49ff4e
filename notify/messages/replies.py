"""Whom the coordinator's reply to a notification reaches.

In: an application. Out: the addresses for Reply-To and Cc (RFC 5322 sections 3.6.2 and 3.6.3). An applicant who is not known for
sure is never among them, and neither is who only forwards or sends for others.

Failures: none.
"""

from __future__ import annotations

from dataclasses import dataclass

from config.settings import Settings
from notify.messages.queueing import may_be_written_to
from storage.summaries import Application

# While one of these stands, it is not certain whose the address is.
ADDRESS_IN_DOUBT = frozenset({"applicant_unknown", "applicants_share_address", "sender_unproven"})


@dataclass(frozen=True, slots=True)
class Replies:
    """Where replies to a notification go; `applicant` is '' when they do not reach the applicant."""

    applicant: str = ""
    reply_to: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()

    @property
    def reach_office(self) -> bool:
        """Whether the office's mailbox gets the reply too, so that it is filed."""
        return len(self.reply_to) > 1 or bool(self.copies)


def replies_about(found: Application, settings: Settings) -> Replies:
    """Where the reply to a notification of this application goes."""
    address = found.applicant_email
    is_in_doubt = any(each.code in ADDRESS_IN_DOUBT for each in found.findings)
    if is_in_doubt or not may_be_written_to(address) or _is_somebody_else(address, settings):
        return Replies()
    office = settings.office.address
    copied = settings.notify.copy_replies if office is not None else "off"
    if office is None or copied == "off":
        return Replies(address, (address,))
    if copied == "cc":
        return Replies(address, (address,), (office,))
    return Replies(address, (address, office))


def _is_somebody_else(address: str, settings: Settings) -> bool:
    """Whether the address is the office's, or of one who sends for others."""
    if settings.is_of_office(address):
        return True
    return settings.openings.senders.knows(address)
