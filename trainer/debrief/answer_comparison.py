"""Answers of several people to one reporter side by side, without anything that tells who wrote or who complained.

Chosen so that a hall has something to compare: the best and the poorest of the marked ones are among them. Their order
says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from trainer.debrief.answers import model_answers
from trainer.debrief.class_view import Member
from trainer.debrief.identities import without_identities
from trainer.debrief.titles import shown_title
from trainer.domain.dossier import PostedAnswer
from trainer.domain.history import History
from trainer.domain.report import Report
from trainer.domain.scenario import World
from trainer.domain.vocabulary import AnswerKind
from trainer.scoring.findings import AnswerMark

AT_MOST, AT_LEAST = 4, 2


@dataclass(frozen=True, slots=True)
class ComparedAnswer:
    """One answer. `levels`: W1 to W8 where it was marked whole, else empty. `total` 0 to 100, None without marks. `gates`:
    its grave faults. `provisional`: a person may still mark it otherwise; `held`: it is worth less than its levels together.
    """

    text: str
    kind: AnswerKind
    levels: Mapping[str, int]
    total: float | None
    gates: tuple[str, ...]
    provisional: bool
    held: bool
    files: int


@dataclass(frozen=True, slots=True)
class AnswerComparison:
    """The answers to one report. `given`: how many people answered it. `model`: what the expert wrote, () for nothing."""

    report: str
    title: str
    given: int
    answers: tuple[ComparedAnswer, ...]
    model: tuple[PostedAnswer, ...]


def answer_comparisons(
    world: World, members: Sequence[Member], expert: History | None, names: Iterable[str] = ()
) -> tuple[AnswerComparison, ...]:
    """Every report that asked something and that at least two people answered, in the scenario's order. `names` of the class
    are hidden, too.
    """
    people = tuple(names)
    return tuple(
        found
        for report in world.scenario.reports
        if not report.truth.asks_nothing
        for found in _of_report(report, members, expert, people)
    )


def _of_report(
    report: Report, members: Sequence[Member], expert: History | None, names: tuple[str, ...]
) -> Iterator[AnswerComparison]:
    given = [each for member in members for each in _given(member, report.id)]
    if len(given) < AT_LEAST:
        return
    chosen = sorted(_chosen(given), key=lambda each: _order(each[0].text))
    yield AnswerComparison(
        report=report.id,
        title=shown_title(report),
        given=len(given),
        answers=tuple(_side(posted, mark, report, names) for posted, mark in chosen),
        model=tuple(_readable(expert, report)) if expert is not None else (),
    )


def _readable(expert: History, report: Report) -> Iterator[PostedAnswer]:
    """What the expert wrote, to be read aloud as well."""
    for posted in model_answers(expert, report.id):
        yield replace(posted, text=without_identities(posted.text, report))


Given = tuple[PostedAnswer, AnswerMark | None]


def _given(member: Member, report: str) -> Iterator[Given]:
    """The answer of one run that counts most on a report: a marked one, else the last that a person gave."""
    dossier = member.history.run.dossiers.get(report)
    if dossier is None:
        return
    events = member.history.events
    own = [each for each in dossier.answers if events[each.seq - 1].person is not None]
    if not own:
        return
    marks = {mark.answer_seq: mark for mark in member.sheet.answers if mark.report == report}
    marked = [each for each in own if each.seq in marks]
    counting = max(marked, key=lambda each: (marks[each.seq].max_points, each.seq), default=own[-1])
    yield counting, marks.get(counting.seq)


def _chosen(given: Sequence[Given]) -> Iterator[Given]:
    """At most four that differ, spread from the best to the poorest; without marks from the longest to the shortest."""
    ranked = sorted(_different(given), key=_rank)
    count = min(len(ranked), AT_MOST)
    if count < AT_LEAST:
        yield from ranked
        return
    yield from (ranked[round(n * (len(ranked) - 1) / (count - 1))] for n in range(count))


def _different(given: Iterable[Given]) -> tuple[Given, ...]:
    """One of each wording; a marked one before an unmarked one of the same words."""
    found: dict[str, Given] = {}
    for each in sorted(given, key=_rank):
        found.setdefault(" ".join(each[0].text.split()), each)
    return tuple(found.values())


def _rank(given: Given) -> tuple[bool, float, int, str]:
    posted, mark = given
    total = mark.total if mark is not None else None
    return total is None, -(total or 0.0), -len(posted.text), posted.text


def _order(text: str) -> str:
    """An order that has nothing to do with who wrote, nor with how good it is."""
    return sha256(text.encode()).hexdigest()


def _side(
    posted: PostedAnswer, mark: AnswerMark | None, report: Report, names: tuple[str, ...]
) -> ComparedAnswer:
    total = mark.total if mark is not None else None
    levels = {} if mark is None or total is None else mark.levels
    return ComparedAnswer(
        text=without_identities(posted.text, report, names),
        kind=posted.kind,
        levels={code: level for code, level in levels.items() if level is not None},
        total=total,
        gates=mark.gates if mark is not None else (),
        provisional=mark is not None and bool(mark.provisional),
        held=mark is not None and mark.ceiling is not None,
        files=len(posted.attachments),
    )
