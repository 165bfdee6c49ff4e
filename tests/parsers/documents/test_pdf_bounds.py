"""The look for bombs ends for any bytes, and says yes only to streams that unpack to more than the bound."""

import os
import time
import zlib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.documents.pdf_bounds import bomb
from parsers.limits import DEFAULT_LIMITS, MIB
from tests.mail import bad_files

SMALL = replace(DEFAULT_LIMITS, unpacked_bytes=2 * MIB)
HEAD = b"1 0 obj << /Filter /FlateDecode >>\n"


def stream(packed: bytes, behind: bytes = b"\nendstream\n", head: bytes = HEAD) -> bytes:
    return head + b"stream\n" + packed + behind


@pytest.mark.parametrize("behind", [b"\n", b"\r\n", b"  ", b"x", b"\0" * 100, b"endstream is near"])
@pytest.mark.parametrize("size", [MIB - 1, MIB, MIB + 1, 2 * MIB])
def test_bytes_behind_the_end_of_a_stream_are_no_reason_to_go_on(size: int, behind: bytes):
    assert bomb(stream(zlib.compress(bytes(size)), behind + b"\nendstream\n"), SMALL) is None


def test_a_stream_over_the_bound_is_one_with_bytes_behind_its_end_too():
    assert bomb(stream(zlib.compress(bytes(2 * MIB + 1)), b"\n\nendstream\n"), SMALL) is not None


@pytest.mark.parametrize("cut", [0.3, 0.9])
def test_a_truncated_stream_is_measured_as_far_as_it_goes(cut: float):
    packed = zlib.compress(bytes(8 * MIB))
    assert (bomb(HEAD + b"stream\n" + packed[: int(len(packed) * cut)], SMALL) is None) == (cut * 8 < 2)


pieces = st.sampled_from(
    [
        HEAD,
        b"stream\n",
        b"stream\r\n",
        b"\nendstream\n",
        b" obj ",
        b"/Fl",
        b"/Image",
        b"/FlateDecode /Fl",
        zlib.compress(bytes(MIB + 7)),
        zlib.compress(bytes(MIB + 7))[:900],
        zlib.compress(bytes(5 * MIB)),
        zlib.compress(os.urandom(3_000)),
        b"x",
        b"\0" * 3_000,
    ]
) | st.binary(max_size=50)


@settings(max_examples=300, deadline=2_000)
@given(st.lists(pieces, max_size=30))
def test_it_ends_for_any_bytes_and_believes_no_stream_that_is_not_there(chosen: list[bytes]):
    found = bomb(b"".join(chosen), SMALL)
    assert found is None or found.code == "over_bound"
    if not any(b"stream" in each for each in chosen):
        assert found is None


@settings(max_examples=50, deadline=5_000)
@given(st.integers(0, 6 * MIB), st.binary(max_size=20), st.integers(0, 9))
def test_a_stream_is_over_the_bound_exactly_when_it_unpacks_to_more(size: int, behind: bytes, level: int):
    content = stream(zlib.compress(bytes(size), level), behind.replace(b"endstream", b"") + b"\nendstream\n")
    assert (bomb(content, SMALL) is not None) == (size > SMALL.unpacked_bytes)


@pytest.mark.parametrize(
    "content",
    [
        (HEAD + b"stream\n") * 200_000,
        (HEAD + b"stream\n") * 200_000 + b"endstream",
        (HEAD + b"stream\n" + zlib.compress(b"x")) * 100_000,
        HEAD + b"stream\n" * 500_000,
    ],
    ids=["without an end", "with one end", "packed, without an end", "one head"],
)
def test_very_many_streams_take_time_by_their_bytes(content: bytes):
    began = time.thread_time()
    bomb(content, SMALL)
    assert time.thread_time() - began < 10


def test_all_streams_together_unpack_to_a_few_bounds():
    one = stream(zlib.compress(bytes(2 * MIB)))
    assert bomb(one * 4, SMALL) is None
    assert bomb(one * 5, SMALL) is not None


def test_a_sound_file_is_no_bomb():
    assert bomb(bad_files.page_pdf(), SMALL) is None
