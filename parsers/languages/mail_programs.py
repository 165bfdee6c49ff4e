"""What mail programs write by themselves, in the world's languages, as look-ups.

In: `config/languages/mail_programs.toml` and `automatic_mail.toml`. Out: the labels of heads, and patterns of the phrases, compared by `plain`.

Failures: KeyError at import for a language that lacks a key.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cached_property

from config.languages import AUTOMATIC_MAIL, MAIL_PROGRAMS
from config.languages.calendar_names import CALENDAR_NAMES

Phrases = Mapping[str, Mapping[str, str]]  # of a file: by language and key
WRITTEN_BY_PROGRAMS = (MAIL_PROGRAMS, AUTOMATIC_MAIL)
FIELDS = ("from", "date", "to", "subject")
# Marks that turn the direction of writing, and others that have no width (Unicode's category Cf).
_NO_WIDTH = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# Scripts that put no space between words.
_WITHOUT_SPACES = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


# Arabic and Hebrew write “and”, “in”, “to” together with the word behind them.
_SEMITIC = re.compile("[\u0590-\u05ff\u0620-\u064a]")
_WRITTEN_TOGETHER = "[\u0648\u0641\u0628\u0644\u0643\u05d5\u05d1\u05dc\u05e9\u05de\u05db\u05d4]{0,2}"


def plain(text: str) -> str:
    """The text in small letters, each letter in its one encoding (Unicode NFKC), without marks that have no width."""
    return unicodedata.normalize("NFKC", _NO_WIDTH.sub("", text)).casefold()


def phrases(key: str, *files: Phrases) -> tuple[str, ...]:
    """What the languages say under a key of these files, as `plain` writes it, the longest first."""
    languages = [language for file in files or WRITTEN_BY_PROGRAMS for language in file.values()]
    found = {plain(each.strip()) for language in languages for each in language.get(key, "").split("|")}
    return tuple(sorted(found - {""}, key=lambda each: (-len(each), each)))


def any_of(key: str, *files: Phrases, whole: bool = True) -> str:
    """A regular expression for any of a key's phrases, for text as `plain` writes it; `*` is a few words.

    They are whole words, or else what words begin with: many languages put endings behind them.
    """
    return f"(?:{'|'.join(_as_words(each, whole=whole) for each in phrases(key, *files))})"


def _as_words(phrase: str, *, whole: bool) -> str:
    escaped = r"\s+".join(re.escape(word) for word in phrase.split()).replace(r"\*", r"\S.{0,60}?")
    if _WITHOUT_SPACES.search(phrase):
        return escaped
    if whole:
        return rf"(?<!\w){escaped}(?!\w)"
    return rf"(?<!\w){_WRITTEN_TOGETHER if _SEMITIC.match(phrase) else ''}{escaped}"


class PhrasePattern:
    """A pattern of any of a key's phrases, for text as `plain` writes it. `around`: what stands around `<phrases>`.

    Most texts hold no word of any phrase, which is told without the pattern: the phrases of 36 languages take a millisecond
    to look for, and 0.01 s to compile.
    """

    def __init__(
        self, key: str, *files: Phrases, whole: bool = True, around: str = "<phrases>", flags: re.RegexFlag = re.NOFLAG
    ) -> None:
        self._key, self._files, self._whole, self._around, self._flags = key, files, whole, around, flags

    @cached_property
    def _signs(self) -> tuple[str, ...]:
        """Of each phrase the longest word: it stands in whatever the phrase matches."""
        words = (re.split(r"[\s*]+", phrase) for phrase in phrases(self._key, *self._files))
        return tuple({max(each, key=len) for each in words})

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        of_phrases = any_of(self._key, *self._files, whole=self._whole)
        return re.compile(self._around.replace("<phrases>", of_phrases), self._flags)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in the text."""
        return self._pattern.search(text) if self._may_be_in(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """A match at the beginning of the text."""
        return self._pattern.match(text) if self._may_be_in(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """A match of the whole text."""
        return self._pattern.fullmatch(text) if self._may_be_in(text) else None

    def _may_be_in(self, text: str) -> bool:
        return any(map(text.__contains__, self._signs))


def weekdays_of_the_world() -> frozenset[str]:
    """The days of the week by their whole names in the languages of automatic mail, as `plain` writes them (Unicode's CLDR)."""
    return frozenset(
        plain(name)
        for code in AUTOMATIC_MAIL
        for name in (*CALENDAR_NAMES[code].days, *CALENDAR_NAMES[code].days_alone)
    )


_NAMED_BY = {name: frozenset(phrases(name)) for name in FIELDS}
# The label of a head's line, and what it may name: in two languages it may be two fields.
LABELS: dict[str, frozenset[str]] = {
    label: frozenset(name for name in FIELDS if label in _NAMED_BY[name])
    for field in FIELDS
    for label in phrases(field)
}
