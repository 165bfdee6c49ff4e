"""Where a document begins within a file, and where the one before goes on."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue.kinds import Kind
from domain.documents import Layout, Page, ParsedFile, TextSource
from domain.mail import Attachment, Role
from parsers.classification.boundaries import START, SeenPage, boundary, seen_page
from parsers.classification.kinds import decide
from parsers.classification.learned import shipped_model
from parsers.classification.scoring import features_of
from parsers.classification.signals import signals
from tests.mail import texts
from tests.mail.texts import ADA, TOMAS


def page(text: str, number: int = 1) -> Page:
    return Page(number, text, TextSource.TEXT, 595, 842)


def seen(each: Page) -> SeenPage:
    found = signals(each)
    return seen_page(each, found, features_of(each.text, found), shipped_model())


def between(before: str, here: str) -> dict[str, float]:
    return boundary(seen(page(here, number=2)), seen(page(before)))


def found_in(*pages: str) -> list[tuple[Kind, int | None, int | None]]:
    """The kinds of the documents in a file of these pages, each with its first and last page."""
    parsed = ParsedFile("application/pdf", tuple(page(text, n) for n, text in enumerate(pages, start=1)), len(pages))
    attachment = Attachment("1", "file.pdf", "application/pdf", size=0, sha256="", role=Role.DOCUMENT)
    return [(each.kind, each.first_page, each.last_page) for each in decide([(attachment, parsed)], "", None)]


HARVEST = (
    "The cooperative counted its harvest in sacks of sorghum, and a bad harvest was one of fewer than nine hundred sacks.",
    "In such years the members lent each other seed, which the committee wrote down in a book that nobody was to take home.",
    "What the committee wanted was that no member should sell a field, and in forty years of sorghum only three were sold.",
)
TABLE = "\n".join(
    ["Table 2", "Year   Sacks of sorghum   Members   Seed lent"]
    + [f"{1980 + n}   {870 + 13 * n}   {112 + n}   {30 + n}" for n in range(20)]
)


def test_a_page_that_goes_on_in_the_middle_of_a_sentence_begins_nothing():
    found = between(
        "It was then that the town, which had until that evening kept the peace and",
        "nothing else, learned what was meant.",
    )
    assert found["sentence_goes_on"] == 1


def test_pages_about_one_thing_share_more_words_than_others():
    about = texts.prose(300, HARVEST)
    assert between(about, TABLE)["shared_words"] > between(texts.prose(300), TABLE)["shared_words"] + 0.1
    assert between(about, about)["shared_words"] > between(about, texts.prose(300))["shared_words"] + 0.3


def test_the_words_of_a_letterhead_count_less():
    address = "\n".join((ADA.name, f"{ADA.school}, {ADA.city}", f"{ADA.email} {ADA.phone}"))
    before, here = (seen(page(f"{address}\n{words}")) for words in (texts.prose(200, HARVEST), texts.prose(200)))
    of_all = here.alone.text.words_shared_with(before.alone.text, without=np.zeros(0, np.int64))
    assert boundary(here, before)["shared_words"] < of_all


@given(st.text(max_size=400), st.text(max_size=400))
def test_words_are_shared_both_ways_alike_and_never_more_than_all(one, other):
    there, back = between(one, other)["shared_words"], between(other, one)["shared_words"]
    assert 0 <= there <= 1
    assert there == pytest.approx(back, abs=1e-5)


def test_a_table_of_what_a_paper_is_about_is_a_page_of_the_paper():
    about = texts.prose(420, HARVEST)
    assert found_in(about, TABLE, about) == [(Kind.WRITING_SAMPLE, 1, 3)]


@pytest.mark.parametrize(("person", "letter"), [(ADA, texts.letter), (TOMAS, texts.spanish_letter)])
def test_letter_and_cv_of_one_person_are_two_documents(person, letter):
    assert found_in(letter(person), texts.cv(person)) == [(Kind.COVER_LETTER, 1, 1), (Kind.CV, 2, 2)]
    assert found_in(texts.cv(person), letter(person)) == [(Kind.CV, 1, 1), (Kind.COVER_LETTER, 2, 2)]


def test_the_weights_know_all_signs_of_a_beginning_and_nothing_else():
    plain = page("\n".join(("Dear Ms Example,", *["a line of some words that goes on for a while"] * 30)))
    laid_out = replace(plain, layout=Layout(11.0, 1.2, (72.0, 72.0, 72.0, 72.0), 1, 0.9))
    signs = {name for each in (plain, laid_out) for name in boundary(seen(each), seen(each))}
    assert set(shipped_model().begins) == {*signs, START}
