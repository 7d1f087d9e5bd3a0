"""The own way beside the expert's: where they run together, where they part, and the first step that made them part.

A difference that cost nothing parts no ways: there is more than one good way through a report. What cost something is
the judges' word, taken from the lines of the score sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from trainer.debrief.elsewhere import DONE, Elsewhere, How, elsewhere
from trainer.debrief.pairing import (
    DECISION,
    OPENNESS,
    Pair,
    difference,
    hidden,
    paired,
    topic,
)
from trainer.debrief.steps import STEPS, Step
from trainer.domain import events as e
from trainer.domain.events import Fact
from trainer.scoring.findings import Line

TIME_CHECKS = ("time_to_verify", "time_to_first_answer", "urgency")
"""Checks that find a right step too late."""

WEIGHTY = (e.DeletionDecided, e.FlagRaised, e.AttemptRefused)
"""Kinds that move no report and are something all the same."""

BY_THE_WAY: tuple[type[Fact], ...] = (
    *(kind for kind in STEPS if not kind.moves_report and kind not in WEIGHTY),
    e.UnitsAdded,
    e.PostponementEnded,
)
"""Kinds of steps that may be taken once more, or at another place of the way, without leaving it."""


class Path(StrEnum):
    SAME = "same"
    FORK = "fork"
    APART = "apart"
    JOIN = "join"


class Kind(StrEnum):
    """How a step differs from the expert's."""

    MISSING = "missing"
    OTHER_CHOICE = "other_choice"
    EXTRA = "extra"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Divergence:
    """A step at which the ways part. `aspect` names what differs in another choice: `act`, or a value of the step. `taken`:
    how often a missing step was taken all the same, on the own way and on the expert's.
    """

    kind: Kind
    aspect: str
    own: Step | None
    expert: Step | None
    taken: tuple[int, int] = (0, 1)


@dataclass(frozen=True, slots=True)
class Row:
    """`elsewhere`: where the other way holds what stands alone here."""

    path: Path
    own: Step | None
    expert: Step | None
    elsewhere: Elsewhere | None = None


@dataclass(frozen=True, slots=True)
class Links:
    """The steps by which other reports were linked to this one, on the own way and on the expert's."""

    own: tuple[Step, ...] = ()
    expert: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Ways:
    """`expert_known` False: nobody wrote down an expert's way; then there is the own way alone. `same`: people took the very
    steps of the expert, none more and none less; `reordered`: the same, in another order.

    `variation` is the first other choice that cost nothing, told only where no ways part.
    """

    rows: tuple[Row, ...]
    divergence: Divergence | None
    expert_known: bool
    variation: Divergence | None = None
    same: bool = False
    reordered: bool = False


def compare(
    own: Sequence[Step],
    expert: Sequence[Step] | None,
    lines: Iterable[Line],
    links: Links = Links(),
    *,
    flawless: bool,
) -> Ways:
    """Lay the ways side by side. `lines` are the report's on the score sheet; `flawless`: nothing was lost on it."""
    if expert is None:
        return Ways(tuple(Row(Path.SAME, step, None) for step in own), None, False)
    costs = _Costs.of(tuple(lines), flawless=flawless)
    pairs = paired(*_worth_comparing(own, expert))
    found = [_elsewhere(pair, pairs, links) for pair in pairs]
    partings = [
        _parting(pair, pairs, costs, there) for pair, there in zip(pairs, found, strict=True)
    ]
    first = _weightiest([parting for parting in partings if parting is not None], costs)
    variation = _variation(pairs) if first is None else None
    same, ordered = all(map(_same, pairs)), _in_order(pairs)
    return Ways(
        tuple(_rows(pairs, partings, found)),
        first,
        True,
        variation,
        same and ordered,
        same and not ordered,
    )


def _elsewhere(pair: Pair, pairs: Sequence[Pair], links: Links) -> Elsewhere | None:
    own, expert = pair
    if own is not None and expert is None:
        return elsewhere(own, pairs, links.expert, own=True)
    if expert is not None and own is None:
        return elsewhere(expert, pairs, links.own, own=False)
    return None


def _in_order(pairs: Sequence[Pair]) -> bool:
    """Whether people took what both ways hold in the expert's order; steps of one command have none among themselves."""
    both = [(o, x) for o, x in pairs if o is not None and x is not None and o.own and x.own]
    both = [(o, x) for o, x in both if not o.reading]
    return not any(
        later.seq < earlier.seq and later.group != earlier.group and own.group != other.group
        for number, (own, earlier) in enumerate(both)
        for other, later in both[number + 1 :]
    )


def _weightiest(partings: Sequence[Divergence], costs: _Costs) -> Divergence | None:
    """The first parting, unless it is a step too many that cost nothing and another one follows; an answer too many that cost
    nothing is none.
    """
    told = [p for p in partings if p.kind is not Kind.EXTRA or (p.own and p.own.seq in costs.cited)]
    rest = (p for p in partings if p.own is None or p.own.kind is not e.FollowUpPosted)
    return next(iter(told), next(rest, None))


def _same(pair: Pair) -> bool:
    """Whether two steps of people are one; what the world did and what was read or refused tells nothing of it."""
    own, expert = pair
    said = [
        step
        for step in pair
        if step is not None and step.own and not step.reading and step.kind is not e.AttemptRefused
    ]
    if not said:
        return True
    return own is not None and expert is not None and len(said) == 2 and not difference(own, expert)


@dataclass(frozen=True, slots=True)
class _Costs:
    """Numbers of the log that cost points, those that cost them for being late, and the checks that took nothing."""

    cited: frozenset[int]
    late: frozenset[int]
    kept: frozenset[str]
    flawless: bool

    @classmethod
    def of(cls, lines: Sequence[Line], *, flawless: bool) -> _Costs:
        losing = [line for line in lines if line.lost > 0]
        cited = frozenset(seq for line in losing for seq in line.finding.events)
        late = [line for line in losing if line.check in TIME_CHECKS]
        return cls(
            cited,
            frozenset(s for line in late for s in line.finding.events),
            frozenset(line.check for line in lines if line.lost == 0),
            flawless,
        )


def _worth_comparing(own: Sequence[Step], expert: Sequence[Step]) -> tuple[list[Step], list[Step]]:
    """Both ways without openings that only one of them recorded; an unopened report is told as such."""
    opened = [any(step.reading for step in way) for way in (own, expert)]
    if opened[1] and (opened[0] or not any(step.own for step in own)):
        return list(own), list(expert)
    return (
        [step for step in own if not step.reading],
        [step for step in expert if not step.reading],
    )


def expert_decision(rows: Iterable[Row]) -> Step | None:
    """The first decision of the expert where another one, or none, was taken on the own way; None where it was this one."""
    row = next(
        (r for r in rows if r.expert is not None and r.expert.own and topic(r.expert) == DECISION),
        None,
    )
    if row is None or row.expert is None:
        return None
    taken = row.own is not None and row.own.own and row.own.kind is row.expert.kind
    return None if taken else row.expert


def _parting(
    pair: Pair, pairs: Sequence[Pair], costs: _Costs, there: Elsewhere | None
) -> Divergence | None:
    own, expert = pair
    if costs.flawless:
        return None
    if own is not None and expert is not None:
        later = _masked_later(own, expert, pairs)
        if later is not None:
            return Divergence(Kind.LATE, "", later, expert) if own.seq in costs.cited else None
        return _of_both(own, expert, costs)
    if there is not None and there.how in DONE and not (own is None and there.how is How.CLOSE):
        late = own is None and there.how is How.SAME and there.step.seq in costs.cited
        return Divergence(Kind.LATE, "", there.step, expert) if late else None
    if expert is not None:
        return _of_missing(expert, pairs, costs)
    assert own is not None
    return _of_extra(own, pairs, costs)


def _masked_later(own: Step, expert: Step, pairs: Sequence[Pair]) -> Step | None:
    """The later step of a person that hid what the expert hid at once and this one left open; None where nobody did."""
    if not own.own or difference(own, expert) != "masks":
        return None
    needed = hidden(expert.fact.masks)  # type: ignore[attr-defined]
    done = hidden(own.fact.masks)  # type: ignore[attr-defined]
    for step, _ in pairs:
        if step is None or not step.own or step.seq <= own.seq:
            continue
        if isinstance(step.fact, e.PublicVersionMasked):
            done |= hidden(step.fact.masks)
            if needed <= done:
                return step
    return None


def _variation(pairs: Sequence[Pair]) -> Divergence | None:
    """The first pair in which a person chose otherwise than the expert."""
    for own, expert in pairs:
        if own is None or expert is None or not own.own or own.kind in BY_THE_WAY:
            continue
        aspect = difference(own, expert)
        if aspect and aspect != OPENNESS:
            return Divergence(Kind.OTHER_CHOICE, aspect, own, expert)
    return None


def _of_both(own: Step, expert: Step, costs: _Costs) -> Divergence | None:
    if not (own.own and expert.own):
        return None
    aspect = difference(own, expert)
    if aspect == OPENNESS:
        return Divergence(Kind.LATE, "", own, expert) if own.seq in costs.cited else None
    # An aspect that a check of its name took nothing for was another good choice.
    if aspect and aspect not in costs.kept:
        counts = own.kind not in BY_THE_WAY or expert.kind not in BY_THE_WAY
        counts = counts or own.seq in costs.cited
        return Divergence(Kind.OTHER_CHOICE, aspect, own, expert) if counts else None
    late = own.seq in costs.late and not own.reading
    return Divergence(Kind.LATE, "", own, expert) if late else None


def _of_missing(expert: Step, pairs: Sequence[Pair], costs: _Costs) -> Divergence | None:
    if not expert.own:
        return None
    elsewhere = [o for o, x in pairs if o is not None and o.own and o.kind is expert.kind]
    moved = [o for o, x in pairs if o in elsewhere and x is None]
    if moved:
        cost = next((o for o in moved if o.seq in costs.cited), None)
        return _of_moved(cost, expert, costs) if cost is not None else None
    if expert.kind in BY_THE_WAY and elsewhere:
        return None
    own, there = _taken(expert, elsewhere), _taken(expert, [x for _, x in pairs if x is not None])
    # As often as the expert, at other places of the way: nothing is missing.
    return Divergence(Kind.MISSING, "", None, expert, (own, there)) if own < there else None


def _of_moved(own: Step, expert: Step, costs: _Costs) -> Divergence:
    """A step of the expert's kind at another place of the way: another choice, or the same one at another time."""
    aspect = difference(own, expert)
    if aspect in ("", OPENNESS) or aspect in costs.kept:
        return Divergence(Kind.LATE, "", own, expert)
    return Divergence(Kind.OTHER_CHOICE, aspect, own, expert)


def _taken(step: Step, way: Iterable[Step]) -> int:
    """How often a way takes a step: the same act with the same choice."""
    return sum(each.own and each.kind is step.kind and not difference(each, step) for each in way)


def _of_extra(own: Step, pairs: Sequence[Pair], costs: _Costs) -> Divergence | None:
    if not own.own or own.kind is e.AttemptRefused:
        return None
    moved = any(
        x is not None and x.kind is own.kind and (o is None or o.kind is not own.kind)
        for o, x in pairs
    )
    if (own.kind in BY_THE_WAY or moved) and own.seq not in costs.cited:
        return None
    return None if moved else Divergence(Kind.EXTRA, "", own, None)


def _rows(
    pairs: Sequence[Pair],
    partings: Sequence[Divergence | None],
    found: Sequence[Elsewhere | None],
) -> Iterator[Row]:
    apart = False
    for (own, expert), parting, there in zip(pairs, partings, found, strict=True):
        if parting is not None:
            path = Path.APART if apart else Path.FORK
            apart = True
        elif apart and _together(own, expert):
            path, apart = Path.JOIN, False
        else:
            path = Path.APART if apart else Path.SAME
        yield Row(path, own, expert, there)


def _together(own: Step | None, expert: Step | None) -> bool:
    """Whether the same is done again, by the two or by the world for both, so that their ways join."""
    if own is None or expert is None or difference(own, expert):
        return False
    return own.own or _speaker(own.fact) == _speaker(expert.fact)


def _speaker(fact: Fact) -> str:
    """The agency whose word it was; "" for what is the same whoever did it."""
    if isinstance(fact, e.FollowUpPosted | e.CommentPosted | e.ReportGivenBack):
        return fact.agency
    return ""
