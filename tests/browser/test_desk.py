"""The desk as a browser shows it."""

import pytest
from axe_core_python.sync_playwright import Axe

PAGES = [
    "/",
    "/health",
    "/reports/2026-03-20",
    "/later",
    "/applications?late=no&sort=name",
    "/applications?opening=nothing",
    "/applications/compare?opening=internship&cycle=summer+2026",
    "/applications/print?of=3",
    "/search?q=internship&all=1",
    "/search",
    "/add",
    "/messages",
    "/messages/4",
    "/messages/37",
    "/messages/44/attach?name=ada",
]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page, path, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(path)
    found = Axe().run(page)
    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []


def test_the_slash_key_goes_to_the_search_field(page):
    page.goto("/")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"
