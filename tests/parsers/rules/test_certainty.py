"""Nothing is missing for certain where somebody could not look."""

from datetime import UTC, datetime

import pytest

from config.openings import load_openings
from domain.findings import Finding
from parsers.reading import read
from parsers.rules.assess import assess_message
from tests.mail import bad_files, envelopes
from tests.mail.files import pdf
from tests.mail.messages import attached, part, raw, single, zipped
from tests.mail.texts import ADA, cv, letter

OPENINGS = load_openings()
RECEIVED = datetime(2026, 11, 24, tzinfo=UTC)
HEAD = {"From": "Ada Lindqvist <ada.lindqvist@example.org>", "Subject": "ICRtoP internship, summer 2027"}
NOTE = part(b"Dear all, my papers are attached.")
P7M = 'application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"'
CLOSED = {
    "S/MIME": single(envelopes.smime_enveloped(b"x"), P7M, "binary", **HEAD),
    "OpenPGP": raw(NOTE, attached(envelopes.armoured(envelopes.pgp_encrypted()), "encrypted.asc"), **HEAD),
    "OpenPGP in the mail": single(envelopes.armoured(envelopes.pgp_encrypted()), **HEAD),
    "rpmsg": raw(NOTE, attached(bytes.fromhex("76e80460c411e386") + bytes(50), "message.rpmsg"), **HEAD),
    "rar": raw(NOTE, attached(b"Rar!\x1a\x07\x01\0" + bytes(80), "Application.rar"), **HEAD),
    "7z": raw(NOTE, attached(b"7z\xbc\xaf\x27\x1c\0\4" + bytes(80), "Application.7z"), **HEAD),
    "OneNote": raw(NOTE, attached(bytes.fromhex("e4525c7b8cd8a74d") + bytes(80), "Application.one"), **HEAD),
    "Pages": raw(NOTE, attached(bad_files.pages_file(b""), "Application.pages"), **HEAD),
    "XPS": raw(NOTE, attached(zipped({"[Content_Types].xml": b"x", "a.fdseq": b"x"}), "Application.xps"), **HEAD),
    "taken out": raw(part(b"My papers:\r\n\r\n[The attachment Application.zip was removed]"), **HEAD),
    "damaged zip": raw(NOTE, attached(b"PK\x03\x04" + bytes(80), "Application.zip"), **HEAD),
}


def findings(mail: bytes) -> list[Finding]:
    reading = read(mail, OPENINGS, RECEIVED)
    assert reading.set_aside == ""
    [found] = assess_message(reading, OPENINGS, RECEIVED)
    return list(found)


@pytest.mark.parametrize("mail", CLOSED.values(), ids=CLOSED)
def test_nothing_is_missing_for_certain_while_something_is_closed(mail: bytes):
    found = findings(mail)
    assert [each.code for each in found if each.severity == "lacking" and each.code.endswith("_missing")] == []
    assert {each.code: each.severity.value for each in found if each.code == "cv_missing"} == {"cv_missing": "doubt"}


def test_what_is_closed_and_named_for_what_it_is_hides_nothing_else():
    found = findings(
        raw(NOTE, attached(pdf(cv(ADA), password="x"), "CV.pdf"), attached(pdf(letter(ADA)), "Letter.pdf"), **HEAD)
    )
    assert {"writing_sample_missing", "encrypted"} <= {each.code for each in found if each.severity == "lacking"}


def test_a_statement_that_a_letter_lacks_is_missing_whatever_else_is_closed():
    words = letter(ADA, season="summer 2027", stay="from 1 June 2027")
    found = findings(
        raw(NOTE, attached(pdf(words), "Letter.pdf"), attached(b"Rar!\x1a\x07\x01\0" + bytes(80), "more.rar"), **HEAD)
    )
    said = {each.code: each.severity.value for each in found}
    assert (said["cv_missing"], said["end_date_missing"]) == ("doubt", "lacking")


@pytest.mark.parametrize("content", [pdf("words " * 900)[:1_500], b"", pdf("words", password="x")])
def test_what_is_wrong_with_a_sample_is_said_once(content: bytes):
    mail = raw(NOTE, attached(pdf(cv(ADA)), "CV.pdf"), attached(content, "Writing_Sample.pdf"), **HEAD)
    codes = [each.code for each in findings(mail)]
    assert len([each for each in codes if each in ("broken", "empty", "encrypted")]) == 1
    assert "sample_length_unknown" not in codes
