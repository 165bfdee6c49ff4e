"""One Chromium for many pages: starting it costs two seconds, a page some hundredths of one.

It is told what to do by the Chrome DevTools Protocol over a pipe (https://chromedevtools.github.io/devtools-protocol/):
a message is JSON that ends with a zero byte.
"""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.servers import required

SECONDS = 120
OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)


class Browser:
    """A running Chromium."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._number = 0
        self._waiting = b""

    def call(self, method: str, session: str | None = None, **parameters: Any) -> dict[str, Any]:
        """Calls a method of the protocol, in a page's session if that is given; its result."""
        assert self._process.stdin is not None
        self._number += 1
        asked = {"id": self._number, "method": method, "params": parameters}
        self._process.stdin.write(json.dumps(asked | ({"sessionId": session} if session else {})).encode() + b"\0")
        self._process.stdin.flush()
        answer = self._next(lambda said: said.get("id") == self._number)
        assert "error" not in answer, f"{method}: {answer}"
        result: dict[str, Any] = answer["result"]
        return result

    def wait_for(self, event: str, session: str) -> None:
        """Until this happened in a page."""
        self._next(lambda said: (said.get("method"), said.get("sessionId")) == (event, session))

    def _next(self, wanted: Any) -> dict[str, Any]:
        assert self._process.stdout is not None
        while True:
            while b"\0" not in self._waiting:
                assert select.select([self._process.stdout], [], [], SECONDS)[0], "Chromium does not answer"
                more = os.read(self._process.stdout.fileno(), 1 << 20)
                assert more, "Chromium has ended"
                self._waiting += more
            said, _, self._waiting = self._waiting.partition(b"\0")
            found: dict[str, Any] = json.loads(said)
            if wanted(found):
                return found

    @contextmanager
    def page(self, file: Path, width: int = 1_000, scheme: str = "light", height: int = 3_200) -> Iterator[Page]:
        """A page that has loaded, in a window of this size in pixels, in `light` or `dark`."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.call("Emulation.setDeviceMetricsOverride", session, **size)
        self.call("Emulation.setEmulatedMedia", session, features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.call("Page.enable", session)
        self.call("Page.navigate", session, url=file.as_uri())
        self.wait_for("Page.loadEventFired", session)
        try:
            yield Page(self, session)
        finally:
            self.call("Target.closeTarget", targetId=target)


class Page:
    """A page that is open."""

    def __init__(self, browser: Browser, session: str) -> None:
        self._browser, self._session = browser, session

    def screenshot(self, file: Path) -> None:
        """Writes the window as a PNG."""
        said = self._browser.call("Page.captureScreenshot", self._session, format="png")
        file.write_bytes(base64.b64decode(said["data"]))

    def pdf(self) -> bytes:
        """The page as a PDF: printed as `chromium --print-to-pdf` prints it, without header and footer."""
        said = self._browser.call("Page.printToPDF", self._session, printBackground=True, preferCSSPageSize=True)
        return base64.b64decode(said["data"])

    def value(self, script: str) -> Any:
        """What a script gives; a promise is waited for."""
        said = self._browser.call(
            "Runtime.evaluate", self._session, expression=script, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in said, said
        return said["result"].get("value")


@contextmanager
def running() -> Iterator[Browser]:
    """A browser with a profile of its own."""
    with tempfile.TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True) as profile:
        # It reads the protocol from the descriptor 3 and answers on 4.
        command = ["sh", "-c", 'exec "$@" 3<&0 4>&1', "sh", program() or "", *OPTIONS, f"--user-data-dir={profile}"]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as process:
            browser = Browser(process)
            yield browser
            browser.call("Browser.close")


def program() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser of this test process."""
    required("chromium", program())
    with running() as browser:
        yield browser
