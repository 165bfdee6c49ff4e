"""How the worker and a reading process talk: JSON with a row of byte strings behind it, over a pipe.

JSON that is checked against the types of domain.reading, and not pickle: a reader that a hostile file has taken over can
then say nothing that runs code in the worker.

Failures: `BrokenFrame` when the other side closes, lies about a length or exceeds the bound.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import BinaryIO

_HEAD = struct.Struct(">II")  # bytes of JSON, number of byte strings
_LENGTH = struct.Struct(">Q")


class BrokenFrame(Exception):
    """What arrived is no whole frame."""


def write_frame(stream: BinaryIO, text: bytes, blobs: Sequence[bytes] = ()) -> None:
    """Writes one frame and flushes. Raises OSError when the other side is gone."""
    stream.write(_HEAD.pack(len(text), len(blobs)))
    stream.write(text)
    for blob in blobs:
        stream.write(_LENGTH.pack(len(blob)))
        stream.write(blob)
    stream.flush()


def read_frame(stream: BinaryIO, most: int) -> tuple[bytes, list[bytes]]:
    """One frame of at most `most` bytes. Raises BrokenFrame."""
    length, count = _HEAD.unpack(_exactly(stream, _HEAD.size))
    left = most - length
    if left < 0 or count * _LENGTH.size > most:
        raise BrokenFrame(f"announces {length} bytes and {count} parts, over the bound of {most} bytes")
    text = _exactly(stream, length)
    blobs = []
    for _ in range(count):
        (size,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
        left -= size
        if left < 0:
            raise BrokenFrame(f"is longer than the bound of {most} bytes")
        blobs.append(_exactly(stream, size))
    return text, blobs


def _exactly(stream: BinaryIO, count: int) -> bytes:
    content = stream.read(count)
    if len(content) < count:
        raise BrokenFrame("ends early")
    return content
