"""Mail that people can read: on phones, in the dark, without pictures, with few colours, and by ear.

`PICTURES=1` keeps the screenshots that the documentation shows.
"""

import os
import re
import shutil
from datetime import timedelta
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from notify.messages import acknowledgement, alerts, compose, notification
from notify.outbox import sending
from notify.outbox.contents import page_of
from notify.reports import nightly
from parsers.documents.pdf import thumbnail
from storage.blobs.store import open_blobs
from storage.database import open_database
from storage.models import OutgoingRow, OutgoingState
from storage.secret import make_secret
from tests.mail.files import essay, pdf
from tests.mail.texts import ADA, cv, letter, second_cv
from tests.notify.makers import NOW, amara, busy_day, office, parsed

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
KINDS = ("notification-1", "acknowledgement-1-1", "nightly-2027-03-08")
AA = 4.5  # WCAG 2.2, success criterion 1.4.3, for text of any size


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """One mail of each kind, as its HTML with the pictures inside."""
    folder = tmp_path_factory.mktemp("looks")
    settings = office(folder, notify={"acknowledge": True})
    database, blobs = open_database(settings.storage.database_url), open_blobs(settings.storage.blobs_url)
    database.upgrade()
    make_secret(database, folder / "secret")
    enclosed = {
        "cv": pdf(cv(ADA)),
        "cover_letter": pdf(letter(ADA)),
        "writing_sample": essay(8),
        "unknown": pdf(second_cv(ADA)),
    }
    with database.begin() as session:
        row = amara(session, enclosed, blobs)
        notification.queue(session, row, settings, NOW, changed=False)
        acknowledgement.queue(session, row, row.messages[0].message, settings, NOW)
        busy_day(session)
        nightly.queue(session, settings, NOW.date().replace(day=8), NOW)
        alerts.queue_undelivered(session, refused(session), settings, NOW)
    for moment in (NOW, NOW + timedelta(minutes=30)):
        sending.send_due(database, blobs, settings, lambda moment=moment: moment, thumbnail)
    database.close()
    return {file.stem: page_of(parsed(file.read_bytes())) for file in settings.sent_folder.glob("*.eml")}


def refused(session):
    row = OutgoingRow(
        key="k",
        kind="acknowledgement",
        recipient="amara.okafor@example.edo",
        subject="We have received your application: ICRtoP Secretariat Internship, summer 2027",
        header_message_id="<k>",
        state=OutgoingState.DEAD,
        next_attempt_at=NOW,
        created_at=NOW,
        reply="550 5.1.2 the domain example.edo does not exist",
    )
    session.add(row)
    session.flush()
    return row


def written(folder, html):
    page = folder / "page.html"
    page.write_text(html, encoding="utf-8")
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1000])
@pytest.mark.parametrize("kind", KINDS)
def test_it_looks_like_something_at_each_width_and_in_each_light(pages, chromium, tmp_path, kind, width, scheme):
    shot = tmp_path / "shot.png"
    with chromium.page(written(tmp_path, pages[kind]), width, scheme) as page:
        page.screenshot(shot)
    with Image.open(shot) as picture:
        colours = picture.convert("RGB").getcolors(1 << 24)
        background = picture.convert("RGB").getpixel((min(width - 2, 500), 120))
        assert picture.width == width
        assert len(colours) > 50  # letters have edges of many shades
        assert (sum(background) < 200) == (scheme == "dark")
        if os.environ.get("PICTURES"):
            _keep(picture.convert("RGB"), PICTURES / f"{kind.split('-')[0]}-{width}-{scheme}.png")


def _keep(picture, target):
    """Cut below the last line, with few colours: some 50 kB."""
    rows = (picture.crop((0, y, picture.width, y + 1)).getcolors(9_999) for y in range(picture.height - 1, 0, -1))
    bottom = picture.height - next(number for number, colours in enumerate(rows) if len(colours) > 3)
    picture = picture.crop((0, 0, picture.width, min(picture.height, bottom + 40)))
    target.parent.mkdir(parents=True, exist_ok=True)
    picture.quantize(96, dither=Image.Dither.NONE).save(target, optimize=True)


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_scrolls_sideways_on_a_phone(pages, chromium, tmp_path, kind):
    with chromium.page(written(tmp_path, pages[kind]), 360) as page:
        widths = "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        assert page.value(widths) == [360, 360]


def violations(chromium, folder, html, scheme):
    """What axe-core finds against WCAG 2.1, levels A and AA: rule -> the elements; and on how many it tried contrast."""
    shutil.copy(files("axe_core_python") / "axe.min.js", folder / "axe.min.js")
    script = """
        axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}).then(found => ({
            violations: Object.fromEntries(found.violations.map(each => [each.id, each.nodes.map(n => n.html)])),
            contrast: found.passes.filter(each => each.id == "color-contrast").flatMap(each => each.nodes).length,
        }))
    """
    with_axe = html.replace("</body>", '<script src="axe.min.js"></script></body>')
    with chromium.page(written(folder, with_axe), 1_000, scheme) as page:
        said = page.value(script)
    return said["violations"], said["contrast"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", [*KINDS, "undelivered-2027-03-09T14"])
def test_axe_finds_nothing_that_shuts_anybody_out(pages, chromium, tmp_path, kind, scheme):
    found, contrast = violations(chromium, tmp_path, pages[kind], scheme)
    assert found == {}
    assert contrast >= 8  # it saw the text


def test_axe_would_find_what_shuts_somebody_out(chromium, tmp_path):
    page = (
        '<html><title>x</title><body style="background:#fff"><p style="color:#ccc">Hello</p><img src="x"></body></html>'
    )
    found, _ = violations(chromium, tmp_path, page, "light")
    assert set(found) == {"color-contrast", "html-has-lang", "image-alt"}


class Outline(HTMLParser):
    """What a screen reader goes by."""

    def __init__(self):
        super().__init__()
        self.attributes = []

    def handle_starttag(self, tag, attrs):
        self.attributes.append((tag, dict(attrs)))

    def all(self, tag):
        return [found for name, found in self.attributes if name == tag]


@pytest.mark.parametrize("kind", KINDS)
def test_it_can_be_heard(pages, kind):
    """WCAG 2.2: 1.1.1 (images have texts), 1.3.1 (layout tables say so), 2.4.2 (title), 2.4.6 (headings), 3.1.1 (language)."""
    outline = Outline()
    outline.feed(pages[kind])
    assert outline.all("html")[0]["lang"] == "en"
    assert "<title></title>" not in pages[kind]
    assert all(image.get("alt", "").strip() for image in outline.all("img"))
    layout = [table for table in outline.all("table") if "list" not in table.get("class", "")]
    assert all(table.get("role") == "presentation" for table in layout)
    headings = [int(tag[1]) for tag, _ in outline.attributes if re.fullmatch(r"h[1-6]", tag)]
    assert all(second - first <= 1 for first, second in pairwise(headings))


@pytest.mark.parametrize("kind", KINDS)
def test_it_reads_without_pictures_and_fits_gmail(pages, kind):
    without = re.sub(r"data:image[^\"]+", "", pages[kind])
    assert len(without.encode()) < 102_000
    if kind.startswith("nightly"):
        assert "<th" in without  # the charts' numbers
        assert "Weeks to the deadline" in without


@pytest.mark.parametrize("kind", KINDS)
def test_marks_read_without_colour(pages, kind):
    cells = re.findall(r'<td class="mark (met|lacking|doubt|note)"[^>]*>\s*([^<]+)<', pages[kind])
    assert {(name, compose.MARKS[name]) for name, _ in cells} >= {(name, text.strip()[0]) for name, text in cells}
    assert all(len(text.split()) >= 2 for _, text in cells)


def rules(css):
    """Selector -> declarations, of the plain part of a style sheet."""
    found = {}
    for group, body in re.findall(r"([^{}]+)\{([^{}]*)\}", css):
        declared = dict(part.split(":", 1) for part in body.replace("!important", "").split(";") if ":" in part)
        for selector in group.split(","):
            found.setdefault(selector.strip(), {}).update(declared)
    return found


def luminance(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_colour_of_text_stands_out_from_what_is_behind_it(scheme):
    sheet = re.search(r"<style>(.*?)</style>", (compose.BUILT_IN / "base.html").read_text(), re.DOTALL)
    assert sheet is not None
    plain, dark = re.split(r"@media \(prefers-color-scheme: dark\) \{", sheet[1])
    found = rules(re.sub(r"@media[^{]+\{(?:[^{}]*\{[^{}]*\})*\s*\}", "", plain))
    if scheme == "dark":
        for selector, declared in rules(dark).items():
            found[selector] = found.get(selector, {}) | declared
    colours = {
        selector: {
            name.strip(): value.strip() for name, value in declared.items() if name.strip() in {"color", "background"}
        }
        for selector, declared in found.items()
    }
    card = colours[".card"]["background"]
    checked = 0
    for selector, declared in colours.items():
        if "color" in declared and declared["color"].startswith("#"):
            for behind in {
                declared.get("background", card),
                *([] if "background" in declared else [colours[".box"]["background"]]),
            }:
                assert contrast(declared["color"], behind) >= AA, (selector, declared["color"], behind)
                checked += 1
    assert checked > 15
