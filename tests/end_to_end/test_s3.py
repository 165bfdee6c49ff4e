"""An office whose files lie in a bucket: the whole way, an outage in the middle, and two offices side by side."""

import subprocess
import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from config.settings import Settings
from ingest.office import Office, opened
from operations.backup import backup, restore
from operations.erasure import erase
from operations.erasure_scope import of_person
from operations.health_checks import checks
from operations.reconcile import reconcile
from storage.blobs.store import verify
from storage.models import ApplicantRow, AttachmentRow, MailboxRow, MessageRow
from tests.ingest.boxes import NOON, Box, folder_box, mail
from tests.mail import texts
from tests.mail.sample_mailbox import apply, at, three
from worker.jobs import one_pass

ROOT = Path(__file__).parents[2]


def settings(folder: Path, box: Box, **storage: Any) -> Settings:
    s3 = storage.pop("s3", {})
    limits = {"batch_mib": 0.01}  # many batches, of a few mails each
    return Settings(
        storage={"folder": folder, **storage},
        s3=s3,
        mailboxes={"in": box.mailbox(history="answer")},
        limits=limits,
    )


@contextmanager
def office_of(chosen: Settings):
    with opened(chosen, lambda: NOON) as office:
        yield office


@pytest.fixture
def box(tmp_path: Path) -> Box:
    return folder_box(tmp_path / "mailbox")


def complete(box: Box, person: Any = texts.ADA) -> bytes:
    raw = apply(person, "ICRtoP Internship – Summer 2026", three(person), at(3))
    box.deliver(raw, NOON)
    return raw


def records(office: Office) -> list[tuple]:
    with office.database.read() as session:
        messages = session.execute(select(MessageRow.header_message_id, MessageRow.state, MessageRow.raw_sha256))
        files = session.execute(select(AttachmentRow.filename, AttachmentRow.sha256))
        return sorted(tuple(map(str, row)) for rows in (messages.all(), files.all()) for row in rows)


def whole(office: Office) -> bool:
    """Whether every file that the records name is in the bucket as it was, and nothing else."""
    found = reconcile(office)
    return not found.differences and {verify(office.blobs, each) for each in office.blobs.all()} == {"ok"}


def test_the_whole_way_on_a_bucket(s3, bucket, box, tmp_path):
    complete(box)
    complete(box, texts.NOOR)
    chosen = settings(tmp_path / "var", box, blobs=f"s3://{bucket}/office", s3=s3.settings())
    says = {each.what: each for each in checks(chosen)}["store"]
    assert (says.ok, says.says) == (True, f"s3://{bucket}/office at 127.0.0.1")
    with office_of(chosen) as office:
        assert one_pass(office).troubles == []
        assert whole(office)
        assert not (tmp_path / "var/blobs").exists()
        files = sorted(office.blobs.all())
        assert len(files) == 7  # two mails and six documents, of which both enclose one alike
        assert backup(office, tmp_path / "backup").new == 7
        office.blobs.delete(files[0])
        s3.client().pipe_file(office.blobs.where(files[1]), b"other bytes")
        assert [each.weight.value for each in reconcile(office).differences] == ["mended", "mended"]
        assert whole(office)
        with office.database.read() as session:
            scope = of_person(session, office.blobs, texts.ADA.email, office.settings)
        assert erase(office, scope, "Jo", "asked for it").files == 3
        assert len(list(office.blobs.all())) == 4
        kept = records(office)
        assert backup(office, tmp_path / "backup").dropped == 3
    again = settings(tmp_path / "new", box, blobs=f"s3://{bucket}/restored", s3=s3.settings())
    assert restore(again, tmp_path / "backup").files == 4
    with office_of(again) as restored:
        assert records(restored) == kept
        assert len(list(restored.blobs.all())) == 4


def test_an_office_moves_its_files_from_the_folder_into_a_bucket(s3, bucket, box, tmp_path):
    complete(box)
    with office_of(settings(tmp_path / "var", box)) as office:
        one_pass(office)
        backup(office, tmp_path / "backup")
    with office_of(settings(tmp_path / "var", box, blobs=f"s3://{bucket}", s3=s3.settings())) as office:
        found = reconcile(office, backup=tmp_path / "backup").differences
        assert {each.weight.value for each in found} == {"mended"}
        assert whole(office)


def test_a_bucket_that_stops_answering_in_the_middle_of_a_pass_costs_nothing(s3, bucket, box, tmp_path):
    for number in range(12):
        box.deliver(mail(number, "x" * 4000), NOON)
    complete(box)
    plain = settings(tmp_path / "plain", box)
    with office_of(plain) as undisturbed:
        one_pass(undisturbed)
        expected = records(undisturbed)
    chosen = settings(tmp_path / "var", box, blobs=f"s3://{bucket}", s3=s3.settings(timeout_seconds=0.5))
    limits = chosen.limits.model_copy(update={"readers": 1})  # so that the first is filed before the last is read
    with office_of(chosen.model_copy(update={"limits": limits})) as office:
        with ExitStack() as outage:
            begun: list[bool] = []

            def stop_the_server(_: object) -> None:
                if not begun:
                    begun.append(True)
                    outage.enter_context(s3.hanging())

            first = one_pass(office, stop_the_server)
        assert any(f"the bucket “{bucket}” does not answer in time" in each for each in first.troubles)
    patient = settings(tmp_path / "var", box, blobs=f"s3://{bucket}", s3=s3.settings())
    with office_of(patient) as office:
        assert one_pass(office).troubles == []
        assert records(office) == expected
        assert whole(office)


DYING = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from config.settings import load_settings
from ingest.office import opened
from storage.blobs.s3 import Bucket
from worker.jobs import one_pass
put, calls = Bucket.put, iter(range(1000))
def dying(self, path, content):
    call = next(calls)
    if call == int(sys.argv[2]) and sys.argv[3] == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    put(self, path, content)
    if call == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
Bucket.put = dying
with opened(load_settings(Path(sys.argv[1])), lambda: datetime(2026, 3, 2, 12, 0, tzinfo=UTC)) as office:
    one_pass(office)
"""


@pytest.mark.parametrize(("call", "when"), [(0, "before"), (1, "after"), (4, "after")])
def test_a_pass_that_is_killed_while_it_puts_loses_and_doubles_nothing(s3, bucket, box, tmp_path, call, when):
    complete(box)
    box.deliver(mail(2), NOON)
    file = tmp_path / "postroom.toml"
    file.write_text(
        f'[storage]\nblobs = "s3://{bucket}"\n{s3.toml()}'
        '[mailboxes.in]\nkind = "folder"\npath = "mailbox"\nhistory = "answer"\n'
        f"[limits]\nallow_unsandboxed = true\n"
    )
    command = [sys.executable, "-c", DYING, str(file), str(call), when]
    killed = subprocess.run(command, cwd=ROOT, check=False, timeout=120, capture_output=True, text=True)
    assert killed.returncode == -9, killed.stderr
    with office_of(settings(tmp_path / "var", box, blobs=f"s3://{bucket}", s3=s3.settings())) as office:
        assert one_pass(office).troubles == []
        assert whole(office)
        with office.database.read() as session:
            assert session.scalar(select(func.count()).select_from(MessageRow)) == 2


def test_two_offices_side_by_side_in_one_database_and_one_bucket(s3, bucket, postgres_url, tmp_path):
    boxes = {name: folder_box(tmp_path / f"{name}_mailbox") for name in ("office_a", "office_b")}
    same = complete(boxes["office_a"])
    boxes["office_b"].deliver(same, NOON)  # to both offices, the same bytes
    boxes["office_b"].deliver(mail(7), NOON)
    with ExitStack() as stack:
        a, b = (
            stack.enter_context(
                office_of(
                    settings(
                        tmp_path / name / "var",
                        box,
                        database=postgres_url,
                        database_schema=name,
                        blobs=f"s3://{bucket}/{name}",
                        s3=s3.settings(),
                    )
                )
            )
            for name, box in boxes.items()
        )
        assert a.secret != b.secret
        with a.database.lock("pass"):  # a pass of the one runs while the other one's runs
            assert one_pass(b).kept == 2
        assert one_pass(a).kept == 1
        boxes["office_a"].deliver(mail(8), NOON)
        assert (one_pass(b).kept, one_pass(a).kept) == (0, 1)
        assert len(records(a)) == len(records(b))
        assert backup(a, tmp_path / "backup").files == 5
        dump = tmp_path / "backup" / "database"
        shown = subprocess.run(["pg_restore", "-f", "-", dump], capture_output=True, text=True, check=True).stdout
        assert "<8@example.org>" in shown
        assert "office_b" not in shown
        assert "<7@example.org>" not in shown
        before = records(b)
        with a.database.read() as session:
            scope = of_person(session, a.blobs, texts.ADA.email, a.settings)
        erase(a, scope, "Jo", "asked for it")
        assert records(b) == before
        assert whole(a)
        assert whole(b)
        with b.database.read() as session:
            assert session.scalars(select(ApplicantRow.email)).all() == [texts.ADA.email]
            assert session.scalars(select(MailboxRow.name)).all() == ["in"]
