"""Why something is not clear, in the language of the desk: a sentence is whole in one language."""

import re
from contextlib import contextmanager

import pytest
from sqlalchemy import select

from domain.catalogue.reasons import Reason, reason_of
from domain.findings import PLACEHOLDER, finding
from storage.models import FindingRow
from storage.summaries import FindingSummary
from tests.web.desk import Desk
from web.texts import language_of, speaking
from web.words import sentence


@contextmanager
def german():
    with speaking(language_of("de")):
        yield


def summary(code: str, **values: str) -> FindingSummary:
    found = finding(code, **values)
    return FindingSummary(found.code, found.severity, found.sentence, (), dict(found.values))


@pytest.mark.parametrize("reason", Reason)
def test_a_reason_is_found_again_in_its_words_with_its_values(reason):
    values = {name: f"Ada {place}. of “x”" for place, name in enumerate(PLACEHOLDER.findall(reason))}
    assert reason_of(reason.said(**values)) == (reason, values)


@pytest.mark.parametrize("reason", Reason)
def test_each_reason_is_said_in_german_with_its_values(reason):
    values = {name: f"wert{place}" for place, name in enumerate(PLACEHOLDER.findall(reason))}
    with german():
        said = sentence(summary("opening_unknown", why=reason.said(**values)))
    assert said.startswith("Für welche Ausschreibung das ist, ist unklar: ")
    assert all(each in said for each in values.values())
    assert not re.search(r"\b(the|is|are|not|of)\b", said), said


def test_a_reason_without_words_in_german_leaves_the_whole_sentence_in_english():
    with german():
        assert sentence(summary("applicant_unknown", why="Two people sign it.")) == (
            "Who applies is not clear: Two people sign it."
        )


def test_the_cards_of_a_german_desk_ask_in_german(open_filled):
    with open_filled(web={"language": "de"}) as office:
        page = Desk(office).get("/").text
        with office.database.read() as session:
            assert session.scalars(select(FindingRow).where(FindingRow.code == "opening_unknown")).first() is not None
    assert "Für welche Ausschreibung das ist, ist unklar: weder Betreff noch Mail nennen eine Ausschreibung." in page
