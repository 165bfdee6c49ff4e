"""TLS as a client speaks it to other machines.

In: the file that names the only authority, if the office has one. Out: a context that verifies certificates and host names;
for mail servers one whose connections keep a pace (net/paced_sockets.py).

Failures: `Fatal` for a file that cannot be read or holds no certificate.
"""

from __future__ import annotations

import ssl
from pathlib import Path

from domain.errors import Fatal
from net.errors import reason_of
from net.paced_sockets import paced_context


def client_context(ca_file: Path | None, most: int, setting: str) -> ssl.SSLContext:
    """A context whose connections take `most` bytes in one answer. `setting` begins the sentence of a failure."""
    return paced_context(verifying_context(ca_file, setting), most)


def verifying_context(ca_file: Path | None, setting: str) -> ssl.SSLContext:
    """A context that trusts this authority alone, or else the system's. `setting` begins the sentence of a failure."""
    try:
        # Reading the system's authorities takes longer than a whole login: made only where TLS is used.
        return ssl.create_default_context(cafile=str(ca_file) if ca_file else None)
    except OSError as error:
        raise Fatal(f"{setting}: ca_file {ca_file} cannot be used: {reason_of(error)}") from error
