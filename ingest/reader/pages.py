"""What a reading process is asked in order to show a file to a person, and what it answers.

In: the bytes of a file beside one of these requests. Out: JSON that is checked against one of these answers, and the picture
or PDF beside it.

Failures: none; what cannot be shown is an answer with a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, TypeAdapter

from domain.documents import TextSource, WordBox
from parsers.classification.examples import PageExample


class Showing(BaseModel):
    """Shows the file that follows, in at most so many seconds."""

    seconds: float = 30


class MakePageImage(Showing):
    """Render one page (from 1) of the file that follows, so many pixels wide."""

    do: Literal["page image"] = "page image"
    media_type: str
    page: int
    width: int
    image_format: Literal["webp", "png"] = "webp"


class ReadPageWords(Showing):
    """Find the words of one page (from 1) of the file that follows, and where they stand."""

    do: Literal["page words"] = "page words"
    media_type: str
    filename: str
    page: int


class LayOut(Showing):
    """Lay out the office file that follows as a PDF."""

    do: Literal["lay out"] = "lay out"
    filename: str


class ReadExamples(Showing):
    """Find what can be learnt from pages (first to last, from 1; None: all) of the file that follows, which no text can be made of.

    `is_page`: the file is one of several that are the pages of a document.
    """

    do: Literal["examples"] = "examples"
    media_type: str
    filename: str
    first: int | None = None
    last: int | None = None
    is_page: bool = False


@dataclass(frozen=True, slots=True)
class NotShown:
    """There is nothing to show, and why, in a sentence. `is_lasting`: it would be the same another time."""

    why: str
    is_lasting: bool = True


@dataclass(frozen=True, slots=True)
class PageImageMade:
    """The size of the picture in pixels, and how many pages its file has."""

    width: int
    height: int
    pages: int


@dataclass(frozen=True, slots=True)
class PageWords:
    """The text of a page and its words in reading order, their boxes in shares of the page. `why`: why there are none."""

    text: str
    source: TextSource
    words: tuple[WordBox, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The PDF follows; it has so many pages."""

    pages: int


@dataclass(frozen=True, slots=True)
class ExamplesRead:
    """What can be learnt from each page; those of which no words could be read are left out."""

    pages: tuple[PageExample, ...]


PAGE_IMAGE: TypeAdapter[PageImageMade | NotShown] = TypeAdapter(PageImageMade | NotShown)
PAGE_WORDS: TypeAdapter[PageWords | NotShown] = TypeAdapter(PageWords | NotShown)
LAID_OUT: TypeAdapter[LaidOut | NotShown] = TypeAdapter(LaidOut | NotShown)
EXAMPLES: TypeAdapter[ExamplesRead | NotShown] = TypeAdapter(ExamplesRead | NotShown)
