"""HTML as the words that a reader of it sees.

In: HTML of any quality. Out: text with line breaks where blocks end, list marks, and link targets behind their words.
lxml parses it, without network and with its own bounds on depth and size.

Failures: none; HTML that cannot be parsed at all gives ''.
"""

from __future__ import annotations

import re

from lxml import etree, html

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


def html_to_text(source: str) -> str:
    """The visible words of an HTML document, in lines."""
    try:
        # As bytes, because lxml refuses text with an encoding declaration.
        root = html.document_fromstring(
            source[: TEXT_CHARACTERS * 4].encode("utf-8", "replace"),
            parser=html.HTMLParser(encoding="utf-8", no_network=True),
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return ""
    pieces: list[str] = []
    hidden = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            if not hidden:
                pieces.append(element.tail or "")
            continue
        tag = element.tag if isinstance(element.tag, str) else ""
        unseen = tag in SKIPPED or bool(HIDDEN_STYLE.search(element.get("style") or ""))
        if event == "start":
            hidden += unseen
            if not hidden:
                pieces.append(_opening(tag))
                pieces.append(_squeezed(element.text, tag))
        else:
            if not hidden:
                pieces.append(_closing(tag, element.get("href")))
            hidden -= unseen
            if not hidden:
                pieces.append(_squeezed(element.tail, ""))
    return tidy("".join(pieces)[:TEXT_CHARACTERS])


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
