"""What is done with the chosen applications of a list, or with all that match.

In: the list's form: the chosen numbers, or `all` with the filter and the count that were shown; and what to do. Out: what follows:
a preview of decisions, the list with its marks changed, a download, a page to print.

Failures: the list again with a sentence: nothing is chosen, too many are, or others match than were shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlencode

from starlette.responses import RedirectResponse, Response

from operations.letters import MOST_AT_ONCE
from operations.reading_marks import mark_read, mark_unread
from storage.application_list import MOST_COUNTED, count, numbers_of
from web.pages.applications import decide, export
from web.pages.applications.filters import ListAddress, address_of_text
from web.pages.applications.listing import show_list
from web.rendering import see_other
from web.request import PageRequest
from web.texts import gettext, ngettext, number

Act = Callable[[PageRequest, ListAddress, Sequence[int]], Response]


class NotChosen(Exception):
    """Nothing can be done with what was chosen. The text is a sentence for the page."""


def act(request: PageRequest) -> Response:
    """Does what the pressed button says."""
    address = address_of_text(request.text("filter"))
    try:
        todo, numbers = _meant(request, address)
        return todo(request, address, numbers)
    except (NotChosen, decide.NoDecision) as error:
        return show_list(request, address, str(error), 409 if request.text("all") else 422)


def _meant(request: PageRequest, address: ListAddress) -> tuple[Act, Sequence[int]]:
    """What is to be done, and with which applications. Raises NotChosen."""
    todo, most = ACTS.get(request.text("do"), (None, 0))
    if todo is None:
        raise NotChosen(gettext("Choose what to do with the applications."))
    numbers = _numbers(request, address)
    if len(numbers) > most:
        raise NotChosen(
            ngettext(
                "%(num)s application is chosen; this is done with %(most)s at once at most. "
                "Narrow the filter, or choose some.",
                "%(num)s applications are chosen; this is done with %(most)s at once at most. "
                "Narrow the filter, or choose some.",
                len(numbers),
                most=number(most),
            )
        )
    return todo, numbers


def _numbers(request: PageRequest, address: ListAddress) -> Sequence[int]:
    """The applications that are meant. Raises NotChosen."""
    if not request.text("all"):
        numbers = tuple(dict.fromkeys(request.numbers("chosen")))
        if not numbers:
            raise NotChosen(gettext("No application is chosen. Tick some, or all that match."))
        return numbers
    wanted = address.filter(request.user.id)
    with request.read() as session:
        now = count(session, wanted)
        if now > MOST_COUNTED:
            raise NotChosen(
                gettext("More than %(MOST_COUNTED)s match. Narrow the filter first.", MOST_COUNTED=number(MOST_COUNTED))
            )
        if str(now) != request.text("count"):
            raise NotChosen(
                gettext(
                    "%(before)s applications matched when the list was shown, and %(now)s do now. Nothing was done; look "
                    "at the list again.",
                    before=request.text("count") or gettext("Some"),
                    now=number(now),
                )
            )
        return numbers_of(session, wanted, address.sort)


def _mark_read(request: PageRequest, address: ListAddress, numbers: Sequence[int]) -> Response:
    with request.begin() as session:
        mark_read(session, request.user.id, numbers, request.now)
    return see_other(
        request,
        address.path,
        ngettext("%(num)s application marked as read.", "%(num)s applications marked as read.", len(numbers)),
    )


def _mark_unread(request: PageRequest, address: ListAddress, numbers: Sequence[int]) -> Response:
    with request.begin() as session:
        mark_unread(session, request.user.id, numbers)
    return see_other(
        request,
        address.path,
        ngettext("%(num)s application marked as unread.", "%(num)s applications marked as unread.", len(numbers)),
    )


def _print(request: PageRequest, address: ListAddress, numbers: Sequence[int]) -> Response:
    del request, address
    return RedirectResponse(f"/applications/print?{urlencode({'of': ','.join(map(str, numbers))})}", 303)


def _write(request: PageRequest, address: ListAddress, numbers: Sequence[int]) -> Response:
    del request, address
    return RedirectResponse(f"/letters?{urlencode({'of': ','.join(map(str, numbers))})}", 303)


# Each with the number of applications that it takes at once.
ACTS: Mapping[str, tuple[Act, int]] = {
    "decide": (decide.preview, decide.MOST),
    "letters": (_write, MOST_AT_ONCE),
    "read": (_mark_read, MOST_COUNTED),
    "unread": (_mark_unread, MOST_COUNTED),
    "export": (export.zip_of, export.MOST_DOSSIERS),
    "csv": (export.csv_of, MOST_COUNTED),
    "print": (_print, export.MOST_PRINTED),
}
