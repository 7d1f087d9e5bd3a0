"""What the tests of all actions need to know of one: the sample that its own test module brings along.

`tests/domain/actions/test_<command>.py` defines `SAMPLE` and is found by itself. Actions that bring none stand in the tables
of these tests instead.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.domain.commands import Command
from trainer.domain.vocabulary import Action, State

if TYPE_CHECKING:
    from tests.domain.states import Place

FOLDER = Path(__file__).parent / "actions"


@dataclass(frozen=True)
class Sample:
    """An action of our own, as the tests of all actions try it."""

    commands: Callable[[str, Place], tuple[Command, ...]]
    """For a report and the desk it lies at, with fields that the rules accept there. Every test tries the first one,
    random sequences try all.
    """
    state: State
    """From which it can be made."""
    rights: str
    """Its row of the rights matrix, typed a second time as in `test_rights.py`."""
    row: str
    """Its row of the lifecycle, typed a second time as in `test_lifecycle.py`."""
    stored: tuple[str, ...]
    """A line of each of its facts in every version it ever had, as in `fixtures/`. Never changed, only added to."""
    silent: bool = False
    """Whether it leaves a line in the log and nothing else is true afterwards."""
    typed: dict[str, object] = field(default_factory=dict)
    """What somebody types into its form, without a report's own offices."""

    @property
    def action(self) -> Action:
        """The row of the matrix that it is about."""
        return Action(self.rights.split()[0])


@cache
def samples() -> tuple[Sample, ...]:
    """The sample of every action that brings one, in the order of their names."""
    names = sorted(path.stem for path in FOLDER.glob("test_*.py"))
    return tuple(import_module(f"tests.domain.actions.{name}").SAMPLE for name in names)
