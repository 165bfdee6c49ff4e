"""Words of a picture, read by Tesseract.

In: a picture as PNG or another format that Tesseract takes. Out: its words, or why there are none. A picture that makes
no sense upright is turned.

Failures: none: a missing program, a time that ran out and an unreadable picture are sentences.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import time
from dataclasses import dataclass

from PIL import Image

from parsers.documents.programs import ocr_languages, path_of

WORD = re.compile(r"[^\W\d_]{3,}")
# A page of writing has hundreds; a page read upside down gives a few by chance.
FEW_WORDS = 20
CONFIDENT = 60.0
MOST_TEXT = 1 << 20
# Of 255: paper and its shadows are lighter, ink is darker. Less ink than this share is dust.
INK, INK_SHARE = 150, 0.0003
LOOKED_AT = 1_100  # pixels of the longer side: specks grow pale at this size, the strokes of letters do not


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of a picture. `confidence` is Tesseract's mean over words, 0 to 100."""

    text: str
    confidence: float = 0.0
    why: str = ""


def is_blank(image: Image.Image) -> bool:
    """Whether a page has next to no ink on it."""
    gray = image.convert("L")
    histogram = gray.reduce(max(1, round(max(gray.size) / LOOKED_AT))).histogram()
    return sum(histogram[:INK]) < INK_SHARE * sum(histogram)


def read(picture: bytes, seconds: float) -> Read:
    """The words of a picture, turned upright where that gives more; in at most `seconds`."""
    if not ocr_languages():
        return Read("", why="Tesseract is not installed, so scans stay unread.")
    until = time.monotonic() + seconds
    found = _try(picture, seconds)
    if found.why or (found.confidence >= CONFIDENT and len(WORD.findall(found.text)) >= FEW_WORDS):
        return found
    angle = _orientation(picture, until - time.monotonic())
    for turn in [angle] if angle else []:
        turned = _try(_turned(picture, turn), until - time.monotonic())
        if _sense(turned) > _sense(found):
            found = turned
    return found


def _sense(found: Read) -> float:
    return found.confidence * len(WORD.findall(found.text))


def _try(picture: bytes, seconds: float) -> Read:
    """One run of Tesseract over standard input and output, with a confidence for each word."""
    program = path_of("tesseract")
    assert program is not None
    command = [program, "-", "-", "-l", ocr_languages(), "--psm", "3", "tsv"]
    try:
        said = _run(command, picture, seconds)
    except subprocess.TimeoutExpired:
        return Read("", why="it took too long to read (bound: seconds a file).")
    if said.returncode:
        return Read("", why="Tesseract could not read the picture.")
    return _of_table(said.stdout[:MOST_TEXT].decode("utf-8", "replace"))


def _run(command: list[str], picture: bytes, seconds: float) -> subprocess.CompletedProcess[bytes]:
    # Its threads wait for each other: 1.9 s a page with one, 11 s with its default.
    environment = os.environ | {"OMP_THREAD_LIMIT": "1"}
    return subprocess.run(
        command, input=picture, capture_output=True, timeout=max(0.0, seconds), env=environment, check=False
    )


def _of_table(table: str) -> Read:
    """Lines and confidence from Tesseract's table (level, page, block, paragraph, line, word, box, confidence, text)."""
    lines: dict[tuple[str, ...], list[str]] = {}
    confidences: list[float] = []
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) < 12 or cells[0] != "5" or not cells[11].strip():
            continue
        lines.setdefault(tuple(cells[1:5]), []).append(cells[11])
        confidences.append(float(cells[10]))
    text: list[str] = []
    block = ("", "")
    for place, words in lines.items():
        if text and place[1:3] != block:
            text.append("")
        block = (place[1], place[2])
        text.append(" ".join(words))
    return Read("\n".join(text), sum(confidences) / len(confidences) if confidences else 0.0)


def _orientation(picture: bytes, seconds: float) -> int:
    """By how many degrees the picture has to be turned, by Tesseract's own look; 180 when that finds too little."""
    program = path_of("tesseract")
    assert program is not None
    try:
        said = _run([program, "-", "-", "--psm", "0"], picture, seconds)
    except subprocess.TimeoutExpired:
        return 0
    match = re.search(rb"Rotate: (\d+)", said.stdout)
    return int(match.group(1)) if match else 180


def _turned(picture: bytes, degrees: int) -> bytes:
    with Image.open(io.BytesIO(picture)) as image:
        stored = io.BytesIO()
        image.rotate(-degrees, expand=True).save(stored, "PNG", compress_level=1)
    return stored.getvalue()
