"""What every IMAP server has to be good for, as scenarios: each takes a fresh account and a place to keep mail.

In: an account on any server. Out: nothing; an assertion fails where the server and postroom do not get along.
`python -m bench.servers` prints them as a table, and a test plays them all.
"""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from config.settings_tables import AfterFiling, Mailbox
from domain.errors import Fatal
from ingest.mailboxes import open_mailbox
from ingest.mailboxes.source import Source
from storage.models import LedgerRow, LedgerState, MessageRow
from tests.ingest.boxes import LATER, NOON, Collected, imap_box, mail
from tests.servers.dovecot import Account

Scenario = Callable[[Account, Collected], None]

ODD = {
    "8-bit": mail(1, body="Grüße, größer: žluťoučký kůň"),
    "long lines": mail(2, body="x" * 20_000),
    "no body": b"Subject: nothing\r\n\r\n",
    "no head": b"\r\nonly a body\r\n",
    "a large one": mail(3, body="\r\n".join(["line of the mail " * 4] * 40_000)),
    "dots": mail(4, body=".\r\n..\r\nFrom here on\r\n>From there"),
    "like an answer": mail(5, body=")\r\n* 2 FETCH (UID 2 BODY[] {3}\r\nabc)\r\nA7 OK done"),
}


def _opened(account: Account, **more: Any) -> Source:
    return open_mailbox("in", Mailbox.model_validate(account.settings(**more)))


def _bytes(collected: Collected) -> list[bytes]:
    with collected.database.read() as session:
        return sorted(collected.blobs.get(each) for each in session.scalars(select(MessageRow.raw_sha256)))


def _uids(source: Source) -> list[str]:
    return [item.uid for run in source.list(frozenset()) for item in run]


def mail_is_kept_byte_for_byte_and_left_unread(account: Account, collected: Collected) -> None:
    account.deliver(mail(1), mail(2), received=NOON)
    assert len(collected.collect(imap_box(account))) == 2
    assert _bytes(collected) == sorted([mail(1), mail(2)])
    with account.client() as client:
        assert all(b"\\Seen" not in flags for flags in client.get_flags(client.search("ALL")).values())
    with collected.database.read() as session:
        assert {row.received_at for row in session.scalars(select(MessageRow))} == {NOON}


def odd_mail_is_kept_byte_for_byte(account: Account, collected: Collected) -> None:
    account.deliver(*ODD.values(), received=NOON)
    assert len(collected.collect(imap_box(account))) == len(ODD)
    assert _bytes(collected) == sorted(ODD.values())


def many_passes_keep_each_mail_once(account: Account, collected: Collected) -> None:
    box = imap_box(account)
    account.deliver(*(mail(number) for number in range(120)), received=NOON)
    assert len(collected.collect(box)) == 120
    assert collected.collect(box) == []
    account.deliver(mail(500), received=LATER)
    assert len(collected.collect(box)) == 1


def what_vanishes_is_gone_and_no_trouble(account: Account, collected: Collected) -> None:
    account.deliver(mail(1), mail(2), mail(3), received=NOON)
    box = imap_box(account)
    with box.open() as source:
        runs = [list(run) for run in source.list(frozenset())]
        with account.client() as client:
            client.delete_messages(client.search("ALL")[:1])
            client.expunge()
        assert len(list(source.fetch([item.uid for run in runs for item in run[1:]]))) == 2
    assert len(collected.collect(box)) == 2


def a_filed_mail_is_flagged_once(account: Account, collected: Collected) -> None:
    del collected
    account.deliver(mail(1), mail(2), received=NOON)
    with _opened(account, after_filing="flag", keyword="Postroom") as source:
        source.check_after_filing()
        uid = _uids(source)[0]
        for _ in range(2):
            source.after_filing(uid, AfterFiling.FLAG)
        source.after_filing("999", AfterFiling.FLAG)
    with account.client() as client:
        flags = client.get_flags(client.search("ALL"))
        assert [b"postroom" in {flag.lower() for flag in each} for each in flags.values()] == [True, False]


def a_filed_mail_is_moved_once(account: Account, collected: Collected) -> None:
    del collected
    account.deliver(mail(1), mail(2), received=NOON)
    target = f"{account.prefix}Erledigt für 2026"
    with _opened(account, after_filing="move", move_to=target) as source:
        source.check_after_filing()
        uid = _uids(source)[0]
        for _ in range(2):
            source.after_filing(uid, AfterFiling.MOVE)
        assert len(source.present()) == 1
    with _opened(account, folder=target) as source:
        [moved] = source.fetch(_uids(source))
    assert (moved.raw, moved.received) == (mail(1), NOON)


def check_names_a_folder_that_works(account: Account, collected: Collected) -> None:
    del collected
    if not account.prefix:
        with _opened(account, after_filing="move", move_to="Filed") as source:
            source.check_after_filing()
        return
    with (
        pytest.raises(Fatal, match=r"“INBOX\.Filed” works"),
        _opened(account, after_filing="move", move_to="Filed") as source,
    ):
        source.check_after_filing()
    account.deliver(mail(1), received=NOON)
    with _opened(account, after_filing="move", move_to="INBOX.Filed") as source:
        source.check_after_filing()
        source.after_filing(_uids(source)[0], AfterFiling.MOVE)
        assert source.present() == frozenset()
    with pytest.raises(Fatal, match=r"there is “INBOX\.Filed”"), _opened(account, folder="Filed"):
        pass


def a_folder_made_anew_is_recognised_by_content(account: Account, collected: Collected) -> None:
    box, folder = imap_box(account), f"{account.prefix}Applications"
    account.deliver(mail(1), mail(2), received=NOON, folder=folder)
    collected.now = NOON + timedelta(hours=1)
    assert len(collected.collect(box, folder=folder)) == 2
    with account.client() as client:
        client.delete_folder(folder)
    time.sleep(1.1)  # servers take the second as the new UIDVALIDITY
    account.deliver(mail(1), mail(2), received=NOON, folder=folder)
    account.deliver(mail(3), received=LATER, folder=folder)
    assert len(collected.collect(box, folder=folder)) == 1


def a_connection_that_was_lost_is_made_anew(account: Account, collected: Collected) -> None:
    del collected
    account.deliver(mail(1), received=NOON)
    with _opened(account) as source:
        uids = _uids(source)
        source.connection._used -= 3600  # type: ignore[attr-defined]
        source.connection._client.socket().close()  # type: ignore[attr-defined]
        source.connection._client._imap.file.close()  # type: ignore[attr-defined]
        assert [each.raw for each in source.fetch(uids)] == [mail(1)]


def one_mail_alone_is_deleted(account: Account, collected: Collected) -> None:
    del collected
    account.deliver(mail(1), mail(2), mail(3), received=NOON)
    with _opened(account) as source:
        uids = _uids(source)
        with account.client() as client:
            client.add_flags([int(uids[1])], [b"\\Deleted"])  # by a person, and not ours to expunge
        source.delete(uids[0])
        assert source.present() == frozenset(uids[1:])


def a_large_mail_is_kept_as_its_head(account: Account, collected: Collected) -> None:
    account.deliver(mail(1, body="x\r\n" * 100_000), mail(2), received=NOON)
    collected.limits = {"message_mib": 0.1}
    assert len(collected.collect(imap_box(account))) == 1
    with collected.database.read() as session:
        assert {row.state for row in session.scalars(select(LedgerRow))} == {LedgerState.KEPT}
        [head] = session.scalars(select(MessageRow).where(MessageRow.headers_only))
        assert head.subject == "Application 1"


def a_wrong_password_and_a_missing_folder_are_said(account: Account, collected: Collected) -> None:
    del collected
    with pytest.raises(Fatal, match=r"the login as .* was refused"), _opened(account, password="wrong"):
        pass
    with pytest.raises(Fatal, match="cannot be opened"), _opened(account, folder=f"{account.prefix}Nowhere"):
        pass


def a_time_of_receipt_in_another_zone(account: Account, collected: Collected) -> None:
    account.deliver(mail(1), received=datetime.fromisoformat("2026-03-02T23:30:00-05:00"))
    collected.collect(imap_box(account))
    with collected.database.read() as session:
        assert session.scalars(select(MessageRow.received_at)).one() == datetime.fromisoformat(
            "2026-03-03T04:30:00+00:00"
        )


SCENARIOS: tuple[Scenario, ...] = (
    mail_is_kept_byte_for_byte_and_left_unread,
    odd_mail_is_kept_byte_for_byte,
    many_passes_keep_each_mail_once,
    what_vanishes_is_gone_and_no_trouble,
    a_filed_mail_is_flagged_once,
    a_filed_mail_is_moved_once,
    check_names_a_folder_that_works,
    a_folder_made_anew_is_recognised_by_content,
    a_connection_that_was_lost_is_made_anew,
    one_mail_alone_is_deleted,
    a_large_mail_is_kept_as_its_head,
    a_wrong_password_and_a_missing_folder_are_said,
    a_time_of_receipt_in_another_zone,
)
