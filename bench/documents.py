"""`python -m bench.documents`: CPU seconds of one document and of one page, by format and by stage, with each library's share.

The stages: open (open and count), text (the text layer), layout (sizes, margins, spacing), LibreOffice (a warm one), OCR
(Tesseract), words (of formats without pages), kinds, length, and the rest of postroom's own Python. Processor time is
counted in the process itself, in the programs that it started and waited for, and in the LibreOffice that stays.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pypdfium2

from bench.kinds import NEUTRAL
from domain.mail import Attachment, Role
from parsers.attachments.media_types import media_type
from parsers.classification import kinds, measures
from parsers.documents import libreoffice, office, parse, pdf, text
from parsers.limits import DEFAULT_LIMITS
from parsers.mail.message import take_apart
from parsers.mail.message_around import message_around
from tests.mail import files
from tests.mail.labelled import as_html, as_text, as_word, programs
from tests.mail.labelled.markup import Wording, wordings
from tests.mail.labelled.values import Part

SAMPLE = "sample_embargo"  # three pages, double-spaced
RUNS = 7
SCAN_RUNS = 2  # a page takes seconds
LIBRARIES = {
    "open": "pdfium",
    "text": "pdfium",
    "layout": "pdfium",
    "LibreOffice": "LibreOffice",
    "OCR": "Tesseract",
    "words": "lxml and the standard library",
    "kinds": "postroom",
    "length": "postroom",
    "rest": "postroom",
}
# What the issue of this part asks for: seconds of processor time, and what they are counted for.
WANTED = {"pdf": ("beside opening", 0.06), "docx": ("each", 0.15), "scan (png)": ("a page", 2.5)}


@dataclass(frozen=True)
class Figure:
    """Medians of one format, in seconds of processor time."""

    format: str
    pages: int
    seconds: float
    stages: dict[str, float]
    libraries: dict[str, float]  # shares of one

    @property
    def a_page(self) -> float:
        return self.seconds / self.pages

    @property
    def beside_opening(self) -> float:
        return self.seconds - self.stages.get("open", 0.0)


class Clock:
    """Processor time by stage; what a stage calls of another stage counts for that one."""

    def __init__(self) -> None:
        self.stages: dict[str, float] = {}
        self._open: list[str] = []
        self._since = _spent()

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Counts what happens within for this stage."""
        self._turn()
        self._open.append(name)
        try:
            yield
        finally:
            self._turn()
            self._open.pop()

    def _turn(self) -> None:
        now = _spent()
        if self._open:
            self.stages[self._open[-1]] = self.stages.get(self._open[-1], 0.0) + now - self._since
        self._since = now

    def watched(self, owner: Any, name: str, stage: str) -> Any:
        """A patch under which this function's time counts for the stage."""
        original: Callable[..., Any] = getattr(owner, name)

        def timed(*given: Any, **named: Any) -> Any:
            with self.stage(stage):
                return original(*given, **named)

        return patch.object(owner, name, timed)


def _spent() -> float:
    """Seconds of this process, of the programs that it waited for, and of the LibreOffice that stays."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime + _of_office()


def _of_office() -> float:
    """The time of the programs that run beside this one: LibreOffice and the server that it is asked through."""
    found = [os.getpid()]
    for each in found:
        with suppress(OSError, ValueError):
            for task in Path(f"/proc/{each}/task").iterdir():
                found += [int(child) for child in (task / "children").read_text().split()]
    return sum(map(_cpu, found[1:]))


def _cpu(pid: int) -> float:
    """User and system time (proc(5), /proc/pid/stat, fields 14 and 15), with that of children waited for (16 and 17)."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def measured(name: str, content: bytes, suffix: str, runs: int) -> Figure:
    """Reads the file so many times after once, decides its kind and measures its length."""
    [attachment] = [
        each
        for each in take_apart(message_around([(f"{NEUTRAL}.{suffix}", content)]), DEFAULT_LIMITS).attachments
        if each.role is Role.DOCUMENT
    ]
    _once(attachment)  # starts LibreOffice, compiles patterns
    each = [_once(attachment) for _ in range(runs)]
    pages = max(pages for pages, _ in each)
    stages = {
        stage: statistics.median(found.get(stage, 0.0) for _, found in each)
        for stage in LIBRARIES
        if any(stage in found for _, found in each)
    }
    seconds = sum(stages.values())
    shares: dict[str, float] = {}
    for stage, spent in stages.items():
        shares[LIBRARIES[stage]] = shares.get(LIBRARIES[stage], 0.0) + spent / seconds
    return Figure(name, pages, seconds, stages, shares)


def _once(attachment: Attachment) -> tuple[int, dict[str, float]]:
    clock = Clock()
    with ExitStack() as watch:
        for owner, name, stage in (
            (pypdfium2, "PdfDocument", "open"),
            (pdf, "_lines", "layout"),
            (pdf, "_font_sizes", "layout"),
            (pdf, "layout_of", "layout"),
            (pypdfium2.PdfTextPage, "get_text_range", "text"),
            (pypdfium2.PdfPage, "get_textpage", "text"),
            (libreoffice, "to_pdf", "LibreOffice"),
            (pdf.ocr, "read", "OCR"),
            (office, "_by_words", "words"),
            (text, "words_without_pages", "words"),
            (kinds, "decide", "kinds"),
            (measures, "measure", "length"),
        ):
            watch.enter_context(clock.watched(owner, name, stage))
        watch.enter_context(clock.stage("rest"))
        kind = media_type(attachment.content, attachment.filename)
        parsed = parse(attachment.content, kind, attachment.filename, DEFAULT_LIMITS)
        for document in kinds.decide([(attachment, parsed)], "", None):
            measures.measure(document, parsed.pages, ())
    return max(parsed.page_count or 0, len(parsed.pages), 1), clock.stages


def samples() -> Iterator[tuple[str, bytes, str]]:
    """A three-page writing sample in each format: name, content, suffix."""
    wording = _three_pages()
    word = as_word.docx(wording.blocks, as_word.MANNERS["word_double"], "Sample")
    yield "pdf", programs.libreoffice({"sample": word}, "pdf")["sample"], "pdf"
    yield "docx", word, "docx"
    for suffix in ("odt", "doc"):
        yield suffix, programs.libreoffice({"sample": word}, suffix)["sample"], suffix
    yield "rtf", as_text.rtf(wording), "rtf"
    yield "txt", as_text.text(wording, "text_wrapped"), "txt"
    yield "html", as_html.html(wording, "html_plain"), "html"
    words = " ".join(block.text for block in wording.blocks)
    yield "scan (png)", files.picture(words[:2_400]), "png"
    yield "scan (pdf)", files.scan(words[:2_400], words[2_400:4_800]), "pdf"


def _three_pages() -> Wording:
    return wordings(Part.TUNING)[SAMPLE]


def figures() -> list[Figure]:
    """All formats."""
    return [
        measured(name, content, suffix, SCAN_RUNS if name.startswith("scan") else RUNS)
        for name, content, suffix in samples()
    ]


def table(found: list[Figure]) -> str:
    """Milliseconds by format and stage, and the shares of the libraries."""
    stages = [stage for stage in LIBRARIES if any(stage in each.stages for each in found)]
    lines = [f"{'ms of CPU':11}{'pages':>6}{'each':>9}{'a page':>9}" + "".join(f"{stage:>12}" for stage in stages)]
    for each in found:
        cells = "".join(
            f"{1000 * each.stages[stage]:12.1f}" if stage in each.stages else f"{'':12}" for stage in stages
        )
        lines.append(f"{each.format:11}{each.pages:6}{1000 * each.seconds:9.1f}{1000 * each.a_page:9.1f}{cells}")
    for each in found:
        shares = ", ".join(
            f"{name} {share:.0%}" for name, share in sorted(each.libraries.items(), key=lambda pair: -pair[1])
        )
        lines.append(f"{each.format:11}{shares}")
    return "\n".join([*lines, *_beside_the_wanted(found)])


def _beside_the_wanted(found: list[Figure]) -> Iterator[str]:
    for each in found:
        if each.format in WANTED:
            what, wanted = WANTED[each.format]
            spent = {"each": each.seconds, "a page": each.a_page, "beside opening": each.beside_opening}[what]
            yield f"{each.format}, {what}: {1000 * spent:.0f} ms (wanted: under {1000 * wanted:.0f})"


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(prog="python -m bench.documents", description=__doc__)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    found = figures()
    if chosen.json:
        json.dump([asdict(each) for each in found], sys.stdout, indent=1)
        return
    print("Documents: processor time by format and stage")
    print(table(found))


if __name__ == "__main__":
    main()
