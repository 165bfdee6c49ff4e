"""Documents are told apart at least this well: the rates of `python -m bench.kinds`, which may rise and never fall.

Few scans are among them here, since reading one takes two seconds; the command measures all.
"""

import shutil

import pytest

from bench.kinds import judge, look, misses, rates
from config.openings import Kind
from tests.mail.labelled.build import build
from tests.mail.labelled.held_out_recipes import RECIPES as HELD_OUT
from tests.mail.labelled.markup import wordings
from tests.mail.labelled.programs import has
from tests.mail.labelled.recipes import RECIPES
from tests.mail.labelled.values import Part
from tests.servers import required

SCANS = 2
WITHOUT_CHOICE = {"text_wrapped", "text_windows", "rtf", "logo"}  # plain text looks as it looks
# Of all documents by their text alone and with file names; of combined files the share of documents found with their very
# pages, and of pages rightly told, by text alone.
FLOORS = {
    Part.TUNING: {"right": 0.83, "right_named": 0.85, "exact_ranges": 0.75, "pages_right": 0.84},
    Part.HELD_OUT: {"right": 0.82, "right_named": 0.85, "exact_ranges": 0.76, "pages_right": 0.87},
}
FLOORS_WITHOUT_LATEX = {
    Part.TUNING: {"right": 0.82, "right_named": 0.84, "exact_ranges": 0.75, "pages_right": 0.86},
    Part.HELD_OUT: {"right": 0.79, "right_named": 0.83, "exact_ranges": 0.60, "pages_right": 0.80},
}


@pytest.mark.parametrize("part", FLOORS, ids=lambda part: part.value)
def test_documents_are_told_apart_as_well_as_ever(part):
    for program in ("soffice", "tesseract", "chromium"):
        required(program, shutil.which(program))
    floors = FLOORS if has("pdflatex") else FLOORS_WITHOUT_LATEX
    built = build(part, scans=SCANS)
    looked = look(built.items)
    by_text = judge(looked, named=False)
    text, named = rates(by_text), rates(judge(looked, named=True))
    reached = {
        "right": text.right,
        "right_named": named.right,
        "exact_ranges": text.exact_ranges,
        "pages_right": text.pages_right,
    }
    below = {name: rate for name, rate in reached.items() if rate < floors[part][name]}
    assert not below, list(misses(by_text)) if part is Part.TUNING else below


def test_the_set_holds_every_kind_language_and_format():
    texts = wordings(held_out=False)
    assert len(RECIPES) >= 150
    assert {texts[name].kind for each in RECIPES for name in each.wordings} == set(Kind) - {Kind.UNKNOWN}
    assert {texts[name].language for each in RECIPES for name in each.wordings} == {"en", "fr", "es"}
    suffixes = {each.filename.rpartition(".")[2].lower() for each in RECIPES}
    assert suffixes >= {"pdf", "docx", "txt", "html", "md", "rtf", "odt", "doc", "jpg", "png", "tiff"}


def test_a_third_of_the_set_is_held_out_and_shares_neither_text_nor_layout():
    layouts = [{layout for each in recipes for layout in each.layouts} for recipes in (RECIPES, HELD_OUT)]
    assert len(HELD_OUT) >= len(RECIPES) / 2
    assert not set(wordings(held_out=True)) & set(wordings(held_out=False))
    assert layouts[0] & layouts[1] <= WITHOUT_CHOICE
    assert sum(len(each.wordings) > 1 for each in (*RECIPES, *HELD_OUT)) >= 30
