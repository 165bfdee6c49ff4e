"""These tests are about the reading processes: each starts its own."""

from collections.abc import Iterator

import pytest

from ingest.reader import pool, process


@pytest.fixture(scope="module", autouse=True)
def _own_readers() -> Iterator[None]:
    """No process of an earlier test is used."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pool, "ReaderProcess", process.ReaderProcess)
        yield
