"""Which step of one way stands beside which step of the other: the best alignment of two ways in order of time.

Pairs only say that two steps are about the same thing; whether they agree is asked of `difference`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from trainer.debrief.steps import Act, Step, Value

Pair = tuple[Step | None, Step | None]
"""Own step and the expert's; None where one of them has no counterpart."""

TOPICS: Mapping[Act, str] = {
    Act.VERIFIED: "decision",
    Act.POSTPONED: "decision",
    Act.DECLINED: "decision",
    Act.ARCHIVED: "decision",
    Act.GIVEN_BACK: "decision",
    Act.TAKEN_UP: "handling",
    Act.DISPOSED: "handling",
    Act.ESCALATED: "handling",
    Act.ANSWERED: "speech",
    Act.COMMENTED: "speech",
}
"""Acts that answer the same question; every other act is a topic of its own."""

ASPECTS: Mapping[Act, tuple[str, ...]] = {
    Act.VERIFIED: ("classification", "masks", "category"),
    Act.POSTPONED: ("reason",),
    Act.DECLINED: ("owner", "reason"),
    Act.GIVEN_BACK: ("owner", "reason"),
    Act.ARCHIVED: ("reason",),
    Act.DISPOSED: ("lead", "supporting"),
    Act.ESCALATED: ("lead",),
    Act.ANSWERED: ("kind",),
    Act.LINKED: ("main",),
    Act.RECLASSIFIED: ("classification", "category"),
    Act.DELETION_DECIDED: ("granted",),
}
"""What is compared of two steps of one act, the weightiest first."""

ACT = "act"
"""Name of the difference between two acts."""


def difference(own: Step, expert: Step) -> str:
    """The first thing in which two paired steps differ: an aspect, or `act`; "" when they agree."""
    if own.act is not expert.act:
        return ACT
    for aspect in ASPECTS.get(own.act, ()):
        if not _agree(aspect, own.values.get(aspect, ""), expert.values.get(aspect, "")):
            return aspect
    return ""


def paired(own: Sequence[Step], expert: Sequence[Step]) -> tuple[Pair, ...]:
    """Both ways in one order: pairs where steps are about the same, single steps between them by their time.

    The first decisions always stand beside each other, whatever they were.
    """
    o, x = _first_decision(own), _first_decision(expert)
    if o is None or x is None:
        return tuple(_aligned(own, expert))
    before, after = _aligned(own[:o], expert[:x]), _aligned(own[o + 1 :], expert[x + 1 :])
    return (*before, (own[o], expert[x]), *after)


def _first_decision(way: Sequence[Step]) -> int | None:
    places = (i for i, step in enumerate(way) if step.own and topic(step) == "decision")
    return next(places, None)


def _aligned(own: Sequence[Step], expert: Sequence[Step]) -> list[Pair]:
    anchors = _anchors(own, expert)
    found: list[Pair] = []
    o = x = 0
    for own_at, expert_at in (*anchors, (len(own), len(expert))):
        found += _between(own[o:own_at], expert[x:expert_at])
        if own_at < len(own):
            found.append((own[own_at], expert[expert_at]))
        o, x = own_at + 1, expert_at + 1
    return found


def _between(own: Sequence[Step], expert: Sequence[Step]) -> list[Pair]:
    single: list[Pair] = [(step, None) for step in own] + [(None, step) for step in expert]
    return sorted(single, key=lambda pair: (pair[0] or pair[1]).at)  # type: ignore[union-attr]


def _anchors(own: Sequence[Step], expert: Sequence[Step]) -> list[tuple[int, int]]:
    """Places of the pairs, in order, that together weigh most; of equal ones those that pair earliest."""
    best = [[0] * (len(expert) + 1) for _ in range(len(own) + 1)]
    for i in range(len(own) - 1, -1, -1):
        for j in range(len(expert) - 1, -1, -1):
            weight = _likeness(own[i], expert[j])
            together = best[i + 1][j + 1] + weight if weight else 0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    found: list[tuple[int, int]] = []
    i = j = 0
    while i < len(own) and j < len(expert):
        weight = _likeness(own[i], expert[j])
        if weight and best[i][j] == best[i + 1][j + 1] + weight:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _likeness(own: Step, expert: Step) -> int:
    """How well two steps stand beside each other; 0: not at all. What the world did binds less than what people did."""
    if own.own is not expert.own or topic(own) != topic(expert):
        return 0
    if not own.own:
        return 1 if own.act is expert.act else 0
    if own.act is not expert.act:
        return 2
    return 4 if not difference(own, expert) else 3


def topic(step: Step) -> str:
    """The question that a step answers."""
    return TOPICS.get(step.act, step.act)


def _agree(aspect: str, own: Value, expert: Value) -> bool:
    if aspect == "masks":
        return _covers(own, expert)
    if aspect == "supporting":
        return sorted(own) == sorted(expert)
    return own == expert


def _covers(own: Value, expert: Value) -> bool:
    """Whether everything that the expert hid is hidden; hiding more is no other choice."""
    return _hidden(expert) <= _hidden(own)


def _hidden(masks: Value) -> frozenset[tuple[str, int]]:
    places: list[tuple[str, int]] = []
    for mask in masks if isinstance(masks, tuple) else ():
        field, start, end = mask.split(":")
        places += [(field, at) for at in range(int(start), int(end))]
    return frozenset(places)
