"""Every loop of the parsers that could go on for ever ends, for any input: each `while` is named here with what runs it."""

import ast
import io
import warnings
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from config.openings import load_openings
from domain.documents import Page, ParsedFile, TextSource, WordBox
from parsers.attachments import cms, media_types, pgp
from parsers.documents.pdf_bounds import bomb
from parsers.documents.places import places_of
from parsers.extraction import contacts, displayed_names, form, names
from parsers.languages import normalise
from parsers.limits import DEFAULT_LIMITS, MIB
from parsers.mail.message import take_apart
from parsers.mail.own_words import own_words
from tests.mail.messages import attached, part, raw, single

PARSERS = Path(__file__).parents[2] / "parsers"
SMALL = replace(DEFAULT_LIMITS, unpacked_bytes=2 * MIB)
MEMBERSHIP = next(each for each in load_openings().openings.values() if each.form)

WORDS = st.lists(
    st.sampled_from(["Dr.", "PhD", "Ada", "Lind", "Mei-Ling", "LL.M.", "+", "+1", "0049", "30", "555", "-", "", "Name:", "A.", "Mr", "von"]) | st.text(max_size=5),
    max_size=12,
).map(" ".join)  # fmt: skip
LINES = st.lists(
    st.sampled_from([">", "> >", "|", "--", "-- ", "From: Ada <ada@example.org>", "Sent: Monday, 3 May 2027 10:00", "To: office", "Subject: Re: x", "On Monday Ada wrote:", "Sent from my iPhone", "", "begin 644 cv.pdf", "end", "1. Name of organisation", "-----Original Message-----", "This message is confidential."]) | st.text(max_size=30),
    max_size=40,
).map("\n".join)  # fmt: skip
PIECES = st.lists(
    st.sampled_from([b"stream\n", b"endstream", b"/JS ", b"/Launch", b"\xff\xd8", b"\xff", b"\xff\xc0\0\0", b"\xff\xe0\0\x02", b"%PDF-1.7\n", b"1 0 obj << /Filter /FlateDecode >>\n", zlib.compress(bytes(MIB + 7)), b"\x30\x80", b"\0\0", b"\xcb\xff"]) | st.binary(max_size=40),
    max_size=25,
).map(b"".join)  # fmt: skip


def a_name(words: str) -> None:
    displayed_names.person_name(words)
    names.same_person(words, words[::-1])
    names.same_person(words, words.upper())
    names.name_words(words)
    normalise.houses(MEMBERSHIP.model_copy(update={"name": words}))


def a_phone(words: str) -> None:
    contacts.phone(words)


def a_form(words: str) -> None:
    page = Page(1, words, TextSource.TEXT, 595, 842)
    form.read_form(ParsedFile("application/pdf", (page,), 1), "2", MEMBERSHIP)


def a_mail(words: str) -> None:
    take_apart(single(words.encode("utf-8", "replace")))
    own_words(words)


def a_tree(words: str) -> None:
    inner = part(words.encode("utf-8", "replace"))
    for number in range(len(words) % 8):
        inner = b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n%b\r\n' % (number, number, inner)
    take_apart(raw(inner, part(words.encode("utf-8", "replace"), "message/rfc822")))


def a_file(content: bytes) -> None:
    take_apart(
        raw(attached(b"%PDF-1.7\n" + content, "cv.pdf"), attached(content, "photo.jpg"), attached(content, "cv.pdf"))
    )
    media_types.pixels(b"\xff\xd8" + content, "image/jpeg")
    bomb(content, SMALL)


def an_archive(content: bytes) -> None:
    stored = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stored, "w") as archive:
        warnings.simplefilter("ignore")  # one name three times
        for _ in range(3):
            archive.writestr(zipfile.ZipInfo("cv.pdf"), content, zipfile.ZIP_DEFLATED)
    made = stored.getvalue()
    for each in (made, made[: len(made) // 2] + content, b"\x1f\x8b\x08" + content):
        take_apart(raw(attached(each, "papers.zip")), SMALL)


def an_envelope(content: bytes) -> None:
    cms.opened(bytes.fromhex("308006092a864886f70d010702") + content, MIB)
    pgp.opened(b"\xc8\x01\x00" + content, MIB)
    pgp.opened(content, MIB)


def a_page(text: str) -> None:
    """Words on a page, and the same words sought there."""
    words = text.split()
    boxes = [WordBox(word, 0.1, 0.1, 0.2, 0.2) for word in words]
    places_of(text, boxes)
    places_of(text[:3], boxes)


RUNS: dict[str, tuple[Callable[..., None], st.SearchStrategy[object]]] = {
    "a_name": (a_name, WORDS),
    "a_page": (a_page, WORDS),
    "a_phone": (a_phone, WORDS),
    "a_form": (a_form, LINES),
    "a_mail": (a_mail, LINES),
    "a_tree": (a_tree, LINES),
    "a_file": (a_file, PIECES),
    "an_archive": (an_archive, PIECES),
    "an_envelope": (an_envelope, PIECES),
}
# Each function with a `while`, and what runs it. LibreOffice is waited for so many seconds, and no longer.
WAITS = "waits for a program, which dies with its standard input or is killed after so many seconds"
LOOPS = {
    "extraction/form.py:_joined": "a_form",
    "extraction/names.py:_match": "a_name",
    "extraction/names.py:_in_order": "a_name",
    "extraction/contacts.py:_ended": "a_phone",
    "extraction/displayed_names.py:_without_credentials": "a_name",
    "mail/quoting.py:_split_of": "a_mail",
    "mail/heads.py:_labelled": "a_mail",
    "mail/heads.py:_unmarked": "a_mail",
    "languages/normalise.py:houses": "a_name",
    "mail/parts.py:walk": "a_tree",
    "mail/message.py:_unopened": "a_tree",
    "mail/second_reader.py:_without_attached": "a_tree",
    "mail/own_words.py:_without_footers": "a_mail",
    "documents/places.py:_exact": "a_page",
    "attachments/sorting.py:_acts": "a_file",
    "attachments/sorting.py:_unique": "an_archive",
    "attachments/containers.py:_zip_member": "an_archive",
    "attachments/tarballs.py:_unpacked": "an_archive",
    "attachments/cms.py:_octets": "an_envelope",
    "attachments/cms.py:_within": "an_envelope",
    "attachments/cms.py:_element": "an_envelope",
    "attachments/pgp.py:_packets": "an_envelope",
    "attachments/pgp.py:_new_body": "an_envelope",
    "attachments/media_types.py:_jpeg_pixels": "a_file",
    "documents/pdf_bounds.py:_unpacked": "a_file",
    "documents/libreoffice_session.py:_answer": WAITS,
    "documents/libreoffice_server.py:main": WAITS,
    "documents/libreoffice_server.py:_started": WAITS,
}


def loops() -> set[str]:
    """Each function of the parsers that holds a `while`."""
    found = set()
    for path in PARSERS.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef) and any(
                isinstance(each, ast.While) for each in ast.walk(function)
            ):
                found.add(f"{path.relative_to(PARSERS)}:{function.name}")
    return found


def test_every_loop_is_named_with_what_runs_it():
    assert loops() == set(LOOPS)
    assert set(LOOPS.values()) - {WAITS} <= set(RUNS)


@pytest.mark.parametrize("run", RUNS)
@settings(max_examples=60, deadline=5_000, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_it_ends_for_any_input(run: str, data: st.DataObject):
    what, inputs = RUNS[run]
    what(data.draw(inputs))
