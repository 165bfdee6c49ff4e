"""What the tests of coming mail share."""

from collections.abc import Callable
from pathlib import Path

import pytest
import stamina

from storage.database import Database
from tests.ingest.boxes import Box, Keeping, folder_box, imap_box, maildir_box, mbox_box


@pytest.fixture(autouse=True)
def _no_waiting():
    """Repeated attempts follow each other at once."""
    stamina.set_testing(True, attempts=1)
    yield
    stamina.set_testing(False)


@pytest.fixture(params=["imap", "maildir", "mbox", "folder"])
def box(request: pytest.FixtureRequest, tmp_path: Path) -> Box:
    """An empty mailbox of each kind."""
    makers: dict[str, Callable[[Path], Box]] = {"maildir": maildir_box, "mbox": mbox_box, "folder": folder_box}
    if request.param == "imap":
        return imap_box(request.getfixturevalue("account"))
    return makers[request.param](tmp_path / "box")


@pytest.fixture
def keeping(database: Database, tmp_path: Path) -> Keeping:
    """Empty keeping, on each kind of database."""
    return Keeping(database, tmp_path / "blobs")
