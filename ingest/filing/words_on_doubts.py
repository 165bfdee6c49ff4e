"""A person's word on a doubt: that two applications are of different people, or that a doubt has been looked at.

In: the corrections of an application, its findings. Out: the numbers of the applications that are somebody else's; the findings,
in which a doubt that a person looked at is a note. A doubt is known by its code and its values, so the same doubt stays
answered however often the mail is read again, and another one asks anew.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.catalogue.codes import Severity
from domain.corrections import CorrectedValue
from domain.findings import Finding
from storage.models import ApplicationRow

# Targets of corrections. An application is named by its thread: its number may be given again once it is erased.
SOMEBODY_ELSE = "somebody_else:"
LOOKED_AT = "looked_at:"
NOTED = " A person has looked at it."


def somebody_else_target(thread: str) -> str:
    """How the word names an application that is another person's."""
    return f"{SOMEBODY_ELSE}{thread}"


def looked_at_target(code: str, values: Mapping[str, str]) -> str:
    """How the word names a doubt."""
    said = "\n".join(f"{name}={value}" for name, value in sorted(values.items()))
    return f"{LOOKED_AT}{code}:{sha256(said.encode()).hexdigest()[:24]}"


def other_people(session: Session, corrections: Iterable[tuple[str, CorrectedValue]]) -> frozenset[int]:
    """The applications that a person said are somebody else's, by their numbers."""
    threads = [target.removeprefix(SOMEBODY_ELSE) for target, _ in corrections if target.startswith(SOMEBODY_ELSE)]
    if not threads:
        return frozenset()
    return frozenset(session.scalars(select(ApplicationRow.id).where(ApplicationRow.thread_id.in_(threads))))


def with_words(findings: Sequence[Finding], corrections: Iterable[tuple[str, CorrectedValue]]) -> tuple[Finding, ...]:
    """The findings; of a doubt that a person looked at a note is left, of one that a correction answers nothing."""
    said = {target for target, _ in corrections}
    return tuple(
        replace(each, severity=Severity.NOTE, sentence=each.sentence + NOTED)
        if each.severity is Severity.DOUBT and looked_at_target(each.code, dict(each.values)) in said
        else each
        for each in findings
        # Which of two dates holds has been said.
        if not (each.code == "facts_disagree" and dict(each.values)["fact"] in said)
    )
