"""What people corrected in their offices, as further examples to learn from.

In: files that postroom exported, which hold numbers and no texts. Out: pieces as those of documents. An office is one source, and
only learnt from: it is never among what weights are judged by. A document that two files of an office hold counts once, as the
later file has it.

Failures: `Unusable` with a sentence that names the file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.train.pieces import MOST, Piece, pieces_of
from domain.catalogue.kinds import RECOGNISED_BY_CONTENT
from parsers.classification.example_files import Example, NotExamples, read

CORRECTED = 3.0  # how much a document counts of which a person said the kind, beside one whose kind was only let stand


class Unusable(Exception):
    """A file that nothing can be learnt from."""


def corrected(files: Sequence[Path]) -> list[tuple[str, Example]]:
    """The examples of all files, each with its office; kinds that pages do not tell are left out. Raises Unusable."""
    found: dict[tuple[str, str], Example] = {}
    for file in files:
        try:
            held = read(file.read_bytes())
        except OSError as error:
            raise Unusable(f"{file} cannot be read: {error.strerror}") from error
        except NotExamples as error:
            raise Unusable(f"{file} {error}") from error
        found |= {(held.office, each.document): each for each in held.examples}
    return [
        (office, each)
        for (office, _), each in sorted(found.items(), key=lambda pair: pair[0])
        if each.kind in RECOGNISED_BY_CONTENT
    ]


def corrected_pieces(examples: Sequence[tuple[str, Example]]) -> Iterator[Piece]:
    """The pieces of the examples; those of one office and kind count for no more than those of a repository."""
    of_source = Counter((office, each.kind, each.is_corrected) for office, each in examples)
    for office, each in examples:
        share = min(1.0, MOST / of_source[office, each.kind, each.is_corrected])
        counts = share * (CORRECTED if each.is_corrected else 1.0)
        # What their words say is asked of models that know other documents of the office, as it is once the next one comes.
        yield from pieces_of(
            f"office {office} {each.document}", each.kind, each.language, [page.features for page in each.pages], counts
        )
