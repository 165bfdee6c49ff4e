"""Collecting: everything once, history silently, nothing vanishes without a word."""

import tracemalloc
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any, Self

import pytest
from sqlalchemy import select

from config.settings_tables import AfterFiling, Mailbox
from domain.errors import Fatal, Transient
from ingest.fetching import fetch as collecting
from ingest.fetching.fetch import after_filing, note_contact, note_failure
from ingest.fetching.ledger import BULK_ARRIVAL, SETTING_UP
from ingest.mailboxes import open_mailbox
from ingest.mailboxes.folder import FolderMailbox
from ingest.mailboxes.source import Fetched, Item, ItemRefused, RestoredMailbox
from operations.changes import Attribution
from operations.records import Refused
from operations.review import retry
from storage.database import Database
from storage.models import EventRow, LedgerRow, LedgerState, MessageRow, MessageState
from tests.ingest.boxes import LATER, NOON, Box, Collected, folder_box, mail


def messages(collected: Collected) -> list[MessageRow]:
    with collected.database.read() as session:
        return list(session.scalars(select(MessageRow).order_by(MessageRow.id)))


def ledger(collected: Collected) -> list[LedgerRow]:
    with collected.database.read() as session:
        return list(session.scalars(select(LedgerRow).order_by(LedgerRow.id)))


def events(collected: Collected, what: str) -> list[str]:
    with collected.database.read() as session:
        return list(session.scalars(select(EventRow.why).where(EventRow.what == what)))


def test_new_mail_is_kept_once_byte_for_byte_with_its_time_of_receipt(box: Box, collected: Collected) -> None:
    for number in range(3):
        box.deliver(mail(number), NOON)
    assert len(collected.collect(box)) == 3
    assert collected.collect(box) == []
    rows = messages(collected)
    assert [collected.blobs.get(row.raw_sha256) for row in rows] == [mail(number) for number in range(3)]
    assert {row.received_at for row in rows} == {NOON}
    assert [row.header_message_id for row in rows] == ["<0@example.org>", "<1@example.org>", "<2@example.org>"]


def test_what_is_there_at_first_is_history_and_what_comes_later_is_not(box: Box, collected: Collected) -> None:
    box.deliver(mail(1), NOON)
    collected.collect(box)
    box.deliver(mail(2), LATER)
    collected.collect(box)
    assert [row.suppress_notifications for row in messages(collected)] == [True, False]


def test_mail_in_a_mailbox_that_was_empty_at_first_is_answered(box: Box, collected: Collected) -> None:
    collected.collect(box)
    box.deliver(mail(), NOON)
    collected.collect(box)
    assert [row.suppress_notifications for row in messages(collected)] == [False]


def deliver_many(box: Box, count: int = BULK_ARRIVAL) -> None:
    """Mails that the office received at NOON, long before they are listed."""
    for number in range(count):
        box.deliver(mail(number), NOON)


def test_an_old_mailbox_that_is_moved_or_repaired_after_the_first_pass_is_history(
    box: Box, collected: Collected
) -> None:
    collected.now = NOON + SETTING_UP + timedelta(seconds=1)
    collected.collect(box)
    deliver_many(box)
    box.deliver(mail(BULK_ARRIVAL), collected.now)
    collected.collect(box)
    assert [row.suppress_notifications for row in messages(collected)] == [True] * BULK_ARRIVAL + [False]


def test_it_stays_history_when_the_pass_is_cut_off_in_between(tmp_path: Path, collected: Collected) -> None:
    box = folder_box(tmp_path / "mailbox")
    collected.now = NOON + timedelta(days=30)
    collected.collect(box)
    deliver_many(box, 2 * BULK_ARRIVAL)
    collected.limits["batch_mib"] = 0.005
    with open_mailbox("in", box.mailbox()) as source:
        next(collected.collect_from(source, box.mailbox()))
    assert BULK_ARRIVAL < len(messages(collected)) < 2 * BULK_ARRIVAL  # what is left is no bulk arrival any more
    box.deliver(mail(2 * BULK_ARRIVAL), collected.now)
    collected.collect(box)
    assert [row.suppress_notifications for row in messages(collected)] == [True] * 2 * BULK_ARRIVAL + [False]


@pytest.mark.parametrize(("later", "silent"), [(timedelta(hours=2), True), (timedelta(days=2), False)])
def test_the_end_of_an_old_mailbox_that_is_moved_over_several_passes_is_history_too(
    box: Box, collected: Collected, later: timedelta, silent: bool
) -> None:
    collected.now = NOON + timedelta(days=30)
    collected.collect(box)
    deliver_many(box)
    collected.collect(box)
    collected.now += later
    box.deliver(mail(BULK_ARRIVAL), NOON)
    collected.collect(box)
    assert [row.suppress_notifications for row in messages(collected)] == [True] * BULK_ARRIVAL + [silent]


def test_a_first_pass_over_many_mails_is_no_move(box: Box, collected: Collected) -> None:
    collected.now = NOON + timedelta(days=30)
    deliver_many(box)
    collected.collect(box)
    collected.now += timedelta(hours=2)
    box.deliver(mail(BULK_ARRIVAL), NOON)
    collected.collect(box)
    assert [row.suppress_notifications for row in messages(collected)] == [True] * BULK_ARRIVAL + [False]


def test_a_few_old_mails_that_a_person_moves_into_the_mailbox_are_answered(box: Box, collected: Collected) -> None:
    collected.now = NOON + timedelta(days=30)
    collected.collect(box)
    deliver_many(box, BULK_ARRIVAL - 1)
    collected.collect(box)
    assert {row.suppress_notifications for row in messages(collected)} == {False}


def test_many_mails_of_the_day_on_which_it_is_set_up_are_answered(box: Box, collected: Collected) -> None:
    collected.now = NOON + SETTING_UP
    collected.collect(box)
    deliver_many(box)
    collected.collect(box)
    assert {row.suppress_notifications for row in messages(collected)} == {False}


def test_a_moved_old_mailbox_is_answered_where_the_office_wants_that(box: Box, collected: Collected) -> None:
    collected.now = NOON + timedelta(days=30)
    collected.collect(box, history="answer")
    deliver_many(box)
    collected.collect(box, history="answer")
    assert {row.suppress_notifications for row in messages(collected)} == {False}


def test_history_is_answered_where_the_office_wants_that(box: Box, collected: Collected) -> None:
    box.deliver(mail(), NOON)
    collected.collect(box, history="answer")
    assert [row.suppress_notifications for row in messages(collected)] == [False]


def test_a_mailbox_that_is_restored_twice_within_a_second_is_listed_again_each_time(
    tmp_path: Path, collected: Collected, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = folder_box(tmp_path / "mailbox")
    box.deliver(mail(), NOON)
    collected.collect(box)
    listed = FolderMailbox.list

    def list_(self: FolderMailbox, known: frozenset[str], *remembered: Any) -> Iterator[Sequence[Item]]:
        if known:
            raise RestoredMailbox("restored")
        return listed(self, known, *remembered)

    monkeypatch.setattr(FolderMailbox, "list", list_)
    for _ in range(3):
        assert collected.collect(box) == []
    assert [row.state for row in ledger(collected)] == [LedgerState.KEPT] * 4
    assert len({row.validity for row in ledger(collected)}) == 4
    assert len(messages(collected)) == 1


def test_two_deliveries_of_one_mail_are_one_message(box: Box, collected: Collected) -> None:
    box.deliver(b"Received: from a by b; Mon, 2 Mar 2026 12:00:00 +0000\r\n" + mail(), NOON)
    box.deliver(b"Received: from c by d; Mon, 2 Mar 2026 12:00:09 +0000\r\n" + mail(), LATER)
    assert len(collected.collect(box)) == 1
    assert [row.state for row in ledger(collected)] == [LedgerState.KEPT] * 2


def test_two_mails_with_one_message_id_are_two_messages(box: Box, collected: Collected) -> None:
    box.deliver(mail(body="one"), NOON)
    box.deliver(mail(body="two"), NOON)
    assert len(collected.collect(box)) == 2


def test_history_of_a_second_mailbox_changes_nothing_about_a_message_that_is_to_be_answered(
    box: Box, collected: Collected
) -> None:
    collected.collect(box)
    box.deliver(mail(), NOON)
    assert len(collected.collect(box)) == 1
    assert collected.collect(box, name="other") == []
    assert [row.suppress_notifications for row in messages(collected)] == [False]


def test_what_vanishes_between_listing_and_fetching_is_said(
    box: Box, collected: Collected, monkeypatch: pytest.MonkeyPatch
) -> None:
    box.deliver(mail(1), NOON)
    box.deliver(mail(2), NOON)
    batches = collecting._batches

    def after_somebody_deleted(*args: object) -> Iterator[object]:
        box.remove(0)
        return batches(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(collecting, "_batches", after_somebody_deleted)
    assert len(collected.collect(box)) == 1
    assert [row.state for row in ledger(collected)] == [LedgerState.GONE, LedgerState.KEPT]
    assert "vanished from in" in events(collected, "vanished")[0]


def test_a_message_over_the_bound_is_kept_as_its_head_and_fetched_once_the_bound_is_raised(
    box: Box, collected: Collected
) -> None:
    collected.collect(box)
    box.deliver(mail(1, body="x" * 200_000, Subject="=?utf-8?q?Gro=C3=9F?="), NOON)
    box.deliver(mail(2), NOON)
    collected.limits = {"message_mib": 0.1}
    assert len(collected.collect(box)) == 1
    assert collected.collect(box) == []
    [large] = [row for row in messages(collected) if row.headers_only]
    assert (large.state, large.subject) == (MessageState.FAILED, "Groß")
    assert "larger than 0.1 MiB" in large.explanation
    assert large.size > 200_000
    assert collected.blobs.get(large.raw_sha256).endswith(b"\r\n\r\n")
    with collected.database.begin() as session, pytest.raises(Refused, match=r"raise limits\.message_mib"):
        retry(session, large.id, Attribution("Joan", "", NOON))
    collected.limits = {}
    assert collected.collect(box) == [large.id]
    assert collected.collect(box) == []
    [row] = [row for row in messages(collected) if row.id == large.id]
    assert (row.state, row.headers_only, row.explanation, row.suppress_notifications) == (
        MessageState.KEPT,
        False,
        "",
        False,
    )
    assert len(collected.blobs.get(row.raw_sha256)) > 200_000


def test_a_message_whose_size_was_not_known_is_too_large_only_once(collected: Collected) -> None:
    class Silent(Awkward):
        def list(self, known: frozenset[str], *_: object) -> Iterator[Sequence[Item]]:
            yield [Item(uid, None) for uid in self.mail if uid not in known]

    source = Silent(1)
    source.mail["0"] = mail(body="x" * 200_000)
    collected.limits = {"message_mib": 0.1}
    assert [one_pass(collected, source) for _ in range(3)] == [0, 0, 0]
    assert source.asked == [("0",)]
    assert [row.size for row in messages(collected)] == [len(source.mail["0"])]


@pytest.mark.parametrize(
    "raw", [b"", b"\x00\xff" * 50, b"Subject: \xe9\x00\r\n\r\n\x00", b"Message-ID: <\x00>\r\n\r\n", b"\r\n\r\n"]
)
def test_any_bytes_are_kept(raw: bytes, collected: Collected, tmp_path: Path) -> None:
    box = folder_box(tmp_path / "folder")
    box.deliver(raw, NOON)
    assert len(collected.collect(box)) == 1
    assert collected.blobs.get(messages(collected)[0].raw_sha256) == raw


class Awkward:
    """A mailbox that has its troubles with some of its messages."""

    def __init__(self, count: int, validity: str = "1") -> None:
        self.validity = validity if "@" in validity else f"{validity}@box"
        self.mail = {str(number): mail(number) for number in range(count)}
        self.refused: set[str] = set()
        self.breaks: set[str] = set()
        self.asked: list[tuple[str, ...]] = []
        self.done: list[str] = []

    def list(self, known: frozenset[str], *_: object) -> Iterator[Sequence[Item]]:
        yield [Item(uid, len(raw)) for uid, raw in self.mail.items() if uid not in known]

    def present(self) -> frozenset[str]:
        return frozenset(self.mail)

    def fetch(self, uids: Sequence[str]) -> Iterator[Fetched]:
        self.asked.append(tuple(uids))
        if self.breaks & set(uids):
            raise Transient("the line broke")
        if self.refused & set(uids):
            raise ItemRefused("NO, not this one")
        yield from (Fetched(uid, self.mail[uid], NOON) for uid in uids if uid in self.mail)

    def fetch_head(self, uid: str) -> Fetched | None:
        return next(self.fetch([uid]), None)

    def after_filing(self, uid: str, action: AfterFiling) -> None:
        if uid in self.refused:
            raise ItemRefused("NO, not this one")
        self.done.append(uid)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass


BOX = Mailbox.model_validate({"kind": "folder", "path": "unused", "after_filing": "move", "move_to": "Filed"})


def one_pass(collected: Collected, source: Awkward) -> int:
    return sum(len(batch) for batch in collected.collect_from(source, BOX))


def test_one_message_that_is_refused_stops_no_other_and_is_failed_in_the_end(collected: Collected) -> None:
    source = Awkward(10)
    one_pass(collected, Awkward(0))
    source.refused = {"3"}
    assert [one_pass(collected, source) for _ in range(4)] == [9, 0, 0, 0]
    [failed] = [row for row in messages(collected) if row.state is MessageState.FAILED]
    assert "could not be fetched, 3 times: NO, not this one" in failed.explanation
    assert not failed.suppress_notifications
    asked = len(source.asked)
    assert one_pass(collected, source) == 0
    assert len(source.asked) == asked, "it waits for a person now"


def test_a_refused_message_is_fetched_when_a_person_asks_again(collected: Collected) -> None:
    source = Awkward(1)
    source.refused = {"0"}
    for _ in range(3):
        one_pass(collected, source)
    source.refused = set()
    with collected.database.begin() as session:
        retry(session, messages(collected)[0].id, Attribution("Joan", "", NOON))
    assert one_pass(collected, source) == 1
    [row] = messages(collected)
    assert (row.state, row.headers_only) == (MessageState.KEPT, False)
    assert collected.blobs.get(row.raw_sha256) == mail(0)


def test_one_message_that_breaks_the_line_comes_last_and_is_failed_once_others_came_through(
    collected: Collected,
) -> None:
    source = Awkward(3)
    source.breaks = {"1"}
    for number in range(10, 20):
        with pytest.raises(Transient, match="the line broke"):
            one_pass(collected, source)
        source.mail[str(number)] = mail(number)
        if any(row.state is MessageState.FAILED for row in messages(collected)):
            break
    one_pass(collected, source)
    states = [row.state for row in messages(collected)]
    assert states.count(MessageState.FAILED) == 1
    assert states.count(MessageState.KEPT) == len(source.mail) - 1


def test_a_line_that_is_down_for_days_fails_no_message(collected: Collected) -> None:
    source = Awkward(3)
    source.breaks = set(source.mail)
    for _ in range(30):
        with pytest.raises(Transient):
            one_pass(collected, source)
    source.breaks = set()
    assert one_pass(collected, source) == 3


def test_trouble_of_the_store_is_not_counted_against_the_messages(
    collected: Collected, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full:
        def put_many(self, contents: Sequence[bytes]) -> tuple[str, ...]:
            raise Fatal("the disk is full")

    source = Awkward(3)
    with monkeypatch.context() as patched:
        patched.setattr(Collected, "blobs", Full())
        for _ in range(5):
            with pytest.raises(Fatal, match="disk is full"):
                one_pass(collected, source)
    assert [row.attempts for row in ledger(collected)] == [0, 0, 0]
    assert one_pass(collected, source) == 3


def test_what_was_gone_for_a_while_is_kept_when_it_is_back(
    collected: Collected, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = Awkward(3)
    with monkeypatch.context() as patched:
        patched.setattr(source, "fetch", lambda _: iter(()))
        patched.setattr(source, "present", frozenset)
        assert one_pass(collected, source) == 0
    assert {row.state for row in ledger(collected)} == {LedgerState.GONE}
    assert one_pass(collected, source) == 3
    assert {row.state for row in ledger(collected)} == {LedgerState.KEPT}
    assert all(row.suppress_notifications for row in messages(collected))


def test_a_lower_uid_that_appears_late_is_found(collected: Collected) -> None:
    source = Awkward(3)
    late = source.mail.pop("1")
    assert one_pass(collected, source) == 2
    source.mail["1"] = late
    assert one_pass(collected, source) == 1


def test_a_renumbered_folder_is_recognised_by_content_and_what_is_new_in_it_is_answered(collected: Collected) -> None:
    collected.now = NOON - timedelta(days=1)
    one_pass(collected, Awkward(5))
    assert one_pass(collected, Awkward(6, validity="2")) == 1
    assert [row.suppress_notifications for row in messages(collected)] == [True] * 5 + [False]
    assert "changed from 1 to 2" in events(collected, "renumbered")[0]


def test_another_folder_under_the_same_name_is_history_too(collected: Collected, tmp_path: Path) -> None:
    boxes = [folder_box(tmp_path / name) for name in ("old", "new")]
    collected.now = NOON - timedelta(days=1)
    collected.collect(boxes[0])
    boxes[1].deliver(mail(1), NOON)
    collected.collect(boxes[1])
    boxes[1].deliver(mail(2), LATER)
    collected.collect(boxes[1])
    assert [row.suppress_notifications for row in messages(collected)] == [True, False]


def test_a_folder_that_gives_the_same_number_to_all_its_folders_hides_no_mail(collected: Collected) -> None:
    assert one_pass(collected, Awkward(3, validity="1@inbox")) == 3
    other = Awkward(0, validity="1@applications")
    other.mail = {"1": mail(7)}
    assert one_pass(collected, other) == 1


def test_after_a_sudden_death_all_goes_on_in_the_same_order(
    collected: Collected, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = Awkward(5)
    monkeypatch.setattr(source, "fetch", lambda _: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        one_pass(collected, source)
    monkeypatch.undo()
    source.mail["9"] = mail(9)
    assert one_pass(collected, source) == 6
    assert source.asked == [("0", "1", "2", "3", "4", "9")]


def test_history_that_was_not_fetched_before_its_folder_was_renumbered_stays_history(collected: Collected) -> None:
    collected.now = LATER
    broken = Awkward(5)
    broken.breaks = set(broken.mail)
    with pytest.raises(Transient):
        one_pass(collected, broken)
    assert one_pass(collected, Awkward(5, validity="2")) == 5
    assert all(row.suppress_notifications for row in messages(collected))
    assert [row.state for row in ledger(collected)] == [LedgerState.GONE] * 5 + [LedgerState.KEPT] * 5


def test_only_what_is_filed_is_moved_and_only_once(collected: Collected) -> None:
    source = Awkward(4)
    one_pass(collected, source)
    with collected.database.begin() as session:
        rows = list(session.scalars(select(MessageRow).order_by(MessageRow.id)))
        rows[0].state = rows[3].state = MessageState.FILED
        rows[1].state, rows[2].state = MessageState.SET_ASIDE, MessageState.FAILED
    for _ in range(2):
        after_filing("in", source, collected.database, BOX)
    assert source.done == ["0", "3"]


def test_one_message_that_the_server_does_not_move_keeps_no_other_from_it(collected: Collected) -> None:
    source = Awkward(3)
    one_pass(collected, source)
    source.refused = {"1"}
    with collected.database.begin() as session:
        for row in session.scalars(select(MessageRow)):
            row.state = MessageState.FILED
    with pytest.raises(ItemRefused):
        after_filing("in", source, collected.database, BOX)
    assert source.done == ["0", "2"]
    assert [row.after_filing_done for row in ledger(collected)] == [True, False, True]


def test_contact_and_failure_are_noted(database: Database) -> None:
    with database.begin() as session:
        assert note_failure(session, "in", "no answer", NOON).failing_since == NOON
        assert note_failure(session, "in", "no answer", LATER).failing_since == NOON
        row = note_contact(session, "in", LATER)
        assert (row.failing_since, row.failure, row.last_contact_at) == (None, "", LATER)


def test_a_failure_noted_by_a_clock_that_ran_ahead_began_now_at_the_latest(database: Database) -> None:
    with database.begin() as session:
        note_failure(session, "in", "no answer", LATER + timedelta(days=365))
        assert note_failure(session, "in", "no answer", LATER).failing_since == LATER


def test_memory_holds_one_batch_whatever_the_mailbox_holds(collected: Collected) -> None:
    class Many(Awkward):
        def fetch(self, uids: Sequence[str]) -> Iterator[Fetched]:
            yield from (Fetched(uid, mail(int(uid), body="x" * 400_000), NOON) for uid in uids)

        def list(self, known: frozenset[str], *_: object) -> Iterator[Sequence[Item]]:
            yield [Item(str(number), 400_000) for number in range(60) if str(number) not in known]

    collected.limits = {"batch_mib": 2}
    tracemalloc.start()
    try:
        assert one_pass(collected, Many(0)) == 60
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 12_000_000, "24 MB passed through"
