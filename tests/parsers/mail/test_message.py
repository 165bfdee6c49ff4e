"""How a message is taken apart, by the disease of the message."""

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.mail import Mail, Role
from parsers.mail.message import take_apart
from parsers.text.links import cloud_links
from tests.mail.messages import attached, bounce, joined, message, nested, part, raw, single
from tests.mail.messages import forwarded as forward

PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF"
PLAIN = part(b"Dear Sir or Madam")
HTML = part(b"<p>Dear Sir or Madam</p>", "text/html; charset=utf-8")
PREAMBLED = b"This is a multi-part message in MIME format.\r\n"


def documents(mail: Mail) -> dict[str, bytes]:
    return {each.filename: each.content for each in mail.attachments if each.role is Role.DOCUMENT}


def ignored(mail: Mail) -> dict[str, str]:
    return {each.path: each.ignored_reason for each in mail.attachments if each.role is Role.IGNORED}


def codes(mail: Mail) -> set[str]:
    return {each.code for each in mail.problems}


def test_a_well_built_mail_has_its_words_its_file_and_no_problems():
    mail = take_apart(raw(PLAIN, attached(PDF, "cv.pdf", "application/pdf")))
    assert mail.body == "Dear Sir or Madam"
    assert documents(mail) == {"cv.pdf": PDF}
    assert mail.problems == ()
    assert [(each.path, each.role) for each in mail.attachments] == [("1", Role.BODY), ("2", Role.DOCUMENT)]


@given(st.binary(max_size=2_000))
def test_no_bytes_make_it_raise(content: bytes):
    assert isinstance(take_apart(content), Mail)


@settings(max_examples=60)
@given(st.data())
def test_no_damage_to_a_good_mail_makes_it_raise_or_leaves_what_cannot_be_kept(data: st.DataObject):
    whole = bytearray(raw(nested(PLAIN, HTML, subtype="alternative", boundary="x"), attached(PDF, "cv.pdf")))
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(whole) - 1))
        whole[place : place + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
    mail = take_apart(bytes(whole))
    shown = [
        mail.body,
        mail.headers.subject,
        *(each.filename for each in mail.attachments),
        *(p.detail for p in mail.problems),
    ]
    for text in shown:
        text.encode("utf-8")
        assert "\0" not in text


@given(st.lists(st.binary(min_size=1, max_size=300), min_size=1, max_size=5))
def test_every_leaf_comes_out_as_it_went_in(contents: list[bytes]):
    parts = [attached(content, f"file{number}.bin") for number, content in enumerate(contents)]
    found = [each.content for each in take_apart(raw(*parts)).attachments if each.filename.startswith("file")]
    assert sorted(found) >= sorted(contents) if len(found) > len(contents) else sorted(found) == sorted(contents)


def test_of_two_alternatives_the_plain_one_is_the_body_and_the_other_is_named():
    mail = take_apart(raw(PLAIN, HTML, subtype="alternative"))
    assert mail.body == "Dear Sir or Madam"
    assert ignored(mail) == {"2": "alternative of the body"}


def test_html_within_related_is_no_second_body():
    related = nested(HTML, subtype="related", boundary="r")
    assert take_apart(raw(PLAIN, related, subtype="alternative")).body == "Dear Sir or Madam"


def test_a_pdf_within_an_alternative_of_apple_mail_is_a_document():
    mixed = nested(
        HTML, part(PDF, "application/pdf", base64=True, Content_Disposition="inline"), subtype="mixed", boundary="m"
    )
    mail = take_apart(raw(PLAIN, mixed, subtype="alternative"))
    assert documents(mail) == {"": PDF}
    assert mail.body == "Dear Sir or Madam"


def test_a_stub_gives_way_to_the_html():
    html = part(b"<p>" + b"I apply for the internship. " * 10 + b"</p>", "text/html")
    mail = take_apart(raw(part(b"Please use an HTML reader."), html, subtype="alternative"))
    assert mail.body.startswith("I apply")


def test_html_is_read_as_its_visible_words_with_links():
    html = b"<style>p{}</style><p>Hello<br>World</p><ul><li>One</ul><a href='https://example.org/x'>here</a><p style='display:none'>no"
    assert take_apart(single(html, "text/html")).body == "Hello\nWorld\n\n- One\n\nhere <https://example.org/x>"


@pytest.mark.parametrize(
    ("content", "declared", "words"),
    [
        ("Médéa".encode(), "utf-8", "Médéa"),
        ("Médéa".encode("latin-1"), "utf-8", "Médéa"),
        ("Médéa".encode("latin-1"), "no-such-charset", "Médéa"),
        ("Médéa".encode(), "iso-8859-1", "Médéa"),
        ("“Médéa”".encode("cp1252"), "iso-8859-1", "“Médéa”"),
        ("中文".encode("gb18030"), "gb2312", "中文"),
        (b"a\0b", "utf-8", "a b"),
    ],
)
def test_words_are_read_in_the_character_set_that_fits(content: bytes, declared: str, words: str):
    assert take_apart(single(content, f"text/plain; charset={declared}")).body == words


def test_a_character_set_that_did_not_fit_is_a_problem():
    assert "charset_guessed" in codes(take_apart(single("é".encode("latin-1"))))


def test_flowing_lines_are_joined_and_others_not():
    body = b"One \r\ntwo\r\nthree\r\n-- \r\nAda"
    assert take_apart(single(body, "text/plain; format=flowed")).body == "One two\nthree\n--\nAda"


def test_a_forwarded_message_keeps_its_words_and_files_apart():
    inner = message("My application", "Maria <maria@example.org>", "Dear all", [("cv.pdf", PDF)])
    mail = take_apart(forward("desk@example.org", inner))
    assert mail.body == "Please file this one."
    [found] = mail.forwarded
    assert (found.path, found.headers.subject, found.body) == ("2", "My application", "Dear all")
    assert [each.owner for each in mail.attachments if each.filename == "cv.pdf"] == ["2"]


@pytest.mark.parametrize("content_type", ["message/rfc822", "application/octet-stream", "text/plain"])
def test_a_forwarded_message_in_base64_is_opened_whatever_it_is_called(content_type: str):
    inner = message("My application", "maria@example.org", "Dear all", [("cv.pdf", PDF)])
    mail = take_apart(raw(PLAIN, attached(inner, "mail.eml", content_type)))
    assert documents(mail) == {"cv.pdf": PDF}
    assert [each.headers.subject for each in mail.forwarded] == ["My application"]


@pytest.mark.parametrize(
    "start",
    [
        "---------- Forwarded message ---------\nFrom: Maria <maria@example.org>\nDate: Mon, 9 Mar 2026\nSubject: Hello",
        "Begin forwarded message:\n\nFrom: Maria <maria@example.org>\nSubject: Hello",
        "-----Message d'origine-----\nDe : Maria <maria@example.org>\nEnvoyé : lundi\nObjet : Hello",
        "________________________________\nVon: Maria <maria@example.org>\nGesendet: Montag\nBetreff: Hello",
    ],
)
def test_a_message_forwarded_in_the_text_is_recognised_and_the_body_keeps_it(start: str):
    mail = take_apart(single(f"See below.\n\n{start}\n\nDear all".encode(), Subject="WG: Hello"))
    [found] = mail.forwarded
    assert found.headers.sender is not None
    assert (found.headers.sender.email, found.headers.subject, found.body) == ("maria@example.org", "Hello", "Dear all")
    assert "Dear all" in mail.body


def test_a_bounce_is_a_delivery_report_whose_parts_are_all_named():
    mail = take_apart(bounce("Your application"))
    assert mail.delivery_report
    assert set(ignored(mail)) == {"2", "3.1"}
    assert mail.forwarded == ()


@pytest.mark.parametrize("content", [b"", PDF, b"just words", b"Note: hello\n\nwords", bytes(range(256)) * 9])
def test_what_is_no_mail_says_so_and_is_kept(content: bytes):
    mail = take_apart(content)
    assert "not_a_message" in codes(mail)
    assert [each.content for each in mail.attachments] == ([content] if content else [])


def test_a_mail_that_mentions_a_pdf_early_stays_a_mail():
    mail = take_apart(single(b"with %PDF-1.4 they begin", Subject="%PDF-1.7"))
    assert mail.body == "with %PDF-1.4 they begin"


@pytest.mark.parametrize("junk", [b"\xef\xbb\xbf", b"\r\n\r\n", b">From ada@example.org Mon Mar  9 10:00:00 2026\r\n"])
def test_junk_before_the_head_does_not_hide_it(junk: bytes):
    assert take_apart(junk + single(b"words")).headers.subject == "Application"


def test_a_line_that_is_no_field_does_not_end_the_head():
    broken = raw(PLAIN, attached(PDF, "cv.pdf")).replace(b"To: ", b"oh no\r\nTo : ", 1)
    mail = take_apart(broken)
    assert documents(mail) == {"cv.pdf": PDF}
    assert "structure_malformed" in codes(mail)
    assert mail.headers.to != ()


@pytest.mark.parametrize(
    "declared", ["multipart/mixed", 'multipart/mixed; boundary="other"', 'multipart/mixed\r\n boundary="b"']
)
def test_parts_are_found_although_the_boundary_is_missing_or_wrong(declared: str):
    mail = take_apart(raw(PLAIN, attached(PDF, "cv.pdf"), Content_Type=declared))
    assert documents(mail) == {"cv.pdf": PDF}
    assert mail.body == "Dear Sir or Madam"


def test_a_part_behind_the_end_is_recovered():
    late = joined([attached(PDF, "late.pdf", "application/pdf")], "b")
    mail = take_apart(raw(PLAIN, end=late))
    assert PDF in documents(mail).values()
    assert "part_recovered" in codes(mail)


def test_words_around_the_parts_are_named_and_the_customary_sentence_is_not():
    plain = raw(PLAIN, end=b"\r\nScanned by the gateway\r\n")
    assert ignored(take_apart(plain)) == {"1/epilogue": "words behind the last part"}
    assert ignored(take_apart(raw(PLAIN).replace(b"\r\n\r\n--b", b"\r\n\r\n" + PREAMBLED + b"--b", 1))) == {}


def test_base64_that_nobody_declared_is_decoded():
    name = 'attachment; filename="cv.pdf"'
    undeclared = part(base64.encodebytes(PDF), "application/pdf", Content_Disposition=name)
    assert documents(take_apart(raw(PLAIN, undeclared))) == {"cv.pdf": PDF}


def test_base64_written_in_several_runs_is_read_to_its_end():
    runs = base64.b64encode(b"%PDF-1.4 first") + b"\r\n" + base64.b64encode(b"second")
    whole = part(runs, "application/pdf", Content_Transfer_Encoding="base64", Content_Disposition="attachment")
    assert documents(take_apart(raw(PLAIN, whole))) == {"": b"%PDF-1.4 firstsecond"}


def test_a_uuencoded_file_is_taken_out_of_the_text():
    import binascii

    lines = b"".join(binascii.b2a_uu(PDF[start : start + 45]) for start in range(0, len(PDF), 45))
    mail = take_apart(single(b"Hello\r\nbegin 644 cv.pdf\r\n" + lines + b"`\r\nend\r\nBye"))
    assert documents(mail) == {"cv.pdf": PDF}
    assert mail.body == "Hello\nBye"


def test_the_word_begin_starts_no_file():
    words = "begin 100 things\nand end none"
    assert take_apart(single(words.encode())).body == words


def test_links_to_cloud_drives_are_named_by_host_and_lookalikes_are_not():
    text = "https://drive.google.com/file/d/1 https://www.dropbox.com/s/2. https://inbox.com/3 https://example.org/?u=box.com"
    assert cloud_links(text) == ("https://drive.google.com/file/d/1", "https://www.dropbox.com/s/2")
    mail = take_apart(single(text.encode()))
    assert [each.detail for each in mail.problems if each.code == "link_only"] == [
        "drive.google.com",
        "www.dropbox.com",
    ]


def test_what_lies_in_a_part_of_an_odd_message_type_is_kept():
    inner = part(message("inner", "ada@example.org", "words"), "message/rfc822")
    mail = take_apart(raw(PLAIN, part(inner, "message/external-body")))
    assert [each.path for each in mail.attachments if b"words" in each.content] == ["2.1/1"]


def test_parts_before_the_first_delimiter_are_no_customary_sentence():
    """An outer boundary that only an inner multipart uses (RFC 2046 section 5.1.1)."""
    within = nested(part(b"second"), subtype="mixed", boundary="b")
    mail = take_apart(single(b"--bb\r\n\r\nfirst\r\n--bb\r\n" + within, "multipart/mixed; boundary=b", ""))
    assert b"first" in b"".join(each.content for each in mail.attachments)


def test_what_stands_behind_an_end_before_the_beginning_is_kept():
    """The standard library throws it away (RFC 2046 section 5.1.1)."""
    mail = take_apart(single(b"--b--\r\n\r\nwords\r\n", "multipart/mixed; boundary=b", ""))
    assert b"words" in b"".join(each.content for each in mail.attachments)
    inner = nested(PLAIN, subtype="mixed", boundary="x").replace(b"--x\r\n", b"--x--\r\n", 1)
    [words, file] = take_apart(raw(inner, attached(PDF, "cv.pdf"))).attachments
    assert b"Dear Sir or Madam" in words.content
    assert file.content == PDF


def test_words_around_parts_behind_the_end_are_kept():
    more = b"words between\r\n\r\n--b\r\n\r\nmore words\r\n--b--\r\nlast words\r\n"
    mail = take_apart(raw(PLAIN, end=more))
    for words in (b"words between", b"more words", b"last words"):
        assert sum(each.content.count(words) for each in mail.attachments) == 1


HTML_TEXT = "text/html; charset=us-ascii"


@pytest.mark.parametrize(
    "name",
    [
        "ATT00001.htm",
        "ATT00002.txt",
        "att00003.html",
        "ATT00001 (2).htm",
        "ATT00001.c",
        "noname.html",
        "untitled-[2].html",
    ],
)
@pytest.mark.parametrize("words", ["<br>", "<p>Kind regards, Cleo<br><br>Sent from my iPhone</p>", ""])
def test_a_text_that_a_mail_program_made_a_file_of_is_the_mails_own(name: str, words: str):
    kind = HTML_TEXT if "htm" in name else "text/plain"
    text = part(
        f"<html><body>{words}</body></html>".encode() if kind == HTML_TEXT else words.encode(),
        kind,
        Content_Disposition=f'attachment; filename="{name}"',
    )
    mail = take_apart(raw(part(b"Dear committee,"), attached(b"%PDF-1.4", "CV.pdf"), text))
    assert [each.filename for each in mail.attachments if each.role is Role.DOCUMENT] == ["CV.pdf"]
    assert mail.body.startswith("Dear committee,")
    assert ("iPhone" in mail.body) is ("iPhone" in words)


def test_a_file_that_its_writer_named_stays_one():
    mail = take_apart(
        raw(
            part(b"Dear committee,"),
            part(b"Curriculum vitae", "text/plain", Content_Disposition='attachment; filename="CV.txt"'),
        )
    )
    assert [each.filename for each in mail.attachments if each.role is Role.DOCUMENT] == ["CV.txt"]


@pytest.mark.parametrize(
    "link",
    [
        "https://pan.baidu.com/s/1abcdefgh",
        "https://disk.yandex.ru/d/abcdefgh123",
        "https://mybox.naver.com/share/list?shareKey=abc",
        "https://cloud.uni.example.edu/index.php/s/AbCdEf123456",
        "https://nextcloud.example.org/s/AbCdEf123456",
        "https://uni-x.sciebo.de/s/AbCdEf123456",
        "https://example-my.sharepoint.com/:w:/g/personal/ada/Eabc",
        "https://c.gmx.net/@123/abc",
    ],
)
def test_links_to_further_clouds_are_known(link: str):
    assert cloud_links(f"My sample: {link}.") == (link,)


@pytest.mark.parametrize(
    "link", ["https://example.org/s/AbCdEf123456", "https://www.linkedin.com/in/ada", "https://cloud.example.org/about"]
)
def test_links_to_pages_are_no_documents(link: str):
    assert cloud_links(link) == ()


@pytest.mark.parametrize(
    "notice",
    [
        "[The attachment Essay.docm has been removed by the mail security gateway]",
        "A non-text attachment was scrubbed...",
        "Warning: This message has had one or more attachments removed (Essay.docm).",
        "Der Anhang Essay.docm wurde aus Sicherheitsgründen entfernt.",
        "La pièce jointe Essay.docm a été supprimée par la passerelle.",
        "El archivo adjunto Essay.docm ha sido eliminado.",
    ],
)
def test_a_server_s_notice_that_it_took_a_file_out_is_a_problem(notice: str):
    mail = take_apart(
        single(f"My papers are attached.\r\n\r\nAda\r\n\r\n{notice}".encode(), "text/plain; charset=utf-8", "8bit")
    )
    assert [each.detail for each in mail.problems if each.code == "removed"] == [notice]


@pytest.mark.parametrize("words", ["I removed my name from the attachment.", "My CV and essay are attached."])
def test_a_writer_s_words_about_attachments_are_no_notice(words: str):
    assert "removed" not in {each.code for each in take_apart(single(words.encode())).problems}


@pytest.mark.parametrize("answers", [10, 100, 400])
def test_words_below_a_long_thread_of_answers_are_read(answers: int):
    html = f"<p>Above</p>{'<blockquote><div>' * answers}old{'</div></blockquote>' * answers}<p>Below</p>"
    body = take_apart(single(html.encode(), "text/html; charset=utf-8")).body
    assert (body.split("\n")[0], body.split("\n")[-1]) == ("Above", "Below")
