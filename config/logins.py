"""What tables of settings are made of: strict tables, addresses, ports, and logins with their secrets.

In: values of the settings file and the environment. Out: frozen values.

Failures: ValueError with one sentence, which pydantic joins to the key; `ConfigurationError` for a secret's file that is gone.
"""

from __future__ import annotations

import os
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator

from domain.errors import ConfigurationError


def _is_address(value: str) -> str:
    local, at, domain = value.rpartition("@")
    if not (at and local and domain) or any(character.isspace() or character in '<>,;"' for character in value):
        raise ValueError(f"“{value}” is not an e-mail address")
    return value


EmailAddress = Annotated[str, AfterValidator(_is_address)]
Port = Annotated[int, Field(ge=1, le=65535)]
Seconds = Annotated[float, Field(gt=0)]


class Security(StrEnum):
    """How a connection is protected. `none` is for loopback and tests."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


class Table(BaseModel):
    """A table of settings: an unknown key is an error, and nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Login(Table):
    """A login: the secret comes from the environment, the file itself, or a file of its own."""

    username: str = ""  # login name
    password: SecretStr | None = None  # better in the environment, or in password_file
    password_file: Path | None = None  # file that holds the password or token; it is read again at each login
    auth: Literal["password", "oauth2"] = "password"  # oauth2: the secret is the access token, which you renew
    sign_in: str = ""  # in place of a password: the NAME of a [sign_in.NAME]; `postroom login` signs in
    signs_in_as: str = ""  # of a shared mailbox: the address of the person who may open it; default: username

    @field_validator("password_file")
    @classmethod
    def _can_be_read(cls, value: Path | None) -> Path | None:
        return readable(value)

    @model_validator(mode="after")
    def _has_one_way_in(self) -> Self:
        if self.sign_in and (self.password is not None or self.password_file is not None):
            raise ValueError("sign_in stands in place of a password; remove password or password_file")
        if self.sign_in and not self.username:
            raise ValueError("username is missing; sign_in needs the mailbox's address")
        if self.signs_in_as and not self.sign_in:
            raise ValueError("signs_in_as is for a login with sign_in")
        return self

    @property
    def account(self) -> str:
        """Whose sign-in opens it: the mailbox's own address, or that of a person who may open a shared one."""
        return self.signs_in_as or self.username

    @property
    def uses_token(self) -> bool:
        """Whether the secret is an access token of OAuth 2."""
        return self.auth == "oauth2" or bool(self.sign_in)

    @property
    def secret(self) -> str:
        """The password or OAuth2 access token. A file is read anew each time, because tokens are renewed in place."""
        return secret_of(self.password, self.password_file, "password_file")

    @property
    def has_secret(self) -> bool:
        """Whether there is a way in at all."""
        return self.password is not None or self.password_file is not None or bool(self.sign_in)


def called(place: str) -> str:
    """What `postroom login` calls a login by its place in the settings: a mailbox's name, `smtp` for `outgoing`, `alerts`."""
    return "smtp" if place == "outgoing" else place.removeprefix("mailboxes.")


class S3(Table):
    """The server of `storage.blobs = "s3://BUCKET/PREFIX"`. What is not set is found as Amazon's own programs find it."""

    endpoint: str = ""  # https URL of the server; default: Amazon's
    region: str = ""  # default: that of the environment or of ~/.aws/config
    access_key: str = ""  # default: the login of the environment, of ~/.aws/credentials, or of the machine
    secret_key: SecretStr | None = None  # better in the environment, or in secret_key_file
    secret_key_file: Path | None = None  # file that holds the secret key
    ca_file: Path | None = None  # a certificate authority of your own
    timeout_seconds: Seconds = 30  # longest wait for an answer

    @field_validator("secret_key_file", "ca_file")
    @classmethod
    def _can_be_read(cls, value: Path | None) -> Path | None:
        return readable(value)

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        has_secret = self.secret_key is not None or self.secret_key_file is not None
        if bool(self.access_key) != has_secret:
            raise ValueError("access_key and secret_key (or secret_key_file) are set together, or none of them")
        if self.endpoint:
            parts = urlsplit(self.endpoint)
            if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username or parts.query:
                raise ValueError("endpoint is no address like “https://s3.example.org”")
            if parts.scheme == "http" and not is_this_machine(parts.hostname):
                raise ValueError("endpoint with http would send the mail in clear over the network; use https")
        return self

    @property
    def secret(self) -> str:
        """The secret key. Raises ConfigurationError when its file is gone."""
        return secret_of(self.secret_key, self.secret_key_file, "secret_key_file")


def readable(value: Path | None) -> Path | None:
    """The path of a file that can be read. Raises ValueError."""
    if value is not None and not os.access(value, os.R_OK):
        raise ValueError(f"“{value}” cannot be read")
    return value


def secret_of(given: SecretStr | None, file: Path | None, key: str) -> str:
    """A secret from the settings or from its file; '' without either. Raises ConfigurationError when the file is gone."""
    if given is not None:
        return given.get_secret_value()
    if file is None:
        return ""
    try:
        return file.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ConfigurationError(f"{key} {file} cannot be read: {error.strerror}") from error


NO_LOGIN = "password is missing; set it in the environment, name a password_file, or use sign_in"
IN_CLEAR = "security = “none” would send the password in clear over the network; only a server on this machine takes it"


def is_this_machine(host: str) -> bool:
    """Whether a server's name or number is this machine's own."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower().rstrip(".") in {"localhost", "localhost.localdomain"}


def is_safe_address(address: str) -> bool:
    """Whether what is sent to a URL stays secret on its way: by https, or on this machine."""
    parts = urlsplit(address)
    return parts.scheme == "https" or (parts.scheme == "http" and is_this_machine(parts.hostname or ""))
