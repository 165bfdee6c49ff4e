"""The likely word where a person typed one that there is not.

In: the word, and the words that there are. Out: the nearest one, or a piece of a sentence that asks for it.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

ALIKE = 0.6  # difflib's own bound: `wating` and `waiting` are 0.92


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like this one, whatever its case; None when none is like it."""
    folded = {each.casefold(): each for each in known}
    asked = word.strip().casefold()
    found = get_close_matches(asked, folded, n=1, cutoff=ALIKE)
    begun = [each for each in folded if len(asked) > 1 and each.startswith(asked)]
    if len(begun) == 1:
        return folded[begun[0]]
    return folded[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean “waiting”?`, or '' when no known word is like this one."""
    likely = nearest(word, known)
    return f"; did you mean “{likely}”?" if likely is not None else ""
