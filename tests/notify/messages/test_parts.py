"""Files within a mail are read back as they were put in, by whatever reads mail."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default

import pytest

from notify.messages.parts import part, with_parts

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


def mail() -> EmailMessage:
    made = EmailMessage(policy=SMTP)
    made["From"], made["To"], made["Subject"] = "office@example.org", "coordinator@example.org", "Internship"
    made.set_content("Words.\n")
    made.add_alternative('<p>Words <img src="cid:page-1"></p>\n', subtype="html")
    return made


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("content", CONTENTS, ids=len)
def test_a_file_is_read_back_as_it_was_put_in(name, content):
    made = mail()
    written = with_parts(made, ((made, [part(content, "application", "pdf", name)]),))
    [read] = message_from_bytes(written, policy=default).iter_attachments()
    assert (read.get_content_type(), read.get_filename() or "") == ("application/pdf", name)
    assert read.get_payload(decode=True) == content
    assert max(map(len, written.split(b"\r\n"))) <= 998  # RFC 5322 section 2.1.1
    assert b"\n" not in written.replace(b"\r\n", b"")


def test_pictures_are_of_the_html_and_files_of_the_mail():
    made = mail()
    html = made.get_payload()[1]
    pictures = [part(bytes([number]), "image", "png", f"page-{number}.png", cid=f"page-{number}") for number in (1, 2)]
    files = [part(name.encode(), "text", "plain", name) for name in ("a.txt", "b.txt", "ü.txt")]
    read = message_from_bytes(with_parts(made, ((html, pictures), (made, files))), policy=default)
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


def test_a_mail_without_files_stays_as_it_is():
    made = mail()
    assert with_parts(made, ((made, []),)) == made.as_bytes()
    assert message_from_bytes(made.as_bytes(), policy=default).get_content_type() == "multipart/alternative"
