"""Messages are leased, read a few at a time, stored, and filed in the order of receipt, however long each takes."""

import threading
from concurrent.futures import Future
from datetime import timedelta
from unittest.mock import Mock

import pytest
from sqlalchemy import func, select, text, update

from domain.errors import Transient
from ingest import final_states, reading_queue
from ingest.filing.file import file_reading
from ingest.office import opened
from ingest.pass_result import PassResult
from ingest.reader.pool import Readers
from ingest.reading_queue import IN_FLIGHT_PER_READER, ReadingQueue
from operations import review
from operations.changes import Attribution
from operations.erasure import erase
from operations.erasure_scope import of_person
from storage.models import EventRow, MessageRow, MessageState, UnfiledReadingRow, WorkerRow
from storage.schemas import lock_number
from storage.workers import registered
from tests.end_to_end.conftest import office_settings
from tests.mail.messages import message
from tests.mail.sample_mailbox import TODAY
from worker import jobs
from worker.jobs import one_pass, read_kept

SLOW = "this takes long"


class Clock:
    def __init__(self):
        self.now = TODAY

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def office(tmp_path, clock, database_url):
    (tmp_path / "mailbox").mkdir()
    mailbox = {"kind": "folder", "path": str(tmp_path / "mailbox")}
    with opened(office_settings(tmp_path, database_url, mailbox), clock) as office:
        yield office


def deliver(tmp_path, *mails: tuple[str, str]) -> None:
    """Mails with a sender and words, in this order."""
    for sender, words in mails:
        number = len(list((tmp_path / "mailbox").iterdir()))
        raw = message("ICRtoP Internship Summer 2026", sender, words, message_id=f"<{number}@example.org>")
        (tmp_path / "mailbox" / f"{number:03}.eml").write_bytes(raw)


@pytest.fixture
def slow(monkeypatch):
    """The first reading of each slow message is held back until this event is set."""
    release, read, held_back = threading.Event(), Readers.read, set()

    def slowly(self, raw, received, **more):
        answer = read(self, raw, received, **more)
        if SLOW.encode() not in raw or raw in held_back:
            return answer
        held_back.add(raw)
        held: Future = Future()
        threading.Thread(target=lambda: (release.wait(60), held.set_result(answer.result())), daemon=True).start()
        return held

    monkeypatch.setattr(Readers, "read", slowly)
    yield release
    release.set()


def filed(office) -> list[int]:
    """The messages in the order in which they reached their final state."""
    with office.database.read() as session:
        chosen = select(EventRow.message_id).where(EventRow.what.in_(("filed", "set_aside")))
        return list(dict.fromkeys(session.scalars(chosen.order_by(EventRow.id))))


@pytest.fixture
def in_background(office, slow):
    """Begins a pass in a thread of its own, which ends before the office is closed."""
    threads = []

    def begin(**more) -> threading.Thread:
        thread = threading.Thread(target=one_pass, args=(office,), kwargs=more)
        thread.start()
        threads.append(thread)
        return thread

    yield begin
    slow.set()
    for thread in threads:
        thread.join(60)


def until(something, seconds: float = 30) -> bool:
    waiting = threading.Event()
    for _ in range(int(seconds * 20)):
        if something():
            return True
        waiting.wait(0.05)
    return False


def test_messages_are_filed_in_the_order_of_receipt_whichever_is_read_first(office, tmp_path, slow, in_background):
    deliver(tmp_path, ("a@example.org", SLOW), ("b@example.org", "I apply."), ("c@example.org", "I apply."))
    running = in_background()
    assert until(lambda: read_and_unfiled(office) == [2, 3])
    assert filed(office) == []
    slow.set()
    running.join()
    assert filed(office) == [1, 2, 3]


def read_and_unfiled(office) -> list[int]:
    with office.database.read() as session:
        return list(session.scalars(select(UnfiledReadingRow.message_id).order_by(UnfiledReadingRow.message_id)))


def test_one_that_takes_long_lets_others_pass_but_none_of_its_sender(office, tmp_path, slow, clock, in_background):
    sender = "a@example.org"
    deliver(
        tmp_path, (sender, SLOW), ("b@example.org", "I apply."), (sender, "One more file."), ("c@example.org", "Hi")
    )
    running = in_background()
    assert until(lambda: read_and_unfiled(office) == [2, 3, 4])
    clock.now += timedelta(seconds=11)
    assert until(lambda: filed(office) == [2, 4])
    slow.set()
    running.join()
    assert filed(office) == [2, 4, 1, 3]


def test_at_most_six_messages_for_each_reader_are_in_flight(office, tmp_path, slow, in_background):
    count = office.readers().count * IN_FLIGHT_PER_READER
    deliver(tmp_path, *((f"a{number}@example.org", SLOW) for number in range(count + 5)))
    running = in_background()

    def leased() -> int:
        with office.database.read() as session:
            return session.scalar(select(func.count()).where(MessageRow.leased_by.is_not(None))) or 0

    assert until(lambda: leased() == count)
    slow.set()
    running.join()
    assert filed(office) == list(range(1, count + 6))
    with office.database.read() as session:
        assert session.scalars(select(WorkerRow)).all() == []


def test_a_person_has_a_message_read_while_a_pass_runs(office, tmp_path, slow, in_background):
    deliver(tmp_path, ("a@example.org", "I apply."))
    one_pass(office)
    deliver(tmp_path, ("b@example.org", SLOW))
    running = in_background()
    assert until(lambda: not_free(office))
    with office.database.begin() as session:
        session.execute(update(MessageRow).where(MessageRow.id == 1).values(state=MessageState.KEPT, attempts=0))
    read_kept(office, [1])
    with office.database.read() as session:
        assert session.scalar(select(MessageRow.state).where(MessageRow.id == 1)) != MessageState.KEPT
    slow.set()
    running.join()


def test_what_another_worker_reads_is_left_to_it(office, tmp_path, slow, in_background, monkeypatch):
    monkeypatch.setattr(jobs, "OTHERS_SECONDS", 0.2)
    deliver(tmp_path, ("a@example.org", SLOW))
    running = in_background()
    assert until(lambda: not_free(office))
    assert read_kept(office, [1]).read == 0
    slow.set()
    running.join()
    assert filed(office) == [1]


def not_free(office) -> bool:
    with office.database.read() as session:
        return session.scalar(select(MessageRow.id).where(MessageRow.leased_by.is_not(None))) is not None


def test_a_lease_that_has_ended_is_taken_over_and_the_late_reading_is_left_out(
    office, tmp_path, slow, clock, in_background
):
    """As when a worker is stopped for longer than its lease (SIGSTOP) and goes on afterwards."""
    deliver(tmp_path, ("a@example.org", SLOW))
    late = in_background()
    assert until(lambda: not_free(office))
    clock.now += timedelta(hours=1)
    assert read_kept(office, [1]).read == 1
    slow.set()
    late.join()
    assert filed(office) == [1]
    assert read_and_unfiled(office) == []


def test_what_a_dead_worker_had_is_read_by_the_next_pass(office, tmp_path):
    deliver(tmp_path, ("a@example.org", "I apply."))
    one_pass(office)
    with office.database.begin() as session:
        session.add(WorkerRow(key="dead", name="elsewhere:1", version="", started_at=TODAY, seen_at=TODAY))
        leased = {"state": MessageState.KEPT, "attempts": 1, "leased_by": "dead", "lease_until": TODAY + timedelta(1)}
        session.execute(update(MessageRow).values(leased))
    assert one_pass(office).read == 1


def test_what_a_living_worker_has_is_not(office, tmp_path):
    deliver(tmp_path, ("a@example.org", "I apply."))
    one_pass(office)
    with registered(office.database, office.now) as other:
        with office.database.begin() as session:
            leased = {"state": MessageState.KEPT, "leased_by": other.key, "lease_until": TODAY + timedelta(1)}
            session.execute(update(MessageRow).values(leased))
        assert one_pass(office).read == 0
    assert one_pass(office).read == 1


def test_when_it_has_to_stop_what_is_being_read_goes_back_untried(office, tmp_path, slow, monkeypatch, in_background):
    monkeypatch.setattr(reading_queue, "STOP_SECONDS", 0.1)
    deliver(tmp_path, ("a@example.org", SLOW), ("b@example.org", "I apply."))
    stop = threading.Event()
    running = in_background(stopping=stop.is_set)
    assert until(lambda: read_and_unfiled(office) == [2])
    stop.set()
    running.join(20)
    assert not running.is_alive()
    with office.database.read() as session:
        row = session.get_one(MessageRow, 1)
        assert (row.state, row.attempts, row.leased_by) == (MessageState.KEPT, 0, None)
    slow.set()
    assert one_pass(office).read == 2


def test_somebody_who_is_erased_while_their_mail_is_read_stays_erased(office, tmp_path, slow, in_background):
    deliver(tmp_path, ("Ada Example <a@example.org>", "I apply."))
    one_pass(office)
    deliver(tmp_path, ("Ada Example <a@example.org>", SLOW))
    running = in_background()
    assert until(lambda: not_free(office))
    with office.database.read() as session:
        scope = of_person(session, office.blobs, "a@example.org", office.settings)
    erase(office, scope, "Jo", "asked for it")
    slow.set()
    running.join()
    with office.database.read() as session:
        assert session.scalars(select(MessageRow)).all() == []
        assert session.scalars(select(UnfiledReadingRow)).all() == []
    assert set(office.blobs.all()) == set()


def test_a_queue_that_reads_nothing_registers_no_worker(office):
    with office.readers() as readers, ReadingQueue(office, readers, PassResult()) as reading:
        reading.resume()
        with office.database.read() as session:
            assert session.scalars(select(WorkerRow)).all() == []


def test_what_was_read_before_a_person_asked_for_more_is_not_filed(office, tmp_path, slow, in_background):
    deliver(tmp_path, ("a@example.org", SLOW), ("b@example.org", "I apply."))
    running = in_background()
    assert until(lambda: read_and_unfiled(office) == [2])
    with office.database.begin() as session:
        review.declare(session, 2, application=True, by=Attribution("Jo", "", office.now()))
    assert read_and_unfiled(office) == []
    slow.set()
    running.join()
    assert read_kept(office, [2]).read + filed(office).count(2) >= 1
    assert (read_and_unfiled(office), not_free(office)) == ([], False)


def test_trouble_while_messages_are_handed_over_costs_them_no_attempt(office, tmp_path, monkeypatch):
    deliver(tmp_path, ("a@example.org", "I apply."))
    one_pass(office)
    with office.database.begin() as session:
        session.execute(update(MessageRow).values(state=MessageState.KEPT, attempts=0))
    with monkeypatch.context() as while_it_lasts:
        while_it_lasts.setattr(reading_queue, "raw_of", Mock(side_effect=Transient("the store does not answer")))
        with pytest.raises(Transient):
            read_kept(office, [1])
    with office.database.read() as session:
        row = session.get_one(MessageRow, 1)
        assert (row.attempts, row.leased_by) == (0, None)


def test_one_stored_file_that_cannot_be_read_fails_its_message_alone(office, tmp_path):
    deliver(tmp_path, ("a@example.org", "I apply."), ("b@example.org", "I apply."))
    one_pass(office)
    with office.database.begin() as session:
        damaged = session.get_one(MessageRow, 1).raw_sha256
        session.execute(update(MessageRow).values(state=MessageState.KEPT, attempts=0))
    office.blobs.delete(damaged)
    office.blobs.path(damaged).mkdir()  # the system answers with an error, and not that nothing is there
    deliver(tmp_path, ("c@example.org", "I apply."))
    result = one_pass(office)
    with office.database.read() as session:
        rows = session.execute(select(MessageRow.state, MessageRow.explanation).order_by(MessageRow.id)).all()
    assert [row.state == MessageState.FAILED for row in rows] == [True, False, False]
    assert "cannot be read" in rows[0].explanation
    assert (result.troubles, not_free(office), read_and_unfiled(office)) == ([], False, [])


def test_a_store_that_gives_nothing_fails_no_message(office, tmp_path):
    deliver(tmp_path, ("a@example.org", "I apply."), ("b@example.org", "I apply."))
    one_pass(office)
    with office.database.begin() as session:
        digests = session.scalars(select(MessageRow.raw_sha256)).all()
        session.execute(update(MessageRow).values(state=MessageState.KEPT, attempts=0))
    for each in digests:
        office.blobs.delete(each)
        office.blobs.path(each).mkdir()
    result = one_pass(office)
    with office.database.read() as session:
        rows = session.execute(select(MessageRow.state, MessageRow.attempts)).all()
    assert rows == [(MessageState.KEPT, 0)] * 2
    assert "cannot be read" in result.troubles[0]


def test_a_queue_that_others_took_for_dead_leaves_what_it_read_and_reads_it_again(
    office, tmp_path, slow, in_background
):
    if office.database.file is not None:
        pytest.skip("the lock of a file is not lost")
    deliver(tmp_path, ("a@example.org", SLOW), ("b@example.org", "I apply."))
    running = in_background()
    assert until(lambda: read_and_unfiled(office) == [2])
    with office.database.read() as session:
        before = session.scalar(select(MessageRow.leased_by).where(MessageRow.id == 1))
        number = lock_number(session.connection().dialect.default_schema_name, f"worker-{before}") % (1 << 64)
        holder = "select pg_terminate_backend(pid) from pg_locks where classid = :high and objid = :low and granted"
        session.execute(text(holder), dict(zip(("high", "low"), divmod(number, 1 << 32), strict=True)))
    slow.set()
    running.join()
    one_pass(office)
    with office.database.read() as session:
        assert session.scalars(select(MessageRow.state)).all().count(MessageState.KEPT) == 0
        assert session.scalars(select(MessageRow.attempts)).all() == [1, 1]
        assert before not in session.scalars(select(WorkerRow.key)).all()


def test_a_group_that_takes_long_lets_in_who_waits(office, tmp_path, monkeypatch):
    """A person's act comes between two messages, and the rest of the group is filed after it."""
    monkeypatch.setattr(final_states, "SHARED_SECONDS", 0)
    waiting, filed_before = [], []

    def act() -> None:
        with office.database.begin() as session:
            filed_before.append(session.scalar(select(func.count()).where(MessageRow.state != MessageState.KEPT)))

    def file_while_somebody_waits(session, *arguments):
        if not waiting:
            waiting.append(threading.Thread(target=act))
            waiting[0].start()
            assert until(lambda: office.database.others_wait(session))
        return file_reading(session, *arguments)

    monkeypatch.setattr(final_states, "file_reading", file_while_somebody_waits)
    deliver(tmp_path, *((f"{name}@example.org", "I apply.") for name in "abcd"))
    one_pass(office)
    waiting[0].join()
    assert (filed_before, filed(office)) == ([1], [1, 2, 3, 4])
