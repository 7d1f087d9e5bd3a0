"""Report after report from a seed: the one entry point of the generator.

Report number k depends on the seed, the options and k alone. Memory does not grow with k.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from pathlib import Path

from trainer.domain.chance import Draw, stream
from trainer.domain.region import Region
from trainer.domain.replacing import replace
from trainer.domain.report import Report
from trainer.domain.vocabulary import Decision, Urgency
from trainer.generator.arrivals import Arrivals
from trainer.generator.bank import Bank, Raw
from trainer.generator.compose import NOTHING_TOLD, Composer
from trainer.generator.keys import grouped, report_id, sent_again
from trainer.generator.language import Language
from trainer.generator.mix import Mix, read_mix
from trainer.generator.people import Registry
from trainer.generator.places import Gazetteer
from trainer.generator.plan import Plan
from trainer.generator.planner import Planner
from trainer.generator.series import BLOCK, Again, Part, Series, chance_of
from trainer.generator.storyline import read_storylines

WIB = timezone(timedelta(hours=7))
FIRST_DAY = datetime(2026, 1, 5, tzinfo=WIB)

TURNS = 2
"""How many tell of one matter in a block, as a rule, in one family of writing."""
MOST_ATTEMPTS = 120
"""Reports tried for one of a difficulty that is asked for; the hardest are one in a hundred."""


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked for. Empty tuples mean: everything, as the mix has it."""

    seed: int | str = 1
    topics: tuple[str, ...] = ()
    registers: tuple[str, ...] = ()
    levels: tuple[int, ...] = ()
    """Of difficulty."""
    first_day: datetime = FIRST_DAY


class Generator:
    """Makes reports of one region, in one language, by one mix.

    `root` is the folder of seed data. Raises ContentError when a file of it cannot be used.
    """

    def __init__(
        self, root: Path, region: Region, options: Options, mix: Raw | None = None
    ) -> None:
        bank = Bank(root)
        folder = root / "regions" / region.code
        self._options = options
        self._language = Language(bank)
        self._gazetteer = Gazetteer(folder, self._language.places)
        self._composer = Composer(self._language, self._gazetteer, region)
        shares = mix if mix is not None else read_mix(root, "default")
        self.mix = Mix(shares, bank, region, options.topics or None)
        self._arrivals = Arrivals(options.first_day)
        self._planner = Planner(
            self.mix, self._gazetteer, Registry(folder), self._arrivals, options.registers
        )
        storylines = () if options.topics else read_storylines(root / "storylines")
        self._series = Series(options.seed, storylines, self._day)
        self._planned = lru_cache(maxsize=4)(self._block)

    def _day(self, number: int) -> date:
        """The day on which a number comes."""
        return self._arrivals.at(number, _first).date()

    def reports(self, count: int, start: int = 0) -> Iterator[Report]:
        """`count` reports from number `start` on."""
        for number in range(start, start + count):
            yield self.report(number)

    def part(self, number: int) -> Part | None:
        """What report `number` belongs to: a storm, or what is sent twice; None for most."""
        return self._series.part(number)

    def report(self, number: int) -> Report:
        """Report `number`, counted from 0."""
        part = self.part(number)
        if part is None or self._options.levels:
            return self._single(number)
        if isinstance(part, Again):
            first = self._single(part.of)
            return grouped(first) if part.of == number else self._again(number, grouped(first))
        seed = self._options.seed
        chance = stream(seed, "laporan", number)
        storm = self._planner.storm(part, chance_of(seed, part))
        return self._composer.composed(self._planner.in_storm(number, chance, storm), chance.random)

    def _single(self, number: int) -> Report:
        """A report that belongs to no other; of a difficulty that is asked for, where one comes soon enough."""
        levels = self._options.levels
        report = self._composer.composed(*self._alone(number, 0))
        for attempt in range(1, MOST_ATTEMPTS):
            if not levels or report.truth.difficulty in levels:
                break
            report = self._composer.composed(*self._alone(number, attempt))
        return report

    def _again(self, number: int, first: Report) -> Report:
        """The same report from the same person once more, perhaps with a word before it."""
        # A duplicate of somebody unknown is verified; what is not verified cannot have one.
        unknown = first.anonymous and first.truth.decision is not Decision.VERIFIKASI
        if unknown or first.truth.urgency is Urgency.P1 or first.truth.duplicate_of is not None:
            return self._composer.composed(*self._alone(number, 0))
        draw = stream(self._options.seed, "lagi", number).random
        frames = self._language.again
        words = frames[int(draw() * len(frames))] if draw() < 0.65 else ""
        return sent_again(first, report_id(number), words, self._arrivals.at(number, draw))

    def _alone(self, number: int, attempt: int) -> tuple[Plan, Draw]:
        """The plan of a report that belongs to no other, and the stream in which it is told."""
        seed = self._options.seed
        if not attempt:
            block, at = divmod(number, BLOCK)
            return self._planned(block)[at], stream(seed, "kata", number).random
        chance = stream(seed, "laporan", number, attempt)
        return self._planner.plan(number, chance), chance.random

    def _block(self, block: int) -> Sequence[Plan]:
        """The plans of a block, each with its turn: whoever tells of one matter after another tells it otherwise."""
        turns: Counter[tuple[str, str, str]] = Counter()
        found = []
        for number in range(block * BLOCK, (block + 1) * BLOCK):
            plan = self._planner.plan(number, stream(self._options.seed, "laporan", number))
            words = _words_of(plan)
            found.append(replace(plan, turn=block * TURNS + turns[words]))
            turns[words] += 1
        return found


def _words_of(plan: Plan) -> tuple[str, str, str]:
    """Where the words of a plan come from: a topic, a case with tellings of its own, a family, or nothing but the subject."""
    topic, case = plan.source.topic, plan.source.case
    if plan.reason == NOTHING_TOLD:
        return topic.id, "", ""
    return topic.id, case.id if plan.family in case.narrations else "", plan.family


def _first() -> float:
    """Stands for a draw where the first moment is asked for."""
    return 0.0
