"""From a clone to the first filed mail of a real Dovecot, in a terminal that a script answers: `python -m bench.setting_up`.

Clones this repository, installs it as the README says (`make demo`), answers `postroom init`, makes one pass, and prints the seconds of
each step, the questions that were asked, and the lines of settings that were written. Dovecot has a name server, certificates and ports of
its own; a plain office's settings name no ports. `--without-install`: the program of this folder.
"""

from __future__ import annotations

import resource
import ssl
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from aiosmtpd.smtp import AuthResult

from tests.cli.terminal import Terminal
from tests.mail import sample_mailbox
from tests.servers import dovecot, names, smtp

ROOT = Path(__file__).resolve().parents[1]
MAILS = 10
LONGEST, MOST_QUESTIONS, MOST_LINES = 300, 12, 8


def main() -> None:
    """Prints the figures; exit 1 where one is over its bound."""
    with tempfile.TemporaryDirectory(prefix="setting-up-") as temporary:
        folder = Path(temporary)
        began = time.monotonic()
        clone = ROOT if "--without-install" in sys.argv else _installed(folder / "postroom")
        installed, cpu = time.monotonic(), _cpu_seconds()
        questions, lines, filed, set_up = _set_up(clone, folder / "office")
        ended = time.monotonic()
    # On a machine with other work the processor's seconds are what counts.
    print(f"clone and install      {installed - began:6.1f} s ({cpu:.1f} s of processors)")
    print(f"init                   {set_up - installed:6.1f} s, {questions} questions, {lines} lines of settings")
    print(f"first pass             {ended - set_up:6.1f} s, {filed}")
    print(f"clone to filed mail    {ended - began:6.1f} s ({_cpu_seconds():.1f} s of processors)")
    if ended - began > LONGEST or questions > MOST_QUESTIONS or lines > MOST_LINES or f"{MAILS} read" not in filed:
        sys.exit(1)


def _cpu_seconds() -> float:
    """Of all programs that were started and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _installed(clone: Path) -> Path:
    subprocess.run(["git", "clone", "-q", "--local", ROOT, clone], check=True)
    subprocess.run(["make", "-s", "demo"], cwd=clone, check=True, stdout=subprocess.DEVNULL)
    return clone


def _set_up(clone: Path, office: Path) -> tuple[int, int, str, float]:
    """The questions of `init`, its lines of settings, what the first pass says, and when init had ended."""
    office.mkdir(mode=0o700)

    def known(*given: object) -> AuthResult:
        return AuthResult(success=getattr(given[4], "password", b"") == dovecot.PASSWORD.encode(), handled=False)

    with dovecot.running() as server:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(server.folder / "server.pem", server.folder / "server.key")
        account = server.account()
        account.deliver(*(each.raw for each in list(sample_mailbox.samples())[:MAILS]))
        with smtp.running(tls_context=context, authenticator=known, auth_required=True) as receiver:
            zone = {
                ("localhost", "A"): ["127.0.0.1"],
                ("office.example.org", "MX"): ["10 localhost."],
                ("_imaps._tcp.office.example.org", "SRV"): [f"0 1 {server.tls_port} localhost."],
                ("_submission._tcp.office.example.org", "SRV"): [f"0 1 {receiver.port} localhost."],
            }
            with names.serving(zone) as name_server:
                environment = {
                    "NAME_SERVER": str(name_server.server_address[1]),
                    "SSL_CERT_FILE": str(server.folder / "ca.pem"),
                    "PYTHONPATH": str(clone),
                }
                python = str(clone / ".venv" / "bin" / "python")
                answers = [
                    ("The office's name", "Harbour Trust"),
                    ("Time zone", "Europe/Berlin"),
                    ("Coordinator's address", "rosa@office.example.org"),
                    ("The mailbox's address", f"{account.username}@office.example.org"),
                    ("Password of", account.password),
                    ("Openings", "2"),
                    ("Name of the opening", "Harbour Internship"),
                    ("Required documents", "CV, cover letter, writing sample"),
                    ("Pages of the writing sample", "3-5"),
                    ("Deadlines", "summer 1 April, fall 1 August, spring 1 December"),
                    ("Write", "yes"),
                ]
                init = Terminal(office, "init", python=python, **environment)
                init.answer_all(answers)
                if init.end() != 0:
                    sys.exit(init.text)
                set_up = time.monotonic()
                once = Terminal(office, "once", python=python, **environment)
                once.end()
    written = (office / "postroom.toml").read_text(encoding="utf-8").splitlines()
    lines = [line for line in written if line and not line.startswith(("#", "port =", "smtp_port ="))]
    filed = next((line for line in once.text.splitlines() if " read (" in line), once.text)
    return len(answers), len(lines), filed, set_up


if __name__ == "__main__":
    main()
