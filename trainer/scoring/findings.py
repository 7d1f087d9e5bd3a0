"""One judgement and the sheet of all of them: the shape that checks, answer scoring, debriefs and exports share.

Levels run from 0 to 4. A finding carries what it rests on: event numbers or spans, the rule, and a message key with
values; the sentence in the reader's language stands in the yaml beside the check.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import prod

from trainer.answers.total import Ceiling


class Outcome(StrEnum):
    JUDGED = "judged"
    NOT_APPLICABLE = "not_applicable"
    """The report's truth, or its course, leaves nothing to judge: neither points nor maximum."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check says about one report.

    `level` 0 to 4, or None when not applicable. `message` is a key of the check's yaml, `values` fill its sentence.
    `events` are seqs of the log that decided.
    """

    outcome: Outcome
    level: int | None
    message: str
    values: Mapping[str, str] = field(default_factory=dict)
    events: tuple[int, ...] = ()


class About(StrEnum):
    """What a check judges, one line for each."""

    REPORT = "report"
    """The course of a report that arrived."""
    LETTER = "letter"
    """What came by counter, letter or social media, typed in or left lying."""
    MESSAGE = "message"
    """A message that asked for a reply."""


NOT_APPLICABLE = Finding(Outcome.NOT_APPLICABLE, None, "not_applicable")


def judged(level: int, message: str, *events: int, **values: str) -> Finding:
    """A finding with a level, resting on these events."""
    return Finding(Outcome.JUDGED, level, message, values, events)


def lowest(findings: Iterable[Finding]) -> Finding:
    """The finding with the lowest level, the first of them at a tie; not applicable when none was judged."""
    with_level = [each for each in findings if each.level is not None]
    return min(with_level, key=lambda each: each.level or 0, default=NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Line:
    """A finding on the score sheet: check, report, points it could earn and points it earned (before the cap).

    `report` is the id of what was judged: of a report, also one that was never typed in, or of a message (`about`).
    """

    check: str
    report: str
    finding: Finding
    max_points: float
    points: float
    about: About = About.REPORT

    @property
    def lost(self) -> float:
        return round(self.max_points - self.points, 4)


@dataclass(frozen=True, slots=True)
class Critical:
    """A critical failure: it leaves little or nothing of what the rest of its report earned (`gravity`).

    `rule` is its name (identity_published, secret_left_public, sent_to_accused, given_away, emergency_put_off,
    emergency_not_called, emergency_left, or a gate),
    `event` the seq of the act.
    """

    rule: str
    report: str
    event: int
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AnswerMark:
    """The marks that count for one answer, W1…W8 to level; None while nobody and no machine has marked it.

    `total` 0 to 100 by the rubric's formula, None while a dimension is null. `marker` "" for the machine, `markings.BOTH` for
    two people together. `provisional`: the dimensions that wait for a person, and gates that are suspected or on which two people differ. `ceiling`: by
    which it is worth less than it earned, None for none. `points` are what it adds to its report before grave faults, below 0
    where it costs; `max_points` the most that it could add, 0 where nobody owed it. Both are 0 outside a sheet.
    """

    report: str
    answer_seq: int
    levels: Mapping[str, int | None]
    gates: tuple[str, ...]
    total: float | None
    marker: str
    provisional: tuple[str, ...]
    ceiling: Ceiling | None = None
    points: float = 0.0
    max_points: float = 0.0


class Weight(StrEnum):
    """How heavy the gravest fault of one matter is."""

    AGAINST_PERSON = "against_person"
    """Against life, or against a reporter who must not be known."""
    GRAVE = "grave"
    """Any other critical failure."""
    SERIOUS = "serious"
    """What an officer is there for was not done."""
    LATE = "late"
    """It was done, after its limit."""


@dataclass(frozen=True, slots=True)
class ReportScore:
    """Points of one report: sum of its lines and marked answers, never below 0, after what grave faults took.

    `capped`: there was a grave fault. `taken`: the points that it cost. `left`: the share of what the rest earned that it
    leaves, 1 without one; by rules before `COUNTED` also 1, for then the ceiling lies over the maximum. `acts`: how heavy each
    act that was such a fault is for the whole run, in order.
    """

    report: str
    points: float
    max_points: float
    capped: bool
    taken: float = 0.0
    left: float = 1.0
    acts: tuple[Weight, ...] = ()


@dataclass(frozen=True, slots=True)
class MessageScore:
    """Points of one message that asked for a reply, by its id. No cap reaches it."""

    message: str
    points: float
    max_points: float


@dataclass(frozen=True, slots=True)
class Spoiled:
    """A matter whose fault reaches beyond it: `about` is the id of the report, or of the message, in which its gravest fault
    lies, `leaves` the share of the points of the run that it leaves. `check`: the name of the check that found that fault; "" for
    a grave fault and for the marks of an answer.
    """

    about: str
    weight: Weight
    leaves: float
    check: str = ""


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """All findings of a run with weights and caps. `waiting` lists answers (report, seq) of which the machine is
    unsure and that nobody has marked: while it is not empty the sheet is *sementara*.

    `reports` are those that arrived, then those that should have been typed in and were not; `messages` those judged.
    `earned` are the points of both together, `points` what `spoiled` leaves of them (`overall`): the same by the rules before
    `COUNTED`, or where nothing was spoiled.
    """

    lines: tuple[Line, ...]
    critical: tuple[Critical, ...]
    answers: tuple[AnswerMark, ...]
    reports: tuple[ReportScore, ...]
    points: float
    max_points: float
    waiting: tuple[tuple[str, int], ...]
    messages: tuple[MessageScore, ...] = ()
    spoiled: tuple[Spoiled, ...] = ()

    @property
    def left(self) -> float:
        """The share of what was earned that the run keeps, 0 to 1."""
        return prod(each.leaves for each in self.spoiled)

    @property
    def earned(self) -> float:
        """The points of all reports and messages together."""
        of_reports = sum(each.points for each in self.reports)
        return round(of_reports + sum(each.points for each in self.messages), 4)

    @property
    def provisional(self) -> bool:
        return bool(self.waiting)

    @property
    def share(self) -> float:
        """Points over maximum, 0 to 1; 0 when nothing could be earned."""
        return self.points / self.max_points if self.max_points else 0.0
