"""The committee's rounds: a list of them, a round with its applications, and one application to review.

In: a request. Out: pages. A member sees what others wrote on an application after writing something, or once the round is closed;
in a conflict of interest neither the application nor the others' words.

Failures: `NotFound` for a round or an application that the committee does not see; those of the operations.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import quote

from sqlalchemy.orm import Session
from starlette.responses import Response

from domain.committee import Vote
from domain.errors import WrongUsage
from domain.numbers import application_no
from domain.users import Role, User
from operations import committee
from operations.committee import may_read
from operations.records import Refused
from storage.application import application
from storage.committee import (
    CommitteeRound,
    Review,
    applications_in,
    reviews_in,
    round_of,
    round_with,
    rounds,
    to_hand_over,
    waiting_rounds,
)
from storage.document_files import files_of_messages
from storage.summaries import ApplicationSummary
from web.notices import Undo
from web.pages.application.documents import documents_pane
from web.pages.application.view import facts_of, findings_of
from web.rendering import render, see_other
from web.request import NotFound, PageRequest
from web.routing import get, post
from web.sentences import sentence_of
from web.texts import gettext, ngettext

A_YEAR = timedelta(days=400)  # and what a committee takes to meet: older rounds are found under Applications
NO_CYCLE = "-"  # in an address: the opening has no cycles


@dataclass(frozen=True, slots=True)
class Entry:
    """An application in its round: what this member wrote, and what this member may read of the others."""

    application: ApplicationSummary
    own: Review | None
    shown: tuple[Review, ...]
    votes: Mapping[Vote, int]
    written: int  # how many members wrote something


def rounds_page(request: PageRequest) -> Response:
    """The rounds, those that are open first; for a coordinator also what can be handed over."""
    with request.read() as session:
        found = rounds(session, request.user.id)
        waiting = waiting_rounds(session, request.now - A_YEAR) if request.user.role >= Role.COORDINATOR else ()
    return render(
        request,
        "pages/committee/rounds.html",
        rounds=found,
        waiting=waiting,
        waiting_keys={(each.opening, each.cycle) for each in waiting},
        openings=request.office.openings,
        address=address,
    )


def round_page(request: PageRequest) -> Response:
    """A round: its applications, and how far the members are."""
    opening, cycle = _named(request)
    with request.read() as session:
        found = _round(session, opening, cycle, request.user)
        entries = _entries(session, found, request.user) if found is not None else ()
        waiting = to_hand_over(session, opening, cycle) if request.user.role >= Role.COORDINATOR else ()
    return render(
        request,
        "pages/committee/round.html",
        round=found,
        opening=request.office.openings.get(opening),
        cycle=cycle,
        here=address(opening, cycle),
        entries=entries,
        waiting=waiting,
        Vote=Vote,
    )


def packet(request: PageRequest) -> Response:
    """The round as one document to print: each application with its facts and the members' words."""
    opening, cycle = _named(request)
    with request.read() as session:
        found = _existing(session, opening, cycle)
        entries = _entries(session, found, request.user)
        whole = [(entry, application(session, entry.application.id, history=False)) for entry in entries]
    return render(
        request,
        "pages/committee/packet.html",
        round=found,
        opening=request.office.openings.get(opening),
        here=address(opening, cycle),
        dossiers=[
            (entry, each, facts_of(each, request.office.openings.get(each.opening)), findings_of(each))
            for entry, each in whole
            if each is not None
        ],
    )


def review_page(request: PageRequest, error: str = "", typed: tuple[str, str] | None = None) -> Response:
    """One application to review: its documents, facts, and the member's own words."""
    number = request.number("id")
    with request.read() as session:
        found = round_with(session, number)
        if found is None:
            raise NotFound(gettext("Application %(number)s is not with the committee.", number=application_no(number)))
        entries = _entries(session, found, request.user)
        entry = next((each for each in entries if each.application.id == number), None)
        if entry is None:
            raise NotFound(gettext("Application %(number)s is not with the committee.", number=application_no(number)))
        is_readable = may_read(session, request.user, number)
        whole = application(session, number, history=False) if is_readable else None
        files = files_of_messages(session, [each.id for each in whole.messages]) if whole is not None else {}
    opening = request.office.openings.get(found.opening)
    vote, comment = typed if typed is not None else _own(entry.own)
    return render(
        request,
        "pages/committee/review.html",
        422 if error else 200,
        round=found,
        opening=opening,
        here=address(found.opening, found.cycle),
        entry=entry,
        following=_following(entries, number),
        found=whole,
        pane=documents_pane(request, whole, files) if whole is not None else None,
        facts=facts_of(whole, opening) if whole is not None else (),
        findings=findings_of(whole) if whole is not None else (),
        vote=vote,
        comment=comment,
        error=error,
        Vote=Vote,
    )


def save_review(request: PageRequest) -> Response:
    """Records the member's words; with `then` = next the next application that waits for them follows."""
    number, vote, comment = request.number("id"), request.text("vote"), request.text("comment")
    try:
        with request.begin() as session:
            committee.review(session, number, request.user, vote, comment, request.by())
            found = round_with(session, number)
            assert found is not None
            following = _following(_entries(session, found, request.user), number)
    except WrongUsage as error:
        return review_page(request, sentence_of(error).partition(": ")[2], (vote, comment))
    here = address(found.opening, found.cycle)
    if request.text("then") == "next" and following is not None:
        return see_other(request, f"/committee/applications/{following}", gettext("Saved."))
    return see_other(request, here, gettext("Saved. You can change it until the round is closed."))


def hand_over(request: PageRequest) -> Response:
    """Hands applications over: those that are named, or all complete ones of the cycle."""
    opening, cycle = _named(request)
    by = request.by()
    with request.begin() as session:
        numbers = request.numbers("application") or tuple(to_hand_over(session, opening, cycle))
        if not numbers:
            raise Refused(gettext("there is no complete application that the committee does not have already"))
        new = committee.hand_over(session, request.office.openings, opening, cycle, numbers, by)
    said = ngettext(
        "The committee sees %(num)s more application.", "The committee sees %(num)s more applications.", len(new)
    )
    undo = Undo(by.act, application_no(new[0])) if new else None
    return see_other(request, address(opening, cycle), said, undo)


def close(request: PageRequest) -> Response:
    """Ends the reviews; the members' words are shown to all members then."""
    opening, cycle = _named(request)
    with request.begin() as session:
        committee.close_round(session, opening, cycle, request.by())
    return see_other(request, address(opening, cycle), gettext("The round is closed. You can open it again here."))


def reopen(request: PageRequest) -> Response:
    """Lets the members review again."""
    opening, cycle = _named(request)
    with request.begin() as session:
        committee.reopen_round(session, opening, cycle, request.by())
    return see_other(request, address(opening, cycle), gettext("The round is open again."))


def address(opening: str, cycle: str) -> str:
    """Where a round is: `/committee/internship/summer%202027`."""
    return f"/committee/{quote(opening, safe='')}/{quote(cycle or NO_CYCLE, safe='')}"


def _named(request: PageRequest) -> tuple[str, str]:
    """The opening and cycle that the address names. Raises NotFound."""
    key, cycle = request.word("opening"), request.word("cycle")
    opening = request.office.openings.get(key)
    cycle = "" if cycle == NO_CYCLE else cycle
    if opening is None or (cycle and opening.cycle(cycle) is None) or (not cycle and opening.cycles):
        raise NotFound(gettext("There is no such round."))
    return key, cycle


def _round(session: Session, opening: str, cycle: str, user: User) -> CommitteeRound | None:
    """The round; None for a coordinator, where nothing was handed over yet. Raises NotFound for others."""
    found = round_of(session, opening, cycle)
    if found is None and user.role < Role.COORDINATOR:
        raise NotFound(gettext("This round is not with the committee."))
    return found


def _existing(session: Session, opening: str, cycle: str) -> CommitteeRound:
    found = round_of(session, opening, cycle)
    if found is None:
        raise NotFound(gettext("This round is not with the committee."))
    return found


def _entries(session: Session, found: CommitteeRound, user: User) -> tuple[Entry, ...]:
    written = reviews_in(session, found.id)
    return tuple(_entry(each, written.get(each.id, ()), found, user) for each in applications_in(session, found.id))


def _entry(each: ApplicationSummary, reviews: Sequence[Review], found: CommitteeRound, user: User) -> Entry:
    own = next((review for review in reviews if review.user_id == user.id), None)
    in_conflict = own is not None and own.vote is Vote.CONFLICT
    may_see = user.role >= Role.COORDINATOR or found.closed_at is not None or own is not None
    shown = tuple(reviews) if may_see and not in_conflict else tuple(filter(None, (own,)))
    votes = {vote: sum(review.vote is vote for review in shown) for vote in Vote}
    return Entry(each, own, shown, votes, len(reviews))


def _following(entries: Sequence[Entry], number: int) -> int | None:
    """The next application after this one, in the order of the round, that this member has not reviewed."""
    numbers = [entry.application.id for entry in entries]
    place = numbers.index(number) if number in numbers else -1
    return next(
        (entry.application.id for entry in (*entries[place + 1 :], *entries[:place]) if entry.own is None), None
    )


def _own(own: Review | None) -> tuple[str, str]:
    return (own.vote.value if own.vote is not None else "", own.comment) if own is not None else ("", "")


ROUTES = (
    get("/committee", rounds_page, Role.REVIEWER),
    get("/committee/applications/{id:int}", review_page, Role.REVIEWER),
    post("/committee/applications/{id:int}", save_review, Role.REVIEWER),
    get("/committee/{opening}/{cycle}", round_page, Role.REVIEWER),
    get("/committee/{opening}/{cycle}/packet", packet, Role.COORDINATOR),
    post("/committee/{opening}/{cycle}/hand-over", hand_over, Role.COORDINATOR),
    post("/committee/{opening}/{cycle}/close", close, Role.COORDINATOR),
    post("/committee/{opening}/{cycle}/reopen", reopen, Role.COORDINATOR),
)
