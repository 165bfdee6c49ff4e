"""Setting up an office: its answers, its openings and its files, whole or not at all."""

import errno
import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from config.logins import Security
from config.openings import load_openings
from config.providers import Protocol, Server
from config.settings import load_settings
from domain.errors import ConfigurationError, Fatal, WrongUsage
from ingest.mailboxes.account import AccountSeen, FolderSeen
from operations.setup import office_files
from operations.setup.account import Account, check_clock
from operations.setup.answers import Answers, NewOpening, as_toml, draft_of, read_answers, save_draft
from operations.setup.new_openings import (
    deadlines_of,
    openings_in,
    pages_of,
    required_of,
    text_of_new,
    text_of_shipped,
)
from operations.setup.office_files import NewFile, Plan, check_target, settings_text, write_office

IMAP = Server(Protocol.IMAP, "imap.example.org", 993, Security.TLS)
SMTP = Server(Protocol.SMTP, "smtp.example.org", 587, Security.STARTTLS)


def plan(target: Path, **more) -> Plan:
    account = Account(IMAP, SMTP, "apply@office.example.org", SecretStr("hunter2"))
    values = {"account": account, "password_file": "mail.password", "openings": "openings.toml"}
    return Plan(target, "Harbour Trust", "rosa@office.example.org", "apply@office.example.org", **(values | more))


def others(folder: Path) -> list[NewFile]:
    openings = text_of_new("Harbour Trust", "Europe/Berlin", NewOpening(name="Harbour Scholarship")).encode()
    return [NewFile(folder / "mail.password", b"hunter2\n"), NewFile(folder / "openings.toml", openings)]


@pytest.mark.parametrize("openings", ["", "openings.toml"])
def test_a_plain_office_has_eight_lines_of_settings(openings, tmp_path):
    text = settings_text(plan(tmp_path / "postroom.toml", openings=openings), date(2027, 1, 1))
    assert len([line for line in text.splitlines() if line and not line.startswith("#")]) <= 8


def test_the_files_are_what_the_settings_load(tmp_path):
    target = tmp_path / "new" / "postroom.toml"
    settings = write_office(target, settings_text(plan(target), date(2027, 1, 1)), others(target.parent))
    assert settings == load_settings(target)
    assert settings.mailboxes["applications"].secret == "hunter2"
    assert (settings.outgoing.host, settings.outgoing.smtp_port) == ("smtp.example.org", 587)
    assert {each.name: each.stat().st_mode & 0o777 for each in target.parent.iterdir()} == dict.fromkeys(
        ("mail.password", "openings.toml", "postroom.toml"), 0o600
    )
    assert target.parent.stat().st_mode & 0o777 == 0o700


def dies_at(step: int, act: Callable[[], object], folder: Path) -> bool:
    """Whether a process that acts was ended before its step-th touch of a file of the folder."""
    child = os.fork()
    if child == 0:
        touched = 0

        def hook(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal touched
            if event in {"open", "os.link", "os.rename", "os.remove", "os.mkdir"} and str(arguments[0]).startswith(
                str(folder)
            ):
                touched += 1
                if touched == step:
                    os._exit(9)

        sys.addaudithook(hook)
        try:
            act()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


def test_ended_at_any_step_it_can_be_begun_again(tmp_path):
    step = 0
    while True:
        step += 1
        target = tmp_path / f"office-{step}" / "postroom.toml"
        text = settings_text(plan(target), date(2027, 1, 1))

        def write(target: Path = target, text: str = text) -> None:
            write_office(target, text, others(target.parent))

        died = dies_at(step, write, target.parent)
        if not target.exists():
            write()
        assert target.read_text() == text
        assert load_settings(target).mailboxes["applications"].secret == "hunter2"
        if not died:
            break
    assert step > 6


def test_answers_are_kept_whole_whenever_it_ends(tmp_path):
    target = tmp_path / "postroom.toml"
    old, new = Answers(name="Old"), Answers(name="New “office” \\", password=SecretStr("hunter2"))
    step = 0
    while True:
        step += 1
        save_draft(target, old)
        died = dies_at(step, lambda: save_draft(target, new), tmp_path)
        assert read_answers(draft_of(target)).name in (old.name, new.name)
        assert "hunter2" not in draft_of(target).read_text()
        if not died:
            break
    assert step > 2
    assert read_answers(draft_of(target)).name == new.name


def test_what_is_there_is_never_changed(tmp_path):
    target = tmp_path / "postroom.toml"
    target.write_text("mine")
    with pytest.raises(WrongUsage, match="is there already; nothing was changed"):
        write_office(target, settings_text(plan(target), date(2027, 1, 1)), others(tmp_path))
    assert [each.name for each in tmp_path.iterdir()] == ["postroom.toml"]
    assert target.read_text() == "mine"


def test_a_file_that_came_meanwhile_is_neither_replaced_nor_removed(tmp_path, monkeypatch):
    """Another set-up writes its password between the question and the answer."""
    theirs = tmp_path / "mail.password"
    theirs.write_text("theirs")
    monkeypatch.setattr(office_files, "_is_there", lambda _: False)
    target = tmp_path / "postroom.toml"
    with pytest.raises(WrongUsage, match=r"mail\.password is there already; nothing was changed"):
        write_office(target, settings_text(plan(target), date(2027, 1, 1)), others(tmp_path))
    assert theirs.read_text() == "theirs"
    assert [each.name for each in tmp_path.iterdir()] == ["mail.password"]


def test_a_disk_that_fails_at_the_end_leaves_nothing(tmp_path, monkeypatch):
    def broken(_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(office_files, "flush_folder", broken)
    target = tmp_path / "postroom.toml"
    with pytest.raises(Fatal, match="nothing was changed"):
        write_office(target, settings_text(plan(target), date(2027, 1, 1)), others(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_what_an_ended_set_up_left_changes_no_file_that_was_moved_away(tmp_path):
    """Ended between naming the settings and removing their first name, the two names are one file."""
    target = tmp_path / "postroom.toml"
    target.write_text("mine")
    os.link(target, tmp_path / ".postroom.toml.new")
    moved = target.rename(tmp_path / "old.toml")
    write_office(target, settings_text(plan(target), date(2027, 1, 1)), others(tmp_path))
    assert moved.read_text() == "mine"


def test_settings_that_do_not_load_are_not_left(tmp_path):
    target = tmp_path / "postroom.toml"
    text = settings_text(plan(target), date(2027, 1, 1)).replace("smtp_host", "smtp_hots")
    with pytest.raises(
        ConfigurationError, match=r"postroom\.toml: mailboxes\.applications\.smtp_hots: .*did you mean “smtp_host”"
    ):
        write_office(target, text, others(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_link_to_nowhere_and_a_folder_that_is_a_file_are_refused(tmp_path):
    (tmp_path / "postroom.toml").symlink_to("nowhere")
    with pytest.raises(WrongUsage, match="is there already"):
        check_target(tmp_path / "postroom.toml")
    (tmp_path / "file").touch()
    with pytest.raises(WrongUsage, match="is no folder"):
        check_target(tmp_path / "file" / "postroom.toml")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("CV, cover letter", ("cv", "cover_letter")),
        ("resume; letter of motivation and essay", ("cv", "cover_letter", "writing_sample")),
        ("cv, 2 references, transcripts", ("cv", "2 recommendation", "transcript")),
        ("writing_sample, 3 letters of recommendation", ("writing_sample", "3 recommendation")),
    ],
)
def test_documents_are_named_in_people_s_words(text, kinds):
    assert required_of(text) == kinds


@pytest.mark.parametrize(
    "text", ["passport", "0 recommendations", "21 recommendations", "2 cv", "membership form", "cv cv"]
)
def test_what_is_no_document_is_named(text):
    with pytest.raises(ValueError, match=f"“{text}”"):
        required_of(text)


@pytest.mark.parametrize(
    ("text", "deadlines"),
    [
        ("none", ()),
        ("spring 04-01", ("spring 04-01",)),
        ("Spring 1 April, fall August 1st", ("spring 04-01", "fall 08-01")),
        ("1 December", ("december 12-01",)),
        ("first round: 2027-02-28", ("first round 02-28",)),
        ("round 1 15 Jan; round 2 15 July 2027", ("round 1 01-15", "round 2 07-15")),
        ("spring April 1, 2027", ("spring 04-01",)),
    ],
)
def test_deadlines_are_written_as_people_write_days(text, deadlines):
    assert deadlines_of(text) == deadlines


@pytest.mark.parametrize(
    "text", ["soon", "spring 31 April", "spring 13-01", "spring 02-29", "spring 1 April, spring 1 May", "1"]
)
def test_what_is_no_deadline_is_named(text):
    with pytest.raises(ValueError, match="“"):
        deadlines_of(text)


@pytest.mark.parametrize(("text", "pages"), [("3-5", (3, 5)), ("5", (1, 5)), ("3 to 5 pages", (3, 5)), ("none", None)])
def test_bounds_of_pages(text, pages):
    assert pages_of(text) == pages


@pytest.mark.parametrize("text", ["5-3", "0-2", "a", "-", "0"])
def test_what_are_no_bounds_is_named(text):
    with pytest.raises(ValueError, match=f"“{text}”"):
        pages_of(text)


@pytest.mark.parametrize("name", ["Harbour Scholarship", "Summer Internship 2027", "奖学金", 'A "quoted" \\ name', "é"])
def test_a_new_opening_works_whatever_its_name(name):
    new = NewOpening(
        name=name, required=("cv", "writing_sample", "2 recommendation"), pages=(3, 5), deadlines=("spring 04-01",)
    )
    openings = openings_in(text_of_new("Office “X” \\", "Asia/Tokyo", new), Path("x.toml"))
    opening = next(iter(openings.openings.values()))
    assert (opening.name, openings.office, openings.timezone) == (name, "Office “X” \\", "Asia/Tokyo")
    assert opening.next_cycle(datetime(2027, 1, 1, tzinfo=UTC)).deadline == date(2027, 4, 1)
    assert (opening.writing_sample.minimum_pages, opening.writing_sample.maximum_pages) == (3, 5)


def test_the_shipped_openings_under_another_name_are_the_same_otherwise():
    openings = openings_in(text_of_shipped("Another \\1 Office", "Europe/Paris"), Path("x.toml"))
    shipped = load_openings()
    assert (openings.office, openings.timezone) == ("Another \\1 Office", "Europe/Paris")
    assert openings.openings.keys() == shipped.openings.keys()


@pytest.mark.parametrize("value", ["a", '“”\\"\n\t\x7f\x01', ["a", 1], {"kind": "cv", "count": 2}])
def test_values_are_written_as_toml_reads_them(value):
    import tomllib

    assert tomllib.loads(f"x = {as_toml(value)}")["x"] == value


@pytest.mark.parametrize(
    ("ahead", "newest", "said"),
    [
        (timedelta(hours=30), None, "30 hours ahead"),
        (timedelta(minutes=-20), None, "20 minutes behind"),
        (None, timedelta(days=400), "9600 hours behind"),
        (timedelta(minutes=2), timedelta(minutes=2), ""),
        (None, timedelta(days=-400), ""),
        (None, None, ""),
    ],
)
def test_a_wrong_clock_is_said(ahead, newest, said):
    now = datetime(2027, 1, 1, tzinfo=UTC)
    seen = AccountSeen((FolderSeen("INBOX", 1),), now + newest if newest else None)
    if not said:
        check_clock(seen, ahead, now)
        return
    with pytest.raises(Fatal, match=f"this machine's clock says 2027-01-01 00:00 UTC and is {said}"):
        check_clock(seen, ahead, now)
