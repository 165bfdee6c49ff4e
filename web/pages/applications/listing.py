"""The list of applications.

In: filters, sort and place in the address (filters.py). Out: the page, with the form that acts on many (chosen.py).

Failures: none; a filter that is none is said above the list.
"""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.responses import Response

from config.openings import Openings
from storage.application_list import MOST_COUNTED, Sort, count, cycles, page_of
from storage.models import ApplicationStatus
from storage.people import people
from storage.saved_views import views_of
from web.pages.applications import decide
from web.pages.applications.filters import CHANNELS, ListAddress, address_of
from web.rendering import render
from web.request import PageRequest
from web.texts import N_, gettext, number
from web.words import stated

Options = list[tuple[str, str]]
SORTS = (
    (Sort.RECEIVED, N_("newest first")),
    (Sort.OLDEST, N_("oldest first")),
    (Sort.NAME, N_("name")),
    (Sort.STATUS, N_("status")),
    (Sort.COMPLETED, N_("completed last")),
)
YES_NO = [("", N_("any")), ("yes", N_("yes")), ("no", N_("no"))]


def show(request: PageRequest) -> Response:
    """The list."""
    return show_list(request, address_of(request.query))


def show_list(request: PageRequest, address: ListAddress, error: str = "", status: int = 200) -> Response:
    """The list, with what was wrong with an act above it."""
    wanted = address.filter(request.user.id)
    with request.read() as session:
        after, before = request.query_number("after"), request.query_number("before")
        page = page_of(session, wanted, address.sort, after=after, before=before)
        matching = count(session, wanted)
        options = _options(session, request.office.openings, address)
        saved = views_of(session, request.user.id)
    rows = page.rows
    return render(
        request,
        "pages/applications/list.html",
        status,
        address=address,
        rows=rows,
        matching=matching,
        matching_words=in_words(matching),
        most=MOST_COUNTED,
        previous=address.page("before", rows[0].id) if page.has_previous and rows else None,
        following=address.page("after", rows[-1].id) if page.has_next and rows else None,
        options=options,
        sorts=[(sort, gettext(words)) for sort, words in SORTS],
        saved=saved,
        decisions=decide.DECISIONS,
        error=error,
    )


def in_words(matching: int) -> str:
    """How many match: `1,234`; `10,000+` when it is counted no further."""
    return f"{number(MOST_COUNTED)}+" if matching > MOST_COUNTED else number(matching)


def _options(session: Session, openings: Openings, address: ListAddress) -> dict[str, Options]:
    """What each filter can be, in the order of the form."""
    keys = dict.fromkeys([*openings.openings, *filter(None, [address.values.get("opening")])])
    rounds = dict.fromkeys([*reversed(cycles(session)), *filter(None, [address.values.get("cycle")])])
    stages = {stage.key: stage.name for opening in openings.openings.values() for stage in opening.stages}
    users = [(str(each.id), each.name) for each in people(session)]
    yes_no = [(key, gettext(word)) for key, word in YES_NO]
    return {
        "opening": [("", gettext("all")), *((key, key) for key in keys)],
        "cycle": [("", gettext("all")), *((each, each) for each in rounds)],
        "status": [("", gettext("all")), *((each.value, stated(each)) for each in ApplicationStatus)],
        "stage": [("", gettext("any")), *stages.items()],
        "unread": yes_no,
        "complete": yes_no,
        "late": yes_no,
        "channel": [("", gettext("any")), *((each, stated(each)) for each in CHANNELS)],
        "taken": [("", gettext("anybody")), ("me", gettext("me")), ("nobody", gettext("nobody")), *users],
    }
