"""What an office file carries beside its words: macros, links to elsewhere, and more bytes than it shows.

In: bytes and media type. Out: problems. Nothing is unpacked further than the bounds, and no link is followed.

Failures: none for any bytes; what is damaged is somebody else's finding.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator

from domain.findings import Problem
from parsers.attachments import archives, media_types
from parsers.limits import MIB, Limits

XML_BYTES = 4 * MIB  # looked at of one part
# XML of a long table packs well, and pictures without anything on them even better; beyond this only bombs do.
PACKED_WELL = 16 * MIB
MACROS_OF_DOC = "_VBA_PROJECT".encode("utf-16-le")  # MS-OVBA section 2.2.1
MACROS_OF_ODT = re.compile(r"Basic/.+/.+\.xml|Scripts/.+")

# A local path is where the template stood on the writer's own machine, as in many honest files.
ELSEWHERE = re.compile(r"(?:https?|ftp|smb|webdavs?|mhtml)://?|\\\\|//|file://[^/]", re.IGNORECASE)
RELATION = re.compile(rb"<(?:\w{1,50}:)?Relationship\b[^<>]*>")
ATTRIBUTE = re.compile(rb"\b(Type|Target|TargetMode)\s*=\s*[\"']([^\"']*)")
# These a reader follows when it opens the file, and what they give can run; hyperlinks wait for a click.
RUNS = {"attachedTemplate", "oleObject", "aFChunk", "frame", "subDocument", "control"}
ODT_LINK = re.compile(
    rb"<(?:draw:image|text:section-source|draw:object|draw:object-ole|draw:floating-frame)\b[^<>]{0,4000}?xlink:href\s{0,9}=\s{0,9}[\"']([^\"']+)"
)
RTF_TEMPLATE = re.compile(rb"\\\*\\template\s+([^{}]{1,500})")
RTF_LINK = re.compile(rb"\b(?:INCLUDEPICTURE|INCLUDETEXT|LINK)\b\s*\"?([^\"{}]{1,500})")


def oddities(content: bytes, kind: str) -> Iterator[Problem]:
    """Macros and links that lead elsewhere."""
    if kind == media_types.DOC and MACROS_OF_DOC in content:
        yield Problem("dangerous", "it carries macros")
    elif kind == media_types.RTF:
        yield from _of_links([*RTF_LINK.findall(content[: 16 * MIB])], RTF_TEMPLATE.findall(content[: 16 * MIB]))
    elif content.startswith(b"PK"):
        archive = archives.opened_if_whole(content)
        if archive is None:
            return
        if kind == media_types.ODT:
            if any(MACROS_OF_ODT.fullmatch(name) for name in archive.namelist()):
                yield Problem("dangerous", "it carries macros")
            yield from _of_links(ODT_LINK.findall(_part(archive, "content.xml")), [])
        else:
            yield from _of_relations(archive)


def bomb(content: bytes, limits: Limits) -> Problem | None:
    """Says so when an office file, which is a zip, unpacks to more than the bounds."""
    if not content.startswith(b"PK"):
        return None
    archive = archives.opened_if_whole(content)
    parts = archive.infolist() if archive else []
    size = sum(part.file_size for part in parts)
    if size > limits.unpacked_bytes:
        return Problem("over_bound", f"it unpacks to {size >> 20} MiB (bound: unpacked bytes).")
    for part in parts:
        if part.file_size > PACKED_WELL and part.file_size > limits.ratio * max(part.compress_size, 1):
            return Problem("over_bound", f"a part of it unpacks to {part.file_size >> 20} MiB (bound: ratio).")
    return None


def _of_relations(archive: zipfile.ZipFile) -> Iterator[Problem]:
    """Relationships to elsewhere (ECMA-376 part 2 section 6.5)."""
    followed: list[bytes] = []
    running: list[bytes] = []
    for name in archive.namelist():
        if not name.endswith(".rels"):
            continue
        for relation in RELATION.findall(_part(archive, name)):
            said = dict(ATTRIBUTE.findall(relation))
            kind = said.get(b"Type", b"").rpartition(b"/")[2].decode("ascii", "replace")
            if said.get(b"TargetMode", b"").lower() == b"external" and kind != "hyperlink":
                (running if kind in RUNS else followed).append(said.get(b"Target", b""))
    yield from _of_links(followed, running)


def _of_links(followed: list[bytes], running: list[bytes]) -> Iterator[Problem]:
    for codes, links in (("not_fetched", followed), ("dangerous", running)):
        named = [link.decode("utf-8", "replace").strip() for link in links]
        for link in [link for link in named if ELSEWHERE.match(link)][:1]:
            host = re.sub(r"^[\w+.-]*:?[/\\]*", "", link)[:100].partition("/")[0]
            why = f"it takes a template or an object from {host}" if codes == "dangerous" else f"something on {host}"
            yield Problem(codes, why)


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    return archives.part(archive, name, XML_BYTES) or b""
