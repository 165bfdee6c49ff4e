"""Scans that are dropped in the browser become a message that the worker reads, and what is wrong is said beside its field."""

import re

import pytest
from sqlalchemy import select

from storage.models import ApplicationRow, MessageRow, MessageState
from tests.mail.files import pdf
from tests.mail.texts import HANA, cv, letter
from tests.web.desk import Desk
from worker.jobs import one_pass

FORM = {
    "opening": "internship", "cycle": "", "name": "", "email": "", "channel": "post", "received": "2026-03-19", "order": "chosen",
}  # fmt: skip


def scans(*named: tuple[str, bytes]):
    return [("files", (name, content, "application/octet-stream")) for name, content in named]


LETTER, CV = ("letter.pdf", pdf(letter(HANA))), ("cv.pdf", pdf(cv(HANA)))


def hand_in(desk: Desk, files, **fields: str):
    return desk.post("/add", data=FORM | fields, files=files)


def message_of(office, number: int) -> MessageRow:
    with office.database.read() as session:
        return session.get_one(MessageRow, number)


def number_of(answer) -> int:
    return int(re.fullmatch(r"/messages/(\d+)", answer.headers["location"])[1])


def test_scans_become_a_message_that_is_read_by_the_next_pass(desk):
    answer = hand_in(desk, scans(LETTER, CV), name="Petra Paper", channel="fax")
    assert answer.status_code == 303
    number = number_of(answer)
    row = message_of(desk.office, number)
    assert (row.state, row.channel, row.received_at.date().isoformat()) == (MessageState.KEPT, "fax", "2026-03-19")
    page = desk.get(answer.headers["location"]).text
    assert f"Added as m{number}." in page
    assert "No worker runs just now" in page
    one_pass(desk.office)
    assert message_of(desk.office, number).state is MessageState.FILED
    with desk.office.database.read() as session:
        newest = session.scalars(select(ApplicationRow).order_by(ApplicationRow.id.desc())).first()
        assert (newest.applicant.name, newest.channel, newest.cycle) == ("Petra Paper", "fax", "summer 2026")


def test_what_was_added_is_taken_back_by_the_undo_of_the_notice(desk):
    page = desk.get(hand_in(desk, scans(LETTER)).headers["location"]).text
    undo = dict(
        re.findall(r'name="(act|of|next)" value="([^"]*)"', page.split('action="/undo"')[1].split("</form>")[0])
    )
    assert "Taken back." in desk.act("/undo", **undo)


def test_the_same_files_are_added_once(desk):
    first = number_of(hand_in(desk, scans(LETTER)))
    again = hand_in(desk, scans(LETTER))
    assert number_of(again) == first
    assert "were added before" in desk.get(again.headers["location"]).text


def test_the_pages_are_in_the_order_that_was_chosen(desk):
    from email import message_from_bytes

    def names(answer) -> list[str]:
        raw = desk.office.blobs.get(message_of(desk.office, number_of(answer)).raw_sha256)
        return [part.get_filename() for part in message_from_bytes(raw).walk() if part.get_filename()]

    assert names(hand_in(desk, scans(LETTER, CV))) == ["letter.pdf", "cv.pdf"]
    assert names(hand_in(desk, scans(LETTER, CV), order="name")) == ["cv.pdf", "letter.pdf"]


def test_the_name_of_a_file_is_no_path(desk):
    hand_in(desk, scans(("../../etc/passwd.pdf", LETTER[1])))
    hand_in(desk, scans(("C:\\Scans\\page.pdf", CV[1])))
    with desk.office.database.read() as session:
        assert len(list(session.scalars(select(MessageRow.id).where(MessageRow.channel == "post")))) == 2


WRONG = {
    "no files": ([], {}, "Choose the scanned pages"),
    "an empty file": (scans(("a.pdf", b"")), {}, "“a.pdf” is empty"),
    "a program": (scans(("a.pdf", b"MZ\x90\0" * 200)), {}, "of a kind that postroom does not read"),
    "a picture that is a page of script": (scans(("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>")), {}, "does not read"),
    "a mail": (scans(("a.eml", b"From: a@example.org\nSubject: x\n\nHello")), {}, "does not read"),
    "no opening": (scans(LETTER), {"opening": ""}, "Choose what it is for."),
    "an opening that there is not": (scans(LETTER), {"opening": "nonsense"}, "Choose what it is for."),
    "a round of another opening": (scans(LETTER), {"opening": "membership", "cycle": "summer 2026"}, "is no round of what you chose"),
    "an address that is none": (scans(LETTER), {"email": "hana at example"}, "is no e-mail address"),
    "a long name": (scans(LETTER), {"name": "x" * 300}, "200 characters at the most"),
    "no way": (scans(LETTER), {"channel": "pigeon"}, "by post or by fax"),
    "no day": (scans(LETTER), {"received": "yesterday"}, "Write the day on which it arrived"),
    "a day to come": (scans(LETTER), {"received": "2026-03-21"}, "This day has not come yet."),
    "another century": (scans(LETTER), {"received": "1926-03-20"}, "look at the year"),
}  # fmt: skip


@pytest.mark.parametrize(("files", "fields", "sentence"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_said_beside_its_field_and_what_was_typed_is_kept(desk, files, fields, sentence):
    answer = hand_in(desk, files, **({"name": "Hana Typed"} | fields))
    assert answer.status_code == 422
    assert sentence in answer.text
    assert 'aria-invalid="true"' in answer.text or 'id="channel-error"' in answer.text
    assert f'value="{(fields.get("name") or "Hana Typed")}"' in answer.text
    with desk.office.database.read() as session:
        assert not list(session.scalars(select(MessageRow.id).where(MessageRow.channel != "email")))


def test_more_than_the_page_takes_is_refused_while_it_comes(desk):
    answer = desk.post("/add", content=b"x" * (61 << 20), headers={"Content-Type": "multipart/form-data; boundary=b"})
    assert answer.status_code == 413
    assert "MiB" in answer.text


def test_more_files_than_the_page_takes_are_refused(desk):
    answer = hand_in(desk, scans(*((f"{each}.pdf", b"%PDF-1.4") for each in range(60))))
    assert answer.status_code in (400, 413)
