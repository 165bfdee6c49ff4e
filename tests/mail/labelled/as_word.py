"""Wordings as Word files by python-docx, in the manners of people who write with Word."""

import io
from dataclasses import dataclass

from docx import Document
from docx.document import Document as Doc
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from tests.mail.labelled.markup import Block, Wording, without_notes


@dataclass(frozen=True)
class Manner:
    """How somebody sets up Word."""

    font: str = "Carlito"
    size: float = 11
    spacing: float = 1.08
    after: float = 6
    margin: float = 2.54  # cm
    headings: str = "style"  # style, bold, caps, underlined, table
    rows: str = "tab"  # tab, table, plain
    colour: str = ""
    centred: bool = False
    columns: int = 1
    footer: str = ""
    header: str = ""
    indent: float = 0  # cm, of a paragraph's first line
    grid: bool = False
    notes: str = "Notes"


MANNERS = {
    "word_default": Manner(),
    "word_times": Manner("Liberation Serif", 12, 1, 10, headings="bold", rows="plain", footer="number"),
    "word_double": Manner("Liberation Serif", 12, 2, 0, headings="bold", indent=1.27, header="name"),
    "word_caps": Manner("Liberation Sans", 10, 1, 3, 2, "caps", centred=True),
    "word_blue": Manner("Carlito", 10.5, 1.15, 4, 1.9, "style", "table", "1F4E79"),
    "word_grid": Manner("Liberation Sans", 9, 1, 2, 1.5, "table", "table", grid=True),
    "word_columns": Manner("Caladea", 10, 1, 4, 2, "bold", columns=2),
    "word_airy": Manner("Caladea", 12, 1.5, 14, 3.2, "underlined", "plain", footer="number"),
    "word_dense": Manner("Liberation Sans Narrow", 8.5, 0.95, 0, 1.2, "caps", footer="of"),
}


def docx(blocks: tuple[Block, ...], manner: Manner, name: str = "") -> bytes:
    """The Word file of these blocks."""
    document = Document()
    _set_up(document, manner, name)
    notes: list[str] = []
    for block in blocks:
        _add(document, block, manner, notes)
    if notes:
        _heading(document, manner.notes, manner)
        for number, note in enumerate(notes, 1):
            document.add_paragraph(f"{number} {note}")
    stored = io.BytesIO()
    document.save(stored)
    return stored.getvalue()


def joined(wordings: tuple[Wording, ...]) -> tuple[Block, ...]:
    """Several wordings in one document, each on a new page."""
    blocks: list[Block] = []
    for wording in wordings:
        blocks += [*([Block("page")] if blocks else []), *wording.blocks]
    return tuple(blocks)


def _set_up(document: Doc, manner: Manner, name: str) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = manner.font, Pt(manner.size)
    normal.paragraph_format.line_spacing, normal.paragraph_format.space_after = manner.spacing, Pt(manner.after)
    section = document.sections[0]
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(manner.margin)
    if manner.columns > 1:
        columns = section._sectPr.xpath("./w:cols")[0]
        columns.set(qn("w:num"), str(manner.columns))
    if manner.header:
        section.header.paragraphs[0].text = name
        section.header.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if manner.footer:
        paragraph = section.footer.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _field(paragraph, "PAGE")
        if manner.footer == "of":
            paragraph.add_run(" / ")
            _field(paragraph, "NUMPAGES")


def _field(paragraph, code: str) -> None:
    for kind, text in (("begin", None), (None, code), ("end", None)):
        run = paragraph.add_run()
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)


def _add(document: Doc, block: Block, manner: Manner, notes: list[str]) -> None:
    match block.what:
        case "title":
            paragraph = document.add_paragraph()
            run = paragraph.add_run(block.text)
            run.bold, run.font.size = True, Pt(manner.size * 1.5)
            if manner.colour:
                run.font.color.rgb = RGBColor.from_string(manner.colour)
            if manner.centred:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        case "heading":
            _heading(document, block.text, manner)
        case "item":
            document.add_paragraph(block.text, style="List Bullet")
        case "line":
            paragraph = document.add_paragraph(block.text)
            paragraph.paragraph_format.space_after = Pt(0)
            if manner.centred:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        case "row":
            _row(document, block.cells, manner)
        case "page":
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        case _:
            _paragraph(document, without_notes(block.text, notes), manner)


def _paragraph(document: Doc, text: str, manner: Manner) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.first_line_indent = Cm(manner.indent)
    for index, piece in enumerate(text.split("\x02")):
        number, found, rest = piece.partition("\x03") if index else ("", "", piece)
        if found:
            paragraph.add_run(number).font.superscript = True
        paragraph.add_run(rest)


def _heading(document: Doc, text: str, manner: Manner) -> None:
    if manner.headings == "style":
        document.add_heading(text, 1)
        return
    if manner.headings == "table":
        table = document.add_table(1, 1)
        table.style = "Table Grid"
        table.cell(0, 0).text = text
        return
    run = document.add_paragraph().add_run(text.upper() if manner.headings == "caps" else text)
    run.bold, run.underline = manner.headings != "underlined", manner.headings == "underlined"


def _row(document: Doc, cells: tuple[str, ...], manner: Manner) -> None:
    if manner.rows == "table":
        last = document.element.body[-2] if len(document.element.body) > 1 else None
        tables = document.tables
        if tables and tables[-1]._tbl is last and len(tables[-1].columns) == len(cells):
            row = tables[-1].add_row().cells
        else:
            table = document.add_table(1, len(cells))
            if manner.grid:
                table.style = "Table Grid"
            row = table.rows[0].cells
        for cell, text in zip(row, cells, strict=True):
            cell.text = text
        return
    if manner.rows == "plain":
        document.add_paragraph("  –  ".join(cell for cell in cells if cell))
        return
    paragraph = document.add_paragraph("\t".join(cells))
    width = 21.59 - 2 * manner.margin
    for number in range(1, len(cells)):
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(width * number / (len(cells) - 1)), WD_TAB_ALIGNMENT.RIGHT)
