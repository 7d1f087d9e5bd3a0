"""`score_answer`: one answer against its case, put together from the judges of each dimension and gate."""

from __future__ import annotations

from trainer.scoring.answer import blanks, unjudged, w8_privacy
from trainer.scoring.answer.gates import leak
from trainer.scoring.answer.verdict import THRESHOLD, Evidence, Verdict
from trainer.scoring.case import Case
from trainer.scoring.total import total_of

UNREAD = ("W1", "W2", "W3", "W4", "W5", "W6", "W7")
"""Dimensions that this version leaves to a marker."""


def score_answer(case: Case, text: str) -> Verdict:
    """Judge one answer. Any text is valid, the empty one too (W1 to W7 0, W8 4 by the contract).

    W8 is 0 with the gate `leak` for a known identity string, else 4 and provisional; W1 to W7 have no level.
    """
    if not text.strip():
        return _verdict(unjudged.of_nothing(), (), ("W8",))
    privacy = w8_privacy.judge(case, text)
    gates = tuple(gate for gate in (leak.judge(privacy),) if gate is not None)
    dimensions = (*_unread(text), privacy)
    unsure = tuple(str(each.dimension) for each in dimensions if each.confidence < THRESHOLD)
    return _verdict(dimensions, gates, unsure)


def _unread(text: str) -> tuple[Evidence, ...]:
    spans = blanks.open_blanks(text)
    return tuple(
        unjudged.waiting(each, (blanks.MISSING,), spans, blanks.advice())
        if spans and each in blanks.DIMENSIONS
        else unjudged.waiting(each)
        for each in UNREAD
    )


def _verdict(
    dimensions: tuple[Evidence, ...], gates: tuple[Evidence, ...], provisional: tuple[str, ...]
) -> Verdict:
    levels = {str(each.dimension): each.level for each in dimensions}
    names = tuple(str(each.gate) for each in gates)
    return Verdict(levels, names, total_of(levels, names), provisional, (*dimensions, *gates))
