"""How a check is made known and found: the decorator, its parameters, and the scan of `checks/`.

A check is one module in `checks/` with a yaml beside it; nothing else has to be touched. Found in the order of names.
"""

from __future__ import annotations

import difflib
import importlib
import pkgutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import get_type_hints

from trainer.domain.errors import ContentError
from trainer.scoring import checks
from trainer.scoring.course import Course
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, About, Finding
from trainer.scoring.letters import Letter
from trainer.scoring.messages import Asked
from trainer.scoring.needs import NEEDS
from trainer.wording import Wording, wording_next_to

TOP = 4
"""The highest level of a finding."""


@dataclass(frozen=True, slots=True)
class CheckParams:
    """Parameters of a check, set by a scenario's rubric. Subclasses add fields, each with a default."""


Subject = Course | Letter | Asked
"""What checks judge."""

Judge = Callable[..., Finding]
"""Takes the subject (a course, unless the check is about something else) and, where it declares some, its parameters."""


@dataclass(frozen=True, slots=True)
class Check:
    """A check as it is found: its question and sentences stand in `wording`, its examples in `examples`.

    `about` is what it judges; `needs` speak of reports only. `only_costs`: it takes points away and gives none, so that nobody
    earns by what did not happen, and no maximum changes by what people do; it judges by the rules `COUNTED` and later ones.
    """

    name: str
    about: About
    judge: Judge
    params: type[CheckParams]
    needs: tuple[str, ...]
    wording: Wording
    examples: tuple[Example, ...]
    only_costs: bool = False

    def weighed(self, points: int, level: int | None) -> tuple[float, float]:
        """Earned and highest points at a level, where a rubric gives the check so many."""
        earned = points * (level or 0) / TOP
        return (earned - points, 0.0) if self.only_costs else (earned, float(points))

    def finding(self, subject: Subject, raw: Mapping[str, object]) -> Finding:
        """What the check says about one subject; not applicable where a need is not met. Raises ContentError."""
        params = self.params_of(raw)
        if isinstance(subject, Course) and not all(NEEDS[need].met(subject) for need in self.needs):
            return NOT_APPLICABLE
        if self.only_costs and isinstance(subject, Course) and not subject.counted:
            return NOT_APPLICABLE
        return self.judge(subject) if self.params is CheckParams else self.judge(subject, params)

    def params_of(self, raw: Mapping[str, object]) -> CheckParams:
        """The parameters that a rubric gives, checked. Raises ContentError for an unknown or unfit one."""
        if not raw:
            return self.params()
        hints = get_type_hints(self.params)
        known = [each.name for each in fields(self.params)]
        for key, value in raw.items():
            if key not in known:
                raise ContentError(
                    f"Pemeriksaan {self.name} tidak mengenal parameter “{key}”.{_nearest(key, known)}"
                )
            if type(value) is not hints[key]:
                raise ContentError(
                    f"Parameter {key} pada pemeriksaan {self.name} harus berupa {hints[key].__name__}, bukan {value!r}."
                )
        return self.params(**raw)


@dataclass(frozen=True, slots=True)
class Declared:
    """What the decorator leaves in a module; the scan makes a `Check` of it."""

    name: str
    about: About
    judge: Judge
    params: type[CheckParams]
    needs: tuple[str, ...]
    only_costs: bool


def check(
    name: str,
    *,
    needs: tuple[str, ...] = (),
    params: type[CheckParams] = CheckParams,
    about: About = About.REPORT,
    only_costs: bool = False,
) -> Callable[[Judge], Declared]:
    """Declare a function as the check `name`. `needs` are names of `NEEDS` that a report's key must meet."""

    def declare(judge: Judge) -> Declared:
        return Declared(name, about, judge, params, needs, only_costs)

    return declare


@cache
def all_checks() -> Mapping[str, Check]:
    """Every check by name, in the order of names."""
    names = sorted(module.name for module in pkgutil.iter_modules(checks.__path__))
    return {name: _found(name) for name in names}


def check_named(name: str) -> Check:
    """The check of this name. Raises ContentError with the nearest name there is."""
    known = all_checks()
    if name not in known:
        raise ContentError(f"Pemeriksaan “{name}” tidak dikenal.{_nearest(name, list(known))}")
    return known[name]


def _found(name: str) -> Check:
    module = importlib.import_module(f"{checks.__name__}.{name}")
    declared = next(each for each in vars(module).values() if isinstance(each, Declared))
    file = sys.modules[module.__name__].__file__
    assert file is not None
    return Check(
        declared.name,
        declared.about,
        declared.judge,
        declared.params,
        declared.needs,
        wording_next_to(file),
        module.EXAMPLES,
        declared.only_costs,
    )


def _nearest(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f" Mungkin maksudnya: {near[0]}." if near else ""
