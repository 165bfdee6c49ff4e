"""What a person can do next is a value, and a command line is written in one place."""

import ast
import re
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from starlette.routing import compile_path

from cli.main import app
from domain.actions import (
    NEXT_ACTIONS,
    AddUser,
    CheckHealth,
    Correctable,
    CorrectApplication,
    CorrectDocument,
    Decide,
    DeclareApplication,
    DocumentAspect,
    JudgeSender,
    ListApplications,
    ListMessages,
    ListOutgoing,
    MakePass,
    MarkAnswered,
    MarkSeen,
    MergeApplication,
    Reconcile,
    ReleaseMail,
    RetryMessage,
    ShowApplication,
    SignInTo,
    command_line,
)
from domain.desk_pages import DeskPage, desk_page, desk_path
from domain.errors import Fatal
from web.pages import ROUTES

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = [command.name or command.callback.__name__ for command in app.registered_commands]
COMMANDS += [group.typer_instance.info.name for group in app.registered_groups]
COMMAND_LINE = re.compile(rf"\bpostroom (?:{'|'.join(COMMANDS)})\b")
WRITES_COMMAND_LINES = {ROOT / "domain" / "actions.py", *(ROOT / "cli").rglob("*.py")}

EXPECTED = {
    ListApplications("waiting", "internship", "summer 2027", 26, 20): (
        "postroom list --opening internship --cycle 'summer 2027' --status waiting --limit 20 --after a26"
    ),
    ListMessages("failed", 26): "postroom messages --state failed --after m26",
    ListOutgoing(None, 7): "postroom outbox --after 7",
    ListApplications(): "postroom list",
    ListApplications("waiting"): "postroom list --status waiting",
    ShowApplication(3): "postroom show a3",
    CorrectApplication(): "postroom correct",
    CorrectApplication(3, (Correctable.NAME, Correctable.EMAIL)): "postroom correct a3 --name … --email …",
    CorrectApplication(3, (Correctable.START_DATE,)): "postroom correct a3 --start-date …",
    CorrectDocument(3, 7, DocumentAspect.KIND): "postroom correct a3 --document 7 --kind …",
    CorrectDocument(3, None, DocumentAspect.PAGES): "postroom correct a3 --document … --pages …",
    MergeApplication(3): "postroom correct a3 --merge-into …",
    MergeApplication(3, 2): "postroom correct a3 --merge-into a2",
    Decide(3): "postroom decide a3 …",
    ListMessages(): "postroom messages",
    ListMessages("failed"): "postroom messages --state failed",
    RetryMessage(5): "postroom retry m5",
    MarkSeen(5): "postroom messages m5 --seen",
    DeclareApplication(5): "postroom correct m5 --application",
    MarkAnswered(5): "postroom answered m5",
    JudgeSender(5): "postroom correct m5 --sender …",
    ListOutgoing(): "postroom outbox",
    ListOutgoing("dead"): "postroom outbox --state dead",
    ReleaseMail(9): "postroom outbox release 9",
    MakePass(): "postroom once",
    CheckHealth(): "postroom check",
    Reconcile(): "postroom reconcile",
    Reconcile(remove_unneeded=True): "postroom reconcile --remove-unneeded",
    AddUser(): "postroom user add EMAIL",
    SignInTo("applications"): "postroom login applications",
}


@pytest.mark.parametrize(("action", "line"), EXPECTED.items(), ids=map(repr, EXPECTED))
def test_an_action_is_written_as_a_command_that_there_is(action, line):
    assert command_line(action) == line
    assert COMMAND_LINE.match(line)


def test_every_action_has_its_command_line():
    assert {type(each) for each in EXPECTED} == set(NEXT_ACTIONS)


@pytest.mark.parametrize("action", EXPECTED, ids=repr)
def test_every_action_has_a_page_that_there_is_on_the_desk(action):
    path, _, query = desk_path(action).partition("?")
    pages = [compile_path(route.path)[0] for route in ROUTES if route.method == "GET"]
    assert any(page.match(path) for page in pages), path
    assert set(parse_qs(query)) <= {"opening", "cycle", "status", "state"}


def test_the_page_of_a_list_has_its_filters():
    action = ListApplications("waiting", "internship", "summer 2027", 26, 20)
    assert desk_path(action) == "/applications?opening=internship&cycle=summer+2027&status=waiting"
    assert desk_path(ListOutgoing("dead")) == "/outbox?state=failed"
    assert desk_path(ShowApplication(3)) == "/applications/3"
    assert desk_path(JudgeSender(5)) == "/messages/5"


PAGES = {
    "applications": DeskPage.APPLICATIONS,
    "messages": DeskPage.MESSAGES,
    "outbox": DeskPage.OUTBOX,
    "people": DeskPage.PEOPLE,
    "health": DeskPage.HEALTH,
}


@pytest.mark.parametrize("action", EXPECTED, ids=repr)
def test_a_page_is_called_by_its_name_or_by_the_number_of_what_it_is_about(action):
    numbered = re.fullmatch(r"/(application|message)s/(\d+)", desk_path(action))
    expected = f"{numbered[1][0]}{numbered[2]}" if numbered else PAGES[desk_path(action).split("?")[0].split("/")[1]]
    assert desk_page(action) == expected


def test_an_error_names_what_to_do_as_a_value_and_says_it_in_words():
    error = Fatal("there is no mail 4; ", ListOutgoing(), " shows all")
    assert error.sentence[1] == ListOutgoing()
    assert str(error) == "there is no mail 4; `postroom outbox` shows all"


def strings(path: Path):
    """The string literals of a module that are not docstrings, and the pieces of its f-strings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def test_no_other_place_writes_a_command_line():
    rooms = ("config", "domain", "ingest", "net", "notify", "operations", "parsers", "storage", "worker")
    modules = [path for room in rooms for path in (ROOT / room).rglob("*.py") if path not in WRITES_COMMAND_LINES]
    written = [(path, text) for path in modules for text in strings(path)]
    written += [(path, path.read_text(encoding="utf-8")) for path in (ROOT / "notify" / "templates").iterdir()]
    assert [f"{path.relative_to(ROOT)}: {text[:80]}" for path, text in written if COMMAND_LINE.search(text)] == []
