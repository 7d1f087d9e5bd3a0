"""The rubric of a written answer in words: what earns each level of W1 to W8, when a gate fires, notes for markers.

The words stand in the yaml beside this module; a marker's form, the debrief and the scorer say the same ones. The levels
are a choice of this training (response rubric), never law.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from trainer.answers.total import GATES
from trainer.answers.verdict import DIMENSIONS
from trainer.domain.errors import ContentError


@dataclass(frozen=True, slots=True)
class Dimension:
    """One of W1 to W8. `levels`: each level that may be given, 0 to 4, and the line that it is reached by."""

    code: str
    title: str
    question: str
    levels: Mapping[int, str]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Limit:
    """A kind of answer that must not score well, and how far it may get."""

    what: str
    limit: str


@dataclass(frozen=True, slots=True)
class Scale:
    """The whole rubric. `general` notes hold for every dimension; `gates`: name to the line that says when."""

    general: tuple[str, ...]
    dimensions: Mapping[str, Dimension]
    gates: Mapping[str, str]
    limits: tuple[Limit, ...]


@cache
def scale() -> Scale:
    """The rubric as it stands in the yaml, W1 to W8 in order. Raises ContentError when a part of it is missing."""
    path = Path(__file__).with_suffix(".yaml")
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    try:
        return Scale(
            tuple(raw["general"]),
            {code: _dimension(code, raw["dimensions"][code]) for code in DIMENSIONS},
            {gate: raw["gates"][gate] for gate in GATES},
            tuple(Limit(each["what"], each["limit"]) for each in raw["limits"]),
        )
    except KeyError as missing:
        raise ContentError(f"{path.name}: bagian {missing} belum ada") from None


def _dimension(code: str, raw: Mapping[str, Any]) -> Dimension:
    levels = {int(level): str(line) for level, line in raw["levels"].items()}
    return Dimension(code, raw["title"], raw["question"], levels, tuple(raw["notes"]))
