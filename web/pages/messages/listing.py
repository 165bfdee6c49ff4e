"""The list of all mail, filtered by what stands in the address.

In: a request; `state`, `reason`, `channel`, `q`, and where the page begins. Out: the page.

Failures: none; a filter that there is not is none.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from starlette.responses import Response

from domain.catalogue.codes import SET_ASIDE_REASONS
from operations.manual_intake import Channel
from storage.message_pages import MessageFilter, count_by_state, message_page
from storage.models import MessageState
from web.rendering import render
from web.request import PageRequest
from web.texts import N_, gettext
from web.words import stated

STATES = {
    "": N_("All"),
    "kept": N_("Being read"),
    "filed": N_("Filed"),
    "set_aside": N_("Set aside"),
    "failed": N_("Failed"),
}
TEXT_CHARACTERS = 200


def show_list(request: PageRequest) -> Response:
    """A page of the list."""
    wanted = _filter(request)
    with request.read() as session:
        found = message_page(
            session, wanted, after=request.query_number("after"), before=request.query_number("before")
        )
        counts = count_by_state(session)
    filters = {"state": wanted.state, "reason": wanted.reason, "channel": wanted.channel, "q": wanted.text}
    kept = {name: value for name, value in filters.items() if value}
    return render(
        request,
        "pages/messages/list.html",
        found=found,
        wanted=wanted,
        states=[
            (
                state,
                gettext(title),
                _path({k: v for k, v in kept.items() if k not in ("state", "reason")} | {"state": state}),
            )
            for state, title in STATES.items()
        ],
        counts=counts,
        reasons=[("", gettext("for any reason")), *((key, stated(key)) for key in SET_ASIDE_REASONS)],
        channels=[("", gettext("any way")), *((each.value, stated(each)) for each in Channel)],
        said={key: stated(said) for key, said in SET_ASIDE_REASONS.items()},
        previous=_path(kept | {"before": found.rows[0].id}) if found.newer and found.rows else None,
        following=_path(kept | {"after": found.rows[-1].id}) if found.older and found.rows else None,
        is_filtered=bool(kept),
    )


def _filter(request: PageRequest) -> MessageFilter:
    query = request.query
    state, reason, channel = (query.get(name, "") for name in ("state", "reason", "channel"))
    return MessageFilter(
        state=state if state in {each.value for each in MessageState} else None,
        reason=reason if reason in SET_ASIDE_REASONS else None,
        channel=channel if channel in {each.value for each in Channel} else None,
        text=query.get("q", "").replace("\0", "").strip()[:TEXT_CHARACTERS],
    )


def _path(query: Mapping[str, object]) -> str:
    chosen = {name: value for name, value in query.items() if value}
    return f"/messages?{urlencode(chosen)}" if chosen else "/messages"
