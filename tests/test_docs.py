"""What README and docs say is there: commands, options, settings, files, links, pictures, and the buttons of the desk.

Read are blocks of code and code within text. What a page gives as an example of somebody else's (a host, a folder of theirs) is
not looked up.
"""

import re
import shlex
import tomllib
from pathlib import Path
from typing import Any

import click
import pytest
import typer

from cli.main import app
from config.openings import load_openings
from config.settings import Settings
from config.settings_tables import Mailbox
from scripts import reference
from tests.browser.test_looks import IN_DOCS

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted({ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")})
MADE = {ROOT / "docs" / "settings.md", ROOT / "docs" / "commands.md"}  # from the code: test_meta compares them
WRITTEN = [page for page in PAGES if page not in MADE]
FOUR = ("coordinator", "installing", "another-office", "developing")
COMMAND: click.Group = typer.main.get_command(app)  # type: ignore[assignment]
BLOCK = re.compile(r"^[ ]*```(\w*)\n(.*?)^[ ]*```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")


def named(page: Path) -> str:
    return str(page.relative_to(ROOT))


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def blocks(page: Path, *languages: str) -> list[str]:
    return [code for language, code in BLOCK.findall(text_of(page)) if language in languages]


def inline(page: Path) -> list[str]:
    return INLINE.findall(BLOCK.sub("", text_of(page)))


def command_lines() -> list[Any]:
    """Every `postroom …` that a page names, in code or in a block."""
    found = []
    for page in WRITTEN:
        lines = [line for code in blocks(page, "sh", "console") for line in code.splitlines()] + inline(page)
        for line in lines:
            begins = re.search(r"(?:^|\s|/)(?<!-[uog] )postroom\s+(?!init`|\d)([^#|&;…()]*)", line)
            if begins and not line.lstrip().startswith(
                ("deploy/", "[", "apt", "git", "useradd", "mkdir", "cp", "systemctl", "alter")
            ):
                found.append(pytest.param(begins[1].strip(), id=f"{page.name}: {line.strip()[:60]}"))
    return found


@pytest.mark.parametrize("words", command_lines())
def test_each_command_and_each_of_its_options_is_there(words: str):
    given = [
        word for word in shlex.split(words.replace("’", "'").replace("'", "")) if word not in ("[--config", "FILE]")
    ]
    command: click.Command = COMMAND
    options = {name for each in COMMAND.params for name in (*each.opts, *each.secondary_opts)}
    while given:
        word = given.pop(0)
        if word.startswith("--"):
            assert word.split("=")[0] in options | {"--help"}, f"“postroom {words}”: there is no {word}"
            if word == "--config" and given:
                given.pop(0)
        elif hasattr(command, "commands") and word.islower():
            known = command.commands
            assert word in known, f"“postroom {words}”: there is no command {word}"
            command = known[word]
            options = options | {name for each in command.params for name in (*each.opts, *each.secondary_opts)}


def keys_of_settings() -> set[str]:
    found = {name.split(".")[0].strip("[]") for name, _ in reference.tables_of(Settings)}
    for name, table in reference.tables_of(Settings):
        found |= {f"{name}.{key}" for key in table.model_fields} | set(table.model_fields)
    return found


@pytest.mark.parametrize("page", WRITTEN, ids=named)
def test_each_setting_that_is_named_with_its_table_is_there(page: Path):
    tables = {name for name, _ in reference.tables_of(Settings) if "." not in name and "[" not in name}
    keys = keys_of_settings()
    wrong = [
        code
        for code in inline(page)
        if re.fullmatch(r"[a-z_0-9]+\.[a-z_]+", code)
        and code.split(".")[0] in tables
        and code not in keys
        and not (ROOT / code).exists()
        and code.rpartition(".")[2] not in ("toml", "py", "md")
    ]
    assert wrong == []


@pytest.mark.parametrize("page", WRITTEN, ids=named)
def test_each_table_of_settings_that_is_named_is_there(page: Path):
    tables = {re.sub(r"NAME$", "", name).rstrip(".").strip("[]") for name, _ in reference.tables_of(Settings)}
    wrong = []
    for code in inline(page):
        found = re.fullmatch(r"\[\[?([a-z_0-9.]+?)(\.[A-Z]+)?\]\]?", code)
        if (
            found
            and not found[1].startswith(("openings", "internship", "letters", "opening", "senders"))
            and found[1] not in tables
        ):
            wrong.append(code)
    assert wrong == []


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(code, id=f"{page.name} {number}")
        for page in WRITTEN
        for number, code in enumerate(blocks(page, "toml"))
    ],
)
def test_each_example_of_toml_is_settings_or_openings_or_answers(block: str):
    """A whole file is loaded by tests of its own; here each key of each example is one that there is."""
    table = tomllib.loads(block)
    known = set(Settings.model_fields)
    if set(table) <= known:
        for name, given in table.items():
            for key in keys_within(name, given):
                assert key in keys_of_settings(), f"[{name}] has no {key}"
        return
    if set(table) <= set(Mailbox.model_fields):  # keys of a mailbox, whose head the text before them has
        return
    openings = {"office", "timezone", "openings", "own_names", "other_organisations", "senders"}
    answers = {
        "name",
        "coordinator",
        "address",
        "password_file",
        "imap",
        "smtp",
        "username",
        "folder",
        "ca_file",
        "opening",
    }
    assert set(table) <= openings or set(table) <= openings | answers, f"neither settings nor openings: {sorted(table)}"


def keys_within(name: str, given: Any) -> set[str]:
    if isinstance(given, list):
        return {key for each in given for key in keys_within(name, each)}
    if isinstance(given, dict) and name in ("mailboxes", "sign_in"):
        return {key for each in given.values() for key in each}
    return set(given) if isinstance(given, dict) else set()


@pytest.mark.parametrize("page", ["docs/another-office.md"])
def test_a_whole_opening_of_a_page_loads(page, tmp_path):
    (block,) = blocks(ROOT / page, "toml")
    (tmp_path / "openings.toml").write_text(block, encoding="utf-8")
    assert load_openings(tmp_path / "openings.toml").openings


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_each_link_and_each_heading_that_it_leads_to_is_there(page: Path):
    wrong = []
    for target in re.findall(r"\]\(([^)\s]+)\)|src=\"([^\"]+)\"", BLOCK.sub("", text_of(page))):
        path, _, heading = "".join(target).partition("#")
        if path.startswith(("http", "mailto")):
            continue
        leads_to = (page.parent / path).resolve() if path else page
        if not leads_to.exists():
            wrong.append(path)
        elif heading and leads_to.suffix == ".md" and heading not in headings(leads_to):
            wrong.append(f"{path}#{heading}")
    assert wrong == []


def headings(page: Path) -> set[str]:
    """The names that a heading gets where Markdown is shown: small letters, spaces as strokes, no other signs."""
    found = re.findall(r"^#+ (.+)$", BLOCK.sub("", text_of(page)), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", each.lower()).strip().replace(" ", "-") for each in found}


@pytest.mark.parametrize("page", WRITTEN, ids=named)
def test_each_file_of_the_project_that_is_named_is_there(page: Path):
    rooms = "bench|cli|config|deploy|docs|domain|ingest|net|notify|operations|parsers|scripts|sign_in|storage|tests|web|worker"
    assert [
        code
        for code in inline(page)
        if re.fullmatch(rf"(?:{rooms})/[\w./-]*", code)
        and not re.search(r"NNNN|\bxx\b", code)
        and not (ROOT / code).exists()
    ] == []


@pytest.mark.parametrize("page", WRITTEN, ids=named)
def test_each_target_of_make_and_each_module_is_there(page: Path):
    code = "\n".join([*inline(page), *blocks(page, "sh", "console")])
    targets = set(re.findall(r"^([a-z0-9]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:^|\$ )make ([a-z0-9]+)", code, re.MULTILINE)) <= targets
    for module in re.findall(r"python -m ((?:bench|scripts|tests)[\w.]*)", code):
        path = ROOT / module.replace(".", "/")
        assert path.with_suffix(".py").exists() or (path / "__main__.py").exists(), module


def test_the_pictures_of_the_pages_are_those_that_tests_make_and_all_others_too():
    shown = {path for page in PAGES for path in re.findall(r"pictures/([\w-]+)\.png", text_of(page))}
    mails, measured = (
        {"acknowledgement", "nightly", "notification"},
        {"kinds-reliability"},
    )  # by `python -m bench.train`
    for name in shown - measured:
        about = re.sub(r"-\d+-(?:light|dark)$", "", name)
        assert about.removeprefix("desk-") in IN_DOCS if about.startswith("desk-") else about in mails


def test_the_readme_leads_each_of_the_four_to_their_page():
    for name in FOUR:
        assert f"docs/{name}.md" in text_of(ROOT / "README.md")


def test_the_buttons_and_pages_in_the_handbook_are_at_the_desk():
    templates = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "web").rglob("*.html"))
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "web").rglob("*.py"))
    lacking = [
        words
        for words in re.findall(r"\*\*([^*]+)\*\*", text_of(ROOT / "docs" / "coordinator.md"))
        if words not in templates and words not in code and words.rstrip("…") not in templates + code
    ]
    assert lacking == []


@pytest.mark.parametrize("page", FOUR)
def test_the_four_pages_are_short(page):
    assert len(text_of(ROOT / "docs" / f"{page}.md").split()) < 1_500
