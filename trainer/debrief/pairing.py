"""Which step of one way stands beside which step of the other: the best alignment of two ways in order of time.

Pairs only say that two steps are about the same thing; whether they agree is asked of `difference`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from trainer.debrief.steps import Step
from trainer.domain import events as e
from trainer.domain.commands import Mask
from trainer.domain.events import Fact

Pair = tuple[Step | None, Step | None]
"""Own step and the expert's; None where one of them has no counterpart."""

DECISION = "decision"

TOPICS: Mapping[type[Fact], str] = {
    e.ReportVerified: DECISION,
    e.ReportPostponed: DECISION,
    e.ReportDeclined: DECISION,
    e.ReportArchived: DECISION,
    e.ReportGivenBack: DECISION,
    e.ReportTakenUp: "handling",
    e.ReportDisposed: "handling",
    e.ReportEscalated: "handling",
    e.FollowUpPosted: "speech",
    e.CommentPosted: "speech",
}
"""Kinds of steps that answer the same question; every other kind is a topic of its own."""

ASPECTS: Mapping[type[Fact], tuple[str, ...]] = {
    e.ReportVerified: ("classification", "masks", "category"),
    e.ReportPostponed: ("reason",),
    e.ReportDeclined: ("owner", "reason"),
    e.ReportGivenBack: ("owner", "reason"),
    e.ReportArchived: ("reason",),
    e.ReportDisposed: ("lead", "supporting"),
    e.ReportEscalated: ("to",),
    e.FollowUpPosted: ("kind",),
    e.DuplicateLinked: ("main",),
    e.ReportReclassified: ("classification", "category"),
    e.DeletionDecided: ("granted",),
    e.EmergencyCallNoted: ("number",),
    e.UnitsAdded: ("supporting",),
    e.PublicVersionMasked: ("masks",),
}
"""What is compared of two steps of one kind, the weightiest first: fields of their facts."""

OF_ONE_SEAT = (e.ReportOpened, e.FollowUpPosted)
"""What one seat read or answered is not what another one did."""

ACT = "act"
"""Name of the difference between two acts."""

OPENNESS = "openness"
"""Name of the difference between making secret what nobody had read, and what everybody could read until then."""

A_DAY, FAR = timedelta(days=1), 30
"""Time between two steps counts in days up to this many."""


def difference(own: Step, expert: Step) -> str:
    """The first thing in which two paired steps differ: an aspect, or `act`; "" when they agree."""
    if own.kind is not expert.kind:
        return ACT
    for aspect in ASPECTS.get(own.kind, ()):
        if not _agree(aspect, getattr(own.fact, aspect), getattr(expert.fact, aspect)):
            return aspect
    return OPENNESS if own.kind is e.MadeSecret and was_open(own) is not was_open(expert) else ""


def was_open(step: Step) -> bool:
    """Whether everybody could read the report until this step."""
    return step.before is not None and step.before.public


def paired(own: Sequence[Step], expert: Sequence[Step]) -> tuple[Pair, ...]:
    """Both ways in one order: pairs where steps are about the same, single steps between them by their time.

    The first decisions always stand beside each other, whatever they were.
    """
    o, x = _first_decision(own), _first_decision(expert)
    if o is None or x is None:
        return tuple(_told_once(_aligned(own, expert)))
    before, after = _aligned(own[:o], expert[:x]), _aligned(own[o + 1 :], expert[x + 1 :])
    return tuple(_told_once([*before, (own[o], expert[x]), *after]))


def _told_once(pairs: Sequence[Pair]) -> list[Pair]:
    """The same with each act told once: what stands alone on both sides, at another place of the way, stands where the own
    one does.
    """
    alone = [x for o, x in pairs if o is None and x is not None]
    found: list[Pair] = []
    for own, expert in pairs:
        other = next((x for x in alone if own and not expert and same_act(own, x)), None)
        if other is not None:
            alone.remove(other)
        found.append((own, other or expert))
    # The order in which the expert's single steps were left stays theirs; a step that found its partner is told there.
    return [pair for pair in found if pair[0] is not None or any(pair[1] is x for x in alone)]


def same_act(own: Step, expert: Step) -> bool:
    """Whether two steps are one act at two times, not merely about the same thing."""
    return _similarity(own, expert) > 0 and not difference(own, expert)


def _first_decision(way: Sequence[Step]) -> int | None:
    places = (i for i, step in enumerate(way) if step.own and topic(step) == DECISION)
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
    best = [[0.0] * (len(expert) + 1) for _ in range(len(own) + 1)]
    for i in range(len(own) - 1, -1, -1):
        for j in range(len(expert) - 1, -1, -1):
            weight = _weight(own[i], expert[j])
            together = best[i + 1][j + 1] + weight if weight else 0.0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    found: list[tuple[int, int]] = []
    i = j = 0
    while i < len(own) and j < len(expert):
        weight = _weight(own[i], expert[j])
        if weight and best[i][j] == best[i + 1][j + 1] + weight:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _weight(own: Step, expert: Step) -> float:
    """Their similarity; of several that are equally similar the one nearer in time, as an answer to the same finding is."""
    alike = _similarity(own, expert)
    return alike - min(abs(own.at - expert.at) / A_DAY, FAR) / 1000 if alike else 0.0


def _similarity(own: Step, expert: Step) -> int:
    """How well two steps stand beside each other; 0: not at all. What the world did binds less than what people did."""
    if own.own and not expert.own:
        return 1 if _answers_instead(own, expert) else 0
    if own.own is not expert.own or topic(own) != topic(expert):
        return 0
    if own.kind is expert.kind and own.kind in OF_ONE_SEAT and own.own and own.seat != expert.seat:
        return 0
    if not own.own:
        return 1 if own.kind is expert.kind and meaning(own) == meaning(expert) else 0
    if own.kind is not expert.kind:
        return 2
    return 4 if not difference(own, expert) else 3


def _answers_instead(own: Step, expert: Step) -> bool:
    """Whether somebody gave the citizen the kind of answer that on the expert's way a simulated unit gave."""
    return own.kind is expert.kind is e.FollowUpPosted and not difference(own, expert)


MEANT: Mapping[type[Fact], tuple[str, ...]] = {
    e.FollowUpPosted: ("agency", "kind"),
    e.CommentPosted: ("by", "thanks", "text"),
    e.ReportCompleted: ("fills",),
    e.ReportClosed: ("by",),
    e.ReportReopened: ("by",),
    e.ReportGivenBack: ("agency",),
    e.FlagRaised: ("flag", "agency"),
}
"""What makes two acts of the world the same one, beside their kind: who it was, and what was said."""


def meaning(step: Step) -> tuple[Any, ...]:
    """What an act of the world said and meant, to be compared with another of its kind."""
    return tuple(getattr(step.fact, name) for name in MEANT.get(step.kind, ()))


def topic(step: Step) -> str:
    """The question that a step answers. That help came and that nobody came are no answers to one question."""
    if isinstance(step.fact, e.DangerTold):
        return f"{step.kind.__name__}-{step.fact.number}"
    return TOPICS.get(step.kind, step.kind.__name__)


def _agree(aspect: str, own: Any, expert: Any) -> bool:
    if aspect == "masks":
        return _covers(own, expert)
    if aspect == "supporting":
        return sorted(own) == sorted(expert)
    return bool(own == expert)


def _covers(own: tuple[Mask, ...], expert: tuple[Mask, ...]) -> bool:
    """Whether everything that the expert hid is hidden; hiding more is no other choice."""
    return hidden(expert) <= hidden(own)


def hidden(masks: tuple[Mask, ...]) -> frozenset[tuple[str, int]]:
    """Every place of the text that these masks hide."""
    return frozenset((mask.field, at) for mask in masks for at in range(mask.start, mask.end))
