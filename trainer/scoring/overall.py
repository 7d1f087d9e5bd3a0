"""What grave and serious faults leave of a whole run, beyond the report that each of them spoils.

Points add up report by report, and one report among ten is a tenth. Whoever judges a run as a whole does not count so: two people
who read 54 runs without their points agreed with each other (r 0.97) that one whistle-blower handed over spoils an otherwise
perfect day by half, and one matter sent to the wrong door by a sixth (docs/penilaian-pembaca.md). So each matter with such a fault
leaves a share of the points of the run, the gravest its whole share, every further one by the rules `STOOD` the square root of its
own: whoever judges a run counts a third slip less than the first. Reports of one event are one matter. Rules `COUNTED` and later.

By the rules `STOOD` one deed is charged once. What a grave fault took from its own report is part of what it takes from the run,
not added to it; every further act of that weight on the same matter is one more grave fault; a reply to a message by which
somebody was given away is the fault on the report, and no second one on the message; accusations of the same person are one
matter. And what was done after its limit counts (ref. 3.2): the limit is what the citizen was promised.

By the rules `HELPED` an answer is a serious fault only where it would be one, too, if the machine had marked each dimension of
which it is unsure a level too low.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from trainer.answers.total import TOP, total_of
from trainer.domain import events as e
from trainer.domain.history import History
from trainer.domain.report import same_event
from trainer.domain.rules import HELPED, STOOD
from trainer.scoring.findings import About, AnswerMark, Line, ReportScore, Spoiled, Weight
from trainer.scoring.messages import exposures_of

HALFWAY = 50.0
"""An answer that was owed and is worth less is a serious fault."""

BARELY = 1
"""The highest level of a check at which what it asks for was not done."""
BROKEN = {"promises": 2, "comment_instead_of_answer": 2}
"""The same where doing it later does not mend it: a date that passed, an answer that first went out where it answers nothing."""

SERIOUS = frozenset(
    (
        "decision",
        "disposition",
        "return_owner",
        "secrecy",
        "urgency",
        "completeness_request",
        "duplicates",
        "escalation",
        "comment_instead_of_answer",
        "final_promise",
        "closing",
        "inject_answers",
        # Those that only cost are there only where something was done that should not have been, or left that was owed.
        "promises",
        "open_questions",
        "errands",
        "discretion",
        "returned_left",
        "pingpong",
    )
)
"""Checks of what an officer is there for; what merely follows, such as class and category, costs its own points alone."""

LIMITS = frozenset(("time_to_verify", "time_to_first_answer", "class_limit"))
"""Checks of limits."""
RAN_OUT = frozenset(("late", "right_late", "handed_late", "never"))
"""What they say where one ran out in a person's hands; what else they lose points for is told and weighed as a wrong decision."""

UNHELPED = ("urgency", "never_opened")
"""What says of an emergency that nobody so much as read it: against life, without an act that could be a grave fault."""

LEAVES = {
    Weight.AGAINST_PERSON: 0.5,
    Weight.GRAVE: 0.85,
    Weight.SERIOUS: 0.85,
    Weight.LATE: 0.9,
}
"""What one matter with such a fault leaves of the points of the run, where it is the gravest."""
FURTHER = 0.5
"""Power of the share of every further matter by the rules `STOOD`: the second fault tells less of somebody than the first."""
LEFT_BEFORE = {
    Weight.AGAINST_PERSON: 0.5,
    Weight.GRAVE: 0.8,
    Weight.SERIOUS: 0.85,
    Weight.LATE: 0.9,
}
"""The same by the rules `COUNTED`, which take it besides what the report lost."""

TAKE_THEIR_REPORT = (Weight.AGAINST_PERSON, Weight.GRAVE)
"""Faults that have taken all or most of their own report already (`gravity`)."""

Leaves = Mapping[Weight, float]


def spoiled_by(
    history: History,
    lines: Sequence[Line],
    answers: Sequence[AnswerMark],
    reports: Sequence[ReportScore],
    leaves: Leaves | None = None,
) -> tuple[Spoiled, ...]:
    """Every matter of a run with such a fault, once, by its gravest; in the order in which they are found.

    `leaves` are the shares, others than those of the run's rules where somebody tries what they should be.
    """
    matters = _Matters(history)
    leaves = leaves or (LEAVES if matters.stood else LEFT_BEFORE)
    found: dict[str, list[_Fault]] = defaultdict(list)
    for fault in _faults(lines, answers, reports, history.run.rules):
        found[matters.of(fault.about)].append(fault)
    if not matters.stood:
        gravest = {
            about: min((fault.weight for fault in each), key=leaves.__getitem__)
            for about, each in found.items()
        }
        return tuple(Spoiled(about, each, leaves[each]) for about, each in gravest.items())
    lost = _lost(matters, lines, reports)
    each_once = (_once(faults, lost[matter], leaves) for matter, faults in found.items())
    return _gravest_whole([each for each in each_once if each.leaves < 1])


def _gravest_whole(spoiled: Sequence[Spoiled]) -> tuple[Spoiled, ...]:
    """The gravest matter with its whole share, the others with what they add to it."""
    gravest = min(spoiled, key=lambda each: each.leaves, default=None)
    return tuple(
        each if each is gravest else replace(each, leaves=round(each.leaves**FURTHER, 4))
        for each in spoiled
    )


class _Fault(NamedTuple):
    """A fault that reaches beyond its report or message: where it lies, how heavy it is, and the check that found it."""

    about: str
    weight: Weight
    check: str = ""


def _once(faults: Sequence[_Fault], lost: float, leaves: Leaves) -> Spoiled:
    """A matter by all its faults; `lost` is the share of the maximum of the run that it lost by itself, 0 to 1."""
    gravest = min(faults, key=lambda each: leaves[each.weight])
    share = leaves[gravest.weight]
    if gravest.weight in TAKE_THEIR_REPORT:
        more = sum(each.weight in TAKE_THEIR_REPORT for each in faults) - 1
        share *= leaves[Weight.GRAVE] ** more
        share = min(1.0, share / (1 - lost)) if lost < 1 else share
    return Spoiled(gravest.about, gravest.weight, round(share, 4), gravest.check)


def _faults(
    lines: Sequence[Line],
    answers: Sequence[AnswerMark],
    reports: Sequence[ReportScore],
    rules: int,
) -> Iterator[_Fault]:
    for report in reports:
        yield from (_Fault(report.report, weight) for weight in report.acts)
    for line in lines:
        weight = _weight_of(line, stood=rules >= STOOD)
        if weight is not None:
            yield _Fault(line.report, weight, line.check)
    for mark in answers:
        if mark.max_points and _is_bad(mark, rules):
            yield _Fault(mark.report, Weight.SERIOUS)


def _is_bad(mark: AnswerMark, rules: int) -> bool:
    """Whether an answer that was owed is worth less than half, by the rules `HELPED` without a doubt of the machine."""
    total = mark.total
    if rules >= HELPED and not mark.marker:
        levels = {
            code: level if level is None or code not in mark.provisional else min(TOP, level + 1)
            for code, level in mark.levels.items()
        }
        total = total_of(levels, mark.gates, rules=rules)
    return total is not None and total < HALFWAY


def _weight_of(line: Line, *, stood: bool) -> Weight | None:
    """How heavy what a check found is for the whole run; None where it costs its own points alone."""
    level = line.finding.level
    if level is None or not (line.max_points > 0 or line.points < 0):
        return None
    if stood and (line.check, line.finding.message) == UNHELPED:
        return Weight.AGAINST_PERSON
    if line.check in SERIOUS and level <= BROKEN.get(line.check, BARELY):
        return Weight.SERIOUS
    late = line.check in LIMITS and line.finding.message in RAN_OUT
    return Weight.LATE if stood and late else None


def _lost(
    matters: _Matters, lines: Sequence[Line], reports: Sequence[ReportScore]
) -> Mapping[str, float]:
    """What every matter lost by itself, as a share of the maximum of the run."""
    replies = [line for line in lines if line.about is About.MESSAGE]
    parts = [(each.report, each.points, each.max_points) for each in reports]
    parts += [(each.report, each.points, each.max_points) for each in replies]
    most = sum(maximum for _, _, maximum in parts)
    lost: dict[str, float] = defaultdict(float)
    for about, points, maximum in parts:
        lost[matters.of(about)] += (maximum - points) / most if most else 0.0
    return lost


class _Matters:
    """Which reports and messages of a run are one matter."""

    def __init__(self, history: History) -> None:
        self.history = history
        self.stood = history.run.rules >= STOOD
        self.exposed = _exposed(history) if self.stood else {}

    def of(self, about: str) -> str:
        """The first report of the same matter; the id itself of a message that gave no report away, and of a paper left."""
        report = self.exposed.get(about, about)
        if report not in self.history.run.dossiers:
            return report
        return next(each for each in self.history.run.dossiers if self._same(each, report))

    def _same(self, one: str, other: str) -> bool:
        key, other_key = self.history.truth(one), self.history.truth(other)
        if one == other or same_event(one, key, other, other_key):
            return True
        return self.stood and key.accused is not None and key.accused == other_key.accused


def _exposed(history: History) -> Mapping[str, str]:
    """The report that each message's reply gave away, where a person's did."""
    exposures = exposures_of(history.run)
    return {
        fact.inject: exposures[fact.inject, fact.option or ""]
        for recorded, fact in history.of_kind(e.InjectAnswered)
        if recorded.person is not None and (fact.inject, fact.option or "") in exposures
    }
