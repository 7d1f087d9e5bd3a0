"""View rows of `components/river.html`: the own way beside the reference way, each step with what it cost.

Where nothing stands on one side, this says why: it was not the person's turn, or the run was over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from trainer.debrief.losses import Loss
from trainer.debrief.outstanding import Outstanding
from trainer.debrief.personal import ReportDebrief
from trainer.debrief.steps import Step
from trainer.debrief.ways import Path, Row
from trainer.domain import events as e
from trainer.domain.scenario import World
from trainer.web.debrief.debrief_sentences import points_words
from trainer.web.debrief.elsewhere_words import also_done, also_with_expert
from trainer.web.event_registry import step_label
from trainer.web.language import gettext as _
from trainer.web.marks.voice import ALONE, Voice
from trainer.web.time_words import short_moment

BY_UNITS = (e.FollowUpPosted, e.CommentPosted, e.ReportGivenBack)
"""What a unit does with a report that it holds."""

PUT_RIGHT = (
    "repaired", "repaired_again", "repaired_undone",
    "repaired_secret", "repaired_mask", "redisposed", "corrected", "moved_later",
    "past_unit", "past_accused",
)  # fmt: skip
"""Findings that rest on a mistake and on the step that put it right: what was lost stands at the mistake."""

SUBJECT = ("classification", "category")
"""Checks of what one step sets and a later one may set anew: what was lost stands at the step that set what stands."""

UNSET = ("not_verified", "unsorted")
"""Their messages where nothing was set at all."""

DECISION = "decision"

TOGETHER = (Path.SAME, Path.JOIN)
"""Rows in which one may say of both ways that they are the same."""


@dataclass(frozen=True, slots=True)
class StepSide:
    """One side of a row. `tag` stands instead of the way's name where somebody else acted; "" as `title`: the same step of
    the expert, `when` it was taken.
    """

    title: str
    when: str = ""
    text: str = ""
    lost: str = ""
    who: str = ""
    tag: str = ""


@dataclass(frozen=True, slots=True)
class StepComparisonRow:
    """One row; `quiet`: the ways part in the picture only, because rows between were left out; `again`: a row above differs
    already.
    """

    path: str
    own: StepSide | None
    expert: StepSide | None
    quiet: bool = False
    again: bool = False

    @property
    def differs(self) -> bool:
        """Whether the two sides tell different things."""
        told_same = self.expert is None or not self.expert.title
        return self.own is None or not told_same


def step_comparison_rows(
    report: ReportDebrief, world: World, voice: Voice = ALONE, only: str = ""
) -> Iterator[StepComparisonRow]:
    """The steps of one report in order, both ways beside each other; `only` those of one seat, where one is named."""
    costs = _costs(report)
    free = _free(report, costs)
    rows = (row for row in report.ways.rows if not only or _concerns(row, only))
    found = (
        StepComparisonRow(
            row.path.value,
            _own_side(row, costs, report, world, voice),
            _expert_side(row, free, world, voice),
        )
        for row in rows
    )
    yield from _told_again(_flowing(found) if only else found)


def _told_again(rows: Iterable[StepComparisonRow]) -> Iterator[StepComparisonRow]:
    """The rows, each with whether another one before it differs."""
    again = False
    for row in rows:
        yield replace(row, again=True) if again else row
        again = again or row.differs


def _concerns(row: Row, seat: str) -> bool:
    """Whether somebody in this seat took the step, or should have."""
    sides = (row.own, row.expert)
    return any(side is not None and side.own and side.seat == seat for side in sides)


def _flowing(rows: Iterable[StepComparisonRow]) -> Iterator[StepComparisonRow]:
    """The rows that are left as one water again: where it changes its bed without a word, it does so quietly."""
    apart = False
    for row in rows:
        together = row.path in (Path.SAME, Path.JOIN)
        if together:
            yield replace(row, path=(Path.JOIN if apart else Path.SAME).value)
        elif row.path == Path.FORK:
            yield replace(row, path=(Path.APART if apart else Path.FORK).value)
        else:
            yield row if apart else replace(row, path=Path.FORK.value, quiet=True)
        apart = not together


def _costs(report: ReportDebrief) -> Mapping[int, float]:
    """Points lost at each own step: a mistake stands at the last step that it rests on, one that was put right where it was
    made. Reading costs nothing.
    """
    steps = [row.own for row in report.ways.rows if row.own is not None]
    shown = {step.seq for step in steps if not step.reading}
    costs: dict[int, float] = {}
    for mistake in report.mistakes:
        rests_on = [seq for seq in mistake.loss.events if seq in shown]
        if rests_on:
            at = _costs_at(mistake.loss, rests_on, steps)
            costs[at] = costs.get(at, 0) + mistake.lost
    return costs


def _costs_at(loss: Loss, rests_on: Sequence[int], steps: Sequence[Step]) -> int:
    """The step at which a mistake stands, of those that it rests on."""
    if loss.message in PUT_RIGHT:
        return min(rests_on)
    if loss.check in SUBJECT and loss.message not in UNSET:
        return _set_at(loss.check, steps) or max(rests_on)
    return max(rests_on)


def _set_at(aspect: str, steps: Sequence[Step]) -> int | None:
    """The step that set the class or the category that stands; later ones only kept it."""
    setting = [step for step in steps if hasattr(step.fact, aspect)]
    at: int | None = None
    before: object = None
    for step in setting:
        value = getattr(step.fact, aspect)
        if value != before:
            at, before = step.seq, value
    return at


def _free(report: ReportDebrief, costs: Mapping[int, float]) -> frozenset[int]:
    """Own steps of which one may say that they cost nothing: none of an act that did, and none after a wrong decision."""
    steps = [row.own for row in report.ways.rows if row.own is not None]
    cited = {seq for loss in report.losses for seq in loss.events} | {*costs}
    cited |= {critical.event for critical in report.critical}
    dear = {step.group for step in steps if step.seq in cited and not step.reading}
    decided = [seq for loss in report.losses if loss.check == DECISION for seq in loss.events]
    wrong_from = min(decided, default=None)
    return frozenset(
        step.seq
        for step in steps
        if step.group not in dear and (wrong_from is None or step.seq < wrong_from)
    )


def _own_side(
    row: Row,
    costs: Mapping[int, float],
    report: ReportDebrief,
    world: World,
    voice: Voice,
) -> StepSide | None:
    """None where it was the person's turn and nothing was done: the river says so by itself."""
    if row.own is not None:
        lost = costs.get(row.own.seq, 0)
        side = _side(row.own, world, points_words(lost) if lost else "", voice)
        return side if row.own.own else replace(side, tag=_("Yang terjadi"))
    if row.expert is None:
        return None
    if row.elsewhere is not None:
        return StepSide(also_done(row.elsewhere, row.expert, world, voice))
    if row.expert.own:
        later = comes_later(row.expert, report.ended_early_at)
        return StepSide(_("Latihan diakhiri sebelum langkah ini")) if later else None
    return StepSide(_not_done(row.expert, report, voice))


def comes_later(step: Step, ended_early_at: datetime | None) -> bool:
    """Whether the time for a step of the expert had not come when the run was ended early."""
    return ended_early_at is not None and step.at > ended_early_at


def _not_done(step: Step, report: ReportDebrief, voice: Voice) -> str:
    """Why something that the world did on the expert's way did not happen on the own one."""
    if report.outstanding is Outstanding.UNIT and _is_of(step, _holder(report)):
        if _answered_otherwise(step, report):
            return voice.of(_("Pada latihan Anda: unit ini menjawab pada saat lain"))
        return _("Latihan berakhir sebelum unit menjawab")
    if step.kind is e.ReportCompleted and report.outstanding is Outstanding.REPORTER:
        return _("Latihan berakhir sebelum pelapor membalas")
    return voice.of(_("Pada latihan Anda: tidak terjadi"))


def _is_of(step: Step, unit: str) -> bool:
    """Whether this unit did it with the report that it held."""
    return isinstance(step.fact, BY_UNITS) and step.fact.agency == unit


def _answered_otherwise(step: Step, report: ReportDebrief) -> bool:
    """Whether this unit gave an official answer on the own way, beside another of the expert's or none."""
    own = (row.own.fact for row in report.ways.rows if row.own is not None)
    return isinstance(step.fact, e.FollowUpPosted) and any(
        isinstance(each, e.FollowUpPosted) and each.agency == step.fact.agency for each in own
    )


def _holder(report: ReportDebrief) -> str:
    """Who got the report last on the own way, "" for nobody."""
    facts = (row.own.fact for row in report.ways.rows if row.own is not None)
    got = [
        each.lead if isinstance(each, e.ReportDisposed) else each.to
        for each in facts
        if isinstance(each, e.ReportDisposed | e.ReportEscalated)
    ]
    return got[-1] if got else ""


def _expert_side(row: Row, free: frozenset[int], world: World, voice: Voice) -> StepSide | None:
    """None where the world did the same on both: the river says so by itself."""
    if row.expert is None:
        if row.elsewhere is not None and row.own is not None:
            return StepSide(also_with_expert(row.elsewhere, row.own, world))
        return StepSide(_added(row.own, free)) if row.own is not None else None
    same = row.own is not None and step_label(row.own, world) == step_label(row.expert, world)
    if same and row.path in TOGETHER:
        return _same(row.expert, world) if row.expert.own else None
    side = _side(row.expert, world, "", voice)
    return side if side.who else replace(side, who=_seat_title(row.expert, world))


def _same(step: Step, world: World) -> StepSide:
    """The same step of the expert: that it is the same, and when it was taken there."""
    return StepSide("", step_time(step.at, world))


def _seat_title(step: Step, world: World) -> str:
    """The desk of an expert's step that nobody has in this run, "" for the reader's own and for the world's."""
    seats = (seat for seat in world.scenario.seats if seat.id == step.seat)
    return next((seat.title for seat in seats if not step.own), "")


def _added(step: Step, free: frozenset[int]) -> str:
    """What stands beside a step that the expert's way does not have."""
    if not step.own:
        return _("Pada langkah rujukan: tidak terjadi")
    if isinstance(step.fact, e.FollowUpPosted):
        return _("Jawaban tambahan di luar langkah rujukan; dinilai sebagai jawaban")
    if step.seq in free:
        return _("Tidak ada dalam langkah rujukan; tidak mengurangi poin")
    return _("Tidak ada dalam langkah rujukan")


def _side(step: Step, world: World, lost: str, voice: Voice) -> StepSide:
    words = step_label(step, world)
    who = voice.seat_words(step.seat) if step.own else ""
    return StepSide(words.title, step_time(step.at, world), words.text, lost, who)


def step_time(at: datetime, world: World) -> str:
    """When a step was taken, in the zone of the region."""
    return short_moment(world.calendar.in_zone(at))
