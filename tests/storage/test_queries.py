"""What is looked up."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event, insert
from sqlalchemy.orm import Session

from domain.actions import RetryMessage
from domain.applications import Applicant, OpeningMatch, Submission
from domain.catalogue.codes import ROUTINE
from domain.corrections import TextValue
from domain.findings import Evidence
from domain.mail import Headers, Mail
from domain.reading import Reading
from storage import queries
from storage.application import application
from storage.database import Database
from storage.events import record_event
from storage.models import (
    ApplicantRow,
    ApplicationMessageRow,
    ApplicationRow,
    ApplicationStatus,
    CorrectionRow,
    DocumentRow,
    FindingRow,
    MessageRow,
    MessageState,
    OutgoingRow,
)
from storage.summaries import as_json
from storage.waiting import waiting

NOW = datetime(2027, 3, 1, 9, 30, tzinfo=UTC)


def _applicant(name: str) -> ApplicantRow:
    email = f"{name.lower().replace(' ', '.')}@example.edu"
    return ApplicantRow(name=name, email=email, matching_email=email)


def _application(name: str, *, days: int = 0, **more: object) -> ApplicationRow:
    fields = {"opening": "internship", "cycle": "summer 2027", "received_at": NOW + timedelta(days=days)} | more
    return ApplicationRow(applicant=_applicant(name), created_at=NOW, updated_at=NOW, **fields)


def _message(subject: str, *, days: int = 0, **more: object) -> MessageRow:
    return MessageRow(
        raw_sha256="0" * 64,
        content_digest=subject.ljust(64, "."),
        size=1000,
        received_at=NOW + timedelta(days=days),
        kept_at=NOW,
        subject=subject,
        sender="Ana Lima <ana.lima@example.edu>",
        reading=Reading(Mail(Headers(None, subject, None), "x" * 1000, ()), (Submission(Applicant(), OpeningMatch()),)),
        **more,
    )


def _document(message: MessageRow, kind: str, **more: object) -> DocumentRow:
    return DocumentRow(
        message_id=message.id,
        kind=kind,
        confidence=0.9,
        reasons=("the name says so",),
        words=100,
        text_source="text",
        received_at=NOW,
        **more,
    )


def _finding(severity: str, sentence: str) -> FindingRow:
    return FindingRow(
        code="x", severity=severity, sentence=sentence, evidence=(Evidence("1.2", None, "4 pages"),), values={}
    )


def _everything(session: Session) -> int:
    """An application with something of each."""
    application, message, other = _application("Ana Lima"), _message("Internship"), _message("Again", days=1)
    session.add_all([application, message, other])
    session.flush()
    for each in (message, other):
        session.add(ApplicationMessageRow(application_id=application.id, message_id=each.id))
    older, newer = _document(message, "cv"), _document(other, "cv", first_page=1, last_page=2)
    application.documents += [older, newer]
    application.findings.append(_finding("missing", "There is no cover letter."))
    session.flush()
    older.superseded_by_id = newer.id
    session.add(CorrectionRow(message_id=message.id, target="cycle", value=TextValue("fall 2027"), who="Mia", at=NOW))
    session.add(
        OutgoingRow(
            key=f"notification:{application.id}",
            kind="notification",
            application_id=application.id,
            recipient="office@example.org",
            subject="New",
            header_message_id="<1@example.org>",
            content=b"x" * 1000,
            next_attempt_at=NOW,
            created_at=NOW,
        )
    )
    record_event(session, "filed", now=NOW, message_id=message.id, application_id=application.id, pages=4)
    record_event(session, "kept", now=NOW, message_id=message.id)
    return application.id


@contextmanager
def _statements(database: Database) -> Iterator[list[str]]:
    said: list[str] = []

    def note(_connection, _cursor, statement, *_rest):
        if statement.lower().startswith("select"):
            said.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    try:
        yield said
    finally:
        event.remove(database.engine, "before_cursor_execute", note)


def test_an_application_is_shown_with_all_that_belongs_to_it(database: Database):
    with database.begin() as session:
        number = _everything(session)
    with database.read() as session:
        found = application(session, number)
        assert application(session, number + 1) is None
    assert (found.applicant_name, found.applicant_email, found.status) == (
        "Ana Lima",
        "ana.lima@example.edu",
        "incomplete",
    )
    assert [each.sentence for each in found.findings] == ["There is no cover letter."]
    assert [each.superseded_by_id for each in found.documents] == [found.documents[1].id, None]
    assert [(each.subject, each.applications) for each in found.messages] == [
        ("Internship", (number,)),
        ("Again", (number,)),
    ]
    assert [each.target for each in found.corrections] == ["cycle"]
    assert [(each.what, each.details) for each in found.events] == [("filed", {"pages": 4}), ("kept", {})]
    assert [(each.kind, each.state) for each in found.outgoing] == [("notification", "queued")]
    assert json.loads(json.dumps(as_json(found)))["received_at"] == "2027-03-01T09:30:00+00:00"


def test_what_one_mail_did_to_another_application_is_not_shown(database: Database):
    with database.begin() as session:
        both = [_application("Ana Lima"), _application("Ben Okafor")]
        forwarded = _message("Fwd: two applicants")
        session.add_all([*both, forwarded])
        session.flush()
        for each in both:
            session.add(ApplicationMessageRow(application_id=each.id, message_id=forwarded.id))
            record_event(session, "filed", now=NOW, message_id=forwarded.id, application_id=each.id)
        record_event(session, "kept", now=NOW, message_id=forwarded.id)
    with database.read() as session:
        found = application(session, both[0].id)
    assert [each.what for each in found.events] == ["filed", "kept"]
    assert found.messages[0].applications == tuple(each.id for each in both)


def test_applications_are_listed_newest_first_and_chosen(database: Database):
    with database.begin() as session:
        session.add(_application("Ana Lima", days=0))
        session.add(_application("Ben Okafor", days=2, cycle="fall 2027", status=ApplicationStatus.COMPLETE))
        session.add(_application("Chloé Roux", days=1, opening="membership", cycle=None))
        session.add(_application("Dan 100%", days=3, status=ApplicationStatus.MERGED))

    def names(**chosen: str) -> list[str]:
        with database.read() as session:
            return [each.applicant_name for each in queries.applications(session, **chosen)]

    assert names() == ["Ben Okafor", "Chloé Roux", "Ana Lima"]
    assert names(opening="internship") == ["Ben Okafor", "Ana Lima"]
    assert names(cycle="fall 2027") == ["Ben Okafor"]
    assert names(status="complete") == ["Ben Okafor"]
    assert names(status="merged") == ["Dan 100%"]
    assert names(text="OKAFOR") == ["Ben Okafor"]
    assert names(text="ana.lima@") == ["Ana Lima"]
    assert names(text="%") == []


def test_messages_are_listed_newest_first_by_state(database: Database):
    with database.begin() as session:
        session.add(_message("old", state=MessageState.FILED))
        session.add(_message("new", days=1, state=MessageState.FAILED, explanation="The reader was killed."))
    with database.read() as session:
        assert [each.subject for each in queries.messages(session)] == ["new", "old"]
        assert [(each.state, each.explanation) for each in queries.messages(session, state="failed")] == [
            ("failed", "The reader was killed.")
        ]


def test_what_waits_for_a_person_says_why_and_what_helps(database: Database):
    with database.begin() as session:
        doubtful = _application("Ana Lima", status=ApplicationStatus.WAITING)
        doubtful.findings += [
            _finding("doubt", "Which cycle?"),
            _finding("missing", "No CV."),
            _finding("doubt", "Who?"),
        ]
        bare = _application("", days=1, status=ApplicationStatus.WAITING)
        bare.applicant.email = ""
        clear = _application("Ben Okafor", status=ApplicationStatus.COMPLETE)
        aside = _message("Undelivered", state=MessageState.SET_ASIDE, reason="bounce", explanation="It came back.")
        failed = _message("Broken", days=1, state=MessageState.FAILED, explanation="Killed.")
        old_aside = _message("History", days=-900, state=MessageState.SET_ASIDE, suppress_notifications=True)
        old_failed = _message("Lost in history", days=-900, state=MessageState.FAILED, suppress_notifications=True)
        seen = _message("Seen", state=MessageState.SET_ASIDE, seen_at=NOW)
        routine = [_message(f"Routine: {reason}", state=MessageState.SET_ASIDE, reason=reason) for reason in ROUTINE]
        session.add_all([doubtful, bare, clear, aside, failed, old_aside, old_failed, seen, *routine])
    with database.read() as session:
        found = waiting(session)
    assert [(each.what, each.id, each.why) for each in found] == [
        ("message", old_failed.id, ""),
        ("message", failed.id, "Killed."),
        ("application", doubtful.id, "Which cycle? Who?"),
        ("application", bare.id, "It waits for a decision."),
        ("message", aside.id, "It came back."),
    ]
    assert [each.title for each in found][2:4] == ["Ana Lima", "unknown"]
    assert found[1].action == RetryMessage(failed.id)


def test_what_a_person_wrote_is_shown_when_it_is_set_aside(database: Database):
    with database.begin() as session:
        written = _message("About you", state=MessageState.SET_ASIDE, reason="unclear")
        session.add_all([written, _message("Undelivered", state=MessageState.SET_ASIDE, reason="bounce")])
    with database.read() as session:
        assert {each.title.split(": ")[1]: each.words[:3] for each in waiting(session)} == {
            "About you": "xxx",
            "Undelivered": "",
        }


@pytest.mark.parametrize("number", [1, 700])
def test_looking_takes_as_many_statements_for_many_as_for_one(database: Database, number: int):
    with database.begin() as session:
        number_of_one = _everything(session)
        rows = [{"name": f"Person {each}"} for each in range(number)]
        applicants = session.scalars(insert(ApplicantRow).returning(ApplicantRow.id), rows).all()
        session.execute(
            insert(ApplicationRow),
            [
                {
                    "applicant_id": each,
                    "received_at": NOW,
                    "created_at": NOW,
                    "updated_at": NOW,
                    "status": ApplicationStatus.WAITING,
                }
                for each in applicants
            ],
        )
        session.execute(
            insert(MessageRow),
            [
                {
                    "raw_sha256": "",
                    "content_digest": str(each),
                    "size": 1,
                    "received_at": NOW,
                    "kept_at": NOW,
                    "state": MessageState.FAILED,
                }
                for each in range(number)
            ],
        )
    with _statements(database) as said, database.read() as session:
        assert len(queries.applications(session)) == number + 1
        assert len(queries.messages(session)) == number + 2
        assert len(waiting(session)) == 2 * number
        application(session, number_of_one)
    assert len(said) == 1 + 2 + 3 + 7
    large = [each for each in said if "reading" in each or "submission" in each or "content," in each]
    assert len(large) == 1  # the words of the one application's messages
