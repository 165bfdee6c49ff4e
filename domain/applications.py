"""What one message says about one applicant. Dates are dates of the office, as ISO 8601."""

from __future__ import annotations

from dataclasses import dataclass

from domain.addresses import matching_address
from domain.catalogue.facts import FactName
from domain.documents import Document
from domain.findings import Evidence, Finding, Problem


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the applicant stated: the value (ISO 8601 for dates), and where it is written. None: not known."""

    value: str | None
    evidence: tuple[Evidence, ...] = ()
    problem: Problem | None = None  # why it is not known although something is written


NO_FACT = Fact(None)


@dataclass(frozen=True, slots=True)
class Applicant:
    """The person, or for membership the organisation, that applies."""

    name: Fact = NO_FACT
    email: Fact = NO_FACT
    phone: Fact = NO_FACT

    @property
    def matching_email(self) -> str:
        """The address for comparing, '' where it is not known."""
        return matching_address(self.email.value or "")


@dataclass(frozen=True, slots=True)
class OpeningMatch:
    """Which opening and cycle a message is about. A None is `unknown`; `doubt` then says why, for people."""

    opening: str | None = None  # key in openings.toml
    cycle: str | None = None  # `summer 2027`; None too for an opening without rounds
    named_in_subject: bool = False
    evidence: tuple[Evidence, ...] = ()
    doubt: str = ""
    cycle_assumed: bool = False  # nothing names a round: the next deadline's was taken


@dataclass(frozen=True, slots=True)
class Submission:
    """What one message says about one applicant: nearly always one per message, several from a career office."""

    applicant: Applicant
    match: OpeningMatch
    availability: Fact = NO_FACT  # `full time` or `part time`
    start_date: Fact = NO_FACT
    end_date: Fact = NO_FACT
    documents: tuple[Document, ...] = ()
    form: tuple[tuple[str, Fact], ...] = ()  # a membership form's configured fields
    disagreements: tuple[Finding, ...] = ()  # facts that its documents state differently
    academic_credit: Fact = NO_FACT  # `asked`
    referee: str = ""  # who recommends the applicant and wrote this mail
    names: tuple[str, ...] = ()  # that may be the applicant's too: a referee's letter names several, a signature one
    other_addresses: tuple[
        str, ...
    ] = ()  # e-mail addresses in the mail and in the applicant's own papers, besides the sender's

    wishes: bool = True  # its words or papers say that somebody applies; where that is not sure, they do

    def fact(self, name: FactName) -> Fact:
        """What it states of a fact of the catalogue."""
        fact: Fact = getattr(self, name)
        return fact


@dataclass(frozen=True, slots=True)
class MergedSubmission:
    """What a message says about another applicant, whose application (by its number) a person merged into this one.

    None: no person did; what the message says in two places was filed to one application.
    """

    application: int | None
    submission: Submission
