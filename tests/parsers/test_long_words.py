"""Words that go on and on in a mail and its file are read in a time that grows with their length and no faster."""

import time

import pytest

from config.openings import load_openings
from parsers.reading import read
from tests.mail.messages import message
from tests.mail.sample_mailbox import TODAY

UNITS = ("--\n", "1 ", "12/12/2026 ", " \n", "From: a\n", "> ", "a@", "((")
CHARACTERS = 40_000


@pytest.mark.parametrize("unit", UNITS)
def test_the_same_words_over_and_over_are_read_at_once(unit):
    words = unit * (CHARACTERS // len(unit))
    raw = message("ICRtoP Internship", "Ada Example <ada@example.org>", words, [("CV.txt", words.encode())])
    began = time.thread_time()
    read(raw, load_openings(), TODAY, all_pages=False)
    assert time.thread_time() - began < 20
