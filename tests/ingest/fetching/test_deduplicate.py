"""When two deliveries are the same mail."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.fetching.deduplicate import content_digest
from tests.ingest.boxes import mail


def same(one: bytes, other: bytes) -> bool:
    return content_digest(one)[0] == content_digest(other)[0]


@pytest.mark.parametrize(
    "other",
    [
        b"Received: from a by b; Tue, 24 Nov 2026 10:00:00 +0000\r\n" + mail(),
        b"Delivered-To: office@example.org\r\nX-Spam: no\r\n" + mail(),
        b"Status: RO\r\n" + mail(),
        mail().replace(b"\r\n", b"\n"),
        mail() + b"\r\n",
        mail().replace(b"Application 1", b"Application\r\n 1"),
    ],
    ids=["received", "delivered", "mbox status", "line ends", "last blank line", "folding"],
)
def test_what_servers_and_files_change_does_not_count(other: bytes) -> None:
    assert same(mail(), other)


@pytest.mark.parametrize(
    "other",
    [
        mail(body="Another letter."),
        mail(Subject="Another"),
        mail(From="eve@example.org"),
        mail(Date="today"),
        mail(Content_Type="text/html"),
    ],
    ids=["body", "subject", "from", "date", "how the body is to be read"],
)
def test_a_shared_message_id_alone_does_not_make_one_mail_of_two(other: bytes) -> None:
    assert content_digest(mail())[1] == content_digest(other)[1] == "<1@example.org>"
    assert not same(mail(), other)


def test_two_files_that_are_no_mail_are_two() -> None:
    assert not same(b"%PDF-1.7 one\n\nthe same", b"%PDF-1.7 two\n\nthe same")
    assert not same(b"%PDF-1.7 one", b"%PDF-1.7 two")
    assert not same(b"", b"\x00")


def test_without_a_message_id_every_byte_counts_but_how_lines_end() -> None:
    scan = b"From: scanner@example.org\r\nX-Page: 1\r\n\r\nscan"
    assert same(scan, scan.replace(b"\r\n", b"\n"))
    assert not same(scan, scan.replace(b"1", b"2"))


def test_a_message_without_a_body_has_its_message_id() -> None:
    assert content_digest(b"Message-ID: <a@example.org>\r\nSubject: x\r\n")[1] == "<a@example.org>"


def test_a_message_id_can_be_stored_whatever_it_holds() -> None:
    written = content_digest(b"Message-ID: <a\x00\x1b[1m" + b"\xff" * 2_000 + b">\r\n\r\n")[1]
    assert written is not None
    assert written.isprintable()
    assert len(written) <= 990


@given(st.binary(max_size=2_000), st.binary(max_size=20))
def test_any_bytes_have_a_digest_that_any_other_body_changes(raw: bytes, more: bytes) -> None:
    digest, message_id = content_digest(raw)
    assert len(digest) == 64
    assert message_id is None or "\x00" not in message_id
    if more.strip(b"\r\n"):
        assert content_digest(b"\r\n\r\n" + raw + more)[0] != content_digest(b"\r\n\r\n" + raw)[0]
