"""Everything in an answer that contradicts its case or the field notes, gathered from what compares facts of one kind each."""

from __future__ import annotations

from trainer.answers.rubric.contradiction import Contradiction
from trainer.answers.rubric.other_dates import other_dates
from trainer.answers.rubric.other_denials import other_denials
from trainer.answers.rubric.other_doers import other_doers
from trainer.answers.rubric.other_names import other_names
from trainer.answers.rubric.other_places import other_places
from trainer.answers.rubric.other_reasons import other_reasons
from trainer.answers.rubric.other_references import other_references
from trainer.answers.rubric.other_states import other_states
from trainer.answers.rubric.other_values import other_values
from trainer.answers.rubric.reading import Answer, once

KINDS = (
    other_values,
    other_dates,
    other_names,
    other_places,
    other_references,
    other_doers,
    other_states,
    other_denials,
    other_reasons,
)


@once
def contradictions(answer: Answer) -> tuple[Contradiction, ...]:
    """The contradictions of an answer in the order of its text."""
    found: list[Contradiction] = []
    for each in sorted(
        (each for compare in KINDS for each in compare(answer)), key=lambda each: each.span
    ):
        if not found or found[-1].span[1] <= each.span[0]:
            found.append(each)
    return tuple(found)
