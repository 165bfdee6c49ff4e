"""Kind, beginning and end of a document are corrected beside its pages: shown before they are done, and taken back."""

import re
import shutil

import pytest
from sqlalchemy import select

from domain.catalogue.kinds import Kind
from operations.changes import Attribution
from operations.corrections import DocumentCorrection, correct
from storage.models import DocumentRow
from tests.mail import files, texts
from tests.mail.sample_mailbox import apply, at
from tests.web.desk import Desk, office_in
from worker.jobs import one_pass

ADA = texts.ADA
WHOLE = files.together(files.pdf(texts.letter(ADA, "summer 2026")), files.pdf(texts.cv(ADA)), files.essay(3))
PHOTOS = [(f"Scan {number}.png", files.picture(f"Page {number}\n" + texts.cv(texts.NOOR))) for number in (1, 2)]
SUBJECT = "ICRtoP Internship – Summer 2026"


@pytest.fixture(scope="module")
def filed(tmp_path_factory):
    """A folder with an office that has filed both mails; only copied."""
    folder = tmp_path_factory.mktemp("filed")
    (folder / "mailbox").mkdir()
    (folder / "mailbox" / "1.eml").write_bytes(apply(ADA, SUBJECT, [("application.pdf", WHOLE)], at(3)))
    (folder / "mailbox" / "2.eml").write_bytes(apply(texts.NOOR, SUBJECT, PHOTOS, at(4)))
    with office_in(folder) as office:
        one_pass(office)
    return folder


@pytest.fixture
def desk(filed, tmp_path):
    shutil.copytree(filed, tmp_path / "office")
    with office_in(tmp_path / "office") as office:
        yield Desk(office)


def runs(desk: Desk, application: int = 1) -> list[tuple[int | None, int | None, str]]:
    with desk.office.database.read() as session:
        rows = session.scalars(
            select(DocumentRow)
            .where(DocumentRow.application_id == application)
            .order_by(DocumentRow.first_page, DocumentRow.id)
        )
        return [(row.first_page, row.last_page, row.kind) for row in rows]


def document(desk: Desk, page: int) -> int:
    with desk.office.database.read() as session:
        return session.scalars(
            select(DocumentRow.id).where(
                DocumentRow.application_id == 1, DocumentRow.first_page <= page, DocumentRow.last_page >= page
            )
        ).one()


AS_READ = [(1, 1, "cover_letter"), (2, 2, "cv"), (3, 5, "writing_sample")]


def links(page: str, words: str) -> list[str]:
    return [href.replace("&amp;", "&") for href in re.findall(rf'href="([^"]+)"[^>]*>{words}', page)]


def form_of(page: str, action: str) -> dict[str, str]:
    form = re.search(rf'<form method="post" action="{action}".*?</form>', page, re.S)[0]
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form.replace("&amp;", "&")))


def undo(desk: Desk, page: str) -> None:
    values = form_of(page, "/undo")
    desk.act("/undo", **values)


def test_a_kind_is_corrected_by_one_button_and_taken_back(desk):
    number = document(desk, 2)
    page = desk.get(f"/applications/1?document={number}").text
    action = f"/applications/1/documents/{number}/kind"
    after = desk.act(action, kind="transcript", **form_of(page, action))
    assert "It is the transcript." in after
    assert runs(desk)[1] == (2, 2, "transcript")
    undo(desk, after)
    assert runs(desk) == AS_READ


def test_a_new_document_begins_where_one_clicks_between_pages(desk):
    number = document(desk, 4)
    page = desk.get(f"/applications/1?document={number}&arrange=1").text
    [link] = links(page, "A new document begins at page 4<")
    asked = desk.get(link).text
    assert "Pages 4–5 will be a document of their own." in asked
    assert "The writing sample keeps page 3." in asked
    assert runs(desk) == AS_READ
    action = f"/applications/1/documents/{number}/begins"
    after = desk.act(action, kind="transcript", **form_of(asked, action))
    assert runs(desk) == [*AS_READ[:2], (3, 3, "writing_sample"), (4, 5, "transcript")]
    assert "A document begins at page 4" in after
    undo(desk, after)
    assert runs(desk) == AS_READ


def test_a_document_belongs_to_the_one_before(desk):
    number = document(desk, 2)
    page = desk.get(f"/applications/1?document={number}&arrange=1").text
    [link] = links(page, "Page 2 belongs to the one before<")
    asked = desk.get(link).text
    assert "Page 2 will be part of the cover letter, which then has pages 1–2." in asked
    action = f"/applications/1/documents/{number}/belongs"
    desk.act(action, **form_of(asked, action))
    assert runs(desk) == [(1, 2, "cover_letter"), AS_READ[2]]


def test_pages_are_typed(desk):
    number = document(desk, 3)
    desk.act(f"/applications/1/documents/{number}/pages", first="4", last="5")
    assert runs(desk)[-1] == (4, 5, "writing_sample")


def test_photographs_are_parted_and_joined_again(desk):
    [(_, last, _)] = runs(desk, 2)
    assert last == 2
    with desk.office.database.read() as session:
        number = session.scalars(select(DocumentRow.id).where(DocumentRow.application_id == 2)).one()
    page = desk.get(f"/applications/2?document={number}&arrange=1").text
    action = f"/applications/2/documents/{number}/join"
    desk.act(action, **form_of(page, action))
    assert len(runs(desk, 2)) == 2
    with desk.office.database.read() as session:
        first, second = session.scalars(select(DocumentRow.id).where(DocumentRow.application_id == 2).order_by("id"))
    page = desk.get(f"/applications/2?document={first}&arrange=1").text
    assert f'name="other" value="{second}"' in page
    desk.act(f"/applications/2/documents/{first}/join", other=str(second))
    assert [(first_page, last_page) for first_page, last_page, _ in runs(desk, 2)] == [(1, 2)]


def test_a_colleagues_newer_change_is_shown_and_not_overwritten(desk):
    number = document(desk, 2)
    action = f"/applications/1/documents/{number}/kind"
    seen = form_of(desk.get(f"/applications/1?document={number}").text, action)
    with desk.office.database.begin() as session:
        theirs = DocumentCorrection(number, Kind.RECOMMENDATION)
        correct(session, desk.office.filing_context, 1, [theirs], Attribution("Jo", "", desk.office.now()))
    answer = desk.post(action, data={"kind": "transcript", **seen})
    assert answer.status_code == 409
    assert "Jo" in answer.text
    assert runs(desk)[1] == (2, 2, "recommendation")


@pytest.mark.parametrize(
    ("path", "form", "status"),
    [
        ("1/documents/{n}/kind", {"kind": "unknown"}, 422),
        ("1/documents/{n}/kind", {"kind": "<b>"}, 422),
        ("1/documents/{n}/kind", {}, 422),
        ("1/documents/{n}/pages", {"first": "x", "last": "2"}, 422),
        ("1/documents/{n}/pages", {"first": "3", "last": "2"}, 422),
        ("1/documents/{n}/begins", {"page": "99", "kind": "cv"}, 422),
        ("1/documents/{n}/begins", {"page": "3", "kind": "cv"}, 409),
        ("1/documents/{n}/belongs", {}, 303),
        ("1/documents/999/kind", {"kind": "cv"}, 409),
        ("2/documents/{n}/kind", {"kind": "cv"}, 409),
        ("1/documents/{n}/join", {}, 422),
        ("1/documents/{n}/join", {"other": "999"}, 409),
        ("999/documents/{n}/kind", {"kind": "cv"}, 409),
    ],
)
def test_what_cannot_be_is_said(desk, path, form, status):
    answer = desk.post(f"/applications/{path}".replace("{n}", str(document(desk, 3))), data=form)
    assert answer.status_code == status, answer.text
    if status != 303:
        assert runs(desk) == AS_READ


@pytest.mark.parametrize(
    "query", ["begin=0", "begin=3", "begin=x", "begin=99999999", "belong=1", "belong=999", "belong=x"]
)
def test_an_address_that_asks_for_nonsense_changes_and_offers_nothing(desk, query):
    first = document(desk, 1)
    answer = desk.get(f"/applications/1?document={first}&arrange=1&{query.replace('belong=1', f'belong={first}')}")
    assert answer.status_code == 200
    assert "Yes, they belong together" not in answer.text
