"""How much of a message or file is read at the most. Over a bound, a problem says which one."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one reading; the office may set those that stand under [limits] in its settings."""

    # The standard library's parser hung on a 100 kB parameter list and took 1.4 GB for a 140 kB From header, so heads
    # are cut before any parser sees them. The largest head in 7,167 real messages had under 60 kB.
    header_bytes: int = 256 * 1024
    header_value_bytes: int = 32 * 1024
    header_count: int = 2_000
    parameters: int = 100
    lines: int = 2_000_000  # the parser keeps each as an object; 100 MiB of files in base64 have fewer
    parts: int = 1_000
    nesting: int = 50  # multiparts within multiparts; Python's parser recurses once a level
    depth: int = 5  # containers within containers: forwarded mail, zip, winmail.dat, .msg
    files: int = 200
    unpacked_bytes: int = 200 * MIB
    ratio: int = 100  # unpacked to packed
    pages: int = 500
    ocr_pages: int = 30
    text_bytes: int = 5 * MIB  # words kept of one file
    body_bytes: int = MIB  # words kept of one mail; a novel has as many
    file_seconds: float = 60
    message_seconds: float = 180
    memory_bytes: int = 1024 * MIB


DEFAULT_LIMITS = Limits()
