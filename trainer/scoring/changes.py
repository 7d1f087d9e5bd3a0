"""How the marks that stand for an answer came about: who gave or decided what, when, what it was before, and why.

A step is what changed what stands, or a decision on an objection; a re-scoring under a person's marks is none, and of two
blind markers neither is told before both have marked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from trainer.answers.total import total_of
from trainer.domain.history import History
from trainer.domain.run import Appeal, Marking, Run
from trainer.scoring.markings import Levels, counted_of, current_marks


@dataclass(frozen=True, slots=True)
class Stood:
    """What stood for an answer at one time: the event of the marks, levels, gates, and whose: a marker's id, `markings.BOTH`,
    "" for the machine. `rules`: the version of the rules of scoring at that time.
    """

    seq: int
    levels: Levels
    gates: tuple[str, ...]
    by: str
    rules: int

    @property
    def total(self) -> float | None:
        """0 to 100; None while a dimension has no level."""
        return total_of(self.levels, self.gates, rules=self.rules)


@dataclass(frozen=True, slots=True)
class Change:
    """One step. `at` is wall time; `by` who took it, as in `Stood`; `before` None for the first; `reason` "" where none was
    given. `appeal`: the objection that it decides, None for none.
    """

    at: datetime
    by: str
    before: Stood | None
    after: Stood
    reason: str = ""
    appeal: Appeal | None = None

    @property
    def levels(self) -> Mapping[str, tuple[int | None, int | None]]:
        """The dimensions whose level became another one: the old one and the new."""
        if self.before is None:
            return {}
        old = self.before.levels
        return {
            code: (old.get(code), level)
            for code, level in self.after.levels.items()
            if old.get(code) != level
        }

    @property
    def gone(self) -> tuple[str, ...]:
        """Gates that stood before and no longer do."""
        before = self.before.gates if self.before is not None else ()
        return tuple(gate for gate in before if gate not in self.after.gates)

    @property
    def come(self) -> tuple[str, ...]:
        """Gates that stand since."""
        before = self.before.gates if self.before is not None else ()
        return tuple(gate for gate in self.after.gates if gate not in before)


def changes_of(history: History, answer_seq: int) -> tuple[Change, ...]:
    """Every step in what stands for the answer at an event, oldest first; () while the log has no marks of it."""
    run = history.run
    found: list[Change] = []
    before: Stood | None = None
    for seq, step in sorted(_steps(run, answer_seq).items()):
        after = _stood_at(history, answer_seq, seq)
        if after is None or (after == before and step.appeal is None):
            continue
        at = history.events[seq - 1].at_wall
        by = step.by if step.appeal is not None else after.by
        found.append(Change(at, by, before, after, step.reason, step.appeal))
        before = after
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Step:
    """What an event says about itself."""

    by: str = ""
    reason: str = ""
    appeal: Appeal | None = None


def _steps(run: Run, answer_seq: int) -> Mapping[int, _Step]:
    """Events that may have changed what stands; a decision stands where the marks are that were given with it."""
    found = dict(_marked(run, answer_seq))
    for appeal in run.appeals:
        reply = appeal.reply
        if appeal.answer_seq == answer_seq and reply is not None:
            found[reply.mark_seq or reply.seq] = _Step(reply.by, reply.text, appeal)
    return found


def _marked(run: Run, answer_seq: int) -> Iterator[tuple[int, _Step]]:
    for scoring in run.scorings:
        if scoring.answer_seq == answer_seq:
            again = [each.reason for each in run.rescorings if each.seq < scoring.seq]
            with_answer = scoring.seq == answer_seq + 1
            yield scoring.seq, _Step(reason=again[-1] if again and not with_answer else "")
    for marking in run.markings:
        if marking.answer_seq == answer_seq:
            yield marking.seq, _Step(marking.marker, marking.reason)


def _stood_at(history: History, answer_seq: int, seq: int) -> Stood | None:
    """What stood when event `seq` had been recorded; None while nothing did."""
    run, rules = history.run, history.after(seq).rules
    scorings = [each for each in run.scorings if each.answer_seq == answer_seq and each.seq <= seq]
    markings: list[Marking] = [each for each in run.markings if each.seq <= seq]
    counted = counted_of(markings, answer_seq)
    if counted is None and not scorings:
        return None
    levels, gates = current_marks(
        counted,
        scorings[-1].levels if scorings else {},
        scorings[-1].gates if scorings else (),
    )
    if counted is None:
        return Stood(scorings[-1].seq, levels, gates, "", rules)
    return Stood(counted.seq, levels, gates, counted.marker, rules)
