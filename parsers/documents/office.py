"""Word-processor files: laid out by LibreOffice, since only a laid-out text has pages.

In: bytes of docx, docm, odt, doc, rtf and the like. Out: a `ParsedFile` with the pages of the laid-out document; without
LibreOffice, or when it fails, the words alone, and pages that are unknown for a reason.

Failures: none for any bytes.
"""

from __future__ import annotations

import io
import re
import time
import zipfile
from contextlib import suppress
from dataclasses import replace

from lxml import etree

from domain.documents import ParsedFile
from domain.findings import Problem
from parsers.attachments import archives, media_types
from parsers.documents import embedded_files, final_text, libreoffice, pdf
from parsers.documents.text import words_without_pages
from parsers.limits import MIB, Limits

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
ODF_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
DOCX_PARTS = re.compile(r"word/(?:document\d?|header\d*|footer\d*|footnotes|endnotes)\.xml")
XML_BYTES = 64 * MIB  # of one part of an office file
NOT_NEEDED = "its pages decide nothing, so it was not laid out."
SUFFIXES = {
    media_types.DOCX: "docx",
    media_types.DOCM: "docm",
    media_types.ODT: "odt",
    media_types.DOC: "doc",
    media_types.RTF: "rtf",
}


def parse(content: bytes, filename: str, limits: Limits) -> ParsedFile:
    """Pages and words of an office file."""
    kind = media_types.media_type(content, filename)
    if closed := _why_closed(content, kind, limits):
        return ParsedFile(kind, (), None, (closed,))
    problems = list(embedded_files.oddities(content, kind))
    content = final_text.final(content, kind)
    began = time.monotonic()
    try:
        laid_out = libreoffice.to_pdf(content, SUFFIXES.get(kind, "doc"), limits.file_seconds)
    except libreoffice.NotLaidOut as error:
        return _by_words(content, kind, f"{error}.", problems)
    left = max(1.0, limits.file_seconds - (time.monotonic() - began))
    parsed = pdf.parse(laid_out, filename, replace(limits, file_seconds=left))
    return replace(parsed, media_type=kind, problems=(*problems, *parsed.problems))


def laid_out(content: bytes, filename: str, limits: Limits) -> bytes:
    """The PDF that shows the pages of an office file. Raises NotLaidOut with a sentence."""
    kind = media_types.media_type(content, filename)
    if kind == media_types.PAGES:
        return _shown_preview(content)
    if closed := _why_closed(content, kind, limits):
        raise libreoffice.NotLaidOut(closed.detail)
    try:
        return libreoffice.to_pdf(final_text.final(content, kind), SUFFIXES.get(kind, "doc"), limits.file_seconds)
    except libreoffice.NotLaidOut as error:
        raise libreoffice.NotLaidOut(f"{error}.") from error


def _shown_preview(content: bytes) -> bytes:
    try:
        preview = _preview(content)
    except _Damaged:
        raise libreoffice.NotLaidOut("The Pages file is damaged.") from None
    if preview is None:
        raise libreoffice.NotLaidOut("The Pages file carries no pages to show.")
    return preview


def parse_words(content: bytes, filename: str, limits: Limits) -> ParsedFile:
    """The words alone, in a few milliseconds; the pages stay unknown."""
    kind = media_types.media_type(content, filename)
    if closed := _why_closed(content, kind, limits):
        return ParsedFile(kind, (), None, (closed,))
    problems = list(embedded_files.oddities(content, kind))
    return _by_words(final_text.final(content, kind), kind, NOT_NEEDED, problems)


def _why_closed(content: bytes, kind: str, limits: Limits) -> Problem | None:
    """Why a file is not opened: it has a password, or unpacks to too much."""
    if _is_encrypted(content, kind):
        return Problem("encrypted", "It needs a password.")
    return embedded_files.bomb(content, limits)


def _is_encrypted(content: bytes, kind: str) -> bool:
    """Whether its words cannot be had without a password."""
    if kind == media_types.ENCRYPTED_OOXML:
        return True
    if kind == media_types.DOC:
        return _doc_is_encrypted(content)
    if kind == media_types.ODT:
        archive = archives.opened_if_whole(content)
        manifest = archive and archives.part(archive, "META-INF/manifest.xml", MIB)
        return b"encryption-data" in (manifest or b"")
    return False


def _doc_is_encrypted(content: bytes) -> bool:
    """Whether the head of the words says so (MS-DOC section 2.5.1, FibBase.fEncrypted), or the file is only a shell."""
    from olefile import OleFileIO  # type: ignore[import-untyped]  # noqa: PLC0415 - rare, and slow to load

    # olefile follows damaged chains of sectors into whatever exception comes first.
    with suppress(Exception), OleFileIO(io.BytesIO(content)) as compound:
        # Some writers put an empty document beside the sealed one (MS-OFFCRYPTO section 2.3.4.4).
        if compound.exists("EncryptedPackage"):
            return True
        head = compound.openstream("WordDocument").read(12)
        return bool(head[11:12] and head[11] & 1)
    return False


def _by_words(content: bytes, kind: str, why: str, problems: list[Problem]) -> ParsedFile:
    try:
        match kind:
            case media_types.DOCX | media_types.DOCM:
                text = _docx_words(content)
            case media_types.ODT:
                text = _odt_words(content)
            case media_types.RTF:
                text = _rtf_words(content)
            case _:
                text = ""
    except _Damaged as why_not:
        broken = Problem("broken", f"it is damaged ({why_not}).")
        return ParsedFile(kind, (), None, (*problems, broken))
    code = "not_laid_out" if why == NOT_NEEDED else "pages_unknown"
    return words_without_pages(text, kind, why, tuple(problems), code)


class _Damaged(Exception):
    """The words cannot be had, for this reason."""


def _opened(content: bytes) -> zipfile.ZipFile:
    archive = archives.opened_if_whole(content)
    if archive is None:
        raise _Damaged("no whole archive")
    return archive


def _xml(archive: zipfile.ZipFile, name: str) -> etree._Element:
    content = archives.part(archive, name, XML_BYTES + 1)
    if content is None:
        raise _Damaged(name)
    if len(content) > XML_BYTES:
        raise _Damaged(f"{name} unpacks to more than {XML_BYTES >> 20} MiB")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, LookupError, ValueError) as error:
        raise _Damaged(name) from error


def _docx_words(content: bytes) -> str:
    """Paragraphs of the document with its headers, tables, text boxes and notes, in the order of the file."""
    archive = _opened(content)
    names = sorted(
        (name for name in archive.namelist() if DOCX_PARTS.fullmatch(name)), key=lambda n: "document" not in n
    )
    return "\n".join(
        _paragraphs(_xml(archive, name), f"{WORD}p", f"{WORD}t", f"{WORD}tab", f"{WORD}br") for name in names
    )


def _odt_words(content: bytes) -> str:
    root = _xml(_opened(content), "content.xml")
    lines = ["".join(each.itertext()) for each in root.iter(f"{ODF_TEXT}p", f"{ODF_TEXT}h")]
    return "\n".join(lines)


def _paragraphs(root: etree._Element, paragraph: str, run: str, tab: str, line_break: str) -> str:
    # A text box stands twice, for older readers too (ECMA-376 part 3 section 10.2.1).
    for twin in list(root.iter(FALLBACK)):
        parent = twin.getparent()
        if parent is not None:
            parent.remove(twin)
    lines: list[str] = []
    words: list[str] = []
    for _, element in etree.iterwalk(root, events=("end",), tag=(paragraph, run, tab, line_break)):
        if element.tag == run:
            words.append(element.text or "")
        elif element.tag == tab:
            words.append("\t")
        elif element.tag == line_break:
            words.append("\n")
        else:
            lines.append("".join(words))
            words = []
    return "\n".join(lines)


RTF_TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.IGNORECASE
)
RTF_SKIPPED = {
    b"fonttbl",
    b"colortbl",
    b"stylesheet",
    b"info",
    b"pict",
    b"themedata",
    b"datastore",
    b"latentstyles",
    b"listtable",
    b"object",
    b"generator",
}
RTF_UNSEEN = (b"deleted", b"v")  # to the end of their group: deleted with changes tracked, and hidden
RTF_BREAKS = {
    b"par": "\n",
    b"line": "\n",
    b"page": "\n",
    b"tab": "\t",
    b"cell": "\t",
    b"row": "\n",
    b"emdash": "—",
    b"endash": "–",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"bullet": "•",
}


def _rtf_words(content: bytes) -> str:
    """The words of a Rich Text file, without its tables of fonts, styles and pictures (RTF specification 1.9.1)."""
    pieces: list[str] = []
    depth, skipped_at, skip = 0, 0, 0
    for token in RTF_TOKEN.finditer(content):
        word, number, code, symbol, brace, text = token.groups()
        if brace:
            depth += 1 if brace == b"{" else -1
            skipped_at = 0 if depth < skipped_at else skipped_at
        elif skipped_at:
            continue
        elif word:
            if word in RTF_SKIPPED or (word in RTF_UNSEEN and depth > 1 and number != b"0"):
                skipped_at = depth
            elif word == b"u" and number:
                pieces.append(chr(int(number) % 65_536).encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
                skip = 1  # the character that follows is for readers without Unicode
            else:
                pieces.append(RTF_BREAKS.get(word, ""))
        elif code:
            if skip:
                skip -= 1
            else:
                pieces.append(bytes([int(code, 16)]).decode("cp1252", "replace"))
        elif symbol == b"*":
            skipped_at = depth
        elif symbol in (b"\\", b"{", b"}"):
            pieces.append(symbol.decode())
        elif symbol == b"~":
            pieces.append(" ")
        elif text:
            shown = text[skip:] if skip else text
            skip = 0
            pieces.append(shown.decode("cp1252", "replace"))
    return "".join(pieces)


def parse_pages(content: bytes, filename: str, limits: Limits) -> ParsedFile:
    """Apple Pages, through the preview that it carries: a PDF of the whole in older files, a picture of page one else."""
    try:
        preview = _preview(content)
    except _Damaged:
        return ParsedFile(media_types.PAGES, (), None, (Problem("broken", "the Pages file is damaged."),))
    if preview is None:
        why = Problem("unsupported", "Apple Pages without a preview as PDF")
        return ParsedFile(media_types.PAGES, (), None, (why,))
    return replace(pdf.parse(preview, filename, limits), media_type=media_types.PAGES)


def _preview(content: bytes) -> bytes | None:
    """The PDF that a Pages file carries, None when it carries none."""
    archive = _opened(content)
    names = archive.infolist()
    found = next((each for each in names if each.filename.lower().endswith("quicklook/preview.pdf")), None)
    if found is None or found.file_size > XML_BYTES:
        return None
    preview = archives.part(archive, found)
    if not preview:
        raise _Damaged(found.filename)
    return preview
