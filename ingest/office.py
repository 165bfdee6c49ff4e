"""An office, opened: its settings, openings, database, blobs and the secret that signs its Message-IDs.

In: settings. Out: one value that the commands and the worker work with. Opening it applies the migrations.

Failures: `ConfigurationError` for a wrong setting, `Fatal` or `Transient` for a database or store that cannot be opened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from config.openings import Openings
from config.settings import Settings
from ingest.filing.context import FilingContext
from ingest.reader.pool import Readers
from ingest.scanning.clamav import Scanner
from notify.messages.own_sentences import own_sentences
from storage.blobs.store import Blobs, open_blobs
from storage.database import Database, open_database
from storage.secret import make_secret


def utc_now() -> datetime:
    """The time, aware and in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Office:
    """What one run works with. `now` is the only clock."""

    settings: Settings
    openings: Openings
    database: Database
    blobs: Blobs
    secret: bytes
    now: Callable[[], datetime] = utc_now

    def readers(self) -> Readers:
        """Reading processes with this office's openings, addresses, sentences and bounds; a context manager."""
        return Readers(self.openings, self.settings.own_addresses, self.settings.limits, own_sentences(self.settings))

    @property
    def scanner(self) -> Scanner:
        """The office's virus scanner, if it has one."""
        return Scanner(self.settings.clamav)

    @property
    def filing_context(self) -> FilingContext:
        """What filing needs of it."""
        return FilingContext(self.settings, self.openings, self.secret)


@contextmanager
def opened(settings: Settings, now: Callable[[], datetime] = utc_now) -> Iterator[Office]:
    """The office of these settings, its database brought up to date; closed at the end of the block."""
    database = open_database(settings.storage.database_url)
    try:
        database.upgrade()
        blobs = open_blobs(settings.storage.blobs_url, settings.s3)
        secret = make_secret(database, settings.storage.folder / "secret")
        yield Office(settings, settings.openings, database, blobs, secret, now)
    finally:
        database.close()
