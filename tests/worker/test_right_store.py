"""A worker whose settings name another store than its office's takes no mail and fails none."""

from pathlib import Path

import pytest

from config.settings import Settings
from domain.errors import Fatal
from ingest.office import opened
from operations.erasure import erase
from operations.erasure_scope import Scope
from operations.health_checks import checks
from storage.models import MailboxRow, MessageRow, MessageState
from tests.ingest.boxes import NOON, Box, folder_box, mail
from worker.jobs import one_pass, read_kept

NOTHING = Scope(*(frozenset() for _ in range(6)), None)
SAID = "holds none of the files that the records name"


@pytest.fixture
def box(tmp_path: Path) -> Box:
    return folder_box(tmp_path / "mailbox")


def settings(tmp_path: Path, box: Box, blobs: str = "") -> Settings:
    storage = {"folder": tmp_path / "var", "blobs": blobs and f"file://{tmp_path}/{blobs}"}
    return Settings(storage=storage, mailboxes={"in": box.mailbox(history="answer")})


def passed(chosen: Settings):
    with opened(chosen, lambda: NOON) as office:
        done = one_pass(office)
        with office.database.read() as session:
            return done, session.query(MessageRow).filter(MessageRow.state == MessageState.FAILED).count()


@pytest.mark.parametrize("count", [1, 5])
def test_an_empty_store_is_refused_before_anything_is_fetched(tmp_path, box, count):
    for number in range(count):
        box.deliver(mail(number), NOON)
    passed(settings(tmp_path, box))
    box.deliver(mail(99), NOON)
    wrong = settings(tmp_path, box, "elsewhere")
    with opened(wrong, lambda: NOON) as office:
        with pytest.raises(Fatal, match=SAID):
            read_kept(office, [1])
        done = one_pass(office)
        assert (done.kept, len(done.troubles), SAID in done.troubles[0]) == (0, 1, True)
        with office.database.read() as session:
            assert SAID in session.query(MailboxRow).one().failure, "so the coordinator is told in time"
        with pytest.raises(Fatal, match=SAID):
            erase(office, NOTHING, "Jo", "asked for it")
    store = {each.what: each for each in checks(wrong)}["store"]
    assert (store.ok, "compare storage.blobs" in store.says) == (False, True)
    assert not list((tmp_path / "elsewhere").glob("??/*"))
    done, failed = passed(settings(tmp_path, box))
    assert (done.kept, failed) == (1, 0)


def test_another_office_s_store_is_refused_where_three_files_are_missing(tmp_path, box):
    for number in range(3):
        box.deliver(mail(number), NOON)
    passed(settings(tmp_path, box))
    with opened(settings(tmp_path, box, "elsewhere"), lambda: NOON) as office:
        office.blobs.put(b"another office's")
        assert SAID in one_pass(office).troubles[0]


def test_a_single_lost_file_stops_no_pass(tmp_path, box):
    for number in range(3):
        box.deliver(mail(number), NOON)
    passed(settings(tmp_path, box))
    with opened(settings(tmp_path, box), lambda: NOON) as office:
        with office.database.read() as session:
            office.blobs.delete(session.get_one(MessageRow, 3).raw_sha256)
        assert one_pass(office).troubles == []
