"""The shape of a playthrough file: its head, its marks, and one model per command, made from the command itself.

A step is written with the fields of its command; times are written as the working day of the run, parts to hide as
the text to hide. `trainer.content.playthrough` turns them into instants and ranges.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields
from functools import cache
from typing import Annotated, Any, Literal, get_type_hints

from pydantic import Field, create_model

from trainer.content.schema.base import Count, Shape, Whole, Words, YesNo
from trainer.content.schema.report import ReportId
from trainer.domain import commands as c
from trainer.domain.rights import Grant, right_of
from trainer.domain.vocabulary import SEAT_ROLES

Level = Annotated[int, Field(strict=True, ge=0, le=4)]
Gate = Literal["leak", "threat", "overpromise", "false_closure", "withdraw", "gratuity"]


Percent = Annotated[int, Field(strict=True, ge=0, le=100)]


class LevelsShape(Shape):
    """An instructor's levels; W8 knows 0, 2 and 4 only."""

    W1: Level
    W2: Level
    W3: Level
    W4: Level
    W5: Level
    W6: Level
    W7: Level
    W8: Literal[0, 2, 4]


class MarkShape(Shape):
    report: ReportId
    levels: LevelsShape
    gates: tuple[Gate, ...]
    note: str


class PlaythroughShape(Shape):
    title: Words
    band: Annotated[tuple[Count, ...], Field(min_length=2, max_length=2)] | None = None
    share: Annotated[tuple[Percent, ...], Field(min_length=2, max_length=2)] | None = None
    loses: tuple[Words, ...]
    seat: Words
    steps: tuple[dict[str, Any], ...]
    marks: tuple[MarkShape, ...]


def _playable(kind: type[c.Command]) -> bool:
    """Whether some seat may give this command; `PassOn` shares its action but is the simulated national desk's."""
    granted = any(right_of(role, kind.action).grant is not Grant.N for role in SEAT_ROLES)
    return granted and kind is not c.PassOn


COMMANDS: Mapping[str, type] = {
    kind.action.value: kind for kind in c.COMMANDS.values() if _playable(kind)
}
"""Commands by the word in `do`."""

_WRITTEN: Mapping[str, Any] = {
    "report": ReportId,
    "main": ReportId,
    "masks": tuple[Words, ...],
    "next_news": Words | None,
    "called_at": Words | None,
    "received_at": Words | None,
}
"""Fields that are written otherwise than the command holds them."""

UNWRITTEN = ("attachments",)
"""Fields that a script cannot fill: files come from somebody's device."""

_STRICT: Mapping[Any, Any] = {bool: YesNo, int: Whole}


@cache
def step_shape(command: type) -> type[Shape]:
    """The model of a step with this command: `at`, `do`, `seat`, and the command's own fields with their defaults."""
    hints = get_type_hints(command)
    written: dict[str, Any] = {"at": (Words, ...), "do": (Words, ...), "seat": (Words | None, None)}
    for field in fields(command):
        if field.name in UNWRITTEN:
            continue
        kind = _WRITTEN.get(field.name, _STRICT.get(hints[field.name], hints[field.name]))
        written[field.name] = (kind, ... if field.default is MISSING else field.default)
    model: type[Shape] = create_model(f"{command.__name__}Step", __base__=Shape, **written)
    return model
