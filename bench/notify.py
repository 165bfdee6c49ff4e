"""How fast mail goes out, how large it is, and what a report of 10,000 applications costs.

In: nothing. Out: a table, and with --json one JSON document. Everything is real: SQLite on disk, aiosmtpd on loopback.

    .venv/bin/python -m bench.notify [--json]
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Sink
from sqlalchemy import insert, select

from config.settings import Settings
from notify.messages import alerts, notification
from notify.messages.thumbnails import Thumbnails
from notify.outbox import contents
from notify.outbox import sending as outbox
from notify.reports import nightly
from storage.blobs.store import open_blobs
from storage.database import Database, open_database
from storage.models import ApplicantRow, ApplicationRow, FindingRow, MailboxRow, OutgoingRow
from storage.secret import make_secret
from tests.notify.makers import NOW, amara, office

MAILS = 300
APPLICATIONS = 10_000
COMPOSED = 100
FILES = {
    kind: f"%PDF-1.4 {kind}".encode() + bytes(60_000) for kind in ("cv", "cover_letter", "writing_sample", "unknown")
}


def _open(folder: Path, **tables: Any) -> tuple[Settings, Database]:
    settings = office(folder, **tables)
    database = open_database(settings.storage.database_url)
    database.upgrade()
    make_secret(database, settings.storage.folder / "secret")
    return settings, database


@contextmanager
def receiving() -> Iterator[int]:
    """An SMTP receiver in a process of its own; its port."""
    port = 20_000 + int(time.time()) % 20_000
    receiver = subprocess.Popen([sys.executable, "-m", "bench.notify", "--receive", str(port)], stdout=subprocess.PIPE)
    assert receiver.stdout is not None
    receiver.stdout.readline()
    try:
        yield port
    finally:
        receiver.terminate()


def sending(folder: Path) -> dict[str, float]:
    """Notifications with four small files each, composed and handed to a receiver in a process of its own."""
    with receiving() as port:
        return _sent_to(port, folder)


def _sent_to(port: int, folder: Path) -> dict[str, float]:
    smtp = {"transport": "smtp", "host": "127.0.0.1", "port": port, "security": "none", "per_minute": 1_000_000}
    settings, database = _open(folder, outgoing=smtp)
    blobs = open_blobs(settings.storage.blobs_url)
    try:
        with database.begin() as session:
            for _ in range(MAILS):
                notification.queue(session, amara(session, FILES, blobs), settings, NOW, changed=False)
            for number in range(MAILS):
                box = MailboxRow(name=f"box{number}", failing_since=NOW - timedelta(days=1), failure="no answer")
                alerts.queue_down(session, box, settings, NOW)
        sizes, seconds, sent = [], 0.0, 0
        while True:
            start = time.perf_counter()
            done = outbox.send_due(database, blobs, settings, lambda: NOW, lambda *_: None)
            seconds += time.perf_counter() - start
            sent += done.sent
            if not done.sent:
                break
        with database.begin() as session:
            rows = list(session.query(OutgoingRow))
            sizes = [len(row.content or b"") for row in rows if row.kind == "notification"]
            plain = [len(row.content or b"") for row in rows if row.kind == "alert"]
            for row in rows:
                row.state, row.next_attempt_at = "queued", NOW
        start = time.perf_counter()
        again = sum(outbox.send_due(database, blobs, settings, lambda: NOW, lambda *_: None).sent for _ in range(2))
        delivering = time.perf_counter() - start
    finally:
        database.close()
    return {
        "mails composed and sent per second": sent / seconds,
        "composed mails sent per second": again / delivering,
        "kB of a notification with four files of 60 kB": sum(sizes) / len(sizes) / 1000,
        "kB of an alert": sum(plain) / len(plain) / 1000,
    }


def composing(folder: Path) -> dict[str, float]:
    """CPU of a notification with four files and without thumbnails, beside that of writing such a mail by the standard library."""
    settings, database = _open(folder)
    blobs = open_blobs(settings.storage.blobs_url)
    none = Thumbnails(blobs, lambda *_: None)
    try:
        with database.begin() as session:
            for _ in range(COMPOSED):
                notification.queue(session, amara(session, FILES, blobs), settings, NOW, changed=False)
        with database.read() as session:
            rows = session.scalars(select(OutgoingRow).where(OutgoingRow.kind == "notification")).all()
            contents.make(session, blobs, settings, rows[0], NOW, none)
            ours = _cpu_ms(lambda: [contents.make(session, blobs, settings, row, NOW, none) for row in rows])
    finally:
        database.close()
    plain = _cpu_ms(lambda: [_by_library() for _ in range(COMPOSED)])
    return {
        "CPU ms of a notification with four files, without thumbnails": ours,
        "CPU ms of the standard library for a mail of that size": plain,
        "ours in proportion to it": ours / plain,
    }


def _cpu_ms(run: Callable[[], object]) -> float:
    """CPU of one of COMPOSED mails."""
    start = time.process_time()
    run()
    return 1000 * (time.process_time() - start) / COMPOSED


def _by_library() -> bytes:
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Subject"] = "office@example.org", "coordinator@example.org", "Internship: Amara"
    mail.set_content("Words.\n" * 60)
    mail.add_alternative("<p>Words in HTML, and their styles.</p>\n" * 300, subtype="html")
    for name, content in FILES.items():
        mail.add_attachment(content, "application", "pdf", filename=f"{name}.pdf")
    return mail.as_bytes()


def reporting(folder: Path) -> dict[str, float]:
    """Report, charts, HTML and workbook of 10,000 applications with three findings each."""
    settings, database = _open(folder)
    numbers = range(1, APPLICATIONS + 1)
    with database.begin() as session:
        session.execute(
            insert(ApplicantRow), [{"id": n, "name": f"Person {n}", "email": f"p{n}@example.edu"} for n in numbers]
        )
        common = {"opening": "internship", "created_at": NOW, "updated_at": NOW, "facts": {}}
        session.execute(
            insert(ApplicationRow),
            [
                common
                | {
                    "id": n,
                    "applicant_id": n,
                    "cycle": f"summer {2026 + n % 2}",
                    "received_at": NOW - timedelta(minutes=n * 10),
                }
                | {"status": ("complete", "incomplete", "waiting")[n % 3]}
                for n in numbers
            ],
        )
        finding = {
            "sentence": "The writing sample has 8 pages, 7 of them body: more than 5.",
            "evidence": [],
            "values": {},
        }
        session.execute(
            insert(FindingRow),
            [
                finding | {"application_id": n, "code": code, "severity": severity}
                for n in numbers
                for code, severity in (("sample_too_long", "lacking"), ("kind_unknown", "doubt"), ("on_time", "met"))
            ],
        )
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    with database.read() as session:
        day = (NOW - timedelta(days=1)).date()
        report = nightly.make_report(session, settings, day - timedelta(days=60), day, NOW)
        counted = time.perf_counter() - start
        page = nightly.html(report, settings)
        book = nightly.workbook(session, settings)
    seconds = time.perf_counter() - start
    database.close()
    return {
        "seconds to count 10,000 applications": counted,
        "seconds to report them (HTML, charts, workbook)": seconds,
        "MiB at the peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "MiB before": before / 1024,
        "kB of the HTML file": len(page) / 1000,
        "kB of the workbook": len(book) / 1000,
    }


def receive(port: int) -> None:
    """An SMTP receiver that keeps nothing, until it is ended."""
    controller = Controller(Sink(), hostname="127.0.0.1", port=port)
    controller.start()
    print("ready", flush=True)
    while True:
        time.sleep(1)


RUNS = (("composing", composing), ("sending", sending), ("reporting", reporting))


def main() -> None:
    """Runs all, each in a process of its own, so that one's memory is not the other's."""
    if "--receive" in sys.argv:
        receive(int(sys.argv[-1]))
    for name, run in RUNS:
        if f"--{name}" in sys.argv:
            with TemporaryDirectory() as folder:
                print(json.dumps(run(Path(folder))))
            return
    found: dict[str, float] = {}
    for name, _ in RUNS:
        done = subprocess.run(
            [sys.executable, "-m", "bench.notify", f"--{name}"], check=True, capture_output=True, text=True
        )
        found |= json.loads(done.stdout.splitlines()[-1])
    if "--json" in sys.argv:
        print(json.dumps(found))
    else:
        for name, value in found.items():
            print(f"{value:>12,.1f}  {name}")


if __name__ == "__main__":
    main()
