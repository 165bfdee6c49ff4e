"""Wordings as web pages, which Chromium prints: a style sheet and the order of the blocks make the layout."""

from html import escape

from tests.mail.labelled.markup import Wording, without_notes

PAGE = "@page{{size:{paper};margin:{margin}}}body{{font:{font};margin:0}}"

STYLES = {
    "html_plain": PAGE.format(paper="A4", margin="25mm", font="11pt/1.35 'Liberation Serif'"),
    "html_dense": PAGE.format(paper="letter", margin="12mm 14mm", font="8.5pt/1.2 'Liberation Sans Narrow'")
    + "h1{font-size:16pt;margin:0}h2{font-size:10pt;margin:5pt 0 1pt;border-bottom:1px solid #444;text-transform:uppercase}p,ul{margin:1pt 0}ul{padding-left:12pt}.row{display:flex;justify-content:space-between}",
    "html_sidebar": PAGE.format(paper="A4", margin="0", font="9.5pt/1.4 Carlito")
    + "body{display:flex;min-height:296mm}aside{background:#24405c;color:#fff;width:34%;padding:12mm 6mm}main{width:66%;padding:12mm 9mm}aside h2{color:#cde;font-size:11pt}h1{margin:0 0 4mm}.photo{width:32mm;height:40mm;background:#8aa;border-radius:16mm;margin-bottom:6mm}.row span:first-child{display:block;color:#888}",
    "html_europass": PAGE.format(paper="A4", margin="15mm", font="9.5pt/1.35 'Liberation Sans'")
    + "h1{color:#0e4194;font-size:18pt}h2{color:#0e4194;font-size:10.5pt;border-bottom:2px solid #9ac;margin:14pt 0 4pt 38mm}.row{display:grid;grid-template-columns:34mm 1fr;gap:4mm}.row span:first-child{text-align:right;color:#0e4194}p,ul,.line{margin-left:38mm}",
    "html_airy": PAGE.format(paper="A4", margin="32mm 28mm", font="12.5pt/1.9 Caladea")
    + "h1{font-weight:normal;letter-spacing:3px;text-align:center;margin-bottom:18mm}h2{font-weight:normal;font-style:italic;margin-top:14mm}.row{display:flex;gap:10mm}.line{text-align:center}",
    "html_letterhead": PAGE.format(paper="letter", margin="22mm 26mm", font="10.5pt/1.45 Carlito")
    + "h1{font-size:13pt;border-bottom:3px double #700;color:#700;padding-bottom:3mm;text-align:right}.line{margin:0}p{text-align:justify}",
    "html_slides": PAGE.format(paper="254mm 143mm", margin="14mm", font="17pt/1.4 'Liberation Sans'")
    + "h1{font-size:34pt;margin-top:32mm}h2{break-before:page;color:#b33;font-size:26pt}",
    "html_table": PAGE.format(paper="A4", margin="16mm", font="9pt/1.3 'DejaVu Sans'")
    + ".row{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;border:1px solid #777;border-top:0}.row span{padding:1mm 2mm;border-right:1px solid #bbb}h1{font-size:13pt;text-align:center}h2{font-size:9.5pt;background:#ddd;margin:4mm 0 0;padding:1mm}",
    "html_column_pair": PAGE.format(paper="A4", margin="18mm", font="9.5pt/1.35 'Liberation Serif'")
    + "body{columns:2;column-gap:8mm;text-align:justify}h1{column-span:all;text-align:center}",
}
SIDEBAR_SECTIONS = 3  # these stand in the coloured column, whatever they are


def html(wording: Wording, layout: str, styles: dict[str, str] | None = None) -> bytes:
    """The page, encoded in UTF-8."""
    notes: list[str] = []
    title: list[str] = []
    sections: list[list[str]] = [[]]
    listed = False
    for block in wording.blocks:
        words = escape(without_notes(block.text, notes)).replace("\x02", "<sup>").replace("\x03", "</sup>")
        if listed and block.what != "item":
            sections[-1].append("</ul>")
            listed = False
        match block.what:
            case "title":
                title.append(f"<h1>{words}</h1>")
            case "heading":
                sections.append([f"<h2>{words}</h2>"])
            case "item":
                if not listed:
                    sections[-1].append("<ul>")
                    listed = True
                sections[-1].append(f"<li>{words}</li>")
            case "line":
                sections[-1].append(f"<div class=line>{words}</div>")
            case "row":
                cells = "".join(f"<span>{escape(cell)}</span>" for cell in block.cells)
                sections[-1].append(f"<div class=row>{cells}</div>")
            case "page":
                sections[-1].append("<div style='break-after:page'></div>")
            case _:
                sections[-1].append(f"<p>{words}</p>")
    if listed:
        sections[-1].append("</ul>")
    if notes:
        sections.append(
            ["<hr>", *(f"<p><small>{number} {escape(note)}</small></p>" for number, note in enumerate(notes, 1))]
        )
    inner = ["\n".join(section) for section in sections]
    if "sidebar" in layout:
        aside, main = [inner[0], *inner[-SIDEBAR_SECTIONS:]], inner[1:-SIDEBAR_SECTIONS]
        body = f"<aside><div class=photo></div>{''.join(aside)}</aside><main>{''.join(title)}{''.join(main)}</main>"
    else:
        body = "".join([*title, *inner])
    style = (styles or STYLES)[layout]
    return f"<!doctype html><html lang={wording.language}><meta charset=utf-8><title></title><style>{style}</style><body>{body}</body></html>".encode()
