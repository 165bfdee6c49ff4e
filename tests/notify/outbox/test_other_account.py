"""A provider that lets postroom in and takes no mail of the office: the coordinator hears of it by the other account."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from notify.outbox import sending
from notify.outbox.sending import left_alone_until, send_due
from storage.models import OutgoingRow, OutgoingState
from tests.notify.makers import COORDINATOR, NOW, office
from tests.notify.outbox.test_api_transports import queue
from tests.servers import mail_api
from tests.servers import smtp as receivers
from tests.servers.mail_api import MAILBOX, gmail_error, graph_error

REFUSALS = {
    "no permission": ("graph", graph_error(403, "ErrorAccessDenied", "Access is denied."), "grant admin consent"),
    "no mailbox": ("graph", graph_error(404, "MailboxNotEnabledForRESTAPI"), "no mailbox in Exchange Online"),
    "no Gmail": (
        "gmail",
        gmail_error(400, "failedPrecondition", "Mail service not enabled"),
        "this account has no Gmail",
    ),
}
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")


@pytest.fixture
def database_url(tmp_path):
    return f"sqlite:///{tmp_path / 'postroom.db'}"


@pytest.fixture
def server():
    with mail_api.running() as running:
        yield running


@pytest.fixture
def other():
    with receivers.running(by_token=("XOAUTH2",)) as receiver:
        receiver.tokens["alerts@example.net"] = "of another account"
        yield receiver


def settings_of(tmp_path, server, kind, port):
    alerts = {
        "host": "127.0.0.1",
        "port": port,
        "security": "none",
        "username": "alerts@example.net",
        "auth": "oauth2",
        "password": "of another account",
    }
    return office(tmp_path / "var", outgoing=server.settings(kind), alerts=alerts)


def send(database, blobs, settings, now=NOW):
    return send_due(database, blobs, settings, lambda: now, lambda *_: None)


def by_state(database, state):
    with database.read() as session:
        return sorted(session.scalars(select(OutgoingRow.key).where(OutgoingRow.state == state)))


@pytest.mark.parametrize("name", REFUSALS)
def test_a_refusal_after_the_login_is_said_by_the_other_account(name, database, blobs, server, other, tmp_path):
    kind, refusal, says = REFUSALS[name]
    settings = settings_of(tmp_path, server, kind, other.port)
    server.next = [refusal] * 20
    queue(database, settings)
    done = send(database, blobs, settings)
    assert not server.sent
    subjects = [each["subject"] for each in other.messages]
    assert any("refuses mail of this office" in each for each in subjects), subjects
    said = next(each for each in other.messages if "refuses mail" in each["subject"])
    assert says in " ".join(said.get_body(("plain",)).get_content().split())
    assert {each.mail_from for each in other.envelopes} == {"alerts@example.net"}
    assert done.refused
    # The office's own account is still left alone for a while: that the other one works is no news of it.
    assert left_alone_until(database, NOW + timedelta(minutes=1)) is not None


def test_it_is_said_once_a_day_and_an_alert_of_the_next_hour_goes_there_too(database, blobs, server, other, tmp_path):
    settings = settings_of(tmp_path, server, "graph", other.port)
    server.next = [graph_error(403, "ErrorAccessDenied")] * 40
    queue(database, settings, recipient="applicant@example.org")
    send(database, blobs, settings)
    before = len(other.messages)
    queue(database, settings, 1)
    send(database, blobs, settings, NOW + timedelta(hours=2))
    later = other.messages[before:]
    assert [each["to"] for each in later] == [COORDINATOR] * len(later)
    assert not any("refuses mail of this office" in each["subject"] for each in later)
    assert "down:box1" in by_state(database, OutgoingState.SENT)


def test_mail_to_applicants_never_goes_by_the_other_account(database, blobs, server, other, tmp_path):
    settings = settings_of(tmp_path, server, "graph", other.port)
    server.next = [graph_error(403, "ErrorAccessDenied")] * 20
    with database.begin() as session:
        from notify.messages.queueing import enqueue

        enqueue(session, settings, key="note:1", kind="note", recipient=COORDINATOR, subject="A note", now=NOW)
    send(database, blobs, settings)
    assert "note:1" in by_state(database, OutgoingState.QUEUED)
    assert MAILBOX not in {each.mail_from for each in other.envelopes}


def test_where_some_mail_is_taken_the_alert_waits_for_the_offices_own_account(database, blobs, server, other, tmp_path):
    settings = settings_of(tmp_path, server, "graph", other.port)
    queue(database, settings)
    queue(database, settings, 1)
    server.next = [graph_error(403, "ErrorAccessDenied")]
    send(database, blobs, settings)
    assert server.sent
    assert not other.messages


def test_an_alert_is_not_given_up_while_the_other_account_says_later(database, blobs, server, other, tmp_path):
    settings = settings_of(tmp_path, server, "graph", other.port)
    other.answers[COORDINATOR] = "451 4.7.1 Greylisted, try again later"
    for turn in range(settings.outgoing.attempts + 3):
        queue(database, settings, turn)
        server.next = [graph_error(403, "ErrorAccessDenied")] * 5
        send(database, blobs, settings, NOW + timedelta(minutes=5 * turn))
    assert by_state(database, OutgoingState.DEAD) == []
    queue(database, settings, turn + 1)
    del other.answers[COORDINATOR]
    server.next = [graph_error(403, "ErrorAccessDenied")] * 5
    send(database, blobs, settings, NOW + timedelta(hours=2))
    assert any("refuses mail of this office" in each["subject"] for each in other.messages)


def test_an_alert_that_cannot_be_composed_is_given_up(database, blobs, server, other, tmp_path, monkeypatch):
    settings = settings_of(tmp_path, server, "graph", other.port)
    make = sending.contents.make

    def fails_for_one(session, blobs, settings, row, *rest, **more):
        if row.key.startswith("refused:"):
            raise ValueError("a broken template")
        return make(session, blobs, settings, row, *rest, **more)

    monkeypatch.setattr(sending.contents, "make", fails_for_one)
    for turn in range(settings.outgoing.attempts + 3):
        queue(database, settings, turn)
        server.next = [graph_error(403, "ErrorAccessDenied")] * 5
        send(database, blobs, settings, NOW + timedelta(minutes=5 * turn))
    assert any(key.startswith("refused:") for key in by_state(database, OutgoingState.DEAD))
