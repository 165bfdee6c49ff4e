"""What all messages of an application say together, for the checks.

In: the contributions of its messages, in order of receipt, with people's corrections applied. Out: its documents, older
ones superseded by newer ones, and its facts. Pure.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from config.cycles import Cycle
from config.languages import LANGUAGES
from config.openings import Opening, Openings
from domain.applications import NO_FACT, Applicant, Fact, OpeningMatch, Submission
from domain.catalogue.facts import FactName
from domain.catalogue.kinds import Kind
from domain.documents import Document
from domain.findings import Finding, Problem
from domain.reading import Reading
from parsers.classification.joint_decision import decide_together
from parsers.rules.places import Place, of_message


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one message, received then (aware), says about one applicant; an application is all its contributions.

    A view of a stored reading: it is made when an application is assessed, and stored nowhere.
    """

    received: datetime
    subject: str
    submission: Submission
    problems: tuple[Problem, ...] = ()
    filenames: tuple[tuple[Place, str], ...] = ()  # of its files, for sentences
    digests: tuple[tuple[str, str], ...] = ()  # of its files, by path
    date_header: datetime | None = None
    intent: str = "application"
    channel: str = "email"
    language: str | None = None  # of the mail's own words
    is_unproven: bool = False  # somebody else may have written it: it changes nothing that came before

    @staticmethod
    def of(
        submission: Submission,
        reading: Reading,
        received: datetime,
        channel: str = "email",
        message: int | None = None,
    ) -> Contribution:
        """The part of a reading that is about this submission's applicant; `message`: the number of the stored message."""
        own = {document.attachment for document in submission.documents}
        others = {document.attachment for other in reading.submissions for document in other.documents} - own
        return Contribution(
            received=received,
            subject=reading.mail.headers.subject,
            submission=of_message(submission, message),
            problems=tuple(
                replace(each, message=message)
                for each in reading.problems
                if each.where is None or each.where not in others
            ),
            filenames=tuple(((message, each.path), each.filename or each.path) for each in reading.mail.attachments),
            digests=tuple((each.path, each.sha256) for each in reading.mail.attachments),
            date_header=reading.mail.headers.date,
            intent=reading.intent,
            channel=channel,
            language=reading.language,
        )


@dataclass(frozen=True, slots=True)
class Placed:
    """A document within an application: from which contribution, and whether a newer one took its place."""

    document: Document
    contribution: int
    superseded_by: int | None = None  # index within the placed documents


def place(contributions: Sequence[Contribution]) -> tuple[Placed, ...]:
    """All documents of an application, their kinds decided together, older ones superseded by newer ones.

    Contributions come in order of receipt. Those that are superseded say nothing about what the others are. What may be
    somebody else's gives way to what was there before.
    """
    owners = [index for index, each in enumerate(contributions) for _ in each.submission.documents]
    found = [document for each in contributions for document in each.submission.documents]
    newest: dict[Kind, int] = {}
    for owner, document in zip(owners, found, strict=True):
        if document.kind.entry.is_superseded and not (document.kind in newest and contributions[owner].is_unproven):
            newest[document.kind] = owner
    current = [place for place, owner in enumerate(owners) if newest.get(found[place].kind, owner) == owner]
    for place_, document in zip(current, decide_together([found[place_] for place_ in current]), strict=True):
        found[place_] = document
    heirs = {found[place_].kind: place_ for place_ in current}
    kept = set(current)
    return tuple(
        Placed(document, owner, None if index in kept else heirs.get(document.kind))
        for index, (document, owner) in enumerate(zip(found, owners, strict=True))
    )


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that is known of one application. `received` is aware; `documents` are those that count, none superseded."""

    opening: Opening | None
    cycle: Cycle | None
    match: OpeningMatch
    received: datetime
    subject: str
    applicant: Applicant
    documents: tuple[Document, ...]
    facts: tuple[tuple[FactName, Fact], ...] = ()
    form: tuple[tuple[str, Fact], ...] = ()
    problems: tuple[Problem, ...] = ()
    date_header: datetime | None = None
    filenames: tuple[tuple[Place, str], ...] = ()
    replaced: frozenset[Place] = frozenset()  # files in whose place newer ones came
    extra: tuple[Finding, ...] = ()
    channel: str = "email"
    withdrawal: str = ""  # the subject of the mail that seems to withdraw the application
    wishes: bool = True  # some mail of it says that somebody applies
    mail_language: str | None = None  # of the first mail whose own words tell

    @property
    def language(self) -> str:
        """The language in which the applicant writes to the office, '' when unknown: of letter, mail, CV or form.

        One that postroom writes comes before one that it does not. A writing sample may have been written for anybody.
        """
        of_kind = {document.kind: document.language for document in self.documents if document.language}
        known = (
            of_kind.get(Kind.COVER_LETTER),
            self.mail_language,
            of_kind.get(Kind.CV),
            of_kind.get(Kind.MEMBERSHIP_FORM),
        )
        stated = [each for each in known if each]
        return next((each for each in stated if each in LANGUAGES), stated[0] if stated else "")

    @staticmethod
    def of(contributions: Sequence[Contribution], placed: Sequence[Placed], openings: Openings) -> Gathered:
        """The application that these contributions, at least one and in order of receipt, and `place`d, make together.

        The first says what it is for and when it came; of a fact the newest statement counts, and what may be somebody
        else's only where no other states it.
        """
        first = contributions[0]
        match = next(
            (each.submission.match for each in contributions if each.submission.match.opening), first.submission.match
        )
        opening = openings.get(match.opening)
        newest = [
            each.submission
            for is_unproven in (False, True)
            for each in reversed(contributions)
            if each.is_unproven is is_unproven
        ]
        return Gathered(
            opening=opening,
            cycle=opening.cycle(match.cycle) if opening and match.cycle else None,
            match=match,
            received=first.received,
            subject=first.subject,
            applicant=first.submission.applicant,
            documents=tuple(each.document for each in placed if each.superseded_by is None),
            facts=tuple((name, _stated([each.fact(name) for each in newest])) for name in FactName),
            form=next((each.form for each in newest if each.form), ()),
            problems=tuple(problem for each in contributions for problem in each.problems),
            date_header=first.date_header,
            filenames=tuple(pair for each in contributions for pair in each.filenames),
            replaced=_replaced(placed),
            extra=tuple(each for submission in newest for each in submission.disagreements),
            channel=first.channel,
            withdrawal=next(
                (
                    each.subject or "no subject"
                    for each in contributions
                    if each.intent == "withdrawal" and not each.is_unproven
                ),
                "",
            ),
            wishes=any(each.submission.wishes for each in contributions),
            mail_language=next((each.language for each in contributions if each.language), None),
        )


def _replaced(placed: Sequence[Placed]) -> frozenset[Place]:
    """The files of which nothing counts any more: newer documents of the same kinds came."""
    files = {place for each in placed for place in _files(each.document)}
    counting = {place for each in placed if each.superseded_by is None for place in _files(each.document)}
    return frozenset(files - counting)


def _files(document: Document) -> Sequence[Place]:
    """The files that a document stands in: one, none when it stands in the mail, several that are its pages."""
    paths = document.joined or ((document.attachment,) if document.attachment else ())
    return [(document.message, path) for path in paths]


def _stated(facts: Sequence[Fact]) -> Fact:
    """The first that has a value, else the first that was at least attempted."""
    return next(
        (each for each in facts if each.value is not None), next((each for each in facts if each.problem), NO_FACT)
    )
