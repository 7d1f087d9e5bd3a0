"""Lines of levels that say which of two things it was, wherever the scorer knows."""

from __future__ import annotations

import pytest

from trainer.answers.rubric.levels import scale
from trainer.answers.rubric.missing import missing_names
from trainer.web.debrief.level_words import WHICH, exactly


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
