"""Where mail comes from: one module for each kind of mailbox, behind one small interface.

In: a mailbox's settings. Out: an open `Source` (ingest/mailboxes/source.py).

Failures: `Transient` and `Fatal` on entering it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from config.settings_tables import Mailbox
from ingest.mailboxes.folder import FolderMailbox
from ingest.mailboxes.imap import ImapMailbox
from ingest.mailboxes.maildir import MaildirMailbox
from ingest.mailboxes.mbox import MboxMailbox
from ingest.mailboxes.source import Source
from sign_in.tokens import SignIns

# A new kind is one module, one line here, and its name in config.settings_tables.Mailbox. IMAP alone signs in.
KINDS: Mapping[str, Callable[[str, Mailbox], Source]] = {
    "maildir": MaildirMailbox,
    "mbox": MboxMailbox,
    "folder": FolderMailbox,
}


def open_mailbox(name: str, settings: Mailbox, sign_ins: SignIns | None = None) -> Source:
    """The mailbox of these settings, to be used as a context manager. Raises Transient or Fatal on entering it.

    `sign_ins`: the office's, for a mailbox without a password.
    """
    if settings.kind == "imap":
        return ImapMailbox(name, settings, sign_ins)
    return KINDS[settings.kind](name, settings)
