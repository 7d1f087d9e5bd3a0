"""Everything in an answer that contradicts its case or the field notes, gathered from what compares facts of one kind each."""

from __future__ import annotations

from trainer.answers.rubric.contradiction import Contradiction
from trainer.answers.rubric.other_dates import other_dates
from trainer.answers.rubric.other_doers import other_doers
from trainer.answers.rubric.other_names import other_names
from trainer.answers.rubric.other_references import other_references
from trainer.answers.rubric.other_states import other_states
from trainer.answers.rubric.other_values import other_values
from trainer.answers.rubric.reading import Answer, once

KINDS = (other_values, other_dates, other_names, other_references, other_doers, other_states)


@once
def contradictions(answer: Answer) -> tuple[Contradiction, ...]:
    """The contradictions of an answer in the order of its text."""
    found = (each for compare in KINDS for each in compare(answer))
    return tuple(sorted(found, key=lambda each: each.span))
