"""What a person does to an application: correct, merge, split, decide.

In: an opened office and what was said, by whom and why. Out: the application assessed anew; every act has its event.

Failures: `Refused` with one sentence when there is no such thing or it cannot be said of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.actions import ListApplications, ListMessages, MakePass, ShowApplication
from domain.addresses import EMAIL, matching_address
from domain.catalogue.facts import FactName
from domain.catalogue.kinds import Kind
from domain.errors import PostroomError, WrongUsage
from ingest.fetching.fetch import ask_again
from ingest.filing.context import Desk
from ingest.filing.contributions import copied, submission_of
from ingest.filing.corrections import APPLICANT, FACTS, document_target, documents_of
from ingest.filing.file import IS_APPLICATION
from ingest.filing.matching import new_application
from ingest.filing.reassess import note_news, reassess
from storage.models import (
    ApplicationRow,
    ApplicationStatus,
    CorrectionRow,
    DocumentRow,
    MessageRow,
    MessageState,
)
from storage.queries import record_event


class Refused(PostroomError):
    """What a person asked for cannot be done; the sentence says why."""


AVAILABILITIES = FactName.AVAILABILITY.entry.values

DECISIONS = {
    ApplicationStatus.ACCEPTED,
    ApplicationStatus.DECLINED,
    ApplicationStatus.WITHDRAWN,
    ApplicationStatus.COMPLETE,
    ApplicationStatus.INCOMPLETE,
}


def application_of(session: Session, number: int) -> ApplicationRow:
    """The application with this number. Raises Refused."""
    row = session.get(ApplicationRow, number)
    if row is None:
        raise Refused(f"there is no application {number}; ", ListApplications(), " shows all")
    return row


def _standing(session: Session, number: int) -> ApplicationRow:
    """The application with this number, which is no part of another one. Raises Refused."""
    row = application_of(session, number)
    if row.merged_into_id is not None:
        raise Refused(f"application {number} is part of application {row.merged_into_id}")
    return row


def message_of(session: Session, number: int) -> MessageRow:
    """The message with this number. Raises Refused."""
    row = session.get(MessageRow, number)
    if row is None:
        raise Refused(f"there is no message {number}; ", ListMessages(), " shows all")
    return row


def correct(
    session: Session, number: int, said: Mapping[str, str | None], desk: Desk, who: str, why: str, now: datetime
) -> None:
    """Corrects values of an application: target -> value, None for “there is none”. Raises Refused or WrongUsage."""
    application = _standing(session, number)
    for target, value in said.items():
        _check(target, value, said, application, desk)
    for target, value in said.items():
        _say(session, application, target, {"value": value}, who, why, now)
        if target.startswith("applicant."):
            _correct_applicant(session, application, target.removeprefix("applicant."), value or "")
    reassess(session, application, desk, now)


def _check(
    target: str, value: str | None, said: Mapping[str, str | None], application: ApplicationRow, desk: Desk
) -> None:
    if target == "opening" and desk.openings.get(value) is None:
        raise WrongUsage(f"opening: there is no opening “{value}”; there are {', '.join(desk.openings.openings)}")
    if target == "cycle" and value is not None:
        opening = desk.openings.get(said.get("opening") or application.opening)
        if opening is None or opening.cycle(value) is None:
            raise WrongUsage(
                f"cycle: “{value}” is no cycle of {opening.key if opening else 'an unknown opening'}; write it like “summer 2027”"
            )
    if target in {"start_date", "end_date"} and value is not None:
        try:
            datetime.fromisoformat(value)
        except ValueError:
            raise WrongUsage(f"{target}: “{value}” is not a date like 2027-06-01") from None
    if target == "availability" and value is not None and value not in AVAILABILITIES:
        raise WrongUsage(f"{target}: “{value}” is none of {', '.join(AVAILABILITIES)}")
    if target == "applicant.email" and value is not None and not EMAIL.fullmatch(value):
        raise WrongUsage(f"{target}: “{value}” is not an address")
    if target.startswith("form."):
        opening = desk.openings.get(said.get("opening") or application.opening)
        keys = [field.key for field in opening.form] if opening else []
        if target.removeprefix("form.") not in keys:
            there_are = f"; there are {', '.join(keys)}" if keys else ""
            raise WrongUsage(f"field: the form has no field “{target.removeprefix('form.')}”{there_are}")
    known = {"opening", "cycle", *FACTS, *(f"applicant.{name}" for name in APPLICANT)}
    if target not in known and not target.startswith("form."):
        raise WrongUsage(f"“{target}” cannot be corrected")


def _correct_applicant(session: Session, application: ApplicationRow, name: str, value: str) -> None:
    """The address is what is written to, so a corrected one belongs to this applicant's row, not to a shared one."""
    setattr(application.applicant, name, value)
    if name == "email":
        application.applicant.matching_email = matching_address(value)
    session.flush()


def correct_document(
    session: Session,
    number: int,
    document: int,
    kind: Kind | None,
    pages: tuple[int, int] | None,
    desk: Desk,
    who: str,
    why: str,
    now: datetime,
) -> None:
    """Corrects the kind or the page range of the application's document with this number. Raises Refused or WrongUsage."""
    application = _standing(session, number)
    if kind is None and pages is None:
        raise WrongUsage(f"document: say what document {document} is: --kind, --pages, or both")
    row = session.get(DocumentRow, document)
    if row is None or row.application_id != application.id:
        raise Refused(f"application {number} has no document {document}; ", ShowApplication(number), " lists them")
    value: dict[str, Any] = {}
    if kind is not None:
        value["kind"] = kind.value
    if pages is not None:
        if not 1 <= pages[0] <= pages[1]:
            raise WrongUsage(f"pages: {pages[0]}-{pages[1]} is no range")
        value["pages"] = list(pages)
    target = document_target(row.message_id, row.attachment, row.read_first_page)
    _say(session, application, target, value, who, why, now)
    reassess(session, application, desk, now)


def merge(session: Session, number: int, into: int, desk: Desk, who: str, why: str, now: datetime) -> None:
    """Joins an application to another one, which takes over its messages. Raises Refused or WrongUsage."""
    gone, kept = _standing(session, number), _standing(session, into)
    if gone.id == kept.id:
        raise WrongUsage("merge-into: an application cannot be merged into itself")
    present = {link.message_id for link in kept.messages}
    for link in list(gone.messages):
        if link.message_id not in present:
            kept.messages.append(copied(link))
            _take_along(session, gone, kept, documents_of(link.message_id))
            note_news(kept)
        session.delete(link)
    gone.status, gone.merged_into_id = ApplicationStatus.MERGED, kept.id
    session.flush()
    session.refresh(gone)
    for row in [*gone.documents, *gone.findings]:
        session.delete(row)
    record_event(session, "merged", now=now, who=who, why=why, application_id=gone.id, into=kept.id)
    record_event(session, "merged", now=now, who=who, why=why, application_id=kept.id, taken=gone.id)
    reassess(session, kept, desk, now)


def split(session: Session, number: int, message: int, desk: Desk, who: str, why: str, now: datetime) -> int:
    """Takes one message out of an application into one of its own; returns its number. Raises Refused."""
    application = _standing(session, number)
    link = next((each for each in application.messages if each.message_id == message), None)
    if link is None:
        raise Refused(f"message {message} is not part of application {number}")
    if len(application.messages) == 1:
        raise Refused(f"message {message} is all that application {number} has")
    taken = new_application(session, link.message, submission_of(link), desk, now, None, split=True)
    taken.messages.append(copied(link))
    session.delete(link)
    session.flush()
    session.refresh(application)
    record_event(
        session, "split", now=now, who=who, why=why, application_id=taken.id, message_id=message, out_of=number
    )
    record_event(session, "split", now=now, who=who, why=why, application_id=number, message_id=message, into=taken.id)
    session.flush()
    _take_along(session, application, taken, documents_of(message))
    reassess(session, application, desk, now)
    reassess(session, taken, desk, now)
    return taken.id


def declare(session: Session, message: int, *, application: bool, who: str, why: str, now: datetime) -> None:
    """Says that a message is an application, or that it is none; it is filed anew by the next reading. Raises Refused."""
    row = message_of(session, message)
    session.add(
        CorrectionRow(message_id=row.id, target=IS_APPLICATION, value={"value": application}, why=why, who=who, at=now)
    )
    row.state, row.attempts, row.next_attempt_at = MessageState.KEPT, 0, None
    row.seen_at = None if application else now
    what = "declared an application" if application else "declared no application"
    record_event(session, what, now=now, who=who, why=why, message_id=row.id)


def decide(session: Session, number: int, status: str, desk: Desk, who: str, why: str, now: datetime) -> None:
    """Records a person's or a committee's decision. Raises Refused or WrongUsage."""
    application = _standing(session, number)
    if status not in DECISIONS:
        raise WrongUsage(f"status: “{status}” is no decision; write one of {', '.join(sorted(DECISIONS))}")
    application.status = ApplicationStatus(status)
    application.decision, application.decided_at, application.updated_at = why, now, now
    record_event(session, "decided", now=now, who=who, why=why, application_id=number, status=status)
    reassess(session, application, desk, now)


def retry(session: Session, message: int, who: str, now: datetime) -> bool:
    """Puts a failed or set-aside message back to be read; False when the next pass has to fetch it first. Raises Refused."""
    row = message_of(session, message)
    if row.headers_only and not ask_again(row):
        raise Refused(
            f"message {message} was too large to fetch; raise limits.message_mib, then ", MakePass(), " fetches it"
        )
    if not row.headers_only:
        row.state, row.attempts, row.next_attempt_at, row.explanation = MessageState.KEPT, 0, None, ""
    record_event(session, "retried", now=now, who=who, message_id=row.id)
    return not row.headers_only


def see(session: Session, numbers: Sequence[int], who: str, now: datetime) -> None:
    """Notes that a person has looked at these messages: the nightly report names them no longer."""
    for row in session.scalars(select(MessageRow).where(MessageRow.id.in_(numbers), MessageRow.seen_at.is_(None))):
        row.seen_at = now
        record_event(session, "seen", now=now, who=who, message_id=row.id)


def failed_messages(session: Session) -> list[int]:
    """The numbers of all messages in the state `failed` whose bytes are kept whole."""
    chosen = select(MessageRow.id).where(MessageRow.state == MessageState.FAILED, MessageRow.headers_only.is_(False))
    return list(session.scalars(chosen.order_by(MessageRow.id)))


def _take_along(session: Session, old: ApplicationRow, new: ApplicationRow, target: str) -> None:
    """What a person said of documents goes with the mail that they came in."""
    said = select(CorrectionRow).where(CorrectionRow.application_id == old.id, CorrectionRow.target.startswith(target))
    for row in session.scalars(said.order_by(CorrectionRow.id)).all():
        session.add(
            CorrectionRow(
                application_id=new.id, target=row.target, value=row.value, why=row.why, who=row.who, at=row.at
            )
        )


def _say(
    session: Session, application: ApplicationRow, target: str, value: dict[str, Any], who: str, why: str, now: datetime
) -> None:
    session.add(CorrectionRow(application_id=application.id, target=target, value=value, why=why, who=who, at=now))
    record_event(
        session, "corrected", now=now, who=who, why=why, application_id=application.id, target=target, value=value
    )
    session.flush()
