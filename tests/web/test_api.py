"""The API: tokens and their scopes, look-ups, acts, errors, and its description."""

import pytest
from starlette.testclient import TestClient

from domain.users import Role, Scope
from operations.access import api_tokens
from operations.changes import Attribution
from storage.models import UserRow
from tests.mail.sample_mailbox import TODAY
from tests.web.desk import ORIGIN
from tests.web.test_application import number_of
from web.app import create_app


class Program(TestClient):
    """A program that asks the API with a token."""

    def __init__(self, office, token=None):
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        super().__init__(
            create_app(office), base_url=f"{ORIGIN}/api/v1", headers=headers, raise_server_exceptions=False
        )


def token_of(office, role=Role.COORDINATOR, scopes=tuple(Scope)):
    with office.database.begin() as session:
        user = UserRow(
            name="Rosa Example",
            email=f"{role.word}@office.example.org",
            role=role,
            wants_notifications=False,
            created_at=TODAY,
        )
        session.add(user)
        session.flush()
        return api_tokens.create(session, user, "a test", scopes, Attribution("Rosa Example", "", TODAY))


@pytest.fixture
def program(filled):
    return Program(filled, token_of(filled))


@pytest.fixture
def corinne(filled):
    return number_of(filled, "Corinne Rector")


@pytest.mark.parametrize("token", [None, "postroom_wrong", ""])
def test_without_a_token_that_works_nothing_is_said(filled, token):
    answer = Program(filled, token).get("/applications")
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_token_that_reads_may_not_write(filled, corinne):
    program = Program(filled, token_of(filled, scopes=[Scope.READ]))
    assert program.get(f"/applications/{corinne}").status_code == 200
    assert program.post(f"/applications/{corinne}/decide", json={"status": "declined"}).status_code == 403


def test_a_reviewer_s_token_sees_no_applications(filled):
    assert Program(filled, token_of(filled, Role.REVIEWER)).get("/applications").status_code == 403


def test_a_session_s_cookie_is_no_token(filled):
    assert Program(filled).get("/applications", headers={"Cookie": "postroom=x"}).status_code == 401


def test_the_list_comes_in_pages_that_follow_each_other(program):
    seen, after = [], None
    while True:
        page = program.get("/applications", params={"limit": 7} | ({"after": after} if after else {})).json()
        seen += [each["id"] for each in page["applications"]]
        after = page["next"]
        if after is None:
            break
    assert len(seen) == len(set(seen)) > 14


def test_an_act_gives_the_application_and_the_key_that_undoes_it(program, corinne):
    done = program.post(f"/applications/{corinne}/decide", json={"status": "declined", "why": "Too few places"}).json()
    assert (done["application"]["status"], done["application"]["decision"]) == ("declined", "Too few places")
    undone = program.post(f"/applications/{corinne}/undo", json={"act": done["act"]}).json()
    assert undone["application"]["status"] == "complete"
    again = program.post(f"/applications/{corinne}/undo", json={"act": done["act"]})
    assert again.status_code == 409


def test_values_and_documents_are_corrected(program, corinne):
    document = program.get(f"/applications/{corinne}").json()["documents"][0]["id"]
    body = {
        "values": {"start_date": "2026-06-15", "phone": None},
        "documents": [{"document": document, "kind": "other"}],
    }
    done = program.post(f"/applications/{corinne}/correct", json=body).json()["application"]
    assert done["facts"]["start_date"]["value"] == "2026-06-15"
    assert done["applicant_phone"] == ""
    assert next(each for each in done["documents"] if each["id"] == document)["kind"] == "other"


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/applications/99999/decide", {"status": "declined"}, 404),
        ("/applications/{}/decide", {"status": "perhaps"}, 422),
        ("/applications/{}/decide", {"statsu": "declined"}, 422),
        ("/applications/{}/decide", {"status": "merged"}, 422),
        ("/applications/{}/correct", {"values": {"start_date": "soon"}}, 422),
        ("/applications/{}/correct", {}, 422),
        ("/applications/{}/merge", {"into": 99999}, 409),
        ("/applications/99999999999999999999/undo", {}, 422),
        ("/messages/99999/retry", {}, 404),
        ("/outbox/99999/hold", {}, 404),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(program, corinne, path, body, status):
    answer = program.post(path.format(corinne), json=body)
    assert answer.status_code == status
    assert answer.json()["detail"]
    assert "postroom " not in answer.json()["detail"]


def test_a_body_that_is_too_large_is_refused(program, corinne):
    answer = program.post(f"/applications/{corinne}/notes", json={"text": "x" * (2 << 20)})
    assert answer.status_code == 413


def test_messages_mail_search_openings_and_status_are_looked_up(program):
    message = program.get("/messages", params={"state": "set_aside"}).json()["messages"][0]
    assert program.get(f"/messages/{message['id']}").json()["state"] == "set_aside"
    assert program.post(f"/messages/{message['id']}/retry", json={}).json()["state"] == "kept"
    assert program.get("/outbox", params={"state": "sent"}).json()["mails"]
    assert program.get("/search", params={"q": "Corinne"}).json()["hits"]
    assert "internship" in program.get("/openings").json()
    assert program.get("/status").json()["parts"]


def test_everything_is_described_and_every_answer_bears_the_headers(program):
    described = program.get("/openapi.json")
    paths = described.json()["paths"]
    assert "/applications/{number}/decide" in paths
    assert all("security" in each for path in paths.values() for each in path.values())
    assert described.headers["X-Content-Type-Options"] == "nosniff"
