"""What the applicant is told: what arrived, what is missing, how to send it; and once more before the deadline.

In: an application and the message that is answered. Out: a row in the outbox, and later the mail in the application's
language. It promises nothing. Off until the office switches it on; never to automatic mail, never for history.

Failures: none of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from config.codes import CODES
from config.settings import Settings
from notify.letters import compose
from notify.queueing import enqueue
from storage.models import ApplicationRow, ApplicationStatus, MessageRow, OutgoingRow
from storage.records import Application, application

KINDS = {
    "en": {
        "cv": "CV", "cover_letter": "Cover letter", "writing_sample": "Writing sample", "transcript": "Transcript",
        "recommendation": "Recommendation", "membership_form": "Membership form", "other": "Other document", "unknown": "Document",
    },
    "fr": {
        "cv": "CV", "cover_letter": "Lettre de motivation", "writing_sample": "Échantillon de vos écrits", "transcript": "Relevé de notes",
        "recommendation": "Recommandation", "membership_form": "Formulaire d’adhésion", "other": "Autre document", "unknown": "Document",
    },
    "es": {
        "cv": "CV", "cover_letter": "Carta de presentación", "writing_sample": "Muestra de redacción", "transcript": "Expediente académico",
        "recommendation": "Recomendación", "membership_form": "Formulario de membresía", "other": "Otro documento", "unknown": "Documento",
    },
}  # fmt: skip
MONTHS = {
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    "fr": (
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    "es": (
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
}
SUBJECTS = {
    "acknowledgement": {
        "en": "We have received your application: {what}",
        "fr": "Nous avons reçu votre candidature : {what}",
        "es": "Hemos recibido su solicitud: {what}",
    },
    "reminder": {
        "en": "Your application is not complete yet: {what}",
        "fr": "Votre candidature n’est pas encore complète : {what}",
        "es": "Su solicitud aún no está completa: {what}",
    },
}
# Codes whose sentence for the applicant is a thing to send, and not a sentence of its own.
TO_SEND = ("_missing", "encrypted", "broken", "empty", "link_only")


def queue(
    session: Session, row: ApplicationRow, message: MessageRow, settings: Settings, now: datetime
) -> OutgoingRow | None:
    """Writes the acknowledgement of a message; None when none may or need be sent."""
    if not settings.notify.acknowledge or message.silent or row.silent or message.channel != "email":
        return None
    headers = (message.reading or {}).get("message", {})
    submitted = (headers.get("auto_submitted") or "no").split(";")[0].strip().lower()
    if submitted != "no" or headers.get("return_path") == "" or headers.get("list_id"):
        return None
    if row.opening is None:  # a person has to look first; nothing sensible can be said yet
        return None
    return _enqueue(
        session, row, settings, now, "acknowledgement", f"acknowledgement:{row.id}:{message.id}", message.id
    )


def queue_due_reminders(session: Session, settings: Settings, now: datetime) -> int:
    """Reminds, once, whoever still lacks something so many days before the deadline; returns how many rows it wrote."""
    days = settings.notify.remind_days_before
    if not days or not settings.notify.acknowledge:
        return 0
    incomplete = session.scalars(
        select(ApplicationRow).where(
            ApplicationRow.status == ApplicationStatus.INCOMPLETE,
            ApplicationRow.silent.is_(False),
            ApplicationRow.cycle.is_not(None),
        )
    )
    written = 0
    for row in incomplete:
        opening = settings.openings.get(row.opening)
        cycle = opening.cycle(row.cycle) if opening and row.cycle else None
        if cycle and now < cycle.closes and cycle.closes - now <= timedelta(days=days):
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
) -> OutgoingRow | None:
    opening = settings.openings.get(row.opening)
    what = " ".join(filter(None, (opening.name if opening else "", row.cycle)))
    return enqueue(
        session,
        settings,
        key=key,
        kind=kind,
        recipient=row.applicant.email or None,
        subject=SUBJECTS[kind][language_of(row.applicant.language, settings)].format(what=what),
        now=now,
        cause={"application": row.id},
        thread=row.thread_id,
        application_id=row.id,
        message_id=message_id,
    )


def language_of(written: str, settings: Settings) -> str:
    """The language to write in: the application's, if the office writes it, else the office's first."""
    return written if written in settings.notify.languages else settings.notify.languages[0]


def content(session: Session, settings: Settings, row: OutgoingRow, now: datetime) -> bytes | None:
    """The mail of a row, as things stand now."""
    found = application(session, row.cause["application"])
    if found is None:
        return None
    language = language_of(found.language, settings)
    message = session.get(MessageRow, row.message_id) if row.message_id else None
    references = ((message.reading or {}).get("message", {}).get("references", []) if message else [])[-10:]
    own = [message.header_message_id] if message and message.header_message_id else []
    return compose(
        settings,
        f"{row.kind}.{language}",
        words(found, settings, language),
        recipient=settings.outgoing.redirect_all_to or row.recipient,
        subject=row.subject,
        message_id=row.header_message_id,
        now=now,
        answers=[*references, *own],
        automatic="auto-replied",
    )


def words(found: Application, settings: Settings, language: str) -> dict[str, Any]:
    """What the templates say."""
    opening = settings.openings.get(found.opening)
    cycle = opening.cycle(found.cycle) if opening and found.cycle else None
    return {
        "language": language,
        "office": settings.office_name,
        "name": found.applicant_name,
        "opening": opening.name if opening else "",
        "cycle": found.cycle or "",
        "deadline": day(cycle.deadline, language) if cycle else "",
        "open": bool(cycle),
        "arrived": [
            {"kind": KINDS[language].get(each.kind, each.kind), "filename": each.filename, "pages": each.pages}
            for each in found.documents
            if each.superseded_by_id is None
        ],
        "to_send": [told for code, told in _told(found, language) if code.endswith(TO_SEND)],
        "notes": [told for code, told in _told(found, language) if not code.endswith(TO_SEND)],
    }


def _told(found: Application, language: str) -> Sequence[tuple[str, str]]:
    """The findings that the applicant is told, in the applicant's language."""
    told = []
    for each in found.findings:
        sentence = CODES[each.code].applicant.get(language) if each.code in CODES else None
        if sentence:
            values = {name: _value(value, language) for name, value in each.values.items()}
            told.append((each.code, sentence.format_map(_Known(values))))
    return told


class _Known(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def _value(value: str, language: str) -> str:
    try:
        return day(date.fromisoformat(value), language)
    except ValueError:
        return value


def day(moment: date, language: str) -> str:
    """A date as people write it in that language."""
    month = MONTHS[language][moment.month - 1]
    match language:
        case "fr":
            return f"{moment.day}{'er' if moment.day == 1 else ''} {month} {moment.year}"
        case "es":
            return f"{moment.day} de {month} de {moment.year}"
        case _:
            return f"{moment.day} {month} {moment.year}"
