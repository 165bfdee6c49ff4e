"""The command `search`: full text of applications, messages and documents.

In: words. Out: what they find, names and addresses first, then the newest: a line for each with its snippet, or one JSON document.

Failures: `typer.BadParameter` for words without letters and digits.
"""

from __future__ import annotations

from typing import Annotated, Any

import typer

from cli.options import AsJson, OpenOffice
from cli.printing import error, line, print_hits, print_json
from domain.text import counted
from storage.search import Hit, Hits, SearchPage, search
from storage.search_words import terms_of

MOST = 1_000


def register(app: typer.Typer, office: OpenOffice) -> None:
    """Adds the command to the program."""

    @app.command("search")
    def search_(
        words: Annotated[
            list[str],
            typer.Argument(
                metavar="WORDS…",
                help="All of them have to be there, in whatever case and with or without accents; the last one may be the "
                "beginning of a word. '\"Words in quotes\"' stand next to each other.",
            ),
        ],
        *,
        limit: Annotated[int, typer.Option(min=1, max=MOST, help="At most so many.")] = 50,
        as_json: AsJson = False,
    ) -> None:
        """Search the words of applications, messages and documents: names and addresses first, then the newest."""
        said = " ".join(words)
        if not terms_of(said):
            raise typer.BadParameter(f"“{line(said)}” has no letters or digits to search for", param_hint="WORDS")
        with office() as opened, opened.database.read() as session:
            found = search(session, said, SearchPage(limit))
        if as_json:
            print_json([_as_json(hit, found) for hit in found.hits])
        elif found.hits:
            print_hits(found, opened.settings.zone)
        else:
            error(f"nothing has “{said}”")
        if found.next:
            error(f"these are the first {counted(len(found.hits), 'hit')}; add a word, or raise --limit")


def _as_json(hit: Hit, found: Hits) -> dict[str, Any]:
    """A hit for scripts; `found` marks the words that were looked for within its snippet."""
    of = found.applications.get(hit.application) if hit.application is not None else None
    return {
        "kind": hit.kind.value,
        "application": hit.application,
        "applicant": of.applicant_name if of is not None else None,
        "opening": of.opening if of is not None else None,
        "cycle": of.cycle if of is not None else None,
        "message": hit.message,
        "document": hit.document,
        "document_kind": hit.document_kind or None,
        "page": hit.page,
        "title": hit.title,
        "received_at": hit.received_at.isoformat(),
        "by_name": hit.by_name,
        "snippet": "".join(piece.text for piece in hit.snippet),
        "found": [piece.text for piece in hit.snippet if piece.found],
    }
