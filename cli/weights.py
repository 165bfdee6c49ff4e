"""The commands `weights export` and `weights compare`: learning from what people corrected about documents.

In: arguments. Out: sentences on stdout, or one JSON document with --json; what could not be read on stderr, and exit 1.

Failures: those of operations.corrections_export and operations.weights_compare, as exit 1 with their sentence; a file that holds
no weights of this version ends with 2.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from cli.options import AsJson, OpenOffice, attribution
from cli.printing import error, line, print_json
from domain.errors import WrongUsage
from domain.numbers import application_no, message_no
from domain.text import counted
from ingest.reader.own_weights import usable
from operations.corrections_export import APPLICANTS, export_corrections
from operations.weights_compare import ChangedDocument, Comparison, Score, Seen, compared
from storage.files import write_own

SUFFIX = ".jsonl.gz"


def register(app: typer.Typer, office: OpenOffice) -> None:
    """Adds the commands to the program."""
    weights = typer.Typer(
        name="weights",
        help="Learn from what you corrected: how documents are told apart (docs/reading.md).",
        no_args_is_help=True,
        rich_markup_mode=None,
    )
    _register_export(weights, office)
    _register_compare(weights, office)
    app.add_typer(weights)


def _register_export(weights: typer.Typer, office: OpenOffice) -> None:
    @weights.command()
    def export(
        target: Annotated[Path, typer.Argument(metavar="FILE", help=f"A new file, NAME{SUFFIX}.")],
        *,
        as_json: AsJson = False,
    ) -> None:
        """Write what can be learnt from the documents whose kind you corrected, and from those of decided applications: numbers, no texts."""
        if target.exists():
            raise WrongUsage(f"{target} is there already; name a new file")
        with office() as opened:
            made = export_corrections(opened, attribution(opened))
        write_own(target, made.content, anew=True)
        if as_json:
            print_json({"corrected": made.corrected, "let_stand": made.let_stand, "left_out": made.left_out})
        else:
            typer.echo(
                f"{counted(made.corrected, 'document')} whose kind somebody corrected and {made.let_stand} of decided applications "
                f"in {line(target)}: numbers alone, and those alone that occur with {APPLICANTS} applicants or more"
            )
        for each in made.left_out:
            error(each)
        if made.left_out:
            raise typer.Exit(1)


def _register_compare(weights: typer.Typer, office: OpenOffice) -> None:
    @weights.command()
    def compare(
        file: Annotated[Path, typer.Argument(metavar="FILE", help="Weights that training wrote.")],
        *,
        as_json: AsJson = False,
    ) -> None:
        """Read all filed mail by these weights too, and say which documents would be of another kind or other pages. Changes nothing."""
        content, found = usable(file)
        with office() as opened:
            comparison = compared(opened, content, found)
        if as_json:
            print_json(asdict(comparison))
        else:
            for changed in comparison.changed:
                typer.echo(line(_in_words(changed)))
            for sentence in _totals(comparison, file):
                typer.echo(line(sentence))
        for unread in comparison.unread:
            error(unread)
        if comparison.unread:
            raise typer.Exit(1)


def _in_words(changed: ChangedDocument) -> str:
    """`application a12, document 31 “all.pdf”: other, page 1, 62 % → cv, page 1, 91 %`."""
    of = ", ".join(f"application {application_no(number)}" for number in changed.applications)
    number = f", document {changed.document}" if changed.document else ""
    name = f" “{changed.filename}”" if changed.filename else ""
    after = "; ".join(map(_seen, changed.after)) or "no document"
    before = _seen(changed.before) if changed.before else "no document"
    return f"{of or f'message {message_no(changed.message)}'}{number}{name}: {before} → {after}"


def _seen(seen: Seen) -> str:
    first, last = seen.first_page, seen.last_page
    pages = "" if first is None or last is None else f", page {first}" if first == last else f", pages {first}-{last}"
    return f"{seen.kind.replace('_', ' ')}{pages}, {round(seen.confidence * 100)} %"


def _totals(found: Comparison, file: Path) -> list[str]:
    kinds = sum(each.is_of_another_kind for each in found.changed)
    other = len(found.changed) - kinds
    whole = counted(found.documents, "document")
    said = [f"{len(found.changed)} of {whole} would change: {kinds} in kind, {other} in pages alone"]
    if found.corrected.corrected:
        said.append(_score(found.corrected, file))
        if not found.unseen.corrected:
            said.append(
                f"{file.name} has learnt from all of them, so that says little; its training says how good it is"
            )
        elif found.unseen != found.corrected:
            said.append(f"of those it has not learnt from: {_score(found.unseen, file)}")
    else:
        said.append("nobody has corrected the kind of a document yet, so nothing says which of the two is right")
    return [*said, "Nothing was changed."]


def _score(score: Score, file: Path) -> str:
    return (
        f"{counted(score.corrected, 'document')} whose kind somebody corrected: {score.right_now} right now, "
        f"{score.right_then} by {file.name}"
    )
