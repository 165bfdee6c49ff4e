"""Whoever sent what nobody could read is told so: once, and never a program."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from ingest.fetching.unreadable import tell_sender
from storage.models import MessageState, OutgoingRow
from storage.secret import make_secret
from tests.command import complete, office, run  # noqa: F401 - fixtures
from tests.notify.makers import message
from tests.notify.makers import office as settings_of

NOW = datetime(2026, 3, 3, 15, tzinfo=UTC)
HEAD = b"From: Ada Lindqvist <ada.lindqvist@example.org>\r\nSubject: =?utf-8?q?Gro=C3=9F?=\r\n"


@pytest.fixture
def told(database, tmp_path):
    """Tells the sender of a failed message with these bytes; gives whom the outbox then has mail for."""
    make_secret(database, tmp_path / "secret")

    def tell(raw, *, acknowledge=True, **more):
        settings = settings_of(tmp_path, notify={"acknowledge": acknowledge})
        with database.begin() as session:
            row = message(session, "", received=NOW, state=MessageState.FAILED, subject="", **more)
            row.sender, row.reading = "", None
            tell_sender(session, row, raw, settings, NOW)
            return [each.recipient for each in session.scalars(select(OutgoingRow))]

    return tell


def test_a_person_is_notified_once_a_day(told):
    assert told(HEAD + b"\r\n\x00\xff") == ["ada.lindqvist@example.org"]
    assert told(HEAD + b"\r\nanother") == ["ada.lindqvist@example.org"]


@pytest.mark.parametrize(
    "field",
    [
        b"Auto-Submitted: auto-replied",
        b"auto-submitted:auto-generated; x=y",
        b"Precedence: bulk",
        b"Return-Path: <>",
        b"List-Id: <news.example.org>",
        b"List-Unsubscribe: <https://example.org/u>",
        b"X-Auto-Response-Suppress: All",
        b"Content-Type: multipart/report; report-type=delivery-status",
    ],
    ids=lambda field: field.split(b":")[0].decode(),
)
def test_a_program_is_not_notified(told, field):
    assert told(field + b"\r\n" + HEAD + b"\r\nbody") == []


def test_mail_that_somebody_else_wrote_in_that_name_gets_no_notice(told):
    forged = b"Authentication-Results: mx.office.example.net; spf=fail; dkim=none; dmarc=%s header.from=example.org\r\n"
    assert told(forged % b"fail" + HEAD + b"\r\nbody") == []
    assert told(forged % b"pass" + HEAD + b"\r\nbody") == ["ada.lindqvist@example.org"]


@pytest.mark.parametrize(
    "sender",
    [
        b"From: mailer-daemon@example.org",
        b"From: no-reply@example.org",
        b"From: Internships <internships@office.example.org>",
        b"From: a@example.org, b@example.org",
        b"From: a@example.org\r\n b@example.org",
        b"From: nobody at all",
        b"From: =?utf-8?q?victim=40example=2Eorg?=",
        b"From: " + b"a" * 900 + b"@example.org",
        b"X-Nothing: here",
        b"\x00" * 3_000,
        b"From: " + b"g:" * 450 + b" a@example.org",
        b"From: " + b"(" * 900 + b" a@example.org",
    ],
    ids=range(12),
)
def test_nobody_else_is_notified(told, sender):
    assert told(sender + b"\r\n\r\nbody") == []


@pytest.mark.parametrize(
    "more",
    [{"suppress_notifications": True}, {"channel": "fax"}, {"acknowledge": False}],
    ids=["history", "fax", "switched off"],
)
def test_nobody_is_notified_when_nobody_is_to_be(told, more):
    assert told(HEAD + b"\r\nbody", **more) == []


def test_the_sender_of_too_large_a_mail_is_notified_by_the_pass_that_finds_it(run, office):  # noqa: F811 - fixtures
    complete(office)
    office.write_text(office.read_text() + "[notify]\nacknowledge = true\n[limits]\nmessage_mib = 0.001\n")
    run("once")
    run("once")
    [path] = (office.parent / "var" / "sent").glob("unreadable*.eml")
    mail = path.read_text()
    assert "To: ada.lindqvist@example.org" in mail
    assert "Auto-Submitted: auto-replied" in mail
