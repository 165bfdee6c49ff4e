"""Mail over an API with a token of a real provider of accounts.

The provider is npm's oidc-provider, told to be Microsoft or Google by `issuer`; the API is tests/servers/mail_api.py, a server made
from the published request shapes, which asks the provider about each token.
"""

import httpx2
import pytest

from tests.servers import mail_api
from tests.servers.accounts import SECRET, Accounts
from tests.servers.mail_api import MAILBOX
from tests.sign_in.office import Run, run

__all__ = ["run"]


def asks(accounts: Accounts):
    """Whether the provider says that a token is good."""

    def good(token: str) -> bool:
        answer = httpx2.post(
            f"{accounts.issuer}/token/introspection", data={"token": token}, auth=("dovecot", "introspects")
        )
        return answer.json().get("active") is True

    return good


@pytest.fixture
def api(accounts):
    with mail_api.running() as server:
        server.tokens.clear()
        server.accepts = asks(accounts)
        yield server


def write(tmp_path, accounts, api, transport, **sign_in):
    table = accounts.table(**sign_in)
    outgoing = api.settings(transport) | {"sign_in": "office"}
    del outgoing["password"]
    text = f"[office]\ncoordinator = 'coordinator@office.example.org'\naddress = '{MAILBOX}'\n[outgoing]\n"
    text += "".join(f"{key} = {value!r}\n" for key, value in outgoing.items())
    (tmp_path / "mail").mkdir()
    text += '[mailboxes.post]\nkind = "folder"\npath = "mail"\n'
    text += "[sign_in.office]\n" + "".join(f"{key} = {value!r}\n" for key, value in table.items())
    file = tmp_path / "postroom.toml"
    file.write_text(text)
    return file


def test_the_application_sends_over_graph_with_its_own_token(tmp_path, accounts, api, run: Run):
    more = {"provider": "microsoft", "flow": "app", "tenant": "example.org", "client_id": "application"}
    file = write(tmp_path, accounts, api, "graph", **more)
    before = accounts.counts().get("client_credentials", 0)
    code, out, err = run(file, "check")
    assert f"outgoing mail: Microsoft Graph, as {MAILBOX}" in out
    assert not api.sent
    code, _, err = run(file, "report", "--send")
    assert code == 0, err
    assert not api.sent  # it is queued
    assert run(file, "once")[0] == 0
    (mail,) = api.sent
    assert mail["To"] == "coordinator@office.example.org"
    assert accounts.counts()["client_credentials"] == before + 1  # one token for both


def test_before_a_person_has_signed_in_check_says_who_has_to(tmp_path, accounts, api, run: Run):
    file = write(tmp_path, accounts, api, "gmail", provider="google")
    code, _, err = run(file, "check")
    assert code == 1
    assert f"nobody has signed in as {MAILBOX} yet; `postroom login smtp` does" in err
    assert not api.asked


def test_a_secret_that_the_provider_does_not_know_is_said_with_the_next_step(tmp_path, accounts, api, run: Run):
    more = {"provider": "microsoft", "flow": "app", "tenant": "example.org", "client_id": "application"}
    file = write(tmp_path, accounts, api, "graph", client_secret="another", **more)
    code, _, err = run(file, "check")
    assert code == 1
    assert "does not take this client_id with this client_secret" in err
    assert "another" not in err.replace("another mailbox", "")
    assert SECRET not in err
    assert not api.asked
