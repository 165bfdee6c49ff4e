"""A disk that fills, a database that is locked, read-only or gone for a while, two workers: told, and made good after."""

import sqlite3
from contextlib import closing

import pytest

from tests.faults.comparison import state_of
from tests.faults.disks import NoDiskError, on_a_disk
from tests.faults.scenarios import FEW_CALLS, Step

IMPATIENT = Step(oddities=("little patience with locks",))


def assert_all_is_well_afterwards(crashes, place, kind):
    for step in FEW_CALLS.then:
        ended = place.run(step)
        assert ended.clear, ended.said
    found = state_of(place)
    different = found.differences(crashes.undisturbed(FEW_CALLS, kind).state)
    assert [each for each in different if '"what": "put off"' not in each] == []
    assert found.doubled == 0


# From 320 on the disk fills between the handing over of a mail and the note of it: that mail is sent again by design.
@pytest.mark.parametrize("free_kib", [4, 110, 280])
def test_a_disk_that_is_full_in_the_middle_of_a_pass_is_reported_and_nothing_is_lost(crashes, free_kib):
    with crashes.bench.copy(FEW_CALLS, "sqlite") as place:
        try:
            with on_a_disk(place, free_kib) as disk:
                ended = place.run(FEW_CALLS.act)
                assert ended.clear, ended.said
                assert "is full" in ended.said or "No space left" in ended.said
                disk.widen()
                assert_all_is_well_afterwards(crashes, place, "sqlite")
        except NoDiskError:
            pytest.skip("a small disk: this user cannot mount one")


def test_a_disk_that_turned_read_only_is_reported_and_nothing_is_lost(crashes):
    with crashes.bench.copy(FEW_CALLS, "sqlite") as place:
        try:
            with on_a_disk(place, 4096) as disk:
                disk.protect()
                ended = place.run(FEW_CALLS.act)
                assert ended.code == 1
                assert ended.clear, ended.said
                disk.widen()
                assert_all_is_well_afterwards(crashes, place, "sqlite")
        except NoDiskError:
            pytest.skip("a small disk: this user cannot mount one")


def test_a_database_that_another_process_holds_is_reported_and_the_next_pass_does_it_all(crashes):
    with crashes.bench.copy(FEW_CALLS, "sqlite") as place:
        with closing(sqlite3.connect(place.folder / "var" / "postroom.db", isolation_level=None)) as holder:
            holder.execute("begin immediate")
            ended = place.run(IMPATIENT)
        assert (ended.code, ended.clear) == (1, True)
        assert "locked by another process" in ended.said
        assert_all_is_well_afterwards(crashes, place, "sqlite")


def test_a_server_that_dies_in_the_middle_of_a_pass_and_comes_back_costs_nothing(crashes):
    """One of its processes is killed, so that PostgreSQL ends all connections and recovers."""
    crashes.undisturbed(FEW_CALLS, "postgresql")
    with crashes.bench.copy(FEW_CALLS, "postgresql") as place:
        ended = place.run(Step(oddities=("a PostgreSQL that dies while the first message is filed",)))
        assert (ended.code, ended.clear) == (1, True)
        crashes.bench.wait_for_postgres()
        assert_all_is_well_afterwards(crashes, place, "postgresql")


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_two_workers_on_one_database_do_the_work_of_one(crashes, kind):
    with crashes.bench.copy(FEW_CALLS, kind) as place:
        ended = place.run(FEW_CALLS.act, beside=1)
        assert ended.clear, ended.said
        assert_all_is_well_afterwards(crashes, place, kind)
