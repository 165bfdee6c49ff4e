"""Adds what came by post or fax: scans that are dropped in the browser become a message that is read as mail is.

In: files in the order of their pages, what they are for and whom they are from. Out: the page of the stored message. Nothing is read
here beyond the kind of each file; the worker reads it.

Failures: `TooLarge` while too much streams in; what is wrong with a field stands beside it (422).
"""

from __future__ import annotations

from datetime import timedelta

from starlette.responses import Response

from config.cycles import Cycle
from domain.errors import WrongUsage
from domain.numbers import message_no
from domain.users import Role
from operations.manual_intake import add
from operations.status import is_working
from web.notices import Undo
from web.pages.add.forms import CHANNELS, KINDS, MOST_FILES, UPLOAD, AddForm, most_bytes
from web.rendering import render, see_other
from web.request import PageRequest
from web.routing import get, post
from web.texts import gettext


def ask(request: PageRequest) -> Response:
    """The form."""
    return _page(request, AddForm.empty(request))


def hand_in(request: PageRequest) -> Response:
    """Stores the files as one message."""
    form = AddForm.typed(request)
    handed_in = form.handed_in(request)
    if handed_in is None:
        return _page(request, form, 422)
    try:
        added = add(request.office, handed_in, request.user.name)
    except WrongUsage as error:
        name, _, said = str(error).partition(": ")
        form.errors[name if name in ("opening", "cycle") else "files"] = said or name
        return _page(request, form, 422)
    number = message_no(added.message)
    if not added.is_new:
        said = gettext("These files were added before, as %(number)s. Nothing was changed.", number=number)
        return see_other(request, f"/messages/{added.message}", said, is_warning=True)
    soon = (
        gettext("It is read now; this takes a moment.")
        if is_working(request.office)
        else gettext("No worker runs just now: it is read as soon as one does. “Is everything working?” says more.")
    )
    said = gettext("Added as %(number)s. %(soon)s", number=number, soon=soon)
    return see_other(request, f"/messages/{added.message}", said, Undo(added.act, number))


def _page(request: PageRequest, form: AddForm, status: int = 200) -> Response:
    openings = request.office.openings.openings
    rounds = [
        (each.name, [found.key for found in _rounds(request, each.key)]) for each in openings.values() if each.cycles
    ]
    return render(
        request,
        "pages/add/add.html",
        status=status,
        form=form,
        openings=[("", gettext("Choose…")), *((each.key, each.name) for each in openings.values())],
        rounds=rounds,
        channels=CHANNELS,
        kinds=gettext(KINDS),
        most_mb=most_bytes(request.office.settings.limits.message_mib) // 1_000_000,
        most_files=MOST_FILES,
        today=request.now.astimezone(request.zone).date().isoformat(),
    )


def _rounds(request: PageRequest, key: str) -> list[Cycle]:
    """The rounds that may be meant: what closed within a year, and each season's next one."""
    opening, now = request.office.openings[key], request.now
    found = [each.cycle(now.year + years, opening.zone) for each in opening.cycles for years in (-1, 0, 1, 2)]
    near = [each for each in found if now - timedelta(days=365) <= each.closes <= now + timedelta(days=550)]
    return sorted(near, key=lambda each: each.deadline)


ROUTES = (
    get("/add", ask, Role.COORDINATOR),
    post("/add", hand_in, Role.COORDINATOR, UPLOAD),
)
