"""A mail of ours that came back is tied to the application that it was about."""

from pathlib import Path

import pytest
from sqlalchemy import select

from config.settings import Settings
from ingest.office import Office, opened
from storage.models import EventRow, MessageRow, OutgoingRow
from tests.mail import texts
from tests.mail.sample_mailbox import TODAY, apply, at, three
from worker.jobs import one_pass

ADDRESS = "internships@office.example.org"
REPORT = """Return-Path: <>
From: MAILER-DAEMON@mx.example.org
Subject: Undelivered Mail Returned to Sender
Message-ID: <{number}@mx.example.org>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

This is the mail system.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; {recipient}
Action: {action}
Status: {status}

--b
Content-Type: text/rfc822-headers

Message-ID: {returned}
To: {recipient}

--b--
"""


@pytest.fixture
def office(tmp_path: Path):
    """An office that acknowledged an application."""
    (tmp_path / "mailbox").mkdir()
    settings = Settings(
        office={"coordinator": "coordinator@example.org", "address": ADDRESS},
        storage={"folder": tmp_path / "var"},
        mailboxes={"in": {"kind": "folder", "path": tmp_path / "mailbox", "history": "answer"}},
        notify={"acknowledge": True},
        limits={"readers": 1},
    )
    with opened(settings, lambda: TODAY) as office:
        deliver(office, apply(texts.ADA, "ICRtoP Internship – Summer 2026", three(texts.ADA), at(3)))
        yield office


def deliver(office: Office, raw: bytes) -> MessageRow:
    """The message that this mail became."""
    mailbox = office.settings.mailboxes["in"].path
    (mailbox / f"{len(list(mailbox.iterdir()))}.eml").write_bytes(raw)
    one_pass(office)
    with office.database.read() as session:
        row = session.scalars(select(MessageRow).order_by(MessageRow.id.desc())).first()
        assert row is not None
        return row


def report(office: Office, action: str, status: str, returned: str = "") -> bytes:
    with office.database.read() as session:
        sent = session.scalars(select(OutgoingRow).where(OutgoingRow.kind == "acknowledgement")).one()
    values = {"action": action, "status": status, "recipient": sent.recipient, "number": action}
    return REPORT.format(returned=returned or sent.header_message_id, **values).encode()


def history(office: Office) -> list[tuple[str, str]]:
    with office.database.read() as session:
        chosen = select(EventRow).where(EventRow.what.in_(["came back", "delayed"])).order_by(EventRow.id)
        return [(each.what, each.why) for each in session.scalars(chosen) if each.application_id]


def test_an_acknowledgement_that_came_back_stands_in_the_history_of_its_application(office):
    message = deliver(office, report(office, "failed", "5.2.2"))
    said = f"The acknowledgement to {texts.ADA.email} could not be delivered: mailbox full."
    assert (message.reason, message.explanation) == ("bounce", said)
    assert history(office) == [("came back", said)]


def test_so_does_one_that_is_only_delayed_and_is_called_so(office):
    deliver(office, report(office, "delayed", "4.4.1"))
    said = (
        f"The acknowledgement to {texts.ADA.email} is delayed: its server does not answer. Its server goes on trying."
    )
    assert history(office) == [("delayed", said)]


def test_a_report_about_a_message_id_that_is_not_ours_says_nothing_about_anybody(office):
    forged = "<postroom.9f31.acknowledgement_1_1.0123456789abcdef0123@office.example.org>"
    assert deliver(office, report(office, "failed", "5.1.1", forged)).reason == "bounce"
    assert history(office) == []
