"""Patterns that few texts match, tried only where a match is possible at all.

A search for a pattern with many branches looks at every character of a text; to look for a few signs that each match
holds takes a fraction of that, and tells of most texts that they need no search.

Failures: none for any text.
"""

from __future__ import annotations

import re

NOTHING = re.compile(r"(?!)")
IGNORECASE = int(re.IGNORECASE)


class Prefiltered:
    """A pattern with what each of its matches holds: one of the `signs` (parted by `|`), or else something that `hint` finds.

    Signs stand in small letters where the pattern ignores case, and are looked for in the text in small letters. A hint is
    quick when it begins with a letter or one class of characters.
    """

    __slots__ = ("_hint", "_ignores_case", "_signs", "pattern")

    def __init__(self, pattern: re.Pattern[str], signs: str = "", hint: re.Pattern[str] = NOTHING) -> None:
        self.pattern, self._hint = pattern, hint
        self._signs = tuple(signs.split("|")) if signs else ()
        self._ignores_case = bool(pattern.flags & IGNORECASE)

    def may_match(self, text: str) -> bool:
        """Whether a search is worth its time; False says that there is no match."""
        looked_at = text.lower() if self._ignores_case else text
        for sign in self._signs:
            if sign in looked_at:
                return True
        return self._hint is not NOTHING and self._hint.search(text) is not None

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        return self.pattern.search(text) if self.may_match(text) else None

    def count(self, text: str) -> int:
        """How many matches there are, none within another."""
        return len(self.pattern.findall(text)) if self.may_match(text) else 0
