"""What `postroom check` looks at: configuration, database, store, logins, programs, versions.

In: settings. Out: one line for each thing, good or not; nothing is changed, nothing secret is shown.
"""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from secrets import token_bytes

from config.settings import Settings
from config.settings_tables import Mailbox
from domain.dates import moment_in_words
from domain.errors import Fatal, PostroomError, Transient
from ingest.mailboxes import open_mailbox
from ingest.mailboxes.bell import why_polled
from ingest.reader import sandbox
from ingest.scanning.clamav import Scanner
from notify.messages.compose import broken_templates
from notify.outbox.sending import check_transport
from notify.reports.health import WORKER
from operations.settings_checks import settings_checks
from parsers import documents
from storage.blobs.store import open_blobs
from storage.database import open_database
from storage.models import HealthRow
from storage.right_store import refuse_wrong_store


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    what: str
    ok: bool
    says: str


def checks(settings: Settings) -> Iterator[Check]:
    """Everything, in the order in which a person would mend it."""
    openings = settings.openings
    yield Check("configuration", True, f"{settings.office_name}; openings: {', '.join(openings.openings)}")
    nobody = "nobody: notifications and reports go to no one until office.coordinator is set"
    yield Check("coordinator", True, settings.office.coordinator or nobody)
    for what, ok, says in settings_checks(settings, datetime.now(UTC)):
        yield Check(what, ok, says)
    yield _tried("database", lambda: _database(settings))
    yield _tried("store", lambda: _blobs(settings))
    yield _tried("worker", lambda: _last_pass(settings))
    for name, mailbox in settings.mailboxes.items():
        yield _tried(f"mailbox {name}", lambda name=name, mailbox=mailbox: _mailbox(name, mailbox))  # type: ignore[misc]
    if not settings.mailboxes:
        yield Check("mailboxes", False, "none is configured")
    yield _tried("outgoing mail", lambda: check_transport(settings))
    if settings.notify.templates is not None:
        yield from _templates(settings.notify.templates)
    if (file := settings.notify.form_file) is not None:
        yield _tried("form", lambda: _form(file))
    for program in documents.available():
        yield Check(program.name, program.found, program.says)
    yield _tried("virus scanner", Scanner(settings.clamav).describe)
    may_read = settings.limits.allow_unsandboxed or not sandbox.open_to_readers()
    yield Check("sandbox", may_read, sandbox.describe() + ("" if may_read else "; so nothing is read"))
    parts = ", ".join(f"{part} {version(part)}" for part in ("postroom", "mail-parser", "pdfplumber", "sqlalchemy"))
    yield Check("versions", True, f"{parts}, Python {platform.python_version()}")


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
        database.upgrade()
        return database.check()
    finally:
        database.close()


def _last_pass(settings: Settings) -> str:
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
    return f"last pass {moment_in_words(row.at, settings.zone)}, {came}; passes in all: {row.count}"


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


def _mailbox(name: str, mailbox: Mailbox) -> str:
    with open_mailbox(name, mailbox) as source:
        count = len(source.present())
        source.check_after_filing()
    why = why_polled(name, mailbox)
    heard = f"new mail waits for the clock: {why}" if why else "new mail is announced"
    return f"{count} message{'' if count == 1 else 's'}; {heard}"
