# ruff: noqa: F811 - fixtures
"""Before a person's word on a message is done, it says where the message goes and who is written to; that mail can be held."""

import json

import pytest

from tests.command import office, put, run  # noqa: F401 - fixtures
from tests.mail import texts
from tests.mail.messages import bounce, message
from tests.mail.sample_mailbox import apply, at, three

SUBJECT, APPLIED = "ICRtoP Internship – Summer 2026", "<applied@mail.example.org>"
ADA_S = f"{texts.ADA.name} <{texts.ADA.email}>"


@pytest.fixture
def known(office, run):
    """An applicant who was acknowledged; notifications go out."""
    office.write_text(office.read_text() + "[notify]\nacknowledge = true\n")
    put(office, "1.eml", apply(texts.ADA, SUBJECT, three(texts.ADA), at(3), message_id=APPLIED), at(3))
    run("once")


def to_others(run) -> list[tuple[str, str]]:
    return [
        (each["kind"], each["state"])
        for each in json.loads(run("outbox", "--json")[1])
        if "coordinator" not in each["recipient"]
    ]


REPLIES = {
    "a word of hers": ("Re: " + SUBJECT, "Thursday suits me.\n\nAda", {"In_Reply_To": APPLIED}),
    "out of office": (
        "Automatic reply: " + SUBJECT,
        "I am travelling until Monday.",
        {"Auto_Submitted": "auto-replied"},
    ),
    "no thread": ("Next week", "I am in New York from 12 to 16 March.\n\nAda", {}),
}


@pytest.mark.parametrize(("subject", "body", "headers"), REPLIES.values(), ids=REPLIES.keys())
def test_a_reply_of_a_known_applicant_joins_the_application_and_nobody_is_written_to(
    office, run, known, subject, body, headers
):
    put(
        office, "2.eml", message(subject, ADA_S, body, date=at(5), message_id="<re@mail.example.org>", **headers), at(5)
    )
    run("once")
    before = to_others(run)
    planned = run("correct", "m2", "--application", "--dry-run")[1]
    assert "message m2 belongs to a1 " in planned
    assert "Nobody outside the office is written to." in planned
    assert run("correct", "m2", "--application")[0] == 0
    assert [each["id"] for each in json.loads(run("list", "--json")[1])] == [1]
    run("once")
    assert to_others(run) == before


def test_what_is_foreseen_is_not_done(office, run, known):
    put(office, "2.eml", bounce("hello"), at(6))
    run("once")
    planned = run("correct", "m2", "--application", "--dry-run")[1]
    assert "becomes an application of its own" in planned
    assert json.loads(run("messages", "--json")[1])[0]["state"] == "set_aside"
    assert [each["id"] for each in json.loads(run("list", "--json")[1])] == [1]


def test_mail_of_a_declared_application_is_held_until_it_is_released(office, run, known):
    text = "Dear Sir or Madam,\n\nI wrote to you about the internship and have not heard anything. My papers follow by post.\n\nBo Karl"
    put(
        office,
        "2.eml",
        message("Internship", "Bo Karl <bo@example.org>", text, date=at(5), message_id="<bo@example.org>"),
        at(5),
    )
    run("once")
    planned = run("correct", "m2", "--application", "--dry-run")[1]
    code, out, _ = run("correct", "m2", "--application", "--hold-mail")
    assert code == 0
    held = json.loads(run("outbox", "--state", "held", "--json")[1])
    assert [("goes to bo@example.org" in planned, "is held back" in out)] == [(bool(held), bool(held))]
    run("once")
    assert not [
        each for each in (office.parent / "var/sent").glob("*.eml") if b"\nTo: bo@example.org" in each.read_bytes()
    ]
    for each in held:
        assert run("outbox", "release", each["id"])[0] == 0


def test_it_says_who_is_written_to_and_how_to_hold_it(office, run, known, tmp_path):
    mail = tmp_path / "mail.eml"
    bo = texts.Person("Bo Karl", "bo@example.org")
    mail.write_bytes(apply(bo, SUBJECT, three(bo), at(3)))
    out = run("add", mail, "--received", "2026-02-03")[1]
    assert "the acknowledgement to bo@example.org is sent by the next pass; `postroom outbox hold " in out


def test_a_correction_of_an_application_is_rehearsed_and_makes_no_mail_to_hold(run, known):
    before = run("show", "a1", "--json")[1]
    code, said, _ = run("correct", "a1", "--cycle", "fall 2026", "--dry-run")
    assert (code, "cycle is fall 2026" in said, "Nothing was changed." in said) == (0, True, True)
    assert run("show", "a1", "--json")[1] == before
    assert run("correct", "a1", "--cycle", "fall 2026", "--hold-mail")[0] == 2
