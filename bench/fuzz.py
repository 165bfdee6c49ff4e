"""`python -m bench.fuzz --seconds N`: the parsers under atheris, guided by coverage; also the section `fuzz` of bench.faults.

In: a time, and what an earlier run kept in `--folder`; the files of ../shared/corpora are where it starts, where they
are. Out: how many inputs were run. What raises, takes over 20 seconds or 2 GiB, or breaks a promise of the parsers ends the
run with exit 1 and is kept in the folder: `python -m bench.fuzz FILE` runs it again.

The first byte of an input says what the rest is read as. PDFs are not among them: what reads them is no Python, and the
mutants of the section `corpus` run it where it may crash.

It needs atheris, which is not among the locked packages because nothing else does: `.venv/bin/pip install atheris`.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench.faults import Chosen, Figures

CORPORA = Path(__file__).parents[1].parent / "shared" / "corpora"
SECONDS, SECONDS_QUICK = 600, 20
TIMEOUT, MEMORY_MIB, LARGEST = 20, 2048, 1 << 18
EXECUTED = re.compile(r"stat::number_of_executed_units:\s*(\d+)")
# What stands first in an input, by the folder of the corpora; `targets` has what is done with it.
KINDS = {"mail": b"m", "tnef": b"c", "msg": b"c", "office": b"o"}


def targets() -> dict[int, Callable[[bytes], None]]:
    """What the rest of an input is read as, by its first byte."""
    from parsers import documents
    from parsers.attachments import media_types
    from parsers.limits import Limits
    from parsers.mail.message import take_apart
    from parsers.text import fields
    from parsers.text.decoding import decoded
    from parsers.text.html import html_to_text
    from tests.mail.messages import attached, part, raw
    from tests.mail.promises import check_mail

    limits = Limits(unpacked_bytes=8 << 20)

    def mail(content: bytes) -> None:
        check_mail(content, take_apart(content, limits), limits)

    def container(content: bytes) -> None:
        mail(raw(part(b"words"), attached(content, "winmail.dat")))

    def office(content: bytes) -> None:
        kind = media_types.media_type(content)
        if kind in documents.PARSERS and not kind.startswith("image/") and kind != media_types.PDF:
            found = documents.parse(content, kind, "file", limits, lay_out=False)
            assert found.page_count or found.problems, "no pages and no reason"

    def header(content: bytes) -> None:
        value = content.decode("ascii", "surrogateescape")[: limits.header_value_bytes]
        decoded(value).encode()
        fields.addresses(value)
        fields.parsed_date(value)
        list(fields.message_ids(value))

    def html(content: bytes) -> None:
        html_to_text(content.decode("utf-8", "replace"))

    return dict(zip(b"mcohw", (mail, container, office, header, html), strict=True))


def fuzz(folder: Path, seconds: int) -> None:
    """Runs until the time is over. Ends the process."""
    import atheris

    with atheris.instrument_imports(include=["parsers", "email", "tnefparse", "oxmsg", "olefile", "zipfile", "quopri"]):
        known = targets()

    def run(content: bytes) -> None:
        target = known.get(content[0]) if content else None
        if target is not None:
            target(content[1:])

    options = {
        "max_total_time": seconds,
        "timeout": TIMEOUT,
        "rss_limit_mb": MEMORY_MIB,
        "max_len": LARGEST,
        "print_final_stats": 1,
        "artifact_prefix": f"{folder}/",
    }
    words = [f"-{name}={value}" for name, value in options.items()]
    atheris.Setup([sys.argv[0], *words, str(folder / "inputs")], run)
    atheris.Fuzz()


def seed(folder: Path) -> None:
    """Puts the files of the corpora where the run starts."""
    inputs = folder / "inputs"
    inputs.mkdir(parents=True, exist_ok=True)
    for kind, first in KINDS.items():
        for path in (CORPORA / kind).rglob("*"):
            if path.is_file() and path.suffix != ".json" and path.stat().st_size < LARGEST:
                (inputs / path.name).write_bytes(first + path.read_bytes())


def section(chosen: Chosen) -> Figures:
    """The section's figures, from a run in a process of its own."""
    if importlib.util.find_spec("atheris") is None:
        chosen.say("  atheris is not installed: .venv/bin/pip install atheris")
        return {"executions": 0, "failed": 0}
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    seconds = SECONDS_QUICK if chosen.quick else SECONDS
    command = [sys.executable, "-m", "bench.fuzz", "--seconds", str(seconds), "--folder", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    told = EXECUTED.search(done.stderr)
    executions = int(told[1]) if told else 0
    chosen.say(
        f"  {executions} executions in {seconds} s of inputs of mail, containers, office files, headers and HTML"
    )
    if done.returncode:
        chosen.say(f"  FAILED, with the input in {folder}: {done.stderr[-2_000:]}")
    else:
        shutil.rmtree(folder)
    return {"executions": executions, "failed": int(done.returncode != 0)}


def main() -> None:
    """Fuzzes, or runs single inputs again."""
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="inputs to run again")
    parser.add_argument("--seconds", type=int, default=SECONDS)
    parser.add_argument("--folder", type=Path, help="for inputs and what was found; default: a new one")
    asked = parser.parse_args()
    if asked.files:
        for file in asked.files:
            content = file.read_bytes()
            targets()[content[0]](content[1:])
        return
    folder = asked.folder or Path(tempfile.mkdtemp(prefix="fuzz-"))
    seed(folder)
    fuzz(folder, asked.seconds)


if __name__ == "__main__":
    main()
