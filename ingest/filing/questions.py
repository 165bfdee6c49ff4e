"""Whether somebody of the office has to answer a message: a question, or words that bring no document and wait to be read.

In: a reading, and whether its writer has an application. Out: yes or no. Thanks alone wait for nobody.

Failures: none.
"""

from __future__ import annotations

import re

from domain.catalogue.codes import FROM_PEOPLE
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
# What is said with thanks and waits for nobody, in the same languages.
POLITE = re.compile(
    r"look(?:ing)? forward|(?:nice|good|great|lovely|wonderful) (?:day|week|weekend|evening|afternoon|time)\b|appreciate|"
    r"\bfreue? (?:mich|uns)\b|schöne[ns]? (?:tag|abend|wochenende|woche)|bonne (?:journée|soirée|semaine|fin)|dans l['’]attente|"
    r"bon week-?end|a la espera|buen(?:a|os)? (?:día|días|semana|tarde|fin de semana)|agradec|apprécie|reconnaissan|"
    r"aguardo|[óo]timo|b[oô]m? (?:dia|semana|fim de semana)|in attesa|buon(?:a|o)? (?:giornata|serata|settimana|weekend)|"
    r"fijne (?:dag|avond|week\w*)|kijk (?:er )?(?:naar|ernaar)|miłego|hezký|trevlig|хорошего|с нетерпением",
    re.IGNORECASE,
)
LONGEST_THANKS = 18  # words of a clause of thanks; a longer one says something besides
CLAUSE = re.compile(r"([^.!?;,:\n。！？؟।、，…—–]+)([.!?。！？؟।]*)")


def needs_answer(reading: Reading, *, follow_up: bool) -> bool:
    """Whether a person has to answer; `follow_up`: its writer has an application already."""
    words = LINK.sub(" ", words_of(reading))
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
    is_answer = follow_up or bool(reading.mail.headers.in_reply_to)
    return is_answer and not _is_thanks_alone(words)


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
    if POLITE.search(clause) and not any(each.isdigit() for each in clause):
        return False
    return size > 3 or (is_end and size > 1)
