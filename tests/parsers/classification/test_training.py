"""What is learnt from documents: hashed words, weights and their file, repositories in three parts, honest intervals."""

from dataclasses import replace

import numpy as np
import pytest

from bench.train.boosting import boosted, machine, trees_of
from bench.train.boundaries import Pair, weights
from bench.train.corpus import Third, entries
from bench.train.fit import MOST_BY_LANGUAGE, alike_in_languages
from bench.train.invented import invented
from bench.train.pieces import Piece
from bench.train.report import interval
from domain.catalogue.kinds import Kind
from parsers.classification.hashed_text import NUMBERS, WORD_NUMBERS, hashed, together
from parsers.classification.learned import Model, PageFeatures, dense_features, first_dense, weighed
from parsers.classification.trees import LEAVES, NODES, Trees
from tests.mail import files, texts
from tests.mail.labelled.build import Built
from tests.mail.labelled.values import Expected, Item, Part

TEXTS = ["", "a", "One page of words, and 12 figures.", "é" * 20_000, "\ud800 broken", "……… ____ •"]


def no_trees() -> Trees:
    """Trees of two kinds that say nothing."""
    return Trees(
        np.zeros((2, 1, NODES), np.int16),
        np.full((2, 1, NODES), np.inf, np.float32),
        np.zeros((2, 1, LEAVES), np.float32),
    )


def model_of(page: PageFeatures, **weights) -> Model:
    """A model of two kinds for pages like this one, that says nothing but by these weights."""
    nothing = np.zeros(2, np.float32)
    size = len(dense_features([page], nothing, begins=True))
    silent = Model(
        kinds=(Kind.CV, Kind.OTHER),
        evidence=("running",),
        idf=np.ones(NUMBERS, np.float32),
        text=np.zeros((NUMBERS, 3), np.float32),
        text_start=nothing,
        dense=np.zeros((size, 2), np.float32),
        start=nothing,
        trees=no_trees(),
        first_dense=np.zeros(len(first_dense(page)), np.float32),
        first_start=0.0,
        begins={},
        temperature=1.0,
    )
    return replace(silent, **weights)


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_any_text_has_numbers_within_bounds_that_rise(text):
    found = hashed(text)
    assert len(found.numbers) == len(found.counts)
    assert all(0 <= number < NUMBERS for number in found.numbers)
    assert (np.diff(found.numbers) > 0).all()
    assert (found.counts > 0).all()


def test_the_same_text_has_the_same_numbers_in_any_process():
    assert hashed("Dear committee").numbers[:3].tolist() == [8605, 8695, 13876]


def test_figures_count_by_their_length_alone():
    one, other = hashed("since 2019"), hashed("since 2024")
    assert one.numbers.tolist() == other.numbers.tolist()


def test_pages_together_count_what_each_counts():
    one, other = hashed("first page"), hashed("second page")
    assert together([one, other]).counts.sum() == one.counts.sum() + other.counts.sum()


def test_shares_are_of_one_and_follow_the_weights():
    page = PageFeatures(hashed("words"), np.ones(1, np.float32), 1)
    text_shares = np.log(np.array([0.8, 0.2], np.float32))
    size = len(dense_features([page], text_shares, begins=True))
    text = np.zeros((NUMBERS, 3), np.float32)
    text[hashed("words").numbers, 0] = 1.0
    dense = np.concatenate([np.zeros((size - 2, 2)), np.eye(2)]).astype(np.float32)  # of what the text says
    model = model_of(page, text=text, dense=dense, first_start=9.0)
    shares = model.shares([page])
    assert sum(np.exp(list(shares.values()))) == pytest.approx(1.0)
    assert shares[Kind.CV] > shares[Kind.OTHER]
    assert len(dense_features([page, page], text_shares, begins=False)) == size
    alone = model.alone(page)
    assert alone.first.tolist() == pytest.approx(list(shares.values()))
    assert alone.is_first == 4.0  # no page alone is believed more


def test_trees_say_what_they_were_learnt_to_say():
    chance = np.random.default_rng(1)
    look = chance.random((300, 4), np.float32)
    greeted_and_blank = (look[:, 0] > 0.5) & (look[:, 1] > 0.5)  # which no sum of the two tells
    true = np.where(greeted_and_blank, 2, look[:, 2] > 0.7)
    trees = boosted(look, true, np.ones(300))
    assert [int(trees.points(row).argmax()) for row in look] == true.tolist()


@pytest.mark.parametrize("steps", [3, 1000])  # trees of so few steps end early
def test_trees_say_what_scikit_learn_says(steps):
    chance = np.random.default_rng(2)
    look = chance.integers(0, steps, (400, 3)).astype(np.float32)
    learner = machine().fit(look, chance.integers(0, 3, 400))
    trees = trees_of(learner)
    for row, said in zip(look[:50], learner.decision_function(look[:50]), strict=True):
        assert trees.points(row) == pytest.approx(said, abs=1e-4)


def test_trees_turn_what_the_sum_says():
    page = PageFeatures(hashed("words"), np.ones(1, np.float32), 1)
    leaves = np.zeros((2, 1, LEAVES), np.float32)
    leaves[1] = 9.0
    model = model_of(page, start=np.array([2.0, 0.0], np.float32), trees=replace(no_trees(), leaves=leaves))
    assert model.shares([page])[Kind.OTHER] > model.shares([page])[Kind.CV]


def test_a_language_tells_little_of_the_kind():
    def piece(kind: Kind, language: str) -> Piece:
        return Piece("a/b", kind, language, (), True, 1.0)

    every = [
        *[piece(Kind.WRITING_SAMPLE, "pt")] * 60,
        *[piece(Kind.OTHER, "pt")] * 20,
        *[piece(Kind.WRITING_SAMPLE, "de")] * 20,
        *[piece(Kind.OTHER, "de")] * 60,
        piece(Kind.OTHER, "eo"),
    ]
    counts = alike_in_languages(every, np.ones(len(every)))
    for language in ("pt", "de"):
        of_kind = [
            sum(
                count
                for each, count in zip(every, counts, strict=True)
                if (each.language, each.kind) == (language, kind)
            )
            for kind in (Kind.WRITING_SAMPLE, Kind.OTHER)
        ]
        assert of_kind[0] == pytest.approx(of_kind[1], rel=0.05)
    assert max(counts) <= MOST_BY_LANGUAGE


def test_a_wording_is_one_repository_in_whatever_file_it_stands(monkeypatch):
    content = files.pdf(texts.letter(texts.ADA, "summer 2026"), texts.cv(texts.ADA))
    expected = (Expected(Kind.COVER_LETTER, 1, 1), Expected(Kind.CV, 2, 2))
    item = Item("letter_a+cv_b@word_times", Part.TUNING, "all.pdf", content, "application/pdf", "en", expected)
    monkeypatch.setattr(
        "bench.train.invented.build", lambda part, **_: Built((item,) if part is Part.TUNING else (), ())
    )
    made = invented()
    assert [(each.kind, each.repository) for each in made.documents] == [
        (Kind.COVER_LETTER, "labelled letter_a"),
        (Kind.CV, "labelled cv_b"),
    ]
    (bundle,) = made.bundles
    assert bundle.starts == {0, 1}
    assert bundle.repositories == ["labelled letter_a", "labelled cv_b"]


def test_words_and_characters_weigh_the_same_together():
    page = PageFeatures(hashed("some words here"), np.zeros(0, np.float32), 3)
    text = weighed([page], np.ones(NUMBERS, np.float32))
    for part in (text.values[text.numbers < WORD_NUMBERS], text.values[text.numbers >= WORD_NUMBERS]):
        assert (part**2).sum() == pytest.approx(1.0, rel=1e-5)


def test_a_repository_is_wholly_in_one_part_and_a_third_is_held_out():
    parts = [Third.of(f"owner/{number}") for number in range(3_000)]
    assert Third.of("Owner/1 ") is Third.of("owner/1")
    assert abs(parts.count(Third.HELD_OUT) / len(parts) - 1 / 3) < 0.03
    assert abs(parts.count(Third.TRAINING) / len(parts) - 1 / 2) < 0.03


def test_a_folder_names_the_documents_that_it_holds(tmp_path):
    (tmp_path / "cv").mkdir()
    (tmp_path / "cv" / "a.txt").write_text("x")
    (tmp_path / "list.tsv").write_text(
        "label\trepo\tlanguage\tfile name\ncv\to/a\ten\ta.txt\ncv\to/b\ten\tmissing.txt\n"
    )
    assert [(each.kind, each.repository) for each in entries(tmp_path)] == [(Kind.CV, "o/a")]


def test_the_interval_is_that_of_wilson():
    assert interval(0.8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert interval(1.0, 20)[1] == pytest.approx(1.0)
    assert interval(0.0, 0) == (0.0, 1.0)


def test_a_sign_weighs_for_a_beginning_where_it_stands_before_beginnings_alone():
    before = [Pair(0, True, {"number_one": 1.0, "titled": 1.0}, 1.0)] * 40
    within = [Pair(0, False, {"next_number": 1.0, "titled": 1.0}, 1.0)] * 400
    found = weights([*before, *within])
    assert found["number_one"] > 1
    assert found["next_number"] < -1
    assert abs(found["titled"]) < 0.2  # however much more often pages go on
    assert weights(before) == {}
