"""What holds for every page of the desk."""

import pytest
import structlog

from domain.users import Role, User
from tests.web.desk import ORIGIN, Desk
from web.pages import ROUTES
from web.security import HEADERS

EXAMPLES = {"id": "1"}


def path_of(route):
    """A path that the route takes; things with the number 1 stand for all."""
    path = route.path
    for part in route.path.split("/"):
        if part.startswith("{"):
            name = part.strip("{}").partition(":")[0]
            path = path.replace(part, EXAMPLES.get(name, "1"))
    return path


@pytest.mark.parametrize("route", ROUTES, ids=lambda each: f"{each.method} {each.path}")
def test_every_route_wants_its_role(filled, route):
    for role in Role:
        user = User(1, "Somebody", "somebody@office.example.org", role) if role else None
        answer = Desk(filled, user).request(route.method, path_of(route))
        if role >= route.role:
            assert answer.status_code not in (401, 500, 503), answer.text
        elif user is None:
            assert answer.status_code == 303
            assert answer.headers["location"].startswith("/login")
        else:
            assert answer.status_code == 403


@pytest.mark.parametrize("route", [each for each in ROUTES if each.method == "GET"], ids=lambda each: each.path)
def test_every_answer_bears_the_headers(desk, route):
    answer = desk.get(path_of(route))
    assert {name: answer.headers.get(name) is not None for name in HEADERS} == dict.fromkeys(HEADERS, True)
    if answer.headers.get("content-type", "").startswith("text/html") and answer.status_code == 200:
        policy = answer.headers["Content-Security-Policy"]
        # A mail's own HTML has its styles in its tags; it stands in a frame without scripts and without an origin.
        assert "'unsafe" not in policy or "sandbox" in policy
        assert not any(
            each in policy for each in ("allow-scripts", "allow-same-origin", "script-src 'unsafe", "unsafe-eval")
        )


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example.org", "Sec-Fetch-Site": "cross-site"},
        {"Origin": ORIGIN, "Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example.org"},
        {"Origin": "null"},
        {"Cookie": "postroom=1"},
    ],
)
def test_an_act_that_another_site_sends_is_refused(filled, headers):
    desk = Desk(filled)
    del desk.headers["Origin"], desk.headers["Sec-Fetch-Site"]
    answer = desk.post("/undo", data={"of": "a1", "act": "x", "next": "/"}, headers=headers)
    assert answer.status_code == 403
    assert "nothing was done" in answer.text


def test_a_request_that_calls_the_desk_by_another_name_is_refused(desk):
    assert desk.get("/", headers={"Host": "evil.example.org"}).status_code == 400


def test_what_is_not_there_is_a_page_that_says_so(desk):
    answer = desk.get("/nothing")
    assert answer.status_code == 404
    assert "Not found" in answer.text


def test_a_form_that_is_too_large_is_refused_while_it_comes(desk):
    answer = desk.post("/undo", data={"of": "a1", "act": "x" * (3 << 20)})
    assert answer.status_code == 413


def test_nobody_is_sent_to_another_site_after_an_act(desk):
    from web.rendering import local_path

    for path in ("https://evil.example.org", "//evil.example.org", "/\\evil.example.org", "javascript:x", "/a\nb"):
        assert local_path(path) == "/"
    assert local_path("/applications?status=late") == "/applications?status=late"


def test_while_the_database_is_away_a_page_says_so_and_tries_again(desk, monkeypatch):
    from domain.errors import Transient

    def away(*_):
        raise Transient("the database does not answer")

    monkeypatch.setattr("web.pages.to_do.listing.waiting_things", away)
    answer = desk.get("/")
    assert answer.status_code == 503
    assert "Retry-After" in answer.headers
    assert "tries again by itself" in answer.text


def test_a_part_that_fails_is_reported_on_its_page_and_what_is_typed_there_is_not_lost(desk, monkeypatch):
    from domain.errors import Transient

    def away(*_):
        raise Transient("the database does not answer")

    monkeypatch.setattr("web.pages.to_do.page.waiting_things", away)
    form = {"of": "m37", "act": "answered", "back": "/", "next": ""}
    answer = desk.post("/to-do", data=form, headers={"HX-Request": "true"})
    assert answer.status_code == 503
    assert (answer.headers["HX-Retarget"], answer.headers["HX-Reswap"]) == ("#status", "innerHTML")
    assert "the database does not answer" in answer.text.lower()
    assert "<main" not in answer.text
    assert "tries again by itself" not in answer.text  # it does not
    asked = desk.get("/to-do/news", headers={"HX-Request": "true"})
    assert (asked.status_code, asked.headers["HX-Reswap"]) == (503, "none")  # nobody has done anything


def test_an_internal_error_changes_nothing_and_names_its_number(desk, monkeypatch, capsys):
    monkeypatch.setattr("web.pages.to_do.listing.waiting_things", lambda *_: 1 / 0)
    answer = desk.get("/")
    assert answer.status_code == 500
    assert "ZeroDivisionError" not in answer.text


def test_whether_the_desk_works_can_be_asked_by_a_program(desk):
    assert desk.get("/healthz").json()["status"] == "ok"


def test_an_internal_error_is_logged_without_what_people_wrote(filled, monkeypatch, capsys):
    structlog.reset_defaults()  # as in a program that has configured no log

    def broken(_):
        words = f"Dear Rosa, {'my mother is ill'.upper()}"
        raise RuntimeError(str(len(words)))

    try:
        desk = Desk(filled)
        monkeypatch.setattr("web.request.PageRequest.read", broken)
        assert desk.get("/applications").status_code == 500
        said = "".join(capsys.readouterr())
    finally:
        structlog.reset_defaults()
    assert "RuntimeError" in said
    assert "MY MOTHER" not in said
