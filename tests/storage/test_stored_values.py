"""What people said and why mails go out is stored as values that come back as they were, whatever their words."""

from datetime import UTC, date, datetime

import pytest
from pydantic import TypeAdapter

from domain.catalogue.kinds import Kind
from domain.corrections import (
    DocumentValue,
    FilesValue,
    OldDocumentValue,
    PageRun,
    RunsValue,
    StoredOldValue,
    StoredValue,
    TextValue,
    YesOrNo,
)
from domain.documents import Document, Measures
from domain.outgoing import (
    Alert,
    AlertCause,
    ApplicationCause,
    Before,
    LanguageCause,
    NoCause,
    NotificationCause,
    ReportCause,
    StoredCause,
)

NOON = datetime(2027, 3, 9, 12, tzinfo=UTC)
SAID = [
    TextValue("true"),
    TextValue("1"),
    TextValue(None),
    YesOrNo(True),
    YesOrNo(False),
    FilesValue(("1.2", "3")),
    RunsValue((PageRun(1, 2, Kind.CV), PageRun(3, 4))),
]
SAID += [DocumentValue(Kind.CV), DocumentValue(pages=(2, 3)), DocumentValue(Kind.OTHER, (1, 1))]
WAS = [
    TextValue(None),
    FilesValue(("1",)),
    RunsValue((PageRun(1, 4),)),
    OldDocumentValue(Kind.CV, (None, None)),
    OldDocumentValue(pages=(1, 4)),
]
CAUSES = [ApplicationCause(3), LanguageCause(""), LanguageCause("fr"), NotificationCause((1, 2)), NoCause()]
CAUSES += [NotificationCause((1,), changed=True, messages=(4,), before=Before("incomplete", ("The CV is missing.",)))]
CAUSES += [AlertCause(Alert.UP, "", NOON), AlertCause(Alert.UNDELIVERED, "", NOON, (7,))]
CAUSES += [ReportCause(date(2027, 3, 9)), ReportCause(date(2027, 3, 9), date(2027, 3, 1), "fall 2027")]


STORED = [
    pytest.param(kind, value, id=f"{name} {value}")
    for name, kind, values in (
        ("now", StoredValue, SAID),
        ("before", StoredOldValue, WAS),
        ("why", StoredCause, CAUSES),
    )
    for value in values
]


@pytest.mark.parametrize(("kind", "value"), STORED)
def test_a_stored_value_comes_back_as_it_was(kind, value):
    adapter = TypeAdapter(kind)
    back = adapter.validate_python(adapter.dump_python(value, mode="json"))
    assert (type(back), back) == (type(value), value)


@pytest.mark.parametrize("left_out", [{"bibliography": [7]}, [["bibliography", [7]]]], ids=["by name", "as pairs"])
def test_measures_of_earlier_versions_are_those_of_the_document_that_they_were_taken_of(left_out):
    measures = {"page_sources": ["text"], "left_out": left_out, "font_size": 12.0, "topic": []}
    document = {"kind": "cv", "confidence": 1.0, "reasons": [], "attachment": "1", "first_page": 1, "last_page": 1}
    document |= {"pages": 1, "body_pages": 1, "words": 9, "language": None, "text_source": "text"}
    read = TypeAdapter(Document).validate_python(document | measures)
    assert read.left_out == (("bibliography", (7,)),)
    assert TypeAdapter(Measures).validate_python(measures) == Measures.of(read)


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        (TextValue("fall 2027"), {"value": "fall 2027"}),
        (TextValue(None), {"value": None}),
        (DocumentValue(Kind.CV), {"kind": "cv"}),
        (DocumentValue(pages=(2, 3)), {"pages": [2, 3]}),
    ],
    ids=str,
)
def test_a_correction_is_stored_and_shown_as_what_was_said_alone(value, stored):
    assert TypeAdapter(StoredValue).dump_python(value, mode="json") == stored


@pytest.mark.parametrize(
    ("stored", "cause"),
    [
        ({}, NoCause()),
        ({"applications": [1], "changed": False}, NotificationCause((1,))),
        ({"day": "2027-03-09"}, ReportCause(date(2027, 3, 9))),
        ({"alert": "up", "failure": "", "since": "2027-03-09T12:00:00+00:00"}, AlertCause(Alert.UP, "", NOON)),
    ],
    ids=str,
)
def test_a_cause_that_an_earlier_version_stored_is_known(stored, cause):
    assert TypeAdapter(StoredCause).validate_python(stored) == cause
