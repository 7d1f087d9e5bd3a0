"""Draws one report to order: plans by the shares of its desk, bends, writes, and looks whether it is what was wished."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from random import Random

from trainer.domain.asked import Unmakeable, Wish
from trainer.domain.chance import Draw, stream
from trainer.domain.region import Region
from trainer.domain.replacing import replace
from trainer.domain.report import Report
from trainer.domain.vocabulary import Decision
from trainer.generator.arrivals import Fixed, Moments
from trainer.generator.bank import Bank
from trainer.generator.compose import NOTHING, Composer
from trainer.generator.judgement import OTHER_LEVEL, OTHER_REGION, REASON_OF_KIND, Matter
from trainer.generator.keys import difficulty
from trainer.generator.language import REGISTERS, Language
from trainer.generator.mix import PROVINCE, Mix, read_mix
from trainer.generator.people import Registry
from trainer.generator.places import Gazetteer
from trainer.generator.plan import Plan
from trainer.generator.planner import ASKS_FOR, Planner
from trainer.generator.scribe_bending import bent
from trainer.generator.scribe_refusals import (
    Names,
    never_held,
    nothing_fits,
    unknown,
    unknown_names,
)
from trainer.generator.scribe_steering import Order, Steering
from trainer.generator.scribe_wishes import (
    FIELDS,
    asked_fields,
    key_of,
    unmet,
    unmet_in_key,
    wish_of,
    with_notes,
)
from trainer.generator.words import Words

TRIES = 200
"""Reports tried on each way to fulfil a wish."""
TRIES_FOR_NEWS = 60
"""Of them, those in which a topic that was told already will not do."""
DEFAULT = "default"
NEVER = datetime.min.replace(tzinfo=UTC)
"""Stands where no report is ever received."""
TWO_MATTERS = "laporan_memuat_lebih_dari_satu_masalah"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A report with the plan it was written by. `alike`: it resembles those of an event that is another matter."""

    report: Report
    plan: Plan
    alike: bool = False


class Drawer:
    """Draws reports to order, from what the seed data under `root` hold. Raises ContentError."""

    def __init__(self, root: Path, region: Region, bank: Bank) -> None:
        self._root = root
        self.region = region
        self._bank = bank
        self.language = Language(bank)
        folder = root / "regions" / region.code
        self.gazetteer = Gazetteer(folder, self.language.places)
        self.registry = Registry(folder)
        self.composer = Composer(self.language, self.gazetteer, region)
        self._mixes: dict[tuple[str, str], Mix] = {}
        self._steerings: dict[tuple[str, str], Steering] = {}

    def one(
        self,
        number: str,
        order: Order,
        received_at: datetime,
        seed: str,
        mix: str = DEFAULT,
        used_topics: frozenset[str] = frozenset(),
    ) -> Drawn:
        """A report that is what an order wishes, numbered `number`; of another topic than those `used_topics`, if there is one.

        Raises Unmakeable.
        """
        self.check(number, order)
        missed: Counter[str] = Counter()
        for at, way in enumerate(self._steering(number, mix, order.desk).ways(order)):
            planner = self.planner(way, Fixed(received_at))
            for attempt in range(TRIES):
                chance = stream(seed, "pesanan", number, at, attempt)
                strange = used_topics if attempt < TRIES_FOR_NEWS else frozenset()
                found = self._tried(planner, chance, order, strange)
                if isinstance(found, Drawn):
                    return Drawn(numbered(found.report, number), found.plan)
                missed.update(found)
        if not missed:
            raise self.empty(number, order, mix)
        field = max(asked_fields(order.wish) or FIELDS, key=missed.__getitem__)
        raise never_held(number, order.wish, order.desk, self.region, field)

    def fits(self, order: Order, mix: str = DEFAULT) -> bool:
        """Whether some report of the mix may be what is asked for. The names of the order must be known."""
        return any(True for _way in self._steering("", mix, order.desk).ways(order))

    def planner(self, mix: Mix, moments: Moments) -> Planner:
        """A planner of reports that come by these shares at these moments."""
        return Planner(mix, self.gazetteer, self.registry, moments)

    def words(self, draw: Draw, plan: Plan) -> Words:
        """The words of a plan, none of them drawn yet."""
        source = plan.source
        times = self.language.times
        return Words(draw, plan, source.topic, source.case, self.gazetteer, times)

    def written(self, plan: Plan, chance: Random, given: Mapping[str, str] = NOTHING) -> Drawn:
        """The report of a plan, numbered as the plan is."""
        return Drawn(self.composer.composed(plan, chance.random, given), plan)

    def open_way(self, number: str, order: Order, mix: str) -> Mix:
        """The shares by which an order that says nothing of the matter is fulfilled. Raises Unmakeable."""
        way = next(self._steering(number, mix, order.desk).ways(order), None)
        if way is None:
            raise self.empty(number, order, mix)
        return way

    def mix_at(self, number: str, mix: str, desk: str) -> Mix:
        """The shares of a mix where all reports come to one desk. Raises Unmakeable for a mix that nobody wrote."""
        if (mix, desk) not in self._mixes:
            names = [path.stem for path in (self._root / "mixes").glob("*.yaml")]
            if mix not in names:
                raise unknown(number, f"mix: takaran “{mix}”", mix, names)
            whole = Mix(read_mix(self._root, mix), self._bank, self.region)
            self._mixes[mix, desk] = whole.at(desk)
        return self._mixes[mix, desk]

    def _steering(self, number: str, mix: str, desk: str) -> Steering:
        if (mix, desk) not in self._steerings:
            here = self.mix_at(number, mix, desk)
            scout = self.planner(here, Fixed(NEVER))
            self._steerings[mix, desk] = Steering(here, self.region, scout)
        return self._steerings[mix, desk]

    def _tried(
        self, planner: Planner, chance: Random, order: Order, used_topics: frozenset[str]
    ) -> Drawn | tuple[str, ...]:
        """A report of the order, or the fields of its wish that another report would not fulfil."""
        wish = order.wish
        plan = bent(chance.random, planner.plan(0, chance), wish)
        if plan.source.topic.id in used_topics:
            return ("topics",)
        missed = self._missed(plan, order)
        if missed:
            return missed
        drawn = self.written(plan, chance)
        missed = unmet(wish, drawn.report, self.region)
        return missed or Drawn(with_notes(drawn.report, wish), plan)

    def _missed(self, plan: Plan, order: Order) -> tuple[str, ...]:
        """What a plan cannot become any more, whatever is written."""
        if plan.decision is Decision.TUNDA and not _postponable(plan):
            return ("decision",)
        source = plan.source
        matter = Matter(source, plan.spot.land.code, plan.decision, plan.reason, plan.hidden)
        key = key_of(matter, self.region)
        if order.kind is not None and key.kind is not order.kind:
            return ("decision",)
        found = tuple(unmet_in_key(order.wish, key, order.desk, self.region))
        steps = difficulty(plan, ())
        if order.wish.difficulty and not {steps, steps + 1} & set(order.wish.difficulty):
            found = (*found, "difficulty")
        if order.wish.topics and source.topic.id not in order.wish.topics:
            found = (*found, "topics")
        if order.wish.cases and source.case.id not in order.wish.cases:
            found = (*found, "cases")
        return found

    def check(self, number: str, order: Order) -> None:
        """Raises Unmakeable for a name in an order that nobody knows."""
        desks = [PROVINCE, *self.gazetteer.lands]
        if order.desk not in desks:
            raise unknown(number, f"desk: meja “{order.desk}”", order.desk, desks)
        unknown_names(number, order.wish, self._names(order.wish))

    def _names(self, wish: Wish) -> Names:
        topics = self._bank.names
        allowed = [name for name in wish.topics if name in topics] or topics
        cases = {case.id for name in allowed for case in self._bank.topic(name).cases}
        return Names(topics, cases, REGISTERS, self._channels, self._reasons, self.region.agencies)

    @cached_property
    def _channels(self) -> frozenset[str]:
        raw = read_mix(self._root, DEFAULT)["channels"]
        return frozenset(name for shares in raw.values() for name in shares)

    @cached_property
    def _reasons(self) -> frozenset[str]:
        topics = map(self._bank.topic, self._bank.names)
        archived = {case.reason for topic in topics for case in topic.cases if case.reason}
        return frozenset(
            archived | {*ASKS_FOR, *REASON_OF_KIND.values(), OTHER_LEVEL, OTHER_REGION}
        )

    def empty(self, number: str, order: Order, mix: str) -> Unmakeable:
        """Which field of a wish leaves nothing to draw from: by itself, or with those before it."""
        wish = order.wish
        names = asked_fields(wish)
        for field in names:
            if not self.fits(replace(order, wish=wish_of(wish, (field,))), mix):
                return nothing_fits(number, wish, order.desk, self.region, field, ())
        for at, field in enumerate(names):
            if not self.fits(replace(order, wish=wish_of(wish, names[: at + 1])), mix):
                return nothing_fits(number, wish, order.desk, self.region, field, names[:at])
        return nothing_fits(number, wish, order.desk, self.region, names[-1], names[:-1])


def _postponable(plan: Plan) -> bool:
    """Whether the planner found a matter that lacks what the report is postponed for."""
    return plan.reason is not None and (plan.reason != TWO_MATTERS or plan.second is not None)


def numbered(report: Report, number: str) -> Report:
    """The report with the number that it was ordered under, from a person who is known by the same."""
    ref = f"p-{digits(number)}"
    return replace(report, id=number, reporter=replace(report.reporter, ref=ref))


def digits(number: str) -> int:
    """The digits of a report's number as one; 0 when it has none."""
    return int("".join(filter(str.isdigit, number)) or 0)
