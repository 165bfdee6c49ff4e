"""`check` says what loads and still cannot work, and what a coordinator wants to see at a glance."""

import json
from base64 import b64encode
from pathlib import Path

import time_machine

from config.settings import Settings
from operations.settings_checks import settings_checks
from tests.ingest.boxes import NOON


def test_the_time_zone_and_the_next_deadlines_are_shown(run):
    with time_machine.travel("2026-11-28T15:00:00+00:00", tick=False):
        out = run("check")[1]
    assert "ok    time zone: America/New_York, where it is 28 November 2026, 10:00" in out
    assert "ok    next deadlines: internship: spring 2027 until 1 December 2026; membership: none" in out


def test_a_coordinator_that_no_mail_can_reach_is_named(run, office):
    office.write_text(office.read_text().replace("coordinator@office.example.org", "coordinator@office"))
    code, out, _ = run("check")
    assert code == 1
    assert "FAIL  coordinator: office.coordinator: “coordinator@office” is no address that mail can reach" in out


def test_a_password_file_that_everybody_can_read_is_named_and_its_words_are_not_shown(run, office):
    secret = office.parent / "imap.password"
    secret.write_text("Wolkenbruch")
    office.write_text(office.read_text() + 'password_file = "imap.password"\n')
    secret.chmod(0o644)
    _, out, err = run("check")
    assert f"mailboxes.applications.password_file: every user of this machine can read {secret}" in out
    assert "Wolkenbruch" not in out + err
    secret.chmod(0o600)
    assert "password file" not in run("check")[1]


def test_patterns_that_match_nothing_are_named(run, office):
    shipped = office.parent / "openings.toml"
    shipped.write_text(
        'office = "An office"\ntimezone = "Europe/Paris"\n'
        '[senders]\ncareer_offices = ["careers.example.edu", "*@careers.example.edu"]\ncolleagues = ["*@office"]\n'
        '[openings.internship]\nname = "Internship"\nkind = "internship"\nsubject_names = ["internship"]\n'
    )
    office.write_text(office.read_text().replace("[office]\n", '[office]\nopenings = "openings.toml"\n'))
    _, out, _ = run("check")
    assert (
        "senders.career_offices: “careers.example.edu” matches no address: it has no @; for everybody there write"
        in out
    )
    assert "senders.colleagues: “*@office” matches no address" in out
    assert "“*@careers.example.edu” matches" not in out


def test_a_form_that_is_not_there_is_named(run, office):
    office.write_text(office.read_text() + '[notify]\nform_file = "form.pdf"\n')
    code, out, _ = run("check")
    assert code == 1
    assert f"FAIL  form: {office.parent / 'form.pdf'} cannot be read: No such file or directory" in out
    (office.parent / "form.pdf").write_bytes(b"%PDF-1.4")
    assert "ok    form: " in run("check")[1]


def test_each_part_has_a_key_that_the_documents_name(run):
    """Monitoring looks for these; a new check is added to docs/operating.md, and none is renamed."""
    code, out, _ = run("check", "--json")
    found = json.loads(out)
    assert all(set(each) == {"part", "what", "ok", "state", "says"} for each in found)
    assert all((each["state"] == "ok") == each["ok"] for each in found)
    assert code == int(not all(each["ok"] for each in found))
    page = (Path(__file__).resolve().parents[2] / "docs" / "operating.md").read_text()
    assert [each["part"] for each in found if f"`{each['part']}`" not in page] == []
    assert {"database", "store", "worker", "mailbox", "outgoing_mail", "sandbox"} <= {each["part"] for each in found}


def test_a_quick_check_needs_no_login_and_finds_a_worker_that_sleeps(run, office):
    office.write_text(office.read_text() + '[outgoing]\ntransport = "smtp"\nhost = "smtp.invalid"\n')
    code, out, _ = run("check", "--quick", "--json")
    assert (code, [each["part"] for each in json.loads(out)]) == (0, ["database", "store", "worker"])
    with time_machine.travel("2026-11-28T15:00:00+00:00", tick=True):
        run("once", "--quiet")
    with time_machine.travel("2026-11-28T22:00:00+00:00", tick=True):
        code, _, err = run("check", "--quick")
    assert code == 1
    assert "worker: last pass" in err


def test_every_file_of_a_secret_that_others_can_read_is_named_and_no_other_file(tmp_path):
    """Of each table of the settings: a new one cannot be forgotten."""
    secret = tmp_path / "secret"
    secret.write_text("whsec_" + b64encode(b"w" * 24).decode())
    secret.chmod(0o644)
    login = {"host": "127.0.0.1", "username": "ada@example.org", "password_file": secret, "security": "none"}
    app = {"provider": "google", "client_id": "x", "client_secret_file": secret}
    settings = Settings(
        mailboxes={"post": {**login, "ca_file": secret}},
        outgoing={"transport": "smtp", **login},
        alerts=login,
        sign_in={
            "office": app,
            "domain": {"provider": "google", "flow": "service_account", "key_file": secret},
        },
        s3={"access_key": "x", "secret_key_file": secret, "ca_file": secret},
        storage={"folder": tmp_path, "key_file": secret},
        notify={"form_file": secret},
        web={
            "url": "https://desk.example.org",
            "metrics_token_file": secret,
            "oidc": {"issuer": "https://accounts.example.org", "client_id": "x", "client_secret_file": secret},
        },
        webhooks=[{"url": "https://hooks.example.org", "secret_file": secret, "events": ["application.created"]}],
    )

    def named() -> list[str]:
        said = [each for what, _, each in settings_checks(settings, NOON) if what == "password file"]
        return sorted(each.partition(":")[0] for each in said)

    assert named() == [
        "alerts.password_file",
        "mailboxes.post.password_file",
        "outgoing.password_file",
        "s3.secret_key_file",
        "sign_in.domain.key_file",
        "sign_in.office.client_secret_file",
        "storage.key_file",
        "web.metrics_token_file",
        "web.oidc.client_secret_file",
        "webhooks.0.secret_file",
    ]
    secret.chmod(0o600)
    assert named() == []
