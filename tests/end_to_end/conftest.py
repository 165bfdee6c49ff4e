"""A whole office for a test: settings made here, a clock that stands where the test wants it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import stamina

from config.settings import Settings
from ingest.office import Office, opened
from tests.mail.messages import OFFICE
from tests.mail.sample_mailbox import COLLEAGUE, TODAY

COORDINATOR = "coordinator@office.example.org"
MakeOffice = Callable[..., AbstractContextManager[Office]]


def office_settings(folder: Path, database_url: str, mailbox: dict[str, Any], **tables: Any) -> Settings:
    """Settings as an office's file gives them."""
    office = {"coordinator": COORDINATOR, "address": OFFICE, "addresses": [COLLEAGUE]}
    return Settings(
        office=office | tables.pop("office", {}),
        storage={"folder": folder / "var", "database": database_url},
        mailboxes={"applications": {"history": "answer"} | mailbox},
        **tables,
    )


@pytest.fixture
def open_office(tmp_path: Path) -> MakeOffice:
    """Opens an office on a database and a mailbox; `now` is its clock."""

    @contextmanager
    def make(database_url: str, mailbox: dict[str, Any], now: datetime = TODAY, **tables: Any) -> Iterator[Office]:
        with opened(office_settings(tmp_path, database_url, mailbox, **tables), lambda: now) as office:
            yield office

    return make


@pytest.fixture(autouse=True)
def _no_waiting() -> Iterator[None]:
    """Repeated attempts follow each other at once."""
    stamina.set_testing(True, attempts=1)
    yield
    stamina.set_testing(False)
