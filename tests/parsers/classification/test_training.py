"""What is learnt from documents: hashed words, weights and their file, repositories in three parts, honest intervals."""

import numpy as np
import pytest

from bench.train.boundaries import Pair, weights
from bench.train.corpus import Third, entries
from bench.train.report import interval
from domain.catalogue.kinds import Kind
from parsers.classification.hashed_text import NUMBERS, WORD_NUMBERS, hashed, together
from parsers.classification.learned import Model, PageFeatures, dense_features, first_dense, weighed

TEXTS = ["", "a", "One page of words, and 12 figures.", "é" * 20_000, "\ud800 broken", "……… ____ •"]


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
    told = np.log(np.array([0.8, 0.2], np.float32))
    size = len(dense_features([page], told, begins=True))
    text = np.zeros((NUMBERS, 3), np.float32)
    text[hashed("words").numbers, 0] = 1.0
    model = Model(
        kinds=(Kind.CV, Kind.OTHER),
        evidence=("running",),
        idf=np.ones(NUMBERS, np.float32),
        text=text,
        text_start=np.zeros(2, np.float32),
        dense=np.concatenate([np.zeros((size - 2, 2)), np.eye(2)]).astype(np.float32),  # of what the text says
        start=np.zeros(2, np.float32),
        first_dense=np.zeros(len(first_dense(page)), np.float32),
        first_start=9.0,
        begins={},
        temperature=1.0,
    )
    shares = model.shares([page])
    assert sum(np.exp(list(shares.values()))) == pytest.approx(1.0)
    assert shares[Kind.CV] > shares[Kind.OTHER]
    assert len(dense_features([page, page], told, begins=False)) == size
    alone = model.alone(page)
    assert alone.first.tolist() == pytest.approx(list(shares.values()))
    assert alone.is_first == 4.0  # no page alone is believed more


def test_words_and_characters_weigh_the_same_together():
    page = PageFeatures(hashed("some words here"), np.zeros(0, np.float32), 3)
    numbers, values = weighed([page], np.ones(NUMBERS, np.float32))
    for part in (values[numbers < WORD_NUMBERS], values[numbers >= WORD_NUMBERS]):
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
