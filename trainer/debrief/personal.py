"""One person's debrief: the run as facts, points and losses, and report by report what was done, by whom, and why.

Built from history and score sheet alone. `opened` names the reports that may be told: of the others nothing is used,
neither for points nor for advice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from trainer.debrief.advice import AT_MOST, Advice, advice_of
from trainer.debrief.answers import AnswerDebrief, answers_of, model_answers
from trainer.debrief.authored import authored, held_against
from trainer.debrief.clocks import TwoClocks, two_clocks
from trainer.debrief.feeling import Feeling, feeling_of
from trainer.debrief.headline import Facts, Headline, headline_of
from trainer.debrief.identities import without_identities
from trainer.debrief.losses import Loss, Mistake, losses_of, mistakes_of
from trainer.debrief.messages import AskedMessage, messages_of
from trainer.debrief.other_results import OtherResult, other_lines_of, other_results_of
from trainer.debrief.outstanding import (
    Outstanding,
    ended_early_at,
    is_unanswered,
    outstanding_of,
    still_running,
)
from trainer.debrief.reactions import Reacted, reactions_of
from trainer.debrief.readiness import Readiness, readiness_of
from trainer.debrief.steps import Step, as_played, steps_among, steps_of
from trainer.debrief.titles import shown_title
from trainer.debrief.undone import Undone, desk_work_of
from trainer.debrief.ways import Links, Ways, compare
from trainer.domain.deadlines import Clock
from trainer.domain.dossier import Dossier, PostedAnswer
from trainer.domain.events import DuplicateLinked, SeatTaken
from trainer.domain.history import History
from trainer.domain.rules import STOOD
from trainer.domain.vocabulary import State
from trainer.scoring.answer_points import UNANSWERED
from trainer.scoring.findings import About, Critical, ScoreSheet, Spoiled


@dataclass(frozen=True, slots=True)
class ReportDebrief:
    """One report. `title` is the one that it has in the office by now, `original` the citizen's where that is another, "" otherwise;
    `typed`: an officer typed it in and gave it `original`; both without identities. `losses` are what checks took, `mistakes` the same by what they came from. `kept` are checks that lost nothing; `why` is the author's paragraph, "" when there is none.

    `model` are the answers that the expert wrote on it, () where the expert wrote none. `owed`: points of an answer that was due and never given, 0 otherwise; `left`: the share that grave faults
    leave of what the rest earned, 1 without one and by older rules. `failed_at`: the seat behind the event of each critical failure. `main` is the report that this
    one was linked to as a duplicate, None when it was not. `reactions` are the reporter's. `outstanding`: whose turn it was when the run ended; `running`:
    limits that still ran then, () unless it was ended early, at `ended_early_at`. `undone`:
    nobody had decided it by then; None otherwise.
    """

    id: str
    title: str
    original: str
    typed: bool
    arrived_at: datetime
    state: State
    opened: bool
    points: float
    max_points: float
    capped: bool
    left: float
    critical: tuple[Critical, ...]
    failed_at: Mapping[int, str]
    ways: Ways
    losses: tuple[Loss, ...]
    mistakes: tuple[Mistake, ...]
    kept: tuple[str, ...]
    clocks: TwoClocks
    feeling: Feeling
    reactions: tuple[Reacted, ...]
    why: str
    owed: float
    answers: tuple[AnswerDebrief, ...]
    model: tuple[PostedAnswer, ...]
    main: str | None
    outstanding: Outstanding | None
    running: tuple[Clock, ...]
    ended_early_at: datetime | None
    undone: Undone | None

    @property
    def provisional(self) -> bool:
        return any(answer.waiting for answer in self.answers)


@dataclass(frozen=True, slots=True)
class PersonalDebrief:
    """`whole` False: the run goes on, and only what is already opened is told and counted.

    `further_less`: of what spoiled the whole the gravest counts with its whole share, every further one less.
    `readiness`: the verdict of the run, None while it goes on, where nobody did anything, or nothing could be earned. `other_results`: messages and papers as they were judged, `messages` every one that asked for a reply; both are told with the
    whole. `unseen` reports of the scenario had not arrived when the run ended. `acted` False: nobody did anything at all.
    `seats`: those that people had, by id and title; several in a run that was shared; then
    `advice` is all there is, for each seat to pick from. `points_to_discuss` are the author's.
    """

    whole: bool
    acted: bool
    finished_why: str | None
    finished_at: datetime | None
    headline: Headline
    readiness: Readiness | None
    earned: float
    points: float
    max_points: float
    spoiled: tuple[Spoiled, ...]
    further_less: bool
    waiting: int
    critical: tuple[Critical, ...]
    reports: tuple[ReportDebrief, ...]
    other_results: tuple[OtherResult, ...]
    messages: tuple[AskedMessage, ...]
    unseen: int
    advice: tuple[Advice, ...]
    seats: tuple[tuple[str, str], ...]
    points_to_discuss: tuple[str, ...]

    @property
    def provisional(self) -> bool:
        return self.waiting > 0

    @property
    def shared(self) -> bool:
        """Whether several people had a seat in it: then points are the team's."""
        return len(self.seats) > 1

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
    work, seats = desk_work_of(history), _seats(history)
    text = history.world.scenario.texts.get("debrief", "")
    words = authored(text, tuple(opened), held_against(history))
    told = (report.id for report in history.reports() if report.id in opened)
    reports = tuple(
        _report(history, sheet, expert, id_, words.why.get(id_, ""), work.undone.get(id_))
        for id_ in told
    )
    other_results = other_results_of(history, sheet) if whole else ()
    scores = [(each.points, each.max_points) for each in reports]
    scores += [(each.points, each.max_points) for each in other_results]
    lines = [line for line in sheet.lines if line.report in opened]
    lines += other_lines_of(history, sheet) if whole else ()
    critical = tuple(each for each in sheet.critical if each.report in opened)
    earned = round(sum(points for points, _ in scores), 4)
    facts = Facts(
        critical=len(critical),
        arrived=len(reports),
        opened=sum(report.opened for report in reports),
        to_decide=[each for each in work.reports if each in opened],
        decided=[each for each in work.decided if each in opened],
        unanswered=sum(is_unanswered(history, report.id) for report in reports),
    )
    return PersonalDebrief(
        whole=whole,
        acted=acted(history),
        finished_why=history.run.finished_why,
        finished_at=history.run.finished_at,
        headline=headline_of(lines, facts),
        readiness=readiness_of(sheet) if whole and acted(history) else None,
        earned=earned,
        points=round(earned * sheet.left, 4) if whole else earned,
        max_points=round(sum(most for _, most in scores), 4),
        spoiled=sheet.spoiled if whole else (),
        further_less=history.run.rules >= STOOD,
        waiting=sum(answer.waiting for report in reports for answer in report.answers),
        critical=critical,
        reports=reports,
        other_results=other_results,
        messages=messages_of(history, sheet) if whole else (),
        unseen=_unseen(history, other_results) if whole else 0,
        advice=advice_of(lines, critical, at_most=AT_MOST if len(seats) < 2 else None),
        seats=seats,
        points_to_discuss=words.points,
    )


def _seats(history: History) -> tuple[tuple[str, str], ...]:
    """The seats that people had at any time, in the scenario's order."""
    taken = {fact.seat for _, fact in history.of_kind(SeatTaken)}
    return tuple(
        (seat.spec.id, seat.spec.title)
        for seat in history.run.seats.values()
        if seat.spec.id in taken
    )


def _unseen(history: History, other_results: Sequence[OtherResult]) -> int:
    """Reports that had not arrived; a paper that was left lying is told as such."""
    arrived = len(history.reports()) + sum(each.about is About.LETTER for each in other_results)
    return max(len(history.world.scenario.reports) - arrived, 0)


def acted(history: History) -> bool:
    """Whether a person did anything with any report."""
    return any(r.person is not None and r.report is not None for r in history.events)


def _title_in_office(dossier: Dossier) -> str:
    """The title that an officer gave, read aloud as everything here; "" while nobody gave one."""
    if dossier.title == dossier.report.title:
        return ""
    return without_identities(dossier.title, dossier.report)


def _linked_to(history: History | None, report: str) -> tuple[Step, ...]:
    """The steps by which people linked another report to this one."""
    if history is None:
        return ()
    return tuple(
        step
        for other in history.reports()
        if other.id != report
        for step in steps_among((DuplicateLinked,), history, other.id)
        if step.own and isinstance(step.fact, DuplicateLinked) and step.fact.main == report
    )


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
    original = shown_title(dossier.report)
    title = _title_in_office(dossier) or original
    own, losses = steps_of(history, report), losses_of(lines)
    answers = answers_of(history, sheet, report, marks)
    owed = round(sum(mark.max_points for mark in marks if mark.answer_seq == UNANSWERED), 4)
    seats = [seat for seat, _ in _seats(history)]
    return ReportDebrief(
        id=report,
        title=title,
        original="" if title == original else original,
        typed=dossier.report.arrives == "counter",
        arrived_at=dossier.report.received_at,
        state=dossier.state,
        opened=any(step.reading for step in own),
        points=points,
        max_points=most,
        capped=score.capped if score else False,
        left=score.left if score else 1.0,
        critical=critical,
        failed_at={each.event: history.events[each.event - 1].seat for each in critical},
        ways=compare(
            own,
            tuple(as_played(steps_of(expert, report), seats)) if expert is not None else None,
            lines,
            Links(_linked_to(history, report), _linked_to(expert, report)),
            flawless=points >= most and not critical,
        ),
        losses=losses,
        mistakes=mistakes_of(losses, critical, 0.0 if answers else owed),
        kept=tuple(
            line.check for line in lines if line.finding.level is not None and line.lost == 0
        ),
        clocks=two_clocks(history, report),
        feeling=feeling_of(history, report, critical, lines, marks),
        reactions=reactions_of(history, report),
        why=why,
        owed=owed,
        answers=answers,
        model=model_answers(expert, report) if expert is not None else (),
        main=dossier.linked_to,
        outstanding=outstanding_of(history, report),
        running=still_running(history, report),
        ended_early_at=ended_early_at(history),
        undone=undone,
    )
