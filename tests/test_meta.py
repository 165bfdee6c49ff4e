"""What the project promises about itself: every command and setting is told, nothing is named that has no place here."""

import re
import subprocess
import textwrap
import tomllib
from pathlib import Path

import pytest

from cli.exit_codes import WHEN_1
from config.settings import Settings
from scripts import reference

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = (ROOT / "docs" / "postroom.example.toml").read_text(encoding="utf-8")
ROOMS = (
    "domain",
    "config",
    "net",
    "parsers",
    "storage",
    "sign_in",
    "notify",
    "ingest",
    "operations",
    "web",
    "worker",
    "cli",
)


def tables() -> list[tuple[str, str]]:
    """Every setting as (table, key)."""
    found = []
    for name, table in reference.tables_of(Settings):
        inner = {each for each, _ in reference.tables_of(table)}
        found += [(name.removesuffix(".NAME"), key) for key in table.model_fields if key not in inner]
    return found


@pytest.mark.parametrize(("table", "key"), tables())
def test_the_example_of_settings_shows_every_key(table, key):
    section = re.search(
        rf"^\[{re.escape(table)}(?:\.applications)?\][^\n]*\n(.*?)(?=^\[|\Z)", EXAMPLE, re.MULTILINE | re.DOTALL
    )
    assert section is not None
    if key not in {
        "password",
        "key",
        "secret",
        "secret_key",
        "client_secret",
    }:  # secrets are shown in files and in the environment
        assert re.search(rf"^(?:# )?{key} = ", section.group(1), re.MULTILINE)


def in_the_readme() -> str:
    found = re.search(r"```toml\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    return textwrap.dedent("   " + found.group(1))


@pytest.mark.parametrize("example", [EXAMPLE, in_the_readme()], ids=["docs", "readme"])
def test_the_examples_of_settings_are_settings(example, tmp_path, monkeypatch):
    from config.settings import load_settings

    example = re.sub(r"^(path|openings) = .*$", "", example, flags=re.MULTILINE)
    (tmp_path / "postroom.toml").write_text(example, encoding="utf-8")
    for name in re.findall(
        r'(?:password_file|metrics_token_file|secret_file|secret_key_file|client_secret_file|ca_file) = "(.*?)"',
        example,
    ):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    settings = load_settings(Path("postroom.toml"))
    assert settings.mailboxes["applications"].kind == "imap"
    assert settings.outgoing.transport == "smtp"


def test_every_link_of_the_pages_leads_somewhere():
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)|src=\"([^\"]+)\"", page.read_text(encoding="utf-8")):
            path = "".join(target)
            assert path.startswith("http") or (page.parent / path).exists(), f"{page.name}: {path}"


@pytest.mark.parametrize("page", ["settings", "commands"])
def test_the_reference_in_docs_is_what_the_code_says(page):
    expected = {"settings": reference.settings_page, "commands": reference.commands_page}[page]()
    assert (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8") == expected, "run python -m scripts.reference"


def test_the_reference_explains_every_setting_and_option():
    assert [
        line
        for page in ("settings", "commands")
        for line in (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8").splitlines()
        if "|  |" in line
    ] == []


def test_every_command_says_when_it_ends_with_1():
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    commands = re.findall(r"^## postroom ([\w ]+)$", page, re.MULTILINE)
    assert set(commands) == set(WHEN_1)
    assert page.count("Exit 1: ") == len(commands)


def test_every_package_is_named_for_the_installation():
    named = set(tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["packages"])
    there = {
        ".".join(path.parent.relative_to(ROOT).parts) for room in ROOMS for path in (ROOT / room).rglob("__init__.py")
    }
    assert there == named


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_no_file_names_a_registry_or_a_machine():
    # In two pieces, so that this file does not name them either.
    unwanted = [
        one + other
        for one, other in (
            ("pypi", ".org"),
            ("pythonhosted", ".org"),
            ("registry.npm", "js.org"),
            ("deb.debian", ".org"),
            ("/wo", "rk/"),
            ("/root", "/"),
        )
    ]
    found = []
    for path in tracked():
        if path.suffix in {".png", ".pdf"}:
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        found += [f"{path.relative_to(ROOT)}: {word}" for word in unwanted if word in text]
    assert found == []


EDGES = {
    "imapclient": {"ingest/mailboxes/imap_client.py"},
    "smtplib": {"notify/transports/smtp.py"},
    "mailparser": {"parsers/mail/second_reader.py"},
    "pypdfium2": {"parsers/documents/pdfium.py"},
    "pdfplumber": {"parsers/documents/page_layout.py"},
    "puremagic": {"parsers/attachments/media_types.py"},
    "tnefparse": {"parsers/attachments/outlook.py"},
    "oxmsg": {"parsers/attachments/outlook.py"},
    "fsspec": {"storage/blobs/systems.py"},
    "openpyxl": {"notify/reports/workbook.py"},
    "matplotlib": {"notify/reports/charts.py"},
    "css_inline": {"notify/messages/compose.py"},
    "apscheduler": {"worker/schedule.py"},
    "pybase64": {"parsers/mail/leaf.py"},
    "pwdlib": {"operations/access/passwords.py"},
    "pyotp": {"operations/access/second_factor.py"},
}


@pytest.mark.parametrize("library", EDGES)
def test_each_library_at_the_edge_is_imported_in_one_place(library):
    pattern = re.compile(rf"^\s*(?:import|from) {library}\b", re.MULTILINE)
    importing = {
        str(path.relative_to(ROOT))
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        if pattern.search(path.read_text(encoding="utf-8"))
    }
    assert importing <= EDGES[library]
    assert len(importing) <= 1
