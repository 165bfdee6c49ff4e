"""What is wrong with the files of an application: damaged, locked, dangerous, only linked, or of no matter any more.

In: what was gathered. Out: findings of the files, each with its message and path; and which files nobody could open. Pure.

Failures: none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from domain.catalogue.codes import CODES, NEVER_HANDED_ON, Severity
from domain.catalogue.kinds import Kind
from domain.documents import Document
from domain.findings import Evidence, Finding, Problem, finding
from parsers.rules.gathering import Gathered


def locked(gathered: Gathered) -> Iterator[Finding]:
    """An archive or file that nobody could look into may be what seems to be missing; one whose name says its kind is not."""
    told = {(each.message, each.attachment) for each in gathered.documents if each.kind is not Kind.UNKNOWN}
    present = Counter(document.kind for document in gathered.documents)
    lacks = gathered.opening is not None and any(present[each.kind] < each.count for each in gathered.opening.required)
    names = dict(gathered.filenames)
    for problem in gathered.problems:
        if not lacks or problem.code not in LOCKED or problem.where is None:
            continue
        place = (problem.message, problem.where)
        if place not in told and place not in gathered.replaced:
            name = names.get(place, problem.where)
            yield finding("unopened", [Evidence(problem.where, None, name, problem.message)], filename=name)


LOCKED = frozenset({"encrypted", "broken"})


def problems(gathered: Gathered) -> Iterator[Finding]:
    """What is wrong with a file matters to the application when somebody has to act on it.

    Of a file that a newer one replaced only a danger is named; a link and a file that could not be read ask for nothing
    once all that is asked for is there.
    """
    names = dict(gathered.filenames)
    for problem in gathered.problems:
        place = (problem.message, problem.where or "")
        if (
            CODES[problem.code].severity not in {Severity.LACKING, Severity.DOUBT}
            or problem.code in PROBLEMS_ELSEWHERE
            or (place in gathered.replaced and problem.code not in NEVER_HANDED_ON)
            or (problem.code == "pages_unknown" and not _pages_matter(gathered, place))
        ):
            continue
        kind = next(
            (each.kind for each in gathered.documents if (each.message, each.attachment) == place), Kind.UNKNOWN
        )
        name = names.get(place, "the mail's own text" if problem.where == "body" else problem.where or "the message")
        if problem.code == "sealed" and name == problem.where:  # a part of the mail, without a name
            name = "the mail"
        yield _of_problem(problem, name, kind, _code_now(problem, gathered))


def _pages_matter(gathered: Gathered, place: tuple[int | None, str]) -> bool:
    """Whether somebody has to count the pages of this file: a bound depends on them, or nothing else is known of it."""
    documents = [each for each in gathered.documents if (each.message, each.attachment) == place]
    if not documents or gathered.opening is None:
        return True
    uncounted = [each for each in documents if each.pages is None]  # a person may have counted the others
    return any(
        not each.words or each.kind is Kind.UNKNOWN or gathered.opening.length(each.kind) is not None
        for each in uncounted
    )


PROBLEMS_ELSEWHERE = {"not_a_message"}  # decide the message's state, not an application's
# What asks the applicant for a file, and what is left of it when all that the opening asks for has arrived.
WITHOUT_NEED = {
    "link_only": "link_besides",
    "broken": "broken_besides",
    "empty": "broken_besides",
    "encrypted": "broken_besides",
}


def _code_now(problem: Problem, gathered: Gathered) -> str:
    """The problem's code, or what is left of it where a file is not needed any more."""
    besides = WITHOUT_NEED.get(problem.code)
    if besides is None or gathered.opening is None or not has_all(gathered):
        return problem.code
    place = (problem.message, problem.where or "")
    stands_for_one = any(
        (each.message, each.attachment) == place and each.kind in gathered.opening.required_kinds
        for each in gathered.documents
    )
    return problem.code if stands_for_one else besides


def has_all(gathered: Gathered) -> bool:
    """Whether every document that the opening asks for is there, and was opened."""
    not_opened = unopened(gathered)
    opened = [each for each in gathered.documents if (each.message, each.attachment) not in not_opened]
    asked = gathered.opening.required if gathered.opening else ()
    return bool(asked) and all(received(opened, each.kind) >= each.count for each in asked)


def unopened(gathered: Gathered) -> frozenset[tuple[int | None, str | None]]:
    """The files that could not be opened, by message and path."""
    return frozenset((each.message, each.where) for each in gathered.problems if each.code in UNOPENED)


UNOPENED = frozenset({"broken", "empty", "encrypted", "unsupported", "file_unread", "over_bound"})


def received(documents: Iterable[Document], kind: Kind) -> int:
    """How many documents of a kind; the same file twice is one."""
    present = [document for document in documents if document.kind is kind]
    return len({(each.sha256, each.first_page) if each.sha256 else each for each in present})


def _of_problem(problem: Problem, filename: str, kind: Kind, code: str) -> Finding:
    entry = CODES[code]
    values = {"filename": filename, "why": problem.detail, "media_type": problem.detail, "host": problem.detail}
    values |= {"document_kind": kind.value}
    sentence = entry.coordinator.format_map(_Known(values))
    evidence = (Evidence(problem.where, None, filename, problem.message),) if problem.where else ()
    return Finding(code, entry.severity, sentence, evidence, tuple(values.items()))


class _Known(dict[str, str]):
    """Leaves out words that a problem does not have."""

    def __missing__(self, key: str) -> str:
        return "some pages" if key == "pages" else ""
