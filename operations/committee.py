"""What a committee and its coordinator do: hand a round over, review its applications, close it.

In: a session, an opening and cycle or an application, and who acts, why and when. Out: what was done; every act has its event on
each application, with the old value. The members' words are theirs: nothing is counted into a score.

Failures: `Refused` when there is no such round or application, or the round is closed; `WrongUsage` for a value that cannot be.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from config.openings import Openings
from domain.committee import Vote
from domain.errors import WrongUsage
from domain.numbers import application_no
from domain.text import clean_lines
from domain.users import Role, User
from operations.changes import Attribution, HandedOver, record
from operations.records import Refused, unmerged_application
from storage.committee import round_with
from storage.models import ApplicationRow, CommitteeApplicationRow, CommitteeRoundRow, ReviewRow

COMMENT_CHARACTERS = 20_000


def hand_over(
    session: Session, openings: Openings, opening: str, cycle: str, numbers: Sequence[int], by: Attribution
) -> tuple[int, ...]:
    """Lets the committee see these applications of a cycle; their round is opened, or opened again. Returns the new ones.

    `cycle`: '' for an opening without cycles. Raises Refused or WrongUsage.
    """
    if openings.get(opening) is None:
        raise WrongUsage(f"opening: there is no opening “{opening}”")
    if not numbers:
        raise WrongUsage("applications: choose at least one application")
    rows = [unmerged_application(session, number) for number in dict.fromkeys(numbers)]
    for row in rows:
        if (row.opening, row.cycle or "") != (opening, cycle):
            raise WrongUsage(f"applications: {application_no(row.id)} is not for {opening} {cycle}".rstrip())
    found = _round(session, opening, cycle) or _new_round(session, opening, cycle, by)
    found.closed_at, found.closed_by = None, ""
    present = set(
        session.scalars(
            select(CommitteeApplicationRow.application_id).where(CommitteeApplicationRow.round_id == found.id)
        )
    )
    new = tuple(row.id for row in rows if row.id not in present)
    for number in new:
        # An application whose cycle was corrected leaves the round that it was in.
        session.execute(delete(CommitteeApplicationRow).where(CommitteeApplicationRow.application_id == number))
        add_to_round(session, number, found.id, by)
        record(session, "handed over to the committee", by, HandedOver(found.id), application=number)
    return new


def _round(session: Session, opening: str, cycle: str) -> CommitteeRoundRow | None:
    of_cycle = select(CommitteeRoundRow).where(CommitteeRoundRow.opening == opening, CommitteeRoundRow.cycle == cycle)
    return session.scalars(of_cycle).one_or_none()


def _new_round(session: Session, opening: str, cycle: str, by: Attribution) -> CommitteeRoundRow:
    row = CommitteeRoundRow(opening=opening, cycle=cycle, opened_at=by.at, opened_by=by.who)
    session.add(row)
    session.flush()
    return row


def add_to_round(session: Session, application: int, round_id: int, by: Attribution) -> None:
    """Puts an application into a round."""
    session.add(CommitteeApplicationRow(application_id=application, round_id=round_id, added_at=by.at))
    session.flush()


def remove_from_round(session: Session, application: int) -> None:
    """Takes an application out of its round; what members wrote is kept, and shown again when it comes back."""
    session.execute(delete(CommitteeApplicationRow).where(CommitteeApplicationRow.application_id == application))


def close_round(session: Session, opening: str, cycle: str, by: Attribution) -> None:
    """Ends the reviews of a round. Raises Refused."""
    row = _round(session, opening, cycle)
    if row is None or row.closed_at is not None:
        raise Refused("this round is closed already" if row is not None else "this round was not handed over")
    row.closed_at, row.closed_by = by.at, by.who
    record(session, "committee round closed", by, round=f"{opening} {cycle}".strip())


def reopen_round(session: Session, opening: str, cycle: str, by: Attribution) -> None:
    """Lets the members review again. Raises Refused."""
    row = _round(session, opening, cycle)
    if row is None or row.closed_at is None:
        raise Refused("this round is open already" if row is not None else "this round was not handed over")
    row.closed_at, row.closed_by = None, ""
    record(session, "committee round opened again", by, round=f"{opening} {cycle}".strip())


def review(session: Session, number: int, user: User, vote: str, comment: str, by: Attribution) -> None:
    """Records what a member says of an application; a second time it takes the place of the first. Raises Refused or WrongUsage."""
    found = round_with(session, number)
    if found is None:
        raise Refused(f"application {application_no(number)} is not with the committee")
    if found.closed_at is not None:
        raise Refused("the round is closed; the coordinator can open it again")
    words = clean_lines(comment).strip()
    if len(words) > COMMENT_CHARACTERS:
        raise WrongUsage(f"comment: that is longer than {COMMENT_CHARACTERS} characters")
    if vote and vote not in set(Vote):
        raise WrongUsage(f"vote: “{vote}” is none of {', '.join(Vote)}")
    if not vote and not words:
        raise WrongUsage("comment: write something, or choose a vote")
    chosen = select(ReviewRow).where(ReviewRow.application_id == number, ReviewRow.user_id == user.id)
    row = session.scalars(chosen).one_or_none()
    old = {"vote": row.vote, "comment": row.comment} if row is not None else {"vote": None, "comment": ""}
    if row is None:
        row = ReviewRow(application_id=number, user_id=user.id, name=user.name, at=by.at)
        session.add(row)
    row.vote, row.comment, row.name, row.at = Vote(vote) if vote else None, words, user.name, by.at
    record(session, "reviewed", by, application=number, vote=row.vote, old_vote=old["vote"], old_comment=old["comment"])


def may_read(session: Session, user: User, application: int) -> bool:
    """Whether this person may read an application: a coordinator all, a reviewer those with the committee, but in a conflict none."""
    if user.role >= Role.COORDINATOR:
        return session.get(ApplicationRow, application) is not None
    if round_with(session, application) is None:
        return False
    chosen = select(ReviewRow.vote).where(ReviewRow.application_id == application, ReviewRow.user_id == user.id)
    return session.scalar(chosen) is not Vote.CONFLICT
