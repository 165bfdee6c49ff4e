"""What a person said: of an application, a document, a message, or files that they filed by hand.

Each kind of value has fields of its own, by which a stored one is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Annotated, Any, TypeAlias

from pydantic import Field, PlainSerializer, TypeAdapter

from domain.catalogue.kinds import Kind


@dataclass(frozen=True, slots=True)
class TextValue:
    """An application's value or a form's field is this; None: there is none. Dates are ISO 8601."""

    value: str | None


@dataclass(frozen=True, slots=True)
class YesOrNo:
    """Whether a message is an application, or by the person whose address it bears."""

    value: bool


@dataclass(frozen=True, slots=True)
class FilesValue:
    """The paths of all files that are pages of a document, in page order; one alone: it is a document of its own."""

    joined: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageRun:
    """A document that is these pages of its file (first and last, from 1); its kind, None: as it was read."""

    first: int
    last: int
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class RunsValue:
    """The documents that a file holds, in page order."""

    runs: tuple[PageRun, ...]


@dataclass(frozen=True, slots=True)
class DocumentValue:
    """A document is of this kind, or these pages (first and last, from 1) of its file, or both; None: not said."""

    kind: Kind | None = None
    pages: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class OldDocumentValue:
    """What a document was, as far as a person said something else; pages that were not known are None."""

    kind: Kind | None = None
    pages: tuple[int | None, int | None] | None = None


def as_said(value: TextValue | YesOrNo | FilesValue | RunsValue | DocumentValue | OldDocumentValue) -> dict[str, Any]:
    """A value as it is stored and shown: a document's without what was not said of it."""
    fields = asdict(value)
    if isinstance(value, DocumentValue | OldDocumentValue):
        return {name: each for name, each in fields.items() if each is not None}
    return fields


# The first that fits: a document's come last, since none of their fields is needed.
CorrectedValue: TypeAlias = TextValue | YesOrNo | FilesValue | RunsValue | DocumentValue
OldValue: TypeAlias = TextValue | FilesValue | RunsValue | OldDocumentValue
StoredValue: TypeAlias = Annotated[CorrectedValue, Field(union_mode="left_to_right"), PlainSerializer(as_said)]
StoredOldValue: TypeAlias = Annotated[OldValue, Field(union_mode="left_to_right"), PlainSerializer(as_said)]
CORRECTED: TypeAdapter[CorrectedValue] = TypeAdapter(StoredValue)


def in_words(value: CorrectedValue | OldValue) -> Iterator[str]:
    """What a value says, each thing by itself: `writing_sample`, `pages 1-2`; nothing where there is no value."""
    match value:
        case FilesValue(joined):
            yield f"{len(joined)} file{'s' if len(joined) != 1 else ''}"
        case RunsValue(runs):
            for run in runs:
                pages = f"page {run.first}" if run.first == run.last else f"pages {run.first}-{run.last}"
                yield f"{pages} ({run.kind.value})" if run.kind is not None else pages
        case DocumentValue(kind, pages) | OldDocumentValue(kind, pages):
            if kind is not None:
                yield kind.value
            if pages is not None:
                yield "pages unknown" if None in pages else f"pages {pages[0]}-{pages[1]}"
        case TextValue(said) | YesOrNo(said):
            if said:
                yield str(said)


@dataclass(frozen=True, slots=True)
class FiledByHand:
    """What files are for and whom they are from, as the person said who filed them; None: not said."""

    opening: str | None = None  # its key
    cycle: str | None = None
    default_cycle: str | None = None  # the next one, for files that name none
    name: str | None = None
    email: str | None = None
