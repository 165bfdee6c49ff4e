"""Pictures: photos and scans, each frame a page, read by Tesseract.

In: bytes of an image that Pillow knows (heic with pillow-heif). Out: a `ParsedFile`; its size is looked at before any
pixel is decoded.

Failures: none for any bytes: `broken`, `over_bound` and `unreadable_text` are problems.
"""

from __future__ import annotations

import io
import time
import warnings
from collections.abc import Iterator

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from domain.documents import Page, ParsedFile, TextSource
from domain.findings import Problem
from parsers.documents import ocr
from parsers.limits import Limits

# The largest phone photos have 200 million pixels; 30,000 x 30,000 would take 2.7 GB.
MOST_PIXELS = 220_000_000
# Not every format that Pillow knows: some start other programs (EPS).
FORMATS: tuple[str, ...] = ("PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP")
READ_PIXELS = 2_600  # on the longer side: an A4 page at 220 dpi


def parse(content: bytes, filename: str, limits: Limits) -> ParsedFile:
    """The frames of a picture as pages."""
    del filename
    problems: list[Problem] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = opened(content)
            media_type = Image.MIME.get(image.format or "", "image")
            frames = getattr(image, "n_frames", 1)
            pages = tuple(_pages(image, limits, problems))
    except MemoryError:
        return ParsedFile("image", (), None, (Problem("over_bound", "it takes too much memory (bound: memory)."),))
    except UnidentifiedImageError:
        return ParsedFile("image", (), None, (Problem("broken", "the picture cannot be opened: it is damaged."),))
    except Exception as error:  # noqa: BLE001 - Pillow's plugins raise whatever comes first on a damaged file
        return ParsedFile("image", (), None, (Problem("broken", f"the picture cannot be opened: {error}."),))
    return ParsedFile(media_type, pages, frames, tuple(problems))


def _upright(frame: Image.Image) -> Image.Image:
    """The frame in shades of gray on white, no larger than it is read, turned as its camera says."""
    frame.draft("L", (READ_PIXELS, READ_PIXELS))  # a JPEG is then decoded at a fraction of its size
    if "A" in frame.getbands() or "transparency" in frame.info:
        shown = frame.convert("LA")
        gray = Image.new("L", frame.size, 255)
        gray.paste(shown.getchannel("L"), mask=shown.getchannel("A"))
        # What was transparent in the picture is white now; kept, the mark would take the letters for transparent.
        gray.info = {key: value for key, value in frame.info.items() if key != "transparency"}
    else:
        gray = frame.convert("L")
    gray.thumbnail((READ_PIXELS, READ_PIXELS))
    return ImageOps.exif_transpose(gray)


def opened(content: bytes) -> Image.Image:
    """The picture. Raises what Pillow does."""
    formats = FORMATS
    if content[4:8] == b"ftyp":
        import pillow_heif  # noqa: PLC0415 - only phones' pictures need it

        pillow_heif.register_heif_opener()
        formats = ("HEIF",)
    Image.MAX_IMAGE_PIXELS = None  # the bound is ours, so that the sentence is too
    return Image.open(io.BytesIO(content), formats=formats)


def _pages(image: Image.Image, limits: Limits, problems: list[Problem]) -> Iterator[Page]:
    until = time.monotonic() + limits.file_seconds
    for number, frame in enumerate(ImageSequence.Iterator(image), start=1):
        over = "OCR pages" if number > limits.ocr_pages else "seconds a file" if time.monotonic() > until else ""
        if over:
            problems.append(Problem("over_bound", f"pages from {number} were not read (bound: {over})."))
            return
        width, height = frame.size
        if width * height > MOST_PIXELS:
            over = f"page {number} is {width} x {height} pixels large and was not read (bound: pixels)."
            problems.append(Problem("over_bound", over))
            yield Page(number, "", TextSource.NONE, width, height)
            continue
        gray = _upright(frame)
        if ocr.is_blank(gray):
            yield Page(number, "", TextSource.NONE, width, height)
            continue
        stored = io.BytesIO()
        gray.save(stored, "PNG", compress_level=1)
        read = ocr.read(stored.getvalue(), until - time.monotonic())
        if read.why:
            problems.append(Problem("unreadable_text", f"page {number}: {read.why}"))
        yield Page(number, read.text, TextSource.OCR if read.text.strip() else TextSource.NONE, width, height)
