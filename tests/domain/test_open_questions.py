"""Every question that the tables leave open is answered by at least one test that names it."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from tests.domain.questions import QUESTIONS, answers

FILES = sorted(Path(__file__).parent.glob("test_open_questions_*.py"))


def answered() -> list[str]:
    modules = [import_module(f"tests.domain.{path.stem}") for path in FILES]
    return [
        test.answers
        for module in modules
        for test in vars(module).values()
        if hasattr(test, "answers")
    ]


def test_every_open_question_has_its_test() -> None:
    assert sorted(set(QUESTIONS) - set(answered())) == []


def test_there_are_36_questions_each_asked_once() -> None:
    assert len(set(QUESTIONS)) == len(QUESTIONS) == 36


def test_nobody_answers_a_question_that_was_not_asked() -> None:
    with pytest.raises(ValueError, match="not a question"):
        answers("May an officer smile?")
