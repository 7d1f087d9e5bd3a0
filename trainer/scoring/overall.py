"""What grave and serious faults leave of a whole run, beyond the report that each of them spoils.

Points add up report by report, and one report among ten is a tenth. Whoever judges a run as a whole does not count so: two people
who read 54 runs without their points agreed with each other (r 0.97) that one whistle-blower handed over spoils an otherwise
perfect day by half, and one matter sent to the wrong door by a sixth (docs/penilaian-pembaca.md). So each matter with such a fault
leaves a share of the points of the run. Reports of one event are one matter. Rules `COUNTED` and later.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.domain.history import History
from trainer.domain.report import same_event
from trainer.scoring.findings import AnswerMark, Critical, Line, ReportScore, Spoiled, Weight

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


LEAVES = {Weight.AGAINST_PERSON: 0.5, Weight.GRAVE: 0.8, Weight.SERIOUS: 0.85}
"""What one matter with such a fault leaves of the points of the run."""


def spoiled_by(
    history: History,
    lines: Sequence[Line],
    answers: Sequence[AnswerMark],
    critical: Sequence[Critical],
    reports: Sequence[ReportScore],
) -> tuple[Spoiled, ...]:
    """Every matter of a run with a grave or serious fault, once, by its gravest; in the order in which they are found."""
    harmed = frozenset(each.report for each in reports if each.harmed)
    found: dict[str, Weight] = {}
    for report, weight in _faults(lines, answers, critical, harmed):
        matter = _matter(history, report)
        found[matter] = min(found.get(matter, weight), weight, key=LEAVES.__getitem__)
    return tuple(Spoiled(about, weight, LEAVES[weight]) for about, weight in found.items())


def _faults(
    lines: Sequence[Line],
    answers: Sequence[AnswerMark],
    critical: Sequence[Critical],
    harmed: frozenset[str],
) -> Iterator[tuple[str, Weight]]:
    for failure in critical:
        grave = failure.report in harmed
        yield failure.report, Weight.AGAINST_PERSON if grave else Weight.GRAVE
    for line in lines:
        level, weighs = line.finding.level, line.max_points > 0 or line.points < 0
        if (
            line.check in SERIOUS
            and level is not None
            and weighs
            and level <= BROKEN.get(line.check, BARELY)
        ):
            yield line.report, Weight.SERIOUS
    for mark in answers:
        if mark.max_points and mark.total is not None and mark.total < HALFWAY:
            yield mark.report, Weight.SERIOUS


def _matter(history: History, report: str) -> str:
    """The first report of the same event; the id itself of anything that is no report that arrived."""
    if report not in history.run.dossiers:
        return report
    key = history.truth(report)
    return next(
        each
        for each in history.run.dossiers
        if each == report or same_event(each, history.truth(each), report, key)
    )
