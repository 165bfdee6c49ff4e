"""A person sees the pages of every document, whatever its file is; nothing of an erased one is left."""

import io
import stat
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import select, update

from config.settings import Settings
from ingest.office import Office, opened
from ingest.reader.pages import NotShown
from operations.document_pages import DocumentPages, PageImage, page_of_document, width_kept
from operations.erasure import erase
from operations.erasure_scope import of_person
from operations.reconcile import reconcile, remove_unneeded
from operations.records import Refused
from parsers.documents.places import places_of
from parsers.documents.programs import path_of
from storage.document_files import document_files
from storage.models import DocumentRow, LaidOutRow, MessageRow
from tests.mail import bad_files, files, texts
from tests.mail.sample_mailbox import TODAY, apply, at, three
from tests.servers import required
from worker.jobs import one_pass

ADA, NOOR = texts.ADA, texts.NOOR
SUBJECT = "ICRtoP Internship – Summer 2026"


@contextmanager
def office_of(tmp_path: Path, *mails: bytes):
    box = tmp_path / "mailbox"
    box.mkdir()
    for number, raw in enumerate(mails):
        (box / f"{number}.eml").write_bytes(raw)
    settings = Settings(
        office={"coordinator": "coordinator@office.example.org", "address": "internships@office.example.org"},
        storage={"folder": tmp_path / "var"},
        mailboxes={"in": {"kind": "folder", "path": box}},
    )
    with opened(settings, lambda: TODAY) as office:
        one_pass(office)
        yield office


@contextmanager
def pages_of(office: Office):
    pages = DocumentPages(office)
    pages.start()
    try:
        yield Looked(office, pages)
    finally:
        pages.close()


@dataclass
class Looked:
    """Looks at pages by the numbers of documents."""

    office: Office
    pages: DocumentPages

    def image(self, document: int, page: int, width: int):
        found = self._found(document, page)
        return found if isinstance(found, NotShown) else self.pages.image(*found, width)

    def words(self, document: int, page: int):
        found = self._found(document, page)
        return found if isinstance(found, NotShown) else self.pages.words(*found)

    def expect_words(self, document: int, page: int) -> None:
        self.pages.expect_words(*self._found(document, page))

    def _found(self, document: int, page: int):
        with self.office.database.read() as session:
            return page_of_document(session, document, page)


def documents(office: Office) -> dict[str, int]:
    with office.database.read() as session:
        return {row.filename: row.id for row in session.execute(select(DocumentRow.filename, DocumentRow.id))}


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """Ada's application of three PDFs, and Noor's with what is not as it should be."""
    odd = [
        ("CV.pdf", files.pdf(texts.cv(NOOR), password="secret")),
        ("letter.pdf", b"<html><script>alert(1)</script><p>Dear Ms Example</p></html>"),
        ("photo.svg", b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
        ("Writing sample.pdf", bad_files.pdf_bomb(300 << 20)),
    ]
    with office_of(
        tmp_path_factory.mktemp("office"),
        apply(ADA, SUBJECT, three(ADA), at(3)),
        apply(NOOR, SUBJECT, odd, at(4)),
    ) as office:
        yield office


def inodes(office) -> dict[Path, int]:
    return {file: file.stat().st_ino for file in office.settings.storage.pages_folder.rglob("*")}


def test_a_page_is_rendered_once_and_kept(filled):
    number = documents(filled)["Cover letter.pdf"]
    with pages_of(filled) as pages:
        first = pages.image(number, 1, 900)
        assert isinstance(first, PageImage)
        assert Image.open(io.BytesIO(first.content)).width == width_kept(900) == 960
        kept = inodes(filled)
        assert pages.image(number, 1, 900) == first
        assert inodes(filled) == kept
        assert pages.image(number, 1, 200).content != first.content
    folder = filled.settings.storage.pages_folder
    assert {stat.S_IMODE(each.stat().st_mode) for each in [folder, *folder.rglob("*")]} == {0o700, 0o600}


def test_the_evidence_of_a_letter_is_found_on_its_page(filled):
    number = documents(filled)["Cover letter.pdf"]
    with pages_of(filled) as pages:
        pages.expect_words(number, 1)
        words = pages.words(number, 1)
        assert "Dear" in words.text
        [line, *_] = places_of("Dear", words.words)
        assert 0 < line.left < line.right < 1


def test_what_cannot_be_shown_says_why_and_the_next_page_is_shown(filled):
    with filled.database.read() as session:
        odd = session.execute(
            select(DocumentRow.id, DocumentRow.filename)
            .join(MessageRow, MessageRow.id == DocumentRow.message_id)
            .where(MessageRow.sender_email == NOOR.email)
        ).all()
    with pages_of(filled) as pages:
        for row in odd:
            found = pages.image(row.id, 1, 320)
            assert isinstance(found, NotShown), row.filename
            assert found.why.endswith(".")
            assert pages.image(row.id, 1, 320) == found
        assert isinstance(pages.image(documents(filled)["Writing sample.pdf"], 99, 320), NotShown)
        good = documents(filled)["Cover letter.pdf"]
        assert isinstance(pages.image(good, 1, 320), PageImage)


def test_many_threads_look_at_once(filled):
    number = documents(filled)["Cover letter.pdf"]
    with pages_of(filled) as pages, ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda width: pages.image(number, 1, width), [160, 320, 640, 960] * 4))
    assert all(isinstance(each, PageImage) for each in found)


def test_there_is_no_page_of_a_document_that_is_not_there(filled):
    with pages_of(filled) as pages, pytest.raises(Refused, match="no document 999"):
        pages.image(999, 1, 320)


def test_an_infected_file_is_never_opened(tmp_path):
    with office_of(tmp_path, apply(ADA, SUBJECT, three(ADA)[:1], at(3))) as office, pages_of(office) as pages:
        number = documents(office)["CV.pdf"]
        assert isinstance(pages.image(number, 1, 320), PageImage)
        with office.database.begin() as session:
            session.execute(update(MessageRow).values(reason="infected"))
        for found in (pages.image(number, 1, 320), pages.words(number, 1)):
            assert isinstance(found, NotShown)
            assert "virus" in found.why


def test_an_office_file_is_laid_out_once_and_all_of_it_goes_with_its_person(tmp_path):
    required("libreoffice", path_of("soffice"))
    letter = ("Cover letter.docx", files.docx(texts.letter(ADA, "summer 2026") * 4))
    mails = apply(ADA, SUBJECT, [letter], at(3)), apply(NOOR, SUBJECT, three(NOOR)[:1], at(4))
    with office_of(tmp_path, *mails) as office, pages_of(office) as pages:
        number = documents(office)["Cover letter.docx"]
        image = pages.image(number, 2, 320)
        assert isinstance(image, PageImage)
        assert "summer" in pages.words(number, 1).text.lower()
        with office.database.read() as session:
            [laid_out] = session.scalars(select(LaidOutRow)).all()
            files_of = document_files(session, number)
        assert laid_out.pages >= 2
        assert laid_out.sha256 == files_of.files[0].sha256
        assert office.blobs.get(laid_out.pdf_sha256).startswith(b"%PDF-")
        assert remove_unneeded(office) == 0
        assert not reconcile(office).open

        office.blobs.delete(laid_out.pdf_sha256)  # lost
        assert not reconcile(office).open
        assert isinstance(pages.image(number, 1, 640), PageImage)
        with office.database.read() as session:
            [laid_out] = session.scalars(select(LaidOutRow)).all()
        assert office.blobs.exists(laid_out.pdf_sha256)

        kept = set(office.blobs.all())
        folder = office.settings.storage.pages_folder
        assert list(folder.glob(f"??/{laid_out.sha256}/*"))
        with office.database.read() as session:
            scope = of_person(session, office.blobs, ADA.email, office.settings)
        erase(office, scope, "Jo", "")
        assert laid_out.pdf_sha256 in kept - set(office.blobs.all())
        assert not list(folder.glob(f"??/{laid_out.sha256}"))
        with office.database.read() as session:
            assert session.scalars(select(LaidOutRow)).all() == []
        with pytest.raises(Refused):
            pages.image(number, 1, 320)


def test_an_office_file_is_laid_out_soon_after_it_was_filed(tmp_path):
    required("libreoffice", path_of("soffice"))
    letter = ("Cover letter.docx", files.docx(texts.letter(ADA, "summer 2026")))
    with office_of(tmp_path, apply(ADA, SUBJECT, [letter], at(3))) as office, pages_of(office):
        until = time.monotonic() + 60
        while time.monotonic() < until:
            with office.database.read() as session:
                if any(session.scalars(select(LaidOutRow.pages))):
                    break
            time.sleep(0.05)
        else:
            pytest.fail("it was not laid out")


def test_photographs_that_are_one_document_show_all_their_pages(tmp_path):
    photos = [(f"CV {number}.png", files.picture(f"Page {number}\n" + texts.cv(ADA))) for number in (1, 2)]
    with office_of(tmp_path, apply(ADA, SUBJECT, photos, at(3))) as office, pages_of(office) as pages:
        with office.database.read() as session:
            rows = session.scalars(select(DocumentRow)).all()
        [joined] = [each for each in rows if each.joined]
        shown = [pages.image(joined.id, page, 320) for page in (1, 2)]
        assert all(isinstance(each, PageImage) for each in shown)
        assert shown[0].content != shown[1].content
        assert isinstance(pages.image(joined.id, 3, 320), NotShown)
