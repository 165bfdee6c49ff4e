"""Pictures of the desk on the sample mailbox, to be looked at: `python -m tests.browser.look FOLDER PATH…`.

In: a folder and paths of pages. Out: a PNG for each page at 1,280 and 360 pixels, light and dark.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium_pages import served
from tests.mail.sample_mailbox import write
from tests.servers.chromium import program
from tests.web.desk import office_in
from worker.jobs import one_pass

LOOKS = ((1280, "light"), (360, "light"), (1280, "dark"))


def main(folder: Path, paths: list[str]) -> None:
    """Fills an office, once for all later calls, and takes the pictures."""
    office_folder = Path(tempfile.gettempdir()) / "postroom-look"
    is_new = not office_folder.exists()
    if is_new:
        write(office_folder / "mailbox")
    folder.mkdir(parents=True, exist_ok=True)
    with office_in(office_folder) as office:
        if is_new:
            one_pass(office)
        with served(office) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program(), args=["--no-sandbox", "--disable-gpu"])
            for path in paths:
                for width, scheme in LOOKS:
                    page = browser.new_page(
                        viewport={"width": width, "height": 900}, color_scheme=scheme, base_url=address
                    )
                    page.goto(path)
                    name = path.strip("/").replace("/", "-").replace("?", "-") or "start"
                    page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
                    page.close()
            browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
