"""Finds the IMAP and the SMTP server of an address, and tries each: only what answers counts.

In: an address, and the file of an authority of one's own. Out: for each protocol the first server that answers, by this order: the
table of providers by domain, the domain's SRV records, its autoconfig file, the table by MX, its provider's autoconfig file, and
the usual names. Answers of other machines are asked for side by side, with short timeouts.

Failures: `NoSuchDomain`. Where nothing answers, the result says what was tried.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from config.providers import USUAL, Protocol, Provider, Server, provider_of_domain, provider_of_mx
from domain.errors import Fatal, Transient
from net.mail_servers.autoconfig import Answer, Named, autoconfig
from net.mail_servers.greeting import check_greeting
from net.mail_servers.names import mx_hosts, srv_servers

USUAL_NAMES = {Protocol.IMAP: ("imap", "mail", ""), Protocol.SMTP: ("smtp", "mail", "")}


@dataclass(frozen=True, slots=True)
class FoundServer:
    """A server that answers, the login name there, and who named it. `is_vouched`: not by unsigned DNS alone."""

    server: Server
    username: str
    origin: str
    is_vouched: bool = True


@dataclass(slots=True)
class Search:
    """What a search came to."""

    domain: str
    provider: Provider | None = None
    servers: dict[Protocol, FoundServer] = field(default_factory=dict)
    failures: dict[Protocol, list[str]] = field(default_factory=dict)  # why what was named does not do
    clock_ahead: timedelta | None = None  # of this machine's clock, by a web server's; None: nothing was heard


@dataclass(frozen=True, slots=True)
class _Group:
    """What one source names: of each protocol the servers in its order."""

    origin: str
    named: tuple[Named, ...]
    is_vouched: bool = True


def find_servers(address: str, ca_file: Path | None = None) -> Search:
    """The servers of an address. Raises NoSuchDomain."""
    domain = address.rpartition("@")[2].casefold()
    search = Search(domain, provider_of_domain(domain))
    for group in _groups(address, search, ca_file):
        for protocol in Protocol:
            if protocol not in search.servers:
                _try(search, protocol, group, ca_file)
        if len(search.servers) == len(Protocol):
            break
    return search


def first_that_answers(servers: Iterable[Server], ca_file: Path | None = None) -> tuple[Server | None, list[str]]:
    """The first of some servers that answers, and why those before it do not."""
    tried = tuple(servers)
    failures: list[str] = []
    with ThreadPoolExecutor(max_workers=max(1, len(tried))) as pool:
        for server, why in zip(tried, pool.map(lambda each: _why_not(each, ca_file), tried), strict=True):
            if not why:
                return server, failures
            failures.append(why)
    return None, failures


def _try(search: Search, protocol: Protocol, group: _Group, ca_file: Path | None) -> None:
    names = {each.server: each.username for each in group.named if each.server.protocol is protocol}
    found, failures = first_that_answers(names, ca_file)
    search.failures.setdefault(protocol, []).extend(failures)
    if found is not None:
        vouched = group.is_vouched or _is_below(found.host, search.domain)
        search.servers[protocol] = FoundServer(found, names[found], group.origin, vouched)


def _groups(address: str, search: Search, ca_file: Path | None) -> Iterator[_Group]:
    domain = search.domain
    if search.provider is not None:
        yield _of_provider(search.provider, address, f"{search.provider.name} has them")
        return
    with ThreadPoolExecutor(max_workers=4) as pool:
        mx = pool.submit(mx_hosts, domain)
        srv = {each: pool.submit(srv_servers, domain, each) for each in Protocol}
        own = pool.submit(autoconfig, address, domain, ca_file)
        try:
            hosts = mx.result()
        except Transient as error:
            hosts = ()
            search.failures.setdefault(Protocol.IMAP, []).append(str(error))
        said = own.result()
        _note_clock(search, said)
        named = tuple(Named(server, address) for each in Protocol for server in srv[each].result())
    search.provider = provider_of_mx(hosts)
    yield _Group(f"DNS of {domain} names them (SRV)", named, is_vouched=False)
    yield _Group(f"the autoconfig file of {domain} names them", said.servers)
    if search.provider is not None:
        yield _of_provider(search.provider, address, f"the mail of {domain} is at {search.provider.name} (MX)")
    for host in dict.fromkeys(each.partition(".")[2] for each in hosts):
        if "." in host and host != domain:
            said = autoconfig(address, host, ca_file)
            yield _Group(f"the autoconfig file of {host} names them", said.servers, is_vouched=False)
    yield _Group("they have the usual names", tuple(_usual(domain, address)))


def _of_provider(provider: Provider, address: str, origin: str) -> _Group:
    return _Group(origin, (Named(provider.imap, address), Named(provider.smtp, address)))


def _usual(domain: str, address: str) -> Iterator[Named]:
    for protocol, names in USUAL_NAMES.items():
        for name in names:
            for port, security in USUAL[protocol]:
                yield Named(Server(protocol, f"{name}.{domain}".lstrip("."), port, security), address)


def _why_not(server: Server, ca_file: Path | None) -> str:
    try:
        check_greeting(server, ca_file)
    except (Transient, Fatal) as error:
        return str(error)
    return ""


def _is_below(host: str, domain: str) -> bool:
    return host == domain or host.endswith(f".{domain}")


def _note_clock(search: Search, answer: Answer) -> None:
    if answer.at is not None and answer.asked is not None:
        search.clock_ahead = answer.asked - answer.at
