"""Stages are an opening's data: what openings.toml says of them, and what cannot work is refused with its key."""

import pytest

from config.languages import LANGUAGES
from config.letters import fill_subject, fill_text
from config.openings import load_openings
from config.stages import stage_of_decision
from tests.config.test_openings import INTERNSHIP, ONE, OPENINGS, sentence

STAGE = "[[openings.internship.stages]]\nkey = 'KEY'\nname = 'Name'\n"
LETTER = "[openings.internship.stages.letter.en]\nsubject = 'Hello'\ntext = 'Dear {name}'\n"


def stage(key: str = "interview", more: str = "") -> str:
    return STAGE.replace("KEY", key) + more


def test_internships_have_the_shipped_stages_with_a_letter_in_every_language():
    assert [each.key for each in INTERNSHIP.stages] == [
        "shortlisted", "interview", "waiting_list", "offered", "accepted", "declined", "offer_accepted", "offer_declined",
    ]  # fmt: skip
    assert {each.key: each.decides for each in INTERNSHIP.stages if each.decides} == {
        "accepted": "accepted",
        "declined": "declined",
        "offer_accepted": "accepted",
        "offer_declined": "withdrawn",
    }
    assert [each.key for each in INTERNSHIP.stages if each.by == "applicant"] == ["offer_accepted", "offer_declined"]
    for opening in OPENINGS.openings.values():
        for each in opening.stages:
            assert each.letter.languages == tuple(LANGUAGES)


def test_an_opening_lists_its_own_stages_in_its_own_order(tmp_path):
    file = tmp_path / "openings.toml"
    second = stage("declined", "decides = 'declined'\n").replace("'Name'", "'No'")
    file.write_text(ONE + stage("interview", LETTER) + second, encoding="utf-8")
    opening = load_openings(file)["internship"]
    assert [each.key for each in opening.stages] == ["interview", "declined"]
    assert opening.stages[0].letter.languages == ("en",)
    assert opening.stages[0].letter.get("fr") is None


@pytest.mark.parametrize(
    ("more", "key", "words"),
    [
        (stage("Interview"), "0.key", ""),
        (stage("on-site"), "0.key", ""),
        (stage("complete"), "0.key", "status"),
        (stage("merged"), "0.key", "status"),
        (stage("x" * 81), "0.key", "80"),
        (stage("a") + stage("a"), "", "“a” stands there twice"),
        (stage("a") + stage("b"), "", "“name” stands there twice"),
        (stage("accepted"), "", "decides = “accepted”"),
        (stage("accepted", "decides = 'declined'\n"), "", "decides = “accepted”"),
        (stage("a", "decides = 'complete'\n"), "0.decides", ""),
        (stage("a", "by = 'committee'\n"), "0.by", ""),
        (stage("a", "colour = 'red'\n"), "0.colour", "no such setting"),
        (stage("a", LETTER.replace(".en", ".xx")), "0.letter.xx", "no such setting"),
        (stage("a", LETTER.replace("Dear {name}", "  ")), "0.letter.en.text", "says nothing"),
        (stage("a", LETTER.replace("{name}", "{nmae}")), "0.letter.en.text", "“{nmae}” is no placeholder"),
        (stage("a", LETTER.replace("Hello", "Hello {}")), "0.letter.en.subject", "“{}” is no placeholder"),
        (stage("a", LETTER.replace("subject = 'Hello'\n", "")), "0.letter.en.subject", "missing"),
        (stage("a", LETTER.replace("Hello", "x" * 201)), "0.letter.en.subject", "200"),
        ("stages = [{ key = 'a' }]\n", "0.name", "missing"),
    ],
)
def test_a_stage_that_cannot_work_is_refused_with_its_key(tmp_path, more, key, words):
    refused = sentence(tmp_path, ONE + more)
    assert refused.startswith(f"openings.internship.stages.{key}".rstrip(".") + ": ")
    assert words in refused


@pytest.mark.parametrize(
    ("status", "current", "stage"),
    [
        ("accepted", None, "accepted"),
        ("accepted", "offer_accepted", "offer_accepted"),
        ("declined", "offered", "declined"),
        ("withdrawn", None, "offer_declined"),
        ("complete", "offered", None),
    ],
)
def test_a_decision_goes_with_the_stage_that_decides_it(status, current, stage):
    assert stage_of_decision(INTERNSHIP.stages, status, current) == stage


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_nothing_to_say_is_left_out_of_a_letter(language):
    template = LANGUAGES[language].letters.missing
    words = {
        "name": "Ada",
        "what": "Internship, summer",
        "missing": "- a CV",
        "deadline": "1 April",
        "office": "Office",
    }
    whole = fill_text(template.text, words)
    assert "{" not in whole
    assert all(each in whole for each in words.values())
    bare = fill_text(template.text, words | {"name": "", "deadline": "", "missing": ""})
    assert "{" not in bare
    assert "- a CV" not in bare
    assert bare.splitlines()[0] in {"Dear,", "Bonjour,", "Hola:", "Guten Tag,"}
    assert len(bare.split("\n\n")) == len(whole.split("\n\n")) - 2


def test_the_room_in_a_letter_stays_and_words_of_a_person_are_not_filled_twice():
    assert fill_text("A\n\n\n\nB\n", {}) == "A\n\n\n\nB\n"
    assert fill_text("Dear {name},\n\n{office}", {"name": "{office}", "office": "X"}) == "Dear {office},\n\nX\n"
    assert fill_subject("Your application: {what}", {"what": ""}) == "Your application"
    assert fill_subject("A\nB {other}", {}) == "A B {other}"
