"""The programs beside postroom that read what it cannot read itself: LibreOffice and Tesseract."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from functools import cache

LANGUAGES = ("eng", "fra", "spa")


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
    """The installed ones of English, French and Spanish, as Tesseract takes them (`eng+fra`); '' without Tesseract."""
    program = path_of("tesseract")
    if program is None:
        return ""
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=20, check=False)
    return "+".join(language for language in LANGUAGES if language in listed.stdout.split())


def available() -> tuple[Program, ...]:
    """What is installed, for `postroom check`."""
    office = path_of("soffice")
    languages = ocr_languages()
    return (
        Program(
            "LibreOffice",
            office is not None,
            _version(office)
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
