"""What a fact is: something that has happened in a run, and how it changes what is true there.

The kinds themselves stand where they come about: those of an action in `trainer.domain.actions`, all others in
`trainer.domain.facts`. What has happened is never altered and never refused; it draws no chance and asks no clock.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from trainer.domain.dossier import Dossier
from trainer.domain.report import Report
from trainer.domain.run import Run

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]
"""Turns the payload of one version into that of the next."""

Upcasters = Mapping[int, Upcaster]
"""By the old version."""

# Plain classes, no ABCs: mypy asks for abstract methods all the same, and `isinstance` is asked of every line of a log.


class Fact:
    """Something that has happened, past tense. Its class name is the kind it is stored under, for ever.

    Payloads hold ids, never personal data of people in the class. A changed shape gets `version` + 1, and in `upcasters`
    under the old version what turns an old payload into the next one.
    """

    __slots__ = ()
    version: ClassVar[int] = 1
    upcasters: ClassVar[Upcasters] = {}
    moves_report: ClassVar[bool] = False
    """Whether a page made before it no longer tells where the report stands."""
    names_press: ClassVar[bool] = False
    """Whether it comes from its own button alone, so that of several facts of one press this one names it."""
    tells_press: ClassVar[bool] = True
    """Whether a press may be told by it; False for what only follows from another fact of the same press."""


@dataclass(frozen=True, slots=True)
class ReportFact(Fact):
    """About one report that has arrived, named by its id: it changes that report's dossier and nothing else."""

    report: str

    @abstractmethod
    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """The dossier after this fact, which is that of `recorded`."""


class RunFact(Fact):
    """About the run as a whole, its seats, its messages, or what answers are worth."""

    __slots__ = ()

    @abstractmethod
    def change(self, run: Run, recorded: Recorded) -> Run:
        """The run after this fact, which is that of `recorded`; `seq` and `last_at` are of the fact already."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """One line of a run's log.

    `at_sim` is in the region's zone, `at_wall` in UTC. `seat` is who caused it (`system` for the world's own acts,
    `cast:<who>` for simulated people), `person` the id of the human in that seat or None.
    """

    seq: int
    at_sim: datetime
    at_wall: datetime
    seat: str
    person: str | None
    command_id: str | None
    fact: Fact

    @property
    def kind(self) -> str:
        return type(self.fact).__name__

    @property
    def report(self) -> str | None:
        """Id of the report the fact is about, None for facts about the run as a whole."""
        about = getattr(self.fact, "report", None)
        return about.id if isinstance(about, Report) else (about or None)
