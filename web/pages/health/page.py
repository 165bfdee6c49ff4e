"""How postroom itself is doing, for people in plain words with what to do. Programs ask web/monitoring.py.

In: a request. Out: the page `/health`. Nothing is tried: it tells what the worker has noted.

Failures: those of the database become the page 503.
"""

from __future__ import annotations

from starlette.responses import Response

from domain.users import Role
from operations.status import status
from web.pages.health.words import parts_of, queues_of
from web.rendering import render
from web.request import PageRequest
from web.routing import get


def health(request: PageRequest) -> Response:
    """Each part: whether it works, since when not, and what to do."""
    found = status(request.office)
    parts = parts_of(found, request.office.settings)
    return render(
        request,
        "pages/health/health.html",
        parts=sorted(parts, key=lambda part: part.ok),  # what needs somebody comes first
        wrong=sum(not part.ok for part in parts),
        queues=queues_of(found),
        bells=found.bells,
        workers=found.workers,
    )


ROUTES = (get("/health", health, Role.COORDINATOR),)
