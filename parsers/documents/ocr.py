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
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PIL import Image

from domain.documents import WordBox
from parsers.documents.programs import ocr_languages, path_of

WORD = re.compile(r"[^\W\d_]{3,}")
# A page of writing has hundreds; a page read upside down gives a few by chance.
FEW_WORDS = 20
CONFIDENT = 75.0  # a page read upside down reached 66, an upright one has over 90
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
    words: tuple[WordBox, ...] = ()  # in shares of the picture's width and height


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
            found = replace(turned, words=turned_back(turned.words, turn))
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
    boxes: list[WordBox] = []
    size = (1, 1)  # of the picture, as the row of its page says
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if cells[0] == "1" and len(cells) >= 10:
            size = max(1, int(cells[8])), max(1, int(cells[9]))
        if len(cells) < 12 or cells[0] != "5" or not cells[11].strip():
            continue
        lines.setdefault(tuple(cells[1:5]), []).append(cells[11])
        confidences.append(float(cells[10]))
        boxes.append(_box(cells[11], [int(each) for each in cells[6:10]], size))
    text: list[str] = []
    block = ("", "")
    for place, words in lines.items():
        if text and place[1:3] != block:
            text.append("")
        block = (place[1], place[2])
        text.append(" ".join(words))
    mean = sum(confidences) / len(confidences) if confidences else 0.0
    return Read("\n".join(text), mean, words=tuple(boxes))


def _box(word: str, sides: Sequence[int], size: tuple[int, int]) -> WordBox:
    """From left, top, width and height in pixels."""
    left, top, width, height = sides
    across, down = size
    return WordBox(word, left / across, top / down, (left + width) / across, (top + height) / down)


def turned_back(words: Sequence[WordBox], degrees: int) -> tuple[WordBox, ...]:
    """The boxes of a picture that was turned clockwise by so many degrees, where they were before."""
    match degrees:
        case 90:
            return tuple(WordBox(each.text, each.top, 1 - each.right, each.bottom, 1 - each.left) for each in words)
        case 180:
            sides = [(each.text, 1 - each.right, 1 - each.bottom, 1 - each.left, 1 - each.top) for each in words]
            return tuple(WordBox(*each) for each in sides)
        case 270:
            return tuple(WordBox(each.text, 1 - each.bottom, each.left, 1 - each.top, each.right) for each in words)
        case _:
            return tuple(words)


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
