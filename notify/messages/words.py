"""Somebody's own words as a mail shows them: safe, with their line breaks, and no longer than one reads.

In: the words of a message. Out: lines without control or direction characters; templates escape them.

Failures: none.
"""

from __future__ import annotations

from domain.text import clean, clean_lines

SAID_CHARACTERS, SAID_LINES = 1_200, 24  # of one mail; a longer one is a letter, which is among the documents


def said(words: str, most: int = SAID_CHARACTERS) -> tuple[str, ...]:
    """The lines of somebody's words, without empty ones; the last ends in “…” where something is left out."""
    lines: list[str] = []
    left = most
    for line in clean_lines(words[: 8 * most]).split("\n"):
        shown = clean(line)
        if not shown:
            continue
        if len(lines) == SAID_LINES or len(shown) > left:
            rest = shown[: max(0, left - 1)] if len(lines) < SAID_LINES else ""
            return (*lines, f"{rest}…") if rest or not lines else (*lines[:-1], f"{lines[-1]} …")
        lines.append(shown)
        left -= len(shown)
    return tuple(lines)
