"""Whether somebody of the office has to answer a message: a question, or words that bring no document and wait to be read.

In: a reading, and whether its writer has an application. Out: yes or no. Thanks alone wait for nobody.

Failures: none.
"""

from __future__ import annotations

import re

from domain.mail import Role
from domain.reading import Reading, words_of

LINK = re.compile(r"\S+://\S+|\bwww\.\S+")
# A question mark at the end of words, in the scripts that have one of their own: Greek's is a semicolon and left out.
ASKING = re.compile(r"[^\W\d_][\s\"”»’)]{0,3}[?？؟՞]")
# Thanks in the languages of the world's usual mail, each as it begins a mail.
THANKS = re.compile(
    r"(?:many |kind |warm )?thanks?\b|thx\b|merci\b|(?:muchas |mil )?gracias\b|(?:vielen |herzlichen |besten )?dank\b|danke\b|"
    r"(?:muito )?obrigad[oa]\b|(?:molte |tante )?grazie\b|bedankt\b|dank (?:je|u)\b|tack\b|takk\b|tak\b|kiitos\b|dzi[ęe]kuj[ęe]\b|"
    r"děkuj[iu]\b|ďakujem\b|hvala\b|köszönöm\b|mulțumesc\b|спасибо\b|дякую\b|благодар\w+|ευχαριστώ\b|teşekkür\w*|"
    r"شكرا|谢谢|謝謝|ありがとう|감사|धन्यवाद",
    re.IGNORECASE,
)
MERE_THANKS = 25  # words, with a greeting and a name
# Set aside, these came from a person who may wait for something.
FROM_PEOPLE = frozenset({"inquiry", "unclear", "not_an_application"})


def needs_answer(reading: Reading, *, follow_up: bool) -> bool:
    """Whether a person has to answer; `follow_up`: its writer has an application already."""
    words = LINK.sub(" ", words_of(reading))
    if not words.strip() or reading.mail.headers.is_auto_submitted or reading.intent == "withdrawal":
        return False
    asks = bool(ASKING.search(words))
    if any(each.role is Role.DOCUMENT for each in reading.mail.attachments) or not reading.set_aside:
        in_a_letter = any(
            each.attachment is None for submission in reading.submissions for each in submission.documents
        )
        return asks and not in_a_letter
    if reading.set_aside not in FROM_PEOPLE:
        return False
    if reading.set_aside == "inquiry" or asks:
        return True
    is_answer = follow_up or bool(reading.mail.headers.in_reply_to)
    return is_answer and not (THANKS.search(words) and len(words.split()) <= MERE_THANKS)
