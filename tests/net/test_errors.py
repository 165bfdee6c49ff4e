"""What the network raises is one sentence that names the server and says what to do where something can be done."""

import socket
import ssl

import pytest

from domain.errors import Fatal, Transient
from net.errors import network_trouble

SERVER = "mailbox in: imap.example.org: the server"


def untrusted() -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code, error.verify_message = 18, "self-signed certificate"  # X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT
    return error


def no_tls() -> ssl.SSLError:
    error = ssl.SSLError(1, "[SSL: WRONG_VERSION_NUMBER] wrong version number")
    error.reason = "WRONG_VERSION_NUMBER"
    return error


@pytest.mark.parametrize(
    ("error", "kind", "sentence"),
    [
        (
            untrusted(),
            Fatal,
            f"{SERVER}'s certificate is not trusted: self-signed certificate; ca_file may name its authority",
        ),
        (
            no_tls(),
            Transient,
            f"{SERVER} cannot be reached by TLS: WRONG_VERSION_NUMBER; security and port may not fit",
        ),
        (ssl.SSLEOFError(8, "EOF occurred"), Transient, f"{SERVER} broke off: EOF occurred"),
        (
            socket.gaierror(socket.EAI_NONAME, "Name or service not known"),
            Transient,
            f"{SERVER}'s name is not found: Name or service not known",
        ),
        (ConnectionRefusedError(111, "Connection refused"), Transient, f"{SERVER} does not answer: Connection refused"),
        (TimeoutError("timed out"), Transient, f"{SERVER} does not answer: timed out"),
        (ConnectionAbortedError(), Transient, f"{SERVER} does not answer: ConnectionAbortedError"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_each_failure_has_its_sentence(error, kind, sentence):
    trouble = network_trouble(error, SERVER)
    assert (type(trouble), str(trouble)) == (kind, sentence)


def test_a_port_that_speaks_no_tls_is_named():
    said = f"{SERVER} answers, but port 21143 does not speak TLS; security = “starttls” or another port may fit"
    assert str(network_trouble(no_tls(), SERVER, 21143)) == said


def test_another_programs_words_are_bounded_and_hold_no_control_characters():
    said = str(network_trouble(ConnectionResetError("gone\r\n\x1b[31m" + "x" * 1_000), SERVER))
    assert said.isprintable()
    assert len(said) < 400
