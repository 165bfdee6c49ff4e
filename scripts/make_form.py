"""`python -m scripts.make_form`: the membership form, a fillable PDF (AcroForm) made from an office's openings.toml.

In: an openings.toml and an opening with form fields. Out: a PDF with the criteria by their numbers and a field for each
`form` entry, named by its key. Filled in on a screen, or printed, filled in and scanned, postroom reads it back. The same
openings give the same bytes.

Failures: those of a wrong openings.toml, and an opening without a form, as one sentence.
"""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

from reportlab.lib.colors import Color, black
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from config.openings import SHIPPED, Opening, load_openings
from config.requirements import FormField
from domain.errors import ConfigurationError

FORM = Path(__file__).resolve().parent.parent / "docs" / "membership-form.pdf"
WIDTH, HEIGHT = A4
LEFT, RIGHT, TOP, BOTTOM = 56, WIDTH - 56, HEIGHT - 64, 56
LABEL_WIDTH, ROW, FIELD_HEIGHT = 150, 30, 20
FONT, BOLD = "Helvetica", "Helvetica-Bold"
RULE = Color(0.45, 0.45, 0.45)
LONG_LABEL = 40  # letters; a longer one is a statement that one agrees to
HOW = "Fill in this form on a screen, or print it, fill it in and scan it, and send it to the Secretariat by e-mail, post or fax."


class _Page:
    """Where on the page the next line goes."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas, self.down = canvas, TOP

    def words(self, text: str, size: float = 10, font: str = FONT, indent: float = 0) -> None:
        """Writes words over the whole width."""
        for line in simpleSplit(text, font, size, RIGHT - LEFT - indent):
            self.room(size * 1.4)
            self.canvas.setFont(font, size)
            self.canvas.drawString(LEFT + indent, self.down, line)
            self.down -= size * 1.4

    def room(self, needed: float) -> None:
        """Begins a new page when there is not so much room left."""
        if self.down - needed < BOTTOM:
            self.canvas.showPage()
            self.down = TOP

    def field(self, field: FormField) -> None:
        """A label with its field beside it, or below it when it is a whole statement."""
        label = field.labels[0] if field.labels else field.key
        needed = " *" if field.required else ""
        self.room(3 * ROW)
        if len(label) > LONG_LABEL:
            self.words(f"{label} (yes or no){needed}:")
            self.down -= 6
            self._box(field, LEFT)
        else:
            self.canvas.setFont(FONT, 10)
            self.canvas.drawString(LEFT, self.down - 4, f"{label}{needed}:")
            self._box(field, LEFT + LABEL_WIDTH)

    def _box(self, field: FormField, left: float) -> None:
        self.canvas.acroForm.textfield(
            name=field.key,
            tooltip=field.labels[0] if field.labels else field.key,
            x=left,
            y=self.down - 10,
            width=RIGHT - left,
            height=FIELD_HEIGHT,
            fontName=FONT,
            fontSize=11,
            textColor=black,
            fillColor=None,
            borderWidth=0,
            borderColor=None,
            fieldFlags="required" if field.required else "",
        )
        self.canvas.setStrokeColor(RULE)
        self.canvas.line(left, self.down - 11, RIGHT, self.down - 11)
        self.down -= ROW


def make(opening: Opening, office: str) -> bytes:
    """The form of an opening, as PDF. Raises ConfigurationError when it has no form fields."""
    if not opening.form:
        raise ConfigurationError(f"the opening “{opening.key}” has no form")
    stored = io.BytesIO()
    canvas = Canvas(stored, pagesize=A4, invariant=1, lang="en")
    canvas.setTitle(f"{opening.name}: application form")
    canvas.setAuthor(office)
    page = _Page(canvas)
    page.words("Membership Application Form", 17, BOLD)
    page.words(f"{opening.name} · {office}", 11)
    page.down -= 6
    page.words(HOW)
    page.down -= 10
    page.words("Who can become a member", 12, BOLD)
    for criterion in opening.criteria:
        page.words(f"{criterion.number}. {criterion.text}", 9.5, indent=8)
    page.down -= 6
    # Above the fields: whatever stands below the last one would be read as its answer.
    page.words(f"Fields with * are needed.{f' The {opening.decided_by} decides.' if opening.decided_by else ''}", 9.5)
    page.down -= 14
    for field in opening.form:
        page.field(field)
    canvas.save()
    return stored.getvalue()


def main() -> None:
    """Writes the form into a file."""
    parser = argparse.ArgumentParser(prog="python -m scripts.make_form", description=__doc__)
    parser.add_argument("--openings", type=Path, default=SHIPPED, help="an openings.toml; default the shipped one")
    parser.add_argument("--opening", default="membership", help="the opening's key")
    parser.add_argument("--out", type=Path, default=FORM, help="where to write it")
    chosen = parser.parse_args()
    try:
        openings = load_openings(chosen.openings)
        made = make(openings.openings[chosen.opening], openings.office)
    except KeyError:
        sys.exit(f"there is no opening “{chosen.opening}” in {chosen.openings}")
    except ConfigurationError as error:
        sys.exit(str(error))
    chosen.out.write_bytes(made)
    sys.stdout.write(f"The form is in {chosen.out}.\n")


if __name__ == "__main__":
    main()
