"""Narrows the shares of a desk to what a wish leaves open, so that what is drawn mostly fits at once.

A wish may be fulfilled in several ways: by a matter that is so by itself, or by one in whose text an accusation, an
emergency or another region is hidden. Each way is a mix of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from trainer.domain.asked import Wish
from trainer.domain.region import Region
from trainer.domain.replacing import replace
from trainer.domain.vocabulary import AnswerKind, Decision
from trainer.generator.judgement import Matter
from trainer.generator.mix import Mix, Source
from trainer.generator.planner import ASKS_FOR, Planner, can_hide
from trainer.generator.scribe_wishes import KIND_OF_DECISION, Key, Kind, key_of, unmet_in_key
from trainer.generator.shares import Shares

T = TypeVar("T")

DEEP = ("accusation", "emergency", "insult")
ELSEWHERE = "other_region"
WAYS = (None, "accusation", "emergency", ELSEWHERE)
"""What is hidden on the ways to a report of which nothing is said about that, one tried after the other."""
WAYS_OF_SHALLOW = (None, ELSEWHERE)
KEPT = (Decision.VERIFIKASI, Decision.TUNDA)
NOTHING: Mapping[Decision, Shares[Source]] = {decision: Shares(()) for decision in Decision}


@dataclass(frozen=True, slots=True)
class Order:
    """A wish at a desk. `kind`: what the report must ask of the desk, None for anything."""

    wish: Wish
    desk: str
    kind: Kind | None = None

    def allows(self, decision: Decision) -> bool:
        """Whether a report with this decision may be what is asked for."""
        if self.wish.decision not in (None, decision):
            return False
        postponing = self.wish.reason in ASKS_FOR
        if self.wish.reason is not None and postponing is not (decision is Decision.TUNDA):
            return False
        return self.kind is None or KIND_OF_DECISION.get(decision, self.kind) is self.kind


class Steering:
    """Finds the ways to fulfil orders by the shares of one desk. What was found is kept."""

    def __init__(self, mix: Mix, region: Region, scout: Planner) -> None:
        self._mix = mix
        self._region = region
        self._scout = scout
        self._known: dict[tuple[Order, str | None], Mix | None] = {}

    def ways(self, order: Order) -> Iterator[Mix]:
        """Mixes that fulfil what can be told beforehand, the most natural first."""
        spoken = order.wish.hidden
        for hidden in (
            WAYS if spoken is None else WAYS_OF_SHALLOW if spoken == "none" else (spoken,)
        ):
            if (order, hidden) not in self._known:
                self._known[order, hidden] = self._way(order, hidden)
            found = self._known[order, hidden]
            if found is not None:
                yield found

    def _way(self, order: Order, hidden: str | None) -> Mix | None:
        if hidden == ELSEWHERE:
            return self._from_elsewhere(order)
        decisions = (Decision.VERIFIKASI,) if hidden else tuple(Decision)
        pools = dict(NOTHING)
        for decision in decisions:
            if order.allows(decision):
                pools[decision] = self._fitting(
                    self._mix.sources[decision], decision, order, hidden
                )
        if not any(pools.values()):
            return None
        way = self._drawing(order, pools)
        if hidden is not None:
            way.hidden = _only_hidden(hidden)
        elif order.wish.hidden == "none" or order.kind is Kind.CLEAR:
            way.hidden = {**way.hidden, **dict.fromkeys(DEEP, 0.0)}
        if hidden is None and (order.wish.reason or order.wish.return_to or order.wish.topics):
            way.hidden = {**way.hidden, ELSEWHERE: 0.0}
        return way

    def _from_elsewhere(self, order: Order) -> Mix | None:
        """The way by which a matter of another kabupaten or kota comes to this desk."""
        returned = Decision.BUKAN_WEWENANG
        if not order.allows(returned) or not self._mix.sources[returned]:
            return None
        strange = self._mix.elsewhere.sources[Decision.VERIFIKASI]
        found = self._fitting(strange, returned, order, ELSEWHERE)
        if not found:
            return None
        way = self._drawing(order, {**NOTHING, returned: self._mix.sources[returned]})
        way.elsewhere = self._mix.elsewhere.only({**NOTHING, Decision.VERIFIKASI: found})
        way.hidden = _only_hidden(ELSEWHERE)
        return way

    def _fitting(
        self, shares: Shares[Source], decision: Decision, order: Order, hidden: str | None
    ) -> Shares[Source]:
        """The sources whose reports would have the key that is asked for, in the governments where they have it."""
        wish = order.wish
        found = []
        for source, weight in shares:
            if not self._can_tell(source, decision, wish, hidden):
                continue
            right = partial(self._right, source, decision, order, hidden)
            there = source.governments.where(right)
            if there:
                part = there.sums[-1] / source.governments.sums[-1]
                found.append((replace(source, governments=there), weight * part))
        return Shares(found)

    def _can_tell(self, source: Source, decision: Decision, wish: Wish, hidden: str | None) -> bool:
        """Whether topic and case allow what is asked, wherever they lie."""
        topic, case = source.topic, source.case
        if topic.id not in (wish.topics or (topic.id,)) or case.id not in (
            wish.cases or (case.id,)
        ):
            return False
        if hidden is not None and hidden in DEEP and not can_hide(source, hidden):
            return False
        if hidden == ELSEWHERE and (case.tell or case.call_out or case.set_secret):
            return False
        if decision is Decision.TUNDA and not self._scout.can_lack(source, wish.reason):
            return False
        if wish.temper and (topic.temper[0] > wish.temper[1] or topic.temper[1] < wish.temper[0]):
            return False
        if decision not in KEPT:
            return wish.answer is None and not wish.notes
        answers = case.answer or AnswerKind.SEMENTARA
        # What is hidden has notes of its own; how many shows when the report is made.
        own = hidden in ("accusation", "emergency")
        right = own or len(wish.notes) in (0, len(case.notes))
        return wish.answer in (None, answers) and right

    def _right(
        self, source: Source, decision: Decision, order: Order, hidden: str | None, code: str
    ) -> bool:
        """Whether the key of such a report in a government is the one that is asked for."""
        own = source.case.reason if source.case.decision is not None else None
        # Why a report is postponed is not known of its source: it lacks what it is asked to lack.
        reason = order.wish.reason if decision is Decision.TUNDA else own
        key = key_of(Matter(source, code, decision, reason, hidden), self._region)
        return not any(unmet_in_key(order.wish, key, order.desk, self._region)) and _of_kind(
            key, order.kind
        )

    def _drawing(self, order: Order, pools: Mapping[Decision, Shares[Source]]) -> Mix:
        """A mix that draws from these sources, in the registers and by the channels that are asked for."""
        mix = self._mix
        way = mix.only(pools)
        wish = order.wish
        way.decisions = _among(mix.decisions, tuple(d for d in Decision if pools[d]))
        if wish.reason is not None and Decision.TUNDA in way.decisions.things:
            way.tunda = Shares([(wish.reason, 1.0)])
        if wish.registers:
            way.registers = _among(mix.registers, wish.registers)
        if wish.channels:
            _by_channels(way, wish.channels)
        return way


def _of_kind(key: Key, kind: Kind | None) -> bool:
    return kind is None or key.kind is kind


def _only_hidden(name: str) -> Mapping[str, float]:
    return {**dict.fromkeys((*DEEP, ELSEWHERE), 0.0), name: 100.0}


def _among(shares: Shares[T], wanted: tuple[T, ...]) -> Shares[T]:
    """The shares of what is wanted; equal ones where the mix has none of it."""
    return shares.where(lambda each: each in wanted) or Shares((each, 1.0) for each in wanted)


def _by_channels(way: Mix, channels: tuple[str, ...]) -> None:
    """Leave the registers that come by these channels; where none does, let all of them come so."""
    fit = {name: shares.where(channels.__contains__) for name, shares in way.channels.items()}
    registers = way.registers.where(lambda each: bool(fit.get(each, fit["other"])))
    if registers:
        way.registers = registers
        way.channels = {name: shares for name, shares in fit.items() if shares} | (
            {} if fit["other"] else {"other": Shares((each, 1.0) for each in channels)}
        )
    else:
        way.channels = {"other": Shares((each, 1.0) for each in channels)}
