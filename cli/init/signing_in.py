"""The part of `postroom init` about signing in (OAuth 2) in place of a password: the application that is registered at the provider.

In: a conversation, and the provider. Out: an account with that application; `postroom login` signs in when the settings are written.

Failures: `Stopped`; `ConfigurationError` for answers that do not fit.
"""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import SecretStr

from cli.init.questions import Dialogue
from config.logins import secret_of
from config.providers import LoginKind, Provider, Server
from domain.errors import ConfigurationError
from operations.setup.account import Account, Client

GUIDES = {"google": "docs/gmail.md", "microsoft": "docs/microsoft-365.md"}


def signs_in(dialogue: Dialogue, provider: Provider | None) -> bool:
    """Whether the account signs in: as answered, or since its provider takes no password. Raises ConfigurationError."""
    wanted = dialogue.answers.login == "sign_in"
    if wanted and (provider is None or not provider.sign_in):
        where = dialogue.file or dialogue.target
        raise ConfigurationError(
            f"{where}: login: “sign_in” is for Google and Microsoft; for another provider write [sign_in.NAME] in the settings"
        )
    if not dialogue.can_ask:
        return wanted
    return wanted or (provider is not None and provider.login is LoginKind.SIGN_IN)


def account_that_signs_in(dialogue: Dialogue, imap: Server, smtp: Server | None, provider: Provider | None) -> Account:
    """The account with the application that is registered at the provider."""
    assert provider is not None
    dialogue.say(f"  {GUIDES[provider.sign_in]} shows each click of how the application is registered.")
    client = _google(dialogue) if provider.sign_in == "google" else _microsoft(dialogue)
    dialogue.keep(login="sign_in")
    answers = dialogue.answers
    username = answers.username or answers.address or ""
    return Account(imap, smtp, username, SecretStr(""), answers.ca_file, answers.folder or "INBOX", client)


def _microsoft(dialogue: Dialogue) -> Client:
    client_id: str = dialogue.ask("client_id", "Application (client) ID")
    answers = dialogue.answers
    return Client("microsoft", client_id, secret_file=answers.client_secret_file, tenant=answers.tenant)


def _google(dialogue: Dialogue) -> Client:
    answers = dialogue.answers
    if answers.client_id and answers.client_secret_file is not None:
        secret = SecretStr(secret_of(None, answers.client_secret_file, "client_secret_file"))
        return Client("google", answers.client_id, secret, answers.client_secret_file)
    if not dialogue.can_ask:
        key = "client_secret_file" if answers.client_id else "client_id"
        raise ConfigurationError(
            f"{dialogue.file}: {key}: this answer is missing; login = “sign_in” needs it at Google"
        )
    question = "The client's JSON file, or its ID and secret with a blank between"
    client: Client = dialogue.ask_once("client_id", question, _client_of)
    return client


def _client_of(text: str) -> Client:
    """A client as Google's console gives it. Raises ValueError."""
    client_id, _, secret = text.partition(" ")
    if ".apps.googleusercontent.com" in client_id and secret.strip():
        return Client("google", client_id, SecretStr(secret.strip()))
    try:
        table = json.loads(Path(text).expanduser().read_text(encoding="utf-8"))
        found = table.get("installed") or table["web"]
        return Client("google", str(found["client_id"]), SecretStr(str(found["client_secret"])))
    except OSError as error:
        raise ValueError(f"“{text}” is neither an ID and a secret nor a file: {error.strerror}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"“{text}” is no JSON file of a client; Google's console offers it for download") from error
