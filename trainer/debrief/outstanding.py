"""For whom a report still waited when a run ended: what the world had not done by then is nobody's omission.

Read from the last state of the run; nothing is judged here.
"""

from __future__ import annotations

from enum import StrEnum

from trainer.domain.history import History
from trainer.domain.vocabulary import State


class Outstanding(StrEnum):
    """Whose turn it was."""

    UNIT = "unit"
    """A unit held the report and had not given its final answer."""
    REPORTER = "reporter"
    """Something was asked of the reporter."""


def outstanding_of(history: History, report: str) -> Outstanding | None:
    """Whose turn it was on a report when the run ended; None while the run goes on, or when nobody's was."""
    if not history.run.finished:
        return None
    dossier = history.dossier(report)
    if dossier.state is State.TUNDA:
        return Outstanding.REPORTER
    if dossier.lead is not None and dossier.final_answer is None:
        return Outstanding.UNIT
    return None
