"""What was found: oddities of a message or file, checked requirements, and the words they come from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.catalogue.codes import CODES, Severity
from domain.dates import value_in_words


@dataclass(frozen=True, slots=True)
class Problem:
    """An oddity of a message or file. `code` is one of domain.catalogue.codes.CODES; `detail` is one sentence for people."""

    code: str
    detail: str
    where: str | None = None  # an attachment's path, a header's or a fact's name; None: the whole message
    message: int | None = None  # the stored message that `where` is in, once it is filed


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a statement comes from: the document (attachment path, `body` or `subject`), page, and words as written."""

    document: str
    page: int | None
    words: str
    message: int | None = None  # the stored message that the document is in, once it is filed


@dataclass(frozen=True, slots=True)
class Finding:
    """One checked requirement. `sentence` is for the coordinator; `values` fill the applicant's sentence of the code."""

    code: str
    severity: Severity
    sentence: str
    evidence: tuple[Evidence, ...] = ()
    values: tuple[tuple[str, str], ...] = ()


# “1 pages” of a sentence that is written for several.
SEVERAL_OF_ONE = re.compile(r"(?<![\d.,-])1 (page|word|month|day|file)s\b")


def finding(code: str, evidence: Iterable[Evidence] = (), **values: object) -> Finding:
    """A finding of a known code, its sentence filled with `values`.

    Raises KeyError for a code that is not in the table or a value that its sentence needs and does not get.
    """
    words = {name: str(value) for name, value in values.items()}
    entry = CODES[code]
    shown = {name: value_in_words(word) for name, word in words.items()}
    sentence = SEVERAL_OF_ONE.sub(r"1 \1", filled(entry.coordinator, shown))
    return Finding(code, entry.severity, sentence, tuple(evidence), tuple(words.items()))


OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def filled(sentence: str, words: Mapping[str, str]) -> str:
    """A sentence with its `{placeholders}` filled; a `[part]` with one that is not among the words is left out.

    Raises KeyError for a placeholder outside such a part that is not among the words.
    """
    needed = OPTIONAL.sub(lambda part: part[1] if words.keys() >= {*PLACEHOLDER.findall(part[1])} else "", sentence)
    return needed.format_map(words)
