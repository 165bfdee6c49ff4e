"""What people did in some days: corrections, decisions, messages declared an application or none, mail held back.

In: a session and the moments between which it was done. Out: one line for each act, in its order.

Failures: none of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.corrections import CORRECTED, in_words
from domain.numbers import application_no
from storage.events import POSTROOM
from storage.models import ApplicantRow, ApplicationRow, EventRow, MessageRow
from storage.queries import title_of


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that a person did."""

    who: str
    about: str  # the applicant with the application's number, or the message
    what: str
    why: str


def acts(session: Session, begin: datetime, end: datetime) -> tuple[Act, ...]:
    """What people did from `begin` until before `end` (aware times). That somebody looked at a message is no act."""
    rows = session.execute(
        select(EventRow, ApplicantRow.name, ApplicantRow.email, MessageRow.sender, MessageRow.subject)
        .outerjoin(ApplicationRow, ApplicationRow.id == EventRow.application_id)
        .outerjoin(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
        .outerjoin(MessageRow, MessageRow.id == EventRow.message_id)
        .where(EventRow.at >= begin, EventRow.at < end, EventRow.who != POSTROOM, EventRow.what != "seen")
        .order_by(EventRow.id)
    )
    return tuple(
        Act(event.who, _about(event, name or email or "unknown", sender, subject), what, event.why)
        for event, name, email, sender, subject in rows
        if (what := _what(event.what, event.details))
    )


def _about(event: EventRow, applicant: str, sender: str | None, subject: str | None) -> str:
    if event.application_id is not None:
        return f"{applicant} ({application_no(event.application_id)})"
    return title_of(sender or "", subject or "") if event.message_id is not None else ""


def _what(what: str, details: dict[str, Any]) -> str:
    """What was done, in words; '' for the other side of an act that is listed already."""
    match what, details:
        case "corrected", {"target": target, "value": value}:
            said = ", ".join(in_words(CORRECTED.validate_python(value))) or "unknown"
            return f"{_field(target)} is {said.replace('_', ' ') if target.startswith('document:') else said}"
        case "decided", {"status": status}:
            return str(status)
        case "declared", {"application": is_one}:
            return f"declared {'an' if is_one else 'no'} application"
        case "merged", {"into": into}:
            return f"joined to {application_no(into)}"
        case "split", {"into": into}:
            return f"a message of it is {application_no(into)} now"
        case (("merged" | "split"), _):
            return ""
        case (("undone" | "done again"), {"change": change}):
            return f"{what}: {_what(change, details)}"
        case (("undone" | "done again"), _):
            return ""
    return what


def _field(target: str) -> str:
    name = target.partition(":")[0].removeprefix("applicant.").removeprefix("form.")
    return name.replace("_", " ")
