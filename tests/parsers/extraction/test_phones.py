"""Numbers to call, as people write them."""

import pytest

from config.openings import load_openings
from parsers.extraction.contacts import phone

CASES = [
    ("Tel. +49 30 901820", "", "+49 30 901820"),
    ("202–493–2251", "US", "202–493–2251"),
    ("(212) 736 5000", "US", "(212) 736 5000"),
    ("212 736 5000", "US", "212 736 5000"),
    ("912 345 678", "ES", "912 345 678"),
    ("09-923 3000", "NZ", "09-923 3000"),
]


@pytest.mark.parametrize(("text", "country", "number"), CASES)
def test_numbers_are_found_in_the_formats_of_the_office_s_country(text, country, number):
    assert phone(f"Ada Lind\n{text}\nada@example.org", country) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("+1 646 555 0142 - 4", "+1 646 555 0142"),  # a page, as the name of a file has it
        ("+44 20 7946 0958 2 of 3", "+44 20 7946 0958"),
        ("+1 (646) 555-0142 1-2", "+1 (646) 555-0142"),
        ("+49 30 123456 (2)", "+49 30 123456"),
        ("+33 6 55 50 12 34 - 2027", "+33 6 55 50 12 34"),
        ("06 55 50 12 34 / 2", "06 55 50 12 34"),
        ("(617) 555-0110 - 3", "(617) 555-0110"),
        ("+46 18 555 0142\n12 May 2026", "+46 18 555 0142"),
        ("Mobil: 0049 (0)30 / 555 01-23", "0049 (0)30 / 555 01-23"),
        ("Tel.: 030/555 01 23", "030/555 01 23"),
        ("Phone: +1 (801) 555–0153", "+1 (801) 555–0153"),
        ("Telephone: 520-555-0159\n1040 E. Example St.", "520-555-0159"),
        ("Tfno: 612 34 56 78", "612 34 56 78"),
        ("Portable : 06.55.50.12.34", "06.55.50.12.34"),
        ("Tel: 0171 5550123 / 030 5550199", "0171 5550123"),
        ("IBAN DE89 3704 0044 0532 0130 00\nTel. 0171 5550123", "0171 5550123"),
    ],
)
def test_a_number_ends_where_its_country_ends_it(text, number):
    assert phone(f"Ada Lind\n{text}\n", "US") == number


@pytest.mark.parametrize(
    "text",
    [
        "2020-2024",
        "ISBN 978 3 16 148410 0",
        "2126431234567890",
        "ID 5319419588",
        "Matriculation 4711 0815",
        "from [209.85.223.33]",
        "8452-102000",
        "IBAN DE89 3704 0044 0532 0130 00",
        "ORCID 0000-0002-1825-0097",
        "from 01.02.2027 - 30.04.2027",
        "01/02/2027 to 30/04/2027",
    ],
)
def test_what_only_looks_like_a_number_is_none(text):
    assert phone(f"Ada Lind\n{text}\n", "US") == ""


def test_the_country_of_an_office_is_that_of_its_time_zone():
    assert load_openings().country == "US"
    assert load_openings().model_copy(update={"timezone": "UTC"}).country == ""
