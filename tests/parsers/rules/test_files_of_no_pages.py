"""Unknown pages matter where the opening bounds them, and nowhere else."""

from datetime import UTC, datetime

import pytest

from config.openings import load_openings
from parsers.reading import read
from parsers.rules.assess import assess_message
from tests.mail import texts
from tests.mail.files import pdf
from tests.mail.messages import message
from tests.mail.texts import ADA, cv, letter

OPENINGS = load_openings()
RECEIVED = datetime(2026, 11, 24, tzinfo=UTC)
FILES = {"cv": cv(ADA), "letter": letter(ADA), "sample": texts.prose(1_500)}


def doubts(as_text: str) -> set[str]:
    files = [
        (f"{name}.txt", words.encode()) if name == as_text else (f"{name}.pdf", pdf(words))
        for name, words in FILES.items()
    ]
    raw = message(
        "ICRtoP internship, summer 2027", "Ada Lindqvist <ada.lindqvist@example.org>", "Dear all, my papers.", files
    )
    [findings] = assess_message(read(raw, OPENINGS, RECEIVED), OPENINGS, RECEIVED)
    return {each.code for each in findings if each.severity == "doubt"}


@pytest.mark.parametrize("name", ["cv", "letter"])
def test_a_text_file_whose_length_nobody_bounds_waits_for_nobody(name: str):
    assert doubts(name) == set()


def test_the_pages_of_a_sample_are_a_persons_to_count():
    assert doubts("sample") == {"pages_unknown", "sample_length_unknown"}
