"""A text layer that is no text: broken ToUnicode maps give letters that no person wrote.

In: the words of a page. Out: whether they are garbage. Failures: none.
"""

from __future__ import annotations

import re

CID = "(cid:"
# Private use, replacement and control characters: what broken maps give.
ODD = re.compile("[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f\x7f-\x9f]")
# Of 1,000 pages of real text none has a twentieth of odd characters; broken maps have nearly all.
ODD_SHARE = 0.15
# English, French and Spanish have between 35 and 48 % vowels among their letters; shifted alphabets far fewer or more.
VOWELS = "aeiouyàâäéèêëîïôöùûüáíóú".encode("latin-1")
VOWEL_SHARE = (0.2, 0.65)
# The eight commonest letters of English, French and Spanish make up 56 to 68 % of 243 real pages, of shifted alphabets at
# most 45 %.
COMMON, COMMON_SHARE = b"etaoinsr", 0.5
LETTERS_TO_JUDGE = 200
NO_LETTERS = bytes(code for code in range(256) if not chr(code).isalpha())


def is_garbage(text: str) -> bool:
    """Whether a text layer says nothing that a person could read."""
    shown = sum(map(len, text.split()))
    if not shown:
        return False
    if text.count(CID) * 8 > shown * 0.3:
        return True
    if len(ODD.findall(text)) > ODD_SHARE * shown:
        return True
    latin = text.lower().encode("latin-1", "ignore").translate(None, NO_LETTERS)
    if len(latin) < LETTERS_TO_JUDGE or len(latin) < 0.5 * shown:
        return False
    vowels = len(latin) - len(latin.translate(None, VOWELS))
    if not VOWEL_SHARE[0] <= vowels / len(latin) <= VOWEL_SHARE[1]:
        return True
    common = len(latin) - len(latin.translate(None, COMMON))
    return common < COMMON_SHARE * len(latin)
