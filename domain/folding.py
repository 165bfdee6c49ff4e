"""Text in plain letters, as people type it: without case and accents.

In: any text. Out: the same in plain letters; where a text is shown with its words marked, letter by letter, so that places in the
one are places in the other.

Failures: none.
"""

from __future__ import annotations

import re
import unicodedata

# Letters that are no other letter with an accent (Unicode has no decomposition of them), and how people type them.
LETTERS = {
    "ł": "l",
    "Ł": "l",
    "ø": "o",
    "Ø": "o",
    "đ": "d",
    "Đ": "d",
    "ı": "i",
    "ß": "ss",
    "æ": "ae",
    "Æ": "ae",
    "œ": "oe",
    "Œ": "oe",
}
TOKEN = re.compile(r"[^\W_]+")


class _Letters(dict[int, str]):
    """Each character's plain form of the same length, found when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        plain = LETTERS.get(character, "")
        if len(plain) != 1:
            parts = unicodedata.normalize("NFKD", character)
            plain = "".join(each for each in parts if not unicodedata.combining(each)).lower()
        self[code] = plain if len(plain) == 1 else character
        return self[code]


_LETTERS = _Letters()


def folded(text: str) -> str:
    """The text in plain letters, as long as it was; `ß`, `æ` and `œ` stay."""
    return text.lower() if text.isascii() else text.translate(_LETTERS)


def plain_letters(text: str) -> str:
    """The text with the letters of LETTERS in their plain form, all else as it is."""
    if text.isascii():
        return text
    for letter, plain in LETTERS.items():
        text = text.replace(letter, plain)
    return text


def plain_tokens(text: str) -> str:
    """The words of a text in plain letters, one space between them; what is no letter or digit parts words."""
    return " ".join(TOKEN.findall(folded(plain_letters(unicodedata.normalize("NFC", text)))))


NAMELESS = "zzzzzz"  # stands last


def sort_name(name: str) -> str:
    """Where a name stands in a list: without case and accents, one that is not known last."""
    return " ".join(folded(plain_letters(unicodedata.normalize("NFC", name))).split())[:100] or NAMELESS
