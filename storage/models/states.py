"""Where a message, an application and an outgoing mail are, and what a message is to an application."""

from __future__ import annotations

from enum import StrEnum


class MessageState(StrEnum):
    """Where a message is. Every message ends in one of the last three."""

    KEPT = "kept"  # the bytes are safe, nobody has read them yet
    FILED = "filed"
    SET_ASIDE = "set_aside"
    FAILED = "failed"


class LedgerState(StrEnum):
    """What has become of one item of a mailbox."""

    LISTED = "listed"  # seen there, not fetched yet
    KEPT = "kept"
    GONE = "gone"  # vanished before it was fetched, or after


class ApplicationStatus(StrEnum):
    """Where an application is. People decide; postroom only tells complete from incomplete."""

    INCOMPLETE = "incomplete"
    COMPLETE = "complete"
    WAITING = "waiting"  # something in it is in doubt and waits for a person
    WITHDRAWN = "withdrawn"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    MERGED = "merged"  # a person joined it to another one


class Intent(StrEnum):
    """What a message is to an application. The last two are the office's own mail."""

    APPLICATION = "application"
    QUESTION = "question"
    WITHDRAWAL = "withdrawal"
    ANSWER = "answer"  # the office wrote it to the applicant
    NOTE = "note"  # the office's people wrote it to each other


class OutgoingState(StrEnum):
    """Where an outgoing mail is."""

    QUEUED = "queued"
    SENDING = "sending"  # handed to the server, its answer not known yet: may be sent again with the same Message-ID
    SENT = "sent"
    HELD = "held"  # a person stopped it
    CANCELLED = "cancelled"  # a person took it back before it was sent
    DEAD = "dead"  # refused for good, or tried too often
