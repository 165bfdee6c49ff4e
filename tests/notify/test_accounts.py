"""A one-time link leaves in its mail, and nowhere else is it to be seen."""

import re

import pytest
from sqlalchemy import select

from domain.outgoing import NO_CAUSE
from domain.users import Role
from notify.outbox import sending
from operations.changes import Attribution
from operations.outbox import preview
from operations.people import ask_for_reset, invite
from operations.records import Refused
from storage.models import OutgoingRow, OutgoingState, UserRow
from tests.notify.makers import NOW, office, parsed, text_of


def no_picture(content, page, width):
    return None


def test_the_link_stands_in_the_mail_that_leaves_alone(database, blobs, smtp, tmp_path):
    settings = office(tmp_path / "var", outgoing=smtp.settings())
    with database.begin() as session:
        by = Attribution("Noor Haddad", "", NOW)
        link = invite(session, settings, "ada@example.org", "Ada", Role.COORDINATOR, by, is_sent=True).link.address
    with database.read() as session:
        shown = preview(session, blobs, settings, 1, NOW, no_picture)
    assert b"invitation/" not in shown
    assert "Noor Haddad invites you" in text_of(parsed(shown))
    assert sending.send_due(database, blobs, settings, lambda: NOW, no_picture).sent == 1
    (mail,) = smtp.to("ada@example.org")
    assert link in text_of(mail)
    assert "until Thursday, 11 March 2027, 09:30" in " ".join(text_of(mail).split())
    with database.read() as session:
        row = session.get_one(OutgoingRow, 1)
        assert (row.state, row.content, row.cause) == (OutgoingState.SENT, None, NO_CAUSE)
        with pytest.raises(Refused):
            preview(session, blobs, settings, 1, NOW, no_picture)


def test_a_new_password_that_was_asked_for_is_sent(database, blobs, smtp, tmp_path):
    settings = office(tmp_path / "var", outgoing=smtp.settings())
    with database.begin() as session:
        by = Attribution("Noor Haddad", "", NOW)
        number = invite(session, settings, "ada@example.org", "Ada", Role.ADMIN, by, is_sent=False).number
        session.get_one(UserRow, number).password_hash = "hash"
        ask_for_reset(session, settings, "ada@example.org", NOW)
    sending.send_due(database, blobs, settings, lambda: NOW, no_picture)
    with database.read() as session:
        assert session.scalars(select(OutgoingRow.subject)).all() == [
            "A new password for the desk of " + settings.office_name
        ]
    (mail,) = smtp.to("ada@example.org")
    assert re.search(r"/password/[\w-]{43}\n", text_of(mail))
