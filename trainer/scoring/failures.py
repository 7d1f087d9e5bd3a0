"""How a critical failure is declared and found: one module in `critical/` with a yaml beside it.

A failure caps its report at 40 % of its points, once, however many there are. The six gates of an answer count as such
failures too; they come from marks and are told by `gate_failures`.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from trainer.answers import gates
from trainer.answers.total import GATES
from trainer.scoring import critical
from trainer.scoring.course import Course
from trainer.scoring.findings import AnswerMark, Critical
from trainer.wording import Wording, wording_next_to

Find = Callable[[Course, tuple[AnswerMark, ...]], tuple[Critical, ...]]


@dataclass(frozen=True, slots=True)
class CriticalExample:
    """What happened, and whether it is this failure. Its log is written in the language of `examples`."""

    log: str
    fires: bool
    why: str
    truth: Mapping[str, object] = field(default_factory=dict)
    report: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Failure:
    """A rule as it is found: its module's `find`, wording and examples."""

    rule: str
    find: Find
    wording: Wording
    examples: tuple[CriticalExample, ...]


@cache
def all_failures() -> Mapping[str, Failure]:
    """Every rule by name, in the order of names."""
    names = sorted(module.name for module in pkgutil.iter_modules(critical.__path__))
    return {name: _found(name) for name in names}


@cache
def gate_wordings() -> Mapping[str, Wording]:
    """What is said of each gate of the rubric, by its name."""
    folder = Path(gates.__path__[0])
    return {gate: wording_next_to(str(folder / f"{gate}.py")) for gate in GATES}


HIDDEN_BEFORE = "secret"
"""Value of a failure at a report that was secret already, with its own message where the wording has one (`leak_secret`)."""

VARIANT = "variant"
"""Value of a failure of which a case has a message of its own: `<rule>_<variant>` in its wording."""


def message_key(wording: Wording, rule: str, values: Mapping[str, str]) -> str:
    """The key of what is said of a rule, for a report that was secret when it was broken, or for the failure's variant, where
    there is one of its own.
    """
    variant = HIDDEN_BEFORE if HIDDEN_BEFORE in values else values.get(VARIANT, "")
    own = f"{rule}_{variant}"
    return own if own in wording.messages else rule


def rule_wording(rule: str) -> Wording:
    """What is said of a critical failure, rule or gate; its sentence stands under the name itself. Raises KeyError."""
    known = all_failures()
    return known[rule].wording if rule in known else gate_wordings()[rule]


def gate_failures(
    marks: tuple[AnswerMark, ...], reported: tuple[Critical, ...], secret: Collection[int] = ()
) -> tuple[Critical, ...]:
    """The gates that fired on answers. A leak that is told as a published identity already is not told again. `secret`: the
    answers that were given while the report was secret.
    """
    known = {failure.event for failure in reported}
    return tuple(
        Critical(
            gate,
            mark.report,
            mark.answer_seq,
            {HIDDEN_BEFORE: "yes"} if mark.answer_seq in secret else {},
        )
        for mark in marks
        for gate in mark.gates
        if not (gate == "leak" and mark.answer_seq in known)
    )


def _found(name: str) -> Failure:
    module = importlib.import_module(f"{critical.__name__}.{name}")
    assert module.__file__ is not None
    return Failure(name, module.find, wording_next_to(module.__file__), module.EXAMPLES)
