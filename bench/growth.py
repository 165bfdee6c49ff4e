"""What a new application costs as the records grow, and what mail that goes out costs.

In: nothing. Out: a table. Each figure is a pass of `postroom once` over new applications in a Dovecot mailbox, into SQLite or
PostgreSQL: with as many messages kept before as `--kept` says, and once more with acknowledgements and notifications handed to an
SMTP receiver. Memory and CPU are of all its processes.

    .venv/bin/python -m bench.growth [--new 100] [--kept 50 5000 50000] [--postgresql]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from contextlib import nullcontext
from itertools import islice
from pathlib import Path

from bench import corpus
from bench.filled import multiply
from bench.notify import receiving
from bench.process import POSTROOM, SETTINGS, Figure, measured
from tests.servers import dovecot, postgres

FIRST = 50  # applications of which the records are multiplied

MAIL_OUT = """[notify]
acknowledge = true
[outgoing]
transport = "smtp"
host = "127.0.0.1"
port = {port}
security = "none"
per_minute = 1000000
"""


def passes(
    server: dovecot.Dovecot, folder: Path, kept: int, new: int, mail_out: str = "", database: str = ""
) -> Figure:
    """A pass over `new` applications in an office that holds `kept` messages; `database`: a URL, or SQLite in the folder."""
    account = server.account()
    settings = folder / "postroom.toml"
    stored = f'[storage]\ndatabase = "{database}"\n' if database else ""
    settings.write_text(SETTINGS.format(account=account) + mail_out + stored)
    command = [str(POSTROOM), "--config", str(settings), "once", "--json"]
    mails = iter(corpus.applications(FIRST + new))
    account.deliver(*islice(mails, FIRST))
    subprocess.run(command, check=True, capture_output=True)
    if kept > FIRST:
        url = database.replace("postgresql:", "postgresql+psycopg:") or f"sqlite:///{folder / 'var' / 'postroom.db'}"
        multiply(url, kept)
    account.deliver(*mails)
    figure, printed = measured(f"{kept} kept", new, command)
    outcome = json.loads(printed)
    if outcome["states"].get("filed") != new:
        sys.exit(f"not all of {new} messages were filed: {outcome}")
    return figure


def main() -> None:
    """Runs everything, and prints the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.growth", description=__doc__)
    parser.add_argument("--new", type=int, default=100)
    parser.add_argument("--kept", type=int, nargs="*", default=[50, 5_000, 50_000])
    parser.add_argument("--postgresql", action="store_true", help="instead of SQLite, in a cluster of its own")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        Path(name).chmod(0o711)  # the unprivileged server has to get there
        server, process = dovecot.start(Path(name) / "dovecot")
        try:
            figures = []
            with receiving() as port, postgres.running() if chosen.postgresql else nullcontext("") as cluster:
                for kept, mail_out in [(FIRST, MAIL_OUT.format(port=port)), *((kept, "") for kept in chosen.kept)]:
                    in_cluster = postgres.database_in(cluster) if cluster else nullcontext("")
                    with tempfile.TemporaryDirectory(dir=name) as place, in_cluster as database:
                        figures.append(passes(server, Path(place), kept, chosen.new, mail_out, database))
        finally:
            dovecot.stop(process)
    figures[0].program = "with mail out"
    first = figures[1]
    print(
        f"{'':16} {'new':>6} {'messages/s':>11} {'CPU ms each':>12} {'own CPU ms':>11} {'of first':>9} {'peak MiB':>9}"
    )
    for each in figures:
        print(
            f"{each.program:16} {each.messages:6} {each.rate:11.1f} {1000 * each.cpu_seconds / each.messages:12.1f} "
            f"{1000 * each.own_cpu_seconds / each.messages:11.1f} {each.own_cpu_seconds / first.own_cpu_seconds:9.2f} {each.peak_mib:9.0f}"
        )


if __name__ == "__main__":
    main()
