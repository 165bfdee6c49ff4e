"""A sentence as a picture, where a browser asked for the picture of a page that cannot be shown.

In: a sentence of ours. Out: a PNG. Without it the browser shows a torn picture, and nobody learns why.

Failures: none.
"""

from __future__ import annotations

import io
import textwrap

from PIL import Image, ImageDraw, ImageFont

SIZE = (640, 360)
LETTERS = 44  # of a line


def picture_of_sentence(sentence: str) -> bytes:
    """The sentence on a grey ground."""
    image = Image.new("L", SIZE, 236)
    text = "\n".join(textwrap.wrap(sentence, LETTERS)[:9])
    ImageDraw.Draw(image).multiline_text((24, 24), text, fill=40, font=ImageFont.load_default(size=24), spacing=8)
    stored = io.BytesIO()
    image.save(stored, "PNG")
    return stored.getvalue()
