"""How long a person's act takes while a pass works on many messages.

In: nothing. Out: a table, and with --json one JSON document: median, 95th percentile and longest of many acts through
`operations/`, each in a transaction as the command makes it, beside a pass in a process of its own; and the same while
nothing runs. The start of a process is not in it.

    .venv/bin/python -m bench.acts [--messages 1000] [--postgresql] [--json]
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from bench import corpus
from bench.process import POSTROOM
from config.settings import load_settings
from domain.actions import Correctable
from ingest.office import Office, opened
from operations import review
from operations.changes import Attribution
from operations.corrections import ValueCorrection, correct
from storage.models import ApplicationRow, MessageRow
from tests.servers import postgres

WANTED_SECONDS = 0.3
FIRST = 20  # messages that are there before, for people to act on
SETTINGS = """[office]
coordinator = "coordinator@example.org"
address = "office@example.org"
[storage]
database = "{database}"
[mailboxes.applications]
kind = "folder"
path = "mailbox"
history = "answer"
"""
Act = Callable[[Office, Session, Attribution], object]


def _application(session: Session) -> int:
    return session.scalars(select(ApplicationRow.id).order_by(ApplicationRow.id)).first() or 0


def _decide(office: Office, session: Session, by: Attribution) -> object:
    return review.decide(session, office.filing_context, _application(session), "accepted", by)


def _correct(office: Office, session: Session, by: Attribution) -> object:
    name = ValueCorrection(Correctable.NAME, f"Ada {by.act}")
    return correct(session, office.filing_context, _application(session), [name], by)


def _mark_seen(office: Office, session: Session, by: Attribution) -> object:
    del office
    first = session.scalars(select(MessageRow.id).order_by(MessageRow.id)).first() or 0
    return review.mark_seen(session, [first], by)


ACTS: tuple[Act, ...] = (_decide, _correct, _mark_seen)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=1_000)
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        url = f"sqlite:///{folder}/var/postroom.db"
        if chosen.postgresql:
            url = stack.enter_context(postgres.database_in(stack.enter_context(postgres.running())))
        found = measure(folder, url, chosen.messages)
    if chosen.json:
        print(json.dumps(found))
        return
    print(f"an act of a person, in milliseconds (wanted: under {WANTED_SECONDS * 1000:.0f} beside a pass)")
    for name, values in found.items():
        print(f"  {name:24} " + "  ".join(f"{what} {value:7.1f}" for what, value in values.items()))


def measure(folder: Path, url: str, count: int) -> dict[str, dict[str, float]]:
    """Milliseconds of acts while nothing runs, and beside a pass."""
    settings = folder / "postroom.toml"
    settings.write_text(SETTINGS.format(database=url), encoding="utf-8")
    box = folder / "mailbox"
    box.mkdir()
    mails = list(corpus.applications(FIRST + count))
    for number, raw in enumerate(mails[:FIRST]):
        (box / f"{number:05}.eml").write_bytes(raw)
    subprocess.run([POSTROOM, "--config", settings, "once", "--quiet"], check=False, stderr=subprocess.DEVNULL)
    for number, raw in enumerate(mails[FIRST:], FIRST):
        (box / f"{number:05}.eml").write_bytes(raw)
    with opened(load_settings(settings)) as office:
        alone = [_timed(office, turn) for turn in range(60)]
        with _a_pass(settings) as process:
            beside = list(_while_it_runs(office, process))
    return {"nothing runs": _figures(alone), f"beside {count} messages": _figures(beside)}


@contextmanager
def _a_pass(settings: Path) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen([POSTROOM, "--config", settings, "once", "--quiet"], stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.wait()


def _while_it_runs(office: Office, process: subprocess.Popen[bytes]) -> Iterator[float]:
    turn = 0
    while process.poll() is None:
        yield _timed(office, turn)
        turn += 1
        time.sleep(0.05)


def _timed(office: Office, turn: int) -> float:
    """Milliseconds of one act, and of looking up what it is about."""
    began = time.perf_counter()
    by = Attribution("Jo", "", office.now())
    with office.database.begin() as session:
        ACTS[turn % len(ACTS)](office, session, by)
    return (time.perf_counter() - began) * 1000


def _figures(values: list[float]) -> dict[str, float]:
    ordered = sorted(values)
    return {
        "median": round(statistics.median(ordered), 1),
        "p95": round(ordered[int(len(ordered) * 0.95)], 1),
        "longest": round(ordered[-1], 1),
        "acts": len(ordered),
    }


if __name__ == "__main__":
    main()
