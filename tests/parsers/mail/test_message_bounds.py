"""Hostile mail stays within the bounds, and what was left out is said."""

from dataclasses import replace

import pytest

from domain.mail import Mail, Role
from parsers.limits import DEFAULT_LIMITS
from parsers.mail.message import MESSAGES, take_apart
from tests.mail.messages import attached, joined, message, part, raw, single

HEAD = b"From: ada@example.org\r\nSubject: Application\r\n"


def bounds(mail: Mail) -> str:
    return " ".join(each.detail for each in mail.problems if each.code in {"message_over_bound", "over_bound"})


def nests(levels: int) -> bytes:
    return HEAD + b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(levels)
    )


@pytest.mark.parametrize(
    ("content", "bound"),
    [
        (
            HEAD + b"Content-Type: text/plain; " + b";".join(b'a%d="x' % n for n in range(10_000)) + b"\r\n\r\nwords",
            "parameters",
        ),
        (b"From: " + b"a" * 140_000 + b" <ada@example.org>\r\nSubject: Application\r\n\r\nwords", "header value bytes"),
        (b"".join(b"X-%d: x\r\n" % n for n in range(10_000)) + HEAD + b"\r\nwords", "headers"),
        (HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * 5_000, "parts"),
        (nests(1_000) + b"\r\nwords", "nesting"),
        (HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 1_000, "nesting"),
        (HEAD + b"\r\n" * 2_100_000, "lines"),
        (HEAD + b"\r\n" + b"\r" * 2_100_000, "lines"),
    ],
    ids=["parameters", "From", "headers", "parts", "multiparts", "messages", "lines", "old lines"],
)
def test_a_bound_is_kept_and_named(content: bytes, bound: str):
    mail = take_apart(content)
    assert f"bound: {bound}" in bounds(mail) or f"or {bound})" in bounds(mail)
    assert mail.headers.subject == "Application"


def test_the_bounds_hold_in_the_heads_of_parts_too():
    many = ";".join(f"a{number}=x" for number in range(5_000))
    assert "bound: parameters" in bounds(take_apart(raw(part(b"words", f"text/plain; {many}"))))


def test_a_mail_within_its_bounds_loses_nothing():
    headers = b"".join(b"X-%d: x\r\n" % number for number in range(1_900))
    assert bounds(take_apart(headers + single(b"words"))) == ""
    parts = [attached(b"x%d" % number, f"{number}.bin") for number in range(900)]
    mail = take_apart(raw(*parts))
    assert (len(mail.attachments), bounds(mail)) == (900, "")


def test_parts_up_to_the_bound_are_kept():
    mail = take_apart(raw(*[attached(b"x", "x.bin")] * 20), replace(DEFAULT_LIMITS, parts=10))
    assert len(mail.attachments) == 10


def test_forwarded_mail_is_opened_to_the_bound_of_depth():
    content = message("innermost", "ada@example.org", "words")
    for number in range(8):
        content = raw(part(b"see below"), part(content, "message/rfc822"), boundary=f"b{number}-")
    mail = take_apart(content)
    assert len(mail.forwarded) == DEFAULT_LIMITS.depth - 1
    assert "bound: depth" in bounds(mail)
    [innermost] = [each for each in mail.attachments if each.content.strip() == b"words"]
    assert "bound: depth" in innermost.ignored_reason


def test_forwarded_mail_is_opened_up_to_a_number():
    inner = part(message("one", "ada@example.org", "words"), "message/rfc822")
    mail = take_apart(
        HEAD + b"Content-Type: multipart/digest; boundary=b\r\n\r\n" + joined([inner] * (MESSAGES + 5), "b")
    )
    assert len(mail.forwarded) == MESSAGES
    assert "bound: messages" in bounds(mail)
    words = [each.role for each in mail.attachments if each.content.strip() == b"words"]
    assert (words.count(Role.BODY), words.count(Role.IGNORED)) == (MESSAGES, 5)


def test_messages_in_base64_are_kept_whole_beyond_the_bound():
    inner = part(message("one", "ada@example.org", "words"), "message/rfc822", base64=True)
    mail = take_apart(raw(*[inner] * (MESSAGES + 5)))
    assert len(mail.forwarded) == MESSAGES
    assert len([each for each in mail.attachments if b"Subject: one" in each.content]) == 5


def test_parts_whose_boundaries_are_wrong_are_read_again_only_so_often():
    levels = 2_000
    wrong = b"".join(b"Content-Type: multipart/mixed; boundary=x%d\r\n\r\n--y%d\r\n" % (n, n) for n in range(levels))
    mail = take_apart(HEAD + wrong + b"Content-Type: text/plain\r\n\r\nwords\r\n")
    assert sum(each.code == "part_recovered" for each in mail.problems) == DEFAULT_LIMITS.nesting
    assert sum(each.content.count(b"words") for each in mail.attachments) == 1


def test_an_empty_part_is_named_as_ignored():
    mail = take_apart(raw(part(b"words"), part(b"", "application/pdf")))
    assert [each.ignored_reason for each in mail.attachments] == ["", "an empty part without a name"]


@pytest.mark.parametrize(
    "body",
    [
        b"begin 644 a\r\n" * 20_000,
        b"--------\r\n" * 20_000,
        b"-" * 50_000 + b"\r\n" * 50_000,
        b"https://a" * 50_000,
        b"From: x\r\n" * 50_000,
    ],
    ids=["begin", "dashes", "lines", "links", "heads"],
)
def test_words_made_to_be_slow_are_read(body: bytes):
    assert take_apart(single(body, Subject="Fwd: x")).body


@pytest.mark.parametrize(
    "value",
    ["(" * 30_000, '"a" ' * 8_000, "a,<" * 10_000, "<@[a." * 6_000, "=?a?q?" * 5_000, "=?utf-8?b?" * 900 + "?="],
)
def test_headers_made_to_be_slow_are_read(value: str):
    assert (
        take_apart(single(b"words", From=value, To=value, Subject=value, Date=value, References=value)).body == "words"
    )


def test_words_without_end_are_read_to_the_bound_and_kept_whole():
    words = b"word " * 400_000
    mail = take_apart(single(words))
    assert len(mail.body) <= DEFAULT_LIMITS.body_bytes
    assert "bound: body bytes" in bounds(mail)
    assert [each.content for each in mail.attachments] == [words]


def test_files_written_into_words_are_read_to_the_bound_and_the_words_kept_whole():
    words = b"begin 644 a\r\n#0V%T\r\nend\r\n" * 20_000
    mail = take_apart(single(words))
    assert sum(each.role is Role.DOCUMENT for each in mail.attachments) == DEFAULT_LIMITS.files
    assert "bound: files" in bounds(mail)
    assert [each.content for each in mail.attachments if each.role is Role.BODY] == [words]
