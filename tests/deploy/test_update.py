"""An update that cannot get its packages leaves the program that was there."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.deploy.restricted import ROOT

# Makes an environment whose pip installs nothing, or all at once.
PYTHON = """#!/bin/sh
[ "$1" = -c ] && exit 0
mkdir -p "$3/bin"
for each in pip python; do
    printf '#!/bin/sh\\nexit {code}\\n' > "$3/bin/$each"
    chmod +x "$3/bin/$each"
done
"""


@pytest.fixture
def clone(tmp_path) -> Path:
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "the old one").touch()
    return tmp_path


def set_up(clone: Path, code: int) -> subprocess.CompletedProcess[str]:
    python = clone / "python"
    python.write_text(PYTHON.format(code=code))
    python.chmod(0o755)
    words = ["sh", "scripts/venv.sh", "./python", ".venv"]
    return subprocess.run(words, cwd=clone, capture_output=True, text=True, check=False, timeout=60)


def test_without_the_packages_the_old_environment_stays(clone):
    done = set_up(clone, 1)
    assert done.returncode == 1
    assert "could not be installed" in done.stderr
    assert [each.name for each in (clone / ".venv").iterdir()] == ["the old one"]
    assert not (clone / ".venv.old").exists()


def test_a_run_that_was_killed_is_begun_again_from_the_old_one(clone):
    (clone / ".venv").rename(clone / ".venv.old")
    (clone / ".venv").mkdir()
    assert set_up(clone, 1).returncode == 1
    assert [each.name for each in (clone / ".venv").iterdir()] == ["the old one"]


def test_the_new_environment_replaces_the_old_one(clone):
    assert set_up(clone, 0).returncode == 0
    assert {each.name for each in (clone / ".venv").iterdir()} == {"bin"}
    assert not (clone / ".venv.old").exists()
