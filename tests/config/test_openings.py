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
    assert set(INTERNSHIP.required_kinds) == {Kind.CV, Kind.COVER_LETTER, Kind.WRITING_SAMPLE}
    assert (INTERNSHIP.writing_sample.minimum_pages, INTERNSHIP.writing_sample.maximum_pages) == (3, 5)
    assert INTERNSHIP.duration_months == (3, 4)
    assert OPENINGS["membership"].decided_by == "Steering Committee"


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ("ICRtoP Secretariat Internship", "summer 2027")),
        ("fr", ("Stage au Secrétariat de l’ICRtoP", "été 2027")),
        ("es", ("Pasantía en el Secretariado de la ICRtoP", "verano 2027")),
        ("de", ("ICRtoP Secretariat Internship", "Sommer 2027")),
        ("it", ("ICRtoP Secretariat Internship", "summer 2027")),
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


GRANT = ONE.replace('kind = "internship"', "").replace("internship", "grant").replace("Internship", "Grant")
FIELDS = "[[openings.grant.form]]\nkey = 'KEY'\nlabels = ['Label']\n"
CRITERION = "[[openings.grant.criteria]]\nnumber = 1\nrule = 'RULE'\ntext = 'A criterion'\n"
CYCLE = "[[openings.grant.cycles]]\nseason = 'NAME'\ndeadline = '04-01'\n"
SECOND = "[openings.second]\nname = 'Prize'\nsubject_names = ['prize']\n"


@pytest.mark.parametrize(
    ("more", "key", "words"),
    [
        ("kind = 'grant'\n", "kind", "internship, membership"),
        ("words = ['two words']\n", "words", "single word"),
        ("applies = 'animal'\n", "applies", ""),
        ("named_in = ['body']\n", "named_in.0", ""),
        ("subject_names_ = ['x']\n", "subject_names_", "no such setting"),
        ("required = ['membership_form']\n", "form", "needs its fields"),
        ("required = [{ kind = 'cv', count = 2 }]\n", "required", "count"),
        ("required = [{ kind = 'recommendation', count = 0 }]\n", "required.0.count", ""),
        ("required = [{ kind = 'recommendation', count = 2 }, 'recommendation']\n", "required", "twice"),
        ("required = [{ kind = 'cv', asked = { xx = 'x' } }]\n", "required.0.asked", "xx"),
        ("keys = ['']\n", "keys.0", "no letter"),
        ("topic = ['…']\n", "topic.0", "no letter"),
        ("[openings.grant.cover_letter]\nminimum_pages = 1\n", "cover_letter.maximum_pages", "missing"),
        ("[openings.grant.transcript]\nmaximum_pages = 1\n", "transcript", "no such setting"),
        (CRITERION.replace("RULE", "endorsement"), "criteria", "“endorsement”"),
        (CRITERION.replace("RULE", "private") + FIELDS.replace("KEY", "name"), "criteria", "“kind” or “organisation”"),
        (CRITERION.replace("rule = 'RULE'\n", "") * 2, "criteria", "“1” stands there twice"),
        (FIELDS.replace("KEY", "a=b"), "form.0.key", ""),
        (
            CYCLE.replace("NAME", "a") + "names = ['Spring']\n" + CYCLE.replace("NAME", "spring"),
            "cycles",
            "“spring” stands there twice",
        ),
    ],
)
def test_what_an_opening_cannot_be_composed_of_is_named_by_its_key(tmp_path, more, key, words):
    refused = sentence(tmp_path, GRANT + more)
    assert refused.startswith(f"openings.grant.{key}: ")
    assert words in refused


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("", SECOND.replace("Prize", "grant"), "“grant” stands there twice"),
        ("", SECOND.replace("'prize'", "'GRANT'"), "“grant” stands there twice"),
        ("keys = ['G 1']\n", SECOND + "keys = ['prize G 1']\n", "“G 1” of grant stands within “prize G 1” of second"),
    ],
)
def test_what_would_name_two_openings_is_refused(tmp_path, first, second, words):
    refused = sentence(tmp_path, GRANT + first + second)
    assert refused.startswith("openings: ")
    assert words in refused


@pytest.mark.parametrize(
    "more",
    [
        "[openings.grant.writing_sample]\n",  # bounds of what is not required
        "[openings.grant.portfolio]\nmaximum_pages = 20\n",
        FIELDS.replace("KEY", "name"),  # a form that is not required
        CRITERION.replace("rule = 'RULE'\n", ""),  # a criterion that a person judges
        "decided_by = 'The jury'\nstates = ['start_date']\n",
        "applies = 'organisation'\nwords = ['grant']\nnamed_in = []\n",
        "required = ['transcript', { kind = 'recommendation', count = 2 }, 'portfolio']\n",
        "keys = ['G-1']\n" + SECOND + "keys = ['G-1-A']\n",  # an exact key ends at a hyphen's word
    ],
)
def test_an_opening_is_composed_of_what_is_asked(tmp_path, more):
    file = tmp_path / "openings.toml"
    file.write_text(GRANT + more, encoding="utf-8")
    openings = load_openings(file)
    assert Openings.model_validate_json(openings.model_dump_json()) == openings


def test_a_kind_is_short_for_who_applies_and_the_words_for_it():
    assert (INTERNSHIP.applies, INTERNSHIP.named_in) == ("person", ("subject", "cover_letter"))
    assert OPENINGS["membership"].applies == "organisation"
    assert "internship" in INTERNSHIP.words


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


def test_all_that_is_wrong_is_named_at_once_with_the_likely_key(tmp_path):
    wrong = ONE.replace("subject_names", "subject_name") + "deadlin = 'x'\n[openings.other]\nname = 'Other'\n"
    said = sentence(tmp_path, wrong).splitlines()
    assert any("subject_name: there is no such setting; did you mean “subject_names”?" in each for each in said)
    assert any("openings.internship.subject_names: this setting is missing" in each for each in said)
    assert any("openings.other.subject_names: this setting is missing" in each for each in said)
