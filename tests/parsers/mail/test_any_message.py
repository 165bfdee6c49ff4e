"""Whatever comes in, taking it apart raises nothing, stays within its bounds, and puts each leaf in exactly one place."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from config.openings import load_openings
from parsers import documents
from parsers.attachments.media_types import media_type
from parsers.documents import ocr
from parsers.limits import DEFAULT_LIMITS, MIB, Limits
from parsers.mail.message import take_apart
from parsers.reading import read
from tests.mail.messages import attached, part, raw
from tests.mail.promises import check_mail
from tests.mail.strategies import Part, messages, mutated, originals

RECEIVED = datetime(2027, 3, 1, 12, tzinfo=UTC)
OPENINGS = load_openings()
SMALL = Limits(unpacked_bytes=2 * MIB)
# A message with ten thousand parameters is long to look at, should one fail.
pytestmark = pytest.mark.filterwarnings("ignore::hypothesis.errors.HypothesisWarning")


@settings(max_examples=150)
@given(messages())
def test_each_leaf_is_in_exactly_one_place(message: Part):
    mail = take_apart(message.raw)
    check_mail(message.raw, mail, DEFAULT_LIMITS)
    contents = [each.content for each in mail.attachments]
    for decoded, *written in message.leaves:
        as_decoded = sum(content.count(decoded) for content in contents)
        as_written = sum(any(form in content for form in written) for content in contents)
        assert as_decoded == 1 or (as_decoded == 0 and as_written == 1)


@settings(max_examples=100)
@given(mutated(messages().map(lambda message: message.raw)))
def test_no_damage_makes_it_raise_or_pass_a_bound(content: bytes):
    check_mail(content, take_apart(content), DEFAULT_LIMITS)


@settings(max_examples=40)
@given(mutated(messages().map(lambda message: message.raw)))
def test_any_message_is_read_to_its_end(content: bytes):
    reading = read(content, OPENINGS, RECEIVED)
    assert reading.set_aside or reading.submissions
    told = {problem.where for problem in reading.problems}
    unknown = {each.path for each in reading.mail.attachments if each.role == "document" and not each.pages}
    assert unknown <= told


@pytest.fixture(scope="module")
def without_ocr() -> Iterator[None]:
    """Pictures are decoded and not read, which takes seconds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ocr, "ocr_languages", lambda: "")
        yield


@pytest.mark.parametrize("kind", originals())
@settings(max_examples=25, derandomize=True)
@given(data=st.data())
def test_no_damaged_file_makes_it_raise_or_pass_a_bound(without_ocr: None, kind: str, data: st.DataObject):
    content = data.draw(mutated(st.just(originals()[kind])))
    message = raw(part(b"words"), attached(content, "file"))
    mail = take_apart(message, SMALL)
    check_mail(message, mail, SMALL)
    for each in mail.attachments:
        found = documents.parse(each.content, media_type(each.content), "file", SMALL, lay_out=False)
        assert found.page_count or found.problems
