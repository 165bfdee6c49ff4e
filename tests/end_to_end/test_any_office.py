"""Any openings.toml is refused at load with its key, or a mail to each opening goes the whole way in complete sentences.

Whole way: read, filed, acknowledged in every language, notified, reported, in the workbook. Files are made by Hypothesis.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from config.languages import LANGUAGES
from config.openings import Opening, Openings, load_openings
from config.settings import Settings
from domain.catalogue.facts import FactName
from domain.catalogue.kinds import BOUNDED, REQUIRABLE, Kind
from domain.errors import ConfigurationError
from ingest.filing.context import FilingContext
from ingest.filing.file import file_reading
from notify.messages.acknowledgement import words
from notify.messages.thumbnails import Thumbnails
from notify.outbox import contents
from notify.reports import nightly, report
from parsers.reading import read
from storage.application import application
from storage.blobs.store import open_blobs
from storage.database import Database, open_database
from storage.models import MessageRow, OutgoingRow
from storage.secret import make_secret
from tests.mail import texts
from tests.mail.files import pdf
from tests.mail.messages import message
from tests.notify.makers import office, parsed, text_of

RECEIVED = datetime(2027, 2, 1, 12, tzinfo=UTC)
CV = pdf(texts.cv(texts.ADA))
STRAY = re.compile(r"\(\s*\)|\(-|[{}]|\bNone\b|<Kind|: \.|“”|«\s*»|\[[^\]]*\{")


def quoted(value: object) -> str:
    """A value as TOML writes it."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {quoted(each)}" for key, each in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(quoted, value)) + "]"
    return str(value).lower() if isinstance(value, bool) else str(value) if isinstance(value, int) else f'"{value}"'


NAMES = ["grant", "Grant for Art", "bourse d’art", "fellowship", "prize", "X-1", "award 2027"]
SEASONS = ["spring", "summer", "first round", "round 2", "annual", "Rentrée"]


def some(values, most: int, *, wild: bool, of=None):
    """A list of these values; each once, where they are not wild."""
    return st.lists(st.sampled_from(values), max_size=most, unique=not wild) if of is None else st.lists(
        of, max_size=most, unique_by=None if wild else lambda each: each[values]
    )  # fmt: skip


def requirements(*, wild: bool):
    requirable = [kind for kind in Kind if wild or (kind.entry.can_be_required and kind is not Kind.MEMBERSHIP_FORM)]
    one = st.fixed_dictionaries(
        {"kind": st.sampled_from([str(kind) for kind in requirable])}, optional={"asked": st.just({"en": "our paper"})}
    )
    several = st.fixed_dictionaries(
        {
            "kind": st.sampled_from(
                list(map(str, requirable)) if wild else ["recommendation", "transcript", "portfolio"]
            ),
            "count": st.integers(0 if wild else 1, 3),
        }
    )
    return some("kind", 4, wild=wild, of=st.one_of(one, several))


def lengths(*, wild: bool):
    least = {"minimum_pages": st.integers(0, 4) if wild else st.just(2)}
    return st.fixed_dictionaries({"maximum_pages": st.integers(1 if wild else 3, 6)}, optional=least)


def cycles(*, wild: bool):
    days = ["04-01", "12-31", "1-1", *(["02-29"] if wild else [])]
    cycle = st.fixed_dictionaries(
        {"season": st.sampled_from(SEASONS), "deadline": st.sampled_from(days)},
        optional={"years_after_deadline": st.integers(0, 1)} | ({"names": some(SEASONS, 2, wild=True)} if wild else {}),
    )
    return some("season", 3, wild=wild, of=cycle)


def forms(*, wild: bool):
    keys = ["organisation", "kind", "endorsement", "e-mail", *(["a b"] if wild else [])]
    labels = st.lists(st.sampled_from(["Name", "Kind"]), max_size=2)
    field = st.fixed_dictionaries(
        {"key": st.sampled_from(keys), "labels": labels}, optional={"required": st.booleans()}
    )
    return some("key", 3, wild=wild, of=field)


def criteria(*, wild: bool):
    rules = {"rule": st.sampled_from(["independent", "endorsement", "network", "nice"])} if wild else {}
    criterion = st.fixed_dictionaries({"number": st.integers(1, 3), "text": st.just("A criterion.")}, optional=rules)
    return some("number", 2, wild=wild, of=criterion)


def opening(*, wild: bool):
    more = ["two words"] if wild else []
    return st.fixed_dictionaries(
        {"name": st.sampled_from(NAMES), "subject_names": st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=not wild)},
        optional={
            "kind": st.sampled_from(["internship", "membership", *(["grant"] if wild else [])]),
            "applies": st.sampled_from(["person", "organisation"]),
            "words": some(["grant", "prize", *more], 2, wild=wild),
            "positions": st.just(["fellowship"]),
            "named_in": some(["subject", "cover_letter"], 2, wild=wild),
            "keys": some(["G-1", "G 1", "A G 1"], 2, wild=wild),
            "called": st.just({"fr": "Bourse", "es": "Beca"}),
            "required": requirements(wild=wild),
            "states": some([*map(str, FactName), *(["salary"] if wild else [])], 3, wild=wild),
            "duration_months": st.sampled_from([[3, 4], *([[4, 3]] if wild else [])]),
            "topic": st.just(["art"]),
            "decided_by": st.sampled_from(["", "jury"]),
            **{str(kind): lengths(wild=wild) for kind in BOUNDED},
            "cycles": cycles(wild=wild),
            "form": forms(wild=wild),
            "criteria": criteria(wild=wild),
        },
    )  # fmt: skip


def offices(*, wild: bool):
    """What a TOML file of an office says; nearly all that is not wild can be loaded."""
    return st.fixed_dictionaries(
        {
            "office": st.just("An office"),
            "timezone": st.sampled_from(["Asia/Manila", "Pacific/Auckland", "America/St_Johns", "UTC"]),
            "openings": st.dictionaries(
                st.sampled_from(["grant", "second-1", "drei"]), opening(wild=wild), min_size=1, max_size=2
            ),
        }
    )


def toml(office_: dict) -> str:
    """The file, each opening in one inline table, which TOML takes for the same."""
    lines = [f"{key} = {quoted(value)}" for key, value in office_.items() if key != "openings"]
    lines += ["[openings]", *(f"{key} = {quoted(value)}" for key, value in office_["openings"].items())]
    return "\n".join(lines)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("offices")


@pytest.fixture(scope="module")
def database(folder) -> Iterator[Database]:
    opened = open_database(f"sqlite:///{folder / 'postroom.db'}")
    opened.upgrade()
    yield opened
    opened.close()


def lacking(opening: Opening) -> set[str]:
    """The codes of what a mail with a CV alone lacks."""
    missing = {f"{kind}_missing" for kind in opening.required_kinds if kind is not Kind.CV}
    return missing | {f"{fact}_missing" for fact in opening.states}


def named(opening: Opening, codes: set[str]) -> int:
    """How many things a mail names that lacks these: what an office calls by the same words is asked for once."""
    asked = {f"{each.kind}_missing": str(each.asked.words) for each in opening.required if each.asked.words}
    return len({asked.get(code, code) for code in codes})


def goes_the_whole_way(database: Database, office_: Settings, table: Openings, opening: Opening, number: int) -> None:
    secret = make_secret(database, Path(office_.storage.folder) / "secret")
    subject = f"Application: {opening.subject_names[0]}"
    raw = message(subject, f"Ada <ada{number}@example.org>", "I apply.", [("cv.pdf", CV)])
    reading = read(raw, table, RECEIVED)
    with database.begin() as session:
        row = MessageRow(
            raw_sha256=f"{number:064}", content_digest=f"{number:064}", size=len(raw), received_at=RECEIVED, kept_at=RECEIVED,
            sender_email=f"ada{number}@example.org", subject=subject,
        )  # fmt: skip
        session.add(row)
        session.flush()
        file_reading(session, row, reading, FilingContext(office_, table, secret), RECEIVED)
        filed = row.applications[0].application_id
    try:
        with database.begin() as session:
            found = application(session, filed)
            assert found is not None
            codes = {each.code for each in found.findings}
            if found.opening == opening.key:
                assert lacking(opening) <= codes
            for language in LANGUAGES:
                said = words(found, office_, language, RECEIVED)
                told = [*said["to_send"], *said["notes"]]
                assert not [each for each in told if STRAY.search(each) or not each.strip()], told
                if found.opening == opening.key and said["settled"]:
                    assert len(said["to_send"]) >= named(opening, lacking(opening) & codes)
            for each in found.findings:
                assert not STRAY.search(each.sentence), each.sentence
            rows = session.scalars(select(OutgoingRow)).all()
            assert {"notification"} <= {each.kind for each in rows}
            blobs = open_blobs(office_.storage.blobs_url)
            for each in rows:
                made = contents.make(session, blobs, office_, each, RECEIVED, Thumbnails(blobs, lambda *_: None))
                assert made is None or not STRAY.search(text_of(parsed(made))), text_of(parsed(made))
            day = RECEIVED.astimezone(office_.zone).date()
            made_report = report.make_report(session, office_, day, day, RECEIVED)
            assert nightly.text(made_report, office_)
            assert nightly.html(made_report, office_)
            assert nightly.workbook(session, office_, None)
    finally:
        with database.begin() as session:
            for table_ in (
                "outgoing",
                "findings",
                "documents",
                "application_messages",
                "events",
                "attachments",
                "applications",
                "messages",
            ):
                session.connection().exec_driver_sql(f"delete from {table_}")


def refusal_or_whole_way(folder: Path, database: Database, made: dict) -> None:
    file = folder / "openings.toml"
    file.write_text(toml(made), encoding="utf-8")
    load_openings.cache_clear()
    refusal, table = "", None
    try:
        table = load_openings(file)
    except ConfigurationError as refused:
        refusal = str(refused)
    event("refused" if refusal else "loaded")
    if table is None:
        assert re.match(rf"{re.escape(str(file))}: [\w.-]+: \S", refusal), refusal
        return
    office_ = office(folder / "var", office={"openings": file}, notify={"acknowledge": True})
    for number, each in enumerate(table.openings.values(), start=1):
        goes_the_whole_way(database, office_, table, each, number)


def examples(count: int):
    return settings(max_examples=count, deadline=None, suppress_health_check=list(HealthCheck))


@examples(40)
@given(offices(wild=False))
def test_any_office_that_can_be_loaded_works_the_whole_way(folder, database, made):
    refusal_or_whole_way(folder, database, made)


@examples(100)
@given(offices(wild=True))
def test_whatever_else_is_written_is_refused_with_its_key_or_works_too(folder, database, made):
    refusal_or_whole_way(folder, database, made)


@pytest.mark.parametrize("kind", ["internship", "membership", None])
def test_an_office_that_asks_for_everything_works_the_whole_way(folder, database, kind):
    required = [{"kind": str(each), "count": 1 if each.entry.is_sent_once else 2} for each in REQUIRABLE]
    everything = {
        "name": "Grant for Art",
        "subject_names": ["grant"],
        "required": required,
        "states": list(map(str, FactName)),
        "duration_months": [3, 4],
        "cycles": [{"season": "first round", "deadline": "04-01"}],
        "form": [{"key": key, "labels": [key], "required": True} for key in ("organisation", "endorsement")],
        "criteria": [{"number": 1, "rule": "endorsement", "text": "A."}, {"number": 2, "text": "B."}],
        "decided_by": "jury",
        **{str(each): {"maximum_pages": 1} for each in BOUNDED if each is not Kind.WRITING_SAMPLE},
        **({"kind": kind} if kind else {}),
    }
    file = folder / "everything.toml"
    file.write_text(
        toml({"office": "An office", "timezone": "Asia/Manila", "openings": {"grant": everything}}), "utf-8"
    )
    load_openings.cache_clear()
    table = load_openings(file)
    office_ = office(folder / "var", office={"openings": file}, notify={"acknowledge": True})
    goes_the_whole_way(database, office_, table, table["grant"], 1)
