"""When the n-th call of a kind fails, the pass ends with a sentence, and the next one brings everything to where it belongs.

Here some n of each kind; `python -m bench.faults --section calls` takes every n, single, in pairs, and for good.
"""

import pytest

from tests.faults.calls import FOR_EVER, KINDS, met, singles
from tests.faults.scenarios import FEW_CALLS
from tests.faults.seams import Failure

SOME = (1, 12, 90)


@pytest.mark.parametrize("of", KINDS)
def test_a_call_that_fails_is_reported_and_made_good_by_the_next_pass(crashes, of):
    found = list(singles(crashes, FEW_CALLS, "sqlite", of, SOME))
    assert found, "no call of this kind was made"
    assert [each for each in found if each.wrong] == []


def test_a_connection_that_the_server_ends_is_reported_and_made_good_by_the_next_pass(crashes):
    assert [each for each in singles(crashes, FEW_CALLS, "postgresql", "statement", (40,)) if each.wrong] == []


@pytest.mark.parametrize(
    "failures", [(Failure("disk", 9, FOR_EVER),), (Failure("imap answer", 12), Failure("commit", 5))]
)
def test_what_stays_broken_or_breaks_in_two_places_is_made_good_too(crashes, failures):
    found = met(crashes, FEW_CALLS, "sqlite", *failures)
    assert found is not None
    assert found.wrong == ()
