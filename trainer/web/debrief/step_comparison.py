"""View rows of `components/river.html`: the own way beside the reference way, each step with what it cost.

Where nothing stands on one side, this says why: it was not the person's turn, or the run was over.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from trainer.debrief.answers import PointsStatus
from trainer.debrief.losses import Loss, Mistake
from trainer.debrief.outstanding import Outstanding
from trainer.debrief.personal import ReportDebrief
from trainer.debrief.steps import Step
from trainer.debrief.ways import Path, Row
from trainer.domain import events as e
from trainer.domain.events import Fact
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
    "repaired", "repaired_again", "repaired_undone", "repaired_elsewhere",
    "repaired_secret", "repaired_mask", "repaired_person", "corrected", "moved_later",
    "redisposed", "redisposed_soon", "taken_up_first", "past_unit", "past_accused",
)  # fmt: skip
"""Findings that rest on a mistake and on the step that put it right: what was lost stands at the mistake."""

SUBJECT = ("classification", "category")
"""Checks of what one step sets and a later one may set anew: what was lost stands at the step that set what stands."""

UNSET = ("not_verified", "unsorted")
"""Their messages where nothing was set at all."""

LEFT_OUT: Mapping[tuple[str, str], type[Fact]] = {
    ("secrecy", "left_open_secret"): e.MadeSecret,
    ("secrecy", "left_open_person"): e.MadeSecret,
    ("secrecy", "open_unnamed"): e.MadeSecret,
    ("secrecy", "hidden_by_state"): e.MadeSecret,
    ("secrecy", "hidden_by_decision"): e.MadeSecret,
    ("duplicates", "handled_twice"): e.DuplicateLinked,
    ("duplicates", "not_linked"): e.DuplicateLinked,
}
"""Messages, by check, of losses by an act that was left out: what was lost stands where the expert took it."""

DECISION = "decision"

TOGETHER = (Path.SAME, Path.JOIN)
"""Rows in which one may say of both ways that they are the same."""


@dataclass(frozen=True, slots=True)
class StepSide:
    """One side of a row. `tag` stands instead of the way's name where somebody else acted; "" as `title`: the same step of
    the expert, `when` it was taken. `said`: the words that went along.
    """

    title: str
    when: str = ""
    text: str = ""
    lost: str = ""
    who: str = ""
    tag: str = ""
    said: str = ""


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
    found = (
        StepComparisonRow(
            row.path.value,
            _own_side(row, costs.get(place, 0), report, world, voice),
            _expert_side(row, free, report, world, voice),
        )
        for place, row in enumerate(report.ways.rows)
        if not only or _concerns(row, only)
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
    """Points lost at each row, by its place: each loss at the act that brought it about, what an act that was left out cost
    where the expert took it. Reading costs nothing, and what others did costs only where no act of people is behind a loss.
    """
    rows = report.ways.rows
    costs: dict[int, float] = {}
    for mistake in report.mistakes:
        head = _place(mistake.loss, rows)
        for loss, lost in ((mistake.loss, mistake.loss.lost + mistake.owed), *_also(mistake)):
            place = _place(loss, rows)
            at = head if place is None else place
            if at is not None:
                costs[at] = costs.get(at, 0) + lost
    return costs


def _also(mistake: Mistake) -> Iterator[tuple[Loss, float]]:
    """What a mistake brought with it, each with its points."""
    return ((loss, loss.lost) for loss in mistake.also)


def _place(loss: Loss, rows: Sequence[Row]) -> int | None:
    """The place of the row at which a loss stands, None where it rests on no step that is shown."""
    left_out = LEFT_OUT.get((loss.check, loss.message))
    if left_out is not None:
        for place, row in enumerate(rows):
            if _is_left_out(row) and row.expert is not None and row.expert.kind is left_out:
                return place
    steps = [row.own for row in rows if row.own is not None]
    behind = [step for step in steps if step.seq in loss.events and not step.reading]
    behind = [step for step in behind if step.own] or behind
    if not behind:
        return None
    at = _costs_at(loss, [step.seq for step in behind], steps)
    return next(place for place, row in enumerate(rows) if row.own and row.own.seq == at)


def _is_left_out(row: Row) -> bool:
    """Whether a person should have done what the expert did here, and did it nowhere."""
    return row.own is None and row.elsewhere is None and bool(row.expert and row.expert.own)


def _costs_at(loss: Loss, rests_on: Sequence[int], steps: Sequence[Step]) -> int:
    """The step at which a loss stands, of those that it rests on."""
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


def _free(report: ReportDebrief, costs: Collection[int]) -> frozenset[int]:
    """Own steps of which one may say that they cost nothing: none of an act that did, and none after a wrong decision but
    a call for help, which is right whatever was decided.
    """
    rows = report.ways.rows
    steps = [row.own for row in rows if row.own is not None]
    cited = {seq for loss in report.losses for seq in loss.events}
    cited |= {row.own.seq for place, row in enumerate(rows) if row.own and place in costs}
    cited |= {critical.event for critical in report.critical}
    dear = {step.group for step in steps if step.seq in cited and not step.reading}
    decided = [seq for loss in report.losses if loss.check == DECISION for seq in loss.events]
    wrong_from = min(decided, default=None)
    return frozenset(
        step.seq
        for step in steps
        if step.group not in dear
        and (wrong_from is None or step.seq < wrong_from or step.kind is e.EmergencyCallNoted)
    )


def _own_side(
    row: Row,
    cost: float,
    report: ReportDebrief,
    world: World,
    voice: Voice,
) -> StepSide | None:
    """None where it was the person's turn and nothing was done: the river says so by itself, unless it cost points."""
    lost = points_words(cost) if cost else ""
    if row.own is not None:
        side = _side(row.own, world, lost, voice)
        return side if row.own.own else replace(side, tag=_("Yang terjadi"))
    if row.expert is None:
        return None
    if row.elsewhere is not None:
        return StepSide(also_done(row.elsewhere, row.expert, world, voice))
    if row.expert.own:
        later = comes_later(row.expert, report.ended_early_at)
        if later:
            return StepSide(_("Latihan diakhiri sebelum langkah ini"))
        return StepSide(_("Tidak ada tindakan"), lost=lost) if lost else None
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


def _expert_side(
    row: Row, free: frozenset[int], report: ReportDebrief, world: World, voice: Voice
) -> StepSide | None:
    """None where the world did the same on both: the river says so by itself."""
    if row.expert is None:
        if row.elsewhere is not None and row.own is not None:
            return StepSide(also_with_expert(row.elsewhere, row.own, world))
        return StepSide(_added(row.own, free, report)) if row.own is not None else None
    same = row.own is not None and step_label(row.own, world) == step_label(row.expert, world)
    if same and row.path in TOGETHER:
        return _same(row.expert, world) if row.expert.own else None
    side = _side(row.expert, world, "", voice)
    return side if side.who else replace(side, who=_seat_title(row.expert, world))


def _same(step: Step, world: World) -> StepSide:
    """The same step of the expert: that it is the same, when it was taken there, and with what words."""
    return StepSide("", step_time(step.at, world), said=step.said)


def _seat_title(step: Step, world: World) -> str:
    """The desk of an expert's step that nobody has in this run, "" for the reader's own and for the world's."""
    seats = (seat for seat in world.scenario.seats if seat.id == step.seat)
    return next((seat.title for seat in seats if not step.own), "")


def _added(step: Step, free: frozenset[int], report: ReportDebrief) -> str:
    """What stands beside a step that the expert's way does not have."""
    if not step.own:
        return _("Pada langkah rujukan: tidak terjadi")
    if isinstance(step.fact, e.FollowUpPosted):
        if _is_marked(step, report):
            return _("Jawaban tambahan di luar langkah rujukan; dinilai sebagai jawaban")
        return _("Jawaban tambahan di luar langkah rujukan")
    if step.seq in free:
        return _("Tidak ada dalam langkah rujukan; tidak mengurangi poin")
    return _("Tidak ada dalam langkah rujukan")


def _is_marked(step: Step, report: ReportDebrief) -> bool:
    """Whether an answer is marked dimension by dimension: not where the report asked nothing."""
    return any(
        each.posted.seq == step.seq and each.points_status is not PointsStatus.ASKED_NOTHING
        for each in report.answers
    )


def _side(step: Step, world: World, lost: str, voice: Voice) -> StepSide:
    words = step_label(step, world)
    who = voice.seat_words(step.seat) if step.own else ""
    return StepSide(words.title, step_time(step.at, world), words.text, lost, who, said=step.said)


def step_time(at: datetime, world: World) -> str:
    """When a step was taken, in the zone of the region."""
    return short_moment(world.calendar.in_zone(at))
