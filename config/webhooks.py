"""The tables `[[webhooks]]` of the settings: other programs that hear what becomes of applications.

In: values of the settings file. Out: frozen values.

Failures: ValueError with one sentence, which pydantic joins to the key; `ConfigurationError` for a secret's file that is gone.
"""

from __future__ import annotations

import binascii
from base64 import b64decode
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator, model_validator

from config.logins import Table, is_this_machine, readable, secret_of

SHORTEST_SECRET = 24  # bytes; https://github.com/standard-webhooks/standard-webhooks, "Signature scheme"
ENCODED = "whsec_"


class Event(StrEnum):
    """What a program can hear of."""

    CREATED = "application.created"
    COMPLETED = "application.completed"
    DECIDED = "application.decided"


class Webhook(Table):
    """A program that is told of applications, by a signed POST for each event (Standard Webhooks)."""

    url: str  # https address that is told; http only on this machine
    secret: SecretStr | None = None  # what the signature is made with: whsec_ and Base64, or 24 characters and more
    secret_file: Path | None = None  # file that holds the secret
    events: Annotated[tuple[Event, ...], Field(min_length=1)] = tuple(Event)  # what it is told of

    @field_validator("url")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in ("https", "http") or not parts.hostname or not value.isprintable() or " " in value:
            raise ValueError(f"“{value}” is no address like https://example.org/postroom")
        if parts.username or parts.password:
            raise ValueError("the address holds a login; the receiver knows postroom by its signature")
        if parts.scheme == "http" and not is_this_machine(parts.hostname):
            raise ValueError(f"“{value}” would send names and addresses in clear over the network; use https")
        return value

    @field_validator("secret_file")
    @classmethod
    def _can_be_read(cls, value: Path | None) -> Path | None:
        return readable(value)

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if (self.secret is None) == (self.secret_file is None):
            raise ValueError("set secret or secret_file, one of them")
        if self.secret is not None and len(_key(self.secret.get_secret_value())) < SHORTEST_SECRET:
            raise ValueError(f"the secret is shorter than {SHORTEST_SECRET} bytes; `openssl rand -hex 32` makes one")
        return self

    @property
    def key(self) -> bytes:
        """What signatures are made with. Raises ConfigurationError when the secret's file is gone."""
        return _key(secret_of(self.secret, self.secret_file, "secret_file"))

    @property
    def host(self) -> str:
        """Who is told, for people: an address may hold a secret of its own in its path."""
        return urlsplit(self.url).hostname or ""


def _key(secret: str) -> bytes:
    if not secret.startswith(ENCODED):
        return secret.encode()
    try:
        return b64decode(secret.removeprefix(ENCODED), validate=True)
    except binascii.Error:
        raise ValueError(f"what stands behind {ENCODED} is no Base64") from None
