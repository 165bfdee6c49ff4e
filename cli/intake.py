"""The commands that have mail read: add, retry, replay.

In: arguments. Out: one sentence on stdout saying what was done; what could not be read on stderr, and exit 1.

Failures: those of the operations, as exit 1, or as exit 2 where a value cannot be taken, with their sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from cli.asking import confirm
from cli.options import A_MESSAGE, OpenOffice, Who, Yes, attribution, name_of, one_of
from cli.outbox import Act, change_mails
from cli.printing import error, line
from domain.numbers import application_no, message_no
from domain.text import counted
from ingest.office import Office
from ingest.pass_result import PassResult
from operations import review
from operations.changes_in_words import difference_in_words
from operations.foresight import mails_to_others, newest_mail
from operations.lookup import find_message, numbers_of
from operations.manual_intake import Channel, HandedIn
from operations.manual_intake import add as add_by_hand
from operations.reprocess import replay as read_again
from storage import queries
from worker.jobs import read_kept


def register(app: typer.Typer, office: OpenOffice, moment: Callable[[str | None, Any], datetime]) -> None:
    """Adds the commands to the program."""
    _register_add(app, office, moment)
    _register_retry(app, office)
    _register_replay(app, office)


def _register_add(app: typer.Typer, office: OpenOffice, moment: Callable[[str | None, Any], datetime]) -> None:
    @app.command()
    def add(
        files: Annotated[
            list[Path],
            typer.Argument(exists=True, dir_okay=False, readable=True, help="Scans, documents or an .eml file."),
        ],
        *,
        opening: Annotated[
            str | None, typer.Option(help="What it is for: an opening's key. An .eml file may say so itself.")
        ] = None,
        sender: Annotated[
            str | None, typer.Option("--from", help="Who applies: “Name <address>” or a name. An .eml file may say so.")
        ] = None,
        channel: Annotated[str, typer.Option(help="post, fax or email.")] = "email",
        cycle: Annotated[
            str | None, typer.Option(help="For instance “summer 2027”; default as written or the next.")
        ] = None,
        received: Annotated[str | None, typer.Option(help="When it arrived; default now.")] = None,
        who: Who = "",
    ) -> None:
        """File by hand what came by post, fax or otherwise. The mail about it is sent by the next pass."""
        one_of(channel, Channel, "--channel")
        with office() as opened:
            when = moment(received, opened.settings)
            handed_in = HandedIn(files, when, opening, sender, cycle, Channel(channel))
            with opened.database.read() as session:
                newest = newest_mail(session)
            added = add_by_hand(opened, handed_in, name_of(who))
            number = added.message
            result = read_kept(opened, [number]) if added.is_new else None
            known = f"these files are message {message_no(number)} already; nothing was changed"
            typer.echo(became(opened, number) if added.is_new else known)
            say_mail(opened, newest)
            say_unread(opened, [number], result)


def _register_replay(app: typer.Typer, office: OpenOffice) -> None:
    @app.command()
    def replay(
        numbers: Annotated[
            list[str] | None, typer.Argument(metavar="[MESSAGE]…", help=f"{A_MESSAGE} Default all.")
        ] = None,
        *,
        dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
        yes: Yes = False,
        who: Who = "",
    ) -> None:
        """Read all mail again by the rules of today, and say what changes. Nobody is written to."""
        with office() as opened:
            count = 0
            chosen = messages_of(opened, numbers) if numbers else None
            if not dry_run:
                asked = "What differs is changed; `--dry-run` shows it first. Corrections and decisions stay."
                confirm([asked, "`postroom undo` with the number of a changed message takes it all back."], yes=yes)
            changed = []
            for change in read_again(opened, chosen, dry_run=dry_run, by=attribution(opened, who)):
                count += 1
                if not change.unread:
                    changed.append(change.message)
                typer.echo(f"message {message_no(change.message)}: {line(change.subject)}")
                if change.unread:
                    typer.echo(f"  it could not be read this time: {line(change.unread)}")
                for difference in change.differences:
                    typer.echo(f"  {line(difference_in_words(difference))}")
            back = "" if dry_run or not changed else f"; `postroom undo {message_no(changed[0])}` takes it all back"
            typer.echo(f"{counted(count, 'message')} {'would change' if dry_run else 'changed'}{back}")


def _register_retry(app: typer.Typer, office: OpenOffice) -> None:
    @app.command()
    def retry(
        numbers: Annotated[
            list[str] | None, typer.Argument(metavar="[MESSAGE]…", help=f"{A_MESSAGE} Default all that failed.")
        ] = None,
        who: Who = "",
    ) -> None:
        """Read failed messages again. The mail about them is sent by the next pass."""
        with office() as opened:
            by = attribution(opened, who)
            named = messages_of(opened, numbers) if numbers else []
            with opened.database.begin() as session:
                newest = newest_mail(session)
                chosen = named or review.failed_messages(session)
                kept = [each for each in chosen if not review.retry(session, each, by).fetched_first]
            for number in sorted(set(chosen) - set(kept)):
                typer.echo(f"message {message_no(number)}: the next pass asks its mailbox for it")
            if kept or not chosen:
                outcome = read_kept(opened, kept)
                states = ", ".join(f"{count} {state}" for state, count in sorted(outcome.states.items()))
                typer.echo(f"{len(kept)} read again{f': {states}' if states else ''}")
                say_mail(opened, newest)
                say_unread(opened, kept, outcome)


def messages_of(opened: Office, said: Sequence[str]) -> list[int]:
    """The numbers of the messages that are meant. Raises WrongUsage or Refused."""
    with opened.database.read() as session:
        return numbers_of(said, partial(find_message, session))


def became(opened: Office, message: int) -> str:
    """What became of a message that was read, as a sentence."""
    with opened.database.read() as session:
        [found] = queries.messages(session, numbers=[message])
    if found.applications:
        return f"message {message_no(message)} is filed as application {', '.join(map(application_no, found.applications))}"
    return f"message {message_no(message)} is {found.state.replace('_', ' ')}: `postroom messages` says why"


def say_mail(opened: Office, after: int, *, hold_mail: bool = False) -> None:
    """Says who outside the office is written to by what was just done, and how to hold that mail; or holds it."""
    with opened.database.read() as session:
        mails = mails_to_others(session, after)
    if mails and hold_mail:
        change_mails(opened, Act.HOLD, [each.number for each in mails], yes=True)
    for each in mails:
        what = line(f"the {each.kind} to {each.recipient}")
        if hold_mail:
            typer.echo(f"{what} is held back; `postroom outbox release {each.number}` sends it")
        else:
            typer.echo(f"{what} is sent by the next pass; `postroom outbox hold {each.number}` holds it back")


def say_unread(opened: Office, numbers: Sequence[int], outcome: PassResult | None) -> None:
    """Says what went wrong, and ends with 1 if anything did, or one of these messages could not be read or has to wait."""
    troubles = outcome.troubles if outcome is not None else []
    for trouble in troubles:
        error(trouble)
    ends = {"kept": "is kept; the next pass reads it", "failed": "is failed"}
    with opened.database.read() as session:
        found = [each for each in queries.messages(session, numbers=numbers) if each.state in ends]
    for each in sorted(found, key=lambda each: each.id):
        error(": ".join(filter(None, (f"message {message_no(each.id)} {ends[each.state]}", each.explanation))))
    if found or troubles:
        raise typer.Exit(1)
