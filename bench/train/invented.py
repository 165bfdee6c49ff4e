"""The invented wordings of the labelled set (tests/mail/labelled), its tuning part, as documents to learn from.

Out: each document of each file, with its pages; a wording is its own repository, however often it is laid out. Scans are left
out, and without pdflatex so are the papers that it sets.

Failures: none.
"""

from __future__ import annotations

from dataclasses import replace

from bench.kinds import look
from bench.train.pieces import Seen, seen_pages
from tests.mail.labelled.build import build
from tests.mail.labelled.values import Part


def invented() -> list[Seen]:
    """The documents."""
    found = []
    for looked in look(build(Part.TUNING, scans=0).items):
        if looked.parsed is None:
            continue
        for each in looked.item.expected:
            own = slice((each.first_page or 1) - 1, each.last_page or looked.pages)
            parsed = replace(looked.parsed, pages=looked.parsed.pages[own])
            if any(page.text.strip() for page in parsed.pages):
                wording = f"labelled {looked.item.name.partition('@')[0]}"
                found.append(seen_pages(wording, looked.item.filename, each.kind, looked.item.language, parsed))
    return found
