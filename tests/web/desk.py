"""An office filled with the sample mailbox, and its desk: as a client that speaks HTTP to the application, without a socket."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from starlette.testclient import TestClient

from domain.users import Role, User
from ingest.office import Office, opened
from tests.end_to_end.conftest import office_settings
from tests.mail.sample_mailbox import TODAY, write
from web.app import create_app
from worker.jobs import one_pass

ROSA = User(1, "Rosa Example", "rosa@office.example.org", Role.COORDINATOR)
ORIGIN = "http://127.0.0.1:8000"


@pytest.fixture(scope="session")
def filled_folder(tmp_path_factory) -> Path:
    """A folder with an office that has filed the sample mailbox: its mailbox, database and files. Only copied, never changed."""
    folder = tmp_path_factory.mktemp("filled")
    write(folder / "mailbox")
    with office_in(folder) as office:
        one_pass(office)
    return folder


@contextmanager
def office_in(folder: Path, now: datetime = TODAY, **tables: Any) -> Iterator[Office]:
    tables.setdefault("notify", {"acknowledge": True})
    tables.setdefault("web", {})
    mailbox = {"kind": "folder", "path": folder / "mailbox"}
    with opened(office_settings(folder, "", mailbox, **tables), lambda: now) as office:
        yield office


@pytest.fixture
def open_filled(filled_folder, tmp_path) -> Callable[..., Any]:
    """Opens a copy of the filled office; `now` is its clock, tables are settings."""

    @contextmanager
    def make(now: datetime = TODAY, **tables: Any) -> Iterator[Office]:
        folder = tmp_path / "office"
        if not folder.exists():
            shutil.copytree(filled_folder, folder)
        with office_in(folder, now, **tables) as office:
            yield office

    return make


@pytest.fixture
def filled(open_filled) -> Iterator[Office]:
    """A copy of the filled office, opened."""
    with open_filled() as office:
        yield office


@dataclass(frozen=True)
class Statements:
    """The statements that ran."""

    texts: list[str]

    def __len__(self) -> int:
        return len(self.texts)


class Desk(TestClient):
    """The desk of an office, asked by a browser of this user; None: nobody is signed in. Redirects are not followed."""

    def __init__(self, office: Office, user: User | None = ROSA) -> None:
        self.office = office
        headers = {"Origin": ORIGIN, "Sec-Fetch-Site": "same-origin"}
        super().__init__(
            create_app(office, lambda *_: user),
            base_url=ORIGIN,
            headers=headers,
            follow_redirects=False,
            raise_server_exceptions=False,
        )

    def act(self, path: str, **form: Any) -> str:
        """Sends a form as a page does, and gives the page that follows."""
        answer = self.post(path, data=form)
        assert answer.status_code == 303, (answer.status_code, answer.text)
        following = self.get(answer.headers["location"])
        assert following.status_code == 200, (following.status_code, following.text)
        return following.text

    @contextmanager
    def counted(self) -> Iterator[Statements]:
        """The statements that run in the block; a page is to need 12 at most, whatever the rows."""
        seen: list[str] = []

        def note(connection: object, cursor: object, statement: str, *rest: object) -> None:
            if not statement.lower().startswith(("pragma", "begin")):
                seen.append(statement)

        engine = self.office.database.engine  # the one that reads passes its events on to it
        event.listen(engine, "before_cursor_execute", note)
        try:
            yield Statements(seen)
        finally:
            event.remove(engine, "before_cursor_execute", note)


@pytest.fixture
def desk(filled) -> Desk:
    """The desk of the filled office, asked by its coordinator."""
    return Desk(filled)
