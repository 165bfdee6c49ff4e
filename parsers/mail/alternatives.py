"""Which alternatives of a message's words say the same again (RFC 2046 section 5.1.4).

In: a multipart and its parts. Out: the parts that are ignored, each with the reason.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterable
from email.message import Message

from parsers.mail.leaf import text_of
from parsers.text.html import html_to_text

# An alternative of fewer words than this next to one three times as long is a stub (“this mail needs an HTML reader”).
STUB_WORDS = 30
SAME_WORDS = "alternative of the body"


def same_words(part: Message, children: list[Message]) -> dict[int, str]:
    """The numbers of the alternatives, from 1, that are the same words again, with the reason: all but the plain one, unless it is a stub."""
    if part.get_content_subtype() != "alternative":
        return {}
    rich = {index: html for index, child in enumerate(children, start=1) if (html := _html_within(child))}
    plain = [index for index, child in enumerate(children, start=1) if child.get_content_type() == "text/plain"]
    others = {
        index: SAME_WORDS
        for index, child in enumerate(children, start=1)
        if child.get_content_maintype() == "text" and index not in plain and index not in rich
    }
    if not plain:
        return {**others, **dict.fromkeys(list(rich)[1:], SAME_WORDS)} if rich else {}
    if rich and _is_stub(children[plain[0] - 1], rich.values()):
        return {**others, **dict.fromkeys(plain, SAME_WORDS), **dict.fromkeys(list(rich)[1:], SAME_WORDS)}
    return {**others, **dict.fromkeys(rich, SAME_WORDS)}


def _html_within(part: Message) -> list[Message]:
    return [each for each in part.walk() if each.get_content_type() == "text/html" and not each.is_multipart()]


def _is_stub(plain: Message, rich: Iterable[list[Message]]) -> bool:
    words = len(text_of(plain)[0].split())
    if words >= STUB_WORDS:
        return False
    return any(len(html_to_text(text_of(each)[0]).split()) > 3 * words for html in rich for each in html)
