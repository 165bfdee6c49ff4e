"""Letters: exactly what was shown goes to exactly who is meant, after a pause in which it can be taken back."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event, func, select

from config.languages import LANGUAGES
from config.settings import load_settings
from domain.actions import Correctable
from domain.findings import finding
from domain.mail import Address
from domain.message_ids import application_of, kind_of
from domain.numbers import Numbered, TypedNumber
from ingest.office import opened
from notify.outbox.sending import send_due
from operations.changes import Attribution
from operations.corrections import ValueCorrection, correct
from operations.erasure import erase
from operations.erasure_scope import of_person
from operations.letter_templates import Words, stage_words, templates, wrong_words
from operations.letters import Changed, Letter, prepare, prepare_again, prepare_reply, rewrite, send
from operations.outbox import cancel, hold, release
from operations.records import Refused
from operations.stages import set_stage
from operations.undo import undo_last
from storage.drafts import Draft, drafts, save_draft
from storage.letters import correspondents
from storage.models import (
    ApplicantRow,
    ApplicationMessageRow,
    ApplicationRow,
    DraftRow,
    EventRow,
    MessageRow,
    MessageState,
    OutgoingRow,
    OutgoingState,
)
from tests.notify.makers import COORDINATOR, NAMES, NOW, OFFICE, application, findings, message, parsed, text_of
from tests.operations.test_stages import applied
from tests.storage.people import user

HELLO = Words("Hello", "Dear {name},\n\nhello.")
PAUSE = timedelta(minutes=10)


class Desk:
    """An opened office, its clock, and what a person does in it."""

    def __init__(self, office):
        self.office, self.at, self.acts, self.user = office, NOW, 0, None
        self.settings, self.context = office.settings, office.filing_context

    def by(self, who="Carla"):
        self.acts += 1
        return Attribution(who, "", self.at, self.user, f"act{self.acts}")

    def shown(self, numbers, letter=None):
        with self.office.database.read() as session:
            return prepare(session, self.settings, numbers, letter or Letter({"en": HELLO}), self.at)

    def send(self, numbers, letter=None, *, shown=None, confirmed=(), token="t0"):
        letter = letter or Letter({"en": HELLO})
        digests = {each.digest for each in shown or self.shown(numbers, letter)}
        with self.office.database.begin() as session:
            prepared = prepare(session, self.settings, numbers, letter, self.at)
            return send(session, self.context, prepared, letter, digests, confirmed, token, self.by())

    def turn(self, after=PAUSE):
        """The outbox's turn so much later; the mails that have left, the newest last."""
        self.at += after
        send_due(self.office.database, self.office.blobs, self.settings, lambda: self.at, lambda *_: None)
        with self.office.database.read() as session:
            sent = session.scalars(select(OutgoingRow).where(OutgoingRow.sent_at.is_not(None)).order_by(OutgoingRow.id))
            return [parsed(each.content) for each in sent]

    def row(self, number=None):
        with self.office.database.read() as session:
            chosen = select(OutgoingRow).order_by(OutgoingRow.id.desc()).limit(1)
            return session.get_one(OutgoingRow, number) if number else session.scalars(chosen).one()

    @contextmanager
    def changing(self):
        with self.office.database.begin() as session:
            yield session

    def undo(self, number=1):
        with self.changing() as session:
            undo_last(session, self.context, TypedNumber(number, Numbered.APPLICATION), self.by())


@pytest.fixture
def desk(office):
    with opened(load_settings(office), lambda: NOW) as made:
        with made.database.begin() as session:
            applied(session)
        yield Desk(made)


def test_a_letter_stands_in_the_thread_of_the_application_and_bears_no_sign_of_a_program(desk):
    with desk.changing() as session:
        row = session.get_one(ApplicationRow, 1)
        first = row.messages[0].message.header_message_id
        second = message(session, "amara.okafor@example.edu", received=NOW + timedelta(hours=3))
        row.messages.append(ApplicationMessageRow(message=second))
        session.add(sent_acknowledgement(row))
        second = second.header_message_id
    desk.at = NOW + timedelta(hours=4)
    desk.send([1])
    [mail] = [each for each in desk.turn() if each["Subject"] == "Hello"]
    assert mail["In-Reply-To"] == second
    assert mail["References"].split() == [first, "<ours@office.example.org>", second]
    assert (mail["To"], mail["From"].addresses[0].addr_spec) == ("amara.okafor@example.edu", OFFICE)
    assert mail["Auto-Submitted"] is None
    assert mail["X-Auto-Response-Suppress"] is None
    assert mail.get_content_type() == "text/plain"
    assert text_of(mail) == "Dear Amara Okafor,\n\nhello.\n"
    with desk.office.database.read() as session:
        thread = session.get_one(ApplicationRow, 1).thread_id
    assert application_of(mail["Message-ID"], desk.office.secret) == thread
    assert kind_of(mail["Message-ID"]) == "letter"
    assert desk.row().envelope_sender == OFFICE


def sent_acknowledgement(row):
    return OutgoingRow(
        key="acknowledgement:1:1",
        kind="acknowledgement",
        application_id=row.id,
        recipient=row.applicant.email,
        subject="Received",
        header_message_id="<ours@office.example.org>",
        content=b"Subject: Received\r\n\r\n",
        state=OutgoingState.SENT,
        next_attempt_at=NOW,
        created_at=NOW,
        sent_at=NOW + timedelta(minutes=1),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_applicant_reads_the_letter_in_the_language_of_the_application(desk, language):
    with desk.changing() as session:
        row = session.get_one(ApplicationRow, 1)
        row.applicant.language = language
        row.findings = findings(finding("cv_missing"), finding("sample_too_long", pages=8, minimum=3, maximum=5))
    [template] = [each for each in templates(desk.settings.openings["internship"]) if each.key == "missing"]
    [letter] = desk.shown([1], Letter(template.words))
    assert (letter.language, letter.other_language) == (language, False)
    texts = LANGUAGES[language]
    assert "Amara Okafor" in letter.text
    assert f"- {texts.kinds['cv'].asked}\n- {texts.kinds['writing_sample'].of_applicant}" in letter.text
    assert texts.day(desk.settings.openings["internship"].cycle("summer 2027").deadline) in letter.text
    assert "ICRtoP Secretariat" in letter.text
    assert "{" not in letter.subject + letter.text
    desk.send([1], Letter(template.words))
    assert text_of(desk.turn()[-1]) == letter.text


def test_where_a_letter_has_no_text_in_their_language_it_says_so(desk):
    with desk.changing() as session:
        session.get_one(ApplicationRow, 1).applicant.language = "fr"
    [letter] = desk.shown([1])
    assert (letter.language, letter.other_language) == ("en", True)


def test_nothing_is_said_to_be_missing_that_may_have_arrived(desk):
    with desk.changing() as session:
        session.get_one(ApplicationRow, 1).findings = findings(
            finding("cv_missing"), finding("kind_unknown", filename="scan.pdf", why="it could be a CV")
        )
    [letter] = desk.shown([1], Letter({"en": Words("Missing", "Hello.\n\nMissing:\n{missing}\n\nBye.")}))
    assert letter.text == "Hello.\n\nBye.\n"


def test_what_changed_since_it_was_shown_is_shown_anew_and_nothing_is_sent(desk):
    before = desk.shown([1])
    with desk.changing() as session:
        correct(session, desk.context, 1, [ValueCorrection(Correctable.EMAIL, "amara@example.org")], desk.by())
    with pytest.raises(Changed):
        desk.send([1], shown=before)
    assert desk.turn() == []
    desk.send([1], confirmed=[1])
    assert desk.turn()[-1]["To"] == "amara@example.org"


def test_other_words_than_those_that_were_shown_are_not_sent(desk):
    with pytest.raises(Changed):
        desk.send([1], Letter({"en": Words("Hello", "something else")}), shown=desk.shown([1]))


def test_a_letter_waits_for_the_pause_and_can_be_taken_back_until_then(desk):
    sent = desk.send([1])
    assert sent.due == NOW + PAUSE
    assert desk.turn(PAUSE - timedelta(seconds=1)) == []
    with desk.changing() as session:
        cancel(session, sent.mails[0], desk.by())
    assert desk.row().state is OutgoingState.CANCELLED
    assert desk.turn() == []
    for act in (hold, release, cancel):
        with pytest.raises(Refused, match="was cancelled; undo that first"), desk.changing() as session:
            act(session, sent.mails[0], desk.by())
    with desk.changing() as session:
        undo_last(session, desk.context, TypedNumber(sent.mails[0], Numbered.MAIL), desk.by())
    assert desk.turn(PAUSE - timedelta(seconds=1)) == []  # a pause once more
    assert len(desk.turn(timedelta(seconds=1))) == 1
    with pytest.raises(Refused, match="sent already"), desk.changing() as session:
        cancel(session, sent.mails[0], desk.by())


def test_the_act_is_taken_back_with_its_stage_and_done_again(desk):
    letter = Letter(stage_words(desk.settings.openings["internship"], "interview"), "interview")
    desk.send([1], letter)
    desk.undo()
    with desk.office.database.read() as session:
        assert session.get_one(ApplicationRow, 1).stage is None
    assert desk.row().state is OutgoingState.CANCELLED
    assert desk.turn() == []
    desk.undo()
    with desk.office.database.read() as session:
        assert session.get_one(ApplicationRow, 1).stage == "interview"
    assert len(desk.turn()) == 1
    with pytest.raises(Refused, match="sent already"):
        desk.undo()


def test_an_order_that_comes_twice_is_done_once(desk):
    letter = Letter(stage_words(desk.settings.openings["internship"], "interview"), "interview")
    first = desk.send([1], letter)
    assert desk.send([1], letter, token="t0").mails == first.mails
    assert len(desk.turn()) == 1


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("", "No address is known"),
        (OFFICE, "is an address of the office"),
        (COORDINATOR, "is an address of the office"),
        ("noreply@jobs.example.com", "Nobody reads"),
        ("two@example.edu,three@example.edu", "Nobody reads"),
    ],
)
def test_who_cannot_be_written_to_is_named_with_the_reason(desk, address, why):
    with desk.changing() as session:
        session.get_one(ApplicantRow, 1).email = address
    [letter] = desk.shown([1])
    assert why in letter.refused
    sent = desk.send([1])
    assert sent.mails == ()
    assert why in sent.left_out[0].why


def test_an_application_that_is_not_there_or_part_of_another_is_not_written_to(desk):
    with desk.changing() as session:
        other = application(session, "Jonas Weber", email="jonas@example.edu")
        session.get_one(ApplicationRow, 1).merged_into_id = other.id
    assert [each.refused for each in desk.shown([1, 2, 9])] == [
        "This is part of application a2; write to that one.",
        "",
        "There is no application a9.",
    ]


@pytest.mark.parametrize(
    "doubt",
    [
        finding("sender_unproven", sender="x", subject="y", why="z", message=1),
        finding("applicants_share_address", email="amara.okafor@example.edu", number=2),
        finding("applicant_unknown", why="two names stand there"),
    ],
    ids=lambda each: each.code,
)
def test_where_it_is_not_certain_whose_the_address_is_a_person_confirms_it(desk, doubt):
    with desk.changing() as session:
        session.get_one(ApplicationRow, 1).findings = findings(doubt)
    [letter] = desk.shown([1])
    assert [each.code for each in letter.doubts] == [doubt.code]
    assert desk.send([1]).left_out[0].why == "Whose the address is was not confirmed."
    assert len(desk.send([1], confirmed=[1]).mails) == 1
    assert len(desk.turn()) == 1


def test_several_addresses_of_one_applicant_are_a_doubt_and_a_colleagues_is_not(desk):
    with desk.changing() as session:
        row = session.get_one(ApplicationRow, 1)
        for sender in ("amara@example.org", OFFICE):
            row.messages.append(ApplicationMessageRow(message=message(session, sender)))
    [letter] = desk.shown([1])
    assert [each.sentence for each in letter.doubts] == ["Mail came from amara@example.org too."]


@pytest.mark.parametrize("what", ["address", "stage", "doubt", "gone"])
def test_what_changes_in_the_pause_keeps_the_letter_from_leaving(desk, what):
    letter = Letter(stage_words(desk.settings.openings["internship"], "declined"), "declined")
    [number] = desk.send([1], letter).mails
    with desk.changing() as session:
        row = session.get_one(ApplicationRow, 1)
        if what == "address":
            row.applicant.email = "other@example.org"
        elif what == "stage":
            set_stage(session, desk.context, 1, "accepted", desk.by())
        elif what == "doubt":
            row.findings = findings(finding("sender_unproven", sender="x", subject="y", why="z", message=1))
        else:
            session.get_one(OutgoingRow, number).application_id = None
    assert desk.turn() == []
    held = desk.row(number)
    assert held.state is OutgoingState.HELD
    assert held.reply
    with pytest.raises(Refused, match="stays"), desk.changing() as session:
        release(session, number, desk.by())


def test_a_waiting_letter_is_changed_shown_and_changed_back(desk):
    [number] = desk.send([1]).mails
    new = Words("Hello again", "Dear {name}, hello again.")
    with desk.office.database.read() as session:
        shown = prepare_again(session, desk.settings, number, new, desk.at)
    desk.at += timedelta(minutes=5)
    with pytest.raises(Changed), desk.changing() as session:
        rewrite(session, desk.settings, number, replace(shown, text="other"), {shown.digest}, (), desk.by())
    with desk.changing() as session:
        rewrite(session, desk.settings, number, shown, {shown.digest}, (), desk.by("Dora"))
    assert desk.row().cause.written_by == "Dora"
    assert desk.turn(timedelta(minutes=6)) == []  # the pause began anew
    with desk.changing() as session:
        undo_last(session, desk.context, TypedNumber(number, Numbered.MAIL), desk.by())
    assert parsed(desk.row().content)["Subject"] == "Hello"
    with desk.changing() as session:
        undo_last(session, desk.context, TypedNumber(number, Numbered.MAIL), desk.by())
    [mail] = desk.turn()
    assert (mail["Subject"], text_of(mail)) == ("Hello again", "Dear Amara Okafor, hello again.\n")
    with pytest.raises(Refused, match="sent already"), desk.office.database.read() as session:
        prepare_again(session, desk.settings, number, new, desk.at)


def test_sixty_letters_are_prepared_in_few_statements_and_taken_back_together(desk):
    with desk.changing() as session:
        for number in range(59):
            applied(session, f"applicant{number}@example.edu", f"{NAMES[1 + number % 9]} {chr(65 + number // 2)}son")
        session.get_one(ApplicantRow, 7).email = ""
    counted = []
    event.listen(desk.office.database.engine, "before_cursor_execute", lambda *_: counted.append(1))
    letter = Letter(stage_words(desk.settings.openings["internship"], "declined"), "declined")
    numbers = list(range(60, 0, -1))
    shown = desk.shown(numbers, letter)
    assert len(counted) <= 6
    assert [each.application for each in shown] == numbers
    assert len({each.recipient for each in shown}) == 60
    sent = desk.send(numbers, letter, shown=shown)
    assert (len(sent.mails), [each.letter.application for each in sent.left_out]) == (59, [7])
    desk.undo(3)
    assert desk.turn() == []
    with desk.office.database.read() as session:
        assert session.scalar(select(func.count()).where(ApplicationRow.stage == "declined")) == 0
        states = set(session.scalars(select(OutgoingRow.state)))
    assert states == {OutgoingState.CANCELLED}
    desk.undo(3)
    assert len(desk.turn()) == 59
    with desk.office.database.read() as session:
        assert session.get_one(ApplicationRow, 7).stage is None


def test_what_they_asked_is_answered_when_the_letter_has_left_and_not_what_they_asked_since(desk):
    with desk.changing() as session:
        row = session.get_one(ApplicationRow, 1)
        row.messages[0].message.needs_answer = True
    desk.send([1], Letter({"en": HELLO}, answers=True))
    with desk.changing() as session:
        later = message(session, "amara.okafor@example.edu", received=NOW + timedelta(minutes=1), needs_answer=True)
        row = session.get_one(ApplicationRow, 1)
        row.messages.append(ApplicationMessageRow(message=later))
        later = later.id
    assert answered(desk, 1) is None
    desk.turn()
    assert answered(desk, 1) == NOW + PAUSE
    assert answered(desk, later) is None
    with desk.office.database.read() as session:
        noted = session.scalars(select(EventRow).where(EventRow.what == "answered")).one()
    assert (noted.message_id, noted.details["written_by"]) == (1, "Carla")


def answered(desk, number):
    with desk.office.database.read() as session:
        return session.get_one(MessageRow, number).answered_at


def test_a_letter_of_a_stage_answers_no_question(desk):
    with desk.changing() as session:
        session.get_one(ApplicationRow, 1).messages[0].message.needs_answer = True
    desk.send([1], Letter(stage_words(desk.settings.openings["internship"], "interview"), "interview"))
    desk.turn()
    assert answered(desk, 1) is None


@pytest.fixture
def question(desk):
    """A message of somebody who asks, filed nowhere."""
    with desk.changing() as session:
        asked = message(
            session,
            "lena@example.org",
            subject="A question",
            state=MessageState.SET_ASIDE,
            reason="inquiry",
            needs_answer=True,
            headers={
                "sender": Address("Lena Roth", "Lena@example.org"),
                "reply_to": (Address("", "lena@work.example.org"),),
            },
        )
        return asked.id


def reply(desk, question, to="", confirmed=()):
    letter = Letter({"en": HELLO}, answers=True)
    with desk.changing() as session:
        shown = prepare_reply(session, desk.settings, question, letter, desk.at, to)
        return shown, send(session, desk.context, [shown], letter, {shown.digest}, confirmed, "t1", desk.by())


def test_an_enquirer_is_answered_in_the_thread_of_the_question(desk, question):
    shown, sent = reply(desk, question)
    assert shown.recipient == "Lena@example.org"
    assert [each.code for each in shown.doubts] == ["other_addresses"]
    assert sent.mails == ()
    reply(desk, question, confirmed=[question])
    [mail] = desk.turn()
    with desk.office.database.read() as session:
        asked = session.get_one(MessageRow, question)
    assert mail["In-Reply-To"] == asked.header_message_id
    assert mail["References"].split() == ["<first@example.edu>", asked.header_message_id]
    assert asked.answered_at is not None


def test_an_answer_goes_where_the_enquirer_wants_it_and_nowhere_that_the_message_does_not_name(desk, question):
    assert reply(desk, question, "lena@work.example.org")[0].recipient == "lena@work.example.org"
    assert reply(desk, question, "somebody@else.example")[0].recipient == "Lena@example.org"


def test_a_message_that_the_server_found_forged_is_a_doubt_until_a_person_says_otherwise(desk, question):
    with desk.changing() as session:
        session.get_one(MessageRow, question).authentication = "fail"
    assert "sender_unproven" in {each.code for each in reply(desk, question)[0].doubts}


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (Words("", "x"), "subject"),
        (Words("  \n", "x"), "subject"),
        (Words("x" * 201, "x"), "subject"),
        (Words("x", ""), "text"),
        (Words("x", "x" * 20_001), "text"),
        (Words("x {nmae}", "x"), "subject"),
        (Words("x", "{nmae}"), "text"),
    ],
)
def test_words_that_cannot_be_sent_are_named_with_their_field(words, field):
    assert list(wrong_words(words)) == [field]
    assert wrong_words(HELLO) == {}


def test_line_breaks_in_a_subject_make_no_header(desk):
    desk.send([1], Letter({"en": Words("Hello\r\nBcc: everybody@example.org", "text")}))
    [mail] = desk.turn()
    assert mail["Bcc"] is None
    assert mail["Subject"] == "Hello Bcc: everybody@example.org"


def test_drafts_are_each_persons_own_and_go_with_the_person_they_are_about(desk):
    with desk.changing() as session:
        carla, dora = (user(session, name) for name in ("Carla", "Dora"))
        draft = Draft(carla, "Carla", "en", "answer", "Hello", "Dear Amara", NOW)
        save_draft(session, draft, application=1)
        save_draft(session, replace(draft, user=dora, text="Dear A."), application=1)
        save_draft(session, replace(draft, text="Dear Amara, thank"), application=1)
        save_draft(session, draft, message=1)
    with desk.office.database.read() as session:
        assert {each.who: each.text for each in drafts(session, application=1)} == {
            "Carla": "Dear Amara, thank",
            "Dora": "Dear A.",
        }
    desk.user = carla
    desk.send([1])
    with desk.office.database.read() as session:
        assert [each.who for each in drafts(session, application=1)] == ["Dora"]
        scope = of_person(session, desk.office.blobs, "1", desk.settings)
    store_files(desk)
    erase(desk.office, scope, "Carla", "asked")
    with desk.office.database.read() as session:
        assert session.scalar(select(func.count(DraftRow.id))) == 0
        assert session.scalar(select(func.count(OutgoingRow.id))) == 0


def store_files(desk):
    """The bytes of the messages, without which nothing is erased."""
    with desk.changing() as session:
        for row in session.scalars(select(MessageRow)):
            row.raw_sha256 = desk.office.blobs.put(f"message {row.id}".encode())


def test_erasing_somebody_else_leaves_a_letter_as_it_was_shown(desk, question):
    reply(desk, question, confirmed=[question])
    content = desk.row().content
    with desk.office.database.read() as session:
        scope = of_person(session, desk.office.blobs, "1", desk.settings)
    store_files(desk)
    erase(desk.office, scope, "Carla", "asked")
    assert desk.row().content == content


def test_the_conversation_knows_what_was_written(desk):
    with desk.office.database.read() as session:
        assert correspondents(session, [1])[1].needs_answer is False
