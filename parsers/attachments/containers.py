"""Files that hold files, by a table of formats: zip here, the others in modules of their own.

In: the container's bytes and how much may still be unpacked. Out: the files within, by name, and problems. Nothing is
written anywhere; names stay names.

Failures: none for any bytes: what cannot be opened is a problem `broken` or `encrypted`, what exceeds a bound `over_bound`.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Sequence

from domain.findings import Problem
from parsers.attachments import archives, envelopes, media_types, outlook, tarballs
from parsers.attachments.unpacking import Budget, Member, Opened

CHUNK = 1 << 16
SYMLINK = 0o120000


def open_container(content: bytes, kind: str, path: str, budget: Budget) -> Opened:
    """The files within a container of this media type. Raises KeyError for one that is none."""
    yield from OPENERS[kind](content, path, budget)


def is_container(kind: str) -> bool:
    """Whether files of this media type hold files."""
    return kind in OPENERS


def _zip(content: bytes, path: str, budget: Budget) -> Opened:
    try:
        archive = archives.opened(content)
    except archives.DirectoryTooLarge as error:
        yield Problem("over_bound", f"The archive was not opened: {error} (bound: files).", path)
        return
    except archives.UNREADABLE as error:
        yield Problem("broken", f"The archive cannot be opened: {error}.", path)
        return
    packages: dict[str, list[Member]] = {}
    with archive:
        if not archive.infolist():
            yield Problem("empty", "The archive holds no files.", path)
        for info in archive.infolist():
            # QUIRK: `is_dir` looks at the last letter of a name that may have none.
            if info.filename.endswith("/"):
                continue
            if over := budget.spent():
                yield Problem("over_bound", f"The archive holds {over}; the rest was not read.", path)
                break
            package = PACKAGE.match(info.filename)
            for member in _zip_member(archive, info, path, budget):
                if package and isinstance(member, Member):
                    packages.setdefault(package[1], []).append(member)
                else:
                    yield member
    for name, members in packages.items():
        yield Member(name, _packed(name, members))


# QUIRK: macOS shows a folder with one of these names as one document, and packs it as a folder.
PACKAGE = re.compile(r"((?!__MACOSX/)[^\0]{0,300}?\.(?:pages|numbers|key))/", re.IGNORECASE)


def _packed(name: str, members: Sequence[Member]) -> bytes:
    """The document that a folder is, as one file."""
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        for each in members:
            archive.writestr(zipfile.ZipInfo(each.name[len(name) + 1 :]), each.content)
    return stored.getvalue()


def _zip_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: str, budget: Budget) -> Opened:
    # What is refused counts as well: an archive may name the same bytes ten thousand times.
    budget.files += 1
    if (info.external_attr >> 16) & 0o170000 == SYMLINK:
        yield Problem(
            "structure_malformed", f"“{info.filename[:200]}” in the archive is a link and was not followed.", path
        )
        return
    if info.flag_bits & 1:
        yield Problem("encrypted", f"“{info.filename[:200]}” in the archive is protected by a password.", path)
        return
    most = min(max(info.compress_size, 1) * budget.limits.ratio + CHUNK, budget.limits.unpacked_bytes - budget.bytes_)
    pieces, size = [], 0
    try:
        with archive.open(info) as file:
            while piece := file.read(CHUNK):
                size += len(piece)
                if size > most:
                    budget.bytes_ += size
                    yield Problem(
                        "over_bound", f"“{info.filename[:200]}” unpacks to too much (bound: ratio or bytes).", path
                    )
                    return
                pieces.append(piece)
    except archives.UNREADABLE as error:
        budget.bytes_ += size
        yield Problem("broken", f"“{info.filename[:200]}” in the archive is damaged: {error}.", path)
        return
    budget.bytes_ += size
    yield Member(info.filename, b"".join(pieces))


OPENERS: dict[str, Callable[[bytes, str, Budget], Opened]] = {
    media_types.ZIP: _zip,
    media_types.TNEF: outlook.open_tnef,
    media_types.MSG: outlook.open_msg,
    media_types.TAR: tarballs.open_tar,
    media_types.GZIP: tarballs.open_packed,
    media_types.BZIP2: tarballs.open_packed,
    media_types.XZ: tarballs.open_packed,
    media_types.SIGNED: envelopes.open_signed,
    media_types.PGP: envelopes.open_signed,
}
