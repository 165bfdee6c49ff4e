"""What a person can ask about mail and reports: outbox, export, report of any days or cycle."""

import json
import os
import sys
from email import message_from_bytes
from email.policy import default
from io import BytesIO

import pytest
from openpyxl import load_workbook

from cli.main import main
from tests.mail import texts
from tests.mail.sample_mailbox import apply, at, three


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """An office after one pass over two applications for summer 2026, received on 3 and 5 March 2026."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "mailbox").mkdir()
    file = folder / "postroom.toml"
    file.write_text(
        '[office]\ncoordinator = "coordinator@office.example.org"\naddress = "internships@office.example.org"\n'
        '[mailboxes.applications]\nkind = "folder"\npath = "mailbox"\nhistory = "answer"\n'
    )
    subject = "ICRtoP Internship – Summer 2026"
    whole, part = three(texts.ADA), three(texts.TOMAS)[:2]
    for name, person, documents, moment in (
        ("1.eml", texts.ADA, whole, at(3, 3)),
        ("2.eml", texts.TOMAS, part, at(5, 3)),
    ):
        path = folder / "mailbox" / name
        path.write_bytes(apply(person, subject, documents, moment))
        os.utime(path, (moment.timestamp(), moment.timestamp()))
    return file


@pytest.fixture
def run(office, monkeypatch, capsys):
    """Runs the command; gives its exit code, stdout and stderr."""

    def command(*words):
        monkeypatch.setattr(sys, "argv", ["postroom", "--config", str(office), *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return ended.value.code or 0, out, err

    if not (office.parent / "var").exists():
        assert command("once", "--json")[0] == 0
    return command


def sheet(content):
    rows = load_workbook(BytesIO(content)).active.iter_rows(values_only=True)
    head = next(rows)
    return [dict(zip(head, row, strict=True)) for row in rows]


def state_of(run, number):
    return next(each["state"] for each in json.loads(run("outbox", "--json")[1]) if each["id"] == number)


def test_a_preview_has_whole_lines_and_its_page_the_pictures_within(run, tmp_path):
    page = tmp_path / "page.html"
    number = next(each["id"] for each in json.loads(run("outbox", "--json")[1]) if each["kind"] == "notification")
    assert "\ufffd" not in run("outbox", "preview", number)[1]
    assert run("outbox", "preview", number, "--out", page)[0] == 0
    assert "cid:" not in page.read_text()
    assert "data:image/png;base64," in page.read_text()


def test_the_outbox_lists_what_was_sent_and_to_whom(run):
    code, out, _ = run("outbox")
    assert code == 0
    assert "coordinator@office.example.org" in out
    listed = json.loads(run("outbox", "--state", "sent", "--json")[1])
    assert [each["key"] for each in listed if each["kind"] == "notification"] == ["notification:2", "notification:1"]
    assert json.loads(run("outbox", "--state", "dead", "--json")[1]) == []


def test_a_mail_is_previewed_held_and_released(run, tmp_path):
    assert run("report", "--date", "2026-03-05", "--send") == (0, "queued for coordinator@office.example.org\n", "")
    number = json.loads(run("outbox", "--json", "--state", "queued")[1])[0]["id"]
    code, shown, _ = run("outbox", "preview", number)
    assert code == 0
    assert "Subject: Applications on Thursday, 5 March 2026" in shown
    assert "Tomás" in shown
    eml, page = tmp_path / "mail.eml", tmp_path / "mail.html"
    run("outbox", "preview", number, "--out", eml)
    run("outbox", "preview", number, "--out", page)
    assert message_from_bytes(eml.read_bytes(), policy=default)["To"] == "coordinator@office.example.org"
    assert page.read_text().startswith("<!DOCTYPE html>")
    assert run("outbox", "hold", number)[1] == f"held back mail {number}\n"
    run("once", "--only-send")
    assert state_of(run, number) == "held"
    assert run("outbox", "release", number)[0] == 0
    run("once", "--only-send")
    assert state_of(run, number) == "sent"
    assert run("outbox", "hold", number)[2] == f"postroom: mail {number} is sent already\n"


@pytest.mark.parametrize(
    "words",
    [
        ["outbox", "hold"],
        ["outbox", "burn", "1"],
        ["outbox", "--state", "lost"],
        ["report", "--out", "report.docx"],
        ["report", "--to", "2026-03-05"],
        ["report", "--from", "2026-03-05", "--to", "2026-03-01"],
        ["report", "--date", "2026-03-05", "--cycle", "summer 2026"],
        ["report", "--cycle", "winter 2026"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_exit_2(run, words):
    code, out, err = run(*words)
    assert code == 2
    assert out == ""
    assert "Traceback" not in err


def test_there_is_no_such_mail(run):
    assert run("outbox", "preview", 999)[::2] == (1, "postroom: there is no mail 999\n")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["--date", "2026-03-03"], {"Ada Lindqvist"}),
        (["--from", "2026-03-04", "--to", "2026-03-05"], {"Tomás"}),
        (["--from", "2026-03-01", "--to", "2026-03-31"], {"Ada Lindqvist", "Tomás"}),
        (["--cycle", "Summer 2026"], {"Ada Lindqvist", "Tomás"}),
        (["--cycle", "fall 2026"], set()),
    ],
    ids=["day", "some days", "a month", "cycle", "empty cycle"],
)
def test_a_report_is_about_the_days_or_the_cycle_that_were_asked_for(run, tmp_path, words, names):
    def first_of(found):
        return {next(name for name in ("Ada Lindqvist", "Tomás") if each.startswith(name)) for each in found}

    assert first_of(line["name"] for line in json.loads(run("report", *words, "--json")[1])["lines"]) == names
    book, page = tmp_path / "report.xlsx", tmp_path / "report.html"
    run("report", *words, "--out", book)
    assert first_of(row["Name"] for row in sheet(book.read_bytes())) == names
    run("report", *words, "--out", page)
    text = run("report", *words)[1]
    for name in ("Ada Lindqvist", "Tomás"):
        assert (name in page.read_text()) == (name in text) == (name in names)


def test_a_cycle_s_report_says_how_it_stands(run):
    text = run("report", "--cycle", "summer 2026")[1]
    assert text.startswith("ICRtoP Secretariat: Summer 2026\n")
    assert "2 applications, 1 complete, 0 late, 0 waiting.\n" in text
    assert "2 applications for summer 2026, after the deadline; 0 at the same time for summer 2025" in text
    assert "summer 2026: 1 complete, 1 incomplete, 0 waiting" in text
    assert "1  Writing sample" in text


def test_a_report_that_a_person_sends_does_not_replace_the_day_s_own(run):
    run("report", "--date", "2026-03-03", "--send")
    run("report", "--date", "2026-03-03", "--send")
    keys = [each["key"] for each in json.loads(run("outbox", "--json")[1]) if each["kind"] == "nightly"]
    assert len([key for key in keys if key.startswith("report:2026-03-03:")]) == 2
    assert "nightly:2026-03-03" not in keys


def test_export_writes_a_folder_for_each_applicant_and_a_workbook(run, tmp_path):
    folder = tmp_path / "committee"
    code, out, _ = run("export", folder, "--cycle", "summer 2026")
    assert code == 0
    assert out == f"2 applications with 5 files in {folder}\n"
    assert sorted(path.name for path in (folder / "Ada-Lindqvist-1").iterdir()) == [
        "cover-letter.pdf",
        "cv.pdf",
        "writing-sample.pdf",
    ]
    assert len(sheet((folder / "applications.xlsx").read_bytes())) == 2
    code, _, err = run("export", folder)
    assert code == 1
    assert "is not empty" in err


def test_export_takes_some_applications_and_names_those_that_are_not_there(run, tmp_path):
    folder = tmp_path / "committee"
    code, out, err = run("export", folder, 1, 99)
    assert code == 1
    assert out.startswith("1 application with 3 files")
    assert err == "postroom: there is no application a99\n"


def test_check_names_a_broken_template_with_its_line(run, office, monkeypatch):
    own = office.parent / "templates"
    own.mkdir(exist_ok=True)
    (own / "alert.txt").write_text("{{ office }}\n{{ subject")
    monkeypatch.setenv("POSTROOM_NOTIFY__TEMPLATES", str(own))
    code, out, _ = run("check")
    assert code == 1
    assert f"FAIL  template: {own / 'alert.txt'}, line 2: TemplateSyntaxError" in out
