"""Whatever combination openings.toml allows, mail to that opening is read and assessed in complete sentences."""

import itertools
import re
from datetime import UTC, datetime

import pytest

from config.languages import LANGUAGES
from config.openings import Openings
from domain.catalogue.codes import CODES
from domain.catalogue.kinds import REQUIRABLE, Kind
from parsers.reading import read
from parsers.rules.assess import assess_message
from tests.mail import texts
from tests.mail.files import pdf
from tests.mail.messages import attached, part, raw

RECEIVED = datetime(2027, 2, 1, 12, tzinfo=UTC)
STATES = ("availability", "start_date", "end_date")
CYCLES = ({"season": "summer", "deadline": "04-01"},)
MAILS = {
    "nothing": raw(part(b"I apply for the grant."), Subject="grant"),
    "a CV": raw(part(b"I apply."), attached(pdf(texts.cv(texts.ADA)), "cv.pdf"), Subject="grant"),
}
INCOMPLETE = re.compile(r"\(-|\bNone\b|[{}]|- pages|\(\s*\)")


def openings(required: tuple[Kind, ...], states: tuple[str, ...], **more: object) -> Openings:
    grant = {
        "key": "grant",
        "name": "Grant",
        "kind": "internship",
        "zone_name": "Asia/Tokyo",
        "subject_names": ["grant"],
    }
    form = ({"key": "name", "labels": ("Your name",), "required": True},) if Kind.MEMBERSHIP_FORM in required else ()
    table = grant | {"required": required, "states": states, "form": form} | more
    return Openings.model_validate({"office": "An office", "timezone": "Asia/Tokyo", "openings": {"grant": table}})


def combinations() -> list[tuple[tuple[Kind, ...], tuple[str, ...], dict[str, object]]]:
    """Every kind with every other kind, with all and with no facts, with and without bounds and cycles."""
    pairs = [(kind,) for kind in REQUIRABLE] + list(itertools.combinations(REQUIRABLE, 2)) + [(), tuple(REQUIRABLE)]
    stated = [(), *((fact,) for fact in STATES), STATES]
    further: list[dict[str, object]] = [{}, {"writing_sample": {}}, {"cycles": CYCLES, "duration_months": (3, 4)}]
    return [(required, states, more) for required in pairs for states in stated for more in further]


@pytest.mark.parametrize("mail", MAILS)
def test_each_combination_gives_complete_sentences_to_coordinator_and_applicant(mail: str):
    for required, states, more in combinations():
        opened = openings(required, states, **more)
        reading = read(MAILS[mail], opened, RECEIVED)
        found = [finding for each in assess_message(reading, opened, RECEIVED) for finding in each]
        missing = {each.code for each in found if each.code.endswith("_missing")}
        present = {document.kind for each in reading.submissions for document in each.documents}
        assert len(missing) == len(set(required) - present) + len(states), (required, states, more)
        for finding in found:
            applicant = [language.sentence(finding.code, dict(finding.values)) for language in LANGUAGES.values()]
            sentences = [finding.sentence, *applicant]
            assert not [each for each in sentences if INCOMPLETE.search(each)], (required, states, more)


@pytest.mark.parametrize("kind", REQUIRABLE)
def test_each_kind_that_can_be_required_has_its_codes(kind: Kind):
    assert {f"{kind}_received", f"{kind}_missing"} <= CODES.keys()
