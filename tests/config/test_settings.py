"""A wrong setting gives one clear sentence that names the file or the variable, and the key."""

from pathlib import Path

import pytest

from config.logins import Security
from config.settings import Settings, load_settings
from config.settings_tables import AfterFiling
from domain.errors import ConfigurationError

IMAP = """
[mailboxes.applications]
kind = "imap"
host = "imap.example.org"
username = "applications@example.org"
"""


def settings(folder: Path, text: str) -> Settings:
    file = folder / "postroom.toml"
    file.write_text(text, encoding="utf-8")
    return load_settings(file)


def sentence(folder: Path, text: str) -> str:
    with pytest.raises(ConfigurationError) as caught:
        settings(folder, text)
    return str(caught.value)


def test_an_empty_file_is_a_whole_configuration(tmp_path):
    assert settings(tmp_path, "").openings["internship"].name == "ICRtoP Secretariat Internship"


def test_what_a_connection_needs_for_safety_is_the_default(tmp_path, monkeypatch):
    monkeypatch.setenv("POSTROOM_MAILBOXES__APPLICATIONS__PASSWORD", "a secret")
    mailbox = settings(tmp_path, IMAP).mailboxes["applications"]
    assert (mailbox.security, mailbox.imap_port, mailbox.after_filing) == (Security.TLS, 993, AfterFiling.LEAVE)
    assert mailbox.history == "silent"


def test_nobody_is_written_to_until_it_is_switched_on(tmp_path):
    assert settings(tmp_path, "").notify.acknowledge is False


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[mailboxs.a]\nkind = 'folder'\n", "mailboxs"),
        ("[office]\ncolour = 'red'\n", "office.colour"),
        ("[office]\ncoordinator = 'nobody'\n", "office.coordinator"),
        ("[mailboxes.a]\nkind = 'pop3'\n", "mailboxes.a.kind"),
        ("[mailboxes.a]\nkind = 'folder'\n", "mailboxes.a"),
        ("[mailboxes.'a b']\nkind = 'folder'\npath = 'x'\n", "mailboxes"),
        ("[mailboxes.a]\nkind = 'folder'\npath = 'x'\nafter_filing = 'move'\n", "mailboxes.a"),
        ("[limits]\npages = 0\n", "limits.pages"),
        ("[schedule]\nnightly_at = '25:00'\n", "schedule.nightly_at"),
        ("[outgoing]\ntransport = 'smtp'\n", "outgoing"),
        ("[storage]\nfolder = 7\n", "storage.folder"),
    ],
)
def test_a_wrong_value_is_named_with_its_file_and_key(tmp_path, text, key):
    said = sentence(tmp_path, text)
    assert said.startswith(f"{tmp_path / 'postroom.toml'}: {key}")
    assert "\n" not in said


@pytest.mark.parametrize("host", ["mail.example.org", "192.0.2.7", "127.0.0.1.example.org"])
@pytest.mark.parametrize(
    "table", ["[mailboxes.a]\nkind = 'imap'", "[outgoing]\ntransport = 'smtp'"], ids=["mailbox", "outgoing"]
)
def test_no_password_goes_over_the_network_in_clear(tmp_path, table, host):
    login = f"host = '{host}'\nusername = 'office'\npassword = 'secret'\nsecurity = 'none'\n"
    assert "in clear over the network" in sentence(tmp_path, f"{table}\n{login}")


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1"])
def test_a_server_on_this_machine_may_go_without_encryption(tmp_path, host):
    login = f"host = '{host}'\nusername = 'office'\npassword = 'secret'\nsecurity = 'none'\n"
    read = settings(tmp_path, f"[mailboxes.a]\nkind = 'imap'\n{login}[outgoing]\ntransport = 'smtp'\n{login}")
    assert read.mailboxes["a"].host == read.outgoing.host == host


def test_a_missing_secret_is_named(tmp_path):
    assert "mailboxes.applications: password is missing" in sentence(tmp_path, IMAP)


def test_the_environment_wins_over_the_file(tmp_path, monkeypatch):
    monkeypatch.setenv("POSTROOM_LIMITS__PAGES", "7")
    assert settings(tmp_path, "[limits]\npages = 9\n").limits.pages == 7


def test_a_wrong_value_in_the_environment_is_named_with_its_variable(tmp_path, monkeypatch):
    monkeypatch.setenv("POSTROOM_LIMITS__PAGES", "many")
    assert sentence(tmp_path, "").startswith("environment POSTROOM_LIMITS__PAGES")


def test_a_misspelt_variable_is_refused_rather_than_ignored(tmp_path, monkeypatch):
    monkeypatch.setenv("POSTROOM_MAILBOXS__A__PASSWORD", "a secret")
    said = "environment: POSTROOM_MAILBOXS__A__PASSWORD: there is no such setting"
    assert sentence(tmp_path, "") == f"{said}; did you mean “POSTROOM_MAILBOXES__A__PASSWORD”?"


def test_a_secret_is_never_shown(tmp_path, monkeypatch):
    monkeypatch.setenv("POSTROOM_MAILBOXES__APPLICATIONS__PASSWORD", "Wolkenbruch")
    monkeypatch.setenv("POSTROOM_MAILBOXES__APPLICATIONS__PORT", "0")
    assert "Wolkenbruch" not in sentence(tmp_path, IMAP)
    monkeypatch.delenv("POSTROOM_MAILBOXES__APPLICATIONS__PORT")
    read = settings(tmp_path, IMAP)
    assert "Wolkenbruch" not in repr(read)
    assert read.mailboxes["applications"].secret == "Wolkenbruch"


def test_a_secret_may_stand_in_a_file_of_its_own_which_is_read_anew_each_time(tmp_path):
    (tmp_path / "token").write_text("first\n")
    mailbox = settings(tmp_path, IMAP + "password_file = 'token'\n").mailboxes["applications"]
    assert mailbox.secret == "first"
    (tmp_path / "token").write_text("second\n")
    assert mailbox.secret == "second"


def test_a_secret_file_that_is_missing_is_named(tmp_path):
    said = sentence(tmp_path, IMAP + "password_file = 'token'\n")
    assert said.endswith(f"mailboxes.applications.password_file: “{tmp_path / 'token'}” cannot be read")


def test_a_secret_file_that_goes_later_is_named(tmp_path):
    (tmp_path / "token").write_text("Wolkenbruch")
    mailbox = settings(tmp_path, IMAP + "password_file = 'token'\n").mailboxes["applications"]
    assert mailbox.secret == "Wolkenbruch"
    (tmp_path / "token").unlink()
    with pytest.raises(ConfigurationError, match=r"password_file .*token cannot be read"):
        _ = mailbox.secret


def test_paths_are_relative_to_the_file_and_an_imap_folder_is_no_path(tmp_path, monkeypatch):
    monkeypatch.setenv("POSTROOM_MAILBOXES__APPLICATIONS__PASSWORD", "x")
    read = settings(tmp_path, IMAP + "folder = 'Applications'\n[mailboxes.old]\nkind = 'maildir'\npath = 'old'\n")
    assert read.mailboxes["applications"].folder == "Applications"
    assert read.mailboxes["old"].path == tmp_path / "old"
    assert read.storage.folder == tmp_path / "var"


@pytest.mark.parametrize("text", ["this is no TOML", "a = 'é".encode("latin-1").decode("latin-1")])
def test_a_file_that_is_no_toml_is_named(tmp_path, text):
    assert "is not TOML" in sentence(tmp_path, text)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ConfigurationError, match=r"nowhere\.toml: cannot be read"):
        load_settings(tmp_path / "nowhere.toml")


def test_all_that_is_wrong_is_named_at_once(tmp_path, monkeypatch):
    monkeypatch.setenv("POSTROOM_OFICE__NAME", "x")
    text = "[office]\ncoordinater = 'a@example.org'\n[limits]\npages = 0\n[mailboxes.a]\nkind = 'pop3'\n"
    file = tmp_path / "postroom.toml"
    assert sentence(tmp_path, text).splitlines() == [
        "environment: POSTROOM_OFICE__NAME: there is no such setting; did you mean “POSTROOM_OFFICE__NAME”?",
        f"{file}: office.coordinater: there is no such setting; did you mean “coordinator”?",
        f"{file}: mailboxes.a.kind: “pop3” is not one of imap, maildir, mbox, folder",
        f"{file}: limits.pages: “0” is too small; it is at least 1",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[notify]\nacknowledge = 'si'", "notify.acknowledge: “si” is neither true nor false"),
        ("[notify]\ncoordinator = 'houry'", "notify.coordinator: “houry” is not one of each, hourly, off; did you mean “hourly”?"),
        ("[notify]\nlanguages = 'en'", "notify.languages: “en” is not a list in square brackets"),
        ("[notify]\nlanguages = []", "notify.languages: this value names nothing; name at least one"),
        ("[limits]\npages = 'many'", "limits.pages: “many” is not a whole number"),
        ("[limits]\nreaders = 65", "limits.readers: “65” is too large; it is at most 64"),
        ("[schedule]\npoll_seconds = 'often'", "schedule.poll_seconds: “often” is not a number"),
        ("[schedule]\npoll_seconds = -1", "schedule.poll_seconds: “-1” is too small; it is more than 0"),
        ("[schedule]\nnightly_at = '25:00'", "schedule.nightly_at: “25:00” is not a time of day like “06:00”"),
        ("[office]\nname = 2027-03-01", "office.name: “2027-03-01” is not a text in quotation marks"),
        ("office = 'ICRtoP'", "office: “ICRtoP” is not a table of settings"),
        ("[mailboxes]\nkind = 'imap'\nhost = 'x'", "mailboxes: this mailbox has no name; write [mailboxes.applications] above “kind”"),
        ("[mailboxes.a]\nkind = 'imap'", "mailboxes.a: host is missing; an imap mailbox needs it; username is missing"),
        ("[outgoing]\npassword = 7", "outgoing.password: this value is not a text in quotation marks"),
        ("[schedule]\nnightly_at = 06:00\n", 'is not TOML: line 2, “nightly_at = 06:00”: a time stands in quotation marks: nightly_at = "06:00"'),
        ("[notify]\nnightly = True\n", "write true or false: nightly = true"),
        ("[notify]\nacknowledge = no\n", "write true or false: acknowledge = false"),
        ("[office]\nname = ICRtoP\n", 'is not TOML: line 2, “name = ICRtoP”: a text stands in quotation marks: name = "…"'),
    ],
    ids=lambda each: each.splitlines()[-1][:40],
)  # fmt: skip
def test_a_wrong_setting_is_said_in_a_sentence_of_ours(tmp_path, text, said):
    assert said in sentence(tmp_path, text)


@pytest.mark.parametrize("line", ["password = Wolkenbruch", "password = 'Wolkenbruch", 'password = ["Wolkenbruch"]'])
def test_a_secret_that_is_written_wrongly_is_not_shown(tmp_path, line):
    assert "Wolkenbruch" not in sentence(tmp_path, f"[outgoing]\n{line}\n")


@pytest.mark.parametrize(
    ("database", "schema", "said"),
    [
        ("sqlite:////var/postroom.db", "office_a", "is for PostgreSQL"),
        ("postgresql://db.example.org/offices", "Office A", "is no plain name"),
        ("postgresql://db.example.org/offices", "pg_office", "is no plain name"),
        ("postgresql://db.example.org/offices?options=-csearch_path%3Da", "a", "set one of them"),
    ],
)
def test_a_schema_that_cannot_be_is_a_wrong_setting(tmp_path, database, schema, said):
    text = f'[storage]\ndatabase = "{database}"\ndatabase_schema = "{schema}"\n'
    assert said in sentence(tmp_path, text)


def test_the_schema_is_part_of_the_url_that_every_connection_is_made_by(tmp_path):
    text = '[storage]\ndatabase = "postgresql://db.example.org/offices"\ndatabase_schema = "office_a"\n'
    url = settings(tmp_path, text).storage.database_url
    assert url == "postgresql://db.example.org/offices?options=-csearch_path%3Doffice_a"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[s3]\naccess_key = "OFFICE"\n', "s3: access_key and secret_key (or secret_key_file) are set together"),
        ('[s3]\nsecret_key_file = "none"\n', "s3.secret_key_file: “"),
        ('[s3]\nendpoint = "s3.example.org"\n', "is no address like “https://s3.example.org”"),
        ('[s3]\nendpoint = "http://s3.example.org"\n', "in clear over the network"),
        ('[storage]\nblobs = "s3://KEY:hidden@office/letters"\n', "without a login; that stands under [s3]"),
        ('[storage]\nblobs = "s3:office"\n', "is written s3://BUCKET/PREFIX"),
        ('[s3]\nregoin = "eu"\n', "did you mean “region”"),
    ],
)
def test_a_wrong_setting_of_a_bucket_is_one_sentence_without_a_secret(tmp_path, text, said):
    found = sentence(tmp_path, text)
    assert said in found
    assert "hidden" not in found


def test_the_secret_key_of_a_bucket_comes_from_the_environment_or_a_file_and_is_never_shown(tmp_path, monkeypatch):
    text = '[storage]\nblobs = "s3://office/letters"\n[s3]\naccess_key = "OFFICE"\n'
    monkeypatch.setenv("POSTROOM_S3__SECRET_KEY", "hidden")
    found = settings(tmp_path, text)
    assert (found.s3.secret, "hidden" in repr(found)) == ("hidden", False)
    monkeypatch.delenv("POSTROOM_S3__SECRET_KEY")
    (tmp_path / "key").write_text("in the file\n")
    assert settings(tmp_path, text + 'secret_key_file = "key"\n').s3.secret == "in the file"
