"""What several workers of one office on PostgreSQL are worth, and where it ends.

In: nothing. Out: a table, and with --json one JSON document. The same mails lie in a folder each time, an old mailbox, so that nobody
is written to: one embedded pass, then `run` alone, then `run` with `worker` beside it, each process with one reader. Seconds go
from the first message that is kept to the last one that is filed. The processes' start is not in it.

Filing of one office goes in turn. What it takes of each message is measured alone, on messages that are read already; from it, and
from the rate of one worker, follows what more workers would give (Amdahl's law), as long as there is a core for each.

    .venv/bin/python -m bench.workers [--messages 200] [--workers 1 2] [--json]
"""

from __future__ import annotations

import argparse
import json
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sqlalchemy import func, select

from bench import corpus
from bench.process import POSTROOM
from config.settings import load_settings
from ingest.final_states import FinalStates
from ingest.office import opened
from ingest.pass_result import PassResult
from storage.models import EventRow, HealthRow, MessageRow, MessageState, UnfiledReadingRow
from tests.servers import postgres
from worker.jobs import one_pass

WANTED = {"1 worker of embedded": 0.8, "2 workers of 1": 1.6}
FORESEEN = (8, 32, 128)
PATIENCE = 3_600
SETTINGS = """[office]
coordinator = "coordinator@example.org"
address = "office@example.org"
[storage]
database = "{database}"
[mailboxes.applications]
kind = "folder"
path = "mailbox"
[schedule]
engine = "{engine}"
poll_seconds = 2
[limits]
readers = 1
"""


def main() -> None:
    """Runs everything, and prints the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.workers", description=__doc__)
    parser.add_argument("--messages", type=int, default=200)
    parser.add_argument("--workers", type=int, nargs="*", default=[1, 2])
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    mails = list(corpus.applications(chosen.messages))
    with postgres.running() as cluster:
        rates = {"embedded": _rate(cluster, mails, 0)}
        rates |= {f"{count} worker{'s'[: count > 1]}": _rate(cluster, mails, count) for count in chosen.workers}
        filing, filing_cpu = _filing_alone(cluster, mails)
    found = figures(rates, filing) | {"filing alone, CPU ms a message": 1000 * filing_cpu, "messages": len(mails)}
    if chosen.json:
        print(json.dumps(found))
        return
    for name, value in found.items():
        wanted = f"  (wanted: {WANTED[name]})" if name in WANTED else ""
        print(f"{value:10.2f}  {name}{wanted}")


def figures(rates: dict[str, float], filing: float) -> dict[str, float]:
    """Messages a second, how they compare, and what follows. `filing`: seconds of one message alone."""
    found = {f"{name}, messages/s": rate for name, rate in rates.items()}
    one, two = rates.get("1 worker"), rates.get("2 workers")
    if one:
        found["1 worker of embedded"] = one / rates["embedded"]
    if one and two:
        found["2 workers of 1"] = two / one
    found["filing alone, messages/s of one office"] = 1 / filing
    if one:
        serial = min(1.0, filing * one)
        found["serial share of one worker's time"] = serial
        for count in FORESEEN:
            found[f"{count} workers would give, messages/s"] = one / (serial + (1 - serial) / count)
    return found


def _rate(cluster: str, mails: Sequence[bytes], workers: int) -> float:
    """Messages a second; 0 workers: an embedded pass."""
    with _an_office(cluster, "procrastinate" if workers else "embedded") as settings:
        box = settings.parent / "mailbox"
        if not workers:
            _deliver(box, mails)
            subprocess.run([POSTROOM, "--config", settings, "once", "--quiet"], check=False, stderr=subprocess.DEVNULL)
            return _rate_of(settings, len(mails))
        with ExitStack() as running:
            running.enter_context(_process(settings, "run"))
            _until(lambda: _is_noted(settings))
            for _ in range(workers - 1):
                running.enter_context(_process(settings, "worker"))
            time.sleep(5)  # they have started
            _deliver(box, mails)
            _until(lambda: _filed(settings) == len(mails))
        return _rate_of(settings, len(mails))


def _filing_alone(cluster: str, mails: Sequence[bytes]) -> tuple[float, float]:
    """Seconds, and CPU seconds of the process, that filing takes of each message when all are read."""
    with _an_office(cluster, "embedded") as settings, opened(load_settings(settings)) as office:
        _deliver(settings.parent / "mailbox", mails)
        filing = FinalStates.file_read
        FinalStates.file_read = lambda *_: None  # type: ignore[method-assign,assignment]
        try:
            one_pass(office)
        finally:
            FinalStates.file_read = filing  # type: ignore[method-assign]
        with office.database.read() as session:
            read = session.scalar(select(func.count()).select_from(UnfiledReadingRow))
        if read != len(mails):
            sys.exit(f"{read} of {len(mails)} messages are read")
        began, cpu = time.perf_counter(), time.process_time()
        FinalStates(office, PassResult(), lambda _: None).file_read()
        return (time.perf_counter() - began) / len(mails), (time.process_time() - cpu) / len(mails)


@contextmanager
def _an_office(cluster: str, engine: str) -> Iterator[Path]:
    """An office with an empty mailbox; the path of its settings."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name, postgres.database_in(cluster) as url:
        settings = Path(name) / "postroom.toml"
        settings.write_text(SETTINGS.format(database=url, engine=engine), encoding="utf-8")
        (Path(name) / "mailbox").mkdir()
        yield settings


def _deliver(box: Path, mails: Sequence[bytes]) -> None:
    """All at once: a folder beside it is renamed into its place."""
    beside = box.with_name("arriving")
    beside.mkdir()
    for number, raw in enumerate(mails):
        (beside / f"{number:05}.eml").write_bytes(raw)
    for each in sorted(beside.iterdir()):
        each.rename(box / each.name)


@contextmanager
def _process(settings: Path, command: str) -> Iterator[None]:
    process = subprocess.Popen([POSTROOM, "--config", settings, command], stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(120)


def _until(ready: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not ready():
        if time.monotonic() > until:
            sys.exit(f"not done in {PATIENCE} s")
        time.sleep(0.5)


def _is_noted(settings: Path) -> bool:
    with opened(load_settings(settings)) as office, office.database.read() as session:
        return session.get(HealthRow, "settings") is not None


def _filed(settings: Path) -> int:
    with opened(load_settings(settings)) as office, office.database.read() as session:
        ended = select(func.count()).where(MessageRow.state != MessageState.KEPT)
        return session.scalar(ended) or 0


def _rate_of(settings: Path, messages: int) -> float:
    with opened(load_settings(settings)) as office, office.database.read() as session:
        if session.scalar(select(func.count()).where(MessageRow.state == MessageState.FILED)) != messages:
            sys.exit("not all messages were filed")
        first = session.scalar(select(func.min(MessageRow.kept_at)))
        last = session.scalar(select(func.max(EventRow.at)).where(EventRow.what == "filed"))
        assert first is not None
        assert last is not None
        return messages / (last - first).total_seconds()


if __name__ == "__main__":
    main()
