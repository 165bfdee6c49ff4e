"""IMAP, against a real server, and against one that answers as none should."""

import time
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from config.settings_tables import AfterFiling, Mailbox
from domain.errors import Fatal, Transient
from ingest.mailboxes import imap, imap_client, imap_connection, open_mailbox
from ingest.mailboxes.source import ItemRefused, Source
from storage.models import MessageState
from tests.ingest.boxes import LATER, NOON, Collected, imap_box, mail
from tests.ingest.fetching.test_fetch import events, ledger, messages
from tests.servers.dovecot import Account
from tests.servers.hostile_imap import HostileServer, Shelf, hangs_up, hostile_server, refuses, says, stalls


def opened(settings: dict[str, object], **more: object) -> Source:
    return open_mailbox("in", Mailbox.model_validate({**settings, **more}))


def uids(source: Source) -> list[str]:
    return [item.uid for run in source.list(frozenset()) for item in run]


def flags(account: Account, folder: str = "INBOX") -> list[tuple[bytes, ...]]:
    with account.client(folder) as client:
        told = client.get_flags(client.search("ALL"))
        return [tuple(flag for flag in each if flag != b"\\Recent") for each in told.values()]


def test_collecting_leaves_the_servers_mailbox_as_it_was(account: Account, collected: Collected) -> None:
    account.deliver(mail(1), mail(2), received=NOON)
    assert len(collected.collect(imap_box(account))) == 2
    assert flags(account) == [(), ()]


def test_read_answered_and_deleted_mail_is_collected_like_any_other(account: Account, collected: Collected) -> None:
    account.deliver(mail(1), mail(2), received=NOON)
    with account.client() as client:
        client.add_flags([1], [b"\\Seen", b"\\Answered", b"\\Deleted"])
    assert len(collected.collect(imap_box(account))) == 2


def test_mail_that_arrives_during_a_pass_is_collected_by_the_next(account: Account, collected: Collected) -> None:
    account.deliver(mail(1), received=NOON)
    box = imap_box(account)
    with box.open() as source:
        arriving = collected.collect_from(source, box.mailbox())
        assert len(next(arriving)) == 1
        account.deliver(mail(2), received=LATER)
        assert list(arriving) == []
    assert len(collected.collect(box)) == 1
    assert [row.suppress_notifications for row in messages(collected)] == [True, False]


def test_the_time_of_receipt_keeps_its_zone(account: Account) -> None:
    with account.client() as client:
        from datetime import timezone

        client.append("INBOX", mail(), msg_time=NOON.astimezone(timezone(timedelta(hours=-5))))
    with opened(account.settings()) as source:
        assert next(iter(source.fetch(["1"]))).received == NOON


def test_a_folder_made_anew_is_recognised_by_content(account: Account, collected: Collected) -> None:
    box = imap_box(account)
    settings = {"folder": "Applications"}
    account.deliver(mail(1), mail(2), received=NOON, folder="Applications")
    collected.now = NOON + timedelta(hours=1)
    assert len(collected.collect(box, **settings)) == 2
    with account.client() as client:
        client.delete_folder("Applications")
    time.sleep(1.1)  # Dovecot takes the second as the new UIDVALIDITY
    account.deliver(mail(1), mail(2), received=NOON, folder="Applications")
    account.deliver(mail(3), received=LATER, folder="Applications")
    assert len(collected.collect(box, **settings)) == 1
    assert len({row.validity for row in ledger(collected)}) == 2
    assert [row.suppress_notifications for row in messages(collected)] == [True, True, False]


@pytest.mark.parametrize("folder", ["Bewerbungen für Praktika", 'With "quotes" & spaces', "Candidatures été"])
def test_folders_of_any_name_are_collected_each_on_its_own(account: Account, collected: Collected, folder: str) -> None:
    account.deliver(mail(1), received=NOON)
    account.deliver(mail(2), received=NOON, folder=folder)
    box = imap_box(account)
    assert len(collected.collect(box)) == 1
    assert len(collected.collect(box, name="other", folder=folder)) == 1


def test_a_missing_folder_is_named(account: Account) -> None:
    with (
        pytest.raises(Fatal, match="mailbox in: the folder “Nowhere” cannot be opened"),
        opened(account.settings(), folder="Nowhere"),
    ):
        pass


def test_a_wrong_password_is_refused_in_a_sentence_that_does_not_hold_it(account: Account) -> None:
    with (
        pytest.raises(Fatal, match=f"the login as “{account.username}” was refused") as told,
        opened(account.settings(), password="Wolkenbrüche"),
    ):
        pass
    assert "Wolken" not in str(told.value)


def test_a_password_that_is_not_ascii_is_sent_as_it_is(account: Account) -> None:
    with pytest.raises(Fatal, match="refused"), opened(account.settings(), username="ü", password="Wolkenbrüche"):
        pass


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_certificate_of_the_named_authority_is_trusted(account: Account, security: str) -> None:
    account.deliver(mail(), received=NOON)
    port = account.tls_port if security == "tls" else account.port
    with opened(account.settings(), security=security, port=port, ca_file=account.ca_file) as source:
        assert [each.raw for each in source.fetch(uids(source))] == [mail()]


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_certificate_of_nobody_known_is_refused(account: Account, security: str) -> None:
    port = account.tls_port if security == "tls" else account.port
    with (
        pytest.raises(Fatal, match=r"certificate is not trusted.*ca_file"),
        opened(account.settings(), security=security, port=port),
    ):
        pass


def test_a_certificate_for_another_host_is_refused(account: Account) -> None:
    settings = account.settings(security="tls", port=account.tls_port, ca_file=account.ca_file, host="127.0.0.2")
    with pytest.raises((Fatal, Transient), match=r"not trusted|does not answer"), opened(settings):
        pass


def test_a_port_without_tls_is_named_where_tls_is_asked_for(account: Account) -> None:
    with (
        pytest.raises(Transient, match=r"does not speak TLS; security = “starttls” or another port may fit"),
        opened(account.settings(), security="tls"),
    ):
        pass


def test_a_host_that_is_not_found_is_named(account: Account) -> None:
    with (
        pytest.raises(Transient, match="name is not found"),
        opened(account.settings(), host="nowhere.invalid", security="tls"),
    ):
        pass


def test_a_missing_ca_file_is_named(account: Account) -> None:
    with (
        pytest.raises(Fatal, match=r"ca_file nowhere\.pem cannot be used"),
        opened(account.settings(), security="tls", ca_file="nowhere.pem"),
    ):
        pass


def test_a_filed_message_is_flagged_and_flagging_it_again_changes_nothing(account: Account) -> None:
    account.deliver(mail(1), mail(2), received=NOON)
    with opened(account.settings(), after_filing="flag", keyword="Postroom") as source:
        for _ in range(2):
            source.after_filing("1", AfterFiling.FLAG)
        source.after_filing("99", AfterFiling.FLAG)
    assert flags(account) == [(b"Postroom",), ()]


@pytest.mark.parametrize("by", ["MOVE", "COPY"])
def test_a_filed_message_is_moved_with_or_without_the_servers_move(
    account: Account, by: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    account.deliver(mail(1), mail(2), mail(3), received=NOON)
    with account.client() as client:
        client.add_flags([2], [b"\\Deleted"])  # by a person, and not ours to expunge
    with opened(account.settings(), after_filing="move", move_to="Erledigt für 2026") as source:
        assert isinstance(source, imap.ImapMailbox)
        can = source.connection.client.has_capability
        monkeypatch.setattr(
            source.connection.client, "has_capability", lambda name: (can(name) and name != "MOVE") or by == name
        )
        for _ in range(2):
            source.after_filing("1", AfterFiling.MOVE)
        assert source.present() == {"2", "3"}
    with opened(account.settings(), folder="Erledigt für 2026") as source:
        [moved] = source.fetch(uids(source))
    assert (moved.raw, moved.received) == (mail(1), NOON)


def test_many_messages_are_listed_in_runs_in_the_order_of_their_uids(
    account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imap, "LISTED_AT_ONCE", 4)
    monkeypatch.setattr(imap, "SEARCHED_AT_ONCE", 3)
    account.deliver(*(mail(number) for number in range(11)), received=NOON)
    with account.client() as client:
        client.delete_messages([5])
        client.uid_expunge([5])
    with opened(account.settings()) as source:
        runs = [[item.uid for item in run] for run in source.list(frozenset({"2"}))]
        assert runs == [["1", "3", "4", "6"], ["7", "8", "9", "10"], ["11"]]


def test_a_connection_that_was_lost_while_mail_was_read_is_made_anew(
    account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    account.deliver(mail(), received=NOON)
    with opened(account.settings()) as source:
        assert isinstance(source, imap.ImapMailbox)
        monkeypatch.setattr(imap_connection, "IDLE_SECONDS", -1)
        source.connection.client.socket().close()
        source.connection._client._imap.file.close()  # type: ignore[union-attr]
        assert [each.raw for each in source.fetch(["1"])] == [mail()]


@pytest.fixture
def hostile() -> Iterator[HostileServer]:
    with hostile_server() as server:
        yield server


BODY = b"Subject: x\r\n\r\nbody"
LITERAL = b'* 1 FETCH (UID 5 RFC822.SIZE 18 INTERNALDATE "02-Mar-2026 12:00:00 +0000" BODY[] {18}\r\n' + BODY + b")"


def test_a_decent_answer_is_read(hostile: HostileServer) -> None:
    hostile.answers["UID FETCH"] = says(LITERAL)
    with opened(hostile.settings()) as source:
        [fetched] = source.fetch(["5"])
    assert (fetched.raw, fetched.received) == (BODY, NOON)


@pytest.mark.parametrize(
    "answer",
    [
        b"* 1 FETCH (UID 6 BODY[] {18}\r\n" + BODY + b")",
        b"* 1 FETCH (UID 5 BODY[] NIL)",
        b'* 1 FETCH (UID 5 RFC822.SIZE 18 BODY[] "")',
        b"* 1 FETCH (UID 5 FLAGS (\\Seen))",
        b"* 5 FETCH (FLAGS (\\Seen))",
        b"* 5 EXPUNGE\r\n* 7 EXISTS\r\n* 3 RECENT",
    ],
    ids=["another message", "NIL", "nothing", "only flags", "unsolicited", "expunged"],
)
def test_what_is_not_the_message_is_not_taken_for_it(hostile: HostileServer, answer: bytes) -> None:
    hostile.answers["UID FETCH"] = says(answer)
    with opened(hostile.settings()) as source:
        assert list(source.fetch(["5"])) == []


def test_unsolicited_answers_between_do_no_harm(hostile: HostileServer) -> None:
    noise = b"* 5 FETCH (FLAGS (\\Seen))\r\n* 4 EXPUNGE\r\n* OK [ALERT] soon full\r\n"
    hostile.answers["UID FETCH"] = says(noise + LITERAL + b"\r\n* 9 EXISTS")
    with opened(hostile.settings()) as source:
        assert [each.raw for each in source.fetch(["5"])] == [BODY]


@pytest.mark.parametrize(
    "date", ["02-Mar-2026 12:00:00 +9959", "99-Foo-0000 99:99:99 +0000", "01-Jan-9999 23:59:59 -2359"]
)
def test_an_impossible_time_of_receipt_loses_no_message(hostile: HostileServer, date: str) -> None:
    hostile.answers["UID FETCH"] = says(LITERAL.replace(b"02-Mar-2026 12:00:00 +0000", date.encode()))
    with opened(hostile.settings()) as source:
        assert [each.raw for each in source.fetch(["5"])] == [BODY]


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (refuses("cannot read it"), ItemRefused),
        (says(b"* 1 FETCH (UID five BODY[] x)"), ItemRefused),
        (says(b"* 1 FETCH " + b"(" * 20_000), ItemRefused),
        (lambda tag, _: f"{tag} BAD what?\r\n".encode(), ItemRefused),
        (hangs_up(), Transient),
        (hangs_up(b"* 1 FETCH (UID 5 BODY[] {18}\r\nSub"), Transient),
        (hangs_up(b"* BYE shutting down\r\n"), Transient),
        (stalls(b"* 1 FETCH (UID 5 BODY[] {18}\r\nSub"), Transient),
        (stalls(), Transient),
        (says(b"* 1 FETCH (UID 5 BODY[] {99999999999}\r\n"), Transient),
        (says(b"\x00\xff garbage"), Transient),
    ],
    ids=["NO", "garbled", "nested", "BAD", "closed", "cut", "BYE", "stalled inside", "stalled", "endless", "garbage"],
)
def test_a_fetch_that_fails_says_whether_the_line_still_works(
    hostile: HostileServer, answer, error: type[Exception]
) -> None:
    hostile.answers["UID FETCH"] = answer
    with (
        opened(hostile.settings()) as source,
        pytest.raises(error, match=r"mailbox in: 127\.0\.0\.1: the server") as told,
    ):
        list(source.fetch(["5"]))
    assert type(told.value) is error
    assert len(str(told.value)) < 500
    assert str(told.value).isprintable()


@pytest.mark.parametrize(
    ("command", "answer", "error", "sentence"),
    [
        ("LOGIN", refuses("[AUTHENTICATIONFAILED] no"), Fatal, "the login as “office” was refused"),
        ("LOGIN", refuses("[UNAVAILABLE] later"), Transient, "no login just now"),
        ("LOGIN", refuses('LOGIN office "Wolkenbruch" is wrong'), Fatal, 'office "…" is wrong'),
        ("LOGIN", hangs_up(), Transient, "broke off during the login"),
        ("LOGIN", stalls(), Transient, "does not answer"),
        ("EXAMINE", refuses("[INUSE] locked"), Transient, "cannot be opened"),
        ("EXAMINE", refuses("[NONEXISTENT] none"), Fatal, "cannot be opened"),
        ("EXAMINE", hangs_up(), Transient, "broke off"),
    ],
)
def test_getting_in_fails_with_one_sentence(
    hostile: HostileServer, command: str, answer, error: type[Exception], sentence: str
) -> None:
    hostile.answers[command] = answer
    with pytest.raises(error, match=sentence) as told, opened(hostile.settings()):
        pass
    assert "Wolkenbruch" not in str(told.value)


@pytest.mark.parametrize("greeting", [b"* BYE too many\r\n", b"HTTP/1.1 400 Bad Request\r\n\r\n", b""])
def test_a_greeting_that_is_none_is_trouble_that_may_pass(hostile: HostileServer, greeting: bytes) -> None:
    hostile.greeting = greeting
    with pytest.raises(Transient, match=r"mailbox in: 127\.0\.0\.1"), opened(hostile.settings()):
        pass


def test_a_server_that_offers_no_starttls_never_hears_the_password(hostile: HostileServer) -> None:
    with pytest.raises(Fatal, match="offers no STARTTLS"), opened(hostile.settings(), security="starttls"):
        pass
    assert not any("LOGIN" in line or "Wolkenbruch" in line for line in hostile.heard)


def test_a_folder_that_can_only_be_read_is_not_to_be_flagged(hostile: HostileServer) -> None:
    hostile.answers["SELECT"] = lambda tag, _: f"* 1 EXISTS\r\n{tag} OK [READ-ONLY] done\r\n".encode()
    with (
        pytest.raises(Fatal, match="can only be read with this login"),
        opened(hostile.settings(), after_filing="flag"),
    ):
        pass


def test_a_keyword_that_the_server_does_not_take_is_said(hostile: HostileServer) -> None:
    hostile.answers["SELECT"] = says("* 1 EXISTS\r\n* OK [PERMANENTFLAGS (\\Seen)] limited")
    with opened(hostile.settings(), after_filing="flag") as source, pytest.raises(Fatal, match="takes no keyword"):
        source.after_filing("5", AfterFiling.FLAG)


@pytest.mark.parametrize("answer", [says("* SEARCH"), says("* 1 EXISTS")], ids=["empty", "missing"])
def test_a_full_folder_that_lists_nothing_is_not_taken_for_an_empty_one(
    hostile: HostileServer, collected: Collected, answer
) -> None:
    """What it holds would be taken for new mail at the next pass, and history would be answered."""
    hostile.answers["UID SEARCH"] = answer
    mailbox = Mailbox.model_validate(hostile.settings())
    with (
        pytest.raises(Transient, match=r"says that the folder “INBOX” holds 1 message and lists none"),
        open_mailbox("in", mailbox) as source,
    ):
        list(collected.collect_from(source, mailbox))
    hostile.answers["EXAMINE"] = says("* 0 EXISTS\r\n* OK [UIDVALIDITY 7] ok")
    with open_mailbox("in", mailbox) as source:
        assert source.present() == frozenset()


def test_a_folder_that_is_emptied_meanwhile_is_an_empty_one(hostile: HostileServer) -> None:
    hostile.answers["UID SEARCH"] = says("* SEARCH")
    with opened(hostile.settings()) as source:
        hostile.answers["EXAMINE"] = says("* 0 EXISTS\r\n* OK [UIDVALIDITY 7] ok")
        assert uids(source) == []


def test_a_folder_that_is_renumbered_while_its_mail_is_read_is_left_to_the_next_pass(
    hostile: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(hostile.settings()) as source:
        monkeypatch.setattr(imap_connection, "IDLE_SECONDS", -1)
        hostile.answers |= {"NOOP": hangs_up(), "EXAMINE": says("* 1 EXISTS\r\n* OK [UIDVALIDITY 8] ok")}
        with pytest.raises(Transient, match="renumbered meanwhile; the next pass lists it again"):
            list(source.fetch(["5"]))


def test_an_answer_without_an_end_is_broken_off(hostile: HostileServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imap_client, "ANSWER_BYTES", 1 << 20)
    hostile.answers["NOOP"] = hangs_up(b"* 1 EXISTS\r\n" * 200_000)
    with opened(hostile.settings()) as source, pytest.raises(Transient, match="does not stop, after 1 MiB"):
        source.present()


@pytest.mark.parametrize("uid", ["0", str(2**32), "9" * 600])
def test_a_uid_that_is_none_is_nonsense(hostile: HostileServer, uid: str) -> None:
    hostile.answers["UID SEARCH"] = says(f"* SEARCH {uid}")
    with opened(hostile.settings()) as source, pytest.raises(Transient, match="nonsense") as told:
        source.present()
    assert len(str(told.value)) < 500


@pytest.mark.parametrize("size", [len, lambda raw: len(raw) // 2, lambda _: "NIL"], ids=["true", "wrong", "none"])
def test_a_folder_that_was_restored_is_listed_anew_once_and_one_that_was_not_never(
    hostile: HostileServer, collected: Collected, size: Callable[[bytes], object]
) -> None:
    mailbox = Mailbox.model_validate(hostile.settings())
    before = {number: mail(number) for number in range(1, 7)}
    since = {number: mail(number + 10) for number in range(4, 9)}
    for shelf in (before, before, before | since, before | since):
        Shelf(shelf, size=size, received=f"02-Mar-2026 12:00:0{len(shelf)} +0000").on(hostile)
        with open_mailbox("in", mailbox) as source:
            list(collected.collect_from(source, mailbox))
    assert len(messages(collected)) == 11
    assert events(collected, "renumbered") == [
        "in was restored to an earlier day and gives UIDs again; all is listed again"
    ]


def test_a_server_that_refuses_to_tell_of_what_is_known_still_gives_what_is_new(
    hostile: HostileServer, collected: Collected
) -> None:
    mailbox = Mailbox.model_validate(hostile.settings())
    for number in (1, 2):
        shelf = Shelf({uid: mail(uid) for uid in range(1, number + 1)})
        shelf.on(hostile)
        hostile.answers = {"UID FETCH 1 (RFC822.SIZE INTERNALDATE)": refuses("damaged"), **hostile.answers}
        with open_mailbox("in", mailbox) as source:
            list(collected.collect_from(source, mailbox))
    assert len(messages(collected)) == 2


@pytest.mark.parametrize("size", [2**31, 2**32 - 1, 2**63 - 1, 10**40])
def test_a_size_beyond_any_message_is_kept_as_one_that_is_too_large(
    hostile: HostileServer, collected: Collected, size: int
) -> None:
    hostile.answers |= {"UID SEARCH": says("* SEARCH 5"), "UID FETCH": says(f"* 1 FETCH (UID 5 RFC822.SIZE {size})")}
    mailbox = Mailbox.model_validate(hostile.settings())
    for _ in range(3):
        with open_mailbox("in", mailbox) as source:
            list(collected.collect_from(source, mailbox))
    assert [row.state for row in messages(collected)] == [MessageState.FAILED]


@pytest.mark.parametrize(("left", "refused"), [("", False), (" 5", True)])
def test_moving_what_is_gone_is_no_trouble_though_the_server_refuses(
    hostile: HostileServer, left: str, *, refused: bool
) -> None:
    hostile.answers |= {"UID MOVE": refuses("no such message"), "UID SEARCH": says(f"* SEARCH{left}")}
    hostile.answers["SELECT"] = says(f"* {len(left.split())} EXISTS\r\n* OK [UIDVALIDITY 7] ok")
    hostile.answers["LIST"] = says('* LIST () "/" "Filed"')
    with opened(hostile.settings(), after_filing="move", move_to="Filed") as source:
        if refused:
            with pytest.raises(ItemRefused):
                source.after_filing("5", AfterFiling.MOVE)
        else:
            source.after_filing("5", AfterFiling.MOVE)


def test_a_message_is_moved_into_a_folder_that_cannot_be_opened(hostile: HostileServer) -> None:
    """A refused SELECT leaves nothing selected."""
    opened_now = ""

    def select(tag: str, line: str) -> bytes:
        nonlocal opened_now
        opened_now = "" if "Filed" in line else "INBOX"
        told = (
            f"* 1 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n{tag} OK done\r\n" if opened_now else f"{tag} NO not for you\r\n"
        )
        return told.encode()

    def search(tag: str, _: str) -> bytes:
        return (f"* SEARCH 5\r\n{tag} OK done\r\n" if opened_now else f"{tag} BAD nothing selected\r\n").encode()

    hostile.greeting = b"* OK [CAPABILITY IMAP4rev1 UIDPLUS] ready\r\n"
    hostile.answers |= {"CAPABILITY": says("* CAPABILITY IMAP4rev1 UIDPLUS"), "LIST": says('* LIST () "/" "Filed"')}
    hostile.answers |= {"SELECT": select, "EXAMINE": select, "UID SEARCH": search, "UID FETCH": says(LITERAL)}
    with opened(hostile.settings(), after_filing="move", move_to="Filed") as source:
        source.after_filing("5", AfterFiling.MOVE)
        assert source.present() == {"5"}
    did = [
        line.upper().split()[1]
        for line in hostile.heard
        if line.upper().startswith(("UID COPY", "UID STORE", "UID EXPUNGE"))
    ]
    assert did == ["COPY", "STORE", "EXPUNGE"]


@pytest.mark.parametrize(
    ("offered", "heard"), [("XOAUTH2", "AUTHENTICATE XOAUTH2"), ("OAUTHBEARER", "AUTHENTICATE OAUTHBEARER")]
)
def test_a_token_is_given_in_the_way_the_server_offers(hostile: HostileServer, offered: str, heard: str) -> None:
    hostile.greeting = f"* OK [CAPABILITY IMAP4rev1 AUTH={offered}] ready\r\n".encode()
    hostile.answers["CAPABILITY"] = says(f"* CAPABILITY IMAP4rev1 AUTH={offered}")
    hostile.answers["AUTHENTICATE"] = refuses("expired")
    with pytest.raises(Fatal, match="refused") as told, opened(hostile.settings(), auth="oauth2"):
        pass
    assert heard in hostile.heard
    assert "Wolkenbruch" not in str(told.value)


def test_a_message_that_the_server_cannot_give_is_failed_and_the_others_are_kept(
    hostile: HostileServer, collected: Collected
) -> None:
    def answer(tag: str, line: str) -> bytes:
        asked = line.split()[2].split(",")
        if "RFC822.SIZE)" in line:
            sizes = "".join(f"* {uid} FETCH (UID {uid} RFC822.SIZE 100)\r\n" for uid in asked)
            return f"{sizes}{tag} OK done\r\n".encode()
        if "5" in asked:
            return f"{tag} NO [SERVERBUG] damaged\r\n".encode()
        given = b"".join(
            f"* {uid} FETCH (UID {uid} BODY[] {{{len(mail(int(uid)))}}}\r\n".encode() + mail(int(uid)) + b")\r\n"
            for uid in asked
        )
        return given + f"{tag} OK done\r\n".encode()

    hostile.answers |= {"UID SEARCH": says("* SEARCH 4 5 6"), "UID FETCH": answer}
    mailbox = Mailbox.model_validate(hostile.settings(history="answer"))
    for _ in range(3):
        with open_mailbox("in", mailbox) as source:
            list(collected.collect_from(source, mailbox))
    states = [row.state for row in messages(collected)]
    assert states == [MessageState.KEPT, MessageState.KEPT, MessageState.FAILED]
    assert "damaged" in messages(collected)[2].explanation
