"""`make bench`: messages per second, CPU seconds and peak memory of `once` from IMAP into SQLite, in one run beside two scripts.

As a backlog, of which nobody is written to; and with an acknowledgement and a notification for each message, handed to an SMTP
receiver in a process of its own. Then how often people are understood (bench/people.py). Prints a table, and writes bench/results.json. The plain script is so slow that it reads a part of the mailbox only; its
messages per second are compared, not its seconds.
"""

from __future__ import annotations

import argparse
import compileall
import json
import statistics
import sys
import tempfile
import tomllib
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench import corpus, people
from bench.arrival import MAIL_OUT
from bench.notify import receiving
from bench.process import POSTROOM, SETTINGS, Figure, measured
from tests.servers import dovecot

RESULTS = Path(__file__).with_name("results.json")
PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"
WITH_MAIL = "with mail"
WANTED_WITH_MAIL = 15  # messages per second


def once(account: dovecot.Account, folder: Path, messages: int) -> Figure:
    """Postroom's own pass over a backlog, of which nobody is written to."""
    (folder / "postroom.toml").write_text(SETTINGS.format(account=account))
    return _passed("postroom", folder, messages)[0]


def with_mail(account: dovecot.Account, folder: Path, messages: int) -> Figure:
    """A pass over new mail: two mails for each message, composed and handed to an SMTP receiver."""
    with receiving() as port:
        mail_out = MAIL_OUT.format(port=port) + "[notify]\nacknowledge = true\n"
        (folder / "postroom.toml").write_text(SETTINGS.format(account=account) + mail_out)
        _passed("first pass", folder, 0)
        account.deliver(*corpus.applications(messages))
        figure, outcome = _passed(WITH_MAIL, folder, messages)
    if outcome["sent"] < 2 * messages:
        sys.exit(f"not all of {2 * messages} mails were sent: {outcome}")
    return figure


def _passed(name: str, folder: Path, messages: int) -> tuple[Figure, dict[str, Any]]:
    command = [str(POSTROOM), "--config", str(folder / "postroom.toml"), "once", "--json"]
    figure, said = measured(name, messages, command)
    outcome = json.loads(said)
    if outcome["kept"] != messages or outcome["states"].get("filed", 0) != messages:
        sys.exit(f"not all of {messages} messages were filed: {outcome}")
    return figure, outcome


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
    parser.add_argument("--mail", type=int, default=200, help="messages for the whole way with mail; 0: none")
    chosen = parser.parse_args()
    compile_rooms()
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


def compile_rooms() -> None:
    """As an installation has them (scripts/venv.sh): readers, which may write nothing, would compile them at each start."""
    for room in tomllib.loads(PROJECT.read_text())["tool"]["importlinter"]["root_packages"]:
        compileall.compile_dir(PROJECT.with_name(room), quiet=1)


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
    if chosen.mail:
        with tempfile.TemporaryDirectory(dir=folder) as place:
            figures.append(with_mail(server.account(), Path(place), chosen.mail))
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
    further = [each for each in figures if each.program == "postroom" and each.messages != messages]
    further += [each for each in figures if each.program == WITH_MAIL]
    for each in further:
        print(
            f"{each.program:10} {each.messages:8} {each.rate:11.1f} {each.cpu_seconds:8.2f} {1000 * each.cpu_seconds / each.messages:12.1f} {each.peak_mib:9.0f}"
        )
    print(
        f"\npostroom is {rates['postroom'] / rates['plain']:.1f} times the plain script (wanted: 20) and {rates['postroom'] / rates['limit']:.2f} of the limit (wanted: 0.5)"
    )
    print(f"with mail: two for each message, by SMTP (wanted: {WANTED_WITH_MAIL} messages/s)")
    fetching_and_filing = statistics.median(each.own_cpu_seconds for each in own)
    reading = statistics.median(each.cpu_seconds - each.own_cpu_seconds for each in own)
    print(
        f"postroom's CPU, ms for each message: {1000 * fetching_and_filing / messages:.1f} in its own process, {1000 * reading / messages:.1f} in its readers"
    )


if __name__ == "__main__":
    main()
