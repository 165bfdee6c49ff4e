"""Every real malformed mail of the corpora: nothing raises, and no leaf is lost."""

import email
import logging
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest
from mailparser import MailParser

from parsers.message import take_apart
from parsers.parts import content_of
from parsers.values import Mail, Role
from tests.mail.messages import attached, part, raw

CORPORA = Path(__file__).parents[2].parent / "shared" / "corpora"
MAILS = sorted(path for path in (CORPORA / "mail").rglob("*") if path.is_file() and path.suffix in {".eml", ".raw", ""})
OUTLOOK = sorted((CORPORA / "msg").rglob("*.msg"))
TNEF = sorted((CORPORA / "tnef").rglob("*.tnef"))

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
    "rfc2822__example13.eml": "fields with a space before the colon",
    "rfc__008.eml": "a message in base64",
    "thirdparty__003.eml": "the transfer encoding has words around it",
    "thirdparty__012.eml": "a multipart with another boundary than it says",
}


def leaves(message: Message) -> Iterator[bytes]:
    for each in message.walk():
        content = None if each.is_multipart() else each.get_payload(decode=True)
        if isinstance(content, bytes) and content.strip():
            yield content.strip()


def keepable(mail: Mail) -> None:
    texts = [mail.body, mail.headers.subject, *(each.body for each in mail.forwarded)]
    texts += [
        text for each in mail.attachments for text in (each.path, each.filename, each.media_type, each.content_id)
    ]
    texts += [text for each in mail.problems for text in (each.detail, each.where or "")]
    texts += [text for pair in mail.headers.others for text in pair]
    for text in texts:
        text.encode("utf-8")
        assert not any(ord(character) < 32 and character not in "\n\t" for character in text)
    paths = [each.path for each in mail.attachments]
    assert len(paths) == len(set(paths))
    assert all(bool(each.ignored_because) == (each.role is Role.IGNORED) for each in mail.attachments)


@needs_corpora
@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.name)
def test_every_leaf_that_the_standard_library_finds_is_in_the_mail(path: Path):
    content = path.read_bytes()
    mail = take_apart(content)
    keepable(mail)
    if path.name in READ_FURTHER:
        return
    ours = [each.content for each in mail.attachments]
    for leaf in leaves(email.message_from_bytes(content)):
        assert any(leaf in each for each in ours)


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
    mail = take_apart(raw(part(b"words"), attached(path.read_bytes(), path.name)))
    keepable(mail)
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
