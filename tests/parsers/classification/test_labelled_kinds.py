"""Documents are told apart at least as well as labelled_floors.json says, which may rise and never fall.

Few scans are among them here, since reading one takes two seconds. `python -m bench.kinds` measures all and names the misses;
with --renew-floors it writes what is reached.
"""

import json
import shutil

import pytest

from bench.kinds import FLOORS, SCANS_IN_TESTS, look, reached
from domain.catalogue.kinds import RECOGNISED_BY_CONTENT
from tests.mail.labelled.build import build
from tests.mail.labelled.held_out_recipes import RECIPES as HELD_OUT
from tests.mail.labelled.learnt_recipes import RECIPES as LEARNT
from tests.mail.labelled.markup import wordings
from tests.mail.labelled.programs import has
from tests.mail.labelled.recipes import RECIPES
from tests.mail.labelled.values import MEASURED, Part
from tests.servers import required

WITHOUT_CHOICE = {"text_wrapped", "text_windows", "rtf", "logo"}  # plain text looks as it looks


@pytest.mark.parametrize("part", MEASURED, ids=lambda part: part.value)
def test_documents_are_distinguished_as_well_as_ever(part):
    for program in ("soffice", "tesseract", "chromium"):
        required(program, shutil.which(program))
    floors = json.loads(FLOORS.read_text("utf-8"))["with LaTeX" if has("pdflatex") else "without LaTeX"][part.value]
    now = reached(look(build(part, scans=SCANS_IN_TESTS).items))
    assert now.keys() == floors.keys()
    assert {name: rate for name, rate in now.items() if rate < floors[name]} == {}


def test_the_set_holds_every_kind_language_and_format():
    texts = wordings(Part.TUNING)
    assert len(RECIPES) >= 150
    assert {texts[name].kind for each in RECIPES for name in each.wordings} == set(RECOGNISED_BY_CONTENT)
    assert {texts[name].language for each in RECIPES for name in each.wordings} == {"en", "fr", "es", "it", "pt"}
    suffixes = {each.filename.rpartition(".")[2].lower() for each in RECIPES}
    assert suffixes >= {"pdf", "docx", "txt", "html", "md", "rtf", "odt", "doc", "jpg", "png", "tiff"}


def test_a_third_of_the_set_is_held_out_and_shares_neither_text_nor_layout():
    layouts = [{layout for each in recipes for layout in each.layouts} for recipes in (RECIPES, HELD_OUT)]
    assert len(HELD_OUT) >= len(RECIPES) / 2
    assert not set(wordings(Part.HELD_OUT)) & set(wordings(Part.TUNING))
    assert layouts[0] & layouts[1] <= WITHOUT_CHOICE
    assert sum(len(each.wordings) > 1 for each in (*RECIPES, *HELD_OUT)) >= 30


def test_what_is_only_learnt_from_is_of_other_texts_each_laid_out():
    texts = wordings(Part.LEARNT)
    assert {name for each in LEARNT for name in each.wordings} == set(texts)
    assert not set(texts) & (set(wordings(Part.TUNING)) | set(wordings(Part.HELD_OUT)))
    assert {text.kind for text in texts.values()} == set(RECOGNISED_BY_CONTENT)
