"""What the marks of an answer mean to the citizen who reads it.

The citizen sees no points. Told nothing about the own report, or nothing of what is done and when, one was told nothing,
however courteously; told the substance, one is content also with a dry text. The cuts are a choice of this training,
set on the build part of the gold set. Source: response rubric; ref. 7.3 (faults), 12.3 (mistakes of new officers).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from trainer.answers.total import total_of
from trainer.answers.verdict import DIMENSIONS
from trainer.domain.dossier import Dossier
from trainer.domain.replacing import replace
from trainer.domain.run import Run
from trainer.scoring.markings import counted_of, current_marks

EMPTY_TOTAL, GOOD_TOTAL, FULL_TOTAL = 40.0, 65.0, 80.0
"""Totals (0 to 100): below the first nothing was said, from the second what is held suffices, from the third all is said."""

SUBSTANCE = ("W2", "W3", "W4")
"""Whether it is this case, what is done by whom, when and how to follow up."""

HELD: Mapping[str, int] = {"W2": 2, "W3": 2, "W4": 2, "W5": 2, "W6": 2, "W7": 2}
"""The least of each dimension with which anybody is content."""

ENOUGH, MUCH = 7, 9
"""Levels of the three of substance together: the least for content, and what suffices without a good total."""

MUDDLED, RUDE = 1, 1
"""Levels of W6 and W7 up to which the writing cannot be followed, and the tone hurts."""


IN_PART: Mapping[str, tuple[str, ...]] = {
    "W3": ("action", "unit", "result", "done"),
    "W4": ("time", "contact", "if_not"),
    "W5": ("owner", "explanation", "basis", "door"),
}
"""What a citizen may be told of one dimension and not another, by its codes."""

PLAIN, PRIVACY = "plain", "privacy"
"""What a citizen misses beside the codes of the marks: words to follow, and that nobody can guess who reported."""

A_HINT = 2
"""Level of W8 with which one could guess."""


class PerceivedQuality(IntEnum):
    """What the lead's answer was worth to the citizen."""

    EMPTY = 0
    """It says nothing, leaves a gap open, calls unfinished what is not done, or does wrong."""
    UNCLEAR = 1
    GOOD = 2


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks that count for one answer: W1…W8 to level, the gates that fired, and dimension to codes of what is missing.

    `by_person`: a marker judged it, and the machine only where that marker left something open.
    """

    levels: Mapping[str, int]
    gates: tuple[str, ...]
    missing: Mapping[str, tuple[str, ...]]
    by_person: bool

    @property
    def lacks(self) -> frozenset[str]:
        """Codes of all that is missing, as a citizen misses it."""
        named = {code for codes in self.missing.values() for code in codes}
        named |= {
            code for each, codes in IN_PART.items() if self._says_none(each) for code in codes
        }
        others = ((PLAIN, self.muddled), (PRIVACY, self.hints))
        return frozenset(named | {code for code, missed in others if missed})

    def _says_none(self, dimension: str) -> bool:
        """Whether it has nothing of a dimension, whatever is named as missing: then nothing of it has come."""
        return self.levels[dimension] < HELD[dimension] or "answer" in self.missing.get(
            dimension, ()
        )

    @property
    def total(self) -> float:
        """0 to 100 by the rubric's own weights."""
        return total_of(self.levels, self.gates) or 0.0

    @property
    def hurts(self) -> bool:
        """Whether it threatens or insults."""
        return "threat" in self.gates or self.levels["W7"] == 0

    @property
    def rude(self) -> bool:
        return self.levels["W7"] <= RUDE

    @property
    def muddled(self) -> bool:
        return self.levels["W6"] <= MUDDLED

    @property
    def hints(self) -> bool:
        return self.levels["W8"] == A_HINT


def marks_of(run: Run, dossier: Dossier, answer_seq: int) -> Marks | None:
    """The marks that count for the answer at an event; None while neither a person nor the machine judged all of it."""
    scoring = run.scoring_of(answer_seq)
    counted = counted_of(run.markings, answer_seq)
    if scoring is None:
        levels, gates = current_marks(counted, {}, ())
        return marks_from(levels, gates, by_person=True)
    levels, gates = current_marks(counted, scoring.levels, scoring.gates)
    named = {
        code: _as_asked(codes, dossier)
        for code, codes in scoring.missing.items()
        if _not_lowered(levels.get(code), scoring.levels.get(code))
    }
    return marks_from(levels, gates, named, by_person=counted is not None)


def marks_from(
    levels: Mapping[str, int | None],
    gates: tuple[str, ...],
    named: Mapping[str, tuple[str, ...]] | None = None,
    *,
    by_person: bool,
) -> Marks | None:
    """Marks with what each dimension lacks: the codes that are `named` for it, else the usual ones of its level.

    None while a level is open.
    """
    judged = {code: level for code, level in levels.items() if level is not None}
    if len(judged) < len(DIMENSIONS):
        return None
    missing = {
        code: (named or {}).get(code) or USUAL.get(code, {}).get(level, ())
        for code, level in judged.items()
    }
    return Marks(
        judged, gates, {code: codes for code, codes in missing.items() if codes}, by_person
    )


USUAL: Mapping[str, Mapping[int, tuple[str, ...]]] = {
    "W2": {0: ("topic",), 1: ("fact_what",), 2: ("fact_where",)},
    "W3": {0: ("action", "unit"), 1: ("action", "unit"), 2: ("action",)},
    "W4": {0: ("time", "contact"), 1: ("time", "contact"), 2: ("contact",)},
    "W5": {0: ("owner",), 1: ("owner", "explanation"), 2: ("explanation",)},
}
"""What an answer at a level lacks by the rubric's table, where nothing is named: a person's mark, or a level under the rule's."""


def _not_lowered(level: int | None, by_machine: int | None) -> bool:
    """Whether what the machine named as missing may be all: not where a person saw less than the machine."""
    return level is not None and by_machine is not None and level >= by_machine


def _as_asked(codes: tuple[str, ...], dossier: Dossier) -> tuple[str, ...]:
    """Codes as a citizen asks: a key fact of the report, which the marks name by its id, by its kind; each once."""
    kinds = {fact.id: f"fact_{fact.kind}" for fact in dossier.report.truth.key_facts}
    return tuple(dict.fromkeys(kinds.get(code, code) for code in codes))


def with_promised_day(marks: Marks) -> Marks:
    """Marks of an interim answer: the day of the next news stands beside its text, so no time is missing."""
    rest = tuple(code for code in marks.missing.get("W4", ()) if code != "time")
    return replace(marks, missing={**marks.missing, "W4": rest})


def without_schedule(marks: Marks) -> Marks:
    """Marks of a final answer to a matter that is over: no day is waited for, so none is missing, nor what happens if it passes."""
    return _without(marks, SCHEDULE)


def without_ways_back(marks: Marks) -> Marks:
    """Marks of an answer to a mere question: once it is told, nobody misses whom to ring, nor what if a day passes."""
    return _without(marks, WAYS_BACK)


def _without(marks: Marks, codes: tuple[str, ...]) -> Marks:
    named = marks.missing.get("W4", ())
    rest = tuple(code for code in named if code not in codes)
    levels = dict(marks.levels)
    if named and not rest:
        levels["W4"] = max(levels["W4"], HELD["W4"])
    return replace(marks, levels=levels, missing={**marks.missing, "W4": rest})


SCHEDULE = ("time", "if_not")
"""Codes of what one waits for."""

WAYS_BACK = ("contact", "if_not")
"""Codes of how to come back to a matter that goes on."""


def quality_by(marks: Marks, *, interim: bool = False) -> PerceivedQuality:
    """What these marks mean to a citizen, by the answer alone. An `interim` one has to say what is being done."""
    held = sum(marks.levels[code] for code in SUBSTANCE)
    deciding = ("W3",) if interim else ("W3", "W4")
    says_what_is_done = any(marks.levels[code] >= HELD[code] for code in deciding)
    if marks.gates or marks.hurts or marks.levels["W2"] == 0 or not says_what_is_done:
        return PerceivedQuality.EMPTY
    if marks.total < EMPTY_TOTAL:
        return PerceivedQuality.EMPTY
    reaches_least = all(marks.levels[code] >= least for code, least in HELD.items())
    informative = held >= MUCH or (held >= ENOUGH and marks.total >= GOOD_TOTAL)
    return PerceivedQuality.GOOD if reaches_least and informative else PerceivedQuality.UNCLEAR
