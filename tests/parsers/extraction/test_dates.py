"""Dates, lengths, stays and hours: what the tables of phrasings do not show."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.openings import load_openings
from parsers.extraction.availability import availability
from parsers.extraction.availability_period import SENTENCE_CHARACTERS, periods, sentences
from parsers.extraction.date_words import DAYS, in_figures
from parsers.extraction.dates import DATE, MONTHS, NUMBERS, WEEKDAYS, dates, lengths, order_of
from parsers.extraction.letter import facts
from parsers.mail.quoting import unquoted
from parsers.rules.duration import duration_findings

TODAY = date(2026, 2, 10)
FEBRUARY = datetime(2026, 2, 10, 12, tzinfo=UTC)
INTERNSHIP = load_openings()["internship"]


def told(text: str, day_first: bool | None = None) -> list[tuple[str | None, str | None, str]]:
    return [
        (each.first.isoformat() if each.first else None, each.last.isoformat() if each.last else None, each.why)
        for each in dates(text, TODAY, day_first)
    ]


@given(st.text(max_size=400))
def test_any_text_has_its_dates_and_stays_read_without_raising(text):
    for found in dates(text, TODAY):
        assert text[found.start : found.end].strip() == found.words
        assert (found.first is None) == (found.last is None) == bool(found.why)
    assert list(periods(text, TODAY)) == list(periods(text, TODAY))
    availability(text)
    facts([("body", None, text)], FEBRUARY, INTERNSHIP)


@given(st.text(alphabet="0123456789/.- JuneMaymi'’ oftdelu\n", max_size=200))
def test_any_heap_of_numbers_and_months_is_read_without_raising(text):
    list(periods(text, TODAY))
    lengths(text)
    order_of(text)


# Letters that `re.IGNORECASE` takes for a plain one and `str.lower` does not.
LIKE_PLAIN = tuple(str.maketrans(letters) for letters in ({"i": "ı", "s": "ſ"}, {"i": "İ", "s": "ſ"}))


PARTS = ("middle", "first half", "third week", "second week", "first")


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("I would start on 15 {} 2026.", MONTHS),
        ("I would start on the {} of April 2026.", DAYS),
        ("I would start on the first {} of April 2026.", WEEKDAYS),
        ("I would start in the {} of April 2026.", PARTS),
        ("I could stay {} semaines.", NUMBERS),
        ("I can work {} hours per semaine.", NUMBERS),
        ("I can work {} days per semaine.", [word for word in NUMBERS if NUMBERS[word] <= 5]),
        ("Call me {}, monday to friday.", ("full time", "part time", "at noon")),
    ],
    ids=["months", "days", "weekdays", "parts of a month", "lengths", "hours", "days of a week", "times to call"],
)
def test_a_letter_that_only_looks_plain_is_read_as_the_plain_one(sentence, words):
    def told_by(text: str) -> tuple[object, ...]:
        days = [(each.first, each.last, each.why) for each in dates(in_figures(text), TODAY)]
        return days, lengths(text), availability(text)

    for word in words:
        plain = sentence.format(word).lower()
        for letters in LIKE_PLAIN:
            assert told_by(plain.translate(letters)) == told_by(plain), word


def test_the_words_of_a_fact_stay_as_they_were_written():
    stated = facts([("body", None, "I would start on 15 Aprıl 2026.")], FEBRUARY, INTERNSHIP).start_date
    assert (stated.value, stated.evidence[0].words) == ("2026-04-15", "I would start on 15 Aprıl 2026.")


@given(st.dates(date(2026, 2, 1), date(2028, 1, 1)))
def test_a_day_is_read_however_it_is_written(day):
    month = day.strftime("%B")
    for written in (
        day.isoformat(),
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"the {day.day}th of {month} {day.year}",
        f"{day.day} {month[:3]} {day.year}",
    ):
        assert [found.first for found in dates(written, TODAY)] == [day], written
    assert [found.first for found in dates(f"{day:%d/%m/%Y}", TODAY, day_first=True)] == [day]
    assert [found.first for found in dates(f"{day:%m/%d/%Y}", TODAY, day_first=False)] == [day]


@given(st.dates(date(2026, 2, 1), date(2027, 1, 10)))
def test_a_day_without_a_year_is_the_next_one(day):
    (found,) = dates(f"{day.day} {day.strftime('%B')}", TODAY)
    assert found.first in {day, day.replace(year=2026) if (day.month, day.day) != (2, 29) else day}
    assert not found.has_year


@pytest.mark.parametrize(
    "written", ["31 February", "June 31", "32 May 2026", "1 June 20267", "30/02/2027", "2026-13-01", "45 juin"]
)
def test_a_day_that_cannot_be_says_so(written):
    assert [why for _, _, why in told(written)] == ["impossible"]


def test_numbers_whose_order_nothing_tells_are_ambiguous():
    assert told("05/06/2026") == [(None, None, "ambiguous")]
    assert told("05/06/2026", day_first=True) == [("2026-06-05", "2026-06-05", "")]
    assert told("05/05/2026") == [("2026-05-05", "2026-05-05", "")]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("05/06/2026 and 28/08/2026", True),
        ("05/06/2026 and 08/28/2026", False),
        ("13/01/2026, 01/13/2026", None),
        ("24/7", None),
        ("3/4", None),
    ],
)
def test_the_order_is_read_from_dates_that_leave_no_choice(text, order):
    assert order_of(text) is order


@pytest.mark.parametrize(
    "text",
    ["pages 3/4", "available 24/7", "version 2.1", "1/2 of my time", "I may come", "the march of time", "10.12 euros"],
)
def test_what_only_looks_like_a_date_is_none(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("early June", "2026-06-01", "2026-06-10"),
        ("mid-June", "2026-06-15", "2026-06-15"),
        ("late June", "2026-06-30", "2026-06-30"),
        ("June", "2026-06-01", "2026-06-30"),
        ("the first week of June", "2026-06-01", "2026-06-07"),
        ("la dernière semaine de juin", "2026-06-24", "2026-06-30"),
        ("finales de junio", "2026-06-30", "2026-06-30"),
    ],
)
def test_a_part_of_a_month_is_its_days(text, first, last):
    assert told(text) == [(first, last, "")]


def test_a_range_within_a_month_has_both_its_days():
    assert told("from 1 to 15 July 2026") == [("2026-07-01", "2026-07-01", ""), ("2026-07-15", "2026-07-15", "")]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("12 weeks", "2026-08-24"),
        ("three months", "2026-08-31"),
        ("trois mois", "2026-08-31"),
        ("doce semanas", "2026-08-24"),
        ("3-4 months", "2026-08-31"),
        ("one month", "2026-06-30"),
    ],
)
def test_a_length_ends_a_stay(text, after):
    (length,) = lengths(text)
    assert length.after(date(2026, 6, 1)).isoformat() == after


def test_a_month_from_the_last_of_january_ends_in_february():
    (length,) = lengths("1 month")
    assert length.after(date(2026, 1, 31)) == date(2026, 2, 27)


def test_a_length_that_nobody_means_is_none():
    assert lengths("0 weeks, 90 weeks, 40 months") == []


def test_facts_name_the_document_page_and_words_that_they_come_from():
    found = facts(
        [("body", None, "Attached."), ("2", 3, "I am available full time from 1 June to 31 August 2026.")],
        FEBRUARY,
        INTERNSHIP,
    )
    for fact in (found.availability, found.start_date, found.end_date):
        (evidence,) = fact.evidence
        assert (evidence.document, evidence.page) == ("2", 3)
        assert "1 June" in evidence.words


def test_the_mail_counts_before_the_letter_and_the_letter_fills_what_it_leaves_out():
    texts = [
        ("body", None, "I am available from 1 June 2026."),
        ("2", 1, "I would come from 3 June to 31 August 2026."),
    ]
    found = facts(texts, FEBRUARY, INTERNSHIP)
    assert (found.start_date.value, found.end_date.value) == ("2026-06-01", "2026-08-31")
    assert found.findings == ()


def test_a_start_and_a_length_in_two_sentences_make_an_end():
    found = facts(
        [("body", None, "I can start on 1 June 2026. I would like to stay for ten weeks.")], FEBRUARY, INTERNSHIP
    )
    assert found.end_date.value == "2026-08-10"


def test_each_contradiction_names_both_places():
    texts = [
        ("body", None, "I can come full time from 1 June 2026."),
        ("2", 1, "I am available part time from 1 September 2026."),
    ]
    found = facts(texts, FEBRUARY, INTERNSHIP).findings
    assert [dict(each.values)["fact"] for each in found] == ["availability", "start date"]
    assert all([evidence.document for evidence in each.evidence] == ["body", "2"] for each in found)


def test_one_document_that_offers_both_contradicts_nothing():
    text = "I can come full time from 1 June 2026. In the fall, from 1 September 2026, only part time."
    assert facts([("body", None, text)], FEBRUARY, INTERNSHIP).findings == ()


@pytest.mark.parametrize(
    ("end", "code"),
    [
        (date(2026, 8, 31), "duration_met"),
        (date(2026, 9, 30), "duration_met"),
        (date(2026, 7, 15), "duration_out_of_range"),
        (date(2026, 11, 30), "duration_out_of_range"),
    ],
)
def test_a_stay_is_held_to_three_or_four_months(end, code):
    (found,) = duration_findings(date(2026, 6, 1), end, (3, 4), ())
    assert found.code == code


@pytest.mark.parametrize(
    "body",
    [
        "From 7 June.\n\nOn Tue, 5 May 2026 at 9:12, Desk <desk@example.org> wrote:\n> From 1 June?",
        "> From 1 June?\n\nFrom 7 June.",
        "On Tue, 5 May 2026 at 9:12, Desk <desk@example.org>\nwrote:\n> From 1 June?\n\nFrom 7 June.",
        "From 7 June.\n\nLe mar. 5 mai 2026 à 09:12, Desk <desk@example.org> a écrit :\n> From 1 June?",
        "From 7 June.\n\nEl mar, 5 may 2026, Desk (<desk@example.org>) escribió:\n\n> From 1 June?",
        "From 7 June.\n\n-----Original Message-----\nFrom: Desk\nFrom 1 June?",
    ],
    ids=["above", "below", "below, broken line", "French", "Spanish", "original message"],
)
def test_only_the_writer_s_own_words_are_kept_of_an_answer(body):
    assert unquoted(body) == "From 7 June."


def test_words_that_quote_nothing_stay_as_they_are():
    body = "Dear all,\n\nas I wrote: I come on Monday.\n\nAda"
    assert unquoted(body) == body


def test_a_text_without_an_end_is_read_in_pieces():
    assert all(len(sentence) <= SENTENCE_CHARACTERS for sentence in sentences("from 1 June to " * 5_000))
    assert len(list(DATE.finditer("1/2 " * 3_000))) == 3_000
