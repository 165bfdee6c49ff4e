"""Takes an act back: what the Undo button of a notice does.

In: the form of that button: the act's key (`act`), one of the things that it changed (`of`, such as `a26`), and the page to
go back to (`next`). Out: that page.

Failures: `Refused` when something else was done meanwhile.
"""

from __future__ import annotations

from starlette.responses import Response

from domain.numbers import typed_number
from domain.users import Role
from operations.undo import undo_act
from web.notices import Undo
from web.rendering import see_other
from web.request import NotFound, PageRequest
from web.routing import post
from web.texts import gettext


def undo(request: PageRequest) -> Response:
    """Takes an act back."""
    meant = typed_number(request.text("of"))
    if meant is None:
        raise NotFound(gettext("There is nothing of that number."))
    by = request.by()
    with request.begin() as session:
        undone = undo_act(session, request.office.filing_context, meant, request.text("act"), by)
    said = gettext("Done again.") if undone.redone else gettext("Taken back.")
    if undone.unread:
        said = f"{said} {gettext('Its mail is read again now; this takes a moment.')}"
    return see_other(request, request.text("next"), said, Undo(by.act, request.text("of")))


ROUTES = (post("/undo", undo, Role.COORDINATOR),)
