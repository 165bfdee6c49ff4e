"""What the parts of a message are: documents, containers that are opened, or things to ignore with a reason.

In: the leaves of a message with their bytes. Out: `Attachment` values, each with its way in; containers are opened to the
bound of depth, and what is in them stands beside them with a path of its own.

Failures: none for any bytes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import sha256

from parsers import media_types
from parsers.containers import Budget, Member, is_container, open_container
from parsers.headers import clean
from parsers.limits import Limits
from parsers.values import Attachment, Problem, Role

FILENAME_LENGTH = 200
# Logos, icons and tracking pixels of signatures are this small; a page that somebody photographed never is.
LOGO_BYTES = 40_000

IGNORED_TYPES = {
    "text/calendar": "an invitation",
    "text/vcard": "a visiting card",
    "application/pgp-signature": "a signature",
    "application/pgp-keys": "a public key",
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
DANGEROUS_SUFFIXES = re.compile(r"\.(?:exe|scr|com|pif|cpl|msi|jar|js|jse|vbs|vbe|wsf|hta|lnk|ps1|bat|cmd|docm|xlsm|pptm|dotm)$", re.I)
SCRIPT = re.compile(rb"<script\b|javascript:|\bon(?:load|error|click)\s*=", re.I)


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
    ignored_because: str = ""  # settled by the message's structure
    is_body: bool = False


@dataclass(slots=True)
class Sorted:
    """The parts of a message in their places."""

    attachments: list[Attachment] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    messages: list[tuple[str, bytes]] = field(default_factory=list)  # to be taken apart: path and bytes
    bodies: list[tuple[str, str]] = field(default_factory=list)  # words of Outlook's messages: path and text
    paths: set[str] = field(default_factory=set)


def safe_filename(name: str) -> str:
    """What the sender called a file, without folders, control and direction characters; '' when nothing is left."""
    last = re.split(r"[/\\]", clean(name.replace("\0", "")))[-1].strip(" .")
    if len(last) <= FILENAME_LENGTH:
        return last
    stem, dot, suffix = last.rpartition(".")
    return f"{stem[: FILENAME_LENGTH - 12]}…{dot}{suffix[:10]}" if dot else last[:FILENAME_LENGTH]


def sort_leaves(leaves: list[Leaf], limits: Limits, budget: Budget, shown_ids: frozenset[str]) -> Sorted:
    """Puts every leaf, and everything within containers, in its place. `shown_ids`: Content-IDs that the HTML shows."""
    found = Sorted()
    only_one = sum(not leaf.is_body and not leaf.ignored_because for leaf in leaves) == 1
    for leaf in leaves:
        _sort(leaf, found, limits, budget, shown_ids, alone=only_one)
    return found


def _sort(leaf: Leaf, found: Sorted, limits: Limits, budget: Budget, shown_ids: frozenset[str], *, alone: bool) -> None:
    waiting = [(leaf, 1)]
    while waiting:
        each, depth = waiting.pop(0)
        kind = _kind(each)
        role, because = _role(each, kind, shown_ids, alone=alone)
        path = _unique(each.path, found.paths)
        if role is Role.DOCUMENT and kind == media_types.MESSAGE:
            role = Role.CONTAINER
        found.attachments.append(_attachment(each, path, kind, role, because))
        if role is Role.DOCUMENT:
            found.problems += _dangers(each, kind, path)
        if role is not Role.CONTAINER:
            continue
        if depth >= limits.depth:
            found.problems.append(Problem("over_bound", f"It lies deeper than {limits.depth} containers (bound: depth).", path))
        elif kind == media_types.MESSAGE:
            found.messages.append((path, each.content))
        else:
            waiting += _opened(each, kind, path, depth, found, budget)


def _opened(leaf: Leaf, kind: str, path: str, depth: int, found: Sorted, budget: Budget) -> list[tuple[Leaf, int]]:
    within: list[tuple[Leaf, int]] = []
    for member in open_container(leaf.content, kind, path, budget):
        if isinstance(member, Problem):
            found.problems.append(member)
        elif member.body:
            text = member.content.decode("utf-8", "replace")
            found.bodies.append((f"{path}/{member.name}", text))
        elif not _is_debris(member):
            name = safe_filename(member.name)
            within.append((Leaf(f"{path}/{name or 'nameless'}", name, "", member.content, owner=leaf.owner), depth + 1))
    return within


def _is_debris(member: Member) -> bool:
    """What macOS and Windows leave in archives."""
    name = member.name.replace("\\", "/")
    return name.startswith("__MACOSX/") or name.rpartition("/")[2] in {".DS_Store", "Thumbs.db", "desktop.ini"}


def _kind(leaf: Leaf) -> str:
    if leaf.declared in IGNORED_TYPES or leaf.declared == "text/rfc822-headers":
        return leaf.declared
    kind = media_types.media_type(leaf.content, leaf.filename, leaf.declared)
    # What is declared a message is one even without two headers to tell it by.
    return media_types.MESSAGE if leaf.declared == media_types.MESSAGE and kind == media_types.TEXT else kind


def _role(leaf: Leaf, kind: str, shown_ids: frozenset[str], *, alone: bool) -> tuple[Role, str]:
    if leaf.is_body:
        return Role.BODY, ""
    if leaf.ignored_because:
        return Role.IGNORED, leaf.ignored_because
    if kind in IGNORED_TYPES:
        return Role.IGNORED, IGNORED_TYPES[kind]
    if kind.startswith("image/") and len(leaf.content) < LOGO_BYTES:
        shown = bool(leaf.content_id) and leaf.content_id in shown_ids
        if shown or (leaf.disposition != "attachment" and leaf.content_id):
            return Role.IGNORED, "a small picture shown within the mail, such as a logo"
        if not alone and not leaf.filename:
            return Role.IGNORED, "a small nameless picture"
    if is_container(kind):
        return Role.CONTAINER, ""
    return Role.DOCUMENT, ""


def _attachment(leaf: Leaf, path: str, kind: str, role: Role, because: str) -> Attachment:
    return Attachment(
        path=path,
        filename=leaf.filename,
        media_type=kind,
        content=leaf.content,
        sha256=sha256(leaf.content).hexdigest(),
        role=role,
        ignored_because=because,
        owner=leaf.owner,
        content_id=leaf.content_id,
    )


def _dangers(leaf: Leaf, kind: str, path: str) -> list[Problem]:
    why = DANGEROUS_TYPES.get(kind, "")
    if not why and DANGEROUS_SUFFIXES.search(leaf.filename):
        why = "its name is that of a program or macro document"
    if not why and kind == media_types.HTML and SCRIPT.search(leaf.content[:1_000_000]):
        why = "it is a web page with a script"
    if not why and kind == media_types.PDF and (b"/JavaScript" in leaf.content or b"/Launch" in leaf.content):
        why = "the PDF carries a script or starts a program"
    return [Problem("dangerous", why, path)] if why else []


def _unique(path: str, paths: set[str]) -> str:
    found, number = path, 1
    while found in paths:
        number += 1
        found = f"{path} ({number})"
    paths.add(found)
    return found
