"""`make bench`: messages per second, CPU seconds and peak memory of `once` from IMAP into SQLite, in one run beside two scripts.

Then how often people are understood (bench/people.py). Prints a table, and writes bench/results.json. The plain script is so slow that it reads a part of the mailbox only; its
messages per second are compared, not its seconds.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

from bench import corpus, people
from tests.servers import dovecot

POSTROOM = Path(sys.executable).with_name("postroom")
RESULTS = Path(__file__).with_name("results.json")
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


def _watch(process: subprocess.Popen[bytes], seen: _Seen) -> None:
    looked = 0.0
    while process.poll() is None:
        family = _family(process.pid)
        seen.cpu.update({pid: cpu for pid in family if (cpu := _cpu(pid)) is not None})
        if time.monotonic() - looked >= MEMORY_EVERY:
            seen.peak_mib = max(seen.peak_mib, sum(_memory(pid) for pid in family))
            looked = time.monotonic()
        time.sleep(CPU_EVERY)


def _cpu(pid: int) -> float | None:
    """Seconds of user and system time (proc(5), /proc/pid/stat, fields 14 and 15)."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _family(pid: int) -> list[int]:
    found = [pid]
    for each in found:
        try:
            for task in Path(f"/proc/{each}/task").iterdir():
                found += [int(child) for child in (task / "children").read_text().split()]
        except (OSError, ValueError):
            continue
    return found


def _memory(pid: int) -> float:
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    except (OSError, ValueError):
        return 0.0
    return 0.0


def once(account: dovecot.Account, folder: Path, messages: int) -> Figure:
    """Postroom's own pass, notifications and all, mail written to a folder."""
    (folder / "postroom.toml").write_text(
        f"""[office]
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
    )
    figure, said = measured(
        "postroom", messages, [str(POSTROOM), "--config", str(folder / "postroom.toml"), "once", "--json"]
    )
    outcome = json.loads(said)
    if outcome["kept"] != messages or outcome["states"].get("filed") != messages:
        sys.exit(f"not all of {messages} messages were filed: {outcome}")
    return figure


def script(name: str, account: dovecot.Account, folder: Path, messages: int) -> Figure:
    """One of the two scripts."""
    command = [
        sys.executable,
        "-m",
        f"bench.{name}",
        str(account.port),
        account.username,
        str(folder / "rows.db"),
        str(messages),
    ]
    figure, said = measured(name, messages, command)
    if int(said) != messages:
        sys.exit(f"{name} read {said} of {messages} messages")
    return figure


def main() -> None:
    """Runs everything, in turns, and prints medians."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--messages", type=int, default=200)
    parser.add_argument("--plain", type=int, default=30, help="messages for the plain script")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--many", type=int, default=1000, help="messages for the look at memory; 0: none")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        Path(name).chmod(0o711)  # the unprivileged server has to get there
        server, process = dovecot.start(Path(name) / "dovecot")
        try:
            figures = run(server, Path(name), chosen)
        finally:
            dovecot.stop(process)
    RESULTS.write_text(json.dumps([asdict(each) for each in figures], indent=1))
    table(figures, chosen.messages)
    print()
    people.show(people.every_rate())


def run(server: dovecot.Dovecot, folder: Path, chosen: argparse.Namespace) -> list[Figure]:
    account = server.account()
    account.deliver(*corpus.applications(chosen.messages))
    figures = []
    for _ in range(chosen.runs):
        for make in (
            lambda place: once(account, place, chosen.messages),
            lambda place: script("limit", account, place, chosen.messages),
        ):
            with tempfile.TemporaryDirectory(dir=folder) as place:
                figures.append(make(Path(place)))
    with tempfile.TemporaryDirectory(dir=folder) as place:
        figures.append(script("plain", account, Path(place), chosen.plain))
    if chosen.many:
        large = server.account()
        large.deliver(*corpus.applications(chosen.many))
        with tempfile.TemporaryDirectory(dir=folder) as place:
            figures.append(once(large, Path(place), chosen.many))
    return figures


def table(figures: list[Figure], messages: int) -> None:
    """Medians of each program, and what postroom's are as multiples of the others'."""
    own = [each for each in figures if each.program == "postroom" and each.messages == messages]
    print(f"{'':10} {'messages':>8} {'messages/s':>11} {'CPU s':>8} {'CPU ms each':>12} {'peak MiB':>9}")
    rates = {}
    for program in ("plain", "limit", "postroom"):
        runs = own if program == "postroom" else [each for each in figures if each.program == program]
        rates[program] = rate = statistics.median(each.rate for each in runs)
        cpu = statistics.median(each.cpu_seconds for each in runs)
        peak = statistics.median(each.peak_mib for each in runs)
        print(
            f"{program:10} {runs[0].messages:8} {rate:11.1f} {cpu:8.2f} {1000 * cpu / runs[0].messages:12.1f} {peak:9.0f}"
        )
    many = [each for each in figures if each.program == "postroom" and each.messages != messages]
    for each in many:
        print(
            f"{'postroom':10} {each.messages:8} {each.rate:11.1f} {each.cpu_seconds:8.2f} {1000 * each.cpu_seconds / each.messages:12.1f} {each.peak_mib:9.0f}"
        )
    print(
        f"\npostroom is {rates['postroom'] / rates['plain']:.1f} times the plain script (wanted: 20) and {rates['postroom'] / rates['limit']:.2f} of the limit (wanted: 0.5)"
    )
    fetching_and_filing = statistics.median(each.own_cpu_seconds for each in own)
    reading = statistics.median(each.cpu_seconds - each.own_cpu_seconds for each in own)
    print(
        f"postroom's CPU, ms for each message: {1000 * fetching_and_filing / messages:.1f} in its own process, {1000 * reading / messages:.1f} in its readers"
    )


if __name__ == "__main__":
    main()
