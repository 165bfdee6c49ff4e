# ruff: noqa: F811 - fixtures
"""What the office's people write to applicants is on record with the application, and is never taken for the applicant's."""

import json
from email import message_from_bytes
from email.policy import default

import pytest

from tests.command import office, put, run  # noqa: F401 - fixtures
from tests.mail.files import pdf
from tests.mail.messages import forwarded, message
from tests.mail.sample_mailbox import apply, at, three
from tests.mail.texts import ADA, JOMO, letter

OFFICE, COORDINATOR = "internships@office.example.org", "coordinator@office.example.org"
APPLIED = "<applied@mail.example.org>"
ASKED = "<asked@mail.example.org>"
ADA_S = f"{ADA.name} <{ADA.email}>"
QUOTED = (
    f"\n\nOn 5 February 2026 {ADA.name} wrote:\n> Could you tell me when the interviews take place?\n> {ADA.name}\n"
)


@pytest.fixture
def asked(office, run):
    """An application whose person has asked something since; gives the Message-ID of the notification of it."""
    office.write_text(
        office.read_text().replace("[mailboxes", 'addresses = ["maria@office.example.org"]\n[mailboxes', 1)
        + "[notify]\nacknowledge = true\n"
    )
    put(office, "1.eml", apply(ADA, "ICRtoP Internship – Summer 2026", three(ADA), at(3), message_id=APPLIED), at(3))
    run("once")
    question = message(
        "Re: ICRtoP Internship – Summer 2026",
        ADA_S,
        f"Could you tell me when the interviews take place?\n{ADA.name}",
        date=at(5),
        message_id=ASKED,
        In_Reply_To=APPLIED,
    )
    put(office, "2.eml", question, at(5))
    run("once")
    [sent] = [each for each in outgoing(office) if "Needs an answer: " in each["Subject"]]
    return sent["Message-ID"]


def outgoing(office):
    folder = office.parent / "var" / "sent"
    return [message_from_bytes(each.read_bytes(), policy=default) for each in sorted(folder.glob("*.eml"))]


def shown(run, number: int = 1) -> dict:
    return json.loads(run("show", number, "--json")[1])


def mails(run, number: int = 1) -> list[tuple[str, bool]]:
    """What each message is to the application, and whether it waits for an answer."""
    return [
        (each["intent"], each["needs_answer"] and not each["answered_at"]) for each in shown(run, number)["messages"]
    ]


OTHERS = {
    "a reply to the notification": {"sender": COORDINATOR, "to": ADA_S, "Cc": OFFICE, "In_Reply_To": "{notification}"},
    "a reply to the applicant's own mail": {"sender": OFFICE, "to": ADA_S, "In_Reply_To": ASKED},
    "a reply to all that names the office first": {
        "sender": f"Maria <{COORDINATOR}>",
        "to": f"{OFFICE}, {ADA_S}",
        "In_Reply_To": ASKED,
        "References": f"{APPLIED} {ASKED}",
    },
    "a new mail of a colleague, from the folder of sent mail": {"sender": "maria@office.example.org", "to": ADA_S},
}


@pytest.mark.parametrize("head", OTHERS.values(), ids=OTHERS.keys())
def test_an_answer_is_filed_with_its_application_and_answers_the_question(office, run, asked, head):
    assert mails(run) == [("application", False), ("question", True)]
    before, sent = shown(run), len(outgoing(office))
    fields = {name: value.format(notification=asked) for name, value in head.items()}
    body = "Dear Ada,\n\nthe interviews take place in the second week of April. Please withdraw nothing.\n\nMaria"
    answer = message(
        "Re: Interviews", fields.pop("sender"), body + QUOTED, [("Form.pdf", pdf(letter(JOMO)))], date=at(6), **fields
    )
    put(office, "3.eml", answer, at(6))
    run("once")
    assert mails(run) == [("application", False), ("question", False), ("answer", False)]
    after = shown(run)
    for unchanged in ("status", "documents", "findings", "facts", "applicant_name", "language"):
        assert after[unchanged] == before[unchanged], unchanged
    assert len(outgoing(office)) == sent
    assert len(json.loads(run("list", "--json")[1])) == 1
    assert run("replay")[1] == "0 messages changed\n"
    assert mails(run)[2] == ("answer", False)


def test_a_note_that_only_the_office_got_answers_nothing(office, run, asked):
    note = message("Re: Ada", COORDINATOR, "Shall we invite her?", date=at(6), In_Reply_To=asked)
    put(office, "3.eml", note, at(6))
    run("once")
    assert mails(run) == [("application", False), ("question", True), ("note", False)]


def test_the_answer_to_an_answer_is_the_applicant_s(office, run, asked):
    put(
        office,
        "3.eml",
        message(
            "Interview",
            COORDINATOR,
            "10 April?",
            to=ADA_S,
            Cc=OFFICE,
            message_id="<inv@office.example.org>",
            date=at(6),
        ),
        at(6),
    )
    run("once")
    yes = message("Re: Interview", ADA_S, "Tuesday at 10 works.", date=at(7), In_Reply_To="<inv@office.example.org>")
    put(office, "4.eml", yes, at(7))
    run("once")
    assert mails(run)[2:] == [("answer", False), ("application", True)]


def test_an_answer_that_is_collected_before_its_question_answers_it(office, run, asked):
    late = message("Re: One more thing", ADA_S, "Is there a stipend?", date=at(7), In_Reply_To=APPLIED)
    put(office, "3.eml", message("Re: One more thing", COORDINATOR, "There is none.", to=ADA_S, date=at(8)), at(8))
    run("once")
    put(office, "4.eml", late, at(7))
    run("once")
    assert ("question", True) not in mails(run)


def test_a_forwarded_application_is_filed_whoever_is_in_copy(office, run, asked):
    inner = apply(JOMO, "ICRtoP Internship – Summer 2026", three(JOMO), at(6))
    outer = forwarded(COORDINATOR, inner).replace(b"\nSubject:", f"\nCc: {ADA_S}\nSubject:".encode(), 1)
    put(office, "3.eml", outer, at(6))
    run("once")
    assert {each["applicant_email"] for each in json.loads(run("list", "--json")[1])} == {ADA.email, JOMO.email}


@pytest.mark.parametrize(
    "head",
    [
        {"sender": COORDINATOR, "Auto_Submitted": "auto-replied"},
        {"sender": "maria@elsewhere.example.org"},
    ],
    ids=["an automatic answer of the office", "a stranger"],
)
def test_others_do_not_answer_for_the_office(office, run, asked, head):
    fields = dict(head)
    put(
        office,
        "3.eml",
        message(
            "Re: Interviews",
            fields.pop("sender"),
            "In April.",
            to=ADA_S,
            Cc=OFFICE,
            date=at(6),
            In_Reply_To=ASKED,
            **fields,
        ),
        at(6),
    )
    run("once")
    assert mails(run)[1] == ("question", True)


def test_a_question_without_an_application_is_answered_by_a_mail_too(office, run):
    question = message("Internship", "Bo <bo@example.org>", "Is it paid?", date=at(3), message_id=ASKED)
    put(office, "1.eml", question, at(3))
    run("once")
    [asked] = json.loads(run("messages", "--json")[1])
    assert (asked["state"], asked["needs_answer"], asked["answered_at"]) == ("set_aside", True, None)
    put(
        office,
        "2.eml",
        message("Re: Internship", COORDINATOR, "No.", to="bo@example.org", Cc=OFFICE, date=at(4), In_Reply_To=ASKED),
        at(4),
    )
    run("once")
    assert next(each for each in json.loads(run("messages", "--json")[1]) if each["id"] == asked["id"])["answered_at"]
    assert "Is it paid?" not in run("report", "--day", "2026-02-04")[1]


@pytest.mark.parametrize(
    "head",
    [{"Reply_To": "Mina Park <mina@example.org>"}, {"X_Original_Sender": "mina@example.org"}],
    ids=["Reply-To", "X-Original-Sender"],
)
def test_a_question_through_a_group_is_shown_with_the_address_of_who_asks(office, run, head):
    group = "'Mina Park' via Internships <internships@office.example.org>"
    head = head | {"Precedence": "list", "List_ID": "<internships.office.example.org>"}
    put(office, "1.eml", message("Internship", group, "May the sample be in French?", date=at(3), **head), at(3))
    run("once")
    [asked] = json.loads(run("messages", "--json")[1])
    assert (asked["needs_answer"], asked["sender"]) == (True, "Mina Park <mina@example.org>")


def test_a_person_says_that_a_question_is_answered_and_takes_it_back(office, run, asked):
    assert run("answered", 2, "--why", "by telephone") == (0, "message m2 is answered\n", "")
    assert mails(run)[1] == ("question", False)
    assert run("answered", "m2")[0] == 0
    assert run("undo", "--message", 2)[1] == "taken back: message m2 is answered\n"
    assert mails(run)[1] == ("question", True)
    assert run("answered", 1)[2] == "postroom: message m1 needs no answer\n"


PRIVATE = "Maria Rivera <maria.rivera@private.example.org>"


@pytest.mark.parametrize("to", [f"{ADA_S}, {OFFICE}", ADA_S], ids=["the office among To", "the office in copy"])
def test_an_answer_to_the_notification_from_a_private_address_answers_the_question(office, run, asked, to):
    answer = message(
        "Re: Needs an answer",
        PRIVATE,
        "In the second week of March.\nMaria",
        to=to,
        Cc=OFFICE,
        date=at(6),
        In_Reply_To=asked,
    )
    put(office, "3.eml", answer, at(6))
    sent = len(outgoing(office))
    run("once")
    assert ("answer", False) in mails(run)
    assert ("question", False) in mails(run)
    assert len([each for each in outgoing(office) if "Applications on" not in each["Subject"]]) == len(
        [each for each in outgoing(office)[:sent] if "Applications on" not in each["Subject"]]
    )


@pytest.mark.parametrize(
    ("sender", "to", "reply"),
    [
        (ADA_S, OFFICE, "{notification}"),
        (f"{ADA.name} <ada.private@example.org>", OFFICE, "{notification}"),
        (PRIVATE, OFFICE, "{notification}"),
        (PRIVATE, ADA_S, ASKED),
        (PRIVATE, ADA_S, "<postroom.office.notification_1.0123456789abcdef0123@office.example.org>"),
    ],
    ids=["the applicant", "the applicant elsewhere", "not to the applicant", "to her own mail", "a forged Message-ID"],
)
def test_nothing_else_from_outside_answers_it(office, run, asked, sender, to, reply):
    said = message(
        "Re: Needs an answer",
        sender,
        "In the second week of March.\nMaria",
        to=to,
        Cc=OFFICE,
        date=at(6),
        In_Reply_To=reply.format(notification=asked),
    )
    put(office, "3.eml", said, at(6))
    run("once")
    assert ("question", True) in mails(run)
    assert "answer" not in {intent for intent, _ in mails(run)}
