"""Who asks the API, and what errors become there.

In: a request with `Authorization: Bearer TOKEN` (RFC 6750 section 2.1). Out: an `Access` for the endpoints, and JSON errors in the
shape of RFC 9457 (`title`, `status`, `detail`).

Failures: 401 without a token that works, 403 where it may not do that.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Annotated, Any

import structlog
from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException as StarletteHTTPException

from domain.errors import PostroomError, Transient, WrongUsage
from domain.users import Role, Scope, User
from ingest.office import Office
from operations.access import api_tokens
from operations.changes import Attribution
from operations.records import Refused
from web.sentences import sentence_of

log = structlog.get_logger()
bearer = HTTPBearer(auto_error=False, description="A token of a person; each makes their own under “Your account”.")


@dataclass(frozen=True, slots=True)
class Access:
    """An office, and the person whose token asks."""

    office: Office
    user: User

    def read(self) -> AbstractContextManager[Session]:
        """A session that reads."""
        return self.office.database.read()

    def begin(self) -> AbstractContextManager[Session]:
        """A session that writes, committed at the end of the block."""
        return self.office.database.begin()

    def by(self, why: str) -> Attribution:
        """That this person acts, why, and that it is now."""
        return Attribution(self.user.name, why, self.office.now(), self.user.id)


def _with(scope: Scope) -> Callable[..., Access]:
    def access(
        request: Request, said: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)] = None
    ) -> Access:
        office: Office = request.app.state.office
        found = None
        if said is not None:
            with office.database.read() as session:
                found = api_tokens.find(session, said.credentials, office.now())
        if found is None:
            raise HTTPException(401, "Send a token that works: Authorization: Bearer …", {"WWW-Authenticate": "Bearer"})
        if found.is_to_be_noted:
            with office.database.begin() as session:
                api_tokens.note_use(session, found.number, office.now())
        if scope not in found.scopes:
            raise HTTPException(403, f"This token may not {scope}; make one that may under “Your account”.")
        if found.user.role < Role.COORDINATOR:
            raise HTTPException(403, "Your role does not include this.")
        return Access(office, found.user)

    return access


Reading = Annotated[Access, Depends(_with(Scope.READ))]
Writing = Annotated[Access, Depends(_with(Scope.WRITE))]


def handle_errors(app: FastAPI) -> None:
    """Lets every error of an endpoint become a JSON document with one sentence."""

    @app.exception_handler(PostroomError)
    def refused(_: Request, error: PostroomError) -> JSONResponse:
        status = 409 if isinstance(error, Refused) else 422 if isinstance(error, WrongUsage) else 503
        headers = {"Retry-After": "10"} if isinstance(error, Transient) else {}
        return problem(status, sentence_of(error), headers)

    @app.exception_handler(StarletteHTTPException)
    def http(_: Request, error: StarletteHTTPException) -> JSONResponse:
        return problem(error.status_code, str(error.detail), dict(error.headers or {}))

    @app.exception_handler(RequestValidationError)
    def invalid(_: Request, error: RequestValidationError) -> JSONResponse:
        said = [f"{'.'.join(map(str, each['loc'][1:])) or 'body'}: {each['msg']}" for each in error.errors()]
        return problem(422, "; ".join(said), {})

    @app.exception_handler(Exception)
    def internal(request: Request, error: Exception) -> JSONResponse:
        log.error("internal error of the API", path=request.url.path, exc_info=error)
        return problem(500, "An internal error. Nothing was changed; the log has more.", {})


TITLES = {401: "Not signed in", 403: "Not allowed", 404: "Not found", 409: "Not done", 422: "Not valid", 503: "Not now"}


def problem(status: int, detail: str, headers: dict[str, str]) -> JSONResponse:
    """An error as RFC 9457 writes it."""
    body: dict[str, Any] = {"title": TITLES.get(status, "Error"), "status": status, "detail": detail}
    return JSONResponse(body, status, headers, media_type="application/problem+json")
