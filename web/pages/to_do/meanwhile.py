"""An answer to a card that a colleague has changed since it was shown: nothing is done, and both are shown.

In: a request with the card's thing (`of`), the version at which it was shown (`version`) and the answer. Out: the card as it is now, with
what was changed and what was chosen: as a part where scripts run, else as a page (409).

Failures: those of the database.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from domain.numbers import LETTERS, Numbered, TypedNumber
from storage.application import application
from storage.desk import changes_after
from storage.to_do import waiting_things
from storage.to_do_details import details_of
from web.pages.application.view import EventLine, words_of_events
from web.pages.to_do.cards import card_of
from web.pages.to_do.wanted import wanted
from web.rendering import Answer, local_path, page
from web.request import PageRequest

OF_PAGE = frozenset({"of", "next", "back", "version", "shown", "seen", "count", "offered"})  # which each form has anew
LATER = "later "  # puts the card off, which overwrites nothing


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """What colleagues changed, what was chosen, in words and as the fields that do it `again`."""

    changes: Sequence[EventLine]
    wanted: str
    again: Sequence[tuple[str, str]]


def changed_meanwhile(request: PageRequest, session: Session, of: TypedNumber, act: str) -> Answer | None:
    """What is shown in place of doing it; None: nobody else has changed the thing since its card was shown."""
    version = next(iter(request.numbers("version")), None)
    if version is None or act.startswith(LATER) or of.of is Numbered.MAIL:  # a mail that was changed waits no more
        return None
    newer = changes_after(session, of, version, request.user.name)
    if not newer:
        return None
    key = f"{LETTERS[of.of or Numbered.APPLICATION]}{of.number}"
    thing = next((each for each in waiting_things(session, request.now) if each.key == key), None)
    if thing is None:  # beyond the bound of the list
        return None
    card = card_of(thing, details_of(session, (thing,)), request.office.openings)
    found = application(session, of.number, history=False) if of.of is Numbered.APPLICATION else None
    typed = [(key, each) for key, each in request.form.multi_items() if isinstance(each, str) and key not in OF_PAGE]
    return page(
        request,
        "pages/to_do/card.html" if request.is_htmx else "pages/to_do/conflict.html",
        200 if request.is_htmx else 409,
        card=card,
        meanwhile=Meanwhile(
            words_of_events(newer, found.documents if found is not None else ()), wanted(request, of, act), typed
        ),
        back=local_path(request.text("back")),
        nexts={key: request.text("next")},
    )
