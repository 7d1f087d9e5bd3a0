"""The shape of an example of a simulated person: given this run, these acts. What ships is read by whoever writes another kind;
the tests play them all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from trainer.domain.scenario import Habit


@dataclass(frozen=True, slots=True)
class Example:
    """What happened (`log`), and what one kind of person then does by itself until the run ends.

    `acts`: day, who and what, as in `h2 reporter: komentar`. `truth` and `report` change the report, `other` the key of
    its neighbour; `people` are the seats that persons hold; `habits` names colleagues and how they work.
    """

    log: str
    acts: tuple[str, ...]
    why: str
    truth: Mapping[str, object] = field(default_factory=dict)
    report: Mapping[str, object] = field(default_factory=dict)
    other: Mapping[str, object] = field(default_factory=dict)
    people: tuple[str, ...] = ("admin", "pu")
    habits: Mapping[str, Habit] = field(default_factory=dict)
