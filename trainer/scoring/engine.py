"""The score sheet of a run: checks times reports, marked answers, critical failures and their caps.

Papers that were never typed in cost what a report costs that lies there undecided; messages stand on lines of their own.
A judgement is kept with its run: judged further, only what new facts touch is judged again (`invalidation`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.history import History
from trainer.domain.report import Report, Truth
from trainer.domain.rules import COUNTED
from trainer.domain.scenario import Rubric
from trainer.scoring.course import course_of
from trainer.scoring.duplicating import kinship
from trainer.scoring.ending import Horizon, end_of
from trainer.scoring.findings import About, Line, MessageScore, ScoreSheet
from trainer.scoring.invalidation import Invalidated, Kinship, invalidated_by
from trainer.scoring.letters import counter_reports_of, course_of_left, letter_of
from trainer.scoring.memoization import Memo
from trainer.scoring.messages import asked_messages, exposures_of
from trainer.scoring.overall import spoiled_by
from trainer.scoring.people import Seating, seating_of
from trainer.scoring.registry import Subject
from trainer.scoring.weighing import Parts, lines_of, parts_of, sums_of, unseen


@dataclass(frozen=True, slots=True)
class Judged:
    """One report, or a paper that should have become one. `parts` None: there is nothing to judge in it yet.

    `awaits`: when it must be judged again if nothing touches it before, None for never.
    """

    parts: Parts | None
    awaits: datetime | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a run's log was judged to be, by a rubric: the sheet, and what it takes to judge on from here.

    `reports` are those that arrived, then papers that did not, by id; `messages` the judged lines of those that asked people.
    """

    history: History
    rubric: Rubric
    kinship: Kinship
    memo: Memo
    reports: Mapping[str, Judged]
    messages: Mapping[str, tuple[Line, ...]]
    sheet: ScoreSheet


def score(history: History, rubric: Rubric | None = None) -> ScoreSheet:
    """Judge a run by a rubric, by default its scenario's own. Raises ContentError for a rubric that does not fit."""
    return judge_run(history, rubric=rubric).sheet


def judge_run(
    history: History, earlier: Judgement | None = None, rubric: Rubric | None = None
) -> Judgement:
    """The judgement of a run by a rubric, by default its scenario's own. Raises ContentError for a rubric that does not fit.

    With `earlier`, that of a history that this one was extended from, only what the facts since then touch is judged again;
    the result is the same. One that is of any other history, or of another rubric, is left aside.
    """
    rubric = rubric or history.world.scenario.rubric
    if earlier is None or not _goes_on(history, earlier, rubric):
        return _judgement(history, rubric, kinship(history), Invalidated(everything=True), None)
    new = history.events[len(earlier.history.events) :]
    kin = kinship(history) if _ties_anew(history, earlier.history, new) else earlier.kinship
    invalidated = invalidated_by(
        new,
        counter_reports_of(history.world.scenario),
        exposures_of(history.run),
        earlier.kinship,
        kin,
    )
    return _judgement(history, rubric, kin, invalidated, earlier)


def _goes_on(history: History, earlier: Judgement, rubric: Rubric) -> bool:
    """Whether a history was extended from the one that was judged, and is judged by the same."""
    known, events = earlier.history.events, history.events
    if earlier.history.world is not history.world or earlier.rubric != rubric:
        return False
    if earlier.history.run.rules != history.run.rules:
        return False
    return len(known) <= len(events) and (not known or known[-1] is events[len(known) - 1])


def _ties_anew(history: History, earlier: History, new: Sequence[Recorded]) -> bool:
    """Whether new facts may tie reports together: by a link, or by a key that came or became another."""
    return any(
        isinstance(recorded.fact, e.DuplicateLinked)
        or _key_of(history, recorded.report) is not _key_of(earlier, recorded.report)
        for recorded in new
    )


def _key_of(history: History, report: str | None) -> Truth | None:
    dossier = history.run.dossiers.get(report or "")
    return dossier.report.truth if dossier is not None else None


def _judgement(
    history: History,
    rubric: Rubric,
    kin: Kinship,
    invalidated: Invalidated,
    earlier: Judgement | None,
) -> Judgement:
    memo = earlier.memo if earlier is not None else Memo()
    bench = _Bench(history, rubric, seating_of(history), memo)
    if earlier is None or invalidated.everything:
        reports, messages = bench.reports({}), bench.messages()
    else:
        reports = bench.reports(_still_valid(history, earlier.reports, invalidated))
        messages = bench.messages() if invalidated.messages else earlier.messages
    return Judgement(
        history, rubric, kin, memo, reports, messages, _sheet(history, reports, messages)
    )


def _still_valid(
    history: History, reports: Mapping[str, Judged], invalidated: Invalidated
) -> Mapping[str, Judged]:
    """What stands of earlier judgements: no new fact touches it, and no moment has come that it awaited."""
    end = end_of(history)
    return {
        id_: judged
        for id_, judged in reports.items()
        if id_ not in invalidated.reports
        and (judged.awaits is None or end is None or judged.awaits > end)
    }


@dataclass(frozen=True, slots=True)
class _Bench:
    """What the reports and messages of a run are judged with."""

    history: History
    rubric: Rubric
    seating: Seating
    memo: Memo

    def reports(self, known: Mapping[str, Judged]) -> Mapping[str, Judged]:
        """Those that arrived, in order of arrival, then the papers that did not; the known ones stay as they are."""
        counter_reports = counter_reports_of(self.history.world.scenario)
        ids = dict.fromkeys((*self.history.run.dossiers, *counter_reports))
        return {id_: known.get(id_) or self._report(id_, counter_reports.get(id_)) for id_ in ids}

    def _report(self, id_: str, counter_report: Report | None) -> Judged:
        history, seating, horizon = self.history, self.seating, Horizon(self.history)
        letter = (
            letter_of(history, seating, horizon, counter_report)
            if counter_report is not None
            else None
        )
        of_letter = self._lines(letter, id_, About.LETTER) if letter is not None else ()
        parts: Parts | None = None
        if id_ in history.run.dossiers:
            course = course_of(history, seating, horizon, history.of_report(id_), self.memo)
            parts = parts_of(course, self.rubric, of_letter)
        elif letter is not None:
            parts = unseen(parts_of(course_of_left(letter, seating), self.rubric, of_letter))
        return Judged(parts, horizon.awaits)

    def messages(self) -> Mapping[str, tuple[Line, ...]]:
        """The judged lines of every message that asked people, by its id."""
        return {
            asked.inject.id: self._lines(asked, asked.inject.id, About.MESSAGE)
            for asked in asked_messages(self.history)
        }

    def _lines(self, subject: Subject, id_: str, about: About) -> tuple[Line, ...]:
        return lines_of(subject, id_, about, self.rubric)


def _sheet(
    history: History,
    judged: Mapping[str, Judged],
    of_messages: Mapping[str, tuple[Line, ...]],
) -> ScoreSheet:
    parts = [each.parts for each in judged.values() if each.parts is not None]
    replies = {id_: lines for id_, lines in of_messages.items() if lines}
    lines = tuple(chain.from_iterable((*(lines for _, lines, _, _ in parts), *replies.values())))
    critical = tuple(chain.from_iterable(critical for _, _, critical, _ in parts))
    marks = tuple(chain.from_iterable(marks for _, _, _, marks in parts))
    reports = tuple(report for report, _, _, _ in parts)
    messages = tuple(MessageScore(id_, *sums_of(lines)) for id_, lines in replies.items())
    most = sum(each.max_points for each in reports) + sum(each.max_points for each in messages)
    counted = history.run.rules >= COUNTED
    sheet = ScoreSheet(
        lines=lines,
        critical=critical,
        answers=marks,
        reports=reports,
        points=0.0,
        max_points=round(most, 4),
        waiting=tuple((mark.report, mark.answer_seq) for mark in marks if mark.provisional),
        messages=messages,
        spoiled=spoiled_by(history, lines, marks, reports) if counted else (),
    )
    return replace(sheet, points=round(sheet.earned * sheet.left, 4))
