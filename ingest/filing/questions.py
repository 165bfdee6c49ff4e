"""Whether somebody of the office has to answer a message: a question, or words that bring no document and wait to be read.

In: a reading, and whether it answers a mail that a person wrote. Out: yes or no. Thanks alone wait for nobody, and neither
does what an applicant adds without asking anything: it is shown with the application that it belongs to.

Failures: none.
"""

from __future__ import annotations

import re

from config.languages import POLITENESS
from config.languages.calendar_names import CALENDAR_NAMES
from domain.catalogue.codes import FROM_PEOPLE
from domain.mail import Role
from domain.reading import Reading, words_of
from parsers.languages.mail_programs import PhrasePattern, plain

LINK = re.compile(r"\S+://\S+|\bwww\.\S+")
# A question mark at the end of words, in the scripts that have one of their own: Greek's is a semicolon and left out.
ASKING = re.compile(r"[^\W\d_][\s\"”»’)]{0,3}[?？؟՞]")
THANKS = PhrasePattern("thanks", POLITENESS)
MERE_THANKS = 25  # words, with a greeting and a name
WISHES = PhrasePattern("wishes", POLITENESS, whole=False)  # said with thanks, for nobody to answer
OF_AN_APPOINTMENT = 60  # words of a mail that agrees on one, at most
LOCALES = "en de fr es pt it nl sv da no fi pl cs ru uk tr zh ja ko ar hi".split()
DAY_NAMES = sorted({plain(name) for each in LOCALES for name in CALENDAR_NAMES[each].days})
WEEKDAY = re.compile("|".join(rf"(?<!\w){re.escape(each)}" if each < "\u2e80" else each for each in DAY_NAMES))
HOUR = re.compile(r"\b\d{1,2}(?::\d\d| ?[ap]\.?m\b|[ .]?(?:uhr|heures?|h|horas?|ore|uur)\b)")
LONGEST_THANKS = 18  # words of a clause of thanks; a longer one says something besides
CLAUSE = re.compile(r"([^.!?;,:\n。！？؟।、，…—–]+)([.!?。！？؟।]*)")


def needs_answer(reading: Reading, *, answers_a_person: bool) -> bool:
    """Whether a person has to answer; `answers_a_person`: the mail that it answers is none that postroom wrote by itself."""
    words = LINK.sub(" ", plain(words_of(reading)))
    if (
        not words.strip()
        or reading.set_aside == "own_mail"
        or reading.mail.headers.is_auto_submitted
        or reading.intent == "withdrawal"
    ):
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
    return (answers_a_person or _makes_an_appointment(words)) and not _is_thanks_alone(words)


def _makes_an_appointment(words: str) -> bool:
    """Whether a short mail names a day of the week or an hour: “Tuesday at 10 works”, whatever mail it stands under."""
    return len(words.split()) <= OF_AN_APPOINTMENT and bool(WEEKDAY.search(words) or HOUR.search(words))


def _is_thanks_alone(words: str) -> bool:
    """Whether a short mail thanks and says nothing else: “thank you, Thursday suits me” says something else."""
    if not THANKS.search(words) or len(words.split()) > MERE_THANKS:
        return False
    clauses = [(each[1].strip(), bool(each[2])) for each in CLAUSE.finditer(words) if each[1].strip()]
    return not any(_says_more(clause, is_end) for clause, is_end in clauses[1:]) and not _says_more(
        clauses[0][0], False
    )


def _says_more(clause: str, is_end: bool) -> bool:
    """Whether a clause is more than thanks, a greeting, a name or a wish; `is_end`: a sentence ends with it."""
    size = max(len(clause.split()), sum(each >= "\u2e80" for each in clause) // 3)  # some scripts write no spaces
    if THANKS.search(clause):
        return size > LONGEST_THANKS or any(each.isdigit() for each in clause)
    if WISHES.search(clause) and not any(each.isdigit() for each in clause):
        return False
    return size > 3 or (is_end and size > 1)
