"""The words and patterns of all languages together.

In: the tables `reading` of the languages' files (config/languages/xx.toml), by `table.key`, and the names of months and days
by Unicode's CLDR (babel). Out: patterns, words and phrases of all languages, in the order of their table: of several
alternatives that fit, the first counts.

Failures: KeyError at import for a key that the files lack.
"""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale

from config.languages import LANGUAGES

NONE = "(?!)"  # a pattern that matches nothing


def texts(key: str, **having: bool) -> list[str]:
    """What each language says under a key: every language, or those that have another key of the table so."""
    table, _, name = key.partition(".")
    tables = (language.reading[table] for language in LANGUAGES.values())
    return [str(each[name]).strip() for each in tables if all(each[other] is value for other, value in having.items())]


def one_of(key: str, **having: bool) -> str:
    """A regular expression for any of the alternatives of any language, in a group of its own that captures nothing."""
    alternatives = [line for text in texts(key, **having) for line in text.split("\n") if line]
    return f"(?:{'|'.join(alternatives) or NONE})"


def words(*keys: str) -> frozenset[str]:
    """The words of all languages, under one key or several."""
    return frozenset(word for key in keys for text in texts(key) for word in text.split())


def phrases(*keys: str) -> tuple[str, ...]:
    """The phrases of all languages, under one key or several."""
    found = (" ".join(phrase.split()) for key in keys for text in texts(key) for phrase in text.split("|"))
    return tuple(phrase for phrase in found if phrase)


def numbered(key: str, **having: bool) -> dict[str, int]:
    """Words by their number: the place among the phrases of their language, from 1 on."""
    return {
        word: number
        for text in texts(key, **having)
        for number, names in enumerate(text.split("|"), start=1)
        for word in names.split()
    }


def by_language(key: str) -> dict[str, frozenset[str]]:
    """The words of each language, by its ISO 639-1 code."""
    return {code: frozenset(text.split()) for code, text in zip(LANGUAGES, texts(key), strict=True)}


def keys(table: str) -> tuple[str, ...]:
    """The keys of a table."""
    return tuple(next(iter(LANGUAGES.values())).reading[table])


def codes(key: str) -> frozenset[str]:
    """The ISO 639-1 codes of the languages in which a key is true."""
    table, _, name = key.partition(".")
    return frozenset(code for code, language in LANGUAGES.items() if language.reading[table][name] is True)


def months() -> dict[str, int]:
    """The numbers of the months by their names and short names in small letters."""
    found: dict[str, int] = {}
    for language in LANGUAGES.values():
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                found |= _names(Locale.parse(language.locale).months[context][width])
    return found | dict(_further_months())


def _names(names: dict[int, str]) -> dict[str, int]:
    return {name.rstrip(".").lower(): number for number, name in names.items()}


def _further_months() -> Iterator[tuple[str, int]]:
    for further in words("dates.months"):
        number, _, name = further.partition("=")
        yield name, int(number)


def weekdays() -> dict[str, int]:
    """The numbers of the days of the week, from Monday (0) on, by their names in small letters."""
    return {
        name: number
        for language in LANGUAGES.values()
        for name, number in _names(Locale.parse(language.locale).days["format"]["wide"]).items()
    }
