"""What the desk's pages cost over a large office: server time, statements and bytes of each list, search and application page.

In: how many applications, each with a message and three documents. Out: a table, and bench/desk.json: the median and the 95th
percentile in milliseconds, on SQLite and with `--postgresql` on a cluster of its own. The pages are asked for in this process,
without a socket. The office is invented, and made by rows: reading so much mail would take a day.

    .venv/bin/python -m bench.desk [--applications 100000] [--runs 20] [--postgresql]
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import event, func, select, text
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from config.settings import Settings
from domain.applications import Fact
from domain.documents import Measures
from domain.folding import sort_name
from domain.mail import Address, Headers, Mail
from domain.reading import Reading
from domain.users import Role, User
from ingest.office import Office, opened
from storage.models import (
    ApplicantRow,
    ApplicationMessageRow,
    ApplicationReadRow,
    ApplicationRow,
    AttachmentRow,
    Base,
    DocumentRow,
    EventRow,
    FindingRow,
    MessageRow,
    SearchEntryRow,
    SearchKind,
    UserRow,
)
from storage.rows import write_rows
from storage.search_index import entry_number
from tests.servers import postgres
from web.app import create_app

RESULTS = Path(__file__).with_name("desk.json")
NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
USER = User(1, "Rosa Example", "rosa@example.org", Role.COORDINATOR)
AT_ONCE = 1_000
DOCUMENTS = ("cover_letter", "cv", "writing_sample")
FIRST = "Ana Bea Chloé Dóra Émile Fatima Giulia Hana Ibrahim Jürgen Kofi Łukasz María Noor Océane Paweł Quynh Rosa Søren Tomáš".split()
LAST = "Adeyemi Bakker Çelik Dąbrowski Eriksson Fadel García Haddad Ivanova Jansen Kowalski Lindqvist Müller Nguyễn Okafor Peña".split()
WORDS = (
    "application internship summer coalition responsibility protect humanitarian university relations politics research policy "
    "translation french spanish english experience organisation conflict prevention genocide security council resolution nations"
).split()
SEASONS = ("spring", "summer", "fall")
STATUSES = ("complete", "incomplete", "waiting", "accepted", "declined", "withdrawn")
ROUNDS = 60


@dataclass(slots=True)
class Cost:
    """What a page cost."""

    page: str
    database: str
    median_ms: float
    p95_ms: float
    statements: int
    kilobytes: float


def fill(session: Session, applications: int, made: random.Random) -> None:
    """Writes the office's rows."""
    common = [f"{first}{last}".lower() for first in WORDS for last in ("", "al", "ist", "ing", "ed")]
    rare = [f"word{number:x}" for number in range(20_000)]

    def words(count: int) -> str:
        return " ".join(made.choices(common, k=count) + made.choices(rare, k=count // 4))

    session.add(
        UserRow(id=USER.id, name=USER.name, email=USER.email, role=USER.role, wants_notifications=False, created_at=NOW)
    )
    session.flush()
    for start in range(1, applications + 1, AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, applications + 1))
        rows: dict[type[Base], list[dict[str, Any]]] = {}
        for number in numbers:
            for table, row in _rows_of(number, applications, made, words):
                rows.setdefault(table, []).append(row)
        for table in ORDER:
            write_rows(session, table, rows.get(table, []))


ORDER = (
    *(
        ApplicantRow,
        ApplicationRow,
        MessageRow,
        ApplicationMessageRow,
        AttachmentRow,
        DocumentRow,
        FindingRow,
        EventRow,
    ),
    *(ApplicationReadRow, SearchEntryRow),
)


def _rows_of(number: int, of: int, made: random.Random, words: Any) -> Iterator[tuple[type[Base], dict[str, Any]]]:
    name = f"{made.choice(FIRST)} {made.choice(LAST)}-{made.choice(LAST)}"
    email = f"person{number}@example.org"
    at = NOW - timedelta(minutes=(of - number) * 30)
    cycle = f"{SEASONS[number * ROUNDS // (of + 1) % 3]} {2007 + number * ROUNDS // (of + 1) // 3}"
    status = "incomplete" if number % 7 == 0 else made.choice(STATUSES)
    base = {"created_at": at, "updated_at": at, "suppress_notifications": False}
    yield (
        ApplicantRow,
        {
            "id": number,
            "name": name,
            "email": email,
            "matching_email": email,
            "phone": "",
            "language": "en",
            "sort_name": sort_name(name),
        },
    )
    facts = {"availability": Fact("full time"), "start_date": Fact("2027-06-01"), "end_date": Fact("2027-08-31")}
    yield (
        ApplicationRow,
        base
        | {
            "id": number,
            "applicant_id": number,
            "opening": "internship",
            "cycle": cycle,
            "channel": "post" if number % 50 == 0 else "email",
        }
        | {
            "received_at": at,
            "completed_at": at if status != "incomplete" else None,
            "late": number % 20 == 0,
            "status": status,
        }
        | {"decision": "", "facts": facts, "thread_id": f"{number:020x}"},
    )
    subject = f"Internship {cycle}"
    body = words(60)
    reading = Reading(
        Mail(Headers(f"<{number}@example.org>", subject, Address(name, email)), body, ()), (), own_words=body
    )
    yield (
        MessageRow,
        {
            "id": number,
            "raw_sha256": f"{number:064x}",
            "content_digest": f"{number:064x}",
            "header_message_id": f"<{number}@example.org>",
        }
        | {
            "size": 100_000,
            "headers_only": False,
            "channel": "email",
            "received_at": at,
            "kept_at": at,
            "state": "filed",
        }
        | {
            "suppress_notifications": False,
            "reason": "",
            "explanation": "",
            "attempts": 1,
            "read_at": at,
            "subject": subject,
        }
        | {
            "sender": f"{name} <{email}>",
            "sender_email": email,
            "reading": reading,
            "needs_answer": False,
            "authentication": "pass",
        },
    )
    yield (
        ApplicationMessageRow,
        {"application_id": number, "message_id": number, "intent": "application", "submission": 0},
    )
    yield (
        SearchEntryRow,
        _entry(
            at,
            SearchKind.APPLICATION,
            number,
            f"{name}\n{email}",
            f"internship\n{cycle}\nfull time",
            application_id=number,
        ),
    )
    yield (
        SearchEntryRow,
        _entry(at, SearchKind.MESSAGE, number, f"{name} <{email}>", f"{subject}\n{body}", message_id=number),
    )
    for place, kind in enumerate(DOCUMENTS):
        own = number * len(DOCUMENTS) + place
        file = {"filename": f"{kind}.pdf", "sha256": f"{own:064x}"}
        yield (
            AttachmentRow,
            file
            | {
                "id": own,
                "message_id": number,
                "path": f"1.{place + 2}",
                "media_type": "application/pdf",
                "size": 50_000,
            }
            | {"role": "document", "ignored_reason": "", "pages": 2},
        )
        yield (
            DocumentRow,
            file
            | {
                "id": own,
                "application_id": number,
                "message_id": number,
                "attachment": f"1.{place + 2}",
                "kind": kind,
                "confidence": 0.9,
            }
            | {
                "reasons": ("its name",),
                "read_first_page": 1,
                "first_page": 1,
                "last_page": 2,
                "pages": 2,
                "words": 120,
            }
            | {"language": "en", "text_source": "text", "measures": Measures(), "received_at": at, "joined": ()},
        )
        yield (
            SearchEntryRow,
            _entry(
                at, SearchKind.FILE, own, "", f"{name}\n{words(80)}\f{words(40)}", message_id=number, attachment_id=own
            ),
        )
    for code in ("availability", "cover_letter", "writing_sample_length"):
        yield (
            FindingRow,
            {
                "application_id": number,
                "code": code,
                "severity": "met",
                "sentence": f"The {code} is there.",
                "evidence": (),
                "values": {},
            },
        )
    for what in ("kept", "filed"):
        yield (
            EventRow,
            {
                "at": at,
                "who": "postroom",
                "what": what,
                "why": "",
                "message_id": number,
                "application_id": number,
                "details": {},
            },
        )
    if number % 3:
        yield ApplicationReadRow, {"user_id": USER.id, "application_id": number, "at": at}


def _entry(at: datetime, kind: SearchKind, record: int, names: str, words: str, **of: int) -> dict[str, Any]:
    about = {"application_id": None, "message_id": None, "attachment_id": None} | of
    entry = {"id": entry_number(at, kind, record), "kind": kind, "names": names, "words": words}
    return entry | about | {"names_lexemes": names, "lexemes": f"{names}\n{words}"}


def paths(applications: int) -> dict[str, str]:
    """The pages, by what they are."""
    middle = applications // 2
    cycle = f"{SEASONS[(ROUNDS - 3) % 3]}+{2007 + (ROUNDS - 3) // 3}"
    return {
        "list": "/applications",
        "list, later page": f"/applications?after={middle}",
        "list, page before": f"/applications?before={middle}",
        "list by name": f"/applications?sort=name&after={middle}",
        "list by status": f"/applications?sort=status&after={middle}",
        "list by completion": f"/applications?sort=completed&after={middle}",
        "list of a round": f"/applications?opening=internship&cycle={cycle}&sort=name",
        "list, waiting": "/applications?status=waiting",
        "list, unread": "/applications?unread=yes",
        "list, late": "/applications?late=yes&sort=oldest",
        "list, post": "/applications?channel=post&status=complete",
        "list, none": "/applications?opening=membership&late=yes",
        "compare a round": f"/applications/compare?opening=internship&cycle={cycle}",
        "compare by a column": f"/applications/compare?opening=internship&cycle={cycle}&sort=-writing_sample",
        "search a name": "/search?q=Lindqvist&all=1",
        "search two words": "/search?q=S%C3%B8ren+okafor&all=1",
        "search, in all": "/search?q=internship&all=1",
        "search a beginning": "/search?q=inter&all=1",
        "search a rare word": "/search?q=word1f3&all=1",
        "search a phrase": "/search?q=%22conflict+prevention%22&all=1",
        "search, nothing": "/search?q=qqqqzz&all=1",
        "application": f"/applications/{middle}",
        "messages": "/messages",
        "message": f"/messages/{middle}",
        "outbox": "/outbox",
        "to do": "/",
    }


def measured(office: Office, database: str, applications: int, runs: int) -> list[Cost]:
    """Each page, asked for so often."""
    seen: list[str] = []
    event.listen(office.database.engine, "before_cursor_execute", lambda *each: seen.append(each[2]))
    costs = []
    headers = {"Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "same-origin"}
    with TestClient(
        create_app(office, lambda *_: USER), base_url="http://127.0.0.1:8000", headers=headers, follow_redirects=False
    ) as client:
        for page, path in paths(applications).items():
            times, size = [], 0
            if client.get(path).status_code == 404:
                continue
            for _ in range(runs):
                seen.clear()
                began = time.perf_counter()
                answer = client.get(path)
                times.append(1000 * (time.perf_counter() - began))
                assert answer.status_code == 200, (path, answer.status_code)
                size = len(answer.content)
            statements = [each for each in seen if not each.lower().startswith(("pragma", "begin"))]
            p95 = sorted(times)[max(0, -(-len(times) * 95 // 100) - 1)]
            costs.append(Cost(page, database, statistics.median(times), p95, len(statements), size / 1000))
    return costs


def over(url: str, folder: Path, database: str, applications: int, runs: int) -> list[Cost]:
    """An office filled in this database, and what its pages cost."""
    settings = Settings(
        office={"coordinator": "coordinator@office.example.org", "address": "internships@office.example.org"},
        storage={"folder": folder / "var", "database": url},
        mailboxes={},
        web={},
    )
    with opened(settings, lambda: NOW) as office:
        began = time.perf_counter()
        made = random.Random(7)
        with office.database.begin() as session:
            fill(session, applications, made)
            if office.database.file is None:
                for table in Base.metadata.sorted_tables:
                    if "id" in table.c and table.name != "search_entries":
                        last = session.scalar(select(func.max(table.c.id))) or 1
                        session.execute(select(func.setval(func.pg_get_serial_sequence(table.name, "id"), last)))
        if office.database.file is None:
            with office.database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.execute(text("vacuum analyze"))
        print(f"{database}: {applications} applications made in {time.perf_counter() - began:.0f} s")
        return measured(office, database, applications, runs)


def main() -> None:
    """Fills, measures, prints the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.desk", description=__doc__)
    parser.add_argument("--applications", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--postgresql", action="store_true", help="on PostgreSQL too, in a cluster of its own")
    chosen = parser.parse_args()
    costs = []
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        costs += over("", Path(name) / "sqlite", "SQLite", chosen.applications, chosen.runs)
        if chosen.postgresql:
            with postgres.running() as cluster, postgres.database_in(cluster) as url:
                costs += over(url, Path(name) / "postgresql", "PostgreSQL", chosen.applications, chosen.runs)
    RESULTS.write_text(json.dumps([asdict(each) for each in costs], indent=1))
    print(f"{'':22} {'database':10} {'median ms':>10} {'95 % ms':>8} {'statements':>11} {'kB':>6}")
    for each in costs:
        wrong = "  over" if each.p95_ms > 150 or each.statements > 12 or each.kilobytes > 150 else ""
        print(
            f"{each.page:22} {each.database:10} {each.median_ms:10.1f} {each.p95_ms:8.1f} {each.statements:11} {each.kilobytes:6.0f}{wrong}"
        )


if __name__ == "__main__":
    main()
