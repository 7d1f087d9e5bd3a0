"""Whose act it was in a run that several share: the seat behind a loss, and what was done from one seat."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from trainer.debrief.losses import Loss
from trainer.debrief.messages import AskedMessage
from trainer.debrief.personal import PersonalDebrief, ReportDebrief
from trainer.debrief.steps import Step
from trainer.scoring.findings import Critical

LEFT_BY_THE_HOLDER = (
    ("return_owner", "kept_by_unit"),
    ("returns", "kept"),
)
"""Findings about what the last holder of a report did not do: the steps that they rest on are somebody else's."""

LEFT_AFTERWARDS = (("returned_left", "left"),)
"""Findings about what nobody did after the step that they rest on: whoever gave a report back did not leave it lying."""


@dataclass(frozen=True, slots=True)
class SeatWork:
    """What one seat did with a report, readings left out. `lost`: points that these steps cost, before the cap; what an answer
    did not earn, or took, counts for whoever sent it.
    """

    report: str
    title: str
    steps: tuple[Step, ...]
    lost: float
    critical: bool


@dataclass(frozen=True, slots=True)
class SeatShare:
    """What one seat did in a run: on reports, and the replies that it sent."""

    works: tuple[SeatWork, ...]
    replies: tuple[AskedMessage, ...]


def seat_share(debrief: PersonalDebrief, seat: str) -> SeatShare:
    """What a debrief tells of one seat. Both are () for a seat that did nothing."""
    works = (_work(report, seat) for report in debrief.reports)
    return SeatShare(
        tuple(work for work in works if work.steps),
        tuple(each for each in debrief.messages if each.reply is not None and each.seat == seat),
    )


def _work(report: ReportDebrief, seat: str) -> SeatWork:
    lost = sum(loss.lost for loss in report.losses if seat_of_loss(loss, report) == seat)
    lost += sum(answer.lost for answer in report.answers if answer.posted.seat == seat)
    return SeatWork(
        report.id,
        report.title,
        tuple(s for s in _own_steps(report) if s.seat == seat and not s.reading),
        round(lost, 4),
        any(seat_of_critical(each, report) == seat for each in report.critical),
    )


def seat_of_loss(loss: Loss, report: ReportDebrief) -> str:
    """The one seat that a loss came from, "" when none acted or several did."""
    return seat_behind((loss.check, loss.message), loss.events, report)


def seat_of_critical(critical: Critical, report: ReportDebrief) -> str:
    """The seat from which a critical failure came: of the step that it was, or of the reply to a message."""
    return report.failed_at.get(critical.event, "")


def seat_behind(finding: tuple[str, str], events: Collection[int], report: ReportDebrief) -> str:
    """The one seat behind a finding, a check with its message, that rests on the steps of these numbers; "" for none or
    for several. Reading is nobody's fault.
    """
    if finding in LEFT_AFTERWARDS:
        return ""
    if finding in LEFT_BY_THE_HOLDER:
        offices = report.clocks.offices
        return offices[-1].seat if offices else ""
    seats = {s.seat for s in _own_steps(report) if s.seq in events and not s.reading}
    return seats.pop() if len(seats) == 1 else ""


def _own_steps(report: ReportDebrief) -> Iterator[Step]:
    return (row.own for row in report.ways.rows if row.own is not None and row.own.own)
