"""What waits, all mail and scans by hand, on SQLite and PostgreSQL: the pages show the same, and acts are taken back."""

import re

import pytest

from domain.users import Role, User
from tests.mail.files import pdf
from tests.mail.sample_mailbox import TODAY, write
from tests.mail.texts import HANA, letter
from tests.web.desk import ROSA, Desk
from tests.web.test_answer import fields
from worker.jobs import one_pass


@pytest.fixture
def desk_of(database_url, tmp_path):
    from ingest.office import opened
    from tests.end_to_end.conftest import office_settings

    write(tmp_path / "mailbox")
    mailbox = {"kind": "folder", "path": tmp_path / "mailbox"}
    settings = office_settings(tmp_path, database_url, mailbox, notify={"acknowledge": True}, web={})
    with opened(settings, lambda: TODAY) as office:
        one_pass(office)
        yield Desk(office)


def test_what_waits_is_shown_answered_put_off_and_taken_back(desk_of):
    desk = desk_of
    keys = re.findall(r'<li class="card ask" id="(\w+)"', desk.get("/").text)
    assert len(keys) == 9
    page = desk.act("/to-do", of="a27", act="opening internship summer 2026", back="/", next="")
    undo = dict(re.findall(r'name="(act|of)" value="([^"]*)"', page.split('action="/undo"')[1].split("</form>")[0]))
    assert 'id="a27"' not in page
    assert 'id="a27"' in desk.act("/undo", **undo, next="/")
    for key in keys[:3]:
        desk.act("/to-do", of=key, act="later week", back="/", next="")
    assert "3 things put off" in desk.get("/").text
    assert desk.get("/later").text.count("Mon 23 Mar 2026") == 3
    known = dict(re.findall(r'name="(seen|count)" value="([^"]+)"', desk.get("/").text))
    assert desk.get("/to-do/news", params=known).status_code == 204
    assert (
        len(re.findall(r'href="/messages/\d+"', desk.get("/messages?q=friday&state=set_aside&channel=email").text)) == 1
    )
    for path in (
        "/messages?before=20",
        "/messages?after=20&reason=newsletter",
        "/messages/4",
        "/messages/44/attach?name=ada",
    ):
        assert desk.get(path).status_code == 200, path
    assert "It belongs to a4." in desk.act("/messages/44/attach", to="4")
    form = {
        "opening": "internship",
        "name": "Petra Paper",
        "channel": "post",
        "received": "2026-03-19",
        "order": "chosen",
    }
    answer = desk.post("/add", data=form, files=[("files", ("scan.pdf", pdf(letter(HANA)), "application/pdf"))])
    assert answer.status_code == 303, answer.text
    one_pass(desk.office)
    assert "Petra Paper" in desk.get(answer.headers["location"]).text


def test_what_a_colleague_changed_is_shown_and_each_person_has_a_draft(desk_of):
    rosa = desk_of
    namesake = Desk(rosa.office, User(2, ROSA.name, "ben@office.example.org", Role.COORDINATOR))
    colleague = Desk(rosa.office, User(3, "Noor Example", "noor@office.example.org", Role.COORDINATOR))
    card = rosa.get("/").text.split('id="a27"', 1)[1]
    version = re.search(r'name="version" value="(\d+)"', card)[1]
    colleague.act("/applications/27/correct", what="phone", value="+1 212 555 0100")
    form = {"of": "a27", "act": "opening internship summer 2026", "back": "/", "version": version}
    answer = rosa.post("/to-do", data=form)
    assert answer.status_code == 409
    assert "phone is +1 212 555 0100" in answer.text
    for desk, words in ((rosa, "Dear one"), (namesake, "Dear other")):
        typed = fields(desk.get("/applications/1/answer").text) | {"text": words, "do": "draft"}
        assert desk.post("/applications/1/answer", data=typed).status_code == 303
    for desk, words in ((rosa, "Dear one"), (namesake, "Dear other")):
        assert fields(desk.get("/applications/1/answer").text)["text"].strip() == words
