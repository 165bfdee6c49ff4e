"""Infected mail is set aside before anybody reads it, and no mail passes a scanner that does not answer."""

import socketserver
import threading
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from config.settings import Settings, load_settings
from config.settings_tables import Clamav
from domain.errors import ConfigurationError, Fatal, Transient
from ingest.office import Office, opened
from ingest.scanning.clamav import Clean, Infected, Scanner, Unscannable
from ingest.scanning.screening import Screen
from notify.reports.nightly import make_report
from operations.changes import Attribution
from operations.health_checks import checks
from operations.reprocess import replay
from operations.review import declare
from parsers import reading as parser
from storage.models import MessageRow, MessageState, OutgoingRow
from tests.mail import texts
from tests.mail.files import pdf
from tests.mail.messages import attached, message, raw, zipped
from tests.mail.sample_mailbox import TODAY, apply, at, three
from tests.servers.clamd import STREAM_BYTES, WHOLE, WORDS, Clamd
from worker.jobs import one_pass, read_kept

OFFICE = {"coordinator": "coordinator@office.example.org", "address": "internships@office.example.org"}


def infected(content: bytes = WORDS, name: str = "CV.pdf") -> bytes:
    files = [(name, content), ("Letter.pdf", pdf(texts.letter(texts.ADA)))]
    return message("ICRtoP Internship – Summer 2026", f"{texts.ADA.name} <{texts.ADA.email}>", "Attached.", files)


@pytest.fixture
def office(tmp_path: Path, clamd: Clamd):
    (tmp_path / "mailbox").mkdir()
    settings = Settings(
        office=OFFICE,
        storage={"folder": tmp_path / "var"},
        mailboxes={"in": {"kind": "folder", "path": tmp_path / "mailbox", "history": "answer"}},
        clamav={"address": clamd.address},
        notify={"acknowledge": True},
    )
    with opened(settings, lambda: TODAY) as office:
        yield office


def deliver(tmp_path: Path, *mails: bytes) -> None:
    for number, mail in enumerate(mails):
        (tmp_path / "mailbox" / f"{number}.eml").write_bytes(mail)


def states(office: Office) -> list[tuple[str, str]]:
    with office.database.read() as session:
        return [(row.state.value, row.reason) for row in session.scalars(select(MessageRow).order_by(MessageRow.id))]


@pytest.mark.parametrize(
    "content",
    [
        WORDS,
        WHOLE,
        zipped({"CV.pdf": pdf("x") + WORDS}),
        zipped({"inner.zip": zipped({"cv.pdf": WHOLE})}),
        infected(WHOLE),
    ],
    ids=["words", "a whole file", "in a zip", "in a zip in a zip", "in a mail"],
)
def test_the_real_scanner_finds_what_is_hidden_in_a_mail(content, clamd):
    (verdict,) = Scanner(Clamav(address=clamd.address)).scan([infected(content, "x.bin")])
    assert isinstance(verdict, Infected)
    assert verdict.signature.startswith("Postroom.Test")


def test_clean_mail_is_clean_whatever_its_length(clamd):
    contents = [b"", b"x", infected(b"nothing bad"), bytes(STREAM_BYTES // 2)]
    assert Scanner(Clamav(address=clamd.address)).scan(contents) == [Clean()] * 4


def test_infected_mail_is_set_aside_unread_and_the_others_are_filed(office, tmp_path):
    deliver(tmp_path, infected(), apply(texts.NOOR, "ICRtoP Internship – Summer 2026", three(texts.NOOR)[:1], at(4)))
    outcome = one_pass(office)
    assert states(office) == [("set_aside", "infected"), ("filed", "")]
    assert outcome.troubles == []
    with office.database.read() as session:
        row = session.get_one(MessageRow, 1)
        assert row.subject == "ICRtoP Internship – Summer 2026"
        assert row.sender == f"{texts.ADA.name} <{texts.ADA.email}>"
        assert "Postroom.Test.Words" in row.explanation
        assert (row.reading, row.attachments, row.applications) == (None, [], [])
        mails = session.scalars(select(OutgoingRow)).all()
        assert texts.ADA.email not in {mail.recipient for mail in mails}
        assert not [mail for mail in mails if WORDS in (mail.content or b"")]
        report = make_report(session, office.settings, TODAY.date(), TODAY.date(), TODAY)
    assert [each.id for each in report.waiting if each.what == "message"] == [1]
    assert {path.read_bytes() for path in (tmp_path / "var/blobs").glob("??/*") if WORDS in path.read_bytes()} == set()


def test_no_word_of_a_person_lets_infected_mail_in(office, tmp_path):
    deliver(tmp_path, infected())
    one_pass(office)
    with office.database.begin() as session:
        declare(session, 1, application=True, by=Attribution("Jo", "", TODAY))
    read_kept(office, [1])
    assert states(office) == [("set_aside", "infected")]
    assert list(replay(office, None, dry_run=False)) == []
    assert states(office) == [("set_aside", "infected")]


def test_while_the_scanner_is_down_mail_is_kept_and_waits_and_is_filed_when_it_is_back(office, tmp_path, clamd):
    deliver(tmp_path, infected(), apply(texts.NOOR, "ICRtoP Internship – Summer 2026", three(texts.NOOR)[:1], at(4)))
    clamd.stop()
    for _ in range(5):  # more often than a message is tried
        outcome = one_pass(office)
        assert "does not answer" in outcome.troubles[0]
        assert outcome.needs_a_person
    assert states(office) == [("kept", ""), ("kept", "")]
    with office.database.read() as session:
        report = make_report(session, office.settings, TODAY.date(), TODAY.date(), TODAY)
        assert set(session.scalars(select(MessageRow.attempts))) == {0}
    (line,) = [each for each in report.mailboxes if each.name == "virus scanner"]
    assert (line.ok, "2 messages wait" in line.says) == (False, True)
    clamd.start()
    one_pass(office)
    assert states(office) == [("set_aside", "infected"), ("filed", "")]
    with office.database.read() as session:
        report = make_report(session, office.settings, TODAY.date(), TODAY.date(), TODAY)
    assert not [each for each in report.mailboxes if each.name == "virus scanner"]


def test_the_coordinator_is_notified_once_that_the_scanner_is_down_for_long(office, tmp_path, clamd):
    deliver(tmp_path, infected())
    clamd.stop()
    for minutes in (0, 10, 31, 60, 600):
        later = Office(
            office.settings,
            office.openings,
            office.database,
            office.blobs,
            office.secret,
            lambda minutes=minutes: TODAY + timedelta(minutes=minutes),
        )
        one_pass(later)
    with office.database.read() as session:
        told = [row for row in session.scalars(select(OutgoingRow)) if row.kind == "alert"]
    assert [row.subject for row in told] == ["The virus scanner does not answer, and mail waits"]
    assert b"no mail could be scanned" in told[0].content


def test_what_the_scanner_is_too_small_for_fails_visibly_and_is_not_passed(office, tmp_path):
    deliver(tmp_path, infected(bytes(range(256)) * (STREAM_BYTES // 128)))
    one_pass(office)
    assert states(office) == [("failed", "")]
    with office.database.read() as session:
        assert "StreamMaxLength" in session.get_one(MessageRow, 1).explanation


def test_the_files_within_are_scanned_as_we_unpack_them(office):
    mail = raw(attached(b"%PDF-1.4 " + WORDS, "cv.pdf"))
    reading = parser.read(mail, office.openings, TODAY)
    assert isinstance(Screen(office.scanner).scan_files(reading), Infected)


def test_a_scanner_that_goes_while_a_mail_is_being_read_keeps_it_waiting(office, tmp_path, monkeypatch):
    deliver(tmp_path, infected(b"%PDF-1.4 nothing"))
    real, seen = Scanner.scan, []

    def dies_after_the_first(scanner: Scanner, contents):
        seen.append(contents)
        if len(seen) > 1:
            raise Transient("the virus scanner does not answer")
        return real(scanner, contents)

    monkeypatch.setattr(Scanner, "scan", dies_after_the_first)
    one_pass(office)
    with office.database.read() as session:
        row = session.get_one(MessageRow, 1)
        assert (row.state, row.attempts) == (MessageState.KEPT, 0)
    monkeypatch.setattr(Scanner, "scan", real)
    one_pass(office)
    assert states(office)[0][0] == "filed"


def test_check_says_how_the_scanner_is(clamd, tmp_path):
    def line(**tables) -> tuple[bool, str]:
        settings = Settings(storage={"folder": tmp_path / "var"}, **tables)
        return next((each.ok, each.says) for each in checks(settings) if each.what == "virus scanner")

    ok, says = line(clamav={"address": clamd.address})
    assert (ok, says.startswith("ClamAV ")) == (True, True)
    assert line() == (True, "none is configured; attachments are not scanned for viruses")
    clamd.stop()
    ok, says = line(clamav={"address": clamd.address})
    assert (ok, "does not answer" in says) == (False, True)


@contextmanager
def answering(handler):
    """The address of a server on loopback whose connections are handled by this function of the socket."""

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with suppress(OSError):
                handler(self.request)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()


def speaks_first(connection):
    connection.sendall(b"SSH-2.0-OpenSSH_9.2\r\n")


def speaks_after_all_is_sent(connection):
    while not connection.recv(1 << 16).endswith(bytes(4)):
        pass
    connection.sendall(b"SSH-2.0-OpenSSH_9.2\r\n")


def hangs_up(connection):
    connection.recv(1 << 16)


def says_nothing(connection):
    while connection.recv(1 << 16):
        pass


@pytest.mark.parametrize(
    ("server", "error"),
    [(speaks_first, Fatal), (speaks_after_all_is_sent, Fatal), (hangs_up, Transient), (says_nothing, Transient)],
)
def test_what_is_no_scanner_passes_nothing(server, error):
    with answering(server) as address, pytest.raises(error):
        Scanner(Clamav(address=address, timeout_seconds=0.5)).scan([b"hello"])


@pytest.mark.parametrize("hangs", [False, True], ids=["crashes", "hangs"])
def test_one_mail_that_breaks_the_scanner_fails_alone(hangs):
    over = threading.Event()

    def breaks(connection) -> None:
        if connection.recv(1 << 16).startswith(b"zPING"):
            connection.sendall(b"PONG\0")
        elif hangs:
            over.wait(5)

    with answering(breaks) as address:
        (verdict,) = Scanner(Clamav(address=address, timeout_seconds=0.3)).scan([b"hello"])
        over.set()
    assert isinstance(verdict, Unscannable)


def test_an_address_that_is_none_is_reported(tmp_path):
    file = tmp_path / "postroom.toml"
    file.write_text('[clamav]\naddress = "clamd.ctl"\n')
    with pytest.raises(ConfigurationError, match=r"clamav\.address"):
        load_settings(file)
