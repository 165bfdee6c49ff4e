"""What people do at the desk of the invented office, so that an upgrade meets a row of each of its tables."""

from datetime import datetime, timedelta

import pyotp
from sqlalchemy import select

from domain.committee import Vote
from domain.numbers import Numbered, TypedNumber
from domain.users import Role, Scope, User
from ingest.office import Office
from operations import committee, notes, outbox, snoozes
from operations.access import api_tokens, passwords, second_factor, sessions
from operations.changes import Attribution
from operations.people import invite, person_of, set_password
from storage.models import (
    ApplicationReadRow,
    DeliveryRow,
    DraftRow,
    GrantRow,
    LaidOutRow,
    OutgoingRow,
    OutgoingState,
    SavedViewRow,
)

PASSWORD = "seven green boats"
NO_FILE = "0" * 64


def work_at_the_desk(office: Office, application: int, message: int, now: datetime) -> None:
    """Two people sign in, and do one of each thing."""
    by = Attribution("Rosa Example", "", now)
    with office.database.begin() as session:
        for email, name, role in (
            ("rosa@office.example.org", "Rosa Example", Role.ADMIN),
            ("mina@office.example.org", "Mina Member", Role.REVIEWER),
        ):
            number = invite(session, office.settings, email, name, role, by, is_sent=False).number
            row = person_of(session, number)
            set_password(session, row, passwords.hashed(PASSWORD), by)
            invite_again = f"new.{email}"
            invite(session, office.settings, invite_again, f"New {name}", role, by, is_sent=False)
            sessions.start(session, row, now, user_agent="Firefox 140 on Linux", address="192.0.2.7")
        rosa, mina = (person_of(session, f"{each}@office.example.org") for each in ("rosa", "mina"))
        code = pyotp.TOTP(second_factor.prepare(session, rosa)).at(now)
        second_factor.confirm(session, rosa, code, by)
        api_tokens.create(session, rosa, "the statistics", [Scope.READ], by)
        session.add(SavedViewRow(user_id=rosa.id, name="late ones", query="late=yes", at=now))
        session.add(ApplicationReadRow(user_id=rosa.id, application_id=application, at=now))
        session.add(
            DraftRow(
                application_id=application,
                who=rosa.name,
                language="en",
                subject="Re:",
                text="Dear Ada,",
                updated_at=now,
            )
        )
        session.add(LaidOutRow(sha256=NO_FILE, pdf_sha256=None, pages=None, why="It is no document.", at=now))
        session.add(
            DeliveryRow(
                key="example", url="http://127.0.0.1:1/", event="application.new", application_id=application,
                status="complete", state=OutgoingState.SENT, next_attempt_at=now, created_at=now, sent_at=now,
            )
        )  # fmt: skip
        session.add(
            GrantRow(
                sign_in="office", account="internships@office.example.org", signed_in_as="rosa@office.example.org",
                sealed=b"of an example", signed_in_at=now, refreshed_at=now, ended_at=now, ended_why="of an example",
            )
        )  # fmt: skip
        notes.note_on_application(session, application, "Speaks French.", by)
        notes.take(session, application, rosa.id, by)
        snoozes.snooze(session, TypedNumber(message, Numbered.MESSAGE), now + timedelta(days=300), by)
        committee.hand_over(session, office.openings, "internship", "summer 2026", [application], by)
        member = User(mina.id, mina.name, mina.email, Role.REVIEWER)
        committee.review(session, application, member, Vote.YES, "Writes clearly.", Attribution(mina.name, "", now))


def cancel_one(office: Office, recipient: str, now: datetime) -> None:
    """Takes back a mail to this address that waits or is held."""
    with office.database.begin() as session:
        chosen = select(OutgoingRow.id).where(
            OutgoingRow.recipient == recipient, OutgoingRow.state.in_((OutgoingState.QUEUED, OutgoingState.HELD))
        )
        number = session.scalars(chosen.limit(1)).one()
        outbox.cancel(session, number, Attribution("Rosa Example", "", now))
