"""What a message contributes to an application, taken from its stored reading.

In: the link between an application and a message. Out: the submission that is about this applicant, and the contribution
that is assessed.

Failures: none.
"""

from __future__ import annotations

from domain.applications import Submission
from domain.reading import Reading
from parsers.rules.gathering import Contribution
from storage.models import ApplicationMessageRow


def submission_of(link: ApplicationMessageRow) -> Submission:
    """What the message says about this applicant; of one whom its newest reading does not find, what was said before."""
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
    )


def _reading_of(link: ApplicationMessageRow) -> Reading:
    if link.message.reading is None:
        raise AssertionError(f"message {link.message_id} was filed without a reading")
    return link.message.reading
