"""Makes a filled office of today's schema, as test data for the upgrades that come after it.

    python -m tests.storage.schemas.make FOLDER

In: a folder, new or made by an earlier run; it is named for the newest migration, as `tests/storage/schemas/0002`. Out:
in it, the same invented office as an SQLite file and as a PostgreSQL dump, the stored files that belong to
both, `expected.json` with what the commands show of it, `erased.eml` (a mail whose sender was erased), and a README. Run
it by hand, once, when the schema on main has changed; what lies there is never made again. The clock stands where this
program puts it.

Failures: it ends with a sentence when a table is empty or a state is missing that an upgrade should meet.
"""

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import stamina
from sqlalchemy import JSON, func, null, select, text
from sqlalchemy.orm import Session

from config.settings import load_settings
from domain.actions import Correctable
from domain.catalogue.kinds import Kind
from domain.errors import Transient
from ingest.mailboxes.folder import FolderMailbox
from ingest.mailboxes.source import ItemRefused
from ingest.office import Office, opened
from ingest.reader.pool import Readers, Unreadable
from notify.outbox import sending
from notify.transports.folder import FolderTransport
from notify.transports.transport import Answer
from operations import review
from operations.changes import Attribution
from operations.corrections import DocumentCorrection, FieldCorrection, ValueCorrection, correct
from operations.erasure import erase
from operations.erasure_scope import of_person
from operations.manual_intake import Channel, HandedIn, add
from operations.outbox import hold
from storage.database import HEAD, Database, open_database
from storage.dump import copy_out
from storage.models import (
    ApplicationStatus,
    Base,
    CorrectionRow,
    DocumentRow,
    LedgerState,
    MessageRow,
    MessageState,
    OutgoingRow,
    OutgoingState,
)
from tests.mail import texts
from tests.mail.files import essay, form_pdf, pdf
from tests.mail.messages import bounce, message
from tests.mail.sample_mailbox import apply
from tests.mail.texts import ADA, CLAIRE, HANA, JOMO, NOOR, OLU, SOFIA, TOMAS, Person, cv, letter
from tests.servers import postgres
from tests.storage.schemas.desk import cancel_one, work_at_the_desk
from tests.storage.schemas.shown import Postroom, an_office, shown
from worker.jobs import one_pass, read_kept

FIRST, SECOND = datetime(2026, 4, 1, 16, tzinfo=UTC), datetime(2026, 4, 2, 16, tzinfo=UTC)
LAST = SECOND + timedelta(hours=1)
WHO, WHY = "Sam Example", "said on the telephone"
SUBJECT = "ICRtoP Internship, Summer 2026"
LATE = Person("Late Bloom", "late.bloom@example.org")
SILENT = Person("Silent Sender", "silent.sender@example.org")
DOUBTED = Person("Cut Off", "cut.off@example.org")
RETIRED = Person("Re Tired", "re.tired@example.org")
FORGOTTEN = Person("Erin Erased", "erin.erased@example.org")
UNREADABLE, WITHHELD, VANISHING = "no reader reads this", "withheld", "vanishing"
# A second mailbox that does not answer, and a retention so long that it erases nobody.
MORE = """
[mailboxes.desk]
kind = "imap"
host = "127.0.0.1"
port = 1
security = "none"
username = "desk"
password = "x"

[retention]
days_after_deadline = 3650
"""
NO_SCANNER = """
[clamav]
address = "127.0.0.1:1"
"""
# Each is met by an upgrade: the mail an office writes, and what a person can correct.
KINDS_OF_MAIL = {"notification", "acknowledgement", "nightly", "alert", "unreadable"}
TARGETS = {
    "opening", "cycle", "applicant.name", "applicant.email", "applicant.phone", "availability", "start_date", "end_date",
    "form", "document", "application",
}  # fmt: skip


@dataclass
class Maker:
    """An office under work: its folder, its command, and where its clock stands."""

    folder: Path
    now: datetime = FIRST

    def deliver(self, name: str, raw: bytes, received: datetime) -> None:
        """Puts a mail into the mailbox."""
        path = self.folder / "mailbox" / f"{name}.eml"
        path.write_bytes(raw)
        os.utime(path, (received.timestamp(), received.timestamp()))

    @contextmanager
    def office(self) -> Iterator[Office]:
        """The office, opened."""
        with opened(load_settings(self.folder / "postroom.toml"), lambda: self.now) as office:
            yield office

    def act(self, say: Callable[..., Any], *words: Any) -> Any:
        """Does what a person does, as the command does it."""
        with self.office() as office, office.database.begin() as session:
            return say(session, office.filing_context, *words, Attribution(WHO, WHY, self.now))

    def application(self, message_id: str) -> int:
        """The application of the mail with this Message-ID, the newest when it has several."""
        with self.office() as office, office.database.read() as session:
            row = _message(session, message_id)
            return max(link.application_id for link in row.applications)

    def number(self, message_id: str) -> int:
        """The number of the mail with this Message-ID."""
        with self.office() as office, office.database.read() as session:
            return _message(session, message_id).id

    def document(self, application: int, kind: str) -> int:
        """The number of the document of this kind in an application."""
        with self.office() as office, office.database.read() as session:
            chosen = select(DocumentRow.id).where(DocumentRow.application_id == application, DocumentRow.kind == kind)
            return session.scalars(chosen).one()


def _message(session: Session, message_id: str) -> MessageRow:
    return session.scalars(select(MessageRow).where(MessageRow.header_message_id == message_id)).one()


def _files(person: Person) -> list[tuple[str, bytes]]:
    """A CV, a letter and a sample of three pages."""
    return [
        ("CV.pdf", pdf(cv(person))),
        ("Cover letter.pdf", pdf(letter(person))),
        ("Writing sample.pdf", essay(3)),
    ]


def _id(name: str) -> str:
    return f"<{name}@mail.example.org>"


def _small(name: str, subject: str, sender: str, words: str, **headers: str) -> bytes:
    """A mail without files."""
    return message(subject, sender, words, date=FIRST - timedelta(minutes=30), message_id=_id(name), **headers)


def _first_day() -> Iterator[tuple[str, bytes]]:
    """The mails of the first day by the names of their files."""
    when = FIRST - timedelta(hours=2)

    def application(
        name: str, person: Person, files: list[tuple[str, bytes]], subject: str = SUBJECT, words: str = ""
    ) -> tuple[str, bytes]:
        body = {"body": words} if words else {}
        return name, apply(person, subject, files, when, message_id=_id(name), **body)

    yield application("ada", ADA, _files(ADA))
    french = [
        ("CV_Dumont.pdf", pdf(cv(CLAIRE))),
        ("Lettre de motivation.pdf", pdf(texts.french_letter(CLAIRE))),
        ("Échantillon.pdf", essay(3, sentences=texts.FRENCH_SENTENCES)),
    ]
    hello = "Madame, Monsieur,\n\nveuillez trouver ci-joint mon dossier.\n\nCordialement"
    yield application("claire", CLAIRE, french, "Candidature : stage d’été 2026, CIRdP", hello)
    spanish = [("hoja_de_vida.pdf", pdf(cv(SOFIA))), ("carta.pdf", pdf(texts.spanish_letter(SOFIA)))]
    hello = "Estimada coordinadora:\n\nadjunto mi solicitud.\n\nSaludos"
    yield application("sofia", SOFIA, spanish, "Solicitud de pasantía ICRtoP, verano 2026", hello)
    yield application("olu", OLU, [("1.pdf", pdf(texts.second_cv(OLU))), ("3.pdf", essay(3))])
    combined = pdf(letter(HANA), cv(HANA), *[texts.prose(330)] * 3)
    yield application("hana", HANA, [("application.pdf", combined)])
    yield application("hana-2", Person(HANA.name, "hana@home.example.org"), _files(HANA)[:1])
    yield application("jomo", JOMO, _files(JOMO)[:1])
    yield application("jomo-2", JOMO, _files(JOMO)[1:2])
    plain = letter(SILENT).replace("ICRtoP Secretariat Internship in summer 2026", "position")
    plain = plain.replace("ICRtoP Secretariat, New York", "New York").replace("Internship Coordinator", "Coordinator")
    yield application("silent", SILENT, [("CV.pdf", pdf(cv(SILENT))), ("Letter.pdf", pdf(plain))], "Documents")
    cut = essay(3)[: len(essay(3)) // 3]
    yield application("doubted", DOUBTED, [*_files(DOUBTED)[:2], ("Writing sample.pdf", cut)])
    yield application("forgotten", FORGOTTEN, [])
    yield (
        "member",
        message(
            "ICRtoP Membership Application",
            "Association for Examples of Peace <office@peace-examples.example.org>",
            "Please find attached our form.",
            [("Membership Application Form.pdf", form_pdf(texts.FORM))],
            date=when,
            message_id=_id("member"),
        ),
    )
    yield "bounce", bounce("We have received your application")
    away = {"Auto_Submitted": "auto-replied"}
    yield "away", _small("away", "Automatic reply: your mail", "A. Way <away@example.org>", "I am away.", **away)
    listed = {"List_Id": "<news.lists.example.org>", "Precedence": "bulk"}
    yield "news", _small("news", "This week in examples", "News <news@lists.example.org>", "Read on.", **listed)
    yield "question", _small("question", "The internship", "Curious <curious@example.org>", "Is the internship paid?")
    offer = "We offer SEO services and backlinks. Click here to claim your audit."
    yield "spam", _small("spam", "Better SEO ranking for your site", "Growth <growth@example.org>", offer)
    yield "lunch", _small("lunch", "Lunch on Friday", "Old Friend <friend@example.org>", "Shall we say one o'clock?")
    yield "none", _small("none", SUBJECT, "Mis Taken <mistaken@example.org>", "I apply.")
    yield "failed", _small("failed", SUBJECT, "Un Read <unread@example.org>", UNREADABLE)
    yield "large", _small("large", SUBJECT, "Over Size <oversize@example.org>", "many words " * 11_000)
    yield VANISHING, _small(VANISHING, SUBJECT, "Van Ishing <vanishing@example.org>", "I apply.")


def _work(maker: Maker) -> None:
    """Everything that happens in the office, on two days."""
    for place, (name, raw) in enumerate(_first_day()):
        maker.deliver(name, raw, FIRST - timedelta(minutes=120 - place))
    with maker.office() as office:
        one_pass(office)
    _people_act(maker)
    maker.now = SECOND
    corrected = [("CV corrected.pdf", pdf(cv(ADA).replace("Choir", "Two choirs")))]
    again = {"message_id": _id("ada-2"), "In_Reply_To": _id("ada"), "References": _id("ada")}
    words = "Please find attached my corrected CV."
    maker.deliver("ada-2", apply(ADA, f"Re: {SUBJECT}", corrected, SECOND, words, **again), SECOND)
    maker.deliver("late", apply(LATE, SUBJECT, [], SECOND, message_id=_id("late")), SECOND)
    with maker.office() as office:
        one_pass(office)
    with maker.office() as office:
        work_at_the_desk(office, maker.application(_id("ada")), maker.number(_id("question")), maker.now)
    _leave_unfinished(maker)


def said(**values: str | None) -> list[ValueCorrection]:
    """Corrections of these values."""
    return [ValueCorrection(Correctable(what), value) for what, value in values.items()]


def _people_act(maker: Maker) -> None:
    """What people say and do on the first day, some hours after its pass."""
    maker.now = FIRST + timedelta(hours=2)
    maker.act(correct, maker.application(_id("silent")), said(opening="internship", cycle="summer 2026"))
    of_olu = said(
        name="Oluwaseun A. Adeyemi",
        email="o.adeyemi@example.org",
        phone="+234 2 555 0111",
        availability="full time",
        start_date="2026-06-01",
        end_date=None,
    )
    maker.act(correct, maker.application(_id("olu")), of_olu)
    maker.act(correct, maker.application(_id("member")), [FieldCorrection("country", "Uganda")])
    hana = maker.application(_id("hana"))
    maker.act(correct, hana, [DocumentCorrection(maker.document(hana, "writing_sample"), pages=(4, 5))])
    maker.act(correct, hana, [DocumentCorrection(maker.document(hana, "cv"), Kind.TRANSCRIPT)])
    maker.act(review.merge, maker.application(_id("hana-2")), hana)
    maker.act(review.split, maker.application(_id("jomo-2")), maker.number(_id("jomo-2")))
    maker.act(review.decide, maker.application(_id("claire")), "accepted")
    for name, is_one in (("lunch", True), ("none", False)):
        number = maker.number(_id(name))
        with maker.office() as office:
            with office.database.begin() as session:
                review.declare(session, number, application=is_one, by=Attribution(WHO, WHY, maker.now))
            read_kept(office, [number])
    with maker.office() as office, tempfile.TemporaryDirectory() as scanned:
        path = Path(scanned) / "CV.pdf"
        path.write_bytes(pdf(cv(NOOR)))
        sender = f"{NOOR.name} <{NOOR.email}>"
        by_post = HandedIn([path], maker.now, "internship", sender, "fall 2026", Channel.POST)
        read_kept(office, [add(office, by_post, WHO).message])
    with maker.office() as office, office.database.begin() as session:
        review.mark_seen(session, [_message(session, _id("question")).id], Attribution(WHO, "", maker.now))
    with maker.office() as office:
        with office.database.read() as session:
            scope = of_person(session, office.blobs, FORGOTTEN.email, office.settings)
        erase(office, scope, WHO, WHY)


def _leave_unfinished(maker: Maker) -> None:
    """What an upgrade may meet half done: mail unread, unsent, held back, being sent; files to be removed."""
    maker.now = LAST
    unanswered = patch.object(FolderTransport, "connect", side_effect=Transient("the server does not answer"))
    maker.deliver("tomas", apply(TOMAS, SUBJECT, [], LAST, message_id=_id("tomas")), LAST)
    maker.deliver("retired", apply(RETIRED, SUBJECT, [], LAST, message_id=_id("retired")), LAST)
    maker.deliver(WITHHELD, _small(WITHHELD, SUBJECT, "With Held <withheld@example.org>", "I apply."), LAST)
    with maker.office() as office, unanswered:
        one_pass(office)
        with office.database.begin() as session:
            answer = select(OutgoingRow.id).where(OutgoingRow.recipient == TOMAS.email)
            hold(session, session.scalars(answer).one(), Attribution(WHO, "", LAST))
        cancel_one(office, RETIRED.email, LAST)
    settings = maker.folder / "postroom.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + NO_SCANNER, encoding="utf-8")
    maker.deliver("kept", apply(NOOR, SUBJECT, _files(NOOR)[:1], LAST, message_id=_id("kept")), LAST)
    # It lay in another folder: it is known, and not taken in again. Its bytes are removed by the next pass.
    maker.deliver("forgotten again", dict(_first_day())["forgotten"], LAST)
    with maker.office() as office, unanswered:
        one_pass(office)
    interrupted = patch.object(FolderTransport, "send", side_effect=KeyboardInterrupt)
    with maker.office() as office, office.readers() as readers, interrupted, suppress(KeyboardInterrupt):
        sending.send_due(office.database, office.blobs, office.settings, office.now, readers.thumbnail)


@contextmanager
def _a_bad_world() -> Iterator[None]:
    """A message that no reader reads, two that the mailbox lists and does not give, an address that is refused."""
    read, fetch, send = Readers.read, FolderMailbox.fetch, FolderTransport.send

    def reads(self: Readers, raw: bytes, received: datetime) -> Future[Any]:
        if UNREADABLE.encode() not in raw:
            return read(self, raw, received)
        answer: Future[Any] = Future()
        answer.set_result(Unreadable("the reader died twice over it"))
        return answer

    def fetches(self: FolderMailbox, uids: list[str]) -> Iterator[Any]:
        (self.path / f"{VANISHING}.eml").unlink(missing_ok=True)
        for uid in uids:
            if uid.startswith(WITHHELD):
                raise ItemRefused(f"mailbox {self.name}: {uid} cannot be read: Input/output error")
        return fetch(self, uids)

    def sends(self: FolderTransport, key: str, sender: str, recipient: str, content: bytes) -> Answer:
        if recipient == LATE.email:
            return Answer(OutgoingState.DEAD, "550 5.1.1 no such mailbox")
        return send(self, key, sender, recipient, content)

    with (
        patch.object(Readers, "read", reads),
        patch.object(FolderMailbox, "fetch", fetches),
        patch.object(FolderTransport, "send", sends),
    ):
        yield


OF_A_MOMENT = {"workers", "unfiled_readings", "attempts"}  # empty while no worker runs and nobody signs in


def _lacking(database: Database) -> Iterator[str]:
    """What an upgrade should meet and this office does not have."""
    with database.read() as session:
        for table in Base.metadata.sorted_tables:
            if table.name not in OF_A_MOMENT and not session.scalar(select(func.count()).select_from(table)):
                yield f"the table {table.name} is empty"
        states = (("messages", MessageState), ("outgoing", OutgoingState), ("ledger", LedgerState))
        for name, states_of in states:
            there = set(session.scalars(text(f"select distinct state from {name}")))
            yield from (f"no row of {name} is {each.value}" for each in states_of if each.value not in there)
        there = set(session.scalars(text("select distinct status from applications")))
        wanted = (ApplicationStatus.INCOMPLETE, ApplicationStatus.COMPLETE, ApplicationStatus.WAITING)
        decided = (ApplicationStatus.ACCEPTED, ApplicationStatus.MERGED)
        yield from (f"no application is {each.value}" for each in (*wanted, *decided) if each.value not in there)
        kinds = set(session.scalars(select(OutgoingRow.kind)))
        yield from (f"there is no mail of the kind {each}" for each in sorted(KINDS_OF_MAIL - kinds))
        targets = {re.split(r"[:]|(?<=form)\.", each)[0] for each in session.scalars(select(CorrectionRow.target))}
        yield from (f"nothing corrects {each}" for each in sorted(TARGETS - targets))


def _copy_rows(source: Database, target: Database) -> None:
    """Puts every row of one database into another one, which is empty."""
    with source.engine.connect() as reading, target.engine.begin() as writing:
        writing.execute(text("set session_replication_role = replica"))  # rows may name later ones
        for table in Base.metadata.sorted_tables:
            columns = [column for column in table.columns if isinstance(column.type, JSON)]
            nothing = [column.is_(null()).label(f"no {column.name}") for column in columns]
            for row in reading.execute(select(table, *nothing)).mappings():
                # None in a JSON column would become the JSON value `null`, which is something else than no value.
                values = {each.name: null() if row.get(f"no {each.name}") else row[each.name] for each in table.columns}
                writing.execute(table.insert().values(values))
            if "id" in table.columns:
                last = f"select setval(pg_get_serial_sequence('{table.name}', 'id'), max(id)) from {table.name}"
                writing.execute(text(last))


def _dump(url: str) -> str:
    """The database as SQL that any later PostgreSQL takes, without the settings of this one's session."""
    program = shutil.which("pg_dump")
    assert program is not None, "pg_dump is not installed"
    command = [program, "--no-owner", "--no-acl", "--inserts", "--rows-per-insert=50", url]
    # Mails as text, and not as hexadecimal digits: half as large, and people can read them.
    as_text = os.environ | {"PGOPTIONS": "-c bytea_output=escape"}
    made = subprocess.run(command, capture_output=True, text=True, check=True, env=as_text).stdout
    head, first, rest = made.partition("CREATE TABLE")
    session = re.compile(r"^(?:SET .*|SELECT pg_catalog\.set_config.*|\\.*|-- Dumped .*)\n+", re.MULTILINE)
    return session.sub("", head) + first + re.sub(r"\n\\unrestrict .*\s*\Z", "", rest)


def _write(folder: Path, work: Path, postroom: Postroom) -> None:
    """Writes everything that a test needs of the office into its folder."""
    for path in (folder / "blobs", folder / "sqlite"):
        shutil.rmtree(path, ignore_errors=True)
    (folder / "sqlite").mkdir(parents=True)
    shutil.copytree(work / "var" / "blobs", folder / "blobs")
    source = open_database(f"sqlite:///{work / 'var' / 'postroom.db'}")
    kept = folder / "sqlite" / "postroom.db"
    copy_out(source, kept)
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("vacuum")
    with postgres.running() as cluster, postgres.database_in(cluster) as url:
        target = open_database(url)
        _copy_rows(source, target)
        target.close()
        (folder / "postgresql.sql").write_text(_dump(url), encoding="utf-8")
    source.close()
    (folder / "erased.eml").write_bytes(dict(_first_day())["forgotten"])
    day = FIRST.date().isoformat()
    expected = {"made": LAST.isoformat(), "day": day} | shown(postroom, day)
    written = json.dumps(expected, ensure_ascii=False, indent=1)
    (folder / "expected.json").write_text(f"{written}\n", encoding="utf-8")
    (folder / "README.md").write_text(_readme(), encoding="utf-8")


def _readme() -> str:
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=True).stdout
    return f"""# An office of schema {HEAD}

Test data for `tests/storage/test_upgrades.py`: an invented office as it was kept under migration {HEAD}, made at commit
{commit.strip()} by `python -m tests.storage.schemas.make tests/storage/schemas/{HEAD}`. It is not made again: it stands for the
offices of that time. Everybody in it is invented.

- `sqlite/postroom.db`: the records as SQLite, one file, not in WAL mode
- `postgresql.sql`: the same rows as a PostgreSQL dump, in plain SQL; it fills an empty database
- `blobs/`: the stored files of both
- `expected.json`: what the commands show of it, as far as it stays the same over every upgrade
- `erased.eml`: the mail of a person who was erased, which must not be taken in again
"""


def main() -> None:
    """Makes the office in the folder that is named."""
    if len(sys.argv) != 2:
        sys.exit("say into which folder: python -m tests.storage.schemas.make FOLDER")
    folder = Path(sys.argv[1]).absolute()
    if folder.name != HEAD:
        sys.exit(f"the folder is named for the newest migration: {folder.parent / HEAD}")
    stamina.set_testing(True, attempts=1)  # what does not answer is not asked again
    with tempfile.TemporaryDirectory() as work:
        postroom = an_office(Path(work), "", MORE)
        maker = Maker(Path(work))
        with _a_bad_world():
            _work(maker)
        with maker.office() as office:
            lacking = list(_lacking(office.database))
        if lacking:
            sys.exit("; ".join(lacking))
        _write(folder, Path(work), postroom)


if __name__ == "__main__":
    main()
