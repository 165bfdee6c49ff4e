"""What DNS says of a domain's mail: MX (RFC 5321 section 5.1) and SRV records of IMAP and submission (RFC 6186, RFC 8314).

In: a domain. Out: hosts and ports in the order of preference. The system's name servers are asked.

Failures: `NoSuchDomain`; `Transient` where no name server answers.
"""

from __future__ import annotations

import dns.exception
import dns.rdatatype
import dns.resolver
from dns.rdtypes.ANY.MX import MX
from dns.rdtypes.IN.SRV import SRV

from config.logins import Security
from config.providers import Protocol, Server
from domain.errors import PostroomError, Transient

SECONDS = 4.0  # for one question, with all its repetitions
# RFC 8314 section 5.1 prefers implicit TLS; RFC 6186 section 3.
SERVICES = {
    Protocol.IMAP: (("_imaps._tcp", Security.TLS), ("_imap._tcp", Security.STARTTLS)),
    Protocol.SMTP: (("_submissions._tcp", Security.TLS), ("_submission._tcp", Security.STARTTLS)),
}


class NoSuchDomain(PostroomError):
    """The domain does not exist."""


def mx_hosts(domain: str) -> tuple[str, ...]:
    """The hosts that take the domain's mail, the preferred first; none where it has no MX records. Raises as said above."""
    try:
        records = [each for each in _records(domain, dns.rdatatype.MX) if isinstance(each, MX)]
    except dns.resolver.NXDOMAIN as error:
        raise NoSuchDomain(f"there is no domain “{domain}”") from error
    except dns.exception.DNSException as error:
        raise Transient(f"DNS: no name server answers for “{domain}”") from error
    hosts = [_host(each.exchange) for each in sorted(records, key=lambda each: each.preference)]
    return tuple(filter(None, hosts))


def srv_servers(domain: str, protocol: Protocol) -> tuple[Server, ...]:
    """The servers that the domain names; none where it names none or nothing answers. Priority counts, then weight."""
    found: list[Server] = []
    for service, security in SERVICES[protocol]:
        try:
            records = [each for each in _records(f"{service}.{domain}", dns.rdatatype.SRV) if isinstance(each, SRV)]
        except dns.exception.DNSException:
            continue
        for each in sorted(records, key=lambda each: (each.priority, -each.weight)):
            host = _host(each.target)  # “.” says that there is none (RFC 6186 section 3.4)
            if host and each.port:
                found.append(Server(protocol, host, each.port, security))
    return tuple(found)


def _records(name: str, kind: dns.rdatatype.RdataType) -> list[object]:
    try:
        return list(dns.resolver.get_default_resolver().resolve(name, kind, lifetime=SECONDS))
    except (dns.resolver.NoAnswer, dns.resolver.NoRootSOA):
        return []


def _host(name: object) -> str:
    return str(name).rstrip(".").lower()
