"""The secret that signs Message-IDs."""

import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from config.settings import Settings
from storage.secret import load_secret


@pytest.fixture
def settings(tmp_path) -> Settings:
    return Settings(storage={"folder": tmp_path / "var"})


def test_the_secret_is_made_once_even_by_two_that_start_together(settings):
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(lambda _: load_secret(settings), range(32)))
    assert len(found) == 1
    assert len(found.pop()) == 32
    path = settings.storage.folder / "secret"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in settings.storage.folder.iterdir()] == ["secret"]
