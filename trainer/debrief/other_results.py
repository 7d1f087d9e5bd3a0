"""What was judged beside the reports that arrived: replies to messages, and papers that nobody typed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.debrief.titles import shown_title
from trainer.domain.history import History
from trainer.scoring.findings import About, Line, ScoreSheet


@dataclass(frozen=True, slots=True)
class OtherResult:
    """One judgement. `id` and `title` are the message's, or the paper's report. A paper that nobody typed in has the points
    of all that was judged on it, and the words of the check of papers, else of the first one that took something.
    """

    id: str
    about: About
    title: str
    check: str
    points: float
    max_points: float
    message: str
    values: Mapping[str, str]


def other_results_of(history: History, sheet: ScoreSheet) -> tuple[OtherResult, ...]:
    """Everything of the sheet that stands on no report of the run: papers first, then messages."""
    titles = other_titles_of(history)
    lines: dict[str, list[Line]] = {}
    for line in other_lines_of(history, sheet):
        lines.setdefault(line.report, []).append(line)
    points = {each.report: (each.points, each.max_points) for each in sheet.reports} | {
        each.message: (each.points, each.max_points) for each in sheet.messages
    }
    return tuple(
        _other_result(_decisive(of_it), titles.get(id_, id_), points[id_])
        for id_, of_it in lines.items()
    )


def _decisive(lines: list[Line]) -> Line:
    of_paper = (line for line in lines if line.about is not About.REPORT)
    return next(of_paper, max(lines, key=lambda line: line.lost))


def other_lines_of(history: History, sheet: ScoreSheet) -> tuple[Line, ...]:
    """The same as lines, for what counts and ranks them."""
    arrived = history.run.dossiers
    return tuple(
        line for line in sheet.lines if line.about is About.MESSAGE or line.report not in arrived
    )


def other_titles_of(history: History) -> Mapping[str, str]:
    """What messages and papers are called, by id."""
    titles = {
        report.id: shown_title(report)
        for report in history.world.scenario.reports
        if report.arrives == "counter"
    }
    return titles | {id_: each.inject.title for id_, each in history.run.messages.items()}


def _other_result(line: Line, title: str, points: tuple[float, float]) -> OtherResult:
    finding = line.finding
    return OtherResult(
        line.report,
        About.MESSAGE if line.about is About.MESSAGE else About.LETTER,
        title,
        line.check,
        *points,
        finding.message,
        finding.values,
    )
