"""Where a report waited for a decision: each stay in MASUK at a desk that a person plays, with what was decided there.

Also what the key wants at each stay: at the addressed desk the truth's decision, after a completion and at the desk
above the one that follows from it. Source: the report format in docs/laporan-dan-kunci.md; ref. 6.3.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from trainer.domain import events as e
from trainer.domain.dossier import Dossier
from trainer.domain.events import Fact, Recorded
from trainer.domain.history import History
from trainer.domain.report import Truth
from trainer.domain.rules import COUNTED
from trainer.domain.scenario import World
from trainer.domain.vocabulary import Decision, State
from trainer.scoring.ending import Horizon
from trainer.scoring.people import Seating, agency_of

TWO_MATTERS = "laporan_memuat_lebih_dari_satu_masalah"
"""Reason of a `Tunda` that asks the reporter to part two matters."""
GRANTED = "permintaan_pelapor"
"""Archived because the reporter asked for it: none of the four decisions."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A decision that is right, and the reason it needs; None: any reason."""

    decision: Decision
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Stay:
    """One stay in MASUK. `entered` is the seq of the event that brought it there, `since` when a person had it there,
    `due` the first instant too late for a decision, `wanted` what is right, best first.

    `decision` is None while nothing was decided; `excused` when somebody else ended the stay. `decided` is the seq of
    the deciding event.
    """

    entered: int
    desk: str
    since: datetime
    due: datetime
    wanted: tuple[Wanted, ...]
    decision: Decision | None = None
    reason: str | None = None
    decided: int | None = None
    decided_at: datetime | None = None
    excused: bool = False

    @property
    def best(self) -> Wanted:
        return self.wanted[0]

    @property
    def right(self) -> bool:
        """Whether what was decided is right, whatever the reason."""
        return any(self.decision is each.decision for each in self.wanted)

    @property
    def right_reason(self) -> bool:
        """Whether the reason, too, is one that the key knows."""
        return any(
            self.decision is each.decision and each.reason in (None, self.reason)
            for each in self.wanted
        )


DECIDING: tuple[type[Fact], ...] = (
    e.ReportVerified,
    e.ReportEscalated,
    e.ReportPassedOn,
    e.DuplicateLinked,
    e.ReportPostponed,
    e.ReportDeclined,
    e.ReportArchived,
)
"""The kinds of facts in which `decision_in` may find a decision."""


def decision_in(fact: Fact) -> Wanted | None:
    """The decision that an event stands for, with its reason; None for every other event.

    *Eskalasi* and linking another reporter's duplicate count as verification, linking one's own as archiving.
    """
    match fact:
        case e.ReportVerified() | e.ReportEscalated() | e.ReportPassedOn():
            return Wanted(Decision.VERIFIKASI)
        case e.DuplicateLinked(same=True):
            return Wanted(Decision.ARSIPKAN, "duplikat")
        case e.DuplicateLinked():
            return Wanted(Decision.VERIFIKASI)
        case e.ReportPostponed():
            return Wanted(Decision.TUNDA, fact.reason)
        case e.ReportDeclined():
            return Wanted(Decision.BUKAN_WEWENANG, fact.reason)
        case e.ReportArchived() if fact.reason != GRANTED:
            return Wanted(Decision.ARSIPKAN, fact.reason)
        case _:
            return None


def put_right(moves: Sequence[Recorded], stay: Stay) -> Recorded | None:
    """The first later act of a person that decides rightly what was decided wrongly at a stay; None where there is none."""
    if stay.decided is None:
        return None
    for recorded in moves:
        if recorded.seq <= stay.decided or recorded.person is None:
            continue
        made = decision_in(recorded.fact)
        if made is not None and any(made.decision is each.decision for each in stay.wanted):
            return recorded
    return None


def stays_of(
    history: History, seating: Seating, horizon: Horizon, events: Sequence[Recorded]
) -> tuple[Stay, ...]:
    """The stays of one report at desks that people play, in order. `events` are those that moved the report."""
    found: list[Stay] = []
    for index, recorded in enumerate(events):
        if not _enters(recorded):
            continue
        dossier = history.after(recorded.seq).dossier(_id(recorded))
        since = seating.since(dossier.desk, dossier.arrived_at_desk)
        if since is not None:
            stay = _stay(history, since, dossier, recorded, events[index + 1 :])
            found.append(_unless_left(seating, horizon, stay))
    return tuple(found)


def _id(recorded: Recorded) -> str:
    report = recorded.report
    assert report is not None
    return report


def _enters(recorded: Recorded) -> bool:
    """Whether this event brought the report into MASUK at a desk, or back into it."""
    return isinstance(
        recorded.fact,
        e.ComplaintArrived
        | e.ReportCompleted
        | e.PostponementEnded
        | e.ReportDeclined
        | e.ReportRestored,
    )


def _unless_left(seating: Seating, horizon: Horizon, stay: Stay) -> Stay:
    """Undecided when its clock ran out or the log ended, but in a colleague's hands by then: nobody's fault."""
    if stay.decision is None and not seating.present(stay.desk, horizon.until(stay.due)):
        return replace(stay, excused=True)
    return stay


def _stay(
    history: History,
    since: datetime,
    dossier: Dossier,
    entered: Recorded,
    later: Sequence[Recorded],
) -> Stay:
    world = history.world
    due = world.calendar.limit_end(since, world.profile.limit("batas_verifikasi"))
    wanted = _wanted(world, dossier, entered)
    for index, recorded in enumerate(later):
        decided = decision_in(recorded.fact)
        if decided is not None and agency_of(history.run, recorded) is not None:
            if _parted(history, dossier, decided, later[index:]):
                wanted = (*wanted, Wanted(Decision.VERIFIKASI))
            return Stay(
                entered.seq,
                dossier.desk,
                since,
                due,
                wanted,
                decided.decision,
                decided.reason,
                recorded.seq,
                recorded.at_sim,
            )
        if history.after(recorded.seq).dossier(dossier.id).state is not State.MASUK:
            return Stay(entered.seq, dossier.desk, since, due, wanted, excused=True)
    left = not history.dossier(dossier.id).in_run
    return Stay(entered.seq, dossier.desk, since, due, wanted, excused=left)


def _parted(history: History, dossier: Dossier, decided: Wanted, later: Sequence[Recorded]) -> bool:
    """Whether a person gave each matter of a report that holds two its own unit, instead of having the reporter part them.

    Both are right (ref. 4.3); by the rules before `COUNTED` only the key's was.
    """
    truth = dossier.report.truth
    if history.run.rules < COUNTED or truth.reason != TWO_MATTERS:
        return False
    return decided.decision is Decision.VERIFIKASI and any(
        recorded.person is not None and _several(recorded.fact) for recorded in later
    )


def _several(fact: Fact) -> bool:
    """Whether an act gave a report to units beside the lead."""
    match fact:
        case e.ReportDisposed(supporting=supporting) | e.UnitsAdded(supporting=supporting):
            return bool(supporting)
        case _:
            return False


def _wanted(world: World, dossier: Dossier, entered: Recorded) -> tuple[Wanted, ...]:
    truth = dossier.report.truth
    if isinstance(entered.fact, e.ReportCompleted) and truth.decision is Decision.TUNDA:
        return _wanted_after_reply(truth, dossier)
    if dossier.desk != dossier.report.addressed_to:
        return _wanted_above(world, truth, dossier)
    return (
        Wanted(truth.decision, truth.reason),
        *(Wanted(each.decision, each.reason) for each in truth.also),
    )


def _wanted_after_reply(truth: Truth, dossier: Dossier) -> tuple[Wanted, ...]:
    """What a completed report needs; a reply that left something out may also be asked again."""
    follows = Wanted(Decision.VERIFIKASI if truth.return_to is None else Decision.BUKAN_WEWENANG)
    if any(element not in dossier.completed for element in truth.missing):
        return (follows, Wanted(Decision.TUNDA))
    return (follows,)


def _wanted_above(world: World, truth: Truth, dossier: Dossier) -> tuple[Wanted, ...]:
    """At a desk that a report was returned to: hand it on to its owner, or return it further."""
    owner = truth.lead or truth.return_to
    if owner is None:
        return (Wanted(truth.decision, truth.reason),)
    within = owner in world.region.agencies and (
        world.region.desk_of(owner) == dossier.desk
        or (
            dossier.desk == world.region.code
            and world.region.in_scope_of_coordinator(dossier.desk, owner)
        )
    )
    return (Wanted(Decision.VERIFIKASI if within else Decision.BUKAN_WEWENANG),)
