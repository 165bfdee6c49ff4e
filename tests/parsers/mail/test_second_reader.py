"""Each part says which of the two readers found it; one that fails costs only its own opinion."""

import mailparser
import pytest

from parsers.mail.message import take_apart
from tests.mail.messages import attached, part, raw

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


def test_no_part_is_ever_written_anew(monkeypatch: pytest.MonkeyPatch):
    def hangs(_: object) -> None:
        raise AssertionError

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
