"""What a page says about the kind of document that it belongs to.

In: the words of one page. Out: counts and shares that do not depend on anybody's wording (shape of lines, dates, people
spoken to and of, sources cited), and the few phrases that a kind of document has in English, French and Spanish.

Failures: none for any text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from parsers.phrases import Says, counted

WORD = re.compile(r"[^\W\d_][\w'’-]*")
# Begins at a year, which few words do: `2023 - 2025`, `June 2023 – present`, `09/2023 - 08/2024`.
DATE_RANGE = re.compile(
    r"(?:19|20)\d\d\s*(?:[-–—]|\b(?:to|à|a|al|au|until)\b)\s*(?:[A-Za-zéûôáíóú]{3,10}\.?\s+|\d{1,2}[/.])?"
    r"(?:(?:19|20)\d\d|present|current|now|today|actuel|aujourd|présent|ce jour|actual|presente|hoy)",
    re.I,
)
BULLET = re.compile(r"^\s*(?:[•●▪◦‣∙■□➢➤✓*·o–—-]|\uf0b7|\uf0a7)\s+\S")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
PHONE = re.compile(r"(?:\+\d{1,3}|\(\d{2,4}\)|\b0\d)[\d\s().-]{6,16}\d|\b\d{3}[-.\s]\d{3}[-.\s]\d{4}\b")
DIGITS = re.compile(r"\d{3}|\d[-. ]\d")  # any telephone has them
CITATION = re.compile(r"\([^()\n]{2,60},?\s(?:19|20)\d\d[a-z]?(?:[,:]\s?(?:pp?\.\s?)?\d+(?:[-–]\d+)?)?\)|\[\d{1,3}\]")
CITED_AGAIN = ("ibid", "op. cit", "op.cit", "et al.")
# A line of a list of sources: names and a year, or what only a source has.
REFERENCE_LINE = re.compile(
    r"\s*(?:\[?\d{1,3}[\].)]?\s+)?[A-ZÀ-Þ][\w'’-]+,\s+(?:[A-ZÀ-Þ][\w'’.-]*\.?[\s,&]{0,3}){1,6}.{0,120}?\b(?:19|20)\d\d"
)
SOURCE = re.compile(r"https?://|\bdoi\b|\bUniversity Press\b|\bvol\.\s?\d|\b[AS]/RES/\d")
GRADE = re.compile(
    r"(?<![\w])(?:[A-DF][+-]?|1?\d[.,]\d{1,2}|\d{1,2}/20|\d{1,2}\.\d|\d{1,2}/10|P|HD|DI|CR)(?![\w])\s*$", re.M
)
SALUTATION = re.compile(
    r"^\s*(?:dear\b|to the (?:hiring|selection|internship|recruit)|to whom it may concern|hello\b|good (?:morning|afternoon|day)|"
    r"(?:chère?s?|cher)\s|madame\b|monsieur\b|mesdames\b|à l['’]attention|"
    r"estimad[oa]s?\b|distinguid[oa]s?\b|querid[oa]s?\b|a quien corresponda|muy señor)",
    re.I | re.M,
)
CLOSING = re.compile(
    r"^\s*(?:(?:yours\s+)?(?:sincerely|faithfully|truly|respectfully)|(?:kind|best|warm(?:est)?|with (?:kind|best|warm))?\s*regards|"
    r"with (?:appreciation|gratitude|thanks)|respectfully(?: yours)?|best wishes|cordially|"
    r"cordialement|bien (?:à vous|cordialement)|sincères salutations|veuillez agréer|je vous prie d['’]agréer|dans l['’]attente|"
    r"atentamente|cordialmente|(?:un )?(?:cordial|atento) saludo|saludos|le saluda|reciba)",
    re.I | re.M,
)
CV_TITLE = re.compile(
    r"^\s*(?:curriculum\s+vit(?:ae|æ)|c\.?v\.?|r[ée]sum[ée]|europass|hoja de vida|currículum)\b", re.I | re.M
)
# Headings of CVs; the list is short on purpose, since the shape of the lines tells those that it does not foresee.
CV_HEADING = re.compile(
    r"^\W{0,4}(?:(?:work|professional|relevant|academic|volunteer|research|internship|leadership|field|teaching|other|additional)?\s*(?:and\s+\w+\s+)?experiences?|"
    r"education(?:\s+(?:and|&)\s+\w+)?|employment(?:\s+history)?|(?:technical|computer|key|language|core|soft|it|digital)?\s*(?:and\s+\w+\s+)?skills|languages?|publications?|honou?rs|awards?|interests|"
    r"references|referees|profile|summary|objective|certifications?|activities|volunteering|training|projects?|personal (?:details|information|data)|"
    r"formation|exp[ée]riences?(?:\s+professionnelles?)?|comp[ée]tences|langues|centres? d['’]int[ée]r[êe]ts?|b[ée]n[ée]volat|stages|distinctions|loisirs|informatique|"
    r"formación(?:\s+académica)?|experiencia(?:\s+\w+)?|educación|estudios|idiomas|habilidades|competencias|voluntariado|aptitudes|datos personales|informática)\W{0,4}$",
    re.I | re.M,
)
MEMO_HEAD = re.compile(
    r"^\s*(?:memo(?:randum)?\b|policy (?:memo|brief)|to\s*:|from\s*:|re\s*:|subject\s*:|note de synthèse|memorando|para\s*:|de\s*:|asunto\s*:|objet\s*:)",
    re.I | re.M,
)
TITLE_PAGE = re.compile(
    r"\b(?:submitted (?:to|by|in)|in partial fulfil|course\b|professor|instructor|student (?:id|number|name)|word count|module|assignment|"
    r"présenté (?:à|par)|sous la direction|mémoire|université|master|presentad[oa] (?:a|por)|universidad|asignatura|profesora?|trabajo final|university|department of|faculty of|school of)\b",
    re.I,
)
HEADING_BIBLIOGRAPHY = re.compile(
    r"^\W{0,3}(?:\d{1,2}\.?\s*)?(?:bibliograph(?:y|ie)|bibliografía|works cited|references(?: cited)?|reference list|literature cited|sources|références(?: bibliographiques)?|referencias(?: bibliográficas)?|obras citadas|select(?:ed)? bibliography)\W{0,3}$",
    re.I | re.M,
)
HEADING_ENDNOTES = re.compile(r"^\W{0,3}(?:end\s?notes?|notes|notes de fin|notas(?: finales)?)\W{0,3}$", re.I | re.M)
HEADING_APPENDIX = re.compile(
    r"^\W{0,3}(?:appendi(?:x|ces)|annex(?:e|es)?|anexos?|apéndices?)\b[^\n]{0,60}$", re.I | re.M
)
HEADING_CONTENTS = re.compile(
    r"^\W{0,3}(?:table of contents|contents|table des matières|sommaire|índice|tabla de contenidos?|contenido)\W{0,3}$",
    re.I | re.M,
)
CONTENTS_LINE = re.compile(r"(?:(?:\.[^\S\n]?){4,}|[^\S\n]{3})[^\S\n]*\d{1,3}[^\S\n]*$", re.M)
PAGE_OF = re.compile(r"\b(?:page|página|p\.)?\s*(\d{1,3})\s*(?:of|sur|de|/)\s*(\d{1,3})\b", re.I)

FIRST_PERSON_WORDS = frozenset("i my me i'm i've je j'ai j mon ma mes moi mi mis yo he soy estoy".split())
WORDS_OF_PAGE = 1_500
# Ways to reach the writer stand at the head of a letter or CV.
HEAD_LINES = 12
GRADE_LENGTH = 8
GRADE_ENDS = frozenset("0123456789ABCDFHIPR+-")
SENTENCE_ENDS = (". ", ".\n", "? ", "?\n", "! ", "!\n")


@dataclass(frozen=True, slots=True)
class Signals:
    """What is counted on a page. Shares are of its lines or words."""

    words: int
    lines: int
    short_lines: float  # of six words or fewer
    long_lines: float  # of twelve words or more, or paragraphs
    bullets: float
    date_ranges: int
    contacts: int
    cv_headings: int
    cv_title: bool
    salutation: bool
    closing: bool
    first_person: float  # a hundred words
    applying: int
    praise: int
    certifies: int
    form: int
    citations: int
    references: int
    grades: int
    credits: int
    memo: int
    title_page: int
    sentences: int
    bibliography: bool
    contents_lines: int
    page_of: tuple[int, int] | None


@lru_cache(maxsize=64)
def word_count(text: str) -> int:
    """How many words a page has; asked again and again while a sample is measured."""
    return len(WORD.findall(text))


def signals(text: str) -> Signals:
    """The signals of one page's text."""
    text = text[: WORDS_OF_PAGE * 14]
    lines = [line for line in text.split("\n") if line.strip()]
    small = text.lower().replace("’", "'")
    words = WORD.findall(small)
    lengths = [len(line.split()) for line in lines]
    said = counted(words)
    count = max(len(lines), 1)
    start = "\n".join(lines[:30])
    ends = [line.rstrip()[-1] for line in lines]
    page_of = PAGE_OF.search("\n".join([*lines[:2], *lines[-2:]]))
    return Signals(
        words=len(words),
        lines=len(lines),
        short_lines=sum(length <= 6 for length in lengths) / count,
        long_lines=sum(length >= 10 for length in lengths) / count,
        bullets=sum(bool(BULLET.match(line)) for line in lines) / count,
        date_ranges=len(DATE_RANGE.findall(text)),
        contacts=_contacts("\n".join(lines[:HEAD_LINES])),
        cv_headings=len(CV_HEADING.findall(text)),
        cv_title=bool(CV_TITLE.search("\n".join(lines[:6]))),
        salutation=bool(SALUTATION.search(start)),
        closing=bool(CLOSING.search("\n".join(lines[-25:]))),
        first_person=100 * sum(word in FIRST_PERSON_WORDS for word in words) / max(len(words), 1),
        applying=said[Says.APPLYING],
        praise=said[Says.PRAISE],
        certifies=said[Says.CERTIFIES],
        form=said[Says.FORM],
        citations=len(CITATION.findall(text)) + sum(map(small.count, CITED_AGAIN)),
        references=sum(map(_is_reference, lines)),
        grades=_grades(lines, ends),
        credits=said[Says.CREDITS],
        memo=len(MEMO_HEAD.findall("\n".join(lines[:12]))),
        title_page=len(TITLE_PAGE.findall(start)) if len(words) < 160 else 0,
        sentences=sum(text.count(end) for end in SENTENCE_ENDS),
        bibliography=bool(HEADING_BIBLIOGRAPHY.search(text)),
        contents_lines=sum(
            CONTENTS_LINE.search(line) is not None for line, end in zip(lines, ends, strict=True) if end.isdigit()
        ),
        page_of=(int(page_of.group(1)), int(page_of.group(2)))
        if page_of and 0 < int(page_of.group(1)) <= int(page_of.group(2))
        else None,
    )


def _is_reference(line: str) -> bool:
    """Whether a line stands in a list of sources. A look for a few letters spares most lines the patterns."""
    if ("19" in line or "20" in line) and REFERENCE_LINE.match(line):
        return True
    may_name_one = "http" in line or "doi" in line or "vol." in line or "/RES/" in line or "University" in line
    return may_name_one and SOURCE.search(line) is not None


def _grades(lines: Sequence[str], ends: Sequence[str]) -> int:
    """Lines that end in a grade, where enough of them may."""
    if sum(end in GRADE_ENDS for end in ends) <= 0.1 * len(lines):
        return 0
    return sum(GRADE.search(line[-GRADE_LENGTH:]) is not None for line in lines)


def _contacts(head: str) -> int:
    """How many ways to reach the writer stand at the head: an address, a telephone."""
    has_address = "@" in head and EMAIL.search(head) is not None
    has_telephone = DIGITS.search(head) is not None and PHONE.search(head) is not None
    return has_address + has_telephone
