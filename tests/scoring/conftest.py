"""What the tests of scoring share: ways to play a small log."""

from collections.abc import Callable, Mapping

import pytest

from trainer.domain.history import History
from trainer.scoring.course import Course, courses
from trainer.scoring.example_world import REPORT
from trainer.scoring.examples import Example, history_of


@pytest.fixture
def play() -> Callable[..., History]:
    """The history of a log in the example language."""

    def make(log: str, truth: Mapping[str, object] | None = None, **fields: object) -> History:
        return history_of(Example(log, None, "", truth or {}, **fields))  # type: ignore[arg-type]

    return make


@pytest.fixture
def course_of(play: Callable[..., History]) -> Callable[..., Course]:
    """The course of the report under test after a log in the example language."""

    def make(log: str, truth: Mapping[str, object] | None = None, **fields: object) -> Course:
        return courses(play(log, truth, **fields))[REPORT]

    return make
