"""Mail that answers a letter of the office joins the application, and waits for an answer as one between people does."""

from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from sqlalchemy import select

from notify.outbox.sending import send_due
from operations.changes import Attribution
from operations.letter_templates import Words, stage_words
from operations.letters import Letter, prepare, send
from storage.models import ApplicationMessageRow, MessageRow, OutgoingRow
from tests.ingest.filing.test_own_mail import deliver, office
from tests.mail import texts
from tests.mail.sample_mailbox import TODAY

__all__ = ["office"]


@pytest.fixture
def letter(office) -> EmailMessage:
    """A letter to Ada that has left."""
    stage = stage_words(office.openings["internship"], "interview")
    written = Letter(stage | {"en": Words(stage["en"].subject, stage["en"].text)}, "interview")
    with office.database.begin() as session:
        [shown] = prepare(session, office.settings, [1], written, TODAY)
        by = Attribution("Carla", "", TODAY)
        send(session, office.filing_context, [shown], written, {shown.digest}, (), "t0", by)
    later = TODAY + timedelta(minutes=11)
    send_due(office.database, office.blobs, office.settings, lambda: later, lambda *_: None)
    with office.database.read() as session:
        row = session.scalars(select(OutgoingRow).where(OutgoingRow.kind == "letter")).one()
        assert row.sent_at is not None
        return message_from_bytes(row.content, policy=SMTP)


def answer(letter: EmailMessage, words: str) -> bytes:
    made = EmailMessage(policy=SMTP)
    made["From"], made["To"] = f"{texts.ADA.name} <{texts.ADA.email}>", letter["From"]
    made["Subject"], made["Message-ID"] = f"Re: {letter['Subject']}", "<answer@example.org>"
    made["In-Reply-To"] = letter["Message-ID"]
    made["References"] = f"{letter['References']} {letter['Message-ID']}"
    quoted = "\n".join(f"> {line}" for line in letter.get_content().splitlines())
    made.set_content(f"{words}\n\nOn Friday, ICRtoP Secretariat wrote:\n{quoted}\n")
    return made.as_bytes()


@pytest.mark.parametrize(("words", "waits"), [("Thank you, Thursday suits me very well.", True), ("Thank you!", False)])
def test_an_answer_to_a_letter_joins_and_waits_for_a_person_unless_it_is_mere_thanks(office, letter, words, waits):
    assert deliver(office, answer(letter, words))[0] == "filed"
    with office.database.read() as session:
        row = session.scalars(select(MessageRow).order_by(MessageRow.id.desc())).first()
        linked = session.scalars(
            select(ApplicationMessageRow.application_id).where(ApplicationMessageRow.message_id == row.id)
        ).all()
        assert linked == [1]
        assert row.needs_answer is waits


def test_a_letter_that_comes_back_to_the_mailbox_is_our_own_mail(office, letter):
    assert deliver(office, letter.as_bytes()) == ("set_aside", "own_mail")
