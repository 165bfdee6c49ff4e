"""The command by which people correct what was read: values, documents, which application a message belongs to.

In: arguments. Out: sentences on stdout saying what was done; every act has its event with the person's name.

Failures: those of the operations, as exit 1, or as exit 2 where a value cannot be taken, with their sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Annotated

import typer
from sqlalchemy.orm import Session

from cli.asking import confirm
from cli.corrected import Asked, made, rehearsed, say_done
from cli.options import AsJson, OpenOffice, Which, Who, Why, Yes, attribution, named_record, numbered, one_of
from cli.printing import in_one_line
from cli.word_on_message import Word, say_word
from domain.actions import Correctable
from domain.catalogue.kinds import Kind
from domain.errors import WrongUsage
from domain.numbers import Numbered, TypedNumber, application_no, message_no, typed_number
from domain.text import counted
from ingest.office import Office
from operations.corrections import Correction, DocumentCorrection, FieldCorrection, PagesCorrection, ValueCorrection
from operations.lookup import find_application, find_message
from operations.page_runs import BeginsCorrection, BelongsCorrection
from operations.records import Refused
from storage import queries
from storage.application import application
from storage.queries import title_of


class Sender(StrEnum):
    """What a person can say of who wrote a message."""

    GENUINE = "genuine"
    FORGED = "forged"


def register(app: typer.Typer, office: OpenOffice) -> None:
    """Adds the command to the program."""

    @app.command()
    def correct(
        which: Which = None,
        *,
        opening: Annotated[str | None, typer.Option(help="What it applies for (the opening's key).")] = None,
        cycle: Annotated[str | None, typer.Option(help="For instance “summer 2027”.")] = None,
        name: Annotated[str | None, typer.Option(help="The applicant's name.")] = None,
        email: Annotated[str | None, typer.Option(help="The applicant's address.")] = None,
        phone: Annotated[str | None, typer.Option(help="The applicant's phone number.")] = None,
        availability: Annotated[str | None, typer.Option(help="“full time” or “part time”.")] = None,
        start_date: Annotated[str | None, typer.Option(help="Like 2027-06-01.")] = None,
        end_date: Annotated[str | None, typer.Option(help="Like 2027-08-31.")] = None,
        academic_credit: Annotated[str | None, typer.Option(help="“asked”, or '' for not asked.")] = None,
        field: Annotated[list[str] | None, typer.Option(help="A form's field: key=value.")] = None,
        document: Annotated[str | None, typer.Option(help="A document's number, as `show` says it.")] = None,
        kind: Annotated[str | None, typer.Option(help=f"What that document is: {', '.join(Kind)}.")] = None,
        pages: Annotated[str | None, typer.Option(help="Which pages of its file it is: 3-7.")] = None,
        join: Annotated[
            list[str] | None, typer.Option(help="A further document that is its next page or pages; may be said again.")
        ] = None,
        cut: Annotated[
            int | None,
            typer.Option(help="At this page of that document's file a new document begins; --kind says which."),
        ] = None,
        uncut: Annotated[
            bool, typer.Option("--uncut", help="That document's pages belong to the one before it in the same file.")
        ] = False,
        part: Annotated[
            bool, typer.Option("--part", help="Take that document's files for documents of their own.")
        ] = False,
        merge_into: Annotated[str | None, typer.Option(help="Join this application to that one.")] = None,
        split: Annotated[str | None, typer.Option(help="Give this message an application of its own.")] = None,
        message: Annotated[str | None, typer.Option(help="A message, for --application or --sender.")] = None,
        application: Annotated[
            bool | None, typer.Option("--application/--no-application", help="Whether that message is one.")
        ] = None,
        sender: Annotated[
            Sender | None, typer.Option(help="Who wrote that message: its sender, or somebody in that name.")
        ] = None,
        hold_mail: Annotated[
            bool, typer.Option("--hold-mail", help="Hold the mail that this makes back; `outbox release` sends it.")
        ] = False,
        dry_run: Annotated[
            bool, typer.Option("--dry-run", help="Only say what it will do; of a message also who is written to.")
        ] = False,
        as_json: AsJson = False,
        why: Why = "",
        yes: Yes = False,
        who: Who = "",
    ) -> None:
        """Correct what was read; what you say stays whatever is read later. The mail about it is sent by the next pass."""
        values = {
            Correctable.OPENING: opening,
            Correctable.CYCLE: cycle,
            Correctable.NAME: name,
            Correctable.EMAIL: email,
            Correctable.PHONE: phone,
            Correctable.AVAILABILITY: availability,
            Correctable.START_DATE: start_date,
            Correctable.END_DATE: end_date,
            Correctable.ACADEMIC_CREDIT: academic_credit,
        }
        if which is None and message is None:
            raise typer.BadParameter("name an application, or a message with --message", param_hint="ID")
        with office() as opened:
            with opened.database.read() as session:
                meant = named_record(session, which, message)
                if meant.of is Numbered.MESSAGE:
                    if (application is None) == (sender is None):
                        raise typer.BadParameter(
                            "say --application, --no-application or --sender", param_hint="--message"
                        )
                else:
                    _needs_its_document(
                        session, meant.number, document, bool(kind or pages or join or part or cut or uncut)
                    )
                other = find_application(session, merge_into) if merge_into is not None else None
                taken_out = _in_application(session, meant, split) if split is not None else None
            by = attribution(opened, who, why)
            if meant.of is Numbered.MESSAGE:
                if as_json:
                    raise typer.BadParameter("is for what is said of an application", param_hint="--json")
                word = Word(meant.number, application, None if sender is None else sender is Sender.GENUINE, by)
                say_word(opened, word, dry_run=dry_run, hold_mail=hold_mail, yes=yes)
                return
            if hold_mail:
                raise typer.BadParameter(
                    "goes with --application, --no-application or --sender", param_hint="--hold-mail"
                )
            of_document = _of_document(document, _kind(kind), pages, join or [], cut, part=part, uncut=uncut)
            corrections = [*_of_values(values, field or []), *of_document]
            if not corrections and other is None and taken_out is None:
                raise typer.BadParameter("say what to correct; --help lists it", param_hint="ID")
            asked = Asked(meant.number, corrections, other, taken_out, by)
            if dry_run:
                say_done(rehearsed(opened, asked), as_json=as_json, dry_run=True)
                return
            planned = _moves_in_words(opened, meant.number, other, taken_out)
            if cut is not None or uncut:
                planned = [*rehearsed(opened, asked).sentences, *planned]
            if planned:
                confirm([*planned, f"`postroom undo {application_no(meant.number)}` takes it back."], yes=yes)
            say_done(made(opened, asked), as_json=as_json)


def _in_application(session: Session, meant: TypedNumber, split: str) -> int:
    """The message that is to leave an application. Raises WrongUsage or Refused."""
    typed = typed_number(split)
    number = typed.number if typed is not None and typed.of is None else find_message(session, split)
    found = application(session, meant.number)
    if found is not None and number not in {each.id for each in found.messages}:
        raise Refused(f"message {message_no(number)} is not part of application {application_no(meant.number)}")
    return number


def _needs_its_document(session: Session, number: int, document: str | None, says_something: bool) -> None:
    """Refuses a kind or pages without a document, and says which there are. Raises WrongUsage."""
    if document is not None or not says_something:
        return
    found = application(session, number)
    current = [each for each in found.documents if each.superseded_by_id is None] if found is not None else []
    said = "; ".join(f"{each.id} {each.kind} “{each.filename or 'in the mail’s own text'}”" for each in current)
    about = f"application {application_no(number)} has {said}" if said else f"{application_no(number)} has no documents"
    raise WrongUsage(f"document: say which document it is about, with --document; {about}")


def _moves_in_words(opened: Office, number: int, other: int | None, taken_out: int | None) -> list[str]:
    """What a merge or a split will do, before it is done."""
    if other is None and taken_out is None:
        return []
    with opened.database.read() as session:
        found = application(session, number)
        about = {each: in_one_line(application(session, each)) for each in (number, other) if each is not None}
        said = []
        if other is not None:
            count = len(found.messages) if found is not None else 0
            said.append(
                f"{about[number]} becomes part of {about[other]}, with its {counted(count, 'message')} and documents."
            )
        if taken_out is not None:
            [message] = queries.messages(session, numbers=[taken_out])
            title = title_of(message.sender, message.subject)
            said.append(
                f"message {message_no(taken_out)} ({title}) leaves {about[number]} and becomes an application of its own."
            )
    return said


def _of_values(values: dict[Correctable, str | None], fields: Sequence[str]) -> Iterator[Correction]:
    for what, value in values.items():
        if value is not None:
            yield ValueCorrection(what, value or None)  # '' says that there is none
    for each in fields:
        key, equals, value = each.partition("=")
        if not equals:
            raise typer.BadParameter(f"“{each}” is not like key=value", param_hint="--field")
        yield FieldCorrection(key, value or None)


def _of_document(
    document: str | None,
    kind: Kind | None,
    pages: str | None,
    join: Sequence[str],
    cut: int | None,
    *,
    part: bool,
    uncut: bool,
) -> Iterator[Correction]:
    """What is said of a document: it is cut or uncut, or joined or parted, or its kind and pages are said."""
    if join and part:
        raise typer.BadParameter("a document is joined or parted, not both", param_hint="--join")
    if document is None:
        return
    number = numbered(document, Numbered.DOCUMENT, "--document")
    if cut is not None or uncut:
        option = "--cut" if cut is not None else "--uncut"
        if join or part or pages is not None or (cut is not None and uncut):
            raise typer.BadParameter("is said alone, since it changes the pages itself", param_hint=option)
        if uncut and kind is not None:
            raise typer.BadParameter(
                "the pages become those of the document before, with its kind", param_hint="--kind"
            )
        if cut is not None and kind is None:
            raise typer.BadParameter("say with --kind what the new document is", param_hint="--cut")
        yield BeginsCorrection(number, cut, kind) if cut is not None and kind is not None else BelongsCorrection(number)
        return
    if join or part:
        yield PagesCorrection(number, tuple(numbered(each, Numbered.DOCUMENT, "--join") for each in join))
    if kind is not None or pages is not None or not (join or part):
        yield DocumentCorrection(number, kind, _range(pages))


def _kind(kind: str | None) -> Kind | None:
    if kind is None:
        return None
    written = "_".join(kind.lower().replace("-", " ").replace("_", " ").split())
    one_of(written, Kind, "--kind")
    return Kind(written)


def _range(pages: str | None) -> tuple[int, int] | None:
    if pages is None:
        return None
    first, _, last = pages.partition("-")
    if not (first.isdecimal() and (last or first).isdecimal()):
        raise typer.BadParameter(f"“{pages}” is not like 3-7", param_hint="--pages")
    return int(first), int(last or first)
