"""What an instructor sees on a trainee's report beside what the trainee sees: serious faults, and the expert's way.

For the instructor of a class alone, and only where a fault happened; a learner alone is nobody's trainee.
"""

from __future__ import annotations

from dataclasses import dataclass

from trainer.debrief.steps import Act, steps_of
from trainer.domain.history import History
from trainer.scoring.engine import score
from trainer.web.access import Access
from trainer.web.debrief.acts import told
from trainer.web.debrief.judges import said_of_critical
from trainer.web.debrief.routes import experts


@dataclass(frozen=True, slots=True)
class WatchedFault:
    title: str
    says: str


@dataclass(frozen=True, slots=True)
class Watched:
    """`faults` on this report. `way`: the expert's steps on it by name, () where no expert's way is known."""

    faults: tuple[WatchedFault, ...]
    way: tuple[str, ...]


def watched_report(desk: Access, report: str) -> Watched | None:
    """The box for an instructor who looks on; None for everybody else and where nothing is wrong."""
    if not desk.read_only or desk.alone:
        return None
    playing = desk.playing
    sheet = score(History.of(playing.events, playing.world))
    said = [
        said_of_critical(each.rule, each.values) for each in sheet.critical if each.report == report
    ]
    if not said:
        return None
    return Watched(
        tuple(WatchedFault(each.title, each.says) for each in said),
        _experts_way(desk, report),
    )


def _experts_way(desk: Access, report: str) -> tuple[str, ...]:
    exercise, world = desk.playing.exercise, desk.playing.world
    expert = experts().history(exercise.scenario, exercise.content_hash)
    if expert is None:
        return ()
    steps = (step for step in steps_of(expert, report) if step.own and step.act is not Act.OPENED)
    return tuple(told(step, world).title for step in steps)
