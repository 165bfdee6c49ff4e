"""Parts of texts: whole words, at most so many characters, and an ellipsis where something is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.text import excerpt

LONG = "one two three four five six seven eight nine ten"


@pytest.mark.parametrize(
    ("most", "part", "quoted"),
    [
        (100, "", LONG),
        (20, "", "one two three …"),
        (20, "five", "… four five six …"),
        (20, "ten", "… eight nine ten"),
        (20, "one", "one two three …"),
        (4, "three four five", "… three four five …"),
    ],
)
def test_an_excerpt_has_whole_words_around_its_part(most, part, quoted):
    start = LONG.index(part) if part else 0
    assert excerpt(LONG, most, start, start + len(part)) == quoted


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=9), min_size=1, max_size=80), st.data())
def test_an_excerpt_holds_its_part_and_no_half_word(words, data):
    text = " ".join(words)
    first = data.draw(st.integers(0, len(words) - 1))
    start = len(" ".join(words[:first])) + bool(first)
    end = start + len(words[first])
    found = excerpt(text, data.draw(st.integers(20, 60)), start, end)
    assert words[first] in found.split()
    assert set(found.strip("… ").split()) <= set(words)
