"""What was deleted with changes tracked, and what is hidden, is neither counted nor laid out."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers import documents
from parsers.attachments import media_types
from parsers.documents import final_text, programs
from tests.mail import bad_files

NEEDS_OFFICE = pytest.mark.skipif(programs.path_of("soffice") is None, reason="LibreOffice is not installed")
RUN = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
GONE = "<w:del w:id='1' w:author='a'><w:r><w:delText>crossed out</w:delText></w:r></w:del>"
COME = "<w:ins w:id='2' w:author='a'><w:r><w:t>put in</w:t></w:r></w:ins>"
MOVED = "<w:moveFrom w:id='3' w:author='a'><w:r><w:t>moved away</w:t></w:r></w:moveFrom>"
HIDDEN = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
SHOWN = "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>shown</w:t></w:r>"
ROW = "<w:tr>{}<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
TABLE = (
    "<w:tbl>"
    + ROW.format("", "kept row")
    + ROW.format("<w:trPr><w:del w:id='5'/></w:trPr>", "deleted row")
    + "</w:tbl>"
)
ENDS = (
    "<w:p><w:pPr><w:rPr><w:del w:id='4'/></w:rPr></w:pPr>"
    + RUN.format("one")
    + "</w:p><w:p>"
    + RUN.format(" line")
    + "</w:p>"
)
DOCX = bad_files.ooxml(
    f"<w:p>{RUN.format('before ')}{GONE}{COME}{MOVED}{HIDDEN}{SHOWN}{RUN.format(' behind')}</w:p>{TABLE}{ENDS}"
)
UNSEEN = ("crossed out", "moved away", "hidden", "deleted row")
SEEN = ("before put inshown behind", "kept row", "one line")

ODT_CHANGES = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>crossed out</text:p></text:deletion></text:changed-region></text:tracked-changes>'
    '<text:p>before <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>put in<text:change-end text:change-id="c2"/> behind</text:p>'
)
RTF = rb"{\rtf1 before {\deleted\revauthdel1 crossed out}{\v hidden}{\revised put in} behind\par}"


def words(content: bytes, kind: str, *, lay_out: bool) -> str:
    return " ".join(documents.parse(content, kind, lay_out=lay_out).text.split())


@pytest.mark.parametrize("lay_out", [False, pytest.param(True, marks=NEEDS_OFFICE)])
def test_the_final_text_of_a_word_file_counts(lay_out: bool):
    found = words(DOCX, media_types.DOCX, lay_out=lay_out)
    assert [each for each in UNSEEN if each in found] == []
    assert [each for each in SEEN if each not in found] == []


@pytest.mark.parametrize("lay_out", [False, pytest.param(True, marks=NEEDS_OFFICE)])
@pytest.mark.parametrize(("content", "kind"), [(bad_files.odt(ODT_CHANGES), media_types.ODT), (RTF, media_types.RTF)])
def test_the_final_text_of_other_files_counts(content: bytes, kind: str, lay_out: bool):
    found = words(content, kind, lay_out=lay_out)
    assert "crossed out" not in found
    assert "hidden" not in found
    assert "before put in behind" in found


def test_a_text_box_counts_once():
    box = "<w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    run = f'<w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>'
    assert words(bad_files.ooxml(f"<w:p>{run}</w:p>"), media_types.DOCX, lay_out=False) == "boxed"


PIECES = st.sampled_from(
    [
        GONE,
        COME,
        MOVED,
        HIDDEN,
        SHOWN,
        RUN.format("kept"),
        TABLE,
        ENDS,
        "<w:p>",
        "</w:p>",
        "<w:del>",
        "</w:del>",
        "<w:ins/>",
    ]
)


@given(st.lists(PIECES, max_size=12))
def test_whatever_is_in_it_what_stays_is_kept(pieces: list[str]):
    content = bad_files.ooxml(f"<w:p>{''.join(pieces)}</w:p>")
    made = final_text.final(content, media_types.DOCX)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        document = archive.read("word/document.xml")
    assert (
        document.count(b"kept<") == sum(each == RUN.format("kept") for each in pieces)
        or b"<w:del>" in document
        or "<w:del>" in pieces
    )
    assert final_text.final(made, media_types.DOCX) == made
