"""How long a page of a document takes at the desk: the first time, and then; a PDF, a photo, a word-processor file, the words.

In: nothing. Out: a table of milliseconds of server time, median and 95th percentile, and an error when a bound is not met: 300 ms
the first time, 10 ms then. Each page is asked for in this process, without a socket; a word-processor file is laid out soon
after it was filed, which is waited for and not counted.

    .venv/bin/python -m bench.page_images [--runs 20]
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import func, select

from config.settings import Settings
from ingest.office import Office, opened
from storage.models import DocumentRow, LaidOutRow
from tests.mail import files, texts
from tests.mail.sample_mailbox import TODAY, apply, at
from tests.web.desk import Desk
from worker.jobs import one_pass

FIRST_MS, THEN_MS = 300.0, 10.0
LAID_OUT_SECONDS = 120.0
SUBJECT = "ICRtoP Internship – Summer 2026"


def office_of(folder: Path, runs: int) -> Settings:
    """Settings of an office to which as many people apply as there are runs, each with files of every kind."""
    (folder / "mailbox").mkdir()
    for number in range(runs):
        person = texts.Person(f"Robin Example{number}", f"robin{number}@example.org")
        sent = [
            ("CV.pdf", files.pdf(texts.cv(person))),
            ("Cover letter.docx", files.docx(texts.letter(person, "summer 2026"))),
            ("Transcript.jpg", files.picture(f"Transcript of {person.name}\n", width=3000, height=4000, kind="JPEG")),
        ]
        (folder / "mailbox" / f"{number}.eml").write_bytes(apply(person, SUBJECT, sent, at(3)))
    return Settings(
        office={"coordinator": "coordinator@office.example.org", "address": "internships@office.example.org"},
        storage={"folder": folder / "var"},
        mailboxes={"in": {"kind": "folder", "path": folder / "mailbox"}},
        web={},
    )


def main() -> None:
    """Fills an office, looks at its pages and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=20)
    runs = parser.parse_args().runs
    with (
        tempfile.TemporaryDirectory(prefix="bench-") as name,
        opened(office_of(Path(name), runs), lambda: TODAY) as office,
    ):
        one_pass(office)
        with Desk(office) as desk:
            wait_until_laid_out(office, runs)
            failed = [each for ending in (".pdf", ".jpg", ".docx") for each in measured(office, desk, ending)]
    if failed:
        sys.exit("; ".join(failed))


def wait_until_laid_out(office: Office, runs: int) -> None:
    """Returns when every word-processor file has its PDF."""
    until = time.monotonic() + LAID_OUT_SECONDS
    while time.monotonic() < until:
        with office.database.read() as session:
            if (session.scalar(select(func.count()).select_from(LaidOutRow)) or 0) >= runs:
                return
        time.sleep(0.2)
    sys.exit("not all word-processor files were laid out")


def measured(office: Office, desk: Desk, ending: str) -> list[str]:
    """Looks at the first page of each file that ends so, twice; what was too slow, in sentences."""
    with office.database.read() as session:
        numbers = session.scalars(select(DocumentRow.id).where(DocumentRow.filename.endswith(ending))).all()
    paths = [f"/documents/{number}/pages/1.webp?width=1280" for number in numbers]
    failed = []
    for times, bound in (("first", FIRST_MS), ("then", THEN_MS)):
        took = [milliseconds(lambda path=path: desk.get(path)) for path in paths]
        median, slow = statistics.median(took), statistics.quantiles(took, n=20)[-1]
        print(f"{ending:6} {times:6} median {median:7.1f} ms   95 % {slow:7.1f} ms   bound {bound:.0f} ms")
        if slow > bound:
            failed.append(f"a page of a {ending} takes {slow:.0f} ms {times}, over {bound:.0f} ms")
    return failed


def milliseconds(look: Callable[[], object]) -> float:
    """How long this takes."""
    began = time.perf_counter()
    look()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
