"""A class's debrief: how results are spread, what was missed most, what each report was decided as, what to talk about.

No name enters here: a member is a key. Below eight people figures stand without any claim, and nobody is judged by a
run in which nothing was done.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from trainer.answers.total import TOP, WEIGHTS
from trainer.debrief.authored import authored
from trainer.debrief.losses import spoken_of
from trainer.debrief.personal import acted
from trainer.debrief.readiness import WRITTEN, Verdict, readiness_of
from trainer.debrief.titles import message_titles, shown_title
from trainer.debrief.undone import desk_work_of
from trainer.domain.events import BY_INSTRUCTOR
from trainer.domain.history import History
from trainer.domain.report import Report
from trainer.domain.scenario import World
from trainer.scoring.findings import About, Critical, Line, ScoreSheet
from trainer.scoring.registry import check_named
from trainer.scoring.stays import decision_in

MIN_FOR_MEAN = 8
"""Fewer people than this, and no mean is told: one person more would turn it."""

BANDS = ((0, 20), (20, 40), (40, 60), (60, 80), (80, 100))
"""Per cent of the maximum, lower bound included; the last includes 100."""

WEAKEST = 3
MISTAKES_SHOWN = 6
SINGLE_MISTAKES_SHOWN = 3
"""Of several people. A single run has nothing that two made, so there its mistakes are told as far as the others are."""
UNDECIDED = "none"

LOWEST = 2
"""So many dimensions of the written answers are named as their lowest."""

CHOICES = ("verifikasi", "tunda", "bukan_wewenang", "arsipkan", UNDECIDED)


@dataclass(frozen=True, slots=True)
class Member:
    """One run of the class under a key that tells nothing."""

    key: str
    history: History
    sheet: ScoreSheet


@dataclass(frozen=True, slots=True)
class Band:
    """How many people have a share from `low` to under `high` per cent of the maximum."""

    low: int
    high: int
    people: int


@dataclass(frozen=True, slots=True)
class CheckShare:
    """What the class kept of one check, or of its written answers (`WRITTEN`): points over maximum, and on how many people
    it cost something.
    """

    check: str
    points: float
    max_points: float
    people: int
    lost_by: int

    @property
    def share(self) -> float:
        return self.points / self.max_points

    @property
    def lost(self) -> float:
        return self.max_points - self.points


@dataclass(frozen=True, slots=True)
class Mistake:
    """One finding of one check on one report, as often as it was made. `values` are those most of them had.

    `report` is "" where it was made on a message; then `title` is the message's.
    """

    check: str
    message: str
    report: str
    title: str
    people: int
    values: Mapping[str, str]

    @property
    def about_message(self) -> bool:
        """Whether it was made on a message of the world."""
        return not self.report


@dataclass(frozen=True, slots=True)
class Spread:
    """First decisions on one report: (code, people) in a fixed order. `right` are the decisions of the key."""

    report: str
    title: str
    choices: tuple[tuple[str, int], ...]
    right: tuple[str, ...]
    arrived_for: int


@dataclass(frozen=True, slots=True)
class CriticalCount:
    rule: str
    report: str
    title: str
    people: int
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LeftEmergency:
    """An emergency that so many of the class left without decision and help. `numbers`: whom to call, by the key."""

    report: str
    title: str
    people: int
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClassDebrief:
    """`people` did something and are counted, `absent` joined and did nothing, `unfinished` of the first still play.

    `stopped` of them were ended by the instructor before the exercise's own end. `judged` of them have anything that was judged: the bands are theirs, and, where their run is over, the verdicts of `readiness`, the best first. `unjudged` are checks that reached nobody.
    `mean_share` is None below `MIN_FOR_MEAN` people. `waiting` answers have no marks yet. `written`: what was kept of the
    written answers, None where none was due; `lowest`: the dimensions in which they are furthest from the top, W1 to W7.
    """

    people: int
    absent: int
    unfinished: int
    stopped: int
    waiting: int
    judged: int
    readiness: tuple[tuple[Verdict, int], ...]
    bands: tuple[Band, ...]
    mean_share: float | None
    checks: tuple[CheckShare, ...]
    written: CheckShare | None
    lowest: tuple[str, ...]
    mistakes: tuple[Mistake, ...]
    unjudged: tuple[str, ...]
    critical: tuple[CriticalCount, ...]
    emergencies: tuple[LeftEmergency, ...]
    decisions: tuple[Spread, ...]
    points: tuple[str, ...]

    @property
    def weighed(self) -> tuple[CheckShare, ...]:
        """All that gave or cost points, the weakest share first; of equal ones what cost more people."""
        found = self.checks if self.written is None else (*self.checks, self.written)
        return tuple(sorted(found, key=_weakness))

    @property
    def weakest(self) -> tuple[CheckShare, ...]:
        """What took most points from the class, where it lost anything at all."""
        losing = (each for each in self.weighed if each.lost_by)
        return tuple(sorted(losing, key=lambda each: -each.lost))[:WEAKEST]


def class_debrief(world: World, members: Sequence[Member]) -> ClassDebrief:
    """The debrief of every run of a class on one scenario. Good for no member at all, too."""
    present = tuple(member for member in members if acted(member.history))
    lines = [(member.key, line) for member in present for line in member.sheet.lines]
    judged = tuple(member for member in present if member.sheet.max_points > 0)
    titles = {report.id: shown_title(report) for report in world.scenario.reports}
    titles |= message_titles(world.scenario, (member.history.run for member in members))
    checks = _checks(lines)
    return ClassDebrief(
        people=len(present),
        absent=len(members) - len(present),
        unfinished=sum(not member.history.run.finished for member in present),
        stopped=sum(_stopped(member.history) for member in present),
        waiting=sum(len(member.sheet.waiting) for member in present),
        judged=len(judged),
        readiness=_readiness(judged),
        bands=_bands(judged),
        mean_share=_mean(judged),
        checks=checks,
        written=_written(present),
        lowest=_lowest(present),
        mistakes=_mistakes(_untold(present), titles, single=len(present) == 1),
        unjudged=_unjudged(world, checks),
        critical=_critical(present, titles),
        emergencies=_emergencies(world, present),
        decisions=_decisions(world, present),
        points=authored(world.scenario.texts.get("debrief", ""), tuple(titles)).points,
    )


def _stopped(history: History) -> bool:
    return history.run.finished_why == BY_INSTRUCTOR


def _bands(members: Sequence[Member]) -> tuple[Band, ...]:
    shares = [100 * member.sheet.share for member in members]
    return tuple(
        Band(low, high, sum(low <= share < high or share == high == 100 for share in shares))
        for low, high in BANDS
    )


def _readiness(members: Sequence[Member]) -> tuple[tuple[Verdict, int], ...]:
    """How many of whom the run is over got each verdict; () while nobody's is."""
    over = [readiness_of(member.sheet) for member in members if member.history.run.finished]
    counted = Counter(each.verdict for each in over if each is not None)
    best_first = (Verdict.READY, Verdict.PRACTISE, Verdict.UNSAFE)
    return tuple((verdict, counted[verdict]) for verdict in best_first) if counted else ()


def _mean(members: Sequence[Member]) -> float | None:
    if len(members) < MIN_FOR_MEAN:
        return None
    return sum(member.sheet.share for member in members) / len(members)


def _checks(lines: Sequence[tuple[str, Line]]) -> tuple[CheckShare, ...]:
    """The weakest first; of equal ones the one that cost more people."""
    judged: dict[str, list[tuple[str, Line]]] = {}
    for key, line in lines:
        if line.finding.level is not None and line.max_points > 0:
            judged.setdefault(line.check, []).append((key, line))
    shares = [_check_share(check, each) for check, each in judged.items()]
    return tuple(sorted(shares, key=_weakness))


def _weakness(share: CheckShare) -> tuple[float, int]:
    return share.share, -share.lost_by


def _written(members: Sequence[Member]) -> CheckShare | None:
    """What the class kept of the points for answers, before grave faults; an answer without marks is left out, and so is one
    that nobody owed and that cost nothing.
    """
    given = [
        (member.key, mark.points, mark.max_points)
        for member in members
        for mark in member.sheet.answers
        if mark.max_points or mark.points
    ]
    if not any(most for _, _, most in given):
        return None
    return CheckShare(
        WRITTEN,
        round(max(sum(earned for _, earned, _ in given), 0.0), 4),
        round(sum(most for _, _, most in given), 4),
        len({key for key, _, _ in given}),
        len({key for key, earned, most in given if earned < most}),
    )


def _lowest(members: Sequence[Member]) -> tuple[str, ...]:
    """Where what people wrote is furthest from the top; answers that were never given say nothing of it."""
    levels: dict[str, list[int]] = {}
    for mark in (mark for member in members for mark in member.sheet.answers if mark.answer_seq):
        for code, level in mark.levels.items():
            if code in WEIGHTS and level is not None:
                levels.setdefault(code, []).append(level)
    means = {code: sum(found) / len(found) for code, found in levels.items()}
    below = (code for code in means if means[code] < TOP)
    return tuple(sorted(below, key=lambda code: (means[code], code))[:LOWEST])


def _unjudged(world: World, checks: Sequence[CheckShare]) -> tuple[str, ...]:
    """Checks that the scenario gives points for and that were asked of nobody."""
    asked = {each.check for each in checks}
    rubric = world.scenario.rubric.checks
    weighed = (each.check for each in rubric if each.points > 0 and not _only_costs(each.check))
    return tuple(check for check in weighed if check not in asked)


def _only_costs(check: str) -> bool:
    """Whether a check is asked only of whoever did what it costs: without a line of it nothing is left unjudged."""
    return check_named(check).only_costs


def _check_share(check: str, lines: Sequence[tuple[str, Line]]) -> CheckShare:
    return CheckShare(
        check,
        round(sum(line.points for _, line in lines), 4),
        round(sum(line.max_points for _, line in lines), 4),
        len({key for key, _ in lines}),
        len({key for key, line in lines if line.lost > 0}),
    )


def _untold(members: Iterable[Member]) -> list[tuple[str, Line]]:
    """The lines of the class without those of which a grave fault of the same member speaks: that is told by itself."""
    return [
        (member.key, line)
        for member in members
        for line in member.sheet.lines
        if not spoken_of(
            line.check, (c.rule for c in member.sheet.critical if c.report == line.report)
        )
    ]


def _mistakes(
    lines: Sequence[tuple[str, Line]], titles: Mapping[str, str], *, single: bool
) -> tuple[Mistake, ...]:
    """What most people got wrong in the same way; of equal ones what cost most.

    A mistake of one person alone is told only when there is none that two made.
    """
    made: dict[tuple[str, str, str], list[Line]] = {}
    for _, line in lines:
        if line.lost > 0:
            made.setdefault((line.check, line.finding.message, line.report), []).append(line)
    ranked = sorted(made.values(), key=lambda each: (-len(each), -sum(line.lost for line in each)))
    shared = [each for each in ranked if len(each) > 1]
    few = MISTAKES_SHOWN if single else SINGLE_MISTAKES_SHOWN
    shown = shared[:MISTAKES_SHOWN] or ranked[:few]
    return tuple(_mistake(each, titles) for each in shown)


def _mistake(lines: Sequence[Line], titles: Mapping[str, str]) -> Mistake:
    seen = Counter(tuple(line.finding.values.items()) for line in lines)
    values = dict(seen.most_common(1)[0][0])
    first = lines[0]
    title = titles.get(first.report, first.report)
    report = "" if first.about is About.MESSAGE else first.report
    return Mistake(first.check, first.finding.message, report, title, len(lines), values)


def _critical(members: Sequence[Member], titles: Mapping[str, str]) -> tuple[CriticalCount, ...]:
    """Each rule on each report, by how many people; somebody who broke it twice there counts once."""
    made: dict[tuple[str, str], dict[str, Critical]] = {}
    for member in members:
        for each in member.sheet.critical:
            made.setdefault((each.rule, each.report), {}).setdefault(member.key, each)
    counts = [
        CriticalCount(
            rule, report, titles.get(report, report), len(by), next(iter(by.values())).values
        )
        for (rule, report), by in made.items()
    ]
    return tuple(sorted(counts, key=lambda each: -each.people))


def _emergencies(world: World, members: Sequence[Member]) -> tuple[LeftEmergency, ...]:
    """Emergencies that were left, those of most people first; a second report about the same event is not told again."""
    left = Counter(
        report
        for member in members
        for report, undone in desk_work_of(member.history).undone.items()
        if undone.emergency_since is not None
    )
    reports = {report.id: report for report in world.scenario.reports}
    return tuple(
        LeftEmergency(id_, shown_title(reports[id_]), people, reports[id_].truth.call_out)
        for id_, people in left.most_common()
        if reports[id_].truth.duplicate_of not in left
    )


def _decided_here(world: World) -> tuple[Report, ...]:
    """Reports that arrive at a desk of the scenario's seats: a unit decides nothing of this kind."""
    desks = [seat.agency for seat in world.scenario.seats]
    return tuple(report for report in world.scenario.reports if report.addressed_to in desks)


def _decisions(world: World, members: Sequence[Member]) -> tuple[Spread, ...]:
    """What each report was decided as; one that arrived in nobody's run is not told, nor is its key."""
    spreads = (_spread(report, members) for report in _decided_here(world))
    return tuple(spread for spread in spreads if spread.arrived_for)


def _spread(report: Report, members: Sequence[Member]) -> Spread:
    there = [m for m in members if report.id in m.history.run.dossiers]
    counted = Counter(_first_decision(member.history, report.id) for member in there)
    right = dict.fromkeys((report.truth.decision, *(each.decision for each in report.truth.also)))
    choices = tuple((choice, counted[choice]) for choice in CHOICES)
    return Spread(report.id, shown_title(report), choices, tuple(right), len(there))


def _first_decision(history: History, report: str) -> str:
    """What people decided first on a report, as the score sheet reads it; Eskalasi is a verification."""
    decisions = (decision_in(each.fact) for each in history.by_people(report))
    return next((each.decision for each in decisions if each is not None), UNDECIDED)
