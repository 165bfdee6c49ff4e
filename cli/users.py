"""The commands `user add`, `list`, `password` and `remove`: who may use the desk.

In: arguments. Out: a one-time link, a table or one JSON document on stdout.

Failures: those of operations.people, as exit 1 with their sentence; a wrong value ends with 2.
"""

from __future__ import annotations

from getpass import getpass
from typing import Annotated

import typer
from pydantic import TypeAdapter

from cli.asking import can_ask, confirm
from cli.options import AsJson, OpenOffice, Yes, attribution
from cli.printing import line, print_json, print_people
from domain.actions import AddUser, in_words
from domain.dates import moment_in_words
from domain.errors import WrongUsage
from domain.suggestions import did_you_mean
from domain.users import Role
from ingest.office import Office
from operations.access import passwords
from operations.access.links import OneTimeLink
from operations.people import invite, new_link, person_of, remove, set_password
from storage.people import Person, people

Email = Annotated[str, typer.Argument(metavar="EMAIL", help="The person’s address, by which they sign in.")]
ROLES = tuple(each.word for each in Role if each is not Role.ANYBODY)


def register(app: typer.Typer, office: OpenOffice) -> None:
    """Adds the commands to the program."""
    user = typer.Typer(
        name="user", help="Say who may use the desk in the browser.", no_args_is_help=True, rich_markup_mode=None
    )
    _register_add(user, office)
    _register_list(user, office)
    _register_password(user, office)
    _register_remove(user, office)
    app.add_typer(user)


def _register_add(user: typer.Typer, office: OpenOffice) -> None:
    @user.command()
    def add(
        email: Email,
        *,
        name: Annotated[str, typer.Option(help="The person’s name; default what stands before the @.")] = "",
        role: Annotated[
            str | None,
            typer.Option(help="reviewer, coordinator or admin; default admin for the first person, then coordinator."),
        ] = None,
    ) -> None:
        """Invite a person to the desk: prints a link, which works once within 48 hours, to choose a password."""
        chosen = _role(role)
        with office() as opened:
            with opened.database.read() as session:
                has_admin = any(each.role is Role.ADMIN for each in people(session))
            given = chosen or (Role.COORDINATOR if has_admin else Role.ADMIN)
            with opened.database.begin() as session:
                invited = invite(session, opened.settings, email, name, given, attribution(opened), is_sent=False)
            typer.echo(f"{line(email.strip())} is invited as {given.word}.")
            _print_link(opened, invited.link)


def _register_list(user: typer.Typer, office: OpenOffice) -> None:
    @user.command("list")
    def list_(*, as_json: AsJson = False) -> None:
        """List the people of the desk."""
        with office() as opened, opened.database.read() as session:
            found = people(session)
        if as_json:
            written = TypeAdapter(tuple[Person, ...]).dump_python(found, mode="json")
            print_json([values | {"role": each.role.word} for values, each in zip(written, found, strict=True)])
        elif not found:
            typer.echo(in_words(("nobody can use the desk yet; ", AddUser(), " invites the first person")))
        else:
            print_people(found, opened.now(), opened.settings.zone)


def _register_password(user: typer.Typer, office: OpenOffice) -> None:
    @user.command()
    def password(
        email: Email,
        *,
        ask: Annotated[
            bool, typer.Option("--ask", help="Ask for the new password here instead, at a terminal.")
        ] = False,
    ) -> None:
        """Print a link to choose a new password, which works once within 48 hours; earlier links end."""
        with office() as opened:
            digest = _asked(opened, email) if ask else None
            with opened.database.begin() as session:
                by = attribution(opened)
                if digest is not None:
                    set_password(session, person_of(session, email), digest, by)
                else:
                    link = new_link(session, opened.settings, email, by, is_sent=False)
            if digest is not None:
                typer.echo(f"The password of {line(email)} is set, and their sessions have ended.")
            else:
                _print_link(opened, link)


def _register_remove(user: typer.Typer, office: OpenOffice) -> None:
    @user.command(name="remove")
    def remove_(email: Email, *, yes: Yes = False) -> None:
        """Remove a person from the desk; what they did stays in the history under their name."""
        with office() as opened:
            with opened.database.read() as session:
                row = person_of(session, email)
            confirm([f"{row.name} ({row.email}) cannot come to the desk any more."], yes=yes)
            with opened.database.begin() as session:
                remove(session, row.id, attribution(opened))
        typer.echo(f"{line(row.email)} is removed.")


def _asked(office: Office, email: str) -> str:
    """The hash of a password that is typed twice. Raises WrongUsage, or Refused where there is no such person."""
    if not can_ask():
        raise WrongUsage("--ask: nobody can answer here; leave it out and use the link")
    with office.database.read() as session:
        row = person_of(session, email)
    first = getpass("New password: ")
    passwords.check_strength(first, name=row.name, email=row.email)
    if getpass("Once more: ") != first:
        raise WrongUsage("--ask: the two passwords differ, and nothing was changed")
    return passwords.hashed(first)


def _print_link(office: Office, link: OneTimeLink) -> None:
    until = moment_in_words(link.until, office.settings.zone)
    typer.echo(f"This link works once, until {until}:\n\n  {link.address}\n")


def _role(word: str | None) -> Role | None:
    role = Role.named(word) if word is not None else None
    if word is not None and role is None:
        raise typer.BadParameter(
            f"“{word}” is not one of {', '.join(ROLES)}{did_you_mean(word, ROLES)}", param_hint="--role"
        )
    return role
