"""An IMAP folder (RFC 3501, RFC 9051).

In: host, login and folder. Out: its messages by UID, listed, fetched without being marked as read, and flagged, moved or
deleted by UID alone.

Failures: those of its connection (ingest/mailboxes/imap_connection.py); `Fatal` when the server cannot do what
`after_filing` wants.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from types import TracebackType
from typing import Any, Self

from config.settings_tables import AfterFiling, Mailbox
from domain.errors import Fatal, Transient
from ingest.mailboxes.imap_bodies import is_another, is_notice
from ingest.mailboxes.imap_connection import ImapConnection
from ingest.mailboxes.source import (
    HEAD_BYTES,
    Fetched,
    Item,
    ItemRefused,
    KnownItem,
    LookUp,
    RestoredMailbox,
    nothing_known,
)
from sign_in.tokens import SignIns

# Sizes asked for in one command: servers take command lines of 8,192 octets (RFC 7162 section 4), a UID up to 11.
LISTED_AT_ONCE = 500
# QUIRK: imaplib refuses lines over 1,000,000 octets, which an answer to SEARCH ALL has from 100,000 messages on.
SEARCHED_AT_ONCE = 80_000
COMPARED = 20  # known messages, the highest, at each listing: UIDs that were given again are among these
QUARTER = timedelta(minutes=15)  # the step of time zones, which some servers get wrong with the season
BODY = ("RFC822.SIZE", "INTERNALDATE", "BODY.PEEK[]")
TAIL_BYTES = 256  # compared, where the size that a server tells is not that of its bytes
HIGHEST_UID = 2**32 - 1  # RFC 9051 section 2.3.1.1


class ImapMailbox:
    """One folder of an IMAP account."""

    unfinished: tuple[str, ...] = ()  # a server lists whole messages

    def __init__(self, name: str, settings: Mailbox, sign_ins: SignIns | None = None) -> None:
        self.name, self.settings = name, settings
        self.connection = ImapConnection(name, settings, sign_ins)
        self._target_exists = False

    @property
    def validity(self) -> str:
        """While this is the same, a UID means the same message."""
        return self.connection.validity

    def __enter__(self) -> Self:
        self.connection.connect()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self.connection.log_out()
        self.connection.close()

    def list(self, known: frozenset[str], look_up: LookUp = nothing_known) -> Iterator[Sequence[Item]]:
        """Every message whose UID is not known, in runs, in the order of their UIDs, with sizes."""
        present = self._uids()
        self._refuse_uids_given_again(known, present)
        self._refuse_other_mail(known, present, look_up)
        new = sorted(uid for uid in present if str(uid) not in known)
        tells_sizes = True
        for start in range(0, len(new), LISTED_AT_ONCE):
            run = new[start : start + LISTED_AT_ONCE]
            sizes: dict[int, dict[bytes, Any]] = {}
            if tells_sizes:
                try:
                    sizes = self._answers(list(map(str, run)), ["RFC822.SIZE"])
                except ItemRefused:  # whether it is one message's trouble or the mailbox's shows when they are fetched
                    tells_sizes = False
            yield [Item(str(uid), _size(sizes.get(uid, {}).get(b"RFC822.SIZE"))) for uid in run]

    def _refuse_uids_given_again(self, known: frozenset[str], present: set[int]) -> None:
        """QUIRK: a folder that comes from a backup keeps its UIDVALIDITY, and gives the UIDs since then to other messages.

        RFC 9051 section 2.3.1.1 forbids both; UIDNEXT, which never falls, gives it away. One that is no more than what is
        there is no UIDNEXT.
        """
        following = self.connection.next_uid
        if not isinstance(following, int) or following <= max(present, default=0):
            return
        if following <= max((int(uid) for uid in known if uid.isdecimal()), default=0):
            raise self._restored()

    def _refuse_other_mail(self, known: frozenset[str], present: set[int], look_up: LookUp) -> None:
        """QUIRK: as above; once UIDNEXT has caught up, only the messages themselves are others than before."""
        highest = sorted((uid for uid in present if str(uid) in known), reverse=True)[:COMPARED]
        before = look_up([str(uid) for uid in highest]) if highest else {}
        if not before:
            return
        now: dict[int, dict[bytes, Any]] = {}
        # One that the server cannot tell anything of must not keep the new ones from being listed.
        with suppress(ItemRefused), self.connection.errors(refusal=ItemRefused):
            now = self.connection.client.fetch(highest, ["RFC822.SIZE", "INTERNALDATE"])
        if any(_is_another(before[str(uid)], now.get(uid, {})) for uid in highest if str(uid) in before):
            raise self._restored()

    def _restored(self) -> RestoredMailbox:
        return RestoredMailbox(f"mailbox {self.name}: {self.settings.host}: the folder was restored to an earlier day")

    def present(self) -> frozenset[str]:
        """The UIDs of all messages there are now."""
        return frozenset(map(str, self._uids()))

    def _uids(self) -> set[int]:
        with self.connection.errors():
            self.connection.client.noop()  # lets the server tell what is new or gone (RFC 9051 section 6.1.2)
            found = self._searched()
            if any(not isinstance(uid, int) or not 0 < uid <= HIGHEST_UID for uid in found):
                raise ValueError(f"{max(map(str, found), key=len)} as a UID")
            if not found and self.connection.exists:  # believed, its backlog would be new mail at the next pass
                self.connection.select(self.connection.client)
                if self.connection.exists:
                    many = f"{self.connection.exists} message{'' if self.connection.exists == 1 else 's'}"
                    raise Transient(
                        f"mailbox {self.name}: {self.settings.host}: the server says that the folder "
                        f"“{self.settings.folder}” holds {many} and lists none"
                    )
            return found

    def _searched(self) -> set[int]:
        if self.connection.exists <= SEARCHED_AT_ONCE or not isinstance(self.connection.next_uid, int):
            return set(self.connection.client.search("ALL"))
        found: set[int] = set()
        for first in range(1, self.connection.next_uid, SEARCHED_AT_ONCE):
            last = first + SEARCHED_AT_ONCE - 1
            found.update(
                self.connection.client.search(["UID", f"{first}:{last if last < self.connection.next_uid else '*'}"])
            )
        return found

    def fetch(self, uids: Sequence[str]) -> Iterator[Fetched]:
        """The bytes of these messages in one command, not marked as read (BODY.PEEK).

        Bytes that may not be the message's are left out among others, and asked for again when it is asked for alone.
        """
        answers = self._answers(uids, BODY)
        missing = [uid for uid in uids if int(uid) not in answers]
        if len(uids) > 1 and missing and self._are_there(missing):
            return  # swallowed by another one, whose literal was longer than announced
        given = [each for uid in uids if (each := _given(uid, answers.get(int(uid)), (b"BODY[]",)))]
        stated = self._size_and_envelope([each.uid for each in given])
        alone, confirming = len(uids) == 1, True
        for each in given:
            doubt = _doubt_about(each.raw, answers[int(each.uid)], stated.get(int(each.uid), {}))
            if doubt is Doubt.SIZE and confirming:
                try:
                    doubt = Doubt.NONE if self._ends_so(each) else doubt
                except Transient:  # the line broke: what is asked for alone says whose fault that is
                    confirming = False
            if doubt is Doubt.NONE:
                yield each
            elif alone:
                yield self._asked_again(each)

    def _are_there(self, uids: Sequence[str]) -> bool:
        """Whether the mailbox still has any of these; True where the server does not say."""
        with suppress(ItemRefused), self.connection.errors(refusal=ItemRefused):
            return bool(self.connection.client.search(["UID", ",".join(uids)]))
        return True

    def _answers(self, uids: Sequence[str], parts: Sequence[str]) -> dict[int, dict[bytes, Any]]:
        with self.connection.errors(refusal=ItemRefused):
            return dict(self.connection.ask(lambda client: client.fetch([int(uid) for uid in uids], parts)))

    def _size_and_envelope(self, uids: Sequence[str]) -> dict[int, dict[bytes, Any]]:
        """What the server says of these messages in another command; nothing where it does not say, or says nonsense."""
        with suppress(ItemRefused):
            return self._answers(uids, ["RFC822.SIZE", "ENVELOPE"]) if uids else {}
        return {}

    def _ends_so(self, given: Fetched) -> bool:
        """Whether the message ends where these bytes end. Cheap, since servers that tell sizes inexactly do so for all."""
        start = max(0, len(given.raw) - TAIL_BYTES)
        with suppress(ItemRefused):
            answer = self._answers([given.uid], [f"BODY.PEEK[]<{start}.{2 * TAIL_BYTES}>"]).get(int(given.uid), {})
            # QUIRK: some servers do not know partial fetches, and give all of it.
            whole, tail = answer.get(b"BODY[]"), answer.get(b"BODY[]<%d>" % start)
            return bool(given.raw == whole or (tail is not None and given.raw[start:] == tail))
        return False

    def _asked_again(self, before: Fetched) -> Fetched:
        """The bytes of one message when asked for once more: believed when they are the same, or of the size that it states."""
        uid = before.uid
        answer = self._answers([uid], BODY).get(int(uid))
        given = _given(uid, answer, (b"BODY[]",))
        if given is None:
            raise self._not_believed("gives it at one time and not at the next")
        match _doubt_about(given.raw, answer or {}, self._size_and_envelope([uid]).get(int(uid), {})):
            case Doubt.NOTICE:
                raise self._not_believed("gives a notice of its own in the place of the message")
            case Doubt.ANOTHER:
                raise self._not_believed("gives bytes that are not the message that it lists")
            case Doubt.SIZE if given.raw != before.raw:
                raise self._not_believed("gives other bytes each time, and not as many as it tells")
        return given

    def _not_believed(self, what: str) -> ItemRefused:
        return ItemRefused(f"mailbox {self.name}: {self.settings.host}: the server {what}")

    def fetch_head(self, uid: str) -> Fetched | None:
        """The header section of one message."""
        parts = ["INTERNALDATE", f"BODY.PEEK[HEADER]<0.{HEAD_BYTES}>"]
        return _given(uid, self._answers([uid], parts).get(int(uid)), (b"BODY[HEADER]<0>", b"BODY[HEADER]"))

    def after_filing(self, uid: str, action: AfterFiling) -> None:
        """Sets the keyword, or moves the message. Repeating it changes nothing: a UID that is gone is not an error."""
        try:
            with self.connection.errors(refusal=ItemRefused):
                if action is AfterFiling.FLAG:
                    self._flag(int(uid))
                elif action is AfterFiling.MOVE:
                    self._move(int(uid))
        except ItemRefused:
            # QUIRK: some servers answer NO for a message that is gone, others OK (RFC 9051 section 6.4.9).
            if uid in self.present():
                raise

    def _flag(self, uid: int) -> None:
        self.connection.client.add_flags([uid], [self._keyword()], silent=True)

    def _keyword(self) -> bytes:
        """The keyword; raises Fatal where the server does not take it (PERMANENTFLAGS, RFC 9051 section 7.1)."""
        keyword = self.settings.keyword.encode("ascii", "replace")
        known = {flag.lower() for flag in self.connection.flags if isinstance(flag, bytes)}
        if keyword.lower() not in known and b"\\*" not in known:
            why = f"the server takes no keyword “{self.settings.keyword}” in this folder"
            raise Fatal(f"mailbox {self.name}: {why}; use after_filing = “move” or “leave”")
        return keyword

    def _can_move(self) -> bool:
        """Whether the server knows MOVE; raises Fatal where there is no other safe way either."""
        client = self.connection.client
        if client.has_capability("MOVE"):
            return True
        if not client.has_capability("UIDPLUS"):
            # A plain EXPUNGE would also remove what somebody else has marked (RFC 4315 section 2.1).
            why = "the server can neither MOVE nor expunge one message; use after_filing = “flag” or “leave”"
            raise Fatal(f"mailbox {self.name}: {why}")
        return False

    def _move(self, uid: int) -> None:
        target = self.settings.move_to
        if not self._target_exists:
            self.connection.make_folder(target)
            self._target_exists = True
        if self._can_move():
            self.connection.client.move([uid], target)
            return
        client = self.connection.client  # one connection for all of it: another one would have another folder open
        if not client.search(["UID", str(uid)]):  # copying would fail on some servers, and there is nothing left to do
            return
        if not self._has_copy(client, uid, target):
            client.copy([uid], target)
        client.add_flags([uid], [b"\\Deleted"], silent=True)
        client.uid_expunge([uid])

    def _has_copy(self, client: Any, uid: int, target: str) -> bool:
        """Whether an earlier attempt, or a person, has copied it: what broke off after COPY is done again."""
        raw = client.fetch([uid], ["BODY.PEEK[]"]).get(uid, {}).get(b"BODY[]")
        if not self.connection.opens_to_read(client, target):  # a folder for putting in alone
            self.connection.select(client)
            return False
        try:
            alike = client.search(["LARGER", len(raw) - 1, "SMALLER", len(raw) + 1]) if raw else []
            return any(client.fetch([each], ["BODY.PEEK[]"]).get(each, {}).get(b"BODY[]") == raw for each in alike)
        finally:
            self.connection.select(client)

    def check_after_filing(self) -> None:
        """Looks at keywords, MOVE or UIDPLUS, and whether there is or can be such a folder, without making it."""
        with self.connection.errors():
            if self.settings.after_filing is AfterFiling.FLAG:
                self._keyword()
            elif self.settings.after_filing is AfterFiling.MOVE:
                self._can_move()
                self.connection.check_folder(self.settings.move_to)

    def delete(self, uid: str) -> None:
        """Deletes one message, and no other that somebody has marked (UID EXPUNGE, RFC 4315 section 2.1)."""
        with self.connection.errors(refusal=ItemRefused):
            client = self.connection.client
            if not client.has_capability("UIDPLUS"):
                raise Fatal(f"mailbox {self.name}: the server cannot delete one message alone; delete it by hand")
            client.select_folder(self.settings.folder)  # it is open for reading alone, most often
            client.add_flags([int(uid)], [b"\\Deleted"], silent=True)
            client.uid_expunge([int(uid)])


class Doubt(StrEnum):
    """What speaks against bytes that a server gave as a message."""

    NONE = "none"
    SIZE = "size"  # not as many as the server tells, which some tell inexactly
    ANOTHER = "another"  # its envelope is that of another message
    NOTICE = "notice"  # the server made it up


def _given(uid: str, answer: dict[bytes, Any] | None, keys: tuple[bytes, ...]) -> Fetched | None:
    """The bytes in an answer, None where it holds none."""
    answer = answer or {}
    raw = next((answer[key] for key in keys if key in answer), None)
    # QUIRK: servers answer NIL, a number or an empty string for a message they cannot read themselves.
    if isinstance(raw, bytes) and (raw or not _size(answer.get(b"RFC822.SIZE"))):
        return Fetched(uid, raw, _received(answer.get(b"INTERNALDATE")))
    return None


def _doubt_about(raw: bytes, answer: dict[bytes, Any], stated: dict[bytes, Any]) -> Doubt:
    """What speaks against these bytes, which came with an answer, and of which the server tells in another one."""
    if is_another(stated.get(b"ENVELOPE"), raw):
        return Doubt.ANOTHER
    if is_notice(raw):
        return Doubt.NOTICE
    sizes = {answer.get(b"RFC822.SIZE"), stated.get(b"RFC822.SIZE", len(raw))}
    return Doubt.NONE if sizes == {len(raw)} else Doubt.SIZE


def _size(given: Any) -> int | None:
    return given if isinstance(given, int) and given >= 0 else None


def _is_another(before: KnownItem, now: dict[bytes, Any]) -> bool:
    """Whether a message is not the one that was listed before; what the server does not give says nothing."""
    size, received = _size(now.get(b"RFC822.SIZE")), _internal_date(now.get(b"INTERNALDATE"))
    if size is not None and before.sizes and size not in before.sizes:
        return True
    return bool(received and before.received and (received - before.received) % QUARTER)


def _received(given: Any) -> datetime:
    """INTERNALDATE in UTC; when a server gives none or an impossible one, it has received it by now at the latest."""
    return _internal_date(given) or datetime.now(UTC)


def _internal_date(given: Any) -> datetime | None:
    if isinstance(given, datetime):
        with suppress(ValueError, OverflowError):  # a zone of a day and more, a year outside the calendar
            return (given if given.tzinfo else given.replace(tzinfo=UTC)).astimezone(UTC)
    return None
