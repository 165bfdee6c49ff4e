"""What is written to the applicant: what arrived, what is missing, how to send it; and once more before the deadline.

In: an application and the message that is answered. Out: a row in the outbox, and later the mail in the application's
language. It promises nothing. Off until the office switches it on; never to automatic mail, never for history.

Failures: none of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from fnmatch import fnmatchcase
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from config.cycles import Cycle
from config.languages import LANGUAGES
from config.openings import Opening
from config.settings import Settings
from domain.addresses import matching_address
from domain.catalogue.codes import CODES, Severity
from domain.catalogue.kinds import REQUIRABLE, Kind
from domain.mail import Headers
from domain.outgoing import ApplicationCause
from notify.messages.automatic_replies import compose_reply, may_be_answered, queue_reply
from notify.messages.compose import one_line
from notify.messages.other_mail import is_any_unread
from notify.messages.queueing import enqueue
from storage.application import application
from storage.models import ApplicationRow, ApplicationStatus, FindingRow, MessageRow, OutgoingRow
from storage.queries import unmerged
from storage.summaries import Application, DocumentSummary, FindingSummary

# While one of these stands, a document that seems to be missing may be there after all: a person looks first.
UNCERTAIN = frozenset(
    {
        "kind_unknown",
        "unsupported",
        "unopened",
        "sealed",
        "partial",
        "files_within",
        "link_only",
        "removed",
        "file_unread",
        "unreadable_text",
        "over_bound",
        "dangerous",
        "infected",
        "reader_died",
        "message_over_bound",
        "same_person_elsewhere",
    }
)
UNSURE_WITH_THEM = frozenset(f"{kind}_missing" for kind in REQUIRABLE)
# While one of these stands, nobody is addressed by a name.
NAME_IN_DOUBT = frozenset({"applicant_unknown", "applicants_share_address"})
# Nothing is acknowledged of an application that a person has decided, or that was withdrawn.
OVER = frozenset(
    {ApplicationStatus.WITHDRAWN, ApplicationStatus.DECLINED, ApplicationStatus.ACCEPTED, ApplicationStatus.MERGED}
)
# Who writes in the name of others must not make us say to them anything of their own: no file names, no sentence or link
# in the place of a name, and no long list.
NAME_CHARACTERS, NAME_WORDS, VALUE_CHARACTERS, MOST_ITEMS = 60, 6, 80, 8
PARTICLE = 4  # letters of the words in a name that are written small: de, van, della, the
NOT_A_NAME = re.compile(r"[@/\\<>\d!?:;…“”«»\"*_|#$€£]|www\.|\.\w{2,}\b", re.IGNORECASE)


def queue(
    session: Session, row: ApplicationRow, message: MessageRow, settings: Settings, now: datetime
) -> OutgoingRow | None:
    """Writes the acknowledgement of a message; None when none may or need be sent."""
    if (
        not settings.notify.acknowledge
        or message.suppress_notifications
        or row.suppress_notifications
        or message.channel != "email"
    ):
        return None
    if message.reading is not None and message.reading.mail.headers.is_automatic:
        return None
    if row.opening is None or row.status in OVER:  # a person has to look first, or has decided
        return None
    link = next((each for each in row.messages if each.message is message or each.message_id == message.id), None)
    if link is not None and link.intent != "application":  # a question or a withdrawal is answered by a person
        return None
    if (
        not _is_from(row, [message], settings)
        or _is_for_another(session, row)
        or _is_unproven(session, row, message.id)
    ):
        return None
    return _enqueue(
        session,
        row,
        settings,
        now,
        "acknowledgement",
        f"acknowledgement:{row.id}:{message.id}",
        message.id,
        # Who has sent what was missing reads on the same day that all is there: this happens once to an application.
        most=2 if row.completed_at == now else 1,
    )


def lacking(row: ApplicationRow) -> frozenset[str]:
    """What the applicant would be told to send or to mend, as codes: who only writes again is told of a change alone."""
    return frozenset(each.code for each in row.findings if each.severity == Severity.LACKING)


def _is_for_another(session: Session, row: ApplicationRow) -> bool:
    """Whether all that came speaks for somebody else, or for a sale: neither a referee nor a salesman is asked for a CV."""
    nobody_s = FindingRow.code.in_(("only_recommendation", "nobody_applies"))
    chosen = select(FindingRow.id).where(FindingRow.application_id == row.id, nobody_s)
    return session.scalar(chosen.limit(1)) is not None


def _is_unproven(session: Session, row: ApplicationRow, message: int | None) -> bool:
    """Whether somebody else may have written this message in the applicant's name."""
    chosen = select(FindingRow.values).where(FindingRow.application_id == row.id, FindingRow.code == "sender_unproven")
    return any(each.get("message") == str(message) for each in session.scalars(chosen))


def _is_from(row: ApplicationRow, messages: Iterable[MessageRow], settings: Settings) -> bool:
    """Whether the applicant wrote one of these messages.

    Otherwise somebody could make the office write to a third person by naming an address in an attachment. Mail that the
    office itself or a colleague forwards is trusted.
    """
    trusted = [*settings.own_addresses, *settings.openings.senders.colleagues]
    return any(
        each.sender_email
        and (each.sender_email == row.applicant.matching_email or _matches(each.sender_email, trusted))
        for each in messages
    )


def _matches(address: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(address.lower(), pattern.lower()) for pattern in patterns)


def queue_unreadable(
    session: Session, message: MessageRow, settings: Settings, now: datetime, headers: Headers
) -> OutgoingRow | None:
    """Writes, to whoever sent a message that could not be read, that it has to be sent again; None when it may not.

    `headers` are as far as its head could be read, since there is no reading.
    """
    if not settings.notify.acknowledge or not may_be_answered(message, headers):
        return None
    return queue_reply(session, settings, message, "unreadable", language_of("", settings), now)


def queue_due_reminders(session: Session, settings: Settings, now: datetime) -> int:
    """Reminds, once, whoever still lacks something so many days before the deadline; returns how many rows it wrote."""
    days = settings.notify.remind_days_before
    if not days or not settings.notify.acknowledge:
        return 0
    incomplete = session.scalars(
        select(ApplicationRow).where(
            ApplicationRow.status == ApplicationStatus.INCOMPLETE,
            ApplicationRow.suppress_notifications.is_(False),
            ApplicationRow.cycle.is_not(None),
        )
    )
    written = 0
    for row in incomplete:
        opening = settings.openings.get(row.opening)
        cycle = opening.cycle(row.cycle) if opening and row.cycle else None
        if not (cycle and now < cycle.closes and cycle.closes - now <= timedelta(days=days)):
            continue
        if session.scalar(select(OutgoingRow.id).where(OutgoingRow.key == f"reminder:{row.id}")) is None and _is_from(
            row, (link.message for link in row.messages), settings
        ):
            written += _enqueue(session, row, settings, now, "reminder", f"reminder:{row.id}", None) is not None
    return written


def _enqueue(
    session: Session,
    row: ApplicationRow,
    settings: Settings,
    now: datetime,
    kind: str,
    key: str,
    message_id: int | None,
    most: int = 1,
) -> OutgoingRow | None:
    opening = settings.openings.get(row.opening)
    language = language_of(row.applicant.language, settings)
    what = ", ".join(opening_and_cycle(opening, row.cycle, language))
    return enqueue(
        session,
        settings,
        key=key,
        kind=kind,
        recipient=row.applicant.email or None,
        subject=LANGUAGES[language].subject(kind, what),
        now=now,
        cause=ApplicationCause(row.id),
        thread=row.thread_id,
        application_id=row.id,
        message_id=message_id,
        most=most,
    )


def opening_and_cycle(opening: Opening | None, cycle: str | None, language: str) -> tuple[str, ...]:
    """What somebody applies for, in that language: the opening's name, and the cycle's where there is one."""
    if opening is None:
        return (cycle,) if cycle else ()
    return (opening.name_in(language), opening.cycle_in(language, cycle)) if cycle else (opening.name_in(language),)


def language_of(written: str, settings: Settings) -> str:
    """The language to write in: the application's, if the office writes it, else the office's first."""
    return written if written in settings.notify.languages else settings.notify.languages[0]


def content(session: Session, settings: Settings, row: OutgoingRow, now: datetime) -> bytes | None:
    """The mail of a row, as things stand now."""
    if row.kind == "unreadable":
        language = language_of("", settings)
        said: dict[str, Any] = {}
        answered = row.message_id
    else:
        about = row.cause.application if isinstance(row.cause, ApplicationCause) else row.application_id
        filed = session.get(ApplicationRow, about) if about is not None else None
        found = application(session, unmerged(session, filed).id, history=False) if filed is not None else None
        if filed is None or found is None or found.status in OVER:  # a person has decided since
            return None
        if _is_unproven(session, unmerged(session, filed), row.message_id):  # undone since
            return None
        is_its_own = row.message_id is None or row.message_id in {each.id for each in found.messages}
        if found.id == filed.id and not is_its_own:  # the message was taken out since
            return None
        language = language_of(found.language, settings)
        elsewhere = is_any_unread(session, found.applicant_email)
        said = words(found, settings, language, now, is_doubtful=elsewhere)
        answered = row.message_id or max((each.id for each in found.messages), default=None)
        due = found.status == ApplicationStatus.INCOMPLETE and said["open"] and (said["to_send"] or said["notes"])
        if row.kind == "reminder" and not due:
            return None  # it came in the meantime, or it is too late
    message = session.get(MessageRow, answered) if answered else None
    return compose_reply(settings, row, message, language, said, now)


def words(
    found: Application, settings: Settings, language: str, now: datetime, *, is_doubtful: bool = False
) -> dict[str, Any]:
    """What the templates say. `is_doubtful`: what seems to be missing may be somewhere else."""
    opening = settings.openings.get(found.opening)
    cycle = opening.cycle(found.cycle) if opening and found.cycle else None
    # What a person has found to be enough is not asked for once more.
    is_enough = found.status == ApplicationStatus.COMPLETE and found.decided_at is not None
    sentences = [] if is_enough else _sentences(found.findings, language)
    doubtful = is_doubtful or _is_doubtful(found.findings)
    to_send = _to_send(sentences, doubtful=doubtful)
    notes = list(dict.fromkeys(words for code, words in sentences if not CODES[code].is_listed))
    by_a_person = (
        found.decided_at is not None and not is_enough and not sentences
    )  # incomplete, and no finding says why
    settled = not doubtful and found.status != ApplicationStatus.WAITING and not by_a_person
    arrived = [
        {
            "kind": LANGUAGES[language].kinds[Kind(each.kind)].name,
            "pages": LANGUAGES[language].pages(each.pages) if each.pages else "",
        }
        for each in found.documents
        if each.superseded_by_id is None and not _is_by_a_referee(each, found, opening)
    ]
    return {
        "name": "" if any(each.code in NAME_IN_DOUBT for each in found.findings) else addressed(found.applicant_name),
        "opening": opening.name_in(language) if opening else "",
        "cycle": opening.cycle_in(language, found.cycle) if opening and found.cycle else found.cycle or "",
        "deadline": LANGUAGES[language].day(cycle.deadline) if cycle else "",
        "open": cycle is not None and now < cycle.closes,
        "kept_until": LANGUAGES[language].day(kept_until) if (kept_until := _kept_until(cycle, settings)) else "",
        "arrived": arrived[:MOST_ITEMS],
        "further": len(arrived[MOST_ITEMS:]),
        "to_send": to_send,
        "notes": notes,
        "settled": settled,
        # A sample over the limit has arrived, and still it is not what was asked for.
        "has_all": settled and all(each.severity != "lacking" or each.code == "late" for each in found.findings),
    }


def missing(findings: Sequence[FindingSummary], language: str) -> tuple[str, ...]:
    """What is certain to be missing or not as asked, in this language: things to send, then whole sentences."""
    sentences = [each for each in _sentences(findings, language) if each[0] != "late"]
    to_send = _to_send(sentences, doubtful=_is_doubtful(findings))
    return (*to_send, *dict.fromkeys(words for code, words in sentences if not CODES[code].is_listed))


def _is_doubtful(findings: Sequence[FindingSummary]) -> bool:
    return any(each.code in UNCERTAIN for each in findings)


def _to_send(sentences: Sequence[tuple[str, str]], *, doubtful: bool) -> list[str]:
    """The things to send; of a document that may be there after all it is not said that it is missing."""
    listed = (
        words for code, words in sentences if CODES[code].is_listed and not (doubtful and code in UNSURE_WITH_THEM)
    )
    return list(dict.fromkeys(listed))


def _is_by_a_referee(document: DocumentSummary, found: Application, opening: Opening | None) -> bool:
    """Whether somebody else sent a recommendation that the opening does not ask for: the applicant is not told of it."""
    if document.kind != Kind.RECOMMENDATION or (opening is not None and Kind.RECOMMENDATION in opening.required_kinds):
        return False
    own = matching_address(found.applicant_email)
    sender = next((each.sender for each in found.messages if each.id == document.message_id), "")
    address = sender.rpartition("<")[2].rstrip("> ")
    return "@" in address and matching_address(address) != own


def _kept_until(cycle: Cycle | None, settings: Settings) -> date | None:
    """The last day on which the office keeps the application, where it says so; None when it is never erased by itself."""
    days = settings.retention.days_after_deadline
    return cycle.deadline + timedelta(days=days) if cycle and days and settings.notify.state_retention else None


def addressed(name: str) -> str:
    """A name to address somebody by; '' for what is none, such as a sentence that somebody put into its place."""
    shown = one_line(name, NAME_CHARACTERS + 1)
    if len(shown) > NAME_CHARACTERS or NOT_A_NAME.search(shown):
        return ""
    words = shown.split()
    is_name = len(words) <= NAME_WORDS and all(len(word) <= PARTICLE or not word[0].islower() for word in words)
    return shown if is_name else ""


def _sentences(findings: Sequence[FindingSummary], language: str) -> Sequence[tuple[str, str]]:
    """The findings that are named to the applicant, in the applicant's language."""
    sentences = []
    for each in findings:
        values = {name: one_line(_value(str(value), language), VALUE_CHARACTERS) for name, value in each.values.items()}
        sentence = LANGUAGES[language].sentence(each.code, values)
        if sentence and each.severity == Severity.LACKING:  # what is in doubt is a person's to look for
            sentences.append((each.code, sentence))
    return sentences


def _value(value: str, language: str) -> str:
    try:
        return LANGUAGES[language].day(date.fromisoformat(value))
    except ValueError:
        return value
