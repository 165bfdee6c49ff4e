"""A page becomes a picture, whatever its file is; pixels and nothing else leave."""

import io
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from parsers.attachments import media_types
from parsers.documents import page_images
from parsers.documents.page_images import NotShown, page_image
from parsers.limits import DEFAULT_LIMITS
from tests.mail import bad_files, files


def shown(content: bytes, media_type: str, page: int = 1, width: int = 600, image_format: str = "webp") -> Image.Image:
    made = page_image(content, media_type, page, width, image_format, DEFAULT_LIMITS)
    image = Image.open(io.BytesIO(made.content))
    assert image.size == (made.width, made.height)
    return image


def ink(image: Image.Image) -> int:
    return sum(image.convert("L").histogram()[:128])


@pytest.mark.parametrize(("image_format", "expected"), [("webp", "WEBP"), ("png", "PNG")])
def test_a_page_of_a_pdf_is_as_wide_as_asked(image_format: str, expected: str):
    image = shown(files.pdf("Dear Ms Example"), media_types.PDF, image_format=image_format)
    assert (image.format, image.width) == (expected, 600)
    assert ink(image) > 100


def test_each_page_has_its_own_picture():
    content = files.pdf("One " * 400, "Two")
    assert ink(shown(content, media_types.PDF, 1)) > 3 * ink(shown(content, media_types.PDF, 2))


def test_what_was_typed_into_a_form_is_seen():
    empty, filled = files.form_pdf({"organisation": ""}), files.form_pdf({"organisation": "Examples for Peace"})
    assert ink(shown(filled, media_types.PDF)) > ink(shown(empty, media_types.PDF))


@pytest.mark.parametrize("turned", [0, 3, 6, 8])
def test_a_photo_is_turned_as_its_camera_says(turned: int):
    image = Image.new("RGB", (400, 200), "white")
    image.paste("black", (0, 0, 40, 40))
    exif = Image.Exif()
    if turned:
        exif[0x0112] = turned
    stored = io.BytesIO()
    image.save(stored, "JPEG", exif=exif)
    seen = shown(stored.getvalue(), "image/jpeg")
    corner = {0: (5, 5), 3: (-5, -5), 6: (-5, 5), 8: (5, -5)}[turned]
    place = tuple(at % side for at, side in zip(corner, seen.size, strict=True))
    assert (seen.width < seen.height) is (turned in (6, 8))
    assert seen.convert("L").getpixel(place) < 60


@pytest.mark.parametrize("size", [(3000, 4000), (4000, 3000)])
def test_a_large_photo_is_decoded_no_larger_than_it_is_shown(size: tuple[int, int], monkeypatch):
    opened: list[Image.Image] = []
    real = page_images.images.opened

    def noted(content: bytes) -> Image.Image:
        opened.append(real(content))
        return opened[-1]

    monkeypatch.setattr(page_images.images, "opened", noted)
    photo = files.picture("A photo", width=size[0], height=size[1], kind="JPEG")
    assert shown(photo, "image/jpeg", width=1280).width == 1280
    assert opened[0].size in ((1500, 2000), (2000, 1500))


def test_each_frame_of_a_fax_is_a_page():
    frames = [Image.new("1", (300, 400), number) for number in (0, 1)]
    stored = io.BytesIO()
    frames[0].save(stored, "TIFF", save_all=True, append_images=frames[1:])
    assert [ink(shown(stored.getvalue(), "image/tiff", page)) > 0 for page in (1, 2)] == [True, False]
    with pytest.raises(NotShown, match="no page 3"):
        shown(stored.getvalue(), "image/tiff", 3)


def test_what_is_transparent_is_white():
    image = Image.new("RGBA", (50, 50), (0, 0, 0, 0))
    stored = io.BytesIO()
    image.save(stored, "PNG")
    assert shown(stored.getvalue(), "image/png").convert("L").getextrema() == (255, 255)


@pytest.mark.parametrize("size", [(14_000, 14_000), (100, 14_400), (14_400, 3), (2_000_000, 2_000_000)])
def test_however_large_a_page_is_its_picture_is_bounded(size: tuple[float, float]):
    content = files.pdf("x").replace(b"595.2756 841.8898", b"%d %d" % size)
    try:
        image = shown(content, media_types.PDF, width=3_000)
    except NotShown:
        return
    assert max(image.size) <= page_images.LONGEST_SIDE
    assert image.width * image.height <= page_images.MOST_PIXELS * 1.01


@pytest.mark.parametrize(
    ("content", "media_type", "says"),
    [
        (files.pdf("x", password="x"), media_types.PDF, "password"),
        (b"%PDF-1.4", media_types.PDF, "cut off"),
        (b"<svg onload='x'/>", "image/svg+xml", "damaged"),
        (b"<html><script>x</script></html>", media_types.PDF, "cut off"),
        (b"<html></html>", media_types.HTML, "no pages"),
        (b"GIF89a", "image/gif", "damaged"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "image/eps", "damaged"),
        (bad_files.recursive_pdf(), media_types.PDF, "shown"),
        (bad_files.pdf_without_pages(5), media_types.PDF, "shown"),
        (bad_files.pdf_bomb(300 << 20), media_types.PDF, "bound"),
        (bad_files.png_of(60_000, 60_000), "image/png", "too large"),
    ],
)
def test_what_cannot_be_shown_is_a_sentence(content: bytes, media_type: str, says: str):
    with pytest.raises(NotShown, match=says) as raised:
        shown(content, media_type)
    assert str(raised.value).endswith(".")


@pytest.mark.parametrize("page", [-1, 0, 3])
def test_a_page_that_is_not_there_is_named(page: int):
    with pytest.raises(NotShown, match="2 pages"):
        shown(files.pdf("One", "Two"), media_types.PDF, page)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.binary(max_size=300), st.integers(0, 700), st.sampled_from([media_types.PDF, "image/png"]))
def test_no_damaged_file_gives_anything_but_a_picture_or_a_sentence(damage: bytes, place: int, media_type: str):
    whole = bad_files.page_pdf() if media_type == media_types.PDF else files.logo()
    with suppress(NotShown):
        shown(whole[:place] + damage + whole[place + len(damage) :], media_type, width=100)
