"""What a letter can begin with: the templates of the languages, and the letters of an opening's stages.

In: an opening, or none. Out: templates with their words in each language, placeholders unfilled.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from config.languages import LANGUAGES
from config.letters import SUBJECT_CHARACTERS, TEXT_CHARACTERS, unknown_placeholders
from config.openings import Opening
from domain.text import clean

TO_APPLICANTS = {"answer": "An answer", "missing": "What is missing", "complete": "All has arrived"}
TO_OTHERS = {"enquiry": "Answer to a question"}


@dataclass(frozen=True, slots=True)
class Words:
    """Subject and text as a person wrote them, with placeholders."""

    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Template:
    """A letter to begin with: a language's own (`missing`), or that of a stage (`stage:interview`)."""

    key: str
    name: str
    words: Mapping[str, Words]
    stage: str | None = None


def templates(opening: Opening | None, *, of_message: bool = False) -> tuple[Template, ...]:
    """The letters that one to an applicant for this opening can begin with, or one to the writer of a message."""
    general = (_general(key, name) for key, name in (TO_OTHERS if of_message else TO_APPLICANTS).items())
    if opening is None or of_message:
        return tuple(general)
    of_stages = (
        Template(f"stage:{each.key}", each.name, stage_words(opening, each.key), each.key)
        for each in opening.stages
        if each.letter.languages
    )
    return (*general, *of_stages)


def _general(key: str, name: str) -> Template:
    texts = {code: language.letters.templates[key] for code, language in LANGUAGES.items()}
    return Template(key, name, {code: Words(each.subject, each.text) for code, each in texts.items()})


def stage_words(opening: Opening | None, stage: str | None) -> dict[str, Words]:
    """The letter of a stage in each of its languages; {} where it has none."""
    found = opening.stage(stage) if opening is not None else None
    texts = {each: found.letter.get(each) for each in found.letter.languages} if found is not None else {}
    return {language: Words(text.subject, text.text) for language, text in texts.items() if text is not None}


def wrong_words(words: Words) -> dict[str, str]:
    """What is wrong with a subject or text, a sentence for each of the fields `subject` and `text`."""
    wrong = {}
    for field, said, most in (("subject", words.subject, SUBJECT_CHARACTERS), ("text", words.text, TEXT_CHARACTERS)):
        if not clean(said):
            wrong[field] = f"Write a {field}."
        elif len(said) > most:
            wrong[field] = f"The {field} has {len(said):,} characters; at most {most:,} fit."
        elif unknown := unknown_placeholders(said):
            wrong[field] = f"“{{{unknown[0]}}}” cannot be filled in; correct it, or take the braces away."
    return wrong
