"""The container, its compose file and the proxy: what they start there is, and they agree with each other and with the units."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from config.settings import load_settings
from scripts.seccomp import profile
from tests.deploy.restricted import ROOT, allowed_calls, properties

DEPLOY = ROOT / "deploy"
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
OURS = ("worker", "desk")
SCRIPT = (DEPLOY / "container.sh").read_text()
CONTAINERFILE = (DEPLOY / "Containerfile").read_text()
USER = "10001"


@pytest.mark.parametrize("service", OURS)
def test_a_service_starts_a_command_that_there_is(service, run):
    words = COMPOSE["services"][service]["command"]
    out = run(words[0], "--help")[1]
    assert all(word in out for word in words if word.startswith("--"))


def test_its_health_is_asked_by_commands_that_there_are(run, office):
    asked = COMPOSE["services"]["worker"]["healthcheck"]["test"]
    assert asked[:4] == ["CMD", *COMPOSE["services"]["worker"]["entrypoint"]]
    code, out, _ = run(*asked[4:])
    assert (code, len(out.splitlines())) == (0, 3)
    assert "/readyz" in COMPOSE["services"]["desk"]["healthcheck"]["test"][-1]
    assert all("healthcheck" in each for each in COMPOSE["services"].values())


@pytest.mark.parametrize("service", OURS)
def test_it_is_rootless_and_cannot_write_its_root(service):
    made = COMPOSE["services"][service]
    assert made["read_only"] is True
    assert made["cap_drop"] == ["ALL"]
    assert made["user"] == f"{USER}:{USER}"
    assert "no-new-privileges:true" in made["security_opt"]
    assert f"USER {USER}:{USER}" in CONTAINERFILE
    assert f"--uid {USER}" in SCRIPT
    assert not any(volume.endswith(":/") for volume in made["volumes"])
    assert all(published.startswith("127.0.0.1:") for published in made.get("ports", []))


def test_its_volumes_and_services_are_there():
    named = {each.partition(":")[0] for made in COMPOSE["services"].values() for each in made["volumes"]}
    assert {each for each in named if not each.startswith(("$", ".", "/"))} == set(COMPOSE["volumes"])
    for service in OURS:
        assert set(COMPOSE["services"][service]["depends_on"]) <= set(COMPOSE["services"])


def test_its_volumes_belong_to_its_user():
    """Docker makes a new volume root's where the image has no folder under it."""
    (made,) = re.findall(r"^install -d -o postroom -g postroom -m 0700 (.*)$", SCRIPT, re.MULTILINE)
    for service in OURS:
        named = [each.split(":") for each in COMPOSE["services"][service]["volumes"] if not each.startswith("$")]
        assert {where for _, where in named} <= set(made.split())


def test_its_environment_is_settings_of_postroom(tmp_path, monkeypatch):
    file = tmp_path / "postroom.toml"
    file.write_text(
        '[mailboxes.applications]\nkind = "imap"\nhost = "imap.example.org"\nusername = "office"\n'
        '[outgoing]\ntransport = "smtp"\nhost = "smtp.example.org"\nusername = "office"\n'
        '[web]\nurl = "https://desk.example.org"\nproxies = ["10.0.0.0/8"]\n'
    )
    given = dict(re.findall(r"^([A-Z_]+)=(.*)$", (DEPLOY / "compose.env.example").read_text(), re.MULTILINE))
    for name, value in (COMPOSE["services"]["worker"]["environment"] | given).items():
        monkeypatch.setenv(name, re.sub(r"\$\{(\w+)[^}]*\}", lambda found: given[found[1]], value))
    settings = load_settings(file)
    assert settings.storage.database_url.endswith("postroom:change-me@postgres/postroom")
    assert settings.clamav.address == "clamd:3310"
    assert settings.backup.folder == Path("/var/lib/postroom-backup/office")
    assert settings.mailboxes["applications"].secret == "change-me"


@pytest.mark.parametrize("service", OURS)
def test_it_sees_the_offices_whole_folder(service):
    """An office's openings.toml and the files of its passwords lie beside postroom.toml, and are named from there."""
    made = COMPOSE["services"][service]
    folder = Path(made["entrypoint"][made["entrypoint"].index("--config") + 1]).parent
    (mounted,) = [each for each in made["volumes"] if each.startswith("${OFFICE")]
    assert mounted.endswith(f":{folder}:ro")
    assert f"--config {folder}/postroom.toml check" in (ROOT / "docs" / "operating.md").read_text()


def test_its_system_calls_are_those_of_the_units():
    allowed = set(json.loads((DEPLOY / "seccomp.json").read_text())["syscalls"][0]["names"])
    assert {"unshare", "mount", "pivot_root", "umount2", "clone", "execve"} <= allowed
    assert not {"ptrace", "reboot", "init_module", "kexec_load", "bpf", "swapon"} & allowed
    if shutil.which("systemd-analyze"):
        unit = properties(DEPLOY / "postroom.service")["SystemCallFilter"]
        assert set(json.loads(profile())["syscalls"][0]["names"]) == allowed_calls(unit) - {"clone3"}


def test_what_the_program_needs_is_installed():
    """The packages of the script are those that scripts/system.sh wants for reading."""
    wanted = (ROOT / "scripts" / "system.sh").read_text()
    for program in ("soffice", "uno", "fonts", "tesseract", "bwrap", "setpriv"):
        (packages,) = re.findall(rf"^(?:wanted=\")?{program}:([^:]+):", wanted, re.MULTILINE)
        assert all(package in SCRIPT for package in packages.split())


def test_the_steps_of_the_containerfile_are_the_script():
    assert re.findall(r"^RUN (.*)$", CONTAINERFILE, re.MULTILINE) == ["sh /opt/postroom/deploy/container.sh"]
    (entry,) = re.findall(r"^ENTRYPOINT (.*)$", CONTAINERFILE, re.MULTILINE)
    assert json.loads(entry)[0] == COMPOSE["services"]["worker"]["healthcheck"]["test"][1]
    (command,) = re.findall(r"^CMD (.*)$", CONTAINERFILE, re.MULTILINE)
    assert json.loads(command) == COMPOSE["services"]["worker"]["command"]


def test_the_proxy_reaches_the_desk_and_shows_nothing_of_monitoring():
    caddyfile = (DEPLOY / "Caddyfile").read_text()
    assert "reverse_proxy 127.0.0.1:8000" in caddyfile
    assert "@monitoring path /metrics /healthz /readyz" in caddyfile
    # By /readyz people would not see the desk's page while the database is away.
    assert "health_uri /healthz" in caddyfile
    if shutil.which("caddy"):
        words = ["caddy", "validate", "--adapter", "caddyfile", "--config", DEPLOY / "Caddyfile"]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    assert caddyfile.count("{") == caddyfile.count("}")


@pytest.mark.parametrize("script", ["deploy/container.sh", "scripts/container_root.sh"])
def test_a_script_is_one(script):
    assert subprocess.run(["sh", "-n", ROOT / script], check=False).returncode == 0


def test_no_secret_of_an_office_gets_into_the_image_or_the_repository():
    """The compose file has its passwords in deploy/.env and the office in deploy/office, inside of what is copied into the image."""
    for name in (".containerignore", ".dockerignore", ".gitignore"):
        ignored = {line.strip("/") for line in (ROOT / name).read_text().splitlines()}
        assert {"postroom.toml", "deploy/.env", "deploy/office"} <= ignored
        assert {"*.password", "*.secret"} <= {each.removeprefix("**/") for each in ignored}
