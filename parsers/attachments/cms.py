"""Cryptographic Message Syntax (RFC 5652): what is signed or compressed is taken out; that needs no key.

In: bytes that may be a CMS object, as DER, BER or base64. Out: a `Cms`: what it is, and what is in it. No signature is checked.

Failures: none for any bytes; what is no CMS object is None.
"""

from __future__ import annotations

import binascii
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

# ContentInfo (RFC 5652 section 3): a sequence that begins with one of these object identifiers.
HEAD = re.compile(
    rb"\A\x30(?:\x80|[\x00-\x7f]|\x81.|\x82..|\x83.{3}|\x84.{4})\x06"
    rb"(?:\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07([\x02-\x06])|\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01([\x09\x17]))",
    re.DOTALL,
)
ARMOUR = re.compile(rb"\A\s{0,80}(?:-----BEGIN (?:PKCS ?#?7|CMS)[A-Z ]{0,20}-----\s{1,9})?(MI[A-Za-z0-9+/=\s]{40,})")
SEQUENCE, OCTETS, CONTEXT_0 = 0x30, 0x04, 0xA0
CONSTRUCTED, NUMBER_FOLLOWS, INDEFINITE = 0x20, 0x1F, 0x80
END_OF_CONTENTS = b"\0\0"
DEEPEST = 50  # elements within elements
ELEMENTS = 100_000  # within one: programs write long content in pieces of 1,000 bytes and more


class CmsKind(StrEnum):
    """What a CMS object is."""

    SIGNED = "signed"  # with its content
    COMPRESSED = "compressed"  # RFC 3274
    DETACHED = "detached"  # a signature or certificates alone
    ENCRYPTED = "encrypted"  # enveloped, authenticated-enveloped or encrypted data: only a key opens it


KINDS = {  # the last byte of the object identifier
    b"\x02": CmsKind.SIGNED,
    b"\x03": CmsKind.ENCRYPTED,
    b"\x04": CmsKind.ENCRYPTED,
    b"\x06": CmsKind.ENCRYPTED,
    b"\x09": CmsKind.COMPRESSED,
    b"\x17": CmsKind.ENCRYPTED,
}


@dataclass(frozen=True, slots=True)
class Cms:
    """A CMS object. `content` is what was signed or compressed, None where it can't be had or is too much."""

    kind: CmsKind
    content: bytes | None = None


class _Damaged(Exception):
    """The encoding ends too early or goes too deep."""


@dataclass(frozen=True, slots=True)
class _Element:
    """An element of the encoding (X.690 section 8.1): its tag, and where its contents stand."""

    tag: int
    start: int
    end: int
    behind: int  # where the next one begins


def opened(content: bytes, most: int) -> Cms | None:
    """The CMS object that these bytes are, its content up to `most` bytes; None for anything else."""
    found = HEAD.match(content)
    if found is None:
        content = _without_armour(content)
        found = HEAD.match(content)
    kind = KINDS.get(found.group(1) or found.group(2)) if found else None
    if kind in (None, CmsKind.ENCRYPTED):
        return Cms(kind) if kind else None
    try:
        taken = _encapsulated(content)
    except _Damaged:
        return Cms(kind)
    if kind is CmsKind.SIGNED:
        return Cms(kind, taken) if taken is not None else Cms(CmsKind.DETACHED)
    return Cms(kind, _decompressed(taken or b"", most))


def _without_armour(content: bytes) -> bytes:
    found = ARMOUR.match(content)
    letters = b"".join(found.group(1).split()) if found else b""
    try:
        return binascii.a2b_base64(letters)
    except binascii.Error:
        return b""


def _decompressed(packed: bytes, most: int) -> bytes | None:
    unpacker = zlib.decompressobj()
    try:
        unpacked = unpacker.decompress(packed, most + 1)
    except zlib.error:
        return None
    return unpacked if len(unpacked) <= most else None


def _encapsulated(content: bytes) -> bytes | None:
    """EncapsulatedContentInfo's content of SignedData or CompressedData (RFC 5652 section 5.1, RFC 3274 section 1.1)."""
    info = _within(content, _element(content, 0, len(content)))
    data = _first(_within(content, _first(info, CONTEXT_0)), SEQUENCE)
    # Behind version and algorithms, of which CompressedData has a sequence too, stands the content: a sequence of its own.
    for part in _within(content, data):
        inner = list(_within(content, part)) if part.tag == SEQUENCE else []
        if inner and inner[0].tag == 0x06 and (len(inner) == 1 or inner[1].tag == CONTEXT_0):
            if len(inner) == 1:
                continue  # an algorithm without parameters, or a signature that is detached
            held = next(iter(_within(content, inner[1])), None)
            return _octets(content, held) if held is not None else None
    return None


def _first(elements: Iterator[_Element], tag: int) -> _Element:
    found = next((each for each in elements if each.tag == tag), None)
    if found is None:
        raise _Damaged
    return found


def _octets(content: bytes, element: _Element) -> bytes:
    """The bytes of a string that may come in pieces (X.690 section 8.7.3)."""
    pieces: list[bytes] = []
    waiting = [(element, 0)]
    while waiting:
        each, depth = waiting.pop()
        if not each.tag & CONSTRUCTED or each.tag == SEQUENCE:
            pieces.append(content[each.start : each.end])
        elif depth < DEEPEST:
            waiting += [(inner, depth + 1) for inner in reversed(list(_within(content, each)))]
        else:
            raise _Damaged
    return b"".join(pieces)


def _within(content: bytes, outer: _Element) -> Iterator[_Element]:
    """The elements within one, in order."""
    place, count = outer.start, 0
    while place < outer.end and count < ELEMENTS:
        found = _element(content, place, outer.end)
        yield found
        place, count = found.behind, count + 1  # which is past `place`: an element has a tag and a length


def _element(content: bytes, place: int, end: int) -> _Element:
    """The element that begins here. Raises _Damaged."""
    tag, start, length = _head(content, place, end)
    if length is not None:
        if start + length > end:
            raise _Damaged
        return _Element(tag, start, start + length, start + length)
    inner, depth, count = start, 1, 0
    while depth:
        count += 1
        if content[inner : inner + 2] == END_OF_CONTENTS:
            inner, depth = inner + 2, depth - 1
            continue
        _, begins, size = _head(content, inner, end)
        inner, depth = (begins, depth + 1) if size is None else (begins + size, depth)
        if depth > DEEPEST or inner > end or count > ELEMENTS:
            raise _Damaged
    return _Element(tag, start, inner - 2, inner)


def _head(content: bytes, place: int, end: int) -> tuple[int, int, int | None]:
    """Tag, where the contents begin, and how long they are; None for a length that their end says (X.690 section 8.1.3.6)."""
    if place + 2 > end:
        raise _Damaged
    tag = content[place]
    place += 1
    if tag & NUMBER_FOLLOWS == NUMBER_FOLLOWS:
        raise _Damaged  # a tag above 30, which CMS has none of
    first = content[place]
    place += 1
    if first < INDEFINITE:
        return tag, place, first
    if first == INDEFINITE:
        if not tag & CONSTRUCTED:
            raise _Damaged
        return tag, place, None
    size = first & 0x7F
    if size > 8 or place + size > end:
        raise _Damaged
    return tag, place + size, int.from_bytes(content[place : place + size], "big")
