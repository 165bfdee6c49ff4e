"""What every kind of mailbox owes its user, whatever stands behind it."""

import pytest

from config.settings_tables import AfterFiling, Mailbox
from domain.errors import Fatal
from ingest.mailboxes import open_mailbox
from ingest.mailboxes.source import Item, Source
from tests.ingest.boxes import LATER, NOON, Box, mail

NOTHING: frozenset[str] = frozenset()


def listed(source: Source, known: frozenset[str] = NOTHING) -> list[Item]:
    return [item for run in source.list(known) for item in run]


def test_an_empty_mailbox_lists_nothing(box: Box) -> None:
    with box.open() as source:
        assert listed(source) == []
        assert source.present() == NOTHING


def test_each_message_is_listed_with_its_size_and_given_byte_for_byte_with_its_time_of_receipt(box: Box) -> None:
    hostile = mail(2, body="Ünïcode \x00\x7f. \r\nFrom here on I quote.\r\n>From there too.")
    for raw, received in ((mail(1), NOON), (hostile, LATER)):
        box.deliver(raw.replace(b"\x00", b"\x01"), received)
    with box.open() as source:
        items = listed(source)
        fetched = list(source.fetch([item.uid for item in items]))
    assert [each.raw for each in fetched] == [mail(1), hostile.replace(b"\x00", b"\x01")]
    assert [item.size for item in items] == [len(each.raw) for each in fetched]
    assert [each.received for each in fetched] == [NOON, LATER]


def test_what_is_known_is_not_listed_again_though_it_was_read_on_a_phone(box: Box) -> None:
    box.deliver(mail(1), NOON)
    with box.open() as source:
        known = source.present()
    box.read_on_a_phone()
    box.deliver(mail(2), LATER)
    with box.open() as source:
        new = listed(source, known)
        assert [each.raw for each in source.fetch([item.uid for item in new])] == [mail(2)]


def test_the_same_message_delivered_twice_is_two_items(box: Box) -> None:
    box.deliver(mail(), NOON)
    box.deliver(mail(), NOON)
    with box.open() as source:
        assert len({item.uid for item in listed(source)}) == 2


def test_what_was_taken_away_is_left_out_and_the_others_keep_their_uids(box: Box) -> None:
    for number in range(3):
        box.deliver(mail(number), NOON)
    with box.open() as source:
        first, second, third = (item.uid for item in listed(source))
    box.remove(1)
    with box.open() as source:
        assert source.present() == {first, third}
        assert [each.raw for each in source.fetch([first, second, third])] == [mail(0), mail(2)]
        assert source.fetch_head(second) is None


def test_a_head_ends_with_its_blank_line(box: Box) -> None:
    box.deliver(mail(body="long " * 1_000), NOON)
    with box.open() as source:
        head = source.fetch_head(listed(source)[0].uid)
    assert head is not None
    assert head.raw == mail().partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
    assert head.received == NOON


def test_a_moved_message_is_gone_and_moving_it_again_changes_nothing(box: Box) -> None:
    if box.settings["kind"] == "mbox":
        pytest.skip("an mbox file is never changed")
    box.deliver(mail(1), NOON)
    box.deliver(mail(2), NOON)
    with box.open(after_filing="move", move_to="Filed") as source:
        first, second = (item.uid for item in listed(source))
        for _ in range(2):
            source.after_filing(first, AfterFiling.MOVE)
        assert source.present() == {second}
    target = {"folder": "Filed"} if box.settings["kind"] == "imap" else {"path": f"{box.settings['path']}/Filed"}
    with box.open(**target) as source:
        assert [each.raw for each in source.fetch([item.uid for item in listed(source)])] == [mail(1)]


def test_an_mbox_is_never_changed() -> None:
    with pytest.raises(Fatal, match="never changed"):
        open_mailbox("in", Mailbox.model_validate({"kind": "mbox", "path": "x", "after_filing": "flag"}))


@pytest.mark.parametrize("kind", ["maildir", "mbox", "folder"])
def test_a_place_that_does_not_exist_is_named(kind: str, tmp_path) -> None:
    settings = Mailbox.model_validate({"kind": kind, "path": tmp_path / "nowhere"})
    with pytest.raises(Fatal, match=r"mailbox in: .*nowhere"), open_mailbox("in", settings):
        pass
