"""A name server on a free loopback port, and this process's names looked up there alone."""

import socketserver
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import dns.flags
import dns.message
import dns.name
import dns.rcode
import dns.resolver
import dns.rrset

Zone = Mapping[tuple[str, str], list[str]]  # (name, kind) -> the records as a zone file writes them


class _Server(socketserver.ThreadingUDPServer):
    daemon_threads = True

    def __init__(self, zone: Zone) -> None:
        super().__init__(("127.0.0.1", 0), _Request)
        self.zone = {(dns.name.from_text(name), kind): records for (name, kind), records in zone.items()}
        self.asked: list[tuple[str, str]] = []


class _Request(socketserver.BaseRequestHandler):
    server: _Server

    def handle(self) -> None:
        wire, connection = self.request
        query = dns.message.from_wire(wire)
        question = query.question[0]
        kind = dns.rdatatype.to_text(question.rdtype)
        self.server.asked.append((question.name.to_text(), kind))
        answer = dns.message.make_response(query)
        answer.flags |= dns.flags.RA
        if records := self.server.zone.get((question.name, kind)):
            answer.answer.append(dns.rrset.from_text(question.name, 60, "IN", kind, *records))
        elif not any(name.is_subdomain(question.name) for name, _ in self.server.zone):
            answer.set_rcode(dns.rcode.NXDOMAIN)
        connection.sendto(answer.to_wire(), self.client_address)


@contextmanager
def serving(zone: Zone) -> Iterator[_Server]:
    """A name server for a zone; what is not in it does not exist."""
    with _Server(zone) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def ask_only(port: int) -> None:
    """From now on this process asks this name server alone, for hosts of connections too."""
    resolver = dns.resolver.Resolver(configure=False)
    resolver.nameservers, resolver.port = ["127.0.0.1"], port
    resolver.lifetime = 2
    dns.resolver.default_resolver = resolver
    dns.resolver.override_system_resolver(resolver)


@contextmanager
def names(zone: Zone) -> Iterator[_Server]:
    """A name server for a zone, asked by this process alone."""
    with serving(zone) as server:
        ask_only(server.server_address[1])
        try:
            yield server
        finally:
            dns.resolver.restore_system_resolver()
            dns.resolver.default_resolver = None
