"""Servers that are away for hours: the coordinator is told once when it begins to matter and once when it is over."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from ingest.office import Office, opened
from ingest.pass_result import PassResult
from storage.models import OutgoingRow, OutgoingState
from tests.end_to_end.conftest import COORDINATOR, office_settings
from tests.faults.broken_passes import application
from tests.mail.sample_mailbox import TODAY
from tests.servers.dovecot import Account
from tests.servers.proxy import Proxy
from tests.servers.smtp import Receiver
from worker.jobs import one_pass

DOWN, UP = "There is trouble with the mailbox “applications”", "The trouble with the mailbox “applications” is over"
TURN = timedelta(minutes=10)


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = TODAY

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def open_office(tmp_path, smtp: Receiver, clock: Clock) -> Callable:
    """An office with a mailbox on this port, and its mail on this one."""

    @contextmanager
    def make(
        account: Account, imap_port: int, smtp_port: int = 0, mailbox: Any = None, **outgoing: object
    ) -> Iterator[Office]:
        settings = office_settings(
            tmp_path,
            f"sqlite:///{tmp_path / 'postroom.db'}",
            account.settings(port=imap_port, **(mailbox or {})),
            outgoing=smtp.settings(port=smtp_port or smtp.port, **outgoing),
            notify={"acknowledge": True, "nightly": False},
        )
        with opened(settings, clock) as office:
            yield office

    return make


def passes(office: Office, clock: Clock, lasting: timedelta) -> list[PassResult]:
    """Passes every ten minutes for so long."""
    done = []
    for _ in range(lasting // TURN):
        done.append(one_pass(office))
        clock.now += TURN
    return done


def alerts(smtp: Receiver) -> list[str]:
    return [str(mail["Subject"]) for mail in smtp.to(COORDINATOR) if "mailbox" in str(mail["Subject"])]


def test_hours_without_the_mailbox_are_reported_once_and_its_return_once(account, smtp, line_of, open_office, clock):
    line: Proxy = line_of(account.port)
    with open_office(account, line.port) as office:
        passes(office, clock, 2 * TURN)
        line.down = True
        for outcome in passes(office, clock, timedelta(hours=3)):
            [trouble] = outcome.troubles
            assert trouble.startswith("mailbox applications: localhost: ")
        assert alerts(smtp) == [DOWN]
        account.deliver(application(1), received=TODAY)
        line.down = False
        outcomes = passes(office, clock, timedelta(hours=1))
        assert [sum(outcome.kept for outcome in outcomes), alerts(smtp)] == [1, [DOWN, UP]]
        line.down = True
        passes(office, clock, timedelta(hours=1))
        line.down = False
        passes(office, clock, 2 * TURN)
        assert alerts(smtp) == [DOWN, UP, DOWN, UP], "another outage is told like the first"


def test_a_mailbox_that_is_away_for_moments_is_not_reported(account, smtp, line_of, open_office, clock):
    line: Proxy = line_of(account.port)
    with open_office(account, line.port) as office:
        for turn in range(12):
            line.down = turn % 3 != 0
            passes(office, clock, TURN)
    assert alerts(smtp) == []


def test_mail_waits_for_a_receiver_that_is_away_for_days_and_goes_out_once(account, smtp, line_of, open_office, clock):
    line: Proxy = line_of(smtp.port)
    line.down = True
    account.deliver(*(application(number) for number in range(4)), received=TODAY)
    with open_office(account, account.port, line.port) as office:
        for _ in range(8):
            [outcome] = passes(office, clock, TURN)
            assert any("outgoing mail: 127.0.0.1: the server" in trouble for trouble in outcome.troubles)
            clock.now += timedelta(hours=12)
        line.down = False
        passes(office, clock, 2 * TURN)
        states = _states(office)
    assert set(states) == {OutgoingState.SENT}
    assert len(smtp.envelopes) == states[OutgoingState.SENT] == 8


def test_a_receiver_that_greylists_gets_each_mail_once(account, smtp, open_office, clock):
    class Grey(dict):
        """Whoever comes for the first time has to come again after a while."""

        def get(self, address, default=None):
            first = self.setdefault(address, clock())
            return "451 4.7.1 greylisted" if clock() - first < timedelta(minutes=15) else None

    smtp.answers = Grey()
    account.deliver(*(application(number) for number in range(4)), received=TODAY)
    with open_office(account, account.port) as office:
        passes(office, clock, timedelta(hours=2))
        states = _states(office)
    assert set(states) == {OutgoingState.SENT}
    arrived = Counter(str(mail["Message-ID"]) for mail in smtp.messages)
    assert len(arrived) == states[OutgoingState.SENT] == 8
    assert set(arrived.values()) == {1}


def test_a_receiver_that_takes_mail_and_drops_the_line_gets_some_twice_under_one_message_id(
    account, smtp, open_office, clock
):
    smtp.drops = 3
    account.deliver(*(application(number) for number in range(4)), received=TODAY)
    with open_office(account, account.port) as office:
        passes(office, clock, timedelta(hours=3))
        states = _states(office)
    assert set(states) == {OutgoingState.SENT}
    arrived = Counter(bytes(each.content) for each in smtp.envelopes)
    assert len(arrived) == states[OutgoingState.SENT] == 8
    assert sum(arrived.values()) == 8 + 3
    assert len({str(mail["Message-ID"]) for mail in smtp.messages}) == 8


def test_one_recipient_that_is_refused_keeps_no_other_waiting_and_is_reported_once(account, smtp, open_office, clock):
    smtp.answers = {"applicant1@example.org": "550 no such user here"}
    account.deliver(*(application(number) for number in range(4)), received=TODAY)
    with open_office(account, account.port) as office:
        passes(office, clock, timedelta(hours=3))
        states = _states(office)
    assert states[OutgoingState.DEAD] == 1
    assert set(states) == {OutgoingState.SENT, OutgoingState.DEAD}
    told = [str(mail["Subject"]) for mail in smtp.to(COORDINATOR)]
    assert told.count("Mail could not be delivered") == 1
    assert {address for each in smtp.envelopes for address in each.rcpt_tos} == {
        COORDINATOR, "applicant0@example.org", "applicant2@example.org", "applicant3@example.org",
    }  # fmt: skip


def _states(office: Office) -> Counter[OutgoingState]:
    with office.database.read() as session:
        return Counter(session.scalars(select(OutgoingRow.state)))


def test_a_refused_move_is_not_reported_as_if_no_mail_could_be_fetched(account, smtp, open_office, clock):
    account.deliver(application(1), received=TODAY - timedelta(days=1))
    refused = {"after_filing": "move", "move_to": "no/such folder"}
    with open_office(account, account.port, mailbox=refused) as office:
        passes(office, clock, timedelta(hours=1))
    assert len(smtp.to("applicant1@example.org")) == 1
    [told] = [mail for mail in smtp.to(COORDINATOR) if mail["Subject"] == DOWN]
    said = told.get_body(("plain",)).get_content()
    assert "the folder “no/such folder” cannot be made" in said
    assert "no mail could be fetched" not in said
    assert "cannot be reached" not in said
