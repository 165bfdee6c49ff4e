"""The outbox at the desk: to whom each mail goes, exactly what it says, and everything that can be done until it leaves."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from storage.models import ApplicationRow, OutgoingRow, OutgoingState
from tests.mail.sample_mailbox import TODAY
from tests.web.desk import Desk
from tests.web.test_answer import fields, number, undo_of

__all__ = ["number"]
TABS = ("waiting", "held", "failed", "sent", "cancelled")


def mails(desk: Desk, *conditions):
    with desk.office.database.read() as session:
        return session.scalars(select(OutgoingRow).where(*conditions).order_by(OutgoingRow.id)).all()


def state(desk, mail):
    return mails(desk, OutgoingRow.id == mail)[0].state


@pytest.fixture
def waiting(desk):
    """An acknowledgement that waits."""
    with desk.office.database.begin() as session:
        mail = session.scalars(select(OutgoingRow).where(OutgoingRow.kind == "acknowledgement").limit(1)).one()
        mail.state, mail.sent_at, mail.next_attempt_at = OutgoingState.QUEUED, None, TODAY + timedelta(hours=1)
        return mail.id


@pytest.fixture
def letter(desk, number):
    """A letter in its pause."""
    page = desk.get(f"/applications/{number}/answer").text
    desk.post(f"/applications/{number}/answer", data=fields(page) | {"do": "send"})
    return mails(desk, OutgoingRow.kind == "letter")[0].id


@pytest.mark.parametrize("tab", TABS)
def test_each_part_is_a_page_that_says_what_is_there_or_that_nothing_is(desk, tab, waiting):
    with desk.counted() as statements:
        answer = desk.get(f"/outbox?state={tab}")
    assert answer.status_code == 200
    assert len(statements) <= 12
    assert len(answer.content) < 150_000
    shown = {"waiting": OutgoingState.QUEUED, "sent": OutgoingState.SENT}.get(tab)
    if shown:
        assert mails(desk, OutgoingRow.state == shown)[-1].recipient in answer.text
    else:
        assert re.search(r'class="empty">\w+', answer.text)


def test_pages_follow_each_other_both_ways_and_lose_no_mail(desk):
    with desk.office.database.begin() as session:
        first = session.scalars(select(OutgoingRow).where(OutgoingRow.state == OutgoingState.SENT).limit(1)).one()
        for each in range(120):
            session.add(
                OutgoingRow(
                    key=f"x:{each}", kind="alert", recipient=f"to{each}@example.org", subject="x", cause=first.cause,
                    header_message_id=f"<x{each}@example.org>", state=OutgoingState.DEAD, next_attempt_at=TODAY, created_at=TODAY,
                )
            )  # fmt: skip
    seen, pages, page = [], [], "/outbox?state=failed"
    while page:
        text = desk.get(page).text
        pages.append(re.findall(r"<td>(to\d+@example.org)</td>", text))
        seen += pages[-1]
        following = re.search(r'rel="next" href="([^"]+)"', text)
        page = following[1].replace("&amp;", "&") if following else ""
    assert seen == [f"to{each}@example.org" for each in reversed(range(120))]
    back = re.search(r'rel="prev" href="([^"]+)"', text)[1].replace("&amp;", "&")
    assert re.findall(r"<td>(to\d+@example.org)</td>", desk.get(back).text) == pages[1]


def test_a_mail_is_shown_as_it_goes_out(desk, waiting):
    with desk.counted() as statements:
        page = desk.get(f"/outbox/{waiting}").text
    assert len(statements) <= 12 + 10  # composing it reads the application
    mail = mails(desk, OutgoingRow.id == waiting)[0]
    assert page.index(mail.recipient) < page.index("What it says")
    assert re.search(r"<iframe[^>]* sandbox ", page)
    html = desk.get(f"/outbox/{waiting}/page")
    assert "<html" in html.text
    policy = html.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox" in policy
    assert "script-src" not in policy


@pytest.mark.parametrize(("act", "after"), [("hold", OutgoingState.HELD), ("cancel", OutgoingState.CANCELLED)])
def test_what_waits_is_held_or_taken_back_and_the_notice_undoes_it(desk, waiting, act, after):
    answer = desk.post(f"/outbox/{waiting}/{act}", data={"next": "/outbox?state=waiting"})
    assert answer.headers["location"] == "/outbox?state=waiting"
    assert state(desk, waiting) is after
    undo = undo_of(desk.get("/outbox").text)
    assert undo["of"] == f"o{waiting}"
    desk.post("/undo", data={**undo, "next": "/outbox"})
    assert state(desk, waiting) is OutgoingState.QUEUED


@pytest.mark.parametrize(("before", "act"), [(OutgoingState.HELD, "release"), (OutgoingState.DEAD, "retry")])
def test_what_was_held_or_failed_goes_on(desk, waiting, before, act):
    with desk.office.database.begin() as session:
        session.execute(update(OutgoingRow).where(OutgoingRow.id == waiting).values(state=before, attempts=12))
    assert desk.post(f"/outbox/{waiting}/{act}").status_code == 303
    [mail] = mails(desk, OutgoingRow.id == waiting)
    assert (mail.state, mail.attempts, mail.next_attempt_at) == (OutgoingState.QUEUED, 0, TODAY)


@pytest.mark.parametrize("act", ["hold", "cancel", "release", "retry", "edit"])
def test_what_has_left_cannot_be_changed(desk, waiting, act):
    with desk.office.database.begin() as session:
        session.execute(update(OutgoingRow).where(OutgoingRow.id == waiting).values(state=OutgoingState.SENT))
    answer = desk.post(f"/outbox/{waiting}/{act}")
    assert answer.status_code == 409
    assert "sent already" in answer.text


def test_a_letter_is_changed_while_it_waits(desk, letter):
    page = desk.get(f"/outbox/{letter}/edit").text
    desk.post(f"/outbox/{letter}/edit", data=fields(page) | {"text": "Other words.", "subject": "Other"})
    shown = desk.get(f"/outbox/{letter}").text
    assert "Other words." in shown
    assert "letter changed by Rosa Example" in shown
    undo = undo_of(shown)
    desk.post("/undo", data={**undo, "next": "/"})
    assert "Other words." not in desk.get(f"/outbox/{letter}").text


def test_a_letter_whose_address_was_corrected_is_shown_to_whom_it_goes_before_it_is_saved(desk, letter, number):
    typed = fields(desk.get(f"/outbox/{letter}/edit").text) | {"text": "Other words."}
    with desk.office.database.begin() as session:
        session.get_one(ApplicationRow, number).applicant.email = "corrected@example.org"
    answer = desk.post(f"/outbox/{letter}/edit", data=typed)
    assert answer.status_code == 422
    assert "corrected@example.org" in answer.text
    assert "Other words." in fields(answer.text)["text"]
    assert mails(desk, OutgoingRow.id == letter)[0].recipient != "corrected@example.org"


@pytest.mark.parametrize("text", ["", "Dear {nmae}", "Dear {name}"])
def test_words_that_would_not_go_as_they_stand_are_shown_again(desk, letter, text):
    typed = fields(desk.get(f"/outbox/{letter}/edit").text) | {"text": text}
    assert desk.post(f"/outbox/{letter}/edit", data=typed).status_code == 422
    assert "letter changed" not in desk.get(f"/outbox/{letter}").text


def test_only_letters_can_be_changed(desk, waiting):
    assert desk.get(f"/outbox/{waiting}/edit").status_code == 409


@pytest.mark.parametrize("page", ["/outbox/{}", "/applications/{}", "/applications/{}/answer", "/messages/{}/answer"])
@pytest.mark.parametrize("number", [2**31, 2**63, 10**30])
def test_a_number_that_no_database_can_hold_is_not_found(desk, page, number):
    assert desk.get(page.format(number)).status_code == 404


@pytest.mark.parametrize("path", ["/outbox/99999", "/outbox/99999/page", "/outbox/99999/edit", "/outbox?state=lost"])
def test_what_is_not_there_is_not_found(desk, path):
    assert desk.get(path).status_code == 404


@pytest.mark.parametrize("begin", ["before=x", "after=-1", "before=99999999999999"])
def test_a_page_that_begins_nowhere_is_the_first(desk, begin):
    assert desk.get(f"/outbox?state=sent&{begin}").status_code == 200
