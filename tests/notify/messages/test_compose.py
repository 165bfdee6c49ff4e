"""Whatever stands in names and subjects, a mail is one mail with one subject, and its words are words."""

import re
from html.parser import HTMLParser

import pytest
import structlog
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from notify.messages import compose
from notify.messages.words import said
from tests.notify.makers import NOW, html_of, office, parsed, text_of

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "Ana\r\nBcc: victim@example.org",
    "Ana\n\nAnother body",
    "Ana\u2028Bcc: victim@example.org",
    "\u202egnp.exe\u202c harmless",
    "\u2066hidden\u2069",
    "😀👩‍👩‍👧 Ana",
    "x" * 1_000,
    "é" * 1_000,
    "=?utf-8?q?Bcc:_victim?=",
    "{{ 7 * 7 }}{% raw %}",
    "\x00\x07\x1b[31mred",
    "\ud800",
    "",
]


class Elements(HTMLParser):
    """Which elements a page has, and what handlers."""

    def __init__(self):
        super().__init__()
        self.found, self.handlers, self.sources = [], [], []

    def handle_starttag(self, tag, attrs):
        self.found.append(tag)
        self.handlers += [name for name, _ in attrs if name.startswith("on")]
        self.sources += [value for name, value in attrs if name in {"src", "href"}]


def mail_with(words, folder):
    settings = office(folder)
    finding = {"severity": "met", "sentence": words}
    mail = {
        "who": words,
        "when": "today",
        "subject": words,
        "lines": said(words),
        "other": words,
        "asks": True,
        "command": "postroom answered m1",
    }
    view = {
        "news": [words], "mails": [mail], "questions": [mail], "decided": words, "reply": words,
        "number": 1, "name": words, "email": words, "phone": words, "opening": words, "cycle": "", "late": False, "channel": "email",
        "received": "today", "status": "complete", "findings": [finding], "doubts": [{"sentence": words, "command": "postroom show a1"}],
        "documents": [{"kind": "CV", "filename": words, "pages": "1 page", "confidence": 1, "reasons": words, "cid": ""}],
        "facts": [{"name": words, "value": words, "evidence": [{"words": words, "document": words, "page": 1}]}],
    }  # fmt: skip
    shown = {
        "subject": words,
        "office": "Office",
        "changed": True,
        "applications": [view],
        "listed": [{"name": words, "link": ""}],
    }
    enclosure = compose.Enclosure(words or "file", b"content")
    made = compose.compose(
        settings,
        "notification",
        shown,
        recipient="a@example.org",
        subject=words,
        message_id="<a@example.org>",
        now=NOW,
        answers=[words],
        enclosures=[enclosure],
    )
    return made, parsed(made)


def check(words, folder):
    raw, mail = mail_with(words, folder)
    headers = raw.split(b"\r\n\r\n")[0]
    assert b"victim" not in re.sub(rb"(?im)^(subject|references):.*(\r\n[ \t].*)*", b"", headers)
    assert mail.keys() == [
        "From",
        "To",
        "Subject",
        "Date",
        "Message-ID",
        "X-Loop",
        "Auto-Submitted",
        "X-Auto-Response-Suppress",
        "MIME-Version",
        "Content-Type",
    ]
    assert mail.defects == []
    assert len(mail["Subject"]) <= compose.SUBJECT_CHARACTERS
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))
    assert raw.isascii()
    page = Elements()
    page.feed(html_of(mail))
    assert set(page.found) <= {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "table",
        "tbody",
        "tr",
        "td",
        "th",
        "h1",
        "h2",
        "p",
        "span",
        "strong",
        "blockquote",
        "code",
        "br",
        "img",
        "a",
    }
    assert page.handlers == []
    assert page.sources == []
    for part in (text_of(mail), html_of(mail)):
        assert not re.search("[\u202a-\u202e\u2066-\u2069\u061c\x00-\x08\x1b\u2028]", part)


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_stay_words(words, tmp_path):
    check(words, tmp_path)


@hypothesis_settings(max_examples=40, deadline=None)
@given(words=st.text(max_size=400))
def test_any_words_stay_words(words, tmp_path_factory):
    check(words, tmp_path_factory.getbasetemp())


def test_emoji_and_accents_arrive_as_they_were(tmp_path):
    _, mail = mail_with("😀 Chloé «Lefèvre»", tmp_path)
    assert mail["Subject"] == "😀 Chloé «Lefèvre»"
    assert "😀 Chloé «Lefèvre»" in text_of(mail)


def test_ids_of_the_thread_are_never_folded_and_never_too_long(tmp_path):
    """QUIRK of mail services: a folded Message-ID is read with its blank."""
    known = [f"<{'x' * 60}{number}@example.org>" for number in range(100)]
    raw = compose.compose(
        office(tmp_path), "alert", {"subject": "s", "office": "o", "alert": "up", "failure": "", "since": "now"},
        recipient="a@example.org", subject="s", message_id=f"<{'y' * 100}@example.org>", now=NOW, answers=known,
    )  # fmt: skip
    assert f"Message-ID: <{'y' * 100}@example.org>\r\n".encode() in raw
    references = parsed(raw)["References"].split()
    assert (references[0], references[-1]) == (known[0], known[-1])
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))


def alert_text(settings):
    return compose.render(
        settings,
        "alert.txt",
        {"subject": "A subject", "office": "Office", "alert": "up", "failure": "", "since": "now"},
    )


def test_an_offices_own_template_is_used(tmp_path):
    (tmp_path / "alert.txt").write_text("Ours: {{ subject }}")
    assert alert_text(office(tmp_path, notify={"templates": tmp_path})) == "Ours: A subject"


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("fine\n{% if %}", 2),
        ("fine\nfine\n{{ no_such_word }}", 3),
        ("{{ subject", 1),
        ("a\n{{ 1 / 0 }}", 2),
        ('{% include "absent.txt" %}', 1),
        (b"\xff\xfe", None),
    ],
)
def test_a_broken_template_is_named_with_its_line_and_the_built_in_one_serves(tmp_path, template, line):
    (tmp_path / "alert.txt").write_bytes(template if isinstance(template, bytes) else template.encode())
    with structlog.testing.capture_logs() as told:
        assert "You were told of it" in alert_text(
            office(tmp_path, notify={"templates": tmp_path})
        ) or "A subject" in alert_text(office(tmp_path))
    assert told[0]["log_level"] == "warning"
    assert told[0]["file"].endswith("alert.txt")
    assert told[0]["line"] == line


def test_an_office_without_that_template_has_the_built_in_one(tmp_path):
    assert "What was left undone in the meantime" in alert_text(
        office(tmp_path, notify={"templates": tmp_path / "none"})
    )


@pytest.mark.parametrize(
    ("name", "source", "says"),
    [
        ("alert.txt", "fine\n{% if %}", ("alert.txt, line 2", "Expected an expression")),
        ("alert.txt", "{{ subject }}\n{{ subjekt }}", ("alert.txt, line 2", "there is no word “subjekt”")),
        ("alert.txt", b"\xff", ("alert.txt", "UnicodeDecodeError")),
        ("alarm.txt", "{{ subject }}", ("alarm.txt", "no mail is made from a template of this name")),
    ],
    ids=["syntax", "unknown word", "not UTF-8", "unknown name"],
)
def test_what_is_wrong_with_a_template_is_seen_before_any_mail(tmp_path, name, source, says):
    (tmp_path / name).write_bytes(source if isinstance(source, bytes) else source.encode())
    [broken] = compose.broken_templates(tmp_path)
    assert broken.place.endswith(says[0])
    assert says[1] in broken.error


def test_the_built_in_templates_are_sound_and_so_is_a_changed_copy_of_one(tmp_path):
    assert list(compose.broken_templates(compose.BUILT_IN)) == []
    source = (compose.BUILT_IN / "acknowledgement.en.txt").read_text()
    (tmp_path / "acknowledgement.en.txt").write_text(source.replace("Thank you.", "Many thanks."))
    assert list(compose.broken_templates(tmp_path)) == []
    [missing] = compose.broken_templates(tmp_path / "none")
    assert missing.error == "there is no such folder"
