"""What the tests of outgoing mail share."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from config.settings import Settings
from domain.version import VERSION
from storage.blobs.store import Blobs, open_blobs
from storage.database import Database
from storage.secret import make_secret
from tests.notify.makers import office


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """An office that acknowledges, and whose mail goes into a folder."""
    return office(tmp_path / "var", notify={"acknowledge": True})


@pytest.fixture
def database(database: Database, tmp_path: Path) -> Database:
    """The database of an office that was opened before: it has the secret that signs Message-IDs."""
    make_secret(database, tmp_path / "secret")
    return database


@pytest.fixture
def blobs(settings: Settings) -> Blobs:
    """The office's files."""
    return open_blobs(settings.storage.blobs_url)


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compares a text with the one in golden/; UPDATE_GOLDEN=1 writes it, and the difference is reviewed."""

    def compare(name: str, text: str) -> None:
        path = Path(__file__).with_name("golden") / name
        text = re.sub(r"disk: [\d,]+ GB free", "disk: 100 GB free", text).replace(VERSION, "VERSION")
        if os.environ.get("UPDATE_GOLDEN"):
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return compare
