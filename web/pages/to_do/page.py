"""What waits for a person, first thing at the desk: grouped, aged, and answered where it stands.

In: a request; `?group=` shows one group whole, in pages. Out: the page, or what is new since it was made. After an answer the next
card has the focus.

Failures: those of the acts and of the database.
"""

from __future__ import annotations

from collections.abc import Sequence

from starlette.responses import Response

from domain.errors import WrongUsage
from domain.numbers import TypedNumber, typed_number, whole_number
from domain.users import Role
from operations.records import Refused
from storage.snoozes import snoozed
from storage.to_do import WaitingThing, waiting_things, waits
from web.notices import Notice
from web.pages.to_do import acts
from web.pages.to_do.groups import group_of
from web.pages.to_do.listing import digest, listed
from web.pages.to_do.meanwhile import changed_meanwhile
from web.rendering import local_path, render, see_other, with_notice
from web.request import NotFound, PageRequest
from web.routing import get, post
from web.sentences import sentence_of
from web.texts import N_, gettext

GONE = N_("It does not wait any more; somebody has done this meanwhile. Nothing was changed.")


def to_do(request: PageRequest) -> Response:
    """The list of what waits."""
    listing = listed(request, request.path)
    seen = digest(listing.things)
    return render(
        request,
        "pages/to_do/to_do.html",
        seen=seen,
        count_seen=len(listing.things),
        offered=False,
        is_swapped=False,
        **listing.for_page,
    )


def news(request: PageRequest) -> Response:
    """What is new since the page was made; 204 when nothing is."""
    with request.read() as session:
        things = waiting_things(session, request.now)
    seen = digest(things)
    if seen == request.query.get("seen"):
        return Response(status_code=204)
    count = _count(request.query.get("count", ""), len(things))
    new = max(len(things) - count, 0)
    return render(
        request, "pages/to_do/fresh.html", seen=seen, count_seen=count, offered=True, new=new, is_swapped=False
    )


def _count(typed: str, default: int) -> int:
    count = whole_number(typed, 6)
    return count if count is not None else default


def answer(request: PageRequest) -> Response:
    """Does what a button of a card says, or puts the card off; then the next one."""
    of, act, by = _meant(request), request.text("act"), request.by()
    before: Sequence[WaitingThing] = ()
    try:
        with request.begin() as session:
            if request.is_htmx:
                before = waiting_things(session, request.now)
            notice = Notice(gettext(GONE), is_warning=True)
            if waits(session, of, request.now):
                if (meanwhile := changed_meanwhile(request, session, of, act)) is not None:
                    return meanwhile()
                if act.startswith("later "):
                    notice = acts.put_off(request, session, of, by, act.removeprefix("later "))
                else:
                    notice = acts.do(request, session, of, act, by)
                session.flush()
            still = waits(session, of, request.now)
    except (WrongUsage, Refused) as error:
        return _refused(request, sentence_of(error))
    if request.is_htmx:
        return _without_reload(request, notice, before, still=still)
    following = request.text("of") if still else "" if notice.is_warning else request.text("next")
    return _said(request, f"{_back(request)}#{following or 'main'}", notice)


def _back(request: PageRequest) -> str:
    return local_path(request.text("back"))


def _refused(request: PageRequest, why: str) -> Response:
    """Why nothing was done. What was typed is still in the card where the page is not loaded again."""
    notice = Notice(why, is_warning=True)
    if not request.is_htmx:
        return _said(request, f"{_back(request)}#{request.text('of')}", notice)
    response = render(request, "pages/to_do/refused.html", notice=notice)
    response.headers["HX-Reswap"] = "none"
    return response


def _without_reload(request: PageRequest, notice: Notice, before: Sequence[WaitingThing], *, still: bool) -> Response:
    """What changes on the page: the card goes or is asked anew; the counts, and what was done.

    The page says which cards it shows (`shown`), and what it knew to wait (`seen`, `count`): what came meanwhile is offered and
    moves nothing. `before`: what waited before the act. A card that goes to another group needs the page anew.
    """
    key, path = request.text("of"), _back(request)
    group = next((group_of(each) for each in before if each.key == key), None)
    listing = listed(request, path)
    card = listing.card(key) if still else None
    if group is None or (still and (card is None or group_of(card.thing) is not group)):
        return with_notice(request, Response(headers={"HX-Refresh": "true"}), notice)
    part = next((each for each in listing.shown if each.group is group), None)
    on_page = {key, *request.text("shown").split()}
    seen, count = request.text("seen"), _count(request.text("count"), len(before)) - (not still)
    return render(
        request,
        "pages/to_do/answered.html",
        notice=notice,
        after_undo=f"{path}#{key}",
        card=card,
        group=group,
        part=part,
        added=[each for each in part.cards if each.thing.key not in on_page] if part is not None else (),
        seen=digest(listing.things) if seen == digest(before) else seen,
        count_seen=count,
        offered=bool(request.text("offered")),
        new=max(len(listing.things) - count, 0),
        is_swapped=True,
        **listing.for_page,
    )


def _said(request: PageRequest, path: str, notice: Notice) -> Response:
    return see_other(request, path, notice.said, notice.undo, is_warning=notice.is_warning)


def _meant(request: PageRequest) -> TypedNumber:
    meant = typed_number(request.text("of"))
    if meant is None or meant.of is None:
        raise NotFound(gettext("There is nothing of that number."))
    return meant


def later(request: PageRequest) -> Response:
    """The list of what is put off."""
    with request.read() as session:
        return render(request, "pages/to_do/later.html", things=snoozed(session, request.now))


def wake(request: PageRequest) -> Response:
    """Puts a thing on the list again."""
    by = request.by()
    with request.begin() as session:
        notice = acts.put_back(session, _meant(request), by)
    return _said(request, "/later", notice)


ROUTES = (
    get("/", to_do, Role.COORDINATOR),
    get("/to-do/news", news, Role.COORDINATOR),
    post("/to-do", answer, Role.COORDINATOR),
    get("/later", later, Role.COORDINATOR),
    post("/later", wake, Role.COORDINATOR),
)
