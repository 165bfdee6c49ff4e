"""The words of the desk in the language of the office: gettext's functions, and days, times and numbers as that language writes them.

In: English sentences, as they stand in templates and handlers, with `%(name)s` for each value. Out: the same in the language
that the current request speaks (`speaking`), or in English where a language has no words for it. A language is a folder of
web/locale with its `LC_MESSAGES/desk.po`; `python -m scripts.texts` writes web/locale/desk.pot, which names all that there is to translate.

Failures: none; a language that there is not is refused with the settings (config/web.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from gettext import NullTranslations
from io import BytesIO
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime, format_time
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import Translations

from config.web import ENGLISH, TEXTS


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the desk. `tag`: as HTML names it (BCP 47)."""

    tag: str
    locale: Locale
    translations: NullTranslations


@cache
def language_of(code: str) -> Language:
    """The language of a code such as `de`: its texts are read from its file once."""
    locale = Locale.parse(code)
    if code == ENGLISH:
        return Language(ENGLISH, locale, NullTranslations())
    with (TEXTS / code / "LC_MESSAGES" / "desk.po").open("rb") as file:
        catalog = read_po(file, locale=locale)
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return Language(code.replace("_", "-"), locale, Translations(compiled))


_spoken: ContextVar[Language | None] = ContextVar("language", default=None)


def spoken() -> Language:
    """The language of the current request."""
    return _spoken.get() or language_of(ENGLISH)


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Within the block, this is the language."""
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)


class OfRequest(NullTranslations):
    """The translations that the current request speaks, as Jinja takes them."""

    def gettext(self, message: str) -> str:
        """The sentence."""
        return spoken().translations.gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The sentence for so many."""
        return spoken().translations.ngettext(msgid1, msgid2, n)

    def pgettext(self, context: str, message: str) -> str:
        """The sentence of a word that means several things."""
        return spoken().translations.pgettext(context, message)


def gettext(message: str, **values: object) -> str:
    """The sentence, with its `%(name)s` filled; a per cent sign of its own is written `%%`."""
    return spoken().translations.gettext(message) % values


def ngettext(one: str, several: str, num: int, **values: object) -> str:
    """The sentence for so many: `ngettext("%(num)s letter", "%(num)s letters", 3)`."""
    return spoken().translations.ngettext(one, several, num) % {"num": number(num), **values}


def pgettext(context: str, message: str, **values: object) -> str:
    """The sentence of a word that means several things: the context tells translators which."""
    return spoken().translations.pgettext(context, message) % values


def N_(message: str) -> str:  # noqa: N802 - as gettext's tools know it
    """Marks a sentence of a table, which is translated where it is shown."""
    return message


def language_name(code: str) -> str:
    """The name of a language: `German`."""
    return Locale.parse(code).get_display_name(spoken().locale) or code


def capital(text: str) -> str:
    """The text with a capital letter; what follows stays: names, and in German every noun."""
    return f"{text[:1].upper()}{text[1:]}"


def number(value: int) -> str:
    """A number with its groups: `12,345`."""
    return str(value) if -1000 < value < 1000 else str(format_decimal(value, locale=spoken().locale))


def decimal(value: float) -> str:
    """A number with one figure behind the point: `1.5`."""
    return str(format_decimal(value, "#,##0.0", locale=spoken().locale))


def day(moment: datetime, zone: ZoneInfo) -> str:
    """A day with its weekday, in the office's zone: `Mon 1 Mar 2027`."""
    return day_of(moment.astimezone(zone).date())


def day_of(value: date) -> str:
    """A day of the office with its weekday: `Mon 1 Mar 2027`."""
    # Translators: a day with its weekday, as Unicode's CLDR writes patterns; EEE d MMM y is “Mon 1 Mar 2027”.
    return format_date(value, gettext("EEE d MMM y"), spoken().locale)


def moment(at: datetime, zone: ZoneInfo) -> str:
    """A day and its time, in the office's zone: `Mon 1 Mar 2027, 14:05`."""
    # Translators: a day with its weekday and time, as Unicode's CLDR writes patterns: “Mon 1 Mar 2027, 14:05”.
    return format_datetime(at.astimezone(zone), gettext("EEE d MMM y, HH:mm"), locale=spoken().locale)


def day_in_words(value: date) -> str:
    """A day written out: `1 March 2027`."""
    # Translators: a day written out, as Unicode's CLDR writes patterns: “1 March 2027”.
    return format_date(value, gettext("d MMMM y"), spoken().locale)


def weekday(value: date) -> str:
    """A day that is near, with its weekday: `Monday, 1 March`."""
    # Translators: a day that is near, as Unicode's CLDR writes patterns: “Monday, 1 March”.
    return format_date(value, gettext("EEEE, d MMMM"), spoken().locale)


def clock(value: time | datetime) -> str:
    """A time of the day: `14:05`."""
    # Translators: a time of the day, as Unicode's CLDR writes patterns: “14:05”.
    return format_time(value, gettext("HH:mm"), locale=spoken().locale)
