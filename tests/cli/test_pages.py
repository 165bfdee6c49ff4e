"""What a list prints at a terminal, in a pipe and as JSON."""

import json
import shlex
import sys
from datetime import UTC, datetime

import pytest
from sqlalchemy import insert

from storage.database import open_database
from storage.models import ApplicantRow, ApplicationRow, MessageRow

NOW = datetime(2027, 3, 1, 9, 30, tzinfo=UTC)
ROWS = 70


@pytest.fixture
def filled(office):
    """An office with 70 applications and messages."""
    folder = office.parent / "postroom-data"
    office.write_text(office.read_text() + f'[storage]\nfolder = "{folder}"\n')
    database = open_database(f"sqlite:///{folder / 'postroom.db'}")
    database.upgrade()
    numbers = range(1, ROWS + 1)
    times = {"received_at": NOW, "created_at": NOW, "updated_at": NOW, "facts": {}}
    of_message = {"raw_sha256": "", "size": 1, "kept_at": NOW, "received_at": NOW}
    with database.begin() as session:
        session.execute(insert(ApplicantRow), [{"id": each, "name": f"Person {each}"} for each in numbers])
        session.execute(insert(ApplicationRow), [times | {"id": each, "applicant_id": each} for each in numbers])
        session.execute(
            insert(MessageRow), [of_message | {"id": each, "content_digest": str(each)} for each in numbers]
        )
    database.close()


@pytest.fixture
def at_terminal(monkeypatch):
    """Lets stdout look like a terminal where a list asks whether it is one."""

    def look() -> None:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    return look


@pytest.mark.parametrize(("command", "letter"), [("list", "a"), ("messages", "m")])
def test_a_terminal_gets_a_page_and_the_command_for_the_next(filled, run, at_terminal, command, letter):
    at_terminal()
    code, out, err = run(command)
    *rows, last = out.splitlines()
    assert (code, err) == (0, "")
    assert [row.split()[0] for row in rows[1:]] == [f"{letter}{each}" for each in range(70, 20, -1)]
    assert last == f"20 more: `postroom {command} --after {letter}21` shows the next"
    at_terminal()
    _, out, _ = run(*shlex.split(last.split("`")[1])[1:])
    assert [row.split()[0] for row in out.splitlines()[1:]] == [f"{letter}{each}" for each in range(20, 0, -1)]


@pytest.mark.parametrize("command", ["list", "messages"])
def test_a_pipe_and_json_get_all(filled, run, at_terminal, command):
    code, out, err = run(command)
    assert (code, len(out.splitlines()), err) == (0, ROWS + 1, "")
    at_terminal()
    _, out, _ = run(command, "--json")
    assert len(json.loads(out)) == ROWS


def test_a_script_asks_for_pages_and_its_stdout_stays_its_own(filled, run):
    code, out, err = run("list", "--json", "--limit", 30, "--after", "a60")
    assert [each["id"] for each in json.loads(out)] == list(range(59, 29, -1))
    assert (code, err) == (0, "postroom: 29 more: `postroom list --limit 30 --after a30` shows the next\n")


def test_a_page_after_something_else_is_refused_with_what_is_meant(filled, run):
    code, _, err = run("list", "--after", "m3")
    assert code == 2
    assert "not the number of an application, like 7 or a7" in err
