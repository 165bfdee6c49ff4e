"""What a plain office's settings leave out: its mailbox is an IMAP account under its address, which sends its mail too.

In: the tables of the settings file and the environment, still unchecked. Out: the same tables, completed. What an office sets
itself stays.

Failures: none; what is wrong is found when the tables are checked.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

# Who the account is, and whose certificates are believed: the same for both of its servers.
OF_THE_ACCOUNT = ("username", "password", "password_file", "auth", "sign_in", "signs_in_as", "ca_file")
SENDING = {"smtp_host": "host", "smtp_port": "port", "smtp_security": "security"}


def completed(tables: Mapping[str, Any]) -> dict[str, Any]:
    """Fills in `kind` and `username` of each mailbox, and [outgoing] from the mailbox that has an `smtp_host`."""
    tables = dict(tables)
    mailboxes = tables.get("mailboxes")
    if not isinstance(mailboxes, Mapping):
        return tables
    office = tables.get("office")
    address = office.get("address") if isinstance(office, Mapping) else None
    tables["mailboxes"] = mailboxes = {name: _mailbox(each, address) for name, each in mailboxes.items()}
    sending = [each for each in mailboxes.values() if isinstance(each, Mapping) and each.get("smtp_host")]
    outgoing = tables.get("outgoing", {})
    if sending and isinstance(outgoing, Mapping) and not {"transport", "host"} & set(outgoing):
        tables["outgoing"] = _account(sending[0]) | dict(outgoing)
    return tables


def _mailbox(table: Any, address: Any) -> Any:
    if not isinstance(table, Mapping) or table.get("kind", "imap") != "imap" or "path" in table:
        return table
    return {"kind": "imap"} | ({"username": address} if address else {}) | dict(table)


def _account(mailbox: Mapping[str, Any]) -> dict[str, Any]:
    """The settings of [outgoing] for the account of a mailbox."""
    login = {key: mailbox[key] for key in OF_THE_ACCOUNT if key in mailbox}
    server = {ours: mailbox[key] for key, ours in SENDING.items() if key in mailbox}
    return {"transport": "smtp", **login, **server}
