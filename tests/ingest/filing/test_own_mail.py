"""What postroom wrote itself and what comes back of it is never an application, whoever reads the mailbox."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest
from sqlalchemy import select

from config.settings import Settings
from ingest.office import Office, opened
from storage.models import MessageRow, OutgoingRow
from tests.mail import texts
from tests.mail.sample_mailbox import TODAY, apply, at, three
from worker.jobs import one_pass

ADDRESS = "internships@office.example.org"
OF_PROGRAM = {"Auto-Submitted": "auto-generated"}


@pytest.fixture
def office(tmp_path: Path):
    """An office whose coordinator reads the very mailbox that applications go to; one has come and is told of."""
    (tmp_path / "mailbox").mkdir()
    settings = Settings(
        office={"coordinator": ADDRESS, "address": ADDRESS},
        storage={"folder": tmp_path / "var"},
        mailboxes={"in": {"kind": "folder", "path": tmp_path / "mailbox", "history": "answer"}},
        notify={"acknowledge": True},
        limits={"readers": 1},
    )
    with opened(settings, lambda: TODAY) as office:
        deliver(office, apply(texts.ADA, "ICRtoP Internship – Summer 2026", three(texts.ADA), at(3)))
        yield office


def deliver(office: Office, raw: bytes) -> tuple[str, str]:
    """What becomes of this mail."""
    mailbox = office.settings.mailboxes["in"].path
    (mailbox / f"{len(list(mailbox.iterdir()))}.eml").write_bytes(raw)
    one_pass(office)
    with office.database.read() as session:
        row = session.scalars(select(MessageRow).order_by(MessageRow.id.desc())).first()
        return row.state.value, row.reason


def written(office: Office) -> dict[str, EmailMessage]:
    """What postroom has written so far, by its key."""
    with office.database.read() as session:
        rows = session.scalars(select(OutgoingRow)).all()
        return {row.key: message_from_bytes(row.content, policy=SMTP) for row in rows}


def sent_on(notification: EmailMessage, sender: str, **head: str) -> bytes:
    """The notification with its files, sent on in somebody's name as a mail of its own."""
    made = message_from_bytes(notification.as_bytes(), policy=SMTP)
    for name in ("Message-ID", "X-Loop", "Auto-Submitted", "X-Auto-Response-Suppress", "From", "Subject"):
        del made[name]
    made["From"], made["Subject"] = sender, f"FW: {notification['Subject']}"
    made["Message-ID"] = "<another@mail.example.org>"
    for name, value in head.items():
        made[name] = value
    return made.as_bytes()


@pytest.mark.parametrize("key", ["notification:1", "acknowledgement:1:1"])
def test_what_postroom_wrote_is_no_application_and_makes_no_further_mail(office, key):
    before = written(office)
    assert deliver(office, before[key].as_bytes()) == ("set_aside", "own_mail")
    assert written(office).keys() == before.keys()


def test_nor_is_it_when_a_server_gave_it_a_message_id_of_its_own(office):
    before = written(office)
    mail = before["notification:1"]
    mail.replace_header("Message-ID", "<0100018f-000000@email.example.org>")
    assert deliver(office, mail.as_bytes()) == ("set_aside", "own_mail")
    assert written(office).keys() == before.keys()


def test_nor_is_what_a_rule_of_the_office_s_own_mailbox_forwards(office):
    before = written(office)
    mail = before["notification:1"]
    forwarded = sent_on(mail, f"Coordinator <{ADDRESS}>", References=str(mail["Message-ID"]), **OF_PROGRAM)
    assert deliver(office, forwarded) == ("set_aside", "own_mail")
    assert written(office).keys() == before.keys()


def test_what_a_colleague_forwards_by_hand_is_filed(office):
    mail = written(office)["notification:1"]
    assert deliver(office, sent_on(mail, f"Coordinator <{ADDRESS}>", References=str(mail["Message-ID"])))[0] == "filed"


@pytest.mark.parametrize(
    "head", [{}, OF_PROGRAM | {"Auto-Submitted": "no"}, {"X-Loop": "<postroom.a.b.c@example.org>"}]
)
def test_an_applicant_s_answer_with_documents_is_filed(office, head):
    mail = written(office)["acknowledgement:1:1"]
    answer = sent_on(
        written(office)["notification:1"],
        f"{texts.ADA.name} <{texts.ADA.email}>",
        **{"In-Reply-To": str(mail["Message-ID"])} | head,
    )
    assert deliver(office, answer)[0] == "filed"
