"""What a command is: something that somebody asks for, and that may be refused. The kinds stand in
`trainer.domain.actions`, one module each.

Who asks is an `Actor`, when is an argument of `decide`: neither is part of a command.
"""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Case, Situation
from trainer.domain.fact import Fact
from trainer.domain.vocabulary import Action


class Command:
    """Something asked for, imperative: a row of the rights matrix with the fields of its form."""

    __slots__ = ()
    action: ClassVar[Action]
    needs_fresh_view: ClassVar[bool] = True
    """Whether it waits until the person has seen what moved the report meanwhile; not where it is right all the same."""
    in_feed: ClassVar[bool] = True
    """Whether the feed of a class tells of it when a person does it; of the commands of one action only one is told."""

    @property
    def about(self) -> str:
        """Id of the report that it moves, "" for none."""
        return ""


@dataclass(frozen=True, slots=True)
class ReportCommand(Command):
    """On one report that has arrived, named by its id."""

    report: str

    @property
    def about(self) -> str:
        """Id of the report that it moves."""
        return self.report

    @abstractmethod
    def decide(self, case: Case) -> tuple[Fact, ...]:
        """What happens by it; () when nothing new is to be recorded. Role, scope and state were asked before.

        Raises NotAllowed for what the rules leave to the move itself, InvalidInput for fields that are missing or
        impossible.
        """


class RunCommand(Command):
    """On no report that has arrived: something new comes in, or a message of the world is answered."""

    __slots__ = ()

    @abstractmethod
    def decide(self, situation: Situation) -> tuple[Fact, ...]:
        """What happens by it. The role was asked before.

        Raises NotFound for what the actor may not know of, else as `ReportCommand.decide`.
        """
