"""Saves the list as it is filtered under a name, for oneself or for everybody.

In: the form below the list. Out: the list.

Failures: the list again with a sentence: no name, one that is too long, too many views.
"""

from __future__ import annotations

from starlette.responses import Response

from domain.text import clean
from storage.saved_views import MOST, NAME_CHARACTERS, delete_view, save_view, views_of
from web.pages.applications.filters import address_of_text
from web.pages.applications.listing import show_list
from web.rendering import see_other
from web.request import NotFound, PageRequest
from web.texts import gettext


def save(request: PageRequest) -> Response:
    """Saves a view."""
    address = address_of_text(request.text("filter"))
    name, is_shared = clean(request.text("name")), bool(request.text("shared"))
    wrong = ""
    with request.begin() as session:
        own = [each for each in views_of(session, request.user.id) if each.is_shared == is_shared]
        if not name:
            wrong = gettext("Give the view a name.")
        elif len(name) > NAME_CHARACTERS:
            wrong = gettext(
                "The name of a view has %(NAME_CHARACTERS)s characters at most.", NAME_CHARACTERS=NAME_CHARACTERS
            )
        elif len(own) >= MOST and name not in [each.name for each in own]:
            wrong = gettext("There are %(MOST)s views already. Delete one first.", MOST=MOST)
        else:
            save_view(session, None if is_shared else request.user.id, name, address.query, request.now)
    if wrong:
        return show_list(request, address, wrong, 422)
    return see_other(
        request,
        address.path,
        (
            gettext("Saved as “%(name)s”, for everybody.", name=name)
            if is_shared
            else gettext("Saved as “%(name)s”.", name=name)
        ),
    )


def delete(request: PageRequest) -> Response:
    """Deletes a view; the applications stay."""
    with request.begin() as session:
        name = delete_view(session, request.user.id, request.number("id"))
    if name is None:
        raise NotFound(gettext("There is no such view. It may have been deleted already."))
    return see_other(request, "/applications", gettext("The view “%(name)s” is deleted.", name=name))
