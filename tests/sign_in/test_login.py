"""`postroom login`: a person signs in at a real provider, and a real Dovecot takes the token."""

import json
import re
import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from config.sign_in import SignIn
from domain.errors import Transient
from net.provider_answers import ProviderAnswer
from operations import signing_in
from sign_in import flows
from sign_in.keys import cipher_of
from storage import grants
from storage.database import open_database
from tests.sign_in.office import account_of, pastes, run, settings_of, signs_in, write

__all__ = ["run"]


def stored(file: Path) -> tuple[grants.Grant, ...]:
    database = open_database(settings_of(file).storage.database_url)
    with database.read() as session:
        found = grants.all_of(session)
    database.close()
    return found


def test_a_person_signs_in_in_the_browser_and_the_mailbox_opens(tmp_path, accounts, token_dovecot, run, monkeypatch):
    account = account_of(token_dovecot)
    file = write(tmp_path, accounts, account)
    page = signs_in(monkeypatch, accounts, account.username)
    code, out, err = run(file, "login", "applications")
    assert (code, err) == (0, "")
    assert f"{account.username} has signed in." in out
    assert f"applications: logged in as {account.username}; 0 messages" in out
    assert "You are signed in" in page()
    assert "go back to the terminal" in page()
    code, out, err = run(file, "once")
    assert code == 0, err


def test_what_is_stored_holds_no_token_in_clear(tmp_path, accounts, token_dovecot, run, monkeypatch):
    account = account_of(token_dovecot)
    file = write(tmp_path, accounts, account)
    signs_in(monkeypatch, accounts, account.username)
    _, out, err = run(file, "login", "applications")
    (grant,) = stored(file)
    tokens = grants.unseal(cipher_of(settings_of(file)), grant)
    secrets = [tokens.refresh, tokens.access["mail"].value]
    assert run(file, "backup", str(tmp_path / "backup"))[0] == 0
    for each in tmp_path.rglob("*"):
        if each.is_file() and each.name != "postroom.toml":
            assert not any(secret.encode() in each.read_bytes() for secret in secrets), each
    assert not any(secret in out + err + repr(grant) + repr(tokens) for secret in secrets)
    key = settings_of(file).storage.key_path
    assert key.stat().st_mode & 0o777 == 0o600
    assert not list((tmp_path / "backup").rglob(key.name))


def test_without_a_browser_the_address_is_pasted(tmp_path, accounts, token_dovecot, run, monkeypatch):
    account = account_of(token_dovecot)
    file = write(tmp_path, accounts, account)
    with pastes(monkeypatch, accounts, account.username, "yes", "http://127.0.0.1:1/?code=x&state=of-another"):
        code, out, err = run(file, "login", "applications", "--no-browser")
    assert code == 0
    assert err.count("does not belong to this sign-in") == 2
    assert "paste it here" in out


def test_the_token_of_another_person_is_refused_and_nothing_is_stored(
    tmp_path, accounts, token_dovecot, run, monkeypatch
):
    account = account_of(token_dovecot)
    file = write(tmp_path, accounts, account)
    page = signs_in(monkeypatch, accounts, "mei@example.org")
    code, _, err = run(file, "login", "applications")
    assert code == 1
    assert f"mei@example.org has signed in, and applications is the mailbox of {account.username}" in err
    assert "signs_in_as = “mei@example.org” in [mailboxes.applications]" in err
    assert "That did not work" in page()
    assert stored(file) == ()


def test_who_does_not_consent_changes_nothing(tmp_path, accounts, token_dovecot, run, monkeypatch):
    file = write(tmp_path, accounts, account_of(token_dovecot))
    signs_in(monkeypatch, accounts, "ada@example.org", refuses=True)
    code, _, err = run(file, "login", "applications")
    assert (code, "consent was refused" in err) == (1, True)
    assert stored(file) == ()


def test_a_code_is_entered_elsewhere(tmp_path, accounts, token_dovecot, run, monkeypatch):
    account = account_of(token_dovecot)
    file = write(tmp_path, accounts, account, flow="device")
    begin = flows.start_device

    def begun(*arguments):
        device = begin(*arguments)
        accounts.enter_code(device.address, device.user_code, account.username)
        return device

    monkeypatch.setattr(flows, "start_device", begun)
    monkeypatch.setattr(flows.time, "sleep", lambda _: None)
    code, out, err = run(file, "login", "applications")
    assert (code, err) == (0, "")
    assert re.search(r"Open http\S+/device in any browser, sign in as \S+, and enter the code\n +\w{4}-\w{4}\n", out)


def test_a_provider_that_answers_nonsense_to_the_device_is_a_sentence(tmp_path, monkeypatch):
    sign_in = SignIn(provider="microsoft", client_id="c", flow="device")
    body = {"verification_uri": "https://login.example.org/device", "device_code": "d", "interval": "often"}
    monkeypatch.setattr(flows, "endpoint", lambda *_: "https://login.example.org/")
    monkeypatch.setattr(flows, "post", lambda *_: ProviderAnswer("login.example.org", 200, body))
    now = datetime.now(UTC)
    with pytest.raises(Transient, match=r"login\.example\.org answers with 200"):
        flows.start_device(sign_in, ["mail"], now)
    body |= {"user_code": "ABCD", "expires_in": None}
    device = flows.start_device(sign_in, ["mail"], now)
    assert (device.every, device.until) == (5, now + timedelta(minutes=15))


def test_a_mailbox_without_a_sign_in_is_named(tmp_path, accounts, token_dovecot, run):
    file = write(tmp_path, accounts, account_of(token_dovecot))
    assert run(file, "login", "aplications") == (
        2, "", "postroom: MAILBOX: “aplications” is no mailbox; did you mean “applications”?\n",
    )  # fmt: skip
    code, _, err = run(file, "login", "smtp")
    assert (code, "has no sign_in" in err) == (2, True)


def test_the_table_of_another_account_is_named(tmp_path, accounts, token_dovecot, run, monkeypatch):
    more = '[alerts]\nhost = "127.0.0.1"\nusername = "alerts@example.org"\nsecurity = "none"\n'
    file = write(tmp_path, accounts, account_of(token_dovecot), more=f'{more}password = "x"')
    code, _, err = run(file, "login", "alerts")
    assert (code, "set it in [alerts]" in err) == (2, True)
    write(tmp_path, accounts, account_of(token_dovecot), more=f'{more}sign_in = "office"')
    signs_in(monkeypatch, accounts, "mei@example.org")
    code, _, err = run(file, "login", "alerts")
    assert (code, "signs_in_as = “mei@example.org” in [alerts]" in err) == (1, True)


def test_who_sends_is_signed_in_while_mail_is_still_written_into_a_folder(
    tmp_path, accounts, token_dovecot, run, monkeypatch
):
    outgoing = '[outgoing]\ntransport = "folder"\nusername = "rosa@example.org"\nsign_in = "office"\n'
    file = write(tmp_path, accounts, account_of(token_dovecot), more=outgoing)
    signs_in(monkeypatch, accounts, "rosa@example.org")
    code, out, err = run(file, "login", "smtp")
    assert (code, err) == (0, "")
    assert "rosa@example.org has signed in." in out
    assert [each.account for each in stored(file)] == ["rosa@example.org"]


def test_what_goes_wrong_while_the_browser_waits_is_no_success(tmp_path, accounts, token_dovecot, run, monkeypatch):
    account = account_of(token_dovecot)
    file = write(tmp_path, accounts, account)

    def broken(*_):
        raise RuntimeError("a mistake of postroom's own")

    monkeypatch.setattr(signing_in, "store", broken)
    page = signs_in(monkeypatch, accounts, account.username)
    with pytest.raises(RuntimeError):
        run(file, "login", "applications")
    assert "That did not work" in page()


def test_a_pass_without_a_sign_in_says_how_to_sign_in(tmp_path, accounts, token_dovecot, run):
    account = account_of(token_dovecot)
    code, _, err = run(write(tmp_path, accounts, account), "once")
    assert code == 1
    assert (
        f"mailbox applications: nobody has signed in as {account.username} yet; `postroom login applications` does"
        in err
    )


def test_an_application_is_let_in_without_a_person(tmp_path, accounts, token_dovecot, run):
    account, name = account_of(token_dovecot), "application@example.org"
    file = write(tmp_path, accounts, account, flow="app", client_id="application")
    file.write_text(file.read_text().replace(account.username, name))
    code, out, err = run(file, "login", "applications")
    assert (code, "postroom:" in err) == (0, False)
    assert f"The application is let in as {name}" in out
    assert run(file, "once")[0] == 0


def test_a_provider_that_is_away_is_a_sentence(tmp_path, accounts, token_dovecot, run):
    file = write(tmp_path, accounts, account_of(token_dovecot), issuer="http://127.0.0.1:9")
    code, _, err = run(file, "login", "applications")
    assert (code, "127.0.0.1 does not answer" in err) == (1, True)


def test_a_new_key_encrypts_what_is_stored_and_the_old_one_opens_it_no_more(
    tmp_path, accounts, token_dovecot, run, monkeypatch
):
    account = account_of(token_dovecot)
    file = write(tmp_path, accounts, account)
    signs_in(monkeypatch, accounts, account.username)
    run(file, "login", "applications")
    key = settings_of(file).storage.key_path
    old = key.read_text()
    database = open_database(settings_of(file).storage.database_url)
    with database.begin() as session:  # of an account that the settings name no more, by a key that is lost
        lost = Fernet(Fernet.generate_key()).encrypt(b"{}")
        now = datetime.now(UTC)
        grants.put(session, grants.Grant("office", "who-was-here@example.org", "", now, now, sealed=lost))
    database.close()
    assert run(file, "login", "--new-key")[:2] == (0, "1 sign-in encrypted by a new key\n")
    assert key.read_text() != old
    assert len(key.read_text().split()) == 1
    assert run(file, "once")[0] == 0
    key.write_text(old)
    code, _, err = run(file, "once")
    assert (code, "encrypted with another key" in err) == (1, True)
    key.chmod(0o644)
    code, _, err = run(file, "once")
    assert (code, f"chmod 600 {key}" in err) == (1, True)


def test_a_service_account_signs_in_by_its_key(tmp_path, token_dovecot, run):
    """Google's answers, as published; nothing but Google gives tokens for its assertions."""
    private = rsa.generate_private_key(65537, 2048)
    said: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        token = f"http://127.0.0.1:{server.getsockname()[1]}/token"

        def answers() -> None:
            connection = server.accept()[0]
            received = b""
            while b"assertion=" not in received or (not received.endswith(b"\n") and len(received) < 900):
                part = connection.recv(65536)
                received += part
                if b"assertion=" in received and len(part) < 65536:
                    break
            said.append(received)
            body = json.dumps({"access_token": "given", "expires_in": 3599, "token_type": "Bearer"}).encode()
            connection.sendall(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)
            )
            connection.close()

        Thread(target=answers, daemon=True).start()
        pem = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
        key = {"private_key": pem, "private_key_id": "k1", "client_email": "robot@example.iam", "token_uri": token}
        (tmp_path / "key.json").write_text(json.dumps(key))
        file = tmp_path / "postroom.toml"
        file.write_text(
            f'[mailboxes.applications]\nhost = "127.0.0.1"\nport = {token_dovecot.port}\nsecurity = "none"\n'
            'username = "office@example.org"\nsign_in = "w"\n'
            '[sign_in.w]\nprovider = "google"\nflow = "service_account"\nkey_file = "key.json"\n'
        )
        code, out, _ = run(file, "login", "applications")
    assert code == 1  # the Dovecot here does not know Google's token
    assert "The application is let in as office@example.org" in out
    assert b"grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer" in said[0]
