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
from storage.models.committee import CommitteeApplicationRow, CommitteeRoundRow, ReviewRow
from storage.models.desk import NoteRow
from storage.models.lists import ApplicationReadRow, SavedViewRow
from storage.models.mail import AttachmentRow, LedgerRow, MailboxRow, MessageRow, UnfiledReadingRow
from storage.models.office import (
    OUTGOING,
    CounterRow,
    DiscardedBlobRow,
    ErasedMessageRow,
    EventRow,
    HealthRow,
    SecretRow,
    WorkerRow,
)
from storage.models.outgoing import DraftRow, OutgoingRow, ReportRow
from storage.models.pages import LaidOutRow
from storage.models.people import (
    ApiTokenRow,
    Attempt,
    AttemptRow,
    LinkPurpose,
    OneTimeLinkRow,
    RecoveryCodeRow,
    UserRow,
    WebSessionRow,
)
from storage.models.search import SearchEntryRow, SearchKind
from storage.models.sign_in import GrantRow
from storage.models.snoozes import SnoozeRow
from storage.models.states import ApplicationStatus, Intent, LedgerState, MessageState, OutgoingState
from storage.models.webhooks import DeliveryRow

__all__ = [
    "OUTGOING",
    "ApiTokenRow",
    "ApplicantRow",
    "ApplicationMessageRow",
    "ApplicationReadRow",
    "ApplicationRow",
    "ApplicationStatus",
    "AttachmentRow",
    "Attempt",
    "AttemptRow",
    "Base",
    "CommitteeApplicationRow",
    "CommitteeRoundRow",
    "CorrectionRow",
    "CounterRow",
    "DeliveryRow",
    "DiscardedBlobRow",
    "DocumentRow",
    "DraftRow",
    "ErasedMessageRow",
    "EventRow",
    "FindingRow",
    "GrantRow",
    "HealthRow",
    "Intent",
    "LaidOutRow",
    "LedgerRow",
    "LedgerState",
    "LinkPurpose",
    "MailboxRow",
    "MessageRow",
    "MessageState",
    "NoteRow",
    "OneTimeLinkRow",
    "OutgoingRow",
    "OutgoingState",
    "RecoveryCodeRow",
    "ReportRow",
    "ReviewRow",
    "SavedViewRow",
    "SearchEntryRow",
    "SearchKind",
    "SecretRow",
    "SnoozeRow",
    "UnfiledReadingRow",
    "UserRow",
    "WebSessionRow",
    "WorkerRow",
]
