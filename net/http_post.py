"""One POST to another program, with bounds on time; its answer is not read.

In: an address, headers and a body. Out: the status code. Redirects are not followed: who is told is what the settings say.

Failures: `Transient` with one sentence for everything that is no answer.
"""

from __future__ import annotations

from collections.abc import Mapping

import httpx2

from domain.errors import Transient
from net.errors import reason_of

TIMEOUT = httpx2.Timeout(10, connect=5)  # seconds; a receiver that needs longer takes it and works later


def post(url: str, headers: Mapping[str, str], body: bytes) -> int:
    """The status code of the answer. Raises Transient."""
    try:
        with (
            httpx2.Client(timeout=TIMEOUT, follow_redirects=False) as client,
            client.stream("POST", url, headers=dict(headers), content=body) as answer,
        ):
            return answer.status_code
    except httpx2.TimeoutException as error:
        raise Transient("no answer in time") from error
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError) as error:
        raise Transient(f"no answer: {reason_of(error)}") from error
