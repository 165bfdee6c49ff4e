"""The text of an office file as its writer would print it: tracked changes accepted, hidden words gone.

In: bytes of a docx or odt. Out: the same file with the final text, or the same bytes where nothing is to be done. What a
teacher crossed out, and what a template hides, is neither counted nor laid out.

Failures: none for any bytes; a file that is damaged stays as it is.
"""

from __future__ import annotations

import re

from lxml import etree

from parsers.attachments import archives, media_types
from parsers.limits import MIB

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
XML_BYTES = 64 * MIB  # of one part
WORD_PARTS = re.compile(r"word/(?:document\d?|header\d*|footer\d*|footnotes|endnotes)\.xml")
CHANGED = re.compile(rb"<w:(?:del|ins|moveFrom|moveTo|vanish|[a-z]{1,5}PrChange)\b")
# ECMA-376 part 1 section 17.13.5: what is gone, what has come, and what only says how things looked before.
GONE = tuple(f"{WORD}{name}" for name in ("del", "moveFrom"))
COME = tuple(f"{WORD}{name}" for name in ("ins", "moveTo"))
BEFORE = tuple(
    f"{WORD}{name}"
    for name in ("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange")
)
OFF = frozenset({"0", "false", "off"})
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def final(content: bytes, kind: str) -> bytes:
    """The file with its final text."""
    if kind not in (media_types.DOCX, media_types.DOCM, media_types.ODT):
        return content
    archive = archives.opened_if_whole(content)
    if archive is None:
        return content
    changed: dict[str, bytes] = {}
    for name in archive.namelist():
        rewrite = _of_word if kind != media_types.ODT and WORD_PARTS.fullmatch(name) else None
        if kind == media_types.ODT and name == "content.xml":
            rewrite = _of_odt
        part = archives.part(archive, name, XML_BYTES) if rewrite else None
        if rewrite and part and len(part) < XML_BYTES and (made := rewrite(part)) is not None:
            changed[name] = made
    return archives.with_parts(archive, changed) or content if changed else content


def _parsed(part: bytes) -> etree._Element | None:
    try:
        return etree.fromstring(part, PARSER)
    except (etree.XMLSyntaxError, LookupError, ValueError):
        return None


def _of_word(part: bytes) -> bytes | None:
    root = _parsed(part) if CHANGED.search(part) else None
    if root is None:
        return None
    _drop_rows(root)
    _join_paragraphs(root)
    for each in list(root.iter(*GONE, *BEFORE)):
        _drop(each)
    for each in list(root.iter(*COME)):
        _unwrap(each)
    for run in list(root.iter(f"{WORD}r")):
        if _is_hidden(run):
            _drop(run)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _drop_rows(root: etree._Element) -> None:
    """Rows of tables that were deleted."""
    for row in list(root.iter(f"{WORD}tr")):
        if row.find(f"{WORD}trPr/{WORD}del") is not None:
            _drop(row)


def _join_paragraphs(root: etree._Element) -> None:
    """A paragraph whose end was deleted goes on with the next one."""
    for paragraph in list(root.iter(f"{WORD}p")):
        if paragraph.find(f"{WORD}pPr/{WORD}rPr/{WORD}del") is None:
            continue
        following = paragraph.getnext()
        if following is None or following.tag != f"{WORD}p":
            continue
        own = [each for each in paragraph if each.tag != f"{WORD}pPr"]
        place = 1 if following.find(f"{WORD}pPr") is not None else 0
        for number, each in enumerate(own):
            following.insert(place + number, each)
        _drop(paragraph)


def _is_hidden(run: etree._Element) -> bool:
    """Whether a run is hidden text (section 17.3.2.41)."""
    mark = run.find(f"{WORD}rPr/{WORD}vanish")
    return mark is not None and (mark.get(f"{WORD}val") or "").lower() not in OFF


def _of_odt(part: bytes) -> bytes | None:
    """OpenDocument 1.3 part 3 sections 5.5 (tracked changes) and 20.246 (text:display)."""
    if b"tracked-changes" not in part and b"text:display" not in part:
        return None
    root = _parsed(part)
    if root is None:
        return None
    for each in list(root.iter(f"{TEXT}tracked-changes")):
        _drop(each)
    hidden = {
        style.get(f"{STYLE}name")
        for style in root.iter(f"{STYLE}style")
        if any(each.get(f"{TEXT}display") == "none" for each in style.iter(f"{STYLE}text-properties"))
    }
    for each in list(root.iter(f"{TEXT}span", f"{TEXT}p")):
        if each.get(f"{TEXT}style-name") in hidden:
            _drop(each)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _drop(element: etree._Element) -> None:
    """Takes an element out, and leaves the text behind it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _unwrap(element: etree._Element) -> None:
    """Puts what is in an element in its place."""
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    for number, each in enumerate(list(element)):
        parent.insert(place + number, each)
    _drop(element)
