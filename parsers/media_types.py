"""What a file is, read from its bytes; its name decides only where bytes cannot.

In: content, and the name and type that the sender gave it. Out: a media type, `application/octet-stream` when nothing
tells, `application/x-empty` for nothing.

Failures: none for any bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from contextlib import suppress

EMPTY = "application/x-empty"
UNKNOWN = "application/octet-stream"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOCM = "application/vnd.ms-word.document.macroEnabled.12"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
ODT = "application/vnd.oasis.opendocument.text"
DOC = "application/msword"
RTF = "application/rtf"
MSG = "application/vnd.ms-outlook"
PAGES = "application/vnd.apple.pages"
TNEF = "application/vnd.ms-tnef"
ZIP = "application/zip"
MESSAGE = "message/rfc822"
TEXT = "text/plain"
HTML = "text/html"
MARKDOWN = "text/markdown"
EXECUTABLE = "application/x-executable"

# Leading junk before %PDF is allowed by readers within the first kilobyte (ISO 32000-1, implementation note 13).
PDF_WITHIN = 1024

SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"{\\rtf", RTF),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF8", "image/gif"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (0, b"BM", "image/bmp"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypheix", "image/heic"),
    (4, b"ftypmif1", "image/heic"),
    (4, b"ftyphevc", "image/heic"),
    (0, b"\x78\x9f\x3e\x22", TNEF),
    (0, b"BEGIN:VCALENDAR", "text/calendar"),
    (0, b"BEGIN:VCARD", "text/vcard"),
    (0, b"\x1f\x8b", "application/gzip"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"MZ", EXECUTABLE),
    (0, b"\x7fELF", EXECUTABLE),
    (0, b"%!PS", "application/postscript"),
    (0, b"\xffWPC", "application/vnd.wordperfect"),
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Names of OLE streams are UTF-16, so these stand in the directory as they are written here.
OLE_STREAMS: tuple[tuple[str, str], ...] = (
    ("__properties_version1", MSG),
    ("WordDocument", DOC),
    ("Workbook", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
)

# Only where the bytes are text or nothing known, the name says what it is meant to be.
BY_SUFFIX = {
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".htm": HTML,
    ".html": HTML,
    ".xhtml": HTML,
    ".eml": MESSAGE,
    ".ics": "text/calendar",
    ".vcf": "text/vcard",
    ".csv": "text/csv",
    ".js": "text/javascript",
    ".vbs": "text/vbscript",
    ".bat": "application/x-bat",
    ".cmd": "application/x-bat",
    ".ps1": "application/x-powershell",
    ".sh": "application/x-sh",
}
HTML_START = re.compile(rb"\A(?:\xef\xbb\xbf)?\s{0,200}(?:<!--.{0,500}?-->\s{0,200})?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
HEADER_START = re.compile(rb"\A(?:[!-9;-~]{1,76}:[^\n]{0,1000}\n(?:[ \t][^\n]{0,1000}\n){0,50}){2}")
MAIL_FIELD = re.compile(rb"^(?:from|to|subject|received|return-path|mime-version|message-id|date):", re.I | re.M)


def media_type(content: bytes, filename: str = "", declared: str = "") -> str:
    """The media type of a content; `declared` counts only for text that nothing else tells."""
    if not content:
        return EMPTY
    if PDF_WITHIN and b"%PDF-" in content[:PDF_WITHIN]:
        return PDF
    for place, signature, kind in SIGNATURES:
        if content.startswith(signature, place):
            return kind
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(content)
    if content.startswith(OLE):
        return _ole(content)
    return _text(content, filename.lower(), declared.lower())


def _zipped(content: bytes) -> str:
    """Office files are zips that say in their first members what they are."""
    with suppress(zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = {info.filename for info in archive.infolist()[:2_000]}
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return archive.read("mimetype").decode("ascii", "replace").strip() or ZIP
        if "word/document.xml" in names or "word/document2.xml" in names:
            return DOCM if "word/vbaProject.bin" in names else DOCX
        if "xl/workbook.xml" in names:
            return XLSX
        if "ppt/presentation.xml" in names:
            return PPTX
        if "Index/Document.iwa" in names or "index.apxl" in names or "index.xml" in names and any(n.startswith("QuickLook/") for n in names):
            return PAGES
        return ZIP
    # A broken or cut-off archive: what its first entries are called still tells.
    if b"word/document.xml" in content[:200_000] or b"word/_rels" in content[:200_000]:
        return DOCX
    return ODT if b"mimetypeapplication/vnd.oasis.opendocument.text" in content[:200] else ZIP


def _ole(content: bytes) -> str:
    for name, kind in OLE_STREAMS:
        if name.encode("utf-16-le") in content:
            return kind
    return "application/x-ole-storage"


def _text(content: bytes, filename: str, declared: str) -> str:
    start = content[:4_096]
    suffix = "." + filename.rpartition(".")[2] if "." in filename else ""
    if HTML_START.match(start):
        return HTML
    if b"\0" in start and not start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return UNKNOWN
    if suffix in BY_SUFFIX:
        return BY_SUFFIX[suffix]
    if HEADER_START.match(start) and len(set(m.lower() for m in MAIL_FIELD.findall(start))) >= 2:
        return MESSAGE
    controls = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in start)
    if controls * 50 > len(start):
        return UNKNOWN
    return declared if declared in {HTML, MARKDOWN, "text/calendar", "text/vcard", "text/csv", MESSAGE} else TEXT
