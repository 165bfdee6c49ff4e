# ruff: noqa: F811 - fixtures
"""Who names an opening and sends files does not apply by that: a salesman is never told that we have his application."""

import json

import pytest

from tests.command import office, put, run  # noqa: F401 - fixtures
from tests.mail.files import pdf
from tests.mail.messages import message
from tests.mail.sample_mailbox import at

BROCHURE = pdf(
    "TalentBoost Recruiting Suite\n\nHire faster. Our software screens papers for you and books rooms.\n"
    "Prices from 49 EUR per month. Contact sales@talentboost.example.org"
)
OFFERS = {
    "software": (
        "Boost your recruitment of interns",
        "Hi there,\n\nWould you like to see how we help NGOs hire interns faster? Let's book a call.\n\nMax from TalentBoost",
    ),
    "an agency": (
        "Internship partnership",
        "Dear Sir or Madam,\n\nWe place motivated students with organisations like yours, at no cost to you. Our brochure is below.\n\nLia",
    ),
    "in French": (
        "Vos stages",
        "Bonjour,\n\nnotre plateforme facilite la gestion de vos stages. Vous trouverez nos tarifs dans la plaquette ci-jointe.\n\nMax",
    ),
    "in German": (
        "Praktikum leicht gemacht",
        "Guten Tag,\n\nunsere Plattform findet für Sie Praktikanten. Den Katalog mit allen Preisen finden Sie im Anhang.\n\nMax",
    ),
    "in Spanish": (
        "Sus prácticas",
        "Buenos días:\n\nnuestra plataforma facilita la gestión de sus prácticas. Le enviamos nuestro catálogo con precios.\n\nMax",
    ),
}
APPLICATIONS = {
    "a bare mail": ("Internship", "See attached."),
    "with a round": (
        "Internship summer 2026",
        "Dear coordinator, please find the file below. Kind regards, Max Berg of Hill College",
    ),
    "with a wish": (
        "Internship",
        "Dear coordinator, I would like to apply for the internship at your office. Kind regards, Max Berg",
    ),
    "with papers announced": (
        "Internship",
        "Dear coordinator, my writing sample is attached, the rest follows by post. Max Berg",
    ),
}


@pytest.fixture
def acknowledging(office):
    office.write_text(office.read_text() + "[notify]\nacknowledge = true\n")


def sent_to(office, address: str) -> list[bytes]:
    sent = (each.read_bytes() for each in (office.parent / "var/sent").glob("*.eml"))
    return [each for each in sent if b"\nTo: " + address.encode() in each]


@pytest.mark.parametrize(("subject", "body"), OFFERS.values(), ids=OFFERS.keys())
def test_a_salesman_is_not_written_to_and_a_person_sees_his_mail(office, run, acknowledging, subject, body):
    sales = message(subject, "Max <max@talentboost.example.org>", body, [("Brochure.pdf", BROCHURE)], date=at(3))
    put(office, "1.eml", sales, at(3))
    run("once")
    assert sent_to(office, "max@talentboost.example.org") == []
    [found] = json.loads(run("messages", "--json")[1])
    assert (found["state"], found["reason"]) == ("set_aside", "not_an_application")
    assert "Max <max@talentboost.example.org>" in run("report")[1]


def test_what_neither_sells_nor_applies_waits_and_nobody_is_written_to(office, run, acknowledging):
    body = "Dear colleagues,\n\nthe minutes of our meeting on the internship are below, for your files.\n\nMax Berg"
    put(
        office,
        "1.eml",
        message("Internship meeting", "Max <max@example.org>", body, [("Minutes.pdf", BROCHURE)], date=at(3)),
        at(3),
    )
    run("once")
    assert sent_to(office, "max@example.org") == []
    assert json.loads(run("messages", "--json")[1])[0]["state"] in ("filed", "set_aside")


@pytest.mark.parametrize(("subject", "body"), APPLICATIONS.values(), ids=APPLICATIONS.keys())
def test_who_applies_in_few_words_is_filed_and_acknowledged(office, run, acknowledging, subject, body):
    essay = pdf(
        "A view from the river\n\n"
        + "The village stands where two rivers meet, and its people have always known it. " * 40
    )
    put(
        office,
        "1.eml",
        message(subject, "Max Berg <max@example.org>", body, [("scan0001.pdf", essay)], date=at(3)),
        at(3),
    )
    run("once")
    [found] = json.loads(run("list", "--json")[1])
    assert found["opening"] == "internship"
    assert len(sent_to(office, "max@example.org")) == 1


def test_a_person_s_word_makes_it_an_application(office, run, acknowledging):
    subject, body = OFFERS["an agency"]
    put(
        office,
        "1.eml",
        message(subject, "Lia <lia@example.org>", body, [("Brochure.pdf", BROCHURE)], date=at(3)),
        at(3),
    )
    run("once")
    assert run("correct", "m1", "--application")[0] == 0
    [found] = json.loads(run("list", "--json")[1])
    codes = {each["code"] for each in json.loads(run("show", found["id"], "--json")[1])["findings"]}
    assert "nobody_applies" not in codes
