"""An mbox file, read only: messages between `From ` lines (RFC 4155), `>From ` unquoted.

The uid is a digest of the message with a counter for repeated ones, so that it keeps when others are deleted. The time
of receipt is that of the `From ` line, in UTC as RFC 4155 has it, or else the file's.

Failures: `Fatal` when the file does not exist, cannot be read, or marking is asked of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_tz
from hashlib import sha256
from types import TracebackType
from typing import BinaryIO, Self

from config.errors import Fatal
from config.settings import AfterFiling, Mailbox
from ingest.mailboxes import Fetched, Item
from ingest.mailboxes.folder import head_of

QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
SEPARATOR = b"From "


class MboxMailbox:
    """An mbox file. It is read from front to end, one message in memory at a time."""

    def __init__(self, name: str, settings: Mailbox) -> None:
        assert settings.path is not None
        self.name, self.path = name, settings.path
        if settings.after_filing is not AfterFiling.LEAVE:
            raise Fatal(f"mailbox {name}: an mbox file is never changed; after_filing has to be “leave”")

    validity = ""

    def __enter__(self) -> Self:
        try:
            self.path.open("rb").close()
        except OSError as error:
            raise Fatal(f"mailbox {self.name}: {self.path} cannot be read: {error.strerror}") from error
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        pass

    def _messages(self) -> Iterator[Fetched]:
        seen: Counter[str] = Counter()
        with self.path.open("rb") as file:
            otherwise = datetime.fromtimestamp(self.path.stat().st_mtime, UTC)
            for separator, raw in _split(file):
                digest = sha256(raw).hexdigest()[:32]
                seen[digest] += 1
                yield Fetched(f"{digest}-{seen[digest]}", raw, _time_of(separator) or otherwise)

    def list(self, known: frozenset[str]) -> Iterator[Sequence[Item]]:
        """Every message whose uid is not known, in the order of the file."""
        found = [Item(each.uid, len(each.raw)) for each in self._messages() if each.uid not in known]
        if found:
            yield found

    def present(self) -> frozenset[str]:
        """The uids of all messages there are."""
        return frozenset(each.uid for each in self._messages())

    def fetch(self, uids: Sequence[str]) -> Iterator[Fetched]:
        """The bytes of these messages."""
        wanted = set(uids)
        for each in self._messages():
            if each.uid in wanted:
                wanted.remove(each.uid)
                yield each
            if not wanted:
                return

    def fetch_head(self, uid: str) -> Fetched | None:
        """The header section of one message."""
        return next((Fetched(uid, head_of(each.raw), each.received) for each in self.fetch([uid])), None)

    def after_filing(self, uid: str, action: AfterFiling) -> None:
        """Never asked for: an mbox file is not changed."""
        raise Fatal(f"mailbox {self.name}: an mbox file is never changed ({action} {uid})")


def _split(file: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """Separator lines and the messages behind them. A `From ` line counts at the start or after a blank line."""
    separator, lines, blank = b"", [], True
    for line in file:
        if blank and line.startswith(SEPARATOR):
            if separator:
                yield separator, _joined(lines)
            separator, lines = line, []
        elif separator:
            lines.append(line)
        blank = line in (b"\n", b"\r\n")
    if separator:
        yield separator, _joined(lines)


def _joined(lines: list[bytes]) -> bytes:
    if lines and lines[-1] in (b"\n", b"\r\n"):  # belongs to the separator
        lines = lines[:-1]
    return QUOTED.sub(rb"\1", b"".join(lines))


def _time_of(separator: bytes) -> datetime | None:
    words = separator.decode("ascii", "replace").split(maxsplit=2)
    parts = parsedate_tz(words[2]) if len(words) > 2 else None
    try:
        return datetime(*parts[:6], tzinfo=UTC) if parts else None
    except ValueError:
        return None
