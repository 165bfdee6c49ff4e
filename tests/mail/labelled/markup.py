"""The plain text in which the wordings are written, as blocks that each layout renders in its own way.

`# title`, `## heading`, `- item`, `~ a line that stands alone`, `a | b` a row of cells, `---` a new page, `[[a note]]`
within a paragraph; anything else is a paragraph, which ends at an empty line. The first line says kind and language.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from domain.catalogue.kinds import Kind
from tests.mail.labelled.values import Part

HERE = Path(__file__).parent
FOLDERS = {
    Part.TUNING: HERE / "wordings",
    Part.HELD_OUT: HERE / "held_out_wordings",
    Part.LEARNT: HERE / "learnt_wordings",
}
NOTE = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)


@dataclass(frozen=True)
class Block:
    """`what` is title, heading, item, line, row, page or paragraph."""

    what: str
    text: str = ""
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class Wording:
    """A text of one hand."""

    name: str
    kind: Kind
    language: str
    blocks: tuple[Block, ...]


def wordings(part: Part) -> dict[str, Wording]:
    """All wordings of a part by their names."""
    return {path.stem: parse(path.stem, path.read_text("utf-8")) for path in sorted(FOLDERS[part].glob("*.txt"))}


def parse(name: str, source: str) -> Wording:
    """The wording of a file's text."""
    head, _, body = source.partition("\n")
    kind, language = head.split()
    body = body.replace("**", "")
    blocks: list[Block] = []
    paragraph: list[str] = []

    def end() -> None:
        if paragraph:
            blocks.append(Block("paragraph", " ".join(paragraph)))
            paragraph.clear()

    for line in [*body.split("\n"), ""]:
        block = _block(line.strip())
        if block is None:
            paragraph.append(line.strip())
            continue
        end()
        if block.what != "nothing":
            blocks.append(block)
    return Wording(name, Kind(kind), language, tuple(blocks))


def _block(line: str) -> Block | None:
    if not line:
        return Block("nothing")
    if line == "---":
        return Block("page")
    for mark, what in (("## ", "heading"), ("# ", "title"), ("- ", "item"), ("~ ", "line")):
        if line.startswith(mark):
            return Block(what, line.removeprefix(mark))
    if " | " in line or line.endswith(" |"):
        return Block("row", line, tuple(cell.strip() for cell in line.split("|")))
    return None


def without_notes(text: str, notes: list[str]) -> str:
    """The text with a number in the place of each note, which is added to `notes`."""

    def numbered(found: re.Match[str]) -> str:
        notes.append(found.group(1))
        return f"\x02{len(notes)}\x03"  # the layout says how a note's number looks

    return NOTE.sub(numbered, text)
