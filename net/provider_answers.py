"""Answers of providers of accounts (OAuth 2, OpenID Connect), within bounds of time and bytes.

In: a method, an address and what is sent. Out: the status and the JSON object of the answer. Redirects are not followed:
what is sent holds secrets.

Failures: `Transient` with one sentence for everything that is no answer; a refusal is an answer. No sentence holds what was sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import httpx2

from domain.errors import Transient
from net.bounded_client import BoundedClient
from net.http_answers import http_date, json_object

TIMEOUT = httpx2.Timeout(10, connect=5)
ALL_SECONDS = 20  # of one answer, however slowly it comes
MOST_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class ProviderAnswer:
    """One answer. `body`: its JSON object, None where it is none; `at`: when the provider's clock gave it."""

    host: str
    status: int
    body: Mapping[str, Any] | None = field(repr=False)
    at: datetime | None = None

    @property
    def error(self) -> str:
        """The code of a refusal (RFC 6749 section 5.2); '' where there is none."""
        return str((self.body or {}).get("error", ""))[:60]

    @property
    def is_passing(self) -> bool:
        """Whether the provider has trouble of its own."""
        return self.status >= 500 or self.status == 429 or not self.error


def client_of_providers() -> BoundedClient:
    """Connections to providers; a context manager."""
    return BoundedClient(TIMEOUT)


def ask(client: BoundedClient, method: str, address: str, **more: Any) -> ProviderAnswer:
    """Sends a request; `more` goes to httpx2. Raises Transient."""
    content = bytearray()
    host = urlsplit(address).hostname or ""
    headers = {"Accept": "application/json", **more.pop("headers", {})}
    try:
        with client.exchange(ALL_SECONDS, method, address, headers=headers, **more) as response:
            for chunk in response.iter_bytes():
                content += chunk
                if len(content) > MOST_BYTES:
                    raise Transient(f"{host} gives an answer that is too long")
            return ProviderAnswer(
                host, response.status_code, json_object(content), http_date(response.headers.get("date"))
            )
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError) as error:
        raise Transient(f"{host} does not answer ({type(error).__name__})") from error
