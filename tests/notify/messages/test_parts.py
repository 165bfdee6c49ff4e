"""Files within a mail are read back as they were put in, by whatever reads mail."""

from email import message_from_bytes
from email.policy import default

import pytest

from notify.messages.parts import multipart, part, text_part

NAMES = [
    "CV.pdf",
    "Lebenslauf Müller.pdf",
    "履歴書.pdf",
    'my "best" sample.pdf',
    "a\\b.pdf",
    "x" * 116 + ".pdf",
    "é" * 116 + ".pdf",
    "semi;colon=1.pdf",
    "",
]
CONTENTS = [b"", b"a", b"%PDF-1.4\r\n--boundary\r\n.\r\n", bytes(range(256)) * 300]


HEAD = b"From: office@example.org\r\nSubject: Internship\r\nMIME-Version: 1.0\r\n"
TEXTS = [
    "Words.\n",
    "",
    "a \n.\nFrom me\n..",
    "Grüße – ½\r\nan “Sie”\rund alle\n\n",
    "x" * 2000 + " \n",
    "=_ =3D\t\n",
    "履歴書" * 90,
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("content", CONTENTS, ids=len)
def test_a_file_is_read_back_as_it_was_put_in(name, content):
    written = HEAD + multipart("mixed", [text_part("Words.\n", "plain"), part(content, "application", "pdf", name)])
    [read] = message_from_bytes(written, policy=default).iter_attachments()
    assert (read.get_content_type(), read.get_filename() or "") == ("application/pdf", name)
    assert read.get_payload(decode=True) == content
    assert max(map(len, written.split(b"\r\n"))) <= 998  # RFC 5322 section 2.1.1
    assert b"\n" not in written.replace(b"\r\n", b"")


def test_pictures_are_of_the_html_and_files_of_the_mail():
    pictures = [part(bytes([number]), "image", "png", f"page-{number}.png", cid=f"page-{number}") for number in (1, 2)]
    files = [part(name.encode(), "text", "plain", name) for name in ("a.txt", "b.txt", "ü.txt")]
    html = multipart("related", [text_part('<p>Words <img src="cid:page-1"></p>\n', "html"), *pictures])
    body = multipart("alternative", [text_part("Words.\n", "plain"), html])
    read = message_from_bytes(HEAD + multipart("mixed", [body, *files]), policy=default)
    assert read.get_content_type() == "multipart/mixed"
    body, *attached = read.iter_parts()
    text, related = body.iter_parts()
    page, *shown = related.iter_parts()
    assert [each.get_filename() for each in attached] == ["a.txt", "b.txt", "ü.txt"]
    assert [each.get_content_disposition() for each in attached] == ["attachment"] * 3
    assert (text.get_content_type(), related.get_content_type(), page.get_content_type()) == (
        "text/plain",
        "multipart/related",
        "text/html",
    )
    assert [(each["Content-ID"], each.get_content_disposition()) for each in shown] == [
        ("<page-1>", "inline"),
        ("<page-2>", "inline"),
    ]
    assert not any(each.defects for each in read.walk())


@pytest.mark.parametrize("text", TEXTS, ids=len)
def test_words_are_read_back_as_they_were_put_in(text):
    written = HEAD + multipart("alternative", [text_part(text, "plain"), text_part(text, "html")])
    read = message_from_bytes(written, policy=default)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    assert [each.get_content() for each in read.iter_parts()] == [f"{lines}\n".replace("\n", "\r\n")] * 2
    assert max(map(len, written.split(b"\r\n"))) <= 76
    assert b"\n" not in written.replace(b"\r\n", b"")
    assert written.isascii()
    assert not read.defects


def test_a_part_alone_is_no_multipart():
    read = message_from_bytes(HEAD + multipart("mixed", [text_part("Words.", "plain")]), policy=default)
    assert (read.get_content_type(), read.get_content()) == ("text/plain", "Words.\r\n")
