"""From a subject to opening and round: what the tables of phrasings do not show."""

import dataclasses
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.openings import load_openings
from domain.applications import OpeningMatch
from parsers.extraction.cycles import of_period, stated
from parsers.extraction.subject import BODY_CHARACTERS, SUBJECT_CHARACTERS, match, with_letter, with_period
from parsers.languages.normalise import close
from parsers.reading import read
from tests.mail import texts
from tests.mail.files import pdf
from tests.mail.messages import message
from tests.mail.texts import ADA

OPENINGS = load_openings()
INTERNSHIP = OPENINGS["internship"]
NOVEMBER = datetime(2026, 11, 24, 12, tzinfo=UTC)
MARCH = datetime(2026, 3, 9, 12, tzinfo=UTC)


def other_office(**changes: object):
    """The shipped openings with a changed internship."""
    openings = {**OPENINGS.openings, "internship": INTERNSHIP.model_copy(update=changes)}
    return OPENINGS.model_copy(update={"openings": openings})


@given(subject=st.text(max_size=300), body=st.text(max_size=600))
def test_any_subject_is_read_the_same_way_twice_and_never_raises(subject, body):
    found = match(subject, body, OPENINGS, NOVEMBER)
    assert found == match(subject, body, OPENINGS, NOVEMBER)
    assert found.opening in {None, *OPENINGS.openings}
    assert found.cycle is None or INTERNSHIP.cycle(found.cycle) is not None
    assert bool(found.doubt) == (found.opening is None or (found.opening == "internship" and found.cycle is None))


@given(noise=st.text(alphabet="()[]{}<>-–_*!? \t\u200b\u00ad", max_size=40))
def test_punctuation_around_a_subject_changes_nothing(noise):
    found = match(f"{noise} ICRtoP internship {noise} summer 2027 {noise}", "", OPENINGS, NOVEMBER)
    assert (found.opening, found.cycle) == ("internship", "summer 2027")


@given(
    prefixes=st.lists(
        st.sampled_from(["Re: ", "FWD: ", "AW: ", "TR : ", "RV: ", "Re[3]: ", "[EXT] ", "WG:"]), max_size=12
    )
)
def test_a_chain_of_prefixes_changes_nothing(prefixes):
    found = match("".join(prefixes) + "ICRtoP internship fall 2026", "", OPENINGS, NOVEMBER)
    assert (found.opening, found.cycle) == ("internship", "fall 2026")


def test_what_lies_behind_the_bound_is_not_read():
    assert match("x" * SUBJECT_CHARACTERS + " ICRtoP internship", "", OPENINGS, NOVEMBER).opening is None
    assert match("", "x " * BODY_CHARACTERS + "I apply for the ICRtoP internship.", OPENINGS, NOVEMBER).opening is None


def test_the_evidence_is_the_subject_or_the_sentence_that_names_it():
    by_subject = match("Re: ICRtoP internship", "", OPENINGS, NOVEMBER)
    assert [(each.document, each.words) for each in by_subject.evidence] == [("subject", "ICRtoP internship")]
    assert by_subject.named_in_subject
    by_body = match("hello", "Good day. I apply for the ICRtoP internship.", OPENINGS, NOVEMBER)
    assert [(each.document, each.words) for each in by_body.evidence] == [
        ("body", "I apply for the ICRtoP internship.")
    ]
    assert not by_body.named_in_subject


def test_a_doubt_says_what_is_in_doubt():
    assert "several seasons" in match("internship summer or fall", "", OPENINGS, NOVEMBER).doubt
    assert "winter" in match("winter internship", "", OPENINGS, NOVEMBER).doubt
    assert "2026 is over" in match("internship 2026", "", OPENINGS, NOVEMBER).doubt
    assert "Amnesty" in match("Internship at Amnesty International", "", OPENINGS, NOVEMBER).doubt


def test_the_mail_s_own_words_solve_a_doubt_of_the_subject():
    body = "I am a student at Example University and apply for the ICRtoP internship."
    assert match("EU internship", body, OPENINGS, NOVEMBER).opening == "internship"


@pytest.mark.parametrize(
    ("moment", "cycle"),
    [
        ("2026-04-02T03:59:59+00:00", "summer 2026"),
        ("2026-04-02T04:00:00+00:00", "fall 2026"),
        ("2025-12-02T04:59:59+00:00", "spring 2026"),
        ("2025-12-02T05:00:00+00:00", "summer 2026"),
    ],
)
def test_the_next_deadline_is_the_office_s_until_its_midnight(moment, cycle):
    assert match("internship", "", OPENINGS, datetime.fromisoformat(moment)).cycle == cycle


def test_a_round_that_nobody_names_is_assumed_and_one_that_is_named_is_not():
    assert match("ICRtoP internship", "", OPENINGS, NOVEMBER).cycle_assumed
    assert not match("ICRtoP internship spring", "", OPENINGS, NOVEMBER).cycle_assumed
    assert not match("ICRtoP membership", "", OPENINGS, NOVEMBER).cycle_assumed


def test_a_letter_names_the_round_where_the_subject_is_silent_and_only_there():
    assumed = match("ICRtoP internship", "", OPENINGS, NOVEMBER)
    letter = match("", "I apply for the ICRtoP internship in summer 2027.", OPENINGS, NOVEMBER)
    assert (assumed.cycle, with_letter(assumed, letter).cycle) == ("spring 2027", "summer 2027")
    named = match("ICRtoP internship spring 2027", "", OPENINGS, NOVEMBER)
    assert with_letter(named, letter).cycle == "spring 2027"
    assert with_letter(OpeningMatch(), letter) == letter


def test_a_round_that_is_assumed_and_a_stay_of_another_one_are_a_doubt():
    assumed = match("ICRtoP internship", "", OPENINGS, NOVEMBER)
    doubtful = with_period(assumed, INTERNSHIP, "2027-06-01")
    assert (doubtful.cycle, doubtful.opening) == (None, "internship")
    assert "spring 2027" in doubtful.doubt
    assert "summer 2027" in doubtful.doubt
    assert with_period(assumed, INTERNSHIP, "2027-01-15") == assumed
    assert with_period(assumed, INTERNSHIP, None) == assumed
    named = dataclasses.replace(assumed, cycle_assumed=False)
    assert with_period(named, INTERNSHIP, "2027-06-01") == named


def test_a_message_whose_letter_alone_names_the_round_is_filed_under_it():
    letter = pdf(texts.letter(ADA, "fall 2026", "from 8 September to 18 December 2026"))
    raw = message("ICRtoP internship", f"{ADA.name} <{ADA.email}>", "Attached.", [("letter.pdf", letter)])
    (submission,) = read(raw, OPENINGS, MARCH).submissions
    assert submission.match.cycle == "fall 2026"
    by_subject, by_letter = submission.match.evidence[0], submission.match.evidence[-1]
    assert by_subject.document == "subject"
    assert "fall 2026" in by_letter.words


@pytest.mark.parametrize(
    ("start", "cycle"),
    [
        ("2026-06-01", "summer 2026"),
        ("2026-09-07", "fall 2026"),
        ("2027-01-15", "spring 2027"),
        ("2026-04-10", None),
        ("2026-08-10", None),
    ],
)
def test_a_stay_is_of_the_round_whose_deadline_lies_well_before_it(start, cycle):
    found = of_period(INTERNSHIP, datetime.fromisoformat(start).date())
    assert (found.key if found else None) == cycle


def test_a_text_that_states_no_round_says_nothing():
    assert stated(INTERNSHIP, "ICRtoP internship", NOVEMBER) == (None, "")


def test_another_office_s_names_are_its_own():
    openings = other_office(name="Beispiel Praktikum", keys=("BSP",), subject_names=("Praktikum",))
    assert match("Bewerbung Praktikum", "", openings, NOVEMBER).opening == "internship"
    assert match("Unterlagen [BSP]", "", openings, NOVEMBER).opening == "internship"


def test_with_two_openings_of_a_kind_the_kind_alone_names_neither():
    second = INTERNSHIP.model_copy(
        update={"key": "law", "name": "Law Clinic Internship", "subject_names": ("law clinic internship",)}
    )
    openings = OPENINGS.model_copy(update={"openings": {**OPENINGS.openings, "law": second}})
    assert match("Law clinic internship", "", openings, NOVEMBER).opening == "law"
    assert match("ICRtoP internship", "", openings, NOVEMBER).opening == "internship"


@pytest.mark.parametrize(
    ("token", "word", "expected"),
    [
        ("internhsip", "internship", True),
        ("internships", "internship", True),
        ("joining", "join", True),
        ("spirng", "spring", True),
        ("stgae", "stage", True),
        ("state", "stage", False),
        ("internal", "intern", False),
        ("practices", "practicas", False),
        ("fell", "fall", False),
        ("icrpot", "icrtop", False),
    ],
)
def test_a_slip_of_the_keyboard_is_forgiven_and_another_word_is_not(token, word, expected):
    assert close(token, word) is expected
