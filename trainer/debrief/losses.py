"""Points that checks took on one report, and the mistakes behind them: what was lost by one act is told as one mistake.

Which loss is a consequence of which is told by the wording of the checks (`follows`); points are the sheet's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from trainer.debrief.said import READ
from trainer.debrief.steps import Step
from trainer.scoring.findings import Critical, Line
from trainer.scoring.registry import check_named

SPEAKS_OF: Mapping[str, tuple[str, ...]] = {
    "emergency_not_called": ("urgency",),
    "emergency_put_off": ("urgency", "decision"),
    "emergency_left": ("urgency",),
    "identity_published": ("secrecy",),
    "secret_left_public": ("secrecy",),
    "sent_to_accused": ("escalation", "disposition"),
    "reporter_sought": ("completeness_request", "needless_questions"),
    "accused_told": ("escalation",),
}
"""Checks that lose on the same report by the very act of a critical failure: they have no advice beside its own."""

LEAVE_UNANSWERED = ("decision", "comment_instead_of_answer")
"""Checks of acts after which an answer that was due cannot come."""

SMALL = 3
"""A loss of this level has no consequences: what was decided was right."""


@dataclass(frozen=True, slots=True)
class Loss:
    """Points that a check took on one report, before the cap. `events` are the numbers of the log that decided."""

    check: str
    level: int
    max_points: float
    lost: float
    message: str
    values: Mapping[str, str]
    events: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake with all that it cost: the check that tells it, and those that lost because of it. `owed`: points of an
    answer that was due and never given because of it.
    """

    loss: Loss
    also: tuple[Loss, ...]
    owed: float = 0.0

    @property
    def lost(self) -> float:
        return round(self.loss.lost + sum(each.lost for each in self.also) + self.owed, 4)


def losses_of(lines: Iterable[Line]) -> tuple[Loss, ...]:
    """What checks took on one report, in the order of the sheet."""
    return tuple(_loss(line) for line in lines if line.lost > 0)


def mistakes_of(
    losses: Iterable[Loss], critical: Iterable[Critical] = (), owed: float = 0.0
) -> tuple[Mistake, ...]:
    """The mistakes behind the losses of one report: first those that its critical failures speak of, then the costliest.

    `owed`: points of an answer that was due and never given. They stand with the mistake that let it come to that, with
    none where there is no such mistake.
    """
    by_check = {loss.check: loss for loss in losses}
    heads = {check: _head(loss, by_check) for check, loss in by_check.items()}
    behind = next((each for each in LEAVE_UNANSWERED if heads.get(each) == each), None)
    found = [
        Mistake(
            loss,
            tuple(by_check[each] for each in heads if heads[each] == check != each),
            owed if check == behind else 0.0,
        )
        for check, loss in by_check.items()
        if heads[check] == check
    ]
    rules = tuple(each.rule for each in critical)
    return tuple(sorted(found, key=lambda one: (not spoken_of(one.loss.check, rules), -one.lost)))


def words_behind(losses: Iterable[Loss], steps: Iterable[Step]) -> str:
    """What a person wrote and these checks judged, "" where they read no words."""
    way = tuple(steps)
    said = (words_judged(loss.check, loss.events, way) for loss in losses)
    return "\n".join(dict.fromkeys(filter(None, said)))


def words_judged(judge: str, events: Iterable[int], steps: Iterable[Step]) -> str:
    """What a person wrote in the steps whose events decided this check or grave fault, "" where it reads no words."""
    behind, kinds = frozenset(events), READ.get(judge, ())
    said = (step.said for step in steps if step.own and step.seq in behind and step.kind in kinds)
    return "\n".join(dict.fromkeys(filter(None, said)))


def spoken_of(check: str, rules: Iterable[str]) -> bool:
    """Whether a critical failure by one of these rules speaks of what the check lost on the same report."""
    return any(check in SPEAKS_OF.get(rule, ()) for rule in rules)


def is_consequence(line: Line, losing: Iterable[Line]) -> bool:
    """Whether a line lost because of another that lost on the same report."""
    levels = {each.check: each.finding.level or 0 for each in losing}
    return _before(line.check, line.finding.message, levels) is not None


def _head(loss: Loss, by_check: Mapping[str, Loss]) -> str:
    """The check that tells the mistake which cost these points: its own, or the one that it follows from."""
    levels = {check: each.level for check, each in by_check.items()}
    check = loss.check
    while (before := _before(check, by_check[check].message, levels)) is not None:
        del levels[check]
        check = before
    return check


def _before(check: str, message: str, levels: Mapping[str, int]) -> str | None:
    """The check from whose loss this one follows, None for a mistake of its own. `levels`: of the checks that lost."""
    follows = check_named(check).wording.message(message).follows
    return next((each for each in follows if levels.get(each, SMALL) < SMALL), None)


def _loss(line: Line) -> Loss:
    finding = line.finding
    return Loss(
        line.check,
        finding.level or 0,
        line.max_points,
        line.lost,
        finding.message,
        finding.values,
        finding.events,
    )
