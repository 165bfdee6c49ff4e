"""The part of `postroom init` about the openings: the shipped ones, a file, or one from a few questions; their next deadlines.

In: a conversation. Out: the openings, and the text of the file that is to be written, if one is.

Failures: `Stopped`; `ConfigurationError` for openings that cannot work.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cli.init.questions import Dialogue
from config.openings import SHIPPED, Openings, load_openings
from domain.dates import day_in_words
from domain.errors import ConfigurationError
from operations.setup.answers import SHIPPED_OPENINGS, NewOpening
from operations.setup.new_openings import (
    CAN_BE_ASKED,
    bounded_in,
    deadlines_of,
    openings_in,
    pages_of,
    required_of,
    text_of_new,
    text_of_shipped,
)
from operations.setup.office_files import openings_file_of


@dataclass(frozen=True, slots=True)
class ChosenOpenings:
    """The openings; `file`: where they stand, None for the shipped ones as they are; `text`: what is written there, or ''."""

    openings: Openings
    file: Path | None = None
    text: str = ""


def choose_openings(dialogue: Dialogue) -> ChosenOpenings:
    """What one can apply for at this office, with the next deadlines shown."""
    dialogue.heading("What people apply for")
    answers = dialogue.answers
    if not answers.openings and answers.opening is None:
        _ask(dialogue)
    chosen = _chosen(dialogue)
    _show(dialogue, chosen.openings)
    return chosen


def _ask(dialogue: Dialogue) -> None:
    shipped = load_openings(SHIPPED)
    names = " and ".join(each.name for each in shipped.openings.values())
    there = openings_file_of(dialogue.target)
    choices = [f"the shipped example: {names}", "one opening, from four questions", "a file of your own"]
    default = 1
    if there.is_file():
        choices[2] = f"{there}, which is there"
        default = 3
    if not dialogue.can_ask:
        raise ConfigurationError(
            f"{dialogue.file}: openings: this answer is missing: “{SHIPPED_OPENINGS}”, a file, or a table [opening]"
        )
    number = dialogue.choose("openings", "Openings", choices, default)
    if number == 1:
        dialogue.keep(openings=SHIPPED_OPENINGS)
    elif number == 2:
        dialogue.keep(opening=_described(dialogue))
    elif there.is_file():
        dialogue.keep(openings=str(there.absolute()))
    else:
        dialogue.ask("openings", "The file", _openings_file)


def _openings_file(text: str) -> str:
    file = Path(text).expanduser().absolute()
    try:
        load_openings(file)
    except ConfigurationError as error:
        raise ValueError(str(error)) from error
    return str(file)


def _described(dialogue: Dialogue) -> NewOpening:
    name: str = dialogue.ask_once("opening.name", "Name of the opening", lambda text: NewOpening(name=text).name)
    known = ", ".join(kind.entry.name.casefold() for kind in CAN_BE_ASKED)
    dialogue.say(f"  Documents can be: {known}. With a number for several: 2 recommendations.")
    required: tuple[str, ...] = dialogue.ask_once(
        "opening.required", "Required documents", required_of, "CV, cover letter"
    )
    pages = None
    if (bounded := bounded_in(required)) is not None:
        question = f"Pages of the {bounded.entry.noun}, from-to, or none"
        pages = dialogue.ask_once("opening.pages", question, pages_of, "3-5")
    dialogue.say("  A deadline is a name and a day, and comes again each year: spring 1 April, fall 1 August")
    deadlines: tuple[str, ...] = dialogue.ask_once("opening.deadlines", "Deadlines, or none", deadlines_of, "none")
    return NewOpening(name=name, required=required, pages=pages, deadlines=deadlines)


def _chosen(dialogue: Dialogue) -> ChosenOpenings:
    answers, file = dialogue.answers, openings_file_of(dialogue.target)
    office, zone = answers.name or "", answers.timezone or "UTC"
    if answers.opening is not None:
        text = text_of_new(office, zone, _read(dialogue, answers.opening))
        return ChosenOpenings(openings_in(text, file), file, text)
    if answers.openings != SHIPPED_OPENINGS:
        file = Path(answers.openings)
        openings = load_openings(file)
        if openings.timezone != zone:
            dialogue.say(f"  {file} says {openings.timezone}, which counts.")
        return ChosenOpenings(openings, file)
    shipped = load_openings(SHIPPED)
    if (shipped.office, shipped.timezone) == (office, zone):
        return ChosenOpenings(shipped)
    text = text_of_shipped(office, zone)
    return ChosenOpenings(openings_in(text, file), file, text)


def _read(dialogue: Dialogue, opening: NewOpening) -> NewOpening:
    """The opening as it was answered, its words read as the questions read them. Raises ConfigurationError."""
    key = "required"
    try:
        required = required_of(", ".join(opening.required))
        key = "pages"
        pages = pages_of(f"{opening.pages[0]}-{opening.pages[1]}") if opening.pages is not None else None
        if pages is not None and bounded_in(required) is None:
            raise ValueError("only a writing sample or a portfolio has bounds, and none is required")  # noqa: TRY301
        key = "deadlines"
        deadlines = deadlines_of(", ".join(opening.deadlines))
    except ValueError as error:
        where = dialogue.file or dialogue.target
        raise ConfigurationError(f"{where}: opening.{key}: {error}") from error
    return NewOpening(name=opening.name, required=required, pages=pages, deadlines=deadlines)


def _show(dialogue: Dialogue, openings: Openings) -> None:
    for opening in openings.openings.values():
        asked = ", ".join(
            each.kind.entry.name.casefold() if each.count == 1 else f"{each.count} × {each.kind.entry.name.casefold()}"
            for each in opening.required
        )
        coming = opening.next_cycle(datetime.now(UTC))
        until = f"next deadline {day_in_words(coming.deadline)} ({coming.key})" if coming else "no deadline"
        dialogue.say(f"  {opening.name}: {asked or 'no document required'}; {until}, {openings.timezone}")
