"""Texts of letters that a person sends: what can stand in them, and how their placeholders are filled.

In: subject and text as written in openings.toml, in a language's file or by a person, with placeholders such as `{name}`. Out:
the words as they go out. A paragraph with a placeholder that has no value here (no deadline, nothing missing) is left out.

Failures: ValueError with one sentence for an empty text or a placeholder that does not exist.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import AfterValidator, StringConstraints, create_model

from config.languages import LANGUAGES
from config.languages.letters import PLACEHOLDERS, check_placeholders
from config.tables import Name, Table

SUBJECT_CHARACTERS = 200
TEXT_CHARACTERS = 20_000
IN_BRACES = re.compile(r"\{(\w+)\}")
# A greeting goes on without the name where nobody is addressed: “Bonjour {name},” becomes “Bonjour,”.
NAME = re.compile(r"[^\S\n]*\{name\}")
PARAGRAPHS = re.compile(r"(\n(?:[^\S\n]*\n)+)")


def _subject(value: str) -> str:
    return check_placeholders(value)


def _text(value: str) -> str:
    if not any(character.isalnum() for character in value):
        raise ValueError("it says nothing")
    return check_placeholders(value)


Subject = Annotated[Name, StringConstraints(max_length=SUBJECT_CHARACTERS), AfterValidator(_subject)]
Text = Annotated[str, StringConstraints(max_length=TEXT_CHARACTERS), AfterValidator(_text)]


class LetterText(Table):
    """A letter in one language."""

    subject: Subject
    text: Text


if TYPE_CHECKING:

    class _Texts(Table):
        """A letter's texts, each under its language."""

else:
    _Texts: Any = create_model("_Texts", __base__=Table, **dict.fromkeys(LANGUAGES, (LetterText | None, None)))


class Letter(_Texts):
    """A letter in some or all languages: `letter.en = { subject = "…", text = "…" }` in the file."""

    def get(self, language: str) -> LetterText | None:
        """Its text in this language, or None."""
        found: LetterText | None = getattr(self, language, None) if language in LANGUAGES else None
        return found

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it has a text in."""
        return tuple(each for each in LANGUAGES if self.get(each) is not None)


def unknown_placeholders(text: str) -> tuple[str, ...]:
    """What stands in braces and is no placeholder; each once."""
    return tuple(dict.fromkeys(each for each in IN_BRACES.findall(text) if each not in PLACEHOLDERS))


def fill_subject(subject: str, words: Mapping[str, str]) -> str:
    """A subject with its placeholders filled, on one line; those without a value are left out."""
    filled = IN_BRACES.sub(lambda found: words.get(found[1], found[0]), subject)
    return " ".join(filled.split()).strip(" :,;–-")


def fill_text(text: str, words: Mapping[str, str]) -> str:
    """A text with its placeholders filled. A paragraph with one that has no value is left out, but not for the name."""
    pieces = PARAGRAPHS.split(text.replace("\r\n", "\n").strip("\n"))
    filled = ""
    for paragraph, space in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        if any(each != "name" and not words.get(each, each) for each in IN_BRACES.findall(paragraph)):
            continue
        greeted = paragraph if words.get("name", "-") else NAME.sub("", paragraph)
        filled += IN_BRACES.sub(lambda found: words.get(found[1], found[0]), greeted) + space
    return filled.rstrip() + "\n"
