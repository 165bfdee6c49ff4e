"""Makes the items of the labelled set, each piece once: pieces are kept under build/ by a digest of what they are made from.

In: a part of the set. Out: its items, and the names of those that need a program which is not installed.
"""

import hashlib
import io
import itertools
import mimetypes
import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

import pypdfium2
from PIL import Image, ImageDraw

from tests.mail.labelled import as_html, as_latex, as_reportlab, as_text, as_word, held_out_layouts, programs
from tests.mail.labelled.held_out_recipes import RECIPES as HELD_OUT
from tests.mail.labelled.learnt_recipes import RECIPES as LEARNT
from tests.mail.labelled.markup import FOLDERS, Wording, wordings
from tests.mail.labelled.recipes import RECIPES
from tests.mail.labelled.scans import worn
from tests.mail.labelled.values import Expected, Item, Part, Recipe

HERE = Path(__file__).parent
RECIPES_OF = {Part.TUNING: RECIPES, Part.HELD_OUT: HELD_OUT, Part.LEARNT: LEARNT}
KEPT = HERE.parents[2] / "build" / "labelled"
STYLES = as_html.STYLES | held_out_layouts.STYLES
MANNERS = as_word.MANNERS | held_out_layouts.MANNERS
SHEETS = as_reportlab.SHEETS | held_out_layouts.SHEETS
LATEX = as_latex.LAYOUTS | held_out_layouts.LATEX
PROGRAM = {"latex": "pdflatex", "html": "chromium", "word": "soffice"}
mimetypes.add_type("text/markdown", ".md")
T = TypeVar("T")
PICTURES = frozenset({"jpg", "png", "tiff", "tif"})


@dataclass(frozen=True)
class Piece:
    """One wording (or several in one Word file) in one layout and format, before it is worn or bound together."""

    wordings: tuple[str, ...]
    layout: str
    suffix: str
    part: Part

    @property
    def family(self) -> str:
        """The maker: latex, html, word, reportlab, text, rtf."""
        return self.layout.partition("_")[0]

    @property
    def needs(self) -> str | None:
        """The program that makes it, if one does."""
        program = PROGRAM.get(self.family)
        return None if program and self.suffix in {"docx", "html"} else program


@dataclass(frozen=True)
class Built:
    """A part of the set."""

    items: tuple[Item, ...]
    left_out: tuple[tuple[str, str], ...]  # item's name, missing program


def build(part: Part, *, scans: int | None = None, without: Collection[str] = ()) -> Built:
    """All items of a part, or only so many of those that need OCR, and as if these programs were missing."""
    known = wordings(part)
    recipes = list(RECIPES_OF[part])
    scanned = [each for each in recipes if _needs_ocr(each)]
    recipes = [each for each in recipes if each not in scanned[scans:]] if scans is not None else recipes
    pieces = {recipe.name: _pieces(recipe, part) for recipe in recipes}
    lacking = {program for program in PROGRAM.values() if program in without or not programs.has(program)}
    left_out = tuple(
        (name, missing.pop())
        for name, each in pieces.items()
        if (missing := {piece.needs for piece in each if piece.needs} & lacking)
    )
    recipes = [recipe for recipe in recipes if recipe.name not in dict(left_out)]
    made = _made({piece for recipe in recipes for piece in pieces[recipe.name]}, known)
    return Built(tuple(_item(recipe, part, pieces[recipe.name], made, known) for recipe in recipes), left_out)


def _suffix(filename: str) -> str:
    return filename.rpartition(".")[2].lower() if "." in filename else "pdf"


def _needs_ocr(recipe: Recipe) -> bool:
    return bool(recipe.worn)


def _pieces(recipe: Recipe, part: Part) -> tuple[Piece, ...]:
    """The pieces of an item: the file itself, or PDFs to be worn or bound together."""
    suffix = _suffix(recipe.filename)
    layouts = recipe.layouts * len(recipe.wordings) if len(recipe.layouts) == 1 else recipe.layouts
    single = "pdf" if recipe.worn or suffix in PICTURES else suffix
    pieces = [
        Piece((name,), layout, "pdf" if len(recipe.wordings) > 1 else single, part)
        for name, layout in zip(recipe.wordings, layouts, strict=True)
    ]
    if suffix in {"docx", "odt", "doc"} and len(recipe.wordings) > 1:
        pieces.append(Piece(recipe.wordings, layouts[0], suffix, part))
    return tuple(pieces)


def _made(pieces: Iterable[Piece], known: Mapping[str, Wording]) -> dict[Piece, bytes]:
    """The bytes of each piece, from build/ or made now."""
    KEPT.mkdir(parents=True, exist_ok=True)
    places = {piece: KEPT / f"{_digest(piece)}.{piece.suffix}" for piece in pieces}
    new = sorted((piece for piece, place in places.items() if not place.exists()), key=str)
    for content in _batches(new, known):
        for piece, value in content.items():
            fresh = places[piece].with_name(f"{places[piece].name}.{os.getpid()}")
            fresh.write_bytes(value)
            fresh.replace(places[piece])
    return {piece: place.read_bytes() for piece, place in places.items()}


def _digest(piece: Piece) -> str:
    texts = "".join((FOLDERS[piece.part] / f"{name}.txt").read_text("utf-8") for name in piece.wordings)
    makers = [
        f"as_{piece.family}.py",
        "markup.py",
        "programs.py",
        *(["held_out_layouts.py"] if piece.part is Part.HELD_OUT else []),
    ]
    code = "".join(_source(maker) for maker in makers)
    return hashlib.sha256(f"{code}\0{piece}\0{texts}".encode()).hexdigest()[:32]


@cache
def _source(maker: str) -> str:
    place = HERE / {"as_rtf.py": "as_text.py", "as_logo.py": "build.py"}.get(maker, maker)
    return place.read_text("utf-8")


def _batches(pieces: Sequence[Piece], known: Mapping[str, Wording]) -> Iterable[dict[Piece, bytes]]:
    """What each program makes, one program after the other."""

    def of(family: str) -> list[Piece]:
        return [piece for piece in pieces if piece.family == family]

    yield _by(lambda piece: as_reportlab.pdf(known[piece.wordings[0]], SHEETS[piece.layout]), of("reportlab"))
    yield _by(lambda piece: as_text.text(known[piece.wordings[0]], piece.layout), of("text"))
    yield _by(lambda piece: as_text.rtf(known[piece.wordings[0]]), of("rtf"))
    yield _by(lambda piece: _logo(piece.suffix), of("logo"))
    pages = _by(lambda piece: as_html.html(known[piece.wordings[0]], piece.layout, STYLES), of("html"))
    yield {piece: page for piece, page in pages.items() if piece.suffix == "html"}
    yield _renamed(programs.chromium, {piece: page for piece, page in pages.items() if piece.suffix == "pdf"})
    sources = _by(lambda piece: LATEX[piece.layout](known[piece.wordings[0]]), of("latex"))
    yield _renamed(programs.latex, sources)
    files = _by(lambda piece: _word(piece, known), of("word"))
    yield {piece: content for piece, content in files.items() if piece.suffix == "docx"}
    for target in programs.FILTERS:
        wanted = {piece: content for piece, content in files.items() if piece.suffix == target}
        yield _renamed(lambda named, target=target: programs.libreoffice(named, target), wanted)


def _by(make: Callable[[Piece], T], pieces: Iterable[Piece]) -> dict[Piece, T]:
    return {piece: make(piece) for piece in pieces}


def _renamed(program: Callable[[Mapping[str, T]], dict[str, bytes]], wanted: Mapping[Piece, T]) -> dict[Piece, bytes]:
    """The program's results by pieces and not by names."""
    names = {str(piece): piece for piece in wanted}
    return {
        names[name]: content
        for name, content in program({str(piece): value for piece, value in wanted.items()}).items()
    }


def _word(piece: Piece, known: Mapping[str, Wording]) -> bytes:
    texts = tuple(known[name] for name in piece.wordings)
    name = next((block.text for block in texts[0].blocks if block.what in {"title", "line"}), "")
    return as_word.docx(as_word.joined(texts), MANNERS[piece.layout], name)


def _logo(suffix: str) -> bytes:
    """A sign of an organisation, large enough to be no signature's."""
    image = Image.new("RGB", (900, 420), "white")
    draw = ImageDraw.Draw(image)
    draw.ellipse((60, 60, 360, 360), fill=(20, 90, 120))
    draw.polygon([(420, 350), (560, 70), (700, 350)], fill=(210, 120, 30))
    stored = io.BytesIO()
    image.save(stored, {"jpg": "JPEG"}.get(suffix, suffix.upper()))
    return stored.getvalue()


def _item(
    recipe: Recipe, part: Part, pieces: Sequence[Piece], made: Mapping[Piece, bytes], known: Mapping[str, Wording]
) -> Item:
    kinds = [known[name].kind for name in recipe.wordings]
    contents = [made[piece] for piece in pieces]
    suffix = _suffix(recipe.filename)
    if len(kinds) == 1:
        content = contents[0]
        expected: tuple[Expected, ...] = (
            Expected(kinds[0], 1, _count(content)) if pieces[0].suffix == "pdf" else Expected(kinds[0]),
        )
    else:
        parts = contents[: len(kinds)]
        ends = list(itertools.accumulate(map(_count, parts)))
        starts = [1, *(end + 1 for end in ends[:-1])]
        expected = tuple(Expected(kind, first, last) for kind, first, last in zip(kinds, starts, ends, strict=True))
        content = contents[-1] if len(contents) > len(kinds) else _bound(parts)
    if recipe.worn:
        content = worn(content, recipe.worn, suffix)
    media_type = mimetypes.guess_type(f"x.{suffix}")[0] or "application/octet-stream"
    return Item(
        recipe.name,
        part,
        recipe.filename,
        content,
        media_type,
        known[recipe.wordings[0]].language,
        expected,
        _needs_ocr(recipe),
    )


def _count(pdf: bytes) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def _bound(pdfs: Iterable[bytes]) -> bytes:
    """Several PDFs as one, as people bind them by a tool or site."""
    bound = pypdfium2.PdfDocument.new()
    for pdf in pdfs:
        with pypdfium2.PdfDocument(pdf) as document:
            bound.import_pages(document)
    stored = io.BytesIO()
    bound.save(stored)
    bound.close()
    return stored.getvalue()
