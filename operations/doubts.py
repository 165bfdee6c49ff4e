"""Answers a doubt about an application for good: these are two people, or this has been looked at and asks nothing.

In: a session, the application's number, the doubt, and who answers it, why and when. Out: what changed; the application is assessed
anew. Doubts that a correction answers (an opening, a kind, a date) are corrected in `operations.corrections`.

Failures: `Refused` when there is no such application or doubt.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from domain.catalogue.codes import Severity
from domain.corrections import YesOrNo
from domain.numbers import application_no
from ingest.filing.context import FilingContext
from ingest.filing.reassess import reassess
from ingest.filing.words_on_doubts import looked_at_target, somebody_else_target
from operations.changes import Attribution, DoubtLookedAt, KeptApart, record
from operations.records import Refused, application_of, unmerged_application
from storage.models import ApplicationRow, CorrectionRow

YES = YesOrNo(value=True)


def keep_apart(session: Session, context: FilingContext, number: int, other: int, by: Attribution) -> KeptApart:
    """Says that two applications are of different people; they are never suggested to be one again. Raises Refused."""
    application = unmerged_application(session, number)
    if number == other:
        raise Refused(f"application {application_no(number)} cannot be kept apart from itself")
    change = KeptApart(other, somebody_else_target(application_of(session, other).thread_id))
    write_word(session, application, change.word, by)
    record(session, "kept apart", by, change, application=number)
    reassess(session, application, context, by.at)
    return change


def look_at_doubt(session: Session, context: FilingContext, number: int, doubt: str, by: Attribution) -> DoubtLookedAt:
    """Says that a person has looked at this doubt (its target) and that it asks nothing. It stays as a note. Raises Refused."""
    application = unmerged_application(session, number)
    found = next(
        (
            each
            for each in application.findings
            if each.severity == Severity.DOUBT and looked_at_target(each.code, each.values) == doubt
        ),
        None,
    )
    if found is None:
        raise Refused(f"application {application_no(number)} has no such doubt any more")
    change = DoubtLookedAt(found.sentence, doubt)
    write_word(session, application, doubt, by)
    record(session, "doubt looked at", by, change, application=number)
    reassess(session, application, context, by.at)
    return change


def write_word(session: Session, application: ApplicationRow, word: str, by: Attribution) -> None:
    """Writes the person's word on a doubt."""
    said = CorrectionRow(application_id=application.id, target=word, value=YES, why=by.why, who=by.who, at=by.at)
    session.add(said)
    session.flush()
