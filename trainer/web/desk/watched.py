"""What an instructor sees on a trainee's report beside what the trainee sees: serious faults, the expert's way, answers to mark.

For the instructor of a class alone, and only where there is something; a learner alone is nobody's trainee.
"""

from __future__ import annotations

from dataclasses import dataclass

from trainer.debrief.steps import steps_of
from trainer.web.access import Access, plugged
from trainer.web.event_registry import step_label
from trainer.web.marks.answers import AnswerLink, answer_links
from trainer.web.marks.judges import critical_wording


@dataclass(frozen=True, slots=True)
class WatchedFault:
    title: str
    says: str


@dataclass(frozen=True, slots=True)
class Watched:
    """`faults` on this report. `way`: the expert's steps on it by name, () where no expert's way is known or no fault is.
    `answers`: the trainee's answers on it, each with the way to its marks.
    """

    faults: tuple[WatchedFault, ...]
    way: tuple[str, ...]
    answers: tuple[AnswerLink, ...]


def watched_report(desk: Access, report: str) -> Watched | None:
    """The box for an instructor who looks on; None for everybody else and where nothing is wrong."""
    if not desk.read_only or desk.alone:
        return None
    loaded = desk.loaded
    history = loaded.history()
    sheet = loaded.sheet()
    faults = [
        critical_wording(each.rule, each.values) for each in sheet.critical if each.report == report
    ]
    answers = tuple(answer_links(loaded.row, history, report))
    if not faults and not answers:
        return None
    return Watched(
        tuple(WatchedFault(each.title, each.says) for each in faults),
        _experts_way(desk, report) if faults else (),
        answers,
    )


def _experts_way(desk: Access, report: str) -> tuple[str, ...]:
    exercise, world = desk.loaded.exercise, desk.loaded.world
    expert = plugged().experts.history(exercise.scenario, desk.loaded.key.content_hash)
    if expert is None:
        return ()
    steps = (step for step in steps_of(expert, report) if step.own and not step.reading)
    return tuple(step_label(step, world).title for step in steps)
