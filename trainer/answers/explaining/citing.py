"""What of an answer a level rests on: the stretches without which it would be lower."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from trainer.answers.case import Case
from trainer.answers.explaining.changing import removed, sentences
from trainer.answers.judging import judge
from trainer.answers.language.words import Span
from trainer.answers.verdict import Verdict

EARNED = ("W1", "W2", "W3", "W4", "W5", "W7")
"""Dimensions whose levels stretches of the answer earn. Clear writing (W6) and an identity that is not printed (W8) are
merits of the whole.
"""


@dataclass(frozen=True, slots=True)
class Cited:
    """Stretches that carry a level together: without all of them it would be lower. One stretch stands for itself."""

    spans: tuple[Span, ...]


Lower = Callable[[Sequence[Span]], bool]
"""Whether a level falls when these stretches are taken away."""


def cited(case: Case, text: str, verdict: Verdict) -> Mapping[str, tuple[Cited, ...]]:
    """Dimension to what earned its level, in the order of the text.

    () for level 0, for what the writing as a whole earned, and for a level that no words earned (authority that
    nobody questions).
    """
    places = sentences(text)
    without = {place: judge(case, removed(text, [place])).levels for place in places}
    found: dict[str, tuple[Cited, ...]] = {}
    for evidence in verdict.evidence:
        code, level = evidence.dimension, evidence.level
        if code is None:
            continue
        if code not in EARNED or not level:
            found[code] = ()
            continue
        alone = [place for place in places if (without[place][code] or 0) < level]
        named = [span for span in evidence.spans if span not in evidence.faults]
        lower = _lowers(case, text, code, level)
        if alone:
            found[code] = tuple(Cited((_within(each, named, lower),)) for each in alone)
        else:
            found[code] = _together(places, named, lower)
    return found


def _lowers(case: Case, text: str, code: str, level: int) -> Lower:
    def lower(spans: Sequence[Span]) -> bool:
        return (judge(case, removed(text, spans)).levels[code] or 0) < level

    return lower


def _within(sentence: Span, named: Sequence[Span], lower: Lower) -> Span:
    """The part of a sentence that the rule names, where it alone carries the level; else the whole of it."""
    inside = _inside(sentence, named)
    if not inside:
        return sentence
    part = (inside[0][0], inside[-1][1])
    return part if part != sentence and lower([part]) else sentence


def _together(places: Sequence[Span], named: Sequence[Span], lower: Lower) -> tuple[Cited, ...]:
    """The sentences with what the rule names, where the level falls only without all of them; the fewest that do."""
    kept = [place for place in places if _inside(place, named)]
    if len(kept) < 2 or not lower(kept):
        return ()
    for place in tuple(kept):
        rest = [each for each in kept if each != place]
        if len(rest) > 1 and lower(rest):
            kept = rest
    return (Cited(tuple(kept)),)


def _inside(sentence: Span, named: Sequence[Span]) -> list[Span]:
    start, end = sentence
    return sorted((max(s, start), min(e, end)) for s, e in named if s < end and e > start)
