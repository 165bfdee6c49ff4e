"""What scanners, fax machines and phones make of a page."""

import io
from collections.abc import Callable, Sequence

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

Wear = Callable[[Image.Image, np.random.Generator], Image.Image]
SEED = 20261124


def _noise(image: Image.Image, chance: np.random.Generator, amount: float) -> Image.Image:
    grey = np.asarray(image.convert("L"), dtype=np.float32)
    return Image.fromarray(np.clip(grey + chance.normal(0, amount, grey.shape), 0, 255).astype(np.uint8))


def office(image: Image.Image, chance: np.random.Generator) -> Image.Image:
    """A flat-bed scanner: a little skew and grain."""
    return _noise(
        image.convert("L").rotate(chance.uniform(-1.2, 1.2), Image.Resampling.BILINEAR, fillcolor=252), chance, 9
    )


def fax(image: Image.Image, chance: np.random.Generator) -> Image.Image:
    """A fax in fine resolution: 204 by 196 dots an inch, black or white, with specks."""
    specked = np.asarray(_noise(image.convert("L"), chance, 22)).copy()
    specked[chance.random(specked.shape) < 0.0008] = 0
    return Image.fromarray(np.where(specked > 150, 255, 0).astype(np.uint8)).convert("1")


def upside_down(image: Image.Image, chance: np.random.Generator) -> Image.Image:
    """Fed the wrong way round."""
    return office(image, chance).rotate(180)


def sideways(image: Image.Image, chance: np.random.Generator) -> Image.Image:
    """Fed on its side."""
    return office(image, chance).rotate(90, expand=True)


def phone(image: Image.Image, chance: np.random.Generator) -> Image.Image:
    """Photographed on a desk: perspective, a shadow, the desk around it."""
    width, height = image.size
    desk = Image.new("RGB", (int(width * 1.12), int(height * 1.1)), (112, 92, 70))
    desk.paste(image.convert("RGB"), (int(width * 0.06), int(height * 0.05)))
    width, height = desk.size
    bent = desk.transform(
        desk.size, Image.Transform.QUAD, (0, 0, width * 0.02, height, width * 0.985, height * 0.99, width, height * 0.012),
        Image.Resampling.BILINEAR, fillcolor=(112, 92, 70),
    )  # fmt: skip
    shade = np.linspace(1.0, 0.66, width)[None, :, None] * np.linspace(1.0, 0.9, height)[:, None, None]
    lit = np.asarray(bent, dtype=np.float32) * shade + chance.normal(0, 5, (height, width, 1))
    return Image.fromarray(np.clip(lit, 0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(0.6))


WEAR: dict[str, tuple[Wear, int]] = {  # with dots an inch
    "office": (office, 150),
    "fax": (fax, 200),
    "upside_down": (upside_down, 150),
    "sideways": (sideways, 150),
    "phone": (phone, 150),
}


def worn(pdf: bytes, how: str, suffix: str) -> bytes:
    """The pages of a PDF as pictures, in a file of this type (`pdf`, `tiff`, or of the first page `jpg`, `png`)."""
    wear, dots = WEAR[how]
    chance = np.random.default_rng(SEED)
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [wear(page.render(scale=dots / 72).to_pil(), chance) for page in document]
    stored = io.BytesIO()
    match suffix:
        case "pdf":
            return _pdf(pages, dots)
        case "tiff" | "tif":
            pages[0].save(
                stored,
                "TIFF",
                save_all=True,
                append_images=pages[1:],
                compression="group4" if pages[0].mode == "1" else "tiff_lzw",
                dpi=(dots, dots),
            )
        case "png":
            pages[0].save(stored, "PNG", dpi=(dots, dots))
        case _:
            pages[0].save(stored, "JPEG", quality=72, dpi=(dots, dots))
    return stored.getvalue()


def _pdf(pages: Sequence[Image.Image], dots: int) -> bytes:
    stored = io.BytesIO()
    drawn = canvas.Canvas(stored, invariant=1)
    for page in pages:
        packed = io.BytesIO()
        page.save(packed, "PNG" if page.mode == "1" else "JPEG", **({} if page.mode == "1" else {"quality": 70}))
        size = (page.width * 72 / dots, page.height * 72 / dots)
        drawn.setPageSize(size)
        drawn.drawImage(ImageReader(packed), 0, 0, *size)
        drawn.showPage()
    drawn.save()
    return stored.getvalue()
