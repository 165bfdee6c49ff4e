"""`python -m bench.faults`: what breaks, and what becomes of the mail: each section prints its figures.

In: the names of sections, or none for all; `--quick` for the bounded run that the tests make too, `--seed` for what is
drawn by chance. Out: lines for people, or with --json one JSON document, `{section: figures}`. Exit 1 when a section
found something lost, doubled or stopped.

A section is one line in SECTIONS: a function of `Chosen` that prints its lines with `say` and returns its figures, of
which `failed` counts what went wrong. It starts the servers that it needs, and stops them.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Say = Callable[[str], None]
Figures = dict[str, Any]

# name -> (module, function): loaded when chosen, since each needs libraries of its own.
SECTIONS: dict[str, tuple[str, str]] = {
    "corpus": ("bench.hostile", "section"),
    "fuzz": ("bench.fuzz", "section"),
    "points": ("bench.faults_points", "points"),
    "calls": ("bench.faults_points", "calls"),
    "network": ("bench.faults_network", "network"),
    "storms": ("bench.faults_network", "storms"),
    "workers": ("bench.faults_workers", "workers"),
    "soak": ("bench.faults_soak", "soak"),
}


@dataclass(frozen=True)
class Chosen:
    """How a section is to run."""

    quick: bool = False
    seed: int = 0
    messages: int = 0  # of the sections that count in messages; 0: as many as they want
    say: Say = print


def run(names: list[str], chosen: Chosen) -> dict[str, Figures]:
    """Runs sections in their order; each figure's dictionary gets its `seconds`."""
    found = {}
    for name in names:
        module, function = SECTIONS[name]
        chosen.say(f"{name}:")
        began = time.monotonic()
        figures = getattr(importlib.import_module(module), function)(chosen)
        found[name] = figures | {"seconds": round(time.monotonic() - began, 1)}
        chosen.say(f"  ({found[name]['seconds']:g} s)")
    return found


def main() -> None:
    """Runs what is chosen; exit 1 when anything went wrong."""
    parser = argparse.ArgumentParser(prog="python -m bench.faults", description=__doc__)
    parser.add_argument("--section", action="append", choices=sorted(SECTIONS), help="only this one; may be repeated")
    parser.add_argument("--quick", action="store_true", help="bounded, as in the tests")
    parser.add_argument("--seed", type=int, default=0, help="for what is drawn by chance")
    parser.add_argument("--messages", type=int, default=0, help="fewer messages in the soak, or rounds in the storms")
    parser.add_argument("--json", action="store_true", help="print one JSON document; the lines go to stderr")
    asked = parser.parse_args()
    out = sys.stderr if asked.json else sys.stdout
    chosen = Chosen(asked.quick, asked.seed, asked.messages, lambda line: print(line, file=out, flush=True))
    found = run([name for name in SECTIONS if not asked.section or name in asked.section], chosen)
    if asked.json:
        print(json.dumps(found, indent=1))
    if any(figures.get("failed") for figures in found.values()):
        sys.exit(1)


if __name__ == "__main__":
    main()
