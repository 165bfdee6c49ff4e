"""From a subject to opening and round: what the tables of phrasings do not show."""

import dataclasses
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.openings import load_openings
from domain.applications import OpeningMatch
from parsers.extraction.cycles import of_period, stated
from parsers.extraction.other_organisations import COMMON_WORDS_FILE
from parsers.extraction.subject import BODY_CHARACTERS, SUBJECT_CHARACTERS, match, with_letter, with_period
from parsers.languages.normalise import close, folded
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
    ("subject", "name", "opening"),
    [
        ("Lindqvist Capital Summer Internship 2027", "", None),
        ("Ada Lindqvist Internship Summer 2027", "", None),
        ("Ada Lindqvist Internship Summer 2027", "Ada Lindqvist", "internship"),
        ("Ada Lindqvist Internship Summer 2027", "Lindqvist, Ada", "internship"),
        ("Enthusiastic Student Seeking Summer Internship 2027", "", "internship"),
        ("Uppsala University Summer Internship Application", "", "internship"),
        ("Internship – Lindqvist & Berg, summer 2027", "", None),
        ("Stage ABCD été 2027", "", None),
        ("Lindqvist internship at ICRtoP", "", "internship"),
    ],
)
def test_a_name_beside_a_position_is_another_organisation_s_unless_it_is_the_applicant_s_or_a_school_s(
    subject, name, opening
):
    assert match(subject, "", OPENINGS, NOVEMBER, name).opening == opening


def test_mail_that_names_the_office_answers_whose_internship_a_subject_means():
    body = "I apply for the internship of the International Coalition for the Responsibility to Protect."
    asked = match("Lindqvist Summer Internship 2027", "Please see my files.", OPENINGS, NOVEMBER)
    assert "Lindqvist" in asked.doubt
    found = match("Lindqvist Summer Internship 2027", body, OPENINGS, NOVEMBER)
    assert (found.opening, found.cycle) == ("internship", "summer 2027")


def test_an_application_to_another_organisation_in_the_mail_is_asked_about_and_a_past_one_is_none():
    applies = "I wish to apply for the internship at Lindqvist Capital."
    assert "Lindqvist" in match("Internship", applies, OPENINGS, NOVEMBER).doubt
    past = "I completed an internship at Lindqvist Capital. I wish to apply for your internship."
    assert match("Internship", past, OPENINGS, NOVEMBER).opening == "internship"


def test_a_subject_and_a_mail_that_name_two_rounds_are_a_doubt():
    body = "I now apply for the fall 2027 internship."
    found = match("ICRtoP internship summer 2027", body, OPENINGS, NOVEMBER)
    assert (found.opening, found.cycle) == ("internship", None)
    assert "summer 2027" in found.doubt
    assert "fall 2027" in found.doubt
    same = match("ICRtoP internship summer 2027", "I apply for the summer internship.", OPENINGS, NOVEMBER)
    assert same.cycle == "summer 2027"


def test_who_asks_for_a_paper_applies_for_nothing_and_who_will_need_one_applies():
    assert "applies for none" in match("Internship certificate", "", OPENINGS, NOVEMBER).doubt
    both = "Please find my application for the internship. I will need a certificate at the end."
    assert match("Application", both, OPENINGS, NOVEMBER).opening == "internship"


def test_the_common_words_are_single_folded_words_in_order():
    words = COMMON_WORDS_FILE.read_text("utf-8").split("\n")
    assert words.pop() == ""
    assert words == sorted(set(words))
    assert all(word == folded(word) and word.isalpha() for word in words)


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
        ("2026-07-28", None),
    ],
)
def test_a_stay_is_of_the_round_whose_deadline_lies_well_before_it(start, cycle):
    found = of_period(INTERNSHIP, datetime.fromisoformat(start).date())
    assert (found.key if found else None) == cycle


@pytest.mark.parametrize(
    ("start", "end", "cycle"),
    [
        ("2026-08-01", "2026-12-31", "fall 2026"),
        ("2026-08-01", "2026-08-31", None),
        ("2026-06-01", "2026-12-31", "summer 2026"),
    ],
)
def test_a_stay_that_begins_about_a_deadline_is_of_its_round_if_it_goes_on_long_after(start, end, cycle):
    found = of_period(INTERNSHIP, *(datetime.fromisoformat(each).date() for each in (start, end)))
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
