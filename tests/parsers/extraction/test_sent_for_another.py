"""Papers of somebody else are theirs, and not the sender's, however much of a name the two share."""

import pytest

from config.openings import load_openings
from domain.applications import Fact
from parsers.reading import read
from tests.mail.correspondents import by, someone
from tests.mail.sample_mailbox import at
from tests.mail.texts import Person

OPENINGS = load_openings()
MOTHER = someone("Maria Mertens")


def applicant(of: Person) -> Fact:
    return read(by(MOTHER, carries="cv letter", of=of)({}), OPENINGS, at(3)).submissions[0].applicant.name


@pytest.mark.parametrize(
    "child", [someone("Tom Mertens"), someone("Tom Mertens", MOTHER.email), someone("Mario Mertens")]
)
def test_a_child_s_papers_are_the_child_s(child: Person):
    name = applicant(child)
    assert (name.value, name.problem and name.problem.code) == (child.name, "applicant_unknown")


@pytest.mark.parametrize("written", ["Maria Mertens", "MERTENS, Maria", "M. Mertens", "Maria J. Mertens"])
def test_her_own_papers_are_hers_however_they_spell_her_name(written: str):
    assert applicant(someone(written)).problem is None
