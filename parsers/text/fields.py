"""Values of header fields: addresses, message identifiers, dates.

In: a field's value as it was written. Out: decoded addresses, identifiers, aware UTC times.

Failures: none for any value; what cannot be understood gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from email.utils import getaddresses, parsedate_tz

from domain.mail import Address
from domain.text import clean
from parsers.text.decoding import decoded, eight_bit

REFERENCES = 500  # kept of a References header; threads have tens
NESTING_MARKS = 50  # comments and groups in one address header; each may nest in the one before it
ADDRESSES = 500  # kept of a To or Cc header
MESSAGE_ID = re.compile(r"<[^<>\s]{1,990}>")
ADDRESS = re.compile(r"[^\s<>()\[\],;:\"\\@]{1,64}@[^\s<>()\[\],;:\"\\@]{1,255}")


def addresses(value: str | None) -> tuple[Address, ...]:
    """The addresses of a header (RFC 5322 section 3.4), with decoded names; groups are flattened."""
    if not value:
        return ()
    plain = value.replace("\r", "").replace("\n", "")
    found = []
    for name, email in _pairs(eight_bit(plain)):
        address = ADDRESS.search(email) or ADDRESS.search(name)
        if address:
            shown = decoded(name or email[: address.start()] if address.string == email else name).strip("<>\"' ")
            found.append(Address("" if shown == address.group() else shown, clean(address.group())))
    return tuple(found) or _without_grammar(decoded(plain))


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
