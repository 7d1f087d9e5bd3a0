"""Streams of chance: the same path gives the same draws, and no stream moves another."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tables import each_row
from trainer.domain.chance import between, pick, stream, weighted

names = st.one_of(st.text(max_size=8), st.integers(-5, 99))
paths = st.lists(names, max_size=4).map(tuple)
seeds = st.one_of(st.integers(), st.text(max_size=8))


class Fixed(Random):
    """A stream whose every draw is known, and which refuses any other way of drawing."""

    def __init__(self, value: float) -> None:
        super().__init__(0)
        self.value = value

    def random(self) -> float:
        return self.value

    def getrandbits(self, k: int, /) -> int:
        raise AssertionError("only random() is promised by Python to stay the same")


LOWEST = Fixed(0.0)
HIGHEST = Fixed(1 - 2**-53)


def test_known_path_gives_the_numbers_it_always_gave() -> None:
    first = stream(7, "complaint", 3, "tone")
    assert [first.random() for _ in range(3)] == [
        0.5869941005390079,
        0.27099780906304227,
        0.33762255543680575,
    ]


@given(seeds, paths, paths)
def test_drawing_from_one_stream_moves_no_other(
    seed: int | str, one: tuple[str | int, ...], other: tuple[str | int, ...]
) -> None:
    alone = [stream(seed, *one).random()]
    mine, theirs = stream(seed, *one), stream(seed, *other)
    alone_twice = stream(seed, *one)
    expected = [alone_twice.random() for _ in range(5)]
    drawn = []
    for _ in range(5):
        theirs.random()
        drawn.append(mine.random())
    assert drawn == expected
    assert drawn[:1] == alone


@given(seeds, paths, paths)
def test_different_paths_are_different_streams(
    seed: int | str, one: tuple[str | int, ...], other: tuple[str | int, ...]
) -> None:
    same = [(type(name), name) for name in one] == [(type(name), name) for name in other]
    assert (stream(seed, *one).random() == stream(seed, *other).random()) is same


def test_names_do_not_run_together_and_a_number_is_not_its_digits() -> None:
    firsts = [
        stream(*path).random()
        for path in ((1, "ab", "c"), (1, "a", "bc"), (1, "abc"), (1, 2), (1, "2"), (12,), ("12",))
    ]
    assert len(set(firsts)) == len(firsts)


def test_pick_reaches_the_first_and_the_last_option_and_never_beyond() -> None:
    for size in (1, 2, 3, 7, 10, 1000):
        options = range(size)
        assert pick(LOWEST, options) == 0
        assert pick(HIGHEST, options) == size - 1


def test_pick_draws_every_option_about_equally_often() -> None:
    source = stream(1, "pick")
    drawn = [pick(source, "abcd") for _ in range(8_000)]
    assert all(1_800 < drawn.count(letter) < 2_200 for letter in "abcd")


def test_weighted_draws_as_often_as_the_weights_say() -> None:
    source = stream(1, "weighted")
    drawn = [weighted(source, "abc", (6, 3, 1)) for _ in range(10_000)]
    assert [
        abs(drawn.count(letter) - share) < 200
        for letter, share in (("a", 6_000), ("b", 3_000), ("c", 1_000))
    ] == [True] * 3


def test_weight_of_zero_is_never_drawn_at_either_end() -> None:
    assert weighted(LOWEST, "abc", (0, 1, 0)) == "b"
    assert weighted(HIGHEST, "abc", (0, 1, 0)) == "b"


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=6).filter(any), st.floats(0, 1 - 2**-53))
def test_weighted_always_draws_an_option_with_a_weight(weights: list[float], value: float) -> None:
    index = weighted(Fixed(value), range(len(weights)), weights)
    assert weights[index] > 0


def test_product_rounded_up_to_the_sum_still_draws_an_option() -> None:
    assert weighted(HIGHEST, "ab", (5e-324, 0)) == "a"


def test_between_includes_both_ends() -> None:
    assert between(LOWEST, 3, 7) == 3
    assert between(HIGHEST, 3, 7) == 7
    assert between(HIGHEST, -2, -2) == -2
    source = stream(1, "between")
    assert {between(source, 3, 7) for _ in range(200)} == {3, 4, 5, 6, 7}


def test_nothing_to_draw_from_is_refused() -> None:
    source = stream(1)
    with pytest.raises(ValueError, match="nothing to pick"):
        pick(source, ())
    with pytest.raises(ValueError, match="nothing between"):
        between(source, 2, 1)


@each_row("weights", [(), (1,), (1, -1), (0, 0)])
def test_weights_that_do_not_fit_are_refused(weights: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="as many weights"):
        weighted(stream(1), "ab", weights)
