"""Files packed by gzip, bzip2 or xz, and tar archives within them or alone.

In: bytes, and how much may still be unpacked. Out: the files within. Nothing is written anywhere; links are not followed.

Failures: none for any bytes: what is damaged is a problem `broken`, what exceeds a bound `over_bound`.
"""

from __future__ import annotations

import bz2
import io
import lzma
import tarfile
import zlib
from collections.abc import Iterator

from domain.findings import Problem
from parsers.attachments.unpacking import Budget, Opened, within

CHUNK = 1 << 16
TAR_MARK_AT, TAR_MARK = 257, b"ustar"
SLACK = 1 << 20  # unpacked whatever the ratio
DAMAGED = (tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, OverflowError)


def is_tar(content: bytes) -> bool:
    """Whether bytes begin as a tar archive (POSIX pax interchange format)."""
    return content[TAR_MARK_AT : TAR_MARK_AT + len(TAR_MARK)] == TAR_MARK


def open_packed(content: bytes, path: str, budget: Budget) -> Opened:
    """The one file that is packed, or the files of the tar archive that it is."""
    most = min(len(content) * budget.limits.ratio + SLACK, max(0, budget.limits.unpacked_bytes - budget.bytes_))
    try:
        unpacked = _unpacked(content, most)
    except DAMAGED as error:
        yield Problem("broken", f"The archive cannot be opened: {error}.", path)
        return
    if len(unpacked) > most:
        yield Problem("over_bound", "The archive unpacks to too much (bound: ratio or bytes).", path)
    elif is_tar(unpacked):
        yield from open_tar(unpacked, path, budget)
    else:
        yield from within(iter([("", unpacked)]), path, budget)


def _unpacked(content: bytes, most: int) -> bytes:
    """All of it, to just over `most` bytes; also of several that stand one behind the other."""
    pieces: list[bytes] = []
    size = 0
    while content and size <= most:
        unpacker = _unpacker(content)
        if unpacker is None:  # zero bytes and the like behind the end
            if not pieces:
                raise EOFError("it is no archive")
            break
        piece = unpacker.decompress(content, most + 1 - size)
        if not unpacker.eof and size + len(piece) <= most:
            raise EOFError("it is cut off")
        pieces.append(piece)
        size += len(piece)
        content = unpacker.unused_data  # shorter than before: a head was taken
    return b"".join(pieces)


def _unpacker(content: bytes) -> zlib._Decompress | bz2.BZ2Decompressor | lzma.LZMADecompressor | None:
    if content.startswith(b"\x1f\x8b"):
        return zlib.decompressobj(wbits=31)
    if content.startswith(b"BZh"):
        return bz2.BZ2Decompressor()
    if content.startswith(b"\xfd7zXZ\0"):
        return lzma.LZMADecompressor(memlimit=256 << 20)
    return None


def open_tar(content: bytes, path: str, budget: Budget) -> Opened:
    """The files of a tar archive."""
    try:
        with tarfile.open(fileobj=io.BytesIO(content), mode="r:") as archive:
            yield from within(_members(archive), path, budget)
    except DAMAGED as error:
        yield Problem("broken", f"The archive cannot be opened: {error}.", path)


def _members(archive: tarfile.TarFile) -> Iterator[tuple[str, bytes]]:
    for member in archive:
        file = archive.extractfile(member) if member.isreg() else None
        if file is not None:
            yield member.name, file.read()
