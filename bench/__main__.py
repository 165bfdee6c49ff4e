"""`make bench`: messages per second, CPU seconds and peak memory of `once` from IMAP into SQLite, in one run beside two scripts.

Then how often people are understood (bench/people.py). Prints a table, and writes bench/results.json. The plain script is so slow that it reads a part of the mailbox only; its
messages per second are compared, not its seconds.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from bench import corpus, people
from bench.process import POSTROOM, SETTINGS, Figure, measured
from tests.servers import dovecot

RESULTS = Path(__file__).with_name("results.json")


def once(account: dovecot.Account, folder: Path, messages: int) -> Figure:
    """Postroom's own pass, notifications and all, mail written to a folder."""
    (folder / "postroom.toml").write_text(SETTINGS.format(account=account))
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
