"""How many stars a citizen gives for the whole of a report, and with which kind of words."""

from __future__ import annotations

from trainer.cast.perceived_quality import FULL_TOTAL, PerceivedQuality
from trainer.cast.reading import Treatment
from trainer.cast.words import Occasion

RATING_WORDS = {
    1: Occasion.RATE_BAD,
    2: Occasion.RATE_BAD,
    3: Occasion.RATE_MIDDLING,
    4: Occasion.RATE_GOOD,
}
"""What is written beside so many stars; five speak as four do."""

MOST_WHEN_ABANDONED = 3
"""Stars from somebody who was left in a danger, or went elsewhere for help, however good the answer is that came then."""

STRICT_TEMPER = 5
"""From this temper on a star is kept back whatever came."""


def stars_for(temper: int, treatment: Treatment, *, empty: bool) -> int:
    """1 to 5 for the whole of it: the answer first, then its tone and the waiting, then who it is that waits."""
    if empty or treatment.betrayed:
        return 1
    stars = _stars_of_answer(treatment)
    if treatment.slow or treatment.broken_promise or treatment.empties:
        stars -= 1
    if treatment.abandoned:
        stars = min(stars, MOST_WHEN_ABANDONED)
    return max(stars - (temper >= STRICT_TEMPER), 1)


def words_beside(stars: int, treatment: Treatment) -> Occasion:
    """What is written beside so many stars: what weighs most, where something outweighs the answer."""
    if treatment.betrayed:
        return Occasion.RATE_BETRAYED
    settled = treatment.final and treatment.quality is not PerceivedQuality.EMPTY
    if treatment.abandoned and settled:
        return Occasion.RATE_ABANDONED
    return RATING_WORDS[min(stars, 4)]


def _stars_of_answer(treatment: Treatment) -> int:
    """By its worth; where it was marked also by how much it told, by its tone and by whether one can follow it."""
    marks, good = treatment.marks, treatment.quality is PerceivedQuality.GOOD
    if marks is None:
        return 5 if good else 3
    stars = 5 if good and marks.total >= FULL_TOTAL else 4 if good else 3
    return stars - (marks.rude or marks.muddled)
