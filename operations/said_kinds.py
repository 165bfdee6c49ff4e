"""Documents whose kind people know: those that a person corrected, and those that stood when somebody decided.

In: a session. Out: values: where each document is, and its kind.

Failures: none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from domain.catalogue.kinds import RECOGNISED_BY_CONTENT, Kind
from ingest.filing.corrections import A_PERSON_SAID
from storage.models import ApplicationRow, ApplicationStatus, DocumentRow
from storage.rows import columns_of, value_of

DECIDED = (ApplicationStatus.ACCEPTED, ApplicationStatus.DECLINED)


@dataclass(frozen=True, slots=True)
class SaidKind:
    """A document, where it is, and what it is; `is_corrected`: a person said so, and did not only let it stand."""

    id: int
    application_id: int
    applicant_id: int
    message_id: int
    attachment: str | None  # path; None: the mail's body
    first_page: int | None
    last_page: int | None
    joined: tuple[str, ...]  # the files that are its pages; () for one file
    pages: int | None
    language: str | None
    kind: Kind
    is_corrected: bool


def corrected_kinds(session: Session) -> Sequence[SaidKind]:
    """The documents whose kind a person corrected."""
    # A letter in a mail's text has no pages, and some kinds pages do not tell.
    by_pages = DocumentRow.attachment.is_not(None), DocumentRow.kind.in_(RECOGNISED_BY_CONTENT)
    chosen = _documents().where(DocumentRow.confidence == 1.0, *by_pages).order_by(DocumentRow.id)
    return tuple(each for each in _said(session, chosen) if each.is_corrected)


def let_stand(session: Session, most: int) -> Iterator[SaidKind]:
    """The documents of decided applications whose kind nobody corrected: at most so many of a kind, the newest first."""
    chosen = (
        _documents()
        .where(
            ApplicationRow.status.in_(DECIDED),
            DocumentRow.attachment.is_not(None),
            DocumentRow.superseded_by_id.is_(None),
            DocumentRow.kind != Kind.UNKNOWN,
        )
        .order_by(ApplicationRow.decided_at.desc(), DocumentRow.id.desc())
    )
    counts: Counter[Kind] = Counter()
    for each in _said(session, chosen):
        if not each.is_corrected and counts[each.kind] < most:
            counts[each.kind] += 1
            yield each


def _documents() -> Select[Any]:
    columns = (*columns_of(SaidKind, DocumentRow), DocumentRow.reasons, ApplicationRow.applicant_id)
    return select(*columns).join(ApplicationRow, ApplicationRow.id == DocumentRow.application_id)


def _said(session: Session, chosen: Select[Any]) -> Iterator[SaidKind]:
    for row in session.execute(chosen):
        yield value_of(SaidKind, row, kind=Kind(row.kind), is_corrected=A_PERSON_SAID in row.reasons)
