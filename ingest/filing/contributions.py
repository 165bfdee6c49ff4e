"""What a message contributes to an application, taken from its stored reading.

In: the link between an application and a message. Out: the submission that is about this applicant, and the contribution
that is assessed.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.applications import MergedSubmission, Submission
from domain.catalogue.facts import FactName
from domain.reading import Reading
from parsers.rules.gathering import Contribution
from storage.models import ApplicationMessageRow


def submission_of(link: ApplicationMessageRow) -> Submission:
    """What the message says about this applicant, with what it says about others who were merged into this one."""
    return _together(own_submission_of(link), [each.submission for each in link.merged_submissions or ()])


def own_submission_of(link: ApplicationMessageRow) -> Submission:
    """What it says about this applicant alone; of one whom its newest reading does not find, what was said before."""
    if link.former_submission is not None:
        return link.former_submission
    return _reading_of(link).submissions[link.submission]


def contribution_of(link: ApplicationMessageRow) -> Contribution:
    """The same with what the message says besides: its time, its subject, what was odd about it."""
    message = link.message
    return Contribution.of(submission_of(link), _reading_of(link), message.received_at, message.channel, message.id)


def copied(link: ApplicationMessageRow) -> ApplicationMessageRow:
    """The same link, for another application."""
    return ApplicationMessageRow(
        message=link.message,
        intent=link.intent,
        submission=link.submission,
        former_submission=link.former_submission,
        merged_submissions=link.merged_submissions,
    )


def parts_of(link: ApplicationMessageRow) -> tuple[MergedSubmission, ...]:
    """All that the message says for this application, each with the merged application that it was of; its own first."""
    return (MergedSubmission(None, own_submission_of(link)), *(link.merged_submissions or ()))


def _together(first: Submission, others: Sequence[Submission]) -> Submission:
    """What several submissions of one message say of one person; the first that states something counts."""
    if not others:
        return first
    every = (first, *others)
    stated = {
        name.value: next((fact for each in every if (fact := each.fact(name)).value is not None), first.fact(name))
        for name in FactName
    }
    return replace(
        first,
        match=next((each.match for each in every if each.match.opening), first.match),
        documents=tuple(document for each in every for document in each.documents),
        form=next((each.form for each in every if each.form), ()),
        disagreements=tuple(found for each in every for found in each.disagreements),
        names=tuple(dict.fromkeys(name for each in every for name in each.names)),
        other_addresses=tuple(dict.fromkeys(address for each in every for address in each.other_addresses)),
        **stated,  # type: ignore[arg-type]
    )


def _reading_of(link: ApplicationMessageRow) -> Reading:
    if link.message.reading is None:
        raise AssertionError(f"message {link.message_id} was filed without a reading")
    return link.message.reading
