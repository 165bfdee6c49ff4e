"""What programs that watch over the office are answered: that it lives, whether it is ready, and numbers that say nothing of people."""

import re
from dataclasses import replace
from threading import Event, Thread
from time import monotonic

import pytest
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import text

from config.web import Web
from domain.errors import Fatal, Transient
from storage.blobs.store import open_blobs
from tests.mail import texts
from tests.web.desk import Desk
from web import monitoring

PEOPLE = [
    word
    for person in vars(texts).values()
    if isinstance(person, texts.Person)
    for word in (person.email, *person.name.split())
    if len(word) > 3
]
LOCAL = {"Host": "127.0.0.1:8000"}


def program(office, address="127.0.0.1"):
    """A program without account that asks from this address."""
    desk = Desk(office, None)
    desk._transport.client = (address, 50000)
    return desk


def numbers(answer):
    """The samples of an answer: names and labels to values."""
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }


def test_it_lives_whatever_its_database_does(filled, monkeypatch):
    def away(*_):
        raise Transient("the database at 10.0.0.1 does not answer")

    monkeypatch.setattr("storage.database.Database.check", away)
    assert program(filled).get("/healthz").json()["status"] == "ok"
    answer = program(filled).get("/readyz", headers=LOCAL)
    assert answer.status_code == 503
    assert answer.json() == {
        "status": "not ready",
        "database": "it does not answer",
        "migrations": "not known",
        "storage": "not known",
    }


def test_it_is_ready_when_database_tables_and_store_are(filled):
    answer = program(filled).get("/readyz", headers=LOCAL)
    assert (answer.status_code, answer.json()) == (
        200,
        {
            "status": "ready",
            "database": "ok",
            "migrations": "ok",
            "storage": "ok",
            "worker": "ok",
            "failing_mailboxes": 0,
        },
    )


def test_it_is_not_ready_with_the_tables_of_another_version(filled):
    with filled.database.begin() as session:
        session.execute(text("update alembic_version set version_num = '0001'"))
    answer = program(filled).get("/readyz", headers=LOCAL)
    assert answer.status_code == 503
    assert re.fullmatch(r"the tables are of version 0001, and this program needs \d{4}", answer.json()["migrations"])


def test_it_is_not_ready_with_a_store_that_is_not_the_office_s(filled, tmp_path):
    elsewhere = replace(filled, blobs=open_blobs((tmp_path / "empty").as_uri(), filled.settings.s3))
    answer = program(elsewhere).get("/readyz", headers=LOCAL)
    assert (answer.status_code, answer.json()["storage"]) == (503, "it cannot be reached")


@pytest.mark.parametrize("headers", [{}, {"X-Forwarded-For": "127.0.0.1"}, {"Host": "desk.example.org"}])
def test_strangers_hear_in_one_word_whether_it_is_ready(filled, monkeypatch, headers):
    stranger = program(filled, "203.0.113.9")
    answer = stranger.get("/readyz", headers=headers)
    assert (answer.status_code, answer.json()) == (200, {"status": "ready"})
    with filled.database.begin() as session:
        session.execute(text("update alembic_version set version_num = '0001'"))
    answer = program(filled, "203.0.113.9").get("/readyz", headers=headers)
    assert (answer.status_code, answer.json()) == (503, {"status": "not ready"})


def test_the_database_is_asked_once_in_some_seconds_whether_it_is_ready(filled, monkeypatch):
    desk = program(filled)
    with desk.counted() as statements:
        first = desk.get("/readyz")
        asked = len(statements)
        assert asked
        for _ in range(20):
            assert desk.get("/readyz").json() == first.json()
        assert len(statements) == asked
    monkeypatch.setattr(monitoring, "LOOK_SECONDS", 0.0)
    with filled.database.begin() as session:
        session.execute(text("update alembic_version set version_num = '0001'"))
    later = monotonic() + 5.0
    monkeypatch.setattr(monitoring, "monotonic", lambda: later)
    assert desk.get("/readyz").status_code == 503


def test_who_asks_while_another_one_looks_hears_what_was_seen_before(filled, monkeypatch):
    """A database that is away for its ten seconds holds up one thread of the desk and not all."""
    desk = program(filled)
    assert desk.get("/readyz").status_code == 200
    looking, goes_on = Event(), Event()

    def slow(_):
        looking.set()
        assert goes_on.wait(60)
        raise Transient("the database does not answer")

    monkeypatch.setattr("storage.database.Database.check", slow)
    later = monotonic() + 5.0
    monkeypatch.setattr(monitoring, "monotonic", lambda: later)
    found = []
    first = Thread(target=lambda: found.append(desk.get("/readyz").status_code))
    first.start()
    assert looking.wait(60)
    assert desk.get("/readyz").status_code == 200
    goes_on.set()
    first.join()
    assert found == [503]
    assert desk.get("/readyz").status_code == 503


def test_the_numbers_are_those_of_the_office(filled):
    desk = program(filled)
    desk.get("/login")
    found = numbers(desk.get("/metrics"))
    assert found["postroom_up", ()] == 1
    assert found["postroom_messages", (("reason", ""), ("state", "filed"))] > 5
    assert found["postroom_mails", (("state", "sent"),)] > 5
    assert found["postroom_mailbox_failing", (("mailbox", "applications"),)] == 0
    assert found["postroom_mailbox_last_contact_timestamp_seconds", (("mailbox", "applications"),)] > 1.7e9
    assert found["postroom_queue_items", (("state", "to_be_read"),)] == 0
    assert found["postroom_messages_read_total", ()] > 5
    for stage in ("fetch", "file", "store", "send", "wait", "read_message", "read_files"):
        assert found["postroom_stage_seconds_total", (("stage", stage),)] > 0
    assert found["postroom_passes_total", ()] == 1
    asked = found["postroom_desk_requests_total", (("method", "GET"), ("route", "/login"), ("status", "200"))]
    assert asked == 1


def test_they_name_routes_and_never_records_or_people(filled, desk):
    for path in ("/applications/1", "/messages/3", "/search?q=lindqvist", "/nowhere/lindqvist", "/static/desk.css"):
        desk.get(path)
    desk.get("/api/v1/applications/1")
    desk._transport.client = ("127.0.0.1", 50000)
    answer = desk.get("/metrics", headers=LOCAL)
    assert answer.status_code == 200
    routes = {dict(labels)["route"] for name, labels in numbers(answer) if name == "postroom_desk_requests_total"}
    assert routes == {
        "/applications/{id:int}",
        "/messages/{id:int}",
        "/search",
        "other",
        "/static",
        "/api/v1/applications/{number}",
    }
    assert not [word for word in PEOPLE if re.search(rf"\b{re.escape(word)}\b", answer.text)]


def test_a_database_that_is_away_is_a_number_too(filled, monkeypatch):
    def away(*_):
        raise Fatal("the database is gone")

    desk = program(filled)
    monkeypatch.setattr("storage.database.Database.read", away)
    answer = desk.get("/metrics")
    assert answer.status_code == 200
    assert numbers(answer)["postroom_up", ()] == 0


@pytest.mark.parametrize(
    ("address", "headers", "status"),
    [
        ("127.0.0.1", {}, 200),
        ("::1", {"Host": "[::1]:8000"}, 200),
        ("127.0.0.1", {"Host": "desk.example.org"}, 403),  # a proxy on this machine
        ("127.0.0.1", {"X-Forwarded-For": "203.0.113.9"}, 403),
        ("127.0.0.1", {"Forwarded": "for=203.0.113.9"}, 403),
        ("203.0.113.9", {}, 403),
        ("203.0.113.9", {"X-Forwarded-For": "127.0.0.1"}, 403),
        ("203.0.113.9", {"Authorization": "Bearer wrong"}, 403),
        ("203.0.113.9", {"Authorization": "Bearer "}, 403),
        ("203.0.113.9", {"Authorization": "Bearer Wolkenbruch"}, 200),
        ("10.1.2.3", {"Host": "desk:8000"}, 200),
        ("nonsense", {}, 403),
    ],
)
def test_metrics_are_for_this_machine_for_named_networks_and_for_the_token(open_filled, address, headers, status):
    with open_filled(web={"metrics_token": "Wolkenbruch", "metrics_from": ["10.1.0.0/16"]}) as office:
        answer = program(office, address).get("/metrics", headers=LOCAL | headers)
    assert answer.status_code == status
    assert (status == 200) == ("postroom_up 1.0" in answer.text)


def test_without_a_token_no_token_opens_them(filled):
    assert program(filled, "203.0.113.9").get("/metrics", headers={"Authorization": "Bearer "}).status_code == 403


def test_the_token_may_stand_in_a_file(tmp_path):
    (tmp_path / "token").write_text("Wolkenbruch\n")
    assert Web(metrics_token_file=tmp_path / "token").secret_metrics_token == "Wolkenbruch"
    assert Web().secret_metrics_token == ""
    with pytest.raises(ValueError, match="metrics_token_file"):
        Web(metrics_token_file=tmp_path / "gone")


def test_they_need_few_statements(filled):
    desk = program(filled)
    with desk.counted() as statements:
        assert desk.get("/metrics").status_code == 200
    assert len(statements) <= 20
