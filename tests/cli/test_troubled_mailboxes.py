"""What the command says of a mailbox that refuses everything, and of files that are still being written."""

import json
import os
import time
from pathlib import Path

import pytest

from tests.command import complete
from tests.ingest.boxes import mail
from tests.ingest.mailboxes.test_refusals import bodies_refused
from tests.servers.hostile_imap import Shelf, hostile_server


def test_a_file_that_is_still_being_copied_is_named_and_filed_once_it_is_whole(office: Path, run) -> None:
    file = office.parent / "mailbox" / "1.eml"
    whole = complete(office)
    file.write_bytes(whole[: len(whole) // 2])
    code, _, err = run("once")
    assert code == 1
    assert "mailbox applications: “1.eml” is still being written and left for the next pass" in err
    file.write_bytes(whole)
    run("once", "--quiet")
    states = [each["state"] for each in json.loads(run("messages", "--json")[1])]
    assert states == ["filed"]


def test_a_file_that_never_rests_is_reported_to_the_coordinator(office: Path, run) -> None:
    with office.open("a") as settings:
        settings.write("[schedule]\ndown_minutes = 0.01\n")
    file = office.parent / "mailbox" / "1.eml"
    for number in range(3):
        whole = complete(office)
        file.write_bytes(whole[: len(whole) // 2 + number])
        code, _, err = run("once")
        assert code == 1
        time.sleep(1)
    assert "“1.eml” never rests, and is not read" in err
    assert "trouble with the mailbox" in run("outbox")[1]
    os.utime(file, (time.time() - 3600,) * 2)
    run("once", "--quiet")
    assert "is over" in run("outbox")[1]


@pytest.mark.parametrize(
    "said", ["NO [THROTTLED] Suggested Backoff Time: 280364 milliseconds", "NO Server Unavailable. 15"]
)
def test_a_server_that_refuses_everything_is_said_left_alone_by_the_clock_and_recovers(
    office: Path, run, said: str
) -> None:
    with hostile_server() as server:
        box = server.settings(timeout_seconds=20, history="answer")
        lines = "\n".join(f"{name} = {json.dumps(value)}" for name, value in box.items())
        office.write_text(
            f'[office]\ncoordinator = "coordinator@office.example.org"\n[schedule]\ndown_minutes = 0.01\n'
            f"[mailboxes.applications]\n{lines}\n"
        )
        shelf = Shelf({uid: mail(uid) for uid in range(1, 51)})
        bodies_refused(server, shelf, said)
        code, _, err = run("once")
        assert code == 1
        assert "gives no message at all just now" in err
        assert len(server.heard) < 25
        time.sleep(1)
        server.heard.clear()
        code, _, err = run("once", "--by-clock")
        assert code == 1
        assert "it is asked again at" in err
        assert server.heard == []
        assert "trouble with the mailbox" in run("outbox")[1]
        shelf.on(server)
        run("once", "--quiet")
        assert len(json.loads(run("messages", "--json")[1])) == 50
        assert "is over" in run("outbox")[1]
