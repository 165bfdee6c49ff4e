"""The languages that postroom writes to applicants in, one file of texts each.

In: `config/languages/xx.toml` for each code of `CODES`. Out: `LANGUAGES`, frozen values by ISO 639-1 code. A new language is
its file, its code here, and its templates in notify/templates.

Failures: pydantic's ValidationError at import for a file that lacks a key or has an unknown one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from babel.dates import format_date
from pydantic import BaseModel, ConfigDict, field_validator

from domain.catalogue import codes
from domain.catalogue.kinds import Kind

CODES = ("en", "fr", "es")


class _Table(BaseModel):
    """A table of a language's file: every key is needed, and an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Subjects(_Table):
    """The subjects of mail to applicants; `{what}` is the opening and its cycle."""

    acknowledgement: str
    reminder: str
    unreadable: str


class Language(_Table):
    """The texts of one language."""

    name: str
    locale: str
    first_of_month: str = ""
    subjects: Subjects
    kinds: dict[Kind, str]
    applicant: dict[str, str]

    @field_validator("applicant")
    @classmethod
    def _has_all_sentences(cls, value: dict[str, str]) -> dict[str, str]:
        wanted = {code for code, entry in codes.CODES.items() if entry.tells_applicant}
        if different := sorted(wanted ^ value.keys()):
            raise ValueError(f"sentences are missing or unknown: {', '.join(different)}")
        return value

    def subject(self, mail: str, what: str = "") -> str:
        """The subject of a mail (`acknowledgement`, `reminder`, `unreadable`) about an opening and its cycle."""
        return str(getattr(self.subjects, mail)).format(what=what)

    def day(self, moment: date) -> str:
        """A date as people write it: `1 August 2027`, `1er août 2027`, `1 de agosto de 2027`."""
        written = format_date(moment, "long", locale=self.locale)
        is_first = moment.day == 1 and self.first_of_month
        return written.replace("1", self.first_of_month, 1) if is_first else written


def _language(code: str) -> Language:
    return Language.model_validate(tomllib.loads(Path(__file__).with_name(f"{code}.toml").read_text("utf-8")))


LANGUAGES: Mapping[str, Language] = {code: _language(code) for code in CODES}


def known(code: str) -> str:
    """The code, if postroom writes this language. Raises ValueError, which names those that it writes."""
    if code not in LANGUAGES:
        raise ValueError(f"“{code}” is not a language that postroom writes: {', '.join(LANGUAGES)}")
    return code
