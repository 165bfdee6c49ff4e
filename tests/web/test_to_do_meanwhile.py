"""To do with a page that is older than a colleague's answer: it is shown, and nothing of it is overwritten unasked."""

import re
from html import unescape

from sqlalchemy import select

from domain.users import Role, User
from storage.models import ApplicationRow, DocumentRow, EventRow, FindingRow, MessageRow, MessageState
from tests.web.desk import Desk
from tests.web.test_to_do import buttons, card, cards, message_key, of_code

BEN = User(2, "Ben Example", "ben@office.example.org", Role.COORDINATOR)
OPENING = "opening internship summer 2026"
HIDDEN = re.compile(r'type="hidden" name="([\w-]+)" value="([^"]*)"')


def version(page: str, key: str) -> str:
    return re.search(r'name="version" value="(\d+)"', card(page, key))[1]


def again(page: str) -> dict[str, str]:
    """The fields of the form that does it all the same."""
    form = next(each for each in re.findall(r"<form.*?</form>", page, re.S) if "Do it all the same" in each)
    return {name: unescape(value) for name, value in HIDDEN.findall(form)}


def application(office, key: str) -> ApplicationRow:
    with office.database.read() as session:
        return session.get_one(ApplicationRow, int(key[1:]))


def outdated_answer(desk: Desk) -> tuple[str, dict[str, str]]:
    """An application whose opening is asked for, and her answer on a page that a colleague's correction is newer than."""
    key = of_code(desk.office, "opening_unknown")
    form = {"of": key, "act": OPENING, "back": "/", "next": "", "version": version(desk.get("/").text, key)}
    Desk(desk.office, BEN).act(f"/applications/{key[1:]}/correct", what="phone", value="+1 212 555 0100")
    return key, form


def test_an_answer_older_than_a_colleagues_correction_changes_nothing_and_shows_both(desk):
    key, form = outdated_answer(desk)
    answer = desk.post("/to-do", data=form)
    assert answer.status_code == 409
    assert "A colleague changed it meanwhile" in answer.text
    assert "Ben Example" in answer.text
    assert "phone is +1 212 555 0100" in answer.text
    assert "ICRtoP Secretariat Internship, summer 2026" in answer.text.split("You chose", 1)[1].split("</p>", 1)[0]
    assert application(desk.office, key).opening is None
    assert OPENING in buttons(answer.text, key)  # choose again, on what is there now
    fresh = {**form, "version": version(answer.text, key)}
    assert key not in cards(desk.act("/to-do", **fresh))
    assert application(desk.office, key).opening == "internship"


def test_it_is_done_all_the_same_when_she_says_so(desk):
    key, form = outdated_answer(desk)
    again_form = again(desk.post("/to-do", data=form).text)
    assert "version" not in again_form
    assert key not in cards(desk.act("/to-do", **again_form))


def test_where_scripts_run_the_card_itself_says_what_a_colleague_changed(desk):
    key, form = outdated_answer(desk)
    answer = desk.post("/to-do", data=form | {"shown": key}, headers={"HX-Request": "true"})
    assert "<html" not in answer.text
    assert "phone is +1 212 555 0100" in card(answer.text, key)
    assert "You chose" in card(answer.text, key)
    assert version(answer.text, key) != form["version"]
    assert application(desk.office, key).opening is None


def test_what_a_colleague_has_answered_is_named_though_it_is_not_asked_any_more(desk):
    key = of_code(desk.office, "opening_unknown")
    with desk.office.database.read() as session:
        document = session.scalars(select(DocumentRow.id).where(DocumentRow.application_id == int(key[1:]))).first()
    old = version(desk.get("/").text, key)
    Desk(desk.office, BEN).post("/to-do", data={"of": key, "act": f"kind {document} cv", "back": "/"})
    form = {"of": key, "act": f"kind-of {document}", f"kind-{document}": "cover_letter", "back": "/", "version": old}
    answer = desk.post("/to-do", data=form)
    assert answer.status_code == 409
    assert "CV.pdf is cv" in answer.text
    assert "It is the cover letter" in answer.text
    with desk.office.database.read() as session:
        assert session.get_one(DocumentRow, document).kind == "cv"
    desk.act("/to-do", **again(answer.text))
    with desk.office.database.read() as session:
        assert session.get_one(DocumentRow, document).kind == "cover_letter"


def test_a_message_that_a_colleague_has_answered_otherwise_is_not_marked_unseen(desk):
    key = message_key(desk.office, MessageRow.state == MessageState.SET_ASIDE, MessageRow.reason == "inquiry")
    old = version(desk.get("/").text, key)
    Desk(desk.office, BEN).act(f"/messages/{key[1:]}/notes", text="I am writing to them")
    answer = desk.post("/to-do", data={"of": key, "act": "seen", "back": "/", "version": old})
    assert answer.status_code == 409
    assert "Ben Example" in answer.text
    assert key in cards(desk.get("/").text)


def test_my_own_change_and_a_colleagues_look_are_no_reason_to_ask(desk):
    key = of_code(desk.office, "opening_unknown")
    old = version(desk.get("/").text, key)
    desk.act(f"/applications/{key[1:]}/correct", what="phone", value="+1 212 555 0100")
    with desk.office.database.begin() as session:
        now = desk.office.now()
        number = int(key[1:])
        session.add(EventRow(at=now, who=BEN.name, what="original read", application_id=number, details={}))
    assert key not in cards(desk.act("/to-do", of=key, act=OPENING, back="/", next="", version=old))


def test_putting_off_overwrites_nothing_and_is_not_asked_about(desk):
    key, form = outdated_answer(desk)
    assert key not in cards(desk.act("/to-do", **(form | {"act": "later week"})))


def test_every_answer_of_every_card_is_named_where_it_is_not_done(desk):
    page = desk.get("/").text
    with desk.office.database.read() as session:
        codes = set(session.scalars(select(FindingRow.code).where(FindingRow.severity == "doubt")))
    assert codes
    for key in cards(page):
        old = version(page, key)
        if key[0] == "o":
            continue
        folder = "applications" if key[0] == "a" else "messages"
        Desk(desk.office, BEN).act(f"/{folder}/{key[1:]}/notes", text="Looked at it")
        for act in buttons(page, key):
            if act.startswith(("later", "kind-of", "fact-of", "person", "join-to")):
                continue
            answer = desk.post("/to-do", data={"of": key, "act": unescape(act), "back": "/", "version": old})
            assert answer.status_code == 409, (key, act, answer.text)
            assert re.search(r"You chose: <strong>[^<]+</strong>", answer.text), (key, act)
