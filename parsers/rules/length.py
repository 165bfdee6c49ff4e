"""What the office's bounds say to the length of a document.

In: a document with its measures (parsers/classification/measures.py), and the bounds. Out: findings. The bound is on pages of body; every
verdict names the pages of the file too.

Failures: none; what could not be counted is `…_length_unknown`, for a reason.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence

from config.requirements import Length
from domain.catalogue.kinds import Kind
from domain.documents import Document
from domain.findings import Evidence, Finding, finding

SMALL_FONT, TIGHT_SPACING, NARROW_MARGIN = 10.0, 1.1, 45.0  # points; a multiple of the size; points
DENSE_FACTOR = 1.25  # standard pages over the most pages, before a sample counts as dense

# Why the pages of a file with such a problem are not known.
UNCOUNTED = {
    "encrypted": "is protected by a password",
    "broken": "is damaged",
    "empty": "is empty",
    "unsupported": "is of a format that is not read",
}


def length_findings(document: Document, length: Length, problems: Collection[str] = ()) -> Iterator[Finding]:
    """What the office's bounds say to this document's length; `problems`: the codes of those of its file.

    Of a writing sample the pages of its body count, of any other document all its pages. A letter in a mail has none.
    """
    if document.attachment is None and not document.kind.entry.pages_matter:
        return
    codes = document.kind.entry.length_codes
    counted = document.body_pages if document.kind is Kind.WRITING_SAMPLE else document.pages
    if document.pages is None or counted is None:
        name = document.filename or document.attachment or "the mail's own text"
        known = next((UNCOUNTED[code] for code in UNCOUNTED if code in problems), None)
        yield finding(f"{codes}_length_unknown", why=f"“{name}” {known or 'has pages that could not be counted'}.")
        return
    counts = {"pages": document.pages}
    if document.kind is Kind.WRITING_SAMPLE:
        counts["body_pages"] = counted
    where = document.attachment or "body"
    evidence = [Evidence(where, document.first_page, _explained(document, length), document.message)]
    if counted > length.maximum_pages:
        yield finding(
            f"{codes}_too_long", evidence, minimum=length.minimum_pages, maximum=length.maximum_pages, **counts
        )
    elif counted < length.minimum_pages:
        yield finding(f"{codes}_too_short", evidence, minimum=length.minimum_pages, **counts)
    else:
        bounds = {"minimum": length.minimum_pages, "maximum": length.maximum_pages}
        yield finding(f"{codes}_length_met", evidence, **bounds, **counts)
    if document.kind is Kind.WRITING_SAMPLE:
        yield from _dense(document, length, evidence)


def _explained(document: Document, length: Length) -> str:
    """“9 pages in the file, 6 of body without title page (1); bibliography (8, 9); 2120 words, 8 standard pages”."""
    in_file = f"{document.pages} page{'s' * (document.pages != 1)} in the file"
    if document.body_pages is None:
        return in_file
    parts = [f"{name} ({', '.join(map(str, numbers))})" for name, numbers in document.left_out]
    without = f" without {'; '.join(parts)}" if parts else ""
    return f"{in_file}, {document.body_pages} of body{without}; {_count(document, length)}"


def _count(document: Document, length: Length) -> str:
    standard = _standard_pages(document, length)
    return f"{document.words} words, {standard} standard page{'s' * (standard != 1)}"


def _standard_pages(document: Document, length: Length) -> int:
    return math.ceil(document.words / length.words_per_standard_page)


def _dense(document: Document, length: Length, evidence: Sequence[Evidence]) -> Iterator[Finding]:
    standard = _standard_pages(document, length)
    reasons = []
    if document.font_size is not None and document.font_size < SMALL_FONT:
        reasons.append(f"{document.font_size:g} pt")
    if document.line_spacing is not None and document.line_spacing < TIGHT_SPACING:
        reasons.append(f"lines {document.line_spacing:g} apart")
    if document.margins is not None and min(document.margins[0], document.margins[2]) < NARROW_MARGIN:
        reasons.append(f"margins of {min(document.margins[0], document.margins[2]):g} pt")
    if standard > length.maximum_pages * DENSE_FACTOR and (reasons or standard > length.maximum_pages * 2):
        why = ", ".join(reasons) or f"{document.words} words on {document.body_pages} pages"
        yield finding("sample_dense", evidence, why=why, words=document.words, standard_pages=standard)
