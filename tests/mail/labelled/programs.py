"""The programs that lay documents out: LaTeX, Chromium and LibreOffice, several files at a time where they can."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.servers.chromium import Browser, running

SECONDS = 180
AT_ONCE = 2
# moderncv draws a symbol before a telephone number from a font that fills half a gigabyte of Debian packages; a dot does.
SYMBOLS = "Asterisk BabyCarriage Bitbucket Circle Envelope Fax Github GithubSquare Gitlab Globe GlobeAfrica GlobeAmericas GlobeAsia GlobeEurope Home Inbox Linkedin LinkedinIn Mobile Orcid Phone Print Researchgate Skype StackOverflow Telegram Twitter TwitterSquare Whatsapp Xing XingSquare"
FONTAWESOME = (
    r"\ProvidesPackage{fontawesome5}\newcommand{\faIcon}[2][]{\textbullet}\newcommand{\faStyle}[1]{}"
    + "".join(rf"\providecommand{{\fa{symbol}}}[1][]{{\textbullet}}" for symbol in SYMBOLS.split())
)
CLASSES = ("moderncv.cls", "europecv.cls", "europasscv.cls", "memoir.cls", "soul.sty", "spanish.ldf", "french.ldf")
# QUIRK: europecv 2020 sets a rule for LaTeX's hooks too late for the LaTeX of 2022, which goes on without it.
FORGIVEN = "{europecv}"
FILTERS = {"pdf": "pdf:writer_pdf_Export", "odt": "odt", "rtf": "rtf", "doc": "doc:MS Word 97"}


def has(program: str) -> bool:
    """Whether a program is installed, LaTeX with the classes of CVs."""
    if shutil.which(program) is None:
        return False
    return (
        program != "pdflatex"
        or subprocess.run(["kpsewhich", *CLASSES], capture_output=True, check=False).returncode == 0
    )


def latex(sources: Mapping[str, str]) -> dict[str, bytes]:
    """A PDF for each LaTeX source. Raises RuntimeError with the log's end when LaTeX refuses one."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return dict(zip(sources, pool.map(_latex, sources.values()), strict=True))


def _latex(source: str) -> bytes:
    with tempfile.TemporaryDirectory(prefix="latex-") as name:
        folder = Path(name)
        (folder / "file.tex").write_text(source, "utf-8")
        (folder / "fontawesome5.sty").write_text(FONTAWESOME, "utf-8")
        strict = [] if FORGIVEN in source else ["-halt-on-error"]
        told = subprocess.run(
            ["pdflatex", "-interaction=nonstopmode", *strict, "file.tex"],
            cwd=folder, capture_output=True, timeout=SECONDS, check=False,
        )  # fmt: skip
        made = folder / "file.pdf"
        if (strict and told.returncode) or not made.exists():
            raise RuntimeError(told.stdout.decode("utf-8", "replace")[-1500:])
        return made.read_bytes()


def chromium(pages: Mapping[str, bytes]) -> dict[str, bytes]:
    """A PDF for each HTML page, by one run of Chromium."""
    if not pages:
        return {}
    with tempfile.TemporaryDirectory(prefix="pages-") as folder, running() as browser:
        return {key: _printed(browser, Path(folder) / "page.html", content) for key, content in pages.items()}


def _printed(browser: Browser, file: Path, content: bytes) -> bytes:
    file.write_bytes(content)
    with browser.page(file) as page:
        return page.pdf()


def libreoffice(files: Mapping[str, bytes], target: str) -> dict[str, bytes]:
    """Each Word file in another format, by one run of LibreOffice."""
    if not files:
        return {}
    with tempfile.TemporaryDirectory(prefix="office-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        sources: list[Path] = []
        for number, content in enumerate(files.values()):
            sources.append(folder / f"{number}.docx")
            sources[-1].write_bytes(content)
        _convert(sources, folder, target)
        return {key: (folder / "out" / f"{number}.{target}").read_bytes() for number, key in enumerate(files)}


def _convert(sources: Sequence[Path], folder: Path, target: str) -> None:
    subprocess.run(
        [
            "soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{folder / 'profile'}",
            "--convert-to", FILTERS[target], "--outdir", str(folder / "out"), *map(str, sources),
        ],
        capture_output=True, timeout=SECONDS, check=True, env=os.environ | {"HOME": str(folder)},
    )  # fmt: skip
