"""What an applicant is told, and who is told nothing."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from config.languages import LANGUAGES
from domain.findings import finding
from notify.messages import acknowledgement
from notify.outbox import sending
from storage.models import ApplicationStatus, MessageState, OutgoingRow, OutgoingState
from tests.notify.makers import (
    NOW,
    amara,
    application,
    document,
    findings,
    head,
    html_of,
    message,
    office,
    parsed,
    text_of,
    visible,
)


@pytest.mark.parametrize(
    ("doubt", "greeted"),
    [
        (
            finding("applicant_unknown", why="The mail comes from Kenji Sato, and its documents are of Amara Okafor."),
            False,
        ),
        (finding("applicants_share_address", email="a@example.org", other="Ben", number=7), False),
        (finding("cycle_unknown", why="The mail says “next term”."), True),
    ],
    ids=["another's documents", "two at one address", "another doubt"],
)
def test_nobody_is_addressed_by_a_name_that_is_in_doubt(database, blobs, settings, doubt, greeted):
    with database.begin() as session:
        queue(session, application(session, found=findings(doubt)), settings)
    sending.send_due(database, blobs, settings, lambda: NOW, lambda *_: None)
    [file] = settings.sent_folder.glob("acknowledgement-*.eml")
    mail = parsed(file.read_bytes())
    assert ("Amara Okafor" in text_of(mail), "Amara Okafor" in html_of(mail)) == (greeted, greeted)


def test_who_only_recommends_is_not_asked_for_a_cv(database, settings):
    with database.begin() as session:
        row = application(session, found=findings(finding("only_recommendation", filename="letter.pdf")))
        assert queue(session, row, settings) is None


def queue(session, row, settings, now=NOW):
    return acknowledgement.queue(session, row, row.messages[0].message, settings, now)


def sent(database, blobs, settings, now=NOW):
    sending.send_due(database, blobs, settings, lambda: now, lambda *_: None)
    return [parsed(file.read_bytes()) for file in sorted(settings.sent_folder.glob("*.eml"))]


def incomplete(session, language):
    row = application(
        session,
        "Chloé Lefèvre",
        language=language,
        found=findings(
            finding("cover_letter_missing"),
            finding("writing_sample_missing", minimum=3, maximum=5),
            finding("start_date_missing"),
            finding("encrypted", filename="cv.pdf", document_kind="cv", why="a password"),
        ),
    )
    document(session, row, "cv", "cv.pdf", pages=2)
    return row


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_what_arrived_what_is_missing_and_the_deadline(database, blobs, settings, golden, language):
    with database.begin() as session:
        queue(session, incomplete(session, language), settings)
    [mail] = sent(database, blobs, settings)
    golden(f"acknowledgement.{language}.txt", text_of(mail))
    shown = visible(html_of(mail))
    for line in text_of(mail).splitlines():
        for part in re.split(r"[:(;,]", line.strip(" -").rstrip(").")):
            assert part.strip() in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reminder_and_the_unreadable_notice_in_each_language(database, blobs, tmp_path, golden, language):
    settings = office(
        tmp_path / "var", notify={"acknowledge": True, "remind_days_before": 10, "languages": (language,)}
    )
    now = datetime(2027, 3, 25, 12, tzinfo=UTC)
    with database.begin() as session:
        incomplete(session, language)
        acknowledgement.queue_due_reminders(session, settings, now)
        unread = message(session, "other@example.edu", state=MessageState.FAILED)
        acknowledgement.queue_unreadable(session, unread, settings, now, head())
    reminder, unreadable = sent(database, blobs, settings, now)
    golden(f"reminder.{language}.txt", text_of(reminder))
    golden(f"unreadable.{language}.txt", text_of(unreadable))


def test_it_answers_in_the_thread_and_calls_itself_automatic(database, blobs, settings):
    """RFC 3834 sections 3.1.5 to 3.1.8."""
    with database.begin() as session:
        row = incomplete(session, "en")
        queue(session, row, settings)
        answered = row.messages[0].message.header_message_id
    [mail] = sent(database, blobs, settings)
    assert mail["Auto-Submitted"] == "auto-replied"
    assert mail["In-Reply-To"] == answered
    assert mail["References"].split() == ["<first@example.edu>", answered]
    assert mail["To"] == "amara.okafor@example.edu"


@pytest.mark.parametrize(
    "headers",
    [
        {"auto_submitted": "auto-replied"},
        {"auto_submitted": "auto-generated; owner-email=x"},
        {"return_path": ""},
        {"list_id": "<members.example.org>"},
        {"precedence": "Bulk"},
    ],
)
def test_automatic_mail_is_not_answered(database, settings, headers):
    with database.begin() as session:
        row = application(session, mail=message(session, headers=headers))
        assert queue(session, row, settings) is None
        assert (
            acknowledgement.queue_unreadable(session, row.messages[0].message, settings, NOW, head(**headers)) is None
        )


@pytest.mark.parametrize(
    "change",
    [
        lambda row: setattr(row, "suppress_notifications", True),
        lambda row: setattr(row.messages[0].message, "suppress_notifications", True),
        lambda row: setattr(row.messages[0].message, "channel", "post"),
        lambda row: setattr(row, "opening", None),
        lambda row: setattr(row, "status", ApplicationStatus.WITHDRAWN),
        lambda row: setattr(row.messages[0], "intent", "question"),
        lambda row: setattr(row.applicant, "email", ""),
        lambda row: setattr(row.applicant, "email", "internships@office.example.org"),
    ],
)
def test_nobody_is_acknowledged_when(database, settings, change):
    with database.begin() as session:
        row = application(session)
        change(row)
        assert queue(session, row, settings) is None


def test_it_is_off_until_switched_on(database, tmp_path):
    with database.begin() as session:
        assert queue(session, application(session), office(tmp_path)) is None


def test_nobody_can_make_the_office_write_to_a_third_person(database, settings):
    """The address in an attached CV is not the sender's: whoever sent it may want us to bother somebody else."""
    with database.begin() as session:
        stranger = message(session, "stranger@example.com")
        assert queue(session, application(session, email="victim@example.edu", mail=stranger), settings) is None
        forwarded = message(session, "coordinator@office.example.org")
        assert queue(session, application(session, email="applicant@example.edu", mail=forwarded), settings) is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sample_over_the_limit_has_not_arrived_as_it_was_asked_for(database, blobs, settings, language):
    with database.begin() as session:
        long = findings(finding("sample_too_long", pages=26, body_pages=25, minimum=3, maximum=5))
        queue(session, application(session, found=long, language=language), settings)
    [mail] = sent(database, blobs, settings)
    text = " ".join(text_of(mail).split())
    excerpt = {
        "en": "an excerpt of 3-5 pages",
        "fr": "un extrait (3 à 5 pages)",
        "es": "un extracto (3-5 páginas)",
        "de": "einen Auszug (3–5 Seiten)",
    }
    assert excerpt[language] in text
    all_there = ("All the documents", "Tous les documents", "todos los documentos", "Alle Unterlagen")
    assert not any(words in text for words in all_there)


def test_nothing_of_a_stranger_s_own_words_is_sent_to_the_address_that_he_gives(database, blobs, settings):
    name = "You have won, go to prize.example.com and sign in"
    with database.begin() as session:
        row = application(
            session,
            name,
            found=findings(finding("encrypted", filename="Sign in at prize.example.com.pdf", document_kind="cv")),
        )
        for number in range(40):
            document(session, row, "other", f"Sign in at prize.example.com {number}.pdf")
        queue(session, row, settings)
    [mail] = sent(database, blobs, settings)
    assert b"prize" not in mail.as_bytes()
    text = text_of(mail)
    assert (text.count("Other document"), "and 32 more" in text) == (8, True)
    assert "your CV without a password" in text
    assert len(mail.as_bytes()) < 24_000


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a.nn.a@gmail.com", "anna@gmail.com"),
        ("anna@gmail.com", "Anna+2@googlemail.com"),
        ("ann@example.org", "ann+x@example.org"),
    ],
)
def test_a_mailbox_is_written_to_once_a_day_under_all_its_addresses(database, settings, first, second):
    with database.begin() as session:
        assert queue(session, application(session, email=first), settings)
        assert queue(session, application(session, email=second), settings) is None
        assert queue(session, application(session, email=f"b{second}"), settings)


def test_a_document_in_doubt_is_not_called_missing(database, blobs, settings):
    with database.begin() as session:
        row = amara(session)
        row.findings.extend(findings(finding("writing_sample_missing", minimum=3, maximum=5)))
        queue(session, row, settings)
    text = text_of(sent(database, blobs, settings)[0])
    assert "a writing sample" not in text
    assert "your approximate end date" in text
    assert "Your writing sample has 7 pages of text; we ask for at most 5." in text


def test_a_file_that_postroom_failed_at_is_not_asked_for_again(database, blobs, settings):
    with database.begin() as session:
        row = application(
            session,
            found=findings(
                finding("writing_sample_missing", minimum=3, maximum=5),
                finding("start_date_missing"),
                finding("file_unread", filename="essay.pdf", why="internal error while reading it: KeyError."),
            ),
        )
        queue(session, row, settings)
    text = text_of(sent(database, blobs, settings)[0])
    assert "your approximate start date" in text
    for silent_about in ("writing sample", "essay.pdf", "damaged", "mistake"):
        assert silent_about not in text


def test_after_the_deadline_no_deadline_is_held_out(database, blobs, settings):
    now = datetime(2027, 4, 3, 12, tzinfo=UTC)
    with database.begin() as session:
        row = incomplete(session, "en")
        row.findings.extend(findings(finding("late", received="2027-04-03", deadline="2027-04-01")))
        queue(session, row, settings, now)
    text = text_of(sent(database, blobs, settings, now)[0])
    assert "The deadline is" not in text
    assert "Your application reached us on 3 April 2027, after the deadline of 1 April 2027." in text


@pytest.mark.parametrize(
    "name", ["Buy now at www.example.com", "x" * 61, "click http://example.com", "a@example.com", "<b>A</b>",
     "You have won. Write to us!", "please send the money to this account", "Your Bank Needs You To Sign In Today"]
)  # fmt: skip
def test_a_name_that_is_none_is_not_repeated_to_anybody(name):
    assert acknowledgement.addressed(name) == ""


@pytest.mark.parametrize(
    "name", ["Chloé Lefèvre", "Daniel O’Connor", "Seán Ó Faoláin", "Mei-Ling Zhao", "J. R. Ewing", "محمد علي"]
)
def test_names_of_people_are_names(name):
    assert acknowledgement.addressed(name) == name


def test_a_reminder_is_sent_once_and_only_in_the_days_before_the_deadline(database, tmp_path):
    settings = office(tmp_path, notify={"acknowledge": True, "remind_days_before": 7})
    closes = datetime(2027, 4, 2, 4, tzinfo=UTC)  # midnight in New York after 1 April
    with database.begin() as session:
        row = incomplete(session, "en")
        assert acknowledgement.queue_due_reminders(session, settings, closes - timedelta(days=7, seconds=1)) == 0
        assert acknowledgement.queue_due_reminders(session, settings, closes - timedelta(days=7)) == 1
        assert acknowledgement.queue_due_reminders(session, settings, closes - timedelta(days=6)) == 0
        session.delete(session.scalars(select(OutgoingRow)).one())
        assert acknowledgement.queue_due_reminders(session, settings, closes) == 0
        row.status = ApplicationStatus.COMPLETE
        assert acknowledgement.queue_due_reminders(session, settings, closes - timedelta(days=2)) == 0


def test_a_reminder_of_what_came_in_the_meantime_is_not_sent(database, blobs, tmp_path):
    settings = office(tmp_path, notify={"acknowledge": True, "remind_days_before": 30})
    with database.begin() as session:
        row = incomplete(session, "en")
        assert acknowledgement.queue_due_reminders(session, settings, NOW) == 1
    with database.begin() as session:
        session.merge(row).findings.clear()
    assert sent(database, blobs, settings) == []
    with database.read() as session:
        assert session.scalars(select(OutgoingRow)).one().state is OutgoingState.HELD


@pytest.mark.parametrize("status", ["accepted", "declined", "withdrawn"])
def test_what_a_person_has_decided_while_the_mail_waited_is_not_acknowledged_any_more(
    database, blobs, settings, status
):
    with database.begin() as session:
        row = application(session)
        assert queue(session, row, settings)
        row.status = ApplicationStatus(status)
    assert sent(database, blobs, settings) == []
    with database.read() as session:
        assert session.scalars(select(OutgoingRow)).one().state is OutgoingState.HELD


def test_what_a_person_has_joined_while_the_mail_waited_is_acknowledged_as_the_whole(database, blobs, settings):
    with database.begin() as session:
        kept, joined = amara(session), application(session)
        assert queue(session, joined, settings)
        joined.status, joined.merged_into_id = ApplicationStatus.MERGED, kept.id
    [mail] = sent(database, blobs, settings)
    assert "Cover letter (1 page)" in text_of(mail)


@pytest.mark.parametrize(
    ("status", "after"),
    [(ApplicationStatus.WITHDRAWN, 1), (ApplicationStatus.WAITING, 1), (ApplicationStatus.INCOMPLETE, 60)],
    ids=["withdrawn", "in doubt", "the deadline has passed"],
)
def test_a_reminder_that_has_waited_too_long_is_not_sent(database, blobs, tmp_path, status, after):
    settings = office(tmp_path, notify={"acknowledge": True, "remind_days_before": 30})
    with database.begin() as session:
        row = incomplete(session, "en")
        assert acknowledgement.queue_due_reminders(session, settings, NOW) == 1
        row.status = status
    done = sending.send_due(database, blobs, settings, lambda: NOW + timedelta(days=after), lambda *_: None)
    assert done.sent == 0


def test_it_waits_for_mail_of_the_same_person_that_is_not_filed_yet(database, blobs, settings):
    """Two mails of one minute: another worker would tell of the first one that the CV is missing, which the second one brings."""
    with database.begin() as session:
        row = incomplete(session, "en")
        queue(session, row, settings)
        further = message(session, row.applicant.matching_email, state=MessageState.KEPT)
        message(session, "somebody.else@example.edu", state=MessageState.KEPT)
    assert not sent(database, blobs, settings)
    with database.begin() as session:
        session.merge(further).state = MessageState.FILED
    [mail] = sent(database, blobs, settings, NOW + timedelta(minutes=2))
    assert "cover letter" in text_of(mail)


@pytest.mark.parametrize("state", [MessageState.KEPT, MessageState.FAILED])
def test_what_may_be_in_mail_that_could_not_be_read_is_not_said_to_be_missing(database, blobs, settings, state):
    with database.begin() as session:
        row = incomplete(session, "en")
        queue(session, row, settings)
        unread = message(session, row.applicant.email, state=state)
        unread.kept_at = NOW - timedelta(hours=1)
    [mail] = sent(database, blobs, settings)
    assert "cover letter" not in text_of(mail)


def test_what_a_person_looked_at_and_left_failed_holds_back_no_word(database, blobs, settings):
    with database.begin() as session:
        row = incomplete(session, "en")
        queue(session, row, settings)
        message(session, row.applicant.email, state=MessageState.FAILED).seen_at = NOW
    [mail] = sent(database, blobs, settings)
    assert "cover letter" in text_of(mail)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "until 1 May 2027"),
        ("fr", "jusqu’au 1er mai 2027"),
        ("es", "hasta el 1 de mayo de 2027"),
        ("de", "bis zum 1. Mai 2027"),
    ],
)
@pytest.mark.parametrize("days", [30, 0])
def test_it_says_until_when_an_application_is_kept_where_the_office_wants_that(
    database, blobs, tmp_path, language, said, days
):
    notify = {"acknowledge": True, "state_retention": True, "languages": (language,)}
    settings = office(tmp_path / "var", notify=notify, retention={"days_after_deadline": days})
    with database.begin() as session:
        queue(session, incomplete(session, language), settings)
    [mail] = sent(database, blobs, settings)
    assert (said in text_of(mail), said in visible(html_of(mail))) == (bool(days), bool(days))
