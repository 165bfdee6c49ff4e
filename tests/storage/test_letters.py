"""What letters are written from, and the outbox for people, on both databases."""

from datetime import timedelta

from domain.mail import Address
from domain.outgoing import LetterCause
from storage.drafts import Draft, drafts, drop_draft, save_draft
from storage.events import record_event
from storage.letters import asked, correspondents, enquirer
from storage.models import ApplicationMessageRow, OutgoingRow, OutgoingState
from storage.outbox import counts, history_of, mails_about, outbox_page, outgoing_mail
from tests.notify.makers import NOW, application, message
from tests.storage.people import user


def written(session, row, number, state, **more):
    made = OutgoingRow(
        key=f"letter:{number}",
        kind="letter",
        application_id=row.id,
        recipient=row.applicant.email,
        subject="x",
        header_message_id=f"<ours{number}@office.example.org>",
        cause=LetterCause("Hello", "Carla", "en"),
        state=state,
        next_attempt_at=NOW,
        created_at=NOW,
        **more,
    )
    session.add(made)
    session.flush()
    return made.id


def test_a_correspondent_is_the_applicant_with_the_whole_conversation(database):
    with database.begin() as session:
        row = application(session)
        first = row.messages[0].message.header_message_id
        later = message(session, "other@example.org", received=NOW + timedelta(days=2), needs_answer=True)
        note = message(session, "coordinator@office.example.org", received=NOW + timedelta(days=3))
        row.messages += [
            ApplicationMessageRow(message=later),
            ApplicationMessageRow(message=note, intent="note"),
        ]
        written(session, row, 1, OutgoingState.SENT, sent_at=NOW + timedelta(days=1))
        written(session, row, 2, OutgoingState.QUEUED)
        last = later.header_message_id
    with database.read() as session:
        who = correspondents(session, [1, 99])[1]
        assert who.answered_ids == (first, "<ours1@office.example.org>", last)
        assert who.addresses == ("amara.okafor@example.edu", "other@example.org")
        assert (who.needs_answer, who.message) == (True, 2)
        assert 99 not in correspondents(session, [1, 99])
        assert correspondents(session, []) == {}


def test_who_asked_is_known_by_the_message(database):
    with database.begin() as session:
        message(
            session, headers={"sender": Address("Lena", "L@example.org"), "reply_to": (Address("", "l@work.example"),)}
        )
    with database.read() as session:
        who = enquirer(session, 1)
        assert (who.name, who.email, who.addresses) == ("Lena", "L@example.org", ("L@example.org", "l@work.example"))
        assert asked(session, 1).applications == ()
        assert enquirer(session, 2) is None
        assert asked(session, None) is None


def test_drafts_and_the_outbox(database):
    with database.begin() as session:
        draft = Draft(user(session, "Carla"), "Carla", "en", "answer", "x", "y", NOW)
        row = application(session)
        numbers = [written(session, row, each, OutgoingState.CANCELLED) for each in range(5)]
        record_event(session, "cancelled", now=NOW, application_id=row.id, mail="letter:2")
        save_draft(session, draft, application=1)
        save_draft(session, draft, message=1)
        drop_draft(session, draft.user, message=1)
    with database.read() as session:
        assert drafts(session, application=1) == [draft]
        assert drafts(session, message=1) == []
        first = outbox_page(session, [OutgoingState.CANCELLED], 2)
        assert ([each.id for each in first.rows], first.newer, first.older) == (numbers[:2:-1], False, True)
        middle = outbox_page(session, [OutgoingState.CANCELLED], 2, before=numbers[3])
        assert ([each.id for each in middle.rows], middle.newer, middle.older) == ([numbers[2], numbers[1]], True, True)
        back = outbox_page(session, [OutgoingState.CANCELLED], 2, after=numbers[2])
        assert [each.id for each in back.rows] == [each.id for each in first.rows]
        assert counts(session, [OutgoingState.CANCELLED, OutgoingState.HELD]) == {OutgoingState.CANCELLED: 5}
        assert [each.what for each in history_of(session, outgoing_mail(session, numbers[2]))] == ["cancelled"]
        assert mails_about(session, 1)[0].letter.written_by == "Carla"
        assert outgoing_mail(session, 999) is None
