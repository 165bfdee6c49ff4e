"""The programs beside postroom that read what it cannot read itself: LibreOffice and Tesseract."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from config.languages import LANGUAGES

# Word's usual fonts, the free ones of the same width in whose place LibreOffice takes them, and their Debian packages.
SAME_WIDTH = {
    "Calibri": ("Carlito", "fonts-crosextra-carlito"),
    "Cambria": ("Caladea", "fonts-crosextra-caladea"),
    "Times New Roman and Arial": ("Liberation", "fonts-liberation"),
}


@dataclass(frozen=True, slots=True)
class Program:
    """A program, whether it is there, and what that means."""

    name: str
    found: bool
    says: str


@cache
def path_of(name: str) -> str | None:
    """Where a program is, None when it is not installed."""
    return shutil.which(name)


@cache
def ocr_languages() -> str:
    """The installed ones of the languages that postroom reads, as Tesseract takes them (`eng+fra`); '' without Tesseract."""
    program = path_of("tesseract")
    if program is None:
        return ""
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=20, check=False)
    return "+".join(each.tesseract for each in LANGUAGES.values() if each.tesseract in listed.stdout.split())


@cache
def python_with_uno() -> str | None:
    """A Python that can talk to LibreOffice: the system's (Debian: python3-uno) or the one that comes with LibreOffice."""
    soffice = path_of("soffice")
    beside = Path(soffice).resolve().parent / "python" if soffice else None
    for candidate in ("/usr/bin/python3", str(beside), sys.executable):
        if not Path(candidate).is_file():
            continue
        with suppress(OSError, subprocess.TimeoutExpired):
            command = [candidate, "-I", "-c", "import uno"]
            if subprocess.run(command, capture_output=True, timeout=20, check=False).returncode == 0:
                return candidate
    return None


@cache
def dying_with_parent() -> tuple[str, ...]:
    """The words before a command that let the kernel end it with the process that started it (prctl(2), PDEATHSIG)."""
    setpriv = path_of("setpriv")
    words = (setpriv, "--pdeathsig", "KILL", "--") if setpriv else ()
    with suppress(OSError, subprocess.TimeoutExpired):
        if words and subprocess.run([*words, "true"], capture_output=True, timeout=20, check=False).returncode == 0:
            return words
    return ()


def available() -> tuple[Program, ...]:
    """What is installed, for `postroom check`."""
    office = path_of("soffice")
    languages = ocr_languages()
    return (
        Program(
            "LibreOffice",
            office is not None,
            "; ".join((_version(office), _kept_or_not(), *_lacking_fonts()))
            if office
            else "not found: the pages of Word files stay unknown (Debian: libreoffice-writer-nogui)",
        ),
        Program(
            "Tesseract",
            bool(languages),
            f"languages {languages}"
            if languages
            else "not found: scans stay unread (Debian: tesseract-ocr, -fra, -spa)",
        ),
    )


def _version(program: str) -> str:
    try:
        said = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return program
    return said.stdout.strip() or program


def _kept_or_not() -> str:
    if python_with_uno():
        return "kept running for many files"
    return "started anew for each file, which takes ten times as long (Debian: python3-uno)"


def _lacking_fonts() -> tuple[str, ...]:
    """Which of Word's usual fonts nothing of the same width stands for, so that pages may come out differently."""
    program = path_of("fc-list")
    if program is None:
        return ()
    listed = subprocess.run([program, ":", "family"], capture_output=True, text=True, timeout=30, check=False).stdout
    lacking = [fonts for fonts, (family, _) in SAME_WIDTH.items() if family not in listed]
    packages = " ".join(SAME_WIDTH[fonts][1] for fonts in lacking)
    return (
        (f"files in {', '.join(lacking)} may get other page counts than in Word (Debian: {packages})",)
        if lacking
        else ()
    )
