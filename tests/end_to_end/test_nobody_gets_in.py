"""One mail with a trick in every field goes the whole way, and nothing obeys it: no mail, page, cell, path, log or terminal."""

import io
import json
import os
import re
import stat
import sys
from base64 import b64encode
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from html.parser import HTMLParser
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from cli.main import main
from config.settings import Settings
from domain.message_ids import make_message_id
from ingest.office import Office, opened
from notify.reports import nightly
from storage.models import ApplicantRow, ApplicationRow, MessageRow
from tests.mail import texts
from tests.mail.files import pdf
from tests.mail.sample_mailbox import TODAY, apply, at, three
from worker.jobs import one_pass

COORDINATOR, ADDRESS, ATTACKER = "coordinator@office.example.org", "internships@office.example.org", "eve@example.org"
TRICKS = (
    "\r\nBcc: victim@example.org",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "\x1b]0;owned\x07\x1b[2J\x9b31m",
    "\u202efdp.exe",
    "\nlevel=info event=forged",
    "../../../../etc/passwd",
    "{{ 7 * 191 }}",
)


def word(text: str) -> str:
    """An encoded word (RFC 2047), in which anything can stand."""
    return f"=?utf-8?b?{b64encode(text.encode()).decode()}?="


def hostile(number: int, trick: str) -> bytes:
    """An application with the trick in its name, subject, words, files' names and documents."""
    person = texts.Person("Eve Adams", f"eve{number}@example.org")
    letter = f"{texts.letter(person)}\n\nAvailability: full time {trick}\nI am {trick}"
    boundary = "=-b"
    head = [
        f"From: {word(f'=1+1 Eve{trick}')} <eve{number}@example.org>",
        f"To: {ADDRESS}",
        f"Subject: {word(f'ICRtoP Internship – Summer 2026 {trick}')}",
        f"Message-ID: <{number}@example.org>",
        "Date: Tue, 03 Feb 2026 10:00:00 +0000",
        "MIME-Version: 1.0",
        f'Content-Type: multipart/mixed; boundary="{boundary}"',
    ]
    parts = [
        f"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{encoded(letter.encode())}"
    ]
    for name, content in ((f"CV{trick}.pdf", pdf(texts.cv(person))), (f"=cmd{trick}.exe", b"MZ\x90\0" + bytes(60))):
        parts.append(
            f'Content-Type: application/octet-stream; name="{word(name)}"\r\nContent-Transfer-Encoding: base64\r\n'
            f'Content-Disposition: attachment; filename="{word(name)}"\r\n\r\n{encoded(content)}'
        )
    body = "".join(f"--{boundary}\r\n{each}\r\n" for each in parts)
    return ("\r\n".join(head) + f"\r\n\r\n{body}--{boundary}--\r\n").encode()


def encoded(content: bytes) -> str:
    return b64encode(content).decode()


class Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.handlers: set[str] = set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.handlers |= {name for name, _ in attrs if name.startswith("on")}


def settings_of(folder: Path) -> Settings:
    return Settings(
        office={"coordinator": COORDINATOR, "address": ADDRESS},
        storage={"folder": folder / "var"},
        mailboxes={"in": {"kind": "folder", "path": folder / "mailbox", "history": "answer"}},
        notify={"acknowledge": True},
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An office with an open umask, after a pass over all tricks and one over its night."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "mailbox").mkdir()
    for number, trick in enumerate(TRICKS):
        (folder / "mailbox" / f"{number}.eml").write_bytes(hostile(number, trick))
    (folder / "mailbox" / f"x{TRICKS[3]}.eml").write_bytes(b"\x00\x01 no mail at all")
    before = os.umask(0)
    try:
        with opened(settings_of(folder), lambda: TODAY) as office:
            one_pass(office)
            with office.database.begin() as session:
                nightly.queue(session, office.settings, at(3).astimezone(office.settings.zone).date(), TODAY)
            one_pass(office)
        yield folder
    finally:
        os.umask(before)


@pytest.fixture
def office(folder: Path) -> Iterator[Office]:
    with opened(settings_of(folder), lambda: TODAY) as office:
        yield office


def sent(folder: Path) -> list[tuple[bytes, EmailMessage]]:
    mails = [path.read_bytes() for path in sorted((folder / "var/sent").glob("*.eml"))]
    return [(mail, message_from_bytes(mail, policy=policy.default)) for mail in mails]


def check_page(html: str) -> None:
    page = Elements()
    page.feed(html)
    assert "script" not in page.tags
    assert page.handlers == set()
    assert "1337" not in html  # 7 * 191: nobody's template
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", html)


def test_every_trick_was_filed_and_reported(office, folder):
    with office.database.read() as session:
        assert len(session.scalars(select(ApplicationRow)).all()) == len(TRICKS)
    kinds = [path.name.partition("-")[0] for path in (folder / "var/sent").glob("*.eml")]
    assert kinds.count("notification") == len(TRICKS)
    assert kinds.count("nightly") >= 1


def test_outgoing_mail_has_our_headers_our_recipient_and_no_markup_of_others(folder):
    mails = sent(folder)
    assert mails
    for raw, mail in mails:
        for name in ("To", "From", "Subject", "Message-ID"):
            assert len(mail.get_all(name)) == 1
        assert mail["Bcc"] is None
        assert mail["Cc"] is None
        assert re.fullmatch(rf"(eve\d@example\.org|{re.escape(COORDINATOR)})", mail["To"].addresses[0].addr_spec)
        assert not [line for line in raw.split(b"\r\n\r\n")[0].split(b"\r\n") if re.match(rb"(?i)bcc|level=", line)]
        check_page(mail.get_body(("html",)).get_content())
        assert not re.search("[\x1b\x07\x9b\u202e]", mail.get_body(("plain",)).get_content())
        names = [part.get_filename() for part in mail.iter_attachments()]
        assert not [
            name for name in names if name and (re.search(r"[/\\\r\n\x1b\u202e]", name) or name.endswith(".exe"))
        ]


def test_reports_show_words_and_cells_no_formulas(office):
    day = at(3).astimezone(office.settings.zone).date()
    with office.database.read() as session:
        report = nightly.make_report(session, office.settings, day, day, TODAY)
        book = load_workbook(io.BytesIO(nightly.workbook(session, office.settings)))
    check_page(nightly.html(report, office.settings))
    cells = [cell for row in book.active.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    assert [cell for cell in cells if str(cell.value).startswith("=1+1 Eve")]


def test_no_name_is_ever_a_path(office, folder):
    inside = [path for path in folder.rglob("*") if path.is_file()]
    assert not [path for path in inside if re.search(r"passwd|\.exe$|owned", path.name) and "mailbox" not in path.parts]
    with office.database.read() as session:
        names = [each.filename for row in session.scalars(select(MessageRow)) for each in row.attachments]
    assert len(names) >= 2 * len(TRICKS)
    assert not [name for name in names if re.search(r"[/\\\x00-\x1f\x7f-\x9f\u202e]", name) or name.startswith(".")]


def test_programs_are_marked_and_never_handed_on(office, folder):
    from storage.application import application

    with office.database.read() as session:
        for number in session.scalars(select(ApplicationRow.id)):
            assert "dangerous" in {each.code for each in application(session, number).findings}
    assert not [
        1 for raw, mail in sent(folder) for part in mail.walk() if part.get_content_type() == "application/x-executable"
    ]


def test_what_holds_people_s_data_is_for_its_owner_alone_whatever_the_umask(folder):
    held = [folder / "var", *(folder / "var").rglob("*")]
    modes = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in held}
    assert modes == {(True, 0o700), (False, 0o600)}


def test_a_selection_for_the_committee_holds_names_and_words_only(folder, run):
    chosen = folder / "selection"
    before = os.umask(0)
    try:
        run("export", chosen)
    finally:
        os.umask(before)
    inside = list(chosen.rglob("*"))
    assert len([path for path in inside if path.is_file()]) > len(TRICKS)
    for path in inside:
        assert not re.search('[\x00-\x1f\x7f-\x9f\u202a-\u202e<>:"|?*\\\\]|^\\.|\\.exe$', path.name), path.name
        assert path.resolve().is_relative_to(chosen)
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)
    for file in chosen.glob("*.xlsx"):
        cells = [cell for sheet in load_workbook(file) for row in sheet.iter_rows() for cell in row]
        assert "f" not in {cell.data_type for cell in cells}


@pytest.mark.parametrize(
    "words",
    [["report", "--date", "2026-02-03"], ["raw", 1], ["outbox", "preview", 4]],
    ids=["report", "raw", "preview"],
)
def test_files_that_a_command_writes_are_for_their_owner_alone(words, run, tmp_path):
    out = tmp_path / ("out.html" if words[0] != "raw" else "out.eml")
    before = os.umask(0)
    try:
        run(*words, "--out", out)
    finally:
        os.umask(before)
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


@pytest.fixture
def run(folder, monkeypatch, capsys):
    file = folder / "postroom.toml"
    file.write_text(
        f'[office]\ncoordinator = "{COORDINATOR}"\naddress = "{ADDRESS}"\n'
        '[mailboxes.in]\nkind = "folder"\npath = "mailbox"\nhistory = "answer"\n'
    )

    def command(*words: object) -> tuple[str, str]:
        monkeypatch.setattr(sys, "argv", ["postroom", "--config", str(file), *map(str, words)])
        with pytest.raises(SystemExit):
            main()
        return capsys.readouterr()

    return command


OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize(
    "words",
    [
        ["list"], ["messages"], ["show", 4], ["show", 5], ["report", "--date", "2026-02-03"], ["reconcile"], ["check"],
        ["replay", "--dry-run"], ["once"], ["list", "--json"], ["messages", "--json"], ["show", 4, "--json"],
        ["report", "--date", "2026-02-03", "--json"], ["reconcile", "--json"], ["read", "mailbox/3.eml"],
        ["read", "mailbox/3.eml", "--json"], ["outbox"], ["outbox", "--json"], ["outbox", "preview", 4],
        ["messages", "--state", "set_aside"], ["export", "selection-shown"],
    ],
    ids=lambda words: " ".join(map(str, words)),
)  # fmt: skip
def test_no_command_lets_a_sender_command_the_terminal(words, run, folder, monkeypatch):
    monkeypatch.chdir(folder)
    out, err = run(*words)
    assert out
    assert not OBEYED.search(out)
    assert not OBEYED.search(err)
    if "--json" in words:
        assert json.loads(out) is not None


def test_a_log_has_one_line_for_each_event_whatever_is_in_it(run, folder, monkeypatch):
    """A mailbox whose failure holds line breaks and escapes, as a server's words may."""
    from ingest import pipeline

    def fails(*_):
        raise pipeline.Transient(f"mailbox in: it said {TRICKS[3]}{TRICKS[5]}")

    monkeypatch.setattr(pipeline, "open_mailbox", fails)
    _, err = run("once")
    assert not OBEYED.search(err)
    assert not [line for line in err.splitlines() if line.startswith(("level=", "event=forged"))]


def test_a_mistake_of_ours_is_shown_and_commands_no_terminal(capsys):
    from cli.printing import print_mistake

    print_mistake(ValueError, ValueError(TRICKS[3]), None)
    err = capsys.readouterr().err
    assert "ValueError" in err
    assert not OBEYED.search(err)


def test_nobody_joins_an_application_by_guessing_or_stealing_a_message_id(tmp_path):
    """Neither an invented Message-ID of ours nor a real one, overheard, lets another address into the record."""
    (tmp_path / "mailbox").mkdir()
    raw = apply(texts.ADA, "ICRtoP Internship – Summer 2026", three(texts.ADA)[:1], at(3))
    (tmp_path / "mailbox/1.eml").write_bytes(raw)
    with opened(settings_of(tmp_path), lambda: TODAY) as office:
        one_pass(office)
        with office.database.read() as session:
            thread = session.scalars(select(ApplicationRow.thread_id)).one()
        stolen = make_message_id(thread, "acknowledgement:1", "office.example.org", office.secret)
        guessed = stolen.replace(stolen.split(".")[3][:20], "0" * 20)
        assert guessed != stolen
        eve = texts.Person("Eve Adams", ATTACKER)
        for number, reference in enumerate((stolen, guessed), start=2):
            answer = apply(eve, "Re: your application", three(eve)[:1], at(4 + number))
            named = answer.replace(
                b"Subject:", f"In-Reply-To: {reference}\r\nReferences: {reference}\r\nSubject:".encode(), 1
            )
            (tmp_path / f"mailbox/{number}.eml").write_bytes(named)
        one_pass(office)
        with office.database.read() as session:
            ada = session.scalars(
                select(ApplicationRow).join(ApplicantRow).where(ApplicantRow.email == texts.ADA.email)
            ).one()
            assert [link.message.sender_email for link in ada.messages] == [texts.ADA.email]
