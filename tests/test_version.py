"""The version stands in one place, has its entry in the changelog, and is shown wherever somebody looks."""

import re
from datetime import date
from pathlib import Path

from domain.version import VERSION
from storage.database import HEAD
from tests.command import complete, office, run  # noqa: F401 - fixtures
from tests.web.desk import Desk

ROOT = Path(__file__).resolve().parents[1]
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
ENTRIES = re.findall(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$", CHANGELOG, re.MULTILINE)
KINDS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}  # https://keepachangelog.com/en/1.1.0/


def test_the_newest_entry_of_the_changelog_is_this_version():
    assert ENTRIES[0][0] == VERSION


def test_the_entries_go_back_in_time_and_every_schema_has_its_version():
    assert [date.fromisoformat(day) for _, day in ENTRIES] == sorted(
        (date.fromisoformat(day) for _, day in ENTRIES), reverse=True
    )
    seconds = [int(version.split(".")[1]) for version, _ in ENTRIES]
    assert seconds == sorted(seconds, reverse=True)
    revisions = {path.name[:4] for path in (ROOT / "storage/migrations/versions").glob("0*.py")}
    assert {f"{second:04}" for second in seconds} == revisions
    assert VERSION.split(".")[1] == str(int(HEAD))


def test_the_changelog_has_the_usual_headings_alone():
    assert set(re.findall(r"^### (.+)$", CHANGELOG, re.MULTILINE)) <= KINDS


def test_no_other_file_holds_the_version():
    written = re.compile(rf"\bversion\b[^\n]*{re.escape(VERSION)}")
    files = [
        ROOT / "pyproject.toml",
        ROOT / "Makefile",
        *(
            p
            for room in ("cli", "web", "worker", "operations", "notify", "storage", "config")
            for p in (ROOT / room).rglob("*.py")
        ),
    ]
    assert [path.name for path in files if written.search(path.read_text(encoding="utf-8"))] == []


def test_the_command_prints_it_and_the_status_and_the_report_show_it(run, office):  # noqa: F811 - the fixtures
    assert run("--version") == (0, f"postroom {VERSION}\n", "")
    complete(office)
    run("once")
    assert run("status")[1].startswith(f"postroom {VERSION}\n")
    assert f"postroom {VERSION}," in run("check")[1]
    assert run("report", "--out", office.parent / "report.html")[0] == 0
    assert f"postroom {VERSION}" in (office.parent / "report.html").read_text(encoding="utf-8")


def test_the_desk_shows_it_to_people_of_the_office_alone(filled):
    assert f"postroom {VERSION}" in Desk(filled).get("/").text
    assert f"This is postroom {VERSION}." in Desk(filled).get("/health").text
    assert VERSION not in Desk(filled, None).get("/login").text


def test_an_alert_shows_it():
    for kind in ("txt", "html"):
        assert "postroom {{ version }}" in (ROOT / "notify/templates" / f"alert.{kind}").read_text(encoding="utf-8")
