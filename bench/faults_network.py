"""The sections `network` and `storms`: lines that break, servers that lie, machines that answer everything.

`network` sweeps the conversation with a real Dovecot (plain and in TLS, leaving and moving mail) and a real receiver: one
fault at each place, then a turn without, which has to end as if nothing had happened. Then it plays every mailbox of
tests/faults/hostile_mailboxes.py on either database. `storms` lets the machines of tests/faults/storms.py talk.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path

import stamina

from bench.faults import Chosen, Figures
from config.settings import Settings
from storage.blobs.store import open_blobs
from storage.database import Database, open_database
from storage.secret import make_secret
from tests.faults.broken_line import (
    VARYING,
    AnyFault,
    Collecting,
    Fresh,
    Sending,
    Tried,
    failures,
    imap_answers,
    points,
    smtp_answers,
)
from tests.faults.broken_passes import DESK, Passing, application
from tests.faults.hostile_mailboxes import played, stories
from tests.faults.storms import storm
from tests.faults.warm_office import warm_readers
from tests.ingest.boxes import NOON, mail
from tests.mail.sample_mailbox import TODAY
from tests.servers import dovecot, postgres, smtp
from tests.servers.hostile_imap import hostile_server
from tests.servers.proxy import Does, Fault, Way, proxy_to

MAILS = 3
QUICK, EACH = 6, 150  # places in a conversation, for each way and each thing that happens there
ROUNDS, QUICK_ROUNDS = 10_000, 400
NAMED = 5  # failures that are said in full


def network(chosen: Chosen) -> Figures:
    """All sweeps and stories."""
    stamina.set_testing(True, attempts=1)
    figures: Figures = {"passed": 0, "total": 0, "failed": 0, "slowest_seconds": 0.0}
    try:
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="network-")))
            server = stack.enter_context(dovecot.running())
            cluster = stack.enter_context(postgres.running())
            for name, subject, faults in _sweeps(chosen, stack, folder, server, cluster):
                tried = [subject.tried(fault) for fault in faults]
                _count(chosen, figures, name, tried)
            _pass(chosen, figures, stack, folder, server)
            _play(chosen, figures, folder, cluster)
    finally:
        stamina.set_testing(False)
    return figures


def _sweeps(
    chosen: Chosen, stack: ExitStack, folder: Path, server: dovecot.Dovecot, cluster: str
) -> Iterator[tuple[str, Collecting | Sending, Sequence[AnyFault]]]:
    """What is swept, with its faults."""
    line, tls = (stack.enter_context(proxy_to(port)) for port in (server.port, server.tls_port))
    receiver = stack.enter_context(smtp.running())
    many = QUICK if chosen.quick else EACH

    def account() -> dovecot.Account:
        made = server.account()
        made.deliver(*(mail(number) for number in range(MAILS)), received=NOON)
        return made

    within = {"security": "tls", "ca_file": server.folder / "ca.pem"}
    boxes = (
        ("IMAP", line, {}, (Does.CUT, Does.RESET), many),
        ("IMAP, silent", line, {}, (Does.STALL, Does.DRIP), many // 3),
        ("IMAP in TLS", tls, within, (Does.CUT, Does.GARBLE), many // 2),
        ("IMAP, moving", line, {"after_filing": "move", "move_to": "Filed"}, (Does.CUT,), many // 2),
        ("IMAP, flagging", line, {"after_filing": "flag"}, (Does.CUT,), many // 3),
    )
    for kind in ("sqlite", "postgresql"):
        fresh = _fresh(kind, folder, cluster, stack)
        for name, to, more, does, most in boxes:
            box = Collecting(to, account, fresh, dict(more))
            box.look()
            yield f"{name}, {kind}", box, list(_faults(does, box.lengths, most if kind == "sqlite" else most // 3))
        box = Collecting(line, account, fresh)
        box.look()
        yield f"IMAP, answers, {kind}", box, list(imap_answers())
        out = Sending(stack.enter_context(proxy_to(receiver.port)), receiver, fresh, folder)
        out.look()
        most = many if kind == "sqlite" else many // 3
        yield f"SMTP, {kind}", out, list(_faults((Does.CUT, Does.RESET), out.lengths, most))
        yield f"SMTP, silent, {kind}", out, list(_faults((Does.STALL, Does.DRIP), out.lengths, most // 3))
        yield f"SMTP, replies, {kind}", out, list(smtp_answers())


def _pass(chosen: Chosen, figures: Figures, stack: ExitStack, folder: Path, server: dovecot.Dovecot) -> None:
    """Whole passes, cut off at either line."""
    receiver = stack.enter_context(smtp.running())
    lines = {"mailbox": stack.enter_context(proxy_to(server.port))}
    lines["receiver"] = stack.enter_context(proxy_to(receiver.port))
    numbers = iter(range(10**9))

    def account() -> dovecot.Account:
        made = server.account()
        made.deliver(*(application(number) for number in range(MAILS)), received=TODAY)
        return made

    def url() -> str:
        return f"sqlite:///{folder}/pass-{next(numbers)}.db"

    readers = stack.enter_context(warm_readers(Settings(office=DESK)))
    passing = Passing(lines["mailbox"], lines["receiver"], account, receiver, url, readers)
    passing.look()
    for name, line in lines.items():
        faults = _faults((Does.CUT,), passing.lengths[name], QUICK if chosen.quick else EACH // 5)
        tried = [
            passing.tried(line, fault) for fault in faults if fault.at < passing.lengths[name][fault.way] - VARYING
        ]
        _count(chosen, figures, f"passes, the {name}'s line", tried)


def _faults(does: Sequence[Does], lengths: dict[Way, int], most: int) -> Iterator[Fault]:
    for each in does:
        for way in Way:
            # What drips at the very end has arrived before anybody loses patience.
            length = lengths[way] - (60 if each is Does.DRIP else 0)
            yield from (Fault(each, way, at, seconds=0.1) for at in points(length, max(2, most)))


def _fresh(kind: str, folder: Path, cluster: str, stack: ExitStack) -> Fresh:
    """Makes empty databases; they go with the section."""
    numbers = iter(range(10**9))

    def make() -> Database:
        if kind == "postgresql":
            database = open_database(stack.enter_context(postgres.database_in(cluster)))
        else:
            database = open_database(f"sqlite:///{folder / f'{next(numbers)}.db'}")
            database.upgrade()
        make_secret(database, folder / "secret")
        return database

    return make


def _count(chosen: Chosen, figures: Figures, name: str, tried: Sequence[Tried]) -> None:
    missed = failures(tried)
    slowest = max((each.seconds for each in tried), default=0.0)
    _say(chosen, figures, f"{name:28}", len(tried), missed, f", the slowest {slowest:.1f} s")
    figures["slowest_seconds"] = max(figures["slowest_seconds"], round(slowest, 1))


def _say(chosen: Chosen, figures: Figures, name: str, total: int, missed: Sequence[str], more: str = "") -> None:
    chosen.say(f"  {name} {total - len(missed)} of {total}{more}")
    for each in missed[:NAMED]:
        chosen.say(f"    {each}")
    figures["passed"] += total - len(missed)
    figures["total"] += total
    figures["failed"] += len(missed)


def _play(chosen: Chosen, figures: Figures, folder: Path, cluster: str) -> None:
    """Every hostile mailbox, on either database."""
    for kind in ("sqlite", "postgresql"):
        missed, total = [], 0
        for number, story in enumerate(stories()):
            with ExitStack() as each, hostile_server() as server:
                database = _fresh(kind, folder / f"{kind}-{number}", cluster, each)()
                wrong = played(story, server, database, open_blobs(str(folder / f"blobs-{kind}-{number}")))
                database.close()
            total += 1
            missed += [f"{story.name}: {wrong}"] if wrong else []
        _say(chosen, figures, f"hostile mailboxes, {kind:9}", total, missed)


def storms(chosen: Chosen) -> Figures:
    """The machines, on either database."""
    rounds = chosen.messages or (QUICK_ROUNDS if chosen.quick else ROUNDS)
    figures: Figures = {"failed": 0}
    with dovecot.running() as server, postgres.running() as cluster:
        for kind, url in _databases(cluster):
            with url() as (folder, address), smtp.running() as receiver:
                found = storm(folder, address, server.account(), receiver, rounds)
            figures[kind] = asdict(found)
            figures["failed"] += len(found.broken)
            chosen.say(
                f"  {kind}: {found.rounds} rounds, {found.automatic} automatic mails, {found.most_in_an_hour} in an hour at most,"
            )
            chosen.say(
                f"    braked on {found.braked_days} days and told {found.told_of_the_brake} times; {found.written_for_history} mails for {found.history} of history"
            )
            for each in found.broken:
                chosen.say(f"    {each}")
    return figures


def _databases(cluster: str) -> Iterator[tuple[str, Callable]]:  # type: ignore[type-arg]
    @contextmanager
    def sqlite() -> Iterator[tuple[Path, str]]:
        with tempfile.TemporaryDirectory(prefix="storms-") as folder:
            yield Path(folder), f"sqlite:///{folder}/postroom.db"

    @contextmanager
    def postgresql() -> Iterator[tuple[Path, str]]:
        with tempfile.TemporaryDirectory(prefix="storms-") as folder, postgres.database_in(cluster) as url:
            yield Path(folder), url

    yield from (("sqlite", sqlite), ("postgresql", postgresql))
