"""Pages as pictures for people: of a PDF, of the frames of a picture.

In: the bytes of a file, its media type, a page from 1 and a width in pixels. Out: a `PageImage` in WebP or PNG: pixels and
nothing else of the file. A picture is turned as its camera says; transparent becomes white.

Failures: `NotShown` with a sentence, for any bytes; MemoryError. A hang is the caller's to bound.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from math import ceil, sqrt
from typing import Literal

from PIL import Image, ImageOps, UnidentifiedImageError

from parsers.attachments import media_types
from parsers.documents import images, pdf, pdf_bounds
from parsers.documents.pdfium import pypdfium2
from parsers.limits import Limits

ImageFormat = Literal["webp", "png"]

# A long receipt or a poster is made narrower than asked, so that no side and no picture grows beyond these.
LONGEST_SIDE = 6_000
MOST_PIXELS = 9_000_000
LEAST_WIDTH, MOST_WIDTH = 40, 3_000
# Of WebP: letters at 1,200 pixels stay sharp; method 0 takes half the time of method 2.
QUALITY = 82


class NotShown(Exception):
    """There is no picture of the page; the text is a sentence for people."""


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as a picture, its size in pixels, and how many pages the file has."""

    content: bytes
    width: int
    height: int
    pages: int


def page_image(
    content: bytes, media_type: str, page: int, width: int, image_format: ImageFormat, limits: Limits
) -> PageImage:
    """One page as a picture of this width, or narrower. Raises NotShown."""
    width = min(max(width, LEAST_WIDTH), MOST_WIDTH)
    if media_type == media_types.PDF:
        picture, pages = _of_pdf(content, page, width, limits)
    elif media_type.startswith("image/"):
        picture, pages = _of_picture(content, page, width)
    else:
        raise NotShown("This kind of file has no pages to show.")
    stored = io.BytesIO()
    if image_format == "png":
        picture.save(stored, "PNG", compress_level=1)
    else:
        picture.save(stored, "WEBP", quality=QUALITY, method=0)
    return PageImage(stored.getvalue(), *picture.size, pages)


def page_count(content: bytes) -> int:
    """How many pages a PDF has. Raises NotShown."""
    with _opened(content) as document:
        return len(document)


def bounded_scale(width: int, across: float, down: float) -> float:
    """By how much a page of this size is enlarged to be so wide, within the bounds on sides and pixels."""
    scale = min(width / across, LONGEST_SIDE / max(across, down))
    return min(scale, sqrt(MOST_PIXELS / (across * down)))


def _of_pdf(content: bytes, page: int, width: int, limits: Limits) -> tuple[Image.Image, int]:
    if over := pdf_bounds.bomb(content, limits):
        raise NotShown(f"The page is not shown: {over.detail}")
    with _opened(content) as document:
        pages = len(document)
        _check_number(page, pages)
        try:
            document.init_forms()  # else what was typed into a form is not drawn; nothing in the file runs
            across, down = document[page - 1].get_size()
            if across <= 0 or down <= 0:
                raise NotShown("The page has no size.")
            shown = document[page - 1].render(scale=bounded_scale(width, across, down))
            return shown.to_pil().convert("RGB"), pages
        except (pypdfium2.PdfiumError, ValueError, OSError):
            raise NotShown("The page is damaged and cannot be shown.") from None


def _opened(content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        raise NotShown(f"The file cannot be shown: {_lower(pdf.why_unopened(content).detail)}") from None


def _check_number(page: int, pages: int) -> None:
    if not 1 <= page <= pages:
        raise NotShown(f"There is no page {page}: the file has {pages} page{'s' if pages != 1 else ''}.")


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def frame_of(content: bytes, page: int, side: int = LONGEST_SIDE, width: int = MOST_WIDTH) -> tuple[Image.Image, int]:
    """A frame of a picture in colours on white, upright, and how many there are. Raises NotShown.

    It is at most `side` pixels long, and where it was large no larger than it needs to be so wide.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = images.opened(content)
            frames = int(getattr(image, "n_frames", 1))
            if image.format == "MPO":  # a phone's photo, which carries its own preview
                frames = 1
            _check_number(page, frames)
            image.seek(page - 1)
            _check_size(*image.size)
            # As wide upright as lying: a camera may say either.
            side = min(side, ceil(width * max(image.size) / min(image.size)))
            # A JPEG is then decoded at a fraction of its size. Its own shape is asked for: of a square Pillow takes the side
            # that has to shrink less, and a photo was decoded whole.
            image.draft(
                "RGB", (ceil(side * image.width / max(image.size)), ceil(side * image.height / max(image.size)))
            )
            shown = _on_white(image)
            shown.thumbnail((side, side))
            return ImageOps.exif_transpose(shown), frames
    except (NotShown, MemoryError):
        raise
    except UnidentifiedImageError:
        raise NotShown("The picture cannot be opened: it is damaged.") from None
    except Exception:  # noqa: BLE001 - Pillow's plugins raise whatever comes first on a damaged file
        raise NotShown("The picture is damaged and cannot be shown.") from None


def _check_size(across: int, down: int) -> None:
    if across * down > images.MOST_PIXELS:
        raise NotShown(f"The picture is too large to show: {across} x {down} pixels.")


def _on_white(frame: Image.Image) -> Image.Image:
    if "A" not in frame.getbands() and "transparency" not in frame.info:
        return frame.convert("RGB")
    shown = frame.convert("RGBA")
    white = Image.new("RGB", frame.size, "white")
    white.paste(shown, mask=shown.getchannel("A"))
    white.info = {key: value for key, value in frame.info.items() if key != "transparency"}
    return white


def _of_picture(content: bytes, page: int, width: int) -> tuple[Image.Image, int]:
    frame, pages = frame_of(content, page, width=width)
    scale = bounded_scale(width, *frame.size)
    if scale < 1:  # never larger than it came: the browser can enlarge it too
        frame = frame.resize(
            (max(1, round(frame.width * scale)), max(1, round(frame.height * scale))), reducing_gap=2.0
        )
    return frame, pages
