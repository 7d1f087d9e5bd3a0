"""What marks are worth to a citizen: the substance decides, courtesy buys nothing, a wrong is never accepted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.tables import each_row
from trainer.answers.rubric.missing import missing_names
from trainer.answers.total import GATES
from trainer.answers.verdict import DIMENSIONS
from trainer.cast.perceived_quality import Marks, PerceivedQuality, marks_from, quality_by
from trainer.cast.wants import ASKED_FOR, PAIRS, dimension_of, wanted

COURTESIES = {"greeting", "thanks", "concern", "impact", "respect", "warmth"}
"""What costs a star or a temper when it is missing, and what nobody asks for."""

STYLE = {"sentences", "whole_words", "spelling", "short_sentences", "everyday_words"}
"""What writing lacks: who cannot follow it asks for plain words."""

levels = st.fixed_dictionaries(
    {code: st.integers(0, 4) for code in DIMENSIONS[:7]} | {"W8": st.sampled_from((0, 2, 4))}
)


def marks(gates: tuple[str, ...] = (), **changed: int) -> Marks:
    """Marks of a good answer, but for what is changed."""
    of_good = {"W1": 3, "W2": 3, "W3": 3, "W4": 3, "W5": 3, "W6": 4, "W7": 3, "W8": 4}
    found = marks_from(of_good | changed, gates, by_person=False)
    assert found is not None
    return found


@each_row(
    ("changed", "quality"),
    [
        ({}, PerceivedQuality.GOOD),
        ({"W1": 0, "W6": 2, "W7": 2}, PerceivedQuality.GOOD),
        ({"W1": 4, "W5": 4, "W7": 4, "W2": 4, "W3": 1, "W4": 1}, PerceivedQuality.EMPTY),
        ({"W1": 4, "W7": 4, "W2": 0}, PerceivedQuality.EMPTY),
        ({"W4": 1}, PerceivedQuality.UNCLEAR),
        ({"W3": 1}, PerceivedQuality.UNCLEAR),
        ({"W7": 1}, PerceivedQuality.UNCLEAR),
        ({"W7": 0}, PerceivedQuality.EMPTY),
        ({"W6": 1}, PerceivedQuality.UNCLEAR),
        ({"W5": 1}, PerceivedQuality.UNCLEAR),
    ],
)
def test_the_substance_decides_and_courtesy_buys_nothing(changed, quality):
    assert quality_by(marks(**changed)) is quality


@given(levels=levels, gate=st.sampled_from(GATES))
def test_a_wrong_is_worth_nothing_however_good_the_rest(levels, gate):
    found = marks_from(levels, (gate,), by_person=False)
    assert quality_by(found) is PerceivedQuality.EMPTY


@given(levels=levels, code=st.sampled_from(DIMENSIONS[:7]), interim=st.booleans())
def test_a_better_answer_is_never_worth_less(levels, code, interim):
    better = levels | {code: min(4, levels[code] + 1)}
    before = marks_from(levels, (), by_person=False)
    after = marks_from(better, (), by_person=False)
    assert quality_by(after, interim=interim) >= quality_by(before, interim=interim)


@given(levels=levels, missing=st.dictionaries(st.sampled_from(sorted(ASKED_FOR)),
       st.lists(st.sampled_from(sorted(missing_names())), max_size=3, unique=True).map(tuple)))  # fmt: skip
def test_only_what_is_missing_is_asked_for_and_never_of_what_is_told(levels, missing):
    found = marks_from(levels, (), missing, by_person=False)
    about = wanted(found)
    asked = {code for code in about if dimension_of(code) not in ("W6", "W8")}
    assert asked <= found.lacks
    assert len(about) < 2 or about in PAIRS
    assert all(levels[dimension_of(code)] <= 2 for code in about if dimension_of(code))
    told = frozenset(about)
    assert not told & set(wanted(found, told)) - {"plain", "privacy"}


def test_every_code_that_the_scorer_names_is_asked_for_or_a_courtesy():
    asked = {code for codes in ASKED_FOR.values() for code in codes}
    assert asked | COURTESIES | STYLE == set(missing_names())
    assert not asked & (COURTESIES | STYLE)


def test_an_open_level_makes_no_marks():
    assert marks_from(dict.fromkeys(DIMENSIONS), (), by_person=False) is None
