"""An office of every schema that was ever on main is opened by today's program, and nothing of it is lost.

The offices are in `schemas/`, a folder for each schema; `schemas/make.py` makes them and says how.
"""

import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
import stamina

from config.settings import load_settings
from ingest.office import Office, opened
from operations.backup import named_digests
from storage.blobs.store import verify
from storage.database import HEAD
from tests.mail.messages import message
from tests.storage.schemas.shown import Postroom, an_office, shown
from worker.jobs import one_pass

SCHEMAS = sorted(path for path in Path(__file__).with_name("schemas").iterdir() if (path / "expected.json").is_file())
REVISION = "select version_num from alembic_version"


@dataclass(frozen=True)
class Upgraded:
    """An office that was made under an older schema, and opened by today's program."""

    made: Path  # the folder of its schema
    revision: str  # what its database said before it was opened
    folder: Path
    postroom: Postroom
    expected: dict[str, Any]
    seen: dict[str, Any]  # what the commands showed of it, before anything else was done

    def opened(self, hours: int = 1) -> Any:
        """The office, so many hours after it was made."""
        now = datetime.fromisoformat(self.expected["made"]) + timedelta(hours=hours)
        return opened(load_settings(self.postroom.settings), lambda: now)


def filled_sqlite(made: Path, folder: Path) -> tuple[str, str]:
    """A copy of the SQLite file: its URL, and the revision that it says."""
    folder.mkdir(exist_ok=True)
    file = shutil.copy(made / "sqlite" / "postroom.db", folder / "postroom.db")
    with closing(sqlite3.connect(file)) as connection:
        return f"sqlite:///{file}", connection.execute(REVISION).fetchone()[0]


def filled_postgresql(made: Path, cluster: str, name: str) -> tuple[str, str]:
    """A database of this name filled with the dump: its URL, and the revision that it says."""
    with psycopg.connect(cluster.format(name="postgres"), autocommit=True) as connection:
        connection.execute(f"create database {name} template template0")
    url = cluster.format(name=name)
    with psycopg.connect(url) as connection:
        connection.execute((made / "postgresql.sql").read_bytes())
        return url, connection.execute(REVISION).fetchone()[0]


@pytest.fixture(
    scope="module",
    params=[(made, kind) for made in SCHEMAS for kind in ("sqlite", "postgresql")],
    ids=lambda param: f"{param[0].name} {param[1]}",
)
def office(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Upgraded]:
    """An office of each schema on each kind of database, upgraded and looked at."""
    made, kind = request.param
    expected = json.loads((made / "expected.json").read_text(encoding="utf-8"))
    folder, name = tmp_path_factory.mktemp("office"), f"test_{uuid4().hex[:12]}"
    shutil.copytree(made / "blobs", folder / "var" / "blobs")
    if (made / "secret").exists():  # of a time when the database did not hold it
        shutil.copy(made / "secret", folder / "var" / "secret")
    cluster = request.getfixturevalue("postgres") if kind == "postgresql" else ""
    filled = filled_postgresql(made, cluster, name) if cluster else filled_sqlite(made, folder / "var")
    postroom = an_office(folder, filled[0])
    stamina.set_testing(True, attempts=1)
    yield Upgraded(made, filled[1], folder, postroom, expected, shown(postroom, expected["day"]))
    stamina.set_testing(False)
    if cluster:
        with psycopg.connect(cluster.format(name="postgres"), autocommit=True) as connection:
            connection.execute(f"drop database {name} with (force)")


@pytest.fixture(scope="module")
def after_a_pass(office: Upgraded) -> Upgraded:
    """The same office after its next pass, in which everybody who was acknowledged has answered."""
    received = datetime.fromisoformat(office.expected["made"])
    for number, mail in enumerate(acknowledged(office)):
        out = office.folder / f"{mail['id']}.eml"
        office.postroom("outbox", "preview", mail["id"], "--out", out)
        sent = message_from_bytes(out.read_bytes(), policy=default)
        about = application_of(office, mail)
        reply = message(
            f"Re: {sent['Subject']}",
            f"{about['applicant_name']} <{about['applicant_email']}>",
            "Could you tell me when you will decide?",
            date=received,
            message_id=reply_to(mail),
            In_Reply_To=sent["Message-ID"],
        )
        deliver(office, f"reply {number}", reply, received)
    deliver(office, "erased", (office.made / "erased.eml").read_bytes(), received)
    with office.opened() as running:
        one_pass(running)
    return office


def deliver(office: Upgraded, name: str, raw: bytes, received: datetime) -> None:
    """Puts a mail into the mailbox, as received then."""
    path = office.folder / "mailbox" / f"{name}.eml"
    path.write_bytes(raw)
    os.utime(path, (received.timestamp(), received.timestamp()))


def acknowledged(office: Upgraded) -> list[dict[str, Any]]:
    """The acknowledgements that were sent before the upgrade."""
    mails = office.expected["outbox"]
    return [each for each in mails if (each["kind"], each["state"]) == ("acknowledgement", "sent")]


def application_of(office: Upgraded, mail: dict[str, Any]) -> dict[str, Any]:
    """The application that an acknowledgement is about, as it was shown before the upgrade."""
    return next(each for each in office.expected["show"].values() if mail["id"] in each["outgoing"])


def reply_to(mail: dict[str, Any]) -> str:
    return f"<reply.to.{mail['id']}@mail.example.org>"


def messages(office: Upgraded) -> dict[str, dict[str, Any]]:
    return {each["message_id"]: each for each in office.postroom.json("messages")}


def test_there_is_an_office_of_today_s_schema():
    assert SCHEMAS[-1].name == HEAD, f"python -m tests.storage.schemas.make tests/storage/schemas/{HEAD}"


def test_a_folder_holds_the_schema_that_it_is_named_for(office: Upgraded):
    assert office.revision == office.made.name


@pytest.mark.parametrize("command", ["list", "merged", "show", "messages", "outbox", "report"])
def test_the_command_shows_after_an_upgrade_what_it_showed_before(office: Upgraded, command: str):
    assert office.seen[command] == office.expected[command]


def test_the_upgraded_database_and_store_pass_the_check(office: Upgraded):
    looked_at = {each["what"]: each for each in office.postroom.json("check", exits=(0, 1))}
    assert looked_at["database"]["ok"], looked_at["database"]["says"]
    assert f"tables {HEAD}" in looked_at["database"]["says"]
    assert looked_at["store"]["ok"], looked_at["store"]["says"]
    assert "passes in all" in looked_at["worker"]["says"]


def test_every_stored_file_that_an_upgraded_record_names_is_there_and_whole(office: Upgraded):
    with office.opened() as running, running.database.read() as session:
        named = named_digests(session)
        assert {verify(running.blobs, digest) for digest in named} == {"ok"}


def test_what_reading_it_all_again_would_change_can_be_asked_after_an_upgrade(office: Upgraded):
    assert "would change" in office.postroom("replay", "--dry-run")


def test_a_correction_made_before_the_upgrade_holds_after_everything_is_read_again(office: Upgraded):
    shown = office.expected["show"].items()
    corrected = {number: each for number, each in shown if each["corrections"] and each["merged_into_id"] is None}
    assert corrected
    office.postroom("replay", *{message for each in corrected.values() for message in each["messages"]})
    for number, before in corrected.items():
        after = office.postroom.json("show", number)
        said = {each["target"]: each["value"] for each in before["corrections"]}
        assert {target: value_of(target, after, value) for target, value in said.items()} == said


def value_of(target: str, shown: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    """What the application shows in the place that a correction names, in the correction's form."""
    if target == "application":  # said of one of its messages: that it is one
        return {"value": bool(shown["messages"])}
    if target.startswith("document:"):
        message_id, attachment = target.split(":")[1:3]
        files = [
            {"kind": each["kind"], "pages": [each["first_page"], each["last_page"]]}
            for each in shown["documents"]
            if (str(each["message_id"]), each["attachment"] or "") == (message_id, attachment)
        ]
        found = [{key: each[key] for key in wanted} for each in files]
        return wanted if wanted in found else {"found": found}
    if target in ("opening", "cycle"):
        return {"value": shown[target]}
    if target.startswith("applicant."):
        return {"value": shown[target.replace(".", "_")]}
    return {"value": shown["facts"].get(target, {}).get("value")}


def test_a_reply_to_an_acknowledgement_from_before_the_upgrade_joins_its_application(after_a_pass: Upgraded):
    there = messages(after_a_pass)
    mails = acknowledged(after_a_pass)
    assert mails
    # One person has two applications, which only the signed Message-ID tells apart, and one has been joined to another.
    about = {mail["id"]: application_of(after_a_pass, mail) for mail in mails}
    joined = {mail["id"]: there[reply_to(mail)]["applications"] for mail in mails}
    assert joined == {number: [each["merged_into_id"] or each["id"]] for number, each in about.items()}


def test_mail_that_waited_unread_over_an_upgrade_is_read_by_the_next_pass(after_a_pass: Upgraded):
    there = messages(after_a_pass)
    waited = [each["message_id"] for each in after_a_pass.expected["messages"] if each["state"] == "kept"]
    assert waited
    assert {there[each]["state"] for each in waited} == {"filed"}


def test_mail_that_waited_unsent_over_an_upgrade_goes_out_and_what_was_held_back_does_not(after_a_pass: Upgraded):
    states = {each["id"]: each["state"] for each in after_a_pass.postroom.json("outbox")}
    before = {each["id"]: each["state"] for each in after_a_pass.expected["outbox"]}
    sent = {number: "sent" if state in ("queued", "sending") else state for number, state in before.items()}
    assert {number: states[number] for number in sent} == sent


def test_mail_of_a_person_who_was_erased_before_the_upgrade_is_still_not_taken_in(after_a_pass: Upgraded):
    erased = message_from_bytes((after_a_pass.made / "erased.eml").read_bytes(), policy=default)
    assert erased["Message-ID"] not in messages(after_a_pass)


def test_files_that_an_erasure_left_are_removed_by_the_next_pass(after_a_pass: Upgraded):
    def there(running: Office) -> set[str]:
        with running.database.read() as session:
            return set(running.blobs.all()) - named_digests(session)

    with after_a_pass.opened() as running:
        one_pass(running)  # which removes what the pass before did not take in again
        assert there(running) == set()
