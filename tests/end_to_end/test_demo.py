"""What `make demo` leads to is there: the mails as pages with their pictures inside, and one page with links to everything."""

import re

from scripts import demo
from storage import queries, summaries
from tests.web.desk import office_in


def test_the_start_page_leads_to_mails_that_a_browser_shows_whole(filled_folder, tmp_path):
    with office_in(filled_folder) as office, office.database.read() as session:
        listed = [summaries.as_json(each) for each in queries.applications(session)]
    mails = demo.write_mails(filled_folder / "var" / "sent", tmp_path / "mails", listed)
    assert [each.name for each in mails] == ["to-an-applicant.html", "to-the-coordinator.html"]
    for each in mails:
        page = each.read_text(encoding="utf-8")
        assert page.startswith("<!DOCTYPE html>")
        assert "cid:" not in page
    assert "data:image/" in mails[1].read_text(encoding="utf-8")
    index = demo.write_index(tmp_path, mails).read_text(encoding="utf-8")
    for name in re.findall(r'href="(mails/[^"]+)"', index):
        assert (tmp_path / name).is_file()
    assert demo.PASSWORD in index
