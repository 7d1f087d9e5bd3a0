"""The learned part of the judges: the same number whatever adds it up."""

from dataclasses import replace

import pytest

from tests.tables import each_row
from trainer.answers.rubric import model
from trainer.answers.rubric.examples import answer_examples
from trainer.answers.rubric.features import features
from trainer.answers.rubric.reading import read_answer


@pytest.fixture(scope="module")
def rows():
    """What is counted in every example."""
    return [
        features(read_answer(example.case, example.text))
        for examples in answer_examples().values()
        for example in examples
    ]


@pytest.mark.parametrize("dimension", sorted(model.models()))
def test_a_guess_is_exact_and_so_the_same_in_whatever_order_it_is_added(
    dimension, rows, monkeypatch
):
    guesses = [model.guess(dimension, row) for row in rows]
    learned = model.models()[dimension]
    turned = {dimension: replace(learned, trees=learned.trees[::-1])}

    monkeypatch.setattr(model, "models", lambda: turned)
    assert [model.guess(dimension, row) for row in rows] == guesses


@each_row(("value", "level"), [(0.0, 0), (0.49, 0), (0.5, 1), (2.4, 2), (3.5, 4), (4.0, 4)])
def test_a_level_is_taken_as_soon_as_its_cut_is_reached(value, level):
    assert model.level_by((0.5, 1.5, 2.5, 3.5), value) == level


@each_row("dimension", sorted(model.models()))
def test_cuts_rise_and_lie_between_the_levels_that_they_part(dimension):
    for below, cut in enumerate(model.models()[dimension].cuts):
        assert below < cut < below + 1
