"""*Keberatan*: a trainee objects to the marks of an own answer once they may be read; the class's instructor answers.

The instructor rejects it, and the marks stay exactly as they are, or grants it with other marks; either way they say why, with
the marks that stand before them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from trainer.answers.verdict import DIMENSIONS
from trainer.content.personal import real_looking
from trainer.debrief.release import release_for
from trainer.domain import events as e
from trainer.domain.commands import Actor
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound, Problem
from trainer.domain.records import AccountId, PersonId, RunId
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.run import Appeal
from trainer.domain.vocabulary import MarkStatus, Ruling
from trainer.scoring.answers import answer_marks
from trainer.scoring.appeals import appeal_of, current_mark_seq, may_appeal
from trainer.scoring.course import courses
from trainer.scoring.markings import LEAK, Levels, counted_of
from trainer.usecases.acting import change
from trainer.usecases.loading import LoadedRun
from trainer.usecases.marking import Marks, fact_of, problems_of, reason_problems
from trainer.usecases.services import Services

TEXT_MIN_CHARS, TEXT_MAX_CHARS = 10, 500
FILE = "file_appeal"
"""What a refusal names as the move that was tried."""


def file_appeal(
    services: Services,
    run: RunId,
    answer_seq: int,
    dimensions: Sequence[str],
    text: str,
    person: PersonId,
    reader: Actor | None = None,
    gates: Sequence[str] = (),
    *,
    command_id: str | None = None,
) -> LoadedRun:
    """Object to the marks that stand for an own answer: to levels, and to gates that fired. `reader`: the seat in a run that
    several share.

    Raises NotFound for what is not one's own, not released or no class; NotAllowed where these marks were objected to
    before; InvalidInput with every wrong field.
    """

    def facts(loaded: LoadedRun) -> tuple[e.AppealFiled, ...]:
        report = _own_answer(loaded, answer_seq, person, reader)
        if not may_appeal(loaded.run, answer_seq):
            raise NotAllowed(Refusal.ALREADY_APPEALED, FILE)
        fired = current_marks_of(loaded, answer_seq)[1]
        _refuse((*_about(dimensions, gates, fired), *_written(text)))
        chosen = tuple(code for code in DIMENSIONS if code in dimensions)
        faults = tuple(gate for gate in fired if gate in gates)
        stands = current_mark_seq(loaded.run, answer_seq)
        return (e.AppealFiled(report, answer_seq, stands, chosen, text.strip(), faults),)

    return change(services, run, facts, seat="appeal", person=None, command_id=command_id)


def can_file(
    loaded: LoadedRun, answer_seq: int, person: PersonId, reader: Actor | None = None
) -> bool:
    """Whether this person may object to the marks of this answer now."""
    try:
        _own_answer(loaded, answer_seq, person, reader)
    except NotFound:
        return False
    return may_appeal(loaded.run, answer_seq)


def reject_appeal(
    services: Services,
    run: RunId,
    answer_seq: int,
    text: str,
    by: AccountId,
    *,
    command_id: str | None = None,
) -> LoadedRun:
    """Reject the appeal that waits on an answer; `text` is what the trainee reads. Levels and gates stay as they are: the
    machine's become those of whoever looked at them.

    Raises NotFound when none waits, InvalidInput for a text that is missing or too long.
    """

    def facts(loaded: LoadedRun) -> tuple[e.Fact, ...]:
        appeal = _waiting(loaded, answer_seq)
        _refuse(reason_problems(text, required=True))
        reason = text.strip()
        confirmed = tuple(_confirmed(loaded, answer_seq, reason, by))
        mark_seq = loaded.run.seq + 1 if confirmed else 0
        ruled = Ruling.REJECTED
        return (
            *confirmed,
            e.AppealAnswered(appeal.report, appeal.seq, ruled, reason, by, mark_seq),
        )

    return change(services, run, facts, seat="marker", person=None, command_id=command_id)


def grant_appeal(
    services: Services,
    run: RunId,
    answer_seq: int,
    marks: Marks,
    by: AccountId,
    dropped: Collection[str] = (),
    *,
    command_id: str | None = None,
) -> LoadedRun:
    """Grant the appeal that waits on an answer with other marks; `marks.reason` is what the trainee reads. `dropped`: gates
    that stand and of which it was said that they go.

    Raises NotFound when none waits, InvalidInput with every wrong field: marks that change nothing, too, and a gate that
    would go without a word.
    """

    def facts(loaded: LoadedRun) -> tuple[e.Fact, ...]:
        appeal = _waiting(loaded, answer_seq)
        _refuse((*problems_of(marks, reason=True), *_unchanged(loaded, answer_seq, marks, dropped)))
        fact = fact_of(appeal.report, answer_seq, marks, by, MarkStatus.DECIDED)
        mark_seq = loaded.run.seq + 1
        ruled = Ruling.GRANTED
        return (
            fact,
            e.AppealAnswered(appeal.report, appeal.seq, ruled, fact.reason, by, mark_seq),
        )

    return change(services, run, facts, seat="marker", person=None, command_id=command_id)


def current_marks_of(loaded: LoadedRun, answer_seq: int) -> tuple[Levels, tuple[str, ...]]:
    """Levels and gates that stand for an answer now: people's over the machine's. Raises NotFound for what is no answer of a
    person.
    """
    history = loaded.history()
    report = history.events[answer_seq - 1].report
    marks = answer_marks(courses(history)[report]) if report is not None else ()
    found = next((each for each in marks if each.answer_seq == answer_seq), None)
    if found is None:
        raise NotFound("answer", str(answer_seq))
    return found.levels, found.gates


def _waiting(loaded: LoadedRun, answer_seq: int) -> Appeal:
    """The appeal that waits on an answer. Raises NotFound."""
    appeal = appeal_of(loaded.run, answer_seq)
    if appeal is None or appeal.reply is not None:
        raise NotFound("appeal", str(answer_seq))
    return appeal


def _confirmed(
    loaded: LoadedRun, answer_seq: int, reason: str, by: AccountId
) -> Iterator[e.AnswerMarked]:
    """The machine's marks as those of a person; nothing where a person's stand, or the machine left a level open."""
    if counted_of(loaded.run.markings, answer_seq) is not None:
        return
    found, gates = current_marks_of(loaded, answer_seq)
    levels = {code: level for code, level in found.items() if level is not None}
    if len(levels) == len(DIMENSIONS):
        marks = Marks(levels, tuple(gate for gate in gates if gate != LEAK), reason=reason)
        yield fact_of(
            _waiting(loaded, answer_seq).report, answer_seq, marks, by, MarkStatus.DECIDED
        )


def _unchanged(
    loaded: LoadedRun, answer_seq: int, marks: Marks, dropped: Collection[str]
) -> Iterator[Problem]:
    """What keeps marks from granting anything: they are those that stand, or lose a gate that nobody said may go."""
    levels, gates = current_marks_of(loaded, answer_seq)
    kept = _gates_of(marks)
    if dict(marks.levels) == levels and kept == frozenset(gates):
        yield Problem("ruling", Wrong.NOTHING_CHANGED)
    lost = [gate for gate in gates if gate not in kept and gate not in dropped]
    if lost:
        yield Problem("dropped", Wrong.UNCONFIRMED, {"gates": " ".join(lost)})


def _refuse(problems: Sequence[Problem]) -> None:
    if problems:
        raise InvalidInput(*problems)


def _own_answer(loaded: LoadedRun, answer_seq: int, person: PersonId, reader: Actor | None) -> str:
    """The report of an answer that this person gave and may read the marks of. Raises NotFound."""
    recorded = loaded.events[answer_seq - 1] if 1 <= answer_seq <= len(loaded.events) else None
    if (
        recorded is None
        or not isinstance(recorded.fact, e.FollowUpPosted)
        or recorded.person != person
        or loaded.exercise.join_code is None
        or recorded.fact.report not in release_for(loaded.run, loaded.world, reader).reports
    ):
        raise NotFound("answer", str(answer_seq))
    return recorded.fact.report


def _about(
    dimensions: Sequence[str], gates: Sequence[str], fired: Sequence[str]
) -> tuple[Problem, ...]:
    """What is wrong with the parts that were chosen; `fired`: the gates that stand, and no others can be objected to."""
    if not dimensions and not gates:
        return (Problem("dimensions", Wrong.REQUIRED),)
    unknown = [each for each in dimensions if each not in DIMENSIONS]
    absent = [each for each in gates if each not in fired]
    return (
        *(Problem("dimensions", Wrong.NOT_A_CHOICE, {"value": each}) for each in unknown),
        *(Problem("gates", Wrong.NOT_A_CHOICE, {"value": each}) for each in absent),
    )


def _written(text: str) -> tuple[Problem, ...]:
    reason = text.strip()
    if len(reason) < TEXT_MIN_CHARS:
        return (Problem("text", Wrong.TOO_SHORT, {"min": str(TEXT_MIN_CHARS)}),)
    if len(reason) > TEXT_MAX_CHARS:
        return (Problem("text", Wrong.TOO_LONG, {"max": str(TEXT_MAX_CHARS)}),)
    real = next((found for _at, found, _kind in real_looking(reason)), None)
    return () if real is None else (Problem("text", Wrong.REAL_IDENTITY, {"found": real}),)


def _gates_of(marks: Marks) -> frozenset[str]:
    """The gates of marks that somebody gives, the one that follows from W8 among them."""
    leak = (LEAK,) if marks.levels.get("W8") == 0 else ()
    return frozenset((*marks.gates, *leak))
