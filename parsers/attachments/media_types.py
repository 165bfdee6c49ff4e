"""What a file is, read from its bytes; its name decides only where bytes cannot.

In: content, and the name and type that the sender gave it. Out: a media type, `application/octet-stream` when nothing
tells, `application/x-empty` for nothing.

Failures: none for any bytes.
"""

from __future__ import annotations

import re
import struct

import puremagic

from parsers.attachments import archives, cms, pgp
from parsers.attachments.cms import CmsKind
from parsers.limits import MIB

EMPTY = "application/x-empty"
UNKNOWN = "application/octet-stream"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOCM = "application/vnd.ms-word.document.macroEnabled.12"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
OPEN_PACKAGE = "application/vnd.openxmlformats-package"  # of our own: of any other kind (ECMA-376 part 2), such as XPS
ODT = "application/vnd.oasis.opendocument.text"
DOC = "application/msword"
RTF = "application/rtf"
MSG = "application/vnd.ms-outlook"
PAGES = "application/vnd.apple.pages"
TNEF = "application/vnd.ms-tnef"
TAR = "application/x-tar"
GZIP = "application/gzip"
BZIP2 = "application/x-bzip2"
XZ = "application/x-xz"
ZIP = "application/zip"
MESSAGE = "message/rfc822"
TEXT = "text/plain"
HTML = "text/html"
WEB_ARCHIVE = "application/x-mimearchive"  # a page saved with its pictures (RFC 2557), which looks like a message
MARKDOWN = "text/markdown"
HEIC = "image/heic"
EXECUTABLE = "application/x-executable"
ENCRYPTED_OOXML = "application/x-encrypted-ooxml"  # of our own: a docx, xlsx or pptx with a password
SIGNED = "application/pkcs7-mime"  # S/MIME or CAdES (`cv.pdf.p7m`) that holds its content: signed, or compressed
SIGNATURE = "application/pkcs7-signature"
ENVELOPED = "application/x-enveloped-data"  # of our own: S/MIME that only a key opens
PGP = "application/pgp"  # OpenPGP that holds its content: signed, or compressed
PGP_SEALED = "application/x-pgp-sealed"  # of our own: OpenPGP that only a key opens
RPMSG = "application/x-microsoft-rpmsg-message"  # MS-OXORMMS section 2.1.4
SEALED = {ENVELOPED: "S/MIME", PGP_SEALED: "OpenPGP", RPMSG: "Microsoft's message protection"}
"""What only the right key opens, and by what it is encrypted."""

# Leading junk before %PDF is allowed by readers within the first kilobyte (ISO 32000-1, implementation note 13).
PDF_WITHIN = 1024
PDF_OBJECT_WITHIN = 1 << 20
# What puremagic calls the types that are read, opened or refused here; all others tell nothing.
MAGIC = {
    "image/png": "image/png",
    "image/jpeg": "image/jpeg",
    "image/gif": "image/gif",
    "image/tiff": "image/tiff",
    "image/heic": HEIC,
    "image/heif": HEIC,
    "image/avif": "image/avif",
    "text/calendar": "text/calendar",
    "text/vcard": "text/vcard",
    "application/x-gzip": GZIP,
    "application/x-rar-compressed": "application/vnd.rar",
    "application/vnd.rar": "application/vnd.rar",
    "application/x-7z-compressed": "application/x-7z-compressed",
    "application/postscript": "application/postscript",
    "application/wordperfect": "application/vnd.wordperfect",
}
# Words begin with two letters of a mark as well (“BMW …”, “MZ …”); files go on with zero bytes.
FEW_LETTERS = 2
# What puremagic cannot tell: place, mark, type.
SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x78\x9f\x3e\x22", TNEF),
    (0, b"\x1f\x8b\x08", GZIP),
    (0, b"BZh91AY&SY", BZIP2),
    (0, b"\xfd7zXZ\0", XZ),
    (257, b"ustar", TAR),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"AT&TFORM", "image/vnd.djvu"),
    (0, b"HWP Document File", "application/x-hwp"),
    (0, b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d", "application/onenote"),  # MS-ONESTORE section 2.3.1
    (0, b"{\\rtf", RTF),  # also without the version behind it, as what hides from scanners is written
    (8, b"WEBP", "image/webp"),  # puremagic takes every RIFF for one, sounds too
    (4, b"ftypmif1", HEIC),
    (4, b"ftypmsf1", HEIC),
    (0, b"BM", "image/bmp"),
    (0, b"MZ", EXECUTABLE),
    (0, b"\x76\xe8\x04\x60\xc4\x11\xe3\x86", RPMSG),
    (0, b"\x7fELF", EXECUTABLE),
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Names of OLE streams are UTF-16, so these stand in the directory as they are written here.
OLE_STREAMS: tuple[tuple[str, str], ...] = (
    ("__properties_version1", MSG),
    ("WordDocument", DOC),
    ("Workbook", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
    ("EncryptedPackage", ENCRYPTED_OOXML),  # MS-OFFCRYPTO section 2.3.4.4
    ("HwpSummaryInformation", "application/x-hwp"),
    ("MatOST", "application/vnd.ms-works"),
)

MARKED_BYTES = 512  # looked at for a mark; those that count here end before

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
MEDIA_TYPE_BYTES = 200
MEDIA_TYPE = re.compile(r"[a-z]{1,20}/[A-Za-z0-9.+-]{1,100}")
HTML_START = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s{0,200}(?:<!--.{0,500}?-->\s{0,200})?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
HEADER_START = re.compile(rb"\A(?:[!-9;-~]{1,76}:[^\n]{0,1000}\n(?:[ \t][^\n]{0,1000}\n){0,50}){2}")
MAIL_FIELD = re.compile(
    rb"^(?:from|to|subject|received|return-path|mime-version|message-id|date):", re.IGNORECASE | re.MULTILINE
)


def media_type(content: bytes, filename: str = "", declared: str = "") -> str:
    """The media type of a content; `declared` counts only for text that nothing else tells."""
    if not content:
        return EMPTY
    if content.startswith(b"%PDF-"):
        return PDF
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(content)
    if content.startswith(OLE):
        return _ole(content)
    if kind := _marked(content) or _protected(content, filename.lower(), declared.lower()):
        return kind
    # Words may name the mark; a document of it has objects too.
    if b"%PDF-" in content[:PDF_WITHIN] and b" obj" in content[:PDF_OBJECT_WITHIN]:
        return PDF
    return _text(content, filename.lower(), declared.lower())


OF_CMS = {CmsKind.ENCRYPTED: ENVELOPED, CmsKind.DETACHED: SIGNATURE}
PGP_SUFFIXES = (".gpg", ".pgp")


def _protected(content: bytes, filename: str, declared: str) -> str:
    """Whether it is signed, compressed or encrypted by S/MIME or OpenPGP, '' when it is not."""
    if found := cms.opened(content, MIB):
        return OF_CMS.get(found.kind, SIGNED)
    # Of OpenPGP without armour the first byte alone tells little. Clear-signed text stays text, which is read without armour.
    is_named = filename.endswith(PGP_SUFFIXES) or declared in (PGP, "application/pgp-encrypted")
    if pgp.is_armoured_message(content) or (is_named and content[0] & 0x80):
        message = pgp.opened(content, MIB)
        return "" if message is None else PGP_SEALED if message.is_encrypted else PGP
    return ""


def _marked(content: bytes) -> str:
    """The type that a mark at the content's beginning tells, '' when there is none."""
    is_file = b"\0" in content[:64]
    for place, signature, kind in SIGNATURES:
        if content.startswith(signature, place) and (is_file or len(signature) > FEW_LETTERS):
            return kind
    try:
        found = puremagic.magic_string(content[:MARKED_BYTES])
    except (puremagic.PureError, ValueError):
        return ""
    # A mark with a negative place is looked for at the end, where any bytes may stand.
    sure = (each.mime_type for each in found if each.offset >= 0 and len(each.byte_match) > FEW_LETTERS)
    return next((MAGIC[kind] for kind in sure if kind in MAGIC), "")


def _zipped(content: bytes) -> str:
    """Office files are zips that say in their first members what they are."""
    archive = archives.opened_if_whole(content)
    if archive is None:
        return _zipped_and_damaged(content)
    names = {info.filename for info in archive.infolist()[:2_000]}
    if "mimetype" in names and archive.getinfo("mimetype").file_size < MEDIA_TYPE_BYTES:
        part = archives.part(archive, "mimetype")
        if part is None:
            return _zipped_and_damaged(content)
        named = part.decode("ascii", "replace").strip()
        return named if MEDIA_TYPE.fullmatch(named) else ZIP
    if "[Content_Types].xml" in names and any(name.startswith("word/document") for name in names):
        return DOCM if "word/vbaProject.bin" in names else DOCX
    if "xl/workbook.xml" in names:
        return XLSX
    if "ppt/presentation.xml" in names:
        return PPTX
    if (
        "Index/Document.iwa" in names
        or "index.apxl" in names
        or ("index.xml" in names and any(n.startswith("QuickLook/") for n in names))
    ):
        return PAGES
    return OPEN_PACKAGE if "[Content_Types].xml" in names else ZIP


def _zipped_and_damaged(content: bytes) -> str:
    """What the first entries are called still tells."""
    if b"word/document.xml" in content[:200_000] or b"word/_rels" in content[:200_000]:
        return DOCX
    return ODT if b"mimetypeapplication/vnd.oasis.opendocument.text" in content[:200] else ZIP


def _ole(content: bytes) -> str:
    lower = content.lower()  # names of streams differ in nothing but case to their readers (MS-CFB section 2.6.4)
    for name, kind in OLE_STREAMS:
        if name.lower().encode("utf-16-le") in lower:
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
    if filename.endswith((".mht", ".mhtml")):
        return WEB_ARCHIVE
    if HEADER_START.match(start) and len({match.lower() for match in MAIL_FIELD.findall(start)}) >= 2:
        return MESSAGE
    is_utf_16 = start.startswith((b"\xff\xfe", b"\xfe\xff"))
    controls = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in start)
    if controls * 50 > len(start) and not is_utf_16:
        return UNKNOWN
    return declared if declared in {HTML, MARKDOWN, "text/calendar", "text/vcard", "text/csv", MESSAGE} else TEXT


def pixels(content: bytes, kind: str) -> tuple[int, int]:
    """Width and height of a PNG, GIF, BMP or JPEG from its head; (0, 0) when it does not say."""
    try:
        if kind == "image/png":
            return struct.unpack(">II", content[16:24])
        if kind == "image/gif":
            return struct.unpack("<HH", content[6:10])
        if kind == "image/bmp":
            width, height = struct.unpack("<ii", content[18:26])
            return abs(width), abs(height)
        if kind == "image/jpeg":
            return _jpeg_pixels(content)
    except struct.error:
        pass
    return 0, 0


def _jpeg_pixels(content: bytes) -> tuple[int, int]:
    """From the first frame header (ITU T.81 section B.2.2)."""
    place = 2
    while place + 9 < len(content) and content[place] == 0xFF:
        marker = content[place + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return width, height
        place += 1 if marker == 0xFF else 2 + max(int.from_bytes(content[place + 2 : place + 4], "big"), 2)
    return 0, 0
