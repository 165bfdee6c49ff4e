"""Pictures that are odd are read where they can be, and are data where they cannot."""

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from parsers.documents import images, programs
from parsers.limits import DEFAULT_LIMITS
from tests.mail import files

WORDS = "Dear Ms Example, I apply for the internship of your office and enclose my papers with this letter. " * 4


def tiff(*tags: tuple[int, int, int, int]) -> bytes:
    """A TIFF with these tags: number, type, count, value."""
    entries = b"".join(struct.pack("<HHII", *each) for each in tags)
    return b"II*\0" + struct.pack("<IH", 8, len(tags)) + entries + bytes(100)


ODD = [
    tiff(),
    tiff((256, 3, 1, 100)),
    tiff(
        (256, 3, 1, 0), (257, 3, 1, 0), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 8), (279, 4, 1, 9)
    ),
    tiff((256, 2, 0, 0), (257, 7, 9, 4), (259, 3, 1, 7)),
    b"GIF89a\0\0\0\0\0\0\0;",
    b"BM" + bytes(60),
    b"\xff\xd8\xff\xe0" + bytes(30),
    b"\0\0\0\x18ftypheic" + bytes(60),
    b"RIFF\x20\0\0\0WEBPVP8 " + bytes(20),
]


@pytest.mark.parametrize("content", ODD)
def test_a_picture_that_cannot_be_opened_is_damaged(content: bytes):
    found = images.parse(content, "", DEFAULT_LIMITS)
    assert (found.page_count, [each.code for each in found.problems]) == (None, ["broken"])


def small(kind: str) -> bytes:
    stored = io.BytesIO()
    Image.new("P" if kind in ("GIF", "PNG") else "L", (9, 9), 200).save(stored, kind)
    return stored.getvalue()


@given(
    st.sampled_from(["TIFF", "PNG", "GIF", "BMP", "WEBP", "JPEG"]).map(small),
    st.lists(st.tuples(st.integers(0, 400), st.binary(min_size=1, max_size=4)), max_size=5),
    st.integers(0, 400),
)
def test_no_bytes_make_it_raise(content: bytes, changes: list[tuple[int, bytes]], end: int):
    made = bytearray(content)
    for place, piece in changes:
        made[place : place + len(piece)] = piece
    images.parse(bytes(made[: max(end, 20)]), "", DEFAULT_LIMITS)


@pytest.mark.skipif(not programs.ocr_languages(), reason="Tesseract is not installed")
@pytest.mark.parametrize("transparency", [0, bytes([0, 255]), None], ids=["one entry", "each entry", "none"])
def test_letters_on_a_transparent_palette_are_read(transparency: int | bytes | None):
    page = Image.open(io.BytesIO(files.picture(WORDS))).convert("L")
    indexed = page.point(lambda value: 1 if value < 128 else 0).convert("P")
    indexed.putpalette([255, 255, 255, 0, 0, 0] + [0] * 762)
    stored = io.BytesIO()
    indexed.save(stored, "PNG", **({} if transparency is None else {"transparency": transparency}))
    assert len(images.parse(stored.getvalue(), "", DEFAULT_LIMITS).text.split()) > 50
