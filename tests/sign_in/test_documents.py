"""What the documents for Microsoft 365 and Gmail say to write into postroom.toml can be written there."""

import re
from pathlib import Path

import pytest

from config.settings import load_settings

DOCS = Path(__file__).parents[2] / "docs"
SIGN_IN = {
    "microsoft-365.md": '[sign_in.office]\nprovider = "microsoft"\nclient_id = "c"\n',
    "gmail.md": '[sign_in.office]\nprovider = "google"\nclient_id = "c"\nclient_secret = "s"\n',
}
BLOCKS = [
    (page, number, block)
    for page in SIGN_IN
    for number, block in enumerate(
        re.findall(r"```toml\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)
    )
]


@pytest.mark.parametrize(("page", "number", "block"), BLOCKS, ids=lambda value: str(value)[:16])
def test_each_example_is_one_of_settings(page, number, block, tmp_path):
    for file in re.findall(r'_file = "([^"]+)"', block):
        (tmp_path / file).write_text("{}")
    if block.startswith("username"):  # two keys of a mailbox
        block = f'[mailboxes.shared]\nkind = "imap"\nhost = "imap.example.org"\nsign_in = "office"\n{block}'
    if "[sign_in.office]" not in block:
        block += SIGN_IN[page]
    (tmp_path / "postroom.toml").write_text(block)
    settings = load_settings(tmp_path / "postroom.toml")
    assert settings.sign_in["office"].provider == {"microsoft-365.md": "microsoft", "gmail.md": "google"}[page]


def test_there_are_examples_of_each_way():
    assert len(BLOCKS) >= 9
