"""Each value says which of the two readers found it; one that fails costs only its own opinion."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import mailparser
import pytest

from config.openings import load_openings
from domain.findings import Problem
from parsers.documents.message_files import Course
from parsers.limits import DEFAULT_LIMITS
from parsers.mail.message import take_apart
from parsers.mail.second_reader import SecondReading, second_reading
from parsers.reading import SECOND_READER, read
from tests.mail.messages import attached, part, raw, single

CONTENT = raw(part(b"words"), attached(b"%PDF-1.4 x", "cv.pdf"), part(b"%PDF-1.4 nameless", "application/pdf"))


def readers() -> dict[bytes, tuple[str, ...]]:
    return {each.content.strip(): each.read_by for each in take_apart(CONTENT).attachments}


def test_words_and_named_files_are_found_by_both_and_nameless_parts_by_the_standard_library():
    assert readers() == {
        b"words": ("mail-parser", "email"),
        b"%PDF-1.4 x": ("mail-parser", "email"),
        b"%PDF-1.4 nameless": ("email",),
    }


@pytest.mark.parametrize("error", [AttributeError, ValueError, RecursionError])
def test_a_failing_mail_parser_costs_only_its_own_opinion(error: type[Exception], monkeypatch: pytest.MonkeyPatch):
    def fails(_: object) -> None:
        raise error

    monkeypatch.setattr(mailparser.MailParser, "parse", fails)
    assert set(readers().values()) == {("email",)}
    assert len(readers()) == 3


def test_each_value_of_the_head_says_who_read_it_so():
    assert dict(take_apart(CONTENT).headers.read_by) == dict.fromkeys(
        ("subject", "from", "to", "date", "message_id"), ("mail-parser", "email")
    )
    raw_subject = dict(take_apart(single(b"words", Subject="Café")).headers.read_by)
    assert raw_subject["subject"] == ("email",)


def asked(**changed: object) -> Callable[[object], SecondReading]:
    """A second reader that finds this in place of what it found."""

    def ask(message: object) -> SecondReading:
        found = second_reading(message)  # type: ignore[arg-type]
        assert found is not None
        return replace(found, **changed)  # type: ignore[arg-type]

    return ask


@pytest.mark.parametrize(
    ("changed", "where", "why"),
    [
        ({"subject": "Another"}, "subject", "one reads the subject “Application”, the other “Another”."),
        (
            {"senders": frozenset({"eve@example.net"})},
            "from",
            "one reads the sender ada@example.org, the other eve@exam",
        ),
        ({"files": ()}, "2", "only one of them sees the file “cv.pdf”."),
    ],
)
def test_a_difference_that_matters_is_a_doubt(changed: dict[str, object], where: str, why: str):
    [problem] = take_apart(CONTENT, second=asked(**changed)).problems
    assert (problem.code, problem.where) == ("readers_disagree", where)
    assert why in problem.detail


@pytest.mark.parametrize(
    "changed",
    [{"recipients": frozenset()}, {"date": None}, {"message_id": ""}, {"senders": frozenset()}, {"texts": frozenset()}],
)
def test_a_difference_that_matters_to_no_person_is_seen_in_who_read_it_alone(changed: dict[str, object]):
    mail = take_apart(CONTENT, second=asked(**changed))
    assert mail.problems == ()
    assert ("email",) in {readers for _, readers in mail.headers.read_by} | {each.read_by for each in mail.attachments}


def test_spaces_that_mail_parser_loses_are_no_difference():
    written = "=?utf-8?q?D=C3=A9veloppement?=\r\n international"
    mail = take_apart(single(b"words", Subject=written))
    assert (mail.headers.subject, mail.problems) == ("Développement international", ())


def test_a_file_that_only_mail_parser_sees_is_read_and_a_doubt():
    behind = b"--b\r\n" + attached(b"%PDF-1.4 behind", "cv.pdf") + b"\r\n--b--\r\n"
    content = raw(part(b"words"), end=behind, Content_Transfer_Encoding="base64")  # no multipart has that
    found = (*second_reading_of(content).files, ("late.pdf", "application/pdf", b"%PDF-1.4 late"))
    mail = take_apart(content, second=asked(files=found))
    late = next(each for each in mail.attachments if each.content == b"%PDF-1.4 late")
    assert (late.filename, late.read_by) == ("late.pdf", ("mail-parser",))
    assert ("readers_disagree", late.path) in {(each.code, each.where) for each in mail.problems}


def second_reading_of(content: bytes) -> SecondReading:
    found: list[SecondReading | None] = []
    take_apart(content, second=lambda message: found.append(second_reading(message)))
    assert found[0] is not None
    return found[0]


def test_a_process_that_hung_over_mail_parser_reads_the_message_without_it():
    told: list[str] = []
    openings, received = load_openings(), datetime(2027, 3, 1, tzinfo=UTC)
    read(CONTENT, openings, received, course=Course(began=told.append))
    assert told[:2] == [SECOND_READER, ""]
    hung = Course(left_out={SECOND_READER: Problem("reader_died", "it took too long.")})
    reading = read(CONTENT, openings, received, course=hung)
    assert {each.read_by for each in reading.mail.attachments} == {("email",)}
    assert "reader_died" not in {each.code for each in reading.problems}


def test_what_stands_behind_the_end_costs_mail_parser_no_time_without_bound():
    deep = b'; x="\\' * 200_000
    content = raw(part(b"words"), end=b"--b\r\nContent-Type: a/b" + deep + b"\r\n\r\nx\r\n--b--\r\n")
    content = content.replace(b"--b\r\n", b"--b--\r\n--b\r\n", 1)
    began = time.thread_time()
    take_apart(content, replace(DEFAULT_LIMITS, parts=10))
    assert time.thread_time() - began < 5


@pytest.mark.parametrize("kind", ["attachment", 'attachment; filename="all.zip"'])
def test_a_message_that_says_to_be_a_file_itself_is_not_written_anew(kind: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(mailparser.core, "as_string_safe", hangs)
    mail = take_apart(raw(part(b"words"), attached(b"%PDF-1.4 x", "cv.pdf"), Content_Disposition=kind))
    assert {each.content.strip() for each in mail.attachments} == {b"words", b"%PDF-1.4 x"}
    assert mail.problems == ()


def hangs(_: object) -> None:
    """What mail-parser must not come to."""
    raise AssertionError


def test_no_part_is_ever_written_anew(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(mailparser.core, "as_string_safe", hangs)
    inner = CONTENT.replace(b'"b"', b'"inner"').replace(b"--b", b"--inner")
    attached_mail = raw(part(b"words"), part(inner, "message/rfc822"))
    found = {each.content.strip(): each.read_by for each in take_apart(attached_mail).attachments}
    assert found[b"%PDF-1.4 x"] == ("mail-parser", "email")


def test_a_process_without_memory_is_not_trusted_any_further(monkeypatch: pytest.MonkeyPatch):
    def fails(_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(mailparser.MailParser, "parse", fails)
    with pytest.raises(MemoryError):
        take_apart(CONTENT)
