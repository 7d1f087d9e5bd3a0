"""Two instructors mark the same answers of a class blind; what both have marked is compared, and agreed on where they differ.

A round names the two accounts and the answers; a second one who is invited comes later (`inviting`). Whoever opened it may
end it: what both have marked stays, nothing is added. The marks are events of the runs. Nobody, not even the other marker, is told
a mark before both have marked that answer; what is told of the other until then is how far they are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import TypeVar

from trainer.answers.evaluation import gold
from trainer.answers.evaluation.two_markers import Agreed, Triple, agreements
from trainer.answers.verdict import DIMENSIONS
from trainer.domain import events as e
from trainer.domain.chance import stream
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound, Problem
from trainer.domain.records import (
    EVERY,
    PROVISIONAL,
    SAMPLE,
    SCOPES,
    Account,
    AccountId,
    Exercise,
    ExerciseId,
    MarkingRound,
    RunId,
)
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.run import Marking
from trainer.domain.vocabulary import MarkStatus
from trainer.scoring.markings import differing, gates_of, pairs_of, to_agree
from trainer.usecases.acting import change
from trainer.usecases.given_answers import GivenAnswer, answers_of_class
from trainer.usecases.loading import LoadedRun, load_class
from trainer.usecases.marking import Marks, fact_of, require_whole
from trainer.usecases.services import Services

T = TypeVar("T")

MARK, AGREE = "mark_blind", "agree_marks"
"""What a refusal names as the move that was tried."""


@dataclass(frozen=True, slots=True)
class Both:
    """One answer that both have marked: the viewer's marks, the other's, and what was agreed, None while nothing was.

    `differs`: dimensions and gates that are not the same; `to_agree`: those that have to be talked over, () once agreed.
    """

    own: Marking
    other: Marking
    agreed: Marking | None
    differs: tuple[str, ...]
    to_agree: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoundAnswer:
    """One answer of a round as one of its markers may see it.

    `number` names it in the round, from 1, for both markers alike; `own` is what the viewer said; `both` None until both
    have marked it.
    """

    number: int
    run: RunId
    given: GivenAnswer
    own: Marking | None
    both: Both | None


@dataclass(frozen=True, slots=True)
class RoundView:
    """A round as one of its markers sees it, the answers in that marker's own order. `own_done`, `other_done`: how many each
    has marked; `figures` cover those that both have. `other` is the other marker's account, None while nobody has come.
    """

    round: MarkingRound
    viewer: AccountId
    other: AccountId | None
    answers: tuple[RoundAnswer, ...]
    own_done: int
    other_done: int
    figures: tuple[Agreed, ...]

    @property
    def viewer_opened(self) -> bool:
        return self.viewer == self.round.first

    @property
    def ended(self) -> bool:
        return self.round.ended_at is not None

    @property
    def shows_answers(self) -> bool:
        """Whether the viewer may read the answers: an invited marker only as long as the round goes on."""
        return self.viewer_opened or not self.ended

    @property
    def both_done(self) -> int:
        return sum(each.both is not None for each in self.answers)

    def next_open(self, after: int | None = None) -> RoundAnswer | None:
        """The next answer that the viewer has not marked, after answer `after`, from the top again at the end; None in a round
        that has ended.
        """
        if self.ended:
            return None
        numbers = [each.number for each in self.answers]
        at = numbers.index(after) + 1 if after in numbers else 0
        turn = (*self.answers[at:], *self.answers[:at])
        return next((each for each in turn if each.own is None and each.number != after), None)


def partners(services: Services, account: AccountId) -> tuple[Account, ...]:
    """The other instructors of the installation, oldest first."""
    return tuple(
        each for each in services.directory.accounts() if each.instructor and each.id != account
    )


def open_round(
    services: Services,
    exercise: Exercise,
    opener: AccountId,
    second: str | None,
    scope: str,
    how_many: int | None = None,
) -> MarkingRound:
    """Open a round on the answers that a class has given by now. `second` None: somebody who is invited. `how_many`: the size
    of a sample.

    Raises InvalidInput: `second` not another instructor, `scope` unknown or without any answer, `how_many` not a size that
    can be drawn.
    """
    answers = _in_scope(services, exercise.id, scope)
    problems = []
    if second is not None and all(each.id != second for each in partners(services, opener)):
        problems.append(Problem("second", Wrong.REQUIRED))
    if scope not in SCOPES:
        problems.append(Problem("scope", Wrong.REQUIRED))
    elif not answers:
        problems.append(Problem("scope", Wrong.NOT_A_CHOICE, {"value": scope}))
    elif scope == SAMPLE and not 1 <= (how_many or 0) <= len(answers):
        problems.append(Problem("how_many", Wrong.OUT_OF_RANGE, {"max": str(len(answers))}))
    if problems:
        raise InvalidInput(*problems)
    seed = services.tokens.seed()
    if scope == SAMPLE:
        drawn = _shuffled(answers, seed, "sample")[:how_many]
        answers = tuple(each for each in answers if each in drawn)
    opened = MarkingRound(
        services.tokens.new_id(),
        exercise.id,
        opener,
        None if second is None else AccountId(second),
        scope,
        seed,
        answers,
        services.wall.now(),
    )
    return services.directory.add_marking_round(opened)


def answers_in(services: Services, exercise: ExerciseId) -> Mapping[str, int]:
    """How many answers each scope would take now."""
    return {scope: len(_in_scope(services, exercise, scope)) for scope in SCOPES}


def round_of(services: Services, round_: str, marker: AccountId) -> MarkingRound:
    """A round for one of its two markers; to everybody else there is none. Raises NotFound."""
    found = services.directory.marking_round(round_)
    if found is None or marker not in found.markers:
        raise NotFound("round", round_)
    return found


def end_round(services: Services, round_: MarkingRound, opener: AccountId) -> MarkingRound:
    """Nothing is marked in it any more, and an invitation to it is worth nothing; twice does nothing more.

    Raises NotFound for everybody but the one who opened it.
    """
    if opener != round_.first:
        raise NotFound("round", round_.id)
    return services.directory.end_marking_round(round_.id, services.wall.now())


def round_view(services: Services, round_: MarkingRound, viewer: AccountId) -> RoundView:
    """The round as `viewer`, one of its markers, may see it. Raises NotFound for anybody else."""
    other = _other(round_, viewer)
    given = {(run, each.seq): each for run, each in answers_of_class(services, round_.exercise)}
    marks = {each.row.id: each.run.markings for each in load_class(services, round_.exercise)}
    answers = [
        _seen(round_, number, key, given[key], marks[key[0]], viewer)
        for number, key in enumerate(round_.answers, 1)
    ]
    other_done = sum(
        _latest(marks[run], round_.id, seq, other) is not None for run, seq in round_.answers
    )
    triples = [_triple(round_, viewer, each) for each in answers if each.both is not None]
    return RoundView(
        round_,
        viewer,
        other,
        _shuffled(answers, round_.seed, "order", viewer),
        sum(each.own is not None for each in answers),
        other_done,
        agreements(triples),
    )


def mark_blind(
    services: Services,
    round_: MarkingRound,
    marker: AccountId,
    number: int,
    marks: Marks,
    *,
    command_id: str | None = None,
) -> LoadedRun:
    """Keep one marker's marks; they may be changed until the other has marked the answer, too.

    Raises NotFound, InvalidInput (every wrong field at once), NotAllowed once both have marked it or the round has ended.
    """
    _require_going_on(services, round_, marker, MARK)
    run, seq = _answer(round_, number)

    def facts(loaded: LoadedRun) -> tuple[e.AnswerMarked, ...]:
        if (round_.id, seq) in pairs_of(loaded.run.markings):
            raise NotAllowed(Refusal.BOTH_HAVE_MARKED, MARK)
        require_whole(marks, reason=False)
        report = _report_of(loaded, seq)
        return (fact_of(report, seq, marks, marker, MarkStatus.BLIND, round_.id),)

    return _recorded(services, run, facts, command_id)


def agree(
    services: Services,
    round_: MarkingRound,
    marker: AccountId,
    number: int,
    marks: Marks,
    *,
    command_id: str | None = None,
) -> LoadedRun:
    """Keep what the two agreed on, entered by one of them with the reason. It counts in place of both.

    Raises NotFound, InvalidInput, NotAllowed while one of the two has not marked the answer, and once the round has ended.
    """
    _require_going_on(services, round_, marker, AGREE)
    run, seq = _answer(round_, number)

    def facts(loaded: LoadedRun) -> tuple[e.AnswerMarked, ...]:
        if (round_.id, seq) not in pairs_of(loaded.run.markings):
            raise NotAllowed(Refusal.NOT_BOTH_HAVE_MARKED, AGREE)
        require_whole(marks, reason=True)
        report = _report_of(loaded, seq)
        return (fact_of(report, seq, marks, marker, MarkStatus.AGREED, round_.id),)

    return _recorded(services, run, facts, command_id)


def _recorded(
    services: Services,
    run: RunId,
    facts: Callable[[LoadedRun], tuple[e.AnswerMarked, ...]],
    command_id: str | None,
) -> LoadedRun:
    return change(services, run, facts, seat="marker", person=None, command_id=command_id)


def _in_scope(
    services: Services, exercise: ExerciseId, scope: str
) -> tuple[tuple[RunId, int], ...]:
    return tuple(
        (run, each.seq)
        for run, each in answers_of_class(services, exercise)
        if scope in (EVERY, SAMPLE) or (scope == PROVISIONAL and each.waiting)
    )


def _require_going_on(
    services: Services, round_: MarkingRound, marker: AccountId, action: str
) -> None:
    """Asked of the directory anew: the round may have ended since its page was drawn."""
    _other(round_, marker)
    now = services.directory.marking_round(round_.id)
    if now is None or now.ended_at is not None:
        raise NotAllowed(Refusal.ROUND_ENDED, action)


def _other(round_: MarkingRound, marker: AccountId) -> AccountId | None:
    if marker not in round_.markers:
        raise NotFound("round", round_.id)
    return round_.other(marker)


def _answer(round_: MarkingRound, number: int) -> tuple[RunId, int]:
    if not 1 <= number <= len(round_.answers):
        raise NotFound("answer", str(number))
    return round_.answers[number - 1]


def _report_of(loaded: LoadedRun, seq: int) -> str:
    report = loaded.events[seq - 1].report
    assert report is not None, "a round holds answers, and an answer is about a report"
    return report


def _shuffled(things: Sequence[T], seed: int, *path: str) -> tuple[T, ...]:
    """The things in an order that the named stream draws."""
    chance = stream(seed, "double_marking", *path)
    drawn = [chance.random() for _each in things]
    return tuple(
        thing for _draw, thing in sorted(zip(drawn, things, strict=True), key=itemgetter(0))
    )


def _seen(
    round_: MarkingRound,
    number: int,
    key: tuple[RunId, int],
    given: GivenAnswer,
    marks: Sequence[Marking],
    viewer: AccountId,
) -> RoundAnswer:
    run, seq = key
    own = _latest(marks, round_.id, seq, viewer)
    other = _latest(marks, round_.id, seq, _other(round_, viewer))
    if own is None or other is None:
        return RoundAnswer(number, run, given, own, None)
    agreed = next((each for each in reversed(marks) if _agreed_in(round_, seq, each)), None)
    to_settle = to_agree(own, other) if agreed is None else ()
    return RoundAnswer(
        number, run, given, own, Both(own, other, agreed, differing(own, other), to_settle)
    )


def _agreed_in(round_: MarkingRound, seq: int, marking: Marking) -> bool:
    agreed = marking.status is MarkStatus.AGREED
    return agreed and (marking.round, marking.answer_seq) == (round_.id, seq)


def _latest(marks: Sequence[Marking], round_: str, seq: int, marker: str | None) -> Marking | None:
    """What a marker last said blind of an answer in a round; None of nobody."""
    wanted = (round_, seq, marker, MarkStatus.BLIND)
    return next(
        (
            each
            for each in reversed(marks)
            if (each.round, each.answer_seq, each.marker, each.status) == wanted
        ),
        None,
    )


def _triple(round_: MarkingRound, viewer: AccountId, answer: RoundAnswer) -> Triple:
    """The marks of one answer in the order of the round's markers, whoever looks."""
    assert answer.both is not None, "only what both have marked is compared"
    pair = (answer.both.own, answer.both.other)
    first, second = pair if viewer == round_.first else pair[::-1]
    machine = answer.given.machine
    levels = {code: machine.levels[code] or 0 for code in DIMENSIONS}
    return Triple(_marks(first), _marks(second), gold.Marks(levels, frozenset(machine.gates)))


def _marks(marking: Marking) -> gold.Marks:
    return gold.Marks(marking.levels, frozenset(gates_of(marking)))
