"""The openings an office offers, read from its openings.toml.

In: a TOML file (the shipped `openings.toml` is the ICRtoP Secretariat's). Out: frozen values with everything that the
rules need; a cycle knows its deadline as an instant. Another office changes the file, never this code.

Failures: `ConfigurationError` with one sentence that names the file and the key.
"""

from __future__ import annotations

import tomllib
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal, Self, TypeVar
from zoneinfo import ZoneInfo, available_timezones

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    create_model,
    field_validator,
    model_serializer,
    model_validator,
)

from config.languages import known
from domain.catalogue.facts import FactName
from domain.catalogue.kinds import BOUNDED, REQUIRABLE, Kind
from domain.errors import ConfigurationError, sentence_of

SHIPPED = Path(__file__).with_name("openings.toml")


class OpeningKind(StrEnum):
    """Who applies: a person or an organisation."""

    INTERNSHIP = "internship"
    MEMBERSHIP = "membership"


@dataclass(frozen=True, slots=True)
class Cycle:
    """One round of an opening. `closes` is the first instant (UTC) after the deadline's last day in the office."""

    season: str
    year: int
    deadline: date
    closes: datetime

    @property
    def key(self) -> str:
        """As written everywhere: `summer 2027`."""
        return f"{self.season} {self.year}"


Item = TypeVar("Item", bound=str)


def _once(values: tuple[Item, ...]) -> tuple[Item, ...]:
    """The values, none of which may stand twice. Raises ValueError, which names the one that does."""
    twice = next((value for place, value in enumerate(values) if value in values[:place]), None)
    if twice is not None:
        raise ValueError(f"“{twice}” stands there twice")
    return values


class _Table(BaseModel):
    """A table of the TOML file: an unknown key is a mistake, and nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, ignored_types=(cached_property,))


class Called(_Table):
    """What something is called in mail, as pairs of language and words: `{ fr = "été" }` in the file."""

    words: tuple[tuple[str, str], ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _is_a_table_of_languages(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        return {"words": tuple((known(language), words) for language, words in value.items())}

    @model_serializer
    def _as_a_table_of_languages(self) -> dict[str, str]:
        return dict(self.words)

    def get(self, language: str, name: str) -> str:
        """The words for it in this language, or its name."""
        return dict(self.words).get(language) or name


class Season(_Table):
    """A round that comes again each year."""

    season: str
    deadline: str
    years_after_deadline: Annotated[int, Field(ge=0, le=1)] = 0
    names: tuple[str, ...] = ()
    called: Called = Called()

    @field_validator("deadline")
    @classmethod
    def _is_a_day_of_every_year(cls, value: str) -> str:
        month, _, day = value.partition("-")
        if not (month.isdecimal() and day.isdecimal() and 1 <= int(month) <= 12):
            raise ValueError(f"“{value}” is not a day of the year; write month-day, for instance 04-01")
        if not 1 <= int(day) <= monthrange(2025, int(month))[1]:
            raise ValueError(f"“{value}” is not a day of every year")
        return value

    def cycle(self, year: int, zone: ZoneInfo) -> Cycle:
        """The round of this season that bears `year` in its name."""
        month, _, day = self.deadline.partition("-")
        deadline = date(year - self.years_after_deadline, int(month), int(day))
        closes = datetime.combine(deadline + timedelta(days=1), time(), zone).astimezone(UTC)
        return Cycle(self.season, year, deadline, closes)


class Length(_Table):
    """How long a document may be, in pages."""

    minimum_pages: Annotated[int, Field(ge=1)] = 1
    maximum_pages: Annotated[int, Field(ge=1)]
    words_per_standard_page: Annotated[int, Field(ge=50)] = 300

    @model_validator(mode="after")
    def _is_a_range(self) -> Self:
        if self.minimum_pages > self.maximum_pages:
            raise ValueError(f"minimum_pages {self.minimum_pages} is more than maximum_pages {self.maximum_pages}")
        return self


class SampleLength(Length):
    """How long a writing sample may be, in pages of its body."""

    minimum_pages: Annotated[int, Field(ge=1)] = 3
    maximum_pages: Annotated[int, Field(ge=1)] = 5


# A table of bounds for each kind of document that can have them: `[openings.internship.writing_sample]`.
_BOUNDS: dict[str, Any] = {
    kind.value: ((SampleLength if kind is Kind.WRITING_SAMPLE else Length) | None, None) for kind in BOUNDED
}
_Bounds: Any = create_model("_Bounds", __base__=_Table, **_BOUNDS)


Rule = Literal["independent", "academic", "individual", "governmental", "private", "network", "endorsement"]


class Criterion(_Table):
    """A criterion of membership, cited by its number."""

    number: int
    rule: Rule
    text: str


class FormField(_Table):
    """A field of a form: its key in records and the labels it may stand under."""

    key: str
    labels: tuple[str, ...]
    required: bool = False


class Opening(_Bounds):
    """What one can apply for."""

    key: str
    name: str
    called: Called = Called()
    kind: OpeningKind
    zone_name: str
    keys: tuple[str, ...] = ()
    subject_names: Annotated[tuple[str, ...], Field(min_length=1)]
    required: tuple[Kind, ...] = ()
    states: tuple[str, ...] = ()
    duration_months: tuple[int, int] | None = None
    topic: tuple[str, ...] = ()
    cycles: tuple[Season, ...] = ()
    decided_by: str = ""
    criteria: tuple[Criterion, ...] = ()
    form: tuple[FormField, ...] = ()

    @field_validator("required")
    @classmethod
    def _can_be_required(cls, value: tuple[Kind, ...]) -> tuple[Kind, ...]:
        for kind in value:
            if kind not in REQUIRABLE:
                raise ValueError(f"“{kind}” cannot be required; {', '.join(REQUIRABLE)} can")
        return _once(value)

    @field_validator("criteria")
    @classmethod
    def _rules_stand_once(cls, value: tuple[Criterion, ...]) -> tuple[Criterion, ...]:
        _once(tuple(criterion.rule for criterion in value))
        return value

    @field_validator("form")
    @classmethod
    def _fields_have_keys_of_their_own(cls, value: tuple[FormField, ...]) -> tuple[FormField, ...]:
        _once(tuple(field.key for field in value))
        return value

    @field_validator("cycles")
    @classmethod
    def _seasons_have_names_of_their_own(cls, value: tuple[Season, ...]) -> tuple[Season, ...]:
        _once(tuple(season.season for season in value))
        return value

    @field_validator("states")
    @classmethod
    def _states_are_facts(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for fact in value:
            if fact not in set(FactName):
                raise ValueError(f"“{fact}” is not something postroom reads; it reads {', '.join(FactName)}")
        return _once(value)

    @field_validator("duration_months")
    @classmethod
    def _duration_is_a_range(cls, value: tuple[int, int] | None) -> tuple[int, int] | None:
        if value is not None and not 0 < value[0] <= value[1]:
            raise ValueError(f"{list(value)} is not a range of months")
        return value

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

    def name_in(self, language: str) -> str:
        """What it is called in mail in this language; its name where the office gives none."""
        return self.called.get(language, self.name)

    def cycle_in(self, language: str, key: str) -> str:
        """What the cycle with this key is called in mail in this language: `été 2027`."""
        name, _, year = key.rpartition(" ")
        season = self.season(name)
        return f"{season.called.get(language, name) if season else name} {year}".strip()

    def next_cycle(self, received: datetime, season: str | None = None) -> Cycle | None:
        """The cycle whose deadline is next on the day of receipt (aware time), of one season or of any."""
        day = received.astimezone(self.zone).date()
        seasons = [entry for entry in self.cycles if season in (None, entry.season)]
        rounds = [entry.cycle(day.year + years, self.zone) for entry in seasons for years in (0, 1, 2)]
        return min((round_ for round_ in rounds if round_.deadline >= day), key=lambda c: c.deadline, default=None)


class Senders(_Table):
    """Who sends for others, as addresses or patterns (`*@careers.example.edu`): the person inside applies."""

    colleagues: tuple[str, ...] = ()
    career_offices: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    gateways: tuple[str, ...] = ()


class Openings(_Table):
    """All openings of an office, by key."""

    office: str
    timezone: str
    senders: Senders = Senders()
    openings: Annotated[dict[str, Opening], Field(min_length=1)]

    @field_validator("timezone")
    @classmethod
    def _zone_exists(cls, value: str) -> str:
        if value not in available_timezones():
            raise ValueError(f"“{value}” is not a time zone; write one like America/New_York")
        return value

    @field_validator("openings")
    @classmethod
    def _exact_keys_name_one_opening(cls, value: dict[str, Opening]) -> dict[str, Opening]:
        _once(tuple(key.casefold() for opening in value.values() for key in opening.keys))
        return value

    @property
    def zone(self) -> ZoneInfo:
        """The office's time zone."""
        return ZoneInfo(self.timezone)

    def __getitem__(self, key: str) -> Opening:
        return self.openings[key]

    def get(self, key: str | None) -> Opening | None:
        """The opening with this key, or None."""
        return self.openings.get(key) if key else None


@lru_cache(maxsize=8)
def load_openings(path: Path = SHIPPED) -> Openings:
    """The openings of a TOML file.

    Raises ConfigurationError, naming file and key, for anything that is not as it must be.
    """
    try:
        table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{path}: is not TOML: {error}") from error
    for key, opening in table.get("openings", {}).items():
        if isinstance(opening, dict):
            opening |= {"key": key, "zone_name": table.get("timezone", "UTC")}
    try:
        return Openings.model_validate(table)
    except ValidationError as error:
        raise ConfigurationError(sentence_of(error, path)) from error
