"""What can be set for signing in, and what is refused with a sentence."""

import pytest

from config.settings import load_settings
from domain.errors import ConfigurationError

BOX = """
[mailboxes.applications]
kind = "imap"
host = "imap.example.org"
username = "applications@example.org"
"""
CODE = """
[sign_in.office]
provider = "microsoft"
client_id = "c"
"""


def load(tmp_path, text):
    (tmp_path / "postroom.toml").write_text(text)
    return load_settings(tmp_path / "postroom.toml")


def test_a_mailbox_names_its_sign_in(tmp_path):
    settings = load(tmp_path, BOX + 'sign_in = "office"' + CODE)
    box = settings.mailboxes["applications"]
    assert (box.account, box.uses_token, box.has_secret) == ("applications@example.org", True, True)
    shared = load(tmp_path, BOX + 'sign_in = "office"\nsigns_in_as = "ada@example.org"' + CODE)
    assert shared.mailboxes["applications"].account == "ada@example.org"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (BOX + 'sign_in = "offfice"' + CODE, "there is no [sign_in.offfice]; did you mean “office”?"),
        (BOX + 'sign_in = "office"\npassword = "x"' + CODE, "remove password or password_file"),
        (BOX + 'password = "x"\nsigns_in_as = "ada@example.org"', "signs_in_as is for a login with sign_in"),
        (BOX, "name a password_file, or use sign_in"),
        ('[sign_in.a]\nprovider = "microsoft"', "client_id is missing"),
        ('[alerts]\nhost = "smtp.example.net"\npassword = "x"', "username is missing"),
        ('[alerts]\nhost = "smtp.example.net"\nusername = "a@example.net"', "password is missing"),
        (
            '[outgoing]\ntransport = "smtp"\nhost = "h"\nusername = "a@example.org"\nsign_in = "office"\n'
            '[alerts]\nhost = "h"\nusername = "a@example.org"\nsign_in = "office"' + CODE,
            "would end with it; use another account",
        ),
        ('[sign_in.a]\nprovider = "yahoo"\nclient_id = "c"', "microsoft"),
        ('[sign_in.a]\nprovider = "google"\nclient_id = "c"', "client_secret is missing"),
        ('[sign_in.a]\nprovider = "google"\nclient_id = "c"\nclient_secret = "s"\nflow = "device"', "flow = “code”"),
        ('[sign_in.a]\nprovider = "google"\nclient_id = "c"\nclient_secret = "s"\nflow = "app"', "service_account"),
        ('[sign_in.a]\nprovider = "google"\nflow = "service_account"', "key_file is missing"),
        ('[sign_in.a]\nprovider = "google"\nflow = "service_account"\nkey_file = "gone"', "cannot be read"),
        ('[sign_in.a]\nprovider = "microsoft"\nclient_id = "c"\nflow = "app"', "tenant is missing"),
        ('[sign_in.a]\nprovider = "microsoft"\nclient_id = "c"\ntenant = "a/b"', "is no tenant"),
        ('[sign_in.a]\nprovider = "other"\nclient_id = "c"', "issuer is missing"),
        ('[sign_in.a]\nprovider = "other"\nclient_id = "c"\nissuer = "http://login.example.org"', "is no issuer"),
    ],
)
def test_what_cannot_work_is_a_sentence(tmp_path, text, says):
    with pytest.raises(ConfigurationError) as told:
        load(tmp_path, text)
    assert says in str(told.value)


def test_a_secret_never_stands_in_what_is_shown(tmp_path, monkeypatch):
    monkeypatch.setenv("POSTROOM_SIGN_IN__OFFICE__CLIENT_SECRET", "very secret")
    monkeypatch.setenv("POSTROOM_STORAGE__KEY", "very secret")
    settings = load(tmp_path, CODE)
    assert settings.sign_in["office"].secret == "very secret"
    assert "very secret" not in repr(settings)
