"""What an opening asks for: documents and how many, their length, a form's fields, and criteria.

In: the tables `required`, `[openings.KEY.writing_sample]` and the like, `[[openings.KEY.form]]` and
`[[openings.KEY.criteria]]` of openings.toml. Out: frozen values.

Failures: ValueError with one sentence for what cannot be asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import Field, StringConstraints, create_model, model_validator

from config.tables import KEY_CHARACTERS, Called, Name, Table
from domain.catalogue.kinds import BOUNDED, Kind


class Requirement(Table):
    """A document that is asked for: `"cv"`, or `{ kind = "recommendation", count = 2 }` in the file."""

    kind: Kind
    count: Annotated[int, Field(ge=1, le=20)] = 1
    asked: Called = Called()  # the office's own words for it: “the grant application form”

    @model_validator(mode="before")
    @classmethod
    def _is_a_kind_or_a_table(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        if value not in set(Kind):
            raise ValueError(f"“{value}” is not a kind of document: {', '.join(Kind)}")
        return {"kind": value}


class Length(Table):
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


_LENGTHS: dict[str, Any] = {
    kind.value: ((SampleLength if kind is Kind.WRITING_SAMPLE else Length) | None, None) for kind in BOUNDED
}
if TYPE_CHECKING:
    Lengths = Table
else:
    Lengths = create_model("Lengths", __base__=Table, **_LENGTHS)
"""A table with the bounds of each kind of document that can have them: `[openings.internship.writing_sample]`."""

Rule = Literal["independent", "academic", "individual", "governmental", "private", "network", "endorsement"]
# What a rule is checked with: one of these fields of the form has to be there.
FIELDS_OF_RULES: dict[str, tuple[str, ...]] = dict.fromkeys(
    ("independent", "academic", "individual", "governmental", "private", "network"), ("kind", "organisation")
) | {"endorsement": ("endorsement",)}


class Criterion(Table):
    """A criterion of those who decide, cited by its number; without a rule it is for a person to judge."""

    number: int
    rule: Rule | None = None
    text: Name
    field: tuple[Name, ...] = ()  # words for its field, for a network: “national peace network”
    asked: Called = Called()  # what an applicant has to send to fulfil it


class FormField(Table):
    """A field of a form: its key in records and the labels it may stand under."""

    key: Annotated[str, StringConstraints(pattern=r"^[^\W_][\w-]*$", max_length=KEY_CHARACTERS)]
    labels: tuple[Name, ...]
    required: bool = False
