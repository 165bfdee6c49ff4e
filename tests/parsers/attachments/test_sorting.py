"""What becomes of the parts of a mail, by their disease."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.mail import Attachment, Mail, Role
from parsers.attachments.media_types import OLE
from parsers.attachments.sorting import FILENAME_LENGTH, VBA_PROJECT, safe_filename
from parsers.mail.message import take_apart
from tests.mail.messages import attached, part, raw, zipped

PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF"
PLAIN = part(b"Dear Sir or Madam")


def png(width: int, height: int, size: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", width, height) + bytes(size)


def only(*parts: bytes) -> Attachment:
    [found] = [each for each in take_apart(raw(*parts)).attachments if each.role is not Role.BODY]
    return found


def codes(mail: Mail) -> set[str]:
    return {each.code for each in mail.problems}


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ('attachment; filename="cv.pdf"', "cv.pdf"),
        ("attachment; filename=My CV.pdf", "My CV.pdf"),
        ("attachment; filename*=utf-8''R%C3%A9sum%C3%A9.pdf", "Résumé.pdf"),
        ('attachment; filename*0="long "; filename*1="name.pdf"', "long name.pdf"),
        ("attachment; filename*0*=utf-8''R%C3%A9; filename*1*=sum%C3%A9.pdf", "Résumé.pdf"),
        ('attachment; filename="=?utf-8?q?R=C3=A9sum=C3=A9.pdf?="', "Résumé.pdf"),
        ('attachment; filename="Résumé.pdf"', "Résumé.pdf"),
        ("attachment; filename*=no-such''R%E9sum%E9.pdf", "Résumé.pdf"),
        ('attachment; filename="../../etc/x"', "x"),
        ('attachment; filename="C:\\\\Users\\\\ada\\\\cv.pdf"', "cv.pdf"),
        ('attachment; filename="cv\u202efdp.exe"', "cvfdp.exe"),
        ('attachment; filename=".."', ""),
        ("attachment", ""),
    ],
)
def test_a_filename_is_what_the_sender_called_it_and_never_a_path(disposition: str, name: str):
    found = only(PLAIN, part(PDF, "application/pdf", base64=True, Content_Disposition=disposition))
    assert (found.filename, found.role, found.media_type) == (name, Role.DOCUMENT, "application/pdf")


@given(st.text(max_size=400))
def test_a_safe_filename_is_short_and_has_nothing_that_cannot_be_shown(name: str):
    safe = safe_filename(name)
    safe.encode("utf-8")
    assert len(safe) <= FILENAME_LENGTH
    assert not set("/\\\0\r\n\u202e") & set(safe)


def test_a_name_too_long_keeps_its_suffix():
    assert safe_filename("x" * 500 + ".pdf").endswith(".pdf")


def test_a_name_stands_in_the_content_type_when_the_disposition_has_none():
    found = only(PLAIN, part(PDF, 'application/pdf; name="cv.pdf"', base64=True, Content_Disposition="attachment"))
    assert found.filename == "cv.pdf"


def test_two_files_of_one_name_both_stay():
    mail = take_apart(raw(PLAIN, attached(PDF, "cv.pdf"), attached(PDF + b"2", "cv.pdf")))
    assert [each.path for each in mail.attachments if each.filename == "cv.pdf"] == ["2", "3"]


HTML = part(b'<p>Dear Sir or Madam</p><img src="cid:logo%40mail">', "text/html")


def picture(content: bytes) -> bytes:
    return part(
        content, "image/png", base64=True, Content_ID="<logo@mail>", Content_Disposition='inline; filename="a.png"'
    )


@pytest.mark.parametrize(
    ("content", "role"),
    [
        (png(120, 40, 2_000), Role.IGNORED),
        (png(900, 150, 90_000), Role.IGNORED),
        (png(1, 1, 10), Role.IGNORED),
        (png(1600, 2200, 900_000), Role.DOCUMENT),
    ],
)
def test_a_logo_in_the_mail_is_ignored_and_a_photographed_page_is_not(content: bytes, role: Role):
    assert only(HTML, picture(content)).role is role


def test_a_small_picture_is_a_document_when_it_is_all_there_is():
    assert only(picture(png(120, 40, 2_000))).role is Role.DOCUMENT


@pytest.mark.parametrize(
    ("content_type", "content", "because"),
    [
        ("application/pgp-signature", b"-----BEGIN PGP SIGNATURE-----", "a signature"),
        ("application/pkcs7-signature", b"\x30\x80\x06\x09", "a signature"),
        ("text/calendar", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR", "an invitation"),
        ("text/x-vcard", b"BEGIN:VCARD\r\nEND:VCARD", "a visiting card"),
    ],
)
def test_parts_that_are_no_documents_are_ignored_with_a_reason(content_type: str, content: bytes, because: str):
    found = only(PLAIN, attached(content, "smime.p7s", content_type))
    assert (found.role, found.ignored_reason) == (Role.IGNORED, because)


def test_a_pdf_that_is_declared_a_signature_is_a_pdf():
    assert only(PLAIN, attached(PDF, "cv.pdf", "application/pgp-signature")).role is Role.DOCUMENT


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("cv.exe", b"MZ\x90\0" + bytes(60)),
        ("cv.pdf", b"MZ\x90\0" + bytes(60)),
        ("cv.js", b"alert(1)"),
        ("cv.docm", b"words"),
        ("cv.html", b"<html><script>alert(1)</script>"),
        ("cv.pdf", PDF + b"/OpenAction << /S /JavaScript >>"),
        ("cv.pdf.exe ", b"words"),
        ("cv\u202efdp.scr", b"words"),
        ("cv.iso", b"words"),
        ("cv.pdf.lnk", b"words"),
        ("cv.vbs", b"words"),
        ("cv.hta", b"words"),
        ("cv.bat", b"words"),
        ("cv.ps1", b"words"),
        ("cv.xlsm", b"words"),
        ("cv.pdf.js", b"words"),
        ("cv.one", b"words"),
        ("cv.pdf", bytes.fromhex("4c0000000114020000000000c000000000000046") + bytes(60)),
        ("photo.svg", b'<?xml version="1.0"?>\n<svg onload="alert(1)"></svg>'),
        ("cv.docx", zipped({"[Content_Types].xml": b"", "word/document.xml": b"", "word/vbaProject.bin": b"x"})),
        ("cv.xlsx", zipped({"xl/workbook.xml": b"", "xl/vbaProject.bin": b"x"})),
        ("cv.doc", OLE + bytes(600) + "WordDocument".encode("utf-16-le") + bytes(80) + VBA_PROJECT),
        ("cv.rtf", rb"{\rtf1 {\object{\*\objdata 0105}}}"),
    ],
)
def test_what_may_be_dangerous_is_said(name: str, content: bytes):
    assert "dangerous" in codes(take_apart(raw(PLAIN, attached(content, name))))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("cv.docx", zipped({"[Content_Types].xml": b"", "word/document.xml": b""})),
        ("cv.doc", OLE + bytes(600) + "WordDocument".encode("utf-16-le")),
        ("photo.svg", b"<svg></svg>"),
        ("cv.rtf", rb"{\rtf1 words}"),
        ("cv.html", b"<html>I am on error = free ground</html>"),
        ("exe.pdf", PDF),
    ],
)
def test_what_is_harmless_is_not_called_dangerous(name: str, content: bytes):
    assert "dangerous" not in codes(take_apart(raw(PLAIN, attached(content, name))))


def test_letters_that_come_by_chance_in_a_pdf_s_packed_pages_are_no_danger():
    page = b"%PDF-1.4\n1 0 obj << /Length 40 >>\nstream\nGar?/JS (x)\nendstream endobj\n"
    action = b"2 0 obj << /S /JavaScript /JS (app.beep) >> endobj\n"
    assert "dangerous" not in codes(take_apart(raw(PLAIN, attached(page + b"%%EOF", "cv.pdf"))))
    assert "dangerous" in codes(take_apart(raw(PLAIN, attached(page + action + b"%%EOF", "cv.pdf"))))


@pytest.mark.parametrize(
    ("within", "is_dangerous"),
    [(b"stream\n" * 300_000 + b"/JS ", True), (b"stream\nx endstream " * 100_000 + b"/JS ", True), (b"stream\n/JS endstream " * 100_000, False)],
    ids=["streams without end", "behind many streams", "within many streams"],
)  # fmt: skip
def test_an_action_is_distinguished_from_one_within_a_stream_however_many_there_are(within: bytes, is_dangerous: bool):
    mail = take_apart(raw(PLAIN, attached(b"%PDF-1.7\n" + within, "cv.pdf")))
    assert ("dangerous" in codes(mail)) is is_dangerous


def test_an_empty_file_stays_visible():
    found = only(PLAIN, attached(b"", "cv.pdf"))
    assert (found.role, found.media_type, found.size) == (Role.DOCUMENT, "application/x-empty", 0)


def test_a_pdf_in_a_nameless_part_without_type_is_a_document():
    assert only(PLAIN, part(PDF, "", base64=True)).role is Role.DOCUMENT


SHORTCUTS = {
    "Essay.gdoc": b'{"url": "https://docs.google.com/open?id=1abc", "doc_id": "1abc"}',
    "Essay.gslides": b'{"doc_id": "1abc", "resource_key": ""}',
    "Essay.url": b"[InternetShortcut]\r\nURL=https://files.example.com/abc\r\n",
    "Essay.webloc": b'<?xml version="1.0"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/x.dtd">\n'
    b"<plist><dict><key>URL</key><string>https://files.example.com/abc</string></dict></plist>",
    "Essay.desktop": b"[Desktop Entry]\nType=Link\nURL=https://files.example.com/abc\n",
}


@pytest.mark.parametrize("name", SHORTCUTS)
def test_a_shortcut_to_a_document_is_a_link_and_no_document(name: str):
    mail = take_apart(raw(PLAIN, attached(SHORTCUTS[name], name)))
    assert [each.role for each in mail.attachments if each.filename == name] == [Role.IGNORED]
    assert [each.detail for each in mail.problems if each.code == "link_only"] in (
        ["docs.google.com"],
        ["files.example.com"],
    )


@pytest.mark.parametrize("target", ["file:///C:/Windows/x.exe", "\\\\server\\share\\x.exe"])
def test_a_shortcut_that_leads_elsewhere_is_dangerous(target: str):
    content = f"[InternetShortcut]\r\nURL={target}\r\n".encode()
    assert "dangerous" in codes(take_apart(raw(PLAIN, attached(content, "Essay.url"))))


def test_a_text_that_names_a_link_is_a_document():
    assert only(PLAIN, attached(b"My essay: https://files.example.com/abc", "Essay.txt")).role is Role.DOCUMENT
