"""What there is of a person, or of the applications of rounds that closed long ago.

In: a session, the store, and an address, an application's number, or a day. Out: a `Scope`: the rows that are this person's alone, the
messages that are other people's too, and the words by which the person is found in sentences.

Failures: `Refused` when there is no such person, or it is the office itself.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import JSON, func, select, type_coerce
from sqlalchemy.orm import Session

from config.openings import Openings
from config.settings import Settings
from domain.addresses import matching_address
from domain.errors import WrongUsage
from ingest.filing.contributions import submission_of
from operations.records import Refused, application_of
from parsers.extraction.names import same_person
from storage.blobs.digests import BlobDamaged
from storage.blobs.store import Blobs
from storage.models import ApplicantRow, ApplicationMessageRow, ApplicationRow, MessageRow, MessageState
from storage.queries import distinct, with_joined


@dataclass(frozen=True, slots=True)
class Scope:
    """Rows by their numbers. `shared` messages are other people's too, and stay."""

    applicants: frozenset[int]
    applications: frozenset[int]
    messages: frozenset[int]
    shared: frozenset[int]
    addresses: frozenset[str]
    words: frozenset[str]  # addresses and whole names, lower case; one word alone is other people's name too
    since: datetime | None  # the first that was heard of them

    def __bool__(self) -> bool:
        return bool(self.applicants or self.applications or self.messages)


def of_person(session: Session, blobs: Blobs, who: str, settings: Settings) -> Scope:
    """Everything of the applicant of this application (a number), or of this address. Raises Refused or WrongUsage."""
    if who.isdecimal():
        asked = application_of(session, int(who)).applicant
        applicants = _same_people(session, {asked.id})
        addresses = {asked.matching_email, asked.email.lower()} - {""}
        # Somebody else may write from the same address: what is not filed is not this person's for sure.
        alone = _with_address(session, asked.matching_email) <= applicants
    else:
        address = matching_address(who)
        if "@" not in who:
            raise WrongUsage(f"“{who}” is neither an application's number nor an address")
        applicants = _same_people(session, _with_address(session, address) | _once_of_address(session, address))
        addresses, alone = {address, who.lower()}, True
    if addresses & {matching_address(own) for own in settings.own_addresses}:
        raise Refused(f"{', '.join(sorted(addresses))} is the office itself")
    applications = with_joined(
        session, session.scalars(select(ApplicationRow.id).where(ApplicationRow.applicant_id.in_(applicants)))
    )
    more = _unfiled_of(session, blobs, addresses) if alone else frozenset()
    scope = _scope(session, applicants, applications, more, addresses)
    if not scope:
        raise Refused(f"there is nothing of {who}")
    return scope


def _same_people(session: Session, applicants: set[int]) -> set[int]:
    """With the rows of the same names under an address that theirs, or the mail that they were read in, has or had."""
    found = set(applicants)
    for row in session.scalars(select(ApplicantRow).where(ApplicantRow.id.in_(applicants))):
        for address in {row.matching_email, *_read_addresses(row)} - {""}:
            for other in session.scalars(select(ApplicantRow).where(ApplicantRow.matching_email == address)):
                if same_person(row.name, other.name):
                    found.add(other.id)
    return found


def _read_addresses(applicant: ApplicantRow) -> set[str]:
    """The addresses that this person's mail was read with, before a person corrected them."""
    links = (link for application in applicant.applications for link in application.messages)
    read = (submission_of(link).applicant for link in links if link.is_contribution)
    return {each.matching_email for each in read if same_person(applicant.name, each.name.value or "")}


def _once_of_address(session: Session, address: str) -> set[int]:
    """The applicants whose mail came from this address, and who had it until a person corrected it."""
    chosen = (
        select(ApplicantRow)
        .join(ApplicationRow)
        .join(ApplicationMessageRow)
        .join(MessageRow, MessageRow.id == ApplicationMessageRow.message_id)
        .where(MessageRow.sender_email == address)
        .distinct()
    )
    return {row.id for row in session.scalars(chosen) if address in _read_addresses(row)}


def _with_address(session: Session, address: str) -> set[int]:
    if not address:
        return set()
    return set(session.scalars(select(ApplicantRow.id).where(ApplicantRow.matching_email == address)))


def of_closed_rounds(session: Session, openings: Openings, days: int, now: datetime) -> Scope:
    """The applications to rounds whose deadline was at least so many days ago."""
    closed: list[int] = []
    for opening in openings.openings.values():
        of_opening = ApplicationRow.opening == opening.key
        for cycle in distinct(session, ApplicationRow.cycle, of_opening):
            found = opening.cycle(cycle)
            if found is not None and found.closes + timedelta(days=days) <= now:
                closed += session.scalars(select(ApplicationRow.id).where(of_opening, ApplicationRow.cycle == cycle))
    return _scope(session, (), with_joined(session, closed), frozenset(), ())


def of_messages(session: Session, messages: frozenset[int]) -> Scope:
    """These messages, which belong to no application."""
    return _scope(session, (), frozenset(), messages, ())


def _unfiled_of(session: Session, blobs: Blobs, addresses: Collection[str]) -> frozenset[int]:
    """Messages from these addresses, and those that are not filed and name one: bounces, questions, forwards."""
    found = set(session.scalars(select(MessageRow.id).where(MessageRow.sender_email.in_(addresses))))
    reading = type_coerce(MessageRow.reading, JSON).label("reading")  # to be searched as it is written
    columns = MessageRow.id, MessageRow.raw_sha256, reading, MessageRow.explanation
    for row in session.execute(select(*columns).where(MessageRow.state != MessageState.FILED)):
        if row.id not in found and (
            mentions(addresses, row.explanation, row.reading) or _names(blobs, row.raw_sha256, addresses)
        ):
            found.add(row.id)
    return frozenset(found)


def _names(blobs: Blobs, digest: str, addresses: Collection[str]) -> bool:
    try:
        raw = blobs.get(digest).lower()
    except BlobDamaged:  # `reconcile` tells of it
        return False
    return any(address.encode() in raw for address in addresses)


def _scope(
    session: Session,
    applicants: Collection[int],
    applications: frozenset[int],
    more: frozenset[int],
    addresses: Collection[str],
) -> Scope:
    linked = select(ApplicationMessageRow.message_id)
    own = more | set(session.scalars(linked.where(ApplicationMessageRow.application_id.in_(applications))))
    own |= _other_parts(session, own)
    others = linked.where(
        ApplicationMessageRow.message_id.in_(own), ApplicationMessageRow.application_id.not_in(applications)
    )
    shared = frozenset(session.scalars(others))
    people = set(applicants) | set(
        session.scalars(select(ApplicationRow.applicant_id).where(ApplicationRow.id.in_(applications)))
    )
    staying = select(ApplicationRow.applicant_id).where(ApplicationRow.id.not_in(applications))
    gone = people - set(session.scalars(staying.where(ApplicationRow.applicant_id.in_(people))))
    rows = session.scalars(select(ApplicantRow).where(ApplicantRow.id.in_(gone))).all()
    everywhere = {*addresses, *(row.matching_email for row in rows), *(row.email.lower() for row in rows)} - {""}
    names = {" ".join(row.name.lower().split()) for row in rows}
    moments = session.execute(
        select(func.min(MessageRow.received_at), func.min(MessageRow.kept_at)).where(MessageRow.id.in_(own))
    ).one()
    return Scope(
        applicants=frozenset(gone),
        applications=applications,
        messages=frozenset(own) - shared,
        shared=shared,
        addresses=frozenset(everywhere),
        words=frozenset(everywhere | {name for name in names if " " in name}),
        since=min((each for each in moments if each is not None), default=None),
    )


def _other_parts(session: Session, messages: Collection[int]) -> set[int]:
    """The other parts of those messages that were split and joined again."""
    split = select(MessageRow.split_digest).where(MessageRow.id.in_(messages), MessageRow.split_digest.is_not(None))
    return set(session.scalars(select(MessageRow.id).where(MessageRow.split_digest.in_(split))))


def mentions(words: Collection[str], *texts: object) -> bool:
    """Whether one of the words stands in one of these values, as it is or as JSON writes it."""
    said = " ".join(text if isinstance(text, str) else json.dumps(text, ensure_ascii=False) for text in texts).lower()
    return any(word in said for word in words)
