"""A person's word on a message: that it is an application or none, that its sender wrote it or somebody else.

In: the word. Out: before it is done, at a terminal or with --dry-run, where the message goes and who outside the office is
written to; afterwards what became of it, and how its mail is held back.

Failures: those of the operations, and exit 1 where the message could not be read.
"""

from __future__ import annotations

from dataclasses import dataclass

import typer
from sqlalchemy.orm import Session

from cli.asking import can_ask, confirm
from cli.intake import became, say_mail, say_unread
from cli.printing import in_one_line, line
from domain.numbers import message_no
from ingest.office import Office
from operations import review as reviewing
from operations.changes import Attribution
from operations.foresight import foresee, newest_mail
from worker.jobs import read_kept


@dataclass(frozen=True, slots=True)
class Word:
    """What a person says of a message: whether it is an application, or whether its sender wrote it."""

    message: int
    application: bool | None
    genuine: bool | None
    by: Attribution

    @property
    def files_it(self) -> bool:
        """Whether the message is filed by the rules again, and not set aside by this word."""
        return bool(self.application or self.genuine)

    def write(self, session: Session) -> None:
        """Writes the word; the message waits to be read then."""
        if self.genuine is not None:
            reviewing.judge_sender(session, self.message, genuine=self.genuine, by=self.by)
        else:
            reviewing.declare(session, self.message, application=bool(self.application), by=self.by)


def _foreseen(opened: Office, word: Word) -> list[str]:
    """What the word will do, in sentences; nothing of it is kept."""
    number = message_no(word.message)
    foreseen = foresee(opened, word.message, word.write)
    if foreseen.unread:
        return [f"message {number} cannot be read: {foreseen.unread}"]
    said = [f"message {number} belongs to no application then, and is set aside."] if not foreseen.applications else []
    for each in foreseen.applications:
        what = in_one_line(each)
        if each.id in foreseen.new:
            said.append(f"message {number} becomes an application of its own: {what.partition(' ')[2]}.")
        else:
            said.append(f"message {number} belongs to {what}.")
    said += [f"The {mail.kind} “{mail.subject}” goes to {mail.recipient}." for mail in foreseen.mails]
    said += [] if foreseen.mails else ["Nobody outside the office is written to."]
    held = ["`--hold-mail` holds the mail back until you release it."] if foreseen.mails else []
    return [*said, *held, f"`postroom undo {number}` takes it back."]


def _declare(opened: Office, word: Word) -> int:
    """Writes the word; the number of the newest mail before it."""
    with opened.database.begin() as session:
        reviewing.declare(session, word.message, application=bool(word.application), by=word.by)
        return newest_mail(session)


def _judge_sender(opened: Office, word: Word) -> int:
    """The same of a word on the sender."""
    with opened.database.begin() as session:
        reviewing.judge_sender(session, word.message, genuine=bool(word.genuine), by=word.by)
        return newest_mail(session)


def say_word(opened: Office, word: Word, *, dry_run: bool, hold_mail: bool, yes: bool) -> None:
    """Says what the word will do, and asks, at a terminal; then writes it, and says what became of the message."""
    if dry_run or (can_ask() and not yes):
        planned = _foreseen(opened, word)
        if dry_run:
            typer.echo("\n".join(map(line, planned)))
            return
        confirm(planned, yes=yes)
    newest = _declare(opened, word) if word.genuine is None else _judge_sender(opened, word)
    outcome = read_kept(opened, [word.message])
    aside = "forged, and set aside" if word.genuine is False else "no application"
    typer.echo(became(opened, word.message) if word.files_it else f"message {message_no(word.message)} is {aside}")
    say_mail(opened, newest, hold_mail=hold_mail)
    say_unread(opened, [word.message], outcome)
