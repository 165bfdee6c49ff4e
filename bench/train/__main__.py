"""`python -m bench.train FOLDER`: learns to tell documents apart from those of a folder, and says how well it does.

In: a folder as bench/train/corpus.py describes, and the invented wordings of the labelled set. Out: FOLDER/kind_model.npz, and
figures on repositories that nothing was learnt from: each quarter of them by what the others teach, and with --held-out a
third that no choice was made by, by what all others teach. The weights that are written are learnt from everything. The same
folder gives the same weights, where the labelled set is the same (it needs LaTeX, Chromium and LibreOffice). With --corrections
it learns from what offices exported too (docs/reading.md), and is never judged by it. It needs the extra `training`.

Failures: exit status 2 where the folder names no documents, or only such as are held out, or a file holds no corrections that
this version can learn from.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.train.boundaries import pairs, weights
from bench.train.corpus import QUARTERS, Third, entries, examples, quarter
from bench.train.corrections import Unusable, corrected, corrected_pieces
from bench.train.fit import fitted, temperature, write
from bench.train.invented import Invented, invented
from bench.train.picture import Row, draw
from bench.train.pieces import Piece, Seen, pieces, seen, weights_of
from bench.train.report import figures, judged, ranges, reliability
from parsers.classification.learned import Model
from parsers.classification.office_weights import EVIDENCE
from parsers.classification.scoring import document_scores

MODEL = "kind_model.npz"
# More cautious than other quarters ask for: what applicants send differs more from what was learnt than repositories do.
CAUTION = 1.2
OF_LEARNT = 0.5  # how much an invented document of the learnt part counts beside a real one


def main() -> int:
    """Reads, learns, reports and writes."""
    parser = argparse.ArgumentParser(prog="python -m bench.train", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--corrections",
        type=Path,
        nargs="+",
        default=[],
        metavar="FILE",
        help="what offices exported, to learn from too",
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help=f"write the weights there; default FOLDER/{MODEL}")
    parser.add_argument("--held-out", action="store_true", help="report on the held-out third as well")
    parser.add_argument("--picture", type=Path, help="draw the reliability diagram to this file (PNG)")
    chosen = parser.parse_args()
    if not entries(chosen.folder):
        print(f"{chosen.folder} names no documents: it needs a .tsv file and LABEL/FILE for each row.", file=sys.stderr)
        return 2
    if chosen.out and (chosen.out.suffix != ".npz" or not chosen.out.parent.is_dir()):
        print(f"{chosen.out}: write a file in a folder that is there, whose name ends in .npz.", file=sys.stderr)
        return 2
    try:
        by_people = corrected(chosen.corrections)
    except Unusable as error:
        print(error, file=sys.stderr)
        return 2
    corrections = list(corrected_pieces(by_people))
    real = [seen(example) for example in examples(chosen.folder)]
    looked_at = [each for each in real if Third.of(each.repository) is not Third.HELD_OUT]
    if not looked_at:
        print(f"All documents of {chosen.folder} are held out: it needs some of other repositories.", file=sys.stderr)
        return 2
    made = invented()
    if made.left_out:
        programs = ", ".join(sorted({program for _, program in made.left_out}))
        print(
            f"{len(made.left_out)} invented documents are left out, which need {programs}: the weights are others",
            file=sys.stderr,
        )
    learnt = by_quarters(looked_at, made, corrections)
    sure = _report("in quarters", looked_at, learnt.models)
    if chosen.held_out:
        held_out = [each for each in real if Third.of(each.repository) is Third.HELD_OUT]
        model = learnt.completed(_learnt(looked_at, made, corrections))
        sure = _report("held out", held_out, dict.fromkeys(QUARTERS, model))
    path = chosen.out or chosen.folder / MODEL
    write(learnt.completed(_learnt(real, made, corrections)), path, [each.document for _, each in by_people])
    if chosen.picture:
        draw(sure, chosen.picture)
    count = len(made.documents) + len(made.learnt)
    print(f"\n{path}: {path.stat().st_size / 1e6:.1f} MB, from {len(real)} documents and {count} invented ones")
    if by_people:
        said, offices = sum(each.is_corrected for _, each in by_people), len({office for office, _ in by_people})
        print(f"and from {len(by_people)} documents of {offices} offices, of which people corrected {said}")
    return 0


@dataclass(frozen=True, slots=True)
class ByQuarters:
    """What four models show, each on a quarter of the repositories that it never saw.

    It is how sure a model may be, and what tells where documents begin.
    """

    models: Mapping[int, Model]
    temperature: float
    begins: Mapping[str, float]

    def completed(self, model: Model) -> Model:
        """A model with both."""
        return replace(model, temperature=self.temperature, begins=self.begins)


def by_quarters(documents: Sequence[Seen], made: Invented, corrections: Sequence[Piece] = ()) -> ByQuarters:
    """A model for each quarter that never saw it, with the temperature of what they say of their quarters."""
    models = {
        number: _learnt(_others(documents, number), _invented_others(made, number), corrections) for number in QUARTERS
    }
    shares = [document_scores(each.features, models[quarter(each.repository)]) for each in documents]
    heat = CAUTION * temperature(shares, [each.kind for each in documents], weights_of(documents))
    print(f"temperature {heat:.2f}")
    found = pairs(documents, made, models)
    completed = {
        number: replace(model, temperature=heat, begins=weights(each for each in found if each.quarter != number))
        for number, model in models.items()
    }
    return ByQuarters(completed, heat, weights(found))


def _others(documents: Sequence[Seen], number: int) -> list[Seen]:
    """The documents of other quarters."""
    return [each for each in documents if quarter(each.repository) != number]


def _invented_others(made: Invented, number: int) -> Invented:
    return replace(made, documents=_others(made.documents, number), learnt=_others(made.learnt, number))


def _learnt(documents: Sequence[Seen], made: Invented, corrections: Sequence[Piece]) -> Model:
    every = [*pieces(documents), *pieces(made.learnt, OF_LEARNT), *corrections]
    return fitted(every, list(pieces(made.documents)), EVIDENCE)


def _report(title: str, documents: Sequence[Seen], models: Mapping[int, Model]) -> dict[str, list[Row]]:
    """Prints the figures, and gives how sure it is beside how often it is right."""
    groups = [
        (models[number], [each for each in documents if quarter(each.repository) == number]) for number in QUARTERS
    ]
    sure: dict[str, list[Row]] = {}
    for name in ("by text alone", "by name and text"):
        every = [one for model, own in groups for one in judged(model, own, named="name" in name)]
        print(f"\n{title}, {len(documents)} documents, {name}")
        print("\n".join(figures(every)))
        sure[name] = reliability(every)
        for said, right, count in sure[name]:
            print(f"  where {said:5.1%} sure: right {right:5.1%} of {count:.0f}")
    print()
    print("\n".join(ranges(model, own) for model, own in groups))
    return sure


if __name__ == "__main__":
    sys.exit(main())
