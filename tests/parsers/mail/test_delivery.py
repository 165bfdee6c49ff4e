"""Reports of delivery as servers write them: to whom, for good or not yet, why, and which mail it was."""

from datetime import UTC, datetime

import pytest

from config.openings import load_openings
from domain.reading import Reading
from parsers.reading import read

OURS = "<postroom.9f31.acknowledgement_2_2.0123456789abcdef0123@office.example.org>"
OPENINGS = load_openings()


def report(
    words: str, status: str, returned: str = f"Message-ID: {OURS}\nTo: ada@example.org\nSubject: Received"
) -> str:
    """A multipart/report (RFC 3464)."""
    return (
        'MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n'
        f"--b\nContent-Type: text/plain; charset=utf-8\n\n{words}\n\n--b\nContent-Type: message/delivery-status\n\n"
        f"Reporting-MTA: dns; mx.example.org\n\n{status}\n\n--b\nContent-Type: text/rfc822-headers\n\n{returned}\n\n--b--\n"
    )


def text(words: str) -> str:
    """A report of words alone."""
    return f"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{words}\n"


DAEMON = "From: Mail Delivery System <MAILER-DAEMON@mx.example.org>\nSubject: Undelivered Mail Returned to Sender\n"
FAILED = "Final-Recipient: rfc822; ada@example.org\nAction: failed\nStatus: {}\nDiagnostic-Code: smtp; {}"
REPORTS = {
    "Postfix, a full mailbox": (
        DAEMON + report("This is the mail system.", FAILED.format("5.2.2", "552 5.2.2 Over quota")),
        "The acknowledgement to ada@example.org could not be delivered: mailbox full.",
    ),
    "a status and no words": (
        DAEMON + report("", FAILED.format("5.1.1", "550 5.1.1 sorry")),
        "The acknowledgement to ada@example.org could not be delivered: there is no such address.",
    ),
    "Postfix, still trying": (
        "From: MAILER-DAEMON@mx.example.org\nSubject: Delayed Mail (still being retried)\n"
        + report("", "Final-Recipient: rfc822; ada@example.org\nAction: delayed\nStatus: 4.4.1"),
        "The acknowledgement to ada@example.org is delayed: its server does not answer. Its server goes on trying.",
    ),
    "Exchange in German": (
        "From: postmaster@example.org\nSubject: Unzustellbar: Wir haben Ihre Bewerbung erhalten\n"
        + report(
            "Fehler bei der Nachrichtenzustellung an folgende Empfänger:\nada@example.org",
            FAILED.format(
                "5.1.10", "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup"
            ),
        ),
        "The acknowledgement to ada@example.org could not be delivered: there is no such address.",
    ),
    "Gmail": (
        "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nSubject: Delivery Status Notification (Failure)\n"
        + report(
            "** Address not found **\n\nYour message wasn't delivered to ada@example.org because the address couldn't be found.",
            FAILED.format("5.1.1", "550-5.1.1 The email account that you tried to reach does not exist."),
        ),
        "The acknowledgement to ada@example.org could not be delivered: there is no such address.",
    ),
    "Gmail, still trying": (
        "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nSubject: Delivery Status Notification (Delay)\n"
        + report(
            "",
            "Final-Recipient: rfc822; ada@example.org\nAction: delayed\nStatus: 4.4.1\nDiagnostic-Code: smtp; timed out",
        ),
        "The acknowledgement to ada@example.org is delayed: its server does not answer. Its server goes on trying.",
    ),
    "qmail, words alone": (
        "Return-Path: <>\nFrom: MAILER-DAEMON@mail.example.org\nSubject: failure notice\n"
        + text(
            "Hi. This is the qmail-send program at mail.example.org.\nI'm afraid I wasn't able to deliver your message to the following"
            f" addresses.\n\n<ada@example.org>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message."
            f"\n\nReturn-Path: <internships@office.example.org>\nMessage-ID: {OURS}\nTo: ada@example.org\n"
        ),
        "The acknowledgement to ada@example.org could not be delivered: there is no such address.",
    ),
    "Yahoo, words alone": (
        "From: MAILER-DAEMON@yahoo.com\nSubject: Failure Notice\n"
        + text(
            "Sorry, we were unable to deliver your message to the following address.\n\n<ada@example.org>:\n552: 1 Requested mail action "
            f"aborted, mailbox full\n\n--- Below this line is a copy of the message.\n\nMessage-ID: {OURS}\n"
        ),
        "The acknowledgement to ada@example.org could not be delivered: mailbox full.",
    ),
    "Exim, which names the recipient in its head": (
        "From: Mail Delivery System <Mailer-Daemon@mx.example.org>\nX-Failed-Recipients: ada@example.org\n"
        "Subject: Mail delivery failed: returning message to sender\n"
        + text(
            "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered.\n\n"
            f"  ada@example.org\n    Unrouteable address\n\n------ This is a copy of your message ------\nMessage-ID: {OURS}\n"
        ),
        "The acknowledgement to ada@example.org could not be delivered: there is no such address.",
    ),
    "Exim, still trying": (
        "From: Mail Delivery System <Mailer-Daemon@mx.example.org>\nSubject: Warning: message 1kXyZ delayed 24 hours\n"
        + text(
            "This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or"
            f" more of its recipients after more than 24 hours.\n\n  ada@example.org\n\nNo action is required on your part. Delivery attempts"
            f" will continue for some time.\nMessage-ID: {OURS}"
        ),
        "The acknowledgement to ada@example.org is delayed. Its server goes on trying.",
    ),
    "Exchange in French, words alone, from a person's system": (
        "From: System Administrator <system@example.org>\nSubject: Non remis : Nous avons bien reçu votre candidature\n"
        + text(
            f"Votre message n'a pas été remis aux destinataires suivants :\n\nada@example.org\nLa boîte aux lettres est pleine.\n{OURS}"
        ),
        "A mail to ada@example.org could not be delivered: mailbox full.",
    ),
    "a server that speaks Russian": (
        "Return-Path: <>\nFrom: mailer-daemon@mail.example.org\nSubject: Недоставленное сообщение\n"
        + text(
            f"Ваше письмо не может быть доставлено:\n\nada@example.org: почтовый ящик переполнен\n\nMessage-ID: {OURS}"
        ),
        "The acknowledgement to ada@example.org could not be delivered: mailbox full.",
    ),
    "a server that speaks Japanese": (
        "Return-Path: <>\nFrom: postmaster@example.org\nSubject: 配信不能: 受領のお知らせ\n"
        + text(
            f"次の受信者に配信できませんでした。\n\nada@example.org\nメールボックスがいっぱいです。\n\nMessage-ID: {OURS}"
        ),
        "The acknowledgement to ada@example.org could not be delivered: mailbox full.",
    ),
    "a server that speaks Portuguese": (
        "Return-Path: <>\nFrom: postmaster@example.org\nSubject: Não é possível entregar: Recebemos a sua candidatura\n"
        + text(
            f"Não foi possível entregar a sua mensagem a ada@example.org: o endereço não existe.\n\nMessage-ID: {OURS}"
        ),
        "The acknowledgement to ada@example.org could not be delivered: there is no such address.",
    ),
}


def reading(raw: str) -> Reading:
    return read(raw.encode(), OPENINGS, datetime(2026, 11, 28, 12, tzinfo=UTC))


@pytest.mark.parametrize(("raw", "said"), REPORTS.values(), ids=REPORTS)
def test_a_report_says_which_mail_did_not_reach_whom_and_why(raw, said):
    found = reading(raw)
    assert (found.set_aside, found.set_aside_explanation) == ("bounce", said)


def test_an_applicant_who_mentions_a_full_mailbox_is_a_person():
    raw = "From: Ada Lind <ada@example.org>\nSubject: Re: my documents\n" + text(
        "Your mailbox was full, and my first mail came back: “could not be delivered”. May I send my documents again?"
    )
    assert reading(raw).set_aside == "inquiry"
