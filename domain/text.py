"""Text of strangers made safe to show: no control, half or unassigned characters, and none that turn the direction.

In: any text. Out: one line, or lines, that a page, a mail, a cell or a terminal can show as they are read.

Failures: none.
"""

from __future__ import annotations

import re
import unicodedata

# Categories of Unicode: controls, halves of characters, private and unassigned ones, separators of lines and paragraphs.
UNSAFE = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})
# Invisible characters of the category Cf that turn the direction of what follows, or hide in a name.
INVISIBLE = dict.fromkeys(
    map(ord, "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
)
# The same for words of several lines, which keep their line breaks and tabs.
UNSAFE_IN_LINES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def is_unsafe(character: str) -> bool:
    """Whether a character is never shown as it is."""
    return ord(character) in INVISIBLE or unicodedata.category(character) in UNSAFE


def clean(text: str) -> str:
    """One line of characters that can be shown, white space folded, in the normal form NFC."""
    if text.isascii() and text.isprintable():  # most texts: nothing to look for
        return " ".join(text.split())
    text = unicodedata.normalize("NFC", text.translate(INVISIBLE))
    if not text.isprintable():
        text = "".join(" " if unicodedata.category(character) in UNSAFE else character for character in text)
    return " ".join(text.split())


def clean_lines(text: str) -> str:
    """The same words, with line feeds, without control or half characters."""
    return UNSAFE_IN_LINES.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n"))


def without_accents(text: str) -> str:
    """The text with each letter in its plain form: `Löfgren` becomes `Lofgren` (Unicode NFKD without combining marks)."""
    return "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))


def shortened(text: str, most: int) -> str:
    """The text, or its beginning with an ellipsis where it is longer than `most` characters."""
    return text if len(text) <= most else text[: most - 1] + "…"


def excerpt(text: str, most: int, start: int = 0, end: int = 0) -> str:
    """Whole words of the text around its part from `start` to `end`, with an ellipsis where something is left out.

    Of one part, some `most` characters; without a part, of the beginning. The text is one line.
    """
    if len(text) <= most:
        return text
    room = max(most - len("… ") - len(" …"), end - start)
    first = min(max(0, start - (room - (end - start)) // 2), len(text) - room) if end else 0
    last = first + room
    if first and not text[first - 1].isspace():
        first = _behind_blank(text, first, start)
    if last < len(text) and not text[last].isspace():
        blank = text.rfind(" ", max(first, end), last)
        last = blank if blank > first else last
    return f"{'… ' if first else ''}{text[first:last].strip()}{' …' if last < len(text) else ''}"


def _behind_blank(text: str, first: int, start: int) -> int:
    blank = text.find(" ", first, start + 1)
    return blank + 1 if blank >= 0 else first


def counted(number: int, one: str, several: str = "") -> str:
    """`1 message`, `2 messages`; `several` where the plural is no mere s."""
    return f"{number} {one if number == 1 else several or one + 's'}"
