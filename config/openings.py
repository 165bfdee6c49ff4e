"""The openings an office offers, read from its openings.toml.

In: a TOML file (the shipped `openings.toml` is the first office's). Out: frozen values with everything that the
rules need; a cycle knows its deadline as an instant. Another office changes the file, never this code.

Failures: `ConfigurationError` with one sentence that names the file and the key, for what is wrong or cannot work.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import datetime
from fnmatch import fnmatchcase
from functools import lru_cache
from itertools import permutations
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, available_timezones

from babel.core import get_global
from pydantic import Field, ValidationError, ValidationInfo, field_validator, model_validator

from config.cycles import Cycle, Season, all_names
from config.languages import LANGUAGES, words_in_any
from config.requirements import FIELDS_OF_RULES, Criterion, FormField, Length, Lengths, Requirement
from config.settings_file import read_toml, sentences
from config.stages import Stage, checked
from config.tables import Called, Key, Name, Table, once
from domain.catalogue.facts import FactName
from domain.catalogue.kinds import BOUNDED, REQUIRABLE, Kind
from domain.errors import ConfigurationError

SHIPPED = Path(__file__).with_name("openings.toml")


def _kinds() -> dict[str, dict[str, Any]]:
    kinds = tomllib.loads(Path(__file__).with_name("opening_kinds.toml").read_text(encoding="utf-8"))
    return {
        kind: {"words": words_in_any(kind), "positions": words_in_any(f"{kind}_positions"), **entry}
        for kind, entry in kinds.items()
    }


KINDS: Mapping[str, Mapping[str, Any]] = _kinds()


class Opening(Lengths):
    """What one can apply for, composed from who applies, what is asked, and who decides."""

    key: Key
    name: Name
    called: Called = Called()
    kind: str | None = None  # a short name of opening_kinds.toml for the next four
    applies: Literal["person", "organisation"] = "person"
    words: tuple[Name, ...] = ()  # single words that name it, where no other opening has them
    positions: tuple[Name, ...] = ()  # of these, what other organisations offer too
    named_in: tuple[Literal["subject", "cover_letter"], ...] = ("subject",)
    zone_name: str
    keys: tuple[Name, ...] = ()
    subject_names: Annotated[tuple[Name, ...], Field(min_length=1)]
    required: tuple[Requirement, ...] = ()
    states: tuple[str, ...] = ()
    duration_months: tuple[int, int] | None = None
    topic: tuple[Name, ...] = ()
    cycles: tuple[Season, ...] = ()
    decided_by: str = ""
    form: Annotated[tuple[FormField, ...], Field(validate_default=True)] = ()
    criteria: tuple[Criterion, ...] = ()
    stages: tuple[Stage, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _of_a_kind(cls, value: Any) -> Any:
        kind = value.get("kind") if isinstance(value, dict) else None
        return {**KINDS[kind], **value} if isinstance(kind, str) and kind in KINDS else value

    @field_validator("kind")
    @classmethod
    def _kind_is_known(cls, value: str | None) -> str | None:
        if value is not None and value not in KINDS:
            raise ValueError(f"“{value}” is not one of {', '.join(KINDS)}; without `kind`, say `applies` and `words`")
        return value

    @field_validator("words")
    @classmethod
    def _are_single_words(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for word in value:
            if not word.isalpha():
                raise ValueError(f"“{word}” is not a single word; names of several words go into subject_names")
        return value

    @field_validator("required")
    @classmethod
    def _can_be_required(cls, value: tuple[Requirement, ...]) -> tuple[Requirement, ...]:
        once(each.kind for each in value)
        for each in value:
            if each.kind not in REQUIRABLE:
                raise ValueError(f"“{each.kind}” cannot be required; {', '.join(REQUIRABLE)} can")
            if each.count > 1 and each.kind.entry.is_sent_once:
                raise ValueError(f"count: an application has one “{each.kind}”; {each.count} cannot be required")
        return value

    @field_validator("form")
    @classmethod
    def _fields_are_as_asked(cls, value: tuple[FormField, ...], info: ValidationInfo) -> tuple[FormField, ...]:
        once(field.key for field in value)
        required = info.data.get("required", ())
        if not value and any(each.kind is Kind.MEMBERSHIP_FORM for each in required):
            raise ValueError("“membership_form” is required, so the form needs its fields: [[openings.KEY.form]]")
        return value

    @field_validator("criteria")
    @classmethod
    def _criteria_can_be_checked(cls, value: tuple[Criterion, ...], info: ValidationInfo) -> tuple[Criterion, ...]:
        once(each.number for each in value)
        once(each.rule for each in value if each.rule)
        keys = {field.key for field in info.data.get("form", ())}
        for each in value:
            needed = FIELDS_OF_RULES.get(each.rule or "", ())
            if needed and keys.isdisjoint(needed):
                raise ValueError(f"rule “{each.rule}” needs the form's field “{'” or “'.join(needed)}”")
        return value

    @field_validator("stages")
    @classmethod
    def _stages_work_together(cls, value: tuple[Stage, ...]) -> tuple[Stage, ...]:
        return checked(value)

    @field_validator("cycles")
    @classmethod
    def _seasons_have_names_of_their_own(cls, value: tuple[Season, ...]) -> tuple[Season, ...]:
        once(all_names(value))
        return value

    @field_validator("states")
    @classmethod
    def _states_are_facts(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for fact in value:
            if fact not in set(FactName):
                raise ValueError(f"“{fact}” is not something postroom reads; it reads {', '.join(FactName)}")
        return once(value)

    @field_validator("duration_months")
    @classmethod
    def _duration_is_a_range(cls, value: tuple[int, int] | None) -> tuple[int, int] | None:
        if value is not None and not 0 < value[0] <= value[1]:
            raise ValueError(f"{list(value)} is not a range of months")
        return value

    @field_validator("subject_names")
    @classmethod
    def _names_stand_once(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        once(name.casefold() for name in value)
        return value

    def requirement(self, kind: Kind) -> Requirement | None:
        """What is asked for of this kind of document, or None."""
        return next((each for each in self.required if each.kind is kind), None)

    @property
    def required_kinds(self) -> tuple[Kind, ...]:
        """The kinds of document that are asked for."""
        return tuple(each.kind for each in self.required)

    @property
    def zone(self) -> ZoneInfo:
        """The office's time zone, in which deadlines are days."""
        return ZoneInfo(self.zone_name)

    def length(self, kind: Kind) -> Length | None:
        """The bounds of documents of this kind, or None where the opening sets none."""
        length: Length | None = getattr(self, kind) if kind in BOUNDED else None
        return length

    def season(self, name: str) -> Season | None:
        """The season of this name (its own, not one of `names`), or None."""
        return next((season for season in self.cycles if season.season == name), None)

    def cycle(self, key: str) -> Cycle | None:
        """The cycle with this key (`summer 2027`), or None when the opening has no such season."""
        name, _, year = key.rpartition(" ")
        season = self.season(name)
        return season.cycle(int(year), self.zone) if season and year.isdecimal() and 1 < int(year) < 9999 else None

    def stage(self, key: str | None) -> Stage | None:
        """The stage with this key, or None."""
        return next((each for each in self.stages if each.key == key), None)

    def name_in(self, language: str) -> str:
        """What it is called in mail in this language; its name where the office gives none."""
        return self.called.get(language, self.name)

    def cycle_in(self, language: str, key: str) -> str:
        """What the cycle with this key is called in mail in this language, by the office or the language: `été 2027`."""
        name, _, year = key.rpartition(" ")
        season = self.season(name)
        usual = LANGUAGES[language].seasons.get(name, name) if language in LANGUAGES else name
        return f"{season.called.get(language, usual) if season else name} {year}".strip()

    def next_cycle(self, received: datetime, season: str | None = None) -> Cycle | None:
        """The cycle whose deadline is next on the day of receipt (aware time), of one season or of any."""
        day = received.astimezone(self.zone).date()
        seasons = [entry for entry in self.cycles if season in (None, entry.season)]
        rounds = [entry.cycle(day.year + years, self.zone) for entry in seasons for years in (0, 1, 2)]
        return min((round_ for round_ in rounds if round_.deadline >= day), key=lambda c: c.deadline, default=None)


class Senders(Table):
    """Who sends for others, as addresses or patterns (`*@careers.example.edu`): the person inside applies."""

    colleagues: tuple[str, ...] = ()
    career_offices: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    gateways: tuple[str, ...] = ()

    def knows(self, address: str) -> bool:
        """Whether this address sends for others."""
        patterns = (*self.colleagues, *self.career_offices, *self.platforms, *self.gateways)
        return any(fnmatchcase(address.casefold(), each.casefold()) for each in patterns)


class Openings(Table):
    """All openings of an office, by key."""

    office: Name
    timezone: str
    own_names: tuple[Name, ...] = ()  # words of the office's name, place and field: they name no other organisation
    other_organisations: tuple[Name, ...] = ()  # houses of the same field whose positions are not the office's
    senders: Senders = Senders()
    openings: Annotated[dict[Key, Opening], Field(min_length=1)]

    @field_validator("timezone")
    @classmethod
    def _zone_exists(cls, value: str) -> str:
        if value not in available_timezones():
            raise ValueError(f"“{value}” is not a time zone; write one like America/New_York")
        return value

    @field_validator("openings")
    @classmethod
    def _names_are_distinct(cls, value: dict[str, Opening]) -> dict[str, Opening]:
        """Nothing that names one opening names another too: exact keys, names, and names in subjects."""
        openings = tuple(value.values())
        once(key.casefold() for opening in openings for key in opening.keys)
        for one, other in permutations(openings, 2):
            for key in one.keys:
                if inside := next((each for each in other.keys if is_within(key, each)), None):
                    raise ValueError(f"keys: “{key}” of {one.key} stands within “{inside}” of {other.key}")
        once(opening.name.casefold() for opening in openings)
        once(
            name
            for opening in openings
            for name in {each.casefold() for each in (opening.name, *opening.subject_names)}
        )
        return value

    @property
    def zone(self) -> ZoneInfo:
        """The office's time zone."""
        return ZoneInfo(self.timezone)

    @property
    def country(self) -> str:
        """The office's country (ISO 3166), by its time zone in Unicode's CLDR; '' for a zone of none, such as UTC."""
        return str(get_global("zone_territories").get(self.timezone, ""))

    def __getitem__(self, key: str) -> Opening:
        return self.openings[key]

    def get(self, key: str | None) -> Opening | None:
        """The opening with this key, or None."""
        return self.openings.get(key) if key else None


def is_within(key: str, text: str) -> bool:
    """Whether an exact key stands in a text, as a word of its own."""
    return re.search(rf"(?<![\w-]){re.escape(key)}(?![\w-])", text, re.IGNORECASE) is not None


@lru_cache(maxsize=8)
def load_openings(path: Path = SHIPPED) -> Openings:
    """The openings of a TOML file.

    Raises ConfigurationError, naming file and key, for anything that is not as it must be.
    """
    return openings_of(read_toml(path), path)


def openings_of(table: dict[str, Any], path: Path) -> Openings:
    """The openings of the tables of a TOML file; `path` stands in the sentences. Raises ConfigurationError."""
    openings = table.get("openings")
    for key, opening in openings.items() if isinstance(openings, dict) else ():
        if isinstance(opening, dict):
            opening |= {"key": key, "zone_name": table.get("timezone", "UTC")}
    try:
        return Openings.model_validate(table)
    except ValidationError as error:
        raise ConfigurationError("\n".join(sentences(error, Openings, table, path))) from error
