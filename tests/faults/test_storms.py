"""Machines that answer everything get little from postroom, and none of what they send is lost."""

import pytest

from tests.faults.storms import MACHINES, storm


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_among_machines_that_answer_everything_postroom_keeps_all_mail_and_writes_within_the_rules(
    tmp_path, database_url, account, smtp
):
    """The command lets them talk for 10,000 rounds."""
    found = storm(tmp_path, database_url, account, smtp, rounds=8 * MACHINES)
    assert found.broken == []
    assert found.rounds == 8 * MACHINES
    assert found.automatic == found.most_in_an_hour == 200
    assert found.told_of_the_brake == 1
