"""What can't be said to be missing: something that nobody could look into may hold it.

In: the findings of an application, and what was gathered. Out: the findings; where a file, an archive or the mail itself is
encrypted or could not be opened, what seems to be missing is a person's to look for. Pure.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from domain.catalogue.codes import ABOUT, Severity
from domain.catalogue.facts import FactName
from domain.catalogue.kinds import Kind
from domain.findings import Finding
from parsers.rules.gathering import Gathered

# Of a file whose name says what it is, the rest is not expected.
CLOSED_FILE = frozenset({"encrypted", "broken", "unsupported", "file_unread", "files_within"})
CLOSED = frozenset({"sealed", "removed", "partial", "reader_died"})
NOT_FOUND = "{what} was not found; it may be in what could not be opened."
ON_A_FORM = frozenset({"form_field_missing", "endorsement_missing"})


def certain(found: Iterable[Finding], gathered: Gathered) -> Iterator[Finding]:
    """The findings, those of what seems to be missing as doubts where they are no more than that."""
    hidden = _hides_something(gathered)
    has_words = any(each.kind.entry.names_opening and each.words for each in gathered.documents)
    form_is_closed = any(
        (each.message, each.attachment) in _closed_files(gathered)
        for each in gathered.documents
        if each.kind is Kind.MEMBERSHIP_FORM
    )
    for each in found:
        about = ABOUT.get(each.code)
        is_missing = about is not None and about.what == "missing"
        if hidden and is_missing and about is not None and isinstance(about.of, Kind):
            what = f"The {about.of.entry.noun}"
            yield replace(each, severity=Severity.DOUBT, sentence=NOT_FOUND.format(what=what))
        elif hidden and is_missing and about is not None and isinstance(about.of, FactName) and not has_words:
            yield replace(each, severity=Severity.DOUBT, sentence=f"{each.sentence[:-1]} in what could be opened.")
        elif form_is_closed and each.code in ON_A_FORM:
            yield replace(each, severity=Severity.DOUBT, sentence=f"In what could be read: {each.sentence}")
        else:
            yield each


def _hides_something(gathered: Gathered) -> bool:
    known = {(each.message, each.attachment) for each in gathered.documents if each.kind is not Kind.UNKNOWN}
    closed = _closed_files(gathered) - known - gathered.replaced
    return bool(closed) or any(each.code in CLOSED for each in gathered.problems)


def _closed_files(gathered: Gathered) -> frozenset[tuple[int | None, str | None]]:
    return frozenset((each.message, each.where) for each in gathered.problems if each.code in CLOSED_FILE)
