"""Somebody at a desk: opens reports, fills in forms, moves the clock of a run alone, all through pages."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.journeys.hands import Entry, entry_for
from tests.journeys.markup import Page
from tests.journeys.visitor import Visitor
from trainer.domain import commands as c
from trainer.domain.commands import Command
from trainer.domain.report import Report
from trainer.domain.scenario import World

LONGEST_WAIT_DAYS = 4
"""How many working days somebody waits for a report, or for a form to be offered on it."""

RUN_OF_ADDRESS = re.compile(r"/(?:meja|hasil)/([^/]+)")


@dataclass(frozen=True)
class Desk:
    """One seat in one browser."""

    visitor: Visitor
    run: str

    @classmethod
    def at(cls, visitor: Visitor, page: Page) -> Desk:
        """The desk that a page of it belongs to."""
        found = RUN_OF_ADDRESS.search(page.path)
        assert found is not None, page.path
        return cls(visitor, found[1])

    @property
    def address(self) -> str:
        return f"/meja/{self.run}/"

    def inbox(self) -> Page:
        return self.visitor.get(self.address)

    def report(self, report: str) -> Page:
        return self.visitor.get(f"{self.address}laporan/{report}")

    def form(self, report: str, move: str) -> Page:
        """The page of a report with the form of a move on it."""
        return self.visitor.get(f"{self.address}laporan/{report}/{move}")

    def debrief(self) -> Page:
        return self.visitor.get(f"/hasil/{self.run}")

    def clock(self, move: str) -> Page:
        """Press a button of the clock of a run alone; where it asks whether one is sure, one is."""
        page = self.visitor.send(self.inbox(), f"/jam/{move}")
        asks = "Masih ada yang jatuh tempo hari ini" in page.text
        return self.visitor.send(page, f"/jam/{move}") if asks else page

    def enter(self, page: Page, entry: Entry, button: str = "") -> Page:
        """Fill in a form on a page that has it and send it."""
        return self.visitor.send(page, f"/{entry.move}", self.values(page, entry), button)

    def values(self, page: Page, entry: Entry) -> dict[str, str | list[str]]:
        """The fields of an entry by the names they have on the page."""
        offered = page.form(f"/{entry.move}").choices.get(f"{entry.move}-masks", [])
        values = dict(entry.values)
        if entry.hidden_words:
            ticked = [word for word in entry.hidden_words if word in offered]
            values["other_masks"] = "\n".join(w for w in entry.hidden_words if w not in ticked)
            if ticked:
                values["masks"] = ticked
        return {f"{entry.move}-{name}": value for name, value in values.items()}

    def carry_out(self, command: Command, world: World) -> None:
        """One step of a playthrough. Waits for the next working day while the page does not offer it yet."""
        assert not isinstance(command, c.EnterReport), "a playthrough of this desk types nothing in"
        if isinstance(command, c.OpenReport):
            self._awaited(command.report, "")
            return
        entry = entry_for(command, self._report(world, command.report))
        self._awaited(command.report, entry.move)
        done = self.enter(self.form(command.report, entry.move), entry)
        assert done.status == 200, f"{entry.move} of {command.report}: {done.text[:1500]}"
        assert 'data-kind="done"' in done.html, "nobody says that it was done"

    def _awaited(self, report: str, move: str) -> Page:
        for _ in range(LONGEST_WAIT_DAYS):
            page = self.report(report)
            if page.status == 200 and (not move or page.offers(f"/{move}")):
                return page
            self.clock("hari-berikutnya")
        raise AssertionError(f"{report} offers no {move}: {page.status} {page.text[:1500]}")

    @staticmethod
    def _report(world: World, report: str) -> Report:
        return next(each for each in world.scenario.reports if each.id == report)
