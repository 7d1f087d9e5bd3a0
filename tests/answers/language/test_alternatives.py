"""A pattern with its alternatives by first letters finds what it finds without."""

import importlib
import pkgutil
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import trainer.answers
from tests.tables import each_row
from trainer.answers.language.alternatives import Later, compiled, make_all

PIECES = st.text("ab ", min_size=1, max_size=3) | st.sampled_from(
    [
        r"\w",
        r"\b",
        "[ab]",
        "a?",
        "b*",
        "(?!a)",
        "(?<=b)",
        "(?<!a )",
        "a{1,2}",
        "[^)|(]",
        r"\(?",
        "B",
        "",
    ]
)


def _grouped(alternatives):
    rows = st.lists(alternatives, min_size=1, max_size=6).map("|".join)
    return st.tuples(rows, st.sampled_from(["", "", "", "?", "??", "*", "{0,2}"])).map(
        lambda each: f"(?:{each[0]}){each[1]}"
    )


PATTERNS = st.recursive(
    PIECES,
    lambda inner: st.lists(inner | _grouped(inner), min_size=1, max_size=3).map("".join),
    max_leaves=8,
)
"""Few pieces and short texts: what repeats what may be empty takes `re` exponentially long, and once took a run of the tests."""


def seen(pattern, text):
    """All that a pattern tells of a text."""
    return [(m.span(), m.lastgroup, m.groupdict()) for m in pattern.finditer(text)]


@given(
    st.lists(PATTERNS, min_size=1, max_size=12).map("|".join),
    st.text("abB -(", max_size=8),
    st.sampled_from([0, re.IGNORECASE]),
)
def test_any_pattern_finds_the_same(pattern, text, flags):
    assert seen(compiled(pattern, flags), text) == seen(re.compile(pattern, flags), text)


@each_row(
    ("pattern", "arranged"),
    [
        ("akan|besok|air|apa", "a(?:kan|ir|pa)|besok"),
        (r"\bakan|\bbesok|\bair|\bapa", r"\b(?:a(?:kan|ir|pa)|besok)"),
        ("ada|(?:be|a)lum|di|oleh", "a(?:da|lum)|belum|di|oleh"),
        ("ab|ba|a|bb|\\w|aba", "a(?:b|)|b(?:a|b)|\\w|aba"),
        ("ada|akan|air", "ada|akan|air"),
    ],
    ids=["letters", "words", "group", "order", "few"],
)
def test_alternatives_stand_by_their_first_letters(pattern, arranged):
    assert compiled(pattern).pattern == arranged


def test_a_group_that_is_only_numbered_is_refused():
    with pytest.raises(ValueError, match="tanpa nama"):
        compiled(r"(a|b)c\1").search("")


def test_every_pattern_of_the_scorer_compiles():
    """They wait for their first use, and some are used seldom."""
    modules = [
        importlib.import_module(each.name)
        for each in pkgutil.walk_packages(trainer.answers.__path__, "trainer.answers.")
    ]
    make_all()

    held = [each for module in modules for each in vars(module).values() if isinstance(each, Later)]
    assert len(held) > 300
    assert all(each.pattern for each in held)
