"""How an IMAP server names its folders: the prefix and the delimiter of the user's own (RFC 2342, RFC 9051 section 6.3.10).

In: the answers to LIST and NAMESPACE, and a name that an office wrote. Out: the name that works on this server.

Failures: none; where a server does not list, nothing is known of its names.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

NO_FOLDERS = frozenset({b"\\noselect", b"\\nonexistent"})


@dataclass(frozen=True, slots=True)
class Folders:
    """A server's folders, and how it names them."""

    names: frozenset[str]  # those that hold mail
    prefix: str
    delimiter: str

    def has(self, folder: str) -> bool:
        """Whether there is such a folder. INBOX is written in any letters (RFC 9051 section 5.1)."""
        return folder in self.names or (folder.upper() == "INBOX" and "INBOX" in {each.upper() for each in self.names})

    def fitting(self, folder: str) -> str:
        """The folder's name as this server wants it: the same, where it exists or can be made."""
        if self.has(folder):
            return folder
        name = folder
        if self.delimiter not in ("", "/"):  # people write paths with a slash
            name = name.replace("/", self.delimiter)
        return name if name.startswith(self.prefix) else self.prefix + name

    def alike(self, folder: str) -> str:
        """A folder that exists, and is this one with prefix and delimiter, elsewhere or in other letters; '' for none."""
        name = self.fitting(folder)
        if name != folder and name in self.names:
            return name
        last = self._last(folder.replace("/", self.delimiter or "/"))
        return next((each for each in sorted(self.names) if each != folder and self._last(each) == last), "")

    def _last(self, name: str) -> str:
        return (name.rpartition(self.delimiter)[2] if self.delimiter else name).casefold()


def folders_of(listed: Iterable[tuple[Any, Any, Any]], namespace: tuple[Any, Any] | None) -> Folders:
    """What the answers to LIST (flags, delimiter, name) and to NAMESPACE (the first personal one) say."""
    names, holding, delimiters = [], set(), set()
    for flags, sign, name in listed:
        names.append(str(name))
        delimiters.add(_text(sign))
        if not {flag.lower() for flag in flags if isinstance(flag, bytes)} & NO_FOLDERS:
            holding.add(str(name))
    if namespace is not None:
        return Folders(frozenset(holding), _text(namespace[0]), _text(namespace[1]))
    # QUIRK: Courier and old Cyrus servers keep all folders under INBOX, and not all of them tell.
    delimiter = delimiters.pop() if len(delimiters) == 1 else ""
    below = f"INBOX{delimiter}"
    others = [name for name in names if name.upper() != "INBOX"]
    keeps_below = bool(delimiter and others) and all(name.startswith(below) for name in others)
    return Folders(frozenset(holding), below if keeps_below else "", delimiter)


def _text(given: Any) -> str:
    return given.decode("ascii", "replace") if isinstance(given, bytes) else str(given or "")
