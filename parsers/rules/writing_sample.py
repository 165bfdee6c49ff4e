"""What the office's bounds say to the length of a writing sample.

In: a document with its measures (parsers/documents/measures.py), and the bounds. Out: findings. The bound is on pages of body; every
verdict names the pages of the file too.

Failures: none; what could not be counted is `sample_length_unknown`, for a reason.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence

from config.openings import SampleLength
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


def sample_findings(document: Document, sample: SampleLength, problems: Collection[str] = ()) -> Iterator[Finding]:
    """What the office's bounds say to this sample's length; `problems`: the codes of those of its file."""
    name = document.filename or document.attachment or "the mail's own text"
    if document.pages is None or document.body_pages is None:
        known = next((UNCOUNTED[code] for code in UNCOUNTED if code in problems), None)
        yield finding("sample_length_unknown", why=f"“{name}” {known or 'has pages that could not be counted'}.")
        return
    counts = {"pages": document.pages, "body_pages": document.body_pages}
    evidence = [Evidence(document.attachment or "body", document.first_page, _explained(document, sample))]
    if document.body_pages > sample.maximum_pages:
        yield finding("sample_too_long", evidence, maximum=sample.maximum_pages, **counts)
    elif document.body_pages < sample.minimum_pages:
        yield finding("sample_too_short", evidence, minimum=sample.minimum_pages, **counts)
    else:
        yield finding(
            "sample_length_met", evidence, minimum=sample.minimum_pages, maximum=sample.maximum_pages, **counts
        )
    yield from _dense(document, sample, evidence)


def _explained(document: Document, sample: SampleLength) -> str:
    """“9 pages in the file, 6 of body without title page (1); bibliography (8, 9); 2120 words, 8 standard pages”."""
    parts = [f"{name} ({', '.join(map(str, numbers))})" for name, numbers in document.left_out]
    without = f" without {'; '.join(parts)}" if parts else ""
    return f"{document.pages} pages in the file, {document.body_pages} of body{without}; {_count(document, sample)}"


def _count(document: Document, sample: SampleLength) -> str:
    standard = _standard_pages(document, sample)
    return f"{document.words} words, {standard} standard page{'s' * (standard != 1)}"


def _standard_pages(document: Document, sample: SampleLength) -> int:
    return math.ceil(document.words / sample.words_per_standard_page)


def _dense(document: Document, sample: SampleLength, evidence: Sequence[Evidence]) -> Iterator[Finding]:
    standard = _standard_pages(document, sample)
    reasons = []
    if document.font_size is not None and document.font_size < SMALL_FONT:
        reasons.append(f"{document.font_size:g} pt")
    if document.line_spacing is not None and document.line_spacing < TIGHT_SPACING:
        reasons.append(f"lines {document.line_spacing:g} apart")
    if document.margins is not None and min(document.margins[0], document.margins[2]) < NARROW_MARGIN:
        reasons.append(f"margins of {min(document.margins[0], document.margins[2]):g} pt")
    if standard > sample.maximum_pages * DENSE_FACTOR and (reasons or standard > sample.maximum_pages * 2):
        why = ", ".join(reasons) or f"{document.words} words on {document.body_pages} pages"
        yield finding("sample_dense", evidence, why=why, words=document.words, standard_pages=standard)
