"""A Maildir: `new` and `cur`; the uid is the file's name without its flags, which keeps when the message is read.

Flagging sets the Maildir flag F; moving puts the file into the `cur` of another Maildir.

Failures: `Fatal` when it does not exist, is no Maildir or may not be read; `ItemRefused` when one file cannot be read or moved.
"""

from __future__ import annotations

import os
from pathlib import Path

from config.settings_tables import AfterFiling
from ingest.mailboxes.folder import FolderMailbox, printable
from ingest.mailboxes.source import ItemRefused

FLAG = "F"


class MaildirMailbox(FolderMailbox):
    """A Maildir."""

    can_flag = True

    def _scanned(self) -> dict[str, Path]:
        found: dict[str, Path] = {}
        for part in ("new", "cur"):  # in this order: a message goes from new to cur, so none is missed
            with os.scandir(self.path / part) as entries:
                for entry in entries:
                    if not entry.name.startswith(".") and entry.is_file():
                        found[printable(entry.name.partition(":")[0])] = Path(entry.path)
        return found

    def _changed_folders(self) -> tuple[Path, ...]:
        if self.settings.after_filing is AfterFiling.LEAVE:
            return ()
        return (self.path / "new", self.path / "cur", *super()._changed_folders())

    def after_filing(self, uid: str, action: AfterFiling) -> None:
        """Flags or moves one message."""
        path = self._files().get(uid)
        if path is None or action is AfterFiling.LEAVE:
            return
        name, _, flags = path.name.partition(":2,")
        folder = self.path
        if action is AfterFiling.FLAG:
            flags = "".join(sorted({*flags, FLAG}))
        else:
            folder = self._target()
        try:
            for part in ("cur", "new", "tmp"):
                (folder / part).mkdir(parents=True, exist_ok=True, mode=0o700)
            path.rename(folder / "cur" / f"{name}:2,{flags}")
        except FileNotFoundError:
            if uid in self.present():
                raise ItemRefused(f"mailbox {self.name}: {uid} was renamed just now; the next pass goes on") from None
        except OSError as error:
            raise self._refused(uid, "moved", error) from error
