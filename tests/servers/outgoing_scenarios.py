"""What every SMTP server has to be good for, as scenarios: each takes a server and a place for an office.

In: a server that takes and refuses mail as a test wants. Out: nothing; an assertion fails where it and postroom do not get along.
"""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from config.settings import Settings
from domain.errors import Fatal
from notify.outbox import sending
from storage.blobs.store import open_blobs
from storage.database import Database, open_database
from storage.models import OutgoingRow, OutgoingState
from storage.secret import make_secret
from tests.notify.makers import NOW, office
from tests.notify.outbox.test_sending import alert, to_applicant
from tests.servers.exim import Exim

Scenario = Callable[[Exim, Database, Path], None]


def prepared(folder: Path) -> Database:
    """An office's empty database in this folder."""
    database = open_database(f"sqlite:///{folder / 'postroom.db'}")
    database.upgrade()
    make_secret(database, folder / "secret")
    return database


def _settings(server: Exim, folder: Path) -> Settings:
    made: Settings = office(folder / "var", notify={"acknowledge": True}, outgoing=server.settings())
    return made


def _send(database: Database, settings: Settings, folder: Path, hours: int = 0) -> sending.Sent:
    blobs = open_blobs(str(folder / "blobs"))
    return sending.send_due(database, blobs, settings, lambda: NOW + timedelta(hours=hours), lambda *_: None)


def _states(database: Database) -> dict[str, OutgoingState]:
    with database.read() as session:
        rows = session.scalars(select(OutgoingRow).where(OutgoingRow.kind == "acknowledgement"))
        return {row.recipient: row.state for row in rows}


def mail_is_taken_once(server: Exim, database: Database, folder: Path) -> None:
    settings, before = _settings(server, folder), len(server.messages(0))
    with database.begin() as session:
        alert(session, settings)
        to_applicant(session, settings)
    assert _send(database, settings, folder).sent == 2
    assert _send(database, settings, folder).sent == 0
    assert len(server.messages(before + 2)) == before + 2


def relaying_that_is_refused_makes_mail_wait(server: Exim, database: Database, folder: Path) -> None:
    settings = _settings(server, folder)
    with database.begin() as session:
        for number in range(5):
            to_applicant(session, settings, number, email=f"ada{number}@example.edu")
    server.refuse(recipients="relay not permitted")
    with pytest.raises(Fatal, match="would refuse mail"):
        sending.check_transport(settings)
    assert _send(database, settings, folder).dead == 0
    assert set(_states(database).values()) == {OutgoingState.QUEUED}
    server.refuse()
    hours = 2
    while _send(database, settings, folder, hours).sent:
        hours += 2
    assert set(_states(database).values()) == {OutgoingState.SENT}


def a_sender_that_is_refused_makes_mail_wait(server: Exim, database: Database, folder: Path) -> None:
    settings = _settings(server, folder)
    with database.begin() as session:
        to_applicant(session, settings)
    server.refuse(senders="Sender verify failed")
    with pytest.raises(Fatal, match="would refuse mail"):
        sending.check_transport(settings)
    assert _send(database, settings, folder).dead == 0
    server.refuse()
    assert _send(database, settings, folder, 2).sent >= 1


def an_unknown_recipient_is_given_up(server: Exim, database: Database, folder: Path) -> None:
    settings = _settings(server, folder)
    with database.begin() as session:
        to_applicant(session, settings, 0, email="nobody@example.edu")
        to_applicant(session, settings, 1, email="ada@example.edu")
    assert _send(database, settings, folder).dead == 1
    assert _states(database) == {"nobody@example.edu": OutgoingState.DEAD, "ada@example.edu": OutgoingState.SENT}


def check_is_content(server: Exim, database: Database, folder: Path) -> None:
    del database
    assert str(server.port) in sending.check_transport(_settings(server, folder))


SCENARIOS: tuple[Scenario, ...] = (
    mail_is_taken_once,
    relaying_that_is_refused_makes_mail_wait,
    a_sender_that_is_refused_makes_mail_wait,
    an_unknown_recipient_is_given_up,
    check_is_content,
)
