"""The routes of the list of applications.

In: nothing. Out: ROUTES; the list is made in listing.py, acts on many begin in chosen.py.

Failures: none.
"""

from __future__ import annotations

from domain.users import Role
from web.pages.applications import chosen, compare, decide, export, listing, views
from web.routing import get, post

ROUTES = (
    get("/applications", listing.show, Role.COORDINATOR),
    post("/applications/chosen", chosen.act, Role.COORDINATOR),
    post("/applications/decide", decide.decide, Role.COORDINATOR),
    get("/applications.csv", export.csv, Role.COORDINATOR),
    get("/applications/print", export.print_page, Role.COORDINATOR),
    get("/applications/export", export.export_one, Role.COORDINATOR),
    get("/applications/compare", compare.show, Role.COORDINATOR),
    get("/applications/compare.csv", compare.csv, Role.COORDINATOR),
    post("/applications/views", views.save, Role.COORDINATOR),
    post("/applications/views/{id:int}/delete", views.delete, Role.COORDINATOR),
)
