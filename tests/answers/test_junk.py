"""Junk that somebody pastes must not keep a request: twice as much of it is about twice the work, not four times.

Counts the calls that Python makes; what a pattern does inside is measured by `benchmarks/junk.py`.
"""

import sys
from collections.abc import Callable

from trainer.answers.judging import judge
from trainer.answers.language.time_words import words_for_time
from trainer.answers.rubric.example import ROAD


def steps_of(act: Callable[[str], object], text: str) -> int:
    """How many calls a second look at a text takes, which is the same on every machine."""
    count = 0

    def seen(_frame, _event, _argument) -> None:
        nonlocal count
        count += 1

    act(text)  # what is looked up once in the life of a process
    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        act(text)
    finally:
        sys.setprofile(before)
    return count


def grows_evenly(act: Callable[[str], object], piece: str, times: int) -> bool:
    return steps_of(act, piece * (2 * times)) < 2.2 * steps_of(act, piece * times)


def test_twice_as_many_words_for_time_are_twice_the_work():
    assert grows_evenly(words_for_time, "3 hari ", 300)


def test_twice_as_many_short_forms_are_twice_the_work():
    assert grows_evenly(lambda text: judge(ROAD, text), "Jl. ", 600)  # longer than what is kept
