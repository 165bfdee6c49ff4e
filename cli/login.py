"""The command `login`: a person signs in to a mailbox by OAuth 2, in a browser or by a code.

In: a mailbox's name, `smtp` or `alerts`. Out: the address to open and how it went, on stdout; what did not work on stderr.

Failures: those of the provider, as exit 1 with their sentence; nothing is stored then. A login that the server refuses: exit 1.
"""

from __future__ import annotations

import os
import sys
import webbrowser
from contextlib import suppress
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from cli.options import OpenOffice
from cli.printing import error, line
from config.logins import Login
from config.sign_in import Flow, SignIn
from domain.dates import moment_in_words
from domain.errors import Fatal
from domain.text import counted
from ingest.office import Office
from operations import signing_in

if TYPE_CHECKING:
    from sign_in.provider import Given

# What speaks to a provider is loaded where it is used: every command would wait for it.


def register(app: typer.Typer, office: OpenOffice) -> None:
    """Adds the command to the program."""

    @app.command()
    def login(
        which: Annotated[
            str, typer.Argument(metavar="MAILBOX", help="A mailbox's name in the settings, smtp, or alerts.")
        ] = "",
        *,
        browser: Annotated[bool, typer.Option(help="Open a browser here, where there is one.")] = True,
        new_key: Annotated[bool, typer.Option("--new-key", help="Encrypt all sign-ins by a new key instead.")] = False,
    ) -> None:
        """Sign in to a mailbox or to the account that sends mail (OAuth 2), and try it at once."""
        with office() as opened:
            if new_key:
                done = signing_in.renew_key(opened.settings, opened.database)
                typer.echo(f"{counted(done, 'sign-in')} encrypted by a new key")
                return
            _sign_in(opened, which, browser=browser)
            if not _try(opened, signing_in.login_named(opened.settings, which)):
                raise typer.Exit(1)


def _sign_in(office: Office, name: str, *, browser: bool) -> None:
    from sign_in import flows  # noqa: PLC0415

    login = signing_in.login_named(office.settings, name)
    match office.settings.sign_in[login.sign_in]:
        case SignIn(flow=Flow.CODE) as sign_in:
            _by_browser(office, name, login, sign_in, browser=browser)
        case SignIn(flow=Flow.DEVICE) as sign_in:
            kinds = signing_in.kinds_of(office.settings, login)
            device = flows.start_device(sign_in, kinds, office.now())
            typer.echo(f"Open {line(device.address)} in any browser, sign in as {login.account}, and enter the code")
            typer.echo(f"    {line(device.user_code)}")
            typer.echo(f"It is good until {moment_in_words(device.until, office.settings.zone)}. Waiting …")
            typer.echo(_accept(office, name, login, flows.finish_device(sign_in, device, kinds[0], office.now), ""))
        case _:
            signing_in.let_in(office.settings, office.database, login, office.now)
            typer.echo(f"The application is let in as {login.account}.")


def _by_browser(office: Office, name: str, login: Login, sign_in: SignIn, *, browser: bool) -> None:
    from sign_in import flows  # noqa: PLC0415
    from sign_in.loopback import Loopback  # noqa: PLC0415

    kinds = signing_in.kinds_of(office.settings, login)
    with Loopback() as loopback:
        attempt = flows.start(sign_in, login.account, kinds, loopback.address(sign_in))
        typer.echo(f"Sign in as {login.account}. Open this address in a browser:\n\n{attempt.address}\n")
        typer.echo(
            "If the browser runs on another machine, its last page cannot be shown: "
            "copy the address of that page, paste it here and press Enter."
        )
        if browser and _has_browser():
            webbrowser.open(attempt.address)

        def ends(returned: str) -> tuple[str, str]:
            given = flows.finish(sign_in, attempt, returned, kinds[0], office.now())
            said = _accept(office, name, login, given, attempt.nonce)
            typer.echo(said)
            return (
                "You are signed in",
                f"{said} Close this page and go back to the terminal, which tries the mailbox now.",
            )

        loopback.wait(lambda address: flows.belongs(attempt, address), ends, _pasted(), error)


def _accept(office: Office, name: str, login: Login, given: Given, nonce: str) -> str:
    """Stores the grant, unless it is another person's; who has signed in."""
    from sign_in.identity import addresses_of  # noqa: PLC0415

    settings, now = office.settings, office.now()
    addresses = addresses_of(settings.sign_in[login.sign_in], given, nonce, now)
    signing_in.refuse_another_person(settings, name, login, addresses)
    who = addresses[0] if addresses else ""
    access = signing_in.kinds_of(settings, login)[0]
    signing_in.store(settings, office.database, login, given, who, now, access)
    return f"{line(who)} has signed in." if who else "The provider does not say who has signed in."


def _try(office: Office, login: Login) -> bool:
    """Whether every login works. Where nobody knows who has signed in, the first one tells whether it may stay."""
    tried = list(signing_in.try_logins(office.settings, office.database, login))
    for each in tried:
        (typer.echo if each.ok else error)(f"{each.what}: {line(each.says)}")
    refused = all(each.refused for each in tried) if tried else False
    if refused and signing_in.is_unknown(office.settings, office.database, login):
        signing_in.forget(office.database, login)
        raise Fatal(f"nothing was stored: it may be another person than {login.account} who has signed in")
    return all(each.ok for each in tried)


def _has_browser() -> bool:
    if sys.platform == "darwin" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        with suppress(webbrowser.Error):
            return not isinstance(webbrowser.get(), webbrowser.GenericBrowser)
    return False


def _pasted() -> TextIO | None:
    """Where a pasted address comes from; None where nothing can be read."""
    try:
        sys.stdin.fileno()
    except (OSError, ValueError, AttributeError):
        return None
    return sys.stdin
