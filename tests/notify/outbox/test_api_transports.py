"""Mail over Microsoft Graph and Gmail's API goes out once, to its recipient alone, or visibly not at all.

Against tests/servers/mail_api.py, a local server made from the published request shapes; no test here speaks to the providers.
"""

import time
from base64 import urlsafe_b64encode
from datetime import timedelta
from threading import Event

import pytest
from sqlalchemy import select

from domain.errors import Fatal, Transient
from domain.outgoing import Alert, AlertCause
from net.api_calls import ANSWER_BYTES
from net.errors import Unanswered
from notify.messages.compose import Enclosure, compose
from notify.messages.queueing import enqueue
from notify.outbox import sending
from notify.transports import api as api_transport
from notify.transports.gmail import GmailTransport
from notify.transports.graph import GraphTransport
from storage.models import OutgoingRow, OutgoingState
from tests.notify.makers import COORDINATOR, NOW, OFFICE, office
from tests.servers import mail_api
from tests.servers.mail_api import MAILBOX, TOKEN, addresses_of, gmail_error, graph_error, hangs_up, says, status

TRANSPORTS = ("graph", "gmail")
both = pytest.mark.parametrize("kind", TRANSPORTS)
DUE = NOW + timedelta(hours=2)  # after every wait for a next attempt


@pytest.fixture
def database_url(tmp_path):
    """SQLite alone: what a transport says is noted as for every other one, and that is tested on both."""
    return f"sqlite:///{tmp_path / 'postroom.db'}"


@pytest.fixture
def server():
    with mail_api.running() as running:
        yield running


@pytest.fixture
def settings_of(tmp_path, server):
    """Settings of an office that sends over this API."""

    def make(kind, **more):
        return office(tmp_path / "var", outgoing=server.settings(kind, **more))

    return make


@pytest.fixture
def transport_of(settings_of):
    opened = []

    def make(kind, token=None, **more):
        settings = settings_of(kind, **more)
        made = {"graph": GraphTransport, "gmail": GmailTransport}[kind](
            settings, token or api_transport.token_of(settings)
        )
        opened.append(made)
        return made

    yield make
    for each in opened:
        each.close()


def mail(settings, recipient=COORDINATOR, subject="It’s one application", files=(), **more):
    return compose(
        settings,
        "alert",
        {
            "subject": subject,
            "office": "Office",
            "alert": Alert.DOWN,
            "failure": "no answer",
            "mails": (),
            "since": "today",
        },
        recipient=recipient,
        subject=subject,
        message_id="<one.thread.key.signed@office.example.org>",
        now=NOW,
        enclosures=[Enclosure(name, content) for name, content in files],
        **more,
    )


def no_picture(content, page, width):
    return None


def send(database, blobs, settings, now=NOW):
    return sending.send_due(database, blobs, settings, lambda: now, no_picture)


def queue(database, settings, number=0, recipient=COORDINATOR):
    with database.begin() as session:
        enqueue(
            session,
            settings,
            key=f"down:box{number}",
            kind="alert",
            recipient=recipient,
            subject=f"Box {number}",
            now=NOW,
            cause=AlertCause(Alert.DOWN, "no answer", NOW),
        )


def rows(database):
    with database.read() as session:
        return session.scalars(select(OutgoingRow).order_by(OutgoingRow.id)).all()


@both
def test_what_is_due_is_sent_once(kind, database, blobs, server, settings_of):
    settings = settings_of(kind)
    for number in range(3):
        queue(database, settings, number)
    assert send(database, blobs, settings).sent == 3
    assert send(database, blobs, settings).sent == 0
    assert [each["Subject"] for each in server.sent] == ["Box 0", "Box 1", "Box 2"]
    assert [str(each["Message-ID"]) for each in server.sent] == [row.header_message_id for row in rows(database)]


@both
def test_it_reaches_its_recipient_and_nobody_who_stands_in_the_head(kind, server, transport_of, settings_of):
    """These APIs have no envelope: they deliver to everybody in To, Cc and Bcc."""
    settings = settings_of(kind)
    content = mail(settings, "amara.okafor@example.edu", copies=["colleague@office.example.org"])
    content = b"Bcc: hidden@example.org\r\n" + content
    transport = transport_of(kind)
    assert transport.send("key", "", "tester@office.example.org", content).outcome is OutgoingState.SENT
    (sent,) = server.sent
    assert addresses_of(sent, "To", "Cc", "Bcc") == ["tester@office.example.org"]
    assert addresses_of(sent, "Reply-To") == [OFFICE, "colleague@office.example.org"]
    assert sent.get_body(("plain",)).get_content().startswith("It’s one application")


@both
def test_a_token_that_has_ended_is_asked_for_anew_once(kind, server, transport_of, settings_of):
    asked = []

    def token(refused):
        asked.append(refused)
        return TOKEN if refused else "an-old-token"

    transport = transport_of(kind, token)
    assert transport.send("key", OFFICE, COORDINATOR, mail(settings_of(kind))).outcome is OutgoingState.SENT
    assert asked == ["", "an-old-token"]


@both
def test_a_login_that_is_refused_keeps_all_mail_and_says_the_next_step(kind, database, blobs, server, settings_of):
    settings = settings_of(kind, password="a-wrong-token")
    for number in range(4):
        queue(database, settings, number)
    done = send(database, blobs, settings)
    assert not server.sent
    # What the coordinator gets of it waits with the rest.
    assert {row.state for row in rows(database)} == {OutgoingState.QUEUED}
    assert all(row.attempts == 0 for row in rows(database))
    assert "does not take the token" in done.troubles[0]
    assert "sign in again" in done.troubles[0]
    settings = settings_of(kind)
    assert send(database, blobs, settings, DUE).sent >= 4


@pytest.mark.parametrize(
    ("kind", "fault"),
    [
        ("graph", graph_error(429, "ApplicationThrottled", Retry_After="600")),
        ("graph", graph_error(503, "serviceNotAvailable", Retry_After="600")),
        ("gmail", gmail_error(429, "rateLimitExceeded", "User-rate limit exceeded.", Retry_After="600")),
        ("gmail", gmail_error(403, "userRateLimitExceeded", "User Rate Limit Exceeded", Retry_After="600")),
        ("gmail", status(503, b"busy", "text/html", Retry_After="600")),
    ],
)
def test_mail_waits_as_long_as_the_provider_asks_and_goes_out_then(kind, fault, database, blobs, server, settings_of):
    settings = settings_of(kind)
    for number in range(3):
        queue(database, settings, number)
    server.only = "/messages/send" if kind == "gmail" else "/sendMail"
    server.next = [fault]
    done = send(database, blobs, settings)
    assert (done.sent, done.later) == (0, 1)
    assert "600 seconds" in done.troubles[0]
    until, why = sending.left_alone_until(database, NOW)
    assert until == NOW + timedelta(seconds=600)
    assert "asks to send no mail" in why
    assert sum(row.attempts for row in rows(database)) == 0  # no mail is given up for it
    assert send(database, blobs, settings, NOW + timedelta(seconds=600)).sent == 3
    assert len(server.sent) == 3
    assert sending.left_alone_until(database, NOW + timedelta(seconds=600)) is None


def test_a_pause_of_a_second_is_waited_for_in_place(server, transport_of, settings_of, monkeypatch):
    slept = []
    monkeypatch.setattr(time, "sleep", slept.append)
    server.next = [graph_error(429, "TooManyRequests", Retry_After="1")] * 2
    answer = transport_of("graph").send("key", OFFICE, COORDINATOR, mail(settings_of("graph")))
    assert answer.outcome is OutgoingState.SENT
    assert slept == [1.0, 1.0]
    assert len(server.sent) == 1


def test_gmail_says_in_words_until_when(server, transport_of, settings_of):
    server.only = "messages/send"
    server.next = [
        gmail_error(429, "rateLimitExceeded", "User-rate limit exceeded.  Retry after 2999-01-01T00:00:00.000Z")
    ]
    answer = transport_of("gmail").send("key", OFFICE, COORDINATOR, mail(settings_of("gmail")))
    assert answer.outcome is OutgoingState.QUEUED
    assert answer.wait == timedelta(hours=1)  # asked again each hour, since clocks differ


def test_pauses_that_go_on_for_hours_are_said_to_the_coordinator(database, blobs, server, settings_of):
    settings = settings_of("graph")
    queue(database, settings)
    for hour in range(5):
        server.next = [graph_error(429, "ApplicationThrottled", Retry_After="3000")]
        send(database, blobs, settings, NOW + timedelta(hours=hour))
    assert [row.subject for row in rows(database)][1:] == ["The mail server refuses mail of this office, and it waits"]


OPEN = {
    "the connection breaks": hangs_up(),
    "an error of the server's own": mail_api.Fault(status(500, {"error": {"code": "x"}}).does, mail_api.AFTER),
    "a gateway gives up": mail_api.Fault(status(504, b"<html>", "text/html").does, mail_api.AFTER),
    "no HTTP at all": says(b"\x00\x01what is this\r\n\r\n"),
    "half a head": says(b"HTTP/1.1 202 Acc"),
    "a page of a hotel": mail_api.Fault(status(200, b"<html>Sign in</html>", "text/html").does, mail_api.AFTER),
    "a redirect": mail_api.Fault(status(302, b"", Location="http://127.0.0.1:9/").does, mail_api.AFTER),
}


@both
@pytest.mark.parametrize("fault", OPEN.values(), ids=OPEN)
def test_a_mail_whose_answer_was_never_heard_is_looked_for_and_not_sent_again(
    kind, fault, database, blobs, server, settings_of
):
    settings = settings_of(kind)
    queue(database, settings)
    server.only = "/messages/send" if kind == "gmail" else "/sendMail"
    server.next = [fault]
    with pytest.raises(Transient):
        send(database, blobs, settings)
    assert [row.state for row in rows(database)] == [OutgoingState.SENDING]
    assert len(server.sent) == 1
    assert send(database, blobs, settings, DUE).sent == 1
    assert rows(database)[0].reply.startswith("found in")
    assert len(server.sent) == 1


@both
def test_killed_before_the_answer_was_noted_the_mail_is_found_and_not_sent_again(
    kind, database, blobs, server, settings_of, monkeypatch
):
    class Killed(BaseException):
        """As SIGKILL: nothing after it runs."""

    def kill(*args, **more):
        raise Killed

    settings = settings_of(kind)
    queue(database, settings)
    with monkeypatch.context() as patch:
        patch.setattr(sending, "note_certainly", kill)
        with pytest.raises(Killed):
            send(database, blobs, settings)
    assert [row.state for row in rows(database)] == [OutgoingState.SENDING]
    # Started again at once: the provider may have taken it and show it among the sent ones some moments later.
    shown, server.sent = server.sent, []
    assert send(database, blobs, settings, NOW + timedelta(seconds=10)).sent == 0
    assert not server.sent
    server.sent = shown
    assert send(database, blobs, settings, DUE).sent == 1
    assert len(server.sent) == 1


@both
def test_one_that_did_not_arrive_is_sent_again(kind, database, blobs, server, settings_of):
    settings = settings_of(kind)
    queue(database, settings)
    server.only = "/messages/send" if kind == "gmail" else "/sendMail"
    server.next = [hangs_up(mail_api.BEFORE)]
    with pytest.raises(Transient):
        send(database, blobs, settings)
    assert not server.sent
    assert send(database, blobs, settings, DUE).sent == 1
    assert len(server.sent) == 1


@both
def test_a_replaced_message_id_is_no_reason_to_send_twice(kind, database, blobs, server, settings_of):
    settings = settings_of(kind)
    queue(database, settings)
    server.keeps_ids = False
    server.only = "/messages/send" if kind == "gmail" else "/sendMail"
    server.next = [hangs_up()]
    with pytest.raises(Transient):
        send(database, blobs, settings)
    done = send(database, blobs, settings, DUE)
    assert len(server.sent) == 1
    (row,) = rows(database)
    if kind == "gmail":  # X-Loop holds our Message-ID too
        assert row.state is OutgoingState.SENT
    else:  # a person looks: Graph shows no headers of sent mail
        assert (done.dead, row.state) == (1, OutgoingState.DEAD)
        assert "look into Sent Items" in row.reply


@both
def test_where_sent_mail_may_not_be_read_a_person_decides(kind, database, blobs, server, settings_of):
    settings = settings_of(kind)
    queue(database, settings, recipient="amara.okafor@example.edu")
    server.may_read = False
    server.only = "/messages/send" if kind == "gmail" else "/sendMail"
    server.next = [hangs_up()]
    with pytest.raises(Transient):
        send(database, blobs, settings)
    send(database, blobs, settings, DUE)
    first, *others = rows(database)
    assert first.state is OutgoingState.DEAD
    assert "release it" in first.reply
    assert [each.subject for each in others] == ["Mail could not be delivered"]
    assert len(server.sent) == 1


@both
def test_while_it_cannot_be_looked_for_it_stays_open(kind, database, blobs, server, settings_of):
    settings = settings_of(kind)
    queue(database, settings)
    server.only = "/messages/send" if kind == "gmail" else "/sendMail"
    server.next = [hangs_up()]
    with pytest.raises(Transient):
        send(database, blobs, settings)
    server.only = "/messages" if kind == "gmail" else "/sentitems/"
    for hours, fault in ((1, hangs_up(mail_api.BEFORE)), (3, status(429, {}, Retry_After="900")), (9, status(500))):
        server.next = [fault]
        with pytest.raises(Transient):
            send(database, blobs, settings, NOW + timedelta(hours=hours))
        assert rows(database)[0].state is OutgoingState.SENDING
    with pytest.raises(Transient):  # no connection at all: the look, not the mail, did not arrive
        send(database, blobs, settings_of(kind, port=1), NOW + timedelta(hours=20))
    assert rows(database)[0].state is OutgoingState.SENDING
    assert send(database, blobs, settings, NOW + timedelta(hours=60)).sent == 1
    assert len(server.sent) == 1


@both
def test_no_server_at_all_is_no_attempt_that_may_have_arrived(kind, database, blobs, server, settings_of):
    settings = settings_of(kind, port=1)
    queue(database, settings)
    with pytest.raises(Transient, match="does not answer"):
        send(database, blobs, settings)
    assert [row.state for row in rows(database)] == [OutgoingState.QUEUED]


def test_an_answer_byte_by_byte_comes_to_an_end(server, transport_of, settings_of):
    """Each byte comes before the timeout of one read, and the whole never."""
    over = Event()
    server.next = [mail_api.drips(0.05, over.is_set)]
    began = time.monotonic()
    try:
        with pytest.raises(Unanswered):
            transport_of("graph", timeout_seconds=0.3).send("key", OFFICE, COORDINATOR, mail(settings_of("graph")))
    finally:
        over.set()
    assert time.monotonic() - began < 30


def test_an_answer_without_end_after_the_mail_was_taken_changes_nothing(server, transport_of, settings_of):
    head = b"HTTP/1.1 202 Accepted\r\nContent-Length: 1000000000\r\n\r\n"
    server.next = [says(head + b"x" * (2 * ANSWER_BYTES))]
    answer = transport_of("graph").send("key", OFFICE, COORDINATOR, mail(settings_of("graph")))
    assert answer.outcome is OutgoingState.SENT


REFUSALS = {
    "recipient": (
        "graph",
        graph_error(400, "ErrorInvalidRecipients", "At least one recipient is not valid."),
        "recipient",
    ),
    "size": ("graph", graph_error(400, "ErrorMessageSizeExceeded"), "mail"),
    "send as": ("graph", graph_error(403, "ErrorSendAsDenied"), "sender"),
    "no permission": ("graph", graph_error(403, "ErrorAccessDenied", "Access is denied."), "sender"),
    "no mailbox": ("graph", graph_error(404, "MailboxNotEnabledForRESTAPI"), "sender"),
    "no such user": ("graph", graph_error(404, "ErrorInvalidUser"), "sender"),
    "something else": ("graph", graph_error(400, "ErrorNobodyKnows"), "unclear"),
    "no JSON": ("graph", status(400, b"<html>Bad Request", "text/html"), "unclear"),
    "gmail: recipient": ("gmail", gmail_error(400, "invalidArgument", "Invalid To header"), "recipient"),
    "gmail: no Gmail": ("gmail", gmail_error(400, "failedPrecondition", "Mail service not enabled"), "sender"),
    "gmail: not enabled": ("gmail", gmail_error(403, "accessNotConfigured", "Gmail API has not been used"), "sender"),
    "gmail: scope": ("gmail", gmail_error(403, "insufficientPermissions", "Insufficient Permission"), "sender"),
    "gmail: the day": ("gmail", gmail_error(403, "dailyLimitExceeded", "Daily Limit Exceeded"), "sender"),
    "gmail: size": ("gmail", gmail_error(413, "uploadTooLarge", "Request Entity Too Large"), "mail"),
}


@pytest.mark.parametrize(("kind", "fault", "blame"), REFUSALS.values(), ids=REFUSALS)
def test_a_refusal_says_whom_it_is_about(kind, fault, blame, server, transport_of, settings_of):
    server.only = "/messages/send" if kind == "gmail" else "/sendMail"
    server.next = [fault]
    answer = transport_of(kind).send("key", OFFICE, COORDINATOR, mail(settings_of(kind)))
    assert (answer.outcome, answer.blame) == (OutgoingState.DEAD, blame)
    assert not server.sent


def test_gmail_would_write_another_sender_so_the_mail_waits(server, transport_of, settings_of):
    server.sends_as = ("volunteer@gmail.example.com",)
    answer = transport_of("gmail").send("key", OFFICE, COORDINATOR, mail(settings_of("gmail")))
    assert (answer.outcome, answer.blame) == (OutgoingState.DEAD, "sender")
    assert "volunteer@gmail.example.com in place of" in answer.reply
    assert not server.sent


def test_a_mail_above_graphs_4_mb_goes_as_a_draft_with_upload_sessions(server, transport_of, settings_of):
    files = [("letter.pdf", b"L" * 1_500_000), ("scan é.tif", b"S" * 5_000_000), ("note.pdf", b"N" * 1000)]
    answer = transport_of("graph").send("key", OFFICE, COORDINATOR, mail(settings_of("graph"), files=files))
    assert answer.outcome is OutgoingState.SENT
    (sent,) = server.sent
    assert addresses_of(sent, "To", "Cc") == [COORDINATOR]
    got = {each.get_filename(): each.get_payload(decode=True) for each in sent.iter_attachments()}
    assert got == dict(files)
    assert not server.drafts
    assert sent["Message-ID"] == "<one.thread.key.signed@office.example.org>"


@pytest.mark.parametrize("where", ["/attachments", "/createUploadSession", "/upload-session/", "/send"])
def test_a_draft_that_is_not_sent_in_the_end_is_removed(where, server, transport_of, settings_of):
    server.only = where
    server.next = [graph_error(403, "ErrorAccessDenied")]
    files = [("a.pdf", b"L" * 2_500_000), ("b.tif", b"S" * 5_000_000)]
    answer = transport_of("graph").send("key", OFFICE, COORDINATOR, mail(settings_of("graph"), files=files))
    assert answer.outcome is OutgoingState.DEAD
    assert not server.drafts
    assert not server.sent


def test_a_draft_that_could_not_be_sent_is_not_left_when_the_mail_goes_out_later(server, transport_of, settings_of):
    """Nobody finds it among the drafts and sends it by hand."""
    content = mail(settings_of("graph"), files=[("b.tif", b"S" * 5_000_000)])
    transport = transport_of("graph")
    server.only = "/send"
    server.next = [graph_error(503, "serviceNotAvailable", Retry_After="600")]
    assert transport.send("key", OFFICE, COORDINATOR, content).outcome is OutgoingState.QUEUED
    assert transport.send("key", OFFICE, COORDINATOR, content).outcome is OutgoingState.SENT
    assert len(server.sent) == 1
    assert not server.drafts


@both
@pytest.mark.parametrize(
    "recipient", ["amara,mei@example.edu", "all: amara@example.edu, mei@example.edu;", "a <b@c.de>"]
)
def test_an_address_that_would_be_read_as_others_gets_nothing(kind, recipient, server, transport_of, settings_of):
    answer = transport_of(kind).send("key", OFFICE, recipient, mail(settings_of(kind)))
    assert answer.outcome is OutgoingState.DEAD
    assert not server.sent


@pytest.mark.parametrize("where", ["/messages", "/attachments", "/upload-session/"])
def test_a_draft_that_breaks_off_has_certainly_not_been_sent(where, server, transport_of, settings_of):
    server.only = where
    server.next = [hangs_up(mail_api.BEFORE)]
    files = [("a.pdf", b"L" * 2_500_000), ("b.tif", b"S" * 5_000_000)]
    with pytest.raises(Transient) as raised:
        transport_of("graph").send("key", OFFICE, COORDINATOR, mail(settings_of("graph"), files=files))
    assert not isinstance(raised.value, Unanswered)
    assert not server.drafts


def test_a_file_goes_to_no_other_host(server, transport_of, settings_of):
    server.upload_host = "https://files.example.org"
    with pytest.raises(Transient, match="no safe address"):
        transport_of("graph").send(
            "key", OFFICE, COORDINATOR, mail(settings_of("graph"), files=[("b.tif", b"S" * 5_000_000)])
        )
    assert not server.drafts


def test_a_mail_above_5_mb_goes_over_gmails_upload_address(server, transport_of, settings_of):
    files = [("scan.tif", b"S" * 6_000_000)]
    answer = transport_of("gmail").send("key", OFFICE, COORDINATOR, mail(settings_of("gmail"), files=files))
    assert answer.outcome is OutgoingState.SENT
    assert server.asked[-1] == ("POST", "/upload/gmail/v1/users/me/messages/send")
    assert [each.get_payload(decode=True) for each in server.sent[0].iter_attachments()] == [files[0][1]]


def test_a_mail_above_gmails_35_mb_is_refused_and_nothing_is_sent(server, transport_of, settings_of):
    content = mail(settings_of("gmail"), files=[("scan.tif", b"S" * 30_000_000)])
    answer = transport_of("gmail").send("key", OFFICE, COORDINATOR, content)
    assert (answer.outcome, answer.blame) == (OutgoingState.DEAD, "mail")
    assert "attach_documents_mib" in answer.reply
    assert all(method == "GET" for method, _ in server.asked)


@both
def test_check_opens_the_mailbox_and_sends_nothing(kind, server, settings_of):
    assert MAILBOX in sending.check_transport(settings_of(kind))
    assert all(method == "GET" for method, _ in server.asked)


@pytest.mark.parametrize(
    ("kind", "fault", "says_so"),
    [
        ("graph", graph_error(403, "ErrorAccessDenied"), "grant admin consent"),
        ("graph", graph_error(404, "MailboxNotEnabledForRESTAPI"), "no mailbox in Exchange Online"),
        ("gmail", gmail_error(403, "accessNotConfigured", "Gmail API has not been used"), "Gmail API is not enabled"),
        ("gmail", gmail_error(400, "failedPrecondition", "Precondition check failed."), "no Gmail"),
    ],
)
def test_check_says_which_step_was_missed(kind, fault, says_so, server, settings_of):
    server.next = [fault]
    with pytest.raises(Fatal, match=says_so):
        sending.check_transport(settings_of(kind))


def test_check_sees_a_token_without_the_permission_to_send(server, settings_of):
    claims = urlsafe_b64encode(b'{"scp": "User.Read openid"}').decode().rstrip("=")
    server.tokens = {f"e30.{claims}.x"}
    with pytest.raises(Fatal, match=r"Mail\.Send"):
        sending.check_transport(settings_of("graph", password=f"e30.{claims}.x"))


@pytest.mark.parametrize(
    ("more", "says_so"),
    [
        ({"transport": "graph", "password": "x"}, "username is missing"),
        ({"transport": "gmail", "username": MAILBOX}, "sign_in is missing"),
        (
            {"transport": "graph", "username": MAILBOX, "password": "x", "security": "none", "host": "api.example.org"},
            "in clear over the network",
        ),
        ({"transport": "graph", "username": MAILBOX, "sign_in": "g"}, "provider = “microsoft”"),
        ({"transport": "gmail", "username": MAILBOX, "sign_in": "m"}, "provider = “google”"),
    ],
)
def test_settings_that_cannot_work_are_refused(more, says_so, tmp_path):
    sign_in = {
        "m": {"provider": "microsoft", "client_id": "c"},
        "g": {"provider": "google", "client_id": "c", "client_secret": "s"},
    }
    with pytest.raises(ValueError, match=says_so):
        office(tmp_path / "var", outgoing=more, sign_in=sign_in)


@both
def test_the_token_goes_to_a_server_whose_certificate_is_trusted_and_to_no_other(kind, tmp_path, certificate):
    with mail_api.running(certificate.context) as server:
        trusting = server.settings(kind, security="tls", ca_file=certificate.file)
        assert sending.check_transport(office(tmp_path / "var", outgoing=trusting))
        count = len(server.asked)
        with pytest.raises(Fatal, match="certificate is not trusted"):
            sending.check_transport(office(tmp_path / "var", outgoing=server.settings(kind, security="tls")))
        assert len(server.asked) == count


@both
def test_no_token_stands_in_what_is_said(kind, database, blobs, server, settings_of, caplog):
    secret = "eyJhbGciOiJSUzI1NiIsImtpZCI6IktmYUNIUlN6bllHMmNI0123456789"
    caplog.set_level("DEBUG")
    settings = settings_of(kind, password=secret)
    queue(database, settings)
    server.next = [graph_error(401, "InvalidAuthenticationToken", f"the token {secret} is old")] * 2
    done = send(database, blobs, settings)
    assert secret not in caplog.text
    assert secret not in "".join(done.troubles)
    assert secret not in "".join(row.reply for row in rows(database))


@both
def test_a_token_that_is_none_is_not_sent_and_not_shown(kind, server, settings_of):
    with pytest.raises(Fatal, match="no access token") as raised:
        sending.check_transport(settings_of(kind, password="two words\nof a file"))
    assert "words" not in str(raised.value)
    assert not server.asked
