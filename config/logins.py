"""What tables of settings are made of: strict tables, addresses, ports, and logins with their secrets.

In: values of the settings file and the environment. Out: frozen values.

Failures: ValueError with one sentence, which pydantic joins to the key; `ConfigurationError` for a secret's file that is gone.
"""

from __future__ import annotations

import os
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, field_validator

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
    auth: Literal["password", "oauth2"] = "password"  # oauth2: the secret is the access token

    @field_validator("password_file")
    @classmethod
    def _can_be_read(cls, value: Path | None) -> Path | None:
        if value is not None and not os.access(value, os.R_OK):
            raise ValueError(f"“{value}” cannot be read")
        return value

    @property
    def secret(self) -> str:
        """The password or OAuth2 access token. A file is read anew each time, because tokens are renewed in place."""
        if self.password is not None:
            return self.password.get_secret_value()
        if self.password_file is None:
            return ""
        try:
            return self.password_file.read_text(encoding="utf-8").strip()
        except OSError as error:
            raise ConfigurationError(f"password_file {self.password_file} cannot be read: {error.strerror}") from error

    @property
    def has_secret(self) -> bool:
        """Whether a secret is given at all."""
        return self.password is not None or self.password_file is not None


IN_CLEAR = "security = “none” would send the password in clear over the network; only a server on this machine takes it"


def is_this_machine(host: str) -> bool:
    """Whether a server's name or number is this machine's own."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower().rstrip(".") in {"localhost", "localhost.localdomain"}
