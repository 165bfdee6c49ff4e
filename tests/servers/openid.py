"""A real provider of OpenID Connect: npm's oidc-provider on a private port, and a person who signs in there.

In: node and npm. The package lies in the user's cache, outside the repository, and is fetched once.
"""

import os
import re
import shutil
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import urljoin

import httpx2
import pytest

PACKAGE = "oidc-provider@8.8.1"  # the last one that runs on Debian 12's node
CLIENT, SECRET = "desk", "a secret: with / and %"
BACK = "http://127.0.0.1:8000/login/provider/back"
SCRIPT = Path(__file__).with_name("openid_provider.mjs")


@dataclass(frozen=True)
class Provider:
    """A running provider."""

    issuer: str

    @property
    def settings(self) -> dict[str, str]:
        """The table [web.oidc]."""
        return {"issuer": self.issuer, "client_id": CLIENT, "client_secret": SECRET, "name": "Example Accounts"}

    def sign_in(self, address: str, name: str) -> str:
        """Signs in as this person and agrees; the address to which the browser is sent back."""
        with httpx2.Client(timeout=30) as browser:
            while not address.startswith(BACK):
                answer = browser.get(address)
                if answer.is_redirect:
                    address = urljoin(address, answer.headers["location"])
                    continue
                form = {
                    "prompt": re.search(r'name="prompt" value="(\w+)"', answer.text)[1],
                    "login": name,
                    "password": "x",
                }
                answer = browser.post(urljoin(address, re.search(r'action="([^"]+)"', answer.text)[1]), data=form)
                address = urljoin(address, answer.headers["location"])
            return address


@lru_cache
def modules() -> Path | None:
    """The folder with the package, fetched at the first call; None where that is not possible."""
    if not (shutil.which("node") and shutil.which("npm")):
        return None
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = cache / "postroom" / PACKAGE.replace("@", "-")
    if not (folder / "done").exists():
        folder.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--ignore-scripts", PACKAGE]
        if subprocess.run(command, capture_output=True, cwd=folder, check=False, timeout=300).returncode:
            return None
        (folder / "done").touch()
    return folder


@pytest.fixture(scope="session")
def openid_provider() -> Iterator[Provider]:
    """A provider that knows the desk at http://127.0.0.1:8000."""
    folder = modules()
    if folder is None:  # no package of the system: where it cannot be fetched, its tests are left out
        pytest.skip("oidc-provider (npm) cannot be fetched here")
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = ["node", str(SCRIPT), str(folder), str(port), CLIENT, SECRET, BACK]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "listening\n"
            yield Provider(f"http://127.0.0.1:{port}")
        finally:
            process.kill()
