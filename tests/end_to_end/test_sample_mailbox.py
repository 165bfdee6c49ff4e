"""The whole way: a real Dovecot holds the sample mailbox, a real SMTP server takes the mail, either database keeps the records."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from operations.reprocess import replay
from storage.models import ApplicationRow, DocumentRow, FindingRow, LedgerRow, MessageRow, OutgoingRow
from tests.end_to_end.conftest import COORDINATOR
from tests.mail.sample_mailbox import Sample, samples
from worker.jobs import one_pass


def difference(session: Session, sample: Sample, message: MessageRow) -> str:
    """How a message's records differ from what its maker expects, '' when they do not."""
    found: dict[str, object] = {"state": message.state.value, "reason": message.reason}
    wanted: dict[str, object] = {"state": sample.state, "reason": sample.reason}
    if sample.state == "filed":
        application = session.get(ApplicationRow, message.applications[0].application_id)
        kinds = session.scalars(
            select(DocumentRow.kind).where(
                DocumentRow.application_id == application.id, DocumentRow.superseded_by_id.is_(None)
            )
        ).all()
        codes = set(session.scalars(select(FindingRow.code).where(FindingRow.application_id == application.id)))
        found |= {
            "opening": application.opening,
            "cycle": application.cycle,
            "email": application.applicant.email,
            "late": application.late,
        }
        wanted |= {"opening": sample.opening, "cycle": sample.cycle, "email": sample.email, "late": sample.late}
        if sample.kinds:
            found["kinds"], wanted["kinds"] = sorted(set(kinds) & set(sample.kinds)), sorted(sample.kinds)
        found["codes"], wanted["codes"] = sorted(codes & set(sample.codes)), sorted(sample.codes)
    return "; ".join(f"{key}: {found[key]} instead of {wanted[key]}" for key in wanted if found[key] != wanted[key])


def test_every_message_of_the_sample_becomes_what_its_maker_expects(database_url, account, smtp, open_office):
    made = [sample for sample in samples() if sample.raw]  # no IMAP server takes an empty message
    for sample in made:
        account.deliver(sample.raw, received=sample.received)
    with open_office(
        database_url, account.settings(), outgoing=smtp.settings(), notify={"acknowledge": True}
    ) as office:
        outcome = one_pass(office)
        assert (outcome.kept, outcome.read) == (len(made), len(made))
        with office.database.read() as session:
            rows = session.scalars(select(MessageRow).join(LedgerRow).order_by(LedgerRow.id)).all()
            differences = {
                s.name: said for s, row in zip(made, rows, strict=True) if (said := difference(session, s, row))
            }
            assert differences == {}
            applications = session.scalars(select(ApplicationRow.id)).all()
        assert len(smtp.to(COORDINATOR)) >= len(applications)
        assert outcome.sent == len(smtp.envelopes)


def test_reading_all_of_it_again_under_the_same_rules_changes_nothing(tmp_path, open_office):
    from tests.mail import sample_mailbox

    sample_mailbox.write(tmp_path / "mailbox", "eml")
    mailbox = {"kind": "folder", "path": tmp_path / "mailbox"}
    with open_office(f"sqlite:///{tmp_path / 'x.db'}", mailbox) as office:
        one_pass(office)
        assert list(replay(office, None, dry_run=False)) == []


def test_a_second_pass_finds_nothing_new_and_doubles_nothing(database_url, account, smtp, open_office):
    for sample in list(samples())[:8]:
        account.deliver(sample.raw, received=sample.received)
    with open_office(
        database_url, account.settings(), outgoing=smtp.settings(), notify={"acknowledge": True}
    ) as office:
        one_pass(office)
        before = counts(office), len(smtp.envelopes)
        again = one_pass(office)
        assert (again.kept, again.read, again.sent) == (0, 0, 0)
        assert (counts(office), len(smtp.envelopes)) == before


def test_the_mailbox_is_left_as_it_was(account, tmp_path, open_office):
    for sample in list(samples())[:3]:
        account.deliver(sample.raw, received=sample.received)
    with open_office(f"sqlite:///{tmp_path / 'x.db'}", account.settings()) as office:
        one_pass(office)
    with account.client() as client:
        assert {flags[b"FLAGS"] for flags in client.fetch(client.search("ALL"), ["FLAGS"]).values()} <= {
            (),
            (b"\\Recent",),
        }


def test_history_is_filed_and_nobody_is_written_to(database_url, account, smtp, open_office):
    for sample in list(samples())[:5]:
        account.deliver(sample.raw, received=sample.received)
    settings = account.settings(history="silent")
    with open_office(database_url, settings, outgoing=smtp.settings(), notify={"acknowledge": True}) as office:
        outcome = one_pass(office)
        assert outcome.states["filed"] == 5
        assert smtp.envelopes == []
        fresh = list(samples())[5]
        account.deliver(fresh.raw, received=fresh.received)
        one_pass(office)
        assert {envelope.rcpt_tos[0] for envelope in smtp.envelopes} == {COORDINATOR, fresh.email}


@pytest.mark.parametrize("kind", ["folder", "maildir", "mbox"])
def test_every_kind_of_mailbox_gives_the_same_records(kind, tmp_path, open_office):
    from tests.mail import sample_mailbox

    place = tmp_path / "mailbox"
    made = sample_mailbox.write(place, "eml" if kind == "folder" else kind)
    with open_office(f"sqlite:///{tmp_path / 'x.db'}", {"kind": kind, "path": place}) as office:
        outcome = one_pass(office)
    # An mbox cannot hold an empty message or one without a head as it was.
    most_unlike = 2 if kind == "mbox" else 0
    assert outcome.kept == len(made)
    assert abs(outcome.states["filed"] - sum(each.state == "filed" for each in made)) <= most_unlike


def counts(office) -> dict[str, int]:
    with office.database.read() as session:
        return {
            kind.__tablename__: len(session.scalars(select(kind)).all())
            for kind in (MessageRow, ApplicationRow, DocumentRow, OutgoingRow)
        }
