"""Makers of what is signed, compressed or encrypted: S/MIME (RFC 8551) and OpenPGP (RFC 9580). The signatures are true or empty."""

import zlib
from base64 import b64encode, encodebytes
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs7

SIGNED, ENVELOPED, COMPRESSED = "2a864886f70d010702", "2a864886f70d010703", "2a864886f70d0109100109"
DATA = "2a864886f70d010701"
LITERAL, COMPRESSED_PACKET, ONE_PASS, SIGNATURE, OF_KEYS, SEALED = 11, 8, 4, 2, 1, 18


@cache
def _identity() -> tuple[x509.Certificate, rsa.RSAPrivateKey]:
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Lin Okafor")])
    made = x509.CertificateBuilder(name, name, key.public_key(), 7).not_valid_before(datetime(2026, 1, 1, tzinfo=UTC))
    return made.not_valid_after(datetime(2036, 1, 1, tzinfo=UTC)).sign(key, hashes.SHA256()), key


def smime_signed(content: bytes) -> bytes:
    """Opaque signed data, as DER."""
    certificate, key = _identity()
    builder = pkcs7.PKCS7SignatureBuilder().set_data(content).add_signer(certificate, key, hashes.SHA256())
    return builder.sign(serialization.Encoding.DER, [pkcs7.PKCS7Options.Binary])


def smime_detached(content: bytes) -> bytes:
    """The signature alone."""
    certificate, key = _identity()
    builder = pkcs7.PKCS7SignatureBuilder().set_data(content).add_signer(certificate, key, hashes.SHA256())
    return builder.sign(serialization.Encoding.DER, [pkcs7.PKCS7Options.DetachedSignature])


def smime_enveloped(content: bytes) -> bytes:
    """Encrypted for somebody's key."""
    builder = pkcs7.PKCS7EnvelopeBuilder().set_data(content).add_recipient(_identity()[0])
    return builder.encrypt(serialization.Encoding.DER, [pkcs7.PKCS7Options.Binary])


def smime_in_pieces(content: bytes, piece: int = 1_000) -> bytes:
    """Signed data as programs write that stream it: BER with open lengths, the content in pieces (X.690 section 8.7.3)."""
    pieces = [content[start : start + piece] for start in range(0, len(content), piece)]
    octets = _open("24", b"".join(_closed("04", each) for each in pieces))
    inner = _open("30", _oid(DATA) + _open("a0", octets))
    return _open(
        "30", _oid(SIGNED) + _open("a0", _open("30", b"\x02\x01\x01" + _closed("31", b"") + inner + _closed("31", b"")))
    )


def smime_compressed(content: bytes) -> bytes:
    """Compressed data (RFC 3274)."""
    inner = _closed("30", _oid(DATA) + _closed("a0", _closed("04", zlib.compress(content))))
    algorithm = _closed("30", _oid("2a864886f70d0109100308"))
    return _closed("30", _oid(COMPRESSED) + _closed("a0", _closed("30", b"\x02\x01\x00" + algorithm + inner)))


def as_base64(content: bytes) -> bytes:
    """The same as one file of base64, as some signing programs store it."""
    return b64encode(content)


def _oid(digits: str) -> bytes:
    return _closed("06", bytes.fromhex(digits))


def _closed(tag: str, content: bytes) -> bytes:
    size = len(content)
    length = bytes([size]) if size < 128 else b"\x84" + size.to_bytes(4, "big")
    return bytes.fromhex(tag) + length + content


def _open(tag: str, content: bytes) -> bytes:
    return bytes.fromhex(tag) + b"\x80" + content + b"\0\0"


def packet(tag: int, body: bytes) -> bytes:
    """An OpenPGP packet with a length of four bytes."""
    return bytes([0xC0 | tag, 255]) + len(body).to_bytes(4, "big") + body


def packet_in_pieces(tag: int, body: bytes, power: int = 9) -> bytes:
    """The same in pieces, as programs write that stream it (section 4.2.1.4)."""
    size = 1 << power
    pieces = [body[start : start + size] for start in range(0, len(body), size)] or [b""]
    made = b"".join(bytes([224 + power]) + each for each in pieces if len(each) == size)
    rest = pieces[-1] if len(pieces[-1]) < size else b""
    return bytes([0xC0 | tag]) + made + b"\xff" + len(rest).to_bytes(4, "big") + rest


def old_packet(tag: int, body: bytes) -> bytes:
    """A packet of the older form (section 4.2.2) with a length of two bytes."""
    return bytes([0x80 | tag << 2 | 1]) + len(body).to_bytes(2, "big") + body


def literal(content: bytes, name: str = "") -> bytes:
    """The body of a literal packet."""
    return b"b" + bytes([len(name)]) + name.encode() + b"\0\0\0\0" + content


def pgp_signed(content: bytes, name: str = "") -> bytes:
    """What `gpg --sign` makes: compressed, one-pass signature, content in pieces, signature."""
    within = (
        packet(ONE_PASS, bytes(13)) + packet_in_pieces(LITERAL, literal(content, name)) + packet(SIGNATURE, bytes(20))
    )
    packer = zlib.compressobj(wbits=-15)
    return packet(COMPRESSED_PACKET, b"\x01" + packer.compress(within) + packer.flush())


def pgp_encrypted() -> bytes:
    """What `gpg --encrypt` makes, of nothing."""
    return old_packet(OF_KEYS, b"\x03" + bytes(30)) + packet(SEALED, b"\x01" + bytes(80))


def armoured(content: bytes, headers: Sequence[str] = ("Version: GnuPG v2",)) -> bytes:
    """ASCII armour (section 6.2)."""
    head = "".join(f"{line}\n" for line in headers)
    return (
        b"-----BEGIN PGP MESSAGE-----\n"
        + head.encode()
        + b"\n"
        + encodebytes(content)
        + b"=abcd\n-----END PGP MESSAGE-----\n"
    )


def clearsigned(words: str) -> str:
    """Words with their signature below (section 7)."""
    dashed = "\n".join(f"- {line}" if line.startswith(("-", "From ")) else line for line in words.split("\n"))
    signature = encodebytes(bytes(90)).decode()
    return (
        f"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n{dashed}\n"
        f"-----BEGIN PGP SIGNATURE-----\n\n{signature}=abcd\n-----END PGP SIGNATURE-----\n"
    )
