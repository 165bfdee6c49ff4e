"""An erased person is gone everywhere; everybody else is as before."""

import re
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from config.settings import Settings
from domain.actions import Correctable
from domain.errors import WrongUsage
from ingest.mailboxes import open_mailbox
from ingest.office import Office, opened
from notify.reports import nightly
from operations.changes import Attribution
from operations.corrections import ValueCorrection, correct
from operations.erasure import erase
from operations.erasure_scope import Scope, of_person
from operations.reconcile import reconcile
from operations.records import Refused
from operations.retention import due, retain
from operations.review import merge
from storage.models import ApplicantRow, ApplicationRow, Base, DocumentRow, EventRow, MessageRow, OutgoingRow
from tests.command import put
from tests.ingest.boxes import NOON, imap_box
from tests.mail import texts
from tests.mail.messages import bounce, message
from tests.mail.sample_mailbox import TODAY, apply, at, three
from tests.servers.hostile_imap import Shelf, hostile_server
from worker.jobs import one_pass

OFFICE = {"coordinator": "coordinator@office.example.org", "address": "internships@office.example.org"}
ADA, NOOR = texts.ADA, texts.NOOR
BY = Attribution("Jo", "", TODAY)
WORDS = (ADA.email, ADA.name, ADA.name.partition(" ")[2], ADA.email.partition("@")[0])


def mails() -> dict[str, bytes]:
    """Two applicants, and what else one of them wrote and caused."""
    return {
        "Lindqvist application.eml": apply(ADA, "ICRtoP Internship – Summer 2026", three(ADA)[:1], at(3)),
        "2.eml": apply(NOOR, "ICRtoP Internship – Summer 2026", three(NOOR)[:1], at(4)),
        "3.eml": message(
            "A question", f"{ADA.name} <{ADA.email}>", "When do you decide?", message_id="<q@example.org>"
        ),
        "4.eml": bounce("Thank you", ADA.email),
    }


@contextmanager
def filed(tmp_path: Path, database_url: str = "", **tables):
    box = tmp_path / "mailbox"
    box.mkdir()
    for name, raw in mails().items():
        (box / name).write_bytes(raw)
    tables = {"notify": {"acknowledge": True}} | tables
    settings = Settings(
        office=OFFICE,
        storage={"folder": tmp_path / "var", "database": database_url},
        mailboxes={"in": {"kind": "folder", "path": box, "history": "answer"}},
        **tables,
    )
    with opened(settings, lambda: TODAY) as office:
        one_pass(office)
        with office.database.begin() as session:
            number = number_of(office, ADA.email)
            phone = ValueCorrection(Correctable.PHONE, "+1 212 555 0199")
            correct(session, office.filing_context, number, [phone], Attribution("Jo", f"{ADA.name} called", TODAY))
            nightly.queue(session, settings, TODAY.date(), TODAY)
        one_pass(office)
        yield office


def number_of(office: Office, email: str) -> int:
    with office.database.read() as session:
        return session.scalars(select(ApplicationRow.id).join(ApplicantRow).where(ApplicantRow.email == email)).one()


def wipe(office: Office, who: str):
    with office.database.read() as session:
        scope = of_person(session, office.blobs, who, office.settings)
    return erase(office, scope, "Jo", "asked for it")


def found_in_rows(office: Office) -> list[str]:
    """Tables in which the person is still named; mails as they read, and not as they are encoded."""
    from email import message_from_bytes, policy

    def words(value: object) -> str:
        if isinstance(value, bytes):
            parsed = message_from_bytes(value, policy=policy.default)
            return str(parsed.items()) + "".join(
                part.get_content() for part in parsed.walk() if part.get_content_maintype() == "text"
            )
        return str(value)

    with office.database.read() as session:
        return [
            table.name
            for table in Base.metadata.sorted_tables
            for row in session.execute(select(table))
            if any(word.lower() in words(value).lower() for value in row for word in WORDS)
        ]


def test_a_person_is_gone_from_every_table_on_either_database(database_url, tmp_path):
    with filed(tmp_path, database_url) as office:
        assert {"applicants", "messages", "outgoing", "ledger", "events"} <= set(found_in_rows(office))
        done = wipe(office, ADA.email)
        assert (done.applications, done.messages) == (1, 3)
        assert found_in_rows(office) == []
        with office.database.read() as session:
            assert [row.email for row in session.scalars(select(ApplicantRow))] == [NOOR.email]
            assert session.scalars(select(EventRow.what)).all().count("erased") == 1


def test_a_person_is_gone_from_every_byte_on_the_disk(tmp_path):
    with filed(tmp_path) as office:
        wipe(office, str(number_of(office, ADA.email)))
    pattern = re.compile(b"|".join(re.escape(word.encode()) for word in WORDS), re.IGNORECASE)
    files = [path for path in (tmp_path / "var").rglob("*") if path.is_file()]
    assert len(files) > 5
    assert [path.name for path in files if pattern.search(path.read_bytes())] == []


def test_everybody_else_is_as_before(tmp_path):
    with filed(tmp_path) as office:
        other = number_of(office, NOOR.email)

        def known() -> list:
            from storage.application import application

            with office.database.read() as session:
                return [application(session, other), session.query(OutgoingRow).filter_by(application_id=other).count()]

        before = known()
        wipe(office, ADA.email)
        assert known() == before
        assert [each.says for each in reconcile(office).differences] == []


def test_erased_mail_that_still_lies_in_the_mailbox_is_listed_and_not_taken_in_again(tmp_path):
    with filed(tmp_path) as office:
        done = wipe(office, ADA.email)
        assert len(done.remaining) == 3
        assert "still lies in mailbox in" in done.remaining[0]
        assert one_pass(office).kept == 0
        (tmp_path / "mailbox/3.eml").rename(tmp_path / "mailbox/renamed.eml")  # another uid, the same mail
        assert one_pass(office).kept == 0
        assert found_in_rows(office) == []
        assert reconcile(office).unneeded == 1
        one_pass(office)
        assert reconcile(office).unneeded == 0


def test_server_copies_are_deleted_when_the_office_wants_that(tmp_path):
    with filed(tmp_path, retention={"server_copies": "delete"}) as office:
        assert wipe(office, ADA.email).remaining == []
    assert [path.name for path in (tmp_path / "mailbox").iterdir()] == ["2.eml"]


@pytest.fixture
def hostile():
    with hostile_server() as server:
        yield server


@pytest.mark.parametrize("bound", [30, 0.0001], ids=["whole", "head alone"])
def test_another_mail_under_the_uid_of_an_erased_one_is_not_deleted(hostile, tmp_path, bound):
    settings = Settings(
        office=OFFICE,
        storage={"folder": tmp_path / "var"},
        mailboxes={"in": {**hostile.settings(), "history": "answer"}},
        retention={"server_copies": "delete"},
        limits={"message_mib": bound},
    )
    ada, noor = (
        message("ICRtoP Internship", f"{each.name} <{each.email}>", "My letter.", message_id=f"<{each.email}>")
        for each in (ADA, NOOR)
    )
    Shelf({1: ada, 2: ada.replace(b"My letter", b"My second letter")}).on(hostile)
    with opened(settings, lambda: TODAY) as office:
        one_pass(office)
        Shelf({1: noor, 2: ada.replace(b"My letter", b"My second letter")}).on(hostile)
        nothing = frozenset()
        done = erase(
            office, Scope(nothing, nothing, frozenset({1, 2}), nothing, nothing, nothing, None), "Jo", "asked for it"
        )
    assert [line.split()[2] for line in hostile.heard if line.upper().startswith("UID EXPUNGE")] == ["2"]
    [said] = done.remaining
    assert "what lies in mailbox in as 1 could not be recognised as it, and was not deleted" in said


def test_an_imap_server_s_copy_is_deleted_alone(account):
    box = imap_box(account)
    for name, raw in list(mails().items())[2:]:
        box.deliver(raw.replace(b"Subject:", b"X-Name: %s\r\nSubject:" % name.encode()), NOON)
    with account.client() as client:
        client.add_flags([2], [b"\\Deleted"])  # by somebody else, who may change his mind
    with open_mailbox("in", box.mailbox()) as source:
        first, second = sorted(source.present(), key=int)
        source.delete(first)
        source.delete(first)
        assert source.present() == {second}


def test_a_mail_with_somebody_else_s_application_stays_and_is_named(tmp_path):
    with filed(tmp_path) as office:
        from storage.models import ApplicationMessageRow

        with office.database.begin() as session:
            ada, noor = (session.get_one(ApplicationRow, number_of(office, p.email)) for p in (ADA, NOOR))
            link = ada.messages[0]
            session.add(ApplicationMessageRow(application=noor, message=link.message, submission=link.submission))
            shared = link.message_id
        done = wipe(office, ADA.email)
        assert done.messages == 2
        assert f"message m{shared} is also other people's and stays; look at it" in done.remaining
        with office.database.read() as session:
            assert session.get(MessageRow, shared) is not None


@pytest.mark.parametrize("who", ["its number", ADA.email, "ada@private.example.org"])
def test_a_person_whose_address_was_corrected_goes_with_the_application_under_the_other_address(who, tmp_path):
    with filed(tmp_path) as office:
        second = apply(ADA, "ICRtoP Internship – Fall 2026", three(ADA)[:1], at(5))
        (tmp_path / "mailbox" / "5.eml").write_bytes(second)
        one_pass(office)
        with office.database.begin() as session:
            number = min(
                session.scalars(select(ApplicationRow.id).join(ApplicantRow).where(ApplicantRow.email == ADA.email))
            )
            new = ValueCorrection(Correctable.EMAIL, "ada@private.example.org")
            correct(session, office.filing_context, number, [new], Attribution("Jo", "she said so", TODAY))
        wipe(office, str(number) if who == "its number" else who)
        with office.database.read() as session:
            assert [row.name for row in session.scalars(select(ApplicantRow))] == [NOOR.name]
            assert len(session.scalars(select(ApplicationRow)).all()) == 1


@pytest.mark.parametrize(
    ("who", "why"),
    [
        ("99", "no application a99"),
        ("nobody@example.org", "nothing of"),
        ("ada", "neither"),
        (OFFICE["coordinator"], "the office itself"),
    ],
)
def test_nobody_is_erased_by_mistake(who, why, tmp_path):
    settings = Settings(office=OFFICE, storage={"folder": tmp_path / "var"})
    with opened(settings) as office, pytest.raises((Refused, WrongUsage), match=why):
        wipe(office, who)


def test_what_the_office_keeps_no_longer_is_erased_by_the_worker_once_a_day(tmp_path):
    retention = {"days_after_deadline": 30}
    with filed(tmp_path, retention=retention) as office:
        # The deadline was the whole 1 April in New York.
        for days, left in ((41, 2), (43, 0)):
            later = Office(
                office.settings,
                office.openings,
                office.database,
                office.blobs,
                office.secret,
                lambda d=days: TODAY + timedelta(days=d),
            )
            one_pass(later)
            with office.database.read() as session:
                assert session.query(ApplicationRow).count() == left
            assert retain(later) is None
        with office.database.read() as session:
            assert {row.reason for row in session.scalars(select(MessageRow))} <= {"inquiry", "bounce"}


@pytest.mark.parametrize(
    ("retention", "stays"),
    [
        ({"inquiry_days": 30}, {"bounce"}),
        ({"set_aside_days": 30}, {"inquiry"}),
        ({"set_aside_days": 30, "inquiry_days": 30}, set()),
        ({"set_aside_days": 90, "inquiry_days": 90}, {"bounce", "inquiry"}),
    ],
    ids=["inquiries", "what was set aside", "both", "neither yet"],
)
def test_inquiries_and_mail_that_was_set_aside_go_when_their_own_time_is_over(tmp_path, retention, stays):
    with filed(tmp_path, retention=retention) as office:
        question = message("A question", "Kim <kim@example.org>", "When do you decide?", message_id="<k@example.org>")
        (tmp_path / "mailbox" / "5.eml").write_bytes(question)
        one_pass(office)
        now = TODAY + timedelta(days=60)
        later = Office(office.settings, office.openings, office.database, office.blobs, office.secret, lambda: now)
        with office.database.begin() as session:
            session.execute(update(MessageRow).values(kept_at=TODAY, received_at=TODAY))
        retain(later)
        with office.database.read() as session:
            rows = session.scalars(select(MessageRow).where(MessageRow.state == "set_aside"))
            assert {row.reason for row in rows} == stays
            assert session.query(ApplicationRow).count() == 2
        one_pass(later)
        with office.database.read() as session:
            found = select(MessageRow.reason).where(MessageRow.state == "set_aside")
            assert set(session.scalars(found)) == stays, "it is not taken in again"


def test_what_may_be_an_application_stays_until_a_person_has_seen_it(tmp_path):
    with filed(tmp_path, retention={"set_aside_days": 1}) as office:
        now = TODAY + timedelta(days=900)
        with office.database.begin() as session:
            session.execute(update(MessageRow).where(MessageRow.reason == "bounce").values(reason="unclear"))
            session.flush()
            assert not any(each.scope for each in due(session, office.openings, office.settings.retention, now))
            session.execute(update(MessageRow).where(MessageRow.reason == "unclear").values(seen_at=TODAY))
            [found] = [each for each in due(session, office.openings, office.settings.retention, now) if each.scope]
            assert len(found.scope.messages) == 1


def test_what_is_due_is_listed_before_anything_is_erased(run, office):
    put(office, "1.eml", mails()["3.eml"], at(3))
    run("once")
    assert run("retain", "--dry-run")[1] == "nothing is due\n"
    office.write_text(office.read_text() + "[retention]\ninquiry_days = 1\n")
    assert run("retain", "--dry-run")[1] == "nothing is due\n", "it was taken in today"


def test_nothing_is_erased_unless_the_office_wants_it(tmp_path):
    with opened(Settings(storage={"folder": tmp_path / "var"}), lambda: TODAY) as office:
        assert retain(office) is None


def test_the_command_asks_first(tmp_path, monkeypatch, capsys):
    import sys

    from cli.main import main

    (tmp_path / "mailbox").mkdir()
    (tmp_path / "mailbox/1.eml").write_bytes(mails()["3.eml"])
    file = tmp_path / "postroom.toml"
    file.write_text('[mailboxes.in]\nkind = "folder"\npath = "mailbox"\n')

    def run(*words: str, answer: str = "") -> tuple[int, str, str]:
        import io

        monkeypatch.setattr(sys, "argv", ["postroom", "--config", str(file), *words])
        monkeypatch.setattr(sys, "stdin", io.StringIO(answer))
        with pytest.raises(SystemExit) as ended:
            main()
        return ended.value.code or 0, *capsys.readouterr()

    run("once")
    assert run("erase", ADA.email, answer="n\n")[0] == 1
    assert "1 messages" not in run("messages")[1]
    code, out, err = run("erase", ADA.email, "--yes")
    assert (code, "still lies" in err) == (1, True)
    assert out.startswith("erased: 0 applications, 1 message,")
    assert run("messages")[1] == "no messages\n"


def test_the_pictures_of_an_erased_persons_documents_go_from_the_store(tmp_path):
    with filed(tmp_path) as office:
        with office.database.read() as session:
            pictures = set(session.scalars(select(DocumentRow.thumbnail).where(DocumentRow.thumbnail.is_not(None))))
        assert len(pictures) == 2
        wipe(office, ADA.email)
        assert sum(office.blobs.exists(digest) for digest in pictures) == 1


def test_the_picture_goes_when_the_first_page_is_another_one_or_the_document_ends(tmp_path):
    with filed(tmp_path) as office:
        number = number_of(office, ADA.email)
        with office.database.begin() as session:
            [document] = session.scalars(select(DocumentRow).where(DocumentRow.application_id == number))
            picture, document.first_page = document.thumbnail, 2  # as if it had been read so
            correct(session, office.filing_context, number, [ValueCorrection(Correctable.PHONE, "")], BY)
            assert document.thumbnail is None
        one_pass(office)
        assert not office.blobs.exists(picture)
        with office.database.begin() as session:
            document = session.get(DocumentRow, document.id)
            document.thumbnail = picture = office.blobs.put(b"a picture")
            merge(session, office.filing_context, number, number_of(office, NOOR.email), BY)
        one_pass(office)
        assert not office.blobs.exists(picture)
