"""What mail programs write above the mail that they quote or forward, recognised by its structure.

In: the lines of a text and a place among them. Out: the head of another mail that begins there (`Label: value` on lines that
follow each other, in any language), a line between dashes, or the lines that say who wrote when.

Failures: none for any text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from parsers.languages.mail_programs import FIELDS, LABELS, PhrasePattern, plain

EMAIL = re.compile(r"[^\s<>()\[\],;:\"]{1,64}@[^\s<>()\[\],;:\"]{1,190}")
TIME_OF_DAY = re.compile(r"\d\s?[:.h時时点點시]\s?\d\d|\d\s?(?:am|pm|uhr|時|点|點|시)\b", re.IGNORECASE)
DATE = re.compile(r"\b\d{4}\b|\d{4}[年년/.-]|\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}")
LABELLED = re.compile(r"[\s|*_]{0,6}([^\W\d_][^:：\n<>@\"]{0,38}?)[\s*_]{0,4}[:：][*_\s]{0,6}(.*)", re.DOTALL)
GOES_ON = (",", ";", ">")  # how the line of a long list of recipients ends
HEAD_LINES = 14
CONTINUED_LINES = 10
RULE = re.compile(r"[\s>|]*[_=‐‑–—─━*-]{10,}\s*")  # a line of underscores or dashes alone
BETWEEN_DASHES = re.compile(r"[\s>|]*([-_=‐‑–—─━*#]{2,})\s*(\S.{0,200}?)\s*([-_=‐‑–—─━*#]{2,})\s*")
ORIGINAL = PhrasePattern("original")
FORWARDED = PhrasePattern("forwarded")
BEGIN_FORWARDED = PhrasePattern("begin_forwarded", around=r"[\s>|]*<phrases>\s*[:：]?\s*")
FORWARDING = PhrasePattern("forwarding", around=r"[\s\[(]*<phrases>\s*(?:\[\d+\]|\(\d+\))?\s*[:：]")
WROTE = PhrasePattern("wrote")
# A reply's subject: some letters and a colon, twice where a thread was answered in two languages.
ANSWERING = re.compile(r"\s*[^\W\d_]{1,9}\s*(?:\[\d+\]|\(\d+\))?\s*[:：]\s*\S")
ENCLOSED = re.compile(r"[<(\[][^<>()\s]{1,64}@[^<>()\s]{1,190}[>)\]]")
# A whole day: in numbers, or with the name of its month and the year.
DAY = re.compile(
    r"\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{1,2}\.?\s+(?:\w+\s+)?[^\W\d]+\.?,?\s+(?:\w+\s+)?\d{4}|[^\W\d]+\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}\s?年"
)
BARE_WORDS = 8  # of a line with no more than a day, its time and an address
NAME_WORDS = 6  # of who wrote, behind the word “wrote”
FIRST_PERSON = re.compile(r"\b(?:i|we|ich|wir|ik|wij|jag|vi|jeg|eu|ja|я|мы|my)\s", re.IGNORECASE)
ATTRIBUTION_LINES = 4
ATTRIBUTION_CHARACTERS = 400


@dataclass(frozen=True, slots=True)
class Head:
    """The head of another mail: what its labels say (from, date, to, subject), and the index of the line behind it."""

    end: int
    fields: dict[str, str] = field(default_factory=dict)


def is_forwarding(subject: str) -> bool:
    """Whether a subject says by its first prefix that the mail forwards another."""
    return FORWARDING.match(plain(subject[:80])) is not None


def forwards_from(line: str) -> bool:
    """Whether a line says that a forwarded message begins below (`---------- Forwarded message ---------`)."""
    return bool(_between_dashes(line, FORWARDED)) or bool(
        line.strip() and len(line) < 120 and BEGIN_FORWARDED.fullmatch(plain(line))
    )


def quotes_from(line: str) -> bool:
    """Whether a line says that the mail which is answered stands below (`-----Original Message-----`)."""
    found = BETWEEN_DASHES.fullmatch(line) if len(line) < ATTRIBUTION_CHARACTERS else None
    return found is not None and (ORIGINAL.search(plain(found[2])) is not None or _is_attribution(plain(found[2])))


def is_rule(line: str) -> bool:
    """Whether a line is drawn, with underscores or dashes."""
    return RULE.fullmatch(line) is not None


def is_between_dashes(line: str) -> bool:
    """Whether a few words stand between dashes, in whatever language."""
    found = BETWEEN_DASHES.fullmatch(line) if len(line) < 150 else None
    return found is not None and len(found[1]) >= 4 and len(found[2].split()) <= 8


def _between_dashes(line: str, words: PhrasePattern) -> bool:
    found = BETWEEN_DASHES.fullmatch(line) if len(line) < 150 else None
    return found is not None and words.search(plain(found[2])) is not None


def head_at(lines: Sequence[str], start: int, *, announced: bool = False, subject: str = "") -> Head | None:
    """The head that begins at this line, or None.

    `announced`: a mark of a mail program stands above it. `subject`: the mail's own; one that forwards needs no more than who
    wrote and when or about what.
    """
    forwarding = is_forwarding(subject)
    found, end = _labelled(lines, start)
    if len(found) < 2 or _is_writers_own(found):
        return None
    fields: dict[str, str] = {}
    for label, value in found:
        for name in FIELDS:
            if name in LABELS.get(label, ()) and name not in fields:
                fields[name] = value
                break
    values = [value for _, value in found]
    head = Head(end, fields)
    if forwarding and "from" in fields and not {"date", "subject"}.isdisjoint(fields):
        return head
    if announced and any(EMAIL.search(value) or TIME_OF_DAY.search(value) for value in values):
        return head
    if announced and {"from", "date"} <= fields.keys():
        return head
    return head if _is_known(fields) or _is_built_like_one(values, subject) else None


def _is_writers_own(found: Sequence[tuple[str, str]]) -> bool:
    """Whether the first of these lines is the writer's (`My answer:`), and the head of another mail begins below it."""
    if found[0][0] in LABELS:
        return False
    below: set[str] = set().union(*(LABELS.get(label, ()) for label, _ in found[1:]))
    return "from" in below and not {"date", "subject"}.isdisjoint(below)


def has_time(head: Head) -> bool:
    """Whether a head says at what time of day its mail was written, as programs do."""
    return "date" not in head.fields or TIME_OF_DAY.search(head.fields["date"]) is not None


def _labelled(lines: Sequence[str], start: int) -> tuple[list[tuple[str, str]], int]:
    """The labels, as `plain` writes them, with their values, and where they end."""
    found: list[tuple[str, str]] = []
    index = end = start
    continued = 0
    while index < len(lines) and len(found) < HEAD_LINES:
        line = _unmarked(lines[index])
        match = LABELLED.fullmatch(line[:2_000])
        if match is not None:
            found.append((plain(match[1]).strip(), match[2].strip(" *_\t")))
            index, continued = index + 1, 0
            end = index
        elif found and line.strip() and continued < CONTINUED_LINES and _goes_on(found[-1][1], line):
            found[-1] = (found[-1][0], f"{found[-1][1]} {line.strip()}"[:2_000])
            index, continued = index + 1, continued + 1
            end = index
        elif found and not line.strip() and _is_labelled(lines, index + 1):  # HTML's paragraphs
            index += 1
        else:
            break
    return found, end


def _goes_on(value: str, line: str) -> bool:
    return not value or value.endswith(GOES_ON) or EMAIL.search(line) is not None


def _is_labelled(lines: Sequence[str], index: int) -> bool:
    found = LABELLED.fullmatch(_unmarked(lines[index])[:2_000]) if index < len(lines) else None
    return found is not None and plain(found[1]).strip() in LABELS


def _unmarked(line: str) -> str:
    """The line without the marks of a quotation in it, and without those that turn its direction."""
    line = line.strip()
    while line.startswith((">", "|")):
        line = line[1:].lstrip()
    return line.strip("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def _is_known(fields: dict[str, str]) -> bool:
    """Whether labelled lines say who wrote when, and to whom or about what; the head of a memorandum has no time of day."""
    if not {"from", "date"} <= fields.keys() or {"to", "subject"}.isdisjoint(fields):
        return False
    addressed = EMAIL.search(fields["from"]) or EMAIL.search(fields.get("to", ""))
    return TIME_OF_DAY.search(fields["date"]) is not None or bool(addressed and DATE.search(fields["date"]))


def _is_built_like_one(values: Sequence[str], subject: str) -> bool:
    """Whether lines with labels that nobody knows hold an address, a day with its time, and a subject."""
    if len(values) < 3:
        return False
    addressed = [value for value in values if EMAIL.search(value)]
    timed = any(TIME_OF_DAY.search(value) and DATE.search(value) for value in values)
    own = core(subject)
    about = any(
        ANSWERING.match(value) or (len(own) > 5 and own == core(value)) for value in values if value not in addressed
    )
    return bool(addressed) and timed and about


def core(subject: str) -> str:
    """A subject without the prefixes of answers and forwards."""
    words = plain(subject).strip()
    for _ in range(6):
        found = re.match(r"(?:\[[^\]]{1,40}\]\s*|[^\W\d_]{1,12}\s*(?:\[\d+\]|\(\d+\))?\s*[:：]\s*)", words)
        if found is None:
            break
        words = words[found.end() :]
    return " ".join(words.split())


def attribution_at(
    lines: Sequence[str], end: int, *, above: int, quoted_below: bool, nothing_below: bool
) -> int | None:
    """Where the lines begin that say who wrote when, the last of which is at `end`; None where it says no such thing.

    `above`: the first line that may belong to them. `quoted_below`: a quotation with marks follows. Without it they need a day
    and who wrote, so that no sentence of the writer's own, which ends in a colon, takes the rest of the mail away.
    """
    colon = plain(lines[end]).rstrip().endswith((":", "：", ":-"))
    if not colon and not quoted_below:
        return None
    weak = None
    text = ""
    for start in range(end, max(above, end - ATTRIBUTION_LINES) - 1, -1):
        if not lines[start].strip():
            break
        text = f"{lines[start].strip()} {text}"
        if len(text) > ATTRIBUTION_CHARACTERS:
            break
        said = plain(text).rstrip(" :：-")
        if _is_attribution(said) and (quoted_below or (colon and _is_exact(said))):
            return start
        if weak is None and (quoted_below or (nothing_below and colon)) and _says_something(said):
            weak = start
        if weak is None and quoted_below and colon and _names_who(said):
            weak = start
    return weak


def says_who(text: str) -> bool:
    """Whether a text, which ends in a colon, says who wrote when."""
    said = plain(text).rstrip()
    return said.endswith((":", "：")) and _says_something(said.rstrip(" :："))


def _is_attribution(said: str) -> bool:
    """Whether a text says who wrote when as programs do: the day first, or an address, and at its end who or “wrote”."""
    if FIRST_PERSON.search(said) or DATE.search(said) is None:
        return False
    timed, addressed = TIME_OF_DAY.search(said) is not None, EMAIL.search(said) is not None
    wrote = WROTE.search(said)
    if wrote is None:
        return (
            addressed
            and timed
            and (
                ENCLOSED.search(said) is not None or said.lstrip("> ")[:1].isdigit() or len(said.split()) <= BARE_WORDS
            )
        )
    day = DAY.search(said)
    ends_with_who = len(said[wrote.end() :].split()) <= NAME_WORDS or (addressed and said.endswith(")"))
    return ends_with_who and (timed or addressed or (day is not None and day.start() < wrote.start()))


def _is_exact(said: str) -> bool:
    """Whether it has a time of day or an address, as programs write; “on 3 March she wrote in her report:” is a person's."""
    return TIME_OF_DAY.search(said) is not None or EMAIL.search(said) is not None


def _names_who(said: str) -> bool:
    """Whether a text is no more than who wrote (`Quoting Ada Lind <ada@example.org>`, as Horde writes)."""
    return ENCLOSED.search(said) is not None and len(said.split()) <= BARE_WORDS


def _says_something(said: str) -> bool:
    """Whether an address with a day, or a word like “wrote”, stands in a text."""
    dated, timed = DATE.search(said) is not None, TIME_OF_DAY.search(said) is not None
    return WROTE.search(said) is not None or (EMAIL.search(said) is not None and (dated or timed)) or (dated and timed)
