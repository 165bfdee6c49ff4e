"""The file of examples: what goes in comes out, another version is refused, and what a number means is fixed by its version."""

import gzip
import json
from dataclasses import replace
from hashlib import sha256

import numpy as np
import pytest

from domain.catalogue.kinds import Kind
from domain.documents import Page, ParsedFile, TextSource
from parsers.classification.evidence import evidence
from parsers.classification.example_files import NO_EXAMPLES, OTHER_VERSION, Example, NotExamples, read, written
from parsers.classification.examples import PAGES, examples_of
from parsers.classification.hashed_text import hashed
from parsers.classification.office_weights import EVIDENCE, FEATURES
from parsers.classification.scoring import features_of
from parsers.classification.signals import signals
from tests.mail import texts

LETTER = texts.letter(texts.ADA, "summer 2026")


def parsed(*pages: str, media_type: str = "application/pdf") -> ParsedFile:
    made = (Page(number, text, TextSource.TEXT, 612, 792) for number, text in enumerate(pages, start=1))
    return ParsedFile(media_type, tuple(made), len(pages))


def example(**changes) -> Example:
    pages = examples_of(parsed(LETTER, texts.cv(texts.ADA)), None, None, is_page=False)
    return replace(Example("a", Kind.COVER_LETTER, True, 2, "en", pages), **changes)


def with_head(content: bytes, **changes) -> bytes:
    head, *rows = gzip.decompress(content).splitlines()
    return gzip.compress(b"\n".join([json.dumps(json.loads(head) | changes).encode(), *rows]))


def test_what_goes_in_comes_out_in_an_order_that_says_nothing():
    first, second = example(document="a"), example(document="b", kind=Kind.CV, is_corrected=False, language=None)
    content = written("office", [second, first])
    assert content == written("office", [first, second])
    assert read(content).office == "office"
    assert read(content).examples == (first, second)


def test_an_example_is_what_the_model_takes_of_the_page():
    page = parsed(LETTER).pages[0]
    whole, stored = features_of(LETTER, signals(page)), example().pages[0].features
    assert stored.hashed.numbers.tolist() == whole.hashed.numbers.tolist()
    assert stored.hashed.counts.tolist() == whole.hashed.counts.tolist()
    assert np.allclose(stored.evidence, whole.evidence, atol=1e-4)
    assert stored.evidence.dtype == whole.evidence.dtype
    assert stored.words == whole.words


def test_pages_of_a_run_alone_are_examples_and_no_more_than_are_learnt_from():
    file = parsed("one", "two", "three")
    assert [each.numbers for each in examples_of(file, 2, 3, is_page=False)] == [
        tuple(hashed(text).numbers.tolist()) for text in ("two", "three")
    ]
    assert len(examples_of(parsed(*["page"] * (PAGES + 5)), None, None, is_page=False)) == PAGES
    assert examples_of(parsed("", " "), None, None, is_page=False) == ()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", NO_EXAMPLES),
        (b"no gzip", NO_EXAMPLES),
        (gzip.compress(b""), NO_EXAMPLES),
        (gzip.compress(b"[]"), NO_EXAMPLES),
        (gzip.compress(b'{"format": "other"}'), NO_EXAMPLES),
        (written("office", [example()])[:-20], NO_EXAMPLES),
        (written("office", [example(pages=())]), NO_EXAMPLES),
        (with_head(written("office", []), version=2), OTHER_VERSION),
        (with_head(written("office", []), features=FEATURES + 1), OTHER_VERSION),
        (with_head(written("office", []), evidence=["running"]), OTHER_VERSION),
        (with_head(written("office", []), kinds=["cv"]), OTHER_VERSION),
    ],
    ids=range(11),
)
def test_another_file_or_one_of_another_version_is_refused(content, says):
    with pytest.raises(NotExamples, match=says):
        read(content)


@pytest.mark.parametrize(
    "change", [{"numbers": (1 << 20,)}, {"numbers": (5, 4)}, {"counts": (-1,)}, {"evidence": (0.0,)}]
)
def test_numbers_that_no_page_has_are_refused(change):
    page = replace(example().pages[0], **{"numbers": (1,), "counts": (1,)} | change)
    with pytest.raises(NotExamples, match=NO_EXAMPLES):
        read(written("office", [example(pages=(page,))]))


def test_a_change_of_what_is_known_of_a_page_has_another_version():
    """Where this fails, FEATURES has to be raised with it: weights and corrections from before do not fit any more."""
    pages = [parsed(text).pages[0] for text in (LETTER, texts.form(), texts.cv(texts.ADA), texts.prose(400))]
    numbers = [each for page in pages for each in hashed(page.text).numbers.tolist()]
    strengths = [[round(each, 3) for each in evidence(signals(page)).values()] for page in pages]
    known = json.dumps([numbers, EVIDENCE, strengths]).encode()
    assert (FEATURES, sha256(known).hexdigest()[:12]) == (2, "7fe8a075bfcb")
