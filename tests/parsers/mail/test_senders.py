"""Who a mail is from, however its program writes the address: without quotes, in 8-bit characters, as a directory's name."""

import pytest

from domain.mail import Address
from parsers.limits import DEFAULT_LIMITS
from parsers.mail.bounded import parse
from parsers.mail.headers import headers_of
from parsers.text.fields import addresses


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("Joel Fadel, PhD <joel@example.org>", [("Joel Fadel, PhD", "joel@example.org")]),
        ("Fadel, Joel [Student] <joel@example.org>", [("Fadel, Joel [Student]", "joel@example.org")]),
        ("Lind, Ada (Dept: Law) <ada@example.org>", [("Lind, Ada (Dept: Law)", "ada@example.org")]),
        ("Ada Lind; Student <ada@example.org>", [("Ada Lind; Student", "ada@example.org")]),
        ("Ada @ Home <ada@example.org>", [("Ada @ Home", "ada@example.org")]),
        (
            "Lind, Ada <ada@example.org>, Roy, Bo <bo@example.org>",
            [("Lind, Ada", "ada@example.org"), ("Roy, Bo", "bo@example.org")],
        ),
        ("=?utf-8?Q?Fadel=2C_Joel?=, PhD <joel@example.org>", [("Fadel, Joel, PhD", "joel@example.org")]),
        ("Ada Lind <<ada@example.org>>", [("Ada Lind", "ada@example.org")]),
        ("Ada Lind < <mailto:ada@example.org> >", [("Ada Lind", "ada@example.org")]),
        ("ada@example.org, Bo Roy <bo@example.org>", [("", "ada@example.org"), ("Bo Roy", "bo@example.org")]),
        ("'ada@example.net' via Group <group@example.org>", [("ada@example.net' via Group", "group@example.org")]),
        ("friends: ada@example.org, Bo <bo@example.org>;", [("", "ada@example.org"), ("Bo", "bo@example.org")]),
    ],
)
def test_names_without_quotes_stay_whole(value, found):
    assert [(each.name, each.email) for each in addresses(value)] == found


def test_the_end_of_an_address_that_is_too_long_is_nobody_s_address():
    assert not [
        each
        for each in addresses(f"Ada Lind <{'x' * 400}ada@example.org>")
        if each.email != f"{'x' * 400}ada@example.org"
    ]


@pytest.mark.parametrize(
    ("written", "sender"),
    [
        ('"Joel Fadel" </O=UNIV/OU=EXCHANGE/CN=RECIPIENTS/CN=JFADEL>', "Joel Fadel"),
        ("CN=Joel Fadel/OU=Students/O=Univ@Univ", "Joel Fadel"),
        ("Joel Fadel/Students/Univ@UNIV", "Joel Fadel"),
        ("Joel Fadel <CN=Joel_Fadel/OU=Students/O=Univ@univ.example>", "Joel Fadel"),
        ("Joel Fadel <IMCEAEX-_O=UNIV_OU=X_CN=RECIPIENTS_CN=JFADEL@univ.example>", "Joel Fadel"),
        (
            "IMCEAEX-_O=UNIV_OU=EXCHANGE+20ADMINISTRATIVE+20GROUP+20+28FYDIBOHF+29_CN=RECIPIENTS_CN=JFADEL@univ.example",
            "J. Fadel",
        ),
        ("/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=0a1b2c-jfadel", "J. Fadel"),
        ("Joel Fadel <joel@localhost>", "Joel Fadel"),
    ],
)
def test_of_a_directory_s_name_the_person_stays_and_reply_to_has_the_address(written, sender):
    raw = f"From: {written}\nReply-To: J. Fadel <joel@example.org>\nSubject: internship\n\nHello"
    assert headers_of(parse(raw.encode(), DEFAULT_LIMITS)[0])[0].sender == Address(sender, "joel@example.org")


@pytest.mark.parametrize(
    ("name", "charset"),
    [
        ("Ольга Петрова", "windows-1251"),
        ("Ольга Петрова", "koi8-r"),
        ("王小明", "gb18030"),
        ("田中太郎", "shift_jis"),
        ("Łukasz Żak", "iso-8859-2"),
        ("Ιωάννα Δήμου", "iso-8859-7"),
        ("Zoë Müller", "iso-8859-1"),
        ("Zoë Müller", "utf-8"),
    ],
)
def test_eight_bit_headers_have_the_character_set_of_the_body(name, charset):
    head = (
        f"From: {name} <person@example.org>\nSubject: {name}\nContent-Type: text/plain; charset={charset}\n\n{name}\n"
    )
    found, _ = headers_of(parse(head.encode(charset), DEFAULT_LIMITS)[0])
    assert (found.sender, found.subject) == (Address(name, "person@example.org"), name)
