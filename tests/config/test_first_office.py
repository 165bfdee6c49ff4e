"""The first office is data: its words stand in its openings.toml, and in no other file of the program."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["root_packages"]
OF_FIRST_OFFICE = re.compile(
    r"\b(?:icrtop|cirdp|rtop|r2p|rdp|gcr2p|wfm|new york|responsibility to protect|responsibility protect|"
    r"responsabilit[ée] de prot[ée]ger|responsabilidad de proteger)\b",
    re.IGNORECASE,
)
TEXTS = {".py", ".toml", ".txt", ".html", ".json"}


def test_no_word_of_the_first_office_stands_in_the_program():
    files = [
        file
        for package in PACKAGES
        for file in (ROOT / package).rglob("*")
        if file.suffix in TEXTS and file != ROOT / "config" / "openings.toml"
    ]
    found = {
        f"{file.relative_to(ROOT)}: {match.group()}"
        for file in files
        for match in OF_FIRST_OFFICE.finditer(file.read_text("utf-8").replace("America/New_York", ""))
    }
    assert len(files) > 100
    assert found == set()
