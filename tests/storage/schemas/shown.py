"""What the commands show of an office, as far as it stays the same over every upgrade.

In: an office's folder and database. Out: its settings file; a way to run the command `postroom` on it; and what `list`,
`show`, `messages`, `outbox` and `report` print, reduced to names, numbers, states and values. Readings, measures and
sentences are left out, since a later version may say more there.

Failures: `CommandFailed` with what a command printed.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from cli.main import app

# The mailbox is a folder of .eml files. Notifications come in bundles and without documents, so that they are small.
SETTINGS = """
[office]
coordinator = "coordinator@office.example.org"
address = "internships@office.example.org"
addresses = ["desk@office.example.org"]

[storage]
folder = "var"
database = "{database}"

[mailboxes.applications]
kind = "folder"
path = "mailbox"
history = "answer"

[notify]
acknowledge = true
coordinator = "hourly"
attach_documents_mib = 0

[limits]
message_mib = 0.1
readers = 1
{more}
"""

LINE = ("id", "applicant_name", "applicant_email", "opening", "cycle", "status", "late", "channel", "received_at")
TIMES = ("completed_at", "silent")
WHOLE = ("applicant_phone", "language", "decision", "decided_at", "merged_into_id")
DOCUMENT = ("id", "message_id", "kind", "attachment", "filename", "sha256", "first_page", "last_page", "pages")
CORRECTION = ("target", "value", "who", "why", "at")
MESSAGE = ("id", "state", "reason", "sender", "subject", "message_id", "channel", "received_at", "size", "applications")
MAIL = ("id", "key", "kind", "recipient", "subject", "state", "attempts", "created_at", "sent_at")
REPORTED = ("id", "name", "opening", "cycle", "status", "late", "what")


class CommandFailed(AssertionError):
    """A command ended as it should not."""


@dataclass(frozen=True)
class Postroom:
    """The command on one office."""

    settings: Path

    def __call__(self, *words: object, exits: Iterable[int] = (0,)) -> str:
        """Runs the command in this process; what it prints on stdout. Raises CommandFailed."""
        done = CliRunner().invoke(app, ["--log-level", "warning", "--config", str(self.settings), *map(str, words)])
        if done.exit_code not in exits:
            raise CommandFailed(f"postroom {' '.join(map(str, words))}: {done.output} {done.exception!r}")
        return done.stdout

    def json(self, *words: object, exits: Iterable[int] = (0,)) -> Any:
        """What the command prints as JSON."""
        return json.loads(self(*words, "--json", exits=exits))


def an_office(folder: Path, database: str, more: str = "") -> Postroom:
    """Writes the settings of an office in this folder, with an empty mailbox; the command on it."""
    (folder / "mailbox").mkdir(parents=True)
    settings = folder / "postroom.toml"
    settings.write_text(SETTINGS.format(database=database, more=more), encoding="utf-8")
    return Postroom(settings)


def shown(postroom: Postroom, day: str) -> dict[str, Any]:
    """What the commands show of the office, and the report of this day."""
    lines = postroom.json("list")
    merged = postroom.json("list", "--status", "merged")
    return {
        "list": [_only(each, (*LINE, *TIMES)) for each in lines],
        "merged": [_only(each, LINE) for each in merged],
        "show": {str(each["id"]): _application(postroom.json("show", each["id"])) for each in [*lines, *merged]},
        "messages": [_only(each, MESSAGE) for each in postroom.json("messages")],
        "outbox": [_only(each, MAIL) for each in postroom.json("outbox")],
        "report": _report(postroom.json("report", "--date", day)),
    }


def _application(found: Mapping[str, Any]) -> dict[str, Any]:
    facts = {name: _values(fact) for name, fact in found["facts"].items()}
    return _only(found, (*LINE, *TIMES, *WHOLE)) | {
        "facts": facts,
        "findings": sorted(each["code"] for each in found["findings"]),
        "documents": [_only(each, (*DOCUMENT, "superseded_by_id")) for each in found["documents"]],
        "messages": [each["id"] for each in found["messages"]],
        "corrections": [_only(each, CORRECTION) for each in found["corrections"]],
        "events": [_only(each, ("what", "who", "why", "at")) for each in found["events"]],
        "outgoing": [each["id"] for each in found["outgoing"]],
    }


def _values(fact: Any) -> Any:
    """A fact's value without its evidence; of a form, those of its fields."""
    if isinstance(fact, dict):
        return fact["value"] if "value" in fact else {name: _values(each) for name, each in fact.items()}
    if isinstance(fact, list):
        return [_values(each) for each in fact]
    return fact


def _report(found: Mapping[str, Any]) -> dict[str, Any]:
    return _only(found, ("first_day", "last_day", "set_aside", "messages", "failed", "late")) | {
        "lines": [_only(each, REPORTED) for each in found["lines"]],
        "waiting": [_only(each, ("what", "id", "failed")) for each in found["waiting"]],
        "dead": [_only(each, ("id", "recipient", "subject")) for each in found["dead"]],
    }


def _only(found: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: found[name] for name in names}
