"""The tables.

Times are aware and in UTC. Nothing is updated in place that a person may want to see again: a newer document supersedes
an older one, a correction is a row of its own and outlives every later reading, and every change has its event.
Values that are shown but never searched, such as readings, are stored whole (storage/stored.py).
"""

from storage.models.applications import (
    ApplicantRow,
    ApplicationMessageRow,
    ApplicationRow,
    CorrectionRow,
    DocumentRow,
    FindingRow,
)
from storage.models.base import Base
from storage.models.mail import AttachmentRow, LedgerRow, MailboxRow, MessageRow, UnfiledReadingRow
from storage.models.office import (
    OUTGOING,
    DiscardedBlobRow,
    ErasedMessageRow,
    EventRow,
    HealthRow,
    SecretRow,
    WorkerRow,
)
from storage.models.outgoing import OutgoingRow, ReportRow
from storage.models.states import ApplicationStatus, Intent, LedgerState, MessageState, OutgoingState

__all__ = [
    "OUTGOING",
    "ApplicantRow",
    "ApplicationMessageRow",
    "ApplicationRow",
    "ApplicationStatus",
    "AttachmentRow",
    "Base",
    "CorrectionRow",
    "DiscardedBlobRow",
    "DocumentRow",
    "ErasedMessageRow",
    "EventRow",
    "FindingRow",
    "HealthRow",
    "Intent",
    "LedgerRow",
    "LedgerState",
    "MailboxRow",
    "MessageRow",
    "MessageState",
    "OutgoingRow",
    "OutgoingState",
    "ReportRow",
    "SecretRow",
    "UnfiledReadingRow",
    "WorkerRow",
]
