"""The routes of an application's page.

In: nothing. Out: ROUTES; the page is made in shown.py, its acts are done in acts.py and document_acts.py.

Failures: none.
"""

from __future__ import annotations

from domain.users import Role
from web.pages.application import acts, document_acts
from web.pages.application.shown import show
from web.routing import get, post

ROUTES = (
    get("/applications/{id:int}", show, Role.COORDINATOR),
    post("/applications/{id:int}/correct", acts.correct_value, Role.COORDINATOR),
    post("/applications/{id:int}/round", acts.correct_round, Role.COORDINATOR),
    post("/applications/{id:int}/decide", acts.decide, Role.COORDINATOR),
    get("/applications/{id:int}/merge", acts.ask_merge, Role.COORDINATOR),
    post("/applications/{id:int}/merge", acts.merge, Role.COORDINATOR),
    post("/applications/{id:int}/split", acts.split, Role.COORDINATOR),
    post("/applications/{id:int}/documents/{document:int}/kind", document_acts.set_kind, Role.COORDINATOR),
    post("/applications/{id:int}/documents/{document:int}/pages", document_acts.set_pages, Role.COORDINATOR),
    post("/applications/{id:int}/documents/{document:int}/begins", document_acts.begins, Role.COORDINATOR),
    post("/applications/{id:int}/documents/{document:int}/belongs", document_acts.belongs, Role.COORDINATOR),
    post("/applications/{id:int}/documents/{document:int}/join", document_acts.join, Role.COORDINATOR),
    post("/applications/{id:int}/notes", acts.note, Role.COORDINATOR),
    post("/applications/{id:int}/take", acts.take, Role.COORDINATOR),
)
