"""What an office does, each with the command in the middle of which it may be ended.

In: nothing. Out: scenarios by name: the settings that they need, what comes before, the command, and what a worker or a
person would do afterwards in any case. The mailbox is small and holds what matters: an application that came twice, a
bounce, a follow-up that supersedes, an application that lacks something, an oversized message.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ingest.fetching.ledger import mailbox_row
from storage import migrations
from storage.blobs.store import open_blobs
from storage.models import AttachmentRow, LedgerRow, MessageRow
from tests.faults.seams import Failure
from tests.mail import texts
from tests.mail.files import pdf
from tests.mail.messages import bounce
from tests.mail.sample_mailbox import apply, at

if TYPE_CHECKING:
    from tests.faults.places import Place

COORDINATOR = "coordinator@office.example.org"
SECRET = bytes(range(32))  # the same for all, so that the same mail has the same Message-ID
ADDRESSES = ["desk@office.example.org"]
DESK = ("noor@office.example.org", "ines@office.example.org")
NOON = datetime.fromisoformat("2026-03-20T16:00:00+00:00")
SUBJECT = "ICRtoP Internship Summer 2026"


@dataclass(frozen=True)
class Step:
    """A command, its clock, and what it meets."""

    words: tuple[str, ...] = ("once",)
    now: datetime = NOON
    oddities: tuple[str, ...] = ()
    config: str = "postroom"
    failures: tuple[Failure, ...] = ()


ONCE = Step()
LATER = Step(now=NOON + timedelta(hours=2))


@dataclass(frozen=True)
class Scenario:
    """A command and what is around it."""

    name: str
    act: Step = ONCE
    base: Scenario | None = None  # whose place is copied and prepared further
    prepare: Callable[[Place], None] | None = None
    again: Step | None = None  # after a kill, instead of the command itself
    then: tuple[Step, ...] = ()
    mailbox: str = "imap"
    tables: dict[str, dict[str, Any]] = field(default_factory=dict)
    smtp: bool = False  # else mail is written to a folder
    # A person's command, given again only when it has changed nothing: a worker's is always given again.
    by_a_person: bool = False
    result: int = 0  # which of the two databases is compared


@cache
def mail() -> list[tuple[bytes, datetime]]:
    """The mailbox, in the order of receipt."""
    first = "<first@mail.example.org>"
    ada = [("CV.pdf", pdf(texts.cv(texts.ADA))), ("Cover letter.pdf", pdf(texts.letter(texts.ADA)))]
    application = apply(texts.ADA, SUBJECT, ada, at(3, 3), message_id=first)
    newer = [("CV.pdf", pdf(texts.cv(texts.ADA).replace("Choir", "Two choirs")))]
    thread = {"In_Reply_To": first, "References": first}
    corrected = apply(texts.ADA, f"Re: {SUBJECT}", newer, at(5, 3), "My corrected CV is attached.", **thread)
    letter_alone = [("Letter.pdf", pdf(texts.letter(texts.MEI)))]
    too_large = [("Photo.pdf", pdf("A photo.", ballast=os.urandom(1) * 100_000))]
    return [
        (application, at(3, 3)),
        (bounce("<nobody@example.org>"), at(4, 3)),
        (b"Received: by another.example.org; Tue, 3 Mar 2026 15:00:02 +0000\r\n" + application, at(4, 3)),
        (corrected, at(5, 3)),
        (apply(texts.MEI, SUBJECT, letter_alone, at(6, 3)), at(6, 3)),
        (apply(texts.HANA, SUBJECT, too_large, at(7, 3)), at(7, 3)),
    ]


def deliver(place: Place, *numbers: int) -> None:
    """Puts the mail, or this of it, into the mailbox."""
    chosen = [each for number, each in enumerate(mail()) if not numbers or number in numbers]
    if place.account is not None:
        for raw, received in chosen:
            place.account.deliver(raw, received=received)
        return
    folder = place.folder / "mailbox" / ("new" if place.scenario.mailbox == "maildir" else "")
    folder.mkdir(parents=True, exist_ok=True)
    if place.scenario.mailbox == "maildir":
        (place.folder / "mailbox" / "cur").mkdir(exist_ok=True)
    for number, (raw, received) in enumerate(chosen):
        file = folder / (f"{number}.eml" if place.scenario.mailbox == "folder" else f"17000000{number}.M1P1.host")
        file.write_bytes(raw)
        os.utime(file, (received.timestamp(), received.timestamp()))


def succeed(place: Place, *steps: Step) -> None:
    """Runs commands that have to end well."""
    for step in steps:
        ended = place.run(step)
        assert ended.code in (0, 1), f"{step.words}: {ended.code} {ended.said}"


def _open(place: Place) -> None:
    """The database is there, and mail."""
    deliver(place)
    succeed(place, Step(("list",)))


def _open_small(place: Place) -> None:
    """The database is there, and an application and a bounce."""
    deliver(place, 0, 1)
    succeed(place, Step(("list",)))


def _pass(place: Place) -> None:
    succeed(place, ONCE)


def _damage(place: Place) -> None:
    """A lost message, a flipped one, a flipped file, and a ledger that names a record that is not there."""
    blobs = open_blobs(str(place.folder / "var" / "blobs"))
    with place.database() as database, database.begin() as session:
        raws = session.scalars(select(MessageRow.raw_sha256).order_by(MessageRow.id)).all()
        file = session.scalars(select(AttachmentRow.sha256).where(AttachmentRow.role == "document")).first()
        assert file is not None
        session.scalars(select(LedgerRow).order_by(LedgerRow.id)).all()[2].message_id = None
    blobs.delete(raws[0])
    for digest in (raws[1], file):
        path = place.folder / "var" / "blobs" / digest[:2] / digest
        content = path.read_bytes()
        path.write_bytes(bytes([content[0] ^ 1]) + content[1:])


def _stray(place: Place) -> None:
    """A file that no record names."""
    open_blobs(str(place.folder / "var" / "blobs")).put(b"nobody's")


def _left_over(place: Place) -> None:
    """What a process that died two hours ago left half written."""
    (place.folder / "var" / "blobs" / "ab").mkdir(parents=True)
    file = place.folder / "var" / "blobs" / "ab" / ".new-abcdef01-01234567"
    file.write_bytes(b"half")
    os.utime(file, (0, 0))


def _tried_often(place: Place) -> None:
    """A message that has ended the program too often."""
    _only_kept(place)
    with place.database() as database, database.begin() as session:
        session.get_one(MessageRow, 1).attempts = 50


def _only_kept(place: Place) -> None:
    """Mail that is kept and waits, since the scanner does not answer."""
    tables = place.scenario.tables
    place.scenario = replace(place.scenario, tables=tables | {"clamav": {"address": str(place.folder / "nobody")}})
    place.write_configs()
    succeed(place, ONCE)
    place.scenario = replace(place.scenario, tables=tables)
    place.write_configs()


def _refused(place: Place) -> None:
    """Two passes over a mailbox that lists a message and does not give it."""
    succeed(place, *[Step(oddities=("a message that is listed and not given",))] * 2)


def _refuses_everything(place: Place) -> None:
    """A mailbox whose server has refused everything, and is left alone for a while."""
    with place.database() as database, database.begin() as session:
        row = mailbox_row(session, "applications")
        row.failing_since, row.failure = NOON - timedelta(hours=1), "the server refuses everything"
        row.next_attempt_at = NOON + timedelta(minutes=30)


def _lose_the_mailbox(place: Place) -> None:
    """A mailbox whose folder is not there."""
    shutil.rmtree(place.folder / "mailbox")


def _failed(place: Place) -> None:
    """A message that failed for a reason that has gone."""
    succeed(place, Step(oddities=MISTAKE))


def _asked(place: Place) -> None:
    """A message that needs an answer."""
    with place.database() as database, database.begin() as session:
        session.get_one(MessageRow, 1).needs_answer = True


def _decided(place: Place) -> None:
    """An application that is accepted."""
    succeed(place, Step(("decide", "1", "accepted")))


def _invited(place: Place) -> None:
    """Two people who may use the desk."""
    succeed(place, *(Step(("user", "add", each, "--role", "admin")) for each in DESK))


def _invited_long_ago(place: Place) -> None:
    """An invitation that is over when the pass is made."""
    succeed(place, Step(("user", "add", DESK[0])))


def _open_to_all(place: Place) -> None:
    """A database that somebody has opened to all."""
    (place.folder / "var" / "postroom.db").touch()
    (place.folder / "var" / "postroom.db").chmod(0o644)


def _older(place: Place) -> None:
    """A database of the first version, that holds nothing yet; the secret is a file beside it."""
    with place.database() as database:
        migrations.downgrade(database.engine, "0001")
    (place.folder / "var" / "secret").write_bytes(SECRET)


def _backed_up(place: Place) -> None:
    succeed(place, Step(("backup", "copy")))


def _outdated(place: Place) -> None:
    """Records as other rules have read them."""
    with place.database() as database, database.begin() as session:
        for row in session.scalars(select(MessageRow).where(MessageRow.state == "filed")):
            for link in row.applications:
                link.application.documents[0].kind = "other"


def _unsent(place: Place) -> None:
    """Mail that waits in the outbox, because its folder cannot be made."""
    (place.folder / "var" / "sent").touch()
    succeed(place, ONCE)
    (place.folder / "var" / "sent").unlink()


MOVE = {"mailboxes.applications": {"after_filing": "move", "move_to": "Filed"}}
FLAG = {"mailboxes.applications": {"after_filing": "flag"}}
NIGHT = datetime.fromisoformat("2026-03-21T05:00:00+00:00")  # after midnight in New York
YEAR_AFTER = NOON + timedelta(days=500)
MISTAKE = ("an internal error in filing the first message",)
NOT_GIVEN = ("a message that is listed and not given",)


DELETE = {"retention": {"server_copies": "delete"}}
REMOTE = {"storage": {"blobs": "local://remote"}}

# What others begin with.
OPENED = Scenario("opened", prepare=_open)
SMALL = Scenario("opened with little mail", prepare=_open_small)
PASSED = Scenario("passed", base=OPENED, prepare=_pass)
FOLDER = Scenario("opened with a folder", prepare=_open_small, mailbox="folder")
PASSED_FOLDER = Scenario("passed with a folder", base=FOLDER, prepare=_pass, mailbox="folder")
MAILDIR = Scenario("opened with a Maildir", prepare=_open_small, mailbox="maildir")
PASSED_REMOTE = Scenario("passed with a remote store", base=OPENED, prepare=_pass, tables=REMOTE)
BACKED_UP = Scenario("backed up", base=PASSED, prepare=_backed_up)


def _people(name: str, *words: str, **more: Any) -> Scenario:
    """A person's command; where it is more than one transaction, the worker goes on after it."""
    return Scenario(name, Step(words), more.pop("base", PASSED), by_a_person=True, **more)


ALL = (
    Scenario("first command", Step(("list",)), prepare=lambda place: shutil.rmtree(place.folder / "var")),
    Scenario("first command of a newer version", Step(("list",)), SMALL, _older),
    Scenario("pass", ONCE, OPENED, smtp=True),
    Scenario("pass that flags", ONCE, SMALL, tables=FLAG),
    Scenario("pass that moves", ONCE, SMALL, tables=MOVE),
    Scenario("pass that copies and deletes", Step(oddities=("a server without MOVE",)), SMALL, tables=MOVE),
    Scenario("pass over a folder", ONCE, FOLDER, mailbox="folder", tables=MOVE),
    Scenario("pass over a Maildir that flags", ONCE, MAILDIR, mailbox="maildir", tables=FLAG),
    Scenario("pass over a Maildir that moves", ONCE, MAILDIR, mailbox="maildir", tables=MOVE),
    Scenario("pass into a remote store", ONCE, SMALL, tables=REMOTE),
    Scenario("pass on a full disk", Step(failures=(Failure("rename", 1),)), SMALL, again=ONCE, then=(ONCE,)),
    Scenario("night", Step(now=NIGHT), PASSED, smtp=True),
    Scenario("pass that sweeps", ONCE, SMALL, _left_over),
    Scenario(
        "pass with a scanner that stops answering",
        Step(oddities=("a scanner that stops answering",)),
        SMALL,
        then=(LATER,),
    ),
    Scenario("pass after a message that kills", ONCE, SMALL, _tried_often),
    Scenario("pass with an internal error", Step(oddities=MISTAKE), SMALL),
    Scenario("pass over what is not given", Step(oddities=NOT_GIVEN), SMALL, _refused),
    Scenario("pass over what vanishes", Step(oddities=("a message that vanishes before it is fetched",)), SMALL),
    Scenario("pass over a restored mailbox", Step(oddities=("a restored mailbox",)), PASSED),
    Scenario(
        "pass that leaves a mailbox alone", Step(("once", "--by-clock")), SMALL, _refuses_everything, then=(LATER,)
    ),
    Scenario("pass over no mailbox", ONCE, FOLDER, _lose_the_mailbox, mailbox="folder"),
    Scenario("pass in a storm", Step(oddities=("too many automatic mails",)), SMALL, then=(LATER,)),
    Scenario(
        "pass that erases",
        Step(now=YEAR_AFTER),
        PASSED,
        _invited_long_ago,
        tables={"retention": {"days_after_deadline": 365}, "notify": {"nightly": False}},
    ),
    Scenario("database open to all", Step(("list",)), SMALL, _open_to_all),
    Scenario("reconcile", Step(("reconcile",)), PASSED, _damage, then=(LATER,)),
    Scenario("reconcile that removes", Step(("reconcile", "--remove-unneeded")), PASSED, _stray),
    Scenario("backup", Step(("backup", "copy")), PASSED),
    Scenario("backup again", Step(("backup", "copy")), BACKED_UP),
    Scenario("restore", Step(("restore", "copy"), config="restored"), BACKED_UP, result=1),
    _people("erase", "erase", texts.ADA.email, "--yes", tables=DELETE, then=(LATER,)),
    _people(
        "erase from a folder",
        "erase",
        texts.ADA.email,
        "--yes",
        base=PASSED_FOLDER,
        mailbox="folder",
        tables=DELETE,
        then=(LATER,),
    ),
    _people(
        "erase from a remote store", "erase", texts.ADA.email, "--yes", base=PASSED_REMOTE, tables=REMOTE, then=(LATER,)
    ),
    _people("add", "add", "mailbox/0.eml", "--received", "2026-03-19", base=FOLDER, mailbox="folder", then=(LATER,)),
    _people("correct a value", "correct", "1", "--phone", "+1 212 555 0100"),
    _people("correct a message", "correct", "--message", "2", "--application", then=(LATER,)),
    _people("say who wrote", "correct", "--message", "1", "--sender", "forged", then=(LATER,)),
    _people("answered", "answered", "1", prepare=_asked),
    _people("decide", "decide", "1", "accepted"),
    _people("retry", "retry", "1", base=SMALL, prepare=_failed, then=(LATER,)),
    _people("undo", "undo", "1", prepare=_decided),
    _people("replay", "replay", prepare=_outdated),
    _people("report that is sent", "report", "--send"),
    Scenario("report to a file", Step(("report", "--out", "report.html")), PASSED),
    Scenario("export", Step(("export", "chosen")), PASSED, again=Step(("export", "chosen again"))),
    _people("invite a person", "user", "add", DESK[0], base=SMALL),
    _people("link for a person", "user", "password", DESK[0], base=SMALL, prepare=_invited),
    _people("remove a person", "user", "remove", DESK[0], "--yes", base=SMALL, prepare=_invited),
    _people("outbox", "outbox", "hold", "2", base=SMALL, prepare=_unsent),
    Scenario("preview to a file", Step(("outbox", "preview", "1", "--out", "mail.eml")), PASSED),
    _people("messages seen", "messages", "--state", "failed", "--seen"),
    Scenario(
        "raw to a file", Step(("raw", "1", "--out", "mail.eml")), PASSED, again=Step(("raw", "1", "--out", "again.eml"))
    ),
)

SCENARIOS = {each.name: each for each in ALL}

# Passes in which calls fail: given again at once, and later for the mail that was put off.
CALLS = Scenario("pass with calls that fail", ONCE, OPENED, smtp=True, tables=MOVE, then=(ONCE, LATER))
FEW_CALLS = Scenario("small pass with calls that fail", ONCE, SMALL, smtp=True, tables=MOVE, then=(ONCE, LATER))
