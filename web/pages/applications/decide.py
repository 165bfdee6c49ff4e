"""Decides many applications at once: first shown, then done, and taken back together.

In: the chosen applications and a decision; then the same again from the preview. Out: a page that shows each, and which mail waits to
go to it; then the list, with one button that takes all back.

Failures: `NoDecision`; the preview again, where one of them is not what it was when it was shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from starlette.responses import Response

from domain.errors import WrongUsage
from domain.numbers import application_no
from domain.text import clean
from operations import review
from storage.application_list import Listed, rows_of
from storage.queries import outgoing_waiting
from web.notices import Undo
from web.pages.applications.filters import ListAddress, address_of_text
from web.rendering import render, see_other
from web.request import PageRequest
from web.texts import gettext, ngettext
from web.words import stated

MOST = 500  # in one act: half a minute of work
DECISIONS = ("declined", "accepted", "withdrawn", "complete", "incomplete")
WHY_CHARACTERS = 2_000


class NoDecision(Exception):
    """No decision was chosen. The text is a sentence for the page."""


def preview(request: PageRequest, address: ListAddress, numbers: Sequence[int], *, changed: str = "") -> Response:
    """Each application as it is and as it will be, and the mail that waits for it. Raises NoDecision."""
    status = request.text("status")
    if status not in DECISIONS:
        raise NoDecision(gettext("Choose the decision: declined, accepted, withdrawn, complete or incomplete."))
    with request.read() as session:
        rows = rows_of(session, numbers, request.user.id)
        mails = outgoing_waiting(session, [each.id for each in rows])
    return render(
        request,
        "pages/applications/decide.html",
        409 if changed else 200,
        address=address,
        rows=rows,
        left_out=len(numbers) - len(rows),
        decision=status,
        why=request.text("why"),
        mails=mails,
        seen=_seen(rows),
        changed=changed,
    )


def decide(request: PageRequest) -> Response:
    """Records the decision on all that were shown, or on none."""
    address = address_of_text(request.text("filter"))
    numbers = tuple(dict.fromkeys(request.numbers("application")))[:MOST]
    status = request.text("status")
    if status not in DECISIONS or not numbers:
        raise WrongUsage(gettext("status: choose applications and a decision in the list first"))
    by = request.by(clean(request.text("why"))[:WHY_CHARACTERS])
    with request.begin() as session:
        is_same = _seen(rows_of(session, numbers, request.user.id)) == request.text("seen")
        if is_same:
            for number in numbers:
                review.decide(session, request.office.filing_context, number, status, by)
    if not is_same:
        changed = gettext(
            "Somebody has changed one of them since they were shown. Nothing was done; this is how they are now."
        )
        return preview(request, address, numbers, changed=changed)
    said = ngettext(
        "%(num)s application is %(status)s. Nobody was written to.",
        "%(num)s applications are %(status)s. Nobody was written to.",
        len(numbers),
        status=stated(status),
    )
    return see_other(request, address.path, said, Undo(by.act, application_no(numbers[0])))


def _seen(rows: Sequence[Listed]) -> str:
    """A digest of what the preview shows of each."""
    shown = "\n".join(f"{each.id} {each.status} {each.stage} {each.name}" for each in rows)
    return sha256(shown.encode()).hexdigest()[:32]
