"""Objections to the marks of an answer: which marks they are about, and whether one may be filed."""

from __future__ import annotations

from trainer.domain.run import Appeal, Run
from trainer.scoring.markings import counted_of


def current_mark_seq(run: Run, answer_seq: int) -> int:
    """The event of the marks that stand for an answer: people's, else the machine's; 0 where the log has none."""
    counted = counted_of(run.markings, answer_seq)
    if counted is not None:
        return counted.seq
    scoring = run.scoring_of(answer_seq)
    return scoring.seq if scoring is not None else 0


def appeal_of(run: Run, answer_seq: int) -> Appeal | None:
    """The latest appeal against the marks of an answer, None when there was none."""
    return next((each for each in reversed(run.appeals) if each.answer_seq == answer_seq), None)


def may_appeal(run: Run, answer_seq: int) -> bool:
    """Whether an appeal can be filed now: none waits, and none was decided about the marks that stand.

    What was given with a decision is decided, too: only a later correction, or a re-scoring, can be objected to anew.
    """
    settled: set[int] = set()
    for each in run.appeals:
        if each.answer_seq == answer_seq:
            if each.reply is None:
                return False
            settled |= {each.mark_seq, each.reply.mark_seq or each.mark_seq}
    return not settled or current_mark_seq(run, answer_seq) not in settled
