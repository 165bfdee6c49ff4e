"""The search field finds everything, and opens at once what is meant."""

import re

import pytest
from sqlalchemy import select

from storage.models import ApplicantRow, ApplicationRow, MessageRow
from storage.search_index import index_application
from tests.mail import texts


def _number(desk, name: str) -> int:
    with desk.office.database.read() as session:
        chosen = select(ApplicationRow.id).join(ApplicantRow).where(ApplicantRow.name == name)
        return session.scalars(chosen).first()


def _one_of_a_kind(desk) -> ApplicantRow:
    """An applicant of one application, with a name that no other has."""
    with desk.office.database.begin() as session:
        row = session.scalars(select(ApplicationRow).order_by(ApplicationRow.id)).first()
        row.applicant = ApplicantRow(
            name="Łucja Ørsted-Weiß", email="lucja@example.org", matching_email="lucja@example.org"
        )
        session.flush()
        index_application(session, row)
        return row.id


def test_an_applicant_is_opened_by_typing_the_name_and_enter(desk):
    number = _one_of_a_kind(desk)
    for typed in ("lucja orsted", "ŁUCJA", "weiss", "lucja@example.org"):
        answer = desk.get("/search", params={"q": typed})
        assert (answer.status_code, answer.headers["location"]) == (303, f"/applications/{number}")
    page = desk.get("/search", params={"q": "lucja", "all": 1})
    assert "<mark>Łucja</mark> Ørsted-Weiß" in page.text


def test_a_number_opens_what_bears_it(desk):
    with desk.office.database.read() as session:
        message = session.scalars(select(MessageRow.id).order_by(MessageRow.id)).first()
        application = session.scalars(select(ApplicationRow.id).order_by(ApplicationRow.id)).first()
    assert desk.get(f"/search?q=a{application}").headers["location"] == f"/applications/{application}"
    assert desk.get(f"/search?q=m{message}").headers["location"] == f"/messages/{message}"
    assert "Nothing has “a99999”." in desk.get("/search?q=a99999").text


def test_hits_stand_by_application_with_their_words_marked_and_documents_open_at_their_page(desk):
    page = desk.get("/search", params={"q": "curriculum", "all": 1})
    assert page.status_code == 200
    page = desk.get("/search", params={"q": texts.ADA.name.split()[0], "all": 1}).text
    assert re.search(r'href="/applications/\d+\?document=\d+&amp;page=\d+&amp;found=[^"#]+#document"', page)
    assert "<mark>" in page
    assert ">CV: " in page
    assert len(page.encode()) < 150_000


@pytest.mark.parametrize("typed", ["", "   ", "***", '"'])
def test_a_search_without_words_says_how_to_search(desk, typed):
    page = desk.get("/search", params={"q": typed})
    assert page.status_code == 200
    assert "human rights" in page.text


@pytest.mark.parametrize("typed", ["<script>alert(1)</script>zzz", "zzz OR ana", 'zzz"', "zzz\x00", "z" * 3000])
def test_what_is_typed_is_shown_as_text_and_finds_nothing(desk, typed):
    page = desk.get("/search", params={"q": typed})
    assert page.status_code == 200
    assert "Nothing has" in page.text
    assert "<script>alert" not in page.text


def test_words_of_a_mail_are_escaped_around_the_mark(desk):
    with desk.office.database.begin() as session:
        row = session.scalars(select(ApplicationRow).order_by(ApplicationRow.id)).first()
        row.decision = "<b>bold</b> quixotic <img src=x onerror=alert(1)>"
        index_application(session, row)
    page = desk.get("/search", params={"q": "quixotic"}).text
    assert "&lt;b&gt;bold&lt;/b&gt; <mark>quixotic</mark> &lt;img" in page


def test_a_hit_opens_the_page_on_which_its_words_are_marked(desk):
    found = desk.get("/search", params={"q": "responsibility to protect", "all": 1}).text
    path = re.search(r'href="(/applications/\d+\?document=[^"]+)"', found)[1].replace("&amp;", "&")
    page = desk.get(path).text
    assert page.count("<rect ") >= 1
    assert "<q>responsibility to protect</q> is marked." in page
    assert "/search?q=responsibility+to+protect" in page or "/search?q=responsibility%20to%20protect" in page
    other = re.search(r'href="([^"]+page=2[^"]*)"', page)  # another page of the document looks for the same words
    assert other is None or "found=responsibility" in other[1]
    message = re.search(
        r'href="(/messages/\d+\?found=[^"]+)"', desk.get("/search", params={"q": "question", "all": 1}).text
    )
    assert "<mark>question</mark>" in desk.get(message[1]).text.casefold()


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "a" * 5000, "\x00", "***", '"', "x' onload='"])
def test_words_to_mark_are_data(desk, words):
    number = _one_of_a_kind(desk)
    with desk.office.database.read() as session:
        message = session.scalars(select(MessageRow.id).order_by(MessageRow.id)).first()
    for path in (f"/applications/{number}", f"/messages/{message}"):
        page = desk.get(path, params={"found": words})
        assert page.status_code == 200
        assert "<script>alert" not in page.text
        assert "onload='" not in page.text


def test_a_decision_is_escaped_around_the_mark(desk):
    number = _one_of_a_kind(desk)
    with desk.office.database.begin() as session:
        session.get(ApplicationRow, number).decision = "<b>bold</b> quixotic"
    assert "&lt;b&gt;bold&lt;/b&gt; <mark>quixotic</mark>" in desk.get(f"/applications/{number}?found=quixotic").text


def test_a_page_needs_few_statements_whatever_it_shows(desk):
    with desk.counted() as seen:
        page = desk.get("/search", params={"q": "internship", "all": 1})
    assert page.text.count('class="card"') > 5
    assert len(seen) <= 12, seen.texts


def test_later_pages_show_what_the_first_did_not(desk):
    first = desk.get("/search", params={"q": "internship", "all": 1}).text
    following = re.search(r'rel="next" href="([^"]+)"', first)[1].replace("&amp;", "&")
    second = desk.get(following).text
    assert second.count('class="card"') > 0
    shown = set(re.findall(r"document=\d+&amp;page=\d+", first))
    assert not shown & set(re.findall(r"document=\d+&amp;page=\d+", second))
