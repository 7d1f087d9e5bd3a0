"""The cast is watched on the bench of the use cases, with the real scenario, and in the tiny world of the examples."""

from typing import Any

from tests.usecases.conftest import bench, library
from trainer.domain.history import History
from trainer.scoring.examples import Example, history_of

__all__ = ["bench", "history", "library"]


def history(log: str, **changes: Any) -> History:
    """The history of a log in the tiny world; persons sit at the desk and in the Dinas PU."""
    return history_of(Example(log, None, "", people=("admin", "pu"), **changes))
