"""The tables `[sign_in.NAME]` of the settings: how postroom gets access to a mailbox by OAuth 2, in place of a password.

In: values of the settings file and the environment. Out: frozen values.

Failures: ValueError with one sentence, which pydantic joins to the key; `ConfigurationError` for a secret's file that is gone.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from pydantic import SecretStr, field_validator, model_validator

from config.logins import Table, is_safe_address, readable, secret_of

TENANT = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*")  # a GUID, a domain, or `organizations`, `common`, `consumers`
OF_ONE_TENANT = "tenant is missing; flow = “app” needs the tenant's id or domain, such as “example.onmicrosoft.com”"


class Provider(StrEnum):
    """Whose accounts the mailboxes belong to."""

    MICROSOFT = "microsoft"
    GOOGLE = "google"
    OTHER = "other"


class Flow(StrEnum):
    """How access is granted: by a person, who signs in once, or by the office's administrator, without a person."""

    CODE = "code"
    DEVICE = "device"
    APP = "app"
    SERVICE_ACCOUNT = "service_account"


BY_PERSON = frozenset({Flow.CODE, Flow.DEVICE})


class SignIn(Table):
    """An application that the office has registered at the provider of its mail."""

    provider: Provider  # microsoft (Microsoft 365, Outlook), google (Gmail, Workspace), or other with its issuer
    flow: Flow = Flow.CODE  # code, device: a person signs in; app, service_account: an administrator has allowed it
    client_id: str = ""  # of the application, as the provider names it
    client_secret: SecretStr | None = None  # better in the environment, or in client_secret_file
    client_secret_file: Path | None = None  # file that holds the client's secret
    secret_expires: date | None = None  # the day on which the client's secret ends; it is reported before
    tenant: str = ""  # microsoft: the tenant's id or domain; default: that of who signs in
    issuer: str = ""  # other: the provider's address; microsoft, google: only for a cloud of a country
    scope: str = ""  # other: what is asked for, beside openid, email and offline_access
    key_file: Path | None = None  # service_account: the JSON file with its key
    testing: bool = False  # google: the consent screen is in testing, so a sign-in ends after 7 days

    @field_validator("client_secret_file", "key_file")
    @classmethod
    def _can_be_read(cls, value: Path | None) -> Path | None:
        return readable(value)

    @field_validator("issuer")
    @classmethod
    def _is_safe(cls, value: str) -> str:
        parts = urlsplit(value)
        if value and (not parts.hostname or not is_safe_address(value) or parts.query or parts.fragment):
            raise ValueError(f"“{value}” is no issuer; write one like https://login.example.org")
        return value

    @field_validator("tenant")
    @classmethod
    def _is_a_tenant(cls, value: str) -> str:
        if value and not TENANT.fullmatch(value):
            raise ValueError(f"“{value}” is no tenant; write its id or domain, such as “example.onmicrosoft.com”")
        return value

    @model_validator(mode="after")
    def _has_what_its_flow_needs(self) -> Self:
        if missing := self._missing():
            raise ValueError(missing)
        if self.client_secret is not None and self.client_secret_file is not None:
            raise ValueError("client_secret and client_secret_file say the same; set one of them")
        if self.flow is Flow.SERVICE_ACCOUNT and self.provider is not Provider.GOOGLE:
            raise ValueError("flow = “service_account” is Google's; at Microsoft flow = “app” does the same")
        if self.flow is Flow.APP and self.provider is Provider.GOOGLE:
            raise ValueError("flow = “app” is Microsoft's; at Google flow = “service_account” does the same")
        if self.flow is Flow.DEVICE and self.provider is Provider.GOOGLE:
            raise ValueError("flow = “device” cannot open mail at Google; use flow = “code”")
        return self

    def _missing(self) -> str:
        has_secret = self.client_secret is not None or self.client_secret_file is not None
        if self.provider is Provider.OTHER and not self.issuer:
            return "issuer is missing; provider = “other” needs its address"
        if self.flow is Flow.SERVICE_ACCOUNT:
            return "" if self.key_file else "key_file is missing; flow = “service_account” needs the file with its key"
        if not self.client_id:
            return "client_id is missing; the provider shows it where the application is registered"
        if self.flow is Flow.APP and self.provider is Provider.MICROSOFT and not self.tenant:
            return OF_ONE_TENANT
        if not has_secret and (self.flow is Flow.APP or self.provider is Provider.GOOGLE):
            return "client_secret is missing; set it in the environment or name a client_secret_file"
        return ""

    @property
    def secret(self) -> str:
        """The client's secret; '' for an application without one. Raises ConfigurationError when its file is gone."""
        return secret_of(self.client_secret, self.client_secret_file, "client_secret_file")

    @property
    def is_by_person(self) -> bool:
        """Whether a person has to sign in first."""
        return self.flow in BY_PERSON
