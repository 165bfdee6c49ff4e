"""The words of an evidence are found on the page that they come from, however they stand there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.documents import WordBox
from parsers.documents.places import places_of


def lines(*text: str) -> list[WordBox]:
    """Boxes of these lines: each letter 1 wide, each line 1 high, 2 apart."""
    boxes = []
    for down, line in enumerate(text):
        at = 0
        for word in line.split(" "):
            if word:
                boxes.append(WordBox(word, at, 2 * down, at + len(word), 2 * down + 1))
            at += len(word) + 1
    return boxes


def found(words: str, boxes: list[WordBox]) -> list[tuple[float, float, float, float]]:
    return [(each.left, each.top, each.right, each.bottom) for each in places_of(words, boxes)]


def test_words_on_one_line_are_one_rectangle():
    assert found("start on 1 June", lines("I can start on 1 June 2027.")) == [(6, 0, 21, 1)]


def test_words_on_several_lines_are_a_rectangle_each():
    page = lines("Dear all, I can start", "on 1 June 2027, and", "stay until August.")
    assert found("I can start on 1 June 2027, and stay", page) == [(10, 0, 21, 1), (0, 2, 19, 3), (0, 4, 4, 5)]


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("FULL-TIME", "I am looking for full-time work"),
        ("full time", "I want full-time work"),
        ("internship", "the intern- ship begins"),
        ("Développement", "le Developpement est"),
        ("office of finance", "our o\ufb03ce of \ufb01nance here"),
        ("“part time”", 'a "part time" place'),
        ("1 June", "(1 June)"),
        ("Strasse", "in der Straße wohnt"),
    ],
)
def test_what_differs_in_writing_only_is_found(words: str, page: str):
    assert len(found(words, lines(page))) == 1


@pytest.mark.parametrize(("words", "page"), [("may", "to my dismay"), ("1 June", "21 June"), ("full time", "in full")])
def test_a_few_letters_are_found_as_whole_words_alone(words: str, page: str):
    assert found(words, lines(page)) == []


def test_words_that_were_left_out_between_are_not_needed():
    page = lines("I can start in June if you", "wish, and I stay until August", "then")
    assert found("start in June … until August", page) == [(6, 0, 19, 1), (17, 2, 29, 3)]


def test_most_of_the_words_close_together_are_enough():
    page = lines("Summer 2O27 internship with the Secretariat of the Coalition", "something else")
    assert found("Summer 2027 internship with the Secretariat of the Coalition", page)
    assert not found("Winter sports for the children of the Coalition", page)


def test_columns_are_marked_each_by_itself():
    left, right = lines("I can start", "on 1 June"), lines("other words", "stand here")
    page = [*left, *(WordBox(each.text, each.left + 50, each.top, each.right + 50, each.bottom) for each in right)]
    assert found("on 1 June other words", page) == [(0, 2, 9, 3), (50, 0, 61, 1)]


@pytest.mark.parametrize("words", ["", "…", "-- !", "nothing of this stands there at all"])
def test_what_is_not_there_has_no_place(words: str):
    assert found(words, lines("Dear Ms Example")) == []
    assert found(words, []) == []


WORD = st.text("abcdefghijklmnopqrstuvwxyzäöéñ", min_size=1, max_size=9)


@given(st.lists(WORD, min_size=1, max_size=60), st.data())
def test_every_run_of_words_is_found_and_stays_within_the_boxes(words: list[str], data: st.DataObject):
    across = data.draw(st.integers(5, 40))
    text, line = [], ""
    for word in words:
        if len(line) + len(word) > across:
            text.append(line)
            line = ""
        line += f"{word} "
    page = lines(*text, line)
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, min(len(words) - 1, first + 25)))
    rectangles = places_of(" ".join(words[first : last + 1]).upper(), page)
    assert rectangles
    for box in page[first : last + 1]:
        whole = any(
            each.left <= box.left and each.top <= box.top and each.right >= box.right and each.bottom >= box.bottom
            for each in rectangles
        )
        assert whole or " ".join(words).count(" ".join(words[first : last + 1])) > 1


@given(st.text(max_size=200), st.lists(st.text(max_size=20), max_size=40))
def test_whatever_is_written_it_ends(words: str, page: list[str]):
    boxes = [WordBox(each, number, 0, number + 1, 1) for number, each in enumerate(page)]
    for each in places_of(words, boxes):
        assert each.left < each.right
