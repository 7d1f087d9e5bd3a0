"""Whether an answer speaks of another matter than its case's: what binds it to the case is weighed against what is strange to it.

No single sign decides: an earnest answer may name a neighbour, an officer or a tool that the complaint knows nothing of,
and an answer to somebody else may share a word or two with this case by chance.
"""

from __future__ import annotations

from trainer.answers.rubric.matter import CALENDAR, strange_names, ties_of
from trainer.answers.rubric.places import map_of, places_of
from trainer.answers.rubric.reading import Answer
from trainer.answers.rubric.w2_facts import facts_of
from trainer.answers.rubric.wrong_places import is_known_place

PLACE, NAME, SHARE = 2.5, 1.5, 6.0
"""What speaks for another matter: each strange place, each strange name, all words being strange."""
TIE, TELLING, FACT = 0.6, 1.2, 2.4
"""What speaks for this case: each stem of it, each that tells it from others, its best named fact as far as it is named."""
FROM = 1.3
"""The weight from which an answer speaks of another matter. All were weighed on the build part of the gold set."""
MOST_PLACES, MOST_NAMES, MOST_TIES = 3, 4, 8
"""So many count at most: a list of names is still one strange thing."""


def speaks_of_another(answer: Answer) -> bool:
    """Whether more in the answer is strange to its case than binds it to that case; who quotes the complaint speaks of it."""
    if answer.quotes:
        return False
    ties = ties_of(answer)
    strange = (
        PLACE * min(MOST_PLACES, _strange_places(answer))
        + NAME * min(MOST_NAMES, len(set(strange_names(answer))))
        + SHARE * ties.strange_share
    )
    bound = (
        TIE * min(MOST_TIES, ties.own)
        + TELLING * min(MOST_TIES, ties.distinctive)
        + FACT * best_fact(answer)
    )
    return strange - bound >= FROM


def best_fact(answer: Answer) -> float:
    """How far the answer names that fact of the case which it names best, 0 to 1."""
    return max((found.share for _, found in facts_of(answer)), default=0.0)


def _strange_places(answer: Answer) -> int:
    """How many places the answer names that the case does not know; *jalan Rabu* is none."""
    chart = map_of(answer.case)
    return sum(
        not is_known_place(place, chart)
        and CALENDAR.isdisjoint(answer.plain.text[slice(*place.span)].split())
        for place in places_of(answer.plain, answer.text)
    )
