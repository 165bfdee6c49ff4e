"""Wordings as PDFs by reportlab: what registrars, portals and programs print."""

import io
from dataclasses import dataclass
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from tests.mail.labelled.markup import Wording, without_notes


@dataclass(frozen=True)
class Sheet:
    """How the program sets a page."""

    font: str = "Helvetica"
    size: float = 10
    leading: float = 1.3
    margin: float = 60
    paper: tuple[float, float] = A4
    grid: bool = False
    columns: int = 1
    running: str = ""  # at the foot of each page


SHEETS = {
    "reportlab_plain": Sheet(),
    "reportlab_registrar": Sheet("Courier", 8.5, 1.15, 40, LETTER, running="Page {page}"),
    "reportlab_grid": Sheet("Helvetica", 8, 1.2, 45, grid=True),
    "reportlab_columns": Sheet("Times-Roman", 9.5, 1.2, 50, columns=2),
    "reportlab_portal": Sheet("Times-Roman", 11, 1.4, 80, LETTER, running="printed by the portal, page {page}"),
    "reportlab_double": Sheet("Times-Roman", 12, 2, 72, LETTER, running="{page}"),
}


def pdf(wording: Wording, sheet: Sheet) -> bytes:
    """The PDF of one wording; the same call gives the same bytes."""
    stored = io.BytesIO()
    width, height = sheet.paper
    gap = 16
    column = (width - 2 * sheet.margin - gap * (sheet.columns - 1)) / sheet.columns
    frames = [
        Frame(sheet.margin + number * (column + gap), sheet.margin, column, height - 2 * sheet.margin, 0, 0, 0, 0)
        for number in range(sheet.columns)
    ]

    def foot(canvas, document) -> None:
        if sheet.running:
            canvas.setFont(sheet.font, 8)
            canvas.drawCentredString(width / 2, sheet.margin / 2, sheet.running.format(page=document.page))

    template = BaseDocTemplate(stored, pagesize=sheet.paper, invariant=1)
    template.addPageTemplates(PageTemplate("page", frames, onPage=foot))
    template.build(_flowables(wording, sheet, column))
    return stored.getvalue()


def _flowables(wording: Wording, sheet: Sheet, width: float) -> list[Flowable]:
    base = ParagraphStyle("base", fontName=sheet.font, fontSize=sheet.size, leading=sheet.size * sheet.leading)
    body = ParagraphStyle("body", base, spaceAfter=sheet.size * 0.6)
    bold = {"Times-Roman": "Times-Bold"}.get(sheet.font, f"{sheet.font}-Bold")
    heading = ParagraphStyle("heading", base, fontName=bold, spaceBefore=sheet.size, spaceAfter=3)
    title = ParagraphStyle(
        "title", base, fontName=bold, fontSize=sheet.size * 1.5, leading=sheet.size * 2, spaceAfter=sheet.size
    )
    item = ParagraphStyle("item", base, leftIndent=14, bulletIndent=3)
    flow: list[Flowable] = []
    rows: list[tuple[str, ...]] = []
    notes: list[str] = []

    def put_rows() -> None:
        while rows:
            count = len(rows[0])
            same = [row for row in rows if len(row) == count]
            same = rows[: next((index for index, row in enumerate(rows) if len(row) != count), len(rows))]
            del rows[: len(same)]
            first = width * (0.45 if count > 2 else 0.3)
            widths = [first, *[(width - first) / (count - 1)] * (count - 1)] if count > 1 else [width]
            cells = [[Paragraph(escape(cell), base) for cell in row] for row in same]
            style = [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 2),
                ("TOPPADDING", (0, 0), (-1, -1), 1),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
            ]
            if sheet.grid:
                style.append(("GRID", (0, 0), (-1, -1), 0.4, colors.grey))
            flow.append(Table(cells, widths, style=TableStyle(style)))

    for block in wording.blocks:
        if block.what == "row":
            rows.append(block.cells)
            continue
        put_rows()
        words = escape(without_notes(block.text, notes)).replace("\x02", "<super>").replace("\x03", "</super>")
        match block.what:
            case "title":
                flow.append(Paragraph(words, title))
            case "heading":
                flow.append(Paragraph(words, heading))
            case "item":
                flow.append(Paragraph(words, item, bulletText="•"))
            case "line":
                flow.append(Paragraph(words, base))
            case "page":
                flow.append(PageBreak())
            case _:
                flow.append(Paragraph(words, body))
    put_rows()
    if notes:
        flow.append(Spacer(1, sheet.size * 2))
        flow += [Paragraph(f"{number} {escape(note)}", base) for number, note in enumerate(notes, 1)]
    return flow
