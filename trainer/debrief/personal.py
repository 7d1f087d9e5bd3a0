"""One person's debrief: the run as facts, points and losses, and report by report what was done, by whom, and why.

Built from history and score sheet alone. `opened` names the reports that may be told: of the others nothing is used,
neither for points nor for advice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from trainer.debrief.advice import Advice, advice_of
from trainer.debrief.authored import authored
from trainer.debrief.feeling import Feeling, feeling_of
from trainer.debrief.headline import Facts, Headline, headline_of
from trainer.debrief.outstanding import Outstanding, outstanding_of
from trainer.debrief.steps import Act, steps_of
from trainer.debrief.titles import shown_title
from trainer.debrief.undone import Undone, desk_work_of
from trainer.debrief.ways import Ways, compare
from trainer.domain.dossier import PostedAnswer
from trainer.domain.history import History
from trainer.domain.vocabulary import State
from trainer.scoring.findings import AnswerMark, Critical, Line, ScoreSheet


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
class AnswerDebrief:
    """A written answer. `mark` None: nobody has marked it. `points` None: a dimension waits, so it counts neither for
    nor against. `note` is what the marker wrote, "" when nothing.
    """

    posted: PostedAnswer
    mark: AnswerMark | None
    note: str
    points: float | None
    max_points: float

    @property
    def waiting(self) -> bool:
        return self.points is None


@dataclass(frozen=True, slots=True)
class ReportDebrief:
    """One report. `kept` are checks that lost nothing; `why` is the author's paragraph, "" when there is none.

    `model` are the answers that the expert wrote on it, () where the expert wrote none. `main` is the report that this
    one was linked to as a duplicate, None when it was not. `outstanding`: whose turn it was when the run ended. `undone`:
    nobody had decided it by then; None otherwise.
    """

    id: str
    title: str
    arrived_at: datetime
    state: State
    opened: bool
    points: float
    max_points: float
    capped: bool
    critical: tuple[Critical, ...]
    ways: Ways
    losses: tuple[Loss, ...]
    kept: tuple[str, ...]
    feeling: Feeling
    why: str
    answers: tuple[AnswerDebrief, ...]
    model: tuple[PostedAnswer, ...]
    main: str | None
    outstanding: Outstanding | None
    undone: Undone | None

    @property
    def provisional(self) -> bool:
        return any(answer.waiting for answer in self.answers)


@dataclass(frozen=True, slots=True)
class PersonalDebrief:
    """`whole` False: the run goes on, and only what is already opened is told and counted.

    `unseen` reports of the scenario had not arrived when the run ended. `acted` False: the person did nothing at all.
    """

    whole: bool
    acted: bool
    finished_why: str | None
    headline: Headline
    points: float
    max_points: float
    waiting: int
    critical: tuple[Critical, ...]
    reports: tuple[ReportDebrief, ...]
    unseen: int
    advice: tuple[Advice, ...]

    @property
    def provisional(self) -> bool:
        return self.waiting > 0

    @property
    def judged(self) -> int:
        """Reports on which anything could be earned."""
        return sum(report.max_points > 0 for report in self.reports)


def personal_debrief(
    history: History,
    sheet: ScoreSheet,
    expert: History | None,
    opened: Sequence[str],
    *,
    whole: bool,
) -> PersonalDebrief:
    """The debrief of a run. `expert` is the expert's run of the same scenario, None when nobody wrote one."""
    work = desk_work_of(history)
    words = authored(history.world.scenario.texts.get("debrief", ""), tuple(opened))
    reports = tuple(
        _report(
            history,
            sheet,
            expert,
            report.id,
            words.why.get(report.id, ""),
            work.undone.get(report.id),
        )
        for report in history.reports()
        if report.id in opened
    )
    lines = [line for line in sheet.lines if line.report in opened]
    critical = tuple(each for each in sheet.critical if each.report in opened)
    facts = Facts(
        critical=len(critical),
        arrived=len(reports),
        opened=sum(report.opened for report in reports),
        to_decide=[each for each in work.reports if each in opened],
        decided=[each for each in work.decided if each in opened],
    )
    return PersonalDebrief(
        whole=whole,
        acted=acted(history),
        finished_why=history.run.finished_why,
        headline=headline_of(lines, facts),
        points=round(sum(report.points for report in reports), 4),
        max_points=round(sum(report.max_points for report in reports), 4),
        waiting=sum(answer.waiting for report in reports for answer in report.answers),
        critical=critical,
        reports=reports,
        unseen=max(len(history.world.scenario.reports) - len(history.reports()), 0) if whole else 0,
        advice=advice_of(lines),
    )


def acted(history: History) -> bool:
    """Whether a person did anything with any report."""
    return any(r.person is not None and r.report is not None for r in history.events)


def _report(
    history: History,
    sheet: ScoreSheet,
    expert: History | None,
    report: str,
    why: str,
    undone: Undone | None,
) -> ReportDebrief:
    dossier = history.dossier(report)
    lines = tuple(line for line in sheet.lines if line.report == report)
    critical = tuple(each for each in sheet.critical if each.report == report)
    marks = tuple(mark for mark in sheet.answers if mark.report == report)
    score = next((each for each in sheet.reports if each.report == report), None)
    points, most = (score.points, score.max_points) if score else (0.0, 0.0)
    own = steps_of(history, report)
    return ReportDebrief(
        id=report,
        title=shown_title(dossier.report),
        arrived_at=dossier.report.received_at,
        state=dossier.state,
        opened=any(step.act is Act.OPENED for step in own),
        points=points,
        max_points=most,
        capped=score.capped if score else False,
        critical=critical,
        ways=compare(
            own,
            steps_of(expert, report) if expert is not None else None,
            lines,
            flawless=points >= most and not critical,
        ),
        losses=tuple(_loss(line) for line in lines if line.lost > 0),
        kept=tuple(
            line.check for line in lines if line.finding.level is not None and line.lost == 0
        ),
        feeling=feeling_of(history, report, critical, lines, marks),
        why=why,
        answers=_answers(history, sheet, report, marks),
        model=_model(expert, report) if expert is not None else (),
        main=dossier.linked_to,
        outstanding=outstanding_of(history, report),
        undone=undone,
    )


def _model(expert: History, report: str) -> tuple[PostedAnswer, ...]:
    """What the expert wrote to the reporter, without what simulated colleagues wrote."""
    if not any(each.id == report for each in expert.reports()):
        return ()
    answers = expert.dossier(report).answers
    return tuple(each for each in answers if expert.events[each.seq - 1].person is not None)


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


def _answers(
    history: History, sheet: ScoreSheet, report: str, marks: tuple[AnswerMark, ...]
) -> tuple[AnswerDebrief, ...]:
    """The answers that the sheet counts, and those that wait for a marker, in order."""
    most = float(history.world.scenario.rubric.answer_points.get(report, 0))
    waiting = {seq for of, seq in sheet.waiting if of == report}
    by_seq = {mark.answer_seq: mark for mark in marks}
    return tuple(
        _answer(history, posted, by_seq.get(posted.seq), most)
        for posted in history.dossier(report).answers
        if posted.seq in by_seq or posted.seq in waiting
    )


def _answer(
    history: History, posted: PostedAnswer, mark: AnswerMark | None, most: float
) -> AnswerDebrief:
    total = mark.total if mark is not None else None
    points = None if total is None else round(most * total / 100, 4)
    notes = [
        marking.note
        for marking in history.run.markings
        if mark is not None and marking.answer_seq == posted.seq and marking.marker == mark.marker
    ]
    return AnswerDebrief(posted, mark, notes[-1] if notes else "", points, most)
