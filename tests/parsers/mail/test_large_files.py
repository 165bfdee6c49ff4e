"""Files in base64 are set apart before the parser sees them: the message is the same as if it had seen them."""

from email.message import Message
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from parsers.limits import DEFAULT_LIMITS
from parsers.mail import bounded

HEAD = b"From: a@example.org\nContent-Type: multipart/mixed; boundary=cut\n"
FILE_HEAD = b"--cut\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n"
LINE = b"JVBERi0xLjcKJeLjz9MKMSAwIG9iago8PC9UeXBlL0NhdGFsb2cvUGFnZXMgMiAwIFI+PgplbmRv"

pieces = st.sampled_from(
    [
        HEAD,
        FILE_HEAD,
        b"\n",
        LINE + b"\n",
        (LINE + b"\n") * 3,
        (LINE + b"\n") * 25,
        (LINE[:64] + b"\n") * 30,
        b"--cut\n",
        b"--cut--\n",
        b"--cut" + LINE[5:] + b"\n",
        b"-" * 76 + b"\n",
        LINE[:30] + b"=\n",
        LINE[:40] + b"\r" + LINE[41:] + b"\n",
        LINE[:20] + b"\n" + LINE[21:] + b"\n",
        LINE[:75] + b"\xe9\n",
        b"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n",
        b"Content-Type: multipart/report; boundary=cut\n\n--cut\nContent-Type: message/delivery-status\n\n",
    ]
)


def parts_of(message: Message) -> list[object]:
    """All that a message consists of, from the outside inwards."""
    payload = message.get_payload()
    within = [parts_of(each) for each in payload] if isinstance(payload, list) else payload
    defects = [type(each).__name__ for each in message.defects]
    return [list(message.raw_items()), message.preamble, message.epilogue, defects, within]


def parsed_line_by_line(raw: bytes) -> Message:
    with patch.object(bounded, "FEWEST_LINES", 1 << 40):
        return bounded.parse(raw, DEFAULT_LIMITS)[0]


@given(st.lists(pieces, min_size=1, max_size=14), st.booleans())
@example([HEAD, b"\n", FILE_HEAD, b"\n", (LINE + b"\n") * 25, LINE[:30] + b"=\n", b"--cut--\n"], False)
@example([HEAD, b"\n", FILE_HEAD, b"\n", (LINE + b"\n") * 25, b"--cut--\n"], True)
@example([HEAD, b"\n", FILE_HEAD, b"\n", (LINE + b"\n") * 25, b"--cut" + LINE[5:] + b"\n"], False)
@settings(max_examples=300, deadline=None)
def test_a_message_is_the_same_with_its_files_set_apart(chosen: list[bytes], crlf: bool) -> None:
    raw = b"".join(chosen)
    raw = raw.replace(b"\n", b"\r\n") if crlf else raw
    assert parts_of(bounded.parse(raw, DEFAULT_LIMITS)[0]) == parts_of(parsed_line_by_line(raw))


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"], ids=["lf", "crlf"])
def test_a_file_is_set_apart_and_read_whole(line_end: bytes) -> None:
    content = line_end.join([LINE] * 40)
    raw = line_end.join(
        [HEAD.strip().replace(b"\n", line_end), b"", *FILE_HEAD.strip().split(b"\n"), b"", content, b"--cut--", b""]
    )
    text, files = bounded._without_files(raw)
    assert [file.encode() for file in files] == [content]
    assert len(text) < len(raw) - len(content) + 10
    assert bounded.parse(raw, DEFAULT_LIMITS)[0].get_payload()[0].get_payload() == content.decode()


def test_what_stands_for_a_file_cannot_be_written_into_a_message() -> None:
    stand_in = "\ud8000\ud801".encode("utf-8", "surrogatepass")
    raw = b"From: a@example.org\n\n" + stand_in + b"\n"
    payload = bounded.parse(raw, DEFAULT_LIMITS)[0].get_payload()
    assert payload.encode("ascii", "surrogateescape") == stand_in + b"\n"
