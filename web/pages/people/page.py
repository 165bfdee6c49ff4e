"""Who may use the desk: an admin invites, gives roles, disables, hands over, removes.

In: a request of an admin. Out: the pages, or what follows an act. The link of an invitation is shown once, in the answer to the act
that makes it, since mail does not reach everybody.

Failures: `Refused` for the last admin and for what is not possible; `NotFound` where there is no such person.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from types import MappingProxyType

from starlette.responses import Response

from domain.errors import WrongUsage
from domain.users import Role
from operations import people as acts
from operations.access import second_factor
from operations.access.links import OneTimeLink
from operations.changes import Attribution
from operations.people_undo import undo_on_person
from operations.records import Refused
from storage.people import Person, people, person
from web.notices import Notice, Undo
from web.rendering import render, see_other
from web.request import NotFound, PageRequest
from web.routing import get, post
from web.sentences import sentence_of
from web.texts import N_, gettext, moment
from web.words import stated

NO_ERRORS: Mapping[str, str] = MappingProxyType({})
ROLES = (
    ("reviewer", N_("reviewer: reads and comments on the applications of a round")),
    ("coordinator", N_("coordinator: reads all, corrects, answers, decides")),
    ("admin", N_("admin: also says who may use the desk")),
)


def list_people(request: PageRequest) -> Response:
    """Everybody, and the form that invites."""
    return _list(request)


def _list(request: PageRequest, errors: Mapping[str, str] = NO_ERRORS, status: int = 200, **typed: str) -> Response:
    with request.read() as session:
        found = people(session)
    form = {"name": "", "email": "", "role": "coordinator"} | typed
    return render(
        request,
        "pages/people/list.html",
        status,
        people=found,
        errors=errors,
        roles=[(role, gettext(words)) for role, words in ROLES],
        form=form,
    )


def invite(request: PageRequest) -> Response:
    """Invites a person by mail, and shows the link once."""
    name, email, word = request.text("name"), request.text("email"), request.text("role")
    role, by = Role.named(word), request.by()
    if role is None:
        return _list(request, {"role": gettext("Choose a role.")}, 422, name=name, email=email)
    try:
        with request.begin() as session:
            invited = acts.invite(session, request.office.settings, email, name, role, by, is_sent=True)
    except (WrongUsage, Refused) as error:
        field = "name" if len(name) > acts.NAME_CHARACTERS else "email"
        return _list(request, {field: sentence_of(error)}, 422, name=name, email=email, role=word)
    return _link_page(request, invited.number, invited.link, _undo(invited.number, by))


def _link_page(request: PageRequest, number: int, link: OneTimeLink, undo: Undo | None = None) -> Response:
    whom = _person(request, number)
    notice = Notice(gettext("%(name)s is invited.", name=whom.name), undo) if undo is not None else None
    return render(request, "pages/people/link.html", person=whom, link=link, notice=notice, after_undo="/people")


def _undo(number: int, by: Attribution) -> Undo:
    return Undo(by.act, str(number), f"/people/{number}/undo")


def undo(request: PageRequest) -> Response:
    """Takes the last act on a person back."""
    by = request.by()
    with request.begin() as session:
        undone = undo_on_person(session, request.number("id"), request.text("act"), by)
    number = undone.number
    path = f"/people/{number}" if number is not None else "/people"
    # What was taken back by removing somebody is of the number that they had.
    again = _undo(number if number is not None else request.number("id"), by)
    role = stated(undone.role.word) if undone.role is not None else ""
    said = gettext(undone.sentence, name=undone.name, role=role, successor=undone.successor)
    return see_other(request, path, said, again)


def show(request: PageRequest) -> Response:
    """One person, and what can be done."""
    return _show(request)


def _show(request: PageRequest, errors: Mapping[str, str] = NO_ERRORS, **typed: str) -> Response:
    form = {"name": "", "email": "", "until": "", "last_day": ""} | typed
    tomorrow = (request.now + timedelta(days=1)).astimezone(request.zone).date()
    return render(
        request,
        "pages/people/person.html",
        422 if errors else 200,
        person=_person(request, request.number("id")),
        errors=errors,
        roles=[(role, gettext(words)) for role, words in ROLES],
        form=form,
        tomorrow=tomorrow.isoformat(),
    )


def _person(request: PageRequest, number: int) -> Person:
    with request.read() as session:
        found = person(session, number)
    if found is None:
        raise NotFound(gettext("There is no such person at the desk."))
    return found


def give_role(request: PageRequest) -> Response:
    """Gives a person another role."""
    whom, role = _person(request, request.number("id")), Role.named(request.text("role"))
    if role is None:
        return _show(request, {"role": gettext("Choose a role.")})
    by = request.by()
    try:
        with request.begin() as session:
            old = acts.set_role(session, whom.id, role, by)
    except Refused as error:
        return _show(request, {"role": sentence_of(error)})
    said = gettext(
        "%(name)s was %(before)s and is %(role)s now; their sessions have ended.",
        name=whom.name,
        before=stated(old.word),
        role=stated(role.word),
    )
    if role is old:
        return see_other(
            request, _after(request, whom), gettext("%(name)s is %(role)s.", name=whom.name, role=stated(role.word))
        )
    return see_other(request, _after(request, whom), said, _undo_of(request, whom, by))


def disable(request: PageRequest) -> Response:
    """Disables an account now, or after a last day."""
    whom, by = _person(request, request.number("id")), request.by()
    until = request.text("until")
    try:
        at = _end_of(until, request)
        with request.begin() as session:
            acts.disable(session, whom.id, by, at)
    except (WrongUsage, Refused) as error:
        return _show(request, {"until": sentence_of(error)}, until=until)
    said = (
        gettext("The account of %(name)s is disabled, and their sessions have ended.", name=whom.name)
        if at is None
        else gettext("The account of %(name)s ends on %(day)s.", name=whom.name, day=moment(at, request.zone))
    )
    return see_other(request, _after(request, whom), said, _undo_of(request, whom, by))


def enable(request: PageRequest) -> Response:
    """Enables an account again."""
    whom, by = _person(request, request.number("id")), request.by()
    with request.begin() as session:
        acts.enable(session, whom.id, by)
    undo = _undo(whom.id, by) if whom.disabled_at is not None else None
    return see_other(request, f"/people/{whom.id}", gettext("The account of %(name)s works.", name=whom.name), undo)


def send_link(request: PageRequest) -> Response:
    """Sends a new link, and shows it once."""
    whom = _person(request, request.number("id"))
    with request.begin() as session:
        link = acts.new_link(session, request.office.settings, whom.id, request.by(), is_sent=True)
    return _link_page(request, whom.id, link)


def remove_second_factor(request: PageRequest) -> Response:
    """Removes the second factor of a person who has lost the phone and the recovery codes."""
    whom = _person(request, request.number("id"))
    with request.begin() as session:
        second_factor.remove(session, acts.person_of(session, whom.id), request.by())
    return see_other(
        request, f"/people/{whom.id}", gettext("%(name)s signs in with the password alone now.", name=whom.name)
    )


def hand_over(request: PageRequest) -> Response:
    """Invites the successor of a person, and ends the old account."""
    whom = _person(request, request.number("id"))
    name, email, last_day = request.text("name"), request.text("email"), request.text("last_day")
    by = request.by()
    try:
        at = _end_of(last_day, request)
        with request.begin() as session:
            made = acts.hand_over(session, request.office.settings, whom.id, email, name, by, at)
    except (WrongUsage, Refused) as error:
        field = "email"
        if len(name) > acts.NAME_CHARACTERS:
            field = "name"
        elif isinstance(error, _WrongDay) or (isinstance(error, Refused) and "account already" not in str(error)):
            field = "last_day"
        return _show(request, {field: sentence_of(error)}, name=name, email=email, last_day=last_day)
    undo = _undo_of(request, whom, by)
    return _link_page(request, made.number, made.link, undo)


class _WrongDay(WrongUsage):
    """The day is none, or has passed."""


def _end_of(day: str, request: PageRequest) -> datetime | None:
    """The end of a last day in the office's zone (UTC); None: now. Raises _WrongDay."""
    if not day:
        return None
    try:
        after = date.fromisoformat(day) + timedelta(days=1)
        end = datetime.combine(after, time(), request.zone)
    except (ValueError, OverflowError):
        raise _WrongDay(gettext("This is no day. Write it like 2027-05-31, or leave it empty for now.")) from None
    if end <= request.now:
        raise _WrongDay(gettext("This day has passed. Choose a later one, or leave it empty for now."))
    return end


def ask_to_remove(request: PageRequest) -> Response:
    """Says what removing does, and asks."""
    return render(request, "pages/people/remove.html", person=_person(request, request.number("id")))


def remove(request: PageRequest) -> Response:
    """Removes a person."""
    whom, by = _person(request, request.number("id")), request.by()
    with request.begin() as session:
        acts.remove(session, whom.id, by)
    said = gettext("%(name)s is removed from the desk.", name=whom.name)
    return see_other(request, _after(request, whom, "/people"), said, _undo_of(request, whom, by))


def _after(request: PageRequest, whom: Person, path: str = "") -> str:
    """Where an act on a person leads; who has changed their own account has to sign in again."""
    return "/login" if whom.id == request.user.id else path or f"/people/{whom.id}"


def _undo_of(request: PageRequest, whom: Person, by: Attribution) -> Undo | None:
    """What takes it back; who has changed their own account has no right to it any more."""
    return _undo(whom.id, by) if whom.id != request.user.id else None


ROUTES = (
    get("/people", list_people, Role.ADMIN),
    post("/people", invite, Role.ADMIN),
    get("/people/{id:int}", show, Role.ADMIN),
    post("/people/{id:int}/undo", undo, Role.ADMIN),
    post("/people/{id:int}/role", give_role, Role.ADMIN),
    post("/people/{id:int}/disable", disable, Role.ADMIN),
    post("/people/{id:int}/enable", enable, Role.ADMIN),
    post("/people/{id:int}/link", send_link, Role.ADMIN),
    post("/people/{id:int}/second-factor/remove", remove_second_factor, Role.ADMIN),
    post("/people/{id:int}/hand-over", hand_over, Role.ADMIN),
    get("/people/{id:int}/remove", ask_to_remove, Role.ADMIN),
    post("/people/{id:int}/remove", remove, Role.ADMIN),
)
