"""Files that hold a link in the place of a document: Google's, Windows' and Apple's shortcuts.

In: a small file's content and name. Out: where it leads. An applicant who drags a document from a cloud drive into a mail sends
such a file and takes it for the document.

Failures: none for any bytes.
"""

from __future__ import annotations

import re

from parsers.text.links import LINK

SHORTCUT_BYTES = 16_000
NAMES = re.compile(r"\.(?:g(?:doc|sheet|slides|draw|link|note)|url|website|webloc|desktop)$", re.IGNORECASE)
OF_GOOGLE = re.compile(r"\.g(?:doc|sheet|slides|draw|link|note)$", re.IGNORECASE)
MARKS = re.compile(r"\A\ufeff?\s*\[(?:InternetShortcut|Desktop Entry)\]", re.IGNORECASE)
DOCTYPE = re.compile(r"<!DOCTYPE[^>]{0,300}>")  # of a .webloc, which names Apple's


def target(content: bytes, filename: str) -> str:
    """The link (http or https) that a shortcut leads to; '' for any other file, and for a shortcut that leads elsewhere."""
    if len(content) > SHORTCUT_BYTES or not content:
        return ""
    text = DOCTYPE.sub("", content.decode("utf-8", "replace"))
    if not (NAMES.search(filename) or MARKS.match(text)):
        return ""
    if found := LINK.search(text):
        return found.group()
    return "https://docs.google.com" if OF_GOOGLE.search(filename) and text.lstrip().startswith("{") else ""
