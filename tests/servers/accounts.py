"""A real provider of mail accounts, a Dovecot that asks it about tokens, and the office that signs in there.

In: node and npm, Dovecot. The provider's package is that of tests/servers/openid.py.
"""

import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import httpx2
import pytest

from tests.servers import dovecot, openid

SCRIPT = Path(__file__).with_name("accounts_provider.mjs")
CLIENT, SECRET = "postroom", "a secret: with / and %"
FORM = re.compile(r'<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"')


@dataclass(frozen=True)
class Accounts:
    """A running provider."""

    issuer: str

    def table(self, **more: str) -> dict[str, str]:
        """The table [sign_in.NAME]."""
        return {"provider": "other", "issuer": self.issuer, "client_id": CLIENT, "client_secret": SECRET, **more}

    def counts(self) -> dict[str, int]:
        """How often each kind of grant was given, and refused."""
        return dict(httpx2.get(f"{self.issuer}/control/counts").json())

    def delay(self, seconds: float) -> None:
        """Lets each answer with tokens wait so long, after it is made."""
        httpx2.get(f"{self.issuer}/control/delay", params={"ms": int(seconds * 1000)})

    def revoke(self, token: str) -> None:
        """Ends the grant of a refresh token, as its owner would."""
        done = httpx2.post(f"{self.issuer}/token/revocation", data={"token": token}, auth=_basic(CLIENT, SECRET))
        assert done.status_code == 200

    def sign_in(self, address: str, name: str, *, refuses: bool = False) -> str:
        """Signs in as this person in a browser and agrees; the address to which it is sent at last."""
        with httpx2.Client(timeout=30) as browser:
            while address.startswith(self.issuer):
                answer = browser.get(address)
                if answer.is_redirect:
                    address = urljoin(address, answer.headers["location"])
                    continue
                if refuses:
                    address = urljoin(address, f"{urlsplit(address).path}/abort")
                    continue
                prompt = re.search(r'name="prompt" value="(\w+)"', answer.text)
                if prompt is None:
                    return answer.text
                form = {"prompt": prompt[1], "login": name, "password": "x"}
                answer = browser.post(urljoin(address, re.search(r'action="([^"]+)"', answer.text)[1]), data=form)
                address = urljoin(address, answer.headers["location"])
            return address

    def enter_code(self, address: str, code: str, name: str) -> None:
        """Enters the code of the device flow, signs in as this person and agrees."""
        with httpx2.Client(timeout=30) as browser:
            page = browser.get(address)
            xsrf = re.search(r'name="xsrf" value="([^"]+)"', page.text)[1]
            page = browser.post(address, data={"xsrf": xsrf, "user_code": code})
            form = {
                "xsrf": re.search(r'name="xsrf" value="([^"]+)"', page.text)[1],
                "confirm": "yes",
                "user_code": code,
            }
            answer = browser.post(address, data=form)
            while answer.is_redirect or 'name="prompt"' in answer.text:
                if answer.is_redirect:
                    answer = browser.get(urljoin(str(answer.request.url), answer.headers["location"]))
                    continue
                prompt = re.search(r'name="prompt" value="(\w+)"', answer.text)[1]
                action = urljoin(str(answer.request.url), re.search(r'action="([^"]+)"', answer.text)[1])
                answer = browser.post(action, data={"prompt": prompt, "login": name, "password": "x"})


def _basic(client: str, secret: str) -> httpx2.BasicAuth:
    from urllib.parse import quote

    return httpx2.BasicAuth(quote(client, safe=""), quote(secret, safe=""))


@contextmanager
def running(access_seconds: int = 3600) -> Iterator[Accounts]:
    """A provider whose access tokens last so long."""
    folder = openid.modules()
    if folder is None:
        pytest.skip("oidc-provider (npm) cannot be fetched here")
    port = dovecot.free_port()
    command = ["node", str(SCRIPT), str(folder), str(port), str(access_seconds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "listening\n"
            yield Accounts(f"http://127.0.0.1:{port}")
        finally:
            process.kill()


@pytest.fixture(scope="session")
def accounts() -> Iterator[Accounts]:
    """A provider whose tokens last an hour."""
    with running() as provider:
        yield provider


@pytest.fixture(scope="session")
def token_dovecot(accounts: Accounts) -> Iterator[dovecot.Dovecot]:
    """A Dovecot that takes tokens of that provider: XOAUTH2 and OAUTHBEARER."""
    with dovecot.running(introspects_at=f"{accounts.issuer}/token/introspection") as server:
        yield server
