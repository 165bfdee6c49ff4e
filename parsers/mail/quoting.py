"""Whose words stand in the text of a mail: the writer's own, those of the mail that is answered, or those that are forwarded.

In: the text of a message and its subject. Out: its lines, each told apart, and from them what counts as written: own words
between and below quotations stay own. Forwarded is not quoted: an application reaches an office by a colleague's forward.

Failures: none for any text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import groupby

from parsers.mail import heads
from parsers.mail.our_sentences import OurSentences

NOTHING_KNOWN = OurSentences()
LOOK_AHEAD = 4  # lines between a mark and the head that it announces


class Whose(StrEnum):
    """Whose a line of a mail is."""

    OWN = "own"
    QUOTED = "quoted"  # of the mail that is answered, and what the program writes above it
    FORWARDED = "forwarded"  # of a mail that is handed on, its head included


@dataclass(frozen=True, slots=True)
class Split:
    """The lines of a text with whose each is."""

    lines: tuple[str, ...]
    whose: tuple[Whose, ...]

    def text(self, *kinds: Whose) -> str:
        """The lines of these kinds."""
        kept = (line for line, whose in zip(self.lines, self.whose, strict=True) if whose in kinds)
        return "\n".join(kept).strip()


def unquoted(body: str, subject: str = "") -> str:
    """The words of a mail without those of the mail that it answers, wherever the answer stands."""
    return split(body, subject).text(Whose.OWN, Whose.FORWARDED)


def own(body: str, subject: str = "", ours: OurSentences = NOTHING_KNOWN) -> str:
    """The writer's own words: without what is quoted, what is forwarded, and the office's own sentences."""
    return ours.left_out(with_answer_below(split(body, subject), ours).text(Whose.OWN))


def with_answer_below(found: Split, ours: OurSentences) -> Split:
    """The split in which words below our own mail, which is quoted without any mark, are the writer's, if none stand above it."""
    if ours.pieces is None or found.text(Whose.OWN):
        return found
    quoted = [index for index, whose in enumerate(found.whose) if whose is Whose.QUOTED]
    last = max((index for index in quoted if ours.is_ours(found.lines[index])), default=None)
    if last is None:
        return found
    below = range(last + 1, len(found.lines))
    if any(is_quoted(found.lines[index]) for index in below):
        return found
    return Split(found.lines, (*found.whose[: last + 1], *(Whose.OWN for _ in below)))


@lru_cache(maxsize=8)  # the words of one mail are asked for from many sides
def split(body: str, subject: str = "") -> Split:
    """The lines of a mail's text, each with whose it is."""
    lines = body.split("\n")
    return Split(tuple(lines), _split_of(with_usual_marks(lines), subject).whose)


# `| text`, and `AL> text` with the initials of who wrote it, as some programs quote.
OTHER_MARK = re.compile(r"[ \t]{0,3}(\||[^\W\d_a-z]{1,4}>)(?=[ \t]|$|>)")
LINES_OF_OTHER_MARK = 3  # that follow each other; one line alone may be drawn, or a table's


def with_usual_marks(lines: Sequence[str]) -> list[str]:
    """The lines, with the usual mark of a quotation in place of another that several lines in a row bear."""
    made = list(lines)
    for mark, run in groupby(range(len(made)), key=lambda index: _other_mark(made[index])):
        indices = list(run)
        if mark and len(indices) >= LINES_OF_OTHER_MARK:
            for index in indices:
                made[index] = OTHER_MARK.sub(">", made[index], count=1)
    return made


def _other_mark(line: str) -> str:
    found = OTHER_MARK.match(line)
    return found[1] if found and (found[1] != "|" or line.count("|") == 1) else ""


def _split_of(lines: Sequence[str], subject: str) -> Split:
    whose = [Whose.OWN] * len(lines)
    forwarding = heads.is_forwarding(subject)
    index = 0
    free = 0  # the first line that an attribution may begin with
    while index < len(lines):
        line = lines[index]
        if is_quoted(line):
            if _forwards_within_marks(lines, index, free):
                return _split(lines, whose, index, Whose.FORWARDED)
            whose[index] = Whose.QUOTED
            index = free = index + 1
        elif heads.forwards_from(line) and _head_below(lines, index + 1, subject) is not None:
            return _split(lines, whose, index, Whose.FORWARDED)
        elif (head := _head(lines, index, subject)) is not None:
            if forwarding:
                return _split(lines, whose, index, Whose.FORWARDED)
            if not _is_quoted_below(lines, head.end):
                return _split(lines, whose, index, Whose.QUOTED)
            whose[index : head.end] = [Whose.QUOTED] * (head.end - index)
            index = free = head.end
        elif (start := _attribution(lines, index, free)) is not None:
            whose[start : index + 1] = [Whose.QUOTED] * (index + 1 - start)
            if not _is_quoted_below(lines, index + 1):
                return _split(lines, whose, index, Whose.QUOTED)
            index = free = index + 1
        else:
            index += 1
    return _split(lines, whose, len(lines), Whose.QUOTED)


def _split(lines: Sequence[str], whose: list[Whose], start: int, rest: Whose) -> Split:
    """The split in which all lines from `start` on are of one kind."""
    whose[start:] = [rest] * (len(lines) - start)
    for index in range(min(start, len(lines)) - 1, -1, -1):  # a line drawn above a head is the program's
        if lines[index].strip() and not heads.is_rule(lines[index]):
            break
        if start < len(lines):
            whose[index] = rest if lines[index].strip() else whose[index]
    return Split(tuple(lines), tuple(whose))


def is_quoted(line: str) -> bool:
    """Whether a line bears the mark of a quotation."""
    return line.lstrip(" \t\u200e\u200f\u202a\u202b").startswith(">")


def _next(lines: Sequence[str], start: int) -> int | None:
    """The next line with words, among the few that follow."""
    return next((at for at in range(start, min(len(lines), start + LOOK_AHEAD)) if lines[at].strip()), None)


def _is_quoted_below(lines: Sequence[str], start: int) -> bool:
    following = _next(lines, start)
    return following is not None and is_quoted(lines[following])


def _head(lines: Sequence[str], index: int, subject: str) -> heads.Head | None:
    """The head of the mail that is answered, with the mark above it, if one begins at this line."""
    line = lines[index]
    if not line.strip():
        return None
    if heads.quotes_from(line):
        return _head_below(lines, index + 1, subject) or heads.Head(index + 1)
    if heads.is_rule(line) or heads.is_between_dashes(line):
        return _head_below(lines, index + 1, subject)
    found = heads.head_at(lines, index, subject=subject)
    if found and not heads.has_time(found) and not heads.is_forwarding(subject) and not "".join(lines[:index]).strip():
        return None  # a letter may begin so, with its day and without a time
    return found


def _head_below(lines: Sequence[str], start: int, subject: str) -> heads.Head | None:
    """The head below a mark of a mail program."""
    following = _next(lines, start)
    return heads.head_at(lines, following, announced=True, subject=subject) if following is not None else None


def _attribution(lines: Sequence[str], index: int, free: int) -> int | None:
    line = lines[index]
    if not line.strip():
        return None
    following = _next(lines, index + 1)
    return heads.attribution_at(
        lines,
        index,
        above=free,
        quoted_below=following is not None and is_quoted(lines[following]),
        nothing_below=following is None and index + LOOK_AHEAD >= len(lines),
    )


def _forwards_within_marks(lines: Sequence[str], index: int, free: int) -> bool:
    """Whether a message is forwarded within marks of quotation, as Apple Mail writes it; not within an answered mail."""
    return free == 0 and heads.forwards_from(lines[index]) and _head_below(lines, index + 1, "") is not None
