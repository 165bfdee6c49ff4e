"""What is kept agrees with the mailboxes and with its digests, and what can be mended is."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cli.main import main
from config.settings import Settings
from domain.actions import in_words
from ingest.office import Office, opened
from operations.reconcile import Weight, reconcile, remove_unneeded
from storage.blobs.store import verify
from storage.models import AttachmentRow, LedgerRow, LedgerState, MessageRow
from tests.ingest.boxes import NOON, Box, folder_box, mail
from tests.mail import texts
from tests.mail.sample_mailbox import apply, at, three
from worker.jobs import one_pass


def application() -> bytes:
    return apply(texts.ADA, "ICRtoP Internship – Summer 2026", three(texts.ADA), at(3))


@pytest.fixture
def folder(tmp_path: Path) -> Box:
    box = folder_box(tmp_path / "mailbox")
    box.deliver(application(), NOON)
    box.deliver(mail(2), NOON)
    return box


@pytest.fixture
def office(folder: Box, tmp_path: Path):
    with passed(folder, tmp_path) as office:
        yield office


@contextmanager
def passed(box: Box, tmp_path: Path) -> Iterator[Office]:
    """An office after its first pass over this mailbox."""
    settings = Settings(storage={"folder": tmp_path / "var"}, mailboxes={"in": box.mailbox(history="answer")})
    with opened(settings, lambda: NOON) as office:
        one_pass(office)
        yield office


def said(office: Office, **more) -> list[tuple[str, str]]:
    return [(each.weight.value, each.where) for each in reconcile(office, **more).differences]


def digests(office: Office, column) -> list[str]:
    with office.database.read() as session:
        return [row[0] for row in session.query(column).filter(column != "").order_by(column)]


def damage(office: Office, digest: str) -> None:
    path = Path(office.blobs.where(digest))
    content = path.read_bytes()
    path.write_bytes(bytes([content[0] ^ 1]) + content[1:])


def test_what_agrees_is_said_to_agree(office):
    found = reconcile(office)
    assert found.differences == []
    assert (found.mailboxes, found.messages) == (1, 2)
    assert found.files == 2 + 3


def test_a_missing_message_and_a_flipped_one_are_fetched_again_from_any_kind_of_mailbox(box, tmp_path):
    box.deliver(mail(1), NOON)
    box.deliver(mail(2), NOON)
    with passed(box, tmp_path) as office:
        mend_one_missing_and_one_flipped(office)


def mend_one_missing_and_one_flipped(office: Office) -> None:
    missing, flipped = digests(office, MessageRow.raw_sha256)
    office.blobs.delete(missing)
    damage(office, flipped)
    found = reconcile(office)
    assert [each.weight for each in found.differences] == [Weight.MENDED, Weight.MENDED]
    assert {verify(office.blobs, each) for each in (missing, flipped)} == {"ok"}
    assert reconcile(office).differences == []


def test_a_missing_file_and_a_flipped_one_are_taken_out_of_their_message_again(office):
    with office.database.read() as session:
        files = [row.sha256 for row in session.query(AttachmentRow).filter_by(role="document")]
    office.blobs.delete(files[0])
    damage(office, files[1])
    assert {weight for weight, _ in said(office)} == {"mended"}
    assert {verify(office.blobs, each) for each in files} == {"ok"}


def test_what_no_mailbox_has_any_more_waits_for_a_person_or_a_backup(office, folder, tmp_path):
    from operations.backup import backup

    backup(office, tmp_path / "backup")
    folder.remove(1)
    with office.database.read() as session:
        lost = session.query(MessageRow).filter(MessageRow.header_message_id == "<2@example.org>").one()
    office.blobs.delete(lost.raw_sha256)
    assert said(office) == [("note", "mailbox in"), ("open", f"message m{lost.id}")]
    assert ("mended", f"file {lost.raw_sha256[:12]}…") in said(office, backup=tmp_path / "backup")
    assert verify(office.blobs, lost.raw_sha256) == "ok"


def test_what_is_not_fetched_yet_and_what_is_gone_are_noted(office, folder):
    folder.deliver(mail(3), NOON)
    folder.remove(0)
    sentences = [in_words(each.says) for each in reconcile(office).differences]
    assert sentences == [
        "1 messages are not fetched yet; the next pass does so",
        "1 messages are kept here and no longer in the mailbox",
    ]


def test_a_ledger_that_names_a_message_without_a_record_is_mended_by_the_next_pass(office):
    with office.database.begin() as session:
        row = session.query(LedgerRow).order_by(LedgerRow.id.desc()).first()
        number, row.message_id = row.message_id, None
    assert said(office) == [("mended", "mailbox in")]
    one_pass(office)
    with office.database.read() as session:
        assert {(row.state, row.message_id is None) for row in session.query(LedgerRow)} == {(LedgerState.KEPT, False)}
        assert session.query(MessageRow).count() == 2
        assert number is not None


def test_files_that_no_record_names_are_said_and_removed_on_request(office):
    stray = office.blobs.put(b"nobody's")
    assert said(office) == [("note", "store")]
    assert remove_unneeded(office) == 1
    assert verify(office.blobs, stray) == "missing"
    assert said(office) == []


def test_the_command_prints_what_differs_and_leaves_with_1_when_something_is_lost(tmp_path, monkeypatch, capsys):
    (tmp_path / "mailbox").mkdir()
    (tmp_path / "mailbox" / "1.eml").write_bytes(mail(1))
    file = tmp_path / "postroom.toml"
    file.write_text('[mailboxes.in]\nkind = "folder"\npath = "mailbox"\n')

    def run(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["postroom", "--config", str(file), *words])
        with pytest.raises(SystemExit) as ended:
            main()
        return ended.value.code or 0, *capsys.readouterr()

    run("once")
    assert run("reconcile")[:2] == (0, "1 mailbox with 1 message, 1 stored file compared\n")
    (tmp_path / "mailbox" / "1.eml").unlink()
    for blob in (tmp_path / "var" / "blobs").glob("??/*"):
        blob.unlink()
    code, out, err = run("reconcile", "--json")
    assert code == 1
    assert [each["weight"] for each in json.loads(out)["differences"]] == ["note", "open"]
    assert "no mailbox has it any more" in err
