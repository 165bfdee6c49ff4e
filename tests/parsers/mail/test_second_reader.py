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
