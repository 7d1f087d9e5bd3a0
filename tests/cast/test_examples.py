"""Every kind of simulated person shows by examples what it does in which run."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from types import ModuleType

import pytest

from tests.cast.acting import acts_of
from tests.tables import each_row
from trainer import cast
from trainer.cast import CAST
from trainer.cast.examples import Example
from trainer.domain.registry import modules_of

ALL = {
    f"{member.__name__.rsplit('.', 1)[-1]}-{number}": (member, example)
    for member in CAST
    for number, example in enumerate(getattr(member, "EXAMPLES", ()))
}


def forgotten(modules: Iterable[ModuleType], known: Container[ModuleType]) -> Iterator[str]:
    """What the kinds of people among these modules lack, a sentence each. A kind is a module with a `plan` of its own."""
    for module in modules:
        if getattr(getattr(module, "plan", None), "__module__", "") != module.__name__:
            continue
        file = module.__name__.replace(".", "/") + ".py"
        if module not in known:
            yield f"{file} has a `plan` but is not in CAST; list it at the end of CAST in trainer/cast/__init__.py."
        if not getattr(module, "EXAMPLES", ()):
            yield f"{file} has no EXAMPLES; write them at its end as in trainer/cast/national_admin.py."


def test_every_kind_of_person_is_in_the_cast_and_has_examples() -> None:
    lacking = list(forgotten(modules_of(cast), CAST))

    assert not lacking, "\n".join(lacking)


PLAN = "def plan(run, world, number):\n    yield from ()\n"


@pytest.mark.parametrize(
    ("source", "sentences"),
    [
        (PLAN, ["a `plan` but is not in CAST; list it at the end", "has no EXAMPLES; write them"]),
        (PLAN + "EXAMPLES = (1,)", ["a `plan` but is not in CAST"]),
        ("def plans(): ...", []),
        ("from trainer.cast import plan", []),
    ],
)
def test_a_part_that_is_missing_is_named(source: str, sentences: list[str]) -> None:
    module = ModuleType(f"{cast.__name__}.village_head")
    exec(source, vars(module))
    found = list(forgotten([module], CAST))

    assert len(found) == len(sentences)
    assert all(each.startswith("trainer/cast/village_head.py ") for each in found)
    assert all(sentence in each for sentence, each in zip(sentences, found, strict=True))


@each_row(("member", "example"), ALL.values(), ids=list(ALL))
def test_given_this_run_these_acts(member, example: Example) -> None:
    assert acts_of(example, member.plan) == example.acts, example.why
