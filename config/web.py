"""The table `[web]` of the settings: where the desk is served, and as what people reach it.

In: values of the settings file and the environment. Out: frozen values.

Failures: ValueError with one sentence, which pydantic joins to the key.
"""

from __future__ import annotations

from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, SecretStr, field_validator, model_validator

from config.logins import Port, Table, is_safe_address, is_this_machine, readable, secret_of
from domain.suggestions import did_you_mean

TEXTS = Path(__file__).resolve().parent.parent / "web" / "locale"
"""The desk's texts: `desk.pot`, and a folder for each language with its `LC_MESSAGES/desk.po`."""
ENGLISH = "en"  # stands in the pages themselves


def languages() -> tuple[str, ...]:
    """The languages that the desk speaks: English and each whose file is installed, as `de` or `pt_BR`."""
    return (ENGLISH, *sorted(each.parts[-3] for each in TEXTS.glob("*/LC_MESSAGES/desk.po")))


def _network(value: str) -> str:
    try:
        ip_network(value, strict=False)
    except ValueError:
        raise ValueError(f"“{value}” is no address or network; write one like 127.0.0.1 or 10.0.0.0/8") from None
    return value


Network = Annotated[str, AfterValidator(_network)]


class Oidc(Table):
    """Sign-in by the accounts that the office has at Microsoft, Google or another provider of OpenID Connect."""

    issuer: str  # the provider: https://accounts.google.com, https://login.microsoftonline.com/TENANT/v2.0 …
    client_id: str  # of the desk, as the provider names it; its redirect address there is URL/login/provider/back
    client_secret: SecretStr | None = None  # better in the environment, or in client_secret_file
    client_secret_file: Path | None = None  # file that holds the secret
    name: str = "your office account"  # on the button: Sign in with …

    @field_validator("issuer")
    @classmethod
    def _is_an_issuer(cls, value: str) -> str:
        parts = urlsplit(value)
        if not parts.hostname or not is_safe_address(value) or parts.query or parts.fragment:
            raise ValueError(f"“{value}” is no issuer; write one like https://accounts.google.com")
        return value

    @field_validator("client_secret_file")
    @classmethod
    def _can_be_read(cls, value: Path | None) -> Path | None:
        return readable(value)

    @model_validator(mode="after")
    def _has_a_secret(self) -> Self:
        if (self.client_secret is None) == (self.client_secret_file is None):
            raise ValueError("set client_secret or client_secret_file")
        return self

    @property
    def secret(self) -> str:
        """The client's secret. Raises ConfigurationError when its file is gone."""
        return secret_of(self.client_secret, self.client_secret_file, "web.oidc.client_secret_file")


class Web(Table):
    """The desk in the browser; with this table `postroom run` serves it too."""

    host: str = "127.0.0.1"  # the address that it listens on
    port: Port = 8000  # and the port
    url: str = ""  # as people reach it, such as https://desk.example.org; mails link there. Default: no links
    proxies: tuple[Network, ...] = ()  # reverse proxies, whose X-Forwarded headers count
    language: str = ENGLISH  # of the pages: one that has its file in web/locale, such as de
    insecure: bool = False  # true: other machines may reach it without https, so passwords travel in clear
    metrics_from: tuple[Network, ...] = ()  # who may read /metrics without the token, besides this machine
    metrics_token: SecretStr | None = None  # opens /metrics to a program that sends it: Authorization: Bearer …
    metrics_token_file: Path | None = None  # file that holds the token
    oidc: Oidc | None = None  # sign-in by accounts of the office, see [web.oidc]

    @field_validator("metrics_token_file")
    @classmethod
    def _can_be_read(cls, value: Path | None) -> Path | None:
        return readable(value)

    @field_validator("url")
    @classmethod
    def _is_an_origin(cls, value: str) -> str:
        if not value:
            return value
        parts = urlsplit(value)
        if parts.scheme not in ("https", "http") or not parts.hostname or parts.path.strip("/") or parts.query:
            raise ValueError(
                f"“{value}” is no address of a site; write one like https://desk.example.org, without a path"
            )
        return f"{parts.scheme}://{parts.netloc}".lower()

    @field_validator("language")
    @classmethod
    def _is_installed(cls, value: str) -> str:
        known = languages()
        if value in known:
            return value
        raise ValueError(
            f"the desk has no texts in “{value}”{did_you_mean(value, known)}; there are {', '.join(known)}, and CONTRIBUTING.md "
            "says how to add one"
        )

    @model_validator(mode="after")
    def _is_safe(self) -> Self:
        if is_this_machine(self.host) or self.insecure:
            return self
        if not self.url.startswith("https://"):
            raise ValueError(
                f"host “{self.host}” can be reached from other machines, and url is not https; keep 127.0.0.1 behind a "
                "proxy that does TLS, or set insecure = true"
            )
        if not self.proxies:
            raise ValueError(
                f"host “{self.host}” can be reached from other machines, and no proxy is named; set proxies to the address "
                "of the one that does TLS, or insecure = true"
            )
        return self

    @property
    def base_url(self) -> str:
        """Where people reach the desk, without a slash at its end."""
        return self.url or f"http://{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}"

    @property
    def secret_metrics_token(self) -> str:
        """The token of /metrics, '' for none. Raises ConfigurationError when its file is gone."""
        return secret_of(self.metrics_token, self.metrics_token_file, "web.metrics_token_file")

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names by which a request may call the desk (RFC 9110 section 7.2); others are refused."""
        named = urlsplit(self.base_url).hostname or self.host
        own = ("127.0.0.1", "localhost", "::1") if is_this_machine(self.host) else (self.host,)
        return tuple(dict.fromkeys((named, *own)))
