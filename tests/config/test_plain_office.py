"""A plain office needs eight lines of settings: its mailbox is its account, which sends too."""

from pathlib import Path

import pytest

from config.settings import load_settings
from domain.errors import ConfigurationError

PLAIN = """[office]
name = "Harbour Trust"
coordinator = "rosa@office.example.org"
address = "apply@office.example.org"
[mailboxes.applications]
host = "imap.example.org"
smtp_host = "smtp.example.org"
password_file = "mail.password"
"""


def office(folder: Path, text: str) -> Path:
    (folder / "mail.password").write_text("secret\n", encoding="utf-8")
    file = folder / "postroom.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_eight_lines_are_a_whole_office(tmp_path):
    assert len(PLAIN.splitlines()) == 8
    settings = load_settings(office(tmp_path, PLAIN))
    box, outgoing = settings.mailboxes["applications"], settings.outgoing
    assert (box.kind, box.username, box.imap_port, box.secret) == ("imap", "apply@office.example.org", 993, "secret")
    assert (outgoing.transport, outgoing.host, outgoing.smtp_port) == ("smtp", "smtp.example.org", 587)
    assert (outgoing.username, outgoing.secret) == ("apply@office.example.org", "secret")


def test_what_an_office_sets_itself_stays(tmp_path):
    more = 'username = "box"\nsmtp_port = 465\nsmtp_security = "tls"\n[outgoing]\nredirect_all_to = "me@example.org"\n'
    outgoing = load_settings(office(tmp_path, PLAIN + more)).outgoing
    assert (outgoing.username, outgoing.smtp_port, outgoing.redirect_all_to) == ("box", 465, "me@example.org")


@pytest.mark.parametrize("own", ['transport = "folder"', 'transport = "smtp"\nhost = "relay.example.org"'])
def test_outgoing_mail_of_its_own_comes_before_the_account(tmp_path, own):
    outgoing = load_settings(office(tmp_path, f"{PLAIN}[outgoing]\n{own}\n")).outgoing
    assert outgoing.username == ""
    assert outgoing.host in ("", "relay.example.org")


def test_the_password_of_the_environment_is_that_of_both_servers(tmp_path, monkeypatch):
    monkeypatch.setenv("POSTROOM_MAILBOXES__APPLICATIONS__PASSWORD", "of the environment")
    settings = load_settings(office(tmp_path, PLAIN.replace('password_file = "mail.password"\n', "")))
    assert settings.mailboxes["applications"].secret == settings.outgoing.secret == "of the environment"


def test_a_password_never_leaves_in_clear(tmp_path):
    with pytest.raises(ConfigurationError, match="outgoing: security = “none” would send the password in clear"):
        load_settings(office(tmp_path, PLAIN + 'smtp_security = "none"\n'))


def test_other_kinds_of_mailbox_get_no_login_of_the_office(tmp_path):
    settings = load_settings(
        office(tmp_path, '[office]\naddress = "a@example.org"\n[mailboxes.a]\nkind = "folder"\npath = "x"\n')
    )
    assert settings.mailboxes["a"].username == ""
    assert settings.outgoing.transport == "folder"
