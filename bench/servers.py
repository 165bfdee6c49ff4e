"""Mail servers and what postroom needs of them, as a table: `python -m bench.servers`.

In: the servers that are installed or were unpacked (scripts/servers.sh). Out: a row for each scenario, a column for each
server; what went wrong below it. Exits with 1 when something did.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from storage.database import Database
from tests.ingest.boxes import Keeping
from tests.servers import courier, cyrus, dovecot, exim, outgoing_scenarios, scenarios
from tests.servers.unpacked import root_of

IMAP: dict[str, tuple[Callable[[], bool], Callable[[], Any]]] = {
    "Dovecot": (lambda: True, dovecot.running),
    "Cyrus": (lambda: root_of("cyrus") is not None, cyrus.running),
    "Courier": (lambda: root_of("courier") is not None, courier.running),
}
SMTP: dict[str, tuple[Callable[[], bool], Callable[[], Any]]] = {"Exim": (exim.available, exim.running)}


@contextmanager
def _office() -> Iterator[tuple[Database, Path]]:
    with tempfile.TemporaryDirectory(prefix="postroom-servers-") as name:
        database = outgoing_scenarios.prepared(Path(name))
        try:
            yield database, Path(name)
        finally:
            database.close()


def _collects(server: Any, scenario: scenarios.Scenario) -> None:
    with _office() as (database, folder):
        scenario(server.account(), Keeping(database, folder / "blobs"))


def _sends(server: Any, scenario: outgoing_scenarios.Scenario) -> None:
    server.refuse()
    with _office() as (database, folder):
        scenario(server, database, folder)


def _table(
    servers: dict[str, tuple[Callable[[], bool], Callable[[], Any]]],
    played: Iterable[Callable[..., None]],
    play: Callable[[Any, Any], None],
) -> list[str]:
    """Prints one table; what went wrong, as sentences."""
    wrong = []
    with ExitStack() as stack:
        running = {name: stack.enter_context(start()) if there() else None for name, (there, start) in servers.items()}
        print(f"{'':50}" + "".join(f"{name:>12}" for name in running))
        for scenario in played:
            print(f"{scenario.__name__.replace('_', ' '):50}", end="")
            for name, server in running.items():
                said, began = "not there", time.perf_counter()
                if server is not None:
                    try:
                        play(server, scenario)
                    except BaseException as error:
                        if isinstance(error, KeyboardInterrupt):
                            raise
                        said = "WRONG"
                        wrong.append(f"{name}: {scenario.__name__.replace('_', ' ')}: {error!r}")
                    else:
                        said = f"{time.perf_counter() - began:.1f} s"
                print(f"{said:>12}", end="", flush=True)
            print()
    return wrong


def main() -> None:
    """Prints both tables."""
    wrong = _table(IMAP, scenarios.SCENARIOS, _collects)
    print()
    wrong += _table(SMTP, outgoing_scenarios.SCENARIOS, _sends)
    for each in wrong:
        print(each, file=sys.stderr)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
