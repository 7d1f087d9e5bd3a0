"""Words are compared without what typing and grammar do to them."""

from __future__ import annotations

import pytest

from tests.tables import each_row
from trainer.matching.subjects import FAMILIES, families_of
from trainer.matching.words import is_slip, stem, words_of


def test_short_forms_doubled_words_and_accents_are_written_out():
    assert words_of("Jln. Rasau2, aer NAIKKK; Nur’aini 12 kalé") == (
        "jalan", "rasau", "air", "naik", "nuraini", "kale",
    )  # fmt: skip


@pytest.mark.parametrize("word", ["kebanjiran", "banjirnya", "membanjiri"])
def test_a_stem_is_what_forms_of_a_word_share(word):
    assert stem(word) == "banjir"


@each_row(
    ("one", "other", "slip"),
    [
        ("karuing", "karuin", True),
        ("karuing", "karunig", True),
        ("karuing", "baruing", False),
        ("karuing", "karuing", False),
        ("bukit", "batil", False),
        ("desa", "dosa", False),
    ],
)
def test_a_slip_is_one_letter_of_a_long_word(one, other, slip):
    assert is_slip(one, other) is slip


def test_words_of_one_matter_are_one_family_also_with_a_letter_missing():
    assert set(families_of("parit")) & set(families_of("selokan"))
    assert families_of("banjr") == families_of("banjir")
    assert families_of("terendam") == families_of("kebanjiran")


def test_a_wrong_letter_makes_another_word():
    assert families_of("pasir") == ()


def test_no_family_lists_a_word_twice():
    assert all(len(family) == len(set(family)) for family in FAMILIES)
