"""Values of header fields: addresses, message identifiers, dates.

In: a field's value as it was written. Out: decoded addresses, identifiers, aware UTC times.

Failures: none for any value; what cannot be understood gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from email.utils import getaddresses, parsedate_tz
from itertools import islice

from domain.mail import Address
from domain.text import clean
from parsers.languages.vocabulary import one_of
from parsers.text.decoding import decoded, eight_bit

REFERENCES = 500  # kept of a References header; threads have tens
NESTING_MARKS = 50  # comments and groups in one address header; each may nest in the one before it
ADDRESSES = 500  # kept of a To or Cc header
MESSAGE_ID = re.compile(r"<[^<>\s]{1,990}>")
# QUIRK: Exchange's addresses of its directory (IMCEAEX-…) have more than the 64 characters of RFC 5321 section 4.5.3.1.1. Where one
# has more than these, it is none: its end is somebody else's.
ADDRESS = re.compile(r"(?<![^\s<>()\[\],;:\"\\@])[^\s<>()\[\],;:\"\\@]{1,320}@[^\s<>()\[\],;:\"\\@]{1,255}")
# What a platform or mailing list puts behind a name in From, when it writes in somebody's name.
VIA = re.compile(rf"\s+\(?{one_of('people.via')}\s.*$", re.IGNORECASE)


# QUIRK: names with commas, brackets or a sign “@” stand without quotes (RFC 5322 section 3.2.3 asks for them).
BRACKETS_AGAIN = re.compile(r"([<>])(?:\s{0,9}\1){1,9}")  # `<<ada@example.org>>`
IN_ANGLES = re.compile(r"<\s{0,9}(?:mailto:)?([^<>\s@]{0,200}@[^<>\s]{0,300})\s{0,9}>")


def addresses(value: str | None, charset: str = "") -> tuple[Address, ...]:
    """The addresses of a header (RFC 5322 section 3.4), with decoded names; groups are flattened.

    `charset` is that of 8-bit characters which the header does not declare, as the message's body has it.
    """
    if not value:
        return ()
    plain = BRACKETS_AGAIN.sub(r"\1", value.replace("\r", "").replace("\n", ""))
    found = []
    shown = eight_bit(plain, charset)
    pairs = _pairs(shown)
    # QUIRK: the standard library gives a pair of empty strings for what it cannot part (which differs between versions).
    if not any(name or email for name, email in pairs) or not all(_is_whole(*each, shown) for each in pairs):
        pairs = _in_angles(shown) or pairs
    for name, email in pairs:
        address = ADDRESS.search(email) or ADDRESS.search(name)
        if address:
            words = decoded(name or email[: address.start()] if address.string == email else name).strip("<>\"' ,;")
            found.append(Address("" if words == address.group() else words, clean(address.group())))
    return tuple(found) or _without_grammar(decoded(plain, charset))


def _in_angles(value: str) -> list[tuple[str, str]]:
    """Names and addresses of a header in which every address stands in angle brackets; [] when one does not."""
    found, rest, place = list[tuple[str, str]](), "", 0
    for each in islice(IN_ANGLES.finditer(value), ADDRESSES):
        before = value[place : each.start()]
        name = max(before.rfind("<"), before.rfind(">")) + 1
        found.append((before[name:].strip(" ,;"), each[1]))
        rest += before[:name]
        place = each.end()
    rest += value[place:]
    several = any(ADDRESS.search(name) and "," in name for name, _ in found)
    return [] if "@" in rest or several else found


def _is_whole(name: str, email: str, shown: str) -> bool:
    """Whether a name and address were told apart: none is a name alone, and no address has words of the name in it."""
    return not (name or email) or (ADDRESS.search(f"{name} {email}") is not None and email in shown and "@" not in name)


def _without_grammar(shown: str) -> tuple[Address, ...]:
    """The addresses of a text that no rule of the grammar fits; one that stands alone has the rest for its name."""
    found = list(dict.fromkeys(ADDRESS.findall(shown)))[:ADDRESSES]
    if len(found) > 1:
        return tuple(Address("", each) for each in found)
    return tuple(Address(clean(shown.replace(each, "").strip(" <>\"'()")), each) for each in found)


def _pairs(value: str) -> list[tuple[str, str]]:
    """Names and addresses as the standard library tells them."""
    # QUIRK: it recurses into each comment and each group (RFC 5322 section 3.4 nests no group in another).
    if value.count("(") + value.count(":") > NESTING_MARKS:
        return []
    try:
        return getaddresses([value])[:ADDRESSES]
    except (ValueError, IndexError, TypeError, AttributeError):
        # QUIRK: the standard library's address parser has raised each of these on malformed input.
        return []


def message_ids(value: str | None) -> Iterator[str]:
    """The identifiers of a Message-ID, In-Reply-To or References header, the last ones of very many."""
    if value and "=?" in value:
        # QUIRK: some programs encode a long identifier as if it were words (RFC 2047 section 5 forbids it).
        value = decoded(value)
    if value:
        found = MESSAGE_ID.findall("".join(value.split("\n"))[-REFERENCES * 1_000 :])
        yield from (clean(each) for each in dict.fromkeys(found[-REFERENCES:]))


def parsed_date(value: str | None) -> datetime | None:
    """A Date header as aware UTC, None when it cannot be understood or lies outside the years 1970 to 2100."""
    if not value:
        return None
    try:
        words = clean(eight_bit(value))[:200]
        parts = parsedate_tz(words)
        if parts is None:
            moment = datetime.fromisoformat(words)
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
        offset = timezone(timedelta(seconds=parts[9] or 0))
        moment = datetime(*parts[:6], tzinfo=offset).astimezone(UTC)
    except (ValueError, OverflowError, IndexError, TypeError):
        return None
    return moment if 1970 <= moment.year <= 2100 else None


def is_via(sender: Address) -> bool:
    """Whether a platform or mailing list says in From that somebody wrote through it (`Ada Lind via Jobs`)."""
    return VIA.search(sender.name) is not None
