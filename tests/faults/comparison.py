"""What has become of an office, as values that are equal when it is the same.

In: a place. Out: its rows, blobs, server state and delivered mail. Left out is what may differ after a command was ended
and given again: how often something was tried, and the numbers of rows, which are counted anew in their order.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from email import message_from_bytes
from email.policy import default
from hashlib import sha256
from typing import Any

from sqlalchemy import select

from storage.blobs.store import open_blobs
from storage.models import Base
from tests.faults.places import Place
from tests.faults.scenarios import LATER, ONCE

# How often something was tried, or when it is tried next, says nothing about what has become of it.
TRIES = {"attempts", "count", "next_attempt_at", "error", "reply", "failing_since", "failure", "last_contact_at"}
OWN_NUMBERS = {"id", "key", "token_hash", "header_message_id", "thread_id", "content"}
# The keys of acts, made by chance, and what a person found of a mail that was tried.
OF_ONE_RUN = {"act", "undoes", "old_attempts", "old_next_attempt_at"}
RECENT = b"\\Recent"  # the server's own, for whoever comes first
# What waits to be swept, what SQLite makes and takes away, and locks: beginnings and ends of names.
PASSING = (".new-",), ("-wal", "-shm", "-journal", ".lock")
WRITTEN = re.compile(r"\bwritten to [\w.-]+\.eml")
DIGITS = re.compile(r"\d+")
TIMES = re.compile(r"\b\d+ times\b")
EVIDENCE = re.compile(r"\bmessage=(\d+)")  # the message that a finding's or a fact's evidence stands in
KEYED = re.compile(r"^(notification|acknowledgement|reminder|unreadable|thanks|form):(\d+)(?::(\d+))?")


@dataclass(frozen=True)
class State:
    """An office, seen from outside."""

    rows: dict[str, list[str]]
    blobs: tuple[str, ...]
    server: dict[str, list[str]]
    mail: dict[str, int]  # what was delivered, each distinct mail once
    doubled: int  # deliveries beyond the first of a mail, always byte for byte the same
    files: tuple[str, ...]

    def differences(self, other: State) -> list[str]:
        """What this one has and the other has not, and the other way round."""
        found = []
        for name in ("blobs", "files", "mail"):
            found += _differing(name, Counter(getattr(self, name)), Counter(getattr(other, name)))
        for name in ("rows", "server"):
            one, two = getattr(self, name), getattr(other, name)
            for key in sorted(one.keys() | two.keys()):
                found += _differing(f"{name} {key}", Counter(one.get(key, ())), Counter(two.get(key, ())))
        return found


def _differing(name: str, one: Counter[str], two: Counter[str]) -> list[str]:
    return [f"{name}: + {each}" for each in (one - two).elements()] + [
        f"{name}: - {each}" for each in (two - one).elements()
    ]


def state_of(place: Place) -> State:
    """The state of an office now."""
    rows = rows_of(place, place.scenario.result)
    mail, doubled = _mail(place)
    return State(rows, _blobs(place), _server(place), mail, doubled, _files(place))


def rows_of(place: Place, number: int = 0) -> dict[str, list[str]]:
    """The rows of all tables, comparable."""
    with place.database(number) as database, database.read() as session:
        tables = {
            table.name: [dict(row) for row in session.execute(select(table)).mappings()]
            for table in Base.metadata.sorted_tables
            if table.name
            != "counters"  # monitoring's: seconds differ, and what a killed process counted is gone with it
        }
    whose = {row["id"]: row["matching_email"] for row in tables["applicants"]}
    whose_application = {row["id"]: whose[row["applicant_id"]] for row in tables["applications"]}
    # Which mail could be kept or filed first says nothing about anybody: messages are counted by what they hold, and each
    # applicant's rows apart.
    owners = {
        "messages": {row["id"]: row["raw_sha256"] for row in tables["messages"]},
        "applicants": whose,
        "applications": whose_application,
        "documents": {row["id"]: whose_application[row["application_id"]] for row in tables["documents"]},
    }
    ranks = {name: _ranks(rows, owners.get(name, {})) for name, rows in tables.items() if rows and "id" in rows[0]}
    columns = {
        table.name: {column.name: fk.column.table.name for column in table.columns for fk in column.foreign_keys}
        for table in Base.metadata.sorted_tables
    }
    return {name: sorted(_comparable(name, row, columns[name], ranks) for row in rows) for name, rows in tables.items()}


def _ranks(rows: Sequence[Mapping[str, Any]], owners: Mapping[int, str]) -> dict[int, int]:
    """The rows' numbers counted anew: in their order, those of one owner together."""
    numbers = sorted((row["id"] for row in rows), key=lambda number: (owners.get(number, ""), number))
    return {number: rank for rank, number in enumerate(numbers, 1)}


def _comparable(
    table: str, row: Mapping[str, Any], refers: Mapping[str, str], ranks: Mapping[str, Mapping[Any, int]]
) -> str:
    shown = {}
    for name, value in row.items():
        if name in TRIES or (table == "health" and name == "details"):
            continue
        if name in refers and value is not None:
            value = ranks[refers[name]].get(value)  # noqa: PLW2901
        elif name in OWN_NUMBERS:
            if table != "outgoing" or name != "key":
                continue
            value = _key(value, ranks)  # noqa: PLW2901
        elif table == "secrets" and name == "value":
            value = len(value)  # noqa: PLW2901 - made by chance
        elif name in {"cause", "details"}:
            value = _counted(asdict(value) if name == "cause" else value, ranks)  # noqa: PLW2901
        shown[name] = value
    text = json.dumps(shown, default=str, sort_keys=True, ensure_ascii=False)
    text = WRITTEN.sub("written to a file", text)
    text = EVIDENCE.sub(lambda found: f"message={ranks['messages'].get(int(found[1]))}", text)
    return TIMES.sub("some times", text).replace(str(LATER.now), str(ONCE.now))


def _key(key: str, ranks: Mapping[str, Mapping[Any, int]]) -> str:
    found = KEYED.match(key)
    if found is None:
        return key
    table = "messages" if found[1] in ("unreadable", "thanks", "form") else "applications"
    cause = f":{ranks.get('messages', {}).get(int(found[3]))}" if found[3] else ""
    return f"{found[1]}:{ranks.get(table, {}).get(int(found[2]))}{cause}{key[found.end() :]}"


def _counted(value: dict[str, Any], ranks: Mapping[str, Mapping[Any, int]]) -> dict[str, Any]:
    """A cause or an event's details, which name applications and mails by number or key."""
    counted = {name: each for name, each in value.items() if name not in OF_ONE_RUN}
    for name, table in (
        ("application", "applications"),
        ("applications", "applications"),
        ("messages", "messages"),
        ("mails", "outgoing"),
    ):
        if isinstance(counted.get(name), list | tuple):
            counted[name] = [ranks.get(table, {}).get(number) for number in counted[name]]
        elif isinstance(counted.get(name), int):
            counted[name] = ranks.get(table, {}).get(counted[name])
    if isinstance(counted.get("mail"), str):
        counted["mail"] = _key(counted["mail"], ranks)
    return counted


def _blobs(place: Place) -> tuple[str, ...]:
    folder = place.folder / (
        "remote" if "storage" in place.scenario.tables else ("var", "restored")[place.scenario.result] + "/blobs"
    )
    return tuple(open_blobs(str(folder)).all()) if folder.exists() else ()


def _server(place: Place) -> dict[str, list[str]]:
    """The messages of each folder with their flags."""
    if place.account is None:
        folder = place.folder / "mailbox"
        files = [path for path in folder.rglob("*") if path.is_file()] if folder.exists() else []
        found = defaultdict(list)
        for path in files:
            found[str(path.parent.relative_to(folder))].append(f"{path.name} {sha256(path.read_bytes()).hexdigest()}")
        return {name: sorted(each) for name, each in found.items()}
    state = {}
    with place.account.client() as client:
        for _, _, name in client.list_folders():
            client.select_folder(name, readonly=True)
            told = client.fetch(client.search("ALL"), ["FLAGS", "BODY.PEEK[]"])
            state[name] = sorted(
                f"{sha256(each[b'BODY[]']).hexdigest()} {sorted(set(each[b'FLAGS']) - {RECENT})}"
                for each in told.values()
            )
    return state


def _mail(place: Place) -> tuple[dict[str, int], int]:
    """What was delivered: recipient, subject and words, of each Message-ID once."""
    if place.scenario.smtp:
        contents = [bytes(each.content or b"") for each in place.bench.receiver.envelopes]
    else:
        sent = place.folder / "var" / "sent"
        contents = [path.read_bytes() for path in sent.glob("*.eml")] if sent.is_dir() else []
    by_id: dict[str, set[bytes]] = defaultdict(set)
    for content in contents:
        by_id[str(message_from_bytes(content, policy=default)["Message-ID"])].add(content)  # type: ignore[index]
    for number, different in by_id.items():
        assert len(different) == 1, f"two different mails have the Message-ID {number}"
    shown = Counter(_shown(each.pop()) for each in by_id.values())
    return dict(shown), len(contents) - len(by_id)


def _shown(content: bytes) -> str:
    mail = message_from_bytes(content, policy=default)
    return f"{mail['To']}: {mail['Subject']}"  # type: ignore[index]


def _files(place: Place) -> tuple[str, ...]:
    """Files beside the database and blobs: nothing half made may stay, what waits to be swept apart."""
    found = []
    for folder in ("var", "restored", "copy"):
        for path in (place.folder / folder).rglob("*"):
            if path.is_file() and "blobs" not in path.parts and not path.name.startswith(PASSING[0]):
                name = str(path.relative_to(place.folder))
                found.append(DIGITS.sub("#", name) if path.parent.name == "sent" else name)
    return tuple(sorted(name for name in found if not name.endswith(PASSING[1])))
