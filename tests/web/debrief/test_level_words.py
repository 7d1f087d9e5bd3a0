"""Lines of levels that say which of two things it was, wherever the scorer knows."""

from __future__ import annotations

import pytest

from trainer.answers.rubric.levels import scale
from trainer.answers.rubric.missing import missing_names
from trainer.web.debrief.level_words import BY_MACHINE, WHICH, aim, by_machine, exactly


@pytest.fixture(autouse=True)
def indonesian(app):
    """Words are said in the language of a request."""
    with app.test_request_context():
        yield


@pytest.mark.parametrize(("dimension", "level"), sorted(WHICH))
def test_the_half_that_applies_is_said_where_one_code_is_missing(dimension, level):
    line = scale().dimensions[dimension].levels[level]
    codes = WHICH[dimension, level]
    said = {exactly(dimension, level, (code,), line) for code in codes}

    assert "atau" in line
    assert len(said) == len(codes)
    assert not [each for each in said if "atau" in each.split()]
    assert set(codes) <= set(missing_names())


def test_where_nothing_or_both_are_named_the_line_stands():
    assert exactly("W1", 1, (), "garis") == "garis"
    assert exactly("W4", 2, ("time", "contact"), "garis") == "garis"
    assert exactly("W2", 1, ("topic",), "garis") == "garis"


def test_of_the_machines_levels_nothing_is_claimed_that_it_cannot_know():
    assert set(BY_MACHINE) == set(scale().dimensions)
    for code, sentences in BY_MACHINE.items():
        assert len(sentences) == 5
        lines = scale().dimensions[code].levels.values()
        for each in map(str, sentences):
            assert "esin" in each or "ditemukan" in each
            assert each not in lines


def test_what_stands_in_the_answer_is_not_said_to_be_missing():
    missing = ("contact",)

    assert by_machine("W4", 2, missing, "Selesai 3 Mei.") == str(WHICH["W4", 2]["contact"])
    assert "belum tersebut keduanya" in by_machine("W4", 2, missing, "Balas di sini, Bu.")


def test_nobody_is_told_to_write_what_is_a_fault():
    for code, dimension in scale().dimensions.items():
        level, line = aim(code, 0, dimension.levels)
        assert level >= 2, code
        assert line == dimension.levels[level]
    assert aim("W4", 4, scale().dimensions["W4"].levels) == (0, "")
