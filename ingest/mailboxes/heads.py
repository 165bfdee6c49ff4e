"""The header fields of raw messages, without a parser: enough to compare and to recognise mail.

In: bytes. Out: fields with their values.

Failures: none for any bytes; linear in their number.
"""

from __future__ import annotations

from collections.abc import Iterator


def head_of(raw: bytes) -> bytes:
    """The header section of a message, its blank line included (RFC 5322 section 2.1)."""
    ends = [place + len(blank) for blank in (b"\r\n\r\n", b"\n\n") if (place := raw.find(blank)) >= 0]
    return raw[: min(ends)] if ends else raw


def fields_of(head: bytes, names: frozenset[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """The fields of these names, in lower case, with their values unfolded (RFC 5322 section 2.2.3)."""
    name, value = b"", [b""]
    for line in [*head.split(b"\n"), b""]:
        if line[:1] in (b" ", b"\t") and name:
            value.append(line)
            continue
        if name in names:
            yield name, b" ".join(value)
        before, colon, after = line.partition(b":")
        name, value = (before.strip().lower(), [after]) if colon else (b"", [b""])
