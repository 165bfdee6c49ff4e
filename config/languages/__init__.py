"""The languages that postroom reads and writes, one file each: texts for applicants, and the words and patterns of reading.

In: `config/languages/xx.toml` for each code of `WRITTEN`. Out: `LANGUAGES`, frozen values by ISO 639-1 code. A new language is
its file, its code here, its templates in notify/templates, and Tesseract's package in scripts/system.sh.

Failures: ValueError (pydantic's ValidationError) at import for a file that lacks a key or has an unknown one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from babel import Locale
from babel.dates import format_date
from pydantic import BaseModel, ConfigDict, field_validator

from config.languages.letters import Letters
from domain.catalogue.codes import ABOUT, CODES
from domain.catalogue.facts import FactName
from domain.catalogue.kinds import Kind
from domain.findings import filled

WRITTEN = ("en", "fr", "es", "de")


class _Table(BaseModel):
    """A table of a language's file: every key is needed, and an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Subjects(_Table):
    """The subjects of mail to applicants; `{what}` is the opening and its cycle."""

    acknowledgement: str
    reminder: str
    unreadable: str
    form: str
    thanks: str  # to a referee


class KindWords(_Table):
    """What a kind of document is called: at the head of a line, as a thing to send, several of it, and in a sentence.

    Of a kind that no opening asks for, `asked` is what such a file is called where it cannot be opened.
    """

    name: str
    asked: str = ""
    several: str = ""
    of_applicant: str = ""


class Lengths(_Table):
    """How lengths and numbers are said: the plural forms by their names in Unicode CLDR, and sentences of bounds."""

    pages: dict[str, str]
    pages_of_text: dict[str, str]
    between: str
    at_most: str
    too_long: str
    excerpt: str
    too_short: str
    received: str


class Language(_Table):
    """The texts of one language. `reading` holds tables of words and patterns, which parsers/languages/vocabulary.py joins."""

    code: str
    name: str
    locale: str
    tesseract: str
    first_of_month: str = ""
    subjects: Subjects
    kinds: dict[Kind, KindWords]
    facts: dict[FactName, str]
    lengths: Lengths
    seasons: dict[str, str]
    applicant: dict[str, str]
    letters: Letters
    reading: dict[str, dict[str, str | bool]]

    @field_validator("applicant")
    @classmethod
    def _has_all_sentences(cls, value: dict[str, str]) -> dict[str, str]:
        wanted = {code for code, entry in CODES.items() if entry.tells_applicant and code not in ABOUT}
        if different := sorted(wanted ^ value.keys()):
            raise ValueError(f"sentences are missing or unknown: {', '.join(different)}")
        return value

    @field_validator("kinds")
    @classmethod
    def _every_kind_has_its_words(cls, value: dict[Kind, KindWords]) -> dict[Kind, KindWords]:
        for kind in Kind:
            entry, words = kind.entry, value.get(kind)
            if (
                words is None
                or (entry.can_be_required and not words.asked)
                or (entry.can_be_required and not entry.is_sent_once and not words.several)
                or (entry.length_codes and not words.of_applicant)
            ):
                raise ValueError(f"words of the kind “{kind}” are missing")
        return value

    @field_validator("facts")
    @classmethod
    def _every_fact_has_its_words(cls, value: dict[FactName, str]) -> dict[FactName, str]:
        for fact in FactName:
            if not value.get(fact):
                raise ValueError(f"words of the fact “{fact}” are missing")
        return value

    def subject(self, mail: str, what: str = "") -> str:
        """The subject of a mail (`acknowledgement`, `reminder`, `unreadable`, `thanks`) about an opening and its cycle."""
        return str(getattr(self.subjects, mail)).format(what=what)

    def day(self, moment: date) -> str:
        """A date as people write it: `1 August 2027`, `1er août 2027`, `1 de agosto de 2027`."""
        written = format_date(moment, "long", locale=self.locale)
        is_first = moment.day == 1 and self.first_of_month
        return written.replace("1", self.first_of_month, 1) if is_first else written

    def sentence(self, code: str, values: Mapping[str, str]) -> str:
        """What the applicant reads about a finding: a thing to send or a whole sentence; '' for nothing."""
        about = ABOUT.get(code)
        if about is None:
            document = self.kinds[Kind(values.get("document_kind", Kind.UNKNOWN))].asked
            said = {"document": document, **values}
            return values.get(f"asked_{self.code}") or filled(self.applicant.get(code, ""), said)
        if about.what == "missing":
            return self._asked(about.of, values) if isinstance(about.of, Kind) else self.facts[about.of]
        if about.what in {"too_long", "too_short"} and isinstance(about.of, Kind):
            of_text = self.lengths.pages_of_text if "body_pages" in values else self.lengths.pages
            pages = self._counted(of_text, values.get("body_pages", values["pages"]))
            said = {**values, "document": self.kinds[about.of].of_applicant, "pages": pages}
            sentence = filled(str(getattr(self.lengths, about.what)), said)
            if about.what == "too_short" or "minimum" not in values:
                return sentence
            return f"{sentence} {filled(self.lengths.excerpt, {'pages': self._pages(values['minimum'], values['maximum'])})}"
        return ""

    def pages(self, count: int) -> str:
        """A number of pages: `1 page`, `4 pages`."""
        return self._counted(self.lengths.pages, str(count))

    def _asked(self, kind: Kind, values: Mapping[str, str]) -> str:
        """`a writing sample (3-5 pages)`, `2 letters of recommendation (we have received 1)`; or in the office's words."""
        words = self.kinds[kind]
        asked = filled(words.several, values) if "count" in values else words.asked
        asked = values.get(f"asked_{self.code}") or asked
        more = [self._pages(values["minimum"], values["maximum"])] if "maximum" in values else []
        more += (
            [filled(self.lengths.received, {"count": values["received"]})] if values.get("received", "0") != "0" else []
        )
        return f"{asked} ({'; '.join(more)})" if more else asked

    def _pages(self, minimum: str, maximum: str) -> str:
        pages = self._counted(self.lengths.pages, maximum)
        if minimum == maximum:
            return pages
        if minimum == "1":
            return filled(self.lengths.at_most, {"pages": pages})
        return filled(self.lengths.between, {"minimum": minimum, "maximum": maximum})

    def _counted(self, forms: Mapping[str, str], count: str) -> str:
        """A number with its noun in the plural form that this language takes for it."""
        form = Locale.parse(self.locale).plural_form(int(count))
        return filled(forms.get(form, forms["other"]), {"count": count})


def _language(code: str) -> Language:
    table = tomllib.loads(Path(__file__).with_name(f"{code}.toml").read_text("utf-8"))
    return Language.model_validate({**table, "code": code})


def _languages() -> dict[str, Language]:
    languages = {code: _language(code) for code in WRITTEN}
    wanted = _keys(languages[WRITTEN[0]])
    for code, language in languages.items():
        if different := sorted(wanted ^ _keys(language)):
            raise ValueError(f"{code}.toml: keys that are missing or unknown under reading: {', '.join(different)}")
    return languages


def _keys(language: Language) -> set[str]:
    return {f"{table}.{key}" for table, values in language.reading.items() for key in values}


LANGUAGES: Mapping[str, Language] = _languages()


def _of_the_world(name: str) -> Mapping[str, Mapping[str, str]]:
    """A file of phrases by language. Raises ValueError for a language that lacks a key or has one of its own."""
    languages: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8"))
    wanted = languages["en"].keys()
    for code, phrases in languages.items():
        if different := sorted(wanted ^ phrases.keys()):
            raise ValueError(f"{name}.toml: keys that are missing or unknown under {code}: {', '.join(different)}")
    return languages


MAIL_PROGRAMS = _of_the_world("mail_programs")
AUTOMATIC_MAIL = _of_the_world("automatic_mail")
APPLYING = _of_the_world("applying")
POLITENESS = _of_the_world("thanks")
HEADINGS = _of_the_world("headings")
ROUNDS = _of_the_world("rounds")


def known(code: str) -> str:
    """The code, if postroom writes this language. Raises ValueError, which names those that it writes."""
    if code not in LANGUAGES:
        raise ValueError(f"“{code}” is not a language that postroom writes: {', '.join(LANGUAGES)}")
    return code


def words_in_any(opening: str) -> tuple[str, ...]:
    """What openings of a kind are called in the languages, each word once."""
    texts = [str(language.reading["openings"].get(opening, "")) for language in LANGUAGES.values()]
    texts += [language.get(opening, "") for language in ROUNDS.values()]
    return tuple(dict.fromkeys(word for text in texts for word in text.split()))
