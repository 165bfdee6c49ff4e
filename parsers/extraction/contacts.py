"""Names, addresses and phone numbers where people write them: below a letter, at the head of a CV, behind labels.

In: the words of a mail or document. Out: what stands there as written, or nothing.

Failures: none for any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from phonenumbers import Leniency, NumberParseException, PhoneNumberMatcher, is_valid_number, parse

from domain.addresses import EMAIL
from parsers.classification.signals import PHONE
from parsers.languages import vocabulary
from parsers.languages.vocabulary import one_of

NAME_LINE = re.compile(r"^[^\W\d_][\w'’.-]*,?(?:[ \t]+[^\W\d_(][\w'’.-]*){1,5}$")
NO_NAMES = vocabulary.words("people.no_names")
CLOSING = re.compile(
    rf"^[ \t]{{0,20}}(?:{one_of('people.closing')}|-- ?)[,.!]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_WORD = r"[^\W\d_a-zß-ÿ](?:\.|[\w'’-]*)"
NAME = rf"{_WORD}(?:[ \t]+(?:{one_of('people.particles')}[ \t]+)*{_WORD}){{1,4}}"
# `Best regards, Henrik Lund` on one line, at the end of the mail.
CLOSED_BEFORE = re.compile(rf"(?i:\b{one_of('people.closed_before')})[ \t]*[,.!][ \t]+({NAME})[ \t.]*$")
INTRODUCED = re.compile(rf"(?i:\b{one_of('people.introduced')})[ \t]+({NAME})")
_BEFORE, _BEHIND = r"(?:^|[|•·;])[ \t]*", r"[ \t]*(?=$|[|•·;])"  # platforms put several fields on a line


def _labelled(label: str, value: str) -> re.Pattern[str]:
    """A value behind one of the labels of a key."""
    pattern = rf"{_BEFORE}{one_of(label)}[ \t]*[:：][ \t]*{value}"
    return re.compile(pattern, re.IGNORECASE | re.MULTILINE)


LABELLED_NAME = _labelled("people.name_label", rf"([^\s|•·;][^\n|•·;]{{1,79}}?){_BEHIND}")
GIVEN_NAME = _labelled("people.given_name_label", rf"([^\s|•·;][^\n|•·;]{{0,39}}?){_BEHIND}")
FAMILY_NAME = _labelled("people.family_name_label", rf"([^\s|•·;][^\n|•·;]{{0,39}}?){_BEHIND}")
LABELLED_EMAIL = _labelled("people.email_label", f"({EMAIL.pattern})")
LABEL_OF_PHONE = re.compile(rf"{one_of('people.phone_label')}\.?\s*:?\s*$", re.IGNORECASE)
LABELLED_PHONE = re.compile(
    rf"\b{one_of('people.phone_label')}\b\.?\s*[:：]?\s*(\+?\(?\d[\d\s()./-]{{5,26}}\d)", re.IGNORECASE
)
# `(2005) 2006-2010` in a bibliography looks like a number to call.
YEARS = re.compile(r"\(?(?:19|20)\d\d\)?\s")
DAY = re.compile(r"\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d\b")  # `01.02.2027 - 30.04`
FIGURES_IN_A_ROW = re.compile(r"\d[\d\s()./\u2010-\u2013-]{5}")  # any number to call holds them
DIGITS = range(7, 16)  # of a phone number (ITU-T E.164: at most 15)
NO_GROUPS = re.compile(r"\d+|\[?\d{1,3}(?:\.\d{1,3}){3}")  # an identity or an address of the internet
HEAD_LINES = SIGNATURE_LINES = 6
HEAD_CHARACTERS = 200
# A number or an address behind the name on the first line of a CV.
BESIDE_A_NAME = re.compile(rf"[ \t|•·;,]+(?:{PHONE.pattern}|{EMAIL.pattern}|(?:https?://|www\.)\S+).*$")
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
    heads = [BESIDE_A_NAME.sub("", line[:HEAD_CHARACTERS]).strip(" ,|•·;") or line for line in lines[:HEAD_LINES]]
    for line in [*heads, *lines[-SIGNATURE_LINES:]]:
        words = line.split()
        capital = sum(word[0].isupper() or not word[0].islower() for word in words)
        if NAME_LINE.match(line) and len(line) < NAME_CHARACTERS and capital >= 2 and not NO_NAMES & _lower_words(line):
            yield line


def _lower_words(line: str) -> set[str]:
    return {word.casefold().strip(".,") for word in line.split()}


def phone(text: str, country: str = "") -> str:
    """The number to call that stands behind a label, or else the first, or ''.

    Numbers in the formats of any country are found by their shape; without a country's code also those that are valid in
    the office's country (ISO 3166), by the numbering plans of Google's libphonenumber.
    """
    if not FIGURES_IN_A_ROW.search(text):
        return ""
    dashed = DASHES.sub("-", text)  # of the same length
    found = [match for match in PHONE.finditer(dashed) if _is_phone(match.group()) and not _goes_on(dashed, match)]
    labelled = [match for match in found if LABEL_OF_PHONE.search(text[max(0, match.start() - 30) : match.start()])]
    chosen = next(iter((*labelled, *found)), None)
    if (
        chosen in labelled
        and (labelled_phone := LABELLED_PHONE.search(dashed))
        and labelled_phone.start(1) == chosen.start()
    ):
        # Germans part a number by strokes as well: `0049 (0)30 / 555 01-23`.
        whole = _of_one_line(text[labelled_phone.start(1) : labelled_phone.end(1)])
        return " ".join(_ended(whole if _is_phone(whole) else _of_one_line(chosen.group())).split())
    if chosen is None and (labelled_phone := LABELLED_PHONE.search(text)) and _is_phone(labelled_phone[1]):
        return " ".join(labelled_phone[1].split())
    written = _of_one_line(text[chosen.start() : chosen.end()]) if chosen else ""
    return " ".join((_ended(written) if chosen else _valid_phone(text, country)).split())


DASHES = re.compile(r"[\u2010-\u2013]")


def _of_one_line(written: str) -> str:
    """The number without figures that begin the next line."""
    first = written.split("\n", 1)[0].rstrip()
    return first if _is_phone(first) else written


# Figures in groups before a number on its line: it is the rest of a longer one, such as that of a bank account.
BEFORE = re.compile(r"\d[ \t.-]?$")


def _goes_on(text: str, match: re.Match[str]) -> bool:
    return not match.group().startswith("+") and bool(BEFORE.search(text[max(0, match.start() - 3) : match.start()]))


# `- 4`, `(2`: a figure that stands apart from the number before it, and is too short to be called.
TAIL = re.compile(r"\s+[-–/.(]+\s*\d{1,2}$|\s*\(\d$")
LAST_FIGURES = re.compile(r"\D+\d{1,4}$")


def _ended(written: str) -> str:
    """A number as far as it goes by its country's numbering plan: what follows is a page, a copy, a year."""
    cut = TAIL.sub("", written)
    cut = cut if _is_phone(cut) else written
    shorter = LAST_FIGURES.sub("", cut)
    while cut.startswith("+") and shorter != cut and _is_phone(shorter):
        if _is_valid(cut):
            return cut
        if _is_valid(shorter):
            return shorter
        cut, shorter = shorter, LAST_FIGURES.sub("", shorter)
    return TAIL.sub("", written) if _is_phone(TAIL.sub("", written)) else written


def _is_valid(written: str) -> bool:
    try:
        return is_valid_number(parse(written))
    except NumberParseException:
        return False


def _valid_phone(text: str, country: str) -> str:
    """The first number that is valid and parted as numbers of its country are, or ''."""
    matcher = PhoneNumberMatcher(text, country or None, leniency=Leniency.STRICT_GROUPING)
    return next((each.raw_string for each in matcher if not NO_GROUPS.fullmatch(each.raw_string)), "")


def _is_phone(written: str) -> bool:
    return sum(map(str.isdigit, written)) in DIGITS and not (YEARS.match(written) or DAY.match(written))
