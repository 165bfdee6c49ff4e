"""Papers of somebody else are theirs, and not the sender's, however much of a name the two share."""

import pytest

from config.openings import load_openings
from domain.applications import Applicant, Fact
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


def sent(body: str, sender: str = "Susan Carter <susan@example.org>", carries: str = "sample") -> Applicant:
    raw = by(sender, carries=carries, body=body, of=someone("Emily Carter"))({})
    return read(raw, OPENINGS, at(3)).submissions[0].applicant


def test_the_address_is_that_of_the_child_s_own_papers_and_never_the_mother_s():
    found = sent("I am sending you the application of my daughter.", carries="cv letter")
    assert (found.name.value, found.email.value) == ("Emily Carter", "emily.carter@example.org")


@pytest.mark.parametrize(
    "body",
    [
        "I am sending you the application of my daughter Emily Carter, who is abroad.",
        "On behalf of my student, please find attached an essay.",
        "My niece would like to apply; attached is her essay.",
        "Veuillez trouver ci-joint la candidature de ma fille Emily Carter.",
        "Adjunto la solicitud de mi hija Emily Carter.",
        "Anbei die Bewerbung meiner Tochter Emily Carter.",
    ],
)
def test_where_no_paper_has_an_address_none_is_taken_from_who_sends(body: str):
    found = sent(body)
    assert (found.email.value, found.name.problem is not None) == (None, True)
    assert found.name.value in (None, "Emily Carter")


@pytest.mark.parametrize("body", ["I worked on behalf of refugees.", "My sister studies law; my essay is attached."])
def test_speaking_of_others_is_not_sending_for_them(body: str):
    assert sent(body, "Emily Carter <em@example.org>", "cv sample").email.value == "em@example.org"


def test_a_platform_that_no_setting_names_writes_for_whom_its_labels_name():
    found = sent(
        "New applicant\nName: Emily Carter\nEmail: emily@private.example.org", "Job Jungle <mail@jobs.example.com>"
    )
    assert (found.name.value, found.email.value) == ("Emily Carter", "emily@private.example.org")


@pytest.mark.parametrize(
    ("sender", "reply_to", "email"),
    [
        ("'Emily Carter' via Internships <all@groups.example.org>", None, None),
        (
            "Emily Carter via Jobs <mail@jobs.example.com>",
            "Emily <emily@private.example.org>",
            "emily@private.example.org",
        ),
    ],
)
def test_the_address_of_a_list_or_platform_is_nobody_s(sender: str, reply_to: str | None, email: str | None):
    headers = {"Reply_To": reply_to} if reply_to else {}
    raw = by(sender, carries="sample", body="My essay.", of=someone("Emily Carter"), **headers)({})
    found = read(raw, OPENINGS, at(3)).submissions[0].applicant
    assert (found.name.value, found.email.value) in {("Emily Carter", email), ("Emily", email)}
