"""`postroom search` finds what was filed, what people noted, and the pages of documents."""

import json

from tests.command import complete, put
from tests.mail import texts
from tests.mail.sample_mailbox import apply, at, three


def test_an_application_its_mail_and_its_documents_are_found_once_they_are_filed(office, run):
    complete(office)
    put(office, "2.eml", apply(texts.NOOR, "ICRtoP Internship – Summer 2026", three(texts.NOOR)[:1], at(4)), at(4))
    run("once")
    code, out, err = run("search", texts.ADA.name.upper(), "--json")
    found = json.loads(out)
    assert (code, err) == (0, "")
    assert found[0]["kind"] == "application"
    assert {each["applicant"] for each in found} == {texts.ADA.name}
    assert {each["kind"] for each in found} >= {"application", "message", "document"}
    documents = [each for each in found if each["kind"] == "document"]
    assert all(each["page"] >= 1 and each["document"] and each["found"] for each in documents)


def test_what_a_person_corrected_and_decided_is_found_and_what_it_was_no_more(office, run):
    complete(office)
    run("once")
    run("correct", "a1", "--name", "Zoë Wölfli")
    run("decide", "a1", "declined", "--why", "Chose the Reykjavík office")
    assert json.loads(run("search", "zoe wolf", "--json")[1])[0]["title"] == "Zoë Wölfli"
    assert [each["kind"] for each in json.loads(run("search", "reykjavik", "--json")[1])] == ["application"]
    run("undo", "a1")
    assert json.loads(run("search", "reykjavik", "--json")[1]) == []


def test_the_list_is_bounded_and_says_so(office, run):
    complete(office)
    run("once")
    code, out, err = run("search", texts.ADA.name, "--limit", "1")
    assert code == 0
    assert "a1" in out
    assert "these are the first 1 hit" in err


def test_what_is_not_there_is_said_and_words_without_letters_are_refused(office, run):
    complete(office)
    run("once")
    assert run("search", "qqqqq") == (0, "", "postroom: nothing has “qqqqq”\n")
    code, _, err = run("search", "***")
    assert code == 2
    assert "letters or digits" in err
