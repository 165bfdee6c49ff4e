"""No statement of a pass or of a command reads a large table whole: cost per message is the same however many are kept.

A small office is read once, and its records are multiplied until there are some thousand messages; with more rows the plans are
the same. Every statement that a pass and the commands then run is explained by its database, and refused when it scans a table
that grows with the mail, or visits many more rows than it is about. What has to read everything is named below, with the reason.
"""

import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import PrimaryKeyConstraint, UniqueConstraint, create_engine, func, select
from sqlalchemy.engine import make_url

from bench.filled import multiply
from cli.main import main
from ingest.office import Office, opened
from operations.changes import Attribution
from operations.letter_templates import Words
from operations.letters import Letter, prepare, prepare_reply, send
from storage.drafts import Draft, drafts, save_draft
from storage.letters import asked
from storage.models import Base, OutgoingRow, OutgoingState, ReportRow
from storage.outbox import counts, history_of, outbox_page, outgoing_mail
from tests.end_to_end.conftest import office_settings
from tests.end_to_end.statements import Plan, Seen, Statement, on_postgresql, on_sqlite, seeing_statements
from tests.mail.sample_mailbox import TODAY, Sample, samples
from tests.web.desk import Desk
from worker.jobs import one_pass

MESSAGES = 3_500
MOST_INSTRUCTIONS = 12_000  # of SQLite; one that reads all messages takes at least twice as many
MOST_ROWS = 1_000

# Steps that are asked for everything.
WHOLE = {
    "list --json": "a script gets the whole list",
    "messages --json": "a script gets the whole list",
    "outbox --json": "a script gets the whole list",
    "erase": "erasing looks for traces of the person in every record",
    "export --person": "the person gets every trace that there is",
    "reconcile": "all records are compared with all files and mailboxes",
}
# Statements that read everything: how they begin, and why.
NAMED = {
    "SELECT ledger.uid, ledger.id, ledger.state FROM ledger WHERE ledger.mailbox_id =": (
        "a mailbox gives the list of all its messages, and that list is compared with the ledger: once a pass"
    ),
    "SELECT applications.id, applicants.name, applicants.email": "the name that a person typed is compared with all names",
    "SELECT count(*) AS count_1 FROM (SELECT": "how many rows follow a page: counted to a thousand, then no further",
    "SELECT messages.id FROM messages WHERE messages.id IN (SELECT search_entries.message_id": (
        "the mail that has a word is put in the order of its receipt"
    ),
    "SELECT messages.id, messages.sender, messages.subject FROM messages ORDER BY": (
        "the words that a person typed are compared with all senders and subjects"
    ),
}

# Pages of the desk.
PAGES = (
    "/",
    "/to-do/news?seen=x&count=1",
    "/?group=set-aside",
    "/later",
    "/messages",
    "/messages?after=300",
    "/messages?before=300",
    "/messages?state=failed",
    "/messages?channel=post",
    "/messages?q=lindqvist",
    "/messages/3",
    "/add",
    "/applications",
    "/applications?sort=name&after=40",
    "/applications?opening=internship&cycle=summer+2026",
    "/search?q=ada&all=1",
)


def first_samples() -> list[Sample]:
    # Of the applications to openings without rounds the report's workbook has all there are.
    return [each for each in samples() if each.cycle is not None][::3]


def new_samples() -> list[Sample]:
    return list(samples())[1::4]


def put(folder: Path, made: Sequence[Sample], prefix: str) -> None:
    for number, sample in enumerate(made):
        file = folder / f"{prefix}{number}.eml"
        file.write_bytes(sample.raw)
        os.utime(file, (sample.received.timestamp(), sample.received.timestamp()))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an office on SQLite that has read its first mail."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "mailbox").mkdir()
    put(folder / "mailbox", first_samples(), "a")
    mailbox = {"kind": "folder", "path": folder / "mailbox"}
    settings = office_settings(folder, _url(folder), mailbox, notify={"acknowledge": True})
    with opened(settings, lambda: TODAY - timedelta(days=2)) as office:
        one_pass(office)
        with office.database.begin() as session:
            session.add(ReportRow(day=(TODAY - timedelta(days=3)).date(), made_at=TODAY - timedelta(days=2)))
    return folder


def _url(folder: Path) -> str:
    return f"sqlite:///{folder / 'postroom.db'}"


def copy_records(source_url: str, target_url: str) -> None:
    """Copies the rows of an SQLite database into an empty one of PostgreSQL."""
    source, target = create_engine(source_url), create_engine(make_url(target_url).set(drivername="postgresql+psycopg"))
    with source.connect() as read, target.begin() as write:
        for table in Base.metadata.sorted_tables:
            rows = [row._asdict() for row in read.execute(select(table))]
            if rows:
                write.execute(table.insert(), rows)
            if "id" in table.c:
                highest = max((row["id"] for row in rows), default=0) + 1
                write.execute(select(func.setval(func.pg_get_serial_sequence(table.name, "id"), highest)))
    source.dispose()
    target.dispose()


def settings_file(folder: Path, mailbox: Path, url: str) -> Path:
    file = folder / "postroom.toml"
    file.write_text(
        '[office]\ncoordinator = "coordinator@office.example.org"\naddress = "internships@icrtop.example.org"\n'
        f'[storage]\nfolder = "{folder / "var"}"\ndatabase = "{url}"\n'
        f'[mailboxes.applications]\nkind = "folder"\npath = "{mailbox}"\n'
    )
    return file


@contextmanager
def running(file: Path, seen: Seen, monkeypatch: pytest.MonkeyPatch) -> Iterator:
    """Gives what runs a command; its statements are of a step with its name."""

    def command(*words: str, step: str = "", ends: tuple[int, ...] = (0, 1)) -> None:
        seen.step = step or " ".join(words)
        monkeypatch.setattr(sys, "argv", ["postroom", "--config", str(file), *words])
        with pytest.raises(SystemExit) as ended:
            main()
        assert (ended.value.code or 0) in ends, words

    yield command


def use(small: Path, folder: Path, url: str, seen: Seen, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pass with new mail of each outcome, mail out, a report, reminders and retention; then each command."""
    put(small / "mailbox", new_samples(), "b")
    mailbox = {"kind": "folder", "path": small / "mailbox", "history": "silent"}
    never_due = {"days_after_deadline": 36_500, "inquiry_days": 36_500, "set_aside_days": 36_500}
    notify = {"acknowledge": True, "remind_days_before": 30}
    settings = office_settings(folder, url, mailbox, notify=notify, retention=never_due)
    seen.step = "pass"
    with opened(settings, lambda: TODAY) as office:
        one_pass(office)
        with office.database.begin() as session:
            mails = session.scalars(select(OutgoingRow.id).order_by(OutgoingRow.id.desc()).limit(2)).all()
            session.get_one(OutgoingRow, mails[0]).state = "queued"
        seen.step = "letters and outbox at the desk"
        write_letters(office)
        look_at_desk(office, seen)
    mail = str(mails[0])
    with running(settings_file(folder, small / "mailbox", url), seen, monkeypatch) as run:
        run("check")
        for command in ("list", "messages", "outbox"):
            run(command, "--json")
            run(command, "--limit", "50")
            run(command, "--limit", "50", "--after", "40")
        run("list", "--limit", "50", "--status", "waiting")
        run("list", "--limit", "50", "--opening", "internship")
        run("list", "--limit", "50", "--opening", "internship", "--cycle", "fall 2026")
        run("list", "--limit", "50", "--cycle", "summer 2026")
        for state in ("failed", "set_aside", "filed"):
            run("messages", "--limit", "50", "--state", state)
        for state in ("queued", "dead", "sent"):
            run("outbox", "--limit", "50", "--state", state)
        run("messages", "m3", "--seen")
        run("undo", "--message", "m3")
        run("show", "a1")
        run("show", "Ada", ends=(2,))
        run("raw", "m3", "--out", str(folder / "raw.eml"))
        run("raw", "Ada", ends=(2,))
        run("report", "--date", "2026-03-19")
        run("report", "--cycle", "fall 2026")
        run("correct", "a2", "--name", "Anna B")
        run("undo", "a2")
        run("decide", "a1", "declined", "--why", "x")
        run("undo", "a1")
        run("correct", "a3", "--merge-into", "a4", "--yes")
        run("undo", "a3", "--yes")
        run("correct", "--message", "m3", "--no-application")
        run("undo", "--message", "m3")
        run("outbox", "hold", mail)
        run("undo", "--mail", mail)
        run("outbox", "preview", mail)
        run("retry", "m3")
        run("export", str(folder / "papers"), "a2")
        run("export", str(folder / "person.zip"), "--person", "a2", step="export --person")
        run("user", "add", "noor@office.example.org")
        run("user", "add", "ines@office.example.org", "--role", "admin")
        run("user", "password", "noor@office.example.org")
        run("user", "list")
        run("user", "remove", "noor@office.example.org")
        run("reconcile")
        run("erase", "a2", "--yes", step="erase")
        run("once", "--only-send")


def write_letters(office: Office) -> None:
    """Letters to some applicants and to one who asked, their drafts, and each part of the outbox."""
    letter = Letter({"en": Words("Hello", "Dear {name}, hello.")}, answers=True)
    by = Attribution("Carla", "", TODAY)
    with office.database.begin() as session:
        shown = prepare(session, office.settings, range(3, 40), letter, TODAY)
        reply = prepare_reply(session, office.settings, 3, letter, TODAY)
        digests = {each.digest for each in (*shown, reply)}
        sent = send(session, office.filing_context, shown[:5], letter, digests, range(40), "t0", by)
        asked(session, 3)
        for about in ({"application": 3}, {"message": 3}):
            save_draft(session, Draft(1, "Carla", "en", "answer", "x", "y", TODAY), **about)
            drafts(session, **about)
    with office.database.read() as session:
        for states in (
            (OutgoingState.QUEUED, OutgoingState.SENDING),
            (OutgoingState.SENT,),
            (OutgoingState.CANCELLED,),
        ):
            for beginning in ({}, {"before": 40}, {"after": 40}):
                outbox_page(session, states, 50, **beginning)
        counts(session, [each for each in OutgoingState if each is not OutgoingState.SENT])
        found = outgoing_mail(session, sent.mails[0])
        assert found is not None
        history_of(session, found)


def look_at_desk(office: Office, seen: Seen) -> None:
    """What waits, and the mail, as the desk shows them."""
    desk = Desk(office)
    for path in PAGES:
        seen.step = path
        assert desk.get(path).status_code == 200, path


def wrong(statement: Statement, plan: Plan, most: int) -> bool:
    written = " ".join(statement.text.split())
    named = statement.step in WHOLE or any(written.startswith(beginning) for beginning in NAMED)
    return not named and bool(plan.scans or plan.work > most)


def test_no_statement_reads_a_large_table_on_sqlite(small, tmp_path, monkeypatch):
    with sqlite3.connect(small / "postroom.db") as source, sqlite3.connect(tmp_path / "postroom.db") as target:
        source.backup(target)
    shutil.copytree(small / "var", tmp_path / "var")
    multiply(_url(tmp_path), MESSAGES)
    with seeing_statements() as seen:
        use(small, tmp_path, _url(tmp_path), seen, monkeypatch)
    with closing(sqlite3.connect(tmp_path / "postroom.db", isolation_level=None)) as connection:
        plans = [(each, on_sqlite(connection, each)) for each in seen.statements.values()]
    assert len(plans) > 200
    refused = [_said(*each) for each in plans if wrong(*each, MOST_INSTRUCTIONS)]
    assert not refused, "\n".join(refused)


def test_no_statement_reads_a_large_table_on_postgresql(small, tmp_path, postgres_url, monkeypatch):
    import psycopg

    copy_records(_url(small), postgres_url)
    shutil.copytree(small / "var", tmp_path / "var")
    multiply(str(make_url(postgres_url).set(drivername="postgresql+psycopg")), MESSAGES)
    with seeing_statements() as seen:
        use(small, tmp_path, postgres_url, seen, monkeypatch)
    with psycopg.connect(postgres_url) as connection:
        connection.execute("analyze")
        # A few thousand rows lie in memory, where reading all is cheaper than fifty look-ups on a disk that turns. With these
        # costs the plans are those of a table of 50,000.
        connection.execute("set random_page_cost = 1.1")
        connection.commit()
        plans = [(each, on_postgresql(connection, each)) for each in seen.statements.values()]
    assert len(plans) > 200
    refused = [_said(*each) for each in plans if wrong(*each, MOST_ROWS)]
    assert not refused, "\n".join(refused)


def _said(statement: Statement, plan: Plan) -> str:
    return f"{statement.step}: {plan.scans} {plan.work} of “{' '.join(statement.text.split())}”: {plan.steps}"


@pytest.mark.parametrize("table", Base.metadata.sorted_tables, ids=lambda table: table.name)
def test_every_reference_to_a_row_has_an_index(table):
    """A database looks for rows that refer to a row before it deletes that; what EXPLAIN does not show."""
    keys = (each for each in table.constraints if isinstance(each, PrimaryKeyConstraint | UniqueConstraint))
    indexed = {next(iter(each.columns)).name for each in (*table.indexes, *keys) if len(each.columns)}
    referring = {each.parent.name for each in table.foreign_keys}
    assert referring - indexed == set()
