"""Addresses of an application's page: which document is open at which page, how large, with its words or without.

In: a request, the application and the document that is open. Out: addresses of the same page with something changed.

Failures: none; a value that makes no sense is the usual one.
"""

from __future__ import annotations

from urllib.parse import urlencode

from storage.summaries import Application, DocumentSummary
from web.request import PageRequest
from web.search_marks import PARAMETER, found_words

ZOOMS = {100: 1280, 150: 1920, 200: 2560}  # how large a page is, in per cent of the pane, and its pixels


class Address:
    """Addresses of the same application, which keep what was chosen."""

    def __init__(self, request: PageRequest, found: Application, current: DocumentSummary | None) -> None:
        zoom = request.query_number("zoom")
        self.zoom = zoom if zoom in ZOOMS else min(ZOOMS)
        self.with_text = request.query.get("text") == "1"
        here = request.http.url.path
        self._path = here if here.endswith(f"/{found.id}") else f"/applications/{found.id}"
        words = found_words(request)
        self._everywhere: dict[str, int | str] = {PARAMETER: words} if words else {}
        self._kept: dict[str, int | str] = {"document": current.id} if current is not None else {}
        for name in ("page", "show"):
            if value := request.query.get(name, ""):
                self._kept[name] = value

    def to(self, *, anew: bool = False, **changed: int | str) -> str:
        """The address with these values changed; `anew`: another page, where an evidence that was marked is not."""
        values: dict[str, int | str] = {} if anew else dict(self._kept)
        values |= self._everywhere | {"zoom": self.zoom, "text": int(self.with_text)} | changed
        shown = {name: value for name, value in values.items() if (name, value) not in (("zoom", 100), ("text", 0))}
        return f"{self._path}?{urlencode(shown)}#document"
