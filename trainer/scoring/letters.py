"""What came by counter, letter or social media and had to be typed in: the paper as it lay there, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.history import History
from trainer.domain.report import Report
from trainer.domain.scenario import Scenario, World
from trainer.domain.timeline import SYSTEM
from trainer.scoring.course import Course, course_of
from trainer.scoring.ending import Horizon
from trainer.scoring.people import Seating


@dataclass(frozen=True)
class Letter:
    """One paper. `report` is as the scenario has it, with the office's stamp; `typed` what a person made of it, by which
    event; both None while nobody typed it in. `horizon` tells which moments the log has come to.
    """

    history: History
    horizon: Horizon
    report: Report
    typed: Report | None
    entered: Recorded | None

    @property
    def world(self) -> World:
        return self.history.world


def counter_reports_of(scenario: Scenario) -> Mapping[str, Report]:
    """The reports of a scenario that come on paper, by id, in its order."""
    return {each.id: each for each in scenario.reports if each.arrives == "counter"}


def letter_of(
    history: History, seating: Seating, horizon: Horizon, report: Report
) -> Letter | None:
    """A paper that people typed in, or that came to a desk where a person sat; None for any other."""
    for recorded, fact in history.of_kind(e.ComplaintArrived, report.id):
        return Letter(history, horizon, report, fact.report, recorded) if recorded.person else None
    if not horizon.ran_out(report.received_at):
        return None
    if seating.since(report.addressed_to, report.received_at) is None:
        return None
    return Letter(history, horizon, report, None, None)


def course_of_left(letter: Letter, seating: Seating) -> Course:
    """The course of a paper that nobody typed in, as if it had lain on the desk since its stamp and nobody touched it.

    Its only event follows the log and is in no store; nothing may rest on its number.
    """
    history, last = letter.history, letter.history.events[-1]
    came = e.ComplaintArrived(letter.report, letter.report.addressed_to)
    arrived = Recorded(last.seq + 1, last.at_sim, last.at_wall, SYSTEM, None, None, came)
    return course_of(history.extended((arrived,)), seating, letter.horizon, (arrived,))
