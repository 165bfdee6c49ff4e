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
DEFLATE_RATIO = 1032  # no byte unpacks to more (zlib, doc/algorithm.txt)
PACKED_TWICE = re.compile(rb"/(?:FlateDecode|Fl)\s*/(?:FlateDecode|Fl)\b")


def bomb(content: bytes, limits: Limits) -> Problem | None:
    """Says so when a stream unpacks to more than the bound."""
    least = limits.unpacked_bytes // DEFLATE_RATIO
    for found in STREAM.finditer(content):
        head = content[max(0, found.start() - HEAD_BYTES) : found.start()]
        head = head[head.rfind(b" obj") :]
        if PACKED_TWICE.search(head):
            return Problem("over_bound", "a part of it is packed twice (bound: ratio).")
        # A picture's size stands in its head, and pdfium takes no more of it.
        if b"/Fl" not in head or b"/Image" in head:
            continue
        end = content.find(b"endstream", found.end())
        packed = (
            content[found.end() : end if end >= 0 else len(content)] if end - found.end() >= least or end < 0 else b""
        )
        if len(packed) >= least and _unpacked(packed, limits.unpacked_bytes) > limits.unpacked_bytes:
            return Problem(
                "over_bound", f"a part of it unpacks to over {limits.unpacked_bytes >> 20} MiB (bound: ratio)."
            )
    return None


def _unpacked(packed: bytes, most: int) -> int:
    """How many bytes come out, counted to just over `most`."""
    unpacker = zlib.decompressobj()
    size = 0
    try:
        while packed and size <= most:
            size += len(unpacker.decompress(packed, MIB))
            packed = unpacker.unconsumed_tail
    except zlib.error:
        pass
    return size
