"""Whether the mail of an application comes from its applicant, by the word of the office's own mail server.

In: messages, their readings, and the mailboxes that they came from. Out: a verdict kept with each message, and the messages
of an application that nobody can be sure of, each with the reason. Whose word counts is set for a mailbox or learnt: the
server whose result stands topmost in nearly all of its mail. Where no mail carries such a result, nothing is in doubt.

Failures: none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, UnaryExpression, asc, bindparam, desc, select
from sqlalchemy.orm import Session

from config.settings import Settings
from domain.addresses import matching_address
from domain.authentication import UNNAMED, Verdict, server_of, verdict_of
from domain.corrections import YesOrNo
from domain.reading import Reading
from ingest.filing.context import FilingContext
from ingest.filing.contributions import submission_of
from parsers.extraction.senders import sends_for_others
from storage.models import ApplicationMessageRow, ApplicationRow, LedgerRow, MailboxRow, MessageRow

# The target of a correction that says whether the person wrote a message whose address it bears.
IS_GENUINE = "sender"

NEAREST = 200  # messages of the mailbox among which judged ones are looked for: some servers judge none
LOOKED_AT = 20  # messages of the mailbox, the nearest ones: a mailbox may have moved to another server
# One in so many may lack the result; at least one may, since a forged one may be the second mail of all.
EXCEPTIONS = 10
# A server that finds fault with half of the mail stands behind another one that changes it; its word says nothing.
JUDGED = 8
# Earlier mail of the same address that is looked at.
EARLIER = 20

# Made once: to make a statement takes several times as long as to run it.
MAILBOXES = select(MailboxRow.id, MailboxRow.name).join(LedgerRow).where(LedgerRow.message_id == bindparam("message"))


def _judged(is_near: ColumnElement[bool], order: Callable[[Any], UnaryExpression[Any]]) -> Select[str | None, str]:
    """Of a mailbox's messages on one side of a message, the nearest that a server has judged: which one, and how."""
    listed = select(LedgerRow.message_id.label("number")).where(LedgerRow.mailbox_id == bindparam("mailbox"), is_near)
    nearest = listed.order_by(order(LedgerRow.message_id)).limit(NEAREST).subquery()
    return (
        select(MessageRow.authentication_server, MessageRow.authentication)
        .join(nearest, MessageRow.id == nearest.c.number)
        .where(MessageRow.authentication_server.is_not(None))
        .order_by(order(nearest.c.number))
        .limit(LOOKED_AT)
    )


JUDGED_BEFORE = _judged(LedgerRow.message_id < bindparam("message"), desc)
JUDGED_AFTER = _judged(LedgerRow.message_id > bindparam("message"), asc)


def authenticate(session: Session, message: MessageRow, reading: Reading, settings: Settings) -> None:
    """Keeps with the message what the office's own server says of its sender."""
    fields = reading.mail.headers.authentication
    message.authentication_server = server_of(fields)
    message.authentication = _verdict(reading, _trusted(session, message, settings)).value


def _verdict(reading: Reading, trusted: frozenset[str]) -> Verdict:
    headers = reading.mail.headers
    domain = headers.sender.email.rpartition("@")[2] if headers.sender else ""
    sealed = any(
        each.method == "arc" and each.result == "pass" for field in headers.authentication for each in field.results
    )
    return verdict_of(headers.authentication, trusted, domain, is_relayed=sealed or bool(headers.list_id))


def _trusted(session: Session, message: MessageRow, settings: Settings) -> frozenset[str]:
    """The servers whose word counts for this message; none for one that came from no mailbox."""
    trusted: set[str] = set()
    for number, name in session.execute(MAILBOXES, {"message": message.id}).all():
        configured = settings.mailboxes[name].authentication_servers if name in settings.mailboxes else None
        if configured is not None:
            trusted |= {each.casefold().rstrip(".") or UNNAMED for each in configured}
        else:
            trusted |= _learnt(session, number, message)
    return frozenset(trusted)


def _learnt(session: Session, mailbox: int, message: MessageRow) -> set[str]:
    """The server that has judged nearly all mail of this mailbox; of the first one, whichever has judged it."""
    place = {"mailbox": mailbox, "message": message.id}
    with session.no_autoflush:
        others = session.execute(JUDGED_BEFORE, place).all() or session.execute(JUDGED_AFTER, place).all()
    if not others:
        return {message.authentication_server or ""} - {""}
    [(server, count)] = Counter(row.authentication_server or "" for row in others).most_common(1)
    failed = sum(row.authentication == Verdict.FAIL for row in others)
    is_nearly_all = count >= len(others) - max(1, len(others) // EXCEPTIONS) and count >= len(others) / 2
    is_useful = len(others) < JUDGED or failed * 2 < len(others)
    return {server} - {""} if is_nearly_all and is_useful else set()


def unproven(session: Session, application: ApplicationRow, context: FilingContext) -> Mapping[int, str]:
    """Why it is not certain that this applicant wrote a message, by the message's number."""
    contributing = [link for link in application.messages if link.is_contribution]
    links = sorted(contributing, key=lambda link: (link.message.received_at, link.message.id))
    return {
        link.message.id: why
        for place, link in enumerate(links)
        if link.message.authentication and (why := _doubt(session, link, links[:place], context))
    }


def _doubt(
    session: Session, link: ApplicationMessageRow, earlier: Sequence[ApplicationMessageRow], context: FilingContext
) -> str:
    message = link.message
    if message.channel != "email" or message.ordered or is_genuine(message):
        return ""
    domain = message.sender_email.rpartition("@")[2]
    if message.authentication == Verdict.FAIL:
        return f"the office's mail server found that it does not come from {domain or 'its sender'}"
    if message.authentication == Verdict.NONE:
        was = _was_authenticated(session, message, context.settings)
        return "earlier mail from this address was proved to come from it, and this was not" if was else ""
    return "it came from another address than the applicant's own mail" if _claims(link, earlier, context) else ""


def is_genuine(message: MessageRow) -> bool | None:
    """Whether a person said that it is by the person whose address it bears; None: nobody said anything."""
    words = [
        each.value.value
        for each in message.corrections
        if each.target == IS_GENUINE and isinstance(each.value, YesOrNo)
    ]
    return words[-1] if words else None


def _was_authenticated(session: Session, message: MessageRow, settings: Settings) -> bool:
    """Whether earlier mail from this address was; what came before its server was known is judged now."""
    if not message.sender_email:
        return False
    chosen = select(MessageRow).where(MessageRow.sender_email == message.sender_email, MessageRow.id < message.id)
    rows = session.scalars(chosen.order_by(MessageRow.id.desc()).limit(EARLIER)).all()
    if any(row.authentication == Verdict.PASS for row in rows):
        return True
    unjudged = [row for row in rows if row.authentication == Verdict.UNKNOWN and row.authentication_server]
    return any(
        row.reading is not None and _verdict(row.reading, _trusted(session, row, settings)) is Verdict.PASS
        for row in unjudged
    )


def _claims(link: ApplicationMessageRow, earlier: Sequence[ApplicationMessageRow], context: FilingContext) -> bool:
    """Whether somebody else's mail names the applicant in a file, and changes what the applicant's own mail brought.

    Colleagues and career offices send for others; what a person joined to the application is of the same person.
    """
    message, submission = link.message, submission_of(link)
    applicant = submission.applicant.matching_email
    sender = message.reading.mail.headers.sender if message.reading is not None else None
    own = {matching_address(each) for each in context.settings.own_addresses}
    if applicant in ("", message.sender_email) or message.sender_email in own:
        return False
    if sends_for_others(sender, context.openings):
        return False
    proved = [
        submission_of(each)
        for each in earlier
        if each.message.authentication == Verdict.PASS and each.message.sender_email == applicant
    ]
    brought = {document.kind for each in proved for document in each.documents}
    changes = {document.kind for document in submission.documents if document.kind.entry.is_superseded} & brought
    return bool(proved) and (bool(changes) or link.intent == "withdrawal")
