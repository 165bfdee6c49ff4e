"""Pages of documents as the desk gives them: pictures and words from the sandbox, originals as downloads alone."""

import io
import os
import signal
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import select

from domain.numbers import Numbered, TypedNumber
from operations.changes import Attribution
from operations.undo import undo_last
from storage.models import DocumentRow, EventRow, MessageRow
from tests.ingest.reader.test_pool import children
from tests.mail import bad_files, files, texts
from tests.mail.sample_mailbox import apply, at, three
from tests.web.desk import Desk, office_in
from worker.jobs import one_pass

ADA, NOOR = texts.ADA, texts.NOOR
SUBJECT = "ICRtoP Internship – Summer 2026"
HOSTILE = {
    "CV.pdf": files.pdf(texts.cv(NOOR), password="secret"),
    "letter.pdf": b"<html><script>alert(1)</script><p>Dear Ms Example, I apply for the internship</p></html>",
    "photo.svg": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>',
    "Writing sample.pdf": bad_files.pdf_bomb(300 << 20),
    "huge.png": bad_files.png_of(60_000, 60_000),
    "endless.pdf": bad_files.recursive_pdf(),
    "program.pdf": bad_files.pdf_with_script(),
    "zip.pdf": b"PK\x03\x04" + b"\0" * 200,
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office")
    (folder / "mailbox").mkdir()
    (folder / "mailbox" / "1.eml").write_bytes(apply(ADA, SUBJECT, three(ADA), at(3)))
    (folder / "mailbox" / "2.eml").write_bytes(apply(NOOR, SUBJECT, list(HOSTILE.items()), at(4)))
    with office_in(folder) as office:
        one_pass(office)
        with Desk(office) as asked:
            yield asked


def document(desk: Desk, name: str, sender: str = ADA.email) -> int:
    with desk.office.database.read() as session:
        return session.scalars(
            select(DocumentRow.id)
            .join(MessageRow, MessageRow.id == DocumentRow.message_id)
            .where(DocumentRow.filename == name, MessageRow.sender_email == sender)
        ).one()


def hostile(desk: Desk) -> dict[str, int]:
    with desk.office.database.read() as session:
        rows = session.execute(
            select(DocumentRow.filename, DocumentRow.id)
            .join(MessageRow, MessageRow.id == DocumentRow.message_id)
            .where(MessageRow.sender_email == NOOR.email, DocumentRow.attachment.is_not(None))
        )
        return {row.filename: row.id for row in rows}


@pytest.mark.parametrize(("name", "kind"), [("1.webp?width=900", "image/webp"), ("1.png?width=160", "image/png")])
def test_a_page_is_a_picture_that_the_browser_may_keep_for_itself(desk, name, kind):
    path = f"/documents/{document(desk, 'CV.pdf')}/pages/{name}"
    answer = desk.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
    assert answer.headers["cache-control"].startswith("private")
    assert Image.open(io.BytesIO(answer.content)).width == (960 if "900" in name else 160)
    again = desk.get(path, headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_picture_takes_few_statements(desk):
    number = document(desk, "CV.pdf")
    desk.get(f"/documents/{number}/pages/1.webp")
    with desk.counted() as statements:
        desk.get(f"/documents/{number}/pages/1.webp")
    assert len(statements) <= 4


def test_the_words_of_a_page_stand_on_a_page_of_text(desk):
    answer = desk.get(f"/documents/{document(desk, 'Cover letter.pdf')}/pages/1/text")
    assert "Dear" in answer.text
    part = desk.get(f"/documents/{document(desk, 'Cover letter.pdf')}/pages/1/text", headers={"HX-Request": "true"})
    assert "Dear" in part.text
    assert "<html" not in part.text


def test_an_original_is_a_download_whose_event_says_who_read_it(desk):
    number = document(desk, "CV.pdf")
    answer = desk.get(f"/documents/{number}/original")
    assert answer.content == dict(three(ADA))["CV.pdf"]
    assert answer.headers["content-disposition"].startswith('attachment; filename="CV.pdf"')
    with desk.office.database.read() as session:
        event = session.scalars(select(EventRow).where(EventRow.what == "original read")).all()[-1]
    assert (event.who, event.details, event.application_id is not None) == ("Rosa Example", {"document": number}, True)


def test_an_original_that_was_read_does_not_stand_before_an_undo(desk):
    number = document(desk, "CV.pdf")
    with desk.office.database.read() as session:
        application = session.get_one(DocumentRow, number).application_id
    desk.act(f"/applications/{application}/documents/{number}/kind", kind="transcript")
    desk.get(f"/documents/{number}/original")
    with desk.office.database.begin() as session:
        by = Attribution("Rosa Example", "", desk.office.now() + timedelta(hours=1))
        undo_last(session, desk.office.filing_context, TypedNumber(application, Numbered.APPLICATION), by)
    with desk.office.database.read() as session:
        assert session.get_one(DocumentRow, number).kind == "cv"


def test_nothing_that_came_in_runs_or_is_shown_as_it_came(desk):
    for name, number in hostile(desk).items():
        for path in (
            f"/documents/{number}/original",
            f"/documents/{number}/pages/1.webp",
            f"/documents/{number}/pages/1/text",
        ):
            answer = desk.get(path)
            kind = answer.headers["content-type"].partition(";")[0]
            assert answer.headers["x-content-type-options"] == "nosniff"
            if path.endswith("original"):
                assert answer.content == HOSTILE[name]
                assert answer.headers["content-disposition"].startswith("attachment")
                assert "sandbox" in answer.headers["content-security-policy"]
                assert kind not in ("text/html", "image/svg+xml", "application/xhtml+xml")
            else:
                assert answer.status_code in (200, 409), (name, answer.text)
                assert kind in ("text/html", "image/webp")
                assert b"<script>alert" not in answer.content
                assert b'onload="alert' not in answer.content


def test_what_cannot_be_shown_is_said_in_a_picture_where_a_picture_was_asked_for(desk):
    number = hostile(desk)["CV.pdf"]
    assert "password" in desk.get(f"/documents/{number}/pages/1.png").text
    answer = desk.get(f"/documents/{number}/pages/1.png", headers={"Sec-Fetch-Dest": "image"})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png")
    assert Image.open(io.BytesIO(answer.content)).width > 100


@pytest.mark.parametrize(
    "path",
    [
        "/documents/{n}/pages/99.webp",
        "/documents/{n}/pages/0.webp",
        "/documents/{n}/pages/1.svg",
        "/documents/{n}/pages/1.webp.html",
        "/documents/{n}/pages/..%2f1.webp",
        "/documents/99999/pages/1.webp",
        "/documents/99999/original",
        "/documents/{n}/original?file=2",
        "/documents/{n}/original?file=x",
        "/documents/99999/pages/1/text",
    ],
)
def test_what_is_not_there_is_not_found(desk, path):
    answer = desk.get(path.replace("{n}", str(document(desk, "CV.pdf"))))
    assert answer.status_code in (404, 409)
    assert answer.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize("width", ["0", "-5", "999999999", "x", "１２", ""])
def test_any_width_gives_a_picture(desk, width):
    answer = desk.get(f"/documents/{document(desk, 'CV.pdf')}/pages/1.webp", params={"width": width})
    assert answer.status_code == 200


def test_the_desk_shows_pages_again_after_its_reader_was_killed(desk):
    number = document(desk, "Writing sample.pdf")
    before = {each for each in children(os.getpid()) if _is_reader(each)}
    desk.get(f"/documents/{number}/pages/1.webp?width=160")
    for each in {each for each in children(os.getpid()) if _is_reader(each)} | before:
        os.kill(each, signal.SIGKILL)
    for page in (2, 3):
        assert desk.get(f"/documents/{number}/pages/{page}.webp?width=160").status_code == 200


def _is_reader(process: int) -> bool:
    try:
        return b"ingest.reader.child" in Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return False
