"""An application assessed anew from all that was contributed to it, with people's corrections laid over.

In: an application with its messages, inside the caller's transaction. Out: its documents, findings, facts and status.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from config.webhooks import Event
from domain.catalogue.codes import Severity
from domain.corrections import CorrectedValue
from domain.findings import Finding
from ingest.filing.authenticity import unproven
from ingest.filing.context import FilingContext
from ingest.filing.contributions import contribution_of
from ingest.filing.corrections import corrected
from ingest.filing.doubts import doubts
from ingest.filing.joins import arranged
from ingest.filing.rows import write_documents, write_findings
from ingest.filing.runs import parted, still_said
from ingest.filing.suggestions import same_person_elsewhere, taken_from, without_missing
from ingest.filing.words_on_doubts import other_people, with_words
from notify.webhooks.queueing import queue_event
from parsers.rules.assess import assess, is_late
from parsers.rules.gathering import Gathered, place
from storage.models import ApplicationRow, ApplicationStatus, CorrectionRow
from storage.search_index import index_application

DECIDED = frozenset(
    {ApplicationStatus.ACCEPTED, ApplicationStatus.DECLINED, ApplicationStatus.WITHDRAWN, ApplicationStatus.MERGED}
)
# Said by a person (`decided_at`), these hold too until a person says something else; by themselves they follow the findings.
ALSO_FOUND = frozenset({ApplicationStatus.COMPLETE, ApplicationStatus.INCOMPLETE})
# True only as long as nobody has decided.
UNDECIDED = frozenset({"steering_committee"})


def reassess(session: Session, application: ApplicationRow, context: FilingContext, now: datetime) -> bool:
    """Derives an application's documents, findings, facts and status from all that was contributed to it.

    Returns whether the findings differ from the ones before.
    """
    contributing = [link for link in application.messages if link.is_contribution]
    links = sorted(contributing, key=lambda link: (link.message.received_at, link.message.id))
    ids = [link.message_id or link.message.id for link in links]
    in_doubt = unproven(session, application, context)
    read = [replace(contribution_of(link), is_unproven=link.message.id in in_doubt) for link in links]
    corrections = _corrections(session, application)
    read = parted(arranged(read, ids, corrections), ids, corrections)
    contributions = corrected(read, ids, still_said(corrections))
    placed = place(contributions)
    gathered = Gathered.of(contributions, placed, context.openings)
    others = other_people(session, corrections)
    in_question = doubts(session, application, context.secret, in_doubt, others)
    gathered = replace(gathered, extra=(*gathered.extra, *in_question))
    elsewhere = same_person_elsewhere(session, application, others)
    if elsewhere is not None:
        other, suggestion = elsewhere
        gathered = taken_from(replace(gathered, extra=(*gathered.extra, suggestion)), other, context.openings)
    decided = application.status in DECIDED
    findings = tuple(each for each in assess(gathered) if not (decided and each.code in UNDECIDED))
    if elsewhere is not None:
        findings = without_missing(findings)
    findings = with_words(findings, corrections)
    is_new, was_complete = application.id is None, application.completed_at is not None
    _write_facts(application, gathered)
    application.received_at = gathered.received
    application.late = is_late(gathered) and elsewhere is None
    _set_status(application, findings, now)
    application.updated_at = now
    session.flush()
    write_documents(session, application, ids, read, placed, is_new=is_new)
    index_application(session, application, is_new=is_new)
    if not (application.suppress_notifications or context.suppress_notifications):
        if is_new:
            queue_event(session, application, Event.CREATED, context.settings, now)
        if application.completed_at is not None and not was_complete:
            queue_event(session, application, Event.COMPLETED, context.settings, now)
    return write_findings(session, application, findings, is_new=is_new)


def _corrections(session: Session, application: ApplicationRow) -> list[tuple[str, CorrectedValue]]:
    if application.id is None:
        return []
    rows = session.execute(
        select(CorrectionRow.target, CorrectionRow.value)
        .where(CorrectionRow.application_id == application.id)
        .order_by(CorrectionRow.id)
    )
    return [(row.target, row.value) for row in rows]


def _write_facts(application: ApplicationRow, gathered: Gathered) -> None:
    application.opening = gathered.match.opening
    application.cycle = gathered.match.cycle
    stated = {
        **{name.value: fact for name, fact in gathered.facts},
        **{f"form.{key}": fact for key, fact in gathered.form},
    }
    application.facts = {name: fact for name, fact in stated.items() if fact.value is not None or fact.evidence}
    person, known = gathered.applicant, application.applicant
    known.name = known.name or person.name.value or ""
    known.phone = known.phone or person.phone.value or ""
    known.language = known.language or gathered.language


def _set_status(application: ApplicationRow, findings: Sequence[Finding], now: datetime) -> None:
    """Complete, incomplete or waiting for a person; what a person decided stays."""
    if application.status in DECIDED:
        return
    if application.decided_at and application.status in ALSO_FOUND:
        return
    lacking = {finding.code for finding in findings if finding.severity is Severity.LACKING} - {"late"}
    if any(finding.severity is Severity.DOUBT for finding in findings):
        application.status = ApplicationStatus.WAITING
    elif lacking:
        application.status = ApplicationStatus.INCOMPLETE
    else:
        application.status = ApplicationStatus.COMPLETE
        application.completed_at = application.completed_at or now
