"""HTML as the words that a reader of it sees.

In: HTML of any quality. Out: text with line breaks where blocks end, list marks, and link targets behind their words.
lxml parses it, without network and with a bound of its own on depth (2,048 elements: a thread of hundreds of answers nests so many).

Failures: none; HTML that cannot be parsed at all gives ''.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from itertools import groupby

from lxml import etree, html
from lxml.html import HtmlElement

SKIPPED = frozenset({"script", "style", "head", "title", "template", "noscript", "object", "embed", "svg"})
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tr",
        "ul",
    ]
)
EMPTY = frozenset({"br", "hr"})  # they have no end
HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)",
    re.IGNORECASE,
)
TEXT_CHARACTERS = 2_000_000  # of one HTML part; what applicants write has thousands


class Mark(StrEnum):
    """What a mail program says of an element: it is quoted, or what is quoted stands below its beginning."""

    QUOTED = "quoted"
    BELOW = "below"


MarkOf = Callable[[HtmlElement], Mark | None]
RULE = "_" * 32  # what Outlook draws in plain text above the head of what it quotes


def _no_mark(_: HtmlElement) -> Mark | None:
    return None


def html_to_text(source: str, mark_of: MarkOf = _no_mark) -> str:
    """The visible words of an HTML document, in lines.

    By `mark_of`, lines of quoted elements begin with `> `, and a line is drawn above what is quoted below, as in plain text.
    """
    try:
        # As bytes, because lxml refuses text with an encoding declaration.
        root = html.document_fromstring(
            source[: TEXT_CHARACTERS * 4].encode("utf-8", "replace"),
            parser=html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True),
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return ""
    pieces: list[tuple[bool, str]] = []  # with whether it is quoted
    hidden = 0
    quoting: HtmlElement | None = None  # the outermost quoted element
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            if not hidden:
                pieces.append((quoting is not None, element.tail or ""))
            continue
        tag = element.tag if isinstance(element.tag, str) else ""
        unseen = tag in SKIPPED or bool(HIDDEN_STYLE.search(element.get("style") or ""))
        if event == "start":
            hidden += unseen
            if hidden:
                continue
            mark = mark_of(element) if quoting is None else None
            if mark is Mark.QUOTED:
                quoting = element
            if mark is Mark.BELOW:
                pieces.append((False, f"\n{RULE}\n"))
            pieces.append((quoting is not None, _opening(tag) + _squeezed(element.text, tag)))
        else:
            if not hidden:
                pieces.append((quoting is not None, _closing(tag, element.get("href"))))
            hidden -= unseen
            if quoting is element:
                quoting = None
            if not hidden:
                pieces.append((quoting is not None, _squeezed(element.tail, "")))
    return tidy("\n".join(_marked(pieces))[:TEXT_CHARACTERS])


def _marked(pieces: list[tuple[bool, str]]) -> list[str]:
    """The text in runs, quoted ones with the mark of a quotation before each line."""
    runs = [(quoted, "".join(text for _, text in group)) for quoted, group in groupby(pieces, key=lambda each: each[0])]
    if len(runs) == 1 and not runs[0][0]:
        return [runs[0][1]]
    return ["\n".join(f"> {line}" for line in tidy(text).split("\n")) if quoted else text for quoted, text in runs]


def _opening(tag: str) -> str:
    if tag == "li":
        return "\n- "
    return "\n" if tag in BLOCKS else " " if tag in ("td", "th") else ""


def _closing(tag: str, target: str | None) -> str:
    if tag == "a" and target and target.startswith(("http://", "https://")):
        return f" <{target}>"
    return "\n" if tag in BLOCKS and tag not in EMPTY else "\t" if tag in ("td", "th") else ""


def _squeezed(text: str | None, tag: str) -> str:
    if not text:
        return ""
    return text if tag == "pre" else re.sub(r"[ \t\r\n\f]+", " ", text)


def tidy(text: str) -> str:
    """Lines without trailing space, no more than one blank line in a row."""
    lines = [line.replace("\u00a0", " ").strip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
