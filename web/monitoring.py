"""What programs that watch over the office ask: `/healthz`, `/readyz` and `/metrics`.

In: requests of a program without an account. Out: short JSON, and numbers in Prometheus' text format; nothing of people. `/healthz`
answers while the process lives; `/readyz` answers 503 while the database, its tables or the store of files cannot be used. `/metrics`
goes to this machine, to networks that the settings name, and to who has the token; so does the reason of `/readyz`, of which others
hear a word. It is looked at once in some seconds, however often anybody asks.

Failures: none; what cannot be read is a number that is missing, `postroom_up` 0, or the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hmac import compare_digest
from ipaddress import ip_address, ip_network
from secrets import token_hex
from threading import Lock
from time import monotonic, perf_counter
from typing import Any

import structlog
from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bound_contextvars

from config.logins import is_this_machine
from config.web import Web
from domain.errors import PostroomError
from domain.steps import step
from domain.version import VERSION
from ingest.office import Office
from operations.metrics import Family, Kind, metrics
from operations.readiness import how_the_worker_does, readiness

log = structlog.get_logger()

PATHS = ("/healthz", "/readyz", "/metrics")
ROUTE = "postroom.route"  # the key of a scope under which a page's route stands: /messages/{id:int}
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
SECONDS = (0.025, 0.1, 0.25, 1.0, 2.5, 10.0)  # the bounds of the histogram
LOOK_SECONDS = 5.0  # between two looks at whether the office is ready
FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip", "via")


class Requests:
    """ASGI middleware that counts the desk's requests by their route, never by their path, which names records."""

    def __init__(self, app: ASGIApp, registry: CollectorRegistry) -> None:
        self._app = app
        labels = ("method", "route", "status")
        self._count = Counter("postroom_desk_requests", "Requests that the desk answered.", labels, registry=registry)
        self._seconds = Histogram(
            "postroom_desk_request_seconds", "How long they took.", ("route",), registry=registry, buckets=SECONDS
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status = perf_counter(), 500
        request = token_hex(4)

        async def send_and_see(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-ID"] = request
            await send(message)

        try:
            with bound_contextvars(request=request):  # threads of the request's pages have it too
                await self._app(scope, receive, send_and_see)
        finally:
            route = route_of(scope)
            method = scope["method"] if scope["method"] in METHODS else "other"
            self._count.labels(method, route, str(status)).inc()
            seconds = perf_counter() - began
            self._seconds.labels(route).observe(seconds)
            if method not in {"GET", "HEAD"} or status >= 500:
                step("request", request=request, method=method, route=route, status=status, seconds=round(seconds, 3))


def route_of(scope: Scope) -> str:
    """The route that answered a request, with names where a path has numbers and names of people; “other” for none."""
    if ROUTE in scope:
        return str(scope[ROUTE])
    path = scope["path"]
    if path in PATHS:
        return str(path)
    if path.startswith("/static/"):
        return "/static"
    if path.startswith("/api/v1") and (route := getattr(scope.get("route"), "path", None)):
        return f"/api/v1{route.removeprefix('/api/v1')}"  # of an address that the API does not have: the API itself
    return "other"


class KnownHosts(TrustedHostMiddleware):
    """Refuses requests to other names than the desk's own; monitoring asks a machine by whatever name it has there."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request."""
        if scope["type"] == "http" and scope["path"] in PATHS:
            await self.app(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)


class _Office:
    """The collector of what the database says, asked anew for each scrape."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def describe(self) -> list[Metric]:
        """Nothing: registering it must not ask the database."""
        return []

    def collect(self) -> Iterator[Metric]:
        """All families."""
        try:
            families = metrics(self._office)
        except PostroomError as error:
            log.warning("metrics", error=str(error))
            families = ()
        up = Family("postroom_up", "1 while the database answers.", Kind.GAUGE, (), (((), float(bool(families))),))
        for family in (up, *families):
            made: Any = GaugeMetricFamily if family.kind is Kind.GAUGE else CounterMetricFamily
            metric = made(family.name, family.says, labels=family.labels)
            for labels, value in family.rows:
                metric.add_metric(labels, value)
            yield metric


def registry_of(office: Office) -> CollectorRegistry:
    """The numbers of an office and of one desk."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Office(office))
    return registry


def routes(office: Office, web: Web, registry: CollectorRegistry) -> list[Route]:
    """The three."""

    async def healthz(_: Request) -> Response:
        return JSONResponse({"status": "ok", "version": VERSION})

    looked = _Looked(office)

    def readyz(request: Request) -> Response:
        status, words = looked.recently()
        shown = words if may_watch(request, web) else {"status": words["status"]}
        return JSONResponse(shown, status)

    async def metrics_(request: Request) -> Response:
        if not may_watch(request, web):
            says = "metrics are for this machine, for web.metrics_from, and for who has web.metrics_token\n"
            return PlainTextResponse(says, 403)
        text = await run_in_threadpool(generate_latest, registry)
        return Response(text, headers={"Content-Type": CONTENT_TYPE_LATEST})

    answers: tuple[tuple[str, Callable[..., Any]], ...] = (
        ("/healthz", healthz),
        ("/readyz", readyz),
        ("/metrics", metrics_),
    )
    return [Route(path, answer, methods=["GET"]) for path, answer in answers]


class _Looked:
    """Whether the office is ready, as it was seen some seconds ago: a stranger who asks all the time asks the database no more often."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._one_at_a_time = Lock()
        self._found: tuple[int, dict[str, Any]] | None = None
        self._until = 0.0

    def recently(self) -> tuple[int, dict[str, Any]]:
        """The status and the words of the answer. Who asks while another one looks hears what was seen before."""
        known = self._found
        if known is not None and monotonic() < self._until:
            return known
        if not self._one_at_a_time.acquire(blocking=known is None):
            assert known is not None
            return known
        try:
            if self._found is None or monotonic() >= self._until:
                self._found = self._look()
                self._until = monotonic() + LOOK_SECONDS
            return self._found
        finally:
            self._one_at_a_time.release()

    def _look(self) -> tuple[int, dict[str, Any]]:
        found = readiness(self._office)
        for each in found:
            if each.failure:
                log.warning("the desk is not ready", part=each.part, error=each.failure)
        parts = {each.part: each.says for each in found}
        if any(each.failure for each in found):
            return 503, {"status": "not ready", **parts}
        worker, failing = how_the_worker_does(self._office)
        return 200, {"status": "ready", **parts, "worker": worker, "failing_mailboxes": failing}


def may_watch(request: Request, web: Web) -> bool:
    """Whether this program may: it has the token, comes from a network that may, or runs on this machine.

    A proxy on this machine connects from it too: what it passes on bears its header, or calls the desk by its public name.
    """
    token = web.secret_metrics_token
    kind, _, given = request.headers.get("Authorization", "").partition(" ")
    if token and kind.lower() == "bearer" and compare_digest(given.strip().encode(), token.encode()):
        return True
    address = request.client.host if request.client is not None else ""
    if _is_within(address, web.metrics_from):
        return True
    is_passed_on = any(name in request.headers for name in FORWARDED)
    host = request.headers.get("Host", "")
    name = host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]
    return is_this_machine(address) and is_this_machine(name) and not is_passed_on


def _is_within(address: str, networks: tuple[str, ...]) -> bool:
    try:
        known = ip_address(address)
    except ValueError:
        return False
    return any(known in ip_network(each, strict=False) for each in networks)
