"""OpenPGP (RFC 9580): what is only signed or compressed is taken out; that needs no key.

In: bytes, or the words of a mail. Out: an `OpenPgp`: what it is, and what is in it; words without the armour around them. No
signature is checked.

Failures: none for any bytes; what is no OpenPGP message is None.
"""

from __future__ import annotations

import binascii
import bz2
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

SIGNED_MARK = "-----BEGIN PGP SIGNED MESSAGE-----"
# RFC 9580 section 7: after the mark hash headers and an empty line, behind the words the signature.
CLEARSIGNED = re.compile(
    r"^-----BEGIN PGP SIGNED MESSAGE-----[ \t]*\r?\n(?:[A-Za-z]{1,20}:[^\n]{0,200}\n){0,9}[ \t]*\r?\n"
    r"(.*?)(?:^-----BEGIN PGP SIGNATURE-----.*?(?:^-----END PGP SIGNATURE-----[ \t]*\r?$|\Z)|\Z)",
    re.MULTILINE | re.DOTALL,
)
DASHED = re.compile(r"^- (?=-|From )", re.MULTILINE)  # section 7.1
ARMOURED = re.compile(
    r"^-----BEGIN PGP MESSAGE(?:, PART \d{1,3}(?:/\d{1,3})?)?-----.*?(?:^-----END PGP MESSAGE[^\n]{0,20}-----[ \t]*\r?$|\Z)",
    re.MULTILINE | re.DOTALL,
)
# Section 5: which packets a message begins with.
OF_KEYS, SIGNATURE, OF_PASSWORD, ONE_PASS, COMPRESSED, SEALED, MARKER, LITERAL = 1, 2, 3, 4, 8, 9, 10, 11
SEALED_TOO, SEALED_AEAD, PADDING = 18, 20, 21
ENCRYPTED = frozenset({OF_KEYS, OF_PASSWORD, SEALED, SEALED_TOO, SEALED_AEAD})
FIRST = ENCRYPTED | {SIGNATURE, ONE_PASS, COMPRESSED, MARKER, LITERAL}
DEEPEST = 8  # compressed within compressed
PACKETS = 200  # looked at


@dataclass(frozen=True, slots=True)
class OpenPgp:
    """An OpenPGP message; `content` is None where only a key opens it, or it is damaged or too large."""

    is_encrypted: bool
    content: bytes | None = None
    name: str = ""  # of the file, as the writer called it


def is_armoured_message(content: bytes) -> bool:
    """Whether bytes begin as an armoured message, signed or encrypted."""
    return _start(content).startswith(b"-----BEGIN PGP MESSAGE")


def _start(content: bytes) -> bytes:
    return content[:300].lstrip(b"\xef\xbb\xbf \t\r\n")


def opened(content: bytes, most: int) -> OpenPgp | None:
    """The message that these bytes, armoured or not, are; its content up to `most` bytes."""
    if _start(content).startswith(SIGNED_MARK.encode()):
        return OpenPgp(is_encrypted=False, content=_as_bytes(without_signature(_as_text(content))))
    if is_armoured_message(content):
        return _of_packets(_without_armour(_as_text(content)), most) or OpenPgp(is_encrypted=True)
    return _of_packets(content, most)


def without_signature(words: str) -> str:
    """Words without the armour of clear-signed text (RFC 9580 section 7)."""
    if SIGNED_MARK not in words:
        return words
    return CLEARSIGNED.sub(lambda found: DASHED.sub("", found.group(1)), words)


def opened_words(words: str, most: int) -> tuple[str, int]:
    """A mail's words, signed messages among them opened; and how many encrypted ones there are, which are left out."""
    words = without_signature(words)
    if "-----BEGIN PGP MESSAGE" not in words:
        return words, 0
    sealed = 0

    def content(found: re.Match[str]) -> str:
        nonlocal sealed
        message = opened(found.group().encode("ascii", "replace"), most)
        if message is None or message.content is None:
            sealed += 1
            return ""
        return message.content.decode("utf-8", "replace")

    return ARMOURED.sub(content, words), sealed


def _as_text(content: bytes) -> str:
    return content.decode("utf-8", "surrogateescape").removeprefix("\ufeff")


def _as_bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _without_armour(text: str) -> bytes:
    """The bytes within the first armour (RFC 9580 section 6.2): behind its headers and an empty line, to its checksum."""
    lines = iter(text[text.find("-----BEGIN PGP MESSAGE") :].splitlines()[1:])
    for line in lines:
        if not line.strip():
            break
        if ":" not in line:  # QUIRK: some programs leave the empty line out
            return _decoded([line, *lines])
    return _decoded(list(lines))


def _decoded(lines: list[str]) -> bytes:
    letters: list[str] = []
    for line in lines:
        if line.startswith(("=", "-----")):
            break
        letters.append(line.strip())
    try:
        return binascii.a2b_base64("".join(letters).encode("ascii", "ignore"))
    except binascii.Error:
        return b""


def _of_packets(content: bytes, most: int) -> OpenPgp | None:
    for _ in range(DEEPEST):
        compressed = None
        for number, (tag, body) in enumerate(_packets(content)):
            if number == 0 and tag not in FIRST:
                return None
            if tag in ENCRYPTED:
                return OpenPgp(is_encrypted=True)
            if tag == LITERAL:
                return _literal(body)
            if tag == COMPRESSED:
                compressed = _decompressed(body, most)
                break
            if number >= PACKETS or tag not in (SIGNATURE, ONE_PASS, MARKER, PADDING):
                return None
        if compressed is None:
            return None
        content = compressed
    return None


def _packets(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Tag and body of each packet (RFC 9580 section 4.2), up to the first that is damaged."""
    place = 0
    while place < len(content):
        first = content[place]
        if not first & 0x80:
            return
        if first & 0x40:
            body, behind = _new_body(content, place + 1)
            tag = first & 0x3F
        else:
            body, behind = _old_body(content, place + 1, first & 3)
            tag = (first >> 2) & 0x0F
        if body is None:
            return
        yield tag, body
        place = behind  # which is past `place`: a packet has a head


def _old_body(content: bytes, place: int, kind: int) -> tuple[bytes | None, int]:
    if kind == 3:  # to the end
        return content[place:], len(content)
    size = 1 << kind
    start = place + size
    length = int.from_bytes(content[place:start], "big")
    return (content[start : start + length], start + length) if start + length <= len(content) else (None, 0)


def _new_body(content: bytes, place: int) -> tuple[bytes | None, int]:
    """A body that may come in pieces of their own lengths (section 4.2.1.4)."""
    pieces: list[bytes] = []
    while place < len(content):
        first = content[place]
        if first < 192:
            start, length = place + 1, first
        elif first < 224 and place + 1 < len(content):
            start, length = place + 2, ((first - 192) << 8) + content[place + 1] + 192
        elif first == 255:
            start, length = place + 5, int.from_bytes(content[place + 1 : place + 5], "big")
        elif first >= 224:
            start, length = place + 1, 1 << (first & 0x1F)
        else:
            return None, 0
        if start + length > len(content):
            return None, 0
        pieces.append(content[start : start + length])
        place = start + length  # a length was read, so this is past where it began
        if not 224 <= first < 255:
            return b"".join(pieces), place
    return None, 0


def _literal(body: bytes) -> OpenPgp:
    """Section 5.9: format, length of the name, name, date, content."""
    size = body[1] if len(body) > 1 else 0
    name = body[2 : 2 + size].decode("utf-8", "replace")
    return OpenPgp(is_encrypted=False, content=body[2 + size + 4 :], name="" if name == "_CONSOLE" else name)


def _decompressed(body: bytes, most: int) -> bytes | None:
    """Section 5.6: raw deflate, zlib or bzip2; None where it is too much or damaged."""
    kind, packed = body[:1], body[1:]
    try:
        if kind == b"\0":
            unpacked = packed
        elif kind in (b"\1", b"\2"):
            unpacked = zlib.decompressobj(-15 if kind == b"\1" else 15).decompress(packed, most + 1)
        elif kind == b"\3":
            unpacked = bz2.BZ2Decompressor().decompress(packed, most + 1)
        else:
            return None
    except (zlib.error, OSError, ValueError, EOFError):
        return None
    return unpacked if len(unpacked) <= most else None
