"""The reports of a class as a hall reads them: what the citizen wrote, the expert's steps, and the author's reason.

They stand on a wall, so whatever tells who somebody is stays hidden, as in answers that are laid side by side.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from trainer.debrief.authored import authored
from trainer.debrief.class_view import Spread
from trainer.debrief.identities import without_identities
from trainer.debrief.steps import Step, as_played, steps_of
from trainer.debrief.titles import shown_title
from trainer.domain.history import History
from trainer.domain.report import Report
from trainer.domain.scenario import World


@dataclass(frozen=True, slots=True)
class ClassCase:
    """One report. `steps` are the expert's, () where no way is known; `why` is the author's, "" where nothing is written."""

    report: str
    title: str
    words: str
    steps: tuple[Step, ...]
    why: str


def class_cases(
    world: World,
    decided: Iterable[Spread],
    expert: History | None,
    seats: Collection[str],
    names: Iterable[str] = (),
) -> tuple[ClassCase, ...]:
    """The reports on which the class decided, in the scenario's order. `seats`: those that people had in the class;
    `names` of the class are hidden, too.
    """
    asked, people = {spread.report for spread in decided}, tuple(names)
    why = authored(world.scenario.texts.get("debrief", ""), tuple(asked)).why
    return tuple(
        ClassCase(
            report=report.id,
            title=shown_title(report),
            words=without_identities(report.body, report, people),
            steps=_steps(expert, report, seats),
            why=why.get(report.id, ""),
        )
        for report in world.scenario.reports
        if report.id in asked
    )


def _steps(expert: History | None, report: Report, seats: Collection[str]) -> tuple[Step, ...]:
    if expert is None or not any(each.id == report.id for each in expert.reports()):
        return ()
    played = as_played(steps_of(expert, report.id), seats)
    return tuple(step for step in played if step.own and not step.reading)
