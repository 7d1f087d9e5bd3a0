"""The raw facts that conditions of sentences are written over: the events of one report, its key, and the state of the core.

Nothing of the rooms that choose or word a sentence is used here, neither `debrief` nor `scoring`: who judges a claim may not
ask whoever made it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import TypeVar

from trainer.domain import events as e
from trainer.domain.dossier import Dossier
from trainer.domain.events import Recorded
from trainer.domain.history import History
from trainer.domain.report import Report, Truth
from trainer.domain.vocabulary import AnswerKind, Decision, Flag, State

F = TypeVar("F")

OVERDUE = (Flag.TERLAMBAT, Flag.LEWAT_BATAS)
DECIDED = {
    e.ReportVerified: Decision.VERIFIKASI,
    e.ReportEscalated: Decision.VERIFIKASI,
    e.DuplicateLinked: Decision.VERIFIKASI,
    e.ReportPassedOn: Decision.VERIFIKASI,
    e.ReportPostponed: Decision.TUNDA,
    e.ReportDeclined: Decision.BUKAN_WEWENANG,
    e.ReportArchived: Decision.ARSIPKAN,
}


@dataclass(frozen=True)
class Log:
    """One report of a run."""

    history: History
    id: str

    @cached_property
    def events(self) -> tuple[Recorded, ...]:
        return self.history.of_report(self.id)

    @property
    def now(self) -> Dossier:
        return self.history.dossier(self.id)

    @property
    def report(self) -> Report:
        return self.now.report

    @cached_property
    def key(self) -> Truth:
        """The key on arrival."""
        return self.history.truth(self.id)

    @property
    def end(self) -> datetime:
        run = self.history.run
        return run.finished_at or run.last_at or self.report.received_at

    def key_at(self, seq: int) -> Truth:
        return self.history.truth_before(seq, self.id)

    def desk_at(self, seq: int) -> str:
        """The desk at which it lay when an event was recorded."""
        return self.history.after(seq - 1).dossier(self.id).desk

    def of(self, *kinds: type) -> list[Recorded]:
        return [each for each in self.events if isinstance(each.fact, kinds)]

    def last(self, *kinds: type) -> Recorded | None:
        found = self.of(*kinds)
        return found[-1] if found else None

    def at(self, seq: int) -> Recorded:
        return self.history.events[seq - 1]

    def decisions(self, *, people: bool = False) -> list[tuple[Recorded, Decision]]:
        return [
            (each, DECIDED[type(each.fact)])
            for each in self.of(*DECIDED)
            if each.seat != "system" and (each.person is not None or not people)
        ]

    def right_at(self, seq: int) -> set[Decision]:
        key, follows = self.key_at(seq), self.follows_at(seq)
        right = {key.decision, *(other.decision for other in key.also)}
        return right if follows is None else right | {follows}

    def follows_at(self, seq: int) -> Decision | None:
        """What a report that was to be asked about is for once its reporter has replied, however little the reply says; None
        where nothing was asked or no reply had come.
        """
        key = self.key_at(seq)
        replied = any(each.seq < seq for each in self.of(e.ReportCompleted))
        if key.decision is not Decision.TUNDA or not replied:
            return None
        return Decision.VERIFIKASI if key.return_to is None else Decision.BUKAN_WEWENANG

    @cached_property
    def answers(self) -> list[Recorded]:
        """The answers in the lead's name that stand: none before the last escalation, which hides them."""
        hidden = max((each.seq for each in self.of(e.ReportEscalated)), default=0)
        return [
            each
            for each in self.of(e.FollowUpPosted)
            if isinstance(each.fact, e.FollowUpPosted) and each.fact.leads and each.seq > hidden
        ]

    @property
    def last_answer(self) -> Recorded | None:
        return self.answers[-1] if self.answers else None

    def flags(self, *kinds: Flag) -> list[Recorded]:
        return [
            each
            for each in self.of(e.FlagRaised)
            if isinstance(each.fact, e.FlagRaised) and each.fact.flag in kinds
        ]

    def comments(self, by: str) -> list[Recorded]:
        return [
            each
            for each in self.of(e.CommentPosted)
            if isinstance(each.fact, e.CommentPosted) and each.fact.by == by
        ]

    def asked_on(self, after: int) -> list[Recorded]:
        """Words of the reporter after an event that are no thanks, and reopenings."""
        words = [
            each
            for each in self.comments("reporter")
            if isinstance(each.fact, e.CommentPosted) and not each.fact.thanks
        ]
        opened = [
            each
            for each in self.of(e.ReportReopened)
            if isinstance(each.fact, e.ReportReopened) and each.fact.by == "reporter"
        ]
        return [each for each in (*words, *opened) if each.seq > after]

    def levels(self, answer: int) -> dict[str, int]:
        """The machine's last marks for an answer, {} where it has none."""
        scoring = self.history.run.scoring_of(answer)
        levels = {} if scoring is None else scoring.levels
        return {code: level for code, level in levels.items() if level is not None}

    def gates(self, answer: int) -> tuple[str, ...]:
        scoring = self.history.run.scoring_of(answer)
        return () if scoring is None else scoring.gates

    def settled_at(self, answer: Recorded) -> bool:
        """Whether something was there to be called final: the key says so, it was over at arrival, or a finding came."""
        key = self.key_at(answer.seq)
        notes = self.history.before(answer.seq).dossier(self.id).notes
        over = any(note.resolves for note in notes) or key.resolved
        return over or key.answer is AnswerKind.AKHIR

    def public_between(self) -> bool:
        """Whether everybody could read it at any time."""
        return any(self.history.after(each.seq).dossier(self.id).public for each in self.events)

    def was(self, *states: State) -> bool:
        """Whether it was in one of these states at any time."""
        return any(
            self.history.after(each.seq).dossier(self.id).state in states for each in self.events
        )

    def same_event(self) -> list[Log]:
        """This report and those about the same event."""
        group = self.key.duplicate_group
        ids = [
            other.id
            for other in self.history.reports()
            if other.id == self.id or (group is not None and other.truth.duplicate_group == group)
        ]
        return [Log(self.history, id_) for id_ in ids]

    def calls(self) -> list[Recorded]:
        return [each for log in self.same_event() for each in log.of(e.EmergencyCallNoted)]

    def waited(self, until: datetime) -> int:
        """Working days from receipt to an instant."""
        calendar = self.history.world.calendar
        since = calendar.day_zero(self.report.received_at)
        return calendar.working_days_between(since, calendar.in_zone(until).date())

    def written(self) -> str:
        """Everything that the reporter wrote in this run, as one text."""
        texts = [
            getattr(each.fact, "text", "") or getattr(each.fact, "reason", "")
            for each in self.events
            if each.seat.startswith("cast:reporter") or _by_reporter(each)
        ]
        return "\n".join(texts)

    def holders(self) -> set[str]:
        """Who got it from a desk at any time."""
        return {each.unit for each in self.now.dispositions}


def _by_reporter(recorded: Recorded) -> bool:
    fact = recorded.fact
    return getattr(fact, "by", "") == "reporter" or isinstance(
        fact, e.ReportCompleted | e.ReportRated | e.TakenElsewhere | e.DeletionAsked
    )


MINUTE = timedelta(minutes=1)
