"""The desk as an ASGI application: its routes, who may ask for them, and what becomes of an error.

In: an opened office. Out: a Starlette application. A handler is a plain function, which runs in a thread; the request's form is
read and bounded before it, and no handler is reached without its role.

Failures: none; each error becomes a page (web/errors.py).
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount
from starlette.routing import Route as StarletteRoute
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from config.web import Web
from domain.users import Role, User
from ingest.office import Office
from operations.document_pages import DocumentPages
from web import errors, logs
from web.api.app import create_api
from web.auth.coming_in import with_next
from web.auth.current_user import user_of
from web.monitoring import ROUTE, KnownHosts, Requests, registry_of
from web.monitoring import routes as monitoring_routes
from web.pages import ROUTES
from web.rendering import ROOM
from web.request import PageRequest, is_part
from web.routing import Route
from web.security import Forbidden, SecurityHeaders, bounded, check_origin
from web.texts import Language, gettext, language_of, speaking

UserOf = Callable[[Request, Office], User | None]
# An address is shown in the browser's bar; what is longer is no page of ours.
MOST_IN_A_FIELD = 1 << 20


class Speaking:
    """The pages of each request are in the language of the office."""

    def __init__(self, app: ASGIApp, language: Language) -> None:
        self.app = app
        self.language = language

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers in that language."""
        with speaking(self.language):
            await self.app(scope, receive, send)


def create_app(office: Office, user_of: UserOf = user_of) -> Starlette:
    """The desk of an office. `user_of` says who asks; None: somebody who is not signed in."""
    web = office.settings.web or Web()
    logs.ensure_configured()

    async def refused(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        return errors.error_page(request, office, status)

    routes = [
        StarletteRoute(each.path, _endpoint(each, office, web, user_of), methods=[each.method]) for each in ROUTES
    ]
    pages = DocumentPages(office)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        try:
            await run_in_threadpool(pages.start)
            yield
        finally:
            await run_in_threadpool(pages.close)

    registry = registry_of(office)
    app = Starlette(
        lifespan=lifespan,
        routes=[
            *monitoring_routes(office, web, registry),
            *routes,
            Mount("/api/v1", create_api(office)),
            Mount("/static", StaticFiles(directory=ROOM / "static"), name="static"),
        ],
        middleware=[
            Middleware(Requests, registry=registry),
            Middleware(Speaking, language=language_of(web.language)),
            Middleware(SecurityHeaders, web=web),
            Middleware(KnownHosts, allowed_hosts=[*web.hosts], www_redirect=False),
        ],
        exception_handlers={HTTPException: refused},
    )
    app.state.document_pages = pages
    return app


def _endpoint(route: Route, office: Office, web: Web, user_of: UserOf) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(http: Request) -> Response:
        http.scope[ROUTE] = route.path
        try:
            if route.method != "GET":
                check_origin(http, web)
            user = await run_in_threadpool(user_of, http, office)
            if route.role > (user.role if user is not None else Role.ANYBODY):
                return _not_allowed(http, office, user)
            form = await _form(http, route) if route.method != "GET" else FormData()
            try:
                return await run_in_threadpool(route.handler, PageRequest(http, office, form, user))
            finally:
                await form.close()
        except Exception as error:  # noqa: BLE001 - the one place where a page's errors become pages
            if isinstance(error, HTTPException):
                return errors.error_page(http, office, error.status_code)
            return await run_in_threadpool(errors.answer, http, office, error)

    return endpoint


async def _form(http: Request, route: Route) -> FormData:
    """The form of an act, within what its route takes. Raises TooLarge or HTTPException."""
    upload = route.upload
    request = bounded(http, upload.bytes)
    return await request.form(max_files=upload.files, max_fields=upload.fields, max_part_size=MOST_IN_A_FIELD)


def _not_allowed(http: Request, office: Office, user: User | None) -> Response:
    if user is not None:
        return errors.answer(
            http, office, Forbidden(gettext("Your role does not include this. An admin of the desk can change that."))
        )
    if is_part(http):  # whose own path shows no whole page
        login = with_next("/login", _path_of(http.headers.get("HX-Current-URL", "")))
        return Response(status_code=401, headers={"HX-Redirect": login})
    return RedirectResponse(with_next("/login", _path_of(str(http.url)) if http.method == "GET" else "/"), 303)


def _path_of(address: str) -> str:
    """The path of a page's address, with its query."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "/"
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
