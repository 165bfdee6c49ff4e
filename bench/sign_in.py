"""How often many workers renew one sign-in, and how many grants they lose: `python -m bench.sign_in`.

In: a provider that takes each refresh token once and ends the sign-in when one comes twice (npm's oidc-provider), and processes that
need a fresh token all the time, over many expiries, on SQLite and on PostgreSQL. Out: a line of figures for each database.

Failures: ends with 1 when a token was refused, was too old, or a grant was lost.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests.servers import accounts as providers
from tests.servers.dovecot import Account
from tests.servers.postgres import database_in, running
from tests.sign_in.office import write
from tests.sign_in.test_refresh import signed_in

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--processes", type=int, default=8)
    options.add_argument("--seconds", type=int, default=40)
    options.add_argument("--life", type=int, default=2, help="seconds that a token lasts")
    chosen = options.parse_args()
    lost = 0
    with ExitStack() as stack:
        server = stack.enter_context(running())
        url = stack.enter_context(database_in(server))
        for kind, more in (("SQLite", ""), ("PostgreSQL", f'[storage]\ndatabase = "{url}"')):
            lost += _measured(kind, more, chosen.processes, chosen.seconds, chosen.life)
    return int(lost > 0)


def _measured(kind: str, more: str, processes: int, seconds: int, life: int) -> int:
    with tempfile.TemporaryDirectory() as folder, providers.running(life) as accounts:
        account = Account("127.0.0.1", 1, 1, Path("ca"), "office@example.org", "", Path(folder))
        file = write(Path(folder), accounts, account, more=more)
        _, database = signed_in(file, accounts)
        database.close()
        command = [sys.executable, "-m", "tests.sign_in.workers", str(file), str(seconds), "0.02"]
        workers = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(processes)]
        outputs = [each.communicate()[0].splitlines() for each in workers]
        said = [json.loads(lines[-1]) for lines in outputs]
        renewed = sum("sign-in renewed" in line for lines in outputs for line in lines)
        counts = accounts.counts()
    asked, old = sum(each["asked"] for each in said), sum(each["old"] for each in said)
    failed = [sentence for each in said for sentence in each["failed"]]
    twice = sum(number for name, number in counts.items() if "invalid_grant" in name)
    print(
        f"{kind}: {processes} processes, {seconds} s, tokens of {life} s: {asked} tokens asked for, "
        f"{counts.get('refresh_token', 0)} refreshes at the provider ({renewed} stored), {twice} refused, {old} too old, "
        f"{len(failed)} failed, {int(bool(twice))} grants lost"
    )
    return twice + old + len(failed)


if __name__ == "__main__":
    sys.exit(main())
