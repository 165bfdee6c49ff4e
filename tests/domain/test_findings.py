"""A finding's sentence reads as a person would write it."""

import pytest

from domain.findings import finding


@pytest.mark.parametrize(("pages", "said"), [(1, "has 1 page:"), (2, "has 2 pages:"), (21, "has 21 pages:")])
def test_one_is_not_several(pages, said):
    assert said in finding("cover_letter_length_met", pages=pages, minimum=1, maximum=30).sentence
