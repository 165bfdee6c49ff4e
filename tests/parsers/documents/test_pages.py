"""Pages of PDFs and of office files are what their makers laid out."""

import itertools
import shutil
import subprocess

import pypdfium2

from parsers.attachments.media_types import PDF, media_type
from parsers.documents import parse
from parsers.limits import DEFAULT_LIMITS
from tests.mail import files
from tests.mail.labelled import as_word, programs
from tests.mail.labelled.markup import wordings
from tests.mail.labelled.values import Part
from tests.servers import required

MANNERS = (
    "word_default",
    "word_times",
    "word_double",
    "word_blue",
    "word_grid",
    "word_columns",
    "word_airy",
    "word_dense",
)
FEW = 4  # of the other formats


def test_a_grade_at_the_end_of_a_line_keeps_its_minus():
    said = parse(files.pdf("0.50 A-\nECON 1001 B+\nFREN 1100 C-"), PDF).text
    assert said.split() == ["0.50", "A-", "ECON", "1001", "B+", "FREN", "1100", "C-"]


def test_a_word_parted_at_the_end_of_a_line_is_one_word():
    assert "prevention" in parse(files.pdf("It speaks of preven-\ntion and of nothing else"), PDF).text


def test_pages_of_office_files_are_those_of_libreoffice_s_own_export(tmp_path):
    required("soffice", shutil.which("soffice"))
    texts = list(wordings(Part.TUNING).values())[:: len(MANNERS)]
    made = {
        f"{text.name}-{manner}.docx": as_word.docx(text.blocks, as_word.MANNERS[manner], text.name)
        for text, manner in zip(texts, itertools.cycle(MANNERS), strict=False)
    }
    for suffix in ("odt", "doc", "rtf"):
        some = dict(list(made.items())[:FEW])
        made |= {f"{name}.{suffix}": content for name, content in programs.libreoffice(some, suffix).items()}
    for name, content in made.items():
        (tmp_path / name).write_bytes(content)
    command = [
        "soffice",
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
    ]
    to = ["--outdir", str(tmp_path / "out"), *(str(tmp_path / name) for name in made)]
    subprocess.run([*command, *to], check=True, capture_output=True, timeout=240)
    exported = {name: _pages(tmp_path / "out" / f"{name.rpartition('.')[0]}.pdf") for name in made}
    assert len(exported) > 2 * len(MANNERS)
    assert {
        name: parse(content, media_type(content, name), name, DEFAULT_LIMITS).page_count
        for name, content in made.items()
    } == exported


def _pages(path):
    with pypdfium2.PdfDocument(path) as document:
        return len(document)
