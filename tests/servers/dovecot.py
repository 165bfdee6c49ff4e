"""A private, unprivileged Dovecot on free loopback ports: plain, STARTTLS and TLS, any user, one password."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from imapclient import IMAPClient

from tests.servers import required

PASSWORD = "secret"

CONFIGURATION = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
instance_name = postroom-{port}
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{folder}/server.pem
ssl_key = <{folder}/server.key
disable_plaintext_auth = no
auth_failure_delay = 0
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
service anvil {{
  chroot =
  # no test waits because another one gave a wrong password
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service imap-login {{
  chroot =
  service_count = 0
  process_min_avail = 1
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
  }}
}}
{passdb}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/mail/%n
}}
mail_location = maildir:~/Maildir
mail_max_userip_connections = 1000
mail_fsync = never
namespace inbox {{
  inbox = yes
}}
"""


BY_PASSWORD = f"""
passdb {{
  driver = static
  args = password={PASSWORD}
}}
"""
BY_TOKEN = """
auth_mechanisms = plain xoauth2 oauthbearer
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {folder}/tokens.conf
}}
"""
# https://doc.dovecot.org/2.3/configuration_manual/authentication/oauth2/
TOKENS = """
introspection_mode = post
introspection_url = {url}
username_attribute = username
active_attribute = active
active_value = true
"""


@dataclass(frozen=True)
class Account:
    """A mailbox of its own on the server."""

    host: str
    port: int
    tls_port: int
    ca_file: Path
    username: str
    password: str
    maildir: Path
    prefix: str = ""  # what every folder's name but INBOX begins with

    def client(self, folder: str = "INBOX") -> IMAPClient:
        """A client as any other mail program is one."""
        client = IMAPClient(self.host, self.port, ssl=False, timeout=20)
        client.login(self.username, self.password)
        if not client.folder_exists(folder):
            client.create_folder(folder)
        client.select_folder(folder)
        return client

    def deliver(self, *messages: bytes, received: datetime | None = None, folder: str = "INBOX") -> None:
        """Puts messages into a folder as received then."""
        with self.client(folder) as client:
            for raw in messages:
                client.append(folder, raw, msg_time=received or datetime.now(UTC))

    def settings(self, **more: object) -> dict[str, object]:
        """What stands in an office's [mailboxes.NAME] for it."""
        return {
            "kind": "imap",
            "host": self.host,
            "port": self.port,
            "security": "none",
            "username": self.username,
            "password": self.password,
            **more,
        }


@dataclass(frozen=True)
class Dovecot:
    """A running server."""

    folder: Path
    port: int
    tls_port: int

    def kick(self, user: str) -> None:
        """Ends the sessions of a user, as a server does when their token has ended."""
        subprocess.run(["doveadm", "-c", self.folder / "dovecot.conf", "kick", user], check=True, capture_output=True)

    def account(self) -> Account:
        """A fresh, empty account."""
        name = f"user-{uuid4().hex[:12]}"
        maildir = self.folder / "mail" / name / "Maildir"
        return Account("localhost", self.port, self.tls_port, self.folder / "ca.pem", name, PASSWORD, maildir)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def start(folder: Path, introspects_at: str = "") -> tuple[Dovecot, subprocess.Popen[bytes]]:
    """Starts a server whose files are in the folder; stop it with `stop`. `introspects_at`: where it asks about tokens."""
    root = os.geteuid() == 0
    uid, gid = (65534, 65534) if root else (os.getuid(), os.getgid())
    user, group = ("nobody", "nogroup") if root else (_name("-un"), _name("-gn"))
    for part in ("run", "state", "mail"):
        (folder / part).mkdir(parents=True)
    _make_certificates(folder)
    server = Dovecot(folder, free_port(), free_port())
    passdb = BY_PASSWORD
    if introspects_at:
        url = introspects_at.replace("://", "://dovecot:introspects@")
        (folder / "tokens.conf").write_text(TOKENS.format(url=url))
        passdb = BY_TOKEN.format(folder=folder)
    (folder / "dovecot.conf").write_text(
        CONFIGURATION.format(
            folder=folder,
            port=server.port,
            tls_port=server.tls_port,
            uid=uid,
            gid=gid,
            user=user,
            group=group,
            passdb=passdb,
        )
    )
    if root:
        subprocess.run(["chown", "-R", "nobody:nogroup", folder], check=True)
    drop = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if root else []
    process = subprocess.Popen([*drop, "dovecot", "-F", "-c", folder / "dovecot.conf"], stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", server.port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return server, process
    stop(process)
    raise RuntimeError((folder / "dovecot.log").read_text())


def stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGTERM)
    process.wait(20)


def _name(option: str) -> str:
    return subprocess.run(["id", option], capture_output=True, text=True, check=True).stdout.strip()


def _make_certificates(folder: Path) -> None:
    """An authority of our own and a certificate for localhost."""
    commands = (
        "req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=postroom-test-authority -keyout ca.key -out ca.pem",
        "req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout server.key -out server.csr",
        "x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -out server.pem -extfile names",
    )
    (folder / "names").write_text("subjectAltName=DNS:localhost,IP:127.0.0.1\n")
    for command in commands:
        subprocess.run(["openssl", *command.split()], cwd=folder, check=True, capture_output=True)


@contextmanager
def running(introspects_at: str = "") -> Iterator[Dovecot]:
    """A server in a temporary folder."""
    # Not in pytest's own folder: each run of pytest closes that to all but its owner, and the server is somebody else.
    with tempfile.TemporaryDirectory(prefix="dovecot-", ignore_cleanup_errors=True) as folder:
        server, process = start(Path(folder), introspects_at)
        try:
            yield server
        finally:
            stop(process)


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    """The server of this test process."""
    required("dovecot", shutil.which("dovecot"))
    with running() as server:
        yield server


@pytest.fixture
def account(dovecot: Dovecot) -> Account:
    """A mailbox of this test's own."""
    return dovecot.account()
