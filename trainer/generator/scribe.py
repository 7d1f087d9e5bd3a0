"""Makes reports to order: one for a place in a story, or several for a time. The other entry point of the generator.

Topics, words and region are read once; a report is drawn when it is asked for, and drawn again until it is what was
wished. Every report has a stream of its own, so that none changes when something beside it is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from trainer.domain.asked import Batch, Made, Wanted
from trainer.domain.chance import stream
from trainer.domain.region import Region
from trainer.generator.bank import Bank
from trainer.generator.scribe_batches import mixed
from trainer.generator.scribe_drawing import Drawer, Drawn
from trainer.generator.scribe_ladders import Ladders
from trainer.generator.scribe_reasons import Reasons
from trainer.generator.scribe_steering import Order
from trainer.generator.scribe_storms import Storms


class Scribe:
    """A ReportMaker for one region. `root` is the folder of seed data.

    Raises ContentError when a file of it cannot be used, here or when it is first needed.
    """

    def __init__(self, root: Path, region: Region) -> None:
        bank = Bank(root)
        self._region = region
        self._drawer = Drawer(root, region, bank)
        self._storms = Storms(root / "storylines", self._drawer)
        self._ladders = Ladders(self._drawer)
        self._reasons = Reasons(bank.words("reasons"))

    def made(self, asked: Sequence[Wanted | Batch], seed: str) -> tuple[Made, ...]:
        """In the order asked for; the same for the same seed. Raises Unmakeable."""
        return tuple(made for each in asked for made in self._made(each, seed))

    def _made(self, asked: Wanted | Batch, seed: str) -> Sequence[Made]:
        if isinstance(asked, Wanted):
            order = Order(asked.wish, asked.desk)
            drawn = self._drawer.one(asked.id, order, asked.received_at, seed)
            return (self._explained(drawn, seed),)
        if asked.ladder:
            found = self._ladders.climbed(asked, seed)
        elif asked.storyline is not None:
            found = self._storms.storm_reports(asked, seed)
        else:
            found = mixed(self._drawer, asked, seed)
        return [self._explained(drawn, seed) for drawn in found]

    def _explained(self, drawn: Drawn, seed: str) -> Made:
        report = drawn.report
        draw = stream(seed, "alasan", report.id).random
        return Made(
            report, self._reasons.why(draw, report, drawn.plan, self._region, alike=drawn.alike)
        )
