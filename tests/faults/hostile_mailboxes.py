"""IMAP servers that forget, renumber, lie and interrupt, each as a scenario: the folder before, what happens, the folder after.

In: a place to keep mail. Out: what differs from every message kept once, in a sentence, or nothing.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import select

from config.settings import Settings
from config.settings_tables import Mailbox
from domain.errors import Transient
from ingest.fetching.fetch import collect
from ingest.mailboxes import open_mailbox
from storage.blobs.store import Blobs
from storage.database import Database
from storage.models import MessageRow
from tests.faults.broken_line import wrong_sentence
from tests.ingest.boxes import NOON, mail
from tests.servers.hostile_imap import HostileServer, Shelf, hangs_up

MESSAGES = 6
TURNS = 6


@dataclass
class Story:
    """One server's behaviour. `between` and `during` change it: before the n-th turn, or while a command is answered."""

    name: str
    shelf: Shelf
    between: dict[int, Callable[["Story", HostileServer], None]] = field(default_factory=dict)
    settings: dict[str, object] = field(default_factory=dict)
    lost: frozenset[int] = frozenset()  # mails that the server never gives
    heads_only: frozenset[int] = frozenset()  # mails whose size forbids to fetch them
    news: frozenset[int] = frozenset()  # mails that are no history


def mails(*numbers: int) -> dict[int, bytes]:
    """So many mails, the n-th under UID n."""
    return {number: mail(number) for number in numbers or range(1, MESSAGES + 1)}


def stories() -> list[Story]:
    """All of them."""
    return [*_renumbering(), *_losing(), *_interrupting(), *_lying()]


def _put(shelf: Shelf) -> Callable[[Story, HostileServer], None]:
    return lambda _, server: shelf.on(server)


def _renumbering() -> list[Story]:
    other = Shelf({uid + 40: raw for uid, raw in mails().items()}, validity=8)
    more = Shelf({**other.mail, 60: mail(7)}, validity=8, received="02-Mar-2026 13:00:00 +0000")
    earlier = Shelf(mails(1, 2, 3))
    again = Shelf({**earlier.mail, 4: mail(14), 5: mail(15)}, received="02-Mar-2026 14:00:00 +0000")
    caught_up = Shelf({**again.mail, 6: mail(16), 7: mail(17)}, received=again.received)
    same_sizes = Shelf({**earlier.mail, 4: mail(7), 5: mail(8), 6: mail(9)}, received="02-Mar-2026 14:00:07 +0000")
    shuffled = Shelf({uid: mail(MESSAGES + 1 - uid) for uid in mails()}, validity=8)
    return [
        Story("another UIDVALIDITY and other UIDs", Shelf(mails()), {1: _put(other)}),
        Story("another UIDVALIDITY, and a mail that is new", Shelf(mails()), {1: _put(more)}, news=frozenset({7})),
        Story("another UIDVALIDITY, the same UIDs for other mails", Shelf(mails()), {1: _put(shuffled)}),
        Story("UIDVALIDITY to and fro", Shelf(mails()), {1: _put(other), 2: _put(Shelf(mails())), 3: _put(other)}),
        Story("another UIDVALIDITY in the middle of a turn", Shelf(mails()), {0: _renumbered_while_fetching(other)}),
        Story("restored to an earlier day, then UIDs given again", Shelf(mails()), {1: _put(earlier), 2: _put(again)}, news=frozenset({14, 15})),
        Story("restored to an earlier day, and UIDs given again", Shelf(mails()), {1: _put(again)}, news=frozenset({14, 15})),
        Story("restored to an earlier day, and more mail since than before", Shelf(mails()), {1: _put(caught_up)}, news=frozenset({14, 15, 16, 17})),
        Story("restored to an earlier day, and mail of the same sizes since", Shelf(mails()), {1: _put(same_sizes)}, news=frozenset({7, 8, 9})),
        Story("another UIDVALIDITY with every connection", Shelf(mails()), {0: _renumbered_with_every_connection}),
    ]  # fmt: skip


def _renumbered_while_fetching(after: Shelf) -> Callable[[Story, HostileServer], None]:
    """It has told the sizes, hangs up at the bodies, and is another folder from then on."""

    def happens(story: Story, server: HostileServer) -> None:
        def fetch(tag: str, line: str) -> bytes | None:
            if "BODY" not in line:
                return story.shelf.fetched(tag, line)
            after.on(server)
            return hangs_up(b"* BYE rebuilding\r\n")(tag, line)

        server.answers["UID FETCH"] = fetch

    return happens


def _renumbered_with_every_connection(story: Story, server: HostileServer) -> None:
    opened = server.answers["EXAMINE"]

    def another(tag: str, line: str) -> bytes | None:
        story.shelf.validity += 1
        return opened(tag, line)

    server.answers["EXAMINE"] = another


def _losing() -> list[Story]:
    some = Shelf({uid: raw for uid, raw in mails().items() if uid not in (2, 5)})
    nothing = Shelf({})
    return [
        Story("mails that vanish after a turn", Shelf(mails()), {1: _put(some)}),
        Story("mails that vanish and come back", Shelf(mails()), {1: _put(nothing), 3: _put(Shelf(mails()))}),
        Story("mails that vanish between list and fetch", Shelf(mails()), {0: _lost_while_fetching({2, 5})}, lost=frozenset({2, 5})),
        Story("mails that vanish between list and fetch, and come back", Shelf(mails()), {0: _lost_while_fetching({2, 5}), 2: _put(Shelf(mails()))}),
        Story("an empty folder while it is repaired", Shelf(mails()), {0: _put(nothing), 2: _put(Shelf(mails()))}, news=frozenset(mails())),
        Story("a listing that ends early, once", Shelf(mails(1, 2, 3)), {1: _put(Shelf(mails()))}, news=frozenset({4, 5, 6})),
    ]  # fmt: skip


def _lost_while_fetching(gone: set[int]) -> Callable[[Story, HostileServer], None]:
    def happens(story: Story, server: HostileServer) -> None:
        shelf = replace(story.shelf, mail=dict(story.shelf.mail))

        def fetch(tag: str, line: str) -> bytes | None:
            if "BODY" in line:
                for uid in gone:
                    shelf.mail.pop(uid, None)
            return shelf.fetched(tag, line)

        shelf.on(server)
        server.answers["UID FETCH"] = fetch

    return happens


UNSOLICITED = (
    b"* 3 EXPUNGE\r\n",
    b"* 99 EXISTS\r\n* 4 RECENT\r\n",
    b"* 2 FETCH (FLAGS (\\Seen $Junk))\r\n",
    b"* 2 FETCH (FLAGS (\\Deleted) UID 2)\r\n",
    b"* 77 FETCH (UID 4000000000 FLAGS ())\r\n",
    b"* OK [ALERT] The disk is nearly full (90%)\r\n",
    b"* FLAGS (\\Seen \\Answered)\r\n* OK [PERMANENTFLAGS ()] none\r\n",
    b'* CAPABILITY IMAP4rev1\r\n* LIST () "/" INBOX\r\n',
    b"* VANISHED 3:5\r\n* 1 EXPUNGE\r\n* 1 EXPUNGE\r\n",
)


def _interrupting() -> list[Story]:
    return [
        *(
            Story(f"unsolicited {said.decode().splitlines()[0]!r}", Shelf(mails(), noise=lambda _, said=said: said))
            for said in UNSOLICITED
        ),
        Story("all that is unsolicited in turns", Shelf(mails(), noise=lambda n: UNSOLICITED[n % len(UNSOLICITED)])),
    ]


def _lying() -> list[Story]:
    told: dict[str, Callable[[bytes], object]] = {
        "every mail is empty": lambda _: 0,
        "every mail has one byte": lambda _: 1,
        "every mail is a byte longer": lambda raw: len(raw) + 1,
        "every mail is half as long": lambda raw: len(raw) // 2,
        "no size": lambda _: "NIL",
        "a size below nothing": lambda _: -5,
        "a size in words": lambda _: "large",
    }
    huge = {"larger than the bound": 1 << 30, "larger than the column": 1 << 40}
    return [
        *(Story(f"sizes: {name}", Shelf(mails(), size=size)) for name, size in told.items()),
        *(
            Story(f"sizes: {name}", Shelf(mails(), size=lambda _, size=size: size), heads_only=frozenset(mails()))
            for name, size in huge.items()
        ),
        Story(
            "sizes: small ones, for mails that fill a batch each",
            Shelf({uid: mail(uid, body="x" * 300_000) for uid in mails()}, size=lambda _: 100),
            settings={"batch_mib": 0.1},
        ),
    ]


def played(story: Story, server: HostileServer, database: Database, blobs: Blobs) -> str:
    """Some turns on this server, which behaves in the end. Returns what is wrong then, '' for nothing."""
    server.answers.clear()
    story.shelf.on(server)
    said = []
    for turn in range(TURNS):
        if turn in story.between:
            story.between[turn](story, server)
        said.append(
            wrong_sentence(
                _turn(story, server, database, blobs, NOON + timedelta(hours=turn, minutes=1)), "mailbox in: "
            )
        )
    wanted = {number: mail for number, mail in _every_mail(story).items() if number not in story.lost}
    with database.read() as session:
        rows = session.scalars(select(MessageRow).order_by(MessageRow.id)).all()
    found = Counter(row.raw_sha256 for row in rows if not row.headers_only)
    whole = {n: sha256(raw).hexdigest() for n, raw in wanted.items() if n not in story.heads_only}
    for number, digest in whole.items():
        if found[digest] != 1:
            said.append(f"mail {number} is kept {found[digest]} times")
    heads = sum(row.headers_only for row in rows)
    if heads != len(story.heads_only):
        said.append(f"{heads} heads are kept instead of {len(story.heads_only)}")
    if len(rows) != len(wanted):
        said.append(f"{len(rows)} messages are kept instead of {len(wanted)}")
    news = {digest for number, digest in whole.items() if number in story.news}
    if (answered := {row.raw_sha256 for row in rows if not row.suppress_notifications}) != news:
        said.append(f"{len(answered - news)} of history are answered, {len(news - answered)} that are new are not")
    return "; ".join(filter(None, said))


def _every_mail(story: Story) -> dict[int, bytes]:
    numbers = set(mails()) | set(story.news)
    return {number: story.shelf.mail.get(number) or mail(number) for number in numbers}


def _turn(story: Story, server: HostileServer, database: Database, blobs: Blobs, now: datetime) -> str:
    mailbox = Mailbox.model_validate(server.settings(timeout_seconds=20))
    settings = Settings(mailboxes={"in": mailbox}, limits=story.settings)
    try:
        with open_mailbox("in", mailbox) as source:
            for _ in collect("in", source, database, blobs, settings, lambda: now):
                pass
    except Transient as error:
        return str(error)
    return ""
