"""Layouts of the held-out part, unlike those of the other part. Whoever writes rules does not read this."""

from collections.abc import Callable

from reportlab.lib.pagesizes import LETTER

from tests.mail.labelled import as_latex
from tests.mail.labelled.as_html import PAGE
from tests.mail.labelled.as_reportlab import Sheet
from tests.mail.labelled.as_word import Manner
from tests.mail.labelled.markup import Wording

STYLES = {
    "html_ribbon": PAGE.format(paper="letter", margin="14mm 16mm", font="10pt/1.3 Caladea")
    + "h1{background:#7b1e3a;color:#fff;padding:6mm;margin:0}h2{color:#7b1e3a;font-variant:small-caps;margin:8pt 0 2pt}.row{display:flex;flex-direction:row-reverse;justify-content:space-between}.line{font-style:italic}",
    "html_sidebar_right": PAGE.format(paper="letter", margin="0", font="10pt/1.35 'Liberation Sans'")
    + "body{display:flex;flex-direction:row-reverse;min-height:278mm}aside{background:#eee;width:31%;padding:14mm 5mm}main{width:69%;padding:14mm 8mm}.photo{height:30mm;width:24mm;background:#bbb}.row span{display:block}",
    "html_typewriter": PAGE.format(paper="A4", margin="24mm", font="10pt/1.6 'Liberation Mono'")
    + "h1,h2{font-size:10pt;text-decoration:underline}",
    "html_boxes": PAGE.format(paper="A4", margin="15mm", font="9.5pt/1.4 Carlito")
    + ".row{display:grid;grid-template-columns:60mm 1fr}.row span{border:1px solid #000;padding:1.5mm;min-height:5mm}h1{text-align:center;text-transform:uppercase;font-size:13pt}h2{background:#000;color:#fff;padding:1mm 2mm;font-size:10pt}",
    "html_wide_slides": PAGE.format(paper="320mm 180mm", margin="18mm", font="20pt/1.3 Carlito")
    + "h2{break-before:page}",
}

MANNERS = {
    "word_centred": Manner("Liberation Serif", 11, 1.1, 8, 2.3, "bold", "plain", "800000", centred=True),
    "word_georgian": Manner("Caladea", 11.5, 1.3, 8, 2.8, "style", "tab", footer="number"),
    "word_squeezed": Manner("Liberation Sans", 9, 0.9, 1, 1.4, "underlined", "table"),
    "word_half_spaced": Manner(
        "Liberation Serif", 12, 1.5, 0, 2.54, "bold", indent=1, header="name", footer="of", notes="Endnotes"
    ),
    "word_registrar": Manner("Liberation Mono", 9, 1, 1, 1.8, "caps", "table", grid=True),
}

SHEETS = {
    "reportlab_ledger": Sheet("Courier", 9, 1.25, 50, grid=True, running="{page}"),
    "reportlab_times": Sheet("Times-Roman", 10.5, 1.35, 70, LETTER),
    "reportlab_newspaper": Sheet("Helvetica", 9, 1.3, 42, LETTER, columns=2, running="- {page} -"),
}


def _thesis(wording: Wording) -> str:
    return as_latex.assembled(
        wording, "12pt,a4paper", r"article!\usepackage[margin=3cm]{geometry}\usepackage{setspace}\onehalfspacing",
        row=as_latex.filled, section=r"\section",
    )  # fmt: skip


def _narrow(wording: Wording) -> str:
    return as_latex.assembled(
        wording, "10pt,a4paper", r"article!\usepackage[left=5cm,right=2cm,top=2cm,bottom=2cm]{geometry}\renewcommand{\familydefault}{\sfdefault}",
        row=as_latex.year_first, section=r"\paragraph*",
    )  # fmt: skip


LATEX: dict[str, Callable[[Wording], str]] = {
    "latex_thesis": _thesis,
    "latex_narrow": _narrow,
    "latex_moderncv_casual": as_latex.moderncv("casual", "green"),
    "latex_moderncv_oldstyle": as_latex.moderncv("oldstyle", "orange"),
}
