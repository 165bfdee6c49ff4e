"""What the network raises, as one sentence for people.

In: an `OSError` of a socket or of TLS, and how the sentence calls the server: “mailbox in: imap.example.org: the server”.
Out: the exception to raise in its place.

Failures: none.
"""

from __future__ import annotations

import socket
import ssl
from datetime import UTC, datetime

from domain.errors import Fatal, Transient

# What OpenSSL says when the answer is none of TLS, but plain text.
NO_TLS = frozenset({"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "UNKNOWN_PROTOCOL", "PACKET_LENGTH_TOO_LONG"})
OUT_OF_TIME = frozenset({9, 10})  # X509_V_ERR_CERT_NOT_YET_VALID, X509_V_ERR_CERT_HAS_EXPIRED
SAID_LENGTH = 300  # characters of another program's words in a sentence


class Unanswered(Transient):
    """A request has left, and no answer came that can be understood: it may have been carried out."""


def network_trouble(error: OSError, server: str, port: int | None = None) -> Transient | Fatal:
    """`Fatal` for a certificate that is not trusted, `Transient` for everything else."""
    match error:
        case ssl.SSLCertVerificationError() if error.verify_code in OUT_OF_TIME:
            return Fatal(
                f"{server}'s certificate is not trusted: {error.verify_message}; by this machine's clock it is "
                f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC: if that is wrong, set the clock"
            )
        case ssl.SSLCertVerificationError():
            return Fatal(
                f"{server}'s certificate is not trusted: {error.verify_message}; ca_file may name its authority"
            )
        case ssl.SSLEOFError() | ssl.SSLZeroReturnError():
            return Transient(f"{server} broke off: {reason_of(error)}")
        case ssl.SSLError() if port is not None and error.reason in NO_TLS:
            return Transient(
                f"{server} answers, but port {port} does not speak TLS; security = “starttls” or another port may fit"
            )
        case ssl.SSLError():
            return Transient(f"{server} cannot be reached by TLS: {error.reason}; security and port may not fit")
        case socket.gaierror():
            return Transient(f"{server}'s name is not found: {reason_of(error)}")
        case _:
            return Transient(f"{server} does not answer: {reason_of(error)}")


def reason_of(error: Exception) -> str:
    """The system's or the library's words as one bounded line without control characters."""
    words = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return "".join(each if each.isprintable() else " " for each in words[:SAID_LENGTH])
