"""An act that stands alone in its row, and that the other way holds all the same: at another place, or within another act.

Such an act was neither left out nor added; it is told with the step that it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from trainer.debrief.pairing import (
    ASPECTS,
    OF_ONE_SEAT,
    Pair,
    difference,
    hidden,
    meaning,
    same_act,
    topic,
)
from trainer.debrief.steps import Step
from trainer.domain import events as e


class How(StrEnum):
    """How the other way holds an act."""

    SAME = "same"
    """The same act, set beside another one because it came at another place."""
    CLOSE = "close"
    """The same act with the same main choice, other in what goes with it."""
    OTHER = "other"
    """An act of the same kind with another choice."""
    PART = "part"
    """Another act brought it about."""
    PARTLY = "partly"
    """Another act brought some of it about."""
    TURNED = "turned"
    """The same two reports, linked from the other one."""
    WORDS = "words"
    """The reporter's same words, that came by another way."""
    OTHER_WORDS = "other_words"
    """The reporter wrote there too, and wrote something else."""


CHOSEN = (e.ReportVerified, e.ReportDisposed, e.ReportEscalated)
"""Acts of one kind of which it is told that they were done, whatever was chosen."""

DONE = (How.SAME, How.CLOSE, How.PART, How.TURNED)
"""What was done on the other way, too."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """`step` of the other way that holds the act. `report`: from which two reports were linked."""

    how: How
    step: Step
    report: str = ""


SPEECH = (e.FollowUpPosted, e.CommentPosted)
"""Of these the same kind is not the same act: what they say is not compared here."""

UNTOLD = (*OF_ONE_SEAT, *SPEECH, e.AttemptRefused)

WHATEVER = (e.EmergencyCallNoted, e.MadeSecret)
"""Acts that are close whatever else differs."""

WRITTEN = (e.CommentPosted, e.ReportCompleted)
"""Ways in which a reporter writes once more."""


def elsewhere(
    step: Step, pairs: Sequence[Pair], links: Iterable[Step] = (), *, own: bool
) -> Elsewhere | None:
    """Where the other way holds a step that stands alone. `own`: it is a step of the own way; `links`: those by which the other
    way linked another report to this one.
    """
    other = [(x, o) if own else (o, x) for o, x in pairs]
    there = [(there, here) for there, here in other if there is not None]
    if not step.own:
        return _of_world(step, there)
    free = [each for each, beside in there if beside is None or not same_act(beside, each)]
    return (
        _same(step, free if not own else [each for each, _ in there])
        or _within(step, [each for each, _ in there if each.own])
        or _turned(step, links)
        or _close(step, free)
        or _close(step, [each for each, _ in there] if own and step.kind in CHOSEN else ())
        or _partly(step, [each for each, _ in there if each.own])
        or _other(step, free)
    )


def _same(step: Step, way: Iterable[Step]) -> Elsewhere | None:
    if step.kind in UNTOLD:
        return None
    alike = (each for each in way if each.own and same_act(each, step))
    found = next((each for each in alike if _office(each) == _office(step)), None)
    return Elsewhere(How.SAME, found) if found is not None else None


def _office(step: Step) -> str | None:
    """The office that acted, where the act itself names it: a call by another office is another one."""
    return getattr(step.fact, "agency", None)


def _close(step: Step, way: Iterable[Step]) -> Elsewhere | None:
    """The same kind with the same weightiest aspect; help was called whatever the number, and secret is secret."""
    if step.kind in UNTOLD:
        return None
    alike = (each for each in way if each.own and each.kind is step.kind)
    found = next((each for each in alike if _agrees_mostly(each, step)), None)
    return Elsewhere(How.CLOSE, found) if found is not None else None


def _agrees_mostly(one: Step, other: Step) -> bool:
    if other.kind in WHATEVER:
        return True
    aspects = ASPECTS.get(other.kind, ())
    return len(aspects) > 1 and getattr(one.fact, aspects[0]) == getattr(other.fact, aspects[0])


def _within(step: Step, way: Sequence[Step]) -> Elsewhere | None:
    for each in way:
        verified_before = any(x.kind is e.ReportVerified and x.seq < each.seq for x in way)
        if _holds(each, step, verified_before=verified_before):
            return Elsewhere(How.PART, each)
    return None


def _holds(whole: Step, part: Step, *, verified_before: bool) -> bool:
    """Whether an act brought about what another one does. *Eskalasi* counts as verification (ref. 3.5)."""
    did, does = whole.fact, part.fact
    if isinstance(does, e.ReportVerified):
        return isinstance(did, e.ReportEscalated) and not verified_before
    if isinstance(does, e.PublicVersionMasked) and isinstance(did, e.ReportVerified):
        return all(hidden((mask,)) & hidden(did.masks) for mask in does.masks)
    if isinstance(does, e.UnitsAdded) and isinstance(did, e.ReportDisposed):
        return {*does.supporting} <= {did.lead, *did.supporting}
    if isinstance(does, e.ReportReclassified) and isinstance(did, e.ReportVerified):
        return (does.classification, does.category) == (did.classification, did.category)
    return False


def _partly(step: Step, way: Iterable[Step]) -> Elsewhere | None:
    found = next((each for each in way if _holds_some(each.fact, step.fact)), None)
    return Elsewhere(How.PARTLY, found) if found is not None else None


def _holds_some(did: e.Fact, does: e.Fact) -> bool:
    """Whether an act brought some of what another one does about: one of the units, the class without the category."""
    if isinstance(does, e.UnitsAdded) and isinstance(did, e.ReportDisposed):
        return bool({*does.supporting} & {did.lead, *did.supporting})
    if isinstance(does, e.ReportReclassified) and isinstance(did, e.ReportVerified):
        return does.classification is did.classification
    return False


def _other(step: Step, way: Iterable[Step]) -> Elsewhere | None:
    if step.kind not in CHOSEN:
        return None
    found = next((each for each in way if each.own and each.kind is step.kind), None)
    return Elsewhere(How.OTHER, found) if found is not None else None


def _turned(step: Step, links: Iterable[Step]) -> Elsewhere | None:
    """Two reports are linked whichever of them was made the main one."""
    if not isinstance(step.fact, e.DuplicateLinked):
        return None
    main = step.fact.main
    for each in links:
        if isinstance(each.fact, e.DuplicateLinked) and each.fact.report == main:
            return Elsewhere(How.TURNED, each, main)
    return None


def _of_world(step: Step, there: Iterable[tuple[Step, Step | None]]) -> Elsewhere | None:
    """What the world did there, too, beside something else or alone."""
    free = [
        each
        for each, beside in there
        if not each.own and (beside is None or not _as_one(beside, each))
    ]
    same = next((each for each in free if _as_one(each, step)), None)
    if same is not None:
        return Elsewhere(How.SAME, same)
    if not _by_reporter(step):
        return None
    wrote = [each for each in free if _by_reporter(each)]
    words = next((each for each in wrote if _text(each) == _text(step)), None)
    if words is not None:
        return Elsewhere(How.WORDS, words)
    other = min(wrote, key=lambda each: abs(each.at - step.at), default=None)
    alike = other is not None and other.kind is step.kind and step.kind is e.CommentPosted
    return Elsewhere(How.OTHER_WORDS, other) if alike and other is not None else None


def _as_one(one: Step, other: Step) -> bool:
    """Whether two acts of the world are the same one."""
    return (
        not one.own
        and not other.own
        and one.kind is other.kind
        and topic(one) == topic(other)
        and meaning(one) == meaning(other)
        and not difference(one, other)
    )


def _by_reporter(step: Step) -> bool:
    return step.kind in WRITTEN and getattr(step.fact, "by", "reporter") == "reporter"


def _text(step: Step) -> str:
    return str(getattr(step.fact, "text", "")).strip()
