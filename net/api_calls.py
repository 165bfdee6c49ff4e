"""Requests to a provider's HTTP API that change something there, so that it matters whether they arrived.

In: a method, an address, headers and a body. Out: the answer, of which at most `ANSWER_BYTES` are read. A whole exchange
ends after three timeouts and the time that its body takes at the slowest speed, however slowly bytes come. Redirects are not
followed, and TLS is verified: the headers hold a token.

Failures: `Transient` when the request has certainly not arrived as a whole; `Unanswered`, which is a `Transient`, when it left
and no answer came, so that it may have been carried out; `Fatal` for a certificate that is not trusted.
"""

from __future__ import annotations

import logging
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import httpx2

from domain.errors import Transient
from net.bounded_client import BoundedClient
from net.errors import Unanswered, network_trouble, reason_of
from net.http_answers import json_object
from net.paced_sockets import PATIENCE, SLOWEST

ANSWER_BYTES = 1 << 20
LONGEST_CONNECT = 20.0  # seconds
# These libraries log addresses at INFO, and headers with the token at DEBUG.
for _name in ("httpx2", "httpcore2"):
    logging.getLogger(_name).setLevel(logging.WARNING)

# A request that failed so has not arrived as a whole, so it was not carried out.
NOT_ARRIVED = (
    httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout, httpx2.ProxyError, httpx2.WriteError,
    httpx2.WriteTimeout, httpx2.UnsupportedProtocol, httpx2.InvalidURL, httpx2.LocalProtocolError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer. `headers`: names in small letters; `body`: at most ANSWER_BYTES of it."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def is_ok(self) -> bool:
        """Whether the request was carried out, by its status (RFC 9110 section 15.3)."""
        return 200 <= self.status < 300

    def value(self) -> dict[str, Any]:
        """The JSON object of the body; empty where it is none."""
        return json_object(self.body) or {}


class ApiClient:
    """Connections to one provider's API. `server` names it in sentences: “outgoing mail: graph.microsoft.com”."""

    def __init__(self, base: str, server: str, timeout: float, context: ssl.SSLContext | None = None) -> None:
        self._base, self._server, self._timeout = base, server, timeout
        self._client = BoundedClient(
            httpx2.Timeout(timeout, connect=min(timeout, LONGEST_CONNECT)),
            verify=context if context is not None else True,
        )

    def call(self, method: str, address: str, headers: Mapping[str, str], body: bytes = b"") -> Reply:
        """One exchange; `address` is whole, or a path below the base. Raises Transient, Unanswered or Fatal."""
        url = address if "://" in address else f"{self._base}{address}"
        most_seconds = PATIENCE * self._timeout + len(body) / SLOWEST
        with (
            self._errors_mapped(url),
            self._client.exchange(most_seconds, method, url, headers=dict(headers), content=body) as answer,
        ):
            said = {name.lower(): value for name, value in answer.headers.items()}
            return Reply(answer.status_code, said, _beginning(answer))

    def close(self) -> None:
        """Ends the connections."""
        self._client.close()

    @contextmanager
    def _errors_mapped(self, url: str) -> Iterator[None]:
        try:
            yield
        except NOT_ARRIVED as error:
            cause = _system_error(error)
            if cause is not None:
                raise network_trouble(cause, self._server, urlsplit(url).port or 443) from error
            raise Transient(f"{self._server} does not answer: {reason_of(error)}") from error
        except (httpx2.HTTPError, OSError) as error:
            raise Unanswered(f"{self._server} took the request and gave no answer: {reason_of(error)}") from error


def _beginning(answer: httpx2.Response) -> bytes:
    """What of the body comes, up to the bound: the status has said already what became of the request."""
    content = bytearray()
    with suppress(httpx2.HTTPError, OSError):
        for chunk in answer.iter_bytes():
            content += chunk
            if len(content) > ANSWER_BYTES:
                break
    return bytes(content[:ANSWER_BYTES])


def _system_error(error: BaseException) -> OSError | None:
    """The system's own error below the libraries'."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, OSError):
            return seen
        seen = seen.__cause__ or seen.__context__
    return None
