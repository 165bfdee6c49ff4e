"""The documents to learn from, and their pages as postroom reads them.

In: a folder with `*.tsv` files, tab-separated with a line of names, of which `label`, `repo`, `language` and `file name` are read,
and each document at LABEL/FILE NAME. Out: documents with their pages. What was read once is kept in FOLDER/cache, since a
scan takes seconds; nothing of it is copied anywhere else.

Failures: a file that is missing or that cannot be read has no pages, and is left out.
"""

from __future__ import annotations

import csv
import hashlib
import json
import signal
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path

from domain.catalogue.kinds import Kind
from domain.documents import Layout, Page, ParsedFile, TextSource
from domain.mail import Role
from parsers import documents
from parsers.limits import DEFAULT_LIMITS
from parsers.mail.message import take_apart
from parsers.mail.message_around import message_around

LIMITS = replace(DEFAULT_LIMITS, pages=60, ocr_pages=3)
SECONDS = 90  # for one file
QUARTERS = range(4)


class Third(StrEnum):
    """Which part of the repositories a document's belongs to; each repository is wholly in one."""

    TRAINING = "training"
    VALIDATION = "validation"
    HELD_OUT = "held_out"  # nothing is chosen by it; its figures are reported

    @staticmethod
    def of(repository: str) -> Third:
        """By a digest of its name, so that further repositories move none."""
        number = int(hashlib.sha256(f"third {repository.strip().lower()}".encode()).hexdigest()[:8], 16) % 12
        return Third.HELD_OUT if number < 4 else Third.VALIDATION if number < 6 else Third.TRAINING


def quarter(repository: str) -> int:
    """From 0 to 3: the part of a repository where documents are judged by what the other parts teach."""
    return int(hashlib.sha256(f"fold {repository.strip().lower()}".encode()).hexdigest()[:6], 16) % len(QUARTERS)


@dataclass(frozen=True, slots=True)
class Entry:
    """A document of a folder: its kind, the repository that it comes from, its language and its file."""

    kind: Kind
    repository: str
    language: str
    path: Path


@dataclass(frozen=True, slots=True)
class Example:
    """A document with its pages."""

    entry: Entry
    parsed: ParsedFile


def entries(folder: Path) -> list[Entry]:
    """All documents that the folder names and holds, in the order of their paths."""
    found: dict[Path, Entry] = {}
    for manifest in sorted(folder.glob("*.tsv")):
        with manifest.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                path = folder / row["label"] / row["file name"]
                if path.is_file():
                    found[path] = Entry(Kind(row["label"]), row["repo"], row["language"], path)
    return [found[path] for path in sorted(found)]


def examples(folder: Path) -> Iterator[Example]:
    """The documents of which some page has words."""
    for entry in entries(folder):
        parsed = read(folder, entry)
        if parsed is not None and any(page.text.strip() for page in parsed.pages):
            yield Example(entry, parsed)


def read(folder: Path, entry: Entry) -> ParsedFile | None:
    """A document's pages, from the cache or read now; None for one that is not read as a document."""
    content = entry.path.read_bytes()
    cached = folder / "cache" / f"{hashlib.sha256(content).hexdigest()[:24]}.json"
    if not cached.exists():
        parsed = _read_now(entry.path.name, content)
        cached.parent.mkdir(exist_ok=True)
        cached.write_text(json.dumps(_stored(parsed) if parsed else None), "utf-8")
    stored = json.loads(cached.read_text("utf-8"))
    return _restored(stored) if stored else None


def _read_now(filename: str, content: bytes) -> ParsedFile | None:
    signal.signal(signal.SIGALRM, _too_long)
    signal.alarm(SECONDS)
    try:
        mail = take_apart(message_around([(filename, content)]), LIMITS)
        attachment = next((each for each in mail.attachments if each.role is Role.DOCUMENT), None)
        if attachment is None:
            return None
        return documents.parse(attachment.content, attachment.media_type, attachment.filename, LIMITS)
    except TimeoutError:
        return None
    finally:
        signal.alarm(0)


def _too_long(*_: object) -> None:
    raise TimeoutError


def _stored(parsed: ParsedFile) -> dict[str, object]:
    return {
        "media_type": parsed.media_type,
        "page_count": parsed.page_count,
        "fields": parsed.fields,
        "pages": [asdict(page) for page in parsed.pages],
    }


def _restored(stored: dict[str, object]) -> ParsedFile:
    pages = tuple(_page(**each) for each in stored["pages"])  # type: ignore[attr-defined]
    fields = tuple((name, value) for name, value in stored["fields"])  # type: ignore[attr-defined]
    return ParsedFile(str(stored["media_type"]), pages, stored["page_count"], fields=fields)  # type: ignore[arg-type]


def _page(*, layout: dict[str, object] | None, text_source: str, **rest: object) -> Page:
    look = None
    if layout is not None:
        margins = layout["margins"]
        look = Layout(**{**layout, "margins": tuple(margins) if margins else None})  # type: ignore[arg-type]
    return Page(text_source=TextSource(text_source), layout=look, **rest)  # type: ignore[arg-type]
