"""A backup that was missed, since the machine was off at its time, is made after the next start."""

from datetime import UTC, datetime

import pytest

from config.settings import Settings
from ingest.office import opened
from notify.reports.health import BACKUP
from storage.models import HealthRow
from worker.nightly import add_backup, is_missed, last_due, start_missed
from worker.schedule import empty_scheduler

# In New York it is four hours earlier.
DUE = datetime(2027, 6, 2, 3, 30, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path) -> Settings:
    settings = Settings(storage={"folder": tmp_path / "var"}, backup={"folder": tmp_path / "copy"})
    with opened(settings):
        return settings


def made(settings: Settings, at: datetime) -> None:
    with opened(settings) as office, office.database.begin() as session:
        session.merge(HealthRow(name=BACKUP, at=at, count=1, details={}))


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (DUE, DUE),
        (DUE.replace(hour=3, minute=29), DUE.replace(day=1)),
        (DUE.replace(day=3, hour=3, minute=0), DUE),
    ],
)
def test_it_is_due_at_the_office_s_time(settings, now, due):
    assert last_due(settings, now) == due


def test_one_that_was_made_since_then_is_not_made_again(settings):
    assert is_missed(settings, DUE)
    made(settings, DUE.replace(day=1, minute=31))
    assert not is_missed(settings, DUE.replace(hour=3, minute=29))
    assert is_missed(settings, DUE.replace(hour=12))
    made(settings, DUE.replace(minute=31))
    assert not is_missed(settings, DUE.replace(hour=12))


def test_without_a_database_none_is_missed(tmp_path):
    assert not is_missed(Settings(storage={"folder": tmp_path / "none"}), DUE)


def test_the_worker_looks_after_its_start(settings):
    started = []
    scheduler = empty_scheduler(settings)
    add_backup(scheduler, lambda: started.append("now"), settings)
    assert {each.id for each in scheduler.get_jobs()} == {"backup", "missed backup"}
    start_missed(lambda: started.append("now"), settings)
    assert started == ["now"]
    made(settings, datetime.now(UTC))
    start_missed(lambda: started.append("now"), settings)
    assert started == ["now"]
