"""The API as an application of its own, mounted at `/api/v1` of the desk.

In: an opened office. Out: a FastAPI application with its description at `/api/v1/openapi.json`. It has no cookie, so that no page
of another site can use it.

Failures: none; errors are JSON documents (web/api/access.py).
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, FastAPI, Query
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from config.openings import Opening
from domain.version import VERSION
from ingest.office import Office
from operations.status import Status
from operations.status import status as status_now
from storage.search import SearchPage, search
from web.api import applications, messages
from web.api.access import Reading, handle_errors, problem
from web.security import TooLarge, bounded

MOST_BYTES = 1 << 20  # of a body

router = APIRouter(tags=["office"])


@router.get("/openings")
def list_openings(access: Reading) -> dict[str, Opening]:
    """What one can apply for, by its key, as openings.toml says."""
    return dict(access.office.openings.openings)


@router.get("/search")
def find(access: Reading, q: Annotated[str, Query(min_length=1, max_length=500)], after: str = "") -> dict[str, Any]:
    """Searches applications, messages and documents; `next` is the `after` of the following page, '' at the end."""
    with access.read() as session:
        found = search(session, q, SearchPage(after=after))
    return {"hits": [asdict(each) for each in found.hits], "next": found.next}


@router.get("/status")
def show_status(access: Reading) -> Status:
    """What postroom is doing now."""
    return status_now(access.office)


class _Bounded:
    """ASGI middleware that refuses a body of more than MOST_BYTES."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            request = bounded(Request(scope, receive), MOST_BYTES)
            await self._app(scope, request.receive, send)
        except TooLarge as error:
            refusal: Response = problem(413, str(error), {})
            await refusal(scope, receive, send)


def create_api(office: Office) -> FastAPI:
    """The API of an office."""
    app = FastAPI(
        title=f"{office.settings.office_name}: postroom",
        version=VERSION,
        description="Applications, messages and outgoing mail of an office, and what people do with them.",
        docs_url=None,  # their pages load scripts from other servers
        redoc_url=None,
    )
    app.state.office = office
    handle_errors(app)
    app.add_middleware(_Bounded)
    for each in (applications.router, messages.router, router):
        app.include_router(each)
    return app
