"""Patterns of phrases find what the plain regular expression finds; they only look less often."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.languages import APPLYING, POLITENESS
from parsers.languages.mail_programs import WRITTEN_BY_PROGRAMS, PhrasePattern, any_of, phrases, plain

TABLES = [
    *((key, WRITTEN_BY_PROGRAMS) for key in {key for file in WRITTEN_BY_PROGRAMS for key in file["en"]}),
    *((key, (APPLYING,)) for key in APPLYING["en"]),
    *((key, (POLITENESS,)) for key in POLITENESS["en"]),
]


@pytest.mark.parametrize("whole", [True, False])
def test_every_phrase_of_every_language_is_found_as_by_the_regular_expression(whole):
    for key, files in TABLES:
        pattern, plainly = PhrasePattern(key, *files, whole=whole), re.compile(any_of(key, *files, whole=whole))
        for phrase in phrases(key, *files):
            for text in (phrase, phrase.replace(" ", "\n  ").replace("*", "some words"), f"x {phrase}y", f"({phrase})"):
                found, expected = pattern.search(text), plainly.search(text)
                assert (found and found.span()) == (expected and expected.span()), (key, text)


@given(st.lists(st.sampled_from([*phrases("absent"), *phrases("later"), "and", "I", "\n"]), max_size=6).map(" ".join))
def test_any_text_is_looked_through_alike(text):
    pattern, plainly = PhrasePattern("absent", whole=False), re.compile(any_of("absent", whole=False))
    said = plain(text)
    for method in ("search", "match", "fullmatch"):
        found, expected = getattr(pattern, method)(said), getattr(plainly, method)(said)
        assert (found and found.span()) == (expected and expected.span())
