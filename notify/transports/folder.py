"""A folder in the place of a mail server: each mail a file, for trying out and for offices without SMTP yet.

Failures: `Fatal` when the folder cannot be written.
"""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

from domain.errors import Fatal
from notify.transports.transport import Answer
from storage.files import flush_folder, write_flushed
from storage.models import OutgoingState

LONGEST_NAME = 150  # characters; file systems take 255 bytes, and letters may take several


def written_file(folder: Path, row_key: str) -> Path:
    """Where the mail of this key is written."""
    name = re.sub(r"[^\w.-]+", "-", row_key)
    if len(name) > LONGEST_NAME:
        name = f"{name[:LONGEST_NAME]}-{sha256(row_key.encode()).hexdigest()[:16]}"
    return folder / f"{name}.eml"


class FolderTransport:
    """Writes each mail under its key, so that the same mail again replaces itself."""

    is_own_folder = True

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def describes(self) -> str:
        """The folder."""
        return f"written to {self.folder}, not sent"

    def connect(self) -> None:
        """There is nothing to connect to."""

    def would_take(self, sender: str, recipient: str) -> Answer:
        """Everything is taken."""
        del sender, recipient
        return Answer(OutgoingState.SENT)

    def send(self, row_key: str, sender: str, recipient: str, content: bytes) -> Answer:
        """Writes one mail, whole or not at all."""
        del sender, recipient
        target = written_file(self.folder, row_key)
        temporary = target.with_name(f".{target.stem}.new")
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_flushed(temporary, content)
            temporary.rename(target)
            flush_folder(self.folder)
        except OSError as error:
            raise Fatal(f"{self.folder} cannot be written: {error.strerror}") from error
        return Answer(OutgoingState.SENT, f"written to {target.name}")

    def find_sent(self, recipient: str, content: bytes) -> Answer | None:
        """A mail that is written again replaces itself."""
        del recipient, content
        return None

    def close(self) -> None:
        """There is nothing to close."""
