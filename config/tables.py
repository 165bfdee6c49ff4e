"""What the tables of openings.toml are made of: strict tables, names that say something, words for each language.

In: values of a TOML file. Out: frozen, hashable values.

Failures: ValueError with one sentence, which pydantic joins to the key.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_serializer, model_validator

from config.languages import known


class Table(BaseModel):
    """A table of the TOML file: an unknown key is an error, and nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, ignored_types=(cached_property,))


Item = TypeVar("Item")


def once(values: Iterable[Item]) -> tuple[Item, ...]:
    """The values, none of which may stand twice. Raises ValueError, which names the one that does."""
    values = tuple(values)
    twice = next((value for place, value in enumerate(values) if value in values[:place]), None)
    if twice is not None:
        raise ValueError(f"“{twice}” stands there twice")
    return values


NAME_CHARACTERS = 300
KEY_CHARACTERS = 80  # of what stands in a column of the database, alone or with a year


def _says_something(value: str) -> str:
    if not any(character.isalnum() for character in value):
        raise ValueError(f"“{value}” has no letter and no figure")
    if len(value) > NAME_CHARACTERS:
        raise ValueError(f"“{value[:20]}…” is longer than {NAME_CHARACTERS} characters")
    if not value.isprintable() or value != value.strip():
        raise ValueError(f"“{value.strip()}” has line breaks or spaces around it")
    return value


Name = Annotated[str, AfterValidator(_says_something)]
"""A name or word: it has a letter or figure, no line break, and no space around it."""
Key = Annotated[Name, Field(max_length=KEY_CHARACTERS)]
"""A name that records are filed by."""


class Called(Table):
    """What something is called in mail, as pairs of language and words: `{ fr = "été" }` in the file."""

    words: tuple[tuple[str, str], ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _is_a_table_of_languages(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        return {"words": tuple((known(language), words) for language, words in value.items())}

    @model_serializer
    def _as_a_table_of_languages(self) -> dict[str, str]:
        return dict(self.words)

    def get(self, language: str, name: str) -> str:
        """The words for it in this language, or its name."""
        return dict(self.words).get(language) or name

    @property
    def asked(self) -> dict[str, str]:
        """The same as values of a finding, `asked_fr` and so on: the office's own words for what it asks for."""
        return {f"asked_{language}": words for language, words in self.words}
