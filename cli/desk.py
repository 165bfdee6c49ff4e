"""The command that serves the desk in the browser.

In: arguments. Out: nothing; the desk is served until SIGTERM or SIGINT.

Failures: ConfigurationError for an address that is not safe, Fatal for one that cannot be listened on.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Annotated

import typer
from pydantic import ValidationError

from config.explanations import sentences_of
from config.settings import Settings
from config.web import Web
from domain.errors import ConfigurationError
from ingest.office import Office


def register(
    app: typer.Typer,
    office: Callable[[Settings], AbstractContextManager[Office]],
    settings_of_office: Callable[[], Settings],
) -> None:
    """Adds the command to the program."""

    @app.command()
    def serve(
        host: Annotated[str | None, typer.Option(help="The address to listen on; default web.host, 127.0.0.1.")] = None,
        port: Annotated[int | None, typer.Option(min=1, max=65535, help="The port; default web.port, 8000.")] = None,
    ) -> None:
        """Serve the desk in the browser, until it is stopped."""
        from web.server import serve as serve_desk  # noqa: PLC0415 - its libraries are 0.1 s of each command's start

        settings = settings_of_office()
        chosen = {name: value for name, value in (("host", host), ("port", port)) if value is not None}
        known = (settings.web or Web()).model_dump()
        try:
            web = Web(**(known | chosen))
        except ValidationError as error:
            raise ConfigurationError("\n".join(f"web: {said}" for _, said in sentences_of(error, Web))) from error
        with office(settings.model_copy(update={"web": web})) as opened:
            serve_desk(opened, web)
