"""Mail with a disease is read as the file beside it says: tests/mail/corpus/."""

import json
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from config.openings import load_openings
from operations.reading_json import as_json
from parsers.reading import read
from parsers.rules.assess import assess_message

CORPUS = Path(__file__).parents[1] / "mail" / "corpus"
OPENINGS = load_openings()


def cases() -> list[Any]:
    """Each mail with what is expected of it."""
    found = []
    for path in sorted(CORPUS.glob("*.eml")):
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        why = expected.get("not_yet")
        marks = [pytest.mark.xfail(strict=True, reason=why)] if why else []
        marks += [
            pytest.mark.skipif(shutil.which(each) is None, reason=f"{each} is not installed")
            for each in expected.get("needs", ())
        ]
        found.append(pytest.param(path, expected, id=path.stem, marks=marks))
    return found


def differences(expected: Any, found: Any, where: str = "") -> list[str]:
    """Where the reading is not what is expected: objects in part, lists entry by entry."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return [
            each
            for key, value in expected.items()
            for each in differences(value, found.get(key, "missing"), f"{where}.{key}")
        ]
    if isinstance(expected, list) and isinstance(found, list):
        if len(expected) != len(found):
            return [f"{where}: {len(found)} entries instead of {len(expected)}"]
        pairs = enumerate(zip(expected, found, strict=True))
        return [each for index, pair in pairs for each in differences(*pair, f"{where}[{index}]")]
    return [] if expected == found else [f"{where}: {found!r} instead of {expected!r}"]


@pytest.mark.parametrize(("path", "expected"), cases())
def test_each_mail_is_read_as_the_file_beside_it_says(path: Path, expected: dict[str, Any]):
    received = datetime.fromisoformat(expected["received"])
    reading = read(path.read_bytes(), OPENINGS, received)
    said = as_json(reading, assess_message(reading, OPENINGS, received), OPENINGS)
    said["problems"] = [each for each in said["problems"] if each["code"] != "not_stated"]
    assert differences(expected["reading"], said) == []


def test_each_mail_has_its_expectation():
    assert {path.stem for path in CORPUS.glob("*.eml")} == {path.stem for path in CORPUS.glob("*.json")}
