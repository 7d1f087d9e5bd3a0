"""*Keberatan*: a trainee objects to the marks of an own answer once they may be read; the class's instructor answers.

The instructor marks the answer anew and says why. Where levels and gates come out as they were the marks are kept,
otherwise the appeal is upheld; so nobody has to look at the machine's marks before giving their own.
"""

from __future__ import annotations

from collections.abc import Sequence

from trainer.content.personal import real_looking
from trainer.debrief.release import release_for
from trainer.domain import events as e
from trainer.domain.commands import Actor
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound, Problem
from trainer.domain.records import AccountId, PersonId, RunId
from trainer.domain.refusals import Refusal, Wrong
from trainer.scoring.answer.verdict import DIMENSIONS
from trainer.scoring.appeals import appeal_of, may_appeal, standing_seq
from trainer.scoring.markings import LEAK, counted_of
from trainer.scoring.standing import Levels, standing
from trainer.usecases.marking import Marks, fact_of, require_whole
from trainer.usecases.playing import Playing, change, watch
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
    *,
    command_id: str | None = None,
) -> Playing:
    """Object to the marks that stand for an own answer. `reader`: the seat in a run that several share.

    Raises NotFound for what is not one's own, not released or no class; NotAllowed where these marks were objected to
    before; InvalidInput with every wrong field.
    """
    if command_id is not None and services.log.seen(run, command_id):
        return watch(services, run)

    def facts(playing: Playing) -> tuple[e.AppealFiled, ...]:
        report = _own_answer(playing, answer_seq, person, reader)
        if not may_appeal(playing.run, answer_seq):
            raise NotAllowed(Refusal.ALREADY_APPEALED, FILE)
        problems = (*_about(dimensions), *_written(text))
        if problems:
            raise InvalidInput(*problems)
        chosen = tuple(code for code in DIMENSIONS if code in dimensions)
        stands = standing_seq(playing.run, answer_seq)
        return (e.AppealFiled(report, answer_seq, stands, chosen, text.strip()),)

    return change(services, run, facts, seat="appeal", person=None, command_id=command_id)


def can_file(
    playing: Playing, answer_seq: int, person: PersonId, reader: Actor | None = None
) -> bool:
    """Whether this person may object to the marks of this answer now."""
    try:
        _own_answer(playing, answer_seq, person, reader)
    except NotFound:
        return False
    return may_appeal(playing.run, answer_seq)


def answer_appeal(
    services: Services,
    run: RunId,
    answer_seq: int,
    marks: Marks,
    by: AccountId,
    *,
    command_id: str | None = None,
) -> Playing:
    """Answer the appeal that waits on an answer, with marks given anew; `marks.reason` is what the trainee reads.

    Raises NotFound when none waits, InvalidInput with every wrong field.
    """
    if command_id is not None and services.log.seen(run, command_id):
        return watch(services, run)

    def facts(playing: Playing) -> tuple[e.Fact, ...]:
        appeal = appeal_of(playing.run, answer_seq)
        if appeal is None or appeal.reply is not None:
            raise NotFound("appeal", str(answer_seq))
        require_whole(marks, reason=True)
        counted = counted_of(playing.run.markings, answer_seq)
        changed = _says(marks) != _stands(playing, answer_seq)
        fact = fact_of(appeal.report, answer_seq, marks, by)
        anew = changed or counted is None or fact.note != counted.note
        mark_seq = playing.run.seq + 1 if anew else 0
        said = fact.reason
        answered = e.AppealAnswered(appeal.report, appeal.seq, changed, said, by, mark_seq)
        return (fact, answered) if anew else (answered,)

    return change(services, run, facts, seat="marker", person=None, command_id=command_id)


def _own_answer(playing: Playing, answer_seq: int, person: PersonId, reader: Actor | None) -> str:
    """The report of an answer that this person gave and may read the marks of. Raises NotFound."""
    recorded = playing.events[answer_seq - 1] if 1 <= answer_seq <= len(playing.events) else None
    if (
        recorded is None
        or not isinstance(recorded.fact, e.FollowUpPosted)
        or recorded.person != person
        or playing.exercise.join_code is None
        or recorded.fact.report not in release_for(playing.run, playing.world, reader).reports
    ):
        raise NotFound("answer", str(answer_seq))
    return recorded.fact.report


def _about(dimensions: Sequence[str]) -> tuple[Problem, ...]:
    if not dimensions:
        return (Problem("dimensions", Wrong.REQUIRED),)
    unknown = [each for each in dimensions if each not in DIMENSIONS]
    return tuple(Problem("dimensions", Wrong.NOT_A_CHOICE, {"value": each}) for each in unknown)


def _written(text: str) -> tuple[Problem, ...]:
    said = text.strip()
    if len(said) < TEXT_MIN_CHARS:
        return (Problem("text", Wrong.TOO_SHORT, {"min": str(TEXT_MIN_CHARS)}),)
    if len(said) > TEXT_MAX_CHARS:
        return (Problem("text", Wrong.TOO_LONG, {"max": str(TEXT_MAX_CHARS)}),)
    real = next((found for _at, found, _kind in real_looking(said)), None)
    return () if real is None else (Problem("text", Wrong.REAL_IDENTITY, {"found": real}),)


def _stands(playing: Playing, answer_seq: int) -> tuple[Levels, frozenset[str]]:
    """Levels and gates that stand for an answer now."""
    scoring = playing.run.scoring_of(answer_seq)
    levels, gates = standing(
        counted_of(playing.run.markings, answer_seq),
        scoring.levels if scoring else {},
        scoring.gates if scoring else (),
    )
    return levels, frozenset(gates)


def _says(marks: Marks) -> tuple[Levels, frozenset[str]]:
    """The same of marks that somebody gives."""
    leak = (LEAK,) if marks.levels.get("W8") == 0 else ()
    return dict(marks.levels), frozenset((*marks.gates, *leak))
