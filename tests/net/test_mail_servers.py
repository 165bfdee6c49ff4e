"""The servers of an address are found by what its domain says of itself, the table of providers, and the usual names."""

import socket
import threading
from contextlib import ExitStack
from datetime import UTC, datetime

import pytest

from config.logins import Security
from config.providers import LoginKind, Protocol, Server, provider_of_domain, provider_of_mx, providers, servers_of
from domain.errors import Fatal, Transient
from net.mail_servers import autoconfig, find
from net.mail_servers.find import find_servers, first_that_answers
from net.mail_servers.greeting import check_greeting
from net.mail_servers.names import NoSuchDomain
from tests.servers import names, web

ADDRESS = "apply@office.example.org"
HERE = {("localhost", "A"): ["127.0.0.1"], ("office.example.org", "MX"): ["10 mx.hoster.example.net."]}


def srv(dovecot, receiver) -> dict[tuple[str, str], list[str]]:
    return {
        ("_imaps._tcp.office.example.org", "SRV"): [f"0 1 {dovecot.tls_port} localhost."],
        ("_submission._tcp.office.example.org", "SRV"): [f"0 1 {receiver.port} localhost."],
    }


@pytest.fixture
def trusted(dovecot, monkeypatch):
    """This process trusts the authority of the test's servers, as a machine trusts its own."""
    monkeypatch.setenv("SSL_CERT_FILE", str(dovecot.folder / "ca.pem"))


@pytest.fixture
def receiver(dovecot, start_smtp):
    """An SMTP receiver with STARTTLS and Dovecot's certificate for localhost."""
    import ssl

    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(dovecot.folder / "server.pem", dovecot.folder / "server.key")
    return start_smtp(tls_context=context)


def test_srv_records_name_the_servers_and_each_is_tried(dovecot, receiver, trusted):
    with names.names({**HERE, **srv(dovecot, receiver)}):
        found = find_servers(ADDRESS)
    imap, smtp = found.servers[Protocol.IMAP], found.servers[Protocol.SMTP]
    assert imap.server == Server(Protocol.IMAP, "localhost", dovecot.tls_port, Security.TLS)
    assert smtp.server == Server(Protocol.SMTP, "localhost", receiver.port, Security.STARTTLS)
    assert "SRV" in imap.origin
    assert not imap.is_vouched  # DNS alone says so, of a host outside the domain


def test_the_preferred_srv_record_that_answers_counts(dovecot, receiver, trusted):
    zone = {**HERE, **srv(dovecot, receiver)}
    zone["_imaps._tcp.office.example.org", "SRV"] = [f"5 1 {dovecot.tls_port} localhost.", "0 1 1 localhost."]
    with names.names(zone):
        found = find_servers(ADDRESS)
    assert found.servers[Protocol.IMAP].server.port == dovecot.tls_port
    assert any("does not answer" in each for each in found.failures[Protocol.IMAP])


def test_a_dot_as_srv_target_says_that_there_is_none(trusted):
    with names.names({**HERE, ("_imaps._tcp.office.example.org", "SRV"): ["0 0 0 ."]}):
        assert find_servers(ADDRESS).servers == {}


CONFIG = """<?xml version="1.0"?>
<clientConfig version="1.1"><emailProvider id="office.example.org">
 <incomingServer type="pop3"><hostname>localhost</hostname><port>995</port><socketType>SSL</socketType></incomingServer>
 <incomingServer type="imap"><hostname>localhost</hostname><port>{imap}</port><socketType>plain</socketType>
  <username>%EMAILADDRESS%</username></incomingServer>
 <incomingServer type="imap"><hostname>localhost</hostname><port>{imap}</port><socketType>SSL</socketType>
  <username>%EMAILLOCALPART%</username></incomingServer>
 <outgoingServer type="smtp"><hostname>localhost</hostname><port>{smtp}</port><socketType>STARTTLS</socketType>
  <username>%EMAILLOCALPART%</username></outgoingServer>
</emailProvider></clientConfig>"""


@pytest.mark.parametrize(
    "place",
    [
        "autoconfig.office.example.org/mail/config-v1.1.xml",
        "office.example.org/.well-known/autoconfig/mail/config-v1.1.xml",
        "autoconfig.hoster.example.net/mail/config-v1.1.xml",
    ],
)
def test_an_autoconfig_file_names_the_servers_and_the_login(place, dovecot, receiver, tmp_path, monkeypatch):
    hosts = ("autoconfig.office.example.org", "office.example.org", "autoconfig.hoster.example.net")
    content = CONFIG.format(imap=dovecot.tls_port, smtp=receiver.port).encode()
    zone = {**HERE, **{(host, "A"): ["127.0.0.1"] for host in hosts}}
    with ExitStack() as stack:
        server = stack.enter_context(web.serving(tmp_path, {place: content}, hosts))
        authorities = tmp_path / "both.pem"
        authorities.write_bytes(server.ca_file.read_bytes() + (dovecot.folder / "ca.pem").read_bytes())
        monkeypatch.setenv("SSL_CERT_FILE", str(authorities))
        monkeypatch.setattr(autoconfig, "PORT", server.port)
        stack.enter_context(names.names(zone))
        found = find_servers(ADDRESS)
    assert found.servers[Protocol.IMAP].server == Server(Protocol.IMAP, "localhost", dovecot.tls_port, Security.TLS)
    assert found.servers[Protocol.IMAP].username == "apply"
    assert found.servers[Protocol.SMTP].username == "apply"
    assert any("emailaddress=apply%40office.example.org" in each for each in server.asked)
    assert found.clock_ahead is not None
    assert abs(found.clock_ahead.total_seconds()) < 60


def test_an_autoconfig_file_counts_by_https_with_a_trusted_certificate_alone(dovecot, receiver, tmp_path, monkeypatch):
    place = "autoconfig.office.example.org/mail/config-v1.1.xml"
    content = CONFIG.format(imap=dovecot.tls_port, smtp=receiver.port).encode()
    zone = {**HERE, ("autoconfig.office.example.org", "A"): ["127.0.0.1"]}
    monkeypatch.setenv("SSL_CERT_FILE", str(dovecot.folder / "ca.pem"))
    with web.serving(tmp_path, {place: content}, ("autoconfig.office.example.org",)) as server, names.names(zone):
        monkeypatch.setattr(autoconfig, "PORT", server.port)
        assert find_servers(ADDRESS).servers == {}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not xml",
        b"<html><body>404</body></html>",
        (b'<!DOCTYPE c [<!ENTITY h SYSTEM "file:///etc/hostname">]><clientConfig><emailProvider><incomingServer type="imap">'
        b"<hostname>&h;</hostname><port>993</port><socketType>SSL</socketType></incomingServer></emailProvider></clientConfig>"),
        b"<!DOCTYPE a [<!ENTITY a 'x'>" + b"".join(b"<!ENTITY a%d '%s'>" % (n, b"&a;" * 50) for n in range(9)) + b"]><a>&a8;</a>",
        CONFIG.format(imap="99999", smtp="-1").encode(),
        CONFIG.format(imap="", smtp="²").encode(),
        CONFIG.replace("localhost", "a b/../x").format(imap=993, smtp=587).encode(),
    ],
)  # fmt: skip
def test_a_broken_or_hostile_autoconfig_file_names_nothing(content):
    assert autoconfig.servers_in(content, ADDRESS) == ()


def test_a_login_that_only_the_person_knows_is_the_address():
    content = CONFIG.replace("%EMAILLOCALPART%", "your ID %REALNAME%").format(imap=993, smtp=587).encode()
    assert {each.username for each in autoconfig.servers_in(content, ADDRESS)} == {ADDRESS}


def test_a_domain_that_does_not_exist_is_named():
    with names.names(HERE), pytest.raises(NoSuchDomain, match="there is no domain “ofice"):
        find_servers("apply@ofice.example.org")


def test_where_nothing_answers_the_search_says_what_was_tried():
    with names.names(HERE):
        found = find_servers(ADDRESS)
    assert found.servers == {}
    assert any("imap.office.example.org" in each and "not found" in each for each in found.failures[Protocol.IMAP])


def test_the_usual_names_are_tried_last(monkeypatch, dovecot, receiver, trusted):
    monkeypatch.setattr(find, "USUAL", {
        Protocol.IMAP: ((dovecot.tls_port, Security.TLS),),
        Protocol.SMTP: ((receiver.port, Security.STARTTLS),),
    })  # fmt: skip
    zone = {**HERE, ("imap.office.example.org", "A"): ["127.0.0.1"], ("smtp.office.example.org", "A"): ["127.0.0.1"]}
    with names.names(zone):
        found = find_servers(ADDRESS)
    # The certificate is for localhost: a server under another's name is not believed.
    assert found.servers == {}
    assert any("certificate is not trusted" in each for each in found.failures[Protocol.IMAP])


def test_a_server_without_tls_counts_on_this_machine_alone(dovecot):
    server, _ = first_that_answers(servers_of(Protocol.IMAP, f"127.0.0.1:{dovecot.port}"))
    assert server is not None
    assert server.security is Security.NONE
    assert all(each.security is not Security.NONE for each in servers_of(Protocol.IMAP, "imap.example.org:1143"))


def test_another_server_than_a_mail_server_is_named(smtp):
    with pytest.raises(Transient, match=f"port {smtp.port} answers, but not as IMAP: 220 "):
        check_greeting(Server(Protocol.IMAP, "127.0.0.1", smtp.port, Security.NONE))


def test_a_server_that_never_stops_or_says_nothing_is_left(monkeypatch):
    monkeypatch.setattr("net.mail_servers.greeting.SECONDS", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        with pytest.raises(Transient, match="does not answer"):
            check_greeting(Server(Protocol.SMTP, "127.0.0.1", port, Security.NONE))

        def flood():
            listening.accept()[0].close()  # the one that was answered nothing
            connection, _ = listening.accept()
            try:
                while True:
                    connection.sendall(b"220-" + b"x" * 4096)
            except OSError:
                connection.close()

        thread = threading.Thread(target=flood, daemon=True)
        thread.start()
        with pytest.raises(Transient, match="it does not stop"):
            check_greeting(Server(Protocol.SMTP, "127.0.0.1", port, Security.NONE))
        thread.join(5)


def test_a_certificate_of_an_unknown_authority_is_named(dovecot):
    with pytest.raises(Fatal, match=r"certificate is not trusted.*ca_file may name its authority"):
        check_greeting(Server(Protocol.IMAP, "localhost", dovecot.tls_port, Security.TLS))
    check_greeting(Server(Protocol.IMAP, "localhost", dovecot.tls_port, Security.TLS), dovecot.folder / "ca.pem")


def test_the_table_of_providers_is_whole():
    for each in providers():
        assert each.domains or each.mx, each.key
        assert each.imap.protocol is Protocol.IMAP
        assert each.smtp.protocol is Protocol.SMTP
        assert each.login is LoginKind.PASSWORD or each.hint, f"{each.key}: what has to be done first?"
        assert Security.NONE not in (each.imap.security, each.smtp.security)
    domains = [domain for each in providers() for domain in each.domains]
    assert len(domains) == len(set(domains))


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("aspmx.l.google.com.", "Gmail or Google Workspace"),
        ("SMTP.GOOGLE.COM", "Gmail or Google Workspace"),
        ("office-example-org.mail.protection.outlook.com", "Microsoft 365"),
        ("outlook-com.olc.protection.outlook.com", "Outlook.com"),
        ("in1-smtp.messagingengine.com", "Fastmail"),
        ("mx00.ionos.de", "IONOS"),
        ("mx1.mail.ovh.net", "OVH"),
        ("mta-gw.infomaniak.ch", "Infomaniak"),
        ("mail.protonmail.ch", "Proton Mail"),
        ("mx.zoho.eu", "Zoho Mail"),
        ("google.com.evil.example.org", None),
    ],
)
def test_a_provider_is_known_by_its_mx_records(host, name):
    found = provider_of_mx([host])
    assert (found.name if found else None) == name


def test_a_provider_is_known_by_the_domain_of_its_addresses():
    assert provider_of_domain("GoogleMail.com") is provider_of_domain("gmail.com")
    assert provider_of_domain("office.example.org") is None


@pytest.mark.parametrize(
    ("headers", "time"),
    [
        ({"date": "Tue, 02 Feb 2027 12:00:00 GMT"}, datetime(2027, 2, 2, 12, tzinfo=UTC)),
        ({"date": "Tue, 02 Feb 2027 12:00:00 GMT", "age": "3600"}, datetime(2027, 2, 2, 13, tzinfo=UTC)),
        ({"date": "Tue, 02 Feb 2027 12:00:00 GMT", "age": "soon"}, datetime(2027, 2, 2, 12, tzinfo=UTC)),
        ({"date": "Tue, 02 Feb 2027 12:00:00 GMT", "age": "9" * 30}, None),
        ({"date": "noon"}, None),
        ({}, None),
    ],
)
def test_the_time_of_a_cached_answer_counts_its_age(headers, time):
    """Else a machine whose clock is right would be refused as wrong by an hour."""
    assert autoconfig._time_of(headers) == time
