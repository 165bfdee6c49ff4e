"""Scans by hand in a browser: dropped or chosen, put in order, and handed in; without JavaScript too."""

from tests.mail.files import pdf
from tests.mail.texts import HANA, cv, letter

FILES = [
    {"name": "2.pdf", "mimeType": "application/pdf", "buffer": pdf(letter(HANA))},
    {"name": "1.pdf", "mimeType": "application/pdf", "buffer": pdf(cv(HANA))},
]
DROP = """(zone) => {
  const data = new DataTransfer();
  data.items.add(new File(["%PDF-1.4 one"], "one.pdf", { type: "application/pdf" }));
  data.items.add(new File(["%PDF-1.4 two"], "two.pdf", { type: "application/pdf" }));
  zone.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
}"""


def test_files_are_dropped_and_put_in_the_order_of_their_pages(page):
    page.goto("/add")
    page.locator("[data-drop]").evaluate(DROP)
    assert page.locator("[data-list] li").all_inner_texts() == ["one.pdf", "two.pdf Earlier"]
    page.get_by_role("button", name="two.pdf comes earlier").click()
    names = "[...document.getElementById('files').files].map((each) => each.name)"
    assert page.evaluate(names) == ["two.pdf", "one.pdf"]


def test_scans_are_handed_in_without_javascript(page_without_script):
    page = page_without_script
    page.goto("/add")
    page.get_by_label("Scanned pages").set_input_files(FILES)
    page.get_by_label("What it is for").select_option("internship")
    page.get_by_label("Name", exact=True).fill("Petra Paper")
    page.get_by_label("fax").check()
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_text("Added as m50.").wait_for()
    assert "by fax" in page.locator("main").inner_text()
