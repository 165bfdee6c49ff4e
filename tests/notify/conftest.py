"""What the tests of outgoing mail share."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from config.settings import Settings
from storage.blobs.store import Blobs, open_blobs
from tests.notify.makers import office


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """An office that acknowledges, and whose mail goes into a folder."""
    return office(tmp_path / "var", notify={"acknowledge": True})


@pytest.fixture
def blobs(settings: Settings) -> Blobs:
    """The office's files."""
    return open_blobs(settings.storage.blobs_url)


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compares a text with the one in golden/; UPDATE_GOLDEN=1 writes it, and the difference is reviewed."""

    def compare(name: str, text: str) -> None:
        path = Path(__file__).with_name("golden") / name
        text = re.sub(r"disk: [\d,]+ GB free", "disk: 100 GB free", text)
        if os.environ.get("UPDATE_GOLDEN"):
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return compare
