"""Streams of a PDF that unpack to more than the bounds, found before pdfium unpacks them whole.

In: the bytes of a PDF. Out: a problem, or none. Only streams that are packed once with Flate are measured, and of these
only the large ones; the reading process's own bound on memory holds for all others.

Failures: none for any bytes.
"""

from __future__ import annotations

import re
import zlib

from domain.findings import Problem
from parsers.limits import MIB, Limits

# The word and not the end of “endstream”, which is looked at last: a pattern that begins with plain letters is found fast.
STREAM = re.compile(rb"stream(?<!\wstream)\r?\n")
HEAD_BYTES = 600  # of a stream's dictionary
PIECE = 1 << 16  # of a packed stream, at a time
DEFLATE_RATIO = 1032  # no byte unpacks to more (zlib, doc/algorithm.txt)
PACKED_TWICE = re.compile(rb"/(?:FlateDecode|Fl)\s*/(?:FlateDecode|Fl)\b")


# Overlapping streams, which no program writes, unpack the same bytes again and again; together they get this many bounds.
TOGETHER = 4


def bomb(content: bytes, limits: Limits) -> Problem | None:
    """Says so when a stream unpacks to more than the bound, or all of them to several times as much."""
    least = limits.unpacked_bytes // DEFLATE_RATIO
    whole, end, together = memoryview(content), 0, 0
    for found in STREAM.finditer(content):
        head = content[max(0, found.start() - HEAD_BYTES) : found.start()]
        head = head[head.rfind(b" obj") :]
        if PACKED_TWICE.search(head):
            return Problem("over_bound", "a part of it is packed twice (bound: ratio).")
        # A picture's size stands in its head, and pdfium takes no more of it.
        if b"/Fl" not in head or b"/Image" in head:
            continue
        if end < found.end():  # each byte is looked at once for the end of a stream
            end = content.find(b"endstream", found.end())
            end = len(content) if end < 0 else end
        if end - found.end() < least:
            continue
        size = _unpacked(whole[found.end() : end], limits.unpacked_bytes)
        together += size
        if size > limits.unpacked_bytes or together > TOGETHER * limits.unpacked_bytes:
            why = f"a part of it unpacks to over {limits.unpacked_bytes >> 20} MiB (bound: ratio)."
            return Problem("over_bound", why)
    return None


def _unpacked(packed: memoryview, most: int) -> int:
    """How many bytes come out, counted to just over `most`. Ends, since each step takes bytes in or gives some out."""
    unpacker = zlib.decompressobj()
    size, waiting = 0, b""
    try:
        while size <= most and not unpacker.eof:
            if not waiting:
                waiting, packed = bytes(packed[:PIECE]), packed[PIECE:]
            unpacked = unpacker.decompress(waiting, MIB)
            if not unpacked and unpacker.unconsumed_tail == waiting:
                break  # it waits for more than there is
            size += len(unpacked)
            waiting = unpacker.unconsumed_tail
    except zlib.error:
        pass
    return size
