"""Somebody who pastes every offer into an answer, round after round, and never fills in a blank."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from trainer.answers.case import Case
from trainer.answers.explaining.explain import explain
from trainer.answers.explaining.frames import has_blank
from trainer.answers.explaining.raising import Raise, Way

STUB = "Baik."
ROUNDS = 3


def everything(_raised: Raise) -> bool:
    """Keep every offer."""
    return True


def without_frames(raised: Raise) -> bool:
    """Keep only what is offered as it stands, without a blank."""
    return not has_blank(raised.added)


def pasted(
    case: Case, text: str, keep: Callable[[Raise], bool] = everything, rounds: int = ROUNDS
) -> Iterator[str]:
    """The answer after each round. What greets goes to the beginning, what replaces the text does, all else to the end."""
    for _round in range(rounds):
        for each in explain(case, text).dimensions:
            if each.raised_by is not None and keep(each.raised_by):
                text = _with(text, each.raised_by)
        yield text


def _with(text: str, raised: Raise) -> str:
    if raised.way is Way.MEND or not raised.added:
        return text
    if raised.way is Way.ANEW:
        return raised.added
    return f"{raised.added} {text}" if raised.code == "W1" else f"{text} {raised.added}"
