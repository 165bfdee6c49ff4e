"""Colleagues who want it get what the coordinator gets, once, under their own address."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.outgoing import Alert, AlertCause
from domain.users import Role
from notify.messages import notification
from notify.messages.queueing import enqueue
from notify.outbox import sending
from operations import people
from operations.changes import Attribution
from storage.models import ApplicationRow, OutgoingRow
from tests.notify.makers import COORDINATOR, NOW, application, office, text_of
from tests.notify.outbox.test_sending import no_picture

BY = Attribution("Noor", "", NOW)
ADA = "ada@office.example.org"


@pytest.fixture
def settings(smtp, tmp_path):
    return office(tmp_path / "var", office={"domains": ["office.example.org"]}, outgoing=smtp.settings())


@pytest.fixture
def send(database, blobs, settings):
    def turns(now=NOW):
        for minutes in (0, 5):
            sending.send_due(database, blobs, settings, lambda at=now + timedelta(minutes=minutes): at, no_picture)

    return turns


def colleague(database, settings, email=ADA, *, wanted=True):
    with database.begin() as session:
        number = people.invite(session, settings, email, "", Role.COORDINATOR, BY, is_sent=False).number
        people.set_notifications(session, settings, people.person_of(session, number), BY, wanted=wanted)
    return number


def notified(database, settings):
    with database.begin() as session:
        made = application(session)
        notification.queue(session, made, settings, NOW, changed=False)
        return made.id


def test_who_wants_it_gets_the_notification_too(database, settings, smtp, send):
    colleague(database, settings)
    colleague(database, settings, "mei@office.example.org", wanted=False)
    notified(database, settings)
    send()
    send(NOW + timedelta(days=1))
    (own,), (copy,) = smtp.to(COORDINATOR), smtp.to(ADA)
    assert smtp.to("mei@office.example.org") == []
    assert (copy["To"], copy["Subject"]) == (ADA, own["Subject"])
    assert copy["Message-ID"] != own["Message-ID"]
    assert copy["Message-ID"].split(".")[1] == own["Message-ID"].split(".")[1]  # the same thread
    assert text_of(copy) == text_of(own)


def test_a_copy_tells_of_nobody_who_was_erased_meanwhile(database, settings, smtp, send, blobs):
    colleague(database, settings)
    number = notified(database, settings)
    sending.send_due(database, blobs, settings, lambda: NOW, no_picture)
    with database.begin() as session:
        session.delete(session.get_one(ApplicationRow, number))
    send(NOW + timedelta(minutes=5))
    assert smtp.to(ADA) == []


def test_who_is_disabled_gets_none_and_mail_to_others_is_not_copied(database, settings, smtp, send):
    colleague(database, settings, "noor@office.example.org", wanted=False)
    ada = colleague(database, settings)
    with database.begin() as session:
        cause = AlertCause(Alert.DOWN, "no answer", NOW)
        more = {"kind": "alert", "subject": "Down", "now": NOW, "cause": cause}
        enqueue(session, settings, key="down:1", recipient="somebody@example.org", **more)
        enqueue(session, settings, key="down:2", recipient=COORDINATOR, **more)
    send()
    assert [each["Subject"] for each in smtp.to(ADA)] == ["Down"]
    with database.begin() as session:
        people.disable(session, ada, BY)
        enqueue(session, settings, key="down:3", recipient=COORDINATOR, **more)
    send(NOW + timedelta(hours=1))
    assert len(smtp.to(ADA)) == 1


def test_the_coordinator_gets_one_mail_and_a_stranger_s_address_none(database, settings, smtp, send):
    from domain.errors import WrongUsage

    colleague(database, settings, COORDINATOR)
    with pytest.raises(WrongUsage, match="would not be recognised"):
        colleague(database, settings, "ada@example.net")
    notified(database, settings)
    send()
    assert len(smtp.envelopes) == 1


def test_who_takes_over_gets_what_was_taken_and_the_notifications(database, settings):
    from operations.notes import take

    with database.begin() as session:
        people.invite(session, settings, "noor@office.example.org", "", Role.ADMIN, BY, is_sent=False)
    ada = colleague(database, settings)
    number = notified(database, settings)
    with database.begin() as session:
        take(session, number, ada, BY)
    with database.begin() as session:
        new = people.hand_over(session, settings, ada, "jomo@office.example.org", "Jomo", BY).number
    with database.read() as session:
        assert session.get_one(ApplicationRow, number).taken_by_id == new
        assert [people.person_of(session, each).wants_notifications for each in (ada, new)] == [False, True]
        assert session.scalars(
            select(OutgoingRow.kind).where(OutgoingRow.recipient == "jomo@office.example.org")
        ).all() == ["account"]
