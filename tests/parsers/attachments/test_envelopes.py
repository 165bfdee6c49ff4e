"""What is signed is opened without a key; what is encrypted is said to be so."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.mail import Mail, Role
from parsers.attachments import cms, pgp
from parsers.limits import MIB
from parsers.mail.message import take_apart
from tests.mail import envelopes
from tests.mail.messages import HEAD, attached, forwarded, joined, part, raw, single, zipped

PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF"
WORDS = "Dear committee,\n\nI apply for the internship.\n-- \nLin Okafor"
PLAIN = part(WORDS.encode())
ENTITY = b'Content-Type: multipart/mixed; boundary="i"\r\n\r\n' + joined(
    [PLAIN, attached(PDF, "CV.pdf", "application/pdf"), attached(PDF, "Letter.pdf", "application/pdf")], "i"
)
P7M = 'application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"'
SIGNED = [
    envelopes.smime_signed(ENTITY),
    envelopes.smime_in_pieces(ENTITY),
    envelopes.smime_compressed(ENTITY),
    envelopes.smime_signed(b"Content-Type: application/pkcs7-mime\r\nContent-Transfer-Encoding: binary\r\n\r\n" + envelopes.smime_signed(ENTITY)),
    envelopes.armoured(envelopes.pgp_signed(ENTITY)),
]  # fmt: skip
IDS = ["DER", "BER in pieces", "compressed", "signed twice", "OpenPGP"]


def files(mail: Mail) -> list[str]:
    return [each.filename for each in mail.attachments if each.role is Role.DOCUMENT]


def codes(mail: Mail) -> set[str]:
    return {each.code for each in mail.problems}


@pytest.mark.parametrize("content", SIGNED, ids=IDS)
def test_the_words_and_files_of_a_signed_message_are_the_mails_own(content: bytes):
    mail = take_apart(single(content, P7M, "binary"))
    assert mail.body.startswith("Dear committee,")
    assert files(mail) == ["CV.pdf", "Letter.pdf"]
    assert codes(mail) == set()


@pytest.mark.parametrize("content", SIGNED, ids=IDS)
def test_it_is_opened_too_where_a_list_adds_its_footer_or_a_gateway_changes_its_type(content: bytes):
    kind = "application/octet-stream"
    mail = take_apart(
        raw(attached(content, "smime.p7m" if content[0] == 0x30 else "encrypted.asc", kind), part(b"A list"))
    )
    assert "Dear committee," in mail.body
    assert files(mail) == ["CV.pdf", "Letter.pdf"]
    assert codes(mail) == set()


def test_it_is_opened_in_a_forwarded_message():
    mail = take_apart(forwarded("office@example.org", single(SIGNED[0], P7M, "binary")))
    assert files(mail) == ["CV.pdf", "Letter.pdf"]
    assert "Dear committee," in mail.forwarded[0].body


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (envelopes.smime_signed(PDF), "CV.pdf.p7m"),
        (envelopes.as_base64(envelopes.smime_signed(PDF)), "CV.pdf.p7m"),
        (envelopes.smime_in_pieces(PDF), "CV.pdf.P7M"),
        (envelopes.pgp_signed(PDF, "CV.pdf"), "CV.pdf.gpg"),
        (envelopes.armoured(envelopes.pgp_signed(PDF)), "CV.pdf.asc"),
        (envelopes.packet(envelopes.LITERAL, envelopes.literal(PDF)), "CV.pdf.pgp"),
        (envelopes.old_packet(envelopes.LITERAL, envelopes.literal(PDF)), "CV.pdf.pgp"),
    ],
)
def test_a_signed_file_is_the_file(content: bytes, name: str):
    for mail in (
        take_apart(raw(PLAIN, attached(content, name))),
        take_apart(raw(PLAIN, attached(zipped({name: content}), "a.zip"))),
    ):
        assert files(mail) == ["CV.pdf"]
        assert codes(mail) == set()
        assert [each.content for each in mail.attachments if each.role is Role.DOCUMENT] == [PDF]


def test_a_signature_beside_its_content_is_no_document():
    mail = take_apart(raw(PLAIN, attached(PDF, "CV.pdf"), attached(envelopes.smime_detached(PDF), "CV.pdf.p7s")))
    assert files(mail) == ["CV.pdf"]


def test_clear_signed_words_are_read_without_their_armour():
    words = "Dear committee,\n\n- full time\n\nLin"
    for mail in (
        take_apart(single(envelopes.clearsigned(words).encode())),
        take_apart(single(envelopes.clearsigned(words).encode(), "application/pgp; format=text; x-action=sign")),
        take_apart(single(envelopes.armoured(envelopes.pgp_signed(words.encode())))),
    ):
        assert mail.body == words
        assert codes(mail) == set()


def test_words_around_an_encrypted_block_are_read_and_the_block_is_named():
    block = envelopes.armoured(envelopes.pgp_encrypted()).decode()
    mail = take_apart(single(f"My letter is encrypted:\n\n{block}\nLin".encode()))
    assert mail.body.startswith("My letter is encrypted:")
    assert mail.body.endswith("Lin")
    assert "BEGIN PGP" not in mail.body
    assert codes(mail) == {"sealed"}


PGP_MIME = 'multipart/encrypted; protocol="application/pgp-encrypted"; boundary="b"'
CONTROL = part(b"Version: 1", "application/pgp-encrypted")
RPMSG = bytes.fromhex("76e80460c411e386") + bytes(50)


@pytest.mark.parametrize(
    "mail",
    [
        single(envelopes.smime_enveloped(ENTITY), 'application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"', "binary"),
        raw(PLAIN, attached(envelopes.smime_enveloped(ENTITY), "smime.p7m")),
        raw(CONTROL, part(envelopes.armoured(envelopes.pgp_encrypted()), "application/octet-stream"), Content_Type=PGP_MIME),
        raw(PLAIN, attached(envelopes.armoured(b"\x85"), "encrypted.asc")),
        raw(PLAIN, attached(envelopes.pgp_encrypted(), "Letter.pdf.gpg")),
        raw(PLAIN, attached(RPMSG, "message.rpmsg", "application/x-microsoft-rpmsg-message")),
        raw(PLAIN, attached(RPMSG, "message_v4.rpmsg")),
        raw(PLAIN, attached(zipped({"Letter.pdf.gpg": envelopes.pgp_encrypted()}), "papers.zip")),
    ],
    ids=["S/MIME", "S/MIME by name", "PGP/MIME", "damaged OpenPGP", "file", "rpmsg", "rpmsg without type", "in an archive"],
)  # fmt: skip
def test_what_only_a_key_opens_is_said_to_be_encrypted(mail: bytes):
    assert codes(take_apart(mail)) == {"sealed"}


def test_signed_within_signed_is_opened_to_a_bound():
    content = ENTITY
    for _ in range(12):
        content = (
            b"Content-Type: application/pkcs7-mime\r\nContent-Transfer-Encoding: binary\r\n\r\n"
            + envelopes.smime_signed(content)
        )
    head = "".join(f"{name}: {value}\r\n" for name, value in HEAD.items()).encode()
    assert codes(take_apart(head + content)) <= {"over_bound", "file_unread"}


BYTES = st.binary(max_size=300)
HEADS = st.sampled_from(
    [bytes.fromhex("3080" + "0609" + envelopes.SIGNED), bytes.fromhex("3080" + "060b" + envelopes.COMPRESSED)]
)
ELEMENTS = st.lists(
    st.sampled_from([b"\x30\x80", b"\xa0\x80", b"\x24\x80", b"\x04\x03abc", b"\0\0", b"\x30\x84\0\0\0\x09"]) | BYTES,
    max_size=30,
)


@given(HEADS, ELEMENTS)
@example(bytes.fromhex("3080" + "0609" + envelopes.SIGNED), [b"\xa0\x80\x30\x80" * 200_000])
@example(bytes.fromhex("3080" + "0609" + envelopes.SIGNED), [b"\x30\0" * 500_000])
def test_reading_cms_ends_for_any_bytes(head: bytes, elements: list[bytes]):
    found = cms.opened(head + b"".join(elements), MIB)
    assert found is None or found.content is None or len(found.content) <= MIB


@given(
    st.lists(
        st.sampled_from([b"\xcb", b"\xc8\x01\x01", b"\xc2\xe0", b"\xa3\x02", b"\xff\0\0\0\1", b"\xe1", b"\xaf"])
        | BYTES,
        max_size=30,
    )
)
@example([b"\xc4\xe0\0" * 100_000])
@example([b"\xd5\0" * 500_000])
def test_reading_openpgp_ends_for_any_bytes(pieces: list[bytes]):
    found = pgp.opened(b"".join(pieces), MIB)
    assert found is None or found.content is None or len(found.content) <= MIB


@given(st.text(alphabet="- \nFrom:=abc", max_size=200), st.booleans())
def test_words_that_look_signed_are_never_lost(words: str, is_signed: bool):
    mark = "-----BEGIN PGP SIGNED MESSAGE-----\n\n" if is_signed else "-----BEGIN PGP SIGNED MESSAGE-----"
    found = pgp.without_signature(mark + words)
    assert set(words) - set("- \n") <= set(found)
