"""What HTML of mail programs marks as quoted, by its elements.

In: an element of a mail's HTML. Out: whether it holds the mail that is answered, or that mail begins there; and for a plain text
beside that HTML, its quoted lines with the marks that the mail program left out.

Failures: none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from parsers.languages.mail_programs import LABELS, plain
from parsers.mail import heads
from parsers.mail.quoting import Whose, is_quoted, split
from parsers.text.html import Mark, html_to_text

# Classes, ids and names that mail programs give to what they quote.
QUOTES = re.compile(
    r"(?:^|[\s_])(?:yahoo_quoted|aol_quoted|protonmail_quote|tutanota_quote|moz-cite-prefix|gmail_attr|isreplycontent|reply-intro|"
    r"messagereplysection|appleoriginalcontents|zmail_extra|mail-quote-collapse|zm_divquote|quoted-text|mailcontent_quote|"
    r"__quoted_text__|__headers__)(?:$|\s)"
)
# What stands below an element of these is quoted, or forwarded; its head follows.
BELOW = re.compile(
    r"(?:^|\s)(?:divrplyfwdmsg|appendonsend|mail-editor-reference-message-container|ms-outlook-mobile-reference-message|"
    r"outlookmessageheader|stopspelling|__divider__|zwchr|mimecast-original)(?:$|\s)"
)
QUOTED_BLOCKS = re.compile(r"(?:^|[\s_])(?:gmail_quote|quote|cite|mail_quote)(?:$|\s)")
RENAMED = re.compile(r"(?:^|(?<=\s))(?:x_)+")  # Outlook on the web renames others' classes
DRAWN = re.compile(r"border(?:-left(?:-style|-width|-color)?)?\s*:\s*(?!none|0|medium none)[^;]", re.IGNORECASE)
LEFT = re.compile(r"border-left", re.IGNORECASE)
TOP = re.compile(r"border(?:-top)?\s*:[^;]*solid", re.IGNORECASE)
BEGINNING = 300  # characters of an element that tell a forwarded message
TEXTS = 60  # pieces of text of an element that are looked at
HINTS = re.compile(r"<blockquote|quote|rplyfwdmsg|appendonsend|cite|border-top|reference-message|zwchr", re.IGNORECASE)
COMPARED = 100_000  # characters of a text that are compared with its HTML
COMPARED_LINES = 2_000
WORD = re.compile(r"\w+")


def mark_of(element: HtmlElement) -> Mark | None:
    """Whether an element is quoted, or the mail that is answered stands below its beginning."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag not in ("div", "blockquote", "table", "hr", "span", "p", "td", "section"):
        return None
    style = element.get("style") or ""
    names = _names(element)
    if BELOW.search(names) or (
        tag in ("div", "p") and TOP.search(style) and not LEFT.search(style) and _is_head(element)
    ):
        return Mark.BELOW
    if tag == "blockquote":
        marked = (
            (element.get("type") or "").lower() == "cite"
            or element.get("cite") is not None
            or bool(QUOTED_BLOCKS.search(names) or QUOTES.search(names))
            or (LEFT.search(style) is not None and DRAWN.search(style) is not None)
            or _is_attributed(element)
        )
    else:
        marked = bool(QUOTES.search(names)) or (tag == "div" and element.get("name") == "quote")
    return Mark.QUOTED if marked and not _is_forwarded(element) else None


def _names(element: HtmlElement) -> str:
    given = " ".join(element.get(each) or "" for each in ("class", "id", "name", "data-marker"))
    return RENAMED.sub("", given[:1_000].lower())


def _pieces(element: HtmlElement) -> Iterator[str]:
    return (str(piece) for piece in islice(element.itertext(), TEXTS))


def _beginning(element: HtmlElement) -> str:
    return " ".join(" ".join(_pieces(element)).split())[:BEGINNING]


def _is_forwarded(element: HtmlElement) -> bool:
    said = plain(_beginning(element))
    found = heads.FORWARDED.search(said[:120])
    return bool(heads.BEGIN_FORWARDED.match(said)) or (
        found is not None and said[:20].lstrip().startswith(("--", "__"))
    )


def _is_head(element: HtmlElement) -> bool:
    """Whether an element with a line above it begins with labels, as Outlook's head does."""
    lines = [" ".join(piece.split()) for piece in _pieces(element)]
    said = " ".join(line for line in lines if line)[:BEGINNING]
    return (said.count(":") + said.count("：") >= 3 and heads.EMAIL.search(said) is not None) or _has_labels(lines)


def _has_labels(lines: list[str]) -> bool:
    labels = {plain(line).rstrip(" :：") for line in lines}
    return sum(1 for label in labels if label in LABELS) >= 3


def _is_attributed(element: HtmlElement) -> bool:
    """Whether a block without any mark stands below the line that says who wrote when."""
    before = element.getprevious()
    if before is None:
        parent = element.getparent()
        texts = [parent.text or ""] if parent is not None else []
        if not "".join(texts).strip() and parent is not None and parent.getprevious() is not None:
            texts = list(_pieces(parent.getprevious()))
    else:
        texts = [*_pieces(before), before.tail or ""]
        if not "".join(texts).strip() and before.getprevious() is not None:
            texts = list(_pieces(before.getprevious()))
    said = " ".join("".join(texts).split())[-heads.ATTRIBUTION_CHARACTERS :]
    return heads.says_who(said)


def with_marks_of_html(text: str, source: str, subject: str) -> str:
    """A plain text, in which the lines that its HTML shows as quoted bear the mark `>`."""
    if len(text) > COMPARED or text.count("\n") > COMPARED_LINES or not HINTS.search(source):
        return text
    shown = split(html_to_text(source, mark_of), subject)
    quoted = _folded(shown.text(Whose.QUOTED))
    if not quoted.strip():
        return text
    others = _folded(shown.text(Whose.OWN, Whose.FORWARDED))
    known = split(text, subject)
    lines = [
        f"> {line}" if whose is Whose.OWN and not is_quoted(line) and _is_only_in(line, quoted, others) else line
        for line, whose in zip(known.lines, known.whose, strict=True)
    ]
    return "\n".join(lines)


def _folded(text: str) -> str:
    return f" {' '.join(WORD.findall(plain(text[: 2 * COMPARED])))} "


def _is_only_in(line: str, quoted: str, others: str) -> bool:
    folded = _folded(line)
    return bool(folded.strip()) and folded in quoted and folded not in others
