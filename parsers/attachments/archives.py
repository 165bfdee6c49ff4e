"""Zip archives, as which office files come too, opened within bounds.

In: bytes. Out: an open archive. The standard library makes an object of each entry of the directory, so the directory's
size is looked at first.

Failures: `UNREADABLE`, of which `DirectoryTooLarge` is one. It is wide, so nothing but the library's own reading stands
under it: an error of ours would be taken for a damaged archive.
"""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Mapping
from contextlib import suppress

from parsers.limits import MIB

DIRECTORY_BYTES = 8 * MIB  # 80,000 files with names of fifty letters; an applicant sends tens
# APPNOTE.TXT sections 4.3.16 and 4.3.14: the ends of the directory, and where its size stands in them.
END, END_SIZE, END_SIZE_AT = b"PK\x05\x06", 22, 12
END_64, END_64_SIZE_AT = b"PK\x06\x06", 40
COMMENT = 1 << 16  # the longest
# What the standard library raises on damaged archives, on opening or reading them.
UNREADABLE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    LookupError,
    OSError,
    EOFError,
    ValueError,
    OverflowError,
    RuntimeError,  # a password is needed, and NotImplementedError
)


class DirectoryTooLarge(zipfile.BadZipFile):
    """The archive names too many files."""


def opened(content: bytes) -> zipfile.ZipFile:
    """The archive, for reading. Raises UNREADABLE."""
    if DIRECTORY_BYTES < _directory_size(content) <= len(content):  # what names more is damaged
        raise DirectoryTooLarge(f"it names too many files, in over {DIRECTORY_BYTES >> 20} MiB")
    return zipfile.ZipFile(io.BytesIO(content))


def opened_if_whole(content: bytes) -> zipfile.ZipFile | None:
    """The archive, for reading; None where it is damaged."""
    try:
        return opened(content)
    except UNREADABLE:
        return None


def part(archive: zipfile.ZipFile, name: str | zipfile.ZipInfo, most: int = -1) -> bytes | None:
    """What a part holds, its first `most` bytes; None where there is none, or it is damaged or sealed."""
    try:
        with archive.open(name) as file:
            return file.read(most)
    except UNREADABLE:
        return None


def with_parts(archive: zipfile.ZipFile, changed: Mapping[str, bytes]) -> bytes | None:
    """A copy of the archive with these parts in place of its own; None where it is damaged."""
    stored = io.BytesIO()
    with suppress(*UNREADABLE):
        with zipfile.ZipFile(stored, "w", zipfile.ZIP_DEFLATED) as copy:
            for info in archive.infolist():
                copy.writestr(info, changed.get(info.filename) or archive.read(info))
        return stored.getvalue()
    return None


def _directory_size(content: bytes) -> int:
    last = content[-COMMENT - END_SIZE :]
    return max(
        _number(last, last.rfind(END), END_SIZE_AT, "<I"),
        _number(last, last.rfind(END_64), END_64_SIZE_AT, "<Q"),
    )


def _number(content: bytes, start: int, offset: int, form: str) -> int:
    end = start + offset + struct.calcsize(form)
    if start < 0 or end > len(content):
        return 0
    number = int(struct.unpack(form, content[start + offset : end])[0])
    return 0 if number == 0xFFFFFFFF else number
