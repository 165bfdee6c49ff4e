"""Writes web/locale/desk.pot, and brings each language's desk.po up to date with it: `python -m scripts.texts`.

In: the templates and handlers of the desk, and the words of other rooms that it shows (web/words.py). Out: desk.pot, and in each
language's file what is new (empty), what has changed (marked fuzzy, so it is shown in English until somebody looked) and without
what is gone. tests/web/test_texts.py compares desk.pot with the code.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from config.web import TEXTS
from web.words import words

ROOT = Path(__file__).resolve().parents[1]
POT = TEXTS / "desk.pot"
TEMPLATES = ("pages/**.html", "templates/**.html")
METHODS = [*((each, "jinja2.ext:babel_extract") for each in TEMPLATES), ("**.py", "python")]
OPTIONS = {"trimmed": "true", "newstyle_gettext": "true", "silent": "false", "encoding": "utf-8"}
NOTE = "Translators:"
HEADER = """\
# The texts of postroom's desk. Made from the code by `python -m scripts.texts`; CONTRIBUTING.md says how to translate them.
#"""


def extracted() -> Catalog:
    """All that there is to translate."""
    catalog = Catalog(project="postroom", header_comment=HEADER, charset="utf-8", fuzzy=False)
    found = extract_from_dir(
        ROOT / "web",
        METHODS,
        dict.fromkeys(TEMPLATES, OPTIONS),
        comment_tags=(NOTE,),
        strip_comment_tags=True,
    )
    for path, _, message, comments, context in sorted(found, key=lambda each: (each[0], each[1])):
        catalog.add(message, None, [(f"web/{path}", 0)], auto_comments=comments, context=context)
    for word in words():
        if word:
            catalog.add(word, None, [("domain/catalogue", 0)])
    return catalog


def as_text(catalog: Catalog, *, whole: bool = False) -> str:
    """The catalogue as its file holds it, without times and numbers of lines, which would change with every run."""
    written = BytesIO()
    write_po(written, catalog, width=120, include_lineno=False, ignore_obsolete=not whole)
    lines = written.getvalue().decode().splitlines(keepends=True)
    dated = ('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By')
    return "".join(line for line in lines if not line.startswith(dated))


def main() -> None:
    """Writes the files."""
    template = extracted()
    POT.write_text(as_text(template), encoding="utf-8")
    for path in sorted(TEXTS.glob("*/LC_MESSAGES/desk.po")):
        with path.open("rb") as file:
            catalog = read_po(file, locale=path.parts[-3])
        catalog.update(template, no_fuzzy_matching=False)
        path.write_text(as_text(catalog), encoding="utf-8")
        untranslated = sum(1 for each in catalog if each.id and (not each.string or each.fuzzy))
        print(f"{path.parts[-3]}: {untranslated} of {len(catalog)} to translate")  # noqa: T201 - a command


if __name__ == "__main__":
    main()
