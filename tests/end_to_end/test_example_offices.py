"""Each example of docs/another-office.md is a whole office: it loads, and an application for it is read as one."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from config.openings import load_openings
from tests.command import office, put, run  # noqa: F401 - fixtures
from tests.end_to_end.test_scholarship import RECOMMENDATION
from tests.mail.files import pdf
from tests.mail.messages import message
from tests.mail.texts import ADA, cv

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
WHEN = datetime(2027, 1, 15, 12, tzinfo=UTC)
LETTER = """Dear members of the {house},

I am writing to apply for the {what}. I would like to take part because I have worked on this for three years, and because I
hope to meet others who do the same. I would be available for one month from 1 March 2027.

Thank you for your time and consideration. I look forward to hearing from you.

Yours sincerely,

Ada Lindqvist"""


def test_every_example_is_on_the_page():
    page = (EXAMPLES.parent / "another-office.md").read_text(encoding="utf-8")
    assert {path.name for path in EXAMPLES.iterdir()} == {
        name for name in ("scholarship", "hackathon", "residency") if f"examples/{name}/openings.toml" in page
    }


@pytest.mark.parametrize(
    ("example", "subject", "cycle", "files"),
    [
        ("hackathon", "Open Data Hackathon, spring 2027", "spring edition 2027", ()),
        ("residency", "Writing residency", None, (("recommendation.pdf", RECOMMENDATION),)),
    ],
)
def test_a_mail_becomes_an_application_for_its_opening(run, office, example, subject, cycle, files):  # noqa: F811
    file = EXAMPLES / example / "openings.toml"
    office.write_text(office.read_text().replace("[office]", f'[office]\nopenings = "{file}"', 1))
    openings = load_openings(file)
    letter = LETTER.format(house=openings.office, what=openings.openings[example].name)
    sent = [("Cover letter.pdf", pdf(letter)), ("CV.pdf", pdf(cv(ADA)))]
    sent += [(name, pdf(words.format(subject="writing", name="Hone Example"))) for name, words in files]
    body = "Please find my application attached."
    put(office, "1.eml", message(subject, f"{ADA.name} <{ADA.email}>", body, sent, date=WHEN), WHEN)
    run("once")
    (found,) = json.loads(run("list", "--json")[1])
    assert (found["opening"], found["cycle"]) == (example, cycle)
    shown = json.loads(run("show", "a1", "--json")[1])
    kinds = {each["kind"] for each in shown["documents"]}
    assert kinds >= {"cv", "cover_letter", *(["recommendation"] if files else [])}
    received = {each["code"] for each in shown["findings"]}
    assert {"cv_received", "cover_letter_received"} <= received
