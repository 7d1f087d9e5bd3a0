"""The course of one report as the people of a run steered it: where it lay, what was decided, what is still open.

Checks ask here instead of reading the log themselves. Nothing here judges: it tells facts, and how far a report got
towards what its key wants.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

from trainer.domain import events as e
from trainer.domain.dossier import Dossier
from trainer.domain.events import Fact, Recorded
from trainer.domain.history import History
from trainer.domain.plain import from_plain, to_plain
from trainer.domain.report import Report, Truth
from trainer.domain.rules import COUNTED, HELPED, STOOD
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.vocabulary import Decision, State
from trainer.scoring.ending import Horizon
from trainer.scoring.memoization import Memo
from trainer.scoring.people import Seating, agency_of, seating_of
from trainer.scoring.stays import Stay, stays_of

F = TypeVar("F")
V = TypeVar("V")

WORDS: frozenset[type[Fact]] = frozenset(
    (
        e.CommentPosted,
        e.FlagRaised,
        e.ReminderSent,
        e.AnswerScored,
        e.AnswerMarked,
        e.AppealFiled,
        e.AppealAnswered,
        e.AttemptRefused,
    )
)
"""Facts that leave a report in its state and in the same hands, as secret and as public as it was. There is no end to them."""


VERIFYING = (e.ReportVerified, e.ReportEscalated, e.ReportPassedOn)
"""Facts by which a desk verifies a report for another one."""


class Stage(StrEnum):
    """How far a report got towards something that the key wants."""

    NOT_DUE = "not_due"
    """The key never leads there, or it lies in somebody else's hands."""
    OPEN = "open"
    """Not done yet, and there is still time."""
    LOST = "lost"
    """Not done, and given up."""
    ELSEWHERE = "elsewhere"
    """Something else was done with the report instead."""
    DONE = "done"


@dataclass(frozen=True)
class Course:
    """One report's way through a run. `seating` tells where people sat, `horizon` which moments the log has come to.

    `report` is as it arrived, `truth` the key of the report when it is complete (what the reply to a `Tunda` changes is
    changed already), `events` are all events about it, `moves` those that are more than words, `stays` its stays in MASUK
    at desks that people play.
    """

    history: History
    seating: Seating
    horizon: Horizon
    report: Report
    truth: Truth
    events: tuple[Recorded, ...]
    moves: tuple[Recorded, ...]
    stays: tuple[Stay, ...]
    memo: Memo = field(default_factory=Memo, repr=False, compare=False)

    @property
    def world(self) -> World:
        return self.history.world

    @property
    def run(self) -> Run:
        return self.history.run

    @property
    def counted(self) -> bool:
        """Whether the run is judged by the rules by which what was done counts, and nothing else (`rules.COUNTED`)."""
        return self.run.rules >= COUNTED

    @property
    def stood(self) -> bool:
        """Whether it is judged by the rules by which it counts whether a fault stood, and for how long (`rules.STOOD`)."""
        return self.run.rules >= STOOD

    @property
    def helped(self) -> bool:
        """Whether it is judged by the rules by which late help on the day on which it was needed counts, too (`rules.HELPED`)."""
        return self.run.rules >= HELPED

    @property
    def asks_nothing(self) -> bool:
        """Whether its answers are read for grave faults alone, since nothing was asked; by older rules all are marked alike."""
        return self.stood and self.truth.asks_nothing

    @property
    def dossier(self) -> Dossier:
        """The report as it stands at the end of the log."""
        return self.run.dossier(self.report.id)

    @property
    def defensible(self) -> tuple[str, ...]:
        """Agencies to which the report may go beside its owner, by its key and by the rubric."""
        named = self.world.scenario.rubric.defensible.get(self.report.id, ())
        return (*self.truth.defensible, *named)

    def before(self, recorded: Recorded) -> Dossier:
        """The report just before an event about it."""
        return self.history.before(recorded.seq).dossier(self.report.id)

    def after(self, recorded: Recorded) -> Dossier:
        """The report just after an event about it."""
        return self.history.after(recorded.seq).dossier(self.report.id)

    def after_act(self, recorded: Recorded) -> Dossier:
        """The report after the whole act that an event belongs to: one command may record several."""
        seq = recorded.seq
        if recorded.command_id is not None:
            while (
                seq < len(self.history.events)
                and self.history.events[seq].command_id == recorded.command_id
            ):
                seq += 1
        return self.history.after(seq).dossier(self.report.id)

    def by_people(self, kind: type[F]) -> tuple[tuple[Recorded, F], ...]:
        """Events of a kind that people caused, with the fact already narrowed."""
        of_kind = self.history.of_kind(kind, self.report.id)
        return tuple(pair for pair in of_kind if pair[0].person is not None)

    def event(self, seq: int) -> Recorded:
        """The event of a number."""
        return self.history.events[seq - 1]

    def once(self, question: Callable[[Course, Recorded], V], recorded: Recorded) -> V:
        """The answer to a question about an event of this report, which may look at what was before it and no further."""
        return self.memo.once(question, self, recorded)

    def agency_of(self, recorded: Recorded) -> str | None:
        """The agency of the person who did something; None when no person did it."""
        return agency_of(self.run, recorded)

    def left_unsaid(self, since: datetime, due: datetime) -> bool:
        """Whether an answer that a person has owed since `since`, until `due`, was left unwritten for good (`Horizon.left_unsaid`).

        By the rules `COUNTED` nobody is charged at the end of a run for what the reference would not have done by then: where the
        key has findings come, the day in which to write begins with the first of them.
        """
        if self.horizon.ran_out(due) or not self.counted or not self.truth.field_notes:
            return self.horizon.left_unsaid(since, due)
        notes = self.dossier.notes
        return bool(notes) and self.horizon.left_unsaid(max(since, notes[0].at), due)

    @cached_property
    def leads_to_verification(self) -> bool:
        """Whether the key has the report verified at a desk that a person plays, at once or once it is complete."""
        if not self.stays or all(stay.excused for stay in self.stays):
            return False
        first = self.stays[0].best.decision
        if first is Decision.TUNDA:
            return self.truth.return_to is None and _completion(self.report) is not None
        return any(stay.best.decision is Decision.VERIFIKASI for stay in self.stays)

    @cached_property
    def verification(self) -> Stage:
        """How far the report got towards its verification, by a person or by another desk that brought it back to one."""
        if not self.leads_to_verification:
            return Stage.NOT_DUE
        if self.verified is not None:
            return Stage.DONE
        last = self.stays[-1]
        if last.excused:
            return Stage.NOT_DUE
        if last.decision is None:
            return Stage.LOST if self.horizon.given_up(last.since, last.due) else Stage.OPEN
        if self.dossier.state is State.TUNDA and (last.right or not self.horizon.over):
            return Stage.OPEN
        return Stage.ELSEWHERE

    @cached_property
    def brought_back(self) -> Recorded | None:
        """The act by which another desk verified what people had sent away, and gave it back to a desk where a person sat; None
        where nobody did, and by the rules before `STOOD`.
        """
        if not self.stood:
            return None
        return next((r for r in self._verified_after_all if r.person is None), None)

    @property
    def _verified_after_all(self) -> Iterator[Recorded]:
        """Acts that verified it though people had decided otherwise; by another desk only those that gave it back to people."""
        decided = [stay.decided for stay in self.stays if stay.decided is not None]
        later = [each for each in self.moves if decided and each.seq > decided[0]]
        for recorded in later:
            if not isinstance(recorded.fact, VERIFYING):
                continue
            desk = self.after(recorded).desk
            if recorded.person is not None or self.seating.since(desk, recorded.at_sim):
                yield recorded

    @property
    def turning_points(self) -> tuple[int, ...]:
        """Seqs of what brought the report to a decision, of its arrival there while it waits, else of its arrival."""
        seqs = tuple(stay.decided or stay.entered for stay in self.stays)
        return seqs or (self.events[0].seq,)

    @property
    def sorted_by_others(self) -> bool:
        """Whether the act by which a person verified it had no field for class and category: *Eskalasi* from MASUK, and passing
        on to another desk, which sorts the report itself.
        """
        verified = None if self.sent_away_unsorted else self.verified
        bare = (e.ReportEscalated, e.ReportPassedOn)
        sorted_ = bool(self.by_people(e.ReportReclassified)) or bool(
            self.by_people(e.ReportVerified)
        )
        return verified is not None and isinstance(verified.fact, bare) and not sorted_

    @property
    def sent_away_unsorted(self) -> bool:
        """Whether another desk verified it and people here never gave it a class or category afterwards."""
        return self._verified_here is None and not self.by_people(e.ReportReclassified)

    @property
    def verified(self) -> Recorded | None:
        """The event by which a person verified the report first, else the one by which another desk brought it back verified;
        None when nobody did.
        """
        return self._verified_here or self.brought_back

    @property
    def _verified_here(self) -> Recorded | None:
        seqs = [stay.decided for stay in self.stays if stay.decision is Decision.VERIFIKASI]
        if seqs and seqs[0] is not None:
            return self.event(seqs[0])
        if not self.stood:
            return None
        return next((r for r in self._verified_after_all if r.person is not None), None)


def courses(history: History) -> Mapping[str, Course]:
    """The course of every report that arrived, by id, in order of arrival."""
    seating = seating_of(history)
    return {
        report: course_of(history, seating, Horizon(history), history.of_report(report))
        for report in history.run.dossiers
    }


def course_of(
    history: History,
    seating: Seating,
    horizon: Horizon,
    events: Sequence[Recorded],
    memo: Memo | None = None,
) -> Course:
    """The course that these events of one report make; its arrival is among them. `memo`: of earlier judgements."""
    memo = memo or Memo()
    # The first of them is the arrival: before it something can be refused, and nothing done.
    moves = tuple(recorded for recorded in events if type(recorded.fact) not in WORDS)
    report, truth = memo.once(_as_it_came, history, moves[0])
    return Course(
        history,
        seating,
        horizon,
        report,
        truth,
        tuple(events),
        moves,
        stays_of(history, seating, horizon, moves),
        memo,
    )


def _as_it_came(_history: History, arrived: Recorded) -> tuple[Report, Truth]:
    """A report as it arrived, and its key when it is complete."""
    assert isinstance(arrived.fact, e.ComplaintArrived)
    return arrived.fact.report, complete(arrived.fact.report)


def _completion(report: Report) -> dict[str, object] | None:
    """What the reporter's answer to a `Tunda` changes in the key; None when the reporter would not answer."""
    reply = next((each for each in report.truth.replies if each.on == "tunda_asked"), None)
    return None if reply is None else (reply.then or {})


def complete(report: Report) -> Truth:
    """The key of a report when the reporter has answered a `Tunda`; as it came where the key wants none."""
    changes = _completion(report) if report.truth.decision is Decision.TUNDA else None
    if not changes:
        return report.truth
    truth: Truth = from_plain(Truth, {**to_plain(report.truth), **changes})
    return truth
