"""What the tests of outgoing mail share."""

from pathlib import Path

import pytest

from config.settings import Settings
from storage.blobs import Blobs, open_blobs
from tests.notify.makers import office


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """An office that acknowledges, and whose mail goes into a folder."""
    return office(tmp_path / "var", notify={"acknowledge": True})


@pytest.fixture
def blobs(settings: Settings) -> Blobs:
    """The office's files."""
    return open_blobs(settings.storage.blobs_url)
