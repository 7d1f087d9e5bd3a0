"""Which marks of people count for an answer, and who may see them: the latest open ones, or two blind ones together.

Two markers of one round give blind marks. Until both have marked an answer neither's marks count or are shown to anybody
else, so that nothing (points, a citizen, a debrief) tells the second marker what the first one said. Then equal levels
stand; others stand as their mean, halves up, and wait to be agreed on; a gate counts where both name it.

What people left open stays the machine's, and so does the gate `leak` unless they judged W8.
Source: the rubric on markers and adjudication; the rule on halves is the trainer's own (*aturan bawaan*).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from trainer.answers.total import GATES, W8_LEVELS
from trainer.answers.verdict import DIMENSIONS
from trainer.domain.run import Marking
from trainer.domain.vocabulary import MarkStatus

Levels = Mapping[str, int | None]

LEAK = "leak"
BOTH = "both"
"""Who marked an answer that two people marked blind: neither alone."""

APART = 2
"""So many steps between two markers are talked over, as in the gold set."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The marks of people that count for an answer. `open`: dimensions and gates on which two blind markers differ.

    `levels` lacks what was left open by a marker. `marker` is an id, or `BOTH`; `seq` the event from which they count;
    `note` is for the trainee. `override`: earlier marks of people counted before.
    """

    seq: int
    levels: Mapping[str, int]
    gates: tuple[str, ...]
    note: str
    marker: str
    status: MarkStatus
    open: tuple[str, ...] = ()
    override: bool = False


Pair = tuple[Marking, Marking]


def counted_of(markings: Iterable[Marking], answer_seq: int) -> Counted | None:
    """What counts of the marks of one answer; None while nobody's do."""
    of_answer = [each for each in markings if each.answer_seq == answer_seq]
    found = [_alone(each) for each in of_answer if each.status is not MarkStatus.BLIND]
    found += [_together(*pair) for pair in pairs_of(of_answer).values()]
    found.sort(key=lambda each: each.seq)
    if not found:
        return None
    last = found[-1]
    return replace(last, override=len(found) > 1 and last.status is MarkStatus.SINGLE)


def pairs_of(markings: Iterable[Marking]) -> Mapping[tuple[str, int], Pair]:
    """Round and answer to the latest blind marks of its two markers, in the order in which they began; only where both have
    marked.
    """
    found: dict[tuple[str, int], dict[str, Marking]] = {}
    for each in markings:
        if each.status is MarkStatus.BLIND:
            found.setdefault((each.round, each.answer_seq), {})[each.marker] = each
    return {
        key: (marks[0], marks[1])
        for key, by_marker in found.items()
        if len(marks := tuple(by_marker.values())) > 1
    }


def visible(markings: Sequence[Marking]) -> tuple[Marking, ...]:
    """The marks that may be shown: open ones, and blind ones of answers that both have marked."""
    both = pairs_of(markings)
    return tuple(
        each
        for each in markings
        if each.status is not MarkStatus.BLIND or (each.round, each.answer_seq) in both
    )


def gates_of(marking: Marking) -> tuple[str, ...]:
    """The gates that a marker named, the one that follows from W8 among them, in the rubric's order."""
    leak = (LEAK,) if marking.levels.get("W8") == 0 else ()
    named = {*marking.gates, *leak}
    return tuple(gate for gate in GATES if gate in named)


def steps_between(code: str, one: int, other: int) -> int:
    """How many levels of a dimension lie between two marks; W8 has three."""
    if code == "W8":
        return abs(W8_LEVELS.index(one) - W8_LEVELS.index(other))
    return abs(one - other)


def differing(one: Marking, other: Marking) -> tuple[str, ...]:
    """Dimensions with different levels, then gates that one of the two names."""
    levels = [code for code, level in one.levels.items() if other.levels.get(code, level) != level]
    return (*sorted(levels), *_disputed(one, other))


def to_agree(one: Marking, other: Marking) -> tuple[str, ...]:
    """What of it has to be talked over: two levels or more, and every gate in dispute."""
    far = [
        code
        for code, level in one.levels.items()
        if code in other.levels and steps_between(code, level, other.levels[code]) >= APART
    ]
    return (*sorted(far), *_disputed(one, other))


def _disputed(one: Marking, other: Marking) -> tuple[str, ...]:
    first, second = gates_of(one), gates_of(other)
    return tuple(gate for gate in GATES if (gate in first) != (gate in second))


def _alone(marking: Marking) -> Counted:
    return Counted(
        marking.seq,
        marking.levels,
        gates_of(marking),
        marking.note,
        marking.marker,
        marking.status,
    )


def _together(one: Marking, other: Marking) -> Counted:
    levels = {
        code: _between(code, level, other.levels[code])
        for code, level in one.levels.items()
        if code in other.levels
    }
    named = gates_of(other)
    notes = dict.fromkeys(note for note in (one.note, other.note) if note)
    return Counted(
        max(one.seq, other.seq),
        levels,
        tuple(gate for gate in gates_of(one) if gate in named),
        "\n".join(notes),
        BOTH,
        MarkStatus.BLIND,
        differing(one, other),
    )


def _between(code: str, one: int, other: int) -> int:
    """The mean of two levels, halves up; of W8 the level in between that there is, upwards."""
    if code == "W8":
        first, second = W8_LEVELS.index(one), W8_LEVELS.index(other)
        return W8_LEVELS[(first + second + 1) // 2]
    return (one + other + 1) // 2


def current_marks(
    counted: Counted | None, machine: Levels, machine_gates: tuple[str, ...]
) -> tuple[dict[str, int | None], tuple[str, ...]]:
    """Levels W1…W8 (None: judged by nobody) and gates that stand. `machine` may be empty, where it judged nothing."""
    if counted is None:
        return {code: machine.get(code) for code in DIMENSIONS}, machine_gates
    levels = {code: counted.levels.get(code, machine.get(code)) for code in DIMENSIONS}
    judged_privacy = counted.levels.get("W8") is not None
    leaks = () if judged_privacy else tuple(gate for gate in machine_gates if gate == LEAK)
    return levels, tuple(dict.fromkeys((*counted.gates, *leaks)))
