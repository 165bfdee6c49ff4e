"""An office's openings.toml: the shipped one under another name and time zone, or one opening from a few answers.

In: answers in people's words (`cv, letter of motivation, 2 references`; `spring 1 April`). Out: the text of an openings.toml, and the
openings that it says.

Failures: ValueError with one sentence for an answer that cannot be read; `ConfigurationError` for openings that cannot work.
"""

from __future__ import annotations

import re
import tomllib
from calendar import month_abbr, month_name
from collections.abc import Sequence
from pathlib import Path

from config.cycles import day_of_every_year
from config.openings import SHIPPED, Openings, openings_of
from config.requirements import Length
from domain.catalogue.kinds import BOUNDED, REQUIRABLE, Kind
from domain.suggestions import did_you_mean
from operations.setup.answers import NewOpening, as_toml

# A form needs its fields, which are too many to ask for.
CAN_BE_ASKED = tuple(kind for kind in REQUIRABLE if kind is not Kind.MEMBERSHIP_FORM)
ALSO_CALLED = {
    "resume": Kind.CV, "résumé": Kind.CV, "curriculum vitae": Kind.CV, "curriculum": Kind.CV, "lebenslauf": Kind.CV,
    "letter": Kind.COVER_LETTER, "motivation letter": Kind.COVER_LETTER, "letter of motivation": Kind.COVER_LETTER,
    "sample": Kind.WRITING_SAMPLE, "essay": Kind.WRITING_SAMPLE,
    "grades": Kind.TRANSCRIPT, "reference": Kind.RECOMMENDATION, "letter of recommendation": Kind.RECOMMENDATION,
    "recommendation letter": Kind.RECOMMENDATION, "reference letter": Kind.RECOMMENDATION, "work samples": Kind.PORTFOLIO,
}  # fmt: skip
MONTHS = {name.casefold(): number for names in (month_name, month_abbr) for number, name in enumerate(names) if name}
DAY = re.compile(
    r"(?P<name>.*?)[\s:]*(?:\d{4}-)?(?:(?P<month>\d{1,2})-(?P<day>\d{1,2})"
    r"|(?P<day_before>\d{1,2})\.?(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month_after>[^\W\d]+)\.?"
    r"|(?P<month_before>[^\W\d]+)\.?\s+(?P<day_after>\d{1,2})(?:st|nd|rd|th)?)(?:,?\s*\d{4})?"
)


def required_of(text: str) -> tuple[str, ...]:
    """Kinds of document, with a count where it is more than one: `cv`, `2 recommendation`. Raises ValueError."""
    found: dict[Kind, int] = {}
    for each in filter(None, (part.strip() for part in re.split(r"[,;]|\s+and\s+", text))):
        number, _, words = each.partition(" ") if each[:1].isdecimal() else ("1", "", each)
        kind = _kind(words)
        if kind is None or not number.isdecimal() or not 1 <= int(number) <= 20:
            known = [kind.entry.name.casefold() for kind in CAN_BE_ASKED]
            likely = did_you_mean(words.casefold(), [*known, *ALSO_CALLED])
            raise ValueError(f"“{each}” is not a kind of document; write of these: {', '.join(known)}{likely}")
        if int(number) > 1 and kind.entry.is_sent_once:
            raise ValueError(f"“{each}”: an application has one {kind.entry.name.casefold()}")
        found[kind] = int(number)
    return tuple(kind.value if count == 1 else f"{count} {kind.value}" for kind, count in found.items())


def _kind(words: str) -> Kind | None:
    plain = " ".join(words.replace("_", " ").casefold().split())
    for form in (plain, plain.removesuffix("s"), plain.replace("letters", "letter")):
        for kind in CAN_BE_ASKED:
            if form in (kind.value.replace("_", " "), kind.entry.name.casefold()):
                return kind
        if form in ALSO_CALLED:
            return ALSO_CALLED[form]
    return None


def bounded_in(required: Sequence[str]) -> Kind | None:
    """The document whose pages are asked about: writing sample, else portfolio; None where neither is required."""
    kinds = {Kind(each.rpartition(" ")[2]) for each in required}
    return next((kind for kind in (Kind.WRITING_SAMPLE, Kind.PORTFOLIO) if kind in kinds and kind in BOUNDED), None)


def pages_of(text: str) -> tuple[int, int] | None:
    """Bounds such as `3-5`, or `5` for at most five; None for none. Raises ValueError."""
    if text.strip().casefold() in ("", "none", "no", "any"):
        return None
    numbers = re.fullmatch(r"\s*(?:(\d{1,4})\s*(?:-|–|to|\s)\s*)?(\d{1,4})\s*(?:pages?)?\s*", text)
    if numbers is None:
        raise ValueError(f"“{text}” are no bounds; write from and to, like 3-5, or “none”")
    low, high = int(numbers[1] or 1), int(numbers[2])
    Length.model_validate({"maximum_pages": max(low, 1)})
    if not 1 <= low <= high:
        raise ValueError(f"“{text}” are no bounds: the first number is the smaller one, and at least 1")
    return low, high


def deadlines_of(text: str) -> tuple[str, ...]:
    """Days of the year, each with the name of its round: `spring 04-01`. Raises ValueError."""
    if text.strip().casefold() in ("", "none", "no"):
        return ()
    found: dict[str, str] = {}
    for each in filter(None, (part.strip() for part in re.split(r"[,;](?!\s*\d{4}\s*(?:[,;]|$))", text))):
        name, day = _deadline(each)
        if name in found:
            raise ValueError(f"“{name}” stands there twice; each round has a name of its own")
        found[name] = day
    return tuple(f"{name} {day}" for name, day in found.items())


def _deadline(text: str) -> tuple[str, str]:
    read = DAY.fullmatch(text)
    if read is not None:
        written = read["month"] or read["month_after"] or read["month_before"]
        month = int(written) if written.isdecimal() else MONTHS.get(written.casefold(), 0)
        day = int(read["day"] or read["day_before"] or read["day_after"])
        if month:
            fallback = month_name[month].lower() if 1 <= month <= 12 else "round"
            name = (read["name"].strip() or fallback).casefold()
            day_of_every_year(f"{month:02}-{day:02}")
            return name, f"{month:02}-{day:02}"
    raise ValueError(f"“{text}” is not a deadline; write a name and a day, like spring 1 April or spring 04-01")


def text_of_new(office: str, zone: str, new: NewOpening) -> str:
    """An openings.toml with one opening."""
    key = re.sub(r"[^a-z0-9]+", "-", new.name.casefold()).strip("-")[:40] or "opening"
    last = new.name.split()[-1].casefold()
    lines = [
        "# What people can apply for, made by init. docs/openings.md lists every key.",
        f"office = {as_toml(office)}",
        f"timezone = {as_toml(zone)}           # in which deadlines are days",
        "",
        f"[openings.{key}]",
        f"name = {as_toml(new.name)}",
    ]
    if "intern" in new.name.casefold():
        lines.append('kind = "internship"             # its stages and letters, and the words that name it')
    else:
        lines.append('applies = "person"')
        if last.isalpha() and len(last) > 3:
            lines.append(f"words = {as_toml([last])}     # single words that name it in a subject")
    lines.append(f"subject_names = {as_toml([new.name])}     # what people write in the subject; more of them help")
    lines.append(f"required = [{', '.join(map(_requirement, new.required))}]")
    bounded = bounded_in(new.required)
    if new.pages is not None and bounded is not None:
        lines += [
            "",
            f"[openings.{key}.{bounded}]",
            f"minimum_pages = {new.pages[0]}",
            f"maximum_pages = {new.pages[1]}",
        ]
    for each in new.deadlines:
        name, _, day = each.rpartition(" ")
        lines += ["", f"[[openings.{key}.cycles]]", f"season = {as_toml(name)}"]
        lines.append(f"deadline = {as_toml(day)}              # month-day, each year; the whole day counts")
    return "\n".join(lines) + "\n"


def _requirement(text: str) -> str:
    count, _, kind = text.rpartition(" ")
    return as_toml({"kind": kind, "count": int(count)}) if count else as_toml(kind)


def text_of_shipped(office: str, zone: str) -> str:
    """The shipped openings.toml for an office of this name in this time zone."""
    text = SHIPPED.read_text(encoding="utf-8")
    text = re.sub(r"^office = .*$", lambda _: f"office = {as_toml(office)}", text, count=1, flags=re.MULTILINE)
    return re.sub(r'^timezone = ".*?"', lambda _: f"timezone = {as_toml(zone)}", text, count=1, flags=re.MULTILINE)


def openings_in(text: str, name: Path) -> Openings:
    """What an openings.toml says. Raises ConfigurationError."""
    return openings_of(tomllib.loads(text), name)
