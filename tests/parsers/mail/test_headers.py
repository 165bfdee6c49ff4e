"""How a head is read, by the disease of its headers."""

import time
import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.mail import Headers, Mail
from parsers.mail.message import take_apart
from parsers.text.decoding import decoded
from parsers.text.fields import addresses, message_ids, parsed_date
from tests.mail.messages import single


def head(**fields: str) -> Headers:
    return take_apart(single(b"words", **fields)).headers


def problems(mail: Mail) -> set[tuple[str, str | None]]:
    return {(each.code, each.where) for each in mail.problems}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("=?utf-8?q?caf=C3=A9?= noir", "café noir"),
        ("=?utf-8?q?caf=C3=A9?=\r\n noir", "café noir"),
        ("=?utf-8?q?Candi?=\r\n =?utf-8?q?date?=", "Candidate"),
        ("=?utf-8?q?caf=C3?= =?utf-8?q?=A9?=", "café"),
        ("=?utf-8?b?Y2Fmw6k?=", "café"),
        ("=?iso-8859-1*fr?q?caf=E9?=", "café"),
        ("=?no-such?q?caf=E9?= noir", "café noir"),
        ("=?utf-8?q?a?= =?iso-8859-1?q?b?=", "ab"),
        (r"C:\users =?utf-8?q?caf=C3=A9?=", r"C:\users café"),
        ("Re: [=?utf-8?q?x?=]", "Re: [x]"),
        ("Candidature\r\n\tau stage", "Candidature au stage"),
        ("one\u202etwo\u200b\x07", "onetwo"),
        ("e\u0301", "é"),
    ],
)
def test_a_subject_is_decoded_from_its_words(written: str, meant: str):
    assert decoded(written) == meant


@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_a_raw_eight_bit_subject_is_guessed(charset: str):
    mail = take_apart(b"From: a@example.org\r\nSubject: Caf\xff\r\n\r\n".replace(b"\xff", "é".encode(charset)))
    assert mail.headers.subject == "Café"


@given(st.text(max_size=300))
def test_whatever_is_decoded_can_be_shown_on_one_line(value: str):
    shown = decoded(value)
    shown.encode("utf-8")
    assert not any(unicodedata.category(character) in {"Cc", "Cs"} for character in shown)


@pytest.mark.parametrize(
    ("written", "name", "email"),
    [
        ("Ada Example <ada@example.org>", "Ada Example", "ada@example.org"),
        ('"Example, Ada" <ada@example.org>', "Example, Ada", "ada@example.org"),
        ("=?utf-8?q?Ad=C3=A9?= <ada@example.org>", "Adé", "ada@example.org"),
        ("ada@example.org", "", "ada@example.org"),
        ("ada@example.org (Ada Example)", "Ada Example", "ada@example.org"),
        ("Ada Example ada@example.org", "Ada Example", "ada@example.org"),
        ("Ada <ada@example.org", "Ada", "ada@example.org"),
        ('"ada@example.org" <ada@example.org>', "", "ada@example.org"),
    ],
)
def test_a_sender_is_found_in_broken_forms_too(written: str, name: str, email: str):
    sender = head(From=written).sender
    assert sender is not None
    assert (sender.name, sender.email) == (name, email)


@given(st.text(alphabet='ab@<>,;:"()[]\\ =?\n', max_size=200))
def test_no_address_header_makes_it_raise(value: str):
    assert all("\n" not in each.email and each.email for each in addresses(value))


DEEP = {
    "groups within groups": "g:" * 1_000 + " ada@example.org",
    "comments within comments": "(" * 990 + " Ada <ada@example.org>",
    "comments that an escaped end leaves open": r"(\)" * 990 + " Ada <ada@example.org>",
    "groups that a quoted end leaves open": 'g:";"' * 990 + " ada@example.org",
}


@pytest.mark.parametrize("field", ["From", "To", "Cc", "Reply-To", "Return-Path"])
@pytest.mark.parametrize("written", DEEP.values(), ids=DEEP.keys())
def test_an_address_is_found_however_deep_it_is_nested(written: str, field: str):
    found = head(**{field: written})
    emails = {
        "From": [found.sender.email if found.sender else None],
        "To": [each.email for each in found.to],
        "Cc": [each.email for each in found.cc],
        "Reply-To": [each.email for each in found.reply_to],
        "Return-Path": [found.return_path],
    }
    assert emails[field] == ["ada@example.org"]


LONG = {
    "encoded words": "=?utf-8?q?=41?= ",
    "beginnings of encoded words": "=?utf-8?b?",
    "encoded words within encoded words": "=?utf-8?Q?=3D=3Futf-8=3FQ=3F",
    "parameters": "; filename*1*=utf-8''a",
    "digits": "9",
    "angles": "<",
    "quotes": '"',
    "escapes": '\\"',
    "signs": "@",
    "angles with signs": "<@",
    "routes": "<@a,",
    "commas": ",",
    "empty groups": "a:;",
    "brackets": "[",
    "dots": "a.",
    "half results": "; dkim=pass header.",
}
NAMES = (
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "References",
    "List-Id",
    "Received",
    "Content-Type",
    "Authentication-Results",
)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("written", LONG.values(), ids=LONG.keys())
def test_a_head_is_read_at_once_however_long_it_is(written: str, name: str):
    field = f"{name}: {written * (32_000 // len(written))}\r\n".encode()
    began = time.thread_time()
    take_apart(field + single(b"words"))
    assert time.thread_time() - began < 2


def test_an_outer_head_within_the_words_may_be_nested_too():
    words = f"-------- Forwarded Message --------\nFrom: {'g:' * 200} ada@example.org\nSubject: x\n\nwords"
    [inner] = take_apart(single(words.encode())).forwarded
    assert inner.headers.sender is not None
    assert inner.headers.sender.email == "ada@example.org"


def test_a_hundred_recipients_with_comments_or_groups_of_their_own_are_all_there():
    for written in ("a{0}@example.org (Ada {0})", "Team {0}: a{0}@example.org;"):
        listed = ", ".join(written.format(number) for number in range(100))
        assert [each.email for each in addresses(listed)] == [f"a{number}@example.org" for number in range(100)]


def test_a_mail_without_its_headers_names_each_that_lacks():
    mail = take_apart(b"To: office@example.org\r\n\r\nwords")
    assert problems(mail) == {("header_missing", name) for name in ("from", "date", "subject", "message-id")}
    assert mail.headers.sender is None


def test_a_sender_stands_in_reply_to_when_from_names_nobody():
    mail = take_apart(single(b"words", From="nobody", Reply_To="ada@example.org"))
    assert mail.headers.sender is not None
    assert mail.headers.sender.email == "ada@example.org"
    assert ("header_malformed", "from") in problems(mail)


@pytest.mark.parametrize(
    "written",
    [
        "Mon, 09 Mar 2026 10:00:00 +0000",
        "Mon, 9 Mar 2026 11:00:00 +0100 (CET)",
        "9 Mar 26 10:00 GMT",
        "2026-03-09T10:00:00Z",
        "2026-03-09 11:00:00+01:00",
    ],
)
def test_a_date_is_understood_in_the_forms_that_occur(written: str):
    assert parsed_date(written) == datetime(2026, 3, 9, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    ["yesterday", "Mon, 99 Mar 2026 10:00:00 +0000", "Mon, 9 Mar 0026 10:00:00 +9999", "9 Mar 2926 10:00 GMT"],
)
def test_a_date_that_cannot_be_is_none_and_a_problem(written: str):
    mail = take_apart(single(b"words", Date=written))
    assert mail.headers.date is None
    assert ("header_malformed", "date") in problems(mail)


def test_of_very_many_references_the_last_are_kept():
    found = list(message_ids(" ".join(f"<{number}@example.org>" for number in range(2_000))))
    assert len(found) == 500
    assert found[-1] == "<1999@example.org>"


def test_headers_that_tell_kinds_of_mail_are_kept():
    found = head(
        X_Autoreply="yes",
        Precedence="bulk",
        List_Id="<list.example.org>",
        Auto_Submitted="auto-replied",
        Return_Path="<>",
    )
    assert (found.other("x-autoreply"), found.precedence, found.auto_submitted) == ("yes", "bulk", "auto-replied")
    assert (found.list_id, found.return_path) == ("<list.example.org>", "")


def test_identifiers_are_read_where_a_program_encoded_them_as_words():
    assert list(message_ids("=?utf-8?q?=3Cpostroom=2Eabc?=\r\n =?utf-8?q?=2Eack=40office=2Eexample=2Eorg=3E?=")) == [
        "<postroom.abc.ack@office.example.org>"
    ]
