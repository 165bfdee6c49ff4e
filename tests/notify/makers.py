"""An office with applications in its database, made without reading any mail."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from hashlib import sha256
from html import unescape
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from config.settings import Settings
from domain.applications import NO_FACT, Applicant, Fact, OpeningMatch, Submission
from domain.findings import Evidence, finding
from domain.mail import Headers, Mail
from domain.reading import Reading
from storage.models import (
    ApplicantRow,
    ApplicationMessageRow,
    ApplicationRow,
    ApplicationStatus,
    AttachmentRow,
    DocumentRow,
    FindingRow,
    MailboxRow,
    MessageRow,
    MessageState,
)

# Half past nine in the morning of a Tuesday in New York, still standard time.
NOW = datetime(2027, 3, 9, 14, 30, tzinfo=UTC)
COUNT = count()
OFFICE = "internships@office.example.org"
COORDINATOR = "coordinator@office.example.org"
NAMES = (
    "Amara Okafor", "Lucía Fernández Ortega", "Jonas Weber", "Chloé Lefèvre", "Mei-Ling Zhao", "Daniel O’Connor",
    "Fatima al-Sayed", "Ravi Menon", "Ana Lima", "Tomasz Zieliński",
)  # fmt: skip


def office(folder: Path, **tables: Any) -> Settings:
    """Settings of an office whose mail goes into a folder."""
    return Settings(
        office={"coordinator": COORDINATOR, "address": OFFICE} | tables.pop("office", {}),
        storage={"folder": folder},
        **tables,
    )


def parsed(content: bytes) -> EmailMessage:
    """A mail as the standard library reads it back."""
    return message_from_bytes(content, policy=default)  # type: ignore[return-value]


def text_of(mail: EmailMessage) -> str:
    """Its text part."""
    return mail.get_body(("plain",)).get_content().replace("\r\n", "\n")  # type: ignore[union-attr]


def html_of(mail: EmailMessage) -> str:
    """Its HTML part."""
    return mail.get_body(("html",)).get_content()  # type: ignore[union-attr]


def visible(html: str) -> str:
    """The words of a page, on one line."""
    without = re.sub(r"<head>.*</head>|<[^>]+>", " ", html, flags=re.DOTALL)
    return " ".join(unescape(without).split())


def head(**fields: Any) -> Headers:
    """The head of a message, which answers another one."""
    blank: dict[str, Any] = {"message_id": None, "subject": "", "sender": None, "references": ("<first@example.edu>",)}
    return Headers(**(blank | fields))


def message(
    session: Session,
    sender: str = "amara.okafor@example.edu",
    *,
    received: datetime = NOW,
    kept: datetime | None = None,
    headers: Mapping[str, Any] | None = None,
    body: str = "",
    **more: Any,
) -> MessageRow:
    """A filed message."""
    digest = sha256(f"{next(COUNT)}".encode()).hexdigest()
    row = MessageRow(
        raw_sha256=digest,
        content_digest=digest,
        header_message_id=f"<{digest[:12]}@example.edu>",
        size=300_000,
        received_at=received,
        kept_at=kept or received,
        sender=f"Someone <{sender}>",
        sender_email=sender,
        **(
            {
                "state": MessageState.FILED,
                "subject": "ICRtoP internship",
                "reading": Reading(Mail(head(**(headers or {})), body, ()), (Submission(Applicant(), OpeningMatch()),)),
            }
            | more
        ),
    )
    session.add(row)
    session.flush()
    return row


def findings(*made: Any) -> list[FindingRow]:
    """Rows of findings as the checks make them."""
    return [
        FindingRow(
            code=each.code,
            severity=each.severity.value,
            sentence=each.sentence,
            evidence=each.evidence,
            values=dict(each.values),
        )
        for each in made
    ]


def application(
    session: Session,
    name: str = "Amara Okafor",
    *,
    email: str = "amara.okafor@example.edu",
    received: datetime = NOW,
    mail: MessageRow | None = None,
    found: Sequence[FindingRow] = (),
    language: str = "en",
    **more: Any,
) -> ApplicationRow:
    """An application with its message."""
    row = ApplicationRow(
        applicant=ApplicantRow(
            name=name, email=email, matching_email=email, language=language, phone=more.pop("phone", "")
        ),
        **(
            {"opening": "internship", "cycle": "summer 2027", "status": ApplicationStatus.INCOMPLETE, "facts": {}}
            | {"received_at": received, "created_at": received, "updated_at": received}
            | more
        ),
    )
    session.add(row)
    session.flush()
    row.thread_id = f"{row.id:08x}"
    row.findings.extend(found)
    row.messages.append(ApplicationMessageRow(message=mail or message(session, email, received=received)))
    session.flush()
    return row


def document(
    session: Session,
    row: ApplicationRow,
    kind: str,
    filename: str,
    digest: str = "0" * 64,
    size: int = 90_000,
    **more: Any,
) -> DocumentRow:
    """A document of an application, in a file of its first message."""
    mail = row.messages[0].message
    pages = more.get("pages", 1)
    if all(each.path != filename for each in mail.attachments):
        mail.attachments.append(
            AttachmentRow(
                path=filename,
                filename=filename,
                media_type=more.pop("media_type", "application/pdf"),
                size=size,
                sha256=digest,
                role="document",
                pages=pages,
            )
        )
    made = DocumentRow(
        message_id=mail.id,
        attachment=filename,
        sha256=digest,
        filename=filename,
        kind=kind,
        received_at=mail.received_at,
        **(
            {
                "confidence": 0.96,
                "reasons": (),
                "first_page": 1,
                "last_page": pages,
                "pages": pages,
                "words": 400,
                "text_source": "text",
            }
            | more
        ),
    )
    row.documents.append(made)
    session.flush()
    return made


def amara(session: Session, files: Mapping[str, bytes] | None = None, blobs: Any = None) -> ApplicationRow:
    """An application with something of each: met, lacking, noted, in doubt; three files, two of them sure."""
    stay = Evidence("letter.pdf", 1, "I am available full time from 1 June to 31 August 2027")
    row = application(
        session,
        phone="+1 212 555 0147",
        status=ApplicationStatus.WAITING,
        found=findings(
            finding("subject_names_opening", words="ICRtoP internship, summer 2027"),
            finding("on_time", received="2027-03-09", deadline="2027-04-01"),
            finding("cv_received", what="2 pages, cv.pdf"),
            finding("cover_letter_received", what="1 page, letter.pdf"),
            finding("sample_too_long", pages=8, body_pages=7, minimum=3, maximum=5),
            finding("availability_stated", value="full time"),
            finding("start_date_stated", value="2027-06-01"),
            finding("end_date_missing"),
            finding("sample_dense", why="10 pt, single spacing", words=3120, standard_pages=10),
            finding("kind_unknown", filename="scan0003.pdf", why="it could be a transcript or a recommendation"),
        ),
        facts={
            "availability": Fact("full time", (stay,)),
            "start_date": Fact("2027-06-01", (stay,)),
            "end_date": NO_FACT,
        },
    )
    kinds = (
        ("cv", "cv.pdf", 2),
        ("cover_letter", "letter.pdf", 1),
        ("writing_sample", "Essay on R2P.pdf", 8),
        ("unknown", "scan0003.pdf", 1),
    )
    for kind, filename, pages in kinds:
        content = (files or {}).get(kind)
        digest = blobs.put(content) if content else "0" * 64
        more = {"body_pages": 7} if kind == "writing_sample" else {}
        reasons = {"unknown": ("it could be a transcript or a recommendation",)}.get(kind, ("its name", "its headings"))
        sure = {"unknown": 0.44}.get(kind, 0.96)
        document(
            session,
            row,
            kind,
            filename,
            digest,
            len(content or b""),
            pages=pages,
            confidence=sure,
            reasons=reasons,
            **more,
        )
    return row


def busy_day(session: Session) -> None:
    """The day before NOW with nine applications, the weeks before it, last year's round, and things that wait."""
    yesterday = NOW - timedelta(days=1)
    states = (
        ApplicationStatus.COMPLETE,
        ApplicationStatus.INCOMPLETE,
        ApplicationStatus.COMPLETE,
        ApplicationStatus.WAITING,
    )
    lacking = (
        (), findings(finding("writing_sample_missing", minimum=3, maximum=5)), (),
        findings(finding("cycle_unknown", why="The mail says “next term”.")),
    )  # fmt: skip
    for number, name in enumerate(NAMES):
        late = number == 6
        application(
            session,
            name,
            email=f"applicant{number}@example.edu",
            received=yesterday + timedelta(minutes=37 * number - 240),
            status=states[number % 4],
            found=[
                FindingRow(code=f.code, severity=f.severity, sentence=f.sentence, evidence=(), values={})
                for f in lacking[number % 4]
            ],
            late=late,
            cycle="spring 2027" if late else "summer 2027",
        )
    for cycle, first, most in (
        ("summer 2027", NOW - timedelta(days=2), 31),
        ("summer 2026", datetime(2026, 4, 1, tzinfo=UTC), 52),
    ):
        for number in range(most):
            application(
                session,
                email=f"{cycle[-4:]}-{number}@example.edu",
                received=first - timedelta(days=(most - number) ** 2 * 70 / most**2),
                status=states[number % 3],
                cycle=cycle,
            )
    for cycle, states_of in (("fall 2027", (5, 3)), ("spring 2028", (1, 2))):
        for number in range(sum(states_of)):
            status = ApplicationStatus.COMPLETE if number < states_of[0] else ApplicationStatus.INCOMPLETE
            application(
                session,
                email=f"{cycle}-{number}@example.edu".replace(" ", ""),
                received=NOW - timedelta(days=9),
                status=status,
                cycle=cycle,
            )
    application(
        session,
        "Partners for Peace Network",
        email="contact@peace.example.org",
        received=NOW - timedelta(days=12),
        opening="membership",
        cycle=None,
        status=ApplicationStatus.COMPLETE,
    )
    message(
        session,
        "someone@example.org",
        received=yesterday,
        state=MessageState.SET_ASIDE,
        reason="unclear",
        subject="About your internship",
        explanation="It names an opening and brings no documents.",
    )
    message(
        session,
        "news@lists.example.com",
        received=yesterday,
        state=MessageState.SET_ASIDE,
        reason="newsletter",
        subject="This week in examples",
    )
    session.add_all(
        [
            MailboxRow(name="applications", last_contact_at=NOW - timedelta(minutes=3)),
            MailboxRow(
                name="membership",
                last_contact_at=NOW - timedelta(hours=6),
                failing_since=NOW - timedelta(hours=5),
                failure="the server does not answer",
            ),
        ]
    )
    session.flush()
