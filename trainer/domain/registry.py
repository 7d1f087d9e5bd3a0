"""Finds every action and every kind of fact: the classes that the modules of `actions` and `facts` define.

A new module in one of the two packages is found by itself. `trainer.domain.commands` and `trainer.domain.events` are
where others import from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TypeVar

from trainer.domain import actions, facts
from trainer.domain.command import Command
from trainer.domain.fact import Fact

Kind = TypeVar("Kind", Command, Fact)


def modules_of(package: ModuleType) -> tuple[ModuleType, ...]:
    """Every module of a package, imported, in the order of their names."""
    return tuple(
        import_module(f"{package.__name__}.{found.name}")
        for found in iter_modules(package.__path__)
    )


def defined_in(module: ModuleType, base: type[Kind]) -> Iterator[type[Kind]]:
    """The kinds of commands or facts that a module defines itself, in the order in which they stand there."""
    for value in vars(module).values():
        if (
            isinstance(value, type)
            and issubclass(value, base)
            and value.__module__ == module.__name__
        ):
            yield value


def by_name(modules: Iterable[ModuleType], base: type[Kind]) -> Mapping[str, type[Kind]]:
    """What these modules define, by class name.

    Raises ValueError where two of them share one, and for a command that says of no action that it makes it.
    """
    found: dict[str, type[Kind]] = {}
    for module in modules:
        for kind in defined_in(module, base):
            if issubclass(kind, Command) and not hasattr(kind, "action"):
                raise ValueError(
                    f"{module.__name__}: {kind.__name__} names no action; write"
                    " `action: ClassVar[Action] = Action.…`, a member of Action in trainer/domain/vocabulary.py"
                )
            if kind.__name__ in found:
                first = found[kind.__name__].__module__
                raise ValueError(
                    f"{kind.__name__} stands in {first} and in {module.__name__}: rename one of them"
                )
            found[kind.__name__] = kind
    return found


_ACTIONS = modules_of(actions)
_MODULES = (*_ACTIONS, *modules_of(facts))

COMMANDS: Mapping[str, type[Command]] = by_name(_MODULES, Command)
"""Every command by its class name."""

KINDS: Mapping[str, type[Fact]] = by_name(_MODULES, Fact)
"""Every kind of fact by the name it is stored under."""

LEFT_BY: Mapping[type[Fact], type[Command]] = {
    fact: command
    for module in _ACTIONS
    for command in defined_in(module, Command)
    for fact in defined_in(module, Fact)
}
"""The kinds that come about by an action, each with the command that it is named after; the others happen beyond them."""
