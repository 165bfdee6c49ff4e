"""Folders, Maildirs and mbox files: what only they can do wrong."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.settings_tables import AfterFiling, Mailbox
from domain.errors import Fatal
from ingest.mailboxes import mbox, open_mailbox
from ingest.mailboxes.folder import printable
from ingest.mailboxes.heads import head_of
from ingest.mailboxes.source import Fetched, Source
from tests.ingest.boxes import LATER, NOON, Collected, folder_box, mail, maildir_box


def opened(kind: str, path: Path, **more: object) -> Source:
    return open_mailbox("in", Mailbox.model_validate({"kind": kind, "path": path, **more}))


def everything(source: Source) -> list[Fetched]:
    return list(source.fetch([item.uid for run in source.list(frozenset()) for item in run]))


class TestFolder:
    def test_a_name_that_is_used_again_is_another_message(self, tmp_path: Path, collected: Collected) -> None:
        box = folder_box(tmp_path / "folder")
        scan = tmp_path / "folder" / "scan.eml"
        for number in (1, 2):
            scan.write_bytes(mail(number))
            os.utime(scan, (number, number))
            assert len(collected.collect(box)) == 1

    def test_a_name_that_is_no_utf_8_is_read_and_moved(self, tmp_path: Path) -> None:
        (tmp_path / os.fsdecode(b"caf\xe9 \n.eml")).write_bytes(mail())
        with opened("folder", tmp_path, after_filing="move", move_to="done") as source:
            [uid] = source.present()
            assert uid.startswith("caf\\udce9 \\n.eml ")
            assert [each.raw for each in source.fetch([uid])] == [mail()]
            source.after_filing(uid, AfterFiling.MOVE)
        assert [os.fsencode(path.name) for path in (tmp_path / "done").iterdir()] == [b"caf\xe9 \n.eml"]

    def test_moving_never_overwrites(self, tmp_path: Path) -> None:
        for number in (1, 2, 3):
            (tmp_path / "scan.eml").write_bytes(mail(number))
            with opened("folder", tmp_path, after_filing="move", move_to="done") as source:
                [uid] = source.present()
                source.after_filing(uid, AfterFiling.MOVE)
        moved = {path.name: path.read_bytes() for path in (tmp_path / "done").iterdir()}
        assert moved == {"scan.eml": mail(1), "scan-2.eml": mail(2), "scan-3.eml": mail(3)}

    def test_only_eml_files_are_mail(self, tmp_path: Path) -> None:
        for name in ("a.eml", "b.EML", "c.txt", ".d.eml.part"):
            (tmp_path / name).write_bytes(mail())
        (tmp_path / "folder.eml").mkdir()
        (tmp_path / "nowhere.eml").symlink_to("nothing")
        os.mkfifo(tmp_path / "pipe.eml")
        with opened("folder", tmp_path) as source:
            assert {uid.split()[0] for uid in source.present()} == {"a.eml", "b.EML"}

    def test_a_folder_that_is_a_file_is_said(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        with pytest.raises(Fatal, match="cannot be read: Not a directory"), opened("folder", tmp_path / "file"):
            pass

    @given(st.binary(max_size=255), st.binary(max_size=255))
    def test_no_two_names_look_alike_and_each_fits_the_ledger(self, one: bytes, other: bytes) -> None:
        shown = printable(os.fsdecode(one)), printable(os.fsdecode(other))
        assert (shown[0] == shown[1]) == (one == other)
        assert all(each.isprintable() and len(each) <= 400 for each in shown)


class TestMaildir:
    def test_flags_are_added_once_and_others_are_kept(self, tmp_path: Path) -> None:
        box = maildir_box(tmp_path / "box")
        box.deliver(mail(), NOON)
        box.read_on_a_phone()
        with box.open(after_filing="flag") as source:
            [uid] = source.present()
            for _ in range(2):
                source.after_filing(uid, AfterFiling.FLAG)
            assert source.present() == {uid}
        assert [path.name for path in (tmp_path / "box" / "cur").iterdir()] == [f"{uid}:2,FS"]

    def test_a_message_that_is_renamed_while_it_is_fetched_is_found(self, tmp_path: Path) -> None:
        box = maildir_box(tmp_path / "box")
        for number in (1, 2):
            box.deliver(mail(number), NOON)
        with box.open() as source:
            fetching = source.fetch(sorted(source.present()))
            assert next(fetching).raw == mail(1)
            box.read_on_a_phone()
            assert next(fetching).raw == mail(2)

    def test_what_is_not_delivered_yet_is_left_alone(self, tmp_path: Path) -> None:
        box = maildir_box(tmp_path / "box")
        (tmp_path / "box" / "tmp" / "half").write_bytes(b"Subject: ha")
        (tmp_path / "box" / "new" / ".hidden").write_bytes(b"")
        with box.open() as source:
            assert source.present() == frozenset()

    def test_a_folder_that_is_no_maildir_is_said(self, tmp_path: Path) -> None:
        with pytest.raises(Fatal, match="new does not exist"), opened("maildir", tmp_path):
            pass


def written(path: Path, content: bytes) -> list[Fetched]:
    file = path / "mbox"
    file.write_bytes(content)
    os.utime(file, (0, 0))
    with opened("mbox", file) as source:
        return everything(source)


class TestMbox:
    @pytest.mark.parametrize(
        ("line", "received"),
        [
            (b"From ada@example.org Mon Mar  2 12:00:00 2026", NOON),
            (b"From - Mon Mar  2 12:00:00 2026", NOON),
            (b"From MAILER-DAEMON Mon Mar 02 12:00:00 2026", NOON),
            (b"From ada@example.org Mon Mar  2 12:00 2026", NOON),
            (b"From ada@example.org Mon Mar  2 07:00:00 2026 -0500", NOON),
            (b"From ada@example.org Mon, 02 Mar 2026 07:00:00 -0500", NOON),
            (b"From ada@example.org  Mon Mar  2 12:00:00 2026\r", NOON),
            (b"From ada@example.org", datetime(1970, 1, 1, tzinfo=UTC)),
        ],
    )
    def test_the_time_of_receipt_is_in_the_from_line_or_the_files(
        self, tmp_path: Path, line: bytes, received: datetime
    ) -> None:
        [fetched] = written(tmp_path, line + b"\n" + mail())
        assert (fetched.raw, fetched.received) == (mail(), received)

    def test_a_sentence_that_begins_with_from_divides_no_message(self, tmp_path: Path) -> None:
        body = mail(body="Dear all,\r\n\r\nFrom here on I write of Mon and of 2026.\r\n\r\nFrom 1 May 2026 I am free")
        assert [each.raw for each in written(tmp_path, b"From a Mon Mar  2 12:00:00 2026\n" + body)] == [body]

    def test_messages_without_a_blank_line_between_are_two(self, tmp_path: Path) -> None:
        separator = b"From a@example.org Mon Mar  2 12:00:00 2026\n"
        found = written(tmp_path, separator + mail(1) + separator + mail(2))
        assert [each.raw for each in found] == [mail(1), mail(2)]

    def test_quoted_from_lines_are_unquoted_by_one(self, tmp_path: Path) -> None:
        content = b"From a Mon Mar  2 12:00:00 2026\nSubject: x\n\n>From one\n>>From two\n> From three\n\n"
        assert [each.raw for each in written(tmp_path, content)] == [
            b"Subject: x\n\nFrom one\n>From two\n> From three\n"
        ]

    def test_a_line_as_long_as_the_file_is_read(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(mbox, "LINE_BYTES", 100)
        long = mail(body="x" * 1_000 + "From a Mon Mar  2 12:00:00 2026")
        assert [each.raw for each in written(tmp_path, b"From a Mon Mar  2 12:00:00 2026\n" + long)] == [long]

    def test_a_file_that_is_no_mbox_is_said(self, tmp_path: Path) -> None:
        with pytest.raises(Fatal, match="is no mbox file"):
            written(tmp_path, mail())

    def test_a_file_that_grows_while_it_is_open_is_read_anew(self, tmp_path: Path) -> None:
        file = tmp_path / "mbox"
        file.write_bytes(b"From a Mon Mar  2 12:00:00 2026\n" + mail(1))
        with opened("mbox", file) as source:
            known = source.present()
            with file.open("ab") as more:
                more.write(b"\nFrom a Tue Mar  3 09:30:00 2026\n" + mail(2))
            [new] = [item for run in source.list(known) for item in run]
            [fetched] = source.fetch([new.uid])
        assert (fetched.raw, fetched.received) == (mail(2), LATER)

    def test_a_huge_file_is_not_read_again_for_each_batch(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file = tmp_path / "mbox"
        file.write_bytes(b"".join(b"From a Mon Mar  2 12:00:00 2026\n" + mail(n) + b"\n" for n in range(50)))
        read: list[object] = []
        split = mbox._split
        monkeypatch.setattr(mbox, "_split", lambda opened: read.append(opened) or split(opened))
        with opened("mbox", file) as source:
            uids = [item.uid for run in source.list(frozenset()) for item in run]
            assert [next(iter(source.fetch([uid]))).raw for uid in uids] == [mail(n) for n in range(50)]
        assert len(read) == 1

    @given(st.lists(st.binary(max_size=200), max_size=5))
    def test_any_messages_come_out_as_they_went_in(self, tmp_path_factory, raws: list[bytes]) -> None:
        import re

        content = b"".join(
            b"From a Mon Mar  2 12:00:00 2026\n" + re.sub(rb"(?m)^(>*From )", rb">\1", raw) + b"\n\n" for raw in raws
        )
        found = [each.raw for each in written(tmp_path_factory.mktemp("any"), content)]
        assert found == [raw + b"\n" for raw in raws]


@pytest.mark.parametrize(
    ("raw", "head"),
    [
        (b"A: b\r\n\r\nc\n\nd", b"A: b\r\n\r\n"),
        (b"A: b\n\nc\r\n\r\nd", b"A: b\n\n"),
        (b"A: b", b"A: b"),
        (b"", b""),
    ],
)
def test_the_head_ends_with_the_first_blank_line(raw: bytes, head: bytes) -> None:
    assert head_of(raw) == head
