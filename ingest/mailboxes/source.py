"""The interface of a mailbox, and the values that go through it.

In: nothing. Out: `Source`, an open mailbox that lists items, fetches their bytes, and marks what was filed.

Failures: `Transient` when the server or disk does not answer now, `MailboxRefuses` when it answers and gives nothing now,
`ItemRefused` when it answers and does not give what was asked for, `Fatal` when a person has to act (a refused login, a folder that does not exist).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from config.settings_tables import AfterFiling
from domain.errors import Fatal, Transient


class ItemRefused(Transient):
    """The mailbox answers and does not give these items; the others may still be had.

    `passing` tells that the refusal speaks of trouble that passes, which may be the whole mailbox's; `wait` is how long the
    server asks to be left alone.
    """

    def __init__(self, sentence: str, *, passing: bool = False, wait: timedelta = timedelta()) -> None:
        super().__init__(sentence)
        self.passing, self.wait = passing, wait


class MailboxRefuses(Transient):
    """The server answers and gives nothing at all just now; it asks to be left alone for `wait`, where it says so."""

    def __init__(self, sentence: str, *, wait: timedelta = timedelta()) -> None:
        super().__init__(sentence)
        self.wait = wait


class RestoredMailbox(Transient):
    """The mailbox was restored to an earlier day, and gives uids again that meant other items; all have to be listed anew."""


@dataclass(frozen=True, slots=True)
class Item:
    """One message as its mailbox lists it. `uid` is the mailbox's own name for it; `size` in bytes, None if not given."""

    uid: str
    size: int | None


@dataclass(frozen=True, slots=True)
class Fetched:
    """One message's bytes. `received` is the mailbox's own time of receipt (INTERNALDATE, file time), aware."""

    uid: str
    raw: bytes = field(repr=False)
    received: datetime


@dataclass(frozen=True, slots=True)
class KnownItem:
    """What is known of one item since an earlier listing: any of these sizes, and its time of receipt when that is certain."""

    sizes: frozenset[int]
    received: datetime | None


LookUp = Callable[[Sequence[str]], Mapping[str, KnownItem]]


def nothing_known(_: Sequence[str]) -> Mapping[str, KnownItem]:
    """Of a mailbox that is listed anew."""
    return {}


def validity_of(place: str, number: str = "") -> str:
    """Under which uids mean what they mean: the server's number for it, and the folder (RFC 9051 section 2.3.1.1).

    Servers give the same number to several folders, and an office may name another folder one day.
    """
    return f"{number}@{sha256(place.encode('utf-8', 'surrogateescape')).hexdigest()[:12]}"


def written_out(path: Path) -> str:
    """A path as it is from the root, however it was written; links are not followed, since what they name may move."""
    return os.path.abspath(path)  # noqa: PTH100 - `resolve` follows links


def same_place(validity: str, other: str) -> bool:
    """Whether two validities are of the same folder."""
    return validity.rpartition("@")[2] == other.rpartition("@")[2]


@contextmanager
def path_errors(name: str, path: Path) -> Iterator[None]:
    """Maps what goes wrong with the folder or file that a mailbox is: Fatal where a person has to act, else Transient."""
    try:
        yield
    except FileNotFoundError as error:
        raise Fatal(f"mailbox {name}: {error.filename or path} does not exist") from error
    except (PermissionError, NotADirectoryError, IsADirectoryError) as error:
        raise Fatal(f"mailbox {name}: {path} cannot be read: {error.strerror}") from error
    except OSError as error:
        raise Transient(f"mailbox {name}: {path} cannot be read: {error.strerror}") from error


HEAD_BYTES = 1 << 20  # of a message too large to be fetched: real heads have some kilobytes


class Source(Protocol):
    """An open mailbox. Used as a context manager; closing never changes it."""

    @property
    def validity(self) -> str:
        """While this is the same, a uid means the same message: see `validity_of`."""

    @property
    def unfinished(self) -> tuple[str, ...]:
        """What the last `list` left out, since somebody is still writing it: names for people."""

    def list(self, known: frozenset[str], look_up: LookUp = nothing_known) -> Iterator[Sequence[Item]]:
        """Every item whose uid is not `known`, in runs, oldest first, with sizes. Fetches no body.

        `look_up` says what is known of items that were listed before. Raises RestoredMailbox when what is known cannot be what its uids mean now.
        """

    def present(self) -> frozenset[str]:
        """The uids of all items there are now."""

    def fetch(self, uids: Sequence[str]) -> Iterator[Fetched]:
        """The bytes of these items, without marking them read; one that has vanished or is not given is left out.

        Raises ItemRefused when the mailbox gives none of them because of one.
        """

    def fetch_head(self, uid: str) -> Fetched | None:
        """The header section of one item only, for one that is too large; None when it has vanished.

        Holds at most HEAD_BYTES. Raises ItemRefused.
        """

    def after_filing(self, uid: str, action: AfterFiling) -> None:
        """Flag or move one item. Repeating it changes nothing, nor does naming one that is gone. Raises ItemRefused."""

    def check_after_filing(self) -> None:
        """Raises Fatal where `after_filing` as it is set cannot be done here; changes nothing. Raises Transient."""

    def delete(self, uid: str) -> None:
        """Deletes one item for good; one that is gone is no error. Raises ItemRefused, or Fatal where nothing can be."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
