"""Two offices share one PostgreSQL database, each in a schema of its own: neither sees or waits for the other."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import delete, make_url, select, text

from domain.errors import ConfigurationError, Fatal, Transient
from storage import migrations
from storage.database import HEAD, Database, open_database
from storage.dump import copy_in, copy_out
from storage.models import MailboxRow
from storage.schemas import schema_of
from storage.secret import make_secret, secret_of
from tests.servers.postgres import database_in

ROOT = Path(__file__).parents[2]


def in_schema(url: str, schema: str) -> str:
    return f"{url}&options=-csearch_path%3D{schema}"


@pytest.fixture(scope="module")
def shared_url(postgres: str):
    with database_in(postgres) as url:
        yield url


@pytest.fixture(scope="module")
def both(shared_url: str):
    opened = tuple(open_database(in_schema(shared_url, each)) for each in ("office_a", "office_b"))
    for each in opened:
        each.upgrade()
    yield opened
    for each in opened:
        each.close()


@pytest.fixture
def two(both):
    """Two offices without mailboxes."""
    for each in both:
        with each.begin() as session:
            session.execute(delete(MailboxRow))
    return both


def names(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.scalars(select(MailboxRow.name)))


def add(database: Database, name: str) -> None:
    with database.begin() as session:
        session.add(MailboxRow(name=name))


def test_each_office_has_its_own_records_and_the_default_schema_has_none_of_them(two, shared_url):
    a, b = two
    add(a, "of a")
    add(b, "of b")
    assert (names(a), names(b)) == (["of a"], ["of b"])
    default = open_database(shared_url)
    assert names(default) == []
    default.close()


def test_check_names_the_schema(two):
    assert ", schema office_a, tables" in two[0].check()


def test_neither_office_waits_for_the_locks_and_writers_of_the_other(two, shared_url):
    a, b = two
    with a.lock("pass"), b.lock("pass"), a.begin() as first, b.begin() as second:
        first.add(MailboxRow(name="of a"))
        second.add(MailboxRow(name="of b"))
    again = open_database(in_schema(shared_url, "office_a"))
    with a.lock("pass"), pytest.raises(Transient), again.lock("pass"):
        pass
    again.close()


def test_a_schema_that_the_server_itself_sets_has_its_own_locks(two, shared_url):
    with two[0].engine.begin() as connection:
        connection.execute(text("create role office_c login"))
        connection.execute(text("create schema office_c authorization office_c"))
        connection.execute(text("alter role office_c set search_path = office_c"))
    c, default = open_database(shared_url.replace("//postroom@", "//office_c@")), open_database(shared_url)
    c.upgrade()
    with default.lock("pass"), c.lock("pass"):
        add(c, "of c")
    assert (names(c), names(default)) == (["of c"], [])
    c.close()
    with two[0].engine.begin() as connection:
        connection.execute(text("drop owned by office_c"))
        connection.execute(text("drop role office_c"))
    default.close()


UPGRADING = """
import sys
from storage.database import open_database
database = open_database(sys.argv[1])
sys.stdin.readline()
database.upgrade()
print(database.check())
"""


def test_two_offices_make_their_tables_at_once(shared_url):
    urls = [in_schema(shared_url, each) for each in ("new_a", "new_b")]
    command = [sys.executable, "-c", UPGRADING]
    started = [
        subprocess.Popen([*command, url], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for url in urls
    ]
    said = [each.communicate("go\n", timeout=60)[0] for each in started]
    assert [f"tables {HEAD}" in each for each in said] == [True, True]


def test_an_older_office_is_migrated_while_the_other_stays(two):
    a, b = two
    migrations.downgrade(a.engine, "0001")
    moved = threading.Thread(target=a.upgrade)
    moved.start()
    add(b, "meanwhile")
    moved.join(60)
    assert f"tables {HEAD}" in a.check()
    assert names(b) == ["meanwhile"]


def test_a_copy_of_one_office_holds_nothing_of_the_other_and_goes_back_beside_it(two, tmp_path):
    a, b = two
    for database, name in ((a, "of a"), (b, "of b")):
        add(database, name)
        make_secret(database, tmp_path / "none")
    copy_out(a, tmp_path / "copy")
    shown = subprocess.run(["pg_restore", "-f", "-", tmp_path / "copy"], capture_output=True, text=True, check=True)
    assert "of a" in shown.stdout
    assert "of b" not in shown.stdout
    assert "office_b" not in shown.stdout
    with b.read() as session:
        secret = secret_of(session)
    with a.engine.begin() as connection:
        connection.execute(text("drop schema office_a cascade"))
    copy_in(a, tmp_path / "copy")
    assert (names(a), names(b)) == (["of a"], ["of b"])
    with b.read() as session:
        assert secret_of(session) == secret


def test_a_copy_goes_back_into_no_other_schema(two, tmp_path):
    a, b = two
    add(a, "of a")
    copy_out(a, tmp_path / "copy")
    with pytest.raises(Fatal, match="is of the schema “office_a” and this office's is “office_b”"):
        copy_in(b, tmp_path / "copy")
    assert names(a) == ["of a"]


def test_rewriting_the_tables_of_one_office_waits_for_no_reader_of_the_other(two):
    a, b = two
    add(b, "of b")
    with b.read() as session:
        session.scalars(select(MailboxRow.name)).all()
        a.forget()  # would wait BUSY_SECONDS for its own readers


def test_a_login_that_may_not_make_schemas_uses_the_one_that_is_there(two, shared_url):
    with two[0].engine.begin() as connection:
        connection.execute(text("create role office_d login"))
        connection.execute(text("create schema office_d authorization office_d"))
    there = open_database(in_schema(shared_url.replace("//postroom@", "//office_d@"), "office_d"))
    there.upgrade()
    add(there, "of d")
    there.close()
    missing = open_database(in_schema(shared_url.replace("//postroom@", "//office_d@"), "office_e"))
    with pytest.raises(Fatal, match="this login may not do that"):
        missing.upgrade()
    missing.close()
    with two[0].engine.begin() as connection:
        connection.execute(text("drop owned by office_d"))
        connection.execute(text("drop role office_d"))


@pytest.mark.parametrize(
    ("options", "schema"),
    [
        ("", None),
        ("options=-csearch_path%3Da", "a"),
        ("options=-c search_path%3Da", "a"),
        ("options=--search-path%3Da", "a"),
        ("options=-c statement_timeout%3D5 -c search_path%3D%22a%22", "a"),
        ("options=-cstatement_timeout%3D5&options=-csearch_path%3Da", "a"),
    ],
)
def test_the_url_may_name_the_schema_as_libpq_takes_it(options: str, schema: str | None):
    assert schema_of(make_url(f"postgresql://x@host/name?{options}")) == schema


def test_a_search_path_of_several_schemas_is_a_wrong_setting():
    with pytest.raises(ConfigurationError, match="several schemas"):
        schema_of(make_url("postgresql://x@host/name?options=-csearch_path%3Da,public"))
