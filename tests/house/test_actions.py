"""Every part of an action that was forgotten is named, with the file it belongs in and what to write there."""

from __future__ import annotations

import sys
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, is_dataclass
from types import ModuleType

import pytest

from tests.domain.states import every_command, letter
from tests.domain.test_stored_events import stored
from trainer.domain import actions, facts
from trainer.domain.command import Command, ReportCommand, RunCommand
from trainer.domain.fact import Fact, ReportFact, RunFact
from trainer.domain.lifecycle import sources_of
from trainer.domain.registry import by_name, defined_in, modules_of
from trainer.domain.rights import MATRIX
from trainer.domain.vocabulary import Action

NOT_PLAYED = (
    Action.LAPOR,
    Action.DUKUNG,
    Action.LIHAT_RAHASIA,
    Action.LIHAT_IDENTITAS,
    Action.BUAT_AKUN,
    Action.DASBOR,
)
"""Rows of the rights matrix that nobody does with a report: views, accounts, and what the world does by itself."""

WITHOUT_SAMPLE = ("AnswerInject",)
"""Commands that are tried nowhere but in tests of their own: a message of the world must have come before."""


@dataclass(frozen=True)
class House:
    """What the rest of the house knows of actions and facts."""

    with_rights: Container[Action]
    starts: Callable[[Action], Iterable[object]]
    tried: Container[str]
    stored: Container[tuple[str, int]]


def house() -> House:
    commands = (*every_command(), letter())
    return House(
        {right.action for right in MATRIX},
        sources_of,
        {*WITHOUT_SAMPLE, *(type(command).__name__ for command in commands)},
        {(line["kind"], line["version"]) for line in stored()},
    )


def file_of(module: ModuleType) -> str:
    return module.__name__.replace(".", "/") + ".py"


def snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)[1:]


def forgotten(module: ModuleType, known: House) -> Iterator[str]:
    """What a module of `trainer.domain.actions` lacks, a sentence each."""
    commands = tuple(defined_in(module, Command))
    if len(commands) != 1:
        yield (
            f"{file_of(module)} has {len(commands)} commands: it needs exactly one; facts without a command of their own"
            " belong in trainer/domain/facts/."
        )
    for command in commands:
        if module.__name__.rsplit(".", 1)[1] != snake(command.__name__):
            yield f"{file_of(module)} holds {command.__name__}: call the file {snake(command.__name__)}.py."
        yield from forgotten_of_command(command, file_of(module), known)
    yield from forgotten_facts(module, known)


def forgotten_of_command(command: type[Command], file: str, known: House) -> Iterator[str]:
    """What a command lacks, in its own file and in the tables."""
    name = command.__name__
    yield from bare(command, file)
    if not issubclass(command, ReportCommand | RunCommand):
        yield (
            f"{file}: {name} is about nothing; derive it from ReportCommand (one report that has arrived) or RunCommand."
        )
    elif getattr(command.decide, "__isabstractmethod__", False):
        yield f"{file}: {name} has no `decide`; write the method that checks its fields and returns the facts that follow."
    action = command.action
    if action not in known.with_rights:
        yield f"trainer/domain/rights.py has no row for Action.{action.name}; add a `_row(…)` to MATRIX that says who may."
    if issubclass(command, ReportCommand) and not known.starts(action):
        yield (
            f"trainer/domain/lifecycle.py has no row for Action.{action.name}; add a `Row(…)` to ROWS with the states it"
            " starts from, and targets () if it moves nothing."
        )
    if name not in known.tried:
        yield (
            f"tests/domain/actions/test_{snake(name)}.py has no SAMPLE of {name}; write one as in"
            " tests/domain/actions/test_note_emergency_call.py, so that the tests of all actions try it."
        )


def forgotten_facts(module: ModuleType, known: House) -> Iterator[str]:
    """What the facts of a module lack, in its file and among the stored lines."""
    file = file_of(module)
    of_action = module.__name__.startswith(f"{actions.__name__}.")
    sample = f"tests/domain/actions/test_{module.__name__.rsplit('.', 1)[1]}.py"
    kept = f"`stored` of the SAMPLE in {sample}, or to " if of_action else ""
    for fact in defined_in(module, Fact):
        name = fact.__name__
        yield from bare(fact, file)
        if not issubclass(fact, ReportFact | RunFact):
            yield f"{file}: {name} is about nothing; derive it from ReportFact (one report) or RunFact (the whole run)."
        elif getattr(fact.change, "__isabstractmethod__", False):
            yield f"{file}: {name} has no `change`; write the method that returns what is true after it."
        for old in range(1, fact.version):
            if old not in fact.upcasters:
                yield (
                    f"{file}: {name} is in version {fact.version} and cannot read version {old}; write"
                    f" `upcast_{snake(name)}_v{old}` and name it in its `upcasters`."
                )
        for version in range(1, fact.version + 1):
            if (name, version) not in known.stored:
                yield (
                    f'No stored line of {name} in version {version} is kept; add {{"kind":"{name}","version":{version},'
                    f'"payload":{{…}}}} to {kept}the newest file in tests/domain/fixtures/.'
                )


def bare(kind: type, file: str) -> Iterator[str]:
    """Whether the decorator was forgotten: a dataclass of its own, frozen, with slots."""
    own = is_dataclass(kind) and "__dataclass_params__" in vars(kind)
    frozen = own and kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
    if not frozen or "__slots__" not in vars(kind):
        yield f"{file}: {kind.__name__} may be changed; put `@dataclass(frozen=True, slots=True)` above it."


def unplayed(commands: Iterable[type[Command]]) -> Iterator[str]:
    """Members of Action that no command makes."""
    made = {command.action for command in commands}
    for action in Action:
        if action not in made and action not in NOT_PLAYED:
            yield (
                f"trainer/domain/vocabulary.py names Action.{action.name} and no command makes it; write its module in"
                " trainer/domain/actions/."
            )


def test_no_action_of_the_house_lacks_a_part() -> None:
    known = house()
    lacking = [
        *(each for module in modules_of(actions) for each in forgotten(module, known)),
        *(each for module in modules_of(facts) for each in forgotten_facts(module, known)),
        *unplayed(by_name(modules_of(actions), Command).values()),
    ]

    assert not lacking, "\n".join(dict.fromkeys(lacking))


WHOLE = """
from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Case
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.vocabulary import Action


@dataclass(frozen=True, slots=True)
class CloseInField(ReportCommand):
    action: ClassVar[Action] = Action.TUTUP

    def decide(self, case: Case) -> tuple[Fact, ...]:
        return (FieldClosed(case.report),)


@dataclass(frozen=True, slots=True)
class FieldClosed(ReportFact):
    version: ClassVar[int] = 1

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        return dossier
"""

KNOWN = House({Action.TUTUP}, sources_of, {"CloseInField"}, {("FieldClosed", 1)})


@pytest.fixture
def planted(monkeypatch):
    """Makes a module of actions of a source text."""

    def plant(source: str, called: str = "close_in_field") -> ModuleType:
        module = ModuleType(f"{actions.__name__}.{called}")
        monkeypatch.setitem(sys.modules, module.__name__, module)
        exec(compile(source, called, "exec"), vars(module))
        return module

    return plant


def test_an_action_with_all_its_parts_is_whole(planted) -> None:
    assert list(forgotten(planted(WHOLE), KNOWN)) == []


DECORATOR = "@dataclass(frozen=True, slots=True)\n"

PLANTED = [
    ("    def decide", "    def decides", "actions/close_in_field.py", "has no `decide`"),
    ("    def change", "    def changes", "actions/close_in_field.py", "has no `change`"),
    ("(ReportFact)", "(Fact)", "actions/close_in_field.py", "FieldClosed is about nothing"),
    (DECORATOR + "class CloseInField", "class CloseInField", "close_in_field.py", "CloseInField may be changed"),
    (DECORATOR + "class FieldClosed", "class FieldClosed", "close_in_field.py", "FieldClosed may be changed"),
    ("version: ClassVar[int] = 1", "version: ClassVar[int] = 2", "close_in_field.py", "`upcast_field_closed_v1`"),
    ("class CloseInField(ReportCommand)", "class CloseInField", "close_in_field.py", "has 0 commands"),
    ("CloseInField", "CloseOutside", "close_in_field.py", "call the file close_outside.py"),
]  # fmt: skip


@pytest.mark.parametrize(("part", "instead", "file", "sentence"), PLANTED)
def test_a_part_that_is_missing_in_its_module_is_named(
    planted, part, instead, file, sentence
) -> None:
    assert part in WHOLE
    found = list(forgotten(planted(WHOLE.replace(part, instead)), KNOWN))

    assert any(file in each and sentence in each for each in found), found


@pytest.mark.parametrize(
    ("known", "file", "sentence"),
    [
        ({"with_rights": ()}, "trainer/domain/rights.py", "no row for Action.TUTUP"),
        ({"starts": lambda _action: ()}, "trainer/domain/lifecycle.py", "no row for Action.TUTUP"),
        ({"tried": ()}, "tests/domain/actions/test_close_in_field.py", "no SAMPLE"),
        ({"stored": ()}, "tests/domain/actions/test_close_in_field.py", "FieldClosed in version 1"),
    ],
)
def test_a_part_that_is_missing_elsewhere_is_named(planted, known, file, sentence) -> None:
    [found] = forgotten(planted(WHOLE), House(**vars(KNOWN) | known))

    assert file in found
    assert sentence in found


def test_an_action_that_nothing_makes_is_named(planted) -> None:
    made = [
        kind for kind in by_name(modules_of(actions), Command).values() if kind.action != "nilai"
    ]

    assert any("Action.NILAI" in each for each in unplayed(made))


def test_a_command_of_no_action_is_refused(planted) -> None:
    action = "    action: ClassVar[Action] = Action.TUTUP\n"
    assert action in WHOLE

    with pytest.raises(ValueError, match="CloseInField names no action"):
        by_name([planted(WHOLE.replace(action, "    pass\n"))], Command)


def test_two_of_one_name_are_refused(planted) -> None:
    twice = (planted(WHOLE), planted(WHOLE, "close_by_phone"))

    with pytest.raises(
        ValueError, match=r"FieldClosed stands in .*close_in_field and in .*by_phone"
    ):
        by_name(twice, Fact)
