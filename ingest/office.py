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
from ingest.reader.own_weights import own_weights
from ingest.reader.pool import Readers
from ingest.scanning.clamav import Scanner
from net.service_manager import long_start
from notify.messages.own_sentences import own_sentences
from sign_in.tokens import SignIns
from storage.before_update import bring_up_to_date
from storage.blobs.store import Blobs, open_blobs
from storage.database import Database, open_database
from storage.secret import make_secret


def utc_now() -> datetime:
    """The time, aware and in UTC."""
    return datetime.now(UTC)


NO_WEIGHTS = (
    b""  # pictures and words need none, so that mail leaves and the desk shows whatever is wrong with a file of weights
)


@dataclass(frozen=True, slots=True)
class Office:
    """What one run works with. `now` is the only clock."""

    settings: Settings
    openings: Openings
    database: Database
    blobs: Blobs
    secret: bytes
    now: Callable[[], datetime] = utc_now

    def readers(self, weights: bytes | None = None) -> Readers:
        """Reading processes with this office's openings, addresses, sentences, bounds and weights; a context manager.

        `weights`: the content of others to try, or NO_WEIGHTS where nothing is told apart by them. Raises ConfigurationError where its own cannot be used.
        """
        chosen = own_weights(self.settings) if weights is None else weights
        addresses, sentences = self.settings.own_addresses, own_sentences(self.settings)
        return Readers(self.openings, addresses, self.settings.limits, sentences, chosen)

    @property
    def scanner(self) -> Scanner:
        """The office's virus scanner, if it has one."""
        return Scanner(self.settings.clamav)

    @property
    def sign_ins(self) -> SignIns:
        """What signs in to its mailboxes by OAuth 2."""
        return SignIns(self.settings, self.database, self.now)

    @property
    def filing_context(self) -> FilingContext:
        """What filing needs of it."""
        return FilingContext(self.settings, self.openings, self.secret)


@contextmanager
def opened(settings: Settings, now: Callable[[], datetime] = utc_now) -> Iterator[Office]:
    """The office of these settings, its database brought up to date; closed at the end of the block."""
    database = open_database(settings.storage.database_url)
    try:
        blobs = open_blobs(settings.storage.blobs_url, settings.s3)
        with long_start("brings the database up to date"):
            bring_up_to_date(settings, database, blobs, now)
        secret = make_secret(database, settings.storage.folder / "secret")
        yield Office(settings, settings.openings, database, blobs, secret, now)
    finally:
        database.close()
