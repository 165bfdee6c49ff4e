"""Workers of one office that are killed, or whose database goes away: nothing lost, nothing doubled.

Here a few mails and two workers; `python -m bench.faults --section workers` takes a thousand, three workers, and minutes.
"""

import pytest

from bench.faults import Chosen
from bench.faults_workers import met


@pytest.mark.usefixtures("postgres")
def test_faults_leave_the_records_of_one_undisturbed_pass():
    names = ["kill -9 at random", "database away 8 s"]
    said: list[str] = []
    figures = met(Chosen(quick=True, messages=8, say=said.append), names)
    assert figures["failed"] == 0, said
    assert all(figures[name]["applications"] == 8 - 1 for name in names), said
