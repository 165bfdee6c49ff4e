"""The languages that postroom writes: a file of texts and its mail each."""

import re
from datetime import date
from pathlib import Path

import pytest

import notify
from config.languages import LANGUAGES
from config.languages.calendar_names import CALENDAR_NAMES, locales
from domain.catalogue.codes import ABOUT, CODES
from domain.catalogue.kinds import Kind
from scripts.calendar_names import names

TEMPLATES = Path(notify.__file__).with_name("templates")
PLACEHOLDER = re.compile(r"\{\w+\}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_mail_to_applicants_has_its_templates_in_every_language(language):
    mails = {path.name.partition(".")[0] for path in TEMPLATES.glob("*.en.txt")}
    wanted = {f"{mail}.{language}.{ending}" for mail in mails for ending in ("txt", "html")}
    assert {path.name for path in TEMPLATES.glob(f"*.{language}.*")} == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_document_has_a_name_in_every_language(language):
    assert all(LANGUAGES[language].kinds[kind].name for kind in Kind)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_subjects_of_every_language_are_filled_with_the_same_words(language):
    for mail, subject in LANGUAGES[language].subjects:
        assert PLACEHOLDER.findall(subject) == PLACEHOLDER.findall(getattr(LANGUAGES["en"].subjects, mail))


@pytest.mark.parametrize("code", [code for code, entry in CODES.items() if entry.tells_applicant and code not in ABOUT])
def test_what_an_applicant_reads_is_written_in_every_language(code):
    sentences = {language: texts.applicant[code] for language, texts in LANGUAGES.items()}
    placeholders = {language: set(PLACEHOLDER.findall(words)) for language, words in sentences.items()}
    assert placeholders == dict.fromkeys(LANGUAGES, placeholders["en"])


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "1 August 2027", "2 August 2027"),
        ("fr", "1er août 2027", "2 août 2027"),
        ("es", "1 de agosto de 2027", "2 de agosto de 2027"),
        ("de", "1. August 2027", "2. August 2027"),
    ],
)
def test_days_are_written_as_each_language_writes_them(language, first, second):
    assert LANGUAGES[language].day(date(2027, 8, 1)) == first
    assert LANGUAGES[language].day(date(2027, 8, 2)) == second


def test_the_names_of_days_and_months_are_those_of_unicodes_cldr():
    assert {code: names(code) for code in locales()} == CALENDAR_NAMES, "run python -m scripts.calendar_names"
