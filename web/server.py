"""Serves the desk until SIGTERM or SIGINT.

In: an opened office. Out: nothing; requests that run are finished first.

A service manager hears when the desk is open, and that it still answers (net/service_manager.py).

Failures: `Fatal` when the address cannot be listened on.
"""

from __future__ import annotations

import asyncio
import socket

import structlog
import uvicorn
from starlette.concurrency import run_in_threadpool

from config.web import Web
from domain.errors import Fatal
from ingest.office import Office
from net.service_manager import ServiceManager
from web.app import create_app

log = structlog.get_logger()

FINISH_SECONDS = 10
BACKLOG = 128


def serve(office: Office, web: Web) -> None:
    """Serves the desk of an office where `web` says. Raises Fatal when it cannot listen there."""
    manager = ServiceManager()
    with _listening(web) as listening:
        config = uvicorn.Config(
            create_app(office),
            proxy_headers=bool(web.proxies),
            forwarded_allow_ips=[*web.proxies],
            server_header=False,
            access_log=False,  # paths name people's records
            log_config=None,
            lifespan="on",
            ws="none",
            timeout_graceful_shutdown=FINISH_SECONDS,
        )
        log.info("the desk is open", url=web.base_url)
        _Server(config, manager).run(sockets=[listening])


class _Server(uvicorn.Server):
    """The server that says how it does to the service manager."""

    def __init__(self, config: uvicorn.Config, manager: ServiceManager) -> None:
        super().__init__(config)
        self._manager = manager
        self._signs: asyncio.Task[None] | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Opens the desk."""
        await super().startup(sockets)
        if self.started:
            self._manager.ready("the desk is open")
            self._signs = asyncio.create_task(self._give_signs())

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Closes the desk after the requests that run."""
        self._manager.stops()
        if self._signs is not None:
            self._signs.cancel()
        await super().shutdown(sockets)

    async def _give_signs(self) -> None:
        """Each page needs this loop and a thread: a sign is given when both are to be had."""
        while (seconds := self._manager.sign_seconds) is not None:
            await run_in_threadpool(_take_a_thread)
            self._manager.works()
            await asyncio.sleep(seconds)


def _take_a_thread() -> None:
    """Nothing: it has a thread."""


def _listening(web: Web) -> socket.socket:
    family = socket.AF_INET6 if ":" in web.host else socket.AF_INET
    try:
        return socket.create_server((web.host, web.port), family=family, backlog=BACKLOG)
    except OSError as error:
        raise Fatal(
            f"the desk cannot listen on {web.host} port {web.port}: {error.strerror or error}; choose another with --port, "
            "or end the program that uses it"
        ) from error
