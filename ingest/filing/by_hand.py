"""What a person said of a whole message: that it is an application, or none, or forged, or belongs to one; or what files are for.

In: a message with its corrections; or one of its submissions. Out: the person's word; or the submission as the person said.

Failures: none; a word on an application that has been erased names none.
"""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from config.openings import Openings
from domain.applications import Fact, Submission
from domain.corrections import FiledByHand, TextValue, YesOrNo
from domain.findings import Evidence
from ingest.filing.authenticity import IS_GENUINE
from ingest.filing.corrections import A_PERSON
from storage.models import ApplicationRow, MessageRow
from storage.queries import unmerged

# The target of a correction that says whether a message is an application at all.
IS_APPLICATION = "application"
# The target of one that says which application it belongs to, by the thread of it: a number may be given again once it is erased.
BELONGS_TO = "belongs_to"


def word_on(message: MessageRow) -> bool | None:
    """Whether a person said that it is an application, that it is none or forged, or nothing; the newest word counts."""
    word = None
    for each in message.corrections:
        said = each.value.value if isinstance(each.value, YesOrNo) else None
        if each.target == IS_APPLICATION:
            word = said
        elif each.target == IS_GENUINE:
            word = None if said else False
        elif each.target == BELONGS_TO:
            word = True
    return word


def attached_to(session: Session, message: MessageRow) -> ApplicationRow | None:
    """The application that a person attached it to, wherever that was joined to since; the newest word counts."""
    words = [each.value for each in message.corrections if each.target == BELONGS_TO]
    if not words or not isinstance(words[-1], TextValue):
        return None
    chosen = select(ApplicationRow).where(ApplicationRow.thread_id == words[-1].value)
    found = session.scalars(chosen.order_by(ApplicationRow.id)).first()
    return unmerged(session, found) if found is not None else None


def ordered(submission: Submission, order: FiledByHand, openings: Openings) -> Submission:
    """What was filed by hand is for the opening and from the person that the hand named."""
    words = (Evidence(A_PERSON, None, "filed by hand"),)
    person = submission.applicant
    for name, said in (("name", order.name), ("email", order.email)):
        if said:
            person = replace(person, **{name: Fact(said, words)})
    opening = openings.get(order.opening) or openings.get(submission.match.opening)
    match = replace(submission.match, opening=opening.key if opening else None, doubt="")
    if opening is not None:
        known = submission.match.cycle if submission.match.opening == opening.key else None
        cycle = order.cycle or known or order.default_cycle
        match = replace(match, cycle=cycle if opening.cycles else None)
    return replace(submission, applicant=person, match=match)
