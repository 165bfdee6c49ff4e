"""A pass whose lines break at any byte, and the pass after it, end as if nothing had broken."""

from collections.abc import Iterator
from itertools import count

import pytest

from config.settings import Settings
from ingest.reader.pool import Readers
from tests.faults.broken_line import failures, points
from tests.faults.broken_passes import DESK, Passing, application
from tests.faults.warm_office import warm_readers
from tests.mail.sample_mailbox import TODAY
from tests.servers.proxy import Does, Fault, Way


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    with warm_readers(Settings(office=DESK)) as started:
        yield started


@pytest.fixture
def passing(dovecot, smtp, line_of, tmp_path, readers) -> Passing:
    numbers = count()

    def account():
        made = dovecot.account()
        made.deliver(*(application(number) for number in range(3)), received=TODAY)
        return made

    def database_url() -> str:
        return f"sqlite:///{tmp_path}/{next(numbers)}.db"

    made = Passing(line_of(dovecot.port), line_of(smtp.port), account, smtp, database_url, readers)
    made.look()
    assert len(made.undisturbed["arrived"]) == 6
    return made


@pytest.mark.parametrize("line", ["mailbox", "receiver"])
def test_a_pass_that_is_cut_off_anywhere_and_the_next_one_do_as_much_as_one_that_was_not(passing, line):
    on = {"mailbox": passing.mailbox_line, "receiver": passing.receiver_line}[line]
    places = [(way, at) for way in Way for at in points(passing.lengths[line][way] - 40, 2)]
    tried = [passing.tried(on, Fault(Does.CUT, way, at)) for way, at in places]
    assert failures(tried) == []
