"""How an IMAP server names its folders: the prefix and the delimiter of the user's own (RFC 2342, RFC 9051 section 6.3.10).

In: a connection that is logged in, and a name that an office wrote. Out: the name that works on this server.

Failures: those of imapclient, except where the server refuses to list; then nothing is known of its names.
"""

from __future__ import annotations

from contextlib import suppress

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

NO_FOLDERS = frozenset({b"\\noselect", b"\\nonexistent"})


def listed(client: IMAPClient) -> dict[str, tuple[str, bool]]:
    """All folders: their delimiter, and whether they hold mail. Empty where the server does not list."""
    try:
        answer = client.list_folders()
    except IMAPClientAbortError:
        raise
    except IMAPClientError:
        return {}
    found = {}
    for flags, delimiter, name in answer:
        holds_mail = not {flag.lower() for flag in flags if isinstance(flag, bytes)} & NO_FOLDERS
        sign = delimiter.decode("ascii", "replace") if isinstance(delimiter, bytes) else str(delimiter or "")
        found[str(name)] = (sign, holds_mail)
    return found


def is_listed(folder: str, client: IMAPClient) -> bool:
    """Whether the server lists such a folder that holds mail. INBOX is written in any letters (RFC 9051 section 5.1)."""
    if folder.upper() == "INBOX":
        return any(name.upper() == "INBOX" for name in listed(client))
    return listed(client).get(folder, ("", False))[1]


def fitting(folder: str, client: IMAPClient, found: dict[str, tuple[str, bool]]) -> str:
    """The folder's name as this server wants it: the same, where it exists or can be made."""
    if folder in found and found[folder][1]:
        return folder
    prefix, delimiter = _namespace(client, found)
    name = folder
    if delimiter and delimiter != "/" and "/" in name:  # people write paths with a slash
        name = name.replace("/", delimiter)
    if prefix and not name.startswith(prefix):
        name = prefix + name
    return name


def alike(folder: str, client: IMAPClient) -> str:
    """A folder that exists, and that is this one with the server's prefix and delimiter or in other letters; '' for none."""
    found = listed(client)
    name = fitting(folder, client, found)
    if name != folder and name in found:
        return name
    last = folder.replace("/", ".").rpartition(".")[2].casefold()
    for each, (delimiter, holds_mail) in found.items():
        if holds_mail and each != folder and (each.rpartition(delimiter)[2] if delimiter else each).casefold() == last:
            return each
    return ""


def _namespace(client: IMAPClient, found: dict[str, tuple[str, bool]]) -> tuple[str, str]:
    """The prefix and delimiter of the user's own folders."""
    if client.has_capability("NAMESPACE"):
        with suppress(IMAPClientError, ValueError, TypeError, IndexError):
            personal = client.namespace().personal
            if personal:
                prefix, delimiter = personal[0]
                return str(prefix or ""), str(delimiter or "")
    # QUIRK: Courier and old Cyrus servers keep all folders under INBOX, and not all of them tell.
    delimiters = {delimiter for delimiter, _ in found.values() if delimiter}
    delimiter = delimiters.pop() if len(delimiters) == 1 else ""
    others = [name for name in found if name.upper() != "INBOX"]
    below = f"INBOX{delimiter}"
    return (below if delimiter and others and all(name.startswith(below) for name in others) else ""), delimiter
