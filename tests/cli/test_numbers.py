"""Numbers of applications and messages cannot be mixed up, and a name or its unique beginning does as well."""

import json

import pytest

from tests.command import put
from tests.mail import texts
from tests.mail.messages import bounce, message
from tests.mail.sample_mailbox import apply, at, three

SUBJECT = "ICRtoP Internship – Summer 2026"
OTHER_ADA = texts.Person("Ada Løvenskiold", "a.lovenskiold@example.org")


@pytest.fixture
def filed(run, office):
    """m1 is set aside; m2, m3 and m4 are filed as a1 (Ada Lindqvist), a2 (Tomás …) and a3 (another Ada)."""
    put(office, "1.eml", bounce("hello"), at(2))
    for number, person in enumerate((texts.ADA, texts.TOMAS, OTHER_ADA), start=2):
        put(office, f"{number}.eml", apply(person, SUBJECT, three(person), at(number + 1)), at(number + 1))
    run("once")


def shown(run, which) -> int:
    code, out, err = run("show", which, "--json")
    assert code == 0, err
    return json.loads(out)["id"]


@pytest.mark.parametrize("typed", ["a1", "A1", "1", "no. 1", "Lindqvist", "ada lind", "Ada Lindqvist", "ada.l"])
def test_an_application_is_found_by_number_name_or_the_beginning_of_either(run, filed, typed):
    assert shown(run, typed) == 1


@pytest.mark.parametrize("typed", ["tomas", "TOMÁS", "tomás"])
def test_a_name_is_found_without_its_accents(run, filed, typed):
    assert shown(run, typed) == 2


def test_what_several_are_called_is_listed_with_their_numbers(run, filed):
    code, out, err = run("show", "Ada")
    assert (code, out) == (2, "")
    assert "“Ada” may be a1 Ada Lindqvist (internship, summer 2026, complete); a3 Ada L" in err
    assert "name one by its number" in err
    assert run("decide", "ada", "accepted")[0] == 2
    assert json.loads(run("show", 1, "--json")[1])["status"] == "complete"


def test_a_name_that_nobody_has_is_wrong_usage_and_the_likely_one_is_named(run, filed):
    code, _, err = run("show", "Lindquist")
    assert (code, "did you mean “Lindqvist”?" in err) == (2, True)


def test_a_number_of_the_other_kind_is_refused_and_said_to_be_what_it_is(run, filed):
    code, _, err = run("show", "m2")
    assert code == 2
    assert f"m2 is a message: {texts.ADA.name} <{texts.ADA.email}>: {SUBJECT}"[:40] in err
    assert "filed as a1" in err
    code, _, err = run("raw", "a1", "--out", "x.eml")
    assert code == 2
    assert "a1 is an application: Ada Lindqvist, gathered from m2" in err
    code, _, err = run("retry", "a2")
    assert (code, "a2 is an application" in err) == (2, True)
    code, _, err = run("correct", 1, "--split", "a2")
    assert (code, "a2 is an application" in err) == (2, True)
    code, _, err = run("correct", 1, "--merge-into", "m4")
    assert (code, "m4 is a message" in err) == (2, True)


def test_a_number_that_nothing_has_is_said_to_be_nobody_s(run, filed):
    for words in (["show", "a99"], ["show", "99"], ["show", "9" * 30], ["messages", "m99"]):
        code, out, err = run(*words)
        assert (code, out) == (1, "")
        assert "there is no " in err
    assert "m4 is a message" in run("show", "4")[2]


def test_every_list_shows_the_numbers_as_they_are_typed(run, filed):
    assert [each.split()[0] for each in run("list")[1].splitlines()] == ["ID", "a3", "a2", "a1"]
    assert [each.split()[0] for each in run("messages")[1].splitlines()] == ["ID", "m4", "m3", "m2", "m1"]
    page = run("show", "a1")[1]
    assert page.startswith("Application a1: ")
    assert "\n  m2  " in page


def test_a_message_is_found_by_its_sender_or_subject(run, filed, tmp_path):
    assert run("raw", "lindqvist", "--out", tmp_path / "x.eml")[0] == 0
    assert "ada.lindqvist@example.org" in (tmp_path / "x.eml").read_text()


def test_a_message_s_number_does_where_an_application_s_does(run, filed):
    assert run("correct", "m1", "--application")[0] == 0
    assert run("undo", "m1")[0] == 0
    assert json.loads(run("messages", "m1", "--json")[1])[0]["state"] == "set_aside"


def test_one_message_is_marked_seen_and_the_others_are_not(run, office):
    for number in (1, 2):
        put(office, f"{number}.eml", bounce(f"hello {number}"), at(number))
    run("once")
    assert run("messages", "m2", "--seen")[1].endswith("the report names it no longer\n")
    assert "postroom correct m1 --application" in run("report")[1]
    assert "postroom correct m2 --application" not in run("report")[1]
    assert run("undo", "m2")[0] == 0
    assert "postroom correct m2 --application" in run("report")[1]


def test_several_are_decided_at_once_and_undone_at_once(run, filed):
    assert (
        run("decide", "a1", "a2", "declined", "--why", "full")[1]
        == "application a1 is declined\napplication a2 is declined\n"
    )
    assert run("undo", "a2")[0] == 0
    assert [json.loads(run("show", each, "--json")[1])["status"] for each in (1, 2)] == ["complete", "complete"]


@pytest.mark.parametrize(
    ("words", "likely"),
    [
        (["list", "--opening", "intership"], "did you mean “internship”?"),
        (["list", "--cycle", "sumer 2026"], "did you mean “summer 2026”?"),
        (["list", "--status", "wating"], "did you mean “waiting”?"),
        (["messages", "--state", "faild"], "did you mean “failed”?"),
        (["decide", "a1", "acepted"], "did you mean “accepted”?"),
        (["correct", "a1", "--document", "1", "--kind", "writting_sample"], "did you mean “writing_sample”?"),
        (["correct", "a1", "--opening", "membreship"], "did you mean “membership”?"),
        (["correct", "a1", "--cycle", "autum 2026"], "did you mean"),
        (["export", "x", "--opening", "intership"], "did you mean “internship”?"),
        (["shwo"], "Did you mean 'show'?"),
        (["list", "--stats", "x"], "--status"),
    ],
    ids=" ".join,
)
def test_the_likely_word_is_named(run, filed, words, likely):
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert likely in err


def test_a_kind_or_pages_without_a_document_name_the_documents_that_there_are(run, filed):
    code, _, err = run("correct", "a1", "--kind", "cv")
    assert code == 2
    assert "say which document it is about, with --document; application a1 has 1 cv “CV.pdf”; 2 cover_letter" in err


def test_what_is_left_out_of_a_command_is_named(run, filed):
    code, _, err = run("decide", "a1")
    assert (code, "say what was decided: accepted, declined" in err) == (2, True)
    code, _, err = run("export", "a1")
    assert (code, "name a folder before the application: export FOLDER a1" in err) == (2, True)


def test_each_row_of_a_list_is_one_line_in_a_pipe_without_spaces_at_its_end(run, filed):
    for words in (["list"], ["messages"], ["outbox"]):
        lines = run(*words)[1].splitlines()
        assert lines == [each.rstrip() for each in lines]
    assert len(run("messages")[1].splitlines()) == 5


@pytest.mark.parametrize("typed", ["Ada Lindqvist", "lindqvist", "ada.l"])
def test_of_several_messages_of_a_name_the_one_that_waits_is_answered(run, office, filed, typed):
    question = message(
        "When do you decide?", f"{texts.ADA.name} <{texts.ADA.email}>", "When do you decide?\n\nAda", date=at(6)
    )
    put(office, "5.eml", question, at(6))
    run("once")
    assert run("answered", typed) == (0, "message m5 is answered\n", "")
    assert run("undo", "m5")[0] == 0


def test_what_came_by_post_is_named_by_whom_it_is_of(run, office, filed, tmp_path):
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(three(texts.JOMO)[0][1])
    said = ("--opening", "internship", "--from", texts.JOMO.name, "--channel", "post", "--received", "2026-02-04")
    assert run("add", letter, *said)[0] == 0
    assert texts.JOMO.name in {each["sender"] for each in json.loads(run("messages", "--json")[1])}
