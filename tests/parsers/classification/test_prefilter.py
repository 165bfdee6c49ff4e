"""A pattern that is tried prefiltered finds all that it finds when it is always tried."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.classification import shapes, signals
from parsers.classification.prefilter import Prefiltered
from parsers.extraction import availability, availability_period, several_applicants


def _all() -> Iterator[tuple[str, Prefiltered]]:
    for module in (availability, several_applicants, shapes, signals, availability_period):
        for name, value in vars(module).items():
            if isinstance(value, Prefiltered):
                yield f"{module.__name__}.{name}", value


@pytest.mark.parametrize("prefiltered", [pytest.param(value, id=name) for name, value in _all()])
@given(data=st.data())
def test_signs_and_hint_hide_no_match(prefiltered: Prefiltered, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(prefiltered.pattern))
    assert prefiltered.search(text) is not None
    assert prefiltered.count(text) == len(prefiltered.pattern.findall(text))


def test_a_text_without_signs_is_not_searched() -> None:
    nothing_but_a_sign = Prefiltered(re.compile("."), "€")
    assert nothing_but_a_sign.search("five dollars") is None
    assert nothing_but_a_sign.count("5 €") == 3


def test_signs_are_found_whatever_the_case_when_the_pattern_ignores_it() -> None:
    heading = Prefiltered(re.compile("works cited", re.IGNORECASE), "cited")
    assert heading.search("WORKS CITED")
