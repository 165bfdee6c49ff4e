"""The words of a page stand where they are seen, however the page was made."""

import io

import pytest
from PIL import Image

from domain.documents import TextSource, WordBox
from parsers.attachments import media_types
from parsers.documents import ocr
from parsers.documents.page_images import NotShown, page_image
from parsers.documents.page_words import PageWords, page_words
from parsers.documents.programs import ocr_languages
from parsers.limits import DEFAULT_LIMITS
from tests.mail import bad_files, files
from tests.servers import required

WORDS = "Dear Ms Example\n\nI apply for the internship in summer 2027 and can start on 1 June 2027."


@pytest.fixture
def tesseract():
    required("tesseract", ocr_languages())


def words_of(content: bytes, media_type: str = media_types.PDF, page: int = 1) -> PageWords:
    return page_words(content, media_type, "file", page, DEFAULT_LIMITS)


def named(found: PageWords, word: str) -> WordBox:
    return next(each for each in found.words if each.text == word)


def has_ink(content: bytes, media_type: str, box: WordBox) -> bool:
    """Whether something dark is seen within the box, and nothing in a strip of the page's edge."""
    made = page_image(content, media_type, 1, 1200, "png", DEFAULT_LIMITS)
    image = Image.open(io.BytesIO(made.content)).convert("L")
    sides = (box.left * image.width, box.top * image.height, box.right * image.width, box.bottom * image.height)
    return image.crop(tuple(round(side) for side in sides)).getextrema()[0] < 128


def boxed(content: bytes, entry: bytes) -> bytes:
    """The PDF with an entry more in its page."""
    return content.replace(b"/Type /Page\n", b"/Type /Page " + entry + b"\n")


@pytest.mark.parametrize("entry", [b"", b"/Rotate 90", b"/Rotate 180", b"/Rotate 270", b"/CropBox [40 400 500 830]"])
def test_each_word_of_a_pdf_stands_where_it_is_seen(entry: bytes):
    content = boxed(files.pdf(WORDS), entry) if entry else files.pdf(WORDS)
    assert not entry or content != files.pdf(WORDS)
    found = words_of(content)
    assert found.source is TextSource.TEXT
    assert "internship in summer 2027" in " ".join(found.text.split())
    assert {"Dear", "internship", "2027"} <= {each.text for each in found.words}
    assert all(has_ink(content, media_types.PDF, each) for each in found.words)


@pytest.mark.parametrize("turned", [0, 180])
def test_each_word_of_a_photo_stands_where_it_is_seen(tesseract, turned: int):
    content = files.picture((WORDS + "\n") * 8, turned=turned)
    found = words_of(content, "image/png")
    assert found.source is TextSource.OCR
    assert sum(each.text == "internship" for each in found.words) >= 6
    assert all(has_ink(content, "image/png", each) for each in found.words if each.text.isalpha())


def test_a_scanned_page_of_a_pdf_is_read_with_its_places(tesseract):
    content = files.scan((WORDS + "\n") * 8)
    found = words_of(content)
    assert found.source is TextSource.OCR
    assert has_ink(content, media_types.PDF, named(found, "internship"))


def test_a_text_file_has_words_and_no_places():
    found = words_of(WORDS.encode(), media_types.TEXT)
    assert (found.words, found.source) == ((), TextSource.TEXT)
    assert "summer 2027" in found.text


def test_of_an_html_file_the_words_are_shown_alone():
    assert words_of(b"<p>Dear <b>Ms</b></p><script>evil()</script>", media_types.HTML).text.strip() == "Dear Ms"


def test_a_blank_page_has_no_words():
    assert words_of(files.pdf("")).words == ()


@pytest.mark.parametrize(
    "content", [files.pdf("x", password="x"), b"%PDF-1.4", b"", bad_files.recursive_pdf()], ids=range(4)
)
def test_what_cannot_be_opened_is_a_sentence(content: bytes):
    with pytest.raises(NotShown):
        words_of(content)


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_box_that_is_turned_all_around_is_where_it_was(degrees: int):
    box = WordBox("word", 0.1, 0.2, 0.4, 0.3)
    turned = (box,)
    for _ in range(360 // degrees if 360 % degrees == 0 else 4):
        turned = ocr.turned_back(turned, degrees)
    assert [round(each, 9) for each in (turned[0].left, turned[0].top, turned[0].right, turned[0].bottom)] == [
        0.1,
        0.2,
        0.4,
        0.3,
    ]
