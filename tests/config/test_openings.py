"""The office's rules are data: what openings.toml says, and what a wrong one is told."""

from datetime import UTC, date, datetime

import pytest

from config.openings import Openings, load_openings
from domain.catalogue.codes import CODES
from domain.catalogue.kinds import Kind
from domain.errors import ConfigurationError

OPENINGS = load_openings()
INTERNSHIP = OPENINGS["internship"]

ONE = """
office = "An office"
timezone = "Europe/Paris"
[openings.internship]
name = "Internship"
kind = "internship"
subject_names = ["internship"]
"""


def sentence(folder, text):
    file = folder / "openings.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError) as caught:
        load_openings(file)
    return str(caught.value).removeprefix(f"{file}: ")


def test_the_shipped_file_holds_both_openings_of_the_first_office():
    assert set(OPENINGS.openings) == {"internship", "membership"}
    assert set(INTERNSHIP.required) == {Kind.CV, Kind.COVER_LETTER, Kind.WRITING_SAMPLE}
    assert (INTERNSHIP.writing_sample.minimum_pages, INTERNSHIP.writing_sample.maximum_pages) == (3, 5)
    assert INTERNSHIP.duration_months == (3, 4)
    assert OPENINGS["membership"].decided_by == "Steering Committee"


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ("ICRtoP Secretariat Internship", "summer 2027")),
        ("fr", ("Stage au Secrétariat de l’ICRtoP", "été 2027")),
        ("es", ("Pasantía en el Secretariado de la ICRtoP", "verano 2027")),
        ("de", ("ICRtoP Secretariat Internship", "summer 2027")),
    ],
)
def test_an_opening_and_a_cycle_have_names_in_other_languages(language, names):
    assert (INTERNSHIP.name_in(language), INTERNSHIP.cycle_in(language, "summer 2027")) == names


def test_a_cycle_of_no_season_keeps_its_name():
    assert INTERNSHIP.cycle_in("fr", "winter 2027") == "winter 2027"


@pytest.mark.parametrize(
    ("cycle", "deadline"),
    [("summer 2027", date(2027, 4, 1)), ("fall 2027", date(2027, 8, 1)), ("spring 2027", date(2026, 12, 1))],
)
def test_a_cycle_closes_after_the_whole_of_its_last_day_in_new_york(cycle, deadline):
    found = INTERNSHIP.cycle(cycle)
    assert found.deadline == deadline
    local = found.closes.astimezone(INTERNSHIP.zone)
    assert (local.hour, local.minute, (local.date() - deadline).days) == (0, 0, 1)


def test_summer_time_counts():
    assert INTERNSHIP.cycle("summer 2027").closes == datetime(2027, 4, 2, 4, tzinfo=UTC)
    assert INTERNSHIP.cycle("spring 2027").closes == datetime(2026, 12, 2, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("received", "cycle"),
    [
        (datetime(2026, 11, 24, tzinfo=UTC), "spring 2027"),
        (datetime(2026, 12, 2, 4, 59, tzinfo=UTC), "spring 2027"),
        (datetime(2026, 12, 2, 5, tzinfo=UTC), "summer 2027"),
        (datetime(2027, 4, 2, 3, 59, tzinfo=UTC), "summer 2027"),
        (datetime(2027, 4, 2, 4, tzinfo=UTC), "fall 2027"),
    ],
)
def test_the_next_cycle_is_the_one_whose_deadline_has_not_passed_in_the_office(received, cycle):
    assert INTERNSHIP.next_cycle(received).key == cycle


@pytest.mark.parametrize("key", ["winter 2027", "summer", "summer 20270", "summer -1", "", "2027"])
def test_what_is_no_cycle_of_the_opening_is_none(key):
    assert INTERNSHIP.cycle(key) is None


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ("colour = 1\n", "openings.internship.colour"),
        ("duration_months = [4, 3]\n", "openings.internship.duration_months"),
        ("required = ['resume']\n", "openings.internship.required.0"),
        ("required = ['other']\n", "openings.internship.required"),
        ("required = ['unknown']\n", "openings.internship.required"),
        ("required = ['cv', 'cv']\n", "openings.internship.required"),
        ("states = ['salary']\n", "openings.internship.states"),
        ("states = ['start_date', 'start_date']\n", "openings.internship.states"),
        ("called = { xx = 'Stage' }\n", "openings.internship.called"),
        (
            "[[openings.internship.criteria]]\nnumber = 1\nrule = 'friendly'\ntext = 'x'\n",
            "openings.internship.criteria.0.rule",
        ),
        (
            "[[openings.internship.form]]\nkey = 'a'\nlabels = ['A']\n" * 2,
            "openings.internship.form",
        ),
        (
            "[[openings.internship.cycles]]\nseason = 'x'\ndeadline = '04-01'\n" * 2,
            "openings.internship.cycles",
        ),
        (
            "[openings.internship.writing_sample]\nminimum_pages = 6\nmaximum_pages = 5\n",
            "openings.internship.writing_sample",
        ),
        (
            "[openings.internship.writing_sample]\nminimum_pages = 0\n",
            "openings.internship.writing_sample.minimum_pages",
        ),
        ("[[openings.internship.cycles]]\nseason = 'x'\ndeadline = '02-30'\n", "openings.internship.cycles.0.deadline"),
        ("[[openings.internship.cycles]]\nseason = 'x'\ndeadline = '02-29'\n", "openings.internship.cycles.0.deadline"),
        (
            "[[openings.internship.cycles]]\nseason = 'x'\ndeadline = 'April 1'\n",
            "openings.internship.cycles.0.deadline",
        ),
    ],
)
def test_an_impossible_rule_is_named_by_its_key(tmp_path, more, key):
    assert sentence(tmp_path, ONE + more).startswith(f"{key}: ")


def test_openings_survive_the_way_to_a_reading_process():
    assert Openings.model_validate_json(OPENINGS.model_dump_json()) == OPENINGS


def test_an_exact_key_names_one_opening_alone(tmp_path):
    another = ONE.partition("[openings")[2].replace(".internship]", "[openings.second]\nkeys = ['key-1']", 1)
    both = ONE + "keys = ['KEY-1']\n" + another
    assert "“key-1” stands there twice" in sentence(tmp_path, both)


def test_a_time_zone_that_does_not_exist_is_named(tmp_path):
    assert sentence(tmp_path, ONE.replace("Europe/Paris", "Europe/Atlantis")).startswith("timezone: “Europe/Atlantis”")


def test_an_office_without_openings_is_refused(tmp_path):
    assert "openings" in sentence(tmp_path, 'office = "x"\ntimezone = "UTC"\n[openings]\n')


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_its_texts(code):
    entry = CODES[code]
    assert entry.coordinator.strip()
    assert entry.tells_applicant or not entry.is_listed
