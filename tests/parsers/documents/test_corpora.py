"""Every document of the corpora: nothing raises, no pages are unknown for no reason, and pages agree with pdfium."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from domain.documents import ParsedFile
from parsers import documents
from parsers.attachments.media_types import ENCRYPTED_OOXML, PDF, media_type
from parsers.documents import libreoffice, ocr
from parsers.documents.programs import path_of
from parsers.limits import DEFAULT_LIMITS
from tests.servers import required

CORPORA = Path(__file__).parents[3].parent / "shared" / "corpora"
PDFS = sorted((CORPORA / "pdf").rglob("*.pdf"))
OFFICE = sorted(path for path in (CORPORA / "office").rglob("*") if path.is_file())
LAID_OUT = OFFICE[::25]  # laying out takes up to a second each; `python -m bench.faults --section corpus` takes all

pytestmark = pytest.mark.skipif(not PDFS, reason="the shared corpora are not here")


@pytest.fixture(scope="module", autouse=True)
def without_ocr() -> Iterator[None]:
    """Scans are rendered and not read, which takes seconds; one LibreOffice serves all."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ocr, "ocr_languages", lambda: "")
        yield
    libreoffice.end()


def parsed(path: Path, *, lay_out: bool = False) -> ParsedFile:
    content = path.read_bytes()
    found = documents.parse(content, media_type(content, path.name), path.name, DEFAULT_LIMITS, lay_out=lay_out)
    assert found.page_count or found.problems
    assert found.page_count != 0
    for problem in found.problems:
        assert problem.detail.isprintable()
    return found


def pages_by_pdfium(path: Path) -> int | None:
    try:
        with pypdfium2.PdfDocument(path) as document:
            return len(document)
    except pypdfium2.PdfiumError:
        return None


@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.name)
def test_pages_are_those_that_pdfium_counts(path: Path):
    found = parsed(path)
    assert found.page_count == pages_by_pdfium(path)
    if found.page_count is None:
        assert {problem.code for problem in found.problems} & {"encrypted", "broken", "pages_unknown", "over_bound"}
    else:
        assert len(found.pages) == found.page_count


@pytest.mark.parametrize("path", OFFICE, ids=lambda path: path.name)
def test_an_office_file_gives_its_words_or_says_why_not(path: Path):
    found = parsed(path)
    assert found.text.strip() or {problem.code for problem in found.problems}


@pytest.mark.parametrize("path", LAID_OUT, ids=lambda path: path.name)
def test_an_office_file_is_laid_out_or_says_why_not(path: Path):
    required("libreoffice", path_of("soffice"))
    found = parsed(path, lay_out=True)
    assert found.page_count or {p.code for p in found.problems} & {"pages_unknown", "encrypted", "broken", "over_bound"}


def test_a_sealed_word_file_beside_an_empty_one_needs_a_password():
    [path] = [path for path in OFFICE if path.name == "document__bug53475-password-is-solrcell.docx"]
    assert media_type(path.read_bytes()) not in {ENCRYPTED_OOXML, PDF}
    assert {problem.code for problem in parsed(path).problems} == {"encrypted"}
