"""What ends is reported 14, 3 and 1 days before and at once, by ways that do not need the grant."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from config.settings import load_settings
from domain.errors import Fatal
from ingest.office import opened
from notify.messages import alerts
from notify.messages.queueing import enqueue
from notify.outbox.sending import send_due
from notify.reports.health import health
from operations.health_checks import checks
from operations.watch import look
from sign_in.ends import EndKind, ends, soon
from sign_in.tokens import SignIns
from storage import grants
from storage.grants import Grant
from storage.models import OutgoingRow, OutgoingState
from tests.servers import smtp as receivers

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
ADA = "ada@example.org"
GRANT = Grant("office", ADA, ADA, NOW, NOW, sealed=b"")


def load(tmp_path, provider="microsoft", more="", outgoing=""):
    secret = 'client_secret = "s"\n' if provider == "google" else ""
    (tmp_path / "postroom.toml").write_text(
        '[office]\ncoordinator = "coordinator@office.example.org"\naddress = "office@office.example.org"\n'
        f'[mailboxes.applications]\nhost = "imap.example.org"\nusername = "{ADA}"\nsign_in = "office"\n'
        f'[sign_in.office]\nprovider = "{provider}"\nclient_id = "c"\n{secret}{more}\n{outgoing}'
    )
    return load_settings(tmp_path / "postroom.toml")


def days(number):
    return NOW + timedelta(days=number)


@pytest.mark.parametrize(
    ("provider", "more", "grant", "kind", "left"),
    [
        ("microsoft", "", GRANT, EndKind.UNUSED, 90),
        ("google", "", GRANT, EndKind.UNUSED, 180),
        ("google", "testing = true", GRANT, EndKind.TESTING, 7),
        ("google", "", replace(GRANT, ends_at=days(5)), EndKind.PROVIDER, 5),
        ("microsoft", "secret_expires = 2026-12-02", GRANT, EndKind.CLIENT, 3),
        ("microsoft", "", replace(GRANT, ended_at=days(-1), ended_why="revoked"), EndKind.REFUSED, 0),
        ("microsoft", "", None, EndKind.MISSING, 0),
    ],
)
def test_each_kind_of_end_is_known(tmp_path, provider, more, grant, kind, left):
    found = ends(load(tmp_path, provider, more), [grant] if grant else [], NOW)[0]
    assert (found.kind, found.days_left(NOW)) == (kind, left)


def test_a_grant_that_no_login_uses_any_more_ends_unreported(tmp_path):
    assert (
        ends(load(tmp_path), [replace(GRANT, account="mei@example.org", ended_at=NOW), GRANT], NOW)[0].login
        == "applications"
    )


@pytest.mark.parametrize(
    ("left", "stage"), [(14.1, None), (14, 14), (3.5, 14), (3, 3), (1.5, 3), (1, 1), (0.1, 1), (0, 0), (-9, 0)]
)
def test_it_is_reported_14_3_and_1_days_before_and_at_once(tmp_path, left, stage):
    settings = load(tmp_path, "google")
    (end,) = ends(settings, [replace(GRANT, ends_at=days(left))], NOW)
    assert end.stage(NOW) == stage
    assert bool(soon(settings, [replace(GRANT, ends_at=days(left))], NOW)) == (stage is not None)


def test_the_coordinator_gets_one_mail_at_each_stage_and_report_desk_and_check_say_it(tmp_path):
    settings = load(tmp_path, "google")
    clock = {"now": NOW}
    with opened(settings, lambda: clock["now"]) as office:
        with office.database.begin() as session:
            grants.put(session, replace(GRANT, ends_at=days(20)))
        written = []
        for passed in (0, 6, 6.5, 17, 17.5, 19, 19.5, 20, 21):
            clock["now"] = days(passed)
            with office.database.begin() as session:
                look(session, settings, office.now())
                written.append(len(session.scalars(select(OutgoingRow)).all()))
        assert written == [0, 1, 1, 2, 2, 3, 3, 4, 4]
        with office.database.read() as session:
            rows = session.scalars(select(OutgoingRow).order_by(OutgoingRow.id)).all()
            assert [row.subject for row in rows] == [
                "The sign-in of “applications” ends in 14 days",
                "The sign-in of “applications” ends in 3 days",
                "The sign-in of “applications” ends in 1 day",
                "The sign-in of “applications” has ended",
            ]
            mail = alerts.content(session, settings, rows[0], NOW).decode()
            (part,) = [each for each in health(session, settings, days(19)) if each.name.startswith("sign-in")]
        assert "postroom login applications" in mail.replace("=\r\n", "").replace("=\n", "")
        assert (part.name, part.ok) == ("sign-in of applications", False)
        assert "ends in 1 day" in part.says
        assert "`postroom login applications` signs in again" in part.says


def test_check_names_what_has_ended(tmp_path):
    settings = load(tmp_path, "microsoft", "secret_expires = 2020-01-01")
    with opened(settings) as office, office.database.begin() as session:
        grants.put(session, replace(GRANT, ended_at=NOW, ended_why="it was revoked"))
    found = []
    for each in checks(settings):
        found.append(each)
        if each.what.startswith("mailbox"):
            break
    said = {(each.what, each.ok): each.says for each in found}
    assert "it was revoked; `postroom login applications` signs in again" in said["sign-in of applications", False]
    assert "set secret_expires" in said["sign-in of office", False]
    assert said["sign-in office of ada@example.org", True].startswith("signed in as ada@example.org")


def test_the_sign_in_of_the_other_account_is_called_alerts(tmp_path):
    outgoing = (
        '[outgoing]\ntransport = "smtp"\nhost = "smtp.example.org"\nusername = "mei@example.org"\nsign_in = "office"\n'
        '[alerts]\nhost = "smtp.example.net"\nusername = "alerts@example.net"\nsign_in = "office"\n'
    )
    settings = load(tmp_path, outgoing=outgoing)
    other = settings.by_alert_account
    assert SignIns(settings).name_of(settings.outgoing) == "smtp"
    assert SignIns(other).name_of(other.outgoing) == "alerts"
    assert SignIns(other).name_of(other.mailboxes["applications"]) == "applications"


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
def test_what_is_wrong_is_sent_by_another_account_when_the_sign_in_of_outgoing_mail_has_ended(tmp_path):
    with receivers.running(by_token=("XOAUTH2",)) as receiver:
        receiver.tokens["alerts@example.net"] = "of another account"
        outgoing = (
            f'[outgoing]\ntransport = "smtp"\nhost = "127.0.0.1"\nport = 9\nsecurity = "none"\nusername = "{ADA}"\n'
            f'sign_in = "office"\n[alerts]\nhost = "127.0.0.1"\nport = {receiver.port}\nsecurity = "none"\n'
            'username = "alerts@example.net"\nauth = "oauth2"\npassword = "of another account"\n'
        )
        settings = load(tmp_path, "microsoft", outgoing=outgoing)
        with opened(settings, lambda: NOW) as office:
            with office.database.begin() as session:
                grants.put(session, replace(GRANT, ended_at=NOW, ended_why="it was revoked"))
                look(session, settings, NOW)
                (alert,) = session.scalars(select(OutgoingRow))
                # An earlier attempt has settled what it says, with the office's own address as sender.
                alert.content = alerts.content(session, settings, alert, NOW)
                enqueue(
                    session,
                    settings,
                    key="x",
                    kind="note",
                    recipient="coordinator@office.example.org",
                    subject="x",
                    now=NOW,
                )
            with receivers.running(by_token=("XOAUTH2",)) as own:
                settings = load(tmp_path, "microsoft", outgoing=outgoing.replace("port = 9", f"port = {own.port}"))
                with pytest.raises(Fatal, match="postroom login applications"):
                    send_due(office.database, office.blobs, settings, office.now, lambda *_: None)
                assert own.envelopes == []
            with office.database.read() as session:
                states = {row.kind: row.state for row in session.scalars(select(OutgoingRow))}
        (mail,) = receiver.messages
        assert mail["subject"].endswith("has ended")
        assert mail["from"].addresses[0].addr_spec == "alerts@example.net"
        assert receiver.envelopes[0].mail_from == "alerts@example.net"
        assert (states["alert"], states["note"]) == (OutgoingState.SENT, OutgoingState.QUEUED)


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
def test_the_other_account_says_that_outgoing_mail_lets_nobody_in(tmp_path):
    with receivers.running(by_token=("XOAUTH2",)) as own, receivers.running(by_token=("XOAUTH2",)) as other:
        other.tokens["alerts@example.net"] = "of another account"
        outgoing = (
            f'[outgoing]\ntransport = "smtp"\nhost = "127.0.0.1"\nport = {own.port}\nsecurity = "none"\n'
            f'username = "mei@example.org"\nauth = "oauth2"\npassword = "wrong"\n'
            f'[alerts]\nhost = "127.0.0.1"\nport = {other.port}\nsecurity = "none"\n'
            'username = "alerts@example.net"\nauth = "oauth2"\npassword = "of another account"\n'
        )
        settings = load(tmp_path, outgoing=outgoing)
        with opened(settings, lambda: NOW) as office:
            with office.database.begin() as session:
                to = "coordinator@office.example.org"
                enqueue(session, settings, key="x", kind="note", recipient=to, subject="x", now=NOW)
            for _ in range(2):
                with pytest.raises(Fatal, match="was refused"):
                    send_due(office.database, office.blobs, settings, office.now, lambda *_: None)
    (mail,) = other.messages
    assert mail["subject"] == "The mail server refuses mail of this office, and it waits"
    assert "mei@example.org" in mail.get_body(("plain",)).get_content()
    assert own.envelopes == []
