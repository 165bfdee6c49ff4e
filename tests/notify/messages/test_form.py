# ruff: noqa: F811 - fixtures
"""Who asks about membership gets the form, when the office has named it; nobody else does."""

from email import message_from_bytes
from email.policy import default

import pytest

from tests.command import office, put, run  # noqa: F401 - fixtures
from tests.mail.messages import message
from tests.mail.sample_mailbox import at

ASKS = {
    "en": ("ICRtoP membership", "Dear Secretariat,\n\nhow can our organisation become a member of the coalition?"),
    "fr": (
        "Adhésion à la coalition",
        "Bonjour,\n\ncomment notre association peut-elle adhérer à la coalition ?\n\nMerci",
    ),
    "es": ("Adhesión a la coalición", "Hola:\n\n¿cómo puede nuestra organización adherirse a la coalición? Gracias"),
}
SENTENCES = {"en": "is enclosed", "fr": "est joint", "es": "Adjuntamos"}


def named(office, **settings: str) -> None:
    (office.parent / "form.pdf").write_bytes(b"%PDF-1.7")
    more = "".join(f'{key} = "{value}"\n' for key, value in settings.items())
    office.write_text(f"{office.read_text()}[notify]\nacknowledge = true\n{more}")


def forms(office):
    return [
        message_from_bytes(each.read_bytes(), policy=default)
        for each in sorted((office.parent / "var" / "sent").glob("form-*.eml"))
    ]


@pytest.mark.parametrize("language", ASKS)
def test_who_asks_how_to_become_a_member_gets_the_form_and_still_waits_for_a_person(office, run, language):
    named(office, form_file="form.pdf", form_link="https://office.example.org/form.pdf")
    subject, body = ASKS[language]
    put(office, "1.eml", message(subject, "Bo <bo@ngo.example.org>", body, date=at(3)), at(3))
    run("once")
    [mail] = forms(office)
    text = mail.get_body(("plain",)).get_content()
    assert SENTENCES[language] in text
    assert "https://office.example.org/form.pdf" in text
    assert [each.get_filename() for each in mail.iter_attachments()] == ["form.pdf"]
    assert (mail["To"], mail["Auto-Submitted"]) == ("bo@ngo.example.org", "auto-replied")
    assert "Needs an answer (1" in run("report", "--date", "2026-02-03")[1]


@pytest.mark.parametrize(
    ("subject", "more", "settings"),
    [
        ("ICRtoP membership", {"Auto_Submitted": "auto-replied"}, {"form_file": "form.pdf"}),
        ("ICRtoP internship", {}, {"form_file": "form.pdf"}),
        ("ICRtoP membership", {}, {}),
    ],
    ids=["a program", "about an internship", "no form is named"],
)
def test_nobody_else_gets_it(office, run, subject, more, settings):
    named(office, **settings)
    asks = message(subject, "Bo <bo@ngo.example.org>", "How does one apply?", date=at(3), **more)
    put(office, "1.eml", asks, at(3))
    run("once")
    assert forms(office) == []
