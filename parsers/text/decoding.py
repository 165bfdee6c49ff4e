"""Bytes and raw header values as text that can be shown.

In: bytes with the character set that they claim, or a header value as it was written (8-bit bytes as surrogate escapes).
Out: text. Encoded words are decoded by the standard library (RFC 2047 section 6.2) from the raw value: spaces between an
encoded word and plain text stay.

Failures: none for any input.
"""

from __future__ import annotations

import binascii
import re
from email.errors import HeaderParseError
from email.header import decode_header

from domain.text import clean

ENCODED_WORDS = 1_000  # decoded of one value; a long subject has tens
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
ENCODED_WORD = re.compile(r"=\?[^?\s]+\?[bBqQ]\?[^?]*\?=")
CUT_OFF = re.compile(r"=\?[^?\s]+\?[bBqQ]\?[^?\s]+\??$")


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


def decoded(value: str, charset: str = "") -> str:
    """A raw header value (surrogate escapes for 8-bit bytes) as clean text.

    QUIRK: 8-bit characters stand in headers although only UTF-8 may (RFC 6532); `charset` is what the body declares.
    """
    unfolded = re.sub(r"\r?\n[ \t]?", lambda fold: fold.group()[-1] if fold.group()[-1] in " \t" else " ", value)
    if CUT_OFF.search(unfolded):
        # QUIRK: programs cut a long subject off within its last encoded word.
        unfolded = f"{unfolded.rstrip('?')}?="
    if "=?" not in unfolded or unfolded.count("=?") > ENCODED_WORDS or not ENCODED_WORD.search(unfolded):
        return clean(eight_bit(unfolded, charset))
    # Neighbours of the same character set are one run of bytes: a character may be split over two words.
    text, pending, pending_charset, place = list[str](), b"", "", 0
    whole = eight_bit(unfolded, charset)
    for match in ENCODED_WORD.finditer(whole):
        between = whole[place : match.start()]
        raw, kind = _one_word(match.group())
        if between.strip() or kind != pending_charset:
            text += [readable(pending, pending_charset)[0], between if between.strip() or not pending else ""]
            pending, pending_charset = b"", kind
        pending += raw
        place = match.end()
    return clean("".join([*text, readable(pending, pending_charset)[0], whole[place:]]))


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


def eight_bit(value: str, charset: str = "") -> str:
    """A raw value with its 8-bit bytes decoded: as UTF-8 where they are that, else by this character set."""
    if value.isascii():
        return value
    raw = value.encode("utf-8", "surrogateescape")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return readable(raw, charset or None)[0]
