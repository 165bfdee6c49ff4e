"""Makers of files: the same call gives the same bytes."""

import io
from collections.abc import Sequence

import pypdfium2
from docx import Document
from docx.shared import Pt
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen import canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from tests.mail import texts

FONT = "Times-Roman"


def pdf(
    *pages: str,
    size: float = 11,
    leading: float = 1.3,
    margin: float = 72,
    paper: tuple[float, float] = LETTER,
    password: str | None = None,
    ballast: bytes = b"",
) -> bytes:
    """A PDF whose pages hold these words, broken into lines; what does not fit on a page goes on on the next."""
    stored = io.BytesIO()
    encryption = None
    if password:
        from reportlab.lib.pdfencrypt import StandardEncryption

        encryption = StandardEncryption(password, canPrint=0)
    drawn = canvas.Canvas(stored, pagesize=paper, invariant=1, encrypt=encryption)
    for words in pages:
        _page(drawn, words, size, leading * size, margin, paper)
    if ballast:
        drawn.setSubject(ballast.hex())
    drawn.save()
    return stored.getvalue()


def _page(
    drawn: canvas.Canvas, words: str, size: float, step: float, margin: float, paper: tuple[float, float]
) -> None:
    down = paper[1] - margin - size
    drawn.setFont(FONT, size)
    for paragraph in words.split("\n"):
        for line in simpleSplit(paragraph, FONT, size, paper[0] - 2 * margin) or [""]:
            if down < margin:
                drawn.showPage()
                drawn.setFont(FONT, size)
                down = paper[1] - margin - size
            drawn.drawString(margin, down, line)
            down -= step
    drawn.showPage()


def essay(
    pages: int,
    *,
    title: bool = False,
    bibliography: bool = False,
    sentences: Sequence[str] = texts.SENTENCES,
    **look: float,
) -> bytes:
    """A writing sample with exactly so many pages of body."""
    body = texts.prose(330, tuple(sentences))
    made = [
        f"From Warning to Action: part {number}\n\n{body}" if number == 1 else body for number in range(1, pages + 1)
    ]
    if title:
        made.insert(
            0,
            "\n\n\n\nFrom Warning to Action\n\nA paper submitted to Professor Example\nDepartment of Politics, Example University\nMay 2026",
        )
    if bibliography:
        made.append(texts.BIBLIOGRAPHY)
    return pdf(*made, **look)


def docx(text: str, size: float = 11) -> bytes:
    """A Word file with these paragraphs."""
    document = Document()
    document.styles["Normal"].font.size = Pt(size)
    for paragraph in text.split("\n"):
        document.add_paragraph(paragraph)
    stored = io.BytesIO()
    document.save(stored)
    return stored.getvalue()


def form_pdf(answers: dict[str, str]) -> bytes:
    """A fillable PDF form (AcroForm) with these answers in it."""
    stored = io.BytesIO()
    drawn = canvas.Canvas(stored, pagesize=A4, invariant=1)
    drawn.setFont("Helvetica-Bold", 14)
    drawn.drawString(60, 780, "Membership Application Form")
    down = 740
    for label, value in answers.items():
        drawn.setFont("Helvetica", 9)
        drawn.drawString(60, down + 16, label)
        if value in {"Yes", ""} and "endorse" in label:
            drawn.acroForm.checkbox(name=label, x=60, y=down - 4, size=14, checked=bool(value))
        else:
            drawn.acroForm.textfield(name=label, x=60, y=down - 6, width=400, height=18, value=value, fontSize=9)
        down -= 48
    drawn.save()
    return stored.getvalue()


def table_pdf(rows: Sequence[Sequence[str]], title: str = "Membership Application Form", width: float = 200) -> bytes:
    """A page with a ruled table; long cells are broken into lines."""
    style = getSampleStyleSheet()["Normal"]
    cells = [[Paragraph(cell, style) for cell in row] for row in rows]
    table = Table(cells, colWidths=[width] * len(rows[0]), style=[("GRID", (0, 0), (-1, -1), 0.5, "black")])
    stored = io.BytesIO()
    SimpleDocTemplate(stored, pagesize=A4, invariant=1).build([Paragraph(title, style), table])
    return stored.getvalue()


def picture(text: str, *, width: int = 1240, height: int = 1754, turned: int = 0, kind: str = "PNG") -> bytes:
    """A page of writing as a scanner or phone sees it."""
    image = Image.new("L", (width, height), 255)
    font = ImageFont.load_default(size=26)
    draw = ImageDraw.Draw(image)
    down = 90
    for paragraph in text.split("\n"):
        for line in simpleSplit(paragraph, "Helvetica", 26, width - 200) or [""]:
            draw.text((100, down), line, fill=20, font=font)
            down += 38
    stored = io.BytesIO()
    image.rotate(turned, expand=True).save(stored, kind)
    return stored.getvalue()


def scan(*pages_of_text: str) -> bytes:
    """A PDF of pictures, as a scanner makes it."""
    from reportlab.lib.utils import ImageReader

    stored = io.BytesIO()
    drawn = canvas.Canvas(stored, pagesize=A4, invariant=1)
    for text in pages_of_text:
        drawn.drawImage(ImageReader(io.BytesIO(picture(text))), 0, 0, *A4)
        drawn.showPage()
    drawn.save()
    return stored.getvalue()


def together(*pdfs: bytes) -> bytes:
    """One PDF with the pages of all."""
    whole = pypdfium2.PdfDocument.new()
    for each in pdfs:
        whole.import_pages(pypdfium2.PdfDocument(each))
    stored = io.BytesIO()
    whole.save(stored)
    return stored.getvalue()


def logo() -> bytes:
    """A small picture such as signatures carry."""
    image = Image.new("RGB", (96, 32), (31, 95, 168))
    stored = io.BytesIO()
    image.save(stored, "PNG")
    return stored.getvalue()
