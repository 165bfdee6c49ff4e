"""Mail goes out once, or again as the same mail, or visibly not at all."""

import os
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, select

from domain.errors import Fatal, Transient
from domain.outgoing import Alert, AlertCause, ApplicationCause
from notify.messages import alerts, compose
from notify.messages.queueing import enqueue
from notify.outbox import contents, noting, sending
from notify.transports.smtp import SmtpTransport
from operations.changes import Attribution
from operations.outbox import hold, preview, release
from operations.records import Refused
from storage import queries
from storage.database import Database
from storage.models import EventRow, MailboxRow, OutgoingRow, OutgoingState
from tests.notify.makers import COORDINATOR, NOW, application, office, parsed, text_of


def no_picture(content, page, width):
    return None


@pytest.fixture
def office_of(tmp_path):
    """Settings of an office that sends to this receiver."""

    def make(receiver, **more):
        return office(tmp_path / "var", notify={"acknowledge": True}, outgoing=receiver.settings(**more))

    return make


def send(database, blobs, settings, now=NOW):
    return sending.send_due(database, blobs, settings, lambda: now, no_picture)


def alert(session, settings, number=0, **more):
    return enqueue(
        session,
        settings,
        **(
            {
                "key": f"down:box{number}",
                "kind": "alert",
                "recipient": COORDINATOR,
                "subject": f"Box {number}",
                "now": NOW,
            }
            | {"cause": AlertCause(Alert.DOWN, "no answer", NOW)}
            | more
        ),
    )


def to_applicant(session, settings, number=0, email="amara.okafor@example.edu", **more):
    row = application(session, email=email)
    values = {
        "key": f"acknowledgement:{row.id}",
        "kind": "acknowledgement",
        "recipient": email,
        "subject": "Received",
        "now": NOW,
    }
    return enqueue(session, settings, **(values | {"cause": ApplicationCause(row.id), "application_id": row.id} | more))


def rows(database):
    with database.read() as session:
        return session.scalars(select(OutgoingRow).order_by(OutgoingRow.id)).all()


def test_a_key_exists_once(database, settings):
    with database.begin() as session:
        assert alert(session, settings) is not None
        assert alert(session, settings) is None
    assert len(rows(database)) == 1


def test_a_mail_is_not_written_when_its_cause_is_not(database, settings):
    def write_and_fail():
        with database.begin() as session:
            alert(session, settings)
            raise RuntimeError("cause")

    with pytest.raises(RuntimeError, match="cause"):
        write_and_fail()
    assert rows(database) == []


def test_what_is_due_is_sent_once_and_over_one_connection(database, blobs, smtp, office_of):
    settings = office_of(smtp)
    with database.begin() as session:
        for number in range(5):
            alert(session, settings, number)
    assert send(database, blobs, settings).sent == 5
    assert send(database, blobs, settings).sent == 0
    assert [mail["Subject"] for mail in smtp.messages] == [f"Box {number}" for number in range(5)]
    assert {row.state for row in rows(database)} == {OutgoingState.SENT}


def test_a_mail_that_is_due_later_waits(database, blobs, smtp, office_of):
    settings = office_of(smtp)
    with database.begin() as session:
        alert(session, settings, due=NOW + timedelta(hours=1))
    assert send(database, blobs, settings).sent == 0
    assert send(database, blobs, settings, NOW + timedelta(hours=1)).sent == 1


def test_what_a_clock_that_ran_ahead_has_put_off_for_a_year_is_sent_now(database, blobs, smtp, office_of):
    settings = office_of(smtp)
    with database.begin() as session:
        alert(session, settings, due=NOW + timedelta(days=365))
    assert send(database, blobs, settings).sent == 1


def test_mail_that_was_sent_while_the_clock_ran_ahead_is_no_storm_of_now(database, blobs, smtp, office_of, monkeypatch):
    monkeypatch.setattr(sending, "AUTOMATIC_PER_HOUR", 1)
    settings = office_of(smtp)
    for email, now in (("one@example.edu", NOW + timedelta(days=30)), ("two@example.edu", NOW)):
        with database.begin() as session:
            to_applicant(session, settings, email=email, now=now)
        assert send(database, blobs, settings, now).sent == 1


def test_killed_between_data_and_250_the_same_mail_is_sent_again(database, blobs, smtp, office_of, monkeypatch):
    """The row stays `sending`; the next turn delivers the same bytes under the same Message-ID."""
    settings = office_of(smtp)
    with database.begin() as session:
        alert(session, settings)

    class Killed(BaseException):
        """As SIGKILL: nothing after it runs."""

    def killed(*_, **_more):
        raise Killed

    monkeypatch.setattr(sending, "note_certainly", killed)
    with pytest.raises(Killed):
        send(database, blobs, settings)
    assert rows(database)[0].state is OutgoingState.SENDING
    monkeypatch.undo()
    assert send(database, blobs, settings, NOW + timedelta(hours=3)).sent == 1
    first, second = (bytes(each.content) for each in smtp.envelopes)
    assert first == second
    assert parsed(first)["Message-ID"] == rows(database)[0].header_message_id


def test_a_server_that_takes_and_drops_before_250_gets_the_same_mail_again(database, blobs, smtp, office_of):
    settings = office_of(smtp)
    smtp.drops = 1
    with database.begin() as session:
        alert(session, settings)
    with pytest.raises(Transient, match="broke off"):
        send(database, blobs, settings)
    row = rows(database)[0]
    assert (row.state, row.next_attempt_at) == (OutgoingState.QUEUED, NOW + timedelta(minutes=5))
    assert send(database, blobs, settings, NOW + timedelta(minutes=5)).sent == 1
    assert bytes(smtp.envelopes[0].content) == bytes(smtp.envelopes[1].content)


def test_4xx_is_tried_later_and_later_and_given_up_at_the_bound(database, blobs, smtp, office_of):
    settings = office_of(smtp, attempts=4)
    smtp.answers[COORDINATOR] = "451 greylisted"
    with database.begin() as session:
        alert(session, settings)
    now, waits = NOW, []
    for _ in range(3):
        assert send(database, blobs, settings, now).later == 1
        waits.append(rows(database)[0].next_attempt_at - now)
        now += waits[-1]
    assert waits == [timedelta(minutes=5), timedelta(minutes=10), timedelta(minutes=20)]
    done = send(database, blobs, settings, now)
    assert (done.dead, rows(database)[0].state) == (1, OutgoingState.DEAD)
    assert "451 greylisted" in done.troubles[0]


def test_5xx_is_final_and_the_others_are_sent(database, blobs, smtp, office_of):
    settings = office_of(smtp)
    smtp.answers["gone@example.edu"] = "550 no such user"
    with database.begin() as session:
        to_applicant(session, settings, email="gone@example.edu")
        to_applicant(session, settings, email="here@example.edu")
    done = send(database, blobs, settings)
    assert (done.dead, done.sent) == (1, 1)
    assert rows(database)[0].reply == "550 no such user"
    with database.read() as session:
        given_up = session.scalars(select(EventRow).where(EventRow.what == "given up")).one()
    assert (given_up.why, given_up.application_id) == ("550 no such user", 1)


def test_a_refusal_after_data_concerns_that_mail_alone(database, blobs, smtp, office_of):
    settings = office_of(smtp)
    smtp.after_data = lambda _: "554 looks like spam"
    with database.begin() as session:
        alert(session, settings, 0)
        alert(session, settings, 1)
    assert send(database, blobs, settings).dead == 2


def test_a_closing_server_is_asked_again_on_a_new_connection(database, blobs, smtp, office_of):
    """421 closes the connection (RFC 5321 section 3.8)."""
    settings = office_of(smtp)
    smtp.answers["busy@example.edu"] = "421 shutting down"
    with database.begin() as session:
        to_applicant(session, settings, email="busy@example.edu")
        to_applicant(session, settings, email="here@example.edu")
    done = send(database, blobs, settings)
    assert (done.later, done.sent) == (1, 1)


def test_no_server_is_transient_and_costs_no_attempt(database, blobs, tmp_path):
    settings = office(
        tmp_path / "var", outgoing={"transport": "smtp", "host": "127.0.0.1", "port": 9, "security": "none"}
    )
    with database.begin() as session:
        alert(session, settings)
    with pytest.raises(Transient, match="does not answer"):
        send(database, blobs, settings)
    assert (rows(database)[0].attempts, rows(database)[0].state) == (0, OutgoingState.QUEUED)


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_tls_is_verified(database, blobs, start_smtp, certificate, office_of, security):
    key = {"tls": "ssl_context", "starttls": "tls_context"}[security]
    receiver = start_smtp(**{key: certificate.context}, require_starttls=security == "starttls")
    settings = office_of(receiver, security=security, ca_file=certificate.file)
    with database.begin() as session:
        alert(session, settings)
    with pytest.raises(Fatal, match="not trusted"):
        send(database, blobs, office_of(receiver, security=security))
    assert send(database, blobs, settings).sent == 1


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"security": "tls", "ca_file": "nowhere.pem"}, r"ca_file nowhere\.pem cannot be used: No such file"),
        ({"username": "office", "password_file": "token"}, r"password_file token cannot be read: No such file"),
    ],
)
def test_a_file_of_the_settings_that_is_missing_is_named(
    smtp, office_of, tmp_path, monkeypatch: pytest.MonkeyPatch, wrong, sentence
):
    monkeypatch.chdir(tmp_path)
    Path("token").touch()
    settings = office_of(smtp, **wrong)
    Path("token").unlink()
    with pytest.raises(Fatal, match=sentence):
        sending.check_transport(settings)


def test_starttls_that_is_not_offered_is_never_done_without(smtp, office_of):
    with pytest.raises(Fatal, match="STARTTLS"):
        sending.check_transport(office_of(smtp, security="starttls"))


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
def test_login_by_password_and_by_oauth2(start_smtp, office_of):
    receiver = start_smtp(login=True)
    assert str(receiver.port) in sending.check_transport(office_of(receiver, username="office", password="secret"))
    assert sending.check_transport(office_of(receiver, username="office", password="token", auth="oauth2"))
    for wrong in ({"password": "wrong"}, {"password": "wrong", "auth": "oauth2"}):
        with pytest.raises(Fatal, match="login as “office” was refused") as raised:
            sending.check_transport(office_of(receiver, username="office", **wrong))
        assert "wrong" not in str(raised.value)


def test_all_mail_can_be_redirected_for_trying_out(database, blobs, smtp, office_of):
    settings = office_of(smtp, redirect_all_to="tester@example.org")
    with database.begin() as session:
        to_applicant(session, settings)
    assert send(database, blobs, settings).sent == 1
    assert smtp.envelopes[0].rcpt_tos == ["tester@example.org"]
    assert smtp.messages[0]["To"] == "tester@example.org"


@pytest.mark.parametrize("when", ["before it is composed", "while it is handed over"])
def test_a_mail_that_is_erased_meanwhile_keeps_back_no_other(database, blobs, smtp, office_of, monkeypatch, when):
    settings = office_of(smtp)
    with database.begin() as session:
        first, second = alert(session, settings, 1), alert(session, settings, 2)

    def erased(*_) -> None:
        with database.begin() as session:
            session.execute(delete(OutgoingRow).where(OutgoingRow.id == first.id))

    if when == "before it is composed":
        due = sending._due
        monkeypatch.setattr(sending, "_due", lambda *rest: [*due(*rest), erased()][:-1])
    else:
        hand_over = sending.SmtpTransport.send
        monkeypatch.setattr(sending.SmtpTransport, "send", lambda self, *mail: (erased(), hand_over(self, *mail))[1])
    send(database, blobs, settings)
    assert {row.id: row.state for row in rows(database)} == {second.id: OutgoingState.SENT}


def test_automatic_mail_has_the_null_sender(database, blobs, smtp, office_of):
    """RFC 3834 section 3.3: so that nothing comes back."""
    settings = office_of(smtp)
    with database.begin() as session:
        to_applicant(session, settings)
        alert(session, settings)
    send(database, blobs, settings)
    assert {envelope.rcpt_tos[0]: envelope.mail_from for envelope in smtp.envelopes} == {
        "amara.okafor@example.edu": "<>",
        COORDINATOR: settings.office.address,
    }


def test_one_automatic_mail_per_address_kind_and_day_of_the_office(database, settings):
    midnight = datetime(2027, 3, 10, 5, 0, tzinfo=UTC)  # in New York
    with database.begin() as session:
        assert to_applicant(session, settings)
        assert not to_applicant(session, settings, email="Amara.Okafor@Example.edu")
        assert not to_applicant(session, settings, email="amara.okafor+ticket7@example.edu")  # the same mailbox
        assert to_applicant(session, settings, email="amara_okafor@example.edu")
        assert not to_applicant(session, settings, now=midnight - timedelta(seconds=1))
        assert to_applicant(session, settings, now=midnight)
        assert to_applicant(session, settings, kind="reminder")
        assert to_applicant(
            session, settings, now=NOW - timedelta(days=300)
        )  # those were written by a clock that ran ahead


@pytest.mark.parametrize(
    "address",
    [
        "internships@office.example.org",
        "Internships+tag@office.example.org",
        "noreply@example.org",
        "do-not-reply@example.org",
        "MAILER-DAEMON@example.org",
        "bounces+123@example.org",
        "a@b",
        "two@at@example.org",
        "a b@example.org",
        "x@example.org>\r\nRCPT TO:<victim@example.org",
        "victim@example.org,other@example.org",
        "x" * 250 + "@example.org",
    ],
)
def test_nobody_is_acknowledged_who_should_not_be(database, settings, address):
    with database.begin() as session:
        assert to_applicant(session, settings, recipient=address) is None


def test_a_storm_is_braked_and_the_coordinator_notified_once(database, blobs, smtp, office_of, monkeypatch):
    monkeypatch.setattr(sending, "AUTOMATIC_PER_HOUR", 3)
    settings = office_of(smtp)
    with database.begin() as session:
        for number in range(8):
            to_applicant(session, settings, email=f"a{number}@example.edu")
    for minutes in (0, 1, 2, 3):
        send(database, blobs, settings, NOW + timedelta(minutes=minutes))
    assert [len(smtp.to(COORDINATOR)), len(smtp.envelopes)] == [1, 4]
    send(database, blobs, settings, NOW + timedelta(minutes=62))
    assert len(smtp.envelopes) == 7


def test_a_mail_that_cannot_be_composed_keeps_back_no_other(database, blobs, smtp, office_of, monkeypatch):
    settings = office_of(smtp)
    make = contents.make

    def fragile(session, blobs, settings, row, now, thumbnail, **more):
        if row.key == "down:box0":
            raise ZeroDivisionError
        return make(session, blobs, settings, row, now, thumbnail, **more)

    monkeypatch.setattr(contents, "make", fragile)
    with database.begin() as session:
        alert(session, settings, 0)
        alert(session, settings, 1)
    done = send(database, blobs, settings)
    assert (done.later, done.sent) == (1, 1)
    assert "ZeroDivisionError" in rows(database)[0].reply


def test_mail_that_is_refused_for_good_is_reported_within_the_hour_in_one_mail(database, blobs, smtp, office_of):
    settings = office_of(smtp)
    with database.begin() as session:
        for number in range(3):
            to_applicant(session, settings, email=f"refused{number}@example.edu")
        alert(session, settings)
    smtp.answers |= {f"refused{number}@example.edu": "550 no such user here" for number in range(3)}
    assert send(database, blobs, settings).dead == 3
    with database.begin() as session:
        release(session, 2, Attribution("marta", "", NOW + timedelta(hours=9)))
    send(database, blobs, settings, NOW + timedelta(minutes=29))
    assert len(smtp.to(COORDINATOR)) == 1
    send(database, blobs, settings, NOW + timedelta(minutes=30))
    [_, told] = smtp.to(COORDINATOR)
    text = text_of(told)
    assert told["Subject"] == "Mail could not be delivered"
    assert "550 no such user here" in text
    assert [number for number in range(1, 5) if f"postroom outbox release {number}\n" in text] == [1, 3]


def test_a_refused_notice_makes_no_other_notice(database, blobs, smtp, office_of):
    settings = office_of(smtp)
    with database.begin() as session:
        alert(session, settings)
    smtp.answers |= {COORDINATOR: "550 no such user here"}
    assert send(database, blobs, settings).dead == 1
    assert len(rows(database)) == 1


def test_a_broken_template_is_reported_once_for_each_version_and_the_mail_goes_out(database, blobs, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    settings = office(tmp_path / "var", notify={"templates": own})

    def broken(source, key):
        (own / "alert.txt").write_text(source)
        compose._environments.cache_clear()
        with database.begin() as session:
            alert(session, settings, key=key)
        for _ in range(2):
            send(database, blobs, settings)
        return [row for row in rows(database) if row.key.startswith("template:")]

    assert len(broken("fine\n{{ nonsense }}", "down:a")) == 1
    [told] = broken("fine\n{{ nonsense }}", "down:b")
    assert f"{own / 'alert.txt'}, line 2: UndefinedError: 'nonsense' is undefined" in text_of(parsed(told.content))
    assert len(broken("fine\n\n{{ other }}", "down:c")) == 2
    assert {row.state for row in rows(database)} == {OutgoingState.SENT}


def test_an_erased_cause_sends_nothing_and_is_no_failure(database, blobs, smtp, office_of):
    settings = office_of(smtp)
    with database.begin() as session:
        to_applicant(session, settings, cause=ApplicationCause(999))
    done = send(database, blobs, settings)
    assert (done.sent, done.dead, smtp.envelopes) == (0, 0, [])
    assert rows(database)[0].state is OutgoingState.HELD


def test_hold_release_preview_and_list(database, blobs, smtp, office_of):
    settings = office_of(smtp)
    with database.begin() as session:
        alert(session, settings)
        hold(session, 1, Attribution("marta", "", NOW))
    assert send(database, blobs, settings).sent == 0
    with database.begin() as session:
        assert [mail.key for mail in queries.outgoing(session, state="held")] == ["down:box0"]
        assert parsed(preview(session, blobs, settings, 1, NOW, no_picture))["Subject"] == "Box 0"
        release(session, 1, Attribution("marta", "", NOW))
    assert send(database, blobs, settings).sent == 1
    with database.begin() as session:
        with pytest.raises(Refused, match="sent already"):
            hold(session, 1, Attribution("marta", "", NOW))
        with pytest.raises(Refused, match="no mail 99"):
            release(session, 99, Attribution("marta", "", NOW))


def test_a_mail_in_the_folder_is_flushed_with_its_name_before_it_is_called_sent(database, blobs, settings, monkeypatch):
    """Else a machine that loses its power loses the mail, and its row says that it was sent."""
    done = []
    fsync, rename = os.fsync, os.rename
    monkeypatch.setattr(
        os,
        "fsync",
        lambda descriptor: (done.append(str(Path(f"/proc/self/fd/{descriptor}").readlink())), fsync(descriptor)),
    )
    monkeypatch.setattr(os, "rename", lambda source, target: (done.append("rename"), rename(source, target)))
    with database.begin() as session:
        alert(session, settings)
    send(database, blobs, settings)
    sent = settings.sent_folder
    assert [each for each in done if each == "rename" or each.startswith(str(sent))] == [
        f"{sent}/.down-box0.new",
        "rename",
        str(sent),
    ]


def test_the_folder_has_each_mail_once_and_for_its_owner_alone(database, blobs, settings):
    with database.begin() as session:
        alert(session, settings, key="down:a/../../b")
        alert(session, settings, key="down:" + "x" * 280)
        alert(session, settings, key="down:" + "x" * 280 + "y")
    assert send(database, blobs, settings).sent == 3
    with database.begin() as session:
        for row in session.scalars(select(OutgoingRow)):
            row.state = OutgoingState.SENDING  # as after a death: written again, in its place
    assert send(database, blobs, settings).sent == 3
    files = sorted(settings.sent_folder.iterdir())
    assert len(files) == 3
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert all(file.parent == settings.sent_folder and file.suffix == ".eml" for file in files)


def test_an_international_address_needs_a_server_that_takes_it(database, blobs, start_smtp, office_of):
    plain, wide = start_smtp(enable_SMTPUTF8=False), start_smtp(enable_SMTPUTF8=True)
    for receiver, expected in ((plain, (0, 1)), (wide, (1, 0))):
        settings = office_of(receiver)
        with database.begin() as session:
            to_applicant(
                session,
                settings,
                email="josé@example.edu",
                key=f"acknowledgement:{receiver.port}",
                kind="acknowledgement",
                now=NOW,
            )
            for row in session.scalars(select(OutgoingRow)):
                row.created_at = NOW - timedelta(days=3)
        done = send(database, blobs, settings)
        assert (done.sent, done.dead) == expected


def test_down_and_up_are_reported_once_each(database, settings):
    with database.begin() as session:
        box = MailboxRow(name="applications", failing_since=NOW, failure="no answer")
        session.add(box)
        assert alerts.queue_down(session, box, settings, NOW + timedelta(minutes=29)) is None
        assert alerts.queue_down(session, box, settings, NOW + timedelta(minutes=30)) is not None
        assert alerts.queue_down(session, box, settings, NOW + timedelta(hours=9)) is None
        assert alerts.queue_up(session, box, settings, NOW + timedelta(hours=10)) is not None
        assert alerts.queue_up(session, box, settings, NOW + timedelta(hours=11)) is None


def test_that_a_mail_is_sent_is_noted_however_long_the_database_is_away(database, blobs, smtp, office_of, monkeypatch):
    """The server has it: a note that was given up would have it sent once more."""
    settings = office_of(smtp)
    with database.begin() as session:
        alert(session, settings)
    away, begin = [], Database.begin

    def unless_it_is_away(self):
        if 0 < len(away) < 4:
            away.append("asked")
            raise Transient("the database server does not answer")
        return begin(self)

    hand_over = SmtpTransport.send
    monkeypatch.setattr(noting, "NOTE_AGAIN_SECONDS", 0.01)
    monkeypatch.setattr(Database, "begin", unless_it_is_away)
    monkeypatch.setattr(SmtpTransport, "send", lambda self, *mail: (hand_over(self, *mail), away.append("since"))[0])
    assert send(database, blobs, settings).sent == 1
    assert len(away) == 4
    assert send(database, blobs, settings).sent == 0
    assert len(smtp.messages) == 1
    assert [row.state for row in rows(database)] == [OutgoingState.SENT]


def test_a_mail_that_is_erased_before_it_is_written_is_not_written(database, blobs, settings, monkeypatch):
    with database.begin() as session:
        alert(session, settings)
    prepare = sending._prepare

    def and_is_erased(*arguments):
        prepared = prepare(*arguments)
        with database.begin() as session:
            session.execute(delete(OutgoingRow))
        return prepared

    monkeypatch.setattr(sending, "_prepare", and_is_erased)
    assert send(database, blobs, settings).sent == 0
    assert list(settings.sent_folder.glob("*")) == []
