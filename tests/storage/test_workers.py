"""A process that reads is known by its key and the lock of it: who is dead loses its leases, and who lives keeps them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from sqlalchemy import create_engine, select, text, update

from domain.errors import Transient
from storage import workers
from storage.database import Database, open_database
from storage.models import MessageRow, MessageState, WorkerRow
from storage.workers import Registration, free_leases_of_the_dead, give_back_all, is_alive, registered

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def now() -> datetime:
    return NOW


def leased(database: Database, *keys: str) -> None:
    """A message for each key, read at the first attempt by its process."""
    with database.begin() as session:
        for number, key in enumerate(keys):
            digest = sha256(bytes([number])).hexdigest()
            session.add(
                MessageRow(
                    raw_sha256=digest,
                    content_digest=digest,
                    size=1,
                    received_at=NOW,
                    kept_at=NOW,
                    state=MessageState.KEPT,
                    suppress_notifications=False,
                    attempts=1,
                    leased_by=key,
                    lease_until=NOW + timedelta(hours=1),
                )
            )


def leases(database: Database) -> Sequence[tuple[int, str | None]]:
    """Attempts and lease of each message."""
    with database.read() as session:
        chosen = select(MessageRow.attempts, MessageRow.leased_by).order_by(MessageRow.id)
        return [tuple(row) for row in session.execute(chosen)]


def test_one_that_breaks_off_gives_back_its_own_leases_and_none_of_its_namesakes(database: Database):
    """Two containers have the same host name, and count their processes alike."""
    with registered(database, now) as mine, registered(database, now) as other:
        with database.begin() as session:
            other_key = "0" * 32
            session.execute(update(WorkerRow).where(WorkerRow.key == other.key).values(key=other_key, name=mine.name))
        leased(database, mine.key, other_key)
        give_back_all(database)
        assert leases(database) == [(0, None), (1, other_key)]


def test_a_lease_of_nobody_who_is_known_is_void(database: Database):
    leased(database, "nobody")
    assert free_leases_of_the_dead(database, NOW) == 0
    assert leases(database) == [(1, None)]


def test_one_that_works_says_so_now_and_then(database: Database, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(workers, "SIGN_OF_LIFE_SECONDS", 0.05)
    times = [NOW]
    with Registration(database, lambda: times[0]) as registration:
        key = registration.key()
        times[0] += timedelta(minutes=1)
        for _ in range(200):
            with database.read() as session:
                if session.get_one(WorkerRow, key).seen_at == times[0]:
                    break
            registration._ended.wait(0.05)
        else:
            pytest.fail("it gave no sign of life")
    with database.read() as session:
        assert session.scalars(select(WorkerRow)).all() == []


def test_a_registration_that_was_never_needed_leaves_nothing(database: Database):
    with Registration(database, now):
        pass
    with database.read() as session:
        assert session.scalars(select(WorkerRow)).all() == []


def test_one_whose_lock_was_lost_is_registered_anew_and_its_messages_were_not_tried(postgres_url: str):
    database = open_database(postgres_url)
    try:
        with Registration(database, now) as registration:
            before = registration.key()
            leased(database, before)
            _end_connections(postgres_url)
            assert not is_alive(database, before)
            after = registration.key()
            assert after != before
            assert leases(database) == [(0, None)]
            assert is_alive(database, after)
            with database.read() as session:
                assert session.scalars(select(WorkerRow.key)).all() == [after]
            assert registration.key() == after
    finally:
        database.close()


def test_one_whose_lock_is_held_is_not_registered_twice(database: Database):
    with Registration(database, now) as registration:
        assert registration.key() == registration.key()
        with pytest.raises(Transient), database.lock(f"worker-{registration.key()}"):
            pass


def _end_connections(url: str) -> None:
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        connection.execute(
            text(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                " where datname = current_database() and pid <> pg_backend_pid()"
            )
        )
    engine.dispose()
