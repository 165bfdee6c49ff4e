"""The words and patterns of all languages together.

In: the tables `reading` of the languages' files (config/languages/xx.toml), by `table.key`, and the names of months and days
by Unicode's CLDR. Out: patterns, words and phrases of all languages, in the order of their table: of several
alternatives that fit, the first counts.

Failures: KeyError at import for a key that the files lack.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from config.languages import LANGUAGES, ROUNDS
from config.languages.calendar_names import CALENDAR_NAMES

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


def words_of_rounds(key: str) -> frozenset[str]:
    """The words of the languages that postroom reads and does not write, under a key of config/languages/rounds.toml."""
    return frozenset(word for language in ROUNDS.values() for word in language[key].split())


def phrases_of_rounds(key: str) -> tuple[str, ...]:
    """The same for phrases, the longest first."""
    found = {phrase for language in ROUNDS.values() for phrase in language[key].split("|") if phrase}
    return tuple(sorted(found, key=lambda each: (-len(each), each)))


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
        names = CALENDAR_NAMES[language.locale]
        for each in (names.months, names.short_months, names.months_alone, names.short_months_alone):
            found |= _numbers(each, first=1)
    return found | dict(_further_months())


WHOLE_NAME = 4  # letters, at least; shorter ones are words of other languages


def months_of_the_world() -> dict[str, int]:
    """The numbers of the months by their whole names in the languages of CLDR that postroom does not write, in small letters.

    A name that is of two months (`listopad`) is none.
    """
    found: dict[str, set[int]] = {}
    for names in CALENDAR_NAMES.values():
        for each in (names.months, names.months_alone):
            for name, number in _numbers(each, first=1).items():
                found.setdefault(name, set()).add(number)
    own = months()
    return {
        name: numbers.pop()
        for name, numbers in found.items()
        if name not in own and name.isalpha() and len(name) >= WHOLE_NAME and len(numbers) == 1
    }


def _numbers(names: Sequence[str], first: int) -> dict[str, int]:
    return {name.rstrip(".").lower(): number for number, name in enumerate(names, start=first)}


def _further_months() -> Iterator[tuple[str, int]]:
    for further in words("dates.months"):
        number, _, name = further.partition("=")
        yield name, int(number)


def weekdays() -> dict[str, int]:
    """The numbers of the days of the week, from Monday (0) on, by their names in small letters."""
    return {
        name: number
        for language in LANGUAGES.values()
        for name, number in _numbers(CALENDAR_NAMES[language.locale].days, first=0).items()
    }
