"""Applications that may be one person's: written from a second address, or a recommendation of somebody who applies.

In: an application within the caller's session, or a referee's message. Out: the other application. A mail that only may belong
to another application stays one of its own, a suggestion that a person takes up; a referee's letter joins the only application
of the person whom it names.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from config.openings import Openings
from domain.addresses import matching_address
from domain.applications import Submission
from domain.catalogue.codes import Severity
from domain.catalogue.kinds import Kind
from domain.findings import Evidence, Finding, finding
from domain.numbers import application_no
from ingest.filing.contributions import submission_of
from parsers.extraction.names import name_words, same_name, same_person
from parsers.rules.gathering import Gathered
from storage.models import ApplicantRow, ApplicationRow, ApplicationStatus, CorrectionRow, FindingRow, MessageRow

# Who writes from a second address, or is recommended, applies within the same round.
WARM = timedelta(days=120)
OWN_PAPERS = frozenset({Kind.CV, Kind.COVER_LETTER, Kind.MEMBERSHIP_FORM})
# The applications that came within a time, with what tells whose they are. Made once: to make a statement takes several
# times as long as to run it.
NEAR = (
    select(
        ApplicationRow.id,
        ApplicationRow.opening,
        ApplicationRow.cycle,
        ApplicantRow.name,
        ApplicantRow.email,
        ApplicantRow.matching_email,
    )
    .join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
    .where(ApplicationRow.received_at.between(bindparam("since"), bindparam("until")))
    .where(ApplicationRow.status != ApplicationStatus.MERGED)
    .order_by(ApplicationRow.id)
)
WAITING = select(FindingRow.application_id).where(FindingRow.code == "only_recommendation")
RECOMMENDATIONS = NEAR.where(ApplicationRow.id.in_(WAITING))


def recommended(session: Session, message: MessageRow, submission: Submission) -> ApplicationRow | None:
    """The only application of whom a referee's letter names, None where there is none or more than one."""
    match = submission.match
    named = [
        each
        for each in session.execute(NEAR, _around(message)).all()
        if _fits((each.opening, each.cycle), match.opening, match.cycle)
        and any(_is_name_of(name, each.name) for name in submission.names)
    ]
    own = [each for each in named if each.email] or named  # another referee's letter may wait for the same person
    return session.get(ApplicationRow, own[0].id) if len(own) == 1 else None


def waiting_recommendations(session: Session, application: ApplicationRow) -> Iterator[Finding]:
    """Letters of recommendation that wait as applications of their own, and may be for this applicant."""
    links = application.messages
    if not application.applicant.email or not links:
        return
    for other in session.execute(RECOMMENDATIONS, _around(links[0].message)).all():
        if other.id != application.id and not other.email and _is_name_of(application.applicant.name, other.name):
            yield finding("recommendation_waits", number=other.id)


def same_person_elsewhere(
    session: Session, application: ApplicationRow, others: frozenset[int] = frozenset()
) -> tuple[ApplicationRow, Finding] | None:
    """An earlier application of the same person from another address, and the doubt that says so.

    `others`: the numbers of applications that a person said are somebody else's.

    The mail names the other address, or it has the same whole name and none of an applicant's own papers. Nothing is
    suggested once a person has said who applies.
    """
    links = sorted(application.messages, key=lambda link: (link.message.received_at, link.message.id))
    read = [submission_of(link) for link in links]
    if not read or any(each.referee for each in read) or _is_corrected(session, application):
        return None
    addresses = {matching_address(address) for each in read for address in each.other_addresses}
    is_partial = OWN_PAPERS.isdisjoint(document.kind for each in read for document in each.documents)
    names = [name for each in read for name in (each.applicant.name.value, *each.names) if name]
    match = next((each.match for each in read if each.match.opening), read[0].match)
    if not addresses and not is_partial:
        return None
    before = NEAR.where(ApplicantRow.matching_email.not_in(["", application.applicant.matching_email]))
    if application.id is not None:
        before = before.where(ApplicationRow.id < application.id)
    if not is_partial:
        before = before.where(ApplicantRow.matching_email.in_(sorted(addresses)))
    found = [
        other
        for other in session.execute(before, _around(links[0].message)).all()
        if other.id not in others
        and _fits((other.opening, other.cycle), match.opening, None if match.cycle_assumed else match.cycle)
        and (
            (other.matching_email in addresses and any(same_person(name, other.name) for name in (*names, "")))
            or (is_partial and any(_is_name_of(name, other.name) for name in names))
        )
    ]
    if len(found) != 1:
        return None
    words = Evidence("subject", None, links[0].message.subject)
    suggestion = finding("same_person_elsewhere", (words,), number=found[0].id, email=found[0].email)
    return session.get_one(ApplicationRow, found[0].id), suggestion


def taken_from(gathered: Gathered, other: ApplicationRow, openings: Openings) -> Gathered:
    """What is gathered, with the opening and cycle of the other application where it names none itself."""
    opening = openings.get(other.opening)
    if gathered.opening is not None and not gathered.match.cycle_assumed:
        return gathered
    evidence = (
        *gathered.match.evidence,
        Evidence(f"application {application_no(other.id)}", None, other.applicant.email),
    )
    match = replace(gathered.match, opening=other.opening, cycle=other.cycle, doubt="", evidence=evidence)
    cycle = opening.cycle(other.cycle) if opening and other.cycle else None
    return replace(gathered, match=match, opening=opening, cycle=cycle)


def without_missing(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings of what may be a part of another application: what it lacks may be there, and that may have come in time."""
    return tuple(
        each
        for each in findings
        if each.severity is not Severity.LACKING or not (each.code.endswith("_missing") or each.code == "late")
    )


def _around(message: MessageRow) -> dict[str, datetime]:
    return {"since": message.received_at - WARM, "until": message.received_at + WARM}


def _fits(known: tuple[str | None, str | None], opening: str | None, cycle: str | None) -> bool:
    is_open = opening is None or known[0] is None
    return is_open or (known[0] == opening and (cycle is None or known[1] in (None, cycle)))


def _is_name_of(name: str, known: str) -> bool:
    return len(name_words(known)) > 1 and len(name_words(name)) > 1 and same_name(name, known)


def _is_corrected(session: Session, application: ApplicationRow) -> bool:
    if application.id is None:
        return False
    chosen = select(CorrectionRow.id).where(
        CorrectionRow.application_id == application.id, CorrectionRow.target.startswith("applicant.")
    )
    return session.scalar(chosen.limit(1)) is not None
