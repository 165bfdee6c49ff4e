"""Each page of the desk in a browser: nothing that axe finds, nothing wider than the window, few bytes, and pictures for docs.

`POSTROOM_PICTURES=docs/pictures pytest tests/browser/test_looks.py` writes the pictures.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_core_python.sync_playwright import Axe

from domain.users import Role, User
from storage.models import UserRow
from tests.browser.chromium_pages import opened_page, served
from tests.mail.sample_mailbox import TODAY
from tests.web.desk import office_in
from tests.web.test_application import number_of

ADMIN = User(1, "Rosa Example", "rosa@office.example.org", Role.ADMIN)
PAGES = {
    "to-do": "/",
    "applications": "/applications",
    "compare": "/applications/compare?opening=internship&cycle=summer+2026",
    "messages": "/messages",
    "message": "/messages/1",
    "add": "/add",
    "application": "/applications/{corinne}?show=start_date",
    "application-unclear": "/applications/{silent}",
    "join": "/applications/{corinne}/merge?into=Justin",
    "answer": "/applications/{corinne}/answer",
    "stage": "/applications/{corinne}/stage?stage=accepted",
    "outbox": "/outbox?state=sent",
    "mail": "/outbox/1",
    "search": "/search?q=refugee",
    "committee": "/committee",
    "round": "/committee/internship/summer%202026",
    "reports": "/reports/2026-03-20",
    "health": "/health",
    "people": "/people",
    "account": "/account",
    "login": "/login",
}
IN_DOCS = ("to-do", "applications", "application", "answer", "compare", "round")
WIDTHS = (360, 768, 1280)
SCHEMES = ("light", "dark")
PICTURES = os.environ.get("POSTROOM_PICTURES")
MOST_BYTES = 150_000


@pytest.fixture(scope="module")
def desk_page(filled_folder, playwright_browser, tmp_path_factory) -> Iterator[tuple]:
    """One page of a browser for all pages of the desk, and the numbers of those that they are of."""
    folder = tmp_path_factory.mktemp("looks") / "office"
    shutil.copytree(filled_folder, folder)
    with office_in(folder) as office:
        with office.database.begin() as session:
            session.add(
                UserRow(
                    id=1,
                    name=ADMIN.name,
                    email=ADMIN.email,
                    role=ADMIN.role,
                    wants_notifications=False,
                    created_at=TODAY,
                )
            )
        numbers = {"corinne": number_of(office, "Corinne Rector"), "silent": number_of(office, "Silent Sender")}
        with served(office, lambda *_: ADMIN) as address, opened_page(playwright_browser, address) as page:
            yield page, numbers


def go(page, path):
    answer = page.goto(path)
    assert answer.status == 200, (path, answer.status)
    assert len(answer.body()) < MOST_BYTES
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_and_fits_every_window(desk_page, name):
    page, numbers = desk_page
    path = PAGES[name].format(**numbers)
    wrong = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            go(page, path)
            if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                wrong.append((scheme, width, "wider than the window"))
            if PICTURES and name in IN_DOCS:
                page.screenshot(path=Path(PICTURES) / f"desk-{name}-{width}-{scheme}.png")
        found = Axe().run(page)
        wrong += [(scheme, each["id"], each["nodes"][0]["html"]) for each in found["violations"]]
    assert wrong == []
