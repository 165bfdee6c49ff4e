"""Writes config/languages/calendar_names.json from Unicode's CLDR, as babel has it: `python -m scripts.calendar_names`.

In: the locales of config/languages. Out: the file. tests/config/test_languages.py compares it with babel.
"""

from __future__ import annotations

import json
from dataclasses import asdict

from babel import Locale

from config.languages.calendar_names import FILE, CalendarNames, locales


def names(code: str) -> CalendarNames:
    """What CLDR says of one locale."""
    locale = Locale.parse(code)

    def of(table: str, context: str, width: str) -> tuple[str, ...]:
        return tuple(name for _, name in sorted(getattr(locale, table)[context][width].items()))

    return CalendarNames(
        days=of("days", "format", "wide"),
        days_alone=of("days", "stand-alone", "wide"),
        months=of("months", "format", "wide"),
        months_alone=of("months", "stand-alone", "wide"),
        short_months=of("months", "format", "abbreviated"),
        short_months_alone=of("months", "stand-alone", "abbreviated"),
    )


def main() -> None:
    """Writes the file."""
    rows = [f" {json.dumps(code)}: {json.dumps(asdict(names(code)), ensure_ascii=False)}" for code in locales()]
    FILE.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
