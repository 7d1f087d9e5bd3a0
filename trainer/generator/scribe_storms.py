"""Draws a batch that tells of one event: the first report, those of other people, and some that only look like it.

What all of them share comes from the storyline, as for the storms of `bimtek generate`; here the desk, the moments and
the numbers are given.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer.domain.asked import Batch, Unmakeable, Wish
from trainer.domain.chance import stream
from trainer.domain.replacing import replace
from trainer.domain.report import Report
from trainer.generator.arrivals import Listed
from trainer.generator.keys import report_id
from trainer.generator.mix import PROVINCE, Mix
from trainer.generator.planner import Planner
from trainer.generator.scribe_batches import times_of
from trainer.generator.scribe_bending import bent
from trainer.generator.scribe_drawing import (
    DEFAULT,
    TRIES,
    TRIES_FOR_NEWS,
    Drawer,
    Drawn,
    digits,
    numbered,
)
from trainer.generator.scribe_refusals import never_held, unknown
from trainer.generator.scribe_shares import counted, shuffled
from trainer.generator.scribe_similarity import copied, repeats
from trainer.generator.scribe_steering import Order
from trainer.generator.scribe_wishes import asked_fields, unmet, wish_of, with_notes
from trainer.generator.series import Member
from trainer.generator.storyline import Storyline, read_storylines

OF_PEOPLE = ("registers", "channels")
"""Fields of a wish that are about who writes, and not about what."""
PER_AREA = 5
"""Reports of a batch for each place of the event."""


@dataclass(frozen=True, slots=True)
class Event:
    """An event at a desk: its storyline, the shares of the desk, and which matters look like it there."""

    story: Storyline
    mix: Mix
    alike: tuple[tuple[str, float], ...]


class Storms:
    """Draws storms. `folder` holds the storylines; they are read when first asked for. Raises ContentError."""

    def __init__(self, folder: Path, drawer: Drawer) -> None:
        self._folder = folder
        self._drawer = drawer
        self._known: Mapping[str, Storyline] | None = None

    def storm_reports(self, batch: Batch, seed: str) -> tuple[Drawn, ...]:
        """The reports of a batch with a storyline, the main one first. Raises Unmakeable."""
        event = self._event(batch)
        times = times_of(batch, seed)
        planner = self._drawer.planner(event.mix, Listed(times))
        members = _members(batch, event, seed)
        found: list[Drawn] = []
        for number, member in enumerate(members):
            earlier_texts = [each.report.body for each in found]
            found.append(self._one(batch, planner, member, number, earlier_texts, seed))
        return tuple(_linked(drawn, batch.ids) for drawn in found)

    def _event(self, batch: Batch) -> Event:
        number, name = batch.ids[0], batch.storyline or ""
        if self._known is None:
            self._known = {story.id: story for story in read_storylines(self._folder)}
        if name not in self._known:
            raise unknown(number, f"storyline: alur “{name}”", name, self._known)
        story = self._known[name]
        order = Order(wish_of(batch.wish, OF_PEOPLE), batch.desk)
        self._drawer.check(number, Order(batch.wish, batch.desk))
        mix = self._drawer.open_way(number, order, batch.mix or DEFAULT)
        if not _comes(mix, story.topic, story.cases):
            raise Unmakeable(
                number,
                f"alur “{name}” tidak terjadi di meja {self._drawer.region.agency(batch.desk).short}",
                "pilih meja kabupaten/kota lain, atau alur lain",
            )
        alike = tuple(
            (each.topic, each.share) for each in story.look_alikes if _comes(mix, each.topic)
        )
        return Event(story, mix, alike)

    def _one(
        self,
        batch: Batch,
        planner: Planner,
        member: Member,
        number: int,
        earlier_texts: Sequence[str],
        seed: str,
    ) -> Drawn:
        """The report of one member, in other sentences than those `earlier_texts` while there are some.

        Raises Unmakeable where none is what the batch wishes.
        """
        wish = _for_look_alike(batch.wish) if member.other else batch.wish
        storm = planner.storm(member, stream(seed, "badai", batch.ids[0]))
        missed: tuple[str, ...] = ()
        for attempt in range(TRIES):
            chance = stream(seed, "pesanan", batch.ids[number], attempt)
            plan = bent(chance.random, planner.in_storm(number, chance, storm), wish)
            drawn = self._drawer.written(plan, chance)
            text, place = drawn.report.body, plan.spot.words.values()
            if attempt < TRIES_FOR_NEWS and (
                repeats(text, earlier_texts) or copied(text, earlier_texts, place)
            ):
                continue
            missed = unmet(wish, drawn.report, self._drawer.region)
            if not missed:
                report = with_notes(drawn.report, wish)
                return replace(drawn, report=report, alike=bool(member.other))
        field = next(name for name in asked_fields(wish) if name in missed)
        raise never_held(batch.ids[number], wish, batch.desk, self._drawer.region, field)


def _comes(mix: Mix, topic: str, cases: Sequence[str] = ()) -> bool:
    """Whether a matter comes to the desk of a mix."""
    try:
        source = mix.source(topic, cases)
    except LookupError:
        return False
    return mix.desk == PROVINCE or mix.desk in source.governments.things


def _for_look_alike(wish: Wish) -> Wish:
    """What of a wish holds of a report about something else."""
    return replace(wish, topics=(), cases=(), lead=None, return_to=None, notes=(), answer=None)


def _members(batch: Batch, event: Event, seed: str) -> tuple[Member, ...]:
    """The part of each report: the first tells the event itself, the others where chance puts them."""
    draw = stream(seed, "kelompok", batch.ids[0]).random
    count = len(batch.ids)
    areas = min(event.story.areas[1], max(1, count // PER_AREA))
    shares = [100 - sum(share for _topic, share in event.alike), *(s for _topic, s in event.alike)]
    numbers = counted(count - 1, shares, draw)
    names = ["", *(topic for topic, _share in event.alike)]
    others = [name for name, number in zip(names, numbers, strict=True) for _ in range(number)]
    found: list[Member] = []
    first: dict[int, int] = {}
    for number, other in enumerate(["", *shuffled(others, draw)]):
        area = int(draw() ** 1.5 * areas) if number else 0
        if not other:
            first.setdefault(area, number)
        block = digits(batch.ids[0])
        found.append(Member(event.story, block, 0, area, first.get(area, number), other, number))
    return tuple(found)


def _linked(drawn: Drawn, ids: Sequence[str]) -> Drawn:
    """The report with its number in the batch, and that of the report that told the event first."""
    number = drawn.plan.number
    names = {report_id(at): name for at, name in enumerate(ids)}
    return replace(drawn, report=renamed(numbered(drawn.report, ids[number]), names))


def renamed(report: Report, names: Mapping[str, str]) -> Report:
    """The report, the main report of its event called by its number in the batch."""
    main = report.truth.duplicate_of
    if main is None:
        return report
    return replace(report, truth=replace(report.truth, duplicate_of=names[main]))
