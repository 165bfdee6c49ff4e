"""What the page of health says: each part in plain words, with what a coordinator can do about it.

In: the status. Out: values for the template.

Failures: none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from config.settings import Settings
from domain.actions import ListMessages, ListOutgoing
from domain.desk_pages import desk_path
from notify.reports.health import SCANNER, SIGN_IN, Health
from operations.status import Status, Waiting
from storage.models import OUTGOING
from storage.troubles import Trouble
from web.texts import N_, capital, gettext, ngettext
from web.words import stated

NAMES = {  # of parts that are called by whose they are: a login, a machine; the others are words of web/words.py
    SIGN_IN: N_("Sign-in of %(of)s"),
    Trouble.WORKER: N_("Dead worker %(of)s"),
}
TELL = N_("Tell the person who installed postroom.")
TELL_LATER = N_("If it stays so for an hour, tell the person who installed postroom.")
ADVICE = {  # and whom it is to be told
    "worker": (N_("Nothing is fetched, read or sent until it works again."), TELL),
    SIGN_IN: (
        N_("Nothing is lost: mail stays on its server, and what is to be sent waits. Somebody has to sign in again."),
        TELL,
    ),
    OUTGOING: (N_("Nothing is lost: the mail waits, and is sent as soon as the mail server takes it."), TELL),
    SCANNER: (N_("Nothing is lost: mail is kept, and read as soon as the scanner answers."), TELL),
    "backup": (N_("What came since is stored in one place only."), TELL),
    Trouble.BACKUP: (
        N_(
            "Nothing is lost, and the work goes on; but if this machine broke now, what came since the last good backup "
            "would be gone."
        ),
        TELL,
    ),
    "disk": (N_("Soon no mail can be stored."), TELL),
    Trouble.WORKER: (N_("Nothing is lost: other workers do its work. It has to be started again."), TELL),
    Trouble.JOB: (N_("Nothing is lost, but this part of the work waits."), TELL_LATER),
    Trouble.LEASE: (
        N_(
            "Nothing is lost, and other mail goes on. It is read again by itself, or stands among the failed messages then."
        ),
        "",
    ),
    Trouble.ENGINE: (N_("Nothing is lost: mail stays on its server until the workers get their work again."), TELL),
}
MAILBOX = (
    N_(
        "Nothing is lost: mail stays on its server and is fetched as soon as that works. Often a password was changed or "
        "has ended, or the server is away for some minutes."
    ),
    TELL_LATER,
)
BACKLOG = (N_("It is being fetched. Nothing to do."), "")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of postroom."""

    name: str
    ok: bool
    says: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits in one state. `path`: where it can be looked at; '' for what moves by itself."""

    name: str
    waiting: Waiting
    path: str = ""


def parts_of(found: Status, settings: Settings) -> Sequence[Part]:
    """Each part; mailboxes first, the backup last."""
    mailboxes = {bell.mailbox for bell in found.bells}
    parts = []
    for each in found.parts:
        is_mailbox = each.name in mailboxes
        name = gettext("Mailbox %(name)s", name=each.name) if is_mailbox else _name(each.name)
        advice = "" if each.ok else _of_mailbox(each) if is_mailbox else _advice(each)
        parts.append(Part(name, each.ok, f"{capital(each.says)}.", advice))
    return [*parts, *_counted(found), *_no_backup(found, settings)]


def _name(name: str) -> str:
    for kind, named in NAMES.items():
        if name.startswith(kind):
            return gettext(named, of=name.removeprefix(kind).strip())
    return stated(capital(name))


def _advice(part: Health) -> str:
    for name, advice in ADVICE.items():
        if part.name.startswith(name):
            return _said(advice)
    return _of_mailbox(part)


def _of_mailbox(part: Health) -> str:
    return _said(MAILBOX if part.says.startswith("failing") else BACKLOG)


def _said(advice: tuple[str, str]) -> str:
    return " ".join(gettext(each) for each in advice if each)


def _counted(found: Status) -> Iterator[Part]:
    """What needs somebody because it failed."""
    if found.failed.count:
        says = ngettext("%(num)s message could not be read.", "%(num)s messages could not be read.", found.failed.count)
        yield Part(gettext("Messages"), False, says, gettext("Look at each: read it again, or say what it is."))
    if found.given_up.count:
        says = ngettext(
            "%(num)s mail could not be delivered.", "%(num)s mails could not be delivered.", found.given_up.count
        )
        advice = gettext("Look at each: correct the address, or reach the person in another way.")
        yield Part(gettext("Outgoing mail"), False, says, advice)
    if found.untold.count:
        says = ngettext(
            "%(num)s time another program was not told of an application.",
            "%(num)s times another program was not told of an application.",
            found.untold.count,
        )
        advice = _said((N_("They stand under Failed in the outbox, to be tried again."), TELL))
        yield Part(gettext("Other programs"), False, says, advice)


def _no_backup(found: Status, settings: Settings) -> Iterator[Part]:
    if found.last_backup is None and settings.backup.folder is None:
        advice = _said((TELL, N_("A backup each night is usual.")))
        yield Part(gettext("Backup"), False, gettext("No backup was made from here yet."), advice)


def queues_of(found: Status) -> Sequence[Queue]:
    """What is on its way, in the order of the way."""
    return (
        Queue(gettext("Messages to be read"), found.to_be_read),
        Queue(gettext("Messages being read"), found.being_read),
        Queue(gettext("Messages read, to be filed"), found.to_be_filed),
        Queue(gettext("Messages that could not be read"), found.failed, desk_path(ListMessages("failed"))),
        Queue(gettext("Mails to be sent"), found.to_be_sent, desk_path(ListOutgoing("queued"))),
        Queue(gettext("Mails being sent"), found.being_sent),
        Queue(gettext("Mails that could not be delivered"), found.given_up, desk_path(ListOutgoing("dead"))),
    )
