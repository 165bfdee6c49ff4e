"""The table of mail providers in wide use, and how a mail server is written: `tls://imap.example.org:993`.

In: `providers.toml`. Out: the provider of an address's domain or of its MX hosts, with servers and what it takes as a login.

Failures: ValueError with one sentence for a server that is not written as one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from config.logins import Security, is_this_machine


class Protocol(StrEnum):
    """What a mail server speaks."""

    IMAP = "imap"
    SMTP = "smtp"


class LoginKind(StrEnum):
    """What a provider takes as a login of a program."""

    PASSWORD = "password"  # noqa: S105 - a word of the table
    APP_PASSWORD = "app_password"  # noqa: S105 - the same
    SIGN_IN = "sign_in"


@dataclass(frozen=True, slots=True)
class Server:
    """A mail server and how it is connected to."""

    protocol: Protocol
    host: str
    port: int
    security: Security

    def __str__(self) -> str:
        return f"{self.host}:{self.port} ({self.security})"


@dataclass(frozen=True, slots=True)
class Provider:
    """A provider of mail."""

    key: str
    name: str
    domains: tuple[str, ...]  # of its own addresses
    mx: tuple[str, ...]  # patterns of the hosts in MX records
    imap: Server
    smtp: Server
    login: LoginKind
    sign_in: str  # whose sign-in page gives access: google, microsoft; '' for none
    hint: str  # what an office has to know before it can log in; '' for nothing


# RFC 8314 section 3, RFC 9051 section 2.1, RFC 6409 section 3.1; in the order in which they are tried.
USUAL = {
    Protocol.IMAP: ((993, Security.TLS), (143, Security.STARTTLS)),
    Protocol.SMTP: ((587, Security.STARTTLS), (465, Security.TLS)),
}


def servers_of(protocol: Protocol, text: str) -> tuple[Server, ...]:
    """What `HOST`, `HOST:PORT` or `SECURITY://HOST:PORT` may mean, in the order in which it is tried. Raises ValueError."""
    scheme, _, rest = text.strip().rpartition("://")
    if scheme and scheme not in set(Security):
        raise ValueError(f"“{text}” is no server: before :// stands one of {', '.join(Security)}")
    try:
        parts = urlsplit(f"//{rest}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port = "", None
    if not host or "@" in rest or "/" in rest or any(each.isspace() for each in rest) or port == 0:
        raise ValueError(f"“{text}” is no server; write it like imap.example.org or imap.example.org:993")
    usual = USUAL[protocol]
    if scheme:
        security = Security(scheme)
        default = next((number for number, each in usual if each is security), usual[-1][0])
        return (Server(protocol, host, port or default, security),)
    if port is None:
        return tuple(Server(protocol, host, number, each) for number, each in usual)
    known = [each for number, each in usual if number == port]
    clear = [Security.NONE] if is_this_machine(host) else []
    return tuple(Server(protocol, host, port, each) for each in known or [Security.TLS, Security.STARTTLS, *clear])


@cache
def providers() -> tuple[Provider, ...]:
    """All providers, in the order of the table."""
    table = tomllib.loads(Path(__file__).with_name("providers.toml").read_text(encoding="utf-8"))
    return tuple(
        Provider(
            key,
            entry["name"],
            tuple(entry.get("domains", ())),
            tuple(entry.get("mx", ())),
            servers_of(Protocol.IMAP, entry["imap"])[0],
            servers_of(Protocol.SMTP, entry["smtp"])[0],
            LoginKind(entry.get("login", LoginKind.PASSWORD)),
            entry.get("sign_in", ""),
            entry.get("hint", ""),
        )
        for key, entry in table.items()
    )


def provider_of_domain(domain: str) -> Provider | None:
    """The provider whose own addresses have this domain."""
    return next((each for each in providers() if domain.casefold() in each.domains), None)


def provider_of_mx(hosts: Iterable[str]) -> Provider | None:
    """The provider that takes the mail of a domain, by the hosts of its MX records, the first that is known."""
    for host in hosts:
        # The longest pattern is the provider's own: Outlook.com's hosts stand below Microsoft's.
        fitting = [
            (len(pattern), -place, each)
            for place, each in enumerate(providers())
            for pattern in each.mx
            if fnmatchcase(host.casefold().rstrip("."), pattern)
        ]
        if fitting:
            return max(fitting)[2]
    return None


def provider_of_host(host: str) -> Provider | None:
    """The provider whose server this is."""
    return next((each for each in providers() if host.casefold() in (each.imap.host, each.smtp.host)), None)
