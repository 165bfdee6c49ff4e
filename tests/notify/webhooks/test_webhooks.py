"""Other programs hear of new, complete and decided applications: signed, again when they do not answer, never of documents."""

import base64
import hashlib
import hmac
import json
import os
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from sqlalchemy import select

from config.settings import load_settings
from config.webhooks import Webhook
from domain.errors import ConfigurationError
from ingest.office import Office, opened
from notify.webhooks import sending
from operations.changes import Attribution
from operations.erasure import erase
from operations.erasure_scope import of_person
from operations.review import decide
from operations.status import status
from storage.models import DeliveryRow, OutgoingState
from tests.mail import texts
from tests.mail.sample_mailbox import TODAY, apply, at, three
from tests.web.desk import Desk
from worker.jobs import one_pass

KEY = b"a secret of the receiver and of the office"
SECRET = f"whsec_{base64.b64encode(KEY).decode()}"
BY = Attribution("Jo", "", TODAY)


@dataclass
class Receiver:
    """A program that is told, on this machine."""

    url: str = ""
    answers: list[int] = field(default_factory=list)  # the next ones; then 204
    got: list[tuple[dict[str, str], bytes]] = field(default_factory=list)

    @property
    def told(self) -> list[dict]:
        return [json.loads(body) for _, body in self.got]


@contextmanager
def receiving():
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            receiver.got.append(({name.lower(): value for name, value in self.headers.items()}, body))
            code = receiver.answers.pop(0) if receiver.answers else 204
            self.send_response(code)
            if 300 <= code < 400:
                self.send_header("Location", f"{receiver.url}/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_POST  # noqa: N815 - as the library names it

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    receiver.url = f"http://127.0.0.1:{server.server_port}/hook"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def receiver():
    with receiving() as found:
        yield found


@pytest.fixture
def open_office(tmp_path, receiver):
    (tmp_path / "mailbox").mkdir()

    @contextmanager
    def make(now=TODAY, more: str = "", hooks: str | None = None, history="answer"):
        own = hooks if hooks is not None else f'[[webhooks]]\nurl = "{receiver.url}"\nsecret = "{SECRET}"\n'
        (tmp_path / "postroom.toml").write_text(
            '[office]\ncoordinator = "c@office.example.org"\naddress = "internships@office.example.org"\n'
            f'[mailboxes.in]\nkind = "folder"\npath = "mailbox"\nhistory = "{history}"\n{more}\n{own}'
        )
        with opened(load_settings(tmp_path / "postroom.toml"), lambda: now) as office:
            yield office

    return make


def arrive(tmp_path: Path, documents: int = 3, name: str = "1.eml") -> None:
    raw = apply(texts.ADA, "ICRtoP Internship – Summer 2026", three(texts.ADA)[:documents], at(3))
    file = tmp_path / "mailbox" / name
    file.write_bytes(raw)
    os.utime(file, (at(3).timestamp(), at(3).timestamp()))


def deliveries(office: Office) -> list[tuple[str, str, int, str]]:
    with office.database.read() as session:
        rows = session.scalars(select(DeliveryRow).order_by(DeliveryRow.id))
        return [(row.event, row.state.value, row.attempts, row.reply) for row in rows]


def test_a_new_application_that_is_complete_is_announced_twice_and_its_decision_once(open_office, receiver, tmp_path):
    arrive(tmp_path)
    with open_office() as office:
        one_pass(office)
        assert [each["type"] for each in receiver.told] == ["application.created", "application.completed"]
        with office.database.begin() as session:
            decide(session, office.filing_context, 1, "accepted", BY)
        one_pass(office)
        one_pass(office)
    assert [each["type"] for each in receiver.told[2:]] == ["application.decided"]
    data = receiver.told[2]["data"]
    assert (data["application"], data["status"], data["opening"], data["cycle"]) == (
        "a1",
        "accepted",
        "internship",
        "summer 2026",
    )
    assert data["applicant"] == {"name": texts.ADA.name, "email": texts.ADA.email}
    assert data["url"] is None
    said = b"".join(body for _, body in receiver.got).decode()
    assert "pdf" not in said.lower()


def test_it_is_signed_so_that_the_receiver_can_tell_it_from_a_forgery(open_office, receiver, tmp_path):
    arrive(tmp_path)
    with open_office(more='[web]\nurl = "https://desk.example.org"') as office:
        one_pass(office)
    headers, body = receiver.got[0]
    content = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    expected = base64.b64encode(hmac.new(KEY, content, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"
    assert int(headers["webhook-timestamp"]) == int(TODAY.timestamp())
    assert headers["content-type"] == "application/json"
    assert len({each["webhook-id"] for each, _ in receiver.got}) == len(receiver.got) == 2
    assert receiver.told[0]["data"]["url"] == "https://desk.example.org/applications/1"


def test_one_that_is_completed_later_is_announced_then(open_office, receiver, tmp_path):
    arrive(tmp_path, 1)
    with open_office() as office:
        one_pass(office)
        assert [each["type"] for each in receiver.told] == ["application.created"]
        arrive(tmp_path, 3, "2.eml")
        one_pass(office)
    assert [each["type"] for each in receiver.told[1:]] == ["application.completed"]


@pytest.mark.parametrize("answer", [500, 302, 404, 429])
def test_what_is_not_taken_is_announced_again_later_under_the_same_id(open_office, receiver, tmp_path, answer):
    arrive(tmp_path, 1)
    receiver.answers = [answer]
    with open_office() as office:
        result = one_pass(office)
        assert any(f"answered {answer}" in each for each in result.troubles)
        one_pass(office)  # not before its time
        assert len(receiver.got) == 1  # and no redirect was followed
        assert deliveries(office)[0][1:3] == ("queued", 1)
    with open_office(TODAY + timedelta(minutes=6)) as office:
        one_pass(office)
        assert deliveries(office)[0][1:] == ("sent", 2, "")
    assert receiver.got[0][0]["webhook-id"] == receiver.got[1][0]["webhook-id"]
    assert receiver.got[0][1] == receiver.got[1][1]


def test_a_receiver_that_is_away_holds_up_neither_mail_nor_the_others(open_office, receiver, tmp_path):
    arrive(tmp_path, 1)
    away = '[[webhooks]]\nurl = "http://127.0.0.1:9/hook"\nsecret = "a secret of the receiver and of the office"\n'
    here = f'[[webhooks]]\nurl = "{receiver.url}"\nsecret = "{SECRET}"\nevents = ["application.created"]\n'
    with open_office(hooks=away + here) as office:
        result = one_pass(office)
        assert result.sent == 1
        assert sorted(each[1] for each in deliveries(office)) == ["queued", "sent"]
        assert any("webhook to 127.0.0.1: no answer" in each for each in result.troubles)
    assert len(receiver.got) == 1


def test_what_is_given_up_stands_in_status_and_on_the_outbox_and_can_be_tried_again(open_office, receiver, tmp_path):
    arrive(tmp_path, 1)
    receiver.answers = [500, 500]
    with open_office(more="[outgoing]\nattempts = 2\n[web]") as office:
        one_pass(office)
    with open_office(TODAY + timedelta(hours=1), more="[outgoing]\nattempts = 2\n[web]") as office:
        one_pass(office)
        assert deliveries(office)[0][1:3] == ("dead", 2)
        assert ("1 webhook delivery given up; the desk's outbox shows them",) in status(office).troubles
        desk = Desk(office)
        page = desk.get("/outbox?state=failed").text
        assert "the receiver answered 500; 2 tries" in page
        assert receiver.url not in page
        assert "It is told again at the next turn" in desk.act("/outbox/webhooks/1/retry")
        assert desk.post("/outbox/webhooks/1/retry").status_code in (400, 409, 422)
        one_pass(office)
        assert deliveries(office)[0][1] == "sent"


def test_a_receiver_that_says_it_is_gone_gets_no_more(open_office, receiver, tmp_path):
    arrive(tmp_path, 1)
    receiver.answers = [410]
    with open_office() as office:
        one_pass(office)
        assert deliveries(office)[0][1:3] == ("dead", 1)


def test_one_that_the_settings_name_no_longer_is_given_up(open_office, receiver, tmp_path):
    arrive(tmp_path, 1)
    receiver.answers = [500]
    with open_office() as office:
        one_pass(office)
    other = f'[[webhooks]]\nurl = "{receiver.url}-other"\nsecret = "{SECRET}"\n'
    with open_office(TODAY + timedelta(hours=1), hooks=other) as office:
        one_pass(office)
        assert deliveries(office) == [("application.created", "dead", 1, "the settings name this receiver no longer")]


def test_the_mail_from_before_the_first_run_is_announced_to_nobody(open_office, receiver, tmp_path):
    arrive(tmp_path)
    with open_office(history="silent") as office:
        one_pass(office)
        assert deliveries(office) == []
    assert receiver.got == []


def test_the_row_is_there_with_its_cause_or_not_at_all(open_office, tmp_path):
    arrive(tmp_path, 1)
    with open_office() as office:
        one_pass(office)
        with pytest.raises(ZeroDivisionError), office.database.begin() as session:  # noqa: PT012
            decide(session, office.filing_context, 1, "declined", BY)
            _ = 1 / 0
        assert [each[0] for each in deliveries(office)] == ["application.created"]


def test_a_person_who_is_erased_is_announced_no_more(open_office, receiver, tmp_path):
    arrive(tmp_path, 1)
    receiver.answers = [500]
    with open_office() as office:
        one_pass(office)
        with office.database.read() as session:
            scope = of_person(session, office.blobs, texts.ADA.email, office.settings)
        erase(office, scope, "Jo", "asked")
        assert deliveries(office) == []
    with open_office(TODAY + timedelta(hours=1)) as office:
        one_pass(office)
    assert len(receiver.got) == 1


def test_what_was_taken_is_removed_after_a_month(open_office, tmp_path):
    arrive(tmp_path, 1)
    with open_office() as office:
        one_pass(office)
    with open_office(TODAY + timedelta(days=31)) as office:
        with office.database.begin() as session:
            decide(session, office.filing_context, 1, "declined", Attribution("Jo", "", office.now()))
        sending.send_due(office.database, office.settings, office.now)
        assert [each[:2] for each in deliveries(office)] == [("application.decided", OutgoingState.SENT.value)]


@pytest.mark.parametrize(
    ("hook", "said"),
    [
        (
            'url = "http://hooks.example.org/x"\nsecret = "%s"',
            "webhooks.0.url: “http://hooks.example.org/x” would send names",
        ),
        ('url = "ftp://hooks.example.org/x"\nsecret = "%s"', "is no address like"),
        ('url = "https://me:pw@hooks.example.org/x"\nsecret = "%s"', "the address holds a login"),
        ('url = "https://hooks.example.org/x"', "set secret or secret_file"),
        ('url = "https://hooks.example.org/x"\nsecret = "short"', "the secret is shorter than 24 bytes"),
        ('url = "https://hooks.example.org/x"\nsecret = "whsec_%%%%"', "is no Base64"),
        ('url = "https://hooks.example.org/x"\nsecret = "%s"\nevents = ["application.craeted"]', "is not one of"),
        ('url = "https://hooks.example.org/x"\nsecret = "%s"\nevents = []', "names nothing"),
        ('url = "https://hooks.example.org/x"\nsecrt = "%s"', "did you mean “secret”"),
        ('secret = "%s"', "webhooks.0.url: this setting is missing"),
        ('url = "https://hooks.example.org/x"\nsecret_file = "not-there"', "cannot be read"),
    ],
)
def test_settings_that_cannot_work_are_named(tmp_path, hook, said):
    file = tmp_path / "postroom.toml"
    file.write_text("[[webhooks]]\n" + hook.replace("%s", SECRET).replace("%%", "%"))
    with pytest.raises(ConfigurationError) as error:
        load_settings(file)
    assert said in str(error.value)
    assert SECRET not in str(error.value)


def test_a_secret_s_file_lies_beside_the_settings_and_is_read_anew(tmp_path):
    (tmp_path / "hook.secret").write_text(SECRET)
    file = tmp_path / "postroom.toml"
    file.write_text('[[webhooks]]\nurl = "https://hooks.example.org/x"\nsecret_file = "hook.secret"\n')
    [webhook] = load_settings(file).webhooks
    assert webhook.key == KEY
    (tmp_path / "hook.secret").write_text("another secret of both, in plain words\n")
    assert webhook.key == b"another secret of both, in plain words"
    assert isinstance(webhook, Webhook)
