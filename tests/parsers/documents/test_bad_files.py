"""Each disease of a file is a finding, within the bounds, and what can still be read is read."""

import dataclasses
import io
import struct
import zipfile
from pathlib import Path

import pytest

from config.openings import load_openings
from domain.documents import ParsedFile, TextSource
from domain.mail import Role
from parsers.attachments.media_types import DOCX, ODT, PDF, media_type
from parsers.documents import embedded_files, libreoffice, office, parse
from parsers.documents.programs import ocr_languages, path_of
from parsers.limits import MIB, Limits
from parsers.reading import read_documents
from tests.mail import bad_files, files, texts
from tests.mail.messages import zipped
from tests.mail.sample_mailbox import at
from tests.servers import required

LETTER = texts.letter(texts.ADA)
SAID = "We apply for the internship of your office\nand enclose what you ask for"
ELSEWHERE = "http://192.0.2.1"
# A reading machine's 200 MiB in small.
SMALL = dataclasses.replace(Limits(), unpacked_bytes=2 * MIB)


def parsed(content: bytes, name: str = "file", limits: Limits = SMALL, *, lay_out: bool = False) -> ParsedFile:
    return parse(content, media_type(content, name), name, limits, lay_out=lay_out)


def told(found: ParsedFile) -> dict[str, str]:
    return {problem.code: problem.detail for problem in found.problems}


@pytest.mark.parametrize(
    ("content", "code", "why", "pages"),
    [
        (files.pdf(LETTER, password="x"), "encrypted", "password", None),
        (files.essay(4)[:3_000], "broken", "cut off", None),
        (bad_files.recursive_pdf(), "broken", "none of 2 pages", None),
        (bad_files.pdf_without_pages(), "broken", "it has no pages", None),
        (bad_files.pdf_without_pages(claimed=5), "broken", "none of 5 pages", None),
        (bad_files.pdf_that_claims(3), "pages_unknown", "it names 3, of which 2", None),
        (bad_files.page_pdf(box=(0, 0, 10**9, 10**9)), "pages_unknown", "larger than A0", None),
        (bad_files.pdf_with_a_file_within(), "files_within", "run.exe", 1),
        (bad_files.pdf_bomb(3 * MIB), "over_bound", "bound: ratio", None),
        (bad_files.docx_bomb(3 * MIB), "over_bound", "bound: unpacked bytes", None),
        (bad_files.png_of(30_000, 30_000), "over_bound", "bound: pixels", 1),
        (bad_files.odt_with_macro("/nowhere"), "dangerous", "macros", None),
        (bad_files.docx_with_links(ELSEWHERE), "dangerous", "a template or an object from 192.0.2.1", None),
        (bad_files.docx_with_links(ELSEWHERE), "not_fetched", "something on 192.0.2.1", None),
        (bad_files.rtf_with_links(ELSEWHERE), "dangerous", "a template or an object from 192.0.2.1", None),
        (bad_files.odt_with_links(ELSEWHERE), "not_fetched", "something on 192.0.2.1", None),
        (b"", "empty", "empty", None),
        (b"\x89PNG\r\n\x1a\n no picture", "broken", "cannot be opened", None),
        (files.docx(LETTER)[:2_000], "broken", "damaged", None),
        (zipped({"QuickLook/x.jpg": b"x", "index.xml": b"<document/>"}), "unsupported", "without a preview", None),
    ],
    ids=[
        "user password",
        "truncated pdf",
        "recursive page tree",
        "no pages",
        "no pages where five are claimed",
        "one page where three are claimed",
        "gigantic page",
        "embedded file",
        "pdf bomb",
        "docx bomb",
        "gigantic picture",
        "odt with macro",
        "docx with template elsewhere",
        "docx with picture elsewhere",
        "rtf with template elsewhere",
        "odt with picture elsewhere",
        "no bytes",
        "broken png",
        "truncated docx",
        "pages without preview",
    ],
)
def test_a_disease_is_reported(content, code, why, pages):
    found = parsed(content)
    assert why in told(found)[code]
    assert found.page_count == pages


def test_a_file_without_pages_is_not_reported_to_need_the_password_of_the_one_before_it():
    assert "encrypted" in told(parsed(files.pdf(LETTER, password="x")))
    assert told(parsed(bad_files.pdf_without_pages())).keys() == {"broken"}


def test_a_part_that_packs_too_well_is_a_bomb_even_below_the_bound_on_bytes():
    found = parsed(bad_files.docx_bomb(17 * MIB), limits=Limits())
    assert "bound: ratio" in told(found)["over_bound"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("script.pdf", bad_files.pdf_with_script()),
        ("start.pdf", bad_files.pdf_that_starts_a_program()),
        ("letter.docm", files.docx("Dear Ms Example")),
    ],
)
def test_what_may_run_is_reported_and_its_words_are_read(name, content):
    found = read_documents([(name, content)], load_openings(), at(3))
    assert "dangerous" in {problem.code for problem in found.problems}
    assert sum(document.words for document in found.submissions[0].documents) > 2


@pytest.mark.parametrize(
    "content",
    [
        files.pdf(LETTER),
        files.docx(LETTER),
        bad_files.rtf(LETTER),
        bad_files.odt("".join(f"<text:p>{line}</text:p>" for line in LETTER.split("\n"))),
        bad_files.pages_file(files.pdf(LETTER)),
        LETTER.encode(),
        LETTER.encode("utf-16"),
        f"<html><body><p>{LETTER}</p></body></html>".encode(),
    ],
    ids=["pdf", "docx", "rtf", "odt", "pages", "txt", "utf-16", "html"],
)
@pytest.mark.parametrize("name", ["Letter.pdf", "Letter.docx", "Letter"])
def test_the_format_is_read_from_the_bytes_whatever_the_name_says(content, name):
    found = parsed(content, name, Limits())
    assert "Ada Lindqvist" in found.text
    assert not {"broken", "unsupported", "dangerous"} & set(told(found))


def test_a_pdf_with_an_owner_s_password_alone_is_read():
    assert "Ada Lindqvist" in parsed(bad_files.pdf_for_reading_only(LETTER)).text


def test_a_file_in_winmail_dat_is_read():
    found = read_documents([("winmail.dat", bad_files.tnef("CV.pdf", files.pdf(LETTER)))], load_openings(), at(3))
    assert [each.filename for each in found.mail.attachments if each.role is Role.DOCUMENT] == ["CV.pdf"]
    assert found.submissions[0].documents[0].words > 100


def test_a_template_on_the_writer_s_own_machine_is_no_danger():
    content = bad_files.docx_with_links("file:///C:/Users/ada/Templates")
    assert told(parsed(content)).keys() == {"not_laid_out"}


def test_words_of_a_file_over_the_bound_of_seconds_are_read_so_far():
    found = parsed(files.essay(4), limits=dataclasses.replace(Limits(), file_seconds=0))
    assert "bound: seconds a file" in told(found)["over_bound"]
    assert found.page_count == 4


@pytest.fixture
def tesseract():
    required("tesseract", ocr_languages())


@pytest.mark.parametrize("shift", [1, 0xE000], ids=["another alphabet", "no letters"])
def test_a_text_layer_that_nobody_wrote_is_read_from_the_picture(tesseract, shift):
    (page,) = parsed(bad_files.pdf_with_garbled_text(shift)).pages
    assert page.text_source is TextSource.OCR
    assert "curriculum vitae" in page.text


def test_an_honest_text_layer_is_believed():
    (page,) = parsed(bad_files.pdf_with_garbled_text(0)).pages
    assert page.text_source is TextSource.TEXT


@pytest.mark.parametrize(
    ("content", "pages"),
    [(bad_files.tiff(SAID, SAID), 2), (bad_files.heic(SAID), 1)],
    ids=["tiff of two pages", "heic"],
)
def test_pictures_are_read(tesseract, content, pages):
    found = parsed(content)
    assert found.page_count == pages
    assert [page.text.strip() for page in found.pages] == [SAID] * pages
    assert {page.text_source for page in found.pages} == {TextSource.OCR}


def test_letters_on_nothing_are_read_as_on_paper(tesseract):
    assert parsed(bad_files.transparent_picture(SAID)).text.strip() == SAID


def test_a_scan_within_a_word_file_is_read(tesseract):
    required("libreoffice", path_of("soffice"))
    (page,) = parsed(bad_files.docx_of_a_scan(SAID), lay_out=True).pages
    assert (page.text.strip(), page.text_source) == (SAID, TextSource.OCR)


def test_nothing_is_written_outside_the_working_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    content = zipped({"/tmp/outside.txt": b"x", "../outside.txt": b"y", str(tmp_path / "inside.txt"): b"z"})
    read_documents([("files.zip", content)], load_openings(), at(3))
    assert list(tmp_path.iterdir()) == []
    assert not (tmp_path.parent / "outside.txt").exists()
    assert not Path("/tmp/outside.txt").exists()


def test_encrypted_office_files_say_so():
    sealed = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(400)
    assert "encrypted" in told(parsed(sealed, "Letter.docx"))
    manifest = b'<manifest:encryption-data manifest:checksum="x"/>'
    content = zipped({"mimetype": ODT.encode(), "META-INF/manifest.xml": manifest, "content.xml": b"\x93\x01"})
    assert "encrypted" in told(parsed(content, "Letter.odt"))


def test_a_damaged_part_beside_a_link_is_left_to_libreoffice():
    content = bytearray(bad_files.docx_with_links(ELSEWHERE))
    settings = content.index(b"word/settings.xml") + len("word/settings.xml")
    content[settings : settings + 20] = b"\xff" * 20
    assert libreoffice.without_links(bytes(content)) == bytes(content)


def test_kinds_of_files_are_what_the_tests_think():
    assert media_type(bad_files.docx_with_links(ELSEWHERE)) == DOCX
    assert media_type(bad_files.page_pdf()) == PDF


def damaged_part(content: bytes, name: str) -> bytes:
    """The zip, in which a byte of what this part holds is another."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        info = archive.getinfo(name)
    name_size, extra_size = struct.unpack("<HH", content[info.header_offset + 26 : info.header_offset + 30])
    place = info.header_offset + 30 + name_size + extra_size + info.compress_size // 2
    return content[:place] + bytes([content[place] ^ 0xFF]) + content[place + 1 :]


def test_a_damaged_part_hides_nothing_of_what_the_others_carry():
    content = damaged_part(bad_files.docx_with_links(ELSEWHERE), "_rels/.rels")
    assert "dangerous" in {each.code for each in embedded_files.oddities(content, DOCX)}
    assert libreoffice.without_links(content) == content


@pytest.mark.parametrize(
    ("module", "name", "asks"),
    [
        (embedded_files, "_of_links", lambda content: list(embedded_files.oddities(content, DOCX))),
        (libreoffice, "_nowhere", libreoffice.without_links),
        (office, "_paragraphs", parsed),
    ],
    ids=["macros and links", "cutting links", "words"],
)
@pytest.mark.parametrize("mistake", [KeyError, ValueError, RuntimeError])
def test_a_mistake_of_ours_is_not_taken_for_a_damaged_archive(monkeypatch, module, name, asks, mistake):
    def mistaken(*_: object) -> None:
        raise mistake

    monkeypatch.setattr(module, name, mistaken)
    with pytest.raises(mistake):
        asks(bad_files.docx_with_links(ELSEWHERE))


def test_a_mistake_of_ours_over_the_preview_is_not_taken_for_a_damaged_pages_file(monkeypatch):
    def mistaken(*_: object) -> None:
        raise KeyError

    monkeypatch.setattr(office.pdf, "parse", mistaken)
    with pytest.raises(KeyError):
        parsed(bad_files.pages_file(files.pdf(LETTER)))


@pytest.mark.parametrize("name", ["word/document.xml", "content.xml", "QuickLook/Preview.pdf"])
def test_the_part_with_the_words_being_damaged_the_file_is(name):
    whole = {
        "word/document.xml": files.docx(LETTER),
        "content.xml": bad_files.odt(f"<text:p>{LETTER}</text:p>"),
        "QuickLook/Preview.pdf": bad_files.pages_file(files.pdf(LETTER)),
    }
    assert "damaged" in told(parsed(damaged_part(whole[name], name)))["broken"]
