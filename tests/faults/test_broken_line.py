"""The line breaks anywhere, and the mail comes and goes as if it had not."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.broken_line import Collecting, Fresh, Sending, failures, imap_answers, points, smtp_answers, sweep
from tests.ingest.boxes import NOON, mail
from tests.servers.dovecot import Account, Dovecot
from tests.servers.proxy import Does, Fault, Way
from tests.servers.smtp import Receiver

MESSAGES = 3
# Dovecot says how long each command took, in two figures or three; without them all conversations are of one length.
TIMES = re.compile(rb" \(\d+\.\d+(?: \+ \d+\.\d+)+ secs\)")
TIMES_WITHIN_TLS = 100  # bytes, where they cannot be taken out


@pytest.fixture
def collect_with(dovecot: Dovecot, line_of, fresh: Fresh) -> Callable[..., Collecting]:
    """A mailbox of three mails behind a line, with these settings."""

    def account() -> Account:
        made = dovecot.account()
        made.deliver(*(mail(number) for number in range(MESSAGES)), received=NOON)
        return made

    def make(
        port: int = dovecot.port, edit: Callable[[bytes], bytes] = lambda said: said, **more: object
    ) -> Collecting:
        line = line_of(port)
        line.edit = lambda said: TIMES.sub(b"", edit(said))
        made = Collecting(line, account, fresh, more)
        made.look()
        assert len(made.undisturbed["messages"]) == MESSAGES
        return made

    return make


@pytest.fixture
def collecting(collect_with) -> Collecting:
    return collect_with()


@pytest.mark.parametrize("way", Way)
def test_a_conversation_cut_at_any_byte_loses_no_message_and_doubles_none(collecting, way):
    faults = [Fault(does, way, at) for does in (Does.CUT, Does.RESET) for at in points(collecting.lengths[way], 6)]
    assert failures(sweep(collecting, faults)) == []


@pytest.mark.parametrize("way", Way)
def test_a_server_that_falls_silent_at_any_byte_is_given_up_and_asked_again(collecting, way):
    faults = [Fault(Does.STALL, way, at) for at in points(collecting.lengths[way], 4)]
    assert failures(sweep(collecting, faults)) == []


def test_within_tls_a_byte_that_is_cut_or_garbled_changes_nothing_about_the_mail(collect_with, dovecot: Dovecot):
    within = collect_with(dovecot.tls_port, security="tls", ca_file=dovecot.folder / "ca.pem")
    faults = [
        Fault(does, way, at)
        for does in (Does.CUT, Does.GARBLE)
        for way in Way
        for at in points(within.lengths[way] - TIMES_WITHIN_TLS, 4)
    ]
    assert failures(sweep(within, faults)) == []


@pytest.mark.parametrize("action", ["move", "flag"])
def test_what_is_marked_when_the_line_breaks_is_marked_once(collect_with, action):
    box = collect_with(after_filing=action, move_to="Filed")
    faults = [Fault(Does.CUT, way, at) for way in Way for at in points(box.lengths[way], 6)]
    assert failures(sweep(box, faults)) == []


def test_what_is_copied_for_want_of_a_move_is_copied_once(collect_with):
    box = collect_with(edit=lambda said: said.replace(b" MOVE", b""), after_filing="move", move_to="Filed")
    length = box.lengths[Way.BACK]
    assert b"UID COPY" in box.line.delivered[Way.OUT]
    faults = [Fault(Does.CUT, Way.BACK, length // 2 + at) for at in points(length // 2, 10)]
    assert failures(sweep(box, faults)) == []


def test_an_answer_that_is_none_costs_a_turn_and_no_message(collecting):
    assert failures(sweep(collecting, list(imap_answers()))) == []


@pytest.mark.parametrize("way", Way)
def test_a_line_that_is_slow_for_a_moment_is_waited_for(collecting, way):
    tried = sweep(collecting, [Fault(Does.DELAY, way, collecting.lengths[way] // 2, seconds=0.2)])
    assert failures(tried) == []
    assert [each.sentence for each in tried] == [""]


def test_a_server_that_drips_is_given_up_though_it_is_never_silent(collecting):
    collecting.impatience = 1
    [tried] = sweep(collecting, [Fault(Does.DRIP, Way.BACK, collecting.lengths[Way.BACK] // 2, seconds=0.1)])
    assert "it is too slow to ever come to an end" in tried.sentence
    assert failures([tried]) == []


@pytest.fixture
def sending(smtp: Receiver, line_of, fresh: Fresh, tmp_path: Path) -> Sending:
    made = Sending(line_of(smtp.port), smtp, fresh, tmp_path)
    made.look()
    return made


@pytest.mark.parametrize("way", Way)
def test_mail_cut_off_at_any_byte_arrives_and_again_only_where_its_250_was_not_heard(sending, way):
    faults = [Fault(does, way, at) for does in (Does.CUT, Does.RESET) for at in points(sending.lengths[way], 6)]
    assert failures(sweep(sending, faults)) == []


@pytest.mark.parametrize("way", Way)
def test_a_receiver_that_falls_silent_at_any_byte_is_given_up_and_asked_again(sending, way):
    faults = [Fault(Does.STALL, way, at) for at in points(sending.lengths[way] - 20, 4)]
    assert failures(sweep(sending, faults)) == []


def test_a_reply_that_is_none_puts_mail_off_and_loses_none(sending):
    assert failures(sweep(sending, list(smtp_answers())[::3])) == []


def test_a_receiver_that_drips_is_given_up_though_it_is_never_silent(sending):
    sending.impatience = 1
    [tried] = sweep(sending, [Fault(Does.DRIP, Way.BACK, sending.lengths[Way.BACK] // 2, seconds=0.1)])
    assert "it is too slow to ever come to an end" in tried.sentence
    assert failures([tried]) == []


def test_a_reply_without_an_end_is_broken_off(sending):
    sending.line.edit = lambda chunk: b"220-more\r\n" * 150_000 + chunk
    tried = sending.tried(None)
    assert "it does not stop, after 1 MiB" in tried.sentence
