"""Lists of applications: filtered, sorted, a page at a time, in either direction.

In: a filter, a sort, and the application after or before which the page begins. Out: rows as values, how many match (counted to a
bound), and whether there are rows on either side. A page begins at a row and not at a count: mail that comes meanwhile moves
nothing, and an index finds its first row however many stand before it.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, literal, null, select, tuple_
from sqlalchemy.orm import Session, aliased

from storage.models import (
    ApplicantRow,
    ApplicationReadRow,
    ApplicationRow,
    ApplicationStatus,
    UserRow,
)

ON_A_PAGE = 50
MOST_COUNTED = 10_000
ROWS_AT_ONCE = 500  # numbers in one statement
NOBODY = "nobody"


class Sort(StrEnum):
    """What a list is sorted by."""

    RECEIVED = "received"  # the newest first
    OLDEST = "oldest"
    NAME = "name"
    STATUS = "status"
    COMPLETED = "completed"  # the newest first, those that are not complete last


@dataclass(frozen=True, slots=True)
class Filter:
    """Which applications; None: whatever it is."""

    opening: str | None = None
    cycle: str | None = None
    status: str | None = None
    stage: str | None = None
    late: bool | None = None
    complete: bool | None = None
    channel: str | None = None
    unread: bool | None = None  # of `reader`
    taken_by: int | str | None = None  # a user's number, or NOBODY
    reader: int = 0  # whose reading counts


@dataclass(frozen=True, slots=True)
class Listed:
    """An application in a list."""

    id: int
    name: str
    email: str
    opening: str | None
    cycle: str | None
    status: str
    stage: str | None
    late: bool
    channel: str
    received_at: datetime
    completed_at: datetime | None
    taken_by: str
    is_read: bool


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a list, and whether there are rows before and after it."""

    rows: tuple[Listed, ...]
    has_previous: bool = False
    has_next: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """A column by which rows are sorted."""

    column: Any
    falls: bool  # the greatest first


@dataclass(frozen=True, slots=True)
class _Run:
    """Rows that stand together: which, and by which keys. The last key is the number, so that no two rows are equal."""

    which: ColumnElement[bool] | None
    keys: tuple[Key, ...]

    def turned(self) -> _Run:
        return replace(self, keys=tuple(Key(key.column, not key.falls) for key in self.keys))


# Many are not complete: the index of the times would lead to all of them, unsorted.
_NOT_COMPLETE = func.coalesce(ApplicationRow.completed_at, null()).is_(None)
_NEWEST = (Key(ApplicationRow.received_at, True), Key(ApplicationRow.id, True))
# Rows without the value that a list is sorted by are a run of their own behind the others: each run is read off an index.
RUNS: dict[Sort, tuple[_Run, ...]] = {
    Sort.RECEIVED: (_Run(None, _NEWEST),),
    Sort.OLDEST: (_Run(None, _NEWEST).turned(),),
    Sort.NAME: (_Run(None, (Key(ApplicantRow.sort_name, False), Key(ApplicationRow.id, False))),),
    Sort.STATUS: (_Run(None, (Key(ApplicationRow.status, True), *_NEWEST)),),
    Sort.COMPLETED: (
        _Run(
            ApplicationRow.completed_at.is_not(None),
            (Key(ApplicationRow.completed_at, True), Key(ApplicationRow.id, True)),
        ),
        _Run(_NOT_COMPLETE, _NEWEST),
    ),
}


def page_of(
    session: Session,
    wanted: Filter,
    sort: Sort = Sort.RECEIVED,
    *,
    after: int | None = None,
    before: int | None = None,
    most: int = ON_A_PAGE,
) -> ListPage:
    """The page after, or before, the application with this number; the first one where neither is given, or it is erased."""
    is_back = before is not None
    at = before if is_back else after
    numbers = _numbers(session, wanted, sort, at, most + 1, is_back=is_back)
    if numbers is None:
        at, is_back = None, False
        numbers = _numbers(session, wanted, sort, None, most + 1, is_back=False) or []
    goes_on, numbers = len(numbers) > most, numbers[:most]
    if is_back:
        numbers.reverse()
    rows = _rows(session, numbers, wanted.reader)
    return ListPage(rows, has_previous=goes_on if is_back else at is not None, has_next=is_back or goes_on)


def numbers_of(session: Session, wanted: Filter, sort: Sort = Sort.RECEIVED, most: int = MOST_COUNTED) -> list[int]:
    """The numbers of all that match, in the order of the list, at most so many."""
    return _numbers(session, wanted, sort, None, most, is_back=False) or []


def count(session: Session, wanted: Filter) -> int:
    """How many match; one more than MOST_COUNTED when there are more."""
    rows = select(ApplicationRow.id).where(*_conditions(wanted)).limit(MOST_COUNTED + 1).subquery()
    return session.scalar(select(func.count()).select_from(rows)) or 0


def cycles(session: Session) -> tuple[str, ...]:
    """Each cycle that an application is of, once. The next one is looked up in an index, since `distinct` reads every row."""
    first = select(func.min(ApplicationRow.cycle).label("cycle")).cte("cycles", recursive=True)
    others = aliased(ApplicationRow)
    following = select(func.min(others.cycle)).where(others.cycle > first.c.cycle).scalar_subquery()
    every = first.union_all(select(following).where(first.c.cycle.is_not(None)))
    return tuple(filter(None, session.scalars(select(every.c.cycle))))


def _numbers(
    session: Session, wanted: Filter, sort: Sort, at: int | None, most: int, *, is_back: bool
) -> list[int] | None:
    """The numbers that follow `at`, or stand before it from the nearest on; None when `at` is there no more."""
    runs = [run.turned() for run in reversed(RUNS[sort])] if is_back else list(RUNS[sort])
    place = _place(session, runs, at) if at is not None else None
    if at is not None and place is None:
        return None
    found: list[int] = []
    for number, run in enumerate(runs):
        if place is not None and number < place[0]:
            continue
        chosen = _chosen(wanted, run, on_sqlite=session.connection().dialect.name == "sqlite")
        if place is not None and number == place[0]:
            chosen = chosen.where(_behind(run.keys, place[1]))
        found += session.scalars(chosen.limit(most - len(found))).all()
        if len(found) >= most:
            break
    return found


def _chosen(wanted: Filter, run: _Run, *, on_sqlite: bool) -> Select[int]:
    chosen = select(ApplicationRow.id).where(*_conditions(wanted))
    if any(key.column is ApplicantRow.sort_name for key in run.keys):
        # Without statistics SQLite would look up the name of every application, and sort; so it has to begin with the names.
        begins_with_names = on_sqlite and not _is_narrow(wanted)
        applicant: ColumnElement[int] = ApplicantRow.id + 0 if begins_with_names else ApplicantRow.id.expression
        chosen = chosen.join(ApplicantRow, applicant == ApplicationRow.applicant_id)
    if run.which is not None:
        chosen = chosen.where(run.which)
    return chosen.order_by(*(key.column.desc() if key.falls else key.column.asc() for key in run.keys))


def _is_narrow(wanted: Filter) -> bool:
    """Whether the filter leaves few enough to be sorted, instead of looked through in the order of the list."""
    is_of_somebody = wanted.taken_by is not None and wanted.taken_by != NOBODY
    is_of_few = wanted.cycle is not None or wanted.status is not None or wanted.stage is not None
    return is_of_few or is_of_somebody or wanted.late is True or wanted.channel in ("post", "fax")


def _place(session: Session, runs: Sequence[_Run], number: int) -> tuple[int, Sequence[Any]] | None:
    """The run in which the application stands, and its values of that run's keys."""
    columns = [
        *(key.column for run in runs for key in run.keys),
        *(run.which if run.which is not None else literal(True) for run in runs),
    ]
    chosen = select(*columns).join(ApplicantRow, ApplicantRow.id == ApplicationRow.applicant_id)
    row = session.execute(chosen.where(ApplicationRow.id == number)).one_or_none()
    if row is None:
        return None
    values, stands = list(row)[: -len(runs)], list(row)[-len(runs) :]
    start = 0
    for place, run in enumerate(runs):
        if stands[place]:
            return place, values[start : start + len(run.keys)]
        start += len(run.keys)
    return None


def _behind(keys: Sequence[Key], values: Sequence[Any]) -> ColumnElement[bool]:
    """The rows that follow the one with these values: all keys of a run fall, or all rise, so an index leads to the place."""
    columns = tuple_(*(key.column for key in keys))
    place = tuple_(*(literal(value, key.column.type) for key, value in zip(keys, values, strict=True)))
    behind: ColumnElement[bool] = columns < place if keys[0].falls else columns > place
    return behind


def _conditions(wanted: Filter) -> Iterator[ColumnElement[bool]]:
    row = ApplicationRow
    yield row.status == wanted.status if wanted.status is not None else row.status != ApplicationStatus.MERGED
    for name in ("opening", "cycle", "stage", "late", "channel"):
        value = getattr(wanted, name)
        if value is not None:
            yield getattr(row, name) == value
    if wanted.complete is not None:
        yield row.completed_at.is_not(None) if wanted.complete else _NOT_COMPLETE
    if wanted.taken_by is not None:
        # Most are nobody's: the index of those who took one would lead to all of them, unsorted.
        yield (row.taken_by_id + 0).is_(None) if wanted.taken_by == NOBODY else row.taken_by_id == wanted.taken_by
    if wanted.unread is not None:
        read = (
            select(ApplicationReadRow.application_id)
            .where(ApplicationReadRow.user_id == wanted.reader, ApplicationReadRow.application_id == row.id)
            .exists()
        )
        yield ~read if wanted.unread else read


def rows_of(session: Session, numbers: Sequence[int], reader: int) -> tuple[Listed, ...]:
    """These applications in this order; what was erased or joined to another meanwhile is left out."""
    return tuple(each for each in _rows(session, numbers, reader) if each.status != ApplicationStatus.MERGED)


def _rows(session: Session, numbers: Sequence[int], reader: int) -> tuple[Listed, ...]:
    row = ApplicationRow
    columns = (
        *(row.id, row.opening, row.cycle, row.status, row.stage, row.late, row.channel),
        *(row.received_at, row.completed_at, ApplicantRow.name, ApplicantRow.email),
        UserRow.name.label("taken_by"),
        ApplicationReadRow.at.label("read_at"),
    )
    read = and_(ApplicationReadRow.application_id == row.id, ApplicationReadRow.user_id == reader)
    chosen = (
        select(*columns)
        .join(ApplicantRow, ApplicantRow.id == row.applicant_id)
        .outerjoin(UserRow, UserRow.id == row.taken_by_id)
        .outerjoin(ApplicationReadRow, read)
    )
    found: dict[int, Listed] = {}
    for start in range(0, len(numbers), ROWS_AT_ONCE):
        part = numbers[start : start + ROWS_AT_ONCE]
        found |= {each.id: _listed(each) for each in session.execute(chosen.where(row.id.in_(part)))}
    return tuple(found[number] for number in numbers if number in found)


def _listed(row: Any) -> Listed:
    return Listed(
        id=row.id,
        name=row.name,
        email=row.email,
        opening=row.opening,
        cycle=row.cycle,
        status=row.status.value,
        stage=row.stage,
        late=row.late,
        channel=row.channel,
        received_at=row.received_at,
        completed_at=row.completed_at,
        taken_by=row.taken_by or "",
        is_read=row.read_at is not None,
    )
