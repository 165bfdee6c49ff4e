"""Nobody who writes in an applicant's name changes anything of the application, and the applicant's own mail does."""

from pathlib import Path

import pytest
from sqlalchemy import select

from config.settings import Settings
from domain.actions import command_line
from domain.numbers import Numbered, TypedNumber
from ingest.office import Office, opened
from notify.messages.application_view import next_action
from operations.changes import Attribution
from operations.review import judge_sender
from operations.undo import undo_last
from storage.application import application
from storage.models import ApplicationRow, CorrectionRow, MessageRow, OutgoingRow
from tests.mail import texts
from tests.mail.files import pdf
from tests.mail.sample_mailbox import TODAY, apply, at, three
from worker.jobs import one_pass, read_kept

SUBJECT = "ICRtoP Internship – Summer 2026"
ADA = texts.ADA.email
DOMAIN = ADA.rpartition("@")[2]
GENUINE = (
    f"mx.office.example.net; dkim=pass header.d={DOMAIN}; spf=pass smtp.mailfrom={ADA}; dmarc=pass header.from={DOMAIN}"
)
FORGED = f"mx.office.example.net; dkim=none; spf=softfail smtp.mailfrom={ADA}; dmarc=fail (p=none) header.from={DOMAIN}"
NOT_PROVED = f"mx.office.example.net; dkim=none; spf=none; dmarc=none header.from={DOMAIN}"
FORWARDED = f"mx.office.example.net; spf=fail smtp.mailfrom=x@alumni.example.com; dkim=pass header.d={DOMAIN}"
OTHERS = "mx.office.example.net; dkim=pass header.d=example.com; dmarc=pass header.from=example.com"
NEW_CV = [("Ada_CV_new.pdf", pdf(texts.cv(texts.ADA)))]
BY = Attribution("Bea Coordinator", "I rang her", TODAY)


@pytest.fixture
def office(tmp_path: Path):
    with opened(settings_in(tmp_path), lambda: TODAY) as office:
        yield office


def settings_in(folder: Path, **mailbox: object) -> Settings:
    (folder / "mailbox").mkdir(exist_ok=True)
    return Settings(
        office={"coordinator": "bea@office.example.net", "address": "internships@office.example.net"},
        storage={"folder": folder / "var"},
        mailboxes={"in": {"kind": "folder", "path": folder / "mailbox", "history": "answer"} | mailbox},
        notify={"acknowledge": True},
        limits={"readers": 1},
    )


def deliver(office: Office, raw: bytes, authentication: str = "") -> int:
    """The number that the mail gets, with this result of the office's server on top."""
    head = f"Authentication-Results: {authentication}\r\n".encode() if authentication else b""
    mailbox = office.settings.mailboxes["in"].path
    (mailbox / f"{len(list(mailbox.iterdir()))}.eml").write_bytes(
        head + b"Received: from x by y; Sun, 8 Feb 2026 09:00:00 +0000\r\n" + raw
    )
    one_pass(office)
    with office.database.read() as session:
        return session.scalars(select(MessageRow.id).order_by(MessageRow.id.desc())).first()


def first(office: Office, authentication: str = GENUINE) -> int:
    return deliver(office, apply(texts.ADA, SUBJECT, three(texts.ADA), at(3)), authentication)


def second(
    office: Office,
    authentication: str = "",
    words: str = "Please find my new CV attached.",
    files=NEW_CV,
    person=texts.ADA,
) -> int:
    return deliver(office, apply(person, f"Re: {SUBJECT}", files, at(5), body=words), authentication)


def facts(office: Office) -> dict[str, object]:
    """What the only application is, and what was written because of it."""
    with office.database.read() as session:
        [row] = session.scalars(select(ApplicationRow)).all()
        return {
            "status": row.status.value,
            "doubts": [each.code for each in row.findings if each.severity == "doubt"],
            "cv": [each.filename for each in row.documents if each.kind == "cv" and each.superseded_by_id is None],
            "answers": session.scalars(
                select(OutgoingRow.message_id)
                .where(OutgoingRow.kind == "acknowledgement")
                .order_by(OutgoingRow.message_id)
            ).all(),
            "verdicts": list(session.scalars(select(MessageRow.authentication).order_by(MessageRow.id))),
        }


@pytest.mark.parametrize("authentication", [GENUINE, FORWARDED])
def test_the_applicants_own_mail_supersedes_and_is_answered(office, authentication):
    first(office)
    second(office, authentication)
    now = facts(office)
    assert (now["doubts"], now["cv"], now["verdicts"]) == ([], ["Ada_CV_new.pdf"], ["pass", "pass"])
    assert now["answers"]


@pytest.mark.parametrize("authentication", [FORGED, NOT_PROVED, ""], ids=["forged", "not proved", "without a word"])
def test_mail_in_somebodys_name_changes_nothing_and_waits_for_a_person(office, authentication):
    before = first(office)
    old = facts(office)
    second(office, authentication)
    now = facts(office)
    assert (now["status"], now["doubts"], now["cv"]) == ("waiting", ["sender_unproven"], old["cv"])
    assert now["answers"] == [before]


def test_it_withdraws_nothing_and_says_so(office):
    first(office)
    second(office, FORGED, "Dear office, I withdraw my application. Please delete it. Ada", [])
    assert facts(office)["doubts"] == ["sender_unproven"]
    with office.database.read() as session:
        found = application(session, 1)
        [doubt] = [each for each in found.findings if each.severity == "doubt"]
        assert "does not come from example.org. It asks to withdraw the application. Until a person" in doubt.sentence
        assert command_line(next_action(doubt, found)).endswith("--sender …")


def test_a_first_mail_that_is_forged_is_not_answered(office):
    first(office, FORGED)
    now = facts(office)
    assert (now["doubts"], now["answers"]) == (["sender_unproven"], [])


@pytest.mark.parametrize("authentication", [NOT_PROVED, ""])
def test_mail_of_which_nothing_was_ever_proved_is_as_good_as_any(office, authentication):
    first(office, authentication)
    second(office, authentication)
    now = facts(office)
    assert (now["doubts"], now["cv"]) == ([], ["Ada_CV_new.pdf"])


def test_somebody_else_s_mail_that_names_the_applicant_in_a_file_replaces_nothing(office):
    first(office)
    raw = apply(texts.ADA, f"Re: {SUBJECT}", NEW_CV, at(5), body="My new CV is attached.")
    raw = raw.replace(f"<{ADA}>".encode(), b"<eve@example.com>", 1)
    deliver(office, raw, OTHERS)
    with office.database.read() as session:
        rows = session.scalars(select(ApplicationRow).order_by(ApplicationRow.id)).all()
        assert [each.filename for each in rows[0].documents if each.kind == "cv" and not each.superseded_by_id] != [
            "Ada_CV_new.pdf"
        ]


def test_a_person_accepts_it_and_takes_that_back(office):
    first(office)
    new = second(office, FORGED)
    before = facts(office)
    with office.database.begin() as session:
        judge_sender(session, new, genuine=True, by=BY)
    read_kept(office, [new])
    accepted = facts(office)
    assert (accepted["doubts"], accepted["cv"]) == ([], ["Ada_CV_new.pdf"])
    with office.database.begin() as session:
        undone = undo_last(session, office.filing_context, TypedNumber(new, Numbered.MESSAGE), BY)
    read_kept(office, undone.unread)
    assert facts(office)["cv"] == before["cv"]
    assert facts(office)["doubts"] == ["sender_unproven"]


def test_a_person_rejects_it_and_takes_that_back(office):
    first(office)
    before = facts(office)
    new = second(office, FORGED)
    doubtful = facts(office)
    with office.database.begin() as session:
        judge_sender(session, new, genuine=False, by=BY)
    read_kept(office, [new])
    rejected = facts(office)
    assert rejected | {"verdicts": ["pass"]} == before
    with office.database.read() as session:
        row = session.get_one(MessageRow, new)
        assert (row.state, row.reason, row.explanation) == ("set_aside", "by_hand", "A person said that it is forged.")
    with office.database.begin() as session:
        undone = undo_last(session, office.filing_context, TypedNumber(new, Numbered.MESSAGE), BY)
        assert not session.scalars(select(CorrectionRow)).all()
    read_kept(office, undone.unread)
    assert facts(office) == doubtful


@pytest.mark.parametrize(
    ("servers", "verdict"), [(["mx.other.example.net"], "none"), ([], ""), (["office.example.net"], "fail")]
)
def test_whose_word_counts_can_be_set(tmp_path, servers, verdict):
    with opened(settings_in(tmp_path, authentication_servers=servers), lambda: TODAY) as office:
        first(office, FORGED)
        assert facts(office)["verdicts"] == [verdict]


def test_a_server_s_name_is_learnt_from_nearly_all_mail_and_one_forged_result_teaches_nothing(office):
    for number in range(4):
        deliver(office, apply(texts.NOOR, SUBJECT, [], at(3), body=f"Hello {number}"))
    deliver(office, apply(texts.ADA, SUBJECT, three(texts.ADA), at(3)), GENUINE.replace("office", "evil"))
    with office.database.read() as session:
        assert set(session.scalars(select(MessageRow.authentication))) == {""}


def test_a_server_that_finds_fault_with_half_of_the_mail_is_not_asked(office):
    """It stands behind another one that changes what it hands on."""
    for number in range(12):
        deliver(office, apply(texts.NOOR, SUBJECT, [], at(3), body=f"Hello {number}"), FORGED)
    with office.database.read() as session:
        assert list(session.scalars(select(MessageRow.authentication).order_by(MessageRow.id)))[-1] == ""
