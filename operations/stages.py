"""Sets the stage of an application: shortlisted, interview, offered, and what else its opening lists.

In: a session, the application's number, a stage's key, and who sets it, why and when. Out: what changed, with the old values, and
its event. A final stage decides the application too; one that is not final takes a decision back, and the findings give the
status again. Nobody is written to: the stage's letter is `operations.letters`.

Failures: `Refused` when there is no such application, `WrongUsage` for a stage that its opening does not have.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from config.openings import Opening
from config.stages import DECISIONS, stage_of_decision
from domain.errors import WrongUsage
from ingest.filing.context import FilingContext
from ingest.filing.reassess import reassess
from operations.changes import Attribution, Staged, Standing, record
from operations.records import unmerged_application
from storage.models import ApplicationRow, ApplicationStatus

DECIDED = frozenset(ApplicationStatus(each) for each in DECISIONS)


def set_stage(
    session: Session, context: FilingContext, number: int, stage: str | None, by: Attribution
) -> Staged | None:
    """Sets the stage, or with None takes it away; None when it is at this stage already. Raises Refused or WrongUsage."""
    application = unmerged_application(session, number)
    if stage == application.stage:
        return None
    new = _standing(application, context.openings.get(application.opening), stage, by)
    change = Staged(stage, Standing.of(application), new)
    new.put_on(application)
    application.updated_at = by.at
    record(session, "stage set", by, change, application=number)
    reassess(session, application, context, by.at)
    return change


def stage_with(opening: Opening | None, status: str, current: str | None) -> str | None:
    """The stage that an application gets with a decision: that which decides it; with `complete` and the like none that is final."""
    stages = opening.stages if opening is not None else ()
    if status in DECISIONS:
        return stage_of_decision(stages, status, current)
    is_final = any(each.key == current and each.decides for each in stages)
    return None if is_final else current


def _standing(application: ApplicationRow, opening: Opening | None, stage: str | None, by: Attribution) -> Standing:
    """Where the application stands with this stage. Raises WrongUsage."""
    found = opening.stage(stage) if opening is not None else None
    if stage is not None and found is None:
        known = ", ".join(each.key for each in opening.stages) if opening is not None else ""
        raise WrongUsage(f"stage: “{stage}” is no stage of this opening; it has {known or 'none'}")
    since = by.at if stage is not None else None
    if found is not None and found.decides is not None:
        return Standing(ApplicationStatus(found.decides), by.why, by.at, stage, since)
    if application.status in DECIDED:
        return Standing(ApplicationStatus.INCOMPLETE, "", None, stage, since)
    return Standing(application.status, application.decision, application.decided_at, stage, since)
