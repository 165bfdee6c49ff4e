"""The secret that signs Message-IDs."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import delete

from domain.errors import Fatal
from storage.database import Database
from storage.models import SecretRow
from storage.secret import make_secret, secret_of


def test_the_secret_is_made_once_even_by_many_that_start_together(database: Database, tmp_path: Path):
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(lambda _: make_secret(database, tmp_path / "secret"), range(16)))
    assert len(found) == 1
    assert len(found.pop()) == 32
    assert list(tmp_path.glob("secret*")) == []


def test_a_secret_that_stood_in_a_file_is_taken_over_and_the_file_removed(database: Database, tmp_path: Path):
    (tmp_path / "secret").write_bytes(b"s" * 32)
    assert make_secret(database, tmp_path / "secret") == b"s" * 32
    assert not (tmp_path / "secret").exists()
    with database.read() as session:
        assert secret_of(session) == b"s" * 32


def test_a_file_that_is_not_the_secret_of_the_database_is_left_alone(database: Database, tmp_path: Path):
    made = make_secret(database, tmp_path / "secret")
    (tmp_path / "secret").write_bytes(b"another")
    assert make_secret(database, tmp_path / "secret") == made
    assert (tmp_path / "secret").read_bytes() == b"another"


def test_a_file_that_cannot_be_read_is_said_in_one_sentence(database: Database, tmp_path: Path):
    (tmp_path / "secret").mkdir()
    with pytest.raises(Fatal, match="cannot be read"):
        make_secret(database, tmp_path / "secret")


def test_without_a_secret_nothing_is_signed(database: Database, tmp_path: Path):
    make_secret(database, tmp_path / "secret")
    with database.begin() as session:
        session.execute(delete(SecretRow))
    with database.read() as session, pytest.raises(Fatal, match="no secret"):
        secret_of(session)
