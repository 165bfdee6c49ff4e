"""The head of a message, decoded.

In: a message as the standard library parsed it (compat32, so that raw values are kept). Out: a `Headers` value without
line breaks, control characters or half characters, and a problem for each oddity. Decoding is the standard library's
(RFC 2047 section 6.2), from the raw header: spaces between an encoded word and plain text stay.

Failures: none for any header.
"""

from __future__ import annotations

import binascii
import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_tz

from domain.findings import Problem
from domain.mail import Address, Headers

ENCODED_WORDS = 1_000  # decoded of one value; a long subject has tens
REFERENCES = 500  # kept of a References header; threads have tens
COMMENTS = 50  # in one address header; a name has one or none
ADDRESSES = 500  # kept of a To or Cc header
# Headers that tell kinds of mail apart; everything else stays in the raw message.
TELLING = (
    "content-type",
    "feedback-id",
    "list-unsubscribe",
    "list-post",
    "resent-from",
    "sender",
    "user-agent",
    "x-auto-response-suppress",
    "x-autoreply",
    "x-autorespond",
    "x-autoresponder",
    "x-failed-recipients",
    "x-loop",
    "x-mailer",
    "x-original-from",
    "x-original-sender",
    "x-spam-flag",
    "x-spam-status",
)
ALIASES = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "utf8": "utf-8",
    "unicode-1-1-utf-7": "utf-7",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-6-i": "iso-8859-6",
    "windows-31j": "cp932",
    "shift_jis": "cp932",
    "x-mac-roman": "mac-roman",
    "macintosh": "mac-roman",
}
LATIN = frozenset({"us-ascii", "ascii", "iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252"})
# Python's codecs for other things; some take quadratic time.
NO_CHARSET = frozenset(
    {"idna", "punycode", "unicode_escape", "unicode-escape", "raw_unicode_escape", "raw-unicode-escape", "undefined"}
)
DAMAGED = 10  # one damaged character in so many of those beyond ASCII
MESSAGE_ID = re.compile(r"<[^<>\s]{1,990}>")
ADDRESS = re.compile(r"[^\s<>()\[\],;:\"\\@]{1,64}@[^\s<>()\[\],;:\"\\@]{1,255}")
ENCODED_WORD = re.compile(r"=\?[^?\s]+\?[bBqQ]\?[^?]*\?=")
CUT_OFF = re.compile(r"=\?[^?\s]+\?[bBqQ]\?[^?\s]+\??$")
HIDDEN = {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}
BIDI = dict.fromkeys(map(ord, "\u061c\u200b\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff"))


def clean(text: str) -> str:
    """One line of characters that can be shown: white space folded, no control, half or direction-changing ones; NFC."""
    text = unicodedata.normalize("NFC", text.translate(BIDI))
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    kept = "".join(character if unicodedata.category(character) not in HIDDEN else " " for character in text)
    return " ".join(kept.split())


def readable(raw: bytes, charset: str | None = None) -> tuple[str, str]:
    """Bytes as text, and the character set that fitted: the declared one, UTF-8, or Windows-1252 (which always fits)."""
    declared = (charset or "").strip().partition("*")[0].lower()  # RFC 2231 section 5 adds a language
    declared = ALIASES.get(declared, declared)
    # QUIRK: UTF-8 is often declared Latin-1, which fits anything; words of Latin-1 that are UTF-8 too hardly exist.
    # Of the other two, Windows-1252 is what is meant (WHATWG Encoding Standard section 4.2).
    order = ("utf-8", "cp1252", declared) if declared in LATIN else (declared, "utf-8")
    for candidate in order:
        if candidate and candidate not in NO_CHARSET:
            try:
                text = raw.decode(candidate)
                text.encode("utf-8")  # some codecs give half characters
            except (LookupError, UnicodeError, ValueError):
                continue
            same = candidate == declared or raw.isascii() or (candidate == "cp1252" and "ascii" not in declared)
            return text, charset if same and charset else candidate
    if declared in ("", "utf-8"):
        text = raw.decode("utf-8", "replace")
        # One damaged character is no reason to misread the others.
        if text.count("\ufffd") * DAMAGED < sum(character > "\x7f" for character in text):
            return text, "utf-8"
    return raw.decode("cp1252", "replace"), "cp1252"


def decoded(value: str) -> str:
    """A raw header value (surrogate escapes for 8-bit bytes) as clean text."""
    unfolded = re.sub(r"\r?\n[ \t]?", lambda fold: fold.group()[-1] if fold.group()[-1] in " \t" else " ", value)
    if CUT_OFF.search(unfolded):
        # QUIRK: programs cut a long subject off within its last encoded word.
        unfolded = f"{unfolded.rstrip('?')}?="
    if "=?" not in unfolded or unfolded.count("=?") > ENCODED_WORDS or not ENCODED_WORD.search(unfolded):
        return clean(_eight_bit(unfolded))
    # Neighbours of the same character set are one run of bytes: a character may be split over two words.
    text, pending, charset, place = list[str](), b"", "", 0
    whole = _eight_bit(unfolded)
    for match in ENCODED_WORD.finditer(whole):
        between = whole[place : match.start()]
        raw, kind = _one_word(match.group())
        if between.strip() or kind != charset:
            text += [readable(pending, charset)[0], between if between.strip() or not pending else ""]
            pending, charset = b"", kind
        pending += raw
        place = match.end()
    return clean("".join([*text, readable(pending, charset)[0], whole[place:]]))


def _one_word(word: str) -> tuple[bytes, str]:
    """The bytes and character set of one encoded word (RFC 2047 section 2); as it is when it cannot be decoded."""
    try:
        [(raw, charset)] = decode_header(word)
    except (HeaderParseError, ValueError):
        # QUIRK: words are cut in the middle of their base64, which the standard library refuses.
        letters = word.split("?")[3].rstrip("=")
        try:
            return binascii.a2b_base64(letters[: len(letters) - (len(letters) % 4 == 1)] + "=="), word.split("?")[
                1
            ].lower()
        except (binascii.Error, ValueError):
            return word.encode("utf-8", "replace"), "utf-8"
    return (raw, charset or "") if isinstance(raw, bytes) else (raw.encode("utf-8", "replace"), "utf-8")


def _eight_bit(value: str) -> str:
    return readable(value.encode("utf-8", "surrogateescape"))[0] if not value.isascii() else value


def headers_of(message: Message) -> tuple[Headers, list[Problem]]:
    """The decoded head and what is odd about it."""
    first = _First(message)
    problems = [
        Problem("header_missing", f"The message has no {name} header.", name.lower())
        for name in ("From", "Date", "Subject", "Message-ID")
        if first.raw(name) is None
    ]
    sender = _sender(first, problems)
    date = parsed_date(first.raw("Date"))
    if date is None and first.raw("Date") is not None:
        problems.append(
            Problem("header_malformed", f"The date “{first.text('Date')[:80]}” cannot be understood.", "date")
        )
    return Headers(
        message_id=next(iter(message_ids(first.raw("Message-ID"))), None) or (first.text("Message-ID")[:990] or None),
        subject=first.text("Subject"),
        sender=sender,
        reply_to=addresses(first.raw("Reply-To")),
        to=addresses(first.raw("To")),
        cc=addresses(first.raw("Cc")),
        date=date,
        in_reply_to=tuple(message_ids(first.raw("In-Reply-To"))),
        references=tuple(message_ids(first.raw("References"))),
        auto_submitted=first.text("Auto-Submitted") or None,
        return_path=_return_path(first.raw("Return-Path")),
        precedence=first.text("Precedence") or None,
        list_id=first.text("List-Id") or None,
        others=tuple((name, first.text(name)[:2_000]) for name in TELLING if first.raw(name) is not None),
    ), problems


class _First:
    """The first header of each name; raw values, which some senders repeat."""

    def __init__(self, message: Message) -> None:
        self._values: dict[str, str] = {}
        for name, value in message.raw_items():
            self._values.setdefault(name.strip().lower(), str(value))

    def raw(self, name: str) -> str | None:
        return self._values.get(name.lower())

    def text(self, name: str) -> str:
        value = self.raw(name)
        return decoded(value) if value is not None else ""


def _sender(first: _First, problems: list[Problem]) -> Address | None:
    for name in ("From", "Sender", "Reply-To"):
        found = addresses(first.raw(name))
        if found:
            if name != "From":
                problems.append(Problem("header_malformed", f"From names no address; {name} was taken.", "from"))
            elif len(found) > 1:
                problems.append(
                    Problem("header_malformed", "From names several addresses; the first was taken.", "from")
                )
            return found[0]
    if first.raw("From") is not None:
        problems.append(Problem("header_malformed", f"From names no address: “{first.text('From')[:80]}”.", "from"))
    return None


def addresses(value: str | None) -> tuple[Address, ...]:
    """The addresses of a header (RFC 5322 section 3.4), with decoded names; groups are flattened."""
    if not value:
        return ()
    plain = value.replace("\r", "").replace("\n", "")
    found = []
    for name, email in _pairs(_eight_bit(plain)):
        address = ADDRESS.search(email) or ADDRESS.search(name)
        if address:
            shown = decoded(name or email[: address.start()] if address.string == email else name).strip("<>\"' ")
            found.append(Address("" if shown == address.group() else shown, clean(address.group())))
    if not found:  # no rule of the grammar fits, but an address may still stand there
        shown = decoded(plain)
        match = ADDRESS.search(shown)
        if match:
            found.append(Address(clean(shown.replace(match.group(), "").strip(" <>\"'()")), match.group()))
    return tuple(found)


def _pairs(value: str) -> list[tuple[str, str]]:
    """Names and addresses as the standard library tells them."""
    if value.count("(") > COMMENTS:
        return []  # it recurses into each comment
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


def _return_path(value: str | None) -> str | None:
    if value is None:
        return None
    found = addresses(value)
    return found[0].email if found else ""


def parsed_date(value: str | None) -> datetime | None:
    """A Date header as aware UTC, None when it cannot be understood or lies outside the years 1970 to 2100."""
    if not value:
        return None
    try:
        words = clean(_eight_bit(value))[:200]
        parts = parsedate_tz(words)
        if parts is None:
            moment = datetime.fromisoformat(words)
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
        offset = timezone(timedelta(seconds=parts[9] or 0))
        moment = datetime(*parts[:6], tzinfo=offset).astimezone(UTC)
    except (ValueError, OverflowError, IndexError, TypeError):
        return None
    return moment if 1970 <= moment.year <= 2100 else None
