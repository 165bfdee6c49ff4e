"""The head of a mail over an API names its recipient alone, and nothing else of the mail changes."""

from email.utils import getaddresses

import pytest

from notify.transports.only_recipient import head_of, only_to

BODY = b"\r\n\r\nTo: nobody@example.org\r\n\r\nText"
HEAD = b"From: Office <office@example.org>\r\nSubject: One\r\n two\r\nTo: Amara <amara@example.edu>"


def to_of(mail: bytes) -> list[str]:
    return [address for name in ("To", "Cc", "Bcc") for _, address in getaddresses(head_of(mail).get_all(name, []))]


def test_a_mail_to_its_one_recipient_keeps_its_to_and_its_body():
    mail = only_to(HEAD + BODY, "amara@example.edu")
    assert b"To: Amara <amara@example.edu>" in mail
    assert mail.endswith(BODY)
    assert head_of(mail)["Subject"] == "One two"
    assert head_of(mail)["Reply-To"] is None


@pytest.mark.parametrize(
    "more",
    [
        b"",
        b"\r\nCc: other@example.org",
        b"\r\nbcc: other@example.org",
        b"\r\nCC : other@example.org,\r\n\tthird@example.org",
        b"\r\nResent-To: other@example.org",
        b"\r\nTo: second@example.org",
    ],
)
@pytest.mark.parametrize("ending", [b"\r\n", b"\n"])
def test_nobody_else_stands_in_the_head(more, ending):
    mail = only_to((HEAD + more + BODY).replace(b"\r\n", ending), "tester@example.org")
    assert to_of(mail) == ["tester@example.org"]
    assert head_of(mail)["Resent-To"] is None


def test_answers_still_reach_who_stood_in_cc():
    mail = only_to(HEAD + b"\r\nCc: mailbox@example.org" + BODY, "amara@example.edu")
    assert head_of(mail)["Reply-To"] == "Office <office@example.org>, mailbox@example.org"
    mail = only_to(HEAD + b"\r\nCc: c@example.org\r\nReply-To: r@example.org" + BODY, "amara@example.edu")
    assert head_of(mail)["Reply-To"] == "r@example.org, c@example.org"


def test_a_mail_without_a_body_is_one_all_the_same():
    assert to_of(only_to(HEAD, "tester@example.org")) == ["tester@example.org"]
