"""An office whose readers stay from pass to pass: starting them is most of a small pass."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, fields
from datetime import datetime

from config.settings import Settings
from ingest.office import Office, opened
from ingest.reader.pool import Readers


@dataclass(frozen=True, slots=True)
class WarmOffice(Office):
    """An office with readers of its own."""

    warm: Readers | None = None

    def readers(self) -> AbstractContextManager[Readers]:  # type: ignore[override]
        assert self.warm is not None
        return nullcontext(self.warm)


@contextmanager
def warm_readers(settings: Settings) -> Iterator[Readers]:
    """Readers for offices with these openings, addresses and bounds."""
    with Readers(settings.openings, settings.own_addresses, settings.limits) as readers:
        yield readers


@contextmanager
def warm_office(settings: Settings, now: Callable[[], datetime], readers: Readers) -> Iterator[Office]:
    """The office of these settings."""
    with opened(settings, now) as office:
        yield WarmOffice(*(getattr(office, each.name) for each in fields(office)), warm=readers)
