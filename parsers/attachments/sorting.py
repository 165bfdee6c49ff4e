"""What the parts of a message are: documents, containers that are opened, or things to ignore with a reason.

In: the leaves of a message with their bytes. Out: `Attachment` values, each with its way in; containers are opened to the
bound of depth, and what is in them stands beside them with a path of its own.

Failures: none for any bytes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import sha256

from domain.findings import Problem
from domain.mail import Attachment, Forwarded, Role
from domain.text import clean
from parsers.attachments import envelopes, media_types, shortcuts
from parsers.attachments.containers import is_container, open_container
from parsers.attachments.unpacking import Budget, Inner, Member
from parsers.limits import Limits
from parsers.text.links import host_of

FILENAME_LENGTH = 200
NAMELESS = "nameless"  # what a file in an archive is called that has no name
FOLDERS = 10  # of an archive's member, kept in its path
# Logos, icons and tracking pixels of signatures are this small; a page that somebody photographed never is.
LOGO_BYTES = 40_000
# A picture shown within the mail that is lower or narrower than this, in pixels, is a banner; a page has 500 and more.
BANNER_PIXELS = 400
OUTLOOK_PICTURE = re.compile(r"(?:image\d{3}|oledata)\.(?:png|jpe?g|gif|bmp|mso)", re.IGNORECASE)

IGNORED_TYPES = {
    "text/calendar": "an invitation",
    "text/vcard": "a visiting card",
    "application/pgp-signature": "a signature",
    "application/pgp-keys": "a public key",
    "application/pgp-encrypted": "the head of an encrypted message",
    "application/pkcs7-signature": "a signature",
    "application/x-pkcs7-signature": "a signature",
    "message/delivery-status": "a delivery report",
    "message/disposition-notification": "a reading receipt",
    "text/rfc822-headers": "the head of a returned message",
    "message/feedback-report": "a complaint report",
}
DANGEROUS_TYPES = {
    media_types.EXECUTABLE: "it is a program",
    media_types.DOCM: "it carries macros",
    "text/javascript": "it is a script",
    "text/vbscript": "it is a script",
    "application/x-bat": "it is a script",
    "application/x-powershell": "it is a script",
    "application/x-sh": "it is a script",
}
DANGEROUS_SUFFIXES = re.compile(
    r"\.(?:exe|scr|com|pif|cpl|msi|msp|mst|dll|ocx|sys|jar|apk|app|dmg|pkg|deb|rpm|js|jse|vbs|vbe|wsf|wsh|wsc|sct|hta|lnk|url|scf|"
    r"ps1|psm1|bat|cmd|reg|chm|hlp|msc|iso|img|vhdx?|one|application|docm|dotm|xlsm|xltm|xlsb|xlam|xll|pptm|potm|ppsm|ppam)$",
    re.IGNORECASE,
)
PROGRAMS = (  # whose first bytes are programs' or their shortcuts'
    b"\xcf\xfa\xed\xfe",  # Mach-O
    b"\xce\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",  # Mach-O for several machines, or a Java class
    bytes.fromhex("4c0000000114020000000000c000000000000046"),  # MS-SHLLINK section 2.1
)
OOXML = frozenset({media_types.DOCX, media_types.XLSX, media_types.PPTX})
VBA_PROJECT = "_VBA_PROJECT".encode("utf-16-le")  # MS-OVBA section 2.2.1
SVG = re.compile(
    rb"\A\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--.{0,500}?-->\s{0,200})?(?:<!DOCTYPE svg[^>]{0,500}>\s{0,200})?<svg\b",
    re.DOTALL | re.IGNORECASE,
)
# Actions stand in a PDF's objects. Within a stream, which is packed or a picture, the same letters come by chance.
PDF_ACTION = re.compile(rb"/(?:JavaScript|JS|Launch)(?![A-Za-z0-9])")
PDF_STREAM, PDF_STREAM_END = re.compile(rb"stream\r?\n"), b"endstream"
SCRIPT = re.compile(rb"<script\b|javascript:|\bon(?:load|error|click|mouseover|focus|toggle)\s*=", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part of a message before anything is known of it."""

    path: str
    filename: str
    declared: str  # media type by the header
    content: bytes
    disposition: str = ""  # RFC 2183
    content_id: str = ""
    owner: str = ""
    ignored_reason: str = ""  # decided by the message's structure
    is_body: bool = False
    read_by: tuple[str, ...] = ()  # the readers that found it; none for what lies in a container


@dataclass(slots=True)
class Sorted:
    """The parts of a message in their places."""

    attachments: list[Attachment] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    messages: list[tuple[str, bytes, int]] = field(default_factory=list)  # to be taken apart: path, bytes and depth
    forwarded: list[Forwarded] = field(default_factory=list)  # Outlook's messages
    bodies: list[tuple[str, str]] = field(default_factory=list)  # words in a winmail.dat: path and text
    paths: set[str] = field(default_factory=set)


def safe_filename(name: str) -> str:
    """What the sender called a file, without folders, control and direction characters; '' when nothing is left."""
    last = re.split(r"[/\\]", clean(name.replace("\0", "")))[-1].strip(" .")
    if len(last) <= FILENAME_LENGTH:
        return last
    stem, dot, suffix = last.rpartition(".")
    return f"{stem[: FILENAME_LENGTH - 12]}…{dot}{suffix[:10]}" if dot else last[:FILENAME_LENGTH]


def sort_leaves(
    leaves: list[Leaf],
    limits: Limits,
    budget: Budget,
    shown_ids: frozenset[str] = frozenset(),
    *,
    has_words: bool = False,
    depth: int = 1,
) -> Sorted:
    """Puts every leaf, and everything within containers, in its place.

    `shown_ids` are the Content-IDs that the mail's HTML shows; `has_words` says that the mail is more than its files;
    `depth` says in how many messages the leaves lie.
    """
    found = Sorted()
    files = sum(not leaf.is_body and not leaf.ignored_reason for leaf in leaves)
    for leaf in leaves:
        _sort(leaf, depth, found, limits, budget, shown_ids, alone=files == 1 and not has_words)
    return found


def _sort(
    leaf: Leaf, outer: int, found: Sorted, limits: Limits, budget: Budget, shown_ids: frozenset[str], *, alone: bool
) -> None:
    waiting = [(leaf, outer)]
    for each, depth in waiting:
        kind = _kind(each)
        role, reason = _role(each, kind, shown_ids, alone=alone)
        path = _unique(each.path, found.paths)
        if role is Role.DOCUMENT and (link := shortcuts.target(each.content, each.filename)):
            role, reason = Role.IGNORED, "a link to a document"
            found.problems.append(Problem("link_only", host_of(link), path))
        found.attachments.append(_attachment(each, path, kind, role, reason))
        if role is Role.DOCUMENT:
            found.problems += _dangers(each, kind, path)
        if role is not Role.CONTAINER:
            continue
        if depth > limits.depth:
            why = f"It lies deeper than {limits.depth} containers (bound: depth)."
            found.problems.append(Problem("over_bound", why, path))
        elif kind == media_types.MESSAGE:
            found.messages.append((path, each.content, depth))
        else:
            waiting += _opened(each, kind, path, depth, found, budget)


def _opened(leaf: Leaf, kind: str, path: str, depth: int, found: Sorted, budget: Budget) -> list[tuple[Leaf, int]]:
    within: list[tuple[Leaf, int]] = []
    owner = leaf.owner
    for member in open_container(leaf.content, kind, path, budget):
        if isinstance(member, Problem):
            found.problems.append(member)
        elif isinstance(member, Inner):
            owner = path
            found.forwarded.append(Forwarded(path, member.headers, member.body))
        elif member.body:
            found.bodies.append((path, member.content.decode("utf-8", "replace")))
        elif not _is_debris(member):
            name = safe_filename(member.name) or _made_up_name(leaf, kind)
            way = "/".join((path, *_folders(member.name), name or NAMELESS))
            within.append((Leaf(way, name, member.declared, member.content, owner=owner), depth + 1))
    return within


def _made_up_name(leaf: Leaf, kind: str) -> str:
    """What a file without a name is called that lies in this container."""
    if kind in (media_types.SIGNED, media_types.PGP):
        return envelopes.name_of_content(leaf.filename)
    if kind in (media_types.GZIP, media_types.BZIP2, media_types.XZ):
        return leaf.filename.rpartition(".")[0]
    return NAMELESS if kind in (media_types.ZIP, media_types.TAR) else ""


def _folders(name: str) -> list[str]:
    """The folders of an archive's member, as names: a career office has one for each student."""
    parts = re.split(r"[/\\]", name)[:-1][:FOLDERS]
    return [safe for part in parts if (safe := safe_filename(part))]


def _is_debris(member: Member) -> bool:
    """What macOS and Windows leave in archives."""
    name = member.name.replace("\\", "/")
    return name.startswith("__MACOSX/") or name.rpartition("/")[2] in {".DS_Store", "Thumbs.db", "desktop.ini"}


def _kind(leaf: Leaf) -> str:
    if leaf.is_body:
        return leaf.declared
    kind = media_types.media_type(leaf.content, leaf.filename, leaf.declared)
    # Only bytes that tell nothing leave it to the header: a PDF that is declared a signature is a PDF.
    if leaf.declared in IGNORED_TYPES and (
        kind.startswith("text/") or kind in (media_types.UNKNOWN, media_types.MESSAGE)
    ):
        return leaf.declared
    # What is declared a message is one even without two headers to tell it by.
    return media_types.MESSAGE if leaf.declared == media_types.MESSAGE and kind == media_types.TEXT else kind


def _role(leaf: Leaf, kind: str, shown_ids: frozenset[str], *, alone: bool) -> tuple[Role, str]:
    if leaf.is_body:
        return Role.BODY, ""
    if leaf.ignored_reason:
        return Role.IGNORED, leaf.ignored_reason
    if kind in IGNORED_TYPES:
        return Role.IGNORED, IGNORED_TYPES[kind]
    if kind.startswith("image/") and not alone and (reason := _decoration(leaf, kind, shown_ids)):
        return Role.IGNORED, reason
    if is_container(kind) or kind == media_types.MESSAGE:
        return Role.CONTAINER, ""
    return Role.DOCUMENT, ""


def _decoration(leaf: Leaf, kind: str, shown_ids: frozenset[str]) -> str:
    """Why a picture is part of the mail's look and no document, or ''."""
    small = len(leaf.content) < LOGO_BYTES
    shown = bool(leaf.content_id) and (leaf.content_id in shown_ids or leaf.disposition != "attachment")
    if shown and (small or 0 < min(media_types.pixels(leaf.content, kind)) < BANNER_PIXELS):
        return "a small picture shown within the mail, such as a logo"
    if small and OUTLOOK_PICTURE.fullmatch(leaf.filename):
        return "a small picture that Outlook shows within the mail"
    return "a small nameless picture" if small and not leaf.filename else ""


def _attachment(leaf: Leaf, path: str, kind: str, role: Role, reason: str) -> Attachment:
    return Attachment(
        path=path,
        filename=leaf.filename,
        media_type=kind,
        size=len(leaf.content),
        content=leaf.content,
        sha256=sha256(leaf.content).hexdigest(),
        role=role,
        ignored_reason=reason,
        owner=leaf.owner,
        content_id=leaf.content_id,
        read_by=leaf.read_by,
    )


def _dangers(leaf: Leaf, kind: str, path: str) -> list[Problem]:
    if kind in media_types.SEALED:
        return [Problem("sealed", media_types.SEALED[kind], path)]
    why = DANGEROUS_TYPES.get(kind, "")
    if not why and leaf.content.startswith(PROGRAMS):
        why = "it is a program"
    if not why and _has_macros(leaf.content, kind):
        why = "it carries macros"
    if not why and kind == media_types.RTF and b"\\objdata" in leaf.content:
        why = "it carries an object of another program"
    if not why and DANGEROUS_SUFFIXES.search(leaf.filename):
        why = "its name is that of a program or macro document"
    if not why and (kind == media_types.HTML or SVG.match(leaf.content)) and SCRIPT.search(leaf.content[:1_000_000]):
        why = "it is a web page with a script"
    if not why and kind == media_types.PDF and _acts(leaf.content):
        why = "the PDF carries a script or starts a program"
    return [Problem("dangerous", why, path)] if why else []


def _has_macros(content: bytes, kind: str) -> bool:
    """Whether an office file holds a VBA project, whatever its name promises. Names in a zip stand as they are."""
    if kind in OOXML:
        return b"vbaProject.bin" in content
    return content.startswith(media_types.OLE) and VBA_PROJECT in content


def _acts(pdf: bytes) -> bool:
    """Whether a PDF names an action outside its streams; nearly none does, so the streams are parsed only then."""
    found = PDF_ACTION.search(pdf)
    outside = 0  # where the last stream ended
    while found is not None:
        stream = PDF_STREAM.search(pdf, outside, found.start())
        end = pdf.find(PDF_STREAM_END, stream.end()) if stream is not None else -1
        if end < 0:
            return True
        outside = end + len(PDF_STREAM_END)
        if outside > found.start():
            found = PDF_ACTION.search(pdf, outside)
    return False


def _unique(path: str, paths: set[str]) -> str:
    found, number = path, len(paths) if path in paths else 1
    while found in paths:
        number += 1
        found = f"{path} ({number})"
    paths.add(found)
    return found
