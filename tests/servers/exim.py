"""A private Exim on a free loopback port, as an office's provider runs it: it relays for the office, refuses what a test wants."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

from tests.servers.dovecot import free_port
from tests.servers.unpacked import libraries, root_of, stop, wait_for

SETTINGS = """
primary_hostname = mx.example.org
exim_path = {program}
spool_directory = {folder}/spool
log_file_path = {folder}/log/%slog
pid_file_path = {folder}/exim.pid
exim_user = nobody
exim_group = nogroup
never_users =
keep_environment = LD_LIBRARY_PATH
local_interfaces = 127.0.0.1
daemon_smtp_ports = {port}
tls_advertise_hosts =
message_size_limit = 1M
domainlist local_domains = office.example.org
acl_smtp_mail = acl_mail
acl_smtp_rcpt = acl_rcpt
acl_smtp_data = acl_data
begin acl
acl_mail:
  deny condition = ${{if exists{{{folder}/mail-refused}}}}
       message = ${{readfile{{{folder}/mail-refused}}{{}}}}
  accept
acl_rcpt:
  deny local_parts = nobody
       message = Unrouteable address
  deny condition = ${{if exists{{{folder}/rcpt-refused}}}}
       !domains = +local_domains
       message = ${{readfile{{{folder}/rcpt-refused}}{{}}}}
  accept
acl_data:
  accept
begin routers
all:
  driver = accept
  transport = store
begin transports
store:
  driver = appendfile
  directory = {folder}/mail
  maildir_format
  user = nobody
  group = nogroup
"""


@dataclass(frozen=True)
class Exim:
    """A running server."""

    folder: Path
    port: int

    def refuse(self, *, senders: str = "", recipients: str = "") -> None:
        """What is said to every MAIL, and to every RCPT of another domain; '' for nothing."""
        for name, said in (("mail-refused", senders), ("rcpt-refused", recipients)):
            (self.folder / name).unlink(missing_ok=True)
            if said:
                (self.folder / name).write_text(said)
                (self.folder / name).chmod(0o644)

    def messages(self, count: int) -> list[EmailMessage]:
        """The mail that was taken, once there is so much of it."""
        deadline = time.monotonic() + 20
        while len(found := list((self.folder / "mail").glob("new/*"))) < count and time.monotonic() < deadline:
            time.sleep(0.05)
        return [message_from_bytes(each.read_bytes(), policy=default) for each in found]  # type: ignore[misc]

    def settings(self, **more: Any) -> dict[str, Any]:
        """What stands in an office's [outgoing] for it."""
        return {
            "transport": "smtp",
            "host": "127.0.0.1",
            "port": self.port,
            "security": "none",
            "per_minute": 1000,
            **more,
        }


def available() -> bool:
    """Exim wants its user in /etc/passwd, which bubblewrap shows it; that takes root here."""
    return root_of("exim") is not None and os.geteuid() == 0 and shutil.which("bwrap") is not None


@contextmanager
def running() -> Iterator[Exim]:
    """A server in a temporary folder."""
    root = root_of("exim")
    assert root is not None
    with tempfile.TemporaryDirectory(prefix="exim-", ignore_cleanup_errors=True) as name:
        folder, port = Path(name), free_port()
        folder.chmod(0o755)
        program = root / "usr" / "sbin" / "exim4"
        for part in ("spool", "log", "mail"):
            (folder / part).mkdir()
            shutil.chown(folder / part, 65534, 65534)
        (folder / "exim.conf").write_text(SETTINGS.format(folder=folder, program=program, port=port))
        (folder / "exim.conf").chmod(0o644)
        shown: list[str | Path] = []
        for file, more in (
            ("passwd", "Debian-exim:x:65533:65533::/:/bin/false\n"),
            ("group", "Debian-exim:x:65533:\n"),
        ):
            (folder / file).write_text((Path("/etc") / file).read_text() + more)
            shown += ["--ro-bind", folder / file, f"/etc/{file}"]
        sandbox = ["bwrap", "--die-with-parent", "--dev-bind", "/", "/", *shown]
        with (folder / "out").open("wb") as out:
            process = subprocess.Popen(
                [*sandbox, "--setenv", "LD_LIBRARY_PATH", libraries(root), program, "-C", folder / "exim.conf", "-bdf"],
                stdout=out,
                stderr=out,
            )
        try:
            wait_for(port, process, (folder / "out").read_text)
            yield Exim(folder, port)
        finally:
            stop(process)
