"""What `postroom check` looks at: configuration, database, store, logins, programs, versions.

In: settings. Out: one line for each thing, good or not; nothing is changed, nothing secret is shown.
"""

from __future__ import annotations

import platform
import re
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from secrets import token_bytes
from tempfile import TemporaryFile

from config.settings import Settings
from config.settings_tables import Mailbox
from domain.actions import in_words
from domain.dates import moment_in_words
from domain.errors import Fatal, PostroomError, Transient
from domain.version import VERSION
from ingest.mailboxes import open_mailbox
from ingest.mailboxes.bell import why_polled
from ingest.office import utc_now
from ingest.reader import sandbox
from ingest.reader.own_weights import own_weights
from ingest.scanning.clamav import Scanner
from notify.messages.compose import broken_templates
from notify.outbox.sending import check_transport
from notify.reports.health import ASLEEP, WORKER
from operations.scratch import left_over
from operations.settings_checks import settings_checks
from parsers import documents
from parsers.classification.office_weights import name_of
from sign_in.ends import next_step, soon
from sign_in.tokens import SignIns
from storage.before_update import bring_up_to_date
from storage.blobs.store import open_blobs
from storage.database import open_database
from storage.grants import all_of
from storage.models import HealthRow
from storage.right_store import refuse_wrong_store
from storage.troubles import Trouble, standing


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    what: str
    ok: bool
    says: str

    @property
    def part(self) -> str:
        """What it is for a program, whatever the office has called it."""
        return next((part for words, part in NAMED if self.what.startswith(words)), slug(self.what))


# Checks whose name goes on with a name of the office's, and the part that a program looks for.
NAMED = (
    ("mailbox ", "mailbox"),
    ("sign-in ", "sign_in"),
    *((f"{kind}", str(kind).replace(" ", "_")) for kind in Trouble),
)


def slug(words: str) -> str:
    """The words as a key: “outgoing mail” becomes outgoing_mail."""
    return re.sub(r"[^a-z0-9]+", "_", words.lower()).strip("_")


def checks(settings: Settings) -> Iterator[Check]:
    """Everything, in the order in which a person would mend it."""
    openings = settings.openings
    yield Check("configuration", True, f"{settings.office_name}; openings: {', '.join(openings.openings)}")
    nobody = "nobody: notifications and reports go to no one until office.coordinator is set"
    yield Check("coordinator", True, settings.office.coordinator or nobody)
    yield Check("weights", True, _weights(settings))
    for what, ok, says in settings_checks(settings, datetime.now(UTC)):
        yield Check(what, ok, says)
    yield _tried("database", lambda: _database(settings))
    yield _tried("store", lambda: _blobs(settings))
    yield _tried("worker", lambda: _last_pass(settings))
    yield from _troubles(settings)
    yield from _sign_ins(settings)
    for name, mailbox in settings.mailboxes.items():
        yield _tried(f"mailbox {name}", lambda name=name, mailbox=mailbox: _mailbox(settings, name, mailbox))  # type: ignore[misc]
    if not settings.mailboxes:
        yield Check("mailboxes", False, "none is configured")
    yield _tried("outgoing mail", lambda: check_transport(settings))
    yield _tried("backup", lambda: _backup(settings))
    if (other := settings.by_alert_account) is not None:
        yield _tried("account of alerts", lambda: check_transport(other))
    if settings.notify.templates is not None:
        yield from _templates(settings.notify.templates)
    if (file := settings.notify.form_file) is not None:
        yield _tried("form", lambda: _form(file))
    for program in documents.available():
        yield Check(program.name, program.found, program.says)
    yield _tried("virus scanner", Scanner(settings.clamav).describe)
    may_read = settings.limits.allow_unsandboxed or not sandbox.open_to_readers()
    yield Check("sandbox", may_read, sandbox.describe() + ("" if may_read else "; so nothing is read"))
    parts = ", ".join(f"{part} {version(part)}" for part in ("mail-parser", "pdfplumber", "sqlalchemy"))
    yield Check("versions", True, f"postroom {VERSION}, {parts}, Python {platform.python_version()}")


def _weights(settings: Settings) -> str:
    """By what documents are told apart. Raises ConfigurationError where the office's weights cannot be used."""
    content = own_weights(settings)
    if not content:
        return "documents are told apart by the weights that come with postroom"
    return f"documents are told apart by the office's own, {settings.classification.weights} ({name_of(content)})"


def _backup(settings: Settings) -> str:
    """Whether a folder is set for the nightly backup and can be written, and nothing is left of a proof that was killed."""
    if said := left_over(settings, utc_now()):
        raise Fatal(said)
    folder = settings.backup.folder
    if folder is None:
        return "none is made by itself; set backup.folder, better on another disk, and the worker makes one each night"
    try:
        there = folder if folder.exists() else folder.parent  # the first backup makes it
        with TemporaryFile(dir=there):
            pass
        is_near = there.stat().st_dev == settings.storage.folder.stat().st_dev
    except OSError as error:
        raise Fatal(f"backup.folder: {folder} cannot be written: {error.strerror or error}") from error
    near = "; it is on the disk of the records, and would be lost with it" if is_near else ""
    return f"each night at {settings.backup.at:%H:%M} into {folder}{near}"


def quick_checks(settings: Settings) -> Iterator[Check]:
    """What a machine asks every few minutes: nothing that needs the network or a login. A worker that makes no passes is wrong here."""
    yield _tried("database", lambda: _database(settings))
    yield _tried("store", lambda: _reached(settings))
    yield _tried("worker", lambda: _last_pass(settings, longest=ASLEEP))


def _reached(settings: Settings) -> str:
    blobs = open_blobs(settings.storage.blobs_url, settings.s3)
    with closing(open_database(settings.storage.database_url)) as database:
        refuse_wrong_store(database, blobs)
    return blobs.describe()


def _templates(folder: Path) -> Iterator[Check]:
    broken = list(broken_templates(folder))
    for each in broken:
        yield Check("template", False, f"{each.place}: {each.error}")
    if not broken:
        yield Check("templates", True, f"the office's own in {folder} can be used")


def _form(file: Path) -> str:
    try:
        with file.open("rb"):
            return f"{file} can be read"
    except OSError as error:
        raise Fatal(f"{file} cannot be read: {error.strerror}; who asks for it gets none") from error


def _tried(what: str, look: Callable[[], str]) -> Check:
    try:
        return Check(what, True, look())
    except PostroomError as error:
        return Check(what, False, str(error).removeprefix(f"{what}: "))


def _database(settings: Settings) -> str:
    database = open_database(settings.storage.database_url)
    try:
        bring_up_to_date(settings, database, open_blobs(settings.storage.blobs_url, settings.s3), utc_now)
        return database.check()
    finally:
        database.close()


def _last_pass(settings: Settings, longest: timedelta | None = None) -> str:
    """When the last pass was made. Raises Fatal when that is longer ago than `longest`."""
    database = open_database(settings.storage.database_url)
    try:
        with database.read() as session:
            row = session.get(HealthRow, WORKER)
    finally:
        database.close()
    if row is None:
        return "no pass has been made yet"
    new = row.details["kept"]
    came = f"{new} new message{'' if new == 1 else 's'}"
    says = f"last pass {moment_in_words(row.at, settings.zone)}, {came}; passes in all: {row.count}"
    if longest is not None and datetime.now(UTC) - row.at > longest:
        raise Fatal(says)
    return says


def _troubles(settings: Settings) -> Iterator[Check]:
    """What stalls or has died; a database that does not work is told of above."""
    with suppress(PostroomError), closing(open_database(settings.storage.database_url)) as database:
        with database.read() as session:
            found = standing(session)
        for each in found:
            since = moment_in_words(each.since, settings.zone)
            yield Check(each.name, False, f"since {since}: {each.failure}")


def _sign_ins(settings: Settings) -> Iterator[Check]:
    """Each sign-in by OAuth 2, and when it ends; below the mailboxes it is tried."""
    if not settings.sign_in:
        return
    now = datetime.now(UTC)
    with suppress(PostroomError), closing(open_database(settings.storage.database_url)) as database:
        with database.read() as session:
            grants = all_of(session)
        for each in grants:
            who = f" as {each.signed_in_as}" if each.signed_in_as else ""
            signed = f"signed in{who} {moment_in_words(each.signed_in_at, settings.zone)}"
            yield Check(f"sign-in {each.sign_in} of {each.account}", True, signed)
        for end in soon(settings, grants, now):
            says = in_words((end.in_words(now, settings), *next_step(end)))
            yield Check(f"sign-in of {end.login}", False, says)


def _blobs(settings: Settings) -> str:
    """Puts, gets, lists and deletes a file that is no other check's."""
    blobs = open_blobs(settings.storage.blobs_url, settings.s3)
    digest = blobs.put(b"postroom check " + token_bytes(16))
    blobs.get_stored(digest)
    found = blobs.exists(digest)
    blobs.delete(digest)
    if not found:
        raise Transient("what was stored is not in the list of what there is")
    database = open_database(settings.storage.database_url)
    try:
        refuse_wrong_store(database, blobs)
    finally:
        database.close()
    return blobs.describe()


def _mailbox(settings: Settings, name: str, mailbox: Mailbox) -> str:
    sign_ins = SignIns(settings)
    with open_mailbox(name, mailbox, sign_ins) as source:
        count = len(source.present())
        source.check_after_filing()
    why = why_polled(name, mailbox, sign_ins)
    heard = f"new mail waits for the clock: {why}" if why else "new mail is announced"
    return f"{count} message{'' if count == 1 else 's'}; {heard}"
