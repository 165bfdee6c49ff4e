"""An office whose mailbox is opened by a sign-in: its settings, a person who signs in, and the command run over it."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from uuid import uuid4

import httpx2
import pytest

from cli.main import main
from config.settings import Settings, load_settings
from sign_in import flows
from tests.servers.accounts import Accounts
from tests.servers.dovecot import Account, Dovecot

Run = Callable[..., tuple[int, str, str]]


def account_of(server: Dovecot) -> Account:
    """A mailbox of this test's own, whose person has its address at the provider."""
    name = f"{uuid4().hex[:12]}@example.org"
    maildir = server.folder / "mail" / name.partition("@")[0] / "Maildir"
    return Account("127.0.0.1", server.port, server.tls_port, server.folder / "ca.pem", name, "", maildir)


def write(folder: Path, accounts: Accounts, account: Account, *, more: str = "", box: str = "", **sign_in: str) -> Path:
    """The office's settings file."""
    table = "\n".join(f'{key} = "{value}"' for key, value in accounts.table(**sign_in).items())
    file = folder / "postroom.toml"
    file.write_text(
        '[office]\ncoordinator = "coordinator@office.example.org"\naddress = "office@office.example.org"\n'
        f'[mailboxes.applications]\nhost = "127.0.0.1"\nport = {account.port}\nsecurity = "none"\n'
        f'username = "{account.username}"\nsign_in = "office"\n{box}\n[sign_in.office]\n{table}\n{more}\n'
    )
    return file


def settings_of(file: Path) -> Settings:
    return load_settings(file)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command over a settings file; gives its exit code, stdout and stderr."""

    def command(file: Path, *words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["postroom", "--config", str(file), *words])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return ended.value.code or 0, out, err

    return command


def browses(monkeypatch: pytest.MonkeyPatch, act: Callable[[flows.Attempt], None]) -> list[Thread]:
    """Has a person act on the address that is shown, as soon as it is shown; the threads that do."""
    begin, threads = flows.start, []

    def begun(*arguments: object) -> flows.Attempt:
        attempt = begin(*arguments)  # type: ignore[arg-type]
        threads.append(Thread(target=act, args=[attempt], daemon=True))
        threads[-1].start()
        return attempt

    monkeypatch.setattr(flows, "start", begun)
    return threads


def signs_in(monkeypatch: pytest.MonkeyPatch, accounts: Accounts, name: str, **more: bool) -> Callable[[], str]:
    """A person signs in in a browser on this machine; called afterwards it gives the page that the browser shows last."""
    pages: list[str] = []

    def act(attempt: flows.Attempt) -> None:
        returned = accounts.sign_in(attempt.address, name, **more)
        httpx2.get(f"{attempt.back}favicon.ico")  # as browsers do
        pages.append(httpx2.get(returned, timeout=30).text)

    threads = browses(monkeypatch, act)

    def last_page() -> str:
        threads[-1].join(30)
        return pages[-1]

    return last_page


@contextmanager
def pastes(monkeypatch: pytest.MonkeyPatch, accounts: Accounts, name: str, *before: str) -> Iterator[None]:
    """A person signs in in a browser elsewhere, and pastes the address of its last page."""
    reading, writing = os.pipe()

    def act(attempt: flows.Attempt) -> None:
        with os.fdopen(writing, "w") as line:
            for each in (*before, accounts.sign_in(attempt.address, name)):
                line.write(f"{each}\n")

    browses(monkeypatch, act)
    with os.fdopen(reading) as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        yield
