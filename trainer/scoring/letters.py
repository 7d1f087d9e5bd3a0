"""What came by counter, letter or social media and had to be typed in: the paper as it lay there, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.history import History
from trainer.domain.report import Report
from trainer.domain.timeline import SYSTEM
from trainer.scoring.course import Course, course_of
from trainer.scoring.ending import end_of
from trainer.scoring.people import Seating, seating_of


@dataclass(frozen=True)
class Letter:
    """One paper. `report` is as the scenario has it, with the office's stamp; `typed` what a person made of it, by which
    event; both None while nobody typed it in.
    """

    history: History
    report: Report
    typed: Report | None
    entered: Recorded | None


def letters(history: History) -> tuple[Letter, ...]:
    """The papers that people typed in, or that came to a desk where a person sat, in the scenario's order."""
    seating = seating_of(history)
    found = (
        _letter(history, seating, report)
        for report in history.world.scenario.reports
        if report.arrives == "counter"
    )
    return tuple(each for each in found if each is not None)


def _letter(history: History, seating: Seating, report: Report) -> Letter | None:
    for recorded, fact in history.of_kind(e.ComplaintArrived, report.id):
        return Letter(history, report, fact.report, recorded) if recorded.person else None
    end = end_of(history)
    came = end is not None and report.received_at <= end
    if not came or seating.since(report.addressed_to, report.received_at) is None:
        return None
    return Letter(history, report, None, None)


def course_of_left(letter: Letter) -> Course:
    """The course of a paper that nobody typed in, as if it had lain on the desk since its stamp and nobody touched it.

    Its only event follows the log and is in no store; nothing may rest on its number.
    """
    history, last = letter.history, letter.history.events[-1]
    came = e.ComplaintArrived(letter.report, letter.report.addressed_to)
    arrived = Recorded(last.seq + 1, last.at_sim, last.at_wall, SYSTEM, None, None, came)
    return course_of(history.extended((arrived,)), seating_of(history), [arrived])
