"""What somebody at a desk sees and may try: the reports that they may know of, in order of arrival, never a key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from trainer.domain.commands import Actor
from trainer.domain.dossier import Dossier
from trainer.domain.permits import allows
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.visibility import may_know
from trainer.domain.vocabulary import Action, Classification, Role, State


@dataclass(frozen=True, slots=True)
class Desk:
    """A seat at one moment. `at` is simulated time."""

    run: Run
    world: World
    actor: Actor
    at: datetime

    @property
    def is_admins(self) -> bool:
        return self.actor.role in (Role.ADMIN_INSTANSI, Role.ADMIN_KOORDINATOR)

    @property
    def reports(self) -> tuple[Dossier, ...]:
        """What this seat may know of, the oldest first."""
        known = (d for d in self.run.dossiers.values() if may_know(d, self.actor, self.world))
        return tuple(sorted(known, key=lambda dossier: dossier.arrived_at_desk))

    def may(self, dossier: Dossier, action: Action) -> bool:
        return allows(dossier, action, self.actor, self.world)

    def waiting(self, action: Action) -> Iterator[Dossier]:
        """Reports that wait for a decision here and may get this one."""
        return (d for d in self.reports if d.state is State.MASUK and self.may(d, action))

    def unanswered(self) -> Iterator[Dossier]:
        """Reports that this office may answer and has not answered."""
        for dossier in self.reports:
            own = any(each.agency == self.actor.agency for each in dossier.answers)
            if not own and self.may(dossier, Action.TINDAK_LANJUT):
                yield dossier

    @property
    def units(self) -> tuple[str, ...]:
        """The units in the list of *Disposisi*, by name, as the form shows them."""
        own = self.world.region.units_of(self.actor.agency)
        return tuple(each.id for each in sorted(own, key=lambda unit: unit.name))

    def unit_by_title(self, dossier: Dossier) -> str:
        """The first unit one word of whose name stands in the title of a report; else the first of all."""
        words = _words(dossier.report.title)
        named = (unit for unit in self.units if words & _words(self.world.region.agency(unit).name))
        return next(named, self.units[0])

    def reason(self, decision: str) -> str:
        """The first reason in the list of a decision."""
        return self.world.profile.reasons[decision][0].code

    def classification(self, dossier: Dossier) -> Classification:
        """What the form offers: what the citizen ticked; a complaint is taken for an ordinary one."""
        ticked = dossier.classification
        return Classification.PENGADUAN_TBP if ticked is Classification.PENGADUAN else ticked


SHORT = 4
"""Words of names up to this length say nothing of the matter."""


def _words(text: str) -> set[str]:
    return {word.strip(".,!?()\"'").casefold() for word in text.split() if len(word) > SHORT}
