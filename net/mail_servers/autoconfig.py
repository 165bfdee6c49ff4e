"""Autoconfig files, by which a domain names its mail servers: clientConfig 1.1, as Thunderbird reads it.

In: an address and a domain. Out: servers with their login names, and the web server's own time. Only HTTPS with a trusted certificate
counts: the file decides where a password goes. Source: https://wiki.mozilla.org/Thunderbird:Autoconfiguration:ConfigFileFormat.

Failures: none; a file that is missing, too long or broken names nothing.
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

import httpx2
from lxml import etree

from config.logins import Security
from config.providers import Protocol, Server
from net.bounded_client import BoundedClient
from net.http_answers import http_date

TIMEOUT = httpx2.Timeout(4, connect=4)
ALL_SECONDS = 6.0  # of one file, however slowly it comes
MOST_BYTES = 64 << 10
MOST_REDIRECTS = 3
PORT = 443
KINDS = {Protocol.IMAP: ("incomingServer", "imap"), Protocol.SMTP: ("outgoingServer", "smtp")}
SOCKETS = {"SSL": Security.TLS, "STARTTLS": Security.STARTTLS}  # plain is not taken


@dataclass(frozen=True, slots=True)
class Named:
    """A server that a file names, and the login name there."""

    server: Server
    username: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found; `at`: the time (UTC) by the web server's clock, `asked`: by our own."""

    servers: tuple[Named, ...] = ()
    at: datetime | None = None
    asked: datetime | None = None


def autoconfig(address: str, domain: str, ca_file: Path | None = None) -> Answer:
    """The servers for an address by the files of a domain, which may be its provider's. `ca_file`: one more authority."""
    port = "" if PORT == 443 else f":{PORT}"
    places = (
        f"https://autoconfig.{domain}{port}/mail/config-v1.1.xml?emailaddress={quote(address)}",
        f"https://{domain}{port}/.well-known/autoconfig/mail/config-v1.1.xml",
    )
    context = ssl.create_default_context()
    if ca_file is not None:
        with suppress(OSError):  # what is wrong with it is said where the mail servers are tried
            context.load_verify_locations(ca_file)
    seen = Answer()
    for place in places:
        content, at, asked = _fetched(place, context)
        if at is not None:
            seen = Answer((), at, asked)
        if servers := servers_in(content, address):
            return Answer(servers, seen.at, seen.asked)
    return seen


def servers_in(content: bytes, address: str) -> tuple[Named, ...]:
    """The IMAP and SMTP servers of a file, in its order; none where it is no such file. Entities are not resolved."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(content, parser) if content else None
    except (etree.XMLSyntaxError, ValueError):
        return ()
    if root is None or root.tag != "clientConfig" or root.getroottree().docinfo.doctype:
        return ()
    found = []
    for protocol, (tag, kind) in KINDS.items():
        for entry in root.iterfind(f"emailProvider/{tag}[@type='{kind}']"):
            host, port = _text(entry, "hostname").lower(), _text(entry, "port")
            security = SOCKETS.get(_text(entry, "socketType"))
            if security is None or not _is_host(host) or not (port.isascii() and port.isdecimal()):
                continue
            if 0 < int(port) < 65536:
                found.append(Named(Server(protocol, host, int(port), security), _username(entry, address)))
    return tuple(found)


def _text(entry: etree._Element, tag: str) -> str:
    return (entry.findtext(tag) or "").strip()[:300]


def _is_host(text: str) -> bool:
    return bool(text) and all(each.isalnum() or each in ".-" for each in text)


def _username(entry: etree._Element, address: str) -> str:
    """The login name; the address where the file has none, or one with something in it that only the person knows."""
    local, _, domain = address.rpartition("@")
    written = _text(entry, "username")
    for placeholder, value in (
        ("%EMAILADDRESS%", address),
        ("%EMAILLOCALPART%", local),
        ("%EMAILDOMAIN%", domain),
    ):
        written = written.replace(placeholder, value)
    return written if written.isprintable() and written and "%" not in written and " " not in written else address


def _fetched(address: str, context: ssl.SSLContext) -> tuple[bytes, datetime | None, datetime | None]:
    """A file by HTTPS; redirects are followed to HTTPS alone. b'' for none."""
    at = asked = None
    try:
        with BoundedClient(TIMEOUT, verify=context) as client:
            for _ in range(MOST_REDIRECTS + 1):
                content = bytearray()
                with client.exchange(ALL_SECONDS, "GET", address) as answer:
                    at, asked = _time_of(answer.headers), datetime.now(UTC)
                    if answer.is_redirect:
                        address = urljoin(address, answer.headers.get("location", ""))
                        if urlsplit(address).scheme != "https":
                            break
                        continue
                    if answer.status_code != 200:
                        break
                    for chunk in answer.iter_bytes():
                        content += chunk
                        if len(content) > MOST_BYTES:
                            return b"", at, asked
                    return bytes(content), at, asked
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError, ValueError):
        pass
    return b"", at, asked


def _time_of(headers: Mapping[str, str]) -> datetime | None:
    """The web server's time: a cache hands on the date of the first answer, and how many seconds ago that was (RFC 9111 section 5.1)."""
    age, date = headers.get("age", "").strip(), http_date(headers.get("date"))
    try:
        return date + timedelta(seconds=int(age) if age.isascii() and age.isdecimal() else 0) if date else None
    except (ValueError, OverflowError):
        return None
