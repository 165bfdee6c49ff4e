"""Where the office has a desk, mails link to its pages and quote no command."""

import re
from datetime import timedelta

import pytest
from starlette.routing import compile_path

from domain.outgoing import Alert, AlertCause
from notify.messages import notification
from notify.messages.queueing import enqueue
from notify.messages.steps import without_commands
from notify.outbox import sending
from notify.reports import nightly
from storage.models import MailboxRow, OutgoingRow, OutgoingState
from tests.notify.makers import NOW, amara, html_of, office, parsed, text_of
from tests.notify.reports.test_nightly import busy_day
from web.pages import ROUTES

DESK = "https://desk.example.org"
COMMAND = re.compile(r"postroom (?!is |signs )[a-z]+")  # not “postroom is let into your mail”


@pytest.fixture
def settings(tmp_path):
    return office(tmp_path, web={"url": DESK}, notify={"attach_documents_mib": 0})


def sent(database, blobs, settings):
    sending.send_due(database, blobs, settings, lambda: NOW, lambda *_: None)
    return {file.stem: parsed(file.read_bytes()) for file in settings.sent_folder.glob("*.eml")}


def pages_of(mail):
    """The paths of the desk that a mail links to, each of which has to be there."""
    found = set(re.findall(rf"{DESK}([^\s\"<?]*)", text_of(mail) + html_of(mail)))
    pages = [compile_path(route.path)[0] for route in ROUTES if route.method == "GET"]
    assert [path for path in found if not any(page.match(path) for page in pages)] == []
    return found


def test_a_notification_links_to_its_application(database, blobs, settings):
    with database.begin() as session:
        notification.queue(session, amara(session), settings, NOW, changed=False)
    mail = sent(database, blobs, settings)["notification-1"]
    assert f"{DESK}/applications/1\n" in text_of(mail)
    assert f'<a href="{DESK}/applications/1"' in html_of(mail)
    assert "Correct it at a1</a>" in html_of(mail)
    assert pages_of(mail) == {"/applications/1"}
    assert not COMMAND.search(text_of(mail) + html_of(mail))


def test_the_nightly_report_links_to_what_waits_and_to_its_page(database, blobs, settings):
    with database.begin() as session:
        busy_day(session)
        session.add(MailboxRow(name="fails", failing_since=NOW, failure="first make a pass: `postroom once`"))
        nightly.queue(session, settings, NOW.date() - timedelta(days=1), NOW)
    [mail] = sent(database, blobs, settings).values()
    both = text_of(mail), html_of(mail)
    assert {"/health", "/reports/2027-03-08", "/applications/1"} <= pages_of(mail)
    for each in both:
        assert f"{DESK}/reports/2027-03-08" in each
        assert f"{DESK}/health" in each
        assert re.search(rf"{DESK}/messages/[0-9]+", each)
        assert not COMMAND.search(each)
    assert f'<a href="{DESK}/applications/1"' in both[1]


@pytest.mark.parametrize("alert", Alert)
def test_an_alert_links_to_the_page_that_helps(database, blobs, settings, alert):
    with database.begin() as session:
        common = {"next_attempt_at": NOW, "created_at": NOW, "reply": "550 no such user"}
        more = {"kind": "thanks", "recipient": "p@example.org", "subject": "Thank you", "header_message_id": "<1@x>"}
        session.add(OutgoingRow(key="dead", state=OutgoingState.DEAD, **common, **more))
        session.flush()
        command = "login in" if alert is Alert.SIGN_IN else "check"
        cause = AlertCause(alert, f"do this: `postroom {command}`", NOW, (1,))
        enqueue(
            session,
            settings,
            key="x",
            kind="alert",
            recipient=settings.office.coordinator,
            subject="Trouble",
            now=NOW,
            cause=cause,
        )
    [mail] = sent(database, blobs, settings).values()
    both = text_of(mail), html_of(mail)
    # No page signs in to a mailbox.
    assert any(COMMAND.search(each) for each in both) == (alert is Alert.SIGN_IN)
    assert bool(pages_of(mail)) == (alert is not Alert.UP)
    if alert is not Alert.UP:
        assert all(f"{DESK}/" in each for each in both)


def test_without_a_desk_the_commands_stand_there(database, blobs, tmp_path):
    settings = office(tmp_path, web={})
    with database.begin() as session:
        notification.queue(session, amara(session), settings, NOW, changed=False)
    mail = sent(database, blobs, settings)["notification-1"]
    assert "postroom correct a1 --document 4 --kind …" in text_of(mail)
    assert re.search("<code[^>]*>postroom correct a1 --document 4 --kind …</code>", html_of(mail))
    assert "href" not in html_of(mail)


def test_a_desk_of_another_address_is_linked_at_once(database, settings):
    """Templates are prepared once for each address."""
    assert without_commands("see `postroom outbox`", "https://a.example.org") == "see https://a.example.org/health"
    assert without_commands("see `postroom outbox`", "") == "see `postroom outbox`"
