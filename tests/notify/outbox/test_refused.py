"""A refusal that is about the office and not about the recipient is no verdict on a mail: it waits, and people are told."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.errors import Fatal
from notify.outbox import sending
from notify.reports.health import health
from notify.transports.smtp_refusals import blame
from notify.transports.transport import Blame
from storage.models import OutgoingRow, OutgoingState
from tests.notify.makers import COORDINATOR, NOW
from tests.notify.outbox.test_sending import alert, office_of, rows, send, to_applicant

__all__ = ["office_of"]

OF_THE_OFFICE = [
    "550 5.4.5 Daily user sending quota exceeded. For more information see https://support.example.org",
    "550 5.4.5 Daily SMTP relay limit exceeded",
    "554 5.7.1 <a@example.org>: Relay access denied",
    "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
    "550 relay not permitted",
    "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
    "530 5.7.0 Authentication Required.",
    "530 5.7.57 Client not authenticated to send mail",
    "550 Sender verify failed",
    "553 5.7.1 <office@example.org>: Sender address rejected: not owned by user office",
    "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
    "554 5.2.252 SendAsDenied; not allowed to send as office@example.org",
    "554 Message rejected: Email address is not verified. The following identities failed the check in region EU",
    "550 5.1.8 Access denied, bad outbound sender",
    "550 too many messages, slow down",
    "550 You have exceeded the maximum number of messages per hour",
    "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException",
    "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org",
    "550 5.7.705 Access denied, tenant has exceeded threshold",
    "553 5.1.8 Domain of sender address office@example.org does not exist",
]
OF_THE_RECIPIENT = [
    "550 5.1.1 <a@example.org>: Recipient address rejected: User unknown in local recipient table",
    "550 5.1.1 The email account that you tried to reach does not exist.",
    "550 No such user here",
    "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
    "550 Unrouteable address",
    "550 5.4.1 Recipient address rejected: Access denied",
    "553 5.1.3 The recipient address is not a valid address: invalid address",
    "550 5.2.1 The email account that you tried to reach is disabled",
    "550 mailbox unavailable",
]
PASSING = [
    "552 5.2.2 mailbox full",
    "550 over quota",
    "550 Greylisted, please try again in 300 seconds",
    "554 Temporary local problem",
]


@pytest.mark.parametrize(
    ("said", "about"),
    [
        *((said, Blame.SENDER) for said in OF_THE_OFFICE),
        *((said, Blame.RECIPIENT) for said in OF_THE_RECIPIENT),
        *((said, Blame.PASSING) for said in PASSING),
        ("552 5.3.4 Message size exceeds fixed limit", Blame.MAIL),
        ("554 Transaction failed", Blame.UNCLEAR),
        ("550 5.7.1 Message rejected by policy", Blame.UNCLEAR),
    ],
)
def test_a_reply_says_whom_it_is_about(said, about):
    assert blame(said) is about


@pytest.mark.parametrize(
    "said", [OF_THE_OFFICE[0], OF_THE_OFFICE[2], "554 Transaction failed", "550 Administrative prohibition"]
)
def test_mail_waits_while_the_server_refuses_the_office_and_goes_out_when_it_does_not(
    database, blobs, smtp, office_of, said
):
    settings = office_of(smtp, attempts=20)
    with database.begin() as session:
        for number in range(10):
            to_applicant(session, settings, number, email=f"ada{number}@example.edu")
    smtp.refuses_all = said
    for hour in range(8):
        smtp.heard.clear()
        done = send(database, blobs, settings, NOW + timedelta(hours=2 * hour))
        assert (done.sent, done.dead) == (0, 0)
        assert any(said in trouble for trouble in done.troubles)
        assert 2 <= len(smtp.heard) <= 4, "the server is not hammered"
    assert OutgoingState.DEAD not in {row.state for row in rows(database)}
    smtp.refuses_all = ""
    later = NOW + timedelta(hours=18)
    while send(database, blobs, settings, later).sent:
        later += timedelta(hours=3)
    assert {row.state for row in rows(database)} == {OutgoingState.SENT}
    assert len(smtp.to("ada3@example.edu")) == 1


def test_a_quota_that_is_used_up_for_days_gives_up_no_mail_and_alerts_once_a_day(database, blobs, smtp, office_of):
    settings = office_of(smtp, attempts=3)
    with database.begin() as session:
        to_applicant(session, settings)
    smtp.refuses_all = OF_THE_OFFICE[0]
    for hour in range(0, 60, 2):
        send(database, blobs, settings, NOW + timedelta(hours=hour))
    found = rows(database)
    assert {row.state for row in found} == {OutgoingState.QUEUED}
    assert 3 <= sum(row.key.startswith("refused:") for row in found) <= 4
    with database.read() as session:
        [outgoing] = [each for each in health(session, settings, NOW) if each.name == "outgoing mail"]
    assert not outgoing.ok
    assert "Daily user sending quota" in outgoing.says
    smtp.refuses_all = ""
    assert send(database, blobs, settings, NOW + timedelta(days=4)).sent == len(found)
    told = smtp.to(COORDINATOR)[0]
    assert "mail waits" in told.get_body(("plain",)).get_content()
    with database.read() as session:
        assert all(each.ok for each in health(session, settings, NOW) if each.name == "outgoing mail")


def test_a_sender_that_is_refused_is_the_offices_trouble(database, blobs, smtp, office_of):
    settings = office_of(smtp)
    with database.begin() as session:
        to_applicant(session, settings)
    smtp.refuses_sender = "550 5.7.1 no"
    assert send(database, blobs, settings).dead == 0
    assert rows(database)[0].state is OutgoingState.QUEUED


def test_one_unknown_recipient_is_given_up_though_others_are_refused_for_the_office(database, blobs, smtp, office_of):
    settings = office_of(smtp)
    with database.begin() as session:
        to_applicant(session, settings, 0, email="nobody@example.edu")
        to_applicant(session, settings, 1, email="ada@example.edu")
    smtp.answers["nobody@example.edu"] = OF_THE_RECIPIENT[0]
    smtp.refuses_all = OF_THE_OFFICE[2]
    send(database, blobs, settings)
    states = {row.recipient: row.state for row in rows(database) if row.kind == "acknowledgement"}
    assert states == {"nobody@example.edu": OutgoingState.DEAD, "ada@example.edu": OutgoingState.QUEUED}


def test_an_unclear_refusal_is_for_good_where_the_server_takes_other_mail(database, blobs, smtp, office_of):
    settings = office_of(smtp)
    with database.begin() as session:
        to_applicant(session, settings, 0, email="first@example.edu")
        to_applicant(session, settings, 1, email="second@example.edu")
        to_applicant(session, settings, 2, email="third@example.edu")
    smtp.answers = {"first@example.edu": "554 no", "second@example.edu": "554 no"}
    done = send(database, blobs, settings)
    assert (done.sent, done.dead) == (1, 2)


def test_a_full_mailbox_is_tried_again_and_given_up_in_the_end(database, blobs, smtp, office_of):
    settings = office_of(smtp, attempts=2)
    with database.begin() as session:
        to_applicant(session, settings)
    smtp.refuses_all = PASSING[0]
    assert send(database, blobs, settings).dead == 0
    assert send(database, blobs, settings, NOW + timedelta(hours=1)).dead == 1


def test_the_worker_sends_nothing_for_a_while_after_the_server_refused_the_office(database, blobs, smtp, office_of):
    settings = office_of(smtp)
    with database.begin() as session:
        alert(session, settings)
    assert sending.left_alone_until(database, NOW) is None
    smtp.refuses_all = OF_THE_OFFICE[0]
    send(database, blobs, settings)
    until, said = sending.left_alone_until(database, NOW)
    assert until > NOW
    assert "quota" in said
    assert sending.left_alone_until(database, NOW + timedelta(hours=2)) is None
    with database.read() as session:
        assert session.scalars(select(OutgoingRow.attempts)).first() == 0


@pytest.mark.parametrize(
    "refusing",
    [
        {"refuses_sender": "553 5.7.1 Sender address rejected: not owned by user"},
        {"refuses_all": "554 5.7.1 Relay access denied"},
        {"answers": {"applicant@example.org": "554 5.7.1 Relay access denied"}},
        {"answers": {COORDINATOR: "550 5.1.1 User unknown"}},
        {"refuses_all": "550 5.4.5 Daily user sending quota exceeded"},
    ],
)
def test_check_tries_a_sender_and_recipients_and_sends_nothing(smtp, office_of, refusing):
    settings = office_of(smtp)
    assert str(smtp.port) in sending.check_transport(settings)
    for name, value in refusing.items():
        setattr(smtp, name, value)
    with pytest.raises(Fatal, match="would refuse mail to"):
        sending.check_transport(settings)
    assert smtp.envelopes == []


def test_check_is_content_where_another_domain_takes_no_mail(smtp, office_of):
    smtp.answers["applicant@example.org"] = "556 5.1.10 Recipient address has null MX"
    assert sending.check_transport(office_of(smtp))


def test_a_refused_sender_says_the_next_step_behind_the_servers_words(database, blobs, smtp, office_of):
    smtp.refuses_all = "550 5.7.60 SMTP; Client does not have permissions to send as this sender"
    settings = office_of(smtp)
    with database.begin() as session:
        alert(session, settings)
    send(database, blobs, settings)
    (reply,) = {row.reply for row in rows(database) if row.attempts == 0 and row.reply}
    assert reply.startswith(smtp.refuses_all)
    assert "give it “Send as” on that mailbox" in reply
