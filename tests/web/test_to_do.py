"""To do: what waits for a person is answered where it stands, put off, and taken back."""

import re
from urllib.parse import urlencode

import pytest
from sqlalchemy import select, update

from domain.numbers import TypedNumber, typed_number
from operations.changes import Attribution
from operations.doubts import keep_apart
from storage.models import ApplicationRow, ApplicationStatus, FindingRow, MessageRow, MessageState, OutgoingRow
from storage.to_do import count_waiting, waiting_things, waits
from tests.web.desk import Desk
from worker.jobs import one_pass

CARD = re.compile(r'<li class="card ask" id="(\w+)"')


def cards(page: str) -> list[str]:
    return CARD.findall(page)


def card(page: str, key: str) -> str:
    return page.split(f'id="{key}"', 1)[1].split("</div></details>", 1)[0]


def buttons(page: str, key: str) -> list[str]:
    return re.findall(r'name="act" value="([^"]*)"', card(page, key))


def waiting(office, key: str) -> bool:
    with office.database.read() as session:
        return waits(session, typed_number(key), office.now())


def of_code(office, code: str) -> str:
    with office.database.read() as session:
        return f"a{session.scalars(select(FindingRow.application_id).where(FindingRow.code == code)).first()}"


def message_key(office, *conditions) -> str:
    with office.database.read() as session:
        return f"m{session.scalars(select(MessageRow.id).where(*conditions)).first()}"


def test_all_that_waits_is_on_the_page_and_counted_beside_its_name(desk):
    page = desk.get("/").text
    with desk.office.database.read() as session:
        things = waiting_things(session, desk.office.now())
        assert count_waiting(session, desk.office.now()) == len(things) == len(cards(page))
    assert f'To do<span id="waits"> <span class="number">{len(things)}</span>' in page
    assert sorted(cards(page)) == sorted(each.key for each in things)


def test_the_page_needs_few_statements(desk):
    desk.get("/")
    with desk.counted() as statements:
        assert len(desk.get("/").content) < 150_000
    assert len(statements) <= 12, statements.texts


def test_an_unknown_opening_is_set_by_one_of_the_rounds_that_are_offered_and_taken_back(desk):
    key = of_code(desk.office, "opening_unknown")
    page = desk.get("/").text
    act = "opening internship summer 2026"
    assert act in buttons(page, key)
    assert "its deadline is 1 April 2026" in card(page, key)
    following = desk.act("/to-do", of=key, act=act, back="/", next="")
    assert key not in cards(following)
    assert "It is for ICRtoP Secretariat Internship, summer 2026." in following
    undo = dict(
        re.findall(r'name="(act|of)" value="([^"]*)"', following.split('action="/undo"')[1].split("</form>")[0])
    )
    assert undo["of"] == key
    assert key in cards(desk.act("/undo", **undo, next="/"))


def test_a_question_is_marked_as_answered_and_leads_to_its_answer(desk):
    key = message_key(desk.office, MessageRow.needs_answer.is_(True), MessageRow.state == MessageState.FILED)
    assert f'href="/messages/{key[1:]}/answer"' in card(desk.get("/").text, key)
    assert key not in cards(desk.act("/to-do", of=key, act="answered", back="/", next=""))


def test_mail_that_was_set_aside_is_seen_or_becomes_an_application(desk):
    seen, application = [f"m{each}" for each in _set_aside(desk.office)][:2]
    assert seen not in cards(desk.act("/to-do", of=seen, act="seen", back="/", next=""))
    page = desk.act("/to-do", of=application, act="application", back="/", next="")
    assert "The mail is read again now" in page
    one_pass(desk.office)
    with desk.office.database.read() as session:
        assert session.get_one(MessageRow, int(application[1:])).state is MessageState.FILED


def _set_aside(office):
    with office.database.read() as session:
        chosen = select(MessageRow.id).where(
            MessageRow.state == MessageState.SET_ASIDE, MessageRow.reason.in_(("inquiry", "not_an_application"))
        )
        return list(session.scalars(chosen))


def test_failed_mail_is_retried_and_mail_that_was_not_sent_goes_out_again(desk):
    with desk.office.database.begin() as session:
        message = session.scalars(select(MessageRow.id).where(MessageRow.state == MessageState.FILED)).first()
        session.execute(update(MessageRow).where(MessageRow.id == message).values(state=MessageState.FAILED))
        mail = session.scalars(select(OutgoingRow.id)).first()
        session.execute(
            update(OutgoingRow).where(OutgoingRow.id == mail).values(state="dead", reply="550 no such user")
        )
    page = desk.get("/").text
    assert "550 no such user" in card(page, f"o{mail}")
    assert f"m{message}" not in cards(desk.act("/to-do", of=f"m{message}", act="retry", back="/", next=""))
    assert f"o{mail}" not in cards(desk.act("/to-do", of=f"o{mail}", act="send", version=0, back="/", next=""))
    with desk.office.database.read() as session:
        assert session.get_one(OutgoingRow, mail).state == "queued"


def test_what_is_put_off_comes_back_by_itself(open_filled):
    from datetime import timedelta

    from tests.mail.sample_mailbox import TODAY

    with open_filled() as office:
        desk = Desk(office)
        key = cards(desk.get("/").text)[0]
        page = desk.act("/to-do", of=key, act="later tomorrow", back="/", next="")
        assert key not in cards(page)
        assert "1 thing put off" in page
        assert key in desk.get("/later").text
    with open_filled(TODAY + timedelta(days=1)) as office:
        assert key in cards(Desk(office).get("/").text)
        assert "Nothing is put off" in Desk(office).get("/later").text


def test_what_is_put_off_is_put_on_the_list_again_by_hand_and_by_undo(desk):
    key = cards(desk.get("/").text)[0]
    desk.act("/to-do", of=key, act="later day", until="2026-03-25", back="/", next="")
    assert "Wed 25 Mar 2026" in desk.get("/later").text
    page = desk.act("/later", of=key)
    assert "Nothing is put off" in page
    assert key in cards(desk.get("/").text)


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({"act": "later day", "until": ""}, "Choose the day"),
        ({"act": "later day", "until": "2020-01-01"}, "lies ahead"),
        ({"act": "later day", "until": "2030-01-01"}, "within a year"),
    ],
)
def test_a_day_that_cannot_be_is_refused_in_words(desk, form, sentence):
    key = cards(desk.get("/").text)[0]
    assert sentence in desk.act("/to-do", of=key, back="/", next="", **form)
    assert waiting(desk.office, key)


def test_an_answer_that_there_is_not_changes_nothing(desk):
    key = cards(desk.get("/").text)[0]
    for form in ({"of": key, "act": "nonsense"}, {"of": "x1", "act": "seen"}, {"of": "", "act": ""}):
        assert desk.post("/to-do", data=form).status_code == 404
    assert waiting(desk.office, key)


def test_what_a_colleague_has_done_meanwhile_is_not_done_twice(desk):
    key = message_key(desk.office, MessageRow.needs_answer.is_(True), MessageRow.state == MessageState.FILED)
    desk.act("/to-do", of=key, act="answered", back="/", next="")
    assert "somebody has done this meanwhile" in desk.act("/to-do", of=key, act="answered", back="/", next="")


def test_the_next_card_is_named_in_the_address(desk):
    first, second = cards(desk.get("/").text)[:2]
    answer = desk.post("/to-do", data={"of": first, "act": "later week", "back": "/", "next": second})
    assert answer.headers["location"] == f"/#{second}"


def test_what_is_new_is_said_and_nothing_when_nothing_is(desk):
    page = desk.get("/").text
    known = dict(re.findall(r'name="(seen|count)" value="([^"]+)"', page))
    path = f"/to-do/news?{urlencode(known)}"
    assert desk.get(path).status_code == 204
    with desk.office.database.begin() as session:
        chosen = session.scalars(select(ApplicationRow.id).where(ApplicationRow.status == "incomplete")).first()
        session.execute(update(ApplicationRow).where(ApplicationRow.id == chosen).values(status="waiting"))
    assert "1 new: show" in desk.get(path).text


def test_a_group_is_shown_whole_in_pages(desk):
    with desk.office.database.begin() as session:
        session.execute(
            update(ApplicationRow)
            .where(ApplicationRow.status.in_(("incomplete", "complete")))
            .values(status=ApplicationStatus.WAITING)
        )
        count = len(list(session.scalars(select(ApplicationRow.id).where(ApplicationRow.status == "waiting"))))
    page = desk.get("/").text
    assert len(cards(page)) <= 30
    seen, path = [], "/?group=unclear"
    while path:
        page = desk.get(path).text
        seen += cards(page)
        found = re.search(r'rel="next" href="([^"]+)"', page)
        path = found[1].replace("&amp;", "&") if found else None
    assert len(seen) == len(set(seen))
    assert len(seen) > count - 5


def test_two_people_are_kept_apart_for_good_and_joined_again_by_undo(desk):
    from operations.undo import undo_last

    office = desk.office
    with office.database.begin() as session:
        one, two = session.scalars(select(ApplicationRow).order_by(ApplicationRow.id)).all()[:2]
        two.applicant.matching_email = one.applicant.matching_email
        two.applicant.email = one.applicant.email
        numbers = one.id, two.id
        from ingest.filing.reassess import reassess

        reassess(session, two, office.filing_context, office.now())
        codes = {each.code for each in two.findings}
    assert "applicants_share_address" in codes
    key = f"a{numbers[1]}"
    assert f"apart {numbers[0]}" in buttons(desk.get("/").text, key)
    assert key not in cards(desk.act("/to-do", of=key, act=f"apart {numbers[0]}", back="/", next=""))
    with office.database.begin() as session:
        undo_last(session, office.filing_context, TypedNumber(numbers[1]), Attribution("Rosa", "", office.now()))
    assert key in cards(desk.get("/").text)
    with office.database.begin() as session:
        keep_apart(session, office.filing_context, numbers[1], numbers[0], Attribution("Rosa", "", office.now()))
    assert f"join {numbers[0]}" not in desk.get("/").text


def test_a_doubt_that_was_looked_at_stays_as_a_note(desk):
    key = of_code(desk.office, "not_eligible")
    act = next(each for each in buttons(desk.get("/").text, key) if each.startswith("looked "))
    page = desk.act("/to-do", of=key, act=act, back="/", next="")
    assert "It awaits the decision of the Steering Committee" in card(page, key)
    with desk.office.database.read() as session:
        chosen = select(FindingRow).where(FindingRow.code == "not_eligible")
        [found] = session.scalars(chosen).all()
        assert (found.severity, found.sentence.endswith("A person has looked at it.")) == ("note", True)


def test_nothing_waits_is_a_page_that_says_what_comes(desk):
    with desk.office.database.begin() as session:
        session.execute(update(ApplicationRow).values(status="declined"))
        session.execute(update(MessageRow).values(seen_at=desk.office.now(), answered_at=desk.office.now()))
    page = desk.get("/").text
    assert "Nothing waits for you" in page
    assert 'To do <span class="number">' not in page


def test_a_card_of_a_group_leads_back_to_the_page_of_the_group(desk):
    key = message_key(desk.office, MessageRow.needs_answer.is_(True), MessageRow.state == MessageState.FILED)
    assert 'name="back" value="/?group=questions"' in card(desk.get("/?group=questions").text, key)
