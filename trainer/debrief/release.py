"""What may be opened, and when: nothing of key, score or expert before the feedback policy of the run lets it out.

The rule is one for everybody who asks, whoever owns the exercise: a learner alone owns the own one. What has once been open stays so,
also when a report comes back: nobody can unread it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from trainer.domain.commands import Actor
from trainer.domain.deadlines import lead_agency
from trainer.domain.dossier import Dossier
from trainer.domain.run import Outline, Run
from trainer.domain.scenario import World
from trainer.domain.visibility import Sight, sight_of
from trainer.domain.vocabulary import State

AT_ONCE, ON_CLOSING, WITHHELD = "at_once", "on_closing", "withheld"


@dataclass(frozen=True, slots=True)
class Release:
    """`whole`: the run is over and everything may be seen. Else the reports that may, by id; often none."""

    whole: bool
    reports: tuple[str, ...]
    policy: str

    @property
    def nothing(self) -> bool:
        return not self.whole and not self.reports


def is_withheld(run: Outline) -> bool:
    """Whether the debrief of a run waits for the instructor to let it out."""
    return run.feedback == WITHHELD and not run.feedback_released


def release_of(run: Run) -> Release:
    """What of a run may be seen now. What is withheld waits for the instructor, also after the end."""
    if is_withheld(run):
        return Release(False, (), run.feedback)
    if run.finished:
        return Release(True, tuple(run.dossiers), run.feedback)
    if run.feedback == AT_ONCE:
        done = tuple(d.id for d in run.dossiers.values() if _was_free(run, d))
        return Release(False, done, run.feedback)
    if run.feedback == ON_CLOSING:
        over = tuple(d.id for d in run.dossiers.values() if _was_out_of_hand(run, d))
        return Release(False, over, run.feedback)
    return Release(False, (), run.feedback)


def release_for(run: Run, world: World, reader: Actor | None) -> Release:
    """What of a run that several share somebody may see now: while it goes on, only reports that the own seat reads in full.

    The key of a report tells what it says, and an accused office may sit in the same run. `reader` None: the instructor,
    or the only person of a run.
    """
    release = release_of(run)
    if release.whole or reader is None:
        return release
    readable = (
        report
        for report in release.reports
        if sight_of(run.dossier(report), reader, world) is Sight.FULL
    )
    return replace(release, reports=tuple(readable))


def class_is_open(exercise_state: str, runs: Iterable[Run]) -> bool:
    """Whether a class may be shown its debrief: it was ended, or every run of it is over by itself."""
    every = tuple(runs)
    return exercise_state == "ended" or (bool(every) and all(run.finished for run in every))


OVER = frozenset({State.SELESAI, State.ARSIP})
RESTS = OVER | {State.TUNDA}
"""States in which nobody at a desk or unit owes a report anything."""


def _was_free(run: Run, dossier: Dossier) -> bool:
    """Whether at some time up to now the people who play owed this report nothing."""
    if not _owed(run, dossier) or not RESTS.isdisjoint(dossier.been):
        return True
    if dossier.state is not State.PROSES and {State.DISPOSISI, State.PROSES}.isdisjoint(
        dossier.been
    ):
        return False
    agencies = _played(run)
    return not any(
        d.unit in agencies and d.first_answer_at is None and d.relieved_at is None
        for d in dossier.dispositions
    )


def _was_out_of_hand(run: Run, dossier: Dossier) -> bool:
    """Whether at some time up to now none of the people who play could act on it."""
    if _out_of_hand(run, dossier) or not OVER.isdisjoint(dossier.been):
        return True
    agencies = _played(run)
    return any(back.agency in agencies and back.to not in agencies for back in dossier.returns)


def _owed(run: Run, dossier: Dossier) -> bool:
    """Whether the people who play still owe this report a decision or an answer."""
    if not dossier.in_run or dossier.state in (State.TUNDA, State.SELESAI, State.ARSIP):
        return False
    agencies = _played(run)
    if dossier.state in (State.MASUK, State.TERVERIFIKASI):
        return dossier.desk in agencies
    if dossier.answer_again_since is not None and lead_agency(dossier) in agencies:
        return True
    return any(
        d.unit in agencies and d.first_answer_at is None and d.relieved_at is None
        for d in dossier.active
    )


def _out_of_hand(run: Run, dossier: Dossier) -> bool:
    """Finished, archived, gone from the run, or given back by the people who play: none of them can act on it."""
    if dossier.state in (State.SELESAI, State.ARSIP) or not dossier.in_run:
        return True
    if not dossier.returns:
        return False
    agencies = _played(run)
    holds_it = any(dossier.desk == agency or dossier.held_by(agency) for agency in agencies)
    return dossier.returns[-1].agency in agencies and not holds_it


def _played(run: Run) -> tuple[str, ...]:
    """Agencies where a person sits."""
    return tuple(seat.spec.agency for seat in run.seats.values() if seat.person is not None)
