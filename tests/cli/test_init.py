"""`postroom init`: an office is set up by at most twelve questions, and what is wrong is named and changes nothing."""

import io
import json
import os
import re
import resource
import socket
import ssl
import stat
import subprocess
import sys
import time
import tomllib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiosmtpd.smtp import AuthResult
from pydantic import SecretStr

from cli.init.questions import Dialogue
from cli.init.servers import log_in
from cli.main import main
from config.providers import Protocol, provider_of_domain, servers_of
from config.settings import load_settings
from net.mail_servers.find import FoundServer, Search
from operations.setup.answers import Answers
from tests.cli.terminal import Terminal
from tests.mail import texts
from tests.mail.sample_mailbox import apply, at, three
from tests.servers import names
from tests.servers.hostile_imap import hostile_server, refuses

PASSWORD = "secret"
QUESTIONS = 12


@pytest.fixture
def server(dovecot, start_smtp):
    """An account with both servers, TLS and a name server's records for office.example.org."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(dovecot.folder / "server.pem", dovecot.folder / "server.key")

    def known(_server, _session, _envelope, _mechanism, login):
        return AuthResult(success=login.password == PASSWORD.encode(), handled=False)

    receiver = start_smtp(tls_context=context, authenticator=known, auth_required=True)
    account = dovecot.account()
    account.deliver(
        apply(texts.ADA, "ICRtoP Internship – Summer 2026", three(texts.ADA), at(3)),
        received=datetime(2026, 3, 1, tzinfo=UTC),
    )
    return Servers(dovecot, receiver, account, context)


class Servers:
    def __init__(self, dovecot, receiver, account, context) -> None:
        self.dovecot, self.receiver, self.account, self.context = dovecot, receiver, account, context
        self.address = f"{account.username}@office.example.org"
        self.ca_file = dovecot.folder / "ca.pem"

    @property
    def zone(self):
        return {
            ("localhost", "A"): ["127.0.0.1"],
            ("office.example.org", "MX"): ["10 localhost."],
            ("_imaps._tcp.office.example.org", "SRV"): [f"0 1 {self.dovecot.tls_port} localhost."],
            ("_submission._tcp.office.example.org", "SRV"): [f"0 1 {self.receiver.port} localhost."],
        }

    def answers(self, **more):
        """A file of answers, as a table."""
        return {
            "name": "Harbour Trust",
            "timezone": "Europe/Berlin",
            "coordinator": "rosa@office.example.org",
            "address": self.address,
            "imap": f"tls://localhost:{self.dovecot.tls_port}",
            "smtp": f"starttls://localhost:{self.receiver.port}",
            "password": PASSWORD,
            "openings": "shipped",
            **more,
        }


@pytest.fixture
def trusted(server, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(server.ca_file))
    return server


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "office"
    made.mkdir(mode=0o700)
    return made


@pytest.fixture
def init(folder, monkeypatch, capsys):
    """Runs `init --answers` in the folder; gives exit code, stdout and stderr."""

    def command(answers, *words):
        file = answers if isinstance(answers, Path) else folder.parent / "answers.toml"
        if not isinstance(answers, Path):
            file.write_text(
                answers if isinstance(answers, str) else as_toml(answers),
                encoding="latin-1" if answers == "\xff\x00" else "utf-8",
            )
            file.chmod(0o600)
        monkeypatch.chdir(folder)
        monkeypatch.setattr(sys, "argv", ["postroom", *words, "init", "--answers", str(file)])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        assert not says_password(out + err)
        return ended.value.code or 0, out, err

    return command


def as_toml(table):
    rows = [
        f"{key} = {json.dumps(value)}"
        for key, value in table.items()
        if not isinstance(value, dict) and value is not None
    ]
    for key, inner in table.items():
        if isinstance(inner, dict):
            rows += [f"[{key}]", *(f"{name} = {json.dumps(value)}" for name, value in inner.items())]
    return "\n".join(rows) + "\n"


def says_password(text):
    """Whether the password stands there, as a word of its own."""
    return re.search(rf"(?<![\w.-]){PASSWORD}(?!\w)", text) is not None


def files(folder):
    return sorted(str(each.relative_to(folder)) for each in folder.rglob("*"))


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


# In a terminal


def test_a_volunteer_sets_an_office_up_and_its_first_mail_is_filed(server, folder):
    server.account.deliver(b"Subject: old\r\n\r\nold\r\n", folder="Old")
    asked = [
        ("The office's name", "Harbour Trust"),
        ("Time zone", "Berlin"),  # no zone: it is asked again, with the likely one
        ("Time zone", "Europe/Berlin"),
        ("Coordinator's address", "rosa@office.example.org"),
        ("The mailbox's address", server.address),
        ("Password of", PASSWORD),
        ("Folder that applications come to [INBOX]", ""),
        ("Openings [1]", "2"),
        ("Name of the opening", "Harbour Internship"),
        ("Required documents", "resume, letter, essay"),
        ("Pages of the writing sample, from-to, or none [3-5]", ""),
        ("Deadlines, or none", "summer 1 April, fall 1 August"),
        ("Write postroom.toml with mail.password, openings.toml? [yes]", ""),
    ]
    began = time.monotonic()
    with names.serving(server.zone) as name_server:
        port = str(name_server.server_address[1])
        terminal = Terminal(folder, "init", NAME_SERVER=port, SSL_CERT_FILE=str(server.ca_file))
        terminal.answer_all(asked)
        code = terminal.end()
        once = Terminal(folder, "once", NAME_SERVER=port, SSL_CERT_FILE=str(server.ca_file))
        once.end()
    assert code == 0, terminal.text
    assert time.monotonic() - began < 300  # from the first question to the first filed mail; it takes some seconds
    assert "did you mean “Europe/Berlin”" in terminal.text
    assert f"localhost:{server.dovecot.tls_port} (tls): DNS of office.example.org names them (SRV)" in terminal.text
    assert "The first pass files 1 message of “INBOX” as backlog" in terminal.text
    assert "next deadline 1 April 20" in terminal.text
    assert "FAIL" not in terminal.text
    assert not says_password(terminal.text)
    assert len(asked) - 1 <= QUESTIONS
    assert "1 new, 1 read (1 filed), 0 mails sent" in once.text
    assert server.receiver.envelopes == []
    settings = load_settings(folder / "postroom.toml")
    assert settings.openings.openings.keys() == {"harbour-internship"}
    assert {each: mode(folder / each) for each in ("postroom.toml", "mail.password", "openings.toml")} == {
        "postroom.toml": 0o600,
        "mail.password": 0o600,
        "openings.toml": 0o600,
    }
    assert not (folder / "postroom.init.toml").exists()
    with server.account.client() as client:  # nothing was marked as read, flagged or moved
        assert client.folder_status("INBOX", ["UNSEEN", "MESSAGES"]) == {b"UNSEEN": 1, b"MESSAGES": 1}


def test_it_stops_at_ctrl_c_and_goes_on_from_there(server, folder):
    with names.serving(server.zone) as name_server:
        environment = {"NAME_SERVER": str(name_server.server_address[1]), "SSL_CERT_FILE": str(server.ca_file)}
        first = Terminal(folder, "init", **environment)
        first.answer_all({
            "The office's name": "Harbour Trust",
            "Time zone": "Europe/Berlin",
            "Coordinator's address": "rosa@office.example.org",
            "The mailbox's address": server.address,
        })  # fmt: skip
        first.wait_for("Password of")
        first.press(b"\x03")
        assert first.end() == 1
        assert "stopped: nothing was set up; nothing was written but your answers so far" in first.text
        draft = folder / "postroom.init.toml"
        assert files(folder) == ["postroom.init.toml"]
        assert mode(draft) == 0o600
        assert tomllib.loads(draft.read_text())["name"] == "Harbour Trust"
        killed = Terminal(folder, "init", **environment)
        killed.answer("Password of", PASSWORD)
        killed.wait_for("Openings [1]")
        killed.kill()
        assert PASSWORD not in draft.read_text()
        again = Terminal(folder, "init", **environment)
        again.answer_all({"Password of": PASSWORD, "Openings": "1", "Write": "yes"})
        assert again.end() == 0, again.text
    assert "Going on with the answers in postroom.init.toml" in again.text
    assert "The office's name" not in again.text
    assert not draft.exists()


def test_a_wrong_password_is_asked_again_and_never_shown(server, folder):
    with names.serving(server.zone) as name_server:
        environment = {"NAME_SERVER": str(name_server.server_address[1]), "SSL_CERT_FILE": str(server.ca_file)}
        terminal = Terminal(folder, "init", **environment)
        terminal.answer_all([
            ("The office's name", "Harbour Trust"),
            ("Time zone", "Europe/Berlin"),
            ("Coordinator's address", "rosa"),
            ("Coordinator's address", "rosa@office.example.org"),
            ("The mailbox's address", server.address),
            ("Password of", "hunter2"),
            ("Login name", ""),
            ("Password of", PASSWORD),
            ("Openings", "4"),
            ("Openings", "1"),
            ("Write", "no"),
        ])  # fmt: skip
        assert terminal.end() == 1
    assert "“rosa” is not an e-mail address" in terminal.text
    assert "was refused" in terminal.text
    assert "hunter2" not in terminal.text
    assert files(folder) == ["postroom.init.toml"]
    assert "hunter2" not in (folder / "postroom.init.toml").read_text()


def test_without_a_terminal_each_line_is_an_answer_and_the_end_of_the_lines_stops_it(folder):
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    command = [sys.executable, "-c", "import sys; sys.argv[0] = 'postroom'; from cli.main import main; main()", "init"]
    done = subprocess.run(
        command,
        input="Harbour Trust\n\n",
        capture_output=True,
        text=True,
        cwd=folder,
        env=environment,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert "\x1b" not in done.stdout
    assert "postroom: stopped: nobody answers" in done.stderr
    assert "postroom.init.toml" in done.stderr


# With a file of answers


def test_a_file_of_answers_sets_up_an_office_in_eight_lines(trusted, folder, init):
    code, out, err = init(trusted.answers())
    assert code == 0, (out, err)
    written = [row for row in (folder / "postroom.toml").read_text().splitlines() if row and not row.startswith("#")]
    # The test's servers are at ports of their own; a plain office's are not.
    assert len([row for row in written if not row.startswith(("port", "smtp_port"))]) <= 8
    assert "✓ IMAP: logged in as" in out
    settings = load_settings(folder / "postroom.toml")
    assert settings.mailboxes["applications"].secret == settings.outgoing.secret == PASSWORD
    assert settings.office_name == "Harbour Trust"
    assert settings.openings.timezone == "Europe/Berlin"


def test_the_first_office_needs_no_openings_of_its_own(trusted, folder, init):
    code, _, err = init(trusted.answers(name="ICRtoP Secretariat", timezone="America/New_York"))
    assert code == 0, err
    assert not (folder / "openings.toml").exists()


def test_an_existing_settings_file_is_never_changed(trusted, folder, init):
    (folder / "postroom.toml").write_text("mine")
    code, _, err = init(trusted.answers())
    assert code == 2
    assert err.startswith("postroom: postroom.toml is there already, and init never changes it")
    assert files(folder) == ["postroom.toml"]
    assert (folder / "postroom.toml").read_text() == "mine"


@pytest.mark.parametrize("name", ["mail.password", "openings.toml"])
def test_a_file_in_the_way_is_never_changed(name, trusted, folder, init):
    (folder / name).write_text("mine")
    code, _, err = init(trusted.answers())
    assert (code, err.count("\n")) == (2, 1)
    assert f"{name} is there already, and init never changes it; move it away" in err
    assert files(folder) == [name]
    assert (folder / name).read_text() == "mine"


def test_another_office_is_named_by_its_own_file(trusted, folder, init):
    assert init(trusted.answers())[0] == 0
    code, out, err = init(trusted.answers(name="Second"), "--config", "second.toml")
    assert code == 0, err
    assert {"second.toml", "second.password", "second.openings.toml"} <= set(files(folder))
    assert "postroom --config second.toml once" in out
    one, other = (load_settings(folder / each) for each in ("postroom.toml", "second.toml"))
    assert one.storage.database_url != other.storage.database_url


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": None, "address": None}, ["name: this answer is missing", "address: this answer is missing"]),
        ({"password": None}, ["password_file: this answer is missing"]),
        ({"openings": None}, ["openings: this answer is missing"]),
        ({"timezone": "Europe/Berln"}, ["timezone: “Europe/Berln” is not a time zone", "did you mean “Europe/Berlin”"]),
        ({"coordinator": "rosa"}, ["coordinator: “rosa” is not an e-mail address"]),
        ({"adress": "a@example.org"}, ["adress: there is no such setting; did you mean “address”?"]),
        ({"imap": "imap example"}, ["imap: “imap example” is no server"]),
        ({"imap": "ftp://imap.example.org"}, ["imap: “ftp://imap.example.org” is no server", "tls, starttls, none"]),
        ({"password": None, "password_file": "gone"}, ["password_file:", "gone” cannot be read"]),
        ({"openings": "gone.toml"}, ["gone.toml: cannot be read: No such file"]),
        ({"openings": None, "opening": {"name": "X", "required": ["cv", "passport"]}}, ["opening.required: “passport” is not a kind of document"]),
        ({"openings": None, "opening": {"name": "X", "required": ["2 cv"]}}, ["opening.required: “2 cv”: an application has one cv"]),
        ({"openings": None, "opening": {"name": "X", "required": ["essay"], "pages": [5, 3]}}, ["opening.pages:", "the first number is the smaller one"]),
        ({"openings": None, "opening": {"name": "X", "pages": [3, 5]}}, ["opening.pages: only a writing sample or a portfolio has bounds"]),
        ({"openings": None, "opening": {"name": "X", "deadlines": ["spring 02-30"]}}, ["opening.deadlines: “02-30” is not a day of every year"]),
        ({"openings": None, "opening": {"name": "X", "deadlines": ["soon"]}}, ["opening.deadlines: “soon” is not a deadline"]),
        ({"openings": None, "opening": {"name": "…"}}, ["opening.name: “…” has no letter and no figure"]),
        ({"openings": None, "opening": {"nmae": "X"}}, ["opening.nmae: there is no such setting; did you mean “name”?"]),
    ],
)  # fmt: skip
def test_each_wrong_answer_is_named_with_exit_2_and_nothing_is_changed(wrong, said, trusted, folder, init):
    code, _, err = init(trusted.answers(**wrong))
    assert code == 2, err
    for each in said:
        assert each in err
    assert all(row.startswith("postroom: ") for row in err.splitlines())
    assert files(folder) == []


@pytest.mark.parametrize("text", ['name = "Harbour Trust"\ntimezo', 'name = "Harb', "\xff\x00", "= 1\n"])
def test_a_half_written_file_of_answers_is_named(text, trusted, folder, init):
    code, _, err = init(text)
    assert code == 2
    assert "answers.toml: is not TOML" in err or "answers.toml: " in err
    assert files(folder) == []


def test_a_half_written_file_of_kept_answers_is_named(folder, monkeypatch, capsys):
    (folder / "postroom.init.toml").write_text('name = "Harb')
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "argv", ["postroom", "init"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "correct it, or remove postroom.init.toml and begin anew" in capsys.readouterr().err


OPENINGS = 'office = "X"\ntimezone = "UTC"\n[openings.a]\nname = "A"\nkind = "internship"\nsubject_names = ["a"]\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("office = \n", "is not TOML"),
        (OPENINGS.replace("UTC", "Nowhere"), "timezone: “Nowhere” is not a time zone"),
        (OPENINGS.replace("internship", "job"), "openings.a.kind: “job” is not one of"),
        (OPENINGS + 'required = ["passport"]\n', "openings.a.required.0: “passport” is not a kind of document"),
        (OPENINGS + '[[openings.a.cycles]]\nseason = "s"\ndeadline = "13-01"\n', "“13-01” is not a day of the year"),
        (
            OPENINGS + "[openings.a.cv]\nminimum_pages = 9\nmaximum_pages = 2\n",
            "minimum_pages 9 is more than maximum_pages 2",
        ),
        (OPENINGS.replace("subject_names", "subject_name"), "did you mean “subject_names”?"),
        ('office = "X"\ntimezone = "UTC"\n', "openings: this setting is missing"),
    ],
)
def test_each_mistake_in_an_office_s_openings_is_named(text, said, trusted, folder, init):
    file = folder.parent / "own.toml"
    file.write_text(text)
    code, _, err = init(trusted.answers(openings=str(file)))
    assert (code, said in err, "own.toml" in err) == (2, True, True), err
    assert files(folder) == []


# Sign in, in place of a password


@pytest.fixture
def google(trusted, monkeypatch):
    """The table of providers, in which Google's IMAP server is the test's."""
    ours = f"tls://localhost:{trusted.dovecot.tls_port}"
    gmail = replace(provider_of_domain("gmail.com"), imap=servers_of(Protocol.IMAP, ours)[0])
    monkeypatch.setattr("config.providers.providers", lambda: (gmail,))
    return trusted


def test_an_office_that_signs_in_is_set_up_and_what_follows_is_said(google, folder, init):
    (folder.parent / "client").write_text("the client's")
    (folder.parent / "client").chmod(0o600)
    client = {"login": "sign_in", "client_id": "1.apps.googleusercontent.com", "client_secret_file": "client"}
    code, out, err = init(google.answers(password=None, smtp="none", **client))
    assert code == 1  # a person has to sign in first
    assert "postroom login applications" in out
    assert "postroom.toml is written; set right what is named above" in err
    settings = load_settings(folder / "postroom.toml")
    assert settings.mailboxes["applications"].sign_in == "google"
    assert settings.sign_in["google"].secret == "the client's"
    assert not (folder / "mail.password").exists()


def test_an_application_that_is_not_named_is_said(google, folder, init):
    code, _, err = init(google.answers(password=None, smtp="none", login="sign_in"))
    assert code == 2
    assert "client_id: this answer is missing; login = “sign_in” needs it at Google" in err
    assert files(folder) == []


def test_signing_in_elsewhere_than_at_google_or_microsoft_is_said(trusted, folder, init):
    code, _, err = init(trusted.answers(login="sign_in"))
    assert code == 2
    assert "login: “sign_in” is for Google and Microsoft" in err
    assert files(folder) == []


def test_google_s_file_of_a_client_is_taken_as_it_was_downloaded(google, folder, monkeypatch):
    table = {"installed": {"client_id": "1.apps.googleusercontent.com", "client_secret": "the client's"}}
    (folder / "client.json").write_text(json.dumps(table))
    (folder / "other.json").write_text("{}")
    lines = f"no such\n{folder / 'other.json'}\n{folder / 'client.json'}\n"
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"sign-in\n{lines}"))
    dialogue = Dialogue(folder / "postroom.toml", Answers(address="apply@gmail.com"))
    provider = provider_of_domain("gmail.com")
    account, seen = log_in(dialogue, provider.imap, None, Search("gmail.com", provider))
    assert seen is None
    assert account.client.client_id == "1.apps.googleusercontent.com"
    assert account.client.secret.get_secret_value() == "the client's"
    assert "the client's" not in repr(account)


def test_the_login_name_is_that_of_the_domain_s_autoconfig_file(trusted, folder):
    server = servers_of(Protocol.IMAP, f"tls://localhost:{trusted.dovecot.tls_port}")[0]
    named = FoundServer(server, trusted.account.username, "the autoconfig file names it")
    search = Search("office.example.org", servers={Protocol.IMAP: named})
    answers = Answers(address="apply@office.example.org", password=SecretStr(PASSWORD))
    account, seen = log_in(Dialogue(folder / "postroom.toml", answers, Path("a")), server, None, search)
    assert account.username == trusted.account.username
    assert seen.folders[0].messages == 1  # the mail of that account


# Servers that refuse


def test_a_wrong_password_names_the_server_and_the_next_step(trusted, folder, init):
    code, out, err = init(trusted.answers(password="hunter2"))
    assert code == 1
    assert "localhost: the login as" in err
    assert "was refused" in err
    assert "check the login name and the password in the provider's webmail" in err
    assert "nothing was written. Correct" in err
    assert "hunter2" not in out + err
    assert files(folder) == []


def test_a_server_of_another_provider_is_named(trusted, folder, init):
    server = trusted
    zone = server.zone | {("office.example.org", "MX"): ["1 aspmx.l.google.com."]}
    zone = {key: value for key, value in zone.items() if key[1] != "SRV"}
    with names.names(zone):
        code, _, err = init(
            server.answers(imap=f"tls://localhost:{server.dovecot.tls_port}", smtp="", password="hunter2")
        )
    assert code == 1
    assert "smtp.gmail.com" in err  # which nobody reaches from here: the domain's own provider is named
    assert files(folder) == []


def test_a_folder_that_the_server_refuses_after_login_is_named(trusted, folder, init):
    code, _, err = init(trusted.answers(folder="No such folder"))
    assert code == 1
    assert "the folder “No such folder” cannot be opened" in err
    assert files(folder) == []


def test_a_folder_that_is_refused_after_login_in_the_provider_s_words_is_explained(trusted, folder, init):
    with hostile_server() as server:
        server.answers["EXAMINE"] = refuses("User is authenticated but not connected.")
        code, _, err = init(trusted.answers(imap=f"none://127.0.0.1:{server.port}"))
    assert code == 1
    assert "authenticated but not connected" in err
    assert "mailbox applications" not in err
    assert files(folder) == []


def test_a_mail_server_that_refuses_the_login_can_be_left_for_later(server, folder, start_smtp):
    refusing = start_smtp(
        tls_context=server.context,
        authenticator=lambda *_: AuthResult(success=False, handled=False),
        auth_required=True,
    )
    with names.serving(server.zone) as name_server:
        environment = {"NAME_SERVER": str(name_server.server_address[1]), "SSL_CERT_FILE": str(server.ca_file)}
        (folder / "postroom.init.toml").write_text(
            as_toml(
                {**server.answers(openings="shipped", imap="", smtp=f"localhost:{refusing.port}"), "password": None}
            )
        )
        terminal = Terminal(folder, "init", **environment)
        terminal.answer_all({"Password of": PASSWORD, "SMTP server": "none", "Write": ""})
        assert terminal.end() == 0, terminal.text
    assert "outgoing mail: localhost: the login as" in terminal.text
    assert load_settings(folder / "postroom.toml").outgoing.transport == "folder"


@pytest.mark.parametrize("key", ["imap", "smtp"])
def test_a_server_that_does_not_answer_is_named(key, trusted, folder, init):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # nobody listens there
        port = taken.getsockname()[1]
        code, _, err = init(trusted.answers(**{key: f"localhost:{port}"}))
    assert code == 1
    assert "localhost: the server does not answer" in err
    assert f"{key} = " in err
    assert files(folder) == []


def test_a_certificate_that_is_not_trusted_is_named_and_its_authority_can_be(server, folder, init):
    code, _, err = init(server.answers())
    assert code == 1
    assert "certificate is not trusted" in err
    assert "ca_file" in err
    assert files(folder) == []
    code, _, err = init(server.answers(ca_file=str(server.ca_file)))
    assert code == 0, err


def test_a_host_that_only_dns_names_gets_no_password_unasked(trusted, folder, init):
    with names.names(trusted.zone):
        code, _, err = init(trusted.answers(imap="", smtp=""))
    assert code == 2
    assert (
        'imap: DNS names localhost, which is not below office.example.org; if that is right, write imap = "localhost"'
        in err
    )
    assert files(folder) == []


def test_a_clock_that_is_wrong_is_named(trusted, folder, init):
    file = trusted.account.maildir / "new" / "later"
    file.write_bytes(b"Subject: later\r\n\r\nlater\r\n")
    file.chmod(0o644)
    later = (datetime.now(UTC) + timedelta(hours=5)).timestamp()
    os.utime(file, (later, later))  # received by the server's clock
    code, _, err = init(trusted.answers())
    assert code == 1
    assert "this machine's clock says" in err
    assert "behind of the servers'; set it" in err
    assert files(folder) == []


# The folder and the disk


def test_a_folder_that_others_can_change_is_refused(trusted, folder, init):
    folder.chmod(0o777)
    code, _, err = init(trusted.answers())
    assert code == 2
    assert f"every user of this machine can change what is in {folder}" in err
    assert f"`chmod 700 {folder}`" in err
    assert files(folder) == []


def test_in_a_folder_that_others_can_read_the_files_are_their_owner_s_alone(trusted, folder, init):
    folder.chmod(0o755)
    code, _, err = init(trusted.answers())
    assert code == 0, err
    assert f"`chmod 700 {folder}`" in err
    for each in folder.rglob("*"):
        assert not mode(each) & (stat.S_IRWXG | stat.S_IRWXO), each


def test_a_password_that_others_can_read_is_said(trusted, folder, init):
    file = folder.parent / "password"
    file.write_text(PASSWORD + "\n")
    file.chmod(0o644)
    code, _, err = init(trusted.answers(password=None, password_file="password"))
    assert code == 0, err
    assert f"every user of this machine can read {file}" in err
    assert mode(folder / "mail.password") == 0o600
    file.chmod(0o600)
    (folder / "postroom.toml").unlink()
    assert init(trusted.answers(password=None, password_file="password"))[0] == 0
    assert load_settings(folder / "postroom.toml").mailboxes["applications"].password_file == file


def test_a_full_disk_is_named_and_nothing_is_left(trusted, folder, init):
    answers = folder.parent / "mine.toml"
    answers.write_text(as_toml(trusted.answers()))
    answers.chmod(0o600)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))  # from now on no file takes a byte
    try:
        code, _, err = init(answers)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert code == 1
    assert "cannot be written: File too large; nothing was changed: make room on the disk, then run it again" in err
    assert files(folder) == []


def test_the_desk_s_port_in_use_is_named_with_one_that_is_free(trusted, folder, init, monkeypatch):
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind(("127.0.0.1", 8000))
            taken.listen()
        except OSError:
            pass  # another program has it already
        code, out, err = init(trusted.answers())
    assert code == 0, err
    assert "port 8000 is in use by another program" in out
    assert "postroom serve --port 80" in out
