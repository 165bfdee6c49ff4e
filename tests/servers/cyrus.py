"""A private Cyrus IMAP server on a free loopback port: folders below INBOX., any user, one password."""

import os
import shutil
import socket
import struct
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from imapclient import IMAPClient

from tests.servers.dovecot import PASSWORD, Account, free_port
from tests.servers.unpacked import as_nobody, environment, root_of, stop, wait_for

SETTINGS = """
configdirectory: {folder}/conf
partition-default: {folder}/spool
defaultpartition: default
cyrus_user: {user}
admins: cyrus
allowplaintext: yes
sasl_mech_list: PLAIN LOGIN
sasl_pwcheck_method: saslauthd
sasl_saslauthd_path: {folder}/passwords
unixhierarchysep: no
altnamespace: no
duplicate_db: twoskip
statuscache_db: twoskip
imapidlepoll: 1
"""
SERVICES = """
START {{
  recover cmd="{programs}/ctl_cyrusdb -C {folder}/imapd.conf -r"
}}
SERVICES {{
  imap cmd="{programs}/imapd -C {folder}/imapd.conf" listen="127.0.0.1:{port}" prefork=1 proto="tcp4"
}}
EVENTS {{
}}
"""


@dataclass(frozen=True)
class Cyrus:
    """A running server."""

    port: int

    def account(self) -> Account:
        """A fresh, empty account."""
        name = f"user{uuid4().hex[:12]}"
        with IMAPClient("127.0.0.1", self.port, ssl=False, timeout=20) as admin:
            admin.login("cyrus", PASSWORD)
            admin.create_folder(f"user.{name}")
        return Account("127.0.0.1", self.port, 0, Path(), name, PASSWORD, Path(), prefix="INBOX.")


def _answer_passwords(listening: socket.socket) -> None:
    """As saslauthd: user, password, service and realm with their lengths; OK or NO with its length."""
    while True:
        try:
            asked, _ = listening.accept()
        except OSError:
            return
        with asked:
            asked.settimeout(10)
            given = []
            for _ in range(4):
                (length,) = struct.unpack("!H", asked.recv(2, socket.MSG_WAITALL))
                given.append(asked.recv(length, socket.MSG_WAITALL) if length else b"")
            answer = b"OK" if given[1] == PASSWORD.encode() else b"NO"
            asked.sendall(struct.pack("!H", len(answer)) + answer)


@contextmanager
def running() -> Iterator[Cyrus]:
    """A server in a temporary folder."""
    root = root_of("cyrus")
    assert root is not None
    with tempfile.TemporaryDirectory(prefix="cyrus-", ignore_cleanup_errors=True) as name:
        folder, port = Path(name), free_port()
        programs = root / "usr" / "lib" / "cyrus" / "bin"
        user = "nobody" if os.geteuid() == 0 else subprocess.check_output(["id", "-un"], text=True).strip()
        (folder / "imapd.conf").write_text(SETTINGS.format(folder=folder, user=user))
        (folder / "cyrus.conf").write_text(SERVICES.format(folder=folder, programs=programs, port=port))
        for part in ("conf", "spool"):
            (folder / part).mkdir()
        with socket.socket(socket.AF_UNIX) as passwords:
            passwords.bind(str(folder / "passwords"))
            (folder / "passwords").chmod(0o777)
            passwords.listen(50)
            answering = threading.Thread(target=_answer_passwords, args=(passwords,), daemon=True)
            answering.start()
            if os.geteuid() == 0:
                for each in (folder, *folder.rglob("*")):
                    shutil.chown(each, 65534, 65534)
            with (folder / "log").open("wb") as log:
                command = [programs / "master", "-C", folder / "imapd.conf", "-M", folder / "cyrus.conf"]
                process = subprocess.Popen(
                    [*as_nobody(), *command, "-p", folder / "master.pid", "-D"],
                    env=environment(root),
                    stdout=log,
                    stderr=log,
                    # QUIRK: on its end Cyrus sends SIGTERM to its whole group, with the servers of the other test processes.
                    process_group=0,
                )
            try:
                wait_for(port, process, (folder / "log").read_text)
                yield Cyrus(port)
            finally:
                stop(process)
                passwords.shutdown(socket.SHUT_RDWR)
                answering.join(10)
