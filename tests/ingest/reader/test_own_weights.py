"""Each office's reading processes tell documents apart by that office's weights alone, and each reading says by which."""

from config.openings import load_openings
from config.settings_tables import Bounds
from domain.catalogue.kinds import Kind
from ingest.reader.pool import Readers
from parsers.classification.office_weights import name_of
from tests.mail import files, texts
from tests.mail.sample_mailbox import TODAY
from tests.mail.weights import favouring

LETTER = files.pdf(texts.letter(texts.ADA, "summer 2026"))


def kinds(readers: Readers) -> tuple[str, list[Kind]]:
    reading = readers.read_documents([("a.pdf", LETTER)], TODAY).result()
    return reading.weights, [each.kind for submission in reading.submissions for each in submission.documents]


def test_offices_side_by_side_read_by_their_own_weights(tmp_path):
    contents = [
        favouring(kind, tmp_path / f"{kind}.npz").read_bytes() for kind in (Kind.TRANSCRIPT, Kind.RECOMMENDATION)
    ]
    bounds = Bounds(readers=1)
    with (
        Readers(load_openings(), (), bounds, weights=contents[0]) as one,
        Readers(load_openings(), (), bounds) as plain,
        Readers(load_openings(), (), bounds, weights=contents[1]) as other,
    ):
        for _ in range(2):
            assert kinds(one) == (name_of(contents[0]), [Kind.TRANSCRIPT])
            assert kinds(plain) == ("", [Kind.COVER_LETTER])
            assert kinds(other) == (name_of(contents[1]), [Kind.RECOMMENDATION])
