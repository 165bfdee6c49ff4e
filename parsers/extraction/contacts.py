"""Names, addresses and phone numbers where people write them: below a letter, at the head of a CV, behind labels.

In: the words of a mail or document. Out: what stands there as written, or nothing.

Failures: none for any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from domain.addresses import EMAIL
from parsers.classification.signals import PHONE

NAME_LINE = re.compile(r"^[^\W\d_][\w'’.-]*,?(?:[ \t]+[^\W\d_(][\w'’.-]*){1,5}$")
NO_NAMES = frozenset(
    "curriculum vitae resume résumé cv cover letter dear sincerely regards application internship university college education experience "
    "writing sample transcript the of and for to formation expérience lettre motivation carta presentación profile summary personal "
    "responsibility protect secretariat coalition international new york page street avenue sent from thanks thank best kind warm yours".split()
)
CLOSING = re.compile(
    r"^[ \t]{0,20}(?:(?:yours|most|very|kind|best|warm(?:ly|est)?|with|many|thanks|thank you|respectfully|sincerely|faithfully|truly|regards|cordially|cheers|best wishes|"
    r"all the best|take care|in anticipation|have a (?:nice|good|great|lovely))\b[^\n]{0,40}|best|(?:i )?(?:am )?look(?:ing)? forward to[^\n]{0,70}|hoping to hear[^\n]{0,40}|"
    r"(?:bien |très )?(?:cordialement|respectueusement|sincèrement)[^\n]{0,30}|[^\n]{0,160}\bsalutations[^\n]{0,40}|(?:avec mes )?remerciements[^\n]{0,30}|merci[^\n]{0,30}|"
    r"bien à (?:vous|toi)|à bientôt|dans l['’]attente[^\n]{0,80}|au plaisir d[^\n]{0,60}|[^\n]{0,120}\bsentiments (?:distingués|respectueux|les meilleurs)|"
    r"(?:muy )?(?:atentamente|cordialmente|respetuosamente)[^\n]{0,30}|(?:reciban? )?(?:un )?(?:cordial |afectuoso |atento )?saludos?[^\n]{0,30}|(?:les?|los|las) saludan?[^\n]{0,40}|"
    r"quedo (?:a|atent)[^\n]{0,60}|sin otro particular[^\n]{0,60}|hasta pronto|(?:muchas )?gracias[^\n]{0,30}|-- ?)[,.!]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
NAME = r"[^\W\d_a-zß-ÿ](?:\.|[\w'’-]*)(?:[ \t]+(?:(?:de|del|de la|da|dos|van|von|der|den|bin|bint|al|el|la|le|y|e)[ \t]+)*[^\W\d_a-zß-ÿ](?:\.|[\w'’-]*)){1,4}"
# `Best regards, Henrik Lund` on one line, at the end of the mail.
CLOSED_BEFORE = re.compile(
    rf"(?i:\b(?:regards|wishes|sincerely|best|thanks|cheers|cordialement|salutations|saludos?|atentamente))[ \t]*[,.!][ \t]+({NAME})[ \t.]*$"
)
INTRODUCED = re.compile(rf"(?i:\b(?:my name is|je m['’]appelle|je me nomme|me llamo|mi nombre es))[ \t]+({NAME})")
_LABEL, _END = r"(?:^|[|•·;])[ \t]*", r"[ \t]*(?=$|[|•·;])"  # platforms put several fields on a line
LABELLED_NAME = re.compile(
    rf"{_LABEL}(?:(?:full|candidate|applicant|student)(?:['’]s)?[ \t]+)?(?:name|nom(?: et prénom| complet)?|prénom et nom|nombre(?: completo| y apellidos)?|"
    rf"candidate|applicant|candidate?|candidat[oa]|postulante|student|étudiante?|estudiante)[ \t]*[:：][ \t]*([^\s|•·;][^\n|•·;]{{1,79}}?){_END}",
    re.IGNORECASE | re.MULTILINE,
)
GIVEN_NAME = re.compile(
    rf"{_LABEL}(?:first|given|fore|prénoms?|nombres?)(?:[ \t]*names?)?[ \t]*[:：][ \t]*([^\s|•·;][^\n|•·;]{{0,39}}?){_END}",
    re.IGNORECASE | re.MULTILINE,
)
FAMILY_NAME = re.compile(
    rf"{_LABEL}(?:(?:last|family|sur)[ \t]*names?|nom(?: de famille)?|apellidos?)[ \t]*[:：][ \t]*([^\s|•·;][^\n|•·;]{{0,39}}?){_END}",
    re.IGNORECASE | re.MULTILINE,
)
LABELLED_EMAIL = re.compile(
    rf"{_LABEL}(?:e-?mail(?: address)?|courriel|adresse (?:e-?mail|électronique)|correo(?: electrónico)?)[ \t]*[:：][ \t]*({EMAIL.pattern})",
    re.IGNORECASE | re.MULTILINE,
)
LABEL_OF_PHONE = re.compile(
    r"(?:phone|mobile|cell|tel|tél|téléphone|telephone|teléfono|móvil|celular)(?:\s+number)?\.?\s*:?\s*$", re.IGNORECASE
)
LABELLED_PHONE = re.compile(
    r"\b(?:phone|mobile|cell|tel|tél|téléphone|telephone|teléfono|móvil|celular|whatsapp)\b(?:\s+(?:number|no))?\.?\s*[:：]?\s*(\+?\(?\d[\d\s()./-]{5,20}\d)",
    re.IGNORECASE,
)
# `(2005) 2006-2010` in a bibliography looks like a number to call.
YEARS = re.compile(r"\(?(?:19|20)\d\d\)?\s")
FIGURES_IN_A_ROW = re.compile(r"\d[\d\s()./-]{5}")  # any number to call holds them
DIGITS = range(7, 16)  # of a phone number (ITU-T E.164: at most 15)
HEAD_LINES = SIGNATURE_LINES = 6
END_CHARACTERS = 8_000  # of a mail; its closing words stand there
SIGNATURE_CHARACTERS = 600
NAME_CHARACTERS = 60


def labelled_name(text: str) -> str:
    """The name behind a label (`Candidate name:`), or ''."""
    given, family = GIVEN_NAME.search(text), FAMILY_NAME.search(text)
    if given and family and "@" not in given[1] + family[1]:
        return f"{given[1]} {family[1]}"
    found = LABELLED_NAME.search(text)
    return found[1] if found and "@" not in found[1] else ""


def introduced_name(text: str) -> str:
    """The name behind `My name is`, or ''."""
    found = INTRODUCED.search(text)
    return found[1].rstrip(".") if found and not NO_NAMES & _lower_words(found[1]) else ""


def labelled_email(text: str) -> str:
    """The address behind a label (`Courriel :`), or ''."""
    found = LABELLED_EMAIL.search(text)
    return found[1] if found else ""


def signature(body: str) -> str:
    """What stands behind the closing words of a mail, '' without them."""
    body = body[-END_CHARACTERS:]
    closings = list(CLOSING.finditer(body))
    return body[closings[-1].end() :][:SIGNATURE_CHARACTERS].strip() if closings else ""


def signed_name(body: str) -> str:
    """The name below the closing words of a mail or letter, or ''."""
    line = signature(body).split("\n", 1)[0].strip(" ,*_-")
    if not line and (closed := CLOSED_BEFORE.search(body.rstrip())):
        line = closed[1].rstrip(".")
    if not line and not CLOSING.search(body[-END_CHARACTERS:]):
        line = _last_name(body)
    is_name = 1 < len(line) < NAME_CHARACTERS and not re.search(r"[\d@:/]", line) and len(line.split()) <= 6
    return line if is_name and line[:1].isalpha() and not NO_NAMES & _lower_words(line) else ""


def _last_name(body: str) -> str:
    """The name that begins the last lines of a mail without closing words, or ''."""
    head, _, last = body.strip().rpartition("\n\n")
    line = last.split("\n", 1)[0].strip(" ,*_-")
    return line if head and last.count("\n") < SIGNATURE_LINES and line in name_lines(line) else ""


def name_lines(text: str) -> Iterator[str]:
    """Lines near the head or the end of a document that are nothing but a name."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    for line in [*lines[:HEAD_LINES], *lines[-SIGNATURE_LINES:]]:
        words = line.split()
        capital = sum(word[0].isupper() or not word[0].islower() for word in words)
        if NAME_LINE.match(line) and len(line) < NAME_CHARACTERS and capital >= 2 and not NO_NAMES & _lower_words(line):
            yield line


def _lower_words(line: str) -> set[str]:
    return {word.casefold().strip(".,") for word in line.split()}


def phone(text: str) -> str:
    """The number to call that stands behind a label, or else the first, or ''."""
    if not FIGURES_IN_A_ROW.search(text):
        return ""
    found = [match for match in PHONE.finditer(text) if _is_phone(match.group())]
    labelled = [match for match in found if LABEL_OF_PHONE.search(text[max(0, match.start() - 30) : match.start()])]
    chosen = next(iter((*labelled, *found)), None)
    if chosen is None and (told := LABELLED_PHONE.search(text)) and _is_phone(told[1]):
        return " ".join(told[1].split())
    return " ".join(chosen.group().split()) if chosen else ""


def _is_phone(written: str) -> bool:
    return sum(map(str.isdigit, written)) in DIGITS and not YEARS.match(written)
