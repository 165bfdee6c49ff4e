"""A browser that looks at the desk: Debian's Chromium, driven by Playwright, over the real server on a port of this machine.

A page that writes an error to its console, breaks the Content-Security-Policy or asks another server for anything fails its test.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from ingest.office import Office
from tests.servers import required
from tests.servers.chromium import program
from tests.web.desk import ROSA
from web.app import UserOf, create_app

SECONDS = 60
LIGHT = {"color_scheme": "light", "viewport": {"width": 1280, "height": 900}}


@contextmanager
def served(office: Office, user_of: UserOf = lambda *_: ROSA) -> Iterator[str]:
    """The address of the office's desk, served as `postroom serve` does."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        config = uvicorn.Config(create_app(office, user_of), log_config=None, access_log=False, ws="none")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            deadline = time.monotonic() + SECONDS
            while not server.started and time.monotonic() < deadline:
                time.sleep(0.01)
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(SECONDS)


@dataclass
class Looked:
    """What pages did that they may not."""

    wrong: list[str] = field(default_factory=list)

    def watch(self, page: Page, address: str) -> None:
        """Notes what this page does from now on."""
        own = urlsplit(address).netloc
        page.on("console", lambda said: self.wrong.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on(
            "request",
            lambda asked: (
                self.wrong.append(f"asked {asked.url}")
                if urlsplit(asked.url).netloc not in (own, "") and not asked.url.startswith(("data:", "blob:"))
                else None
            ),
        )


@pytest.fixture(scope="session")
def playwright_browser() -> Iterator[Browser]:
    """The browser of this test process."""
    where = program()
    required("chromium", where)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=where, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        yield browser
        browser.close()


@pytest.fixture
def desk_address(filled) -> Iterator[str]:
    """Where the desk of the filled office is; its coordinator is signed in."""
    with served(filled) as address:
        yield address


@contextmanager
def opened_page(browser: Browser, address: str, **context: object) -> Iterator[Page]:
    """A page of a fresh browser context at the desk's address; what it may not do fails the test at the end of the block."""
    looked = Looked()
    fresh: BrowserContext = browser.new_context(base_url=address, **(LIGHT | context))
    fresh.set_default_timeout(SECONDS * 1000)
    page = fresh.new_page()
    looked.watch(page, address)
    try:
        yield page
    finally:
        fresh.close()
    assert looked.wrong == []


@pytest.fixture
def page(playwright_browser, desk_address) -> Iterator[Page]:
    """A page at the desk."""
    with opened_page(playwright_browser, desk_address) as opened:
        yield opened


@pytest.fixture
def page_without_script(playwright_browser, desk_address) -> Iterator[Page]:
    """A page at the desk in a browser without JavaScript."""
    with opened_page(playwright_browser, desk_address, java_script_enabled=False) as opened:
        yield opened
