"""The list's address: which applications it shows, and in which order.

In: what stands behind the question mark, or in the form of an act. Out: a `ListAddress` with the filter, the sort, and the same
address again, in which only what is known stands.

Failures: none; a value that is none is left out, and said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

from domain.numbers import whole_number
from storage.application_list import NOBODY, Filter, Sort
from storage.models import ApplicationStatus
from web.texts import gettext
from web.words import stated

ME = "me"
YES_OR_NO = {"yes": True, "no": False}
CHANNELS = ("email", "post", "fax")
FLAGS = ("late", "complete", "unread")
# In this order they stand in the address.
NAMES = ("opening", "cycle", "status", "stage", "late", "complete", "channel", "unread", "taken")
WORDS = frozenset({"opening", "cycle", "stage"})


@dataclass(frozen=True, slots=True)
class ListAddress:
    """What a list shows. `values`: the filters as they stand in the address."""

    values: Mapping[str, str] = field(default_factory=dict)
    sort: Sort = Sort.RECEIVED
    problems: tuple[str, ...] = ()

    @property
    def query(self) -> str:
        """The filters and the sort, as they stand behind the question mark."""
        named = dict(self.values) | ({"sort": self.sort.value} if self.sort is not Sort.RECEIVED else {})
        return urlencode(named)

    @property
    def path(self) -> str:
        """The first page of the list."""
        return f"/applications?{self.query}" if self.query else "/applications"

    def page(self, name: str, number: int) -> str:
        """The page after, or before, an application."""
        return f"/applications?{urlencode({**dict(parse_qsl(self.query)), name: number})}"

    def sorted_by(self, sort: str) -> str:
        """The same list in another order."""
        return replace(self, sort=Sort(sort)).path

    def filter(self, reader: int) -> Filter:
        """The filter, as this person sees the list."""
        values = self.values
        flags: dict[str, Any] = {name: YES_OR_NO.get(values.get(name, "")) for name in FLAGS}
        words: dict[str, Any] = {name: values.get(name) for name in (*WORDS, "status", "channel")}
        taken = values.get("taken")
        who = reader if taken == ME else int(taken) if taken is not None and taken.isdigit() else taken
        return Filter(**words, **flags, taken_by=who, reader=reader)


def address_of(query: Mapping[str, str]) -> ListAddress:
    """The list's address of what stands behind the question mark."""
    values, problems = {}, []
    for name in NAMES:
        value = " ".join(query.get(name, "").split())
        if not value:
            continue
        if _is_known(name, value):
            values[name] = value
        else:
            problems.append(
                gettext(
                    "“%(value)s” is nothing that “%(name)s” can be; the list shows all.",
                    value=value[:60],
                    name=stated(name),
                )
            )
    said = query.get("sort", "") or Sort.RECEIVED.value
    sort = Sort(said) if said in set(Sort) else Sort.RECEIVED
    if sort != said:
        problems.append(
            gettext("“%(value)s” is nothing that a list is sorted by; the newest stand first.", value=said[:60])
        )
    return ListAddress(values, sort, tuple(problems))


def address_of_text(text: str) -> ListAddress:
    """The list's address of a query as text, as forms and saved views hold it."""
    return address_of(dict(parse_qsl(text)))


def _is_known(name: str, value: str) -> bool:
    if name in FLAGS:
        return value in YES_OR_NO
    match name:
        case "status":
            return value in set(ApplicationStatus)
        case "channel":
            return value in CHANNELS
        case "taken":
            return value in (ME, NOBODY) or whole_number(value) is not None
        case _:
            return len(value) <= 100 and value.isprintable()
