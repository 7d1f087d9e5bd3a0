"""What may be opened, and when: nothing of key, score or expert before the feedback policy of the run lets it out.

The rule is one for everybody who asks, whoever owns the exercise: a learner alone owns the own one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from trainer.domain.dossier import Dossier
from trainer.domain.run import Run
from trainer.domain.vocabulary import State

ON_CLOSING = "on_closing"


@dataclass(frozen=True, slots=True)
class Release:
    """`whole`: the run is over and everything may be seen. Else the reports that may, by id; often none."""

    whole: bool
    reports: tuple[str, ...]
    policy: str

    @property
    def nothing(self) -> bool:
        return not self.whole and not self.reports


def release_of(run: Run) -> Release:
    """What of a run may be seen now."""
    if run.finished:
        return Release(True, tuple(run.dossiers), run.feedback)
    if run.feedback != ON_CLOSING:
        return Release(False, (), run.feedback)
    over = tuple(d.id for d in run.dossiers.values() if _out_of_hand(run, d))
    return Release(False, over, run.feedback)


def class_is_open(exercise_state: str, runs: Iterable[Run]) -> bool:
    """Whether a class may be shown its debrief: it was ended, or every run of it is over by itself."""
    every = tuple(runs)
    return exercise_state == "ended" or (bool(every) and all(run.finished for run in every))


def _out_of_hand(run: Run, dossier: Dossier) -> bool:
    """Finished, archived, gone from the run, or given back by the people who play: none of them can act on it."""
    if dossier.state in (State.SELESAI, State.ARSIP) or not dossier.in_run:
        return True
    if not dossier.returns:
        return False
    seats = [seat.spec.agency for seat in run.seats.values() if seat.person is not None]
    gave_it_up = dossier.returns[-1].agency in seats
    holds_it = any(dossier.desk == agency or dossier.held_by(agency) for agency in seats)
    return gave_it_up and not holds_it
