"""Decoded base64 is what the standard library makes of it; of a broken one there is as much as can be had."""

from __future__ import annotations

import binascii
from unittest.mock import patch

import pybase64
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.mail.leaf import from_base64

PIECES = st.sampled_from(["QUJD", "QQ==", "QUI=", "Q", "=", "==", "\n", "\r\n", " ", "-_", "!", "é", "\udcff", "abc+/"])


def by_the_standard_library(payload: str) -> bytes:
    """The same with the standard library's decoder alone."""
    with patch.object(pybase64, "b64decode", binascii.a2b_base64):
        return from_base64(payload)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_any_text_decodes_as_the_standard_library_decodes_it(payload):
    assert from_base64(payload) == by_the_standard_library(payload)


@given(st.binary(max_size=300), st.sampled_from(["", "\n", "\r\n", " \t\n"]), st.integers(1, 76))
def test_what_was_encoded_comes_back_however_its_lines_are_broken(content, between, width):
    encoded = binascii.b2a_base64(content, newline=False).decode()
    lines = [encoded[start : start + width] for start in range(0, len(encoded), width)]
    assert from_base64(between.join(lines) + between) == content


@pytest.mark.parametrize(
    ("payload", "content"),
    [
        ("QUJD\nRA", b"ABCD"),  # padding is missing
        ("QUJDR", b"ABC"),  # a letter too many
        ("QUJD?RA==", b"ABCD"),
        ("QQ==\nQg==", b"AB"),  # two, one behind the other
        ("QUJD=\n", b"ABC"),
        (" AAB=Q", b"\0\0"),
        ("Zmlyc3Q=c2Vjb25k", b"firstsecond"),  # Python 3.13's own decoder takes the second for more of the first
        ("QUI=QUJD\nQQ==\nQUJD", b"ABABCAABC"),
        ("=QUJD\nQQ= =", b"ABCA"),  # padding that fills nothing, and one with a space in it
        ("", b""),
    ],
)
def test_what_is_broken_gives_as_much_as_there_is(payload, content):
    assert from_base64(payload) == content
