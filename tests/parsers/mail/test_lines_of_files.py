"""Taking the lines of a file together changes nothing of what is read, wherever in a message they stand."""

import re
from email.message import Message
from unittest.mock import patch

import pytest

from parsers.limits import DEFAULT_LIMITS
from parsers.mail import bounded

LINES = b"QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0NTY3ODkw\n" * 12
HEAD = b"From: ada@example.org\nContent-Type: multipart/mixed; boundary=b\n"
PLACES = {
    "behind the head": b"From: ada@example.org\n" + LINES,
    "before the head": LINES + b"From: ada@example.org\n\nwords\n",
    "in every part": HEAD + b"\n" + LINES + b"--b\n\n" + LINES + b"--b\n\n" + LINES + b"--b--\n" + LINES,
    "before the end alone": HEAD + b"\n" + LINES + b"--b--\n" + LINES,
    "in a message within": HEAD + b"\n--b\nContent-Type: message/rfc822\n\nSubject: x\n\n" + LINES + b"--b--\n",
    "in a report": HEAD + b"\n--b\nContent-Type: message/delivery-status\n\n" + LINES + b"\n" + LINES + b"\n--b--\n",
    "in the head of a part": HEAD + b"\n--b\n" + LINES + b"--b--",
    "within the head": HEAD + LINES + b"\n--b\n\nwords\n--b--\n",
    "cut off": HEAD + b"\n--b\n\n" + LINES + LINES.rstrip(b"\n"),
}


def outline(message: Message) -> list[object]:
    """All that is kept of a message."""
    return [
        (
            part.get_content_type(),
            part.items(),
            part.preamble,
            part.epilogue,
            list(map(repr, map(type, part.defects))),
            None if part.is_multipart() else part.get_payload(),
        )
        for part in message.walk()
    ]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["lf", "crlf", "cr"])
def test_a_message_is_the_same_line_by_line(place: str, end: bytes):
    raw = PLACES[place].replace(b"\n", end)
    found, problems = bounded.parse(raw, DEFAULT_LIMITS)
    with patch.object(bounded, "FILE_LINES", re.compile("(?!)")):
        expected, expected_problems = bounded.parse(raw, DEFAULT_LIMITS)
    assert (outline(found), problems) == (outline(expected), expected_problems)
