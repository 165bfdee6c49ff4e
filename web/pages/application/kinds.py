"""The kinds that a document can be said to be, the likeliest first.

In: an application, one of its documents, and what was thought of it when it was read. Out: kinds.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Sequence

from config.openings import Opening
from domain.catalogue.kinds import Kind
from storage.summaries import Application, DocumentSummary


def likely_kinds(
    found: Application, document: DocumentSummary | None, opening: Opening | None, thought: Sequence[Kind] = ()
) -> tuple[Kind, ...]:
    """All kinds but the document's own (None: a new one): what it was thought to be, what the application lacks, what the opening asks for."""
    lacking = [kind for kind in Kind if any(each.code == f"{kind}_missing" for each in found.findings)]
    asked = opening.required_kinds if opening is not None else ()
    every = dict.fromkeys([*thought[:2], *lacking, *asked, *Kind])
    own = document.kind if document is not None else ""
    return tuple(each for each in every if each not in (own, Kind.UNKNOWN))
