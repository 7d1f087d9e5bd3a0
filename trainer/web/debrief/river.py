"""View rows of `components/river.html`: the own way beside the reference way, each step with what it cost.

Where nothing stands on one side, this says why: it was not the person's turn, or the run was over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from flask_babel import gettext as _

from trainer.debrief.outstanding import Outstanding
from trainer.debrief.personal import ReportDebrief
from trainer.debrief.steps import Act, Step
from trainer.debrief.ways import Path, Row
from trainer.domain.scenario import World
from trainer.web.debrief.acts import told
from trainer.web.debrief.sayings import points_words
from trainer.web.time_words import short_moment

BY_UNITS = (Act.TAKEN_UP, Act.ANSWERED, Act.COMMENTED, Act.GIVEN_BACK)
"""What a unit does with a report that it holds."""

TOGETHER = (Path.SAME, Path.JOIN)
"""Rows in which one may say of both ways that they are the same."""


@dataclass(frozen=True, slots=True)
class RiverSide:
    title: str
    when: str = ""
    text: str = ""
    lost: str = ""


@dataclass(frozen=True, slots=True)
class RiverRow:
    path: str
    own: RiverSide | None
    expert: RiverSide | None


def river_rows(report: ReportDebrief, world: World) -> Iterator[RiverRow]:
    """The steps of one report in order, both ways beside each other."""
    costs = _costs(report)
    for row in report.ways.rows:
        own = _own_side(row, costs, report.outstanding, world)
        yield RiverRow(row.path.value, own, _expert_side(row, costs, world))


def _costs(report: ReportDebrief) -> Mapping[int, float]:
    """Points lost at each own step: a loss stands at the last step that it rests on. Reading costs nothing."""
    steps = [row.own for row in report.ways.rows if row.own is not None]
    shown = {step.seq for step in steps if step.act is not Act.OPENED}
    costs: dict[int, float] = {}
    for loss in report.losses:
        at = max((seq for seq in loss.events if seq in shown), default=None)
        if at is not None:
            costs[at] = costs.get(at, 0) + loss.lost
    return costs


def _own_side(
    row: Row, costs: Mapping[int, float], outstanding: Outstanding | None, world: World
) -> RiverSide | None:
    """None where it was the person's turn and nothing was done: the river says so by itself."""
    if row.own is not None:
        lost = costs.get(row.own.seq, 0)
        return _side(row.own, world, points_words(lost) if lost else "")
    if row.expert is None or row.expert.own:
        return None
    return RiverSide(_not_done(row.expert, outstanding))


def _not_done(step: Step, outstanding: Outstanding | None) -> str:
    """Why something that the world did on the expert's way did not happen on the own one."""
    if step.act in BY_UNITS and outstanding is Outstanding.UNIT:
        return _("Latihan berakhir sebelum unit menjawab")
    if step.act is Act.COMPLETED and outstanding is Outstanding.REPORTER:
        return _("Latihan berakhir sebelum pelapor membalas")
    return _("Tidak terjadi")


def _expert_side(row: Row, costs: Mapping[int, float], world: World) -> RiverSide | None:
    """None where both did the same: the river says so by itself."""
    if row.expert is None:
        return RiverSide(_added(row.own, costs)) if row.own is not None else None
    same = row.own is not None and told(row.own, world) == told(row.expert, world)
    return None if same and row.path in TOGETHER else _side(row.expert, world, "")


def _added(step: Step, costs: Mapping[int, float]) -> str:
    """What stands beside a step that the expert's way does not have."""
    if not step.own:
        return _("Tidak terjadi")
    if costs.get(step.seq):
        return _("Tidak ada dalam langkah rujukan")
    return _("Tidak ada dalam langkah rujukan; tidak mengurangi poin")


def _side(step: Step, world: World, lost: str) -> RiverSide:
    words = told(step, world)
    return RiverSide(words.title, step_time(step.at, world), words.text, lost)


def step_time(at: datetime, world: World) -> str:
    """When a step was taken, in the zone of the region."""
    return short_moment(world.calendar.in_zone(at))
