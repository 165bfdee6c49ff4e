"""Runs a command and measures all its processes: seconds, CPU and memory.

In: a command. Out: a `Figure`, and what the command printed. Failures: SystemExit when the command fails.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

POSTROOM = Path(sys.executable).with_name("postroom")
# Of an office with one mailbox on a Dovecot account.
SETTINGS = """[office]
coordinator = "coordinator@example.org"
address = "office@example.org"
[mailboxes.applications]
kind = "imap"
host = "127.0.0.1"
port = {account.port}
security = "none"
username = "{account.username}"
password = "{account.password}"
"""
# Seconds between two looks. To add up the pages of all processes takes milliseconds, so memory is looked at less often.
CPU_EVERY = 0.05
MEMORY_EVERY = 0.25


@dataclass
class Figure:
    """One run of one program. Memory is the proportional share of all its processes, at its highest."""

    program: str
    messages: int
    seconds: float
    cpu_seconds: float
    peak_mib: float
    own_cpu_seconds: float  # of the program's first process alone

    @property
    def rate(self) -> float:
        return self.messages / self.seconds


def measured(program: str, messages: int, command: list[str]) -> tuple[Figure, str]:
    """Runs a command to its end and watches all its processes.

    Their CPU is read from /proc while they live: a process in a sandbox of its own is never accounted to its parent.
    """
    began = time.perf_counter()
    with tempfile.TemporaryFile("w+") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        seen = _Seen()
        watch = threading.Thread(target=_watch, args=(process, seen), daemon=True)
        watch.start()
        code = process.wait()
        seconds = time.perf_counter() - began
        watch.join()
        out.seek(0)
        said = out.read()
    if code not in (0, 1):
        sys.exit(f"{program} failed with {code}")
    own = seen.cpu.get(process.pid, 0.0)
    return Figure(program, messages, seconds, sum(seen.cpu.values()), seen.peak_mib, own), said


@dataclass
class _Seen:
    """What the watch has seen of a family of processes."""

    peak_mib: float = 0
    cpu: dict[int, float] = field(default_factory=dict)


def usage(pid: int, seconds: float) -> tuple[float, float]:
    """The CPU seconds that a running process and its children take meanwhile, and the most MiB that they hold."""
    seen, before = _Seen(), {each: _cpu(each) or 0.0 for each in family_of(pid)}
    until = time.monotonic() + seconds
    _look(pid, seen, lambda: time.monotonic() < until)
    return sum(cpu - before.get(each, 0.0) for each, cpu in seen.cpu.items()), seen.peak_mib


def _watch(process: subprocess.Popen[bytes], seen: _Seen) -> None:
    _look(process.pid, seen, lambda: process.poll() is None)


def _look(pid: int, seen: _Seen, goes_on: Callable[[], bool]) -> None:
    looked = 0.0
    while goes_on():
        family = family_of(pid)
        seen.cpu.update({each: cpu for each in family if (cpu := _cpu(each)) is not None})
        if time.monotonic() - looked >= MEMORY_EVERY:
            seen.peak_mib = max(seen.peak_mib, sum(memory_of(each) for each in family))
            looked = time.monotonic()
        time.sleep(CPU_EVERY)


def _cpu(pid: int) -> float | None:
    """Seconds of user and system time (proc(5), /proc/pid/stat, fields 14 and 15)."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def family_of(pid: int) -> list[int]:
    found = [pid]
    for each in found:
        try:
            for task in Path(f"/proc/{each}/task").iterdir():
                found += [int(child) for child in (task / "children").read_text().split()]
        except (OSError, ValueError):
            continue
    return found


def memory_of(pid: int) -> float:
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    except (OSError, ValueError):
        return 0.0
    return 0.0
