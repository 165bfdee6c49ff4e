"""A text layer that is no text: broken ToUnicode maps give letters that nobody wrote.

In: the words of a page. Out: whether they are garbage. Failures: none.
"""

from __future__ import annotations

import re

CID = "(cid:"
# Private use, replacement and control characters: what broken maps give.
ODD = re.compile("[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f\x7f-\x9f]")
LATIN = re.compile("[A-Za-z\u00c0-\u024f]+")
# Of 1,000 pages of real text none has a twentieth of odd characters; broken maps have nearly all.
ODD_SHARE = 0.15
# English, French and Spanish have between 35 and 48 % vowels among their letters; shifted alphabets far fewer or more.
VOWELS = "aeiouyàâäéèêëîïôöùûüáíóúœæ"
VOWEL_SHARE = (0.2, 0.65)
# The eight commonest letters of English, French and Spanish make up 56 to 68 % of 243 real pages, of shifted alphabets at
# most 45 %.
COMMON, COMMON_SHARE = "etaoinsr", 0.5
LETTERS_TO_JUDGE = 200


def is_garbage(text: str) -> bool:
    """Whether a text layer says nothing that a person could read."""
    shown = sum(map(len, text.split()))
    if not shown:
        return False
    if text.count(CID) * 8 > shown * 0.3:
        return True
    if len(ODD.findall(text)) > ODD_SHARE * shown:
        return True
    latin = "".join(LATIN.findall(text)).lower()
    if len(latin) < LETTERS_TO_JUDGE or len(latin) < 0.5 * shown:
        return False
    share = sum(map(latin.count, VOWELS)) / len(latin)
    if not VOWEL_SHARE[0] <= share <= VOWEL_SHARE[1]:
        return True
    lower = text.lower()
    return sum(lower.count(letter) for letter in COMMON) < COMMON_SHARE * len(latin)
