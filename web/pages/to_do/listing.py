"""What the page To do shows of all that waits: the beginning of each group, or one group in pages.

In: what waits, with its details; which group is chosen, and after which thing its page begins. Out: the groups with their cards.

Failures: those of the database.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from storage.snoozes import count_snoozed
from storage.to_do import WaitingThing, waiting_things
from storage.to_do_details import details_of
from web.pages.to_do.cards import Card, card_of
from web.pages.to_do.groups import HEADINGS, Group, Heading, group_of
from web.request import PageRequest

MOST_CARDS = 30  # on the first page
LEAST_OF_GROUP = 4
ON_A_PAGE = 25  # of one group


@dataclass(frozen=True, slots=True)
class Shown:
    """A group as far as the page shows it."""

    group: Group
    heading: Heading
    cards: Sequence[Card]
    count: int
    following: str = ""  # path of the next page of a group that is shown whole

    @property
    def all_of_it(self) -> str:
        """The path that shows the whole group; '' where it is here."""
        return f"/?group={self.group}" if self.count > len(self.cards) and not self.following else ""


@dataclass(frozen=True, slots=True)
class Listing:
    """What the page shows. `path`: where it is; `put_off`: how many things come back later."""

    path: str
    things: Sequence[WaitingThing]
    shown: Sequence[Shown]
    counts: Sequence[tuple[Group, Heading, int]]
    chosen: Group | None
    put_off: int

    @property
    def nexts(self) -> dict[str, str]:
        """For each card the one that follows it, or at the end the one before it."""
        keys = [card.thing.key for part in self.shown for card in part.cards]
        return dict(zip(keys, [*keys[1:], *keys[-2:-1]], strict=False))

    def card(self, key: str) -> Card | None:
        """The card of this thing, where the page shows it."""
        return next((each for part in self.shown for each in part.cards if each.thing.key == key), None)

    @property
    def for_page(self) -> dict[str, Any]:
        """The values that the templates of the page take."""
        return {
            "back": self.path,
            "shown": self.shown,
            "counts": self.counts,
            "chosen": self.chosen,
            "count": len(self.things),
            "put_off": self.put_off,
            "nexts": self.nexts,
            "oldest": self.things[0].since if self.things else None,
        }


def listed(request: PageRequest, path: str) -> Listing:
    """What the page at this path shows."""
    query = parse_qs(urlsplit(path).query)
    chosen = next((each for each in Group if each == query.get("group", [""])[0]), None)
    with request.read() as session:
        things = waiting_things(session, request.now)
        by_group = {group: [each for each in things if group_of(each) is group] for group in Group}
        if chosen is not None:
            visible, following = _page_of(chosen, by_group[chosen], query.get("after", [""])[0])
        else:
            visible, following = _beginning(by_group), ""
        details = details_of(session, (each for part in visible.values() for each in part))
        put_off = count_snoozed(session, request.now)
    shown = [
        Shown(
            group,
            HEADINGS[group],
            [card_of(each, details, request.office.openings) for each in part],
            len(by_group[group]),
            following if group is chosen else "",
        )
        for group, part in visible.items()
        if part
    ]
    counts = [(group, HEADINGS[group], len(part)) for group, part in by_group.items() if part]
    return Listing(path, things, shown, counts, chosen, put_off)


def _beginning(by_group: dict[Group, list[WaitingThing]]) -> dict[Group, list[WaitingThing]]:
    """The first of each group, and more of them while there is room."""
    visible = {group: part[:LEAST_OF_GROUP] for group, part in by_group.items()}
    room = MOST_CARDS - sum(map(len, visible.values()))
    for group, part in by_group.items():
        more = part[LEAST_OF_GROUP : LEAST_OF_GROUP + max(room, 0)]
        visible[group] = [*visible[group], *more]
        room -= len(more)
    return visible


def _page_of(group: Group, part: Sequence[WaitingThing], after: str) -> tuple[dict[Group, list[WaitingThing]], str]:
    """One page of a group: what follows the thing after which it begins, and the path of the next page."""
    rest = [each for each in part if _place(each) > after] if after else list(part)
    visible = rest[:ON_A_PAGE]
    if len(rest) <= ON_A_PAGE:
        return {group: visible}, ""
    return {group: visible}, f"/?{urlencode({'group': group, 'after': _place(visible[-1])})}"


def _place(thing: WaitingThing) -> str:
    """Where a thing stands in the list: a word that orders as the list does."""
    return f"{thing.since.isoformat()} {thing.key}"


def digest(things: Sequence[WaitingThing]) -> str:
    """A word that is another one when something else waits."""
    return sha256(" ".join(sorted(each.key for each in things)).encode()).hexdigest()[:16]
