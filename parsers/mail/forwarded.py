"""Mail that was forwarded within the text of another.

In: the words of a message. Out: each message that stands in them behind a forwarding line, with the head that the
forwarding program wrote (From, Date, Subject, To, in the languages of config/languages); and the words without what they
quote.

Failures: none for any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from domain.mail import Forwarded, Headers
from domain.text import clean
from parsers.languages import vocabulary
from parsers.languages.vocabulary import one_of
from parsers.text.fields import addresses, parsed_date

START = re.compile(
    rf"^[ \t>]*(?:-{{2,}}[ \t]*{one_of('quotes.forwarded')}[ \t]*-{{2,}}|{one_of('quotes.begin_forwarded')}\s*:)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
NAMES = {name: vocabulary.phrases(f"quotes.{name}") for name in ("from", "date", "subject", "to")}
FIELD = re.compile(r"^[ \t>*]*([A-Za-zÀ-ÿ ]{1,20}?)\*?\s*:\*?\s*(\S.{0,500})$")
# Outlook puts no line of words before the head of what it forwards; then only the subject tells it from an answer.
FORWARDING_SUBJECT = re.compile(rf"\s*{one_of('quotes.forwarding')}\s*:", re.IGNORECASE)
BARE_START = re.compile(
    rf"^(?=[ \t>*]{{0,10}}(?:{'|'.join(NAMES['from'])})[ \t]?\*?[ \t]?:\*?[ \t]*\S)", re.IGNORECASE | re.MULTILINE
)
HEAD_LINES = 14
FORWARDS = 10


def inline_forwards(body: str, owner: str = "", subject: str = "") -> Iterator[Forwarded]:
    """The messages forwarded in the text, the outermost first."""
    starts = [found.end() for found in START.finditer(body)][:FORWARDS]
    bare = not starts and FORWARDING_SUBJECT.match(subject) is not None
    if bare:
        starts = [found.end() for found in BARE_START.finditer(body)][:1]
    for number, start in enumerate(starts, start=1):
        end = starts[number] if number < len(starts) else len(body)
        lines = body[start:end].split("\n")
        fields, used = _head(lines)
        if "from" not in fields or (bare and not {"date", "subject"} & fields.keys()):
            continue
        sender = addresses(fields["from"])
        headers = Headers(
            message_id=None,
            subject=clean(fields.get("subject", "")),
            sender=sender[0] if sender else None,
            to=addresses(fields.get("to")),
            date=parsed_date(fields.get("date")),
        )
        path = "/".join(filter(None, (owner, f"body:{number}")))
        yield Forwarded(path, headers, "\n".join(lines[used:]).strip())


def _head(lines: list[str]) -> tuple[dict[str, str], int]:
    fields: dict[str, str] = {}
    used = 0
    for index, line in enumerate(lines[:HEAD_LINES]):
        match = FIELD.match(line)
        if match is None:
            if fields and not line.strip():
                break
            continue
        label = match.group(1).strip().lower()
        name = next((name for name, labels in NAMES.items() if label in labels), None)
        if name:
            fields.setdefault(name, match.group(2).replace("mailto:", ""))
            used = index + 1
    return fields, used


# What mail programs write above the lines that they quote; it may be broken over two lines.
QUOTED_BY = re.compile(
    rf"^[ \t]*{one_of('quotes.quoted_by')}[ \t]?:[ \t]*$",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
ORIGINAL = re.compile(
    rf"^[ \t]*-{{2,}}[ \t]*{one_of('quotes.original')}",
    re.IGNORECASE | re.MULTILINE,
)
QUOTED_LINE = re.compile(r"^[ \t]*>.*(?:\n|$)", re.MULTILINE)


def unquoted(body: str) -> str:
    """The words of a mail without those of the mail that it answers, wherever the answer stands."""
    answered = QUOTED_LINE.search(body) is not None
    words = QUOTED_BY.sub("", QUOTED_LINE.sub("", body)) if answered else body
    ends = [found.start() for pattern in (QUOTED_BY, ORIGINAL) if (found := pattern.search(words))]
    ends += [found.start() for found in LABELS.finditer(words) if _is_head_of_answered(found, words)][:1]
    return words[: min(ends)].strip() if ends else words.strip()


# Outlook and web mail put the head of what they answer above it: labels on lines that follow each other.
_LABEL = rf"[ \t]*\*?(?:{'|'.join(label for labels in NAMES.values() for label in labels)})[ \t]?\*?[ \t]?:.*(?:\n|$)"
LABELS = re.compile(rf"(?<=\n){_LABEL}(?:{_LABEL}){{2,6}}", re.IGNORECASE)


def _is_head_of_answered(found: re.Match[str], words: str) -> bool:
    """Whether labelled lines say who wrote when, and to whom or about what, as a mail program does; a memorandum has no time."""
    fields, _ = _head(found.group().split("\n"))
    is_head = {"from", "date"} <= fields.keys() and not {"to", "subject"}.isdisjoint(fields)
    is_forwarded = any(line.end() <= found.start() <= line.end() + 2 for line in START.finditer(words))
    return is_head and not is_forwarded and TIME_OF_DAY.search(fields["date"]) is not None


TIME_OF_DAY = re.compile(r"\d[:.h]\d\d")
