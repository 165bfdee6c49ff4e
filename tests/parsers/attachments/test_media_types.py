"""What files are, read from their bytes."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.attachments import media_types
from parsers.attachments.media_types import media_type, pixels
from tests.mail.files import docx, pdf
from tests.mail.messages import zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("content", "filename", "kind"),
    [
        (b"", "cv.pdf", "application/x-empty"),
        (b"%PDF-1.4", "cv.docx", "application/pdf"),
        (b"junk\r\n%PDF-1.4\n1 0 obj", "", "application/pdf"),
        (b"the mark %PDF-1.4 in words", "", "text/plain"),
        (zipped({"[Content_Types].xml": b"x", "word/document.xml": b"x"}), "cv.pdf", media_types.DOCX),
        (zipped({"[Content_Types].xml": b"x", "word/document3.xml": b"x"}), "", media_types.DOCX),
        (
            zipped({"[Content_Types].xml": b"x", "word/document.xml": b"x", "word/vbaProject.bin": b"x"}),
            "",
            media_types.DOCM,
        ),
        (zipped({"xl/workbook.xml": b"x"}), "", media_types.XLSX),
        (zipped({"ppt/presentation.xml": b"x"}), "", media_types.PPTX),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "", media_types.ODT),
        (zipped({"mimetype": b"no type\r\n at all"}), "", media_types.ZIP),
        (zipped({"Index/Document.iwa": b"x"}), "", media_types.PAGES),
        (zipped({"cv.pdf": b"x"}), "", media_types.ZIP),
        (OLE + "WordDocument".encode("utf-16-le"), "", media_types.DOC),
        (OLE + "__properties_version1.0".encode("utf-16-le"), "", media_types.MSG),
        (b"{\\rtf1", "cv.doc", media_types.RTF),
        (b"\xff\xd8\xff\xe0", "", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "", "image/png"),
        (b"II*\x00", "", "image/tiff"),
        (b"\0\0\0\x18ftypheic", "", "image/heic"),
        (b"RIFF\0\0\0\0WEBP", "", "image/webp"),
        (b"\x78\x9f\x3e\x22", "winmail.dat", media_types.TNEF),
        (b"BMW offered me an internship", "", "text/plain"),
        (b"MZ is no program", "", "text/plain"),
        (b"MZ\x90\0\x03", "", media_types.EXECUTABLE),
        (b"\x7fELF\x02\x01", "", media_types.EXECUTABLE),
        (b"BM\x0a\0\0\0\0\0", "", "image/bmp"),
        (b"RIFF\0\0\0\0WAVEfmt ", "", "application/octet-stream"),
        (b"{\\rtf\\ansi words}", "", media_types.RTF),
        (b"\0\0\0\x18ftypmif1", "", "image/heic"),
        (b"\0\0\0\x18ftypmsf1", "", "image/heic"),
        (b"\0\0\0\x18ftypheix", "", "image/heic"),
        (b"\0\0\0\x18ftypavif", "", "image/avif"),
        (b"MM\0*\0\0\0\x08", "", "image/tiff"),
        (b"GIF89a\1\0\1\0", "", "image/gif"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0", "", "text/calendar"),
        (b"BEGIN:VCARD\r\nVERSION:3.0", "", "text/vcard"),
        (b"\x1f\x8b\x08\0", "", "application/gzip"),
        (b"7z\xbc\xaf\x27\x1c\0\4", "", "application/x-7z-compressed"),
        (b"Rar!\x1a\x07\1\0", "", "application/vnd.rar"),
        (b"%!PS-Adobe-3.0", "", "application/postscript"),
        (b"%! is how a page begins", "", "text/plain"),
        (b"\xffWPC\x10\0", "", "application/vnd.wordperfect"),
        (b"<!DOCTYPE html><p>", "", media_types.HTML),
        (b"# Title", "essay.md", media_types.MARKDOWN),
        (b"From: a@example.org\r\nSubject: x\r\n\r\nwords", "", media_types.MESSAGE),
        (b"Rar!\x1a\x07\0", "", "application/vnd.rar"),
        (b"\0\1\2\3" * 20, "", "application/octet-stream"),
        ("Résumé".encode("cp1252"), "", "text/plain"),
    ],
)
def test_bytes_decide_and_names_only_where_bytes_cannot(content: bytes, filename: str, kind: str):
    assert media_type(content, filename) == kind


def test_real_files_are_what_they_are():
    assert media_type(pdf("words")) == "application/pdf"
    assert media_type(docx("words")) == media_types.DOCX


@given(st.binary(max_size=300), st.text(max_size=20))
def test_every_content_has_a_type(content: bytes, name: str):
    assert media_type(content, name).count("/") == 1


@given(st.sampled_from([b"PK\x03\x04", OLE, b"%PDF-"]), st.binary(max_size=300))
def test_broken_files_have_a_type_too(start: bytes, rest: bytes):
    assert media_type(start + rest).startswith("application/")


@pytest.mark.parametrize("form", ["PNG", "GIF", "BMP", "JPEG"])
def test_the_size_of_a_picture_is_read_from_its_head(form: str):
    from PIL import Image

    stored = io.BytesIO()
    Image.new("RGB", (320, 45)).save(stored, form)
    assert pixels(stored.getvalue(), media_type(stored.getvalue())) == (320, 45)
    assert pixels(stored.getvalue()[:8], f"image/{form.lower()}") == (0, 0)


def test_a_cut_off_word_file_is_still_one():
    stored = zipped({"word/document.xml": b"x" * 9_000, "[Content_Types].xml": b"x"})
    assert not zipfile.is_zipfile(io.BytesIO(stored[:60]))
    assert media_type(stored[:60]) == media_types.DOCX


def test_an_odt_whose_own_word_for_it_is_damaged_is_known_by_its_first_entry():
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        archive.writestr("mimetype", media_types.ODT)
    content = bytearray(stored.getvalue())
    content[content.index(b"PK\x01\x02") + 16] ^= 0xFF  # its checksum
    assert media_type(bytes(content)) == media_types.ODT
