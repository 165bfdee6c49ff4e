"""Which application an answer belongs to after a person has corrected who applies."""

import json
from datetime import timedelta
from email import message_from_bytes
from email.policy import default

import pytest

from tests.command import complete, office, put, run  # noqa: F401 - fixtures
from tests.mail import texts
from tests.mail.messages import message
from tests.mail.sample_mailbox import apply, at, three

NEW = "ada@private.example.org"


def answer(sender: str, to: str) -> bytes:
    """A reply to a mail of the office, that says nothing else."""
    return message("Re: Your application", sender, "Any news?", date=at(9), In_Reply_To=to)


@pytest.mark.parametrize(
    ("sender", "joins"),
    [
        (f"{texts.ADA.name} <{NEW}>", True),
        (f"{texts.ADA.name} <{texts.ADA.email}>", True),
        (f"{texts.NOOR.name} <{texts.NOOR.email}>", False),
    ],
    ids=["from the corrected address", "from the address before", "from somebody else"],
)
def test_an_answer_in_the_thread_joins_under_the_address_from_before_a_correction_too(office, run, sender, joins):  # noqa: F811
    office.write_text(office.read_text() + "[notify]\nacknowledge = true\n")
    put(office, "1.eml", complete(office), at(3))
    run("once")
    assert run("correct", 1, "--email", NEW, "--why", "said on the telephone")[0] == 0
    [sent] = [each for each in json.loads(run("outbox", "--json")[1]) if each["kind"] == "acknowledgement"]
    out = office.parent / "acknowledgement.eml"
    assert run("outbox", "preview", sent["id"], "--out", out)[0] == 0
    own = message_from_bytes(out.read_bytes(), policy=default)["Message-ID"]
    put(office, "2.eml", answer(sender, own), at(9))
    run("once")
    shown = json.loads(run("show", 1, "--json")[1])
    assert (len(shown["messages"]) == 2) is joins


def test_a_new_application_is_not_filed_to_an_old_one_whose_round_is_unknown(office, run):  # noqa: F811
    old = apply(texts.ADA, "ICRtoP Internship – Summer or Fall 2025", three(texts.ADA), at(3))
    put(office, "1.eml", old, at(3) - timedelta(days=365))
    run("once")
    assert run("decide", 1, "declined", "--why", "the committee")[0] == 0
    put(office, "2.eml", apply(texts.ADA, "ICRtoP Internship – Summer 2026", three(texts.ADA), at(4)), at(4))
    run("once")
    assert [each["cycle"] for each in json.loads(run("list", "--json")[1])].count("summer 2026") == 1
    assert len(json.loads(run("show", 1, "--json")[1])["messages"]) == 1


def test_words_that_name_no_round_belong_to_the_only_application_whichever_round_closes_next(office, run):  # noqa: F811
    put(office, "1.eml", apply(texts.ADA, "ICRtoP Internship – Fall 2026", three(texts.ADA), at(3)), at(3))
    run("once")
    words = "Thursday at ten suits me very well.\n\nOn Mon, 9 Mar 2026 at 10:00, Marta <office@example.org> wrote:\n\n> Thursday?"
    sender = f"{texts.ADA.name} <{texts.ADA.email}>"
    put(office, "2.eml", message("RE: Your interview for the ICRtoP internship", sender, words, date=at(9)), at(9))
    run("once")
    assert len(json.loads(run("show", 1, "--json")[1])["messages"]) == 2


def test_documents_that_name_no_round_are_not_filed_to_another_round_than_the_next(office, run):  # noqa: F811
    put(office, "1.eml", apply(texts.ADA, "ICRtoP Internship – Fall 2026", three(texts.ADA), at(3)), at(3))
    run("once")
    put(office, "2.eml", apply(texts.ADA, "ICRtoP Internship", three(texts.ADA), at(9)), at(9))
    run("once")
    assert len(json.loads(run("show", 1, "--json")[1])["messages"]) == 1
