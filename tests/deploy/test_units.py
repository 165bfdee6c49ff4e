"""The systemd units: systemd takes them, they are hardened, and mail is still read within what they allow."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.deploy.restricted import ROOT, properties
from tests.mail import texts
from tests.mail.files import docx, scan
from tests.mail.sample_mailbox import apply, at
from tests.mail.texts import cv, letter

DEPLOY = ROOT / "deploy"
POSTROOM = Path(sys.executable).with_name("postroom")
SERVICES = ("postroom.service", "postroom-desk.service", "postroom-worker@.service", "postroom-backup.service")
# As `systemd-analyze security` counts; below 5 it calls a service OK, and most of Debian's stand at 9.
MOST_EXPOSED = {"postroom-backup.service": 1.5}
MOST_EXPOSED_READER = 3.0

analyzes = pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
as_root = pytest.mark.skipif(
    os.geteuid() != 0 or os.uname().machine != "x86_64" or shutil.which("bwrap") is None,
    reason="needs root, bubblewrap and x86-64",
)


def analyze(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["systemd-analyze", *map(str, words)], capture_output=True, text=True, check=False)


@analyzes
@pytest.mark.parametrize("unit", [*SERVICES, "postroom-backup.timer"])
def test_systemd_takes_the_unit(unit, tmp_path):
    """`verify` warns of unknown keys and values; the program is put where this checkout has it."""
    for each in DEPLOY.glob("postroom*"):
        (tmp_path / each.name).write_text(each.read_text().replace("/opt/postroom/.venv/bin/postroom", str(POSTROOM)))
    done = analyze("--man=no", "verify", tmp_path / unit)
    about_us = [said for said in done.stderr.splitlines() if "postroom" in said]
    assert (done.returncode, about_us) == (0, [])


@analyzes
@pytest.mark.parametrize("unit", SERVICES)
def test_a_service_is_hardened(unit):
    done = analyze("--offline=yes", "--no-pager", "security", DEPLOY / unit)
    (exposure,) = re.findall(r"Overall exposure level for .*: ([0-9.]+)", done.stdout)
    assert float(exposure) <= MOST_EXPOSED.get(unit, MOST_EXPOSED_READER)


@pytest.mark.parametrize("unit", SERVICES)
def test_a_service_starts_a_command_that_there_is(unit, run):
    (started,) = properties(DEPLOY / unit)["ExecStart"]
    program, _, file, *words = started.split()
    assert program == "/opt/postroom/.venv/bin/postroom"
    assert file == "/var/lib/postroom/postroom.toml"
    out = run(words[0], "--help")[1]
    assert all(each in out for each in words[1:] if each.startswith("--"))


def test_the_services_that_read_are_restricted_alike():
    alike = [properties(DEPLOY / each) for each in SERVICES[:3]]
    for each in alike:
        for name in ("ExecStart", "Description", "After", "RestartPreventExitStatus"):
            each.pop(name, None)
    assert alike[0] == alike[1] == alike[2]


def test_a_service_whose_database_is_away_comes_back_by_itself():
    """By default systemd gives a service up after five starts in ten seconds; a database that is updated takes minutes."""
    for each in SERVICES[:3]:
        named = properties(DEPLOY / each)
        assert (named["StartLimitIntervalSec"], named["Restart"]) == (["0"], ["always"])


@pytest.fixture
def state(tmp_path) -> Path:
    """What stands for /var/lib/postroom: settings, and a mail with a scan and a word-processor file."""
    folder = tmp_path / "state"
    (folder / "mailbox").mkdir(parents=True)
    (folder / "postroom.toml").write_text(
        '[mailboxes.applications]\nkind = "folder"\npath = "mailbox"\nhistory = "answer"\n[limits]\nreaders = 1\n'
    )
    attached = [("cv.docx", docx(cv(texts.ADA))), ("letter.pdf", scan(letter(texts.ADA, "Summer 2026")))]
    mail = apply(texts.ADA, "ICRtoP Internship Summer 2026", attached, at(3))
    (folder / "mailbox" / "1.eml").write_bytes(mail)
    for each in (folder, *folder.rglob("*")):
        os.chown(each, 65534, 65534) if os.geteuid() == 0 else None
    return folder


def within(unit: Path, state: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The command within what the unit allows."""
    command = [sys.executable, "-m", "tests.deploy.restricted", unit, state, POSTROOM, "--config", "postroom.toml"]
    done = subprocess.run([*command, *words], cwd=ROOT, capture_output=True, text=True, check=False)
    (state.parent / "root").rmdir()
    return done


@as_root
@analyzes
@pytest.mark.servers
@pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("tesseract")), reason="needs LibreOffice and Tesseract"
)
def test_mail_is_read_in_its_sandbox_within_what_the_worker_s_unit_allows(state):
    unit = DEPLOY / "postroom.service"
    shown = json.loads(within(unit, state, "read", "mailbox/1.eml", "--json").stdout)
    documents = {each["kind"]: each for each in shown["documents"]}
    assert documents["cv"]["pages"] == 1  # only LibreOffice says so
    assert documents["cover_letter"]["text_source"] == "ocr"
    assert "readers run in bubblewrap" in within(unit, state, "check").stdout


@as_root
@analyzes
@pytest.mark.servers
@pytest.mark.parametrize(
    "more", ["ProtectKernelTunables=yes", "RestrictNamespaces=yes", "ProcSubset=pid", "SystemCallFilter=~@mount"]
)
def test_what_the_unit_leaves_out_is_what_the_sandbox_needs(state, tmp_path, more):
    """The proof that the test above can fail, and that the comments of the unit are true."""
    stricter = tmp_path / "stricter.service"
    stricter.write_text((DEPLOY / "postroom.service").read_text().replace("[Install]", f"{more}\n[Install]"))
    assert "readers run in bubblewrap" not in within(stricter, state, "check").stdout


@as_root
@analyzes
@pytest.mark.servers
def test_a_backup_is_made_within_what_its_unit_allows(state):
    assert "1 filed" in within(DEPLOY / "postroom.service", state, "once").stdout
    done = within(DEPLOY / "postroom-backup.service", state, "backup", "office-backup")
    assert (done.returncode, done.stderr) == (0, "")
    assert (state / "office-backup" / "backup.json").is_file()
