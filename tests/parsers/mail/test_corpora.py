"""Every real malformed mail of the corpora: nothing raises, and no leaf is lost."""

import email
import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from mailparser import MailParser

from config.openings import load_openings
from domain.mail import Role
from parsers.documents import ocr
from parsers.limits import DEFAULT_LIMITS
from parsers.mail.leaf import content_of
from parsers.mail.message import take_apart
from parsers.reading import read
from tests.mail.messages import attached, part, raw
from tests.mail.oracles import leaves_by_stalwart, leaves_by_the_library, words_of
from tests.mail.promises import check_mail

CORPORA = Path(__file__).parents[3].parent / "shared" / "corpora"
MAILS = sorted(path for path in (CORPORA / "mail").rglob("*") if path.is_file() and path.suffix in {".eml", ".raw", ""})
OUTLOOK = sorted((CORPORA / "msg").rglob("*.msg"))
TNEF = sorted((CORPORA / "tnef").rglob("*.tnef"))

WITH_PARSES = [path for path in MAILS if path.with_suffix(".json").exists()]

RECEIVED = datetime(2027, 3, 1, 12, tzinfo=UTC)
OPENINGS = load_openings()

needs_corpora = pytest.mark.skipif(not MAILS, reason="the shared corpora are not here")

# Where more is read than the standard library reads by itself: the leaf it sees is there decoded, or taken apart.
READ_FURTHER = {
    "testdata__mail__mime-bad-content-transfer-encoding.raw": "the transfer encoding has words behind it",
    "testdata__mail__qp-utf8-header-no-break.raw": "the head has no blank line behind it",
    "testdata__parts__extra-base64-character.raw": "base64 with a letter too many",
    "plain_emails__raw_email_incorrect_header.eml": "a line of the head is no field",
    "malformed__004.eml": "a multipart with another boundary than it says",
    "malformed__017.eml": "a multipart whose boundary lacks its semicolon",
    "malformed__019.eml": "a line of the head is no field",
    "thirdparty__009.eml": "a part of a message that was split, which is left as it is written",
    "rfc2822__example13.eml": "fields with a space before the colon",
    "rfc__008.eml": "a message in base64",
    "thirdparty__003.eml": "the transfer encoding has words around it",
    "thirdparty__012.eml": "a multipart with another boundary than it says",
}


# Where stalwart's own parse keeps a leaf as it stands, or decodes it otherwise.
OTHERWISE_THAN_STALWART = {
    "legacy__016.eml": "files in BinHex, with a head each",
    "legacy__017.eml": "files in uuencode, which are decoded",
    "legacy__026.eml": "a file in uuencode, which is decoded",
    "legacy__034.eml": "words in an East Asian character set that they are not in",
    "legacy__048.eml": "files in uuencode, which are decoded",
    "malformed__009.eml": "a delimiter without the line before it",
    "malformed__012.eml": "a delimiter without the line before it",
    "malformed__020.eml": "a multipart with another boundary than it says",
    "malformed__021.eml": "a multipart with another boundary than it says",
    "rfc__000.eml": "words that are declared base64",
    "thirdparty__002.eml": "words that are declared base64",
    "thirdparty__009.eml": "a message as a file, taken apart",
}


@pytest.fixture(scope="module")
def without_ocr() -> Iterator[None]:
    """Pictures are decoded and not read, which takes seconds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ocr, "ocr_languages", lambda: "")
        yield


@needs_corpora
@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.name)
def test_every_leaf_that_the_standard_library_finds_is_in_the_mail(path: Path):
    content = path.read_bytes()
    mail = take_apart(content)
    check_mail(content, mail, DEFAULT_LIMITS)
    if path.name in READ_FURTHER:
        return
    ours = [each.content for each in mail.attachments]
    for leaf in leaves_by_the_library(content):
        assert any(leaf in each for each in ours)


@needs_corpora
@pytest.mark.parametrize("path", WITH_PARSES, ids=lambda path: path.name)
def test_every_leaf_of_the_parse_beside_a_mail_is_in_it(path: Path):
    if path.name in OTHERWISE_THAN_STALWART:
        return
    mail = take_apart(path.read_bytes())
    ours = [each.content for each in mail.attachments]
    words = [words_of(each.decode("utf-8", "replace")) for each in ours] + [words_of(mail.body)]
    for leaf in leaves_by_stalwart(json.loads(path.with_suffix(".json").read_text())):
        if isinstance(leaf, bytes):
            assert any(leaf.strip() in each for each in ours)
        else:
            assert any(words_of(leaf) in each for each in words)


@needs_corpora
@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.name)
def test_every_mail_is_read_to_a_visible_end(path: Path, without_ocr: None):
    reading = read(path.read_bytes(), OPENINGS, RECEIVED, all_pages=False)
    assert reading.set_aside or reading.submissions
    told = {problem.where for problem in reading.problems}
    for each in reading.mail.attachments:
        assert each.role is not Role.DOCUMENT or each.pages or each.path in told


@needs_corpora
@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.name)
def test_no_file_that_mail_parser_finds_is_absent(path: Path):
    logging.getLogger("mailparser").setLevel(logging.CRITICAL)
    content = path.read_bytes()
    ours = [each.content for each in take_apart(content).attachments]
    try:
        found = MailParser(message=email.message_from_bytes(content)).attachments
    except Exception as error:  # noqa: BLE001 - what mail-parser cannot read adds nothing
        pytest.skip(f"mail-parser raises {type(error).__name__}")
    for each in found:
        if each["mail_content_type"] == "message/rfc822":
            continue  # it gives the text of a forwarded message, whose parts stand in the mail one by one
        holder = email.message_from_string("Content-Transfer-Encoding: base64\n\n" if each["binary"] else "\n")
        holder.set_payload(each["payload"])
        leaf = content_of(holder) if each["binary"] else each["payload"].encode("utf-8", "surrogateescape")
        assert any(leaf.strip() in content for content in ours)


@needs_corpora
@pytest.mark.parametrize("path", [*OUTLOOK, *TNEF], ids=lambda path: path.name)
def test_outlook_files_open_or_say_why_not(path: Path):
    content = raw(part(b"words"), attached(path.read_bytes(), path.name))
    mail = take_apart(content)
    check_mail(content, mail, DEFAULT_LIMITS)
    [container] = [
        each for each in mail.attachments if each.path == "2" or (each.path.startswith("2/") and each.role is Role.BODY)
    ][:1]
    assert container.role in {Role.CONTAINER, Role.BODY}


@needs_corpora
def test_nearly_all_outlook_files_open():
    broken = [
        path.name
        for path in [*OUTLOOK, *TNEF]
        if any(
            each.code == "broken" and "cannot be opened:" in each.detail
            for each in take_apart(raw(part(b"words"), attached(path.read_bytes(), path.name))).problems
        )
    ]
    assert len(broken) <= 2


@pytest.mark.parametrize(
    "name", ["ASCII_UTF-8_CP1252_LCID1031", "ASCII_UTF-8_CP1252_LCID1031_HTML", "chinese-traditional"]
)
def test_words_of_an_outlook_message_whose_code_page_does_not_fit_are_read(name: str):
    path = CORPORA / "msg" / "poi" / f"{name}.msg"
    if not path.exists():
        pytest.skip("the corpora are not here")
    mail = take_apart(raw(part(b"words"), attached(path.read_bytes(), path.name)))
    assert not any("words cannot be read" in each.detail for each in mail.problems)
    [inner] = mail.forwarded
    assert ("中文測試" if name.startswith("chinese") else "öäü") in inner.body
