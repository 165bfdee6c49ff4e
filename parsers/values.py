"""The values that travel out of the parsers.

Everything is frozen and hashable where it can be, and survives pickling, because a reading is made in a sandboxed
process and filed in another. Times are aware and in UTC; dates are dates of the office; sizes are bytes; lengths on a
page are points (1/72 inch); pages count from 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from config.codes import CODES, Severity
from config.openings import Kind


class TextSource(StrEnum):
    """Where the words of a page come from."""

    TEXT = "text"  # the file's own text layer
    OCR = "ocr"  # read from the picture by Tesseract
    NONE = "none"  # no words could be read


class Role(StrEnum):
    """What a leaf part of a message is: each part has exactly one."""

    DOCUMENT = "document"  # a file that may hold what the applicant sends
    CONTAINER = "container"  # opened, its content stands in parts of its own (zip, winmail.dat, message)
    BODY = "body"  # words of the mail itself
    IGNORED = "ignored"  # a logo, a signature, an invitation …; `ignored_because` says which


@dataclass(frozen=True, slots=True)
class Problem:
    """An oddity of a message or file. `code` is one of config.codes.CODES; `detail` is one sentence for people."""

    code: str
    detail: str
    where: str | None = None  # an attachment's path, a header's or a fact's name; None: the whole message


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a statement comes from: the document (attachment path, `body` or `subject`), page, and words as written."""

    document: str
    page: int | None
    words: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One checked requirement. `sentence` is for the coordinator; `values` fill the applicant's sentence of the code."""

    code: str
    severity: Severity
    sentence: str
    evidence: tuple[Evidence, ...] = ()
    values: tuple[tuple[str, str], ...] = ()


def finding(code: str, evidence: Iterable[Evidence] = (), **values: object) -> Finding:
    """A finding of a known code, its sentence filled with `values`.

    Raises KeyError for a code that is not in the table or a value that its sentence needs and does not get.
    """
    words = {name: str(value) for name, value in values.items()}
    entry = CODES[code]
    return Finding(code, entry.severity, entry.coordinator.format(**words), tuple(evidence), tuple(words.items()))


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox address (RFC 5322 section 3.4). `name` is decoded, '' when there is none; `email` is as written."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Headers:
    """What the head of a message says, decoded (RFC 2047), without line breaks; '' or None where it says nothing."""

    message_id: str | None
    subject: str
    sender: Address | None
    reply_to: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    date: datetime | None = None
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    auto_submitted: str | None = None  # RFC 3834 section 5
    return_path: str | None = None  # '' is the null sender
    precedence: str | None = None
    list_id: str | None = None
    others: tuple[tuple[str, str], ...] = ()  # lower-cased name and decoded value of headers that tell kinds of mail

    def other(self, name: str) -> str | None:
        """The first further header of this lower-case name, or None."""
        return next((value for key, value in self.others if key == name), None)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A leaf part of a message, at any depth.

    `path` is its way in: MIME part numbers, then names within containers (`1.2/application.zip/cv.pdf`).
    `filename` is what the sender called it, without folders and control characters, '' when nameless; never a path.
    `media_type` is read from the bytes. `owner` is the path of the forwarded message it came in, '' for the outer one.
    """

    path: str
    filename: str
    media_type: str
    content: bytes = field(repr=False)
    sha256: str
    role: Role
    ignored_because: str = ""
    pages: int | None = None
    owner: str = ""
    content_id: str = ""

    @property
    def size(self) -> int:
        """Size of the decoded content."""
        return len(self.content)


@dataclass(frozen=True, slots=True)
class Forwarded:
    """A message inside the message: attached (message/rfc822) or written inline ("Begin forwarded message")."""

    path: str
    headers: Headers
    body: str


@dataclass(frozen=True, slots=True)
class Mail:
    """A message taken apart: its head, its own words, and every leaf part in exactly one place."""

    headers: Headers
    body: str  # the outer message's own words, from text/plain or else from HTML
    attachments: tuple[Attachment, ...]
    forwarded: tuple[Forwarded, ...] = ()
    delivery_report: bool = False  # a multipart/report of delivery-status (RFC 3464) or disposition (RFC 8098)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """What the look of a page says. Lengths in points; None where it was not or could not be measured."""

    font_size: float | None = None  # of most characters
    line_spacing: float | None = None  # baseline to baseline, as a multiple of the font size
    margins: tuple[float, float, float, float] | None = None  # left, top, right, bottom
    columns: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page, its words and its look."""

    number: int
    text: str
    text_source: TextSource
    width: float
    height: float
    layout: Layout | None = None


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """What one file says. `page_count` is None when it is unknown, and then a problem says why.

    `pages` holds the pages that were read: fewer than `page_count` over a bound, and one page of all the words with
    width 0 for a format that has no pages until it is laid out.
    """

    media_type: str
    pages: tuple[Page, ...]
    page_count: int | None
    problems: tuple[Problem, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()  # a fillable form's names and values

    @property
    def text(self) -> str:
        """All words, pages parted by form feeds."""
        return "\f".join(page.text for page in self.pages)


@dataclass(frozen=True, slots=True)
class Document:
    """A run of pages with one kind. `attachment` is a path, or None for a letter that stands in the mail's body."""

    kind: Kind
    confidence: float  # 0 to 1
    reasons: tuple[str, ...]
    attachment: str | None
    first_page: int | None
    last_page: int | None
    pages: int | None  # None: unknown, a problem says why
    body_pages: int | None
    words: int
    language: str | None  # ISO 639-1
    text_source: TextSource
    scores: tuple[tuple[Kind, float], ...] = ()  # every kind considered, for deciding over a whole application
    left_out: tuple[tuple[str, tuple[int, ...]], ...] = ()  # what body_pages leaves out: name, page numbers
    font_size: float | None = None
    line_spacing: float | None = None
    margins: tuple[float, float, float, float] | None = None
    names_opening: tuple[Evidence, ...] = ()  # where a letter names the opening
    topic: tuple[Evidence, ...] = ()  # passages that touch the opening's subject field; a hint, never a score
    filename: str = ""
    sha256: str = ""  # of the attachment
    page_sources: tuple[TextSource, ...] = ()  # of each page


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the applicant stated: the value (ISO 8601 for dates), and where it is written. None: not known."""

    value: str | None
    evidence: tuple[Evidence, ...] = ()
    problem: Problem | None = None  # why it is not known although something is written


NO_FACT = Fact(None)
FULL, PART, BOTH = "full time", "part time", "full time or part time"  # availabilities


@dataclass(frozen=True, slots=True)
class Applicant:
    """The person, or for membership the organisation, that applies."""

    name: Fact = NO_FACT
    email: Fact = NO_FACT
    phone: Fact = NO_FACT


@dataclass(frozen=True, slots=True)
class OpeningMatch:
    """Which opening and cycle a message is about. A None is `unknown`; `doubt` then says why, for people."""

    opening: str | None = None  # key in openings.toml
    cycle: str | None = None  # `summer 2027`; None too for an opening without rounds
    named_in_subject: bool = False
    evidence: tuple[Evidence, ...] = ()
    doubt: str = ""
    cycle_assumed: bool = False  # nothing names a round: the next deadline's was taken


@dataclass(frozen=True, slots=True)
class Submission:
    """What one message says about one applicant: nearly always one per message, several from a career office."""

    applicant: Applicant
    match: OpeningMatch
    availability: Fact = NO_FACT  # `full time` or `part time`
    start_date: Fact = NO_FACT
    end_date: Fact = NO_FACT
    documents: tuple[Document, ...] = ()
    form: tuple[tuple[str, Fact], ...] = ()  # a membership form's configured fields
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything the parsers say about one message.

    `set_aside` is '' for an application (and for a follow-up to one), else a code of config.codes.SET_ASIDE_REASONS.
    """

    mail: Mail
    submissions: tuple[Submission, ...]
    set_aside: str = ""
    set_aside_because: str = ""
    intent: str = "application"  # application | question | withdrawal
    problems: tuple[Problem, ...] = ()


def extent(pages: int | None, words: int, *, pages_matter: bool) -> str:
    """How long a document is, for people: by its words where its pages are not counted and nobody asks for them."""
    if pages is None:
        return "pages unknown" if pages_matter or not words else f"{words} words"
    return f"{pages} page{'s' if pages != 1 else ''}"


def isoformat(moment: date | datetime | None) -> str | None:
    """ISO 8601, or None."""
    return moment.isoformat() if moment is not None else None
